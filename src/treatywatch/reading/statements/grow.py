"""Contents that hold a quotation take all of it, and the quotations that go on after the cue."""

from __future__ import annotations

from treatywatch.reading.quotes import Quote
from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.statements.spans import trimmed
from treatywatch.reading.syntax import is_verb


def grown(scene: Scene, candidate: Candidate) -> Candidate | None:
    """The candidate with its quotations whole: "A. B," he said. "C." is one statement in two pieces.

    None where the cue would then stand inside what is said.
    """
    if not scene.quotes and len(candidate.content) == 1:  # the piece is trimmed and stays as it is
        first, last = candidate.content[0]
        return None if first <= candidate.cue.i < last else candidate
    pieces = [_with_quotes(scene, piece, candidate) for piece in candidate.content]
    ends_quoted = any(_last_quote_end(scene, piece) for piece in pieces)
    if ends_quoted:
        pieces += _continuations(scene, candidate, pieces)
    merged = _merged(scene, pieces)
    if not merged or any(first <= candidate.cue.i < last for first, last in merged):
        return None
    return candidate if merged == candidate.content else candidate._replace(content=merged)


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
    """Quotations that follow the cue's sentence and have no cue of their own."""
    last = max(candidate.cue.i, *(piece[1] - 1 for piece in pieces))
    quote, found = scene.quote_of(scene.doc[last]), []
    at = quote.end if quote else scene.doc[last].idx
    while following := _goes_on(scene, at, scene.quote_at(at - 1)):
        span = scene.parsed.span(following.start, following.end)
        found.append((span.start, span.end))
        at = following.end
    return found


def _goes_on(scene: Scene, at: int, before: Quote | None) -> Quote | None:
    """The next quotation after a character, where it opens a sentence that says nothing but it."""
    following = scene.quote_after(at)
    if following is None:
        return None
    between = scene.text[at : following.start]
    if "\n" in between:
        if before is None or before.closed or between.strip():
            return None  # only a quotation that was left open goes on in the next paragraph
    elif not _opens_sentence(scene, at, following.start):
        return None
    span = scene.parsed.span(following.start, following.end)
    closing = scene.parsed.sentence_at(following.end - 1)
    tail = scene.doc[span.end : closing.last] if closing else ()
    return None if any(is_verb(word) for word in tail) else following


def _opens_sentence(scene: Scene, at: int, start: int) -> bool:
    """Whether a quotation opens the sentence after the one that holds a character (or that it closes)."""
    before = scene.text[at:start].rstrip()
    if before and before[-1] not in ".!?…)":
        return False
    here, there = scene.parsed.sentence_at(at - 1), scene.parsed.sentence_at(start - 2)
    return here is None or there is None or here.first == there.first or not before


def _merged(scene: Scene, pieces: list[Range]) -> tuple[Range, ...]:
    out: list[Range] = []
    for first, last in sorted(pieces):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        elif piece := trimmed(scene.doc, first, last):
            out.append(piece)
    return tuple(out)
