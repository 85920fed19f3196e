"""Days of one row that cannot be in that order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from treatywatch.model.entries import ActKind, Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, refuse


def days_in_order(entries: Sequence[Entry], context: CheckContext) -> tuple[Problem, ...]:
    """Nobody circulates an act, knows of it or names its effect before it was done.

    A succession alone takes effect on an earlier day than its own (that of the succession of states).
    """
    del context
    return tuple(
        refuse(entry, f"{column} {day} lies before the act's own day {entry.day}", "mend the wrong one of the two")
        for entry in entries
        for column, day in _later_days(entry)
        if entry.day and entry.day.earliest and day and day < entry.day.earliest
    )


def _later_days(entry: Entry) -> Iterator[tuple[str, date | None]]:
    yield "circulated", entry.circulated
    yield "known_on", entry.known_on
    if entry.kind is not ActKind.SUCCESSION:
        yield "named", entry.named
        yield "stated_effect", entry.stated_effect
