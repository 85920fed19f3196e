"""Patterns that are tried only on texts that hold a word which each of their matches must hold.

Most sentences hold none of them, and to look for a word takes a small part of the time that a pattern takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LEAST = 3  # letters of a word that tells a text from others
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)


class Sought:
    """A pattern, in which capitals do not matter, with the words of which each of its matches holds one.

    Attributes:
        words: the words in small letters, parts of words among them; none where no such words can be told.
    """

    __slots__ = ("_compiled", "_pattern", "words")

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._compiled: re.Pattern[str] | None = None
        self.words = tuple(sorted(_words(parser.parse(pattern, re.IGNORECASE)) or ()))

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed: one article needs few of them."""
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, re.IGNORECASE)
        return self._compiled

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match in some characters."""
        return self.pattern.search(text, start, end) if self.may_be_in(text[start:end].lower()) else None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in some characters."""
        return self.pattern.finditer(text, start, end) if self.may_be_in(text[start:end].lower()) else iter(())

    def may_be_in(self, small: str) -> bool:
        """Whether a text, given in small letters, holds one of the words."""
        if not self.words:
            return True
        return any(word in small for word in self.words)


def _words(parts: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The fewest words of which one stands in whatever some parts of a pattern match; None where there are none."""
    found: list[frozenset[str] | None] = []
    letters = ""
    for kind, what in (*parts, (None, None)):
        if kind is code.LITERAL:
            letters += chr(what).lower()
        else:
            found += [frozenset({letters}), _words_of(kind, what)]
            letters = ""
    telling = [words for words in found if words and all(len(word) >= _LEAST for word in words)]
    return min(telling, key=lambda words: (len(words), -min(map(len, words))), default=None)


def _words_of(kind: Any, what: Any) -> frozenset[str] | None:
    """The same of one part."""
    if kind is code.SUBPATTERN:
        return _words(what[3])
    if kind is code.ATOMIC_GROUP:
        return _words(what)
    if kind in _REPEATS:
        return _words(what[2]) if what[0] else None
    if kind is code.BRANCH:
        ways = [_words(way) for way in what[1]]
        return frozenset[str]().union(*(way or () for way in ways)) if all(ways) else None
    return None
