"""Several who act with as many days: "Peru and Chad left it in 2017 and 2019", "Peru in 2017 and Chad in 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from treatywatch.model.days import Day
from treatywatch.reading.alliances import founding_treaty
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.named import BESIDE
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.parse import Sentence
from treatywatch.reading.times import TimeExpression, find_times
from treatywatch.reading.times_words import either

_AND = re.compile(r"(?:,?\s+and|,)\s+(?:(?:in|on)\s+)?", re.I)
_BESIDE = re.compile(r"\s+(?:(?:in|on)\s+|\()")


@cache
def _further() -> re.Pattern[str]:
    """A further day or year of a list of them: ", 2019", " and in May 2020"."""
    months = either(cue_file("times")["months"])
    return re.compile(
        rf"(?:,?\s+and|,)\s+(?:(?:in|on)\s+)?(?P<day>(?:\d{{1,2}}\s+)?(?:{months}\s+)?(?:1[89]|20)\d\d|{months}\s+\d{{1,2}})\b",
        re.I,
    )


def each_with_its_day(scene: Scene, sentence: Sentence, told: list[Told]) -> Iterator[Told]:
    """The tellings, apart for those who have a day each.

    Args:
        scene: the article.
        sentence: the sentence.
        told: what it tells.
    """
    if not any(len(one.telling.participants) > 1 or len(one.telling.treaties) > 1 for one in told):
        yield from told
        return
    lists = [days for time in scene.times_in(sentence) if (days := _days_from(scene, sentence, time))]
    beside, of_treaties = _days_beside(scene, sentence), _days_of_treaties(scene, sentence)
    for one in told:
        own = [t for t in one.telling.treaties if t in of_treaties]
        if len(own) > 1 and one.day in of_treaties.values():
            for treaty in one.telling.treaties:
                telling = replace(one.telling, treaties=(treaty,))
                yield replace(one, telling=telling, day=of_treaties.get(treaty, one.day))
            continue
        who = one.telling.participants
        if len(who) > 1 and set(who) <= beside.keys() and one.day in (None, *beside.values()):
            for ref in who:
                yield replace(one, telling=replace(one.telling, participants=(ref,)), day=beside[ref])
            continue
        mine = next((days for days in lists if len(days) == len(who) and one.day in days), None)
        if mine is None or len(who) < 2:
            yield one
            continue
        for ref, day in zip(who, mine, strict=True):
            yield replace(one, telling=replace(one.telling, participants=(ref,)), day=day)


def _days_beside(scene: Scene, sentence: Sentence) -> dict[str, Day]:
    """The day that stands right behind each state: "Burundi in 2017 and the Philippines in 2019 have left"."""
    found: dict[str, Day] = {}
    behind = scene.parsed.sentence_at(sentence.end + 1) if scene.text[: sentence.end].endswith(":") else None
    for time in (*scene.times_in(sentence), *(scene.times_in(behind) if behind is not None else ())):
        state = scene.referents.actor_before(time.start)
        if time.day and state and state.ref and BESIDE.fullmatch(scene.text, state.end, time.start):
            found.setdefault(state.ref, time.day)
    return found


def _days_of_treaties(scene: Scene, sentence: Sentence) -> dict[str, Day]:
    """The day that stands right behind each treaty: "left the pact in 2017 and the accord in 2020"."""
    found: dict[str, Day] = {}
    for time in scene.times_in(sentence):
        treaty = scene.treaty_before(time.start)
        near = scene.text[treaty.end : time.start] if treaty else ""
        if time.day and treaty and (_BESIDE.fullmatch(near) or (near == " " and time.kind == "relative")):
            found.setdefault(founding_treaty(treaty.ref or ""), time.day)
    return found


def _days_from(scene: Scene, sentence: Sentence, time: TimeExpression) -> tuple[Day, ...]:
    """The days of a list that begins with a time expression; () where it stands alone."""
    listed = [time]
    for after in scene.times_in(sentence):
        if after.start > listed[-1].end and _AND.fullmatch(scene.text, listed[-1].end, after.start):
            listed.append(after)
    if len(listed) > 1:
        return tuple(t.day for t in listed if t.day)  # "in January and July of last year"
    days, end, published = [time.day], time.end, scene.parsed.article.published_on
    while match := _further().match(scene.text, end, sentence.end):
        found = find_times(f"in {match['day']}", published)
        if not found or time.day is None or found[0].day is None:
            return ()
        days.append(found[0].day)
        end = match.end()
    return tuple(d for d in days if d) if len(days) > 1 else ()
