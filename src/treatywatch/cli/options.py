"""Options that several commands share, and how their values are written."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from treatywatch.model.problems import UsageError

if TYPE_CHECKING:
    from treatywatch.record.ask import Record

_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def day_from(text: str) -> date:
    """A day as the command line has it: 2026-02-20, or "today".

    Raises:
        UsageError: the text is no day; the nearest right one is offered.
    """
    if text == "today":
        return date.today()
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
    except ValueError:
        pass
    near = _nearest_day(text)
    mend = f"did you mean {near}?" if near else "write it as 2026-02-20"
    raise UsageError(f"{text or 'an empty word'}: no such day; {mend}")


def edge_of_stretch(text: str, *, last: bool) -> date:
    """The first or the last day of a stretch as the command line has it: a day, or a year or month that it begins with.

    Args:
        text: 2026-02-20, 2026-02, 2026, or "today".
        last: whether the stretch ends there: 2026-02 is then 2026-02-28.

    Raises:
        UsageError: the text is none of these.
    """
    match = _YEAR_OR_MONTH.fullmatch(text)
    year, month = (int(match[1]), int(match[2] or (12 if last else 1))) if match else (0, 0)
    if not (year and 1 <= month <= 12):
        return day_from(text)
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def _nearest_day(text: str) -> date | None:
    match, swapped = _ISO.fullmatch(text), _DAY_FIRST.fullmatch(text)
    if match:
        year, month, day = map(int, match.groups())
    elif swapped:
        day, month, year = map(int, swapped.groups())
    else:
        return None
    if not (1 <= year <= 9999 and day):
        return None
    month = min(max(month, 1), 12)
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _convert(_: type, tokens: Any) -> date:
    return day_from(tokens[0].value)


def _first(_: type, tokens: Any) -> date:
    return edge_of_stretch(tokens[0].value, last=False)


def _last(_: type, tokens: Any) -> date:
    return edge_of_stretch(tokens[0].value, last=True)


DayOption = Annotated[date | None, Parameter(converter=_convert)]
FirstDay = Annotated[date, Parameter(converter=_first)]
FirstDayOption = Annotated[date | None, Parameter(converter=_first)]
LastDay = Annotated[date, Parameter(converter=_last)]
LastDayOption = Annotated[date | None, Parameter(converter=_last)]
RecordOption = Annotated[Path | None, Parameter(name="--record")]
Shape = Annotated[Literal["text", "json"], Parameter(name="--format")]
TableShape = Annotated[Literal["text", "json", "csv"], Parameter(name="--format")]


@Parameter(name="*")
@dataclass(frozen=True, slots=True)
class Asked:
    """Of which record, and as seen from which day, a question is asked.

    Args:
        known: Answer as it was known on this day (default: today).
        recorded: Answer from what this record had on this day (default: today).
        record: Folder with a record of your own, read beside the shipped one.
    """

    known: DayOption = None
    recorded: DayOption = None
    record: RecordOption = None

    def open(self) -> Record:
        """Open the record."""
        from treatywatch.record.ask import Record

        return Record.open(self.record)


@Parameter(name="*")
@dataclass(frozen=True, slots=True)
class AskedOn(Asked):
    """The same for questions about a day.

    Args:
        on: The day asked about: what held in law (default: today).
    """

    on: DayOption = None
