"""That nobody had left before: "No state had withdrawn from the convention before", of the first who does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from treatywatch.model import assertions as say
from treatywatch.reading.claims.scene import Draft, Scene, words

_REACH = 2500  # characters from the exit that is the first one


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(words("never_before")["pattern"], re.I)


def never_before_words() -> Iterable[str]:
    """Parts of words of which a sentence must hold one."""
    return words("never_before")["gate"]  # type: ignore[no-any-return]


def never_before_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """What a sentence says of all those before the one whose exit the text tells.

    Args:
        scene: the article.
        start: where the sentence begins.
        end: the character behind it.
    """
    match = _pattern().search(scene.text, start, end)
    if match is None:
        return
    named = [scene.named(m) for m in scene.treaties_in(start, end)]
    exits = [
        event
        for event in scene.events
        if event.action == "withdraw" and event.polarity == "positive" and event.participants and event.treaty
        and (not named or event.treaty == named[0])
        and any(abs(first - start) < _REACH for first, _ in event.evidence)
    ]  # fmt: skip
    who = {event.participants for event in exits}
    treaties = {event.treaty for event in exits}
    if len(who) == len(treaties) == 1 and len(exits[0].participants) == 1 and exits[0].treaty is not None:
        told = say.ordinal("first", exits[0].participants[0], exits[0].treaty, "left", ())
        yield Draft(*match.span(), "superlative", (told,), exits[0].participants, exits[0].treaty, 3)
