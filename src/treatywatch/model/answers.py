"""Answers: what the record says of a state and a treaty on a day, with its derivation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """Where a participant stands under a treaty on a day (Vienna Convention on the Law of Treaties Art 2(1))."""

    NONE = "none"
    SIGNATORY = "signatory"
    CONTRACTING = "contracting"
    PARTY = "party"
    WITHDRAWING = "withdrawing"
    FORMER = "former"
    CONSENTED = "consented"

    @property
    def is_bound(self) -> bool:
        """Whether the treaty binds: a party, also while its notice of withdrawal still runs."""
        return self in (Status.PARTY, Status.WITHDRAWING)


class Flag(StrEnum):
    """What else must be said beside the status."""

    SUSPENSION_DECLARED = "suspension_declared"
    PROVISIONAL_APPLICATION = "provisional_application"
    SOURCES_DIFFER = "sources_differ"
    EFFECT_CONTESTED = "effect_contested"
    KNOWN_ASSUMED = "known_assumed"
    PROJECTED = "projected"


@dataclass(frozen=True, slots=True)
class Derivation:
    """One line of the reasoning from acts to an answer.

    Args:
        text: the line, in lay words, complete in itself.
        article: the article applied ("Art 20(3)"), or empty.
        acts: keys of the acts that it rests on.
        result: the day or status that it yields, or empty.
    """

    text: str
    article: str
    acts: tuple[str, ...]
    result: str


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A source as an answer cites it.

    Args:
        id: source id.
        title: what it is called.
        locator: where in it.
        url: where a person finds it, or empty.
    """

    id: str
    title: str
    locator: str
    url: str


@dataclass(frozen=True, slots=True)
class StatusAnswer:
    """The answer to "is this state bound by this treaty?" on a day.

    Args:
        treaty: treaty id.
        participant: participant id.
        on: the day asked about (what held in law).
        known: as known on this day.
        status: the status on that day.
        bound_since: first day of the interval asked about; None where unknown or not bound then.
        ceases_on: first day outside that interval; None where none is in sight.
        flags: what else must be said.
        record_as_of: the day up to which the record is complete for the kinds of act that matter.
        derivation: the reasoning, in order.
        sources: what it rests on, in order of first use.
        notes: what the record does not know, and who holds what where the effect is contested.
    """

    treaty: str
    participant: str
    on: date
    known: date
    status: Status
    bound_since: date | None
    ceases_on: date | None
    flags: tuple[Flag, ...]
    record_as_of: date | None
    derivation: tuple[Derivation, ...]
    sources: tuple[SourceNote, ...]
    notes: tuple[str, ...]
