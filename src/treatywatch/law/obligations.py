"""Duties with their due days: counted from entry into force for the state, with extensions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from treatywatch.law.calendar import after, describe
from treatywatch.law.clauses import Duty
from treatywatch.law.leaving import latest_day
from treatywatch.law.participation import Participations, Span
from treatywatch.law.wording import day_text
from treatywatch.model.answers import Derivation
from treatywatch.model.entries import Act, ActKind

NOT_RECORDED = "past, fulfilment not recorded"


@dataclass(frozen=True, slots=True)
class Due:
    """A duty and a day by which it is due.

    Args:
        participant, treaty: whose, under what.
        duty: the clause's id.
        article: the clause's article.
        what: the duty, in words that follow "must".
        due: last day for it, as extended.
        state: "due", "past, fulfilment not recorded", "fulfilled" or "missed"; a source says the last two.
        derivation: how the day comes about.
        acts: keys of the extensions and of what a source says about fulfilment.
    """

    participant: str
    treaty: str
    duty: str
    article: str
    what: str
    due: date
    state: str
    derivation: tuple[Derivation, ...]
    acts: tuple[str, ...]


def deadlines(
    found: Participations, acts: Sequence[Act], participant: str, *, on: date, start: date, end: date
) -> tuple[Due, ...]:
    """The duties of a participant that fall due from `start` to `end` (last day included), seen from the day `on`.

    A duty falls away when its author is no longer bound on the day on which it is due.

    Args:
        found: the treaty's participations.
        acts: the treaty's acts: extensions, and what sources say about fulfilment.
        participant: whose duties.
        on: the day from which "due" and "past" are told.
        start: first due day to list.
        end: last due day to list.
    """
    own = [act for act in acts if act.participant == participant and act.kind.group == "duty" and latest_day(act) <= on]
    rows = [
        due
        for span in found.of(participant).spans
        for duty in found.profile.of(Duty)
        if span.start_known and (not duty.applies_to or participant in duty.applies_to)
        for due in _dues(found, duty, span, participant, own, on, end)
        if start <= due.due <= end and (span.end is None or due.due < span.end)
    ]
    return tuple(sorted(rows, key=lambda row: (row.due, row.duty)))


def _dues(
    found: Participations, duty: Duty, span: Span, participant: str, own: Sequence[Act], on: date, end: date
) -> Iterator[Due]:
    mine = [act for act in own if act.best.detail.split(" ")[0] == duty.id and latest_day(act) >= span.start]
    name = found.world.name(participant)
    first = after(duty.due, span.start)
    lines = [
        Derivation(f"The treaty is in force for {name} since {span.start}.", "", (), span.start.isoformat()),
        Derivation(f"{first} is {describe(duty.due)} after that.", duty.article, (), first.isoformat()),
    ]
    day, keys = first, []
    for act in sorted(mine, key=lambda act: act.best.named or date.min):
        if act.kind is ActKind.DUTY_EXTENDED and act.best.named and act.best.named > day:
            day = act.best.named
            keys.append(act.key)
            text = f"An extension to {day} was granted {day_text(act)}."
            lines.append(Derivation(text, duty.article, (act.key,), day.isoformat()))
    yield _row(found, duty, participant, day, on, mine, lines, keys)
    for again, text in _again(duty, first, day, end):
        line = Derivation(text, duty.article, (), again.isoformat())
        yield _row(found, duty, participant, again, on, mine, [line], [])


def _again(duty: Duty, first: date, moved_to: date, end: date) -> Iterator[tuple[date, str]]:
    """Later due days of a duty that recurs, after its first one as extended, and why."""
    if duty.every_year:
        month, day = duty.every_year
        for year in range(first.year, end.year + 1):
            due = date(year, month, min(day, 28) if month == 2 else day)
            if due > moved_to:
                yield due, f"Due each year by {month:02}-{day:02}."
    elif duty.every:
        due = after(duty.every, first)
        while due <= end:
            if due > moved_to:
                yield due, f"Due every {describe(duty.every)} after {first}."
            due = after(duty.every, due)


def _row(
    found: Participations,
    duty: Duty,
    participant: str,
    due: date,
    on: date,
    mine: Sequence[Act],
    lines: Sequence[Derivation],
    keys: Sequence[str],
) -> Due:
    said = [act for act in mine if _speaks_to(act, duty, due)]
    state = "due" if on <= due else NOT_RECORDED
    if said:
        state = "fulfilled" if said[-1].kind is ActKind.DUTY_FULFILLED else "missed"
    acts = (*keys, *(act.key for act in said))
    words = (participant, found.profile.id, duty.id, duty.article, duty.what)
    return Due(*words, due, state, tuple(lines), acts)


def _speaks_to(act: Act, duty: Duty, due: date) -> bool:
    """Whether a source says of this very due day that the duty was fulfilled or missed.

    Of a duty that recurs the act's detail names the year that it was due in: "art7 2024".
    """
    if act.kind not in (ActKind.DUTY_FULFILLED, ActKind.DUTY_MISSED):
        return False
    words = act.best.detail.split(" ")
    return str(due.year) in words[1:] if duty.recurs else True
