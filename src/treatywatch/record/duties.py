"""Duties with their due days, of one participant or of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from treatywatch.law.clauses import Duty
from treatywatch.law.obligations import Due, deadlines
from treatywatch.law.participation import Participations
from treatywatch.model.entries import Act
from treatywatch.model.problems import DataError
from treatywatch.record.library import Axes, Library
from treatywatch.record.places import bore_name
from treatywatch.record.results import DeadlineRow, DeadlinesAnswer
from treatywatch.record.standing import left_out_notes

_AHEAD = 10
"""How many years ahead duties are listed unless a last day is asked for."""


@dataclass(frozen=True, slots=True)
class Window:
    """Which due days are listed.

    Args:
        start: first due day; None: of old on, but of a yearly duty only the last time before the day asked from.
        end: last due day; None: ten years on, but of a yearly duty only the next time.
    """

    start: date | None
    end: date | None


def deadlines_answer(
    library: Library, treaties: Iterable[str], participant: str | None, on: date, window: Window, axes: Axes
) -> DeadlinesAnswer:
    """Duties that fall due in a window, earliest first, seen from the day `on`."""
    rows: list[DeadlineRow] = []
    notes: list[str] = []
    for treaty in treaties:
        try:
            found = library.participations(treaty, axes)
        except DataError as error:
            notes += [f"left out: {problem}" for problem in error.problems]
            continue
        if not any(isinstance(clause, Duty) for clause in found.profile.clauses):
            continue
        notes += left_out_notes(library.treaty(treaty))
        acts = [act for act in library.acts(treaty, axes) if act.kind.group == "duty"]
        for who in (participant,) if participant else found.participants:
            dues = _dues(found, acts, who, on, window)
            rows += [_row(due) for due in dues if participant or bore_name(who, due.due)]
    ordered = sorted(rows, key=lambda row: (row.due, row.treaty, row.participant, row.duty))
    return DeadlinesAnswer(on, axes.known, tuple(ordered), tuple(dict.fromkeys(notes)))


def _dues(found: Participations, acts: Sequence[Act], who: str, on: date, window: Window) -> list[Due]:
    end = window.end or on.replace(year=on.year + _AHEAD, day=min(on.day, 28))
    dues = deadlines(found, acts, who, on=on, start=window.start or date.min, end=end)
    yearly = {clause.id for clause in found.profile.clauses if isinstance(clause, Duty) and clause.recurs}
    before = {due.duty: due for due in dues if due.due < on}
    after = {due.duty: due for due in reversed(dues) if due.due >= on}
    kept = [*before.values(), *after.values()]
    return [
        due
        for due in dues
        if due.duty not in yearly or due in kept or (window.start and due.due < on) or (window.end and due.due >= on)
    ]


def _row(due: Due) -> DeadlineRow:
    return DeadlineRow(due.participant, due.treaty, due.duty, due.what, due.article, due.due, due.state, due.derivation)
