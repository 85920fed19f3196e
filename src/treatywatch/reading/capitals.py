"""Headlines set in capitals: which words are capitals by fashion, and which are names."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from treatywatch.reading.lemmas import is_word

_LEAST_WORDS = 4
_SMALL = 0.15  # of a stretch's letters: in capitals throughout no more are small
_SHARE = 0.6  # of a line's words: so many capitals are a fashion; names alone make fewer


class Casing:
    """How an article writes its words where it writes them plainly: in its sentences, not at their starts."""

    def __init__(self, lines: Iterable[Sequence[str]]) -> None:
        """Learn from the lines of the article that are no headlines."""
        self._names: set[str] = set()
        self._plain: set[str] = set()
        for words in lines:
            if has_headline_case(words):
                continue
            for before, word in itertools.pairwise(words):
                if word.islower():
                    self._plain.add(word)
                elif word[:1].isupper() and (before[-1:].isalnum() or before == ","):
                    self._names.add(word.lower())

    def lowered(self, words: Sequence[str]) -> list[str]:
        """A headline's words as its article would write them in a sentence.

        A word that the article writes with a capital inside sentences stays; so does one that is no word of English.
        """
        return [self._lowered(word, i) for i, word in enumerate(words)]

    def _lowered(self, word: str, at: int) -> str:
        small = word.lower()
        if at == 0 or not word[:1].isupper() or (len(word) > 1 and not word[1:].islower()):
            return word
        if small in self._names:
            return word
        return small if small in self._plain or is_word(small) else word


def has_headline_case(words: Sequence[str]) -> bool:
    """Whether nearly all words of a line start with a capital, as headlines do in America."""
    first_letters = list(filter(str.isalpha, [word[:1] for word in words]))
    return len(first_letters) >= _LEAST_WORDS and sum(map(str.isupper, first_letters)) > _SHARE * len(first_letters)


def is_capitals(text: str) -> bool:
    """Whether a stretch is set in capitals throughout, as headlines of agencies are."""
    if sum(map(str.islower, text[: len(text) // 3])) > _SMALL * len(text):
        return False  # a quick look: nearly all texts end here
    letters = list(filter(str.isalpha, text))
    return len(letters) >= 12 and sum(map(str.isupper, letters)) > (1 - _SMALL) * len(letters)
