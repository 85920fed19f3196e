"""Where a sentence begins with the place and day of its page: "ROSEAU, Dec 7, CNA - ", "Geneva, 9 July 2015 – "."""

from __future__ import annotations

import re
from datetime import date, timedelta

from treatywatch.reading.times_words import MONTH, month_number

_WRITTEN = re.compile(
    rf"^\W{{0,3}}[A-Z][A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]+){{0,3}}(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)?,?"
    rf"\s(?:(?P<month>(?i:{MONTH}))\s(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s(?P<month2>(?i:{MONTH})))(?:,? \d{{4}})?"
    rf"(?: ?\([\w /-]{{2,30}}\))? ?[-–—]{{1,2}} ",
    re.M,
)  # the town in capitals, its country perhaps, the day: no "UN talks resume July 8 - a day late"
_OPENING = 600  # characters of a text in which its dateline stands
_PRINTED = timedelta(days=12)  # from the day on which a text was written to that of its page
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]{2,}\b[^.;:!?]{0,60}?"
    r"|[A-Z][\w.'’ /-]{1,40}(?:, [A-Z][\w.'’ ]{1,20})?,? (?:\d{1,2}\.? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},?) \d{4})"
    r" [-–—]{1,2} "
)


def dateline_end(text: str, start: int, end: int) -> int:
    """The character behind the dateline of a sentence; its start where it has none."""
    match = _DATELINE.match(text, start, end)
    return match.end() if match is not None else start


def written_on(text: str, published_on: date | None) -> date | None:
    """The day on which a text was written: that of its dateline where it is a few days before that of its page.

    "WASHINGTON, Aug. 2 - The treaty ended today", printed on 3 August, tells of 2 August.
    """
    match = _WRITTEN.search(text, 0, _OPENING) if published_on is not None else None
    if match is None or published_on is None:
        return published_on
    month, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    for year in (published_on.year, published_on.year - 1):
        try:
            told = date(year, month, day)
        except ValueError:
            continue
        if timedelta(0) <= published_on - told <= _PRINTED:
            return told
    return published_on
