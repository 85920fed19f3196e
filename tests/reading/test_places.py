"""Patterns are tried where they can begin, and find there what they find anywhere."""

from __future__ import annotations

import re

from treatywatch.reading.places import capitals, matches_at, whole_words, words_before

TEXT = "The president of Peru and then President Ana Lopez spoke; the co-president did not."


def test_matches_at_places_are_those_that_a_search_finds() -> None:
    pattern = re.compile(r"(?i)(?:then )?president(?: [A-Z]\w+)*")
    places = [m.start() for m in re.finditer(r"\w+", TEXT)]
    assert [m.span() for m in matches_at(pattern, TEXT, places, len(TEXT))] == [
        m.span() for m in pattern.finditer(TEXT)
    ]


def test_no_match_begins_inside_another_or_reaches_beyond_the_end() -> None:
    assert [m[0] for m in matches_at(re.compile("an?a?n?"), "banana", range(6), 6)] == ["anan", "a"]
    assert not list(matches_at(re.compile("ana"), "banana", [1], 3))


def test_words_before_a_place_are_those_of_its_line() -> None:
    text = "one two\nthree four five"
    assert [text[p:].split()[0] for p in words_before(text, text.index("five"))] == ["three", "four", "five"]


def test_whole_words_are_no_parts_of_others() -> None:
    assert list(whole_words("Kos, Kosice, Kos-Kos and Kos", "Kos")) == [0, 25]


def test_capitals_begin_words() -> None:
    text = "The 1997 Treaty, McKay's (Oslo) pre-Treaty eXit"
    assert [text[place:].split()[0] for place in capitals(text)] == ["The", "1997", "Treaty,", "McKay's", "Oslo)"]
