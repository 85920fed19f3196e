"""What a check may look at beside the entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from treatywatch.model.entries import Act, Entry
from treatywatch.model.problems import Problem
from treatywatch.model.sources import Source

_CODE = 4
"""How long a text is that may be meant for an id (one letter more than an ISO 3166 alpha-3 code)."""


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

    def resolve(self, text: str) -> str | None:
        """The id that a text means in another case, as an alpha-2 code or by name; None where none does."""

    def nearest(self, text: str) -> tuple[str, ...]:
        """Ids or names that are spelt alike."""


@dataclass(frozen=True, slots=True)
class CheckContext:
    """The treaty and since when there is one (None: not known), the sources that entries cite, and who exists when."""

    treaty: str
    sources: Mapping[str, Source]
    actors: KnownActors
    there_on: date | None = None


def refuse(entry: Entry, what: str, mend: str) -> Problem:
    """A problem at the row of an entry."""
    return Problem(entry.file, entry.line, what, mend)


def offer(text: str, actors: KnownActors) -> str:
    """What to write in place of a participant that nobody knows: an id or name in another case, else the nearest."""
    meant = actors.resolve(text)
    found = [meant] if meant else _alike(text, actors)
    near = [f"{id_} ({actors.participants[id_].name})" for id_ in found]
    return f"did you mean {' or '.join(near)}?" if near else "write its ISO 3166 alpha-3 code, such as POL"


def _alike(text: str, actors: KnownActors) -> list[str]:
    """Codes alike where the text is no longer than one, those that begin alike first; else names alike."""
    if len(text) <= _CODE:
        from difflib import get_close_matches

        near = get_close_matches(text.upper(), actors.participants, n=9, cutoff=0.6)
        near.sort(key=lambda id_: id_[:2] != text.upper()[:2])
        return near[:3]
    ids = {life.name: id_ for id_, life in actors.participants.items()}
    return [ids[name] for name in actors.nearest(text) if name in ids]


def by_participant(acts: Iterable[Act]) -> Iterable[list[Act]]:
    """The acts of each participant, in the order in which they stand."""
    whose: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        whose[act.participant].append(act)
    return whose.values()
