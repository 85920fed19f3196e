"""The commands that tell what the record has: treaties, names, versions, schemas."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from treatywatch.cli.options import RecordOption, Shape, TableShape

if TYPE_CHECKING:
    from treatywatch.record.ask import Record


def list_(*, record: RecordOption = None, shape: TableShape = "text") -> None:
    """List every treaty of the record with its day of entry into force and the day the record speaks as of.

    Try:
        treatywatch treaty list --format csv

    Args:
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, json, or csv for tables.
    """
    from treatywatch.cli.options import Asked
    from treatywatch.publish import treaties

    opened = Asked(record=record).open()
    rows = [treaties.summary(opened.profile(of), opened.record_as_of(of)) for of in _usable(opened)]
    _show("treaties", rows, opened, shape)


def show_(treaty: str, /, *, record: RecordOption = None, shape: Shape = "text") -> None:
    """Show a treaty: its names and days, its clauses with their articles, and what the record covers.

    Try:
        treatywatch treaty show APMBC

    Args:
        treaty: Id or name of the treaty.
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, or json.
    """
    from treatywatch.cli.options import Asked
    from treatywatch.publish import data, treaties
    from treatywatch.publish.terminal import style_for

    opened = Asked(record=record).open()
    profile = opened.profile(opened.treaty_id(treaty))
    if shape == "json":
        print(data.document(data.answer_object("treaty", profile, opened.about())))
    else:
        print(treaties.treaty_text(profile, style_for(sys.stdout)))


def check_(*what: str, record: RecordOption = None, shape: Shape = "text") -> int:
    """Check treaties: every row, every clause, every worked case and assertion, each mistake with file and line.

    Try:
        treatywatch treaty check

        treatywatch treaty check APMBC CCM

        treatywatch treaty check my-record/treaties/MINE

    Args:
        what: Ids of treaties, a treaty's folder or a folder with a record of your own; without any, the whole record.
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, or json.
    """
    from treatywatch.cli.options import Asked
    from treatywatch.publish import data, treaties

    opened = Asked(record=record).open()
    folders = [text for text in what if os.sep in text or Path(text).is_dir()]
    found = opened.check([text for text in what if text not in folders], [Path(text) for text in folders])
    if shape == "json":
        print(data.document(data.rows_object("checks", found, opened.about())))
    else:
        print(treaties.checks_text(found))
    return 1 if any(checked.problems for checked in found) else 0


def find(*words: str, record: RecordOption = None, shape: TableShape = "text") -> int:
    """Find treaties, states and articles by any name.

    Try:
        treatywatch find landmine treaty

        treatywatch find Holland

    Args:
        words: What to look for.
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, json, or csv for tables.
    """
    from treatywatch.cli.options import Asked
    from treatywatch.model.problems import UsageError

    if not words:
        raise UsageError("find: words are missing; write for instance: treatywatch find landmine treaty")
    opened = Asked(record=record).open()
    rows = opened.find(" ".join(words))
    _show("found", rows, opened, shape)
    return 0 if rows else 1


def about(*, record: RecordOption = None, shape: Shape = "text") -> None:
    """Tell the versions of the program and its record, how far it reaches, its sources' terms, how well it reads.

    Try:
        treatywatch about --format json

    Args:
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, or json.
    """
    from treatywatch.cli.options import Asked
    from treatywatch.publish import data, treaties
    from treatywatch.publish.terminal import style_for

    opened = Asked(record=record).open()
    told = opened.about()
    complete_to = {of: opened.record_as_of(of) for of in _usable(opened)}
    if shape == "json":
        print(data.document(data.answer_object("about", told, told) | {"coverage": data.plain(complete_to)}))
    else:
        print(treaties.about_text(told, complete_to, style_for(sys.stdout)))


def schema(kind: str = "reading", /) -> None:
    """Print the JSON Schema of one kind of object.

    Try:
        treatywatch schema status

    Args:
        kind: reading, status, parties, history, deadlines, changes, counts, whatif, treaties, treaty, checks, found or
            about.
    """
    from treatywatch.publish.schemas import schema_text

    print(schema_text(kind), end="")


def _usable(opened: Record) -> Iterator[str]:
    """The treaties that answer; what is left out is said on standard error."""
    from treatywatch.model.problems import DataError

    for of in opened.treaties():
        try:
            opened.profile(of)
        except DataError as error:
            print("\n".join(f"treatywatch: left out: {problem}" for problem in error.problems), file=sys.stderr)
            continue
        yield of


def _show(kind: str, rows: Any, opened: Record, shape: str) -> None:
    """Write rows in the shape asked for."""
    from treatywatch.publish import data, text, treaties
    from treatywatch.publish.terminal import style_for

    style = style_for(sys.stdout)
    if shape == "json":
        print(data.document(data.rows_object(kind, rows, opened.about())))
    elif shape == "csv":
        print(data.table(rows), end="")
    else:
        print(text.found_text(rows, style) if kind == "found" else treaties.list_text(rows, style))
