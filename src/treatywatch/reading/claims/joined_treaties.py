"""Several treaties in one clause: lists, what takes one out, names that only say whose something else is."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from treatywatch.reading.claims.scene import words

if TYPE_CHECKING:
    from treatywatch.model.article import Mention, Span
    from treatywatch.reading.claims.scene import Scene

_LIST = re.compile(
    r"[\s,]*(?:(?:and|or|nor|but|not|with (?:it|them)|as well as|both|neither|never|to|from|of|in|with|the|its|their"
    r"|also)\b[\s,]*)*",
    re.I,
)
_WITH_IT = re.compile(r",? and,? with (?:it|them),? (?:the )?")
_PAIR = re.compile(
    r"\b(?:both|neither|either) (?:the |of the |of these |of those )?(\w+)|\b(?:both|neither)(?=[.,;]|$)()", re.I
)
_NO_NOUN = ("", "last", "in", "on", "thi", "by", "yesterday", "today", "after")  # behind a bare "both" or "neither"
_THING = 40  # characters before a treaty's name in which the thing of its own stands
_OF_IT = re.compile(r"\b(?:amendments?|annex(?:es)?|protocols?|addendum|supplement|rivals?) (?:to|of) (?:the )?$", re.I)
_ITS_OWN = re.compile(
    r"['’]s? (?:\w+ ){0,2}?(?:amendments?|annex(?:es)?|protocols?|addendum|supplement|rivals?|twin)\b", re.I
)
_NOT = re.compile(r"\bnot\b")
_EXCEPT = re.compile(r"\b(?:except(?: for)?|apart from|other than|save(?: for)?|aside from)\s+(?:the\s+)?$", re.I)
_BUT_NOT = re.compile(
    r"(?:\b(?:but|and|though|yet),?|,) (?:not|never) (?:a (?:party|member) )?"
    r"(?:(?:to|of|from|in)\b|(?=the |its |(?-i:[A-Z])))",
    re.I,
)


def with_what_goes_with_it(scene: Scene, span: Span) -> Span:
    """A clause up to the treaty behind it of "has left UNESCO and with it the World Heritage Convention"."""
    match = _WITH_IT.match(scene.text, span[1])
    named = [m for m in scene.treaties if match is not None and m.start == match.end()]
    return (span[0], named[0].end) if named else span


def treaties_with(scene: Scene, treaty: str, start: int, end: int) -> tuple[str, ...]:
    """A treaty with those that a list joins to it in some characters; of "neither treaty" the two named before."""
    inside = scene.treaties_in(start, end)
    if inside and _WITH_IT.search(scene.text, start, end):  # "left UNESCO and with it the heritage convention"
        inside = tuple(m for m in scene.treaties if start <= m.start and m.end <= end)
    own = next((m for m in inside if scene.named(m) == treaty), None)
    if own is None:
        return _both_before(scene, treaty, start, end)
    listed = {scene.named(m) for m in inside if m is own or _in_one_list(scene, own, m)}
    return tuple(dict.fromkeys(n for m in inside if scene.named(m) in listed for n in (scene.named(m), *m.also)))


def _in_one_list(scene: Scene, one: Mention, other: Mention) -> bool:
    """Whether two names stand in one list, by the words between them: "the BWC, the CWC or the CTBT"."""
    first, last = sorted((one, other), key=lambda m: m.start)
    between = scene.text[first.end : last.start]
    for mention in scene.treaties_in(first.end, last.start):
        between = between.replace(mention.text, ",")
    return _LIST.fullmatch(between) is not None


def _both_before(scene: Scene, treaty: str, start: int, end: int) -> tuple[str, ...]:
    """The two treaties that "neither treaty", "both conventions" mean: the last two that were named."""
    pair = _PAIR.search(scene.text, start, end)
    noun = (pair.group(1) or "").rstrip("s").lower() if pair else None
    if noun is None or noun not in (*words("treaty_nouns"), *_NO_NOUN):
        return (treaty,)
    sentence = scene.parsed.sentence_at(start)
    before = scene.parsed.sentence_at(max(0, sentence.start - 2)) if sentence else None
    for begin in (before.start if before else 0, 0):
        named = dict.fromkeys(n for m in scene.treaties_in(begin, start) for n in (scene.named(m), *m.also))
        if len(named) == 2:
            return tuple(named)
    return (treaty,)


def belongs_to_another(scene: Scene, treaty: str, start: int, end: int) -> bool:
    """Whether some characters name a treaty only to say whose something else is: "the amendment to the accord"."""
    named = [m for m in scene.treaties_in(start, end) if scene.named(m) == treaty]
    return bool(named) and all(
        _ITS_OWN.match(scene.text, m.end) or _OF_IT.search(scene.text, max(0, m.start - _THING), m.start) for m in named
    )


def denied_in_list(scene: Scene, treaty: str, start: int, end: int) -> bool:
    """Whether a list takes back of a treaty what is told of the one before it: "has left the court, but not the UN"."""
    inside = scene.treaties_in(start, end)
    pairs = ((one, other) for one, other in pairwise(inside) if scene.named(other) == treaty)
    return any(_NOT.search(scene.text, one.end, other.start) for one, other in pairs)


def is_excepted(scene: Scene, treaty: str, start: int, end: int) -> bool:
    """Whether a clause names a treaty only as one of which it does not hold: "a party to none, except the pact"."""
    named = [m for m in scene.treaties_in(start, end) if scene.named(m) == treaty]
    return bool(named) and all(_EXCEPT.search(scene.text, max(start, m.start - _THING), m.start) for m in named)


def denied_before(scene: Scene, treaty: str, start: int, end: int) -> bool:
    """Whether a list takes a treaty out: "a party to the BWC, but not to the NPT"."""
    inside = scene.treaties_in(start, end)
    for mention in (m for m in inside if scene.named(m) == treaty):
        for match in _BUT_NOT.finditer(scene.text, start, mention.end):  # which looks ahead at the name
            if match.end() > mention.start:
                break
            between = scene.text[match.end() : mention.start]
            for other in scene.treaties_in(match.end(), mention.start):
                between = between.replace(other.text, ",")
            if _LIST.fullmatch(between):
                return True
    return False
