"""Words that refer back to states, organisations and persons, and the words for offices and institutions."""

from __future__ import annotations

from functools import cache

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_people import office_words


@cache
def role_words() -> dict[str, str]:
    """Institutions and offices, in small letters, to the part of a state that they are."""
    cues = cue_file("actors")
    words = {word: role for role, group in cues["offices"].items() for word in group}
    return words | {word: role for role, group in cues["bodies"].items() for word in group}


def is_office(word: str) -> bool:
    """Whether a word in small letters is an office that a person holds: "minister", "delegate"."""
    return word in office_words()


@cache
def numbers() -> dict[str, int]:
    """Numbers in words, in small letters, to what they count: "trio" to 3."""
    return {word: int(number) for word, number in cue_file("referring")["numbers"].items()}


@cache
def words_of(kind: str) -> frozenset[str]:
    """A list of the words that refer back."""
    return frozenset(cue_file("referring")[kind])
