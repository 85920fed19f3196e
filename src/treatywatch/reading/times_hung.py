"""Days and months without a year that hang on one named before: "left in 2017. It took effect on 27 October"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from treatywatch.model.days import Day
from treatywatch.reading import times_days as days

if TYPE_CHECKING:
    from treatywatch.reading.times import TimeExpression

YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z])")
_ASIDE = re.compile(
    r"(?:[,(–—]|^|[.!?]\s)\s*(?:which|who|whose|that|where|after|since|when|then|an?|the|signed|adopted|concluded|ratified)"
    r"\b[^,;()–—]*$"
)
_CLOSED = re.compile(r"\s*[,)–—]")
_THAT_YEAR = re.compile(r"\b(?:last|that|the\s+same|the\s+previous)\s+year\b", re.I)
_JOINED = re.compile(  # between "in January" and "July 2023", "on 20 January" and "25 July of last year"
    r"\s*,?\s*(?:(?:and|or|&)\s+)?(?:(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){1,4})?(?:(?:in|on)\s+)?(?:the\s+)?"
)
_AND_ON = re.compile(r",?\s+(?:on|in)\s+(?:the\s+)?", re.I)
_TURN = re.compile(r"\b(?:but|while|whereas|and only|only)\b")
_OTHER_SUBJECT = re.compile(r",?\s+and\s+(?:the\s+)?[A-Z][\w’'-]+\s+(?!and\b|in\b|on\b)")
_FOLLOWS = re.compile(r"\b(?:follow(?:ed|ing)|did so)\s+(?:in|on)\s+$")
_BEFORE_IT = re.compile(r"[,\s]+(?:[\w-]+\s+){0,4}after\s+(?!that\b|which\b)[^,;]*$")
_OF_LATE = 190  # days before publication in which "ratified it in 2012 but left it in May" tells of this year
_OF_ANOTHER = 330  # days before publication in which "Colombia signed it in 2023, and Belize ratified it in April" does
_NEWS = 45  # days before publication within which a day without a year is of the news, whatever stands before it


def hung_on(
    text: str, start: int, day: Day, before: Sequence[TimeExpression], hung: set[int], today: date
) -> Day | None:
    """The day in the year of the act that it hangs on, or None where it counts from the day of publication.

    It hangs on the expression right before it where that names a year that is over, in the same sentence, or in the
    sentence before if the nearest such day lies in a former year too: of this year's days the press tells no year.

    Args:
        text: the text.
        start: where the expression begins.
        day: the nearest such day or month before publication.
        before: the expressions before it.
        hung: where those begin that hang on another one themselves.
        today: the day of publication.
    """
    last = next((t for t in reversed(before) if t.kind not in ("period", "rule")), None)
    if last is None or last.day is None or last.day.precision == "interval" or last.day.earliest is None:
        return None
    between = text[last.end : start]
    if last.day.precision == "day" and YEAR.search(last.text) and _BEFORE_IT.fullmatch(between):
        return _last(last.day, day)  # "left on 6 March 2025, six months after giving notice in September"
    if last.kind == "anchored" and last.day.precision == "year" and _AND_ON.fullmatch(between):
        return _in_same_year(last.day, day)  # "came into force the following year, on 4 November"
    told = last.start in hung or YEAR.search(last.text) is not None or last.text.lower().endswith("last year")
    if not told or last.day.earliest.year >= today.year or day.earliest is None or day.latest is None:
        return None
    breaks = len(_SENTENCE_ENDS.findall(between))
    follows = not breaks and last.day.precision in ("month", "day") and _FOLLOWS.search(between) is not None
    if "\n" in between or breaks > 1 or ((today - day.latest).days <= _NEWS and not follows):
        return None
    ago = (today - day.latest).days
    turns = (_TURN.search(between) is not None and ago <= _OF_LATE) or (
        last.day.precision == "year" and _OTHER_SUBJECT.search(between) is not None and ago <= _OF_ANOTHER
    )
    if day.latest.year == today.year and (breaks or turns or _is_aside(text, last)):
        return None
    return _next(last.day, day, today)


def in_year_of_next(
    text: str, found: Sequence[TimeExpression], floating: Collection[int], today: date | None
) -> list[TimeExpression]:
    """The expressions, days and months without a year in that of the one that they are joined to.

    Such as "Fiji and Peru ratified it in January and July 2023", "Fiji on 20 January and Peru on 25 July of last year".

    Args:
        text: the text.
        found: the expressions, in order.
        floating: where those begin that have no year of their own.
        today: the day of publication.
    """
    whole = list(found)
    for place in range(len(whole) - 2, -1, -1):
        one, after = whole[place], whole[place + 1]
        named = after.start in floating and after.day != found[place + 1].day
        named = named or YEAR.search(after.text) is not None or _THAT_YEAR.search(after.text) is not None
        if one.start not in floating or not named or one.day is None or after.day is None:
            continue
        if after.day.precision not in ("day", "month") or not _JOINED.fullmatch(text, one.end, after.start):
            continue
        day = _in_year(one.day, after.day)
        if day is not None and not (today and day.earliest and day.earliest > today):
            whole[place] = replace(one, day=day, ahead=None)
    return whole


def _in_same_year(anchor: Day, day: Day) -> Day | None:
    """A day or month in the year that an anchor is."""
    year, here = anchor.earliest, day.earliest
    if year is None or here is None or day.precision not in ("day", "month"):
        return None
    return (
        days.day_of(year.year, here.month, here.day) if day.precision == "day" else days.month_of(year.year, here.month)
    )


def _in_year(day: Day, last: Day) -> Day | None:
    """A day or month in the year of another one that it comes before; None where it would come after it."""
    here, end = day.earliest, last.earliest
    if here is None or end is None or day.precision not in ("day", "month"):
        return None
    found = (
        days.day_of(end.year, here.month, here.day) if day.precision == "day" else days.month_of(end.year, here.month)
    )
    return found if found is not None and found.earliest is not None and found.earliest <= end else None


def _is_aside(text: str, anchor: TimeExpression) -> bool:
    """Whether the act that an anchor dates is only told beside another one: "Peru, which joined in 2001, left"."""
    opens = text[max(0, anchor.start - 160) : anchor.start]
    return _CLOSED.match(text, anchor.end) is not None and _ASIDE.search(opens) is not None


def _last(anchor: Day, day: Day) -> Day | None:
    """The last such day or month before an anchor's day."""
    end, here = anchor.earliest, day.earliest
    if end is None or here is None or day.precision not in ("day", "month"):
        return None
    for year in (end.year, end.year - 1):
        found = days.month_of(year, here.month) if day.precision == "month" else days.day_of(year, here.month, here.day)
        if found is not None and found.earliest is not None and found.earliest < end:
            return found
    return None


def _next(anchor: Day, day: Day, today: date) -> Day | None:
    """The first such day or month from an anchor on, if it came before publication; of a year's anchor in that year."""
    first, here = anchor.earliest, day.earliest
    if first is None or here is None:
        return None
    for year in (first.year, first.year + 1):
        found = days.month_of(year, here.month) if day.precision == "month" else days.day_of(year, here.month, here.day)
        if found is None or found.latest is None or found.latest > today:
            continue
        if anchor.precision == "year" or found.latest >= first:
            return found
    return None
