"""Names that are known beforehand: actors, treaties and institutions, found in one pass over the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from treatywatch.actors.names import actor_names
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_subjects import KIND, names_by_subject
from treatywatch.reading.places import lowered

_REMEMBERED = 20_000  # spellings of names
_BETWEEN = "\0"  # stands in no name: thousands of them are spelled at once, which takes a fifth of the time
_SPELLINGS = {
    "\u2019": "'",
    "\u2018": "'",
    "\u2013": " ",
    "\u2010": " ",
    "\u2011": " ",
    "-": " ",
    "\u00a0": " ",
    "\n": " ",
    "\t": " ",
}


class KnownName(NamedTuple):
    """A name to look for.

    Args:
        text: the name with its usual capitals.
        refs: whom or what it names.
        kind: a kind of `actors.names`, "treaty:HOW", or "owned:ROLE" for an institution.
        since, until: when it stands for them; None for ever.
        ambiguous: whether it often means something else.
        note: the office of a person, or empty.
    """

    text: str
    refs: tuple[str, ...]
    kind: str
    since: date | None = None
    until: date | None = None
    ambiguous: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at a place in the text."""

    start: int
    end: int
    name: KnownName


class NameFinder:
    """Finds the names of actors and of a lexicon's treaties; the longest at each place."""

    def __init__(self, lexicon: Lexicon) -> None:
        from ahocorasick_rs import AhoCorasick

        known = (*_actors(), *_institutions(), *_treaties(lexicon))
        names: dict[str, list[KnownName]] = {}
        spelled = _spelled(lowered(_BETWEEN.join(name.text for name in known))).split(_BETWEEN)
        for name, spelling in zip(known, spelled, strict=True):
            names.setdefault(spelling, []).append(name)
        self._names = [sorted(named, key=_weight) if len(named) > 1 else named for named in names.values()]
        self._fitting: dict[tuple[int, str], tuple[KnownName, ...]] = {}
        self.places = tuple(name for name in lexicon.names if name.how == "place")
        self._automaton: Any = AhoCorasick(list(names))

    def find(self, text: str, on: date | None) -> tuple[Hit, ...]:
        """The names in a text as they stood on a day, in order, not overlapping."""
        folded = _spelled(lowered(text))
        best: list[Hit] = []
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        for index, start, end in sorted(matches, key=lambda m: (m[1], -m[2])):
            if best and start < best[-1].end:
                continue
            hit = self._hit(text, index, start, end, on)
            if hit:
                best.append(hit)
        return tuple(best)

    def _hit(self, text: str, index: int, start: int, end: int, on: date | None) -> Hit | None:
        if not _stands_alone(text, start, end):
            return None
        name = next((n for n in self._spelled_so(index, text[start:end]) if _holds(n, on)), None)
        return Hit(start, end, name) if name is not None else None

    def _spelled_so(self, index: int, found: str) -> tuple[KnownName, ...]:
        """The names that a spelling fits by its capitals; articles have the same few spellings over and over."""
        place = (index, found)
        fitting = self._fitting.get(place)
        if fitting is None:
            fitting = tuple(name for name in self._names[index] if _capitals_fit(found, name))
            if len(self._fitting) < _REMEMBERED:
                self._fitting[place] = fitting
        return fitting


@cache
def _actors() -> tuple[KnownName, ...]:
    return tuple(
        KnownName(n.text, n.refs, n.kind, n.since, n.until, n.is_ambiguous, n.note)
        for n in actor_names()
        if len(n.text) > 1
    )


@cache
def _institutions() -> tuple[KnownName, ...]:
    cues = cue_file("actors")
    listed = [(text, *owner) for group in ("owned", "organs") for text, owner in cues[group].items()]
    return tuple(KnownName(text, (ref,), f"owned:{role}") for text, ref, role in listed)


def _treaties(lexicon: Lexicon) -> Iterator[KnownName]:
    for name in lexicon.names:
        if name.how not in ("place", "subject", "banned"):
            yield KnownName(name.text, (name.treaty,), f"treaty:{name.how}")
    for text, refs in cue_file("treaties")["several"].items():
        if all(ref in lexicon.facts for ref in refs):
            yield KnownName(text, tuple(refs), "treaty:usual")
    for treaty, text, how in names_by_subject(lexicon):
        yield KnownName(text, (treaty,), KIND, note=how)


def _weight(name: KnownName) -> tuple[bool, bool, bool]:
    """Which of several things of one name is meant first: a treaty, an institution, what is not ambiguous."""
    return not name.kind.startswith("treaty"), not name.kind.startswith("owned"), name.ambiguous


def _spelled(text: str) -> str:
    """The same length with one kind of apostrophe and of space, for which a hyphen may stand: "test-ban treaty"."""
    for given, plain in _SPELLINGS.items():
        text = text.replace(given, plain)
    return text


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum() or before == "@":
        return False
    return not (after == "." and text[end + 1 : end + 2].isalpha() and text[end + 2 : end + 3] == ".")


def _holds(name: KnownName, on: date | None) -> bool:
    """Whether the name was in use; former names and offices stay readable in texts that look back."""
    if on is None or name.kind in ("former", "person_office", "government"):
        return name.since is None or on is None or name.since <= on
    return (name.since is None or name.since <= on) and (name.until is None or on < name.until)


def _capitals_fit(found: str, name: KnownName) -> bool:
    """Whether the text's capitals are those of a name: abbreviations in capitals, proper names with their first one."""
    wanted = name.text
    if name.kind in ("treaty:usual", "treaty:official", "treaty:description", "treaty:body", KIND):
        proper = wanted[:1].isupper() and (" " not in wanted)
        if proper and wanted.isupper():
            return found.isupper()  # "Who else is in?" names no organisation
        return found[:1].isupper() or not proper
    if wanted.isupper() or name.kind == "abbreviation" or any(a.isupper() for a in wanted[1:3]):
        return (
            sum(a != b for a, b in zip(found, wanted, strict=False) if a.isalpha() and b.isalpha()) == 0
            or found.isupper()
        )
    return found.isupper() or all(
        f.isupper() for f, w in zip(found, wanted, strict=False) if w.isupper() and f.isalpha()
    )


_LAST: list[tuple[Lexicon, NameFinder]] = []


def finder_for(lexicon: Lexicon) -> NameFinder:
    """The finder of a lexicon's names; the last one built is kept, for a run reads many articles with one lexicon."""
    if not _LAST or _LAST[0][0] is not lexicon:
        _LAST[:] = [(lexicon, NameFinder(lexicon))]
    return _LAST[0][1]
