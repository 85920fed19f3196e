"""Days as sources give them: a day, a month, a year or an interval, in EDTF (ISO 8601-2) form."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "month", "year", "interval"]
_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Day:
    """When something was, as exactly as the source says it.

    Args:
        edtf: "2025-06-27", "2025-06", "2025", "2014/..", "../2014", "2024-05/2024-07".
        earliest: first calendar day that fits; None for an open start.
        latest: last calendar day that fits; None for an open end.
        precision: "day", "month", "year" or "interval".
    """

    edtf: str
    earliest: date | None
    latest: date | None
    precision: Precision

    @property
    def exact(self) -> date | None:
        """The calendar day where the source gives one, else None."""
        return self.earliest if self.precision == "day" else None

    def covers(self, day: date) -> bool:
        """Whether `day` is one of the days that fit."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)

    def overlaps(self, other: Day) -> bool:
        """Whether some calendar day fits both."""
        starts_before = self.earliest is None or other.latest is None or self.earliest <= other.latest
        ends_after = self.latest is None or other.earliest is None or other.earliest <= self.latest
        return starts_before and ends_after

    def lies_after(self, day: date) -> bool:
        """Whether no day that this may be has come by a calendar day."""
        return self.earliest is not None and self.earliest > day

    def __str__(self) -> str:
        return self.edtf


def parse_day(text: str) -> Day:
    """Read an EDTF day, month, year or interval.

    Raises:
        ValueError: the text has another form, or names a day that does not exist.

    >>> parse_day("2025-06").latest
    datetime.date(2025, 6, 30)
    """
    text = text.strip()
    if "/" in text:
        return _interval(text)
    earliest, latest, precision = _bounds(text)
    return Day(text, earliest, latest, precision)


def exact_day(day: date) -> Day:
    """A calendar day as a Day."""
    return Day(day.isoformat(), day, day, "day")


def parse_date(text: str) -> date:
    """Read one calendar day, YYYY-MM-DD.

    Raises:
        ValueError: the text has another form or names a day that does not exist, with the reason.
    """
    earliest, _, precision = _bounds(text.strip())
    if precision != "day":
        raise ValueError(f"{text!r} is no calendar day: write YYYY-MM-DD")
    return earliest


def _bounds(text: str) -> tuple[date, date, Precision]:
    match = _PART.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no day: write YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31), "year"
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
        exact = date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"{text!r} does not exist in the calendar") from None
    return exact, exact, "day"


def _interval(text: str) -> Day:
    start, _, end = text.partition("/")
    earliest = None if start in ("", "..") else _bounds(start)[0]
    latest = None if end in ("", "..") else _bounds(end)[1]
    if earliest is None and latest is None:
        raise ValueError(f"{text!r} has neither start nor end")
    if earliest and latest and latest < earliest:
        raise ValueError(f"{text!r} ends before it starts")
    return Day(text, earliest, latest, "interval")
