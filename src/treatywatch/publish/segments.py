"""An article's text cut into paragraphs, and these into pieces that stand in the same claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from treatywatch.model.article import Article, Span
from treatywatch.model.verdicts import CheckedClaim, Verdict

_BREAK = re.compile(r"[^\S\n]*\n\s*")
_TAGS = {
    "title": ("h1", ""),
    "standfirst": ("p", "standfirst"),
    "byline": ("p", "byline"),
    "furniture": ("p", "furniture"),
}
_WORST_FIRST = list(Verdict)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand in the same claims.

    Args:
        text: the characters.
        claims: numbers (from 1) of the claims that they stand in, worst verdict first.
        closes: numbers of the claims that end here.
        target: number of the shortest of the claims, to which the piece leads; 0 where there is none.
        first: whether one of the claims begins here: only there does the keyboard stop.
    """

    text: str
    claims: tuple[int, ...]
    closes: tuple[int, ...]
    target: int
    first: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its HTML tag, its class and its pieces."""

    tag: str
    css: str
    pieces: tuple[Piece, ...]


def blocks(article: Article, claims: Sequence[CheckedClaim]) -> Iterator[Block]:
    """The paragraphs of an article with the claims in them; a claim that crosses paragraphs stands in each."""
    spans = [(claim.claim.start, claim.claim.end) for claim in claims]
    worst = [_WORST_FIRST.index(claim.verdict) for claim in claims]
    for start, end in _paragraphs(article.text):
        tag, css = _kind(article, start)
        yield Block(tag, css, tuple(_pieces(article.text, (start, end), spans, worst)))


def _paragraphs(text: str) -> Iterator[Span]:
    begin = 0
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text.rstrip())
        if text[begin:end].strip():
            yield begin, end
        begin = match.end() if match else end


def _kind(article: Article, start: int) -> tuple[str, str]:
    for part in article.parts:
        if part.start <= start < part.end:
            return _TAGS.get(part.kind, ("p", ""))
    return "p", "unread"


def _pieces(text: str, block: Span, spans: Sequence[Span], worst: Sequence[int]) -> Iterator[Piece]:
    start, end = block
    inside = [n for n, (a, b) in enumerate(spans) if a < end and b > start]
    cuts = sorted({start, end, *(x for n in inside for x in spans[n] if start < x < end)})
    for a, b in pairwise(cuts):
        covering = sorted((n for n in inside if spans[n][0] <= a and spans[n][1] >= b), key=lambda n: worst[n])
        yield Piece(
            text[a:b],
            tuple(n + 1 for n in covering),
            tuple(n + 1 for n in covering if spans[n][1] == b or (b == end and spans[n][1] > b)),
            min(covering, key=lambda n: spans[n][1] - spans[n][0]) + 1 if covering else 0,
            any(spans[n][0] == a for n in covering),
        )
