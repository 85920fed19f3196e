"""Readers of whole sentences: each is asked only of those sentences that hold one of the words that it needs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from treatywatch.reading.claims.scene import Draft, Scene
from treatywatch.reading.parse import Sentence
from treatywatch.reading.places import lowered

Reader = Callable[[Scene, int, int], Iterator[Draft]]
"""Reads the claims of a sentence between two characters."""


class SentenceReaders:
    """Some readers with the words that they need; a text is looked through once for the words of all."""

    def __init__(self, readers: Iterable[tuple[Reader, Iterable[str]]]) -> None:
        """Take the readers in their order.

        Args:
            readers: each with its words in small letters, parts of words among them, of which a sentence must hold one.
        """
        from ahocorasick_rs import AhoCorasick

        self._readers: list[Reader] = []
        needing: dict[str, list[int]] = {}
        for number, (reader, words) in enumerate(readers):
            self._readers.append(reader)
            for word in words:
                needing.setdefault(word, []).append(number)
        self._needing = list(needing.values())
        self._automaton: Any = AhoCorasick(list(needing))

    def of_each(self, text: str, sentences: Sequence[Sentence]) -> list[list[Reader]]:
        """For each sentence of a text the readers that are to be asked, in their order."""
        starts = [sentence.start for sentence in sentences]
        numbers: list[set[int]] = [set() for _ in sentences]
        for word, start, end in self._automaton.find_matches_as_indexes(lowered(text), overlapping=True):
            at = bisect_right(starts, start) - 1
            if at >= 0 and end <= sentences[at].end:
                numbers[at].update(self._needing[word])
        return [[self._readers[number] for number in sorted(some)] for some in numbers]
