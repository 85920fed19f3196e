"""Lines of a chronicle, which begin with their year: "2016: Obama joins in September", "1968 The pact is signed"."""

from __future__ import annotations

import re
from functools import lru_cache

from treatywatch.model.days import Day, parse_day

_LINE = re.compile(r"^[ \t*•-]*(?P<year>(?:1[89]|20)\d\d)[ \t]*[:–—-][ \t]", re.M)
_BARE = re.compile(r"^[ \t*•-]*(?P<year>(?:1[89]|20)\d\d)[ \t]+(?=[A-Z])", re.M)
_LEAST = 3  # lines that begin with nothing but a year make a chronicle
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@lru_cache(maxsize=2)
def _lines(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where such lines begin and end, with their years."""
    bare = list(_BARE.finditer(text))
    found = sorted([*_LINE.finditer(text), *(bare if len(bare) >= _LEAST else [])], key=lambda m: m.start())
    ends = ((m, text.find("\n", m.end())) for m in found)
    return tuple((m.start(), len(text) if end < 0 else end, m["year"]) for m, end in ends)


def year_of_line(text: str, place: int) -> Day | None:
    """The year with which the line of a place begins, or None."""
    return next((parse_day(year) for start, end, year in _lines(text) if start <= place < end), None)


def in_year_of_line(text: str, start: int, end: int, day: Day) -> Day:
    """A day or month without a year of its own, in the year with which its line begins; else the day as it was."""
    year = year_of_line(text, start)
    if year is None or day.precision not in ("day", "month") or _YEAR.search(text, start, end):
        return day
    try:
        return parse_day(year.edtf + day.edtf[4:])
    except ValueError:  # 29 February of another year
        return day
