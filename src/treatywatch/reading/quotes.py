"""Quotations: where quotation marks open and close, also where marks are curly, straight, doubled or missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treatywatch.model.article import Span

_MARK = re.compile(r"[“”„«»\"]|''|``|(?<![A-Za-z0-9])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?![\w’'])")
_OPENERS = frozenset("“„«‘") | {"``"}
_CLOSERS = frozenset("”»’")
_FAMILY = {"“": '"', "”": '"', "„": '"', "``": '"', "''": '"', "«": "«", "»": "«", "‘": "'", "’": "'"}
_LONGEST_SINGLE = 400  # characters; what opens with a single mark and runs on longer was an apostrophe


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, with its marks.

    Args:
        start, end: characters, the marks included.
        words: how many words it has.
        closed: whether its closing mark stands in the same paragraph.
    """

    start: int
    end: int
    words: int
    closed: bool


def find_quotes(text: str, paragraphs: Sequence[Span]) -> tuple[Quote, ...]:
    """The outermost quotations of each paragraph, in order.

    A quotation whose closing mark is missing runs to the end of its paragraph: so does one that goes on in the next.
    """
    return tuple(quote for start, end in paragraphs for quote in _in_paragraph(text, start, end))


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    at = start
    while opening := _next_opening(text, at, end):
        closing = _closing(text, opening, end)
        if closing is None and _family(opening.group()) == "'":
            at = opening.end()
            continue
        stop = closing.end() if closing else end
        yield Quote(opening.start(), stop, len(text[opening.end() : stop].split()), closing is not None)
        at = stop


def _family(mark: str) -> str:
    return _FAMILY.get(mark, mark)


def _next_opening(text: str, at: int, end: int) -> re.Match[str] | None:
    for mark in _MARK.finditer(text, at, end):
        sign = mark.group()
        if sign in _CLOSERS:
            continue
        if sign in _OPENERS or _may_open(text, mark, end):
            return mark
    return None


def _may_open(text: str, mark: re.Match[str], end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not after.isspace() and not (before.isalnum() or before in ".,!?")


def _closing(text: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    family, depth = _family(opening.group()), 0
    limit = min(end, opening.end() + _LONGEST_SINGLE) if family == "'" else end
    for mark in _MARK.finditer(text, opening.end(), limit):
        sign = mark.group()
        if _family(sign) != family:
            continue
        if sign in _OPENERS:
            depth += 1
        elif sign in _CLOSERS or not _may_open(text, mark, end) or mark.end() == end:
            if depth == 0:
                return mark
            depth -= 1
    return None
