"""Looking for a pattern only where it can begin: most places of a text are none for a name, a title or a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_BACK = 60  # characters before a word in which the words that belong to it may begin
_TAKEN = "ſıİ\u212a"
_PLAIN = str.maketrans(_TAKEN, "siIk")
_DOTTED = "\u0130"  # the one letter whose small form takes two code points
_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"[A-Z\d](?<![\w-].)", re.S)  # what stands before is looked at last, which is quicker


def lowered(text: str) -> str:
    """The text in small letters, of the same length in code points."""
    return _DOTTED.join(part.lower() for part in text.split(_DOTTED))


def plain_letters(text: str) -> str:
    """The text, of the same length, with "s", "i" and "k" for the letters that patterns without case take for them.

    It is the text itself where it has none of them.
    """
    return text.translate(_PLAIN) if any(map(text.__contains__, _TAKEN)) else text


def folded(word: str) -> str:
    """A matched word in small letters, as tables have it."""
    return plain_letters(word).lower()


def matches_at(pattern: re.Pattern[str], text: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """The matches that begin at some places, in order, none inside another, as `finditer` gives those of all places.

    Args:
        pattern: the pattern.
        text: the text.
        places: the characters where a match may begin, in order.
        end: the character that none reaches beyond.
    """
    done = 0
    for place in places:
        if place >= done:
            match = pattern.match(text, place, end)
            if match is not None:
                yield match
                done = match.end()


def words_before(text: str, place: int) -> list[int]:
    """Where the words before a place begin, a few of its line, with the place itself."""
    back = max(0, place - _BACK)
    start = max(back, text.rfind("\n", back, place) + 1)
    return [*(word.start() for word in _WORD.finditer(text, start, place)), place]


def capitals(text: str) -> list[int]:
    """Where words begin with a capital or a figure."""
    return [match.start() for match in _CAPITAL.finditer(text)]


def whole_words(text: str, word: str) -> Iterator[int]:
    """Where a word or name stands by itself, and not as a part of another word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_joins(text[at - 1 : at]) or _joins(text[end : end + 1])):
            yield at
            at = text.find(word, end)
        else:
            at = text.find(word, at + 1)


def _joins(letter: str) -> bool:
    return letter.isalnum() or letter in ("_", "-")
