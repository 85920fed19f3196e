"""Cells of a row as values: days, dates, numbers and words, each refusal as a Problem with the row's line."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TypeVar

from treatywatch.model.days import Day, parse_date, parse_day
from treatywatch.model.problems import Problem
from treatywatch.record.text_files import Row, nearest

_T = TypeVar("_T")
_SHOWN = 10
"""How many known words a message shows."""

_YEARS = range(1600, 2300)
"""Treaties in force begin after 1600; a day after 2299 is a slip, and periods counted from it leave the calendar."""


@lru_cache(maxsize=20_000)
def _day(text: str) -> Day:
    day = parse_day(text)
    years = [bound.year for bound in (day.earliest, day.latest) if bound]
    if any(year not in _YEARS for year in years):
        raise ValueError(f"'{day}' lies outside the years {_YEARS.start} to {_YEARS.stop - 1}")
    return day


@lru_cache(maxsize=20_000)
def _date(text: str) -> date:
    _day(text)
    return parse_date(text)


@dataclass(slots=True)
class RowReader:
    """Reads the cells of one row and gathers what is wrong with them."""

    file: str
    row: Row
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, what: str, mend: str) -> None:
        """Note a mistake in this row."""
        self.problems.append(Problem(self.file, self.row.line, what, mend))

    def text(self, column: str) -> str:
        """The cell as it stands, empty where left out."""
        return self.row.cells[column]

    def needed(self, column: str) -> str:
        """The cell; an empty one is refused."""
        text = self.row.cells[column]
        if not text:
            self.refuse(f"{column} is empty", f"write the {column}")
        return text

    def word(self, column: str, known: Collection[str]) -> str:
        """The cell, which must be one of the known words."""
        text = self.needed(column)
        if text and text not in known:
            words = sorted(known)
            some = ", ".join((*words[:_SHOWN], "...") if len(words) > _SHOWN else words)
            choice = nearest(text, words) or (f" ({some})" if words else "")
            self.refuse(f"unknown {column} {text!r}", f"write a known {column}{choice}")
        return text

    def day(self, column: str) -> Day | None:
        """The cell as an EDTF day, None where empty."""
        return self._parsed(column, _day, "write an EDTF day such as 2025-06-27, 2025-06, 2025 or 2014/..")

    def date(self, column: str) -> date | None:
        """The cell as a calendar day, None where empty."""
        return self._parsed(column, _date, "write a calendar day, YYYY-MM-DD")

    def _parsed(self, column: str, parse: Callable[[str], _T], mend: str) -> _T | None:
        text = self.row.cells[column]
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            self.refuse(f"{column}: {error}", mend)
            return None

    def number(self, column: str, *, default: int) -> int:
        """The cell as a number of at least 1, the default where empty."""
        text = self.row.cells[column]
        if not text:
            return default
        if text.isascii() and text.isdigit() and 0 < int(text) < 1000:
            return int(text)
        self.refuse(f"{column} {text!r} is no number from 1 on", f"leave {column} empty or write 2, 3, ...")
        return default
