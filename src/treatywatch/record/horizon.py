"""How far the record reaches: the day it is complete to, and where its silence speaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from treatywatch.law.profile import Profile
from treatywatch.model.sources import Coverage

DECISIVE = ("consent", "withdrawal")
"""Groups of acts that a status turns on."""


def record_as_of(profile: Profile, known: date, participant: str = "") -> date | None:
    """The day up to which the record is complete for the decisive kinds of act; None where it declares none.

    Of one participant it may be complete for longer than of all.

    A kind without a declaration does not move the day: `gaps` names it. Asked as known on an earlier day, the horizon
    is that day.
    """
    reaches = [reach for group in DECISIVE if (reach := _reach(profile.coverage, group, participant))]
    return min(*reaches, known) if reaches else None


def covering(profile: Profile, group: str, on: date, participant: str = "") -> Coverage | None:
    """The declaration that makes silence speak for a group on a day, of all or of one participant.

    Of several it is the one that reaches furthest.
    """
    declared = [
        coverage
        for coverage in profile.coverage
        if group in coverage.kinds and on <= coverage.until and coverage.speaks_of(participant)
    ]
    return max(declared, key=lambda coverage: (coverage.until, coverage.source), default=None)


def is_projected(profile: Profile, on: date, known: date, participant: str = "") -> bool:
    """Whether an answer for that day is computed as if nothing had happened since the record ends."""
    as_of = record_as_of(profile, known, participant)
    return as_of is None or on > as_of


def gaps(profile: Profile, participant: str = "") -> tuple[str, ...]:
    """What the sources cannot show, in words."""
    undeclared = [group for group in DECISIVE if _reach(profile.coverage, group, participant) is None]
    words = {"consent": "consents to be bound", "withdrawal": "withdrawals"}
    return tuple(
        f"no source here is declared complete for {words[group]}: silence on them proves nothing"
        for group in undeclared
    )


def _reach(coverage: Sequence[Coverage], group: str, participant: str = "") -> date | None:
    speaking = [declared for declared in coverage if group in declared.kinds and declared.speaks_of(participant)]
    return max((declared.until for declared in speaking), default=None)
