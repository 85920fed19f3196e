"""Where a sentence begins with the place and day of its page: "ROSEAU, Dec 7, CNA - ", "Geneva, 9 July 2015 – "."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]{2,}\b[^.;:!?]{0,60}?"
    r"|[A-Z][\w.'’ /-]{1,40}(?:, [A-Z][\w.'’ ]{1,20})?,? (?:\d{1,2}\.? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},?) \d{4})"
    r" [-–—]{1,2} "
)


def dateline_end(text: str, start: int, end: int) -> int:
    """The character behind the dateline of a sentence; its start where it has none."""
    match = _DATELINE.match(text, start, end)
    return match.end() if match is not None else start
