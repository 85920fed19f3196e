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


DayOption = Annotated[date | None, Parameter(converter=_convert)]
DayArgument = Annotated[date, Parameter(converter=_convert)]
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
