"""Treaties that a text names behind so many: "left 66 bodies, among them A", "joined three pacts. They are A and B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import words
from treatywatch.reading.syntax import children, lemma

if TYPE_CHECKING:
    from treatywatch.reading.events.scene import Scene
    from treatywatch.reading.tokens import Token

_REACH = 400  # characters between those counted and the first of those named
_SAME = re.compile(r"[^.:;]*(?::|[,(–—-]?\s*\b(?:including|among\s+them|such\s+as|namely))\s+(?:the\s+)?$", re.I)
_NEXT = re.compile(
    r"[^.:;]*\.\s+(?:[^.]{0,200}\.\s+)?(?:[-•*]\s*)?(?:Among\s+(?:them|these|those)\s+(?:are|is|were)|(?:They|These|Those)\s+(?:are|were|includ\w+)"
    r"|The\s+list\s+includes)\s+(?:the\s+)?$"
)


def treaties_behind(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The treaties that are named behind a noun for several bodies or treaties, which it does not name itself.

    Args:
        scene: the article.
        noun: a plural, such as "organizations" in "withdrew from 66 organizations".
    """
    if noun.lower_ in words("several"):
        noun = next((n for p in children(noun, "prep") if p.lower_ == "of" for n in p.children), noun)
    if noun.tag_ != "NNS" or lemma(noun) not in words("joinable") or not _is_counted(noun):
        return ()
    first = next((m for m in scene.referents.treaties.mentions if m.start > noun.idx), None)
    if first is None or first.start - noun.idx > _REACH:
        return ()
    between = scene.text[noun.idx + len(noun) : first.start]
    sentence = scene.parsed.sentence_at(first.start)
    if sentence is None or not (_SAME.fullmatch(between) or _NEXT.fullmatch(between)):
        return ()
    return tuple(dict.fromkeys(m.ref or "" for m in scene.referents.treaties.within(first.start, sentence.end)))


def _is_counted(noun: Token) -> bool:
    """Whether so many are meant, and none told before: "66 bodies", "dozens of treaties", "several conventions"."""
    counting = any(c.like_num or c.lower_ in words("several") for c in noun.children)
    of_many = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in words("several")
    joined = noun.dep_ == "conj" and _is_counted(noun.head) if noun.head.tag_ == "NNS" else False
    return counting or of_many or joined
