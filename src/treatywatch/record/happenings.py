"""What happened under a treaty: acts, the days that the law yields from them, and steps at home."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from treatywatch.law.participation import Participation
from treatywatch.model.answers import SourceNote
from treatywatch.model.days import Day, exact_day
from treatywatch.model.entries import Act, LadderStep
from treatywatch.record.citing import cite, note
from treatywatch.record.horizon import record_as_of
from treatywatch.record.library import Axes, Library, first_day
from treatywatch.record.places import bore_name, same_person
from treatywatch.record.results import HistoryAnswer, HistoryRow
from treatywatch.record.standing import left_out_notes


def treaty_history(library: Library, treaty: str, axes: Axes) -> HistoryAnswer:
    """Everything under one treaty."""
    record = library.treaty(treaty)
    events = in_order(happenings(library, treaty, axes))
    return HistoryAnswer(treaty, axes.known, record_as_of(record.profile, axes.known), events, left_out_notes(record))


Window = tuple[date, date]
"""The day before the first one that counts, and the last one."""


def happenings(
    library: Library, treaty: str, axes: Axes, whose: Sequence[str] | None = None, within: Window | None = None
) -> Iterator[HistoryRow]:
    """Acts, derived days and steps under a treaty, of some participants or of all, in no order.

    A derived day stands under the name that the legal person had on it. Within a window only what has an exact day in
    it is listed, acts of other days are not even written as rows.
    """
    acts = [act for act in library.acts(treaty, axes) if whose is None or act.participant in whose]
    yield from (_of_act(library, act) for act in acts if _counts(act.day, within))
    for step in library.steps(treaty, axes):
        if (whose is None or step.participant in whose) and _counts(step.day, within):
            yield _of_step(library, step)
    computed = library.participations(treaty, axes)
    by_name: dict[str, list[tuple[int, Act]]] = defaultdict(list)
    for number, act in enumerate(acts):
        by_name[act.participant].append((number, act))
    for id_ in computed.participants if whose is None else whose:
        own = [act for _, act in sorted(pair for name in same_person(id_) for pair in by_name[name])]
        participation = computed.of(id_)
        if within and not any(_inside(day, within) for span in participation.spans for day in (span.start, span.end)):
            continue
        for row in _derived(library, treaty, participation, own, axes):
            if row.day and row.day.exact and bore_name(id_, row.day.exact) and _counts(row.day, within):
                yield row
    if whose is None:
        yield from (row for row in _own_days(library, treaty, axes) if _counts(row.day, within))


def _counts(day: Day | None, within: Window | None) -> bool:
    return within is None or _inside(day.exact if day else None, within)


def _inside(day: date | None, within: Window) -> bool:
    return day is not None and within[0] < day <= within[1]


def _of_act(library: Library, act: Act) -> HistoryRow:
    best = act.best
    source = cite(library.shelves.sources, best)
    words = best.treaty, best.participant, act.kind.value
    return HistoryRow(act.day, *words, False, best.detail, best.known_on, source, best.id)


def _of_step(library: Library, step: LadderStep) -> HistoryRow:
    what = f"{step.action}: {step.stage}"
    detail = "; ".join(part for part in (step.detail, step.votes) if part)
    source = cite(library.shelves.sources, step)
    return HistoryRow(step.day, step.treaty, step.participant, what, False, detail, step.known_on, source)


def _derived(
    library: Library, treaty: str, participation: Participation, acts: list[Act], axes: Axes
) -> Iterator[HistoryRow]:
    """First days in and out, those to come of a notice that still runs among them."""
    for span in participation.spans:
        consent = _last_before(acts, span.start, consents=True)
        if span.start_known:
            yield _row(library, treaty, participation, span.start, "in_force", consent, axes)
        if span.end is not None:
            ending = _last_before(acts, span.end, consents=False)
            yield _row(library, treaty, participation, span.end, "effective", ending, axes)


def _row(
    library: Library,
    treaty: str,
    participation: Participation,
    day: date,
    what: str,
    act: Act | None,
    axes: Axes,
) -> HistoryRow:
    words = {"in_force": "bound from this day", "effective": "no longer bound from this day"}
    source = cite(library.shelves.sources, act.best) if act else SourceNote("", "by the treaty's clauses", "", "")
    known = act.best.known_on if act else min(day, axes.known)
    return HistoryRow(exact_day(day), treaty, participation.participant, what, True, words[what], known, source)


def _last_before(acts: list[Act], day: date, *, consents: bool) -> Act | None:
    """The last act up to a day that lets in, or that lets out."""
    fitting = [act for act in acts if (act.kind.is_consent if consents else act.kind.group == "withdrawal")]
    before = [act for act in fitting if act.day is None or act.day.earliest is None or act.day.earliest <= day]
    return before[-1] if before else None


def _own_days(library: Library, treaty: str, axes: Axes) -> Iterator[HistoryRow]:
    """The treaty's own days: adopted, opened for signature, in force, ended."""
    profile = library.profile(treaty)
    stated = (("adopted", profile.adopted), ("opened for signature", profile.opened), ("in force", profile.in_force))
    for what, day in stated:
        if day and day.on <= axes.known:
            source = note(library.shelves.sources, day.source)
            yield HistoryRow(exact_day(day.on), treaty, "", f"treaty {what}", False, day.place, day.on, source)
    computed = library.participations(treaty, axes)
    clauses = SourceNote("", "by the treaty's clauses", "", "")
    if computed.in_force_on and not profile.in_force:
        in_force = exact_day(computed.in_force_on)
        yield HistoryRow(in_force, treaty, "", "treaty in force", True, "", computed.in_force_on, clauses)
    if computed.ended_on:
        yield HistoryRow(exact_day(computed.ended_on), treaty, "", "treaty ended", True, "", axes.known, clauses)


def in_order(rows: Iterable[HistoryRow]) -> tuple[HistoryRow, ...]:
    """Rows by day, those of unknown day first."""
    return tuple(sorted(rows, key=_order))


def _order(row: HistoryRow) -> tuple[date, str, str, bool, str]:
    return first_day(row.day), row.treaty, row.participant, row.derived, row.what
