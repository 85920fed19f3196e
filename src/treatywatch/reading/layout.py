"""Lines, paragraphs and blocks of a plain text: where a new thought may start, whatever the punctuation says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from treatywatch.model.article import PartKind, Span

_BREAK = re.compile(r"\n\s*")  # white space before it is left to the trimming: a search for it would be quadratic
_WRAPPED_WIDTH = range(40, 121)  # characters a line: what typewriters, mail and news wires wrap at
_TERMINAL = ".!?:;\"'”’)]…"


def paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs between two characters, without the white space around them.

    A line break separates paragraphs, unless the text is wrapped by hand (blank lines between paragraphs, lines of
    nearly the same length): there only a blank line does.
    """
    wrapped = _is_wrapped(text[start:end])
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if wrapped and match.group().count("\n") == 1:
            continue
        yield from _trimmed(text, begin, match.start())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
    if start < end:
        yield start, end


def _is_wrapped(text: str) -> bool:
    """Whether single line breaks only wrap lines: most lines then break inside a sentence at about the same width."""
    if "\n" not in text:
        return False
    lines = [line.strip() for line in text.split("\n")]
    inner = [a for a, b in itertools.pairwise(lines) if a and b]
    if len(inner) < 4:
        return False
    broken = sum(len(line) in _WRAPPED_WIDTH and line[-1] not in _TERMINAL for line in inner)
    return broken >= 0.6 * len(inner) and max(map(len, inner)) <= _WRAPPED_WIDTH.stop


def default_parts(text: str) -> tuple[tuple[PartKind, int, int], ...]:
    """The parts of a text of which nobody has said any: all of it is body."""
    return (("body", 0, len(text)),) if text.strip() else ()


def is_capitals(text: str) -> bool:
    """Whether a stretch is set in capitals throughout, as headlines of agencies are."""
    letters = list(filter(str.isalpha, text))
    return len(letters) >= 12 and sum(map(str.isupper, letters)) > 0.85 * len(letters)
