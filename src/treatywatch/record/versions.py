"""Which record answers: its release, the hash of its files, its sources."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import treatywatch
from treatywatch.model.sources import Source
from treatywatch.record.citing import note
from treatywatch.record.results import About, Accuracy, Terms
from treatywatch.record.shelf import Shelves

NOTICES = (
    "This is not legal advice.",
    "The depositary's record prevails.",
    "There is no tie to the United Nations or to any depositary.",
)


def about(shelves: Shelves) -> About:
    """Version, hash and sources of a record."""
    return About(
        version=treatywatch.__version__,
        record_version=str(newest_recording(shelves) or ""),
        record_hash=record_hash(shelves),
        treaties=len(shelves.treaty_ids),
        shelves=tuple(str(shelf.folder) for shelf in shelves.shelves),
        sources=tuple(note(shelves.sources, id_) for id_ in sorted(shelves.sources)),
        notices=NOTICES,
        terms=tuple(Terms(source.id, source.terms) for source in _in_order(shelves) if source.terms),
        accuracy=accuracy(),
    )


def accuracy() -> tuple[Accuracy, ...]:
    """How well articles are read, at the least: the floors that the tests hold, as they are shipped."""
    text = files("treatywatch.data").joinpath("accuracy.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(Accuracy(row["measured_on"], row["measure"], float(row["at_least"])) for row in rows)


def _in_order(shelves: Shelves) -> list[Source]:
    return [shelves.sources[id_] for id_ in sorted(shelves.sources)]


def record_hash(shelves: Shelves) -> str:
    """SHA-256 over the names and bytes of all files of all shelves, the first 16 hex digits."""
    digest = hashlib.sha256()
    for shelf in shelves.shelves:
        for path in _files(shelf.folder):
            digest.update(path.relative_to(shelf.folder).as_posix().encode())
            digest.update(b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def newest_recording(shelves: Shelves) -> date | None:
    """The newest day of recording among all rows: the dated release of the record."""
    days = {shelf.recorded_on for shelf in shelves.shelves if shelf.recorded_on}
    for treaty in shelves.treaty_ids:
        for path, _ in shelves.tables(treaty, "acts.csv"):
            days |= set(_recorded(path))
    return max(days, default=None)


def _recorded(path: Path) -> Iterator[date]:
    """The days in the column `recorded_on`; a cell that is no day is for the checks to name."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = csv.reader(file)
        header = next(rows, [])
        at = header.index("recorded_on") if "recorded_on" in header else len(header)
        texts = {row[at] for row in rows if len(row) > at}
    for text in texts:
        try:
            yield date.fromisoformat(text)
        except ValueError:
            continue


def _files(folder: Path) -> Iterator[Path]:
    names = [folder / name for name in ("record.yaml", "sources.csv", "conflicts.csv")]
    inside = [path for path in (folder / "treaties").rglob("*") if path.suffix in (".yaml", ".csv")]
    return (path for path in sorted([*names, *inside]) if path.is_file())
