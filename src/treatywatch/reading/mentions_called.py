"""Persons who, once introduced, are called by one word of their name: "Holm said", "Mahathir replied", "Guo added"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.places import whole_words
from treatywatch.reading.stretches import Stretches
from treatywatch.reading.times_words import either

_LEAST = 3  # letters
_FIRST_LEAST = 5  # letters of a first name that is taken for the person's wherever it stands
_LONGEST_VERB = 12  # characters


def surname(name: str) -> str:
    """The last word of a person's name."""
    return name.split()[-1]


def called_by_one_name(text: str, people: Sequence[Mention]) -> list[Mention]:
    """Later places where a person stands by surname or first name alone; of several the first introduced is meant.

    Args:
        text: the article's text.
        people: the persons as they are introduced, in the order of the text.
    """
    taken = Stretches((m.start, m.end, m) for m in people)
    introduced: dict[str, Mention] = {}
    for person in people:
        introduced.setdefault(surname(_name(person)), person)
    for person in people:
        first, _, rest = _name(person).partition(" ")
        if rest and first.isalpha():
            introduced.setdefault(first, person)
    return [
        Mention(at, at + len(name), "", "person", person.ref, person.value)
        for name, person in introduced.items()
        if len(name) >= _LEAST
        for at in whole_words(text, name)
        if not taken.touching(at, at + 1) and _is_meant(text, at, at + len(name), person)
    ]


def _name(person: Mention) -> str:
    return (person.value or "").partition(",")[0]


def _is_meant(text: str, start: int, end: int, person: Mention) -> bool:
    """Whether a word of a person's name stands for the person.

    A first name is that of somebody else where another name follows, "Mahathir Osman"; a short one, which is often a
    word of another kind, must say something.
    """
    name = text[start:end]
    if _name(person).split(" ")[0] != name:
        return True
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return False
    return len(name) >= _FIRST_LEAST or _says(text, start, end)


def _says(text: str, start: int, end: int) -> bool:
    behind, before = _saying()
    return behind.match(text, end) is not None or before.search(text, max(0, start - _LONGEST_VERB), start) is not None


@cache
def _saying() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = either(cue_file("actors")["saying"])
    return re.compile(rf"[ ]{verbs}\b"), re.compile(rf"\b{verbs}[ ]\Z")
