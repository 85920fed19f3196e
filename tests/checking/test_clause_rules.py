"""What a treaty's clauses say beside the period of a withdrawal: gates, wars, suspension, reservations, duties."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.judge import Bench
from treatywatch.model import assertions as say
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record

ON = date(2024, 5, 1)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("treaty", "about", "words", "verdict"),
    [
        ("PARIS", "withdrawal_gate", "3 year", Verdict.SUPPORTED),
        ("PARIS", "withdrawal_gate", "4 year", Verdict.IMPRECISE),  # the gate and the period together
        ("PARIS", "withdrawal_gate", "5 year", Verdict.CONTRADICTED),
        ("ROME", "withdrawal_gate", "3 year", Verdict.NOT_IN_RECORD),  # it has no gate, and a profile may leave one out
        ("APMBC", "conflict_tail", "not while at war", Verdict.SUPPORTED),
        ("ROME", "conflict_tail", "not while at war", Verdict.NOT_IN_RECORD),
        ("APMBC", "no_suspension", "no suspension", Verdict.SUPPORTED),
        ("APMBC", "reservations", "reservations", Verdict.CONTRADICTED),
        ("ROME", "no_reservations", "no reservations", Verdict.SUPPORTED),
        ("APMBC", "duty_period", "4 year: destroy its stockpiles", Verdict.SUPPORTED),
        ("CCM", "duty_period", "4 year: destroy its stockpiles", Verdict.CONTRADICTED),
        ("APMBC", "duty_period", "4 year: feed its soldiers", Verdict.NOT_IN_RECORD),
        ("CWC", "duty_period", "10 year: destroy such weapons", Verdict.NOT_IN_RECORD),  # a duty to declare is another
    ],
)
def test_a_clause_is_held_against_what_is_said(
    record: Record, treaty: str, about: str, words: str, verdict: Verdict
) -> None:
    finding = Bench(record, ON).judge(say.rule(treaty, about, words))
    assert finding.verdict is verdict, finding


def test_a_suspension_that_a_treaty_does_not_provide_for_is_never_supported(record: Record) -> None:
    finding = Bench(record, ON).judge(say.rule("APMBC", "suspension", "a state at war may suspend it"))
    assert finding.verdict in (Verdict.CONTRADICTED, Verdict.DISPUTED)


def test_a_period_of_a_treaty_without_a_clause_on_leaving_is_in_dispute(record: Record) -> None:
    finding = Bench(record, ON).judge(say.rule("WHO", "withdrawal_period", "1 year"))
    assert finding.verdict is Verdict.DISPUTED
    assert finding.fact.startswith("by practice, as the text has no clause on it, a withdrawal takes effect 1 year")


@pytest.mark.parametrize("length", ["3 year", "4 year"])
def test_a_minimum_lets_no_other_length_stand_but_a_gate_does(record: Record, length: str) -> None:
    judge = Bench(record, ON).judge
    assert judge(say.rule("PARIS", "withdrawal_period", length)).verdict is Verdict.IMPRECISE
    assert judge(say.rule("CFE", "withdrawal_period", length)).verdict is Verdict.CONTRADICTED
