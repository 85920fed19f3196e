"""What the law must know beside a treaty's own acts: conflicts, states' lives, memberships, other treaties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treatywatch.law.participation import Participations


@dataclass(frozen=True, slots=True)
class Conflict:
    """An armed conflict in which a participant is engaged: a dated, contested, sourced fact.

    Args:
        participant: participant id.
        start: first day.
        end: first day after it; None where no end is recorded.
        name: what it is called.
        contested_by: who denies it, or empty.
        source: source id, or empty for a hypothetical one.
        locator: where in the source.
    """

    participant: str
    start: date
    end: date | None
    name: str = ""
    contested_by: str = ""
    source: str = ""
    locator: str = ""

    def covers(self, day: date) -> bool:
        """Whether it lasts on `day`."""
        return self.start <= day and (self.end is None or day < self.end)


def by_participant(conflicts: Iterable[Conflict]) -> dict[str, tuple[Conflict, ...]]:
    """Conflicts sorted by whose they are, as a world holds them."""
    found: dict[str, tuple[Conflict, ...]] = {}
    for conflict in conflicts:
        found[conflict.participant] = (*found.get(conflict.participant, ()), conflict)
    return found


@dataclass(frozen=True, slots=True)
class Life:
    """When a participant exists and whose place it takes.

    Args:
        since: first day; None where older than any treaty.
        until: first day on which it no longer exists; None for those of today.
        continues: id of the participant that it is the same legal person as (Russia: the Soviet Union), or empty.
        continues_on: first day under the new name.
        succeeds: ids of the states of which it is a successor (Montenegro: Serbia and Montenegro).
        succeeds_on: day of succession; None: `since` is.
    """

    since: date | None = None
    until: date | None = None
    continues: str = ""
    continues_on: date | None = None
    succeeds: tuple[str, ...] = ()
    succeeds_on: date | None = None

    @property
    def succession_on(self) -> date | None:
        """The day of succession, where known."""
        return self.succeeds_on or self.since


Stretch = tuple[date, date | None]
"""First day in, first day out."""


@dataclass(frozen=True, slots=True)
class World:
    """Everything beside the acts. All fields may be left empty: the derivation then says what is not recorded.

    Args:
        conflicts: participant id to its armed conflicts, in any order.
        lives: participant id to when it exists.
        names: participant id to its short name as a sentence has it ("Poland", "the Netherlands"); the id stands in
            where it has none.
        organisations: ids of participants that are organisations (EUE): some treaties do not count them.
        memberships: organisation id to member id to its stretches of membership.
        treaties: other treaties, computed: parents, and those whose entry into force is a requirement.
        weights: "TREATY/file.csv" to participant id to weight, for quotas.
        continued_by: participant id to the id that continues it; worked out from `lives`.
    """

    conflicts: Mapping[str, tuple[Conflict, ...]] = field(default_factory=dict)
    lives: Mapping[str, Life] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    organisations: frozenset[str] = frozenset({"EUE"})
    memberships: Mapping[str, Mapping[str, tuple[Stretch, ...]]] = field(default_factory=dict)
    treaties: Mapping[str, Participations] = field(default_factory=dict)
    weights: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    continued_by: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        later = {life.continues: name for name, life in self.lives.items() if life.continues}
        object.__setattr__(self, "continued_by", later)

    def conflicts_on(self, participant: str, day: date) -> tuple[Conflict, ...]:
        """The armed conflicts of `participant` that are recorded for `day`."""
        return tuple(c for c in self.conflicts.get(participant, ()) if c.covers(day))

    def is_member(self, organisation: str, member: str, day: date) -> bool:
        """Whether `member` is in the organisation on `day`, by the memberships at hand."""
        stretches = self.memberships.get(organisation, {}).get(member, ())
        return any(start <= day and (end is None or day < end) for start, end in stretches)

    def name(self, participant: str) -> str:
        """Short name of a participant as a sentence has it, or its id."""
        return self.names.get(participant, participant)

    def chain(self, participant: str) -> tuple[str, ...]:
        """The names under which one legal person has lived, oldest first: ("SUN", "RUS"); a cycle is cut."""
        names = [participant]
        while (life := self.lives.get(names[0])) and life.continues and life.continues not in names:
            names.insert(0, life.continues)
        while (later := self.continued_by.get(names[-1])) and later not in names:
            names.append(later)
        return tuple(names)

    def chain_set(self, participant: str) -> frozenset[str]:
        """The same as a set."""
        return frozenset(self.chain(participant))
