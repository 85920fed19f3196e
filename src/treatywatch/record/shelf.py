"""Shelves: folders of reviewed text files; the shipped one, and one of the user's own on top of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import treatywatch.data
from treatywatch.actors.participants import participants
from treatywatch.model.days import parse_date
from treatywatch.model.problems import DataError, Problem, UsageError
from treatywatch.model.sources import Source
from treatywatch.record.checks.strays import SHELF_FILES, stray_files
from treatywatch.record.files import ConflictRow, Shelving, read_conflicts, read_sources
from treatywatch.record.text_files import nearest
from treatywatch.record.yaml_tree import LineOf, Tree, read_yaml

MANIFEST = "record.yaml"
_MANIFEST_KEYS = ("base", "recorded_on")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One folder of data files.

    Args:
        folder: where it lies.
        recorded_on: the day of recording for rows that give none, or None.
        on_shipped: whether it stands on top of the shipped shelf.
        single: the one treaty's folder where this is no whole shelf, or None.
    """

    folder: Path
    recorded_on: date | None
    on_shipped: bool
    single: Path | None = None

    def treaty_folder(self, treaty: str) -> Path:
        """Where this shelf keeps a treaty, whether or not it has it."""
        if self.single and self.single.name == treaty:
            return self.single
        return self.folder / "treaties" / treaty

    def treaty_ids(self) -> list[str]:
        """Ids of the treaties that this shelf has a folder for."""
        if self.single:
            return [self.single.name]
        root = self.folder / "treaties"
        if not root.is_dir():
            return []
        return sorted(
            entry.name for entry in root.iterdir() if entry.is_dir() and not entry.name.startswith((".", "_"))
        )


class Shelves:
    """All shelves of a record in order, the base first; reading is lazy, one treaty's folder at a time."""

    def __init__(self, shelves: tuple[Shelf, ...]) -> None:
        self.shelves = shelves

    @cached_property
    def treaty_ids(self) -> tuple[str, ...]:
        """Ids of all treaties that have a profile on one of the shelves."""
        ids = {id_ for shelf in self.shelves for id_ in shelf.treaty_ids()}
        return tuple(sorted(id_ for id_ in ids if self.profile_file(id_)))

    def profile_file(self, treaty: str) -> Path | None:
        """The profile that counts: that of the last shelf which brings one."""
        for shelf in reversed(self.shelves):
            path = shelf.treaty_folder(treaty) / "profile.yaml"
            if path.is_file():
                return path
        return None

    def tables(self, treaty: str, name: str) -> Iterator[tuple[Path, Shelving]]:
        """The files of that name for a treaty ("acts.csv"), of every shelf that has one, with what rows inherit."""
        for shelf in self.shelves:
            path = shelf.treaty_folder(treaty) / name
            if path.is_file():
                yield path, Shelving(self.sources, shelf.recorded_on)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """All sources by id."""
        return self._sources[0]

    @cached_property
    def conflicts(self) -> tuple[ConflictRow, ...]:
        """All recorded armed conflicts, in order of their first day."""
        return self._conflicts[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was refused in the tables that all treaties share, and files of a shelf that nothing reads."""
        own = [shelf.folder for shelf in self.shelves if (shelf.folder / MANIFEST).is_file()]
        strays = [problem for folder in own for problem in stray_files(folder, SHELF_FILES)]
        return (*self._sources[1], *self._conflicts[1], *strays)

    @cached_property
    def _sources(self) -> tuple[dict[str, Source], tuple[Problem, ...]]:
        found: dict[str, Source] = {}
        problems: list[Problem] = []
        for path in self._shared_files("sources.csv"):
            sources, refused = read_sources(path)
            problems += refused
            for source in sources.values():
                if found.setdefault(source.id, source) != source:
                    what = f"source {source.id!r} is another one on the shelf below"
                    problems.append(Problem(str(path), None, what, "give yours an id of its own"))
        return found, tuple(problems)

    @cached_property
    def _conflicts(self) -> tuple[tuple[ConflictRow, ...], tuple[Problem, ...]]:
        found: list[ConflictRow] = []
        problems: list[Problem] = []
        for path in self._shared_files("conflicts.csv"):
            rows, refused = read_conflicts(path, self.sources, participants())
            found += rows
            problems += refused
        return tuple(sorted(found, key=lambda row: (row.began_on, row.participant, row.name))), tuple(problems)

    def _shared_files(self, name: str) -> list[Path]:
        paths = [shelf.folder / name for shelf in self.shelves]
        return [path for path in paths if path.is_file()]


def shipped_shelf() -> Shelf:
    """The shelf inside the package."""
    assert treatywatch.data.__file__  # importlib.resources would say the same, 25 ms later
    return Shelf(Path(treatywatch.data.__file__).parent, None, on_shipped=False)


def open_shelves(record_dir: Path | None = None) -> Shelves:
    """The shipped shelf, or the user's one alone or on top of it, as its record.yaml says.

    Raises:
        UsageError: there is no such folder, or it is no shelf.
        DataError: its record.yaml has a mistake.
    """
    if record_dir is None:
        return Shelves((shipped_shelf(),))
    own = read_shelf(record_dir)
    return Shelves((shipped_shelf(), own) if own.on_shipped else (own,))


def read_shelf(folder: Path) -> Shelf:
    """A user's shelf, by its record.yaml.

    Raises:
        UsageError: there is no such folder, or it has no record.yaml.
        DataError: record.yaml has a mistake.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder; give a folder with a {MANIFEST}")
    path = folder / MANIFEST
    if not path.is_file():
        raise UsageError(f"{folder}: no {MANIFEST} in it; write one with the line 'base: shipped' or 'base: none'")
    tree, line_of = read_yaml(path)
    return _shelf(folder, path, tree, line_of)


def _shelf(folder: Path, path: Path, tree: Tree, line_of: LineOf) -> Shelf:
    if not isinstance(tree, dict):
        raise DataError((Problem(str(path), 1, "is no list of keys", "write 'base: shipped' or 'base: none'"),))
    problems = [
        Problem(str(path), line_of((key,)), f"unknown key {key!r}", f"remove it{nearest(key, _MANIFEST_KEYS)}")
        for key in tree
        if key not in _MANIFEST_KEYS
    ]
    base = tree.get("base", "")
    if base not in ("shipped", "none"):
        mend = "write 'base: shipped' or 'base: none'"
        problems.append(Problem(str(path), line_of(("base",)), f"base is {base!r}", mend))
    recorded_on = None
    try:
        recorded_on = parse_date(str(tree["recorded_on"])) if tree.get("recorded_on") else None
    except ValueError as error:
        problems.append(Problem(str(path), line_of(("recorded_on",)), str(error), "write a calendar day, YYYY-MM-DD"))
    if problems:
        raise DataError(tuple(problems))
    return Shelf(folder, recorded_on, on_shipped=base == "shipped")
