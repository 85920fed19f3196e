"""Paragraphs of a plain text, whether its lines are wrapped by hand or not."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from treatywatch.model.article import Span

_BREAK = re.compile(r"\n\s*")  # white space before it is left to the trimming: a search for it would be quadratic
_WIDTHS = range(40, 121)  # characters a line at which typewriters, mail and news wires wrap
_CLOSING = ".!?:;\"'”’)]…"


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The paragraphs between two characters of a text, in order, without the white space around them.

    A line is a paragraph, unless the stretch is wrapped by hand: there blank lines separate them.
    """
    end = len(text) if end is None else end
    wrapped = is_wrapped(text[start:end])
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if wrapped and match.group().count("\n") == 1:
            continue
        yield from _trimmed(text, begin, match.start())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def is_wrapped(text: str) -> bool:
    """Whether line breaks only wrap lines: most lines are then of like width and break off inside a sentence."""
    lines = [line.strip() for line in text.split("\n")]
    inner = [a for a, b in itertools.pairwise(lines) if a and b]
    if len(inner) < 4 or max(map(len, inner)) > _WIDTHS.stop:
        return False
    broken = sum(len(line) in _WIDTHS and line[-1] not in _CLOSING for line in inner)
    return broken >= 0.6 * len(inner)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
    if start < end:
        yield start, end
