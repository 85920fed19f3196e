"""Counts over time, and the whole world on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from treatywatch.law.participation import Participations
from treatywatch.model.problems import DataError, UsageError
from treatywatch.record.horizon import is_projected, record_as_of
from treatywatch.record.library import Axes, Library
from treatywatch.record.results import Basis, CountRow, CountsAnswer, WorldAnswer, WorldRow
from treatywatch.record.standing import left_out_notes

Every = Literal["day", "month", "year"]
_MAX_POINTS = 40_000


def counts_answer(
    library: Library, treaty: str, start: date, end: date, basis: Basis, every: Every, axes: Axes
) -> CountsAnswer:
    """How many were bound (or had consented) on each day of a series from `start`, `end` among them if it falls so.

    Raises:
        UsageError: the series ends before it starts, or is longer than a century of days.
        DataError: the treaty's profile cannot be used.
    """
    record = library.treaty(treaty)
    computed = library.participations(treaty, axes)
    points = tuple(
        CountRow(treaty, day, count_on(computed, basis, day), is_projected(record.profile, day, axes.known))
        for day in series(start, end, every)
    )
    return CountsAnswer(basis, record_as_of(record.profile, axes.known), points, left_out_notes(record))


def count_on(computed: Participations, basis: Basis, day: date) -> int:
    """How many are bound, or have consented, on a day."""
    return len(computed.bound_on(day) if basis == "bound" else computed.consented_on(day))


def series(start: date, end: date, every: Every) -> Iterator[date]:
    """Days from `start` on, a day, month or year apart, up to `end`; a 31st falls on the last day of a shorter month.

    Raises:
        UsageError: the series ends before it starts, or is too long.
    """
    if end < start:
        raise UsageError(f"the series ends on {end}, before it starts on {start}; give the earlier day first")
    if every == "day":
        if (end - start).days > _MAX_POINTS:
            raise UsageError(f"{(end - start).days} days are too many points; ask for months or years")
        yield from (start + timedelta(days=n) for n in range((end - start).days + 1))
        return
    step = 1 if every == "month" else 12
    months = (end.year - start.year) * 12 + end.month - start.month
    for n in range(0, months + 1, step):
        day = _months_on(start, n)
        if day <= end:
            yield day


def world_answer(library: Library, treaties: Iterable[str], on: date, axes: Axes) -> WorldAnswer:
    """The status under every treaty of everyone with an act under it, by the name of that day, without derivations."""
    rows: list[WorldRow] = []
    notes: list[str] = []
    for treaty in treaties:
        try:
            computed = library.participations(treaty, axes)
            notes += left_out_notes(library.treaty(treaty))
        except DataError as error:
            notes += [f"left out: {problem}" for problem in error.problems]
            continue
        rows += [
            WorldRow(treaty, participant, standing.status, standing.bound_since)
            for participant, standing in computed.world_on(on)
        ]
    return WorldAnswer(on, axes.known, tuple(rows), tuple(dict.fromkeys(notes)))


def _months_on(day: date, months: int) -> date:
    import calendar

    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
