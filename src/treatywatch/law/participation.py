"""Who was bound when: every participant's intervals under a treaty, from its clauses and acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from treatywatch.law.profile import Profile
from treatywatch.law.world import World
from treatywatch.model.answers import Derivation, Flag, Status
from treatywatch.model.entries import Act


@dataclass(frozen=True, slots=True)
class Span:
    """An interval in which a participant is bound for certain.

    Args:
        start: first day.
        end: first day outside; None where none is in sight.
        notice: day of the running notice that ends it, or None.
        start_known: False where the consent's day is uncertain: `start` is then the latest day that fits.
    """

    start: date
    end: date | None
    notice: date | None
    start_known: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a participant stands on a day; see `StatusAnswer`. `KNOWN_ASSUMED`, `PROJECTED` are the record's to add."""

    status: Status
    bound_since: date | None
    ceases_on: date | None
    flags: tuple[Flag, ...]


class Participation:
    """One participant under one treaty."""

    participant: str
    spans: tuple[Span, ...]

    def standing(self, on: date) -> Standing:
        """Status on a day; a look-up."""
        raise NotImplementedError

    def derivation(self, on: date) -> tuple[Derivation, ...]:
        """The reasoning for a day, written when asked for."""
        raise NotImplementedError

    def notes(self, on: date) -> tuple[str, ...]:
        """What the record does not know, and who holds what where the effect is contested."""
        raise NotImplementedError


class Participations:
    """All participants under one treaty."""

    profile: Profile
    in_force_on: date | None
    ended_on: date | None
    participants: tuple[str, ...]

    def of(self, participant: str) -> Participation:
        """The participation of anyone; of one without acts: status none throughout."""
        raise NotImplementedError

    def bound_on(self, day: date) -> tuple[str, ...]:
        """Ids of those bound on a day, sorted."""
        raise NotImplementedError

    def consented_on(self, day: date) -> tuple[str, ...]:
        """Ids of those with a consent not ended on a day, in force or not, sorted."""
        raise NotImplementedError


def participations(profile: Profile, acts: Sequence[Act], world: World) -> Participations:
    """Work out everyone's participation.

    Args:
        profile: the treaty's clauses.
        acts: all its acts, in any order; the order changes nothing.
        world: conflicts, lives of states, memberships, the other treaties that `profile.needs` names.
    """
    raise NotImplementedError
