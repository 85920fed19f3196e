"""Days that lie ahead of a text: what came only later makes no plan wrong, and what was fixed by then does."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.judge import Bench
from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("on", "claim", "verdict"),
    [
        # a notice that ran then and was taken back later
        (date(2025, 6, 10), say.step_date("HUN", "ROME", "unbound", "2026-06-02"), Verdict.SUPPORTED),
        (date(2025, 6, 10), say.step_date("HUN", "ROME", "unbound", "2026-06-20"), Verdict.NOT_IN_RECORD),
        (date(2025, 4, 3), say.step_date("HUN", "ROME", "unbound", "2026-04-03"), Verdict.NOT_IN_RECORD),
        (date(2016, 12, 1), say.step_date("ZAF", "ROME", "unbound", "2017-10-19"), Verdict.SUPPORTED),
        # a treaty long in force takes effect for somebody
        (date(2017, 12, 22), say.treaty_date("OPCAT", "in_force", "2018-01"), Verdict.NOT_IN_RECORD),
        (date(2018, 12, 22), say.treaty_date("OPCAT", "in_force", "2018-01"), Verdict.CONTRADICTED),
        # fixed by a notice or a deposit that was in
        (date(2025, 7, 12), say.step_date("FIN", "APMBC", "unbound", "2026-02-10"), Verdict.CONTRADICTED),
        (date(2024, 10, 27), say.step_date("UKR", "ROME", "in_force", "2025-03-01"), Verdict.CONTRADICTED),
        # no notice was in yet
        (date(2025, 6, 30), say.step_date("FIN", "APMBC", "unbound", "2026-01-01"), Verdict.NOT_IN_RECORD),
        # memberships and treaties whose day turned out otherwise
        (date(2019, 4, 15), say.step_date("GBR", "EUE", "left", "2019-10-31"), Verdict.NOT_IN_RECORD),
        (date(2020, 6, 1), say.step_date("GBR", "EUE", "left", "2019-10-31"), Verdict.CONTRADICTED),
        (date(2022, 6, 1), say.step_date("FIN", "NATO", "member", "2022-09"), Verdict.NOT_IN_RECORD),
        (date(2016, 4, 23), say.treaty_date("PARIS", "in_force", "2020"), Verdict.NOT_IN_RECORD),
        (date(2021, 4, 23), say.treaty_date("PARIS", "in_force", "2020"), Verdict.CONTRADICTED),
        # the day of the notice, told as that of the exit
        (date(1969, 12, 13), say.step_date("GRC", "COE", "left", "1969-12-12"), Verdict.IMPRECISE),
        (date(1999, 12, 13), say.step_date("GRC", "COE", "left", "1969-12"), Verdict.IMPRECISE),
        (date(1999, 12, 13), say.step_date("GRC", "COE", "left", "1967"), Verdict.CONTRADICTED),
        (date(1970, 3, 10), say.step_date("GRC", "COE", "left", "../1970-02"), Verdict.CONTRADICTED),
        # the day of the decree that a head of state signed, and a day without any
        (date(2021, 3, 21), say.stage("TUR", "ISTANBUL", "withdraw", "left", "2021-03-20"), Verdict.IMPRECISE),
        (date(2021, 3, 21), say.stage("TUR", "ISTANBUL", "withdraw", "left", "2021-03-12"), Verdict.CONTRADICTED),
        # a treaty that ran out was not left, though who was its party is bound no more
        (date(2026, 6, 1), say.stage("RUS", "NEWSTART", "withdraw", "left"), Verdict.IMPRECISE),
        (date(2026, 6, 1), say.stage("RUS", "NEWSTART", "withdraw", "not_left"), Verdict.SUPPORTED),
        (date(2026, 6, 1), say.stage("RUS", "NEWSTART", "withdraw", "unbound"), Verdict.SUPPORTED),
        # out and in again
        (date(2025, 6, 1), say.stage("USA", "UNESCO", "withdraw", "unbound"), Verdict.IMPRECISE),
        (date(2025, 6, 1), say.stage("USA", "UNESCO", "withdraw", "unbound", "2018-12"), Verdict.SUPPORTED),
        # the day of the exit itself
        (date(2018, 12, 31), say.stage("ISR", "UNESCO", "withdraw", "leaving"), Verdict.SUPPORTED),
        (date(2019, 2, 1), say.stage("ISR", "UNESCO", "withdraw", "leaving"), Verdict.IMPRECISE),
    ],
)
def test_a_day_to_come_is_judged_by_what_was_settled_when_it_was_told(
    record: Record, on: date, claim: Assertion, verdict: Verdict
) -> None:
    finding = Bench(record, on).judge(claim)
    assert finding.verdict is verdict, finding


@pytest.mark.parametrize(
    ("sets", "relation", "number", "verdict"),
    [
        (("members(EUE)", "ratifiers(CCM)"), "=", 20, Verdict.SUPPORTED),
        (("members(NATO)", "outsiders(CCM)"), "=", 9, Verdict.CONTRADICTED),
        (("members(NATO)", "strangers(CCM)"), "=", 8, Verdict.SUPPORTED),
        (("region(CTBT-ANNEX-2)", "outsiders(CTBT)"), "=", 9, Verdict.SUPPORTED),
        (("region(CTBT-ANNEX-2)", "signers_only(CTBT)"), "=", 6, Verdict.SUPPORTED),
        (("members(UN)", "ratifiers(CTBT)"), "=", 178, Verdict.IMPRECISE),  # three of them are no UN members
    ],
)
def test_a_part_of_a_set_is_counted_by_where_it_stands_under_a_treaty(
    record: Record, sets: tuple[str, ...], relation: str, number: int, verdict: Verdict
) -> None:
    on = date(2024, 10, 10)
    finding = Bench(record, on).judge(say.set_count(sets, on, relation, number))
    assert finding.verdict is verdict, finding


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            say.step_date("AGO", "ROTTERDAM", "ratified", "2001"),
            Verdict.CONTRADICTED,
        ),  # signed, and nothing more by 2015
        (say.step_date("AGO", "ROTTERDAM", "ratified", "2014"), Verdict.NOT_IN_RECORD),  # a deposit may have come later
        (say.step_date("AGO", "ROTTERDAM", "ratified", "2017"), Verdict.NOT_IN_RECORD),  # beyond what is complete
        (say.step_date("USA", "APMBC", "signed", "1997"), Verdict.CONTRADICTED),
        (
            say.step_date("ZAF", "NPT", "signed", "1968"),
            Verdict.NOT_IN_RECORD,
        ),  # it acceded: of what day may be mixed up
    ],
)
def test_a_day_of_an_act_that_never_came_is_wrong_only_well_within_what_is_complete(
    record: Record, claim: Assertion, verdict: Verdict
) -> None:
    finding = Bench(record, date(2019, 5, 14)).judge(claim)
    assert finding.verdict is verdict, finding
