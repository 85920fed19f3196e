"""A return: "has come back" needs an exit before it, and holds for good once it came."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.judge import Bench
from treatywatch.model import assertions as say
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("on", "participant", "treaty", "verdict"),
    [
        (date(2023, 9, 1), "USA", "UNESCO", Verdict.SUPPORTED),  # out at the end of 2018, back in July 2023
        (date(2026, 3, 1), "USA", "PARIS", Verdict.SUPPORTED),  # back in 2021, whatever followed
        (date(2020, 12, 1), "USA", "PARIS", Verdict.CONTRADICTED),  # out, and not yet back
        (date(2024, 6, 1), "TTO", "ACHR", Verdict.CONTRADICTED),  # out since 1999
        (date(2025, 3, 1), "NOR", "PARIS", Verdict.IMPRECISE),  # never left
    ],
)
def test_back_needs_an_exit_before(record: Record, on: date, participant: str, treaty: str, verdict: Verdict) -> None:
    finding = Bench(record, on).judge(say.status(participant, treaty, on, "back"))
    assert finding.verdict is verdict, finding
