"""Clauses that count to a fixed day, treaties that are not in force, returns after an exit, and all the others."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.judge import Bench
from treatywatch.checking.lengths import Length, fixed_day_fits
from treatywatch.law.calendar import FixedDay
from treatywatch.model import assertions as say
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record

ON = date(2026, 11, 20)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        (Length(0, "day"), False),
        (Length(6, "month"), False),
        (Length(1, "year"), True),
        (Length(18, "month"), True),
        (Length(3, "year"), False),
        (1, True),  # the end of the year that follows the notice's
        (0, False),
    ],
)
def test_what_is_said_is_held_against_the_fixed_day(said: Length | int, fits: bool) -> None:
    assert fixed_day_fits(FixedDay(12, 31, 12, 31, 1), said) is fits


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("at_once", Verdict.CONTRADICTED),
        ("1 year", Verdict.IMPRECISE),
        ("end of the following year", Verdict.SUPPORTED),
        ("end of the same year", Verdict.CONTRADICTED),
    ],
)
def test_a_withdrawal_to_a_fixed_day_is_never_at_once(record: Record, words: str, verdict: Verdict) -> None:
    assert Bench(record, ON).judge(say.rule("UNESCO", "withdrawal_period", words)).verdict is verdict


def test_an_end_of_the_year_does_not_fit_a_clause_with_a_length(record: Record) -> None:
    said = say.rule("APMBC", "withdrawal_period", "end of the following year")
    assert Bench(record, ON).judge(said).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("treaty", "day", "verdict"),
    [
        ("CTBT", "1996", Verdict.CONTRADICTED),
        ("CTBT", "2006", Verdict.CONTRADICTED),
        ("CTBT", "2031", Verdict.NOT_IN_RECORD),  # what is to come is not known
        ("APMBC", "1999", Verdict.SUPPORTED),
    ],
)
def test_a_treaty_that_is_not_in_force_has_no_day_of_it(
    record: Record, treaty: str, day: str, verdict: Verdict
) -> None:
    assert Bench(record, ON).judge(say.treaty_date(treaty, "in_force", day)).verdict is verdict


@pytest.mark.parametrize(
    ("participant", "treaty", "verdict"),
    [
        ("SGP", "UNESCO", Verdict.CONTRADICTED),
        ("BDI", "ROME", Verdict.SUPPORTED),
    ],
)
def test_who_came_back_has_come_back_whatever_followed(
    record: Record, participant: str, treaty: str, verdict: Verdict
) -> None:
    said = say.status(participant, treaty, date(2026, 6, 1), "never_back")
    assert Bench(record, ON).judge(said).verdict is verdict


@pytest.mark.parametrize(
    ("others", "verdict"), [(0, Verdict.SUPPORTED), (1, Verdict.SUPPORTED), (2, Verdict.IMPRECISE)]
)
def test_the_others_leave_out_the_one_spoken_of_or_not(record: Record, others: int, verdict: Verdict) -> None:
    bound = record.parties("APMBC", on=ON).count
    said = say.count("APMBC", "bound", ON, "others", bound - others)
    assert Bench(record, ON).judge(said).verdict is verdict
