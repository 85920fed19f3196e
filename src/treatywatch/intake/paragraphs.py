"""Paragraphs of a plain text, whether its lines are wrapped by hand or not."""

from __future__ import annotations

import itertools
import re

from treatywatch.model.article import Span

_BREAK = re.compile(r"\n\s*")  # white space before it is left to `_add`: a search for it would be quadratic
_WIDTHS = range(40, 101)  # characters a line at which typewriters, mail and news wires wrap
_CLOSING = ".!?:;\"'”’)]…"


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs, in order, without the white space around them.

    A line is a paragraph, unless the text is wrapped by hand: there blank lines separate them.
    """
    wrapped = is_wrapped(text)
    found: list[Span] = []
    begin = 0
    for match in _BREAK.finditer(text):
        if wrapped and match.group().count("\n") == 1:
            continue
        _add(found, text, begin, match.start())
        begin = match.end()
    _add(found, text, begin, len(text))
    return tuple(found)


def is_wrapped(text: str) -> bool:
    """Whether line breaks only wrap lines: most lines are then of like width and break off inside a sentence."""
    lines = [line.strip() for line in text.split("\n")]
    inner = [a for a, b in itertools.pairwise(lines) if a and b]
    if len(inner) < 4 or max(map(len, inner)) > _WIDTHS.stop + 20:
        return False
    broken = sum(len(line) in _WIDTHS and line[-1] not in _CLOSING for line in inner)
    return broken >= 0.6 * len(inner)


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    if start < end:
        found.append((start, end))
