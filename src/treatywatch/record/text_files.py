"""Text files of a shelf: UTF-8 only, bounded in size, with every refusal as a Problem."""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from treatywatch.model.problems import DataError, Problem

MAX_BYTES = 50_000_000
"""A shelf's file is made to be reviewed by a person; a longer one is no such file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Args:
        line: 1-based line on which the row starts.
        cells: column name to text, stripped; every known column is there, empty where the file leaves it out.
    """

    line: int
    cells: dict[str, str]


def read_text(path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, or None and why it was refused. A UTF-8 signature at the start is skipped."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return None, (Problem(str(path), None, f"longer than {MAX_BYTES:,} bytes", "split or shorten it"),)
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        return None, (Problem(str(path), None, f"cannot be read: {reason}", "give a readable file"),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"not UTF-8: byte 0x{raw[error.start]:02x}"
        return None, (Problem(str(path), line, what, "save the file as UTF-8"),)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return None, (Problem(str(path), line, "has a NUL character, so it is no text file", "save it as UTF-8 text"),)
    return text, ()


def read_table(
    path: Path, required: Sequence[str], optional: Sequence[str] = ()
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows of a CSV file with a header, and the rows that were refused.

    Rows with another number of cells than the header has are left out: their cells may stand under the wrong column.

    Raises:
        DataError: the whole file is refused, for what is left of it would be half of its rows: no UTF-8, no CSV, empty,
            or a header with an unknown, missing or repeated column.
    """
    text, problems = read_text(path)
    if text is None:
        raise DataError(problems)
    return _parse(text, str(path), required, optional)


def nearest(word: str, known: Sequence[str]) -> str:
    """The end of a message that offers what is spelt alike: " (did you mean consent?)", or nothing."""
    found = difflib.get_close_matches(word, known, n=3, cutoff=0.6)
    return f" (did you mean {' or '.join(found)}?)" if found else ""


def _parse(
    text: str, file: str, required: Sequence[str], optional: Sequence[str]
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    known = [*(name for name in required if name not in optional), *optional]
    lines = _lines(text, file)
    start, header = next(lines, (1, []))
    if not header:
        raise DataError((Problem(file, None, "is empty", f"start it with the line {','.join(known)}"),))
    for mark, words in ((";", "semicolons"), ("\t", "tabs")):
        if len(header) == 1 and mark in header[0]:
            raise DataError((Problem(file, start, f"its cells are separated by {words}", "save it with commas"),))
    if wrong := _header_problems(header, file, start, required, known):
        raise DataError(tuple(wrong))
    rows: list[Row] = []
    shifted: list[Problem] = []
    left_out = dict.fromkeys(known, "")
    for start, cells in lines:
        if len(cells) == len(header):
            rows.append(Row(start, left_out | dict(zip(header, cells, strict=True))))
        else:
            shifted.append(_shifted(file, start, len(cells), header))
    return tuple(rows), tuple(shifted)


def _lines(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, stripped, each with the line on which it starts."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                yield start, stripped
            start = reader.line_num + 1
    except csv.Error as error:
        what = f"no CSV from here on: {error}"
        raise DataError((Problem(file, start, what, 'write quotes inside a quoted cell as ""'),)) from None


def _header_problems(
    header: Sequence[str], file: str, line: int, required: Sequence[str], known: Sequence[str]
) -> list[Problem]:
    problems = [
        Problem(file, line, f"unknown column {name!r}", f"rename or remove it{nearest(name, known)}")
        for name in header
        if name not in known
    ]
    problems += [
        Problem(file, line, f"column {name!r} is missing", f"the header is {','.join(known)}")
        for name in required
        if name not in header
    ]
    twice = sorted({name for name in header if header.count(name) > 1})
    problems += [Problem(file, line, f"column {name!r} stands twice", "remove one") for name in twice]
    return problems


def _shifted(file: str, line: int, count: int, header: Sequence[str]) -> Problem:
    what = f"the row has {count} cells, the header {len(header)}"
    mend = "quote a cell that has a comma" if count > len(header) else "write every column, empty ones too"
    return Problem(file, line, what, f"{mend}: {','.join(header)}")
