"""Tails that the parser hangs on what is said, and that annotators mostly leave outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.scene import SAYING, Scene
from treatywatch.reading.statements.spans import trimmed
from treatywatch.reading.syntax import lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_LEAST_HEAD = 2  # tokens
_CLAUSES = ("clause", "that-clause")
_TAIL_TAGS = frozenset({"VBG", "WDT", "WP"})
_FINITE = ("VBD", "VBZ", "VBP")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def ended(scene: Scene, candidate: Candidate) -> Candidate:
    """The candidate without its tail, and with the kind of place where it has one.

    A tail is a second cue of the same source ("and warned ...", ", adding ..."), and behind what is no clause of its
    own a relative clause after a comma. Behind a clause such a relative clause belongs to what is said about as often
    as not, and stays.
    """
    first, last = candidate.content[-1]
    for at, kind in _tails(scene, candidate):
        piece = trimmed(scene.doc, first, at)
        if piece and piece[1] < last:
            return candidate._replace(content=(*candidate.content[:-1], piece), ending=kind)
    return candidate


def _tails(scene: Scene, candidate: Candidate) -> Iterator[tuple[int, str]]:
    doc, (first, last) = scene.doc, candidate.content[-1]
    is_clause = candidate.construction.split(", ")[0] in _CLAUSES
    for word in doc[first + _LEAST_HEAD : last - 1]:
        if word.tag_ not in _TAIL_TAGS and word.dep_ != "cc":
            continue
        at, kind = word.i, ""
        if word.tag_ == "VBG" and doc[at - 1].is_punct and lemma(word) in SAYING:
            kind = "participle that says"
        elif word.dep_ == "cc" and is_clause and _says_too(doc[at + 1]):
            kind = "second cue"
        elif not is_clause and word.tag_ in ("WDT", "WP") and doc[at - 1].text == ",":
            kind = f", {word.lower_}"
        if kind and scene.quote_of(word) is None:
            yield at, kind


def _says_too(word: Token) -> bool:
    """Whether a verb of saying without a subject of its own follows a conjunction."""
    return (
        word.tag_ in _FINITE and lemma(word) in SAYING and not any(child.dep_ in _SUBJECTS for child in word.children)
    )
