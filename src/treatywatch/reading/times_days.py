"""Days, months, years and spans of them as `Day` values, and steps from one to another."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from treatywatch.model.days import Day, exact_day, parse_day

UNITS = ("day", "week", "month", "year", "decade", "century")
_YEARS = range(1, 9999)


def day_of(year: int, month: int, day: int) -> Day | None:
    """A calendar day, or None where the calendar has none such."""
    try:
        return exact_day(date(year, month, day))
    except ValueError:
        return None


def month_of(year: int, month: int) -> Day | None:
    """A month; `month` may run over the year's ends (0 is the December before)."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return parse_day(f"{year:04d}-{month:02d}") if year in _YEARS else None


def year_of(year: int) -> Day | None:
    """A year."""
    return parse_day(f"{year:04d}") if year in _YEARS else None


def span(start: Day | None, end: Day | None) -> Day | None:
    """From the first to the last of two days, as exact as they are; None where one is missing or in disorder."""
    if start is None or end is None or "/" in start.edtf or "/" in end.edtf:
        return None
    try:
        return parse_day(f"{start.edtf}/{end.edtf}")
    except ValueError:
        return None


def months_span(year: int, first: int, last: int) -> Day | None:
    """From one month of a year to another one; `last` before `first` ends in the next year."""
    return span(month_of(year, first), month_of(year, last if last >= first else last + 12))


def week_of(day: date) -> Day | None:
    """The week of a day, Monday to Sunday."""
    try:
        monday = day - timedelta(days=day.weekday())
        return span(exact_day(monday), exact_day(monday + timedelta(days=6)))
    except OverflowError:
        return None


def decade_of(year: int) -> Day | None:
    """The ten years from a year that ends in 0."""
    return span(year_of(year), year_of(year + 9))


def open_after(day: Day | None) -> Day | None:
    """From a day on."""
    return parse_day(f"{day.edtf.partition('/')[0]}/..") if day and day.earliest else None


def open_before(day: Day | None) -> Day | None:
    """Up to a day."""
    return parse_day(f"../{day.edtf.rpartition('/')[2]}") if day and day.latest else None


def shifted(anchor: Day, unit: str, count: int) -> Day | None:
    """A day so many units after another one (before it where `count` is negative), as exactly as both allow.

    Years after a day give a year, months a month, weeks and days after a day a day.

    >>> str(shifted(parse_day("2018-03-17"), "year", 1))
    '2019'
    """
    base = anchor.earliest or anchor.latest
    if base is None:
        return None
    if unit in ("decade", "century"):
        unit, count = "year", count * (10 if unit == "decade" else 100)
    if unit == "year":
        return year_of(base.year + count)
    if unit == "month":
        return month_of(base.year, base.month + count) if anchor.precision != "year" else None
    if anchor.precision != "day":
        return None
    return exact_after(base, unit, count)


def exact_after(base: date, unit: str, count: int) -> Day | None:
    """The calendar day so many units after another; for months and years the day of the same number, else the last."""
    try:
        if unit in ("day", "week"):
            return exact_day(base + timedelta(days=count * (7 if unit == "week" else 1)))
        months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
        year, month = base.year + (base.month - 1 + months) // 12, (base.month - 1 + months) % 12 + 1
        return day_of(year, month, min(base.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError, calendar.IllegalMonthError):
        return None


def nearest_weekday(today: date, weekday: int, direction: int, *, strictly: bool = False) -> Day:
    """The nearest such weekday (0 is Monday) at or before (-1), or at or after (+1) a day; `strictly` excludes it."""
    gap = (today.weekday() - weekday) % 7 if direction < 0 else (weekday - today.weekday()) % 7
    if strictly and gap == 0:
        gap = 7
    return exact_day(today + timedelta(days=direction * gap))


def nearest_month(today: date, month: int, direction: int, *, strictly: bool = False) -> Day | None:
    """The nearest such month at or before (-1), or at or after (+1) that of a day; `strictly` excludes its own."""
    year = today.year
    if direction < 0 and (month > today.month or (strictly and month == today.month)):
        year -= 1
    if direction > 0 and (month < today.month or (strictly and month == today.month)):
        year += 1
    return month_of(year, month)


def nearest_day(today: date, month: int, day: int, direction: int) -> Day | None:
    """The nearest such day of a year at or before (-1), or at or after (+1) a day."""
    for year in range(today.year, today.year + 9 * direction, direction):
        found = day_of(year, month, day)
        if found and found.earliest and (found.earliest - today).days * direction >= 0:
            return found
    return None


def whole(today: date, unit: str, step: int) -> Day | None:
    """The whole week, weekend, month, year or decade so many steps from the one that a day lies in."""
    if unit == "year":
        return year_of(today.year + step)
    if unit == "month":
        return month_of(today.year, today.month + step)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        start = (today.year // size + step) * size
        return span(year_of(start), year_of(start + size - 1))
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
    if unit == "weekend":
        return span(exact_day(monday + timedelta(days=5)), exact_day(monday + timedelta(days=6)))
    return week_of(monday)
