"""The table of participants as others ask it: who is meant, who existed, who carries on whom."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache, cached_property

from treatywatch.actors.names import ActorName, actor_names
from treatywatch.actors.participants import Participant, participants

_RESOLVING = ("short", "official", "abbreviation", "former")
_DROPPED = re.compile(r"[^\w\s]")
_DASHES = re.compile("[-\u2010-\u2014]")


def fold(text: str) -> str:
    """A name's form for comparison: no case, accents, punctuation or leading article; "St." as "saint".

    >>> fold("The Côte d’Ivoire")
    'cote divoire'
    """
    plain = _DASHES.sub(" ", text.casefold().replace("&", " and ").replace("+", " plus"))
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = _DROPPED.sub("", plain).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join("saint" if word == "st" else word for word in words)


class Actors:
    """All participants, and how to find them.

    Args:
        table: participants by id.
        names: gives the surface forms by which `resolve` and `nearest` find them; asked when first needed, since most
            questions come with ids.
    """

    def __init__(self, table: dict[str, Participant], names: Callable[[], tuple[ActorName, ...]]) -> None:
        self.participants = table
        self._names = names

    def exists(self, participant: str, on: date) -> bool:
        """Whether a participant existed on a day; False for an unknown id."""
        actor = self.participants.get(participant)
        return actor is not None and actor.existed(on)

    def resolve(self, text: str) -> str | None:
        """The id that a text names: an id, an ISO alpha-2 code or any name, in any case, accents or none.

        None where nothing has the name, or where it means two states alike ("Korea"). Adjectives, capitals and groups
        are no names of a participant.
        """
        code = text.strip().upper()
        if code in self.participants:
            return code
        return self._by_alpha2.get(code) or self._by_name.get(fold(text))

    def nearest(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Names of the participants that come nearest to a mistyped one, best first; none where nothing is near."""
        from difflib import get_close_matches

        found = get_close_matches(fold(text), self._by_name, n=limit * 3, cutoff=0.6)
        ids = dict.fromkeys(self._by_name[name] for name in found)
        return tuple(self.participants[ref].name for ref in ids)[:limit]

    def continues(self, participant: str) -> tuple[tuple[str, date], ...]:
        """The state whose legal personality this one carries on, with the first day on which it does."""
        actor = self.participants[participant]
        return ((actor.continues, actor.continues_on),) if actor.continues and actor.continues_on else ()

    def continued_by(self, participant: str) -> tuple[tuple[str, date], ...]:
        """The states that carry on the legal personality of this one, with the first day on which they do."""
        return tuple(
            (actor.id, actor.continues_on)
            for actor in self.participants.values()
            if actor.continues == participant and actor.continues_on
        )

    def predecessors(self, participant: str) -> tuple[tuple[str, date], ...]:
        """The states to which this one succeeded, with the day of the succession of states."""
        actor = self.participants[participant]
        return tuple((ref, actor.succeeds_on) for ref in actor.succeeds if actor.succeeds_on)

    def bearer(self, participant: str, on: date) -> str | None:
        """The id that bore a participant's legal personality on a day: the Soviet Union for Russia in 1970.

        None where neither it nor a state that it continues existed, and for an unknown id.
        """
        actor = self.participants.get(participant)
        while actor and not actor.existed(on):
            actor = self.participants.get(actor.continues)
        return actor.id if actor else None

    @cached_property
    def _by_alpha2(self) -> dict[str, str]:
        return {actor.alpha2: actor.id for actor in self.participants.values() if actor.alpha2}

    @cached_property
    def _by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        usable = [name for name in self._names() if name.kind in _RESOLVING and len(name.refs) == 1]
        for name in sorted(usable, key=lambda name: _RESOLVING.index(name.kind)):
            if not name.note.startswith("ambiguous: of"):
                found.setdefault(fold(name.text), name.refs[0])
        return found


@cache
def actors() -> Actors:
    """The shipped table, read once.

    Raises:
        DataError: a wrong line in the table.
    """
    return Actors(participants(), actor_names)
