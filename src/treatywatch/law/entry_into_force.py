"""When a treaty itself enters into force: stated by a source, or worked out from its requirements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from treatywatch.law.calendar import after
from treatywatch.law.clauses import Consents, EntryIntoForce, Exchange, From, Requirement, Share
from treatywatch.law.profile import Profile
from treatywatch.law.world import World
from treatywatch.model.entries import Act, ActKind


@dataclass(frozen=True, slots=True)
class InForce:
    """The treaty's own entry into force.

    Args:
        on: first day in force; None where it is not, or cannot be worked out.
        stated: whether a source states `on`; else it is computed.
        computed_on: what the acts at hand give; differs from a stated day where they lack states of the past.
        conditions_on: the day on which the last requirement was met, where `computed_on` bears `on` out; else None.
    """

    on: date | None
    stated: bool
    computed_on: date | None
    conditions_on: date | None


def entry_into_force(profile: Profile, acts: Iterable[Act], world: World) -> InForce:
    """Work out when the treaty entered into force. A stated day rules; counting the acts at hand only checks it."""
    clauses = profile.of(EntryIntoForce)
    stated = profile.in_force.on if profile.in_force else None
    if not clauses:
        return InForce(stated, stated is not None, None, None)
    clause = clauses[0]
    met = _conditions_met(profile, clause, _deposits(acts), world)
    computed = None if met is None else _after_conditions(profile, clause, met)
    borne_out = stated is None or computed == stated
    return InForce(stated or computed, stated is not None, computed, met if borne_out else None)


def anchor_day(profile: Profile, anchor: From, entry: date | None, for_party: date | None = None) -> date | None:
    """The day that an anchor with its length leads to; None where the anchor's own day is not known."""
    starts = {
        "day": anchor.on,
        "opened": profile.opened.on if profile.opened else None,
        "entry_into_force": entry,
        "entry_into_force_for_party": for_party,
    }
    start = starts[anchor.anchor]
    return None if start is None else after(anchor.delay, start)


def enters_with_treaty(clause: EntryIntoForce | None, in_force: InForce, deposited_on: date) -> bool:
    """Whether a deposit of that day is one of those with which the conditions were met.

    Where the acts at hand do not bear the stated day out (states of the past are missing), it is read backwards from
    that day: a deposit belongs to the first ones if the treaty's own delay from it leads no further.
    """
    assert in_force.on is not None
    if in_force.conditions_on is not None:
        return deposited_on <= in_force.conditions_on
    if clause is None:
        return deposited_on <= in_force.on
    return deposited_on <= in_force.on and after(clause.delay, deposited_on) <= in_force.on


_Deposits = Sequence[tuple[date, str]]


def _deposits(acts: Iterable[Act]) -> _Deposits:
    """Each participant's first consent that was not revoked, in order of day."""
    acts = tuple(acts)
    revoked = {(act.participant, act.best.which) for act in acts if act.kind is ActKind.CONSENT_REVOKED}
    first: dict[str, date] = {}
    for act in acts:
        day = act.day.latest if act.day else None
        if day and act.kind.is_consent and (act.participant, act.best.which) not in revoked:
            first[act.participant] = min(day, first.get(act.participant, day))
    return sorted((day, participant) for participant, day in first.items())


def _conditions_met(profile: Profile, clause: EntryIntoForce, deposits: _Deposits, world: World) -> date | None:
    counted = [d for d in deposits if clause.count_organisations or d[1] not in world.organisations]
    days = [_met(requirement, profile, counted, world) for requirement in clause.requires]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def _met(requirement: Requirement, profile: Profile, deposits: _Deposits, world: World) -> date | None:
    if isinstance(requirement, Consents):
        fitting = [day for day, who in deposits if _fits(requirement, who, day, world)]
        return fitting[requirement.count - 1] if 0 < requirement.count <= len(fitting) else None
    if isinstance(requirement, Share):
        return _share_met(requirement, profile, deposits, world)
    if isinstance(requirement, Exchange):
        return deposits[1][0] if len(deposits) > 1 else None
    other = world.treaties.get(requirement.treaty)
    return other.in_force_on if other else None


def _fits(requirement: Consents, participant: str, day: date, world: World) -> bool:
    if requirement.organisation:
        return world.is_member(requirement.organisation, participant, day)
    return not requirement.of or not world.chain_set(participant).isdisjoint(requirement.of)


def _share_met(requirement: Share, profile: Profile, deposits: _Deposits, world: World) -> date | None:
    weights = world.weights.get(f"{profile.id}/{requirement.file}", {})
    needed, reached = requirement.percent / 100 * sum(weights.values()), 0.0
    for day, participant in deposits:
        reached += weights.get(participant, 0.0)
        if weights and reached >= needed:
            return day
    return None


def _after_conditions(profile: Profile, clause: EntryIntoForce, met: date) -> date:
    practice = next((p for p in clause.practice if p.covers(met)), None)
    delay = practice.delays[-1] if practice else clause.delay
    floor = anchor_day(profile, clause.not_before, None) if clause.not_before else None
    reached = after(delay, met)
    return max(reached, floor) if floor else reached
