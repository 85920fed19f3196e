"""One treaty as the shelves have it: its profile, its sound entries and steps, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from treatywatch.law.clauses import EntryIntoForce, Share
from treatywatch.law.profile import Profile, parse_profile
from treatywatch.model.entries import Entry, LadderStep
from treatywatch.model.problems import DataError, Problem
from treatywatch.record.checks import CheckContext, run_checks
from treatywatch.record.checks.context import KnownActors
from treatywatch.record.checks.profile_sources import uncited_sources
from treatywatch.record.files import read_acts, read_steps
from treatywatch.record.shelf import Shelves
from treatywatch.record.text_files import read_table, read_text
from treatywatch.record.yaml_tree import parse_yaml


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that was refused, and whom it is about; empty where that cannot be told."""

    participant: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class TreatyRecord:
    """Everything that the shelves have of one treaty.

    Args:
        profile: its clauses, names, coverage.
        entries: the sound entries of all shelves.
        steps: the sound steps at home.
        left_out: rows that were refused; what rests on them is not answered.
        problems: every mistake in the folder, those of `left_out` too.
        weights: file name to participant to weight, for thresholds by share.
    """

    profile: Profile
    entries: tuple[Entry, ...]
    steps: tuple[LadderStep, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    weights: dict[str, dict[str, float]]


def load_treaty(
    shelves: Shelves, treaty: str, read: tuple[Profile, tuple[Problem, ...]], actors: KnownActors
) -> TreatyRecord:
    """Read the tables of a treaty beside its profile, `read` being what `load_profile` gives."""
    profile, profile_problems = read
    entries, unread = _acts(shelves, treaty)
    standing, refused = run_checks(entries, CheckContext(treaty, shelves.sources, actors))
    steps, step_problems = _steps(shelves, treaty)
    by_line = {(entry.file, entry.line): entry.participant for entry in entries}
    left_out = tuple(LeftOut(by_line.get((p.file, p.line or 0), ""), p) for p in refused)
    weights, weight_problems = _weights(profile)
    problems = (*profile_problems, *(row.problem for row in unread), *refused, *step_problems, *weight_problems)
    return TreatyRecord(profile, standing, steps, (*unread, *left_out), problems, weights)


def load_profile(shelves: Shelves, treaty: str) -> tuple[Profile, tuple[Problem, ...]]:
    """A treaty's profile, and its lesser mistakes; a coverage that cites no known source is left out of it.

    Raises:
        DataError: it cannot be used.
    """
    path = shelves.profile_file(treaty)
    if path is None:
        where = str(shelves.shelves[-1].treaty_folder(treaty))
        raise DataError((Problem(where, None, "no profile.yaml in it", "write one as docs/profiles.md shows"),))
    text, problems = read_text(path)
    if text is None:
        raise DataError(problems)
    tree, line_of, problems = parse_yaml(text, str(path))
    if tree is None or problems:
        raise DataError(problems)
    profile, problems = parse_profile(tree, line_of, str(path))
    if profile is None:
        raise DataError(problems)
    if profile.id != treaty:
        what = f"its id is {profile.id!r}, its folder {treaty!r}"
        raise DataError((Problem(str(path), line_of(("id",)), what, "give both the same name"),))
    uncited = uncited_sources(profile, shelves.sources, line_of)
    cited = tuple(coverage for coverage in profile.coverage if coverage.source in shelves.sources)
    return replace(profile, coverage=cited), (*problems, *uncited)


def _acts(shelves: Shelves, treaty: str) -> tuple[tuple[Entry, ...], list[LeftOut]]:
    entries: list[Entry] = []
    unread: list[LeftOut] = []
    for path, shelving in shelves.tables(treaty, "acts.csv"):
        found, problems, about = read_acts(path, treaty, shelving)
        entries += found
        unread += [LeftOut(about.get(problem.line or 0, ""), problem) for problem in problems]
    return tuple(entries), unread


def _steps(shelves: Shelves, treaty: str) -> tuple[tuple[LadderStep, ...], list[Problem]]:
    steps: list[LadderStep] = []
    refused: list[Problem] = []
    for path, shelving in shelves.tables(treaty, "steps.csv"):
        found, problems = read_steps(path, treaty, shelving)
        steps += found
        refused += problems
    return tuple(steps), refused


def _weights(profile: Profile) -> tuple[dict[str, dict[str, float]], list[Problem]]:
    """The tables in the profile's folder that its thresholds by share name: `participant,weight,source`."""
    folder = Path(profile.file).parent
    entering = [clause for clause in profile.clauses if isinstance(clause, EntryIntoForce)]
    named = {need.file for clause in entering for need in clause.requires if isinstance(need, Share)}
    weights: dict[str, dict[str, float]] = {}
    refused: list[Problem] = []
    for name in sorted(named):
        weights[name], problems = read_weights(folder / name)
        refused += problems
    return weights, refused


def read_weights(path: Path) -> tuple[dict[str, float], list[Problem]]:
    """Weights by participant (shares of emissions, tonnage), and what was refused."""
    rows, problems = read_table(path, ("participant", "weight"), ("source", "note"))
    weights: dict[str, float] = {}
    refused = list(problems)
    for row in rows:
        try:
            weights[row.cells["participant"]] = float(row.cells["weight"])
        except ValueError:
            what = f"weight {row.cells['weight']!r} is no number"
            refused.append(Problem(str(path), row.line, what, "write it with digits and a point"))
    return weights, refused
