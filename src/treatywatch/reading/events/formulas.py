"""Acts told by a line of their own, as a depositary heads its notifications: "FINLAND: WITHDRAWAL"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from treatywatch.reading.events.cues import steps
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.mood import Mood
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Act
from treatywatch.reading.parse import Sentence
from treatywatch.reading.times_words import either

_EFFECTED = re.compile(r"\baction\s+was\s+effected\s+on\b", re.I)
_REACH = 1500  # characters from such a line to the day on which "the above action was effected"


@cache
def _line() -> re.Pattern[str]:
    return re.compile(rf"^(?P<who>[^\n:.]{{3,60}}):[ ]+(?P<act>{either(steps()['formulas'])})[ ]*$", re.M | re.I)


def tell_formulas(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    """The act that a sentence tells as the head of a depositary's notification.

    Args:
        scene: the article.
        sentence: the sentence.
    """
    match = _line().match(scene.text, sentence.start)
    if match is None or (sentence.start and scene.text[sentence.start - 1] != "\n"):
        return
    who = scene.referents.states(match.start("who"), match.end("who"))
    treaty = scene.referents.treaties.nearest(sentence.start)
    if not who or treaty is None:
        return
    action, stage = steps()["formulas"][match["act"].lower()]
    done = Mood("actual", False, "past")
    effected = _EFFECTED.search(scene.text, match.end(), match.end() + _REACH)
    times = [t for t in scene.times if effected and 0 <= t.start - effected.end() < 20]
    token = scene.parsed.doc[sentence.first]
    telling = Act(action, (treaty,), who).told(stage, done, (token,))
    yield Told(telling, times[0].day if times else None, (match.start(), match.end()), None, headline=False)
