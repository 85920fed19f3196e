"""What would follow from notices and armed conflicts that are only supposed; nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from treatywatch.law.whatif import Outcome, what_if
from treatywatch.law.world import Conflict
from treatywatch.model.answers import Status
from treatywatch.model.problems import UsageError
from treatywatch.record.library import Axes, Library
from treatywatch.record.lifelines import treaties_about
from treatywatch.record.results import WhatIf, WhatIfRow
from treatywatch.record.standing import compose, refuse_half_answers

_OUTSIDE = (Status.NONE, Status.SIGNATORY, Status.FORMER)
Notice = tuple[str, str, date]
"""Treaty id, participant id, the day on which the notice is received."""
Outbreak = tuple[str, date, date | None]
"""Participant id, first day, first day after it (None: it lasts)."""


def suppose(
    library: Library,
    notices: Sequence[Notice],
    outbreaks: Sequence[Outbreak],
    on: date | None,
    axes: Axes,
    today: date,
) -> WhatIf:
    """The outcome for everyone supposed to give notice, under that treaty and under the protocols that go with it.

    Armed conflicts alone are worked through for the notices that are running.

    Args:
        library: the record.
        notices: the supposed notices.
        outbreaks: the supposed armed conflicts.
        on: the day of the answer; None: the last day on which anything changes.
        axes: as known and as recorded.
        today: today.

    Raises:
        UsageError: a notice is supposed of somebody who is not in the treaty on that day.
        DataError: a profile cannot be used, or rows about one of the participants were refused.
    """
    for notice in notices:
        _refuse_idle_notice(library, *notice, axes)
    conflicts = [Conflict(who, start, end, name="supposed conflict") for who, start, end in outbreaks]
    named = dict.fromkeys(treaty for treaty, _, _ in notices)
    running = [] if notices else _running(library, outbreaks, axes, today)
    touched = _with_protocols(library, [*named, *dict.fromkeys(treaty for treaty, _ in running)])
    profiles = {treaty: library.profile(treaty) for treaty in touched}
    acts = {treaty: library.acts(treaty, axes) for treaty in touched}
    world = library.world(touched, axes)
    found = what_if(profiles, acts, world, notices, conflicts, also=tuple(profiles))
    outcomes = {(outcome.treaty, outcome.participant): outcome for outcome in found.outcomes}
    asked = (*outcomes, *running)
    day = on or _last_change(found.outcomes, notices, outbreaks, today)
    rows = []
    for treaty, who in asked:
        record = library.treaty(treaty)
        refuse_half_answers(record, who)
        before, after = library.participations(treaty, axes), found.then[treaty]
        as_it_is = compose(library, record, before, who, day, axes, today)
        as_supposed = compose(library, record, after, who, day, axes, today)
        counts = len(before.bound_on(day)), len(after.bound_on(day))
        remaining = _remaining(outcomes[treaty, who]) if (treaty, who) in outcomes else ()
        rows.append(WhatIfRow(treaty, who, as_it_is, as_supposed, counts, remaining))
    return WhatIf(day, _told(notices, outbreaks), tuple(rows), ("supposed only: nothing of this is recorded",))


def _refuse_idle_notice(library: Library, treaty: str, who: str, day: date, axes: Axes) -> None:
    """A recorded notice proves that its author was a party; a supposed one proves nothing."""
    status = library.participations(treaty, axes).of(who).standing(day).status
    if status in _OUTSIDE:
        words = {Status.NONE: "has no act under it", Status.SIGNATORY: "has only signed it"}
        reason = words.get(status, "is no longer a party")
        raise UsageError(f"{who} cannot withdraw from {treaty} on {day}: it {reason}; suppose a notice of a party")


def _running(library: Library, outbreaks: Sequence[Outbreak], axes: Axes, today: date) -> list[tuple[str, str]]:
    """Treaties and participants with a notice that is running when the conflict breaks out, or today."""
    found: dict[tuple[str, str], None] = {}
    for who, start, _ in outbreaks:
        for treaty in treaties_about(library, who):
            participation = library.participations(treaty, axes).of(who)
            if any(participation.standing(day).status is Status.WITHDRAWING for day in (start, today)):
                found[treaty, who] = None
    return list(found)


def _with_protocols(library: Library, treaties: list[str]) -> tuple[str, ...]:
    """The treaties, and those that leaving one of them may end."""
    found = [*treaties]
    for treaty in found:  # grows while it is walked
        found += [child for child, head in library.index.heads.items() if head.parent == treaty and child not in found]
    return tuple(found)


def _last_change(
    outcomes: Sequence[Outcome], notices: Sequence[Notice], outbreaks: Sequence[Outbreak], today: date
) -> date:
    """The last day of effect; where none is in sight, the day on which the last supposed thing happens."""
    effects = [outcome.ceases_on for outcome in outcomes if outcome.ceases_on]
    happened = [*(notice[2] for notice in notices), *(outbreak[1] for outbreak in outbreaks)]
    held_up = any(outcome.ceases_on is None for outcome in outcomes)
    return max([*effects, *(happened if held_up or not effects else ())], default=today)


def _remaining(outcome: Outcome) -> tuple[str, ...]:
    """What still binds one who has left, as the treaty's own text says."""
    return tuple(
        f"{remaining.article}: {remaining.what}{f' (until {remaining.until})' if remaining.until else ''}"
        for remaining in outcome.remaining
    )


def _told(notices: Sequence[Notice], outbreaks: Sequence[Outbreak]) -> tuple[str, ...]:
    told = [f"{treaty}: notice of withdrawal by {who}, received on {day}" for treaty, who, day in notices]
    told += [f"armed conflict of {who} from {start}{f' until {end}' if end else ''}" for who, start, end in outbreaks]
    return tuple(told)
