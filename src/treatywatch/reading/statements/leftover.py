"""Quotations that no cue claims: they belong to whoever speaks next to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.reading.quotes import Quote
from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.scene import Scene

_LEAST_WORDS = 8  # a shorter one may be a title or a phrase at arm's length


def unclaimed(scene: Scene, kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """Attributions of the long quotations that stand as sentences of their own and lie in no content.

    Such a quotation has the source of the last attribution before it, if that stands in the same paragraph or is a
    quotation in the paragraph before.
    """
    claimed = [_characters(scene, piece) for candidate in kept for piece in candidate.content]
    for quote in scene.quotes:
        if quote.words < _LEAST_WORDS or any(start < quote.end and quote.start < end for start, end in claimed):
            continue
        speaker = _speaker_before(scene, kept, quote)
        if speaker is not None and _is_sentence(scene, quote):
            span = scene.parsed.span(quote.start, quote.end)
            yield speaker._replace(construction="left over", content=((span.start, span.end),))


def _characters(scene: Scene, piece: tuple[int, int]) -> tuple[int, int]:
    last = scene.doc[piece[1] - 1]
    return scene.doc[piece[0]].idx, last.idx + len(last)


def _is_sentence(scene: Scene, quote: Quote) -> bool:
    before = scene.text[: quote.start].rstrip(" ")
    return not before or before[-1] in "\n.!?:”\"'"


def _speaker_before(scene: Scene, kept: Sequence[Candidate], quote: Quote) -> Candidate | None:
    here = scene.parsed.sentence_at(quote.start + 1)
    before = [c for c in kept if c.source and c.cue.idx < quote.start]
    if here is None or not before:
        return None
    nearest = max(before, key=lambda candidate: candidate.cue.i)
    there = scene.sentence_of(nearest.cue)
    if there is None:
        return None
    quoted = scene.quote_of(scene.doc[nearest.content[-1][1] - 1]) is not None
    distance = here.paragraph - there.paragraph
    return nearest if distance == 0 or (distance == 1 and quoted) else None
