"""The names that reading looks for, handed to it by whoever asks: reading knows no storage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class TreatyName:
    """A treaty as a text may name it.

    Args:
        treaty: treaty id.
        text: the name, in any case ("Ottawa Treaty").
        how: "official", "usual", "short" (all capitals only), "body" (its court or body: "the International Criminal
            Court"), "place" (its city: "Ottawa" beside a treaty word), "description" ("the landmine ban"), "subject"
            ("torture", which names it together with a noun for a treaty), "banned" ("cluster bomb", which does so
            with "ban" as well) or "aim" ("curb mercury pollution": "the pact curbing mercury pollution").
    """

    treaty: str
    text: str
    how: str


@dataclass(frozen=True, slots=True)
class TreatyFacts:
    """What reading may know of a treaty to tell it from another one.

    Args:
        treaty: treaty id.
        title: its usual short title ("Ottawa Treaty").
        opened_on: day of opening for signature or adoption, or None.
        generic: nouns by which a text refers back to it ("convention", "treaty", "pact", "statute", "court").
        family: subject words ("landmines", "mines").
        organisation: id of the organisation whose constitution it is (WHO, UNESCO), or empty.
        parent: id of the treaty that it is a protocol or an amendment to, or empty.
    """

    treaty: str
    title: str
    opened_on: date | None
    generic: tuple[str, ...]
    family: tuple[str, ...]
    organisation: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All treaty names and facts that a reading may use."""

    names: tuple[TreatyName, ...] = ()
    facts: dict[str, TreatyFacts] = field(default_factory=dict)
    _names: dict[str, tuple[TreatyName, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_treaty: dict[str, list[TreatyName]] = {}
        for name in self.names:
            by_treaty.setdefault(name.treaty, []).append(name)
        object.__setattr__(self, "_names", {treaty: tuple(names) for treaty, names in by_treaty.items()})

    def names_of(self, treaty: str) -> tuple[TreatyName, ...]:
        """The names of one treaty, in order."""
        return self._names.get(treaty, ())
