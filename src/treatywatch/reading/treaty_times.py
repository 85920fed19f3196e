"""The times that a text gives for a treaty's own life right behind its name: "the convention, in force since 1999"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from treatywatch.model.article import Span
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.times import TimeExpression

NAME_REACH = 120  # characters between a name and a time that dates it


def treaty_times(text: str, names: Iterable[Span], times: Iterable[TimeExpression]) -> dict[TimeExpression, int]:
    """Those times that date a treaty and no act under it, each with where its name ends.

    Args:
        text: the article's.
        names: the stretches that name treaties.
        times: the time expressions, in order.
    """
    ends = sorted(end for _, end in names)
    found: dict[TimeExpression, int] = {}
    for time in times:
        behind = _name_end(text, ends, time.start)
        earlier = [own for own, end in found.items() if end == behind]
        pattern = _and_more() if earlier else _own()
        if behind is None:
            continue
        match = pattern.fullmatch(text, earlier[-1].end if earlier else behind, time.start)
        lasts = bool(match and match.groupdict().get("lasts"))
        if match and (not lasts or time.text.lower().startswith("since")):
            found[time] = behind
    return found


def _name_end(text: str, ends: list[int], before: int) -> int | None:
    """Where the name of a treaty, or the noun for one, that stands last before a character ends; None where none is."""
    last = bisect_right(ends, before)
    named = ends[last - 1] if last else -1
    nouns = [m.end() for m in _generic().finditer(text, max(named, before - NAME_REACH, 0), before)]
    near = max((named, *nouns))
    return near if near >= max(0, before - NAME_REACH) else None


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"\b(?:the|this|that)\s+(?:{'|'.join(cue_file('treaties')['generic'])})\b", re.I)


@cache
def _own() -> re.Pattern[str]:
    table = cue_file("treaties")["own_times"]
    made, came, dates, since = ("|".join(table[key]) for key in ("made", "came", "dates", "since"))
    noun, place = r"(?:an?|the|its)\s+(?:[\w-]+\s+){1,3}", r"(?:\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?"
    been = r"(?:(?:has|have|had)\s+(?:been\s+)?|was\s+|is\s+)?"
    which = rf"(?:{noun})?(?:which|that)\s+"
    told = rf"(?:{which})?{been}(?:(?:{made}){place}|{came}|(?P<lasts>{since}))"
    said = rf"(?:{told}|{which}(?:{dates})|{noun}(?:of|from))\s+(?:(?:in|on|since|of|from)\s+)?(?:the\s+)?"
    return re.compile(rf"(?:,?|\s[-–—])\s+{said}", re.I)


@cache
def _and_more() -> re.Pattern[str]:
    table = cue_file("treaties")["own_times"]
    words = "|".join((*table["made"], *table["came"]))
    return re.compile(rf",?\s+and\s+(?:{words})\s+(?:(?:in|on|since)\s+)?", re.I)
