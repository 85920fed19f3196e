"""Numbers without their noun, which the sentence before gives: "It required 60 ratifications. It now has 66"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from treatywatch.model import assertions as say
from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.claims.scene import Draft, Scene, words

_BEFORE = 200  # characters before such a number in which its noun stands


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?P<who>[Ii]t|[Tt]he (?:treaty|convention|pact|statute|agreement|protocol|covenant|accord)) "
        r"(?P<when>now |today |already |currently )?(?:has|counts) (?P<now>now |today |already |currently )?"
        r"(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?=[.;]|, (?:and|but|with|including|among)\b| and (?:is|will|has)\b)"
    )


def bare_count_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """The number that a treaty "now has", of what the text has just counted.

    Args:
        scene: the article.
        start: the sentence's first character.
        end: the one after its last.
    """
    for match in _pattern().finditer(scene.text, start, end):
        number = spelled(match["number"])
        basis = _basis(scene.text[max(0, match.start() - _BEFORE) : match.start()])
        word = scene.parsed.span(match.start("number"), match.end("number")).root
        treaty = scene.treaty(word.head, match.start(), match.end())
        if number is None or basis is None or treaty is None or not (match["when"] or match["now"]):
            continue
        told = (say.count(treaty, basis, scene.on, "=", number),)
        yield Draft(match.start(), match.end(), "count", told, (), treaty, 3)


def _basis(before: str) -> str | None:
    """What was counted last: consents, signatures or those bound."""
    nouns = re.findall(r"[a-z]+", before.lower())
    bases: dict[str, str] = words("counted_before")
    return next((bases[noun] for noun in reversed(nouns) if noun in bases), None)
