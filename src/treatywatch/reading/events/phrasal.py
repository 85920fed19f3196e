"""Steps told by several words: "turned its back on the court", "put the treaty in abeyance", "put its name to it"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.syntax import children, is_passive, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_SMALL = ("DT", "PRP$", "JJ", "POS", "RB", "NNP", "CD", "JJS")
_MOST_SMALL = 3  # small words that "_" stands for
_MOST_BETWEEN = 14  # words that "..." stands for
_REACH = 60  # words in which those of the longest phrase stand, with what it leaves open
_STOPS = frozenset({".", ";", ":", "?", "!"})
_MARKS = ("``", "''")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True)
class Idiom:
    """A phrase of the file.

    Args:
        words: its words, the first one in its base form.
        kind: "act" or the frame that it tells.
        action: action of the ladder; empty for a frame.
        stage: the stage that the phrase claims; empty for a frame.
        needed: those of its words that must stand behind the first.
        infinitive: whether it is told only by an infinitive: "wants to become a party to".
    """

    words: tuple[str, ...]
    kind: str
    action: str
    stage: str
    needed: frozenset[str]
    infinitive: bool

    @property
    def name(self) -> str:
        """The phrase in one line."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase at its place.

    Args:
        idiom: the phrase.
        inner: places of its own words, which are no objects of the verb.
        objects: the words that the phrase is about.
    """

    idiom: Idiom
    inner: frozenset[int]
    objects: tuple[Token, ...]


@cache
def _idioms() -> dict[str, tuple[Idiom, ...]]:
    found: dict[str, tuple[Idiom, ...]] = {}
    file = cue_file("idioms")
    listed = [
        _idiom(phrase, "act", action, stage)
        for action, stages in file["acts"].items()
        for stage, phrases in stages.items()
        for phrase in phrases
    ]
    listed += [_idiom(phrase, frame) for frame, phrases in file["frames"].items() for phrase in phrases]
    for idiom in listed:
        found[idiom.words[0]] = (*found.get(idiom.words[0], ()), idiom)
    return found


def _idiom(phrase: str, kind: str, action: str = "", stage: str = "") -> Idiom:
    words = tuple(phrase.removeprefix("to ").split())
    needed = frozenset(words[1:]) - {"_", "..."}
    return Idiom(words, kind, action, stage, needed, phrase.startswith("to "))


@cache
def idiom_starts(*, acts: bool) -> frozenset[str]:
    """The base forms of the verbs with which such a phrase begins: of acts, or of what governs an act."""
    return frozenset(base for base, found in _idioms().items() if any((i.kind == "act") == acts for i in found))


@cache
def stage_of_idiom(name: str) -> str | None:
    """The stage that a phrase claims, or None where it is none."""
    return next((i.stage for found in _idioms().values() for i in found if i.name == name and i.kind == "act"), None)


def idiom_of(verb: Token, *, act: bool) -> Found | None:
    """The phrase that a verb begins here, or None.

    Args:
        verb: the verb.
        act: whether a phrase is sought that names an act; else one that governs an act.
    """
    listed = _idioms().get(lemma(verb))
    if listed is None:
        return None
    known: dict[tuple[int, bool], Found | None] = verb.doc.user_data.setdefault("idioms", {})
    if (verb.i, act) not in known:
        ahead = {word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 1 + _REACH]}
        fitting = (_at(verb, idiom) for idiom in listed if (idiom.kind == "act") == act and idiom.needed <= ahead)
        known[verb.i, act] = next((found for found in fitting if found is not None), None)
    return known[verb.i, act]


def _at(verb: Token, idiom: Idiom) -> Found | None:
    if idiom.infinitive and not any(c.lower_ == "to" for c in children(verb, "aux")):
        return None
    doc, at, most, inner = verb.doc, verb.i + 1, 0, set[int]()
    for word in idiom.words[1:]:
        if word in ("_", "..."):
            most = _MOST_SMALL if word == "_" else _MOST_BETWEEN
            continue
        place = _next(verb, word, at, most)
        if place is None:
            return None
        inner.add(place)
        at, most = place + 1, 0
    return Found(idiom, frozenset(inner), _objects(verb, idiom, doc[at - 1], inner))


def _next(verb: Token, word: str, at: int, most: int) -> int | None:
    """Where the next word of a phrase stands, with at most so many others before it."""
    doc, last = verb.doc, at + most + 1
    for place in range(at, len(doc)):
        if place >= last:
            return None
        token = doc[place]
        if token.lower_ == word:
            return place
        if token.tag_ in _MARKS:
            last += 1  # 'would "cease all implementation" of it'
            continue
        if most == _MOST_SMALL and token.tag_ not in _SMALL:
            return None
        if token.text in _STOPS or token.tag_ in _FINITE:
            return None
    return None


def _objects(verb: Token, idiom: Idiom, last: Token, inner: set[int]) -> tuple[Token, ...]:
    """What the step is done to: the verb's object where it stands inside the phrase, else what stands behind it."""
    if last.tag_ == "VBG" and (own := children(last, "dobj")):
        return tuple(own)  # "fell two votes short of approving it"
    if "..." in idiom.words and idiom.words[-1] not in ("of", "to", "from"):
        direct = children(verb, "dobj", "nsubjpass") or _before_relative(verb)
        if direct:
            return tuple(n for n in direct if n.i not in inner)
    behind = [n for n in last.children if n.dep_ in ("pobj", "pcomp", "dobj") and n.i > last.i]
    if not behind and len(idiom.words) == 1:
        behind = children(verb, "dobj", "nsubjpass")
    return tuple(behind or _following(last))


def _before_relative(verb: Token) -> list[Token]:
    return [verb.head] if verb.dep_ in ("relcl", "acl") and is_passive(verb) else []


def _following(last: Token) -> list[Token]:
    """The noun that stands next behind a word, whatever the grammar hangs it on."""
    for word in last.doc[last.i + 1 : last.i + 8]:
        if word.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP"):
            while word.head.i > word.i and word.dep_ == "compound":
                word = word.head
            return [word]
        if word.tag_ not in ("DT", "PRP$", "JJ", "CD"):
            return []
    return []
