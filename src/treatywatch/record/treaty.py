"""One treaty as the shelves have it: its profile, its sound entries and steps, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from treatywatch.actors.participants import participants
from treatywatch.law.clauses import EntryIntoForce, Share
from treatywatch.law.profile import Profile, parse_profile
from treatywatch.model.entries import Act, Entry, LadderStep
from treatywatch.model.problems import DataError, Problem
from treatywatch.record.checks import CheckContext, run_checks
from treatywatch.record.checks.context import KnownActors
from treatywatch.record.checks.profile_actors import unknown_actors
from treatywatch.record.checks.profile_sources import uncited_sources
from treatywatch.record.checks.steps import step_problems
from treatywatch.record.checks.strays import SHELF_FILES, TREATY_FILES, stray_files
from treatywatch.record.files import read_acts, read_steps
from treatywatch.record.shelf import Shelves
from treatywatch.record.text_files import read_table
from treatywatch.record.yaml_tree import read_yaml


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was refused, and whom it is about; empty where that cannot be told, or all."""

    participant: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class TreatyRecord:
    """Everything that the shelves have of one treaty.

    Args:
        profile: its clauses, names, coverage.
        entries: the sound entries of all shelves.
        acts: the acts that these make up, once all of them are known.
        steps: the sound steps at home.
        left_out: rows and lesser parts of the profile that were refused.
        problems: every mistake in the folder, those of `left_out` too.
        weights: file name to participant to weight, for thresholds by share.
    """

    profile: Profile
    entries: tuple[Entry, ...]
    acts: tuple[Act, ...]
    steps: tuple[LadderStep, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    weights: dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A profile that can be used.

    Args:
        profile: the profile.
        problems: its lesser mistakes.
        needs_line: the line that says which other treaties it needs, for messages.
    """

    profile: Profile
    problems: tuple[Problem, ...]
    needs_line: int


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables beside a profile.

    Args:
        entries, acts, steps, left_out: as in `TreatyRecord`.
        problems: the rows that were refused, one problem each.
        refused: files that were refused as a whole: without them nothing can be answered.
    """

    entries: tuple[Entry, ...]
    acts: tuple[Act, ...]
    steps: tuple[LadderStep, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    refused: tuple[Problem, ...]


def load_treaty(shelves: Shelves, treaty: str, read: ReadProfile, actors: KnownActors) -> TreatyRecord:
    """Read the tables of a treaty beside its profile.

    Raises:
        DataError: one of the files was refused as a whole.
    """
    tables = read_tables(shelves, treaty, read.profile, actors)
    weights, weight_problems = _weights(read.profile)
    if tables.refused:
        raise DataError(tables.refused)
    profile_problems = (*read.problems, *weight_problems)
    left_out = (*(LeftOut("", problem) for problem in profile_problems), *tables.left_out)
    problems = (*profile_problems, *tables.problems)
    return TreatyRecord(read.profile, tables.entries, tables.acts, tables.steps, left_out, problems, weights)


def read_tables(shelves: Shelves, treaty: str, profile: Profile | None, actors: KnownActors) -> Tables:
    """The acts and steps of all shelves, checked; without a profile where that cannot be used."""
    entries, unread, refused = _acts(shelves, treaty)
    days = (profile.adopted, profile.opened) if profile else ()
    context = CheckContext(treaty, shelves.sources, actors, min((day.on for day in days if day), default=None))
    standing, acts, failed = run_checks(entries, context)
    steps, unread_steps, refused_steps = _steps(shelves, treaty)
    failed_steps = step_problems(steps, context)
    steps = tuple(step for step in steps if (step.file, step.line) not in {(p.file, p.line) for p in failed_steps})
    named = [need.file for need in _shares(profile)] if profile else []
    strays = [
        LeftOut("", problem)
        for shelf in shelves.shelves
        for problem in stray_files(shelf.treaty_folder(treaty), (*TREATY_FILES, *named))
        if not (shelf.single and Path(problem.file).name in SHELF_FILES)
    ]
    by_line = {(entry.file, entry.line): entry.participant for entry in entries}
    left_out = (*strays, *unread, *(LeftOut(by_line.get((p.file, p.line or 0), ""), p) for p in failed))
    problems = (*(row.problem for row in left_out), *unread_steps, *failed_steps)
    return Tables(standing, acts, steps, left_out, problems, (*refused, *refused_steps))


def load_profile(shelves: Shelves, treaty: str, actors: KnownActors) -> ReadProfile:
    """A treaty's profile; a coverage that cites no known source is left out of it.

    Raises:
        DataError: it cannot be used.
    """
    path = shelves.profile_file(treaty)
    if path is None:
        where = str(shelves.shelves[-1].treaty_folder(treaty))
        raise DataError((Problem(where, None, "no profile.yaml in it", "write one as docs/profiles.md shows"),))
    tree, line_of = read_yaml(path)
    profile, problems = parse_profile(tree, line_of, str(path))
    if profile is None:
        raise DataError(problems)
    if profile.id != treaty:
        what = f"its id is {profile.id!r}, its folder {treaty!r}"
        raise DataError((Problem(str(path), line_of(("id",)), what, "give both the same name"),))
    uncited = uncited_sources(profile, shelves.sources, line_of)
    cited = tuple(coverage for coverage in profile.coverage if coverage.source in shelves.sources)
    if unknown := unknown_actors(profile, actors, line_of):
        raise DataError((*problems, *unknown))
    needs_line = line_of(("parent",) if profile.parent else ("clauses",))
    return ReadProfile(replace(profile, coverage=cited), (*problems, *uncited), needs_line)


def _acts(shelves: Shelves, treaty: str) -> tuple[tuple[Entry, ...], tuple[LeftOut, ...], tuple[Problem, ...]]:
    entries: list[Entry] = []
    unread: list[LeftOut] = []
    refused: list[Problem] = []
    for path, shelving in shelves.tables(treaty, "acts.csv"):
        try:
            found, problems, about = read_acts(path, treaty, shelving)
        except DataError as error:
            refused += error.problems
            continue
        entries += found
        unread += [LeftOut(about.get(problem.line or 0, ""), problem) for problem in problems]
    return tuple(entries), tuple(unread), tuple(refused)


def _steps(shelves: Shelves, treaty: str) -> tuple[tuple[LadderStep, ...], tuple[Problem, ...], tuple[Problem, ...]]:
    steps: list[LadderStep] = []
    unread: list[Problem] = []
    refused: list[Problem] = []
    for path, shelving in shelves.tables(treaty, "steps.csv"):
        try:
            found, problems = read_steps(path, treaty, shelving)
        except DataError as error:
            refused += error.problems
            continue
        steps += found
        unread += problems
    return tuple(steps), tuple(unread), tuple(refused)


def _weights(profile: Profile) -> tuple[dict[str, dict[str, float]], list[Problem]]:
    """The tables in the profile's folder that its thresholds by share name: `participant,weight,source`."""
    folder = Path(profile.file).parent
    weights: dict[str, dict[str, float]] = {}
    refused: list[Problem] = []
    for name in sorted({need.file for need in _shares(profile)}):
        weights[name], problems = read_weights(folder / name)
        refused += problems
    return weights, refused


def _shares(profile: Profile) -> list[Share]:
    """The thresholds of a treaty that count by weights in a file."""
    entering = [clause for clause in profile.clauses if isinstance(clause, EntryIntoForce)]
    return [need for clause in entering for need in clause.requires if isinstance(need, Share)]


def read_weights(path: Path) -> tuple[dict[str, float], list[Problem]]:
    """Weights by participant (shares of emissions, tonnage), and the rows that were refused.

    Raises:
        DataError: the whole file is refused, or not there.
    """
    rows, problems = read_table(path, ("participant", "weight"), ("source", "note"))
    weights: dict[str, float] = {}
    refused = list(problems)
    for row in rows:
        if row.cells["participant"] not in participants():
            what = f"unknown participant {row.cells['participant']!r}"
            refused.append(Problem(str(path), row.line, what, "write its ISO 3166 alpha-3 code, such as POL"))
            continue
        try:
            weights[row.cells["participant"]] = float(row.cells["weight"])
        except ValueError:
            what = f"weight {row.cells['weight']!r} is no number"
            refused.append(Problem(str(path), row.line, what, "write it with digits and a point"))
    return weights, refused
