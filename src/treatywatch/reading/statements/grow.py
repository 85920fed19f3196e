"""Contents that hold a quotation take all of it, and the quotations that go on after the cue."""

from __future__ import annotations

from dataclasses import replace

from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.statements.spans import trimmed
from treatywatch.reading.syntax import is_verb


def grown(scene: Scene, candidate: Candidate) -> Candidate | None:
    """The candidate with its quotations whole: "A. B," he said. "C." is one statement in two pieces.

    None where the cue would then stand inside what is said.
    """
    pieces = [_with_quotes(scene, piece, candidate) for piece in candidate.content]
    ends_quoted = any(_last_quote_end(scene, piece) for piece in pieces)
    if ends_quoted:
        pieces += _continuations(scene, candidate, pieces)
    merged = _merged(scene, pieces)
    if not merged or any(first <= candidate.cue.i < last for first, last in merged):
        return None
    return replace(candidate, content=merged)


def _with_quotes(scene: Scene, piece: Range, candidate: Candidate) -> Range:
    first, last = piece
    cue = scene.doc[candidate.cue.i].idx
    for at in (first, last - 1):
        quote = scene.quote_of(scene.doc[at])
        if quote and not quote.start <= cue < quote.end:
            span = scene.parsed.span(quote.start, quote.end)
            if candidate.source and span.start < candidate.source[1] and candidate.source[0] < span.end:
                continue
            first, last = min(first, span.start), max(last, span.end)
    return first, last


def _last_quote_end(scene: Scene, piece: Range) -> bool:
    return scene.quote_of(scene.doc[piece[1] - 1]) is not None or scene.quote_of(scene.doc[piece[0]]) is not None


def _continuations(scene: Scene, candidate: Candidate, pieces: list[Range]) -> list[Range]:
    """Quotations that open the following sentences of the paragraph and have no cue of their own."""
    doc = scene.doc
    last = max(candidate.cue.i, *(piece[1] - 1 for piece in pieces))
    sentence = scene.sentence_of(doc[last])
    if sentence is None:
        return []
    found: list[Range] = []
    at, paragraph = sentence.last, sentence.paragraph
    while at < len(doc):
        while at < len(doc) and doc[at].is_space:
            at += 1
        following = scene.parsed.sentence_at(doc[at].idx) if at < len(doc) else None
        quote = scene.quote_of(doc[at]) if at < len(doc) else None
        if following is None or quote is None or quote.start != doc[at].idx or following.paragraph != paragraph:
            break
        span = scene.parsed.span(quote.start, quote.end)
        closing = scene.parsed.sentence_at(quote.end - 1)
        stop = closing.last if closing else span.end
        if any(is_verb(word) for word in doc[span.end : stop]):
            break
        found.append((span.start, span.end))
        at = max(stop, span.end)
    return found


def _merged(scene: Scene, pieces: list[Range]) -> tuple[Range, ...]:
    out: list[Range] = []
    for first, last in sorted(pieces):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        elif piece := trimmed(scene.doc, first, last):
            out.append(piece)
    return tuple(out)
