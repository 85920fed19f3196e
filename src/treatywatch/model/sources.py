"""Where a fact comes from, and how far a source reaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    """Kinds of source, best first for deposits and notices."""

    DEPOSITARY = "depositary"
    SECRETARIAT = "secretariat"
    GOVERNMENT = "government"
    MONITOR = "monitor"
    SCHOLARS = "scholars"
    PRESS = "press"

    @property
    def rank(self) -> int:
        """0 for the best kind of source on deposits and notices, 5 for the weakest."""
        return list(SourceKind).index(self)


@dataclass(frozen=True, slots=True)
class Source:
    """A list, page, book or report that entries cite.

    Args:
        id: short id, as rows cite it ("untc-2026").
        kind: whose list it is; a copy has the kind of the list that it copies.
        title: what it is called, with the copier named where it is a copy.
        as_of: the day that the source speaks as of; None where each row has its own.
        url: where a person finds it, or empty.
        terms: what its terms allow, in one sentence.
    """

    id: str
    kind: SourceKind
    title: str
    as_of: date | None
    url: str
    terms: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """A declaration that a source lists every act of some kinds up to a day: what lets silence speak.

    Args:
        kinds: groups of act kinds ("signature", "consent", "withdrawal", "revocation", ...; see `ActKind.group`).
        until: last day for which the source is complete.
        source: id of the source that the declaration rests on.
        note: what the source cannot show, or empty.
        participants: ids of those of whom alone the source tells everything; empty where it does of all.
    """

    kinds: frozenset[str]
    until: date
    source: str
    note: str
    participants: frozenset[str] = frozenset()

    def speaks_of(self, participant: str) -> bool:
        """Whether it speaks of a participant; "" asks whether it speaks of all."""
        return not self.participants or participant in self.participants
