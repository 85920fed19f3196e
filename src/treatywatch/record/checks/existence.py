"""Participants that nobody knows, and acts before a participant existed or after it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.model.entries import ActKind, Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, Lifetime, offer, refuse

_OF_NOBODY = frozenset({ActKind.EXTENSION, ActKind.TERMINATION, ActKind.CONTESTED_EFFECT})


def participants_exist(entries: Sequence[Entry], context: CheckContext) -> tuple[Problem, ...]:
    """Every act's participant is known and exists on the act's day."""
    return tuple(problem for entry in entries for problem in _problems(entry, context))


def _problems(entry: Entry, context: CheckContext) -> Iterator[Problem]:
    if not entry.participant:
        if entry.kind not in _OF_NOBODY:
            yield refuse(
                entry, f"an act of kind {entry.kind.value} without participant", "write who did it (ISO 3166 alpha-3)"
            )
        return
    life = context.actors.participants.get(entry.participant)
    if life is None:
        yield refuse(entry, f"unknown participant {entry.participant!r}", offer(entry.participant, context.actors))
    elif entry.day is not None:
        yield from _outside(entry, life)


def _outside(entry: Entry, life: Lifetime) -> Iterator[Problem]:
    assert entry.day is not None
    latest, earliest = entry.day.latest, entry.day.earliest
    if life.since and latest and latest < life.since:
        before = (
            f"enter it under {life.continues}, which it continues" if life.continues else "enter it under the state"
        )
        mend = before if life.continues else f"{before} that it was then, or mend the day"
        what = f"{entry.participant} ({life.name}) did not exist on {entry.day}, only since {life.since}"
        yield refuse(entry, what, mend)
    if life.until and earliest and earliest >= life.until:
        what = f"{entry.participant} ({life.name}) no longer existed on {entry.day}, only until {life.until}"
        yield refuse(entry, what, "enter it under the state that it was by then, or mend the day")
