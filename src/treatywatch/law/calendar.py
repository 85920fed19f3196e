"""How a day becomes another one: the steps that treaties and depositaries count by, exact and named."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Rounding = Literal["last_of_month", "first_of_next_month"]


@dataclass(frozen=True, slots=True)
class Days:
    """The n-th day after ("90 days after" and "on the 90th day after" are the same day)."""

    count: int

    def after(self, day: date) -> date:
        """The day that lies `count` days after `day`."""
        return day + timedelta(days=self.count)

    def __str__(self) -> str:
        return _plural(self.count, "day")


@dataclass(frozen=True, slots=True)
class Months:
    """The day of the same number `count` months on; where that month has none, as `rounding` says."""

    count: int
    rounding: Rounding

    def after(self, day: date) -> date:
        """The day `count` months after `day`.

        >>> Months(6, "last_of_month").after(date(2025, 8, 31)).isoformat()
        '2026-02-28'
        """
        year, month = _month(day, self.count)
        last = calendar.monthrange(year, month)[1]
        if day.day <= last:
            return date(year, month, day.day)
        if self.rounding == "last_of_month":
            return date(year, month, last)
        return date(year, month, last) + timedelta(days=1)

    def __str__(self) -> str:
        return _plural(self.count, "month")


@dataclass(frozen=True, slots=True)
class Years:
    """The day of the same number and month `count` years on; for 29 February as `rounding` says."""

    count: int
    rounding: Rounding

    def after(self, day: date) -> date:
        """The day `count` years after `day`."""
        return Months(12 * self.count, self.rounding).after(day)

    def __str__(self) -> str:
        return _plural(self.count, "year")


@dataclass(frozen=True, slots=True)
class FirstOfMonth:
    """The first day of the `count`-th month after the month of the day."""

    count: int

    def after(self, day: date) -> date:
        """The first day of the `count`-th month after that of `day`.

        >>> FirstOfMonth(6).after(date(2000, 3, 1)).isoformat()
        '2000-09-01'
        """
        year, month = _month(day, self.count)
        return date(year, month, 1)

    def __str__(self) -> str:
        return f"the first day of the {ordinal(self.count)} month"


@dataclass(frozen=True, slots=True)
class FirstOfNextMonth:
    """The first day of the month that follows the day, also where the day is itself a first."""

    def after(self, day: date) -> date:
        """The first day of the month following `day`."""
        return FirstOfMonth(1).after(day)

    def __str__(self) -> str:
        return "the first day of the next month"


@dataclass(frozen=True, slots=True)
class FixedDay:
    """A fixed day of the year, for notices given by another fixed day.

    Args:
        month, day: the day of effect.
        by_month, by_day: the last day of the year on which a notice counts for that year.
        years_later: how many years after the notice's year it takes effect.
    """

    month: int
    day: int
    by_month: int
    by_day: int
    years_later: int

    def after(self, day: date) -> date:
        """The fixed day for a notice of `day`; a later notice counts as given by that day of the next year.

        >>> FixedDay(1, 1, 7, 1, 1).after(date(2011, 6, 29)).isoformat()
        '2012-01-01'
        """
        late = (day.month, day.day) > (self.by_month, self.by_day)
        return date(day.year + late + self.years_later, self.month, self.day)

    def __str__(self) -> str:
        later = self.years_later
        year = _YEARS[later] if later < len(_YEARS) else f"the year {later} years later"
        by = (
            f"for one given by {self.by_day} {calendar.month_name[self.by_month]}; a later one counts for the next year"
        )
        return f"{self.day} {calendar.month_name[self.month]} of {year}, {by}"


@dataclass(frozen=True, slots=True)
class AtOnce:
    """The same day."""

    def after(self, day: date) -> date:
        """`day` itself."""
        return day

    def __str__(self) -> str:
        return "at once"


Step = Days | Months | Years | FirstOfMonth | FirstOfNextMonth | FixedDay | AtOnce
Delay = tuple[Step, ...]
"""Steps, applied in order; never empty."""


def after(delay: Delay, day: date) -> date:
    """The day that a delay leads to from `day`.

    Raises:
        OverflowError: the day lies beyond the year 9999.
    """
    try:
        for step in delay:
            day = step.after(day)
    except ValueError as error:
        raise OverflowError(f"{' then '.join(map(str, delay))} after {day} lies beyond the calendar") from error
    return day


def describe(delay: Delay) -> str:
    """A delay in words, as a derivation says it.

    >>> describe((Months(3, "last_of_month"), FirstOfNextMonth()))
    'the first day of the month following three months'
    """
    *lead, last = delay
    if lead and isinstance(last, FirstOfNextMonth):
        return f"the first day of the month following {describe(tuple(lead))}"
    lengths = all(isinstance(step, Days | Months | Years) for step in delay)
    return (" and " if lengths else ", then ").join(str(step) for step in delay)


_YEARS = ("the same year", "the following year", "the second year after")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _plural(count: int, unit: str) -> str:
    number = _WORDS[count] if count < len(_WORDS) else str(count)
    return f"{number} {unit}" if count == 1 else f"{number} {unit}s"


def ordinal(count: int) -> str:
    """The ordinal as prose has it: first, sixth, 11th, 22nd.

    >>> ordinal(6), ordinal(12), ordinal(22)
    ('sixth', '12th', '22nd')
    """
    if count < len(_ORDINALS):
        return _ORDINALS[count]
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _month(day: date, later: int) -> tuple[int, int]:
    years, month = divmod(day.month - 1 + later, 12)
    return day.year + years, month + 1
