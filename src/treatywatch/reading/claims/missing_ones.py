"""Those who are missing, named behind a colon: "Nine of the 44 are still missing: China, Egypt, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from treatywatch.model import assertions as say
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.refer_groups import can_take_part, refs_of

_NEXT = re.compile(r",? (?:and |as well as )?(?:the )?", re.I)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"], re.I), row["row"]) for row in words("missing_ones")["wordings"])


def missing_words() -> Iterable[str]:
    """Parts of words of which a sentence must hold one."""
    return words("missing_ones")["gate"]  # type: ignore[no-any-return]


def missing_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """What a sentence says of those whom it lists as missing from a treaty.

    Args:
        scene: the article.
        start: where the sentence begins.
        end: the character behind it.
    """
    for pattern, row in _patterns():
        match = pattern.search(scene.text, start, end)
        listed = _listed(scene, match.end(), end) if match is not None else None
        if match is None or listed is None:
            continue
        refs, last = listed
        word = scene.parsed.span(match.start(), match.end()).root
        treaty = scene.treaty(word, start, match.end())
        if treaty is not None:
            told = tuple(say.status(ref, treaty, scene.on, row) for ref in refs)
            yield Draft(start, last, "participation", told, refs, treaty, 4)
        return


def _listed(scene: Scene, start: int, end: int) -> tuple[tuple[str, ...], int] | None:
    """The states of the list that begins at a character and ends with the clause, and where; None without one."""
    refs: list[str] = []
    at = start
    for mention in scene.mentions_from(start, end):
        joint = _NEXT.match(scene.text, at) if refs else re.compile(r"(?:the )?", re.I).match(scene.text, at)
        if mention.kind != "state" or joint is None or joint.end() != mention.start:
            break
        refs += [ref for ref in refs_of(mention) if can_take_part(ref)]
        at = mention.end
    closed = at >= end or scene.text[at : at + 1] in ".;!?\n" or not scene.text[at:end].strip(' .;!?\n"”’')
    return (tuple(refs), at) if refs and closed else None
