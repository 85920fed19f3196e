"""A profile's clauses, laid out for quick use while acts are worked through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from treatywatch.law.calendar import Delay, after
from treatywatch.law.clauses import (
    CeasesWith,
    Clause,
    Condition,
    EntryIntoForce,
    Expiry,
    LaterParty,
    Practice,
    ProvisionalApplication,
    Succession,
    Suspension,
    Withdrawal,
    WithdrawalSilent,
)
from treatywatch.law.entry_into_force import InForce, anchor_day, entry_into_force
from treatywatch.law.profile import Profile
from treatywatch.law.world import World
from treatywatch.model.entries import CONSENTS, Act, ActKind

if TYPE_CHECKING:
    from treatywatch.law.participation import Participation, Participations

C = TypeVar("C", bound=Clause)
Window = tuple[date | None, date | None]
"""Earliest and latest day; None: not known (earliest), or not in sight (latest)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The law of one treaty, ready to be applied.

    Args:
        profile, world: what it was made from.
        in_force: the treaty's own entry into force.
        entry: its clause, or None.
        later: kind of consent to the clause on later parties.
        succession, withdrawal, silent, membership, expiry, suspension, provisional: the clauses, or None.
        needs_parent: a consent counts only while its author is a party to the parent.
        leaves_with_parent: the clause by which leaving the parent leaves this one; None: by default or not at all.
        parent: the parent's participations where both a parent and its record are at hand and it matters.
        ended_on: first day on which the treaty is no longer in force, or None.
        ended_by: the act that ended it (termination), or None.
    """

    profile: Profile
    world: World
    in_force: InForce
    entry: EntryIntoForce | None
    later: Mapping[ActKind, LaterParty]
    succession: Succession | None
    withdrawal: Withdrawal | None
    silent: WithdrawalSilent | None
    membership: CeasesWith | None
    expiry: Expiry | None
    suspension: Suspension | None
    provisional: ProvisionalApplication | None
    needs_parent: Condition | None
    leaves_with_parent: bool
    parent: Participations | None
    ended_on: date | None
    ended_by: Act | None

    @property
    def has_law(self) -> bool:
        """Whether the profile has any clause or day from which a day of effect could be worked out."""
        return bool(self.entry or self.later or self.in_force.on)

    def in_parent(self, participant: str) -> Participation | None:
        """The participation in the parent of the same legal person, whose last name has the whole of it."""
        return self.parent.of(self.world.chain(participant)[-1]) if self.parent else None


def rules_of(profile: Profile, acts: Sequence[Act], world: World) -> Rules:
    """Lay out a profile's clauses for its acts."""
    in_force = entry_into_force(profile, acts, world)
    ceases = profile.of(CeasesWith)
    alone = any(not c.parent and not c.membership for c in ceases)
    expiry = _first(profile, Expiry)
    ended_on, ended_by = _end_of_treaty(profile, expiry, in_force, acts)
    return Rules(
        profile=profile,
        world=world,
        in_force=in_force,
        entry=_first(profile, EntryIntoForce),
        later={kind: clause for clause in profile.of(LaterParty) for kind in clause.consents or CONSENTS},
        succession=_first(profile, Succession),
        withdrawal=_first(profile, Withdrawal),
        silent=_first(profile, WithdrawalSilent),
        membership=next((c for c in ceases if c.membership), None),
        expiry=expiry,
        suspension=_first(profile, Suspension),
        provisional=_first(profile, ProvisionalApplication),
        needs_parent=next((c for c in profile.of(Condition) if c.needs_parent), None),
        leaves_with_parent=bool(profile.parent) and not alone,
        parent=world.treaties.get(profile.parent) if profile.parent else None,
        ended_on=ended_on,
        ended_by=ended_by,
    )


def counted(delay: Delay, practice: Sequence[Practice], day: date) -> tuple[date, date]:
    """Earliest and latest day to which a delay leads from an act of `day`, by the practice of that day if any."""
    dated = next((p for p in practice if p.covers(day)), None)
    if dated is None:
        reached = after(delay, day)
        return reached, reached
    days = [after(one, day) for one in dated.delays]
    return min(days), max(days)


def _first(profile: Profile, form: type[C]) -> C | None:
    found = profile.of(form)
    return found[0] if found else None


def _end_of_treaty(
    profile: Profile, expiry: Expiry | None, in_force: InForce, acts: Sequence[Act]
) -> tuple[date | None, Act | None]:
    """First day on which the treaty is over: by its own term, as extended, or by a termination."""
    over = anchor_day(profile, expiry.term, in_force.on) if expiry else None
    ended_by = None
    for act in acts:
        if act.kind is ActKind.EXTENSION and act.best.named and over and act.best.named > over:
            over, ended_by = act.best.named, act
    for act in acts:
        ends = act.best.named or (act.day.latest if act.day else None)
        if act.kind is ActKind.TERMINATION and not act.participant and ends and (over is None or ends < over):
            over, ended_by = ends, act
    return over, ended_by
