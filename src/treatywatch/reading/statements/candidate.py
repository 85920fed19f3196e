"""A possible attribution: a construction that often is one, before it is known whether it is one here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

Range = tuple[int, int]
"""Tokens `[first, last)`."""


class Candidate(NamedTuple):
    """A possible attribution; a named tuple, for many are made and few are taken.

    Args:
        construction: how content and cue hang together ("clause", "object", "parenthesis", ...).
        key: base form of the cue, with its particle or preposition ("say", "point out", "call for").
        cue: the word that attributes.
        cue_range: tokens of the whole cue.
        source: tokens of the source, or None where none is named.
        source_head: the source's head, or None.
        content: token ranges of what is said, in order, not overlapping.
        content_head: the word that the content hangs on.
        ending: how the content could be, or was, cut short: the kind of the place, or "none".
    """

    construction: str
    key: str
    cue: Token
    cue_range: Range
    source: Range | None
    source_head: Token | None
    content: tuple[Range, ...]
    content_head: Token
    ending: str = "none"

    def drawn(self) -> Candidate:
        """Itself."""
        return self


class Sketch(NamedTuple):
    """A candidate of which only construction and cue are known yet: most are hopeless by these, and never drawn.

    Args:
        construction, key, cue: as of a candidate.
        draw: works the rest out; None where nothing would be said.
    """

    construction: str
    key: str
    cue: Token
    draw: Callable[[], Candidate | None]

    def drawn(self) -> Candidate | None:
        """The whole candidate, or None where nothing would be said."""
        return self.draw()
