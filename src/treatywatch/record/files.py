"""The tables of a shelf as model types: acts, steps at home, sources, armed conflicts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from treatywatch.model.days import Day
from treatywatch.model.entries import ActKind, Entry, LadderStep
from treatywatch.model.problems import Problem
from treatywatch.model.sources import Source, SourceKind
from treatywatch.record.cells import RowReader
from treatywatch.record.identity import content_id
from treatywatch.record.text_files import Row, read_table

ACT_COLUMNS = (
    "participant", "kind", "which", "day", "circulated", "named", "stated_effect", "known_on", "detail", "source",
    "locator", "recorded_on", "supersedes",
)  # fmt: skip
STEP_COLUMNS = (
    "participant", "action", "stage", "day", "target", "votes", "known_on", "detail", "source", "locator",
    "recorded_on",
)  # fmt: skip
SOURCE_COLUMNS = ("id", "kind", "title", "as_of", "url", "terms")
CONFLICT_COLUMNS = ("participant", "from", "until", "name", "contested_by", "source", "locator")
_ACT_KINDS = {kind.value: kind for kind in ActKind}
_SOURCE_KINDS = {kind.value: kind for kind in SourceKind}


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """An armed conflict as a shelf has it: `[began_on, ended_on)`, contested facts with their source.

    Args:
        participant: who is engaged in it.
        began_on: its first day.
        ended_on: the first day after it, None where no end is recorded.
        name: what it is called.
        contested_by: who denies it, or empty.
        source: source id.
        locator: where in the source.
        file: the file it stands in, for messages.
        line: 1-based line in that file.
    """

    participant: str
    began_on: date
    ended_on: date | None
    name: str
    contested_by: str
    source: str
    locator: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Shelving:
    """What a table's rows inherit from the shelf: its day of recording, and the sources that rows may cite."""

    sources: Mapping[str, Source]
    recorded_on: date | None


def read_sources(path: Path) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """The sources of a shelf by id, and the rows that were refused.

    Raises:
        DataError: the whole file is refused.
    """
    rows, problems = read_table(path, ("id", "kind", "title"), SOURCE_COLUMNS[3:])
    found: dict[str, Source] = {}
    refused = list(problems)
    for row in rows:
        reader = RowReader(str(path), row)
        id_, kind = reader.needed("id"), reader.word("kind", _SOURCE_KINDS)
        title, as_of = reader.needed("title"), reader.date("as_of")
        if id_ in found:
            reader.refuse(f"source {id_!r} stands twice", "give the second one an id of its own")
        if not reader.problems:
            found[id_] = Source(id_, _SOURCE_KINDS[kind], title, as_of, reader.text("url"), reader.text("terms"))
        refused += reader.problems
    return found, tuple(refused)


def read_conflicts(
    path: Path, sources: Mapping[str, Source], participants: Collection[str]
) -> tuple[tuple[ConflictRow, ...], tuple[Problem, ...]]:
    """The armed conflicts of a shelf, and the rows that were refused.

    Raises:
        DataError: the whole file is refused.
    """
    rows, problems = read_table(path, CONFLICT_COLUMNS[:2], CONFLICT_COLUMNS[2:])
    found: list[ConflictRow] = []
    refused = list(problems)
    for row in rows:
        reader = RowReader(str(path), row)
        participant, source = reader.word("participant", participants), reader.word("source", sources)
        reader.needed("from")
        began, ended = reader.date("from"), reader.date("until")
        if began and ended and ended <= began:
            reader.refuse("the conflict ends before it begins", "until is the first day after its end")
        if not reader.problems and began:
            rest = [reader.text(name) for name in ("name", "contested_by")]
            place = (reader.text("locator"), str(path), row.line)
            found.append(ConflictRow(participant, began, ended, rest[0], rest[1], source, *place))
        refused += reader.problems
    return tuple(found), tuple(refused)


def read_acts(
    path: Path, treaty: str, shelving: Shelving
) -> tuple[tuple[Entry, ...], tuple[Problem, ...], dict[int, str]]:
    """The entries of an acts.csv, what was refused, and by line whom a refused row is about.

    A row with a mistake is left out, the others stand.

    Raises:
        DataError: the whole file is refused.
    """
    rows, problems = read_table(path, ("participant", "kind", "day", "source"), ACT_COLUMNS)
    found: list[Entry] = []
    refused = list(problems)
    about: dict[int, str] = {}
    for row in rows:
        reader = RowReader(str(path), row)
        entry = _entry(reader, row, treaty, shelving)
        if reader.problems:
            refused += reader.problems
            about[row.line] = entry.participant
        else:
            found.append(entry)
    return tuple(found), tuple(refused), about


def read_steps(path: Path, treaty: str, shelving: Shelving) -> tuple[tuple[LadderStep, ...], tuple[Problem, ...]]:
    """The steps at home of a steps.csv, and the rows that were refused.

    Raises:
        DataError: the whole file is refused.
    """
    rows, problems = read_table(path, ("participant", "action", "stage", "day", "source"), STEP_COLUMNS)
    found: list[LadderStep] = []
    refused = list(problems)
    for row in rows:
        reader = RowReader(str(path), row)
        step = _step(reader, row, treaty, shelving)
        if not reader.problems:
            found.append(step)
        refused += reader.problems
    return tuple(found), tuple(refused)


def _entry(reader: RowReader, row: Row, treaty: str, shelving: Shelving) -> Entry:
    kind = _ACT_KINDS.get(reader.word("kind", _ACT_KINDS), ActKind.DECLARATION)
    source = reader.word("source", shelving.sources)
    day, circulated = reader.day("day"), reader.date("circulated")
    recorded_on = _recorded_on(reader, shelving)
    known_on, assumed = _known_on(reader, day, circulated, shelving, recorded_on)
    return Entry(
        id=_entry_id(row, treaty),
        treaty=treaty,
        participant=reader.text("participant"),
        kind=kind,
        which=reader.number("which", default=1),
        day=day,
        circulated=circulated,
        named=reader.date("named"),
        stated_effect=reader.date("stated_effect"),
        known_on=known_on,
        known_assumed=assumed,
        detail=reader.text("detail"),
        source=source,
        locator=reader.text("locator"),
        recorded_on=recorded_on,
        supersedes=reader.text("supersedes"),
        file=reader.file,
        line=row.line,
    )


def _entry_id(row: Row, treaty: str) -> str:
    """What the row says, without the day of its recording: the same statement on two shelves is one entry."""
    content = {"treaty": treaty, **row.cells, "recorded_on": ""}
    if content["which"] == "1":  # the only or first one, however it is written
        content["which"] = ""
    return content_id(content)


def _step(reader: RowReader, row: Row, treaty: str, shelving: Shelving) -> LadderStep:
    from treatywatch.model.article import STAGES  # not needed for a treaty without steps

    action = reader.word("action", STAGES)
    stage = reader.word("stage", STAGES.get(action) or {reader.text("stage")})
    source = reader.word("source", shelving.sources)
    day = reader.day("day")
    recorded_on = _recorded_on(reader, shelving)
    known_on, _ = _known_on(reader, day, None, shelving, recorded_on)
    return LadderStep(
        treaty=treaty,
        participant=reader.needed("participant"),
        action=action,
        stage=stage,
        day=day,
        target=reader.text("target"),
        votes=reader.text("votes"),
        known_on=known_on,
        detail=reader.text("detail"),
        source=source,
        locator=reader.text("locator"),
        recorded_on=recorded_on,
        file=reader.file,
        line=row.line,
    )


def _recorded_on(reader: RowReader, shelving: Shelving) -> date:
    """The row's own day of recording, else its shelf's; where neither has one, it counts as there from the start."""
    return reader.date("recorded_on") or shelving.recorded_on or date.min


def _known_on(
    reader: RowReader, day: Day | None, circulated: date | None, shelving: Shelving, recorded_on: date
) -> tuple[date, bool]:
    """When it became public, and whether that is only assumed.

    Without a public day the act's own day stands in (its last one that fits); without that, the day that the source
    speaks as of, for then it was known at the latest.
    """
    stated = reader.date("known_on") or circulated
    if stated:
        return stated, False
    source = shelving.sources.get(reader.text("source"))
    as_of = source.as_of if source else None
    return (day.latest if day else None) or as_of or recorded_on, True
