"""A quick test before reading: may this page be about a treaty? For piles of pages, of which nearly all are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

import ahocorasick_rs

from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_subjects import names_by_subject

_OWN_NAMES = frozenset({"official", "usual", "short", "description"})
_NO_NAMES = frozenset({"subject", "banned", "aim"})  # names only together with a noun for a treaty


@lru_cache(maxsize=4)
def _words(key: str) -> tuple[bytes, ...]:
    return tuple(word.encode() for word in cue_file("relevance")[key])


def relevance_test(lexicon: Lexicon) -> Callable[[bytes], bool]:
    """Make the test for one lexicon.

    A page may be about a treaty where it names one, or where it has a treaty's court, body or city, or a noun such as
    "treaty", beside a word for a step ("ratified", "withdraw"). It errs towards yes: reading decides.

    Returns:
        A function from a page's text (UTF-8 bytes, with or without markup) to whether reading it is worth the while.
    """
    stems, steps = _words("stems"), _words("steps")
    named = _automaton(name.text for name in lexicon.names if name.how in _OWN_NAMES)
    beside_steps = _automaton(
        [
            *(name.text for name in lexicon.names if name.how not in _OWN_NAMES | _NO_NAMES),
            *(text for _, text, _ in names_by_subject(lexicon)),
            *cue_file("relevance")["nouns"],
        ]
    )

    def may_be_about_a_treaty(page: bytes) -> bool:
        text = page.lower()
        if not any(stem in text for stem in stems):
            return False
        if _finds(named, text):
            return True
        return any(step in text for step in steps) and _finds(beside_steps, text)

    return may_be_about_a_treaty


def _automaton(names: Iterable[str]) -> ahocorasick_rs.BytesAhoCorasick:
    words = sorted({name.lower().encode() for name in names})
    return ahocorasick_rs.BytesAhoCorasick(words)


def _finds(automaton: ahocorasick_rs.BytesAhoCorasick, text: bytes) -> bool:
    return any(_is_whole(text, start, end) for _, start, end in automaton.find_matches_as_indexes(text))


def _is_whole(text: bytes, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())
