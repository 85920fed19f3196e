"""Whom "he", "she" and "I" stand for: persons named before who fit, and those who sign a text."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_people import CAPITALS
from treatywatch.reading.parse import Parsed, Sentence

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

Gender = Literal["female", "male"]

_REACH = 8  # sentences back that "he" or "she" looks for the person
_SIGNED = 260  # characters at the end of a text in which its signature stands
_NAME = rf"(?:[{CAPITALS}][\w’'.-]*[ ]){{1,3}}[{CAPITALS}][\w’'.-]+"
_SIGNATURE = re.compile(rf"^[ ]*(?P<name>{_NAME})[ ]*$", re.M)
_ISSUED = re.compile(
    rf"\b(?:statement|remarks|message|speech|address|letter|memorandum)\s+(?:by|from|of)\s+(?:[\w.]+\s+)*?(?P<name>{_NAME})",
    re.I,
)
_SUBJECTS = ("nsubj", "nsubjpass")


@cache
def _genders() -> dict[str, Gender]:
    """First names, titles and offices, in small letters, that tell a person's gender."""
    cues = cue_file("people")
    return {word.lower(): gender for gender in ("female", "male") for word in cues[gender]}


def gender_of_pronoun(word: str) -> Gender | None:
    """The gender that "he", "she" and their forms tell; None for other words."""
    found = cue_file("people")["pronouns"].get(word)
    return found if found in ("female", "male") else None


class People:
    """The persons of one article."""

    def __init__(self, parsed: Parsed, actors: Sequence[Mention], is_office: Callable[[str], bool]) -> None:
        self._parsed = parsed
        self._mentions = [m for m in actors if m.kind == "person"]
        self._is_office = is_office
        self._told: dict[str, Gender] = {}
        for mention in self._mentions:
            found = _gender_told(mention)
            if found:
                self._told.setdefault(_surname(mention), found)

    def before(self, pronoun: Token) -> Mention | Token | None:
        """The person whom a pronoun stands for: nearest sentence first, there who acts or speaks first.

        A noun of office ("Peru's delegate") stands for somebody whose name is not told.
        """
        gender = gender_of_pronoun(pronoun.lower_)
        here = self._parsed.sentence_at(pronoun.idx)
        for sentence in self._backwards(here, pronoun.idx):
            stop = pronoun.idx if sentence is here else sentence.end
            found = self._in_sentence(sentence, stop, gender, last=sentence is here)
            if found is not None:
                return found
        return None

    def with_office(self, office: Token) -> Mention | None:
        """The person named before whose title "the Executive Secretary" or "the Director-General" is, or None."""
        title = " ".join(w.lower_ for w in office.doc[office.left_edge.i : office.i + 1] if w.lower_ != "the")
        if " " not in title and "-" not in title:
            return None  # "the minister": who that is, the text tells otherwise
        before = [m for m in self._mentions if m.end <= office.idx]
        return next((m for m in reversed(before) if _office_of(m).endswith(title)), None)

    def signatory(self) -> Mention | None:
        """Who signs the text at its end or issues it by its title, where that is a person."""
        text = self._parsed.article.text
        end = max(0, len(text) - _SIGNED)
        found = next(_ISSUED.finditer(text, 0, _SIGNED), None) or next(_SIGNATURE.finditer(text, end), None)
        if found is None or len(text) < 2 * _SIGNED:
            return None
        start, stop = found.span("name")
        known = next((m for m in self._mentions if m.start < stop and start < m.end), None)
        name = text[start:stop].title() if text[start:stop].isupper() else text[start:stop]
        office = (known.value or "").partition(", ")[2] if known else ""
        return Mention(start, stop, "", "person", known.ref if known else None, f"{name}, {office}".rstrip(", "))

    def _backwards(self, here: Sentence | None, char: int) -> Iterator[Sentence]:
        if here is not None:
            yield here
        last = bisect_right(self._parsed.sentences, char, key=lambda s: s.end)
        earlier = (self._parsed.sentences[i] for i in range(last - 1, -1, -1))
        yield from itertools.islice((s for s in earlier if s is not here), _REACH)

    def _in_sentence(
        self, sentence: Sentence, stop: int, gender: Gender | None, *, last: bool
    ) -> Mention | Token | None:
        first = bisect_left(self._mentions, sentence.start, key=lambda m: m.start)
        near = itertools.takewhile(lambda m: m.start < stop, itertools.islice(self._mentions, first, None))
        inside = [m for m in near if m.end <= stop and self._fits(m, gender)]
        named = [m for m in inside if gender and self._told.get(_surname(m)) == gender] or inside
        acting: list[Mention | Token] = [m for m in named if self._acts(self._parsed.span(m.start, m.end).root)]
        if acting:
            return acting[-1] if last else acting[0]
        for token in self._parsed.doc[sentence.first : sentence.last]:
            is_noun = token.tag_ in ("NN", "NNP")
            if token.idx < stop and token.dep_ in _SUBJECTS and is_noun and self._is_office(token.lower_):
                return token
        own = [m for m in named if not _is_in_passing(self._parsed.span(m.start, m.end).root)]
        return own[-1] if own else None

    def _fits(self, mention: Mention, gender: Gender | None) -> bool:
        known = self._told.get(_surname(mention))
        return gender is None or known is None or known == gender

    def _acts(self, token: Token) -> bool:
        for _ in range(3):
            if token.dep_ in _SUBJECTS:
                return True
            if token.dep_ not in ("compound", "appos"):
                return False
            token = token.head
        return False


def _is_in_passing(name: Token) -> bool:
    """Whether a person is named only for a time or a likeness: "ratified it in 2002 under Jean Kos"."""
    return name.dep_ == "pobj" and name.head.lower_ in ("under", "after", "before", "since", "like", "unlike", "during")


def _surname(mention: Mention) -> str:
    return (mention.value or mention.text).partition(",")[0].split()[-1]


def _gender_told(mention: Mention) -> Gender | None:
    """The gender that a title before the name, the office or the first name tells."""
    name, _, office = (mention.value or mention.text).partition(",")
    words = [mention.text.split()[0], *office.split()[-1:], *office.split()[:1], *name.split()[:1]]
    return next((g for w in words if (g := _genders().get(w.lower().strip(".,")))), None)


def _office_of(person: Mention) -> str:
    """The title, in small letters, without what it is over: "executive secretary" of that of a convention."""
    return (person.value or "").partition(", ")[2].lower().partition(" of ")[0]
