"""Duties with their due days, of one participant or of all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from treatywatch.law.clauses import Duty
from treatywatch.law.obligations import Due, deadlines
from treatywatch.model.problems import DataError
from treatywatch.record.library import Axes, Library
from treatywatch.record.places import bore_name
from treatywatch.record.results import DeadlineRow, DeadlinesAnswer
from treatywatch.record.standing import left_out_notes


def deadlines_answer(
    library: Library, treaties: Iterable[str], participant: str | None, on: date, start: date, end: date, axes: Axes
) -> DeadlinesAnswer:
    """Duties that fall due from `start` to `end`, earliest first, seen from the day `on`."""
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
        acts = library.acts(treaty, axes)
        for who in (participant,) if participant else found.participants:
            dues = deadlines(found, acts, who, on=on, start=start, end=end)
            rows += [_row(due) for due in dues if participant or bore_name(who, due.due)]
    ordered = sorted(rows, key=lambda row: (row.due, row.treaty, row.participant, row.duty))
    return DeadlinesAnswer(on, axes.known, tuple(ordered), tuple(notes))


def _row(due: Due) -> DeadlineRow:
    return DeadlineRow(due.participant, due.treaty, due.duty, due.what, due.article, due.due, due.state, due.derivation)
