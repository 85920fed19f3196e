"""Words that refer back to states, organisations and persons, and the words for offices and institutions."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_people import office_words

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


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


def counts_members(token: Token, mention_at: Callable[[Token], Mention | None]) -> bool:
    """Whether a noun counts some of an organisation's members: "every EU country", "half of the EU's members"."""
    if token.lower_ not in words_of("members"):
        return False
    owners = [mention_at(child) for child in token.children if child.i < token.i]
    if not any(owner is not None and owner.kind == "organisation" for owner in owners):
        return False
    of = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    return any(word.dep_ == "nummod" or word.lower_ in words_of("some_of") for word in (of, *token.children))
