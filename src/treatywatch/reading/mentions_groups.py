"""Groups of states with a name of their own, of which a text means some: "two Baltic states", "the other Nordics"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.refer_groups import refs_of
from treatywatch.reading.refer_words import numbers
from treatywatch.reading.times_words import either

_BEFORE = 40  # characters before a group's name in which it is narrowed
_TOLD = 300  # characters before "the other Baltic states" in which those stand whom it leaves out
_ENDS = re.compile(r"[.;!?]\s|\n")


def without_parts(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, without those groups of which only some are meant: which ones, their name does not tell.

    A group behind "other" is what remains of it without those of its members who are named just before.

    Args:
        text: the article's text.
        mentions: the states and organisations that it names, and others.
    """
    return [kept for mention in mentions for kept in _whole(text, mention, mentions)]


def _whole(text: str, group: Mention, mentions: Sequence[Mention]) -> Iterator[Mention]:
    if group.value != "group":
        yield group
        return
    before = text[max(0, group.start - _BEFORE) : group.start]
    refs = refs_of(group)
    if _others().search(before):
        named = _just_before(text, group, mentions)
        refs = tuple(ref for ref in refs if ref not in named) if named.intersection(refs) else ()
    narrowed = _narrowing().search(before)
    number = narrowed and numbers().get(narrowed["much"].lower())
    if refs and (narrowed is None or number == len(refs)):
        yield replace(group, ref=refs[0], also=refs[1:])


def _just_before(text: str, group: Mention, mentions: Sequence[Mention]) -> frozenset[str]:
    """The states named before a group in its sentence, or else in the sentence before."""
    near = [m for m in mentions if m.kind == "state" and group.start - _TOLD < m.start < group.start]
    own = [m for m in near if not _ENDS.search(text, m.end, group.start)]
    last = [m for m in near if len(_ENDS.findall(text, m.end, group.start)) == 1]
    return frozenset(ref for m in own or last for ref in refs_of(m))


@cache
def _others() -> re.Pattern[str]:
    words = cue_file("referring")["of_groups"]
    return re.compile(rf"\b(?:{either(words['others'])})\s(?:\w+\s)?$", re.I)


@cache
def _narrowing() -> re.Pattern[str]:
    words = cue_file("referring")["of_groups"]
    much = either((*words["some"], *numbers()))
    of, others = "(?: of (?:the|its|their|our|these|those))?", either(words["others"])
    return re.compile(rf"\b(?P<much>{much}){of}(?: {others})?\s$", re.I)
