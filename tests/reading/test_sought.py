"""Patterns are tried only on texts that hold a word which each of their matches must hold."""

from __future__ import annotations

import pytest

from treatywatch.reading.sought import Sought


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\breservations?\b", ("reservation",)),
        (r"\b(?:can|may) leave(?: it)?\b", (" leave",)),
        (r"\b(?:bars|forbids)\b[^.;]{0,30}?\bmines?\b", ("mine",)),
        (r"(?:withdraw)+ (?:from|out)", ("withdraw",)),
        (r"(?:withdraw)?\d+", ()),
        (r"(?:leave|\d+)\b", ()),
    ],
)
def test_words_of_which_each_match_holds_one(pattern: str, words: tuple[str, ...]) -> None:
    assert Sought(pattern).words == words


def test_finds_what_the_pattern_finds_and_nothing_outside_the_characters() -> None:
    sought, text = Sought(r"\b(?:leaves?|quits?) the \w+"), "Chad LEAVES the pact. Peru quits the treaty."
    assert [m[0] for m in sought.finditer(text, 0, len(text))] == ["LEAVES the pact", "quits the treaty"]
    found = sought.search(text, 22, len(text))
    assert found is not None and found[0] == "quits the treaty"
    assert sought.search("Peru stays.", 0, 11) is None
    assert not sought.may_be_in("peru stays.")
