"""Counts of a treaty's parties in a part of the world: "In Africa the treaty has 34 members", "33 of them in Asia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion
from treatywatch.reading.claims.clauses import whole
from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.sets import UNKNOWN_SET, set_before
from treatywatch.reading.syntax import children, is_verb

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_COUNTED_BY = {"bound": "parties", "consented": "ratifiers", "signed": "signatories", "signed_only": "signers_only",
               "outside": "outsiders", "never_joined": "strangers"}  # fmt: skip
_NUMBERED = r"(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_OF_THEM = re.compile(
    r"(?P<noun>part(?:y|ies)|members?|signator(?:y|ies)|states|countries|nations)[^.;:]{0,40}?,\s+"
    rf"{_NUMBERED}\s+of\s+(?:them|whom|which|these|those)\s+(?:are\s+|being\s+)?"
    r"(?P<rest>(?:in|from|inside|within)\s+[^,.;:()]{2,40}|[A-Z][a-z]+(?:n|sh|ese|ic)?)(?=\s*(?:[,.;:)]|$))",
    re.I,
)
_OF_ALL = re.compile(
    r"\bOf\s+(?P<whole>[^,.;:]{3,90}?\d{1,3}\s+(?P<noun>parties|members|signatories|states parties)),?\s+"
    rf"{_NUMBERED}\s+(?:are|come)\s+(?P<rest>(?:in|from)\s+[^,.;:()]{{2,40}}|[A-Z][a-z]+)(?=\s*(?:[,.;:)]|$))"
)
_RIGHT_BEHIND = re.compile(r"\s*(?:so far |now |today |alone )?")


def counted_within(scene: Scene, draft: Draft) -> Draft:
    """The draft, with its counts of a treaty's parties held against the part of the world that its clause names."""
    if not any(_is_of_all(told) for told in draft.asserts):
        return draft
    sets = _sets_around(scene, draft)
    if not sets:
        return draft
    return replace(draft, asserts=tuple(_narrowed(told, sets) for told in draft.asserts))


def part_words() -> tuple[str, ...]:
    """The parts of words of which a sentence must hold one to count some of a treaty's parties."""
    return (" of them", " of whom", " of which", " of these", " of those", "of the ", "of its ")


def part_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """As in "has 123 parties, 33 of them in Africa", "Of the statute's 123 parties 33 are African".

    Args:
        scene: the article.
        start: where the sentence begins.
        end: the character behind it.
    """
    for pattern in (_OF_THEM, _OF_ALL):
        for match in pattern.finditer(scene.text, start, end):
            value = spelled(match["number"])
            word = scene.parsed.span(*match.span("noun")).root
            treaty = scene.treaty(word, start, match.end()) if value else None
            sets = set_before(scene, *match.span("rest"))
            if value is None or treaty is None or not sets or UNKNOWN_SET in sets:
                continue
            those = "signatories" if match["noun"].lower().startswith("sign") else "parties"
            told = say.set_count((*sets, f"{those}({treaty})"), scene.on, "=", value)
            yield Draft(match.start("number"), match.end(), "count", (told,), (), treaty, 2)


def _is_of_all(told: Assertion) -> bool:
    return told.predicate == "count" and len(told.arguments) == 3 and told.arguments[1] in _COUNTED_BY


def _narrowed(told: Assertion, sets: tuple[str, ...]) -> Assertion:
    if not _is_of_all(told):
        return told
    treaty, basis, day = told.arguments
    within = " & ".join((*sets, f"{_COUNTED_BY[basis]}({treaty})"))
    return replace(told, arguments=(within, day))


def _sets_around(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """The sets of a phrase of place before the claim's number, among its words or right behind them."""
    sentence = scene.parsed.sentence_at(draft.start)
    if sentence is None:
        return ()
    for prep in _preps(scene, sentence.start, min(sentence.end, draft.end + 4)):
        start, end = whole(prep)
        if _is_apart(scene, draft, start, end) or scene.treaties_in(start, end) or scene.times_in(start, end):
            continue
        sets = set_before(scene, start, end)
        if any(one.startswith(("region(", "members(")) for one in sets):
            return sets
    return ()


def _is_apart(scene: Scene, draft: Draft, start: int, end: int) -> bool:
    """Whether a phrase belongs to other words: "In Africa, he said, ...", "124 members, 33 of them in Africa"."""
    if start >= draft.end:
        return _RIGHT_BEHIND.fullmatch(scene.text, draft.end, start) is None
    if start >= draft.start and "," in scene.text[draft.start : start]:
        return True
    return any(is_verb(token) for token in scene.parsed.span(end, draft.start))


def _preps(scene: Scene, start: int, end: int) -> Iterator[Token]:
    for token in scene.parsed.span(start, end):
        if token.lower_ in words("within_preps") and token.tag_ == "IN" and children(token, "pobj"):
            yield token
