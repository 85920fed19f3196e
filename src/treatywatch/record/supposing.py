"""What would follow from notices and armed conflicts that are only supposed; nothing is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date

from treatywatch.law.clauses import Withdrawal
from treatywatch.law.participation import Participations
from treatywatch.law.profile import Profile
from treatywatch.law.world import Conflict
from treatywatch.model.answers import Status
from treatywatch.model.days import exact_day
from treatywatch.model.entries import Act, ActKind, Entry
from treatywatch.record.library import Axes, Library
from treatywatch.record.lifelines import treaties_about
from treatywatch.record.results import WhatIf, WhatIfRow
from treatywatch.record.standing import compose, refuse_half_answers

SUPPOSED = "supposed"
Notice = tuple[str, str, date]
"""Treaty id, participant id, the day on which the notice is received."""
Outbreak = tuple[str, date, date | None]
"""Participant id, first day, first day after it (None: it lasts)."""


def what_if(
    library: Library, notices: Sequence[Notice], outbreaks: Sequence[Outbreak], on: date, axes: Axes, today: date
) -> WhatIf:
    """The outcome for every participant supposed to give notice, under that treaty and under those that need it.

    Raises:
        DataError: a profile cannot be used, or rows about one of the participants were refused.
    """
    conflicts = _conflicts(outbreaks, library.conflicts(axes))
    acts = _acts(library, notices, axes)
    asked = _asked(library, notices)
    for who in (
        () if notices else dict.fromkeys(outbreak[0] for outbreak in outbreaks)
    ):  # only a war: it may hold up notices that are running
        asked += tuple((treaty, who) for treaty in _running(library, who, on, axes))
    computed: dict[str, Participations] = {}
    for treaty, _ in asked:
        _with_needs(library, treaty, acts, conflicts, axes, computed)
    rows = (_row(library, computed[treaty], treaty, who, on, axes, today) for treaty, who in asked)
    named = {notice[:2] for notice in notices}
    outcomes = tuple(row for row in rows if (row.treaty, row.participant) in named or row.before.status != Status.NONE)
    told = [f"{treaty}: notice of withdrawal by {who}, received on {day}" for treaty, who, day in notices]
    told += [f"armed conflict of {who} from {start}{f' until {end}' if end else ''}" for who, start, end in outbreaks]
    return WhatIf(on, tuple(told), outcomes, ("supposed only: nothing of this is recorded",))


def _running(library: Library, who: str, on: date, axes: Axes) -> Iterator[str]:
    """Treaties under which a notice of this participant is running."""
    for treaty in treaties_about(library, who):
        if library.participations(treaty, axes).of(who).standing(on).status is Status.WITHDRAWING:
            yield treaty


def _conflicts(
    outbreaks: Sequence[Outbreak], recorded: Mapping[str, tuple[Conflict, ...]]
) -> dict[str, tuple[Conflict, ...]]:
    """The recorded armed conflicts and the supposed ones."""
    found = dict(recorded)
    for who, start, end in outbreaks:
        found[who] = (*found.get(who, ()), Conflict(who, start, end, name="supposed conflict"))
    return found


def _acts(library: Library, notices: Sequence[Notice], axes: Axes) -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = defaultdict(list)
    for treaty, who, day in notices:
        standing = (*library.acts(treaty, axes), *found[treaty])
        earlier = [act for act in standing if act.participant == who and act.kind is ActKind.WITHDRAWAL]
        which = max((act.best.which for act in earlier), default=0) + 1
        found[treaty].append(_notice(treaty, who, day, which))
    return found


def _notice(treaty: str, who: str, day: date, which: int) -> Act:
    entry = Entry(
        id=SUPPOSED,
        treaty=treaty,
        participant=who,
        kind=ActKind.WITHDRAWAL,
        which=which,
        day=exact_day(day),
        circulated=None,
        named=None,
        stated_effect=None,
        known_on=day,
        known_assumed=False,
        detail="supposed",
        source=SUPPOSED,
        locator="",
        recorded_on=day,
        supersedes="",
        file="",
        line=0,
    )
    return Act(f"{treaty}:{who}:withdrawal:{which}", entry, (entry,), False)


def _with_needs(
    library: Library,
    treaty: str,
    acts: Mapping[str, list[Act]],
    conflicts: Mapping[str, tuple[Conflict, ...]],
    axes: Axes,
    done: dict[str, Participations],
) -> None:
    if treaty in done:
        return
    for needed in filter(library.has, library.profile(treaty).needs):
        _with_needs(library, needed, acts, conflicts, axes, done)
    standing = (*library.acts(treaty, axes), *acts.get(treaty, ()))
    done[treaty] = library.compute(treaty, axes, acts=standing, conflicts=conflicts, others=done)


def _dependents(library: Library, treaties: Container[str]) -> tuple[str, ...]:
    """Treaties whose parent is among these: leaving one may leave the other."""
    return tuple(treaty for treaty, head in library.index.heads.items() if head.parent in treaties)


def _asked(library: Library, notices: Sequence[Notice]) -> tuple[tuple[str, str], ...]:
    """Whose answer is given: those who give notice, under that treaty and under its protocols."""
    asked: dict[tuple[str, str], None] = {(treaty, who): None for treaty, who, _ in notices}
    for treaty, who, _ in notices:
        asked.update({(child, who): None for child in _dependents(library, (treaty,))})
    return tuple(asked)


def _row(
    library: Library, after: Participations, treaty: str, participant: str, on: date, axes: Axes, today: date
) -> WhatIfRow:
    record = library.treaty(treaty)
    refuse_half_answers(record, participant)
    before = library.participations(treaty, axes)
    answers = [compose(library, record, state, participant, on, axes, today) for state in (before, after)]
    counts = len(before.bound_on(on)), len(after.bound_on(on))
    return WhatIfRow(treaty, participant, answers[0], answers[1], counts, remaining(record.profile))


def remaining(profile: Profile) -> tuple[str, ...]:
    """What still binds one who has left, as the treaty's own text says."""
    survivals = [
        f"{survival.article}: {survival.what}"
        for clause in profile.clauses
        if isinstance(clause, Withdrawal)
        for survival in clause.survives
    ]
    return (*survivals, *(f"{rule.article}: {rule.what}" for rule in profile.rules if rule.about == "survives"))
