"""Reads the tables of `data/actors/` row by row and says what is wrong with a line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import treatywatch.data
from treatywatch.model.problems import DataError, Problem

FOLDER = Path(treatywatch.data.__file__).parent / "actors"

T = TypeVar("T")
Row = dict[str, str]


def read_table(path: Path, columns: tuple[str, ...], build: Callable[[Row], T]) -> tuple[T, ...]:
    """Build one value from each row of a table.

    Args:
        path: the CSV file.
        columns: the header that the file must have, in this order.
        build: makes the value; its ValueError becomes the problem of that line.

    Raises:
        DataError: a wrong header or wrong lines, all of them at once.
    """
    values: list[T] = []
    problems: list[Problem] = []
    for line, row in _rows(path, columns):
        try:
            values.append(build(row))
        except ValueError as error:
            problems.append(Problem(str(path), line, str(error), "correct the line as docs/data.md describes it"))
    if problems:
        raise DataError(tuple(problems))
    return tuple(values)


def optional_date(text: str) -> date | None:
    """The calendar day of a cell, None for an empty one.

    Raises:
        ValueError: the cell is neither empty nor a day that exists.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no calendar day of the form YYYY-MM-DD") from None


def interval(row: Row) -> tuple[date | None, date | None]:
    """The `from` and `until` of a row: first day, and first day outside.

    Raises:
        ValueError: a day is malformed, or the interval is empty.
    """
    since, until = optional_date(row["from"]), optional_date(row["until"])
    if since and until and until <= since:
        raise ValueError(f"until {until} is not after from {since}")
    return since, until


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, Row]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = tuple(next(reader, ()))
        if header != columns:
            mend = f"write {','.join(columns)} in the first line"
            raise DataError((Problem(str(path), 1, "the header is not the one expected", mend),))
        for cells in reader:
            if len(cells) != len(columns):
                what = f"the row has {len(cells)} cells, not {len(columns)}"
                raise DataError((Problem(str(path), reader.line_num, what, "quote cells that contain a comma"),))
            yield reader.line_num, dict(zip(columns, cells, strict=True))
