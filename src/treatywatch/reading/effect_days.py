"""Days that a text gives as those of an effect without a verb: "effective 6 July", "with effect from 1 May"."""

from __future__ import annotations

import re

from treatywatch.reading.times import TimeExpression

_BEFORE = 40  # characters before a day in which such words stand
_EFFECT = re.compile(
    r"(?:effective|with\s+effect)\s+(?:as\s+of\s+|as\s+from\s+|from\s+|on\s+|in\s+)?(?:the\s+)?$", re.I
)
_OF_VERB = re.compile(r"\b(?:is|are|was|were|be|been|become|becomes|became|becoming|being)\s+$", re.I)


def says_effect(text: str, time: TimeExpression) -> int | None:
    """Where the words before a time begin that make it the day of an effect, as "effective" does; None without them.

    Behind a verb ("becomes effective on 1 May") it is that verb's day.
    """
    first = max(0, time.start - _BEFORE)
    match = _EFFECT.search(text, first, time.start)
    if match is None or _OF_VERB.search(text, first, match.start()):
        return None
    return match.start()
