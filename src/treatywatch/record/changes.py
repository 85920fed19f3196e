"""What changed between two days: in law, in what was known, or in what this record holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from treatywatch.model.entries import Entry
from treatywatch.model.problems import DataError
from treatywatch.record.citing import cite
from treatywatch.record.happenings import happenings
from treatywatch.record.library import Axes, Library
from treatywatch.record.results import ChangeRow, ChangesAnswer, HistoryRow

_DAY = timedelta(days=1)


def legal_changes(library: Library, treaties: Iterable[str], start: date, end: date, axes: Axes) -> ChangesAnswer:
    """Acts, and days in and out, in `(start, end]`, each with the status before and on that day."""
    return _answer("legal", start, end, treaties, lambda treaty: _legal(library, treaty, start, end, axes))


def known_changes(library: Library, treaties: Iterable[str], start: date, end: date, axes: Axes) -> ChangesAnswer:
    """What became public in `(start, end]`, with the status on the last day as known before and after."""
    return _answer("known", start, end, treaties, lambda treaty: _known(library, treaty, start, end, axes))


def recorded_changes(library: Library, treaties: Iterable[str], after: date, end: date) -> ChangesAnswer:
    """What this record learned in `(after, end]`: entries added, and entries that those superseded."""
    return _answer(
        "recorded", after, end, treaties, lambda treaty: _recorded(library, library.treaty(treaty).entries, after, end)
    )


def _answer(
    axis: Literal["legal", "known", "recorded"],
    start: date,
    end: date,
    treaties: Iterable[str],
    rows_of: Callable[[str], Iterable[ChangeRow]],
) -> ChangesAnswer:
    """The rows of all treaties in order, with a note for each that cannot be used."""
    notes: list[str] = []
    rows: list[ChangeRow] = []
    for treaty in treaties:
        try:
            rows += rows_of(treaty)
        except DataError as error:
            notes += [f"left out: {problem}" for problem in error.problems]
    return ChangesAnswer(axis, start, end, _in_order(rows), tuple(dict.fromkeys(notes)))


def _legal(library: Library, treaty: str, start: date, end: date, axes: Axes) -> Iterator[ChangeRow]:
    computed = library.participations(treaty, axes)
    for row in happenings(library, treaty, axes, within=(start, end)):
        day = row.day.exact if row.day else None
        if day is None or ":" in row.what:
            continue
        participation = computed.of(row.participant) if row.participant else None
        before = participation.standing(day - _DAY).status.value if participation else ""
        after = participation.standing(day).status.value if participation else ""
        yield _change(row, day, before, after)


def _known(library: Library, treaty: str, start: date, end: date, axes: Axes) -> Iterator[ChangeRow]:
    latest = Axes(min(axes.known, end), axes.recorded)
    for row in happenings(library, treaty, latest):
        if row.derived or not start < row.known_on <= end:
            continue
        before = _status(library, row, end, Axes(row.known_on - _DAY, axes.recorded))
        after = _status(library, row, end, Axes(row.known_on, axes.recorded))
        yield _change(row, row.known_on, before, after)


def _status(library: Library, row: HistoryRow, on: date, axes: Axes) -> str:
    if not row.participant:
        return ""
    return library.participations(row.treaty, axes).of(row.participant).standing(on).status.value


def _recorded(library: Library, entries: tuple[Entry, ...], after: date, end: date) -> Iterator[ChangeRow]:
    by_id = {entry.id: entry for entry in entries}
    for entry in entries:
        if not after < entry.recorded_on <= end:
            continue
        yield _entry_change(library, entry, entry.recorded_on, "added")
        if entry.supersedes in by_id:
            yield _entry_change(library, by_id[entry.supersedes], entry.recorded_on, "superseded")


def _change(row: HistoryRow, day: date, before: str, after: str) -> ChangeRow:
    return ChangeRow(day, row.treaty, row.participant, row.what, before, after, row.detail, "", row.source)


def _entry_change(library: Library, entry: Entry, day: date, what: str) -> ChangeRow:
    detail = " ".join(part for part in (entry.kind.value, str(entry.day or ""), entry.detail) if part)
    source = cite(library.shelves.sources, entry)
    return ChangeRow(day, entry.treaty, entry.participant, what, "", "", detail, entry.id, source)


def _in_order(rows: Iterable[ChangeRow]) -> tuple[ChangeRow, ...]:
    return tuple(sorted(rows, key=lambda row: (row.day, row.treaty, row.participant, row.what, row.entry)))
