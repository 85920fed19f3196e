"""The whole list of states that a clause has for its subject, also where grammars get only its last names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.claims.scene import Scene, organisations

if TYPE_CHECKING:
    from treatywatch.reading.times import TimeExpression
    from treatywatch.reading.tokens import Token

_LAST = re.compile(r",? ?(?:and|or|nor|as well as|along with|together with|plus)(?: also)? (?:the )?", re.I)
_COMMA = re.compile(r", (?:the )?", re.I)
# "Mali, which left in 2012, Burkina Faso", "Chad (since 2004), Mali", "Denmark, in 1999, and Norway"
_ASIDE = re.compile(
    r"(?:, (?:which|who|a|an|the|in|since|on|both|now|once|then)\b[^,;:()]{1,70},| \([^()]{1,70}\),?) ?"
)
_WITH = re.compile(r"\b(?:along|together) with (?:the )?$")
_IN_FRONT = re.compile(r"(?:(?:together|along|jointly) with|alongside|(?:apart|aside) from|besides?|next to) ", re.I)
_LONGEST = 20  # characters of the word before a name and its article
_BETWEEN_ITEMS = re.compile(r"(?:[,)]*\s+and|[,)]+)?\s*(?:the\s+)?", re.I)
_OF_ITS_OWN = re.compile(r"(?:,?\s+(?:(?:in|on)\s+)?|\s+\()")  # between a name and its own day
_UNLISTED = frozenset({"with", "of", "in", "to", "from", "by", "against", "between", "after", "like", "unlike", "for",
                       "than", "besides", "except", "before", "near", "at", "on", "under"})  # fmt: skip


def whole_list(scene: Scene, verb: Token, refs: tuple[str, ...]) -> tuple[str, ...]:
    """A subject's states with those that stand in one list with them before the verb.

    Args:
        scene: the article.
        verb: the clause's verb.
        refs: the states that grammar gives it.
    """
    sentence = scene.parsed.sentence_at(verb.idx)
    if sentence is None or not refs or len(refs) > len(set(refs)):
        return refs
    kinds = ("state", "organisation", "place")
    named = [m for m in scene.mentions_from(sentence.start, verb.idx) if m.kind in kinds and _able(scene, m)]
    inside = [i for i, m in enumerate(named) if set(_able(scene, m)) & set(refs)]
    if not inside:
        return refs
    last = len(named) - 1  # the list's end stands right before the verb, whatever grammar took for the subject
    first = _first(scene, named, last)
    if not set(range(first, last + 1)) & set(inside):
        last = max(inside)
        first = _first(scene, named, last)
    while first < last and _word_before(scene, named[first]) in _UNLISTED:
        first = _behind_comma(scene, named, first, last)  # "after talks with Chad, Mali and Niger signed it"
    aside = {r for i in range(first + 1, last + 1) if _is_aside(scene, named[i]) for r in _able(scene, named[i])}
    found = tuple(dict.fromkeys(r for m in named[first : last + 1] for r in _able(scene, m) if r not in aside))
    return found if set(refs) <= {*found, *aside} and found else refs


def named_in_front(scene: Scene, char: int, who: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom a sentence sets beside its subject: "Together with Palau the US is the only one that ..."."""
    sentence = scene.parsed.sentence_at(char)
    opening = _IN_FRONT.match(scene.text, sentence.start, sentence.end) if sentence is not None else None
    if sentence is None or opening is None:
        return ()
    named = [m for m in scene.mentions_from(opening.end(), sentence.end) if m.kind == "state"]
    before = takewhile(lambda m: not set(_able(scene, m)) & set(who), named)
    return tuple(r for m in before for r in _able(scene, m))


def dated_names(scene: Scene, start: int) -> Iterator[tuple[Mention, TimeExpression]]:
    """The names of a list in which each has its day behind it: "Burundi in 2017 and the Philippines in 2019".

    Args:
        scene: the article.
        start: the character at which the list begins.
    """
    sentence = scene.parsed.sentence_at(start)
    times = scene.times_in(start, sentence.end) if sentence is not None else ()
    for time in times:
        named = [m for m in scene.mentions_in(start, time.start) if m.kind == "state"]
        if len(named) != 1 or not _BETWEEN_ITEMS.fullmatch(scene.text, start, named[0].start):
            return
        if not _OF_ITS_OWN.fullmatch(scene.text, named[0].end, time.start):
            return
        yield named[0], time
        start = time.end


def _able(scene: Scene, mention: Mention) -> tuple[str, ...]:
    return tuple(r for r in scene.meant_by(mention) if r not in organisations() or r == "EUE")


def _first(scene: Scene, named: list[Mention], last: int) -> int:
    """The place of the first name of the list that a name ends."""
    first = last
    while first > 0 and (step := _step(scene, named, first, ends=first == last)):
        first -= step
    return first


def _step(scene: Scene, named: list[Mention], place: int, *, ends: bool) -> int:
    """How many places before a name the one stands that a list joins to it; 0 where none does."""
    steps = (2, 1) if _is_aside(scene, named[place - 1]) else (1,)  # "Mali, an ally of Russia, and Niger"
    for step in steps:
        if place >= step and _joined(scene, named[place - step], named[place], ends=ends):
            return step
    return 0


def _joined(scene: Scene, one: Mention, other: Mention, *, ends: bool) -> bool:
    """Whether two names stand side by side in a list; only an "and" may join its last one."""
    between = scene.text[one.end : other.start]
    if (aside := _ASIDE.match(between)) is not None:
        rest = between[aside.end() :]
        return not rest or _LAST.fullmatch(f" {rest}") is not None or rest == "the "
    return _LAST.fullmatch(between) is not None or (not ends and _COMMA.fullmatch(between) is not None)


def _behind_comma(scene: Scene, named: list[Mention], first: int, last: int) -> int:
    """The first place behind a name that only a comma joins to the one before; else the last one."""
    places = range(first + 1, last)
    between = ((i, scene.text[named[i - 1].end : named[i].start]) for i in places)
    return next((i for i, words in between if _COMMA.fullmatch(words) or words.startswith(",")), last)


def _is_aside(scene: Scene, mention: Mention) -> bool:
    """Whether a name only says of what another one is: "Mali, an ally of Russia, and Niger"."""
    before = scene.text[max(0, mention.start - _LONGEST) : mention.start].lower()
    return _word_before(scene, mention) in _UNLISTED and not _WITH.search(before)


def _word_before(scene: Scene, mention: Mention) -> str:
    before = scene.text[max(0, mention.start - _LONGEST) : mention.start].lower().removesuffix("the ").split()
    return before[-1].strip("(\"'“") if before else ""
