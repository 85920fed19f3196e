"""Names that are known beforehand: actors, treaties and institutions, found in one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from treatywatch.actors.names import actor_names
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_subjects import BESIDE, KIND, aims, names_by_subject, noun_before
from treatywatch.reading.places import lowered

_REMEMBERED = 20_000  # spellings of names
_OFFICE_REACH = 40  # characters before a name in which its office stands
_OFFICE = re.compile(r"[,;]| to \d| from \d| of ")
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
    "isation": "ization",
    "centre": "center",
    "defence": "defense",
}
_AIM = "aim"
_LINK = 60  # characters
_WORD_BEFORE = 10  # characters before "the States" that tell which are meant
_HASHTAG = re.compile(r"(?<!\w)#(?P<tag>\w+)")


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
        from ahocorasick_rs import AhoCorasick, Implementation

        known = (*_actors(), *_institutions(), *_treaties(lexicon))
        names: dict[str, list[KnownName]] = {}
        spelled = _spelled(lowered(_BETWEEN.join(name.text for name in known))).split(_BETWEEN)
        for name, spelling in zip(known, spelled, strict=True):
            names.setdefault(spelling, []).append(name)
        self._names = [sorted(named, key=_weight) if len(named) > 1 else named for named in names.values()]
        self._has_aim = [named[0].kind == _AIM for named in self._names]
        self._fitting: dict[tuple[int, str], tuple[KnownName, ...]] = {}
        self.places = tuple(name for name in lexicon.names if name.how == "place")
        # built in two thirds of the usual time; that it searches more slowly is nothing beside the rest of reading
        self._automaton: Any = AhoCorasick(list(names), implementation=Implementation.NoncontiguousNFA)
        self._lexicon = lexicon
        self._joined: dict[str, KnownName] = {}

    def find(self, text: str, on: date | None) -> tuple[Hit, ...]:
        """The names in a text as they stood on a day, in order, not overlapping."""
        folded = _spelled(lowered(text))
        best: list[Hit] = []
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        for index, start, end in sorted(matches, key=lambda m: (m[1], -m[2])):
            if best and start < best[-1].end and (not self._has_aim[index] or end <= best[-1].end):
                continue
            hit = self._hit(text, index, start, end, on)
            if hit and best and hit.start < best[-1].end:
                if start >= best[-1].end:
                    continue  # "the Paris Agreement limiting emissions" has its name
                last = best.pop()  # "the treaty banning nuclear weapons in Africa" is not that on nuclear weapons
                hit = Hit(min(last.start, hit.start), end, hit.name)
            if hit:
                best.append(hit)
        return tuple(sorted([*best, *self._in_hashtags(text, best)], key=lambda h: h.start) if "#" in text else best)

    def _in_hashtags(self, text: str, taken: Sequence[Hit]) -> Iterator[Hit]:
        """Names of treaties in one word behind a hash: "#ArmsTradeTreaty"."""
        if not self._joined:
            self._joined.update(_joined(_treaties(self._lexicon)))
        for match in _HASHTAG.finditer(text):
            start, end = match.span("tag")
            name = self._joined.get(match["tag"].lower())
            if name is not None and not any(h.start < end and start < h.end for h in taken):
                yield Hit(start, end, name)

    def _hit(self, text: str, index: int, start: int, end: int, on: date | None) -> Hit | None:
        if not _stands_alone(text, start, end) or _is_any(text, start, end):
            return None
        names = self._spelled_so(index, text[start:end])
        if self._has_aim[index]:
            return _aim_told(text, start, end, names)
        held = [n for n in names if _holds(n, on)]
        return Hit(start, end, _by_office(text, start, held)) if held else None

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
def _anyone() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    listed = cue_file("actors")["anyone"]
    return {name: (re.compile(rf"{said['before']}\Z"), re.compile(said["behind"])) for name, said in listed.items()}


def _is_any(text: str, start: int, end: int) -> bool:
    """Whether a name is only a word for any such: "none of the States involved" is not America."""
    said = _anyone().get(text[start].lower() + text[start + 1 : end])
    if said is None:
        return False
    before, behind = said
    return before.search(text, max(0, start - _WORD_BEFORE), start) is not None or behind.match(text, end) is not None


def _aim_told(text: str, start: int, end: int, names: Sequence[KnownName]) -> Hit | None:
    """A treaty told by a noun and by what it does: "the pact curbing mercury pollution"."""
    for name in names:
        form, *nouns = name.note.split()
        before = noun_before(form).search(text, max(0, start - _LINK), start)
        if before and before["noun"].lower() in nouns:
            return Hit(before.start(), end, KnownName(name.text, name.refs, KIND, note="aim"))
    return None


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
    return tuple(KnownName(text, tuple(refs.split()), f"owned:{role}") for text, refs, role in listed)


def _treaties(lexicon: Lexicon) -> Iterator[KnownName]:
    cues = cue_file("treaties")
    beside = {name.lower(): name for name in cues["beside"]}
    listed = list[KnownName]()
    for name in lexicon.names:
        if name.how not in ("place", "subject", "banned", "aim"):
            told = beside.get(name.text.lower())  # spelled there with the capitals that it needs
            listed.append(KnownName(told or name.text, (name.treaty,), BESIDE if told else f"treaty:{name.how}"))
    for text, refs in cues["several"].items():
        if all(ref in lexicon.facts for ref in refs):
            listed.append(KnownName(text, tuple(refs), "treaty:usual"))
    for treaty, text, form, nouns in aims(lexicon):
        yield KnownName(text, (treaty,), _AIM, note=" ".join((form, *nouns)))
    for treaty, text, how in names_by_subject(lexicon):
        listed.append(KnownName(text, (treaty,), KIND, note=how))
    yield from listed
    if listed:
        yield from (KnownName(n, (ref,), "treaty:usual") for ref, names in cues["others"].items() for n in names)
    yield from _spelled_out(listed)


def _spelled_out(names: Iterable[KnownName]) -> Iterator[KnownName]:
    """The names with the other forms of the organisation they begin with: "U.N. torture treaty" for "UN ..."."""
    forms = cue_file("treaties")["spelled_out"]
    begin = {form.split()[0] for form in forms}
    for name in names:
        if name.text.partition(" ")[0] not in begin:
            continue
        first = next((f for f in forms if name.text.startswith(f"{f} ")), None)
        if first is not None:
            rest = name.text[len(first) :]
            yield from (name._replace(text=f"{form}{rest}") for form in forms[first])


def _joined(names: Iterable[KnownName]) -> Iterator[tuple[str, KnownName]]:
    """The names as one word in small letters; none that means now one treaty, now another."""
    cues = cue_file("treaties")
    names = [name for name in names if name.kind != _AIM]
    unsure = {name.lower() for name in (*cues["may_mean"], *cues["beside"])}
    for name in names:
        if " " in name.text and name.text.lower() not in unsure:
            yield re.sub(r"\W", "", name.text.lower()), name


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


def _by_office(text: str, start: int, names: Sequence[KnownName]) -> KnownName:
    """Of a person's offices the one that stands before the name: "Prime Minister Mark Rutte"; else the first."""
    if len(names) > 1 and names[0].kind == "person_office":
        before = text[max(0, start - _OFFICE_REACH) : start].lower().rstrip()
        return next((n for n in names if n.note and before.endswith(_OFFICE.split(n.note.lower())[0])), names[0])
    return names[0]


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
    if name.kind == BESIDE and " " in wanted and not wanted.isupper():  # machine translation has "open Skies"
        return found.isupper() or found.split()[-1][:1].isupper() or not wanted.split()[-1][:1].isupper()
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
