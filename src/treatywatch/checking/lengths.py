"""Lengths of time in texts and clauses, compared in the text's own unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from treatywatch.checking.tables import table
from treatywatch.law.calendar import Days, FirstOfMonth, FixedDay, Months, Years

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525.0}
_COUNTED_DAY = 1  # the first or the last day may be counted or not
_FEW = 3  # units: of so few each counts
_COMMON_YEAR = 2001  # any year without a leap day
_STEPS: dict[type, str] = {Days: "day", Months: "month", FirstOfMonth: "month", Years: "year"}
_YEAR_END = re.compile(r"end of the (following|same) year", re.I)
_UNIT_NAMED = re.compile(r"\b(?:day|week|month|year|decade)s?\b", re.I)
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)[\s-]+(day|week|month|year|decade)s?\b", re.I)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; `amount` 0 means at once."""

    amount: float
    unit: str

    @property
    def at_once(self) -> bool:
        """Whether no time passes."""
        return self.amount == 0

    @property
    def days(self) -> float:
        """About how many days."""
        return self.amount * _UNITS[self.unit]

    def same(self, other: Length) -> bool:
        """Whether both are the same by any calendar: 12 months are a year, 90 days are no 3 months."""
        mine, theirs = self._plain(), other._plain()
        return mine == theirs

    def _plain(self) -> tuple[float, str]:
        scale = {"year": (12, "month"), "decade": (120, "month"), "century": (1200, "month"), "week": (7, "day")}
        factor, unit = scale.get(self.unit, (1, self.unit))
        return (self.amount * factor, unit) if self.amount else (0, "")

    def near(self, other: Length) -> bool:
        """Whether one may loosely stand for the other: 3 months for 90 days, half a year for 180."""
        return abs(self.days - other.days) <= max(self.days, other.days) * 0.04

    def __str__(self) -> str:
        amount = f"{self.amount:g}"
        return "at once" if self.at_once else f"{amount} {self.unit}{'s' if self.amount != 1 else ''}"


def parse_length(text: str) -> Length | None:
    """The first length in a text ("6 months", "at_once"), or None."""
    if re.search(r"\bat[_ ]once\b|immediate", text, re.I):
        return Length(0, "day")
    match = _LENGTH.search(text)
    return Length(float(match.group(1)), match.group(2).lower()) if match else None


def lengths_in(text: str) -> tuple[Length, ...]:
    """Every length in a text, its numbers in digits or in words: "within ten years"."""
    if not _UNIT_NAMED.search(text):
        return ()
    from text_to_num import alpha2digit

    found = _LENGTH.findall(alpha2digit(text, "en"))
    return tuple(Length(float(amount), unit.lower()) for amount, unit in found)


def length_of(delay: Iterable[object]) -> Length:
    """The length that a clause's delay amounts to: its first step that has one."""
    for step in delay:
        unit = next((unit for kind, unit in _STEPS.items() if isinstance(step, kind)), None)
        if unit is not None:
            return Length(float(getattr(step, "count", 0)), unit)
    return Length(0, "day")


def parse_year_end(text: str) -> int | None:
    """How many years after the notice's own year a text puts the end of the year, or None where it names none."""
    match = _YEAR_END.search(text)
    return int(match.group(1).lower() == "following") if match else None


def fixed_day_of(delay: Iterable[object]) -> FixedDay | None:
    """The fixed day of the year that a clause counts to, or None: such a clause has no length of its own."""
    return next((step for step in delay if isinstance(step, FixedDay)), None)


def fixed_day_fits(fixed: FixedDay, said: Length | int) -> bool:
    """Whether a length can pass before a fixed day, or whether that day is the end of the year said.

    Args:
        fixed: the clause's day.
        said: a length, or years after the notice's own year.
    """
    if isinstance(said, int):
        ends = {(12, 31): fixed.years_later, (1, 1): fixed.years_later - 1}  # 1 January is the first day outside
        return ends.get((fixed.month, fixed.day)) == said
    last = date(_COMMON_YEAR, fixed.by_month, fixed.by_day)
    shortest = (fixed.after(last) - last).days
    return shortest <= said.days + 1 and said.days <= shortest + _UNITS["year"] + 1


def between(start: date, end: date) -> Length:
    """The time from one day to another, in days."""
    return Length(float((end - start).days), "day")


def length_fits(relation: str, said: Length, real: Length) -> bool:
    """Whether a text's length fits the real one: exact in its own unit, approximate by the tables' share."""
    unit = _UNITS[said.unit]
    band = float(table("periods")["approximate"]) * real.days
    whole = float(table("periods")["whole_units"]) * unit
    gap = said.days - real.days
    if relation in ("~", "<~"):
        return abs(gap) <= max(band, whole)
    if relation == ">~":
        return -unit * 0.1 <= -gap <= max(band, whole)
    if relation in (">", ">="):
        return real.days >= said.days - unit * 0.1
    if relation in ("<", "<="):
        return real.days <= said.days + unit * 0.1
    if said.unit == "day" and abs(gap) <= _COUNTED_DAY:
        return True
    cut = 0.6 if said.amount <= _FEW else 0.95  # nine years and ten months are "nine years" too
    return -unit * cut <= gap < whole


def length_is_near(said: Length, real: Length) -> bool:
    """Whether a text's length misses the real one by so little that it is loose rather than wrong."""
    gap = abs(said.days - real.days)
    return gap <= max(float(table("periods")["loose_units"]) * _UNITS[said.unit], 0.1 * real.days)
