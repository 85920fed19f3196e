"""A notice that runs or that follows later shows that a state had not left, also where no coverage is declared."""

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
        (date(2022, 10, 25), say.stage("FRA", "ECT", "withdraw", "left"), Verdict.CONTRADICTED),
        (date(2022, 12, 20), say.stage("FRA", "ECT", "withdraw", "left"), Verdict.IMPRECISE),
        (date(2024, 1, 20), say.stage("FRA", "ECT", "withdraw", "left"), Verdict.SUPPORTED),
        (date(2023, 10, 25), say.stage("CZE", "ECT", "withdraw", "left"), Verdict.NOT_IN_RECORD),  # none ever came
        (date(2020, 7, 20), say.stage("USA", "WHO", "withdraw", "unbound"), Verdict.CONTRADICTED),
        (date(2025, 1, 24), say.status("USA", "WHO", date(2025, 1, 24), "not_party"), Verdict.CONTRADICTED),
        (date(2026, 3, 1), say.status("USA", "WHO", date(2026, 3, 1), "not_party"), Verdict.DISPUTED),
    ],
)
def test_an_exit_that_is_told_too_early_is_contradicted_by_its_notice(
    record: Record, on: date, claim: Assertion, verdict: Verdict
) -> None:
    finding = Bench(record, on).judge(claim)
    assert finding.verdict is verdict, finding


def test_the_end_of_a_provisional_application_is_no_exit_and_no_plain_error(record: Record) -> None:
    finding = Bench(record, date(2021, 6, 24)).judge(say.stage("RUS", "ECT", "withdraw", "left"))
    assert finding.verdict is Verdict.IMPRECISE
    assert "never a party" in finding.reason


@pytest.mark.parametrize(
    ("on", "claim", "verdict"),
    [
        (date(2019, 6, 20), say.stage("MYS", "ROME", "join", "joined", "2019-03"), Verdict.IMPRECISE),
        (date(2024, 6, 20), say.stage("RUS", "CTBT", "join", "joined", "2000"), Verdict.IMPRECISE),
        (date(2024, 6, 20), say.stage("RUS", "CTBT", "join", "deposited", "2000"), Verdict.SUPPORTED),
    ],
)
def test_who_consented_and_took_it_back_is_not_called_wrong_to_have_joined(
    record: Record, on: date, claim: Assertion, verdict: Verdict
) -> None:
    finding = Bench(record, on).judge(claim)
    assert finding.verdict is verdict, finding


def test_an_announced_exit_is_borne_out_by_its_notice(record: Record) -> None:
    finding = Bench(record, date(2025, 7, 1)).judge(say.stage("EST", "APMBC", "withdraw", "government_decided"))
    assert finding.verdict is Verdict.SUPPORTED
    assert "so it had decided on it" in finding.reason


def test_an_exit_announced_by_decree_is_borne_out_by_the_decree_of_that_day(record: Record) -> None:
    bench = Bench(record, date(2021, 7, 2))
    decided = bench.judge(say.stage("TUR", "ISTANBUL", "withdraw", "government_decided", "2021-03-20"))
    assert decided.verdict is Verdict.SUPPORTED, decided
    earlier = bench.judge(say.stage("TUR", "ISTANBUL", "withdraw", "government_decided", "2020-08-05"))
    assert earlier.verdict is Verdict.NOT_IN_RECORD, earlier


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (say.stage("UKR", "APMBC", "withdraw", "notified", "2025-07"), Verdict.NOT_IN_RECORD),
        (say.stage("UKR", "APMBC", "suspend", "suspended", "2025-07"), Verdict.DISPUTED),
    ],
)
def test_the_day_on_which_another_act_was_circulated_is_none_of_a_notice(
    record: Record, claim: Assertion, verdict: Verdict
) -> None:
    finding = Bench(record, date(2026, 5, 14)).judge(claim)
    assert finding.verdict is verdict, finding
