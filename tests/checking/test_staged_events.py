"""What stage an event gets beside the shipped record where its words claim more than the record can compute."""

from __future__ import annotations

from datetime import date

from treatywatch.checking.events import staged_events
from treatywatch.checking.judge import Bench
from treatywatch.model.article import Event
from treatywatch.model.days import Day, parse_day
from treatywatch.record.ask import Record


def _stage(day: Day | None) -> str:
    told = Event(("CHN",), (), "BBNJ", "join", "in_force", "in_force", day, "positive", "actual", ((0, 5),), None)
    (found,) = staged_events(Bench(Record.open(today=date(2026, 11, 25)), date(2026, 1, 17)), (told,))
    return found.stage


def test_entry_into_force_on_a_told_day_stands_where_the_record_cannot_compute_it() -> None:
    assert _stage(parse_day("2026-01-17")) == "in_force"


def test_a_bare_joining_is_the_consent_that_the_record_has() -> None:
    assert _stage(None) == "deposited"
