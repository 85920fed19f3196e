"""Days that fit the step meant, another step or none; numbers that fit the basis meant, another basis or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from tests.checking.stand_in import StandIn
from treatywatch.checking.counts import fits
from treatywatch.checking.finding import Finding
from treatywatch.checking.judge import Bench
from treatywatch.checking.lengths import Length, length_fits, parse_length
from treatywatch.law.calendar import Months
from treatywatch.law.clauses import Expiry, From, Withdrawal
from treatywatch.law.profile import Rule, StatedDay
from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record

ON = date(2026, 6, 1)
LEFT = StandIn(
    [
        ("POL", ActKind.SIGNATURE, "1997-12-04"),
        ("POL", ActKind.RATIFICATION, "2012-12-27"),
        ("POL", ActKind.WITHDRAWAL, "2025-08-20"),
        ("EST", ActKind.ACCESSION, "2004-05-12"),
        ("USA", ActKind.SIGNATURE, "1997-12-04"),
    ],
    {"POL": [("2013-06-01", "2026-02-20")], "EST": [("2004-11-01", "")]},
    at_home=[("POL", "withdraw", "parliament_approved", "2025-06-25")],
)


def judged(assertion: Assertion, record: StandIn = LEFT, on: date = ON) -> Finding:
    return Bench(record, on).judge(assertion)


@pytest.mark.parametrize(
    ("step", "day", "verdict", "says"),
    [
        ("unbound", "2026-02-20", "supported", "withdrawal took effect on 2026-02-20"),
        ("unbound", "2026-02", "supported", ""),
        ("unbound", "2025-08-20", "imprecise", "notice of withdrawal on 2025-08-20"),
        ("unbound", "2025-06-25", "imprecise", "step at home"),
        ("unbound", "2026-04-20", "contradicted", "not on 2026-04-20"),
        ("notified", "2025-08-20", "supported", ""),
        ("notified", "2026-02-20", "imprecise", "withdrawal took effect"),
        ("ratified", "2012", "supported", ""),
        ("ratified", "2012-11-14", "imprecise", "an earlier day can only be that of a step at home"),
        ("ratified", "2013-06-01", "imprecise", "became bound on 2013-06-01"),
        ("ratified", "2014", "contradicted", "not in 2014"),
        ("party", "2012", "imprecise", "deposited its ratification on 2012-12-27"),
        ("party", "2013", "supported", ""),
        ("signatory", "2012", "imprecise", "deposited its ratification"),
        ("signed", "1997", "supported", ""),
    ],
)
def test_a_day_is_supported_by_its_step_imprecise_by_another_and_else_contradicted(
    step: str, day: str, verdict: str, says: str
) -> None:
    finding = judged(say.step_date("POL", "T", step, day))
    assert (finding.verdict, says in finding.fact + finding.reason) == (Verdict(verdict), True)


def test_one_day_beside_a_day_of_effect_that_is_only_computed_is_imprecise() -> None:
    assert judged(say.step_date("POL", "T", "unbound", "2026-02-21")).verdict is Verdict.IMPRECISE


def test_a_planned_day_before_any_notice_is_not_in_record() -> None:
    before = replace(LEFT, deeds=LEFT.deeds[:2], bound={"POL": [("2013-06-01", "")]})
    finding = judged(say.step_date("POL", "T", "unbound", "2026-12-01"), before, date(2025, 7, 1))
    assert finding.verdict is Verdict.NOT_IN_RECORD


def test_a_dated_withdrawal_that_was_only_noticed_then_is_imprecise_and_both_days_are_named() -> None:
    finding = judged(say.stage("POL", "T", "withdraw", "left", "2025-08-20"))
    assert finding.verdict is Verdict.IMPRECISE
    assert "2025-08-20" in finding.fact
    assert "2026-02-20" in finding.fact


@pytest.mark.parametrize(
    ("relation", "said", "real", "right"),
    [
        ("=", 164, 164, True), ("=", 165, 164, False), (">", 160, 164, True), (">", 164, 164, False),
        (">=", 164, 164, True), ("~", 160, 164, True), ("~", 140, 164, False), ("<~", 166, 164, True),
        ("<~", 160, 164, False), ("<", 170, 164, True), ("<", 160, 164, False),
    ],
)  # fmt: skip
def test_round_numbers_have_their_tolerances(relation: str, said: int, real: int, right: bool) -> None:
    assert fits(relation, said, real) is right


@pytest.mark.parametrize(
    ("basis", "on", "said", "verdict", "says"),
    [
        ("bound", "2025-01-01", 2, "supported", "2 states were bound"),
        ("bound", "2026-06-01", 2, "imprecise", ""),  # 1 since February: it was 2 before
        ("signed", "2025-01-01", 2, "supported", "2 had signed"),
        ("bound", "2025-01-01", 3, "imprecise", "were parties or had only signed"),
        ("consented", "2025-01-01", 40, "contradicted", "not 40"),
    ],
)
def test_a_count_names_its_basis_and_the_other_basis_that_a_wrong_figure_fits(
    basis: str, on: str, said: int, verdict: str, says: str
) -> None:
    finding = judged(say.count("T", basis, on, "=", said))
    assert (finding.verdict, says in finding.fact + finding.reason) == (Verdict(verdict), True)


def test_a_count_beyond_the_coverage_is_not_in_record() -> None:
    late = replace(LEFT, horizon=date(2024, 1, 1))
    assert judged(say.count("T", "consented", "2025-01-01", "=", 40), late).verdict is Verdict.NOT_IN_RECORD


def test_four_of_six_neighbours_in_an_alliance_is_imprecise_and_more_than_there_are_is_contradicted() -> None:
    sets = ("members(NATO)", "borders(RUS)")
    on = date(2025, 3, 18)
    four = judged(say.set_count(sets, on, "=", 4))
    assert four.verdict is Verdict.IMPRECISE
    assert "Finland" in four.fact
    assert "Norway" in four.fact
    assert judged(say.set_count(sets, on, "=", 6)).verdict is Verdict.SUPPORTED
    assert judged(say.set_count(sets, on, "=", 9)).verdict is Verdict.CONTRADICTED


def test_only_is_checked_against_the_whole_set() -> None:
    on = date(2026, 6, 1)
    within = ("members(NATO)", "borders(RUS)")
    assert judged(say.only(("EST",), "T", "bound", on, within)).verdict is Verdict.SUPPORTED
    earlier = judged(say.only(("EST",), "T", "bound", date(2025, 1, 1), within))
    assert earlier.verdict is Verdict.CONTRADICTED
    assert "Poland" in earlier.fact


def test_one_that_ratified_and_left_again_is_no_other_that_has_not_ratified() -> None:
    on = date(2026, 6, 1)
    within = ("members(NATO)", "borders(RUS)")
    assert judged(say.only(("NOR", "FIN", "LVA", "LTU"), "T", "not_ratified", on, within)).verdict is Verdict.SUPPORTED
    assert judged(say.only(("NOR", "FIN", "LVA"), "T", "not_ratified", on, within)).verdict is Verdict.CONTRADICTED


def test_first_of_several_on_one_day_is_imprecise() -> None:
    assert judged(say.ordinal("first", "POL", "T", "signed", ())).verdict is Verdict.IMPRECISE
    assert judged(say.ordinal("first", "EST", "T", "acceded", ())).verdict is Verdict.SUPPORTED
    assert judged(say.ordinal("first", "POL", "T", "ratified", ())).verdict is Verdict.CONTRADICTED


def test_memberships_and_borders_are_judged_on_the_day() -> None:
    assert judged(say.member("FIN", "NATO", date(2023, 4, 3))).verdict is Verdict.CONTRADICTED
    assert judged(say.member("FIN", "NATO", date(2023, 4, 4))).verdict is Verdict.SUPPORTED
    assert judged(say.step_date("FIN", "NATO", "member", "2023")).verdict is Verdict.SUPPORTED
    assert judged(say.step_date("FIN", "NATO", "member", "2022")).verdict is Verdict.CONTRADICTED


def test_a_membership_that_was_is_judged_by_what_ended_too() -> None:
    assert judged(say.was_member("GBR", "EUE", date(2026, 2, 1))).verdict is Verdict.SUPPORTED
    assert judged(say.was_member("GBR", "EUE", date(2026, 2, 1), ever=False)).verdict is Verdict.CONTRADICTED
    assert judged(say.member("GBR", "EUE", "2010")).verdict is Verdict.SUPPORTED
    assert judged(say.member("GBR", "EUE", "2020")).verdict is Verdict.SUPPORTED
    assert judged(say.member("GBR", "EUE", "2022")).verdict is Verdict.CONTRADICTED
    assert judged(say.was_member("NOR", "EUE", date(2026, 2, 1))).verdict is Verdict.NOT_IN_RECORD
    assert judged(say.borders("FIN", "RUS", ON)).verdict is Verdict.SUPPORTED
    assert judged(say.borders("FIN", "RUS", ON, yes=False)).verdict is Verdict.CONTRADICTED
    assert judged(say.borders("FIN", "ESP", ON)).verdict is Verdict.CONTRADICTED


STATED = StandIn(
    stated={
        "adopted": StatedDay(date(2015, 12, 12), "Paris", "un", ("FRA",)),
        "opened": StatedDay(date(2016, 4, 22), "New York", "un", ("USA",)),
        "in_force": StatedDay(date(2016, 11, 4), "", "un"),
        "about": ("mines",),
        "clauses": (
            Withdrawal(
                id="w", kind="withdrawal", article="Art 20(3)", basis="text", delay=(Months(6, "last_of_month"),)
            ),
            Expiry(id="e", kind="expiry", article="Art 14", basis="text", term=From((), "day", date(2026, 2, 5))),
        ),
        "rules": (
            Rule("prohibits", "use of mines is banned", ("use",), (), ("every kind",), "Art 1", "text", None, None),
        ),
    }
)


@pytest.mark.parametrize(
    ("assertion", "verdict"),
    [
        (say.treaty_date("T", "established", "2015"), "supported"),
        (say.treaty_date("T", "established", "2016"), "supported"),
        (say.treaty_date("T", "adopted", "2016"), "imprecise"),
        (say.treaty_date("T", "adopted", "2011"), "contradicted"),
        (say.treaty_date("T", "in_force", "2016-11-04"), "supported"),
        (say.place("T", "adopted", "Paris"), "supported"),
        (say.place("T", "opened", "Paris"), "imprecise"),
        (say.place("T", "adopted", "Geneva"), "contradicted"),
        (say.place("T", "adopted", "France"), "supported"),
        (say.place("T", "opened", "France"), "imprecise"),
        (say.place("T", "opened", "the White House"), "supported"),
        (say.place("T", "opened", "Japan"), "contradicted"),
        (say.place("T", "opened", "the United Nations"), "not_in_record"),
        (say.term("T", "2026-02-05"), "supported"),
        (say.term("T", "2026"), "supported"),
        (say.term("T", "2023"), "contradicted"),
        (say.rule("T", "withdrawal_period", "6 month"), "supported"),
        (say.rule("T", "withdrawal_period", "at_once"), "contradicted"),
        (say.rule("T", "withdrawal_period", "180 day"), "imprecise"),
        (say.rule("T", "prohibits", "bans the use of mines"), "supported"),
        (say.rule("T", "no_prohibits", "does not ban the use of mines"), "contradicted"),
        (say.rule("T", "prohibits", "bans use of mines of every kind"), "contradicted"),
        (say.rule("T", "prohibits", "bans tanks"), "not_in_record"),
        (say.reported("keeps large stocks"), "not_in_record"),
        (say.vote("POL", "T", "withdraw", "133-37"), "not_in_record"),
    ],
)
def test_the_treatys_own_days_places_terms_and_words(assertion: Assertion, verdict: str) -> None:
    assert judged(assertion, STATED).verdict is Verdict(verdict)


def test_a_rule_known_only_in_general_never_contradicts() -> None:
    weak = replace(STATED.stated["rules"][0], basis="known")
    record = StandIn(stated=STATED.stated | {"rules": (weak,)})
    assert (
        judged(say.rule("T", "no_prohibits", "does not ban the use of mines"), record).verdict is Verdict.NOT_IN_RECORD
    )


def test_a_deadline_is_found_by_the_words_of_its_duty() -> None:
    class Dutiful(StandIn):
        def deadlines(self, participant=None, *, treaty=None, start=None, end=None):  # type: ignore[no-untyped-def]
            what = "destroy all stockpiled anti-personnel mines"
            return (SimpleNamespace(what=what, due=date(2017, 6, 1), article="Art 4", derivation=()),)

    record = Dutiful(LEFT.deeds, LEFT.bound)
    duty = "to destroy its stockpiles of mines"
    assert judged(say.deadline("POL", "T", duty, "2017-06-01"), record).verdict is Verdict.SUPPORTED
    assert judged(say.deadline("POL", "T", duty, "2019"), record).verdict is Verdict.CONTRADICTED
    assert judged(say.deadline("POL", "T", "to pay its dues", "2019"), record).verdict is Verdict.NOT_IN_RECORD


@pytest.mark.parametrize(
    ("relation", "said", "verdict"),
    [
        ("=", "15 year", "supported"),
        ("<~", "16 year", "supported"),
        ("=", "14 year", "imprecise"),  # a little off
        ("=", "28 year", "contradicted"),
        ("=", "50 year", "contradicted"),
    ],
)
def test_a_length_of_time_is_counted_between_the_steps_it_names(relation: str, said: str, verdict: str) -> None:
    assert judged(say.duration("POL", "T", "signed", "ratified", relation, said)).verdict is Verdict(verdict)


def test_lengths_compare_in_their_own_unit() -> None:
    assert Length(12, "month").same(Length(1, "year"))
    assert not Length(90, "day").same(Length(3, "month"))
    assert Length(90, "day").near(Length(3, "month"))
    assert length_fits("<~", Length(40, "year"), Length(14594, "day"))
    assert parse_length("takes effect immediately") == Length(0, "day")


@pytest.mark.parametrize(
    ("said", "on", "verdict"),
    [
        (50, "2014-09-26", "imprecise"),  # eight came at once on 25 September, and made 53
        (50, "2014-10-20", "contradicted"),
        (53, "2014-09-26", "supported"),
    ],
)
def test_a_number_passed_in_the_week_before_is_near(said: int, on: str, verdict: str) -> None:
    day = date.fromisoformat(on)
    finding = Bench(Record.open(today=day), day).judge(say.count("ATT", "consented", on, "=", said))
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    ("relation", "said", "verdict"),
    [("<~", 60, "not_in_record"), ("~", 60, "not_in_record"), (">", 50, "supported"), ("=", 59, "supported")],
)
def test_a_record_that_never_is_complete_bears_out_no_round_number_above_its_own(
    relation: str, said: int, verdict: str
) -> None:
    told = say.count("ICSID", "bound", "2007-05-16", relation, said)
    assert str(Bench(Record.open(today=ON), date(2007, 5, 16)).judge(told).verdict) == verdict
