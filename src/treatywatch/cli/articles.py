"""The commands that read articles: `read` and `demo`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from treatywatch.cli.options import DayOption, RecordOption

STANDARD_INPUT = "standard input"
"""Stands for "-" on its way through the parser, which would take a hyphen for an option."""

PageShape = Annotated[Literal["text", "json", "html"], Parameter(name="--format")]
FailOn = Annotated[
    list[Literal["contradicted", "disputed", "imprecise", "not_in_record"]] | None,
    Parameter(name="--fail-on", negative=()),
]


def read(
    source: Annotated[list[str], Parameter(negative=())],
    /,
    *,
    published: DayOption = None,
    known: DayOption = None,
    record: RecordOption = None,
    shape: PageShape = "text",
    fail_on: FailOn = None,
    jobs: int = 1,
    allow_host: Annotated[list[str] | None, Parameter(negative=())] = None,
) -> int:
    """Read articles with the treaty record open beside them.

    For each article: who says what, which step of the law is told, whether the record bears the claims out, and
    what has happened since. Try:

        treatywatch read article.txt --published 2025-03-18

        treatywatch read *.html --format json --jobs 2 --fail-on contradicted

    Args:
        source: Text or HTML files, addresses (https://...), or - for standard input.
        published: Day of publication, where the page does not say it.
        known: Check against what was known on this day (default: today).
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, json (one line an article), html (one self-contained page).
        fail_on: Exit with code 3 where a claim has this verdict; may be given several times.
        jobs: How many articles are read at the same time.
        allow_host: Host (name or name:port) that may be read although it lies in a private network.
    """
    from treatywatch.cli.batch import Task, read_all

    task = Task(
        published=published,
        known=known,
        record=record,
        shape=shape,
        allowed=frozenset(allow_host or ()),
        watched=frozenset(fail_on or ()),
    )
    return read_all(["-" if given == STANDARD_INPUT else given for given in source], task, jobs)


def demo(*, record: RecordOption = None, shape: PageShape = "text") -> int:
    """Read the article that is shipped with treatywatch.

    Try:
        treatywatch demo --format html > demo.html

    Args:
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, json (one line), html (one self-contained page).
    """
    from importlib.resources import as_file, files

    from treatywatch.cli.batch import Task, read_all

    with as_file(files("treatywatch.data").joinpath("examples/landmine-exit.txt")) as path:
        return read_all([str(Path(path))], Task(record=record, shape=shape), 1)
