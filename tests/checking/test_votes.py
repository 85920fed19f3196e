"""Figures of votes against the ladder of the shipped record."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.duties import vote_finding
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("participant", "treaty", "action", "figures", "verdict"),
    [
        ("USA", "CTBT", "join", "48-51", Verdict.SUPPORTED),
        ("USA", "CTBT", "join", "51-48", Verdict.SUPPORTED),  # of a motion that failed the noes are told first
        ("LVA", "APMBC", "withdraw", "66-14", Verdict.SUPPORTED),
        ("LVA", "APMBC", "withdraw", "14-66", Verdict.NOT_IN_RECORD),
        ("HUN", "ROME", "withdraw", "134-37", Verdict.SUPPORTED),
        ("HUN", "ROME", "withdraw", "120-37", Verdict.IMPRECISE),  # the noes of a vote on it, and other ayes
        ("HUN", "ROME", "withdraw", "120-30", Verdict.NOT_IN_RECORD),  # it may be another chamber's
        ("HUN", "ROME", "withdraw", "?-37", Verdict.SUPPORTED),
        ("LTU", "APMBC", "withdraw", "107-0", Verdict.SUPPORTED),
        ("HUN", "ROME", "any", "134-37", Verdict.SUPPORTED),
        ("HUN", "ROME", "join", "133-37", Verdict.SUPPORTED),
        ("HUN", "ROME", "join", "134-37", Verdict.IMPRECISE),  # that was the vote on leaving
        ("POL", "APMBC", "withdraw", "unanimous", Verdict.IMPRECISE),  # 15 against
        ("POL", "APMBC", "join", "unanimous", Verdict.NOT_IN_RECORD),
        ("RUS", "CTBT", "join", "415-0", Verdict.SUPPORTED),  # no other vote that it could be mixed up with
    ],
)
def test_figures_fit_a_vote_in_the_order_in_which_it_is_told(
    record: Record, participant: str, treaty: str, action: str, figures: str, verdict: Verdict
) -> None:
    assert vote_finding(record, participant, treaty, action, figures, date(2026, 6, 1)).verdict is verdict
