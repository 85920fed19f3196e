"""What if: withdrawals and conflicts that have not happened, worked through and not stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from treatywatch.law.calendar import after
from treatywatch.law.clauses import Duty, Withdrawal
from treatywatch.law.node import LAST_YEAR
from treatywatch.law.participation import Participations, participations
from treatywatch.law.profile import Profile
from treatywatch.law.standing import Standing
from treatywatch.law.supposed import supposed_act
from treatywatch.law.world import Conflict, World, by_participant
from treatywatch.model.answers import Derivation
from treatywatch.model.days import exact_day
from treatywatch.model.entries import Act, ActKind
from treatywatch.model.problems import UsageError


@dataclass(frozen=True, slots=True)
class Remaining:
    """What goes on after a party has left, by the treaty's own text.

    Args:
        article: where the text says so.
        what: what remains.
        until: first day on which it no longer does; None: no end.
    """

    article: str
    what: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would come of it for one participant under one treaty.

    Args:
        treaty, participant: who, under what.
        notified_on: day of the supposed notice; None where another treaty's notice takes this one along.
        before: the standing on that day without the supposition.
        ceases_on: first day outside; None where no day is in sight.
        derivation: the reasoning, as seen on the day of effect (else on the day of the notice).
        remaining: what goes on afterwards by the treaty's own text.
        duties: ids of the duties that would no longer fall due.
    """

    treaty: str
    participant: str
    notified_on: date | None
    before: Standing
    ceases_on: date | None
    derivation: tuple[Derivation, ...]
    remaining: tuple[Remaining, ...]
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The outcomes, and the bound counts before and after by treaty, on the last day on which anything changes.

    Args:
        outcomes: one for each participant and treaty that anything changes for.
        counts: treaty, day, bound without and with the supposition.
        then: treaty to everyone's participation under the supposition, for questions about other days.
    """

    outcomes: tuple[Outcome, ...]
    counts: tuple[tuple[str, date, int, int], ...]
    then: Mapping[str, Participations]


Supposed = tuple[str, str, date]
"""Treaty, participant, day of the notice."""


def what_if(
    profiles: Mapping[str, Profile],
    acts: Mapping[str, Sequence[Act]],
    world: World,
    withdrawals: Sequence[Supposed],
    conflicts: Sequence[Conflict] = (),
    *,
    also: Sequence[str] = (),
) -> WhatIf:
    """Work through supposed withdrawals and conflicts; nothing is stored.

    Args:
        profiles: all treaties that may be touched: those named, and the protocols that go with them.
        acts: their acts, by treaty.
        world: the world as recorded.
        withdrawals: the supposed notices.
        conflicts: the supposed armed conflicts, beside those recorded.
        also: further treaties to work through: those under which a conflict may hold up a notice that is running.

    Raises:
        UsageError: a supposed notice lies in a year so far ahead that its period would leave the calendar.
    """
    for _, _, day in withdrawals:
        if day.year > LAST_YEAR:
            raise UsageError(f"a notice on {day} is too far ahead; suppose one of the year {LAST_YEAR} or before")
    supposed = _with_conflicts(world, conflicts)
    named = dict.fromkeys([*(treaty for treaty, _, _ in withdrawals), *also])
    outcomes: list[Outcome] = []
    counts: list[tuple[str, date, int, int]] = []
    touched = _with_children(profiles, named)
    for treaty in touched:
        profile = profiles[treaty]
        before = participations(profile, acts.get(treaty, ()), world)
        notices = [_notice(profile, acts.get(treaty, ()), *w[1:]) for w in withdrawals if w[0] == treaty]
        then = participations(profile, (*acts.get(treaty, ()), *notices), supposed)
        supposed = replace(supposed, treaties={**supposed.treaties, treaty: then})
        new = _outcomes(before, then, withdrawals, _above(profiles, treaty))
        outcomes += new
        days = [outcome.ceases_on for outcome in new if outcome.ceases_on]
        if days:
            last = max(days)
            counts.append((treaty, last, len(before.bound_on(last)), len(then.bound_on(last))))
    return WhatIf(tuple(outcomes), tuple(counts), {treaty: supposed.treaties[treaty] for treaty in touched})


def _with_conflicts(world: World, conflicts: Sequence[Conflict]) -> World:
    recorded = [conflict for own in world.conflicts.values() for conflict in own]
    return replace(world, conflicts=by_participant([*recorded, *conflicts]))


def _with_children(profiles: Mapping[str, Profile], named: Mapping[str, None]) -> tuple[str, ...]:
    """The treaties named and what hangs on them, parents first."""
    found = [treaty for treaty in named if treaty in profiles]
    for treaty in found:  # grows while it is walked: grandchildren follow
        found += [child for child, profile in profiles.items() if profile.parent == treaty and child not in found]
    return tuple(sorted(found, key=lambda treaty: len(_above(profiles, treaty))))


def _above(profiles: Mapping[str, Profile], treaty: str) -> tuple[str, ...]:
    """The treaty's parent, its parent's parent, and so on; a cycle, which loading refuses, is cut."""
    above: list[str] = []
    while treaty in profiles and (treaty := profiles[treaty].parent) and treaty not in above:
        above.append(treaty)
    return tuple(above)


def _notice(profile: Profile, acts: Sequence[Act], participant: str, given_on: date) -> Act:
    earlier = [a for a in acts if a.participant == participant and a.kind is ActKind.WITHDRAWAL]
    which = 1 + max((act.best.which for act in earlier), default=0)
    day = exact_day(given_on)
    return supposed_act(profile.id, participant, ActKind.WITHDRAWAL, which, day, given_on, detail="supposed")


def _outcomes(
    before: Participations, then: Participations, withdrawals: Sequence[Supposed], above: Sequence[str]
) -> list[Outcome]:
    given = {who: day for what, who, day in withdrawals if what == before.profile.id}
    taken_along = {who: day for what, who, day in withdrawals if what in above}
    rows = [_outcome(before, then, who, day, day) for who, day in given.items()]
    for who, day in taken_along.items():
        if who not in given and before.of(who).spans != then.of(who).spans:
            rows.append(_outcome(before, then, who, None, day))
    return rows


def _outcome(before: Participations, then: Participations, who: str, given_on: date | None, asked_on: date) -> Outcome:
    standing = then.of(who).standing(asked_on)
    ceases_on = standing.ceases_on if standing.status.is_bound else None
    seen_on = ceases_on or asked_on
    return Outcome(
        treaty=before.profile.id,
        participant=who,
        notified_on=given_on,
        before=before.of(who).standing(asked_on),
        ceases_on=ceases_on,
        derivation=then.of(who).derivation(seen_on),
        remaining=tuple(_remaining(then.profile, ceases_on)),
        duties=tuple(duty.id for duty in then.profile.of(Duty) if not duty.applies_to or who in duty.applies_to),
    )


def _remaining(profile: Profile, ceases_on: date | None) -> list[Remaining]:
    survivals = [s for clause in profile.of(Withdrawal) for s in clause.survives]
    ends = [after(s.length, ceases_on) if s.length and ceases_on else None for s in survivals]
    rows = [Remaining(s.article, s.what, end) for s, end in zip(survivals, ends, strict=True)]
    rows += [Remaining(rule.article, rule.what, None) for rule in profile.rules if rule.about == "survives"]
    return rows
