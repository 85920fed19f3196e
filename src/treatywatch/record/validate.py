"""`treaty check`: every mistake of a folder or a treaty, its worked cases and its assertions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from treatywatch.actors.participants import participants
from treatywatch.law.cases import run_case
from treatywatch.law.derivation import stated_otherwise
from treatywatch.model.problems import DataError, Problem, UsageError
from treatywatch.record.library import Axes, Library
from treatywatch.record.shelf import MANIFEST, Shelf, Shelves, open_shelves, read_shelf, shipped_shelf


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looked at and found.

    Args:
        treaties: ids of the treaties checked.
        entries: how many sound entries they have.
        cases: how many worked cases and assertions were run.
        problems: everything that is wrong, in order of files and lines.
        differences: rows that state another day of effect than the clauses give. They are no mistakes of the folder:
            the clause, the row or the source may be off, and answers note both days.
    """

    treaties: tuple[str, ...]
    entries: int
    cases: int
    problems: tuple[Problem, ...]
    differences: tuple[Problem, ...] = ()


def check_folder(folder: Path, today: date) -> Checked:
    """Check a shelf (a folder with a record.yaml) or one treaty's folder (with a profile.yaml, acts.csv ...).

    A single treaty's folder stands on the shipped shelf, whose sources it may cite; it may bring a sources.csv.

    Raises:
        UsageError: there is no such folder, or it is neither.
        DataError: the shelf's record.yaml has a mistake.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder; give a treaty's id, its folder or a shelf")
    folder = folder.resolve() if folder.name in ("", ".", "..") else folder
    if (folder / MANIFEST).is_file():
        own = read_shelf(folder)
        return check_treaties(Library(open_shelves(folder)), own.treaty_ids(), today)
    if not any((folder / name).is_file() for name in ("profile.yaml", "acts.csv", "steps.csv")):
        raise UsageError(f"{folder}: neither a shelf ({MANIFEST}) nor a treaty's folder (profile.yaml, acts.csv)")
    above = folder.parent.parent
    if folder.parent.name == "treaties" and (above / MANIFEST).is_file():
        return check_treaties(Library(open_shelves(above)), [folder.name], today)
    shelves = Shelves((shipped_shelf(), Shelf(folder, None, on_shipped=True, single=folder)))
    return check_treaties(Library(shelves), [folder.name], today)


def check_treaties(library: Library, treaties: list[str], today: date) -> Checked:
    """Check some treaties of a record, and the tables that all of them share."""
    entries = cases = 0
    problems: list[Problem] = []
    differences: list[Problem] = []
    try:
        problems += library.shelves.problems
    except DataError as error:
        return Checked(tuple(treaties), entries, cases, error.problems)
    for treaty in treaties:
        try:
            record = library.treaty(treaty)
        except DataError as error:
            tables = library.tables(treaty)
            problems += (*error.problems, *tables.refused, *tables.problems)
            continue
        problems += record.problems
        entries += len(record.entries)
        cases += len(record.profile.cases) + len(record.profile.assertions)
        problems += _failing(library, treaty, today)
        differences += _differing(library, treaty, today)
    return Checked(tuple(treaties), entries, cases, _in_order(problems), _in_order(differences))


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(sorted(problems, key=lambda problem: (problem.file, problem.line or 0))))


def _differing(library: Library, treaty: str, today: date) -> Iterator[Problem]:
    """Rows whose day of effect is another one than the clauses give."""
    own = library.participations(treaty, Axes(today))
    for participant in own.participants:
        for episode in own.of(participant).episodes:
            for entry, computed in stated_otherwise(episode):
                what = f"states {entry.stated_effect} as the day of effect, the clause gives {computed}"
                yield Problem(
                    entry.file, entry.line, what, "look which is right; answers give the clause's, and note both"
                )


def _failing(library: Library, treaty: str, today: date) -> Iterator[Problem]:
    """Cases and assertions that do not come out, and those about somebody whom nobody knows."""
    profile = library.profile(treaty)
    own = library.participations(treaty, Axes(today))
    for case in (*profile.cases, *profile.assertions):
        unknown = {case.participant, *(act.participant for act in case.acts or ())} - {"", *participants()}
        for id_ in sorted(unknown):
            what = f"the case {case.name!r} names {id_!r}, whom nobody knows"
            yield Problem(case.file, case.line, what, "write an id such as POL")
        if not unknown and (problem := run_case(profile, case, own)):
            yield problem
