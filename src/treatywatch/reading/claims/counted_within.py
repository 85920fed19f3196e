"""Counts of a treaty's parties in a part of the world: "In Africa the treaty has 34 members", "19 parties in Asia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.model.article import Assertion
from treatywatch.reading.claims.clauses import whole
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.sets import set_before
from treatywatch.reading.syntax import children, is_verb

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_COUNTED_BY = {"bound": "parties", "consented": "ratifiers", "signed": "signatories", "signed_only": "signers_only",
               "outside": "outsiders", "never_joined": "strangers"}  # fmt: skip
_RIGHT_BEHIND = re.compile(r"\s*(?:so far |now |today |alone )?")


def counted_within(scene: Scene, draft: Draft) -> Draft:
    """The draft, with its counts of a treaty's parties held against the part of the world that its clause names."""
    if not any(_is_of_all(told) for told in draft.asserts):
        return draft
    sets = _sets_around(scene, draft)
    if not sets:
        return draft
    return replace(draft, asserts=tuple(_narrowed(told, sets) for told in draft.asserts))


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
