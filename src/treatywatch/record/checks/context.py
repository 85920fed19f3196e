"""What a check may look at beside the entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from treatywatch.model.entries import Entry
from treatywatch.model.problems import Problem
from treatywatch.model.sources import Source


class Lifetime(Protocol):
    """When a participant exists."""

    @property
    def name(self) -> str:
        """Usual name."""

    @property
    def since(self) -> date | None:
        """First day, or None."""

    @property
    def until(self) -> date | None:
        """First day on which it no longer exists, or None."""

    @property
    def continues(self) -> str:
        """Id of the participant that it is the same legal person as, or empty."""


class KnownActors(Protocol):
    """The table of participants, as far as checks ask it."""

    @property
    def participants(self) -> Mapping[str, Lifetime]:
        """Participants by id."""

    def nearest(self, text: str) -> tuple[str, ...]:
        """Ids or names that are spelt alike."""


@dataclass(frozen=True, slots=True)
class CheckContext:
    """The treaty, the sources that entries cite, and who exists when."""

    treaty: str
    sources: Mapping[str, Source]
    actors: KnownActors


def refuse(entry: Entry, what: str, mend: str) -> Problem:
    """A problem at the row of an entry."""
    return Problem(entry.file, entry.line, what, mend)


def offer(text: str, context: CheckContext) -> str:
    """What to write in place of a participant that nobody knows."""
    ids = {actor.name: id_ for id_, actor in context.actors.participants.items()}
    near = [f"{ids[name]} ({name})" for name in context.actors.nearest(text) if name in ids]
    return f"did you mean {' or '.join(near)}?" if near else "write its ISO 3166 alpha-3 code, such as POL"
