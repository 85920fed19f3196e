"""That no notice of an exit has come in: "Nothing has been sent to the depositary", "the UN had received none"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache

from treatywatch.model import assertions as say
from treatywatch.model.article import Event
from treatywatch.reading.claims.scene import Draft, Scene, words

_REACH = 1500  # characters before in which the exit is told that has not been notified
_NEWS = timedelta(days=60)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.I) for pattern in words("no_notice")["wordings"])


@cache
def _of_joining() -> re.Pattern[str]:
    return re.compile(words("no_notice")["of_joining"], re.I)


def no_notice_words() -> Iterable[str]:
    """Parts of words of which a sentence must hold one."""
    return words("no_notice")["gate"]  # type: ignore[no-any-return]


def no_notice_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """What a sentence says of a notice that has not come in, by the exit told last before it.

    Args:
        scene: the article.
        start: where the sentence begins.
        end: the character behind it.
    """
    match = next((m for pattern in _patterns() if (m := pattern.search(scene.text, start, end))), None)
    if match is None or _of_joining().search(scene.text, start, end) or _is_of_long_ago(scene, start, end):
        return
    event = _exit_before(scene, match.start())
    if event is None or event.treaty is None:
        return
    named = [scene.named(m) for m in scene.treaties_in(start, end)]
    others = set(scene.named_states(start, end)) - set(event.participants)
    if others or (named and event.treaty not in named):
        return
    told = tuple(say.stage(ref, event.treaty, "withdraw", "not_notified", "") for ref in event.participants)
    yield Draft(*match.span(), "stage", told, event.participants, event.treaty, 5)


def _is_of_long_ago(scene: Scene, start: int, end: int) -> bool:
    days = (t.day.latest for t in scene.times_in(start, end) if t.day is not None)
    return any(day is not None and scene.on is not None and day < scene.on - _NEWS for day in days)


def _exit_before(scene: Scene, at: int) -> Event | None:
    """The exit that is told last before a character, of those who are named for it."""
    told = [
        (last, event)
        for event in scene.events
        if event.action == "withdraw" and event.participants and event.polarity == "positive"
        for _, last in event.evidence
        if at - _REACH < last <= at
    ]
    return max(told, key=lambda one: one[0])[1] if told else None
