"""Where a content may end earlier than its clause: before a relative clause, a participle, a contrast, a second cue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.statements.spans import trimmed
from treatywatch.reading.syntax import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST_TAIL = 0.35  # a shorter tail hardly matters to what is said
_LEAST_HEAD = 3  # tokens
_COMMAS = frozenset({",", "-", "–", "—", "--", ";", ":"})
_LINKS = frozenset(
    {"while", "but", "although", "though", "as", "and", "because", "after", "when", "if", "since", "or", "so", "with",
     "one"}
)  # fmt: skip


def variants(scene: Scene, candidate: Candidate) -> Iterator[Candidate]:
    """The candidate as its clause has it and, where its clause may have a tail too many, without that tail."""
    found = _cut(scene, candidate)
    if found is None:
        yield candidate
        return
    at, kind = found
    yield replace(candidate, ending=kind)
    first, last = candidate.content[-1]
    piece = trimmed(scene.doc, first, at)
    if piece and piece[1] < last:
        content = (*candidate.content[:-1], piece)
        yield replace(candidate, construction=f"{candidate.construction}, shortened", content=content, ending=kind)


def _cut(scene: Scene, candidate: Candidate) -> tuple[int, str] | None:
    """The last place to cut at with a tail of some size: (token, kind)."""
    first, last = candidate.content[-1]
    size = sum(b - a for a, b in candidate.content)
    latest = last - max(2, int(_LEAST_TAIL * size))
    for at in range(latest, first + _LEAST_HEAD - 1, -1):
        kind = _kind(scene, candidate, at, (first, last))
        if kind and scene.quote_of(scene.doc[at]) is None:
            return at, kind
    return None


def _kind(scene: Scene, candidate: Candidate, at: int, content: Range) -> str:
    word, before = scene.doc[at], scene.doc[at - 1]
    if before.text in _COMMAS:
        if word.tag_ in ("WDT", "WP", "WRB", "WP$"):
            return f", {word.lower_}"
        if word.tag_ == "VBG":
            return ", participle"
        if word.lower_ in _LINKS:
            return f", {word.lower_}"
        if before.text != ",":
            return str(before.text)
    if word.lower_ in ("and", "but") and at + 1 < content[1]:
        return _second_verb(scene.doc[at + 1], word.lower_)
    if word.dep_ == "mark" and word.head.dep_ == "advcl" and word.i == word.head.left_edge.i and not _is_that(word):
        return f"{word.lower_} clause"
    return ""


def _is_that(word: Token) -> bool:
    return word.lower_ in ("that", "whether", "if")


def _second_verb(word: Token, link: str) -> str:
    while word.tag_ == "RB" and word.i + 1 < len(word.doc):
        word = word.nbor()
    return f"{link} {word.tag_}" if is_verb(word) and word.tag_ in ("VBD", "VBZ", "VBP") else ""
