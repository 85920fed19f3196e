"""Finds the questions of `data/cues/attribution_questions.csv` and counts their answers.

One table is made after the other. Its questions are taken one by one, each the one that tells best apart where the
tables before it expect too much and where too little (by the gain of a Newton step, as in the boosting of trees), among
some columns and candidates drawn by lot. Then its answers are counted over all candidates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from treatywatch.reading.statements.questions import (
    CUE_RATE,
    FINE_RATE,
    LEAST,
    PART,
    QUESTIONS,
    WEIGHT,
    Answers,
    class_of,
    class_of_odds,
)
from treatywatch.reading.statements.tables import all_shifts

TABLES = 400
COLUMNS = 0.3  # share of the columns drawn for each table
CANDIDATES = 0.7  # share of the candidates drawn for the choice of its questions
CAUTION = 20.0  # added to the second derivative: small groups tell little
LEAST_CLASSED = 5  # a value of a column is listed from so many sightings
_CLASSES = 16  # as many as there are, and more

Numbers = NDArray[np.int64]
Odds = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of all candidates.

    Args:
        name: its name.
        values: the value of each candidate; None where it must not be looked at.
    """

    name: str
    values: Sequence[str | None]


@dataclass(slots=True)
class Questioned:
    """What is counted: for each column the counts of its values, the questions of the tables, and their answers."""

    classes: dict[str, dict[str, tuple[int, float]]] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    answers: list[Answers] = field(default_factory=list)


def count_questions(columns: Sequence[Column], attributed: Odds, folds: Numbers, cue: Odds, fine: Odds) -> Questioned:
    """Finds and counts all tables.

    Args:
        columns: the columns of the context.
        attributed: how far each candidate is an attribution.
        folds: its part of the articles. A value's class, as the two rates, is what the other parts say.
        cue: the log odds of its cue.
        fine: the log odds of the chain.
    """
    found = Questioned()
    names, classes = [CUE_RATE, FINE_RATE], [_of_odds(cue), _of_odds(fine)]
    for column in columns:
        counts, known = _classed(column, attributed, folds)
        found.classes[column.name] = counts
        names.append(column.name)
        classes.append(known)
    table = np.stack(classes)
    lots = np.random.default_rng(1)
    odds = fine.copy()
    for number in range(TABLES):
        tests = _questions(table, attributed, likelihoods(odds), lots)
        odds = odds + _counted(found, number, _answers(table, tests), attributed, odds)
        found.asked += [(names[at], above) for at, above in tests]
    used = {column for column, _ in found.asked}
    found.classes = {name: counts for name, counts in found.classes.items() if name in used}
    return found


def likelihoods(odds: Odds) -> Odds:
    """The probabilities that log odds stand for."""
    found: Odds = 1 / (1 + np.exp(-odds))
    return found


def _of_odds(odds: Odds) -> Numbers:
    return np.array([class_of_odds(one) for one in odds.tolist()], dtype=np.int64)


def _classed(column: Column, attributed: Odds, folds: Numbers) -> tuple[dict[str, tuple[int, float]], Numbers]:
    """The counts of a column's values, and the class of each candidate's by the other parts of the articles."""
    values = [value or "" for value in column.values]
    names, code = np.unique(np.array(values, dtype=object), return_inverse=True)
    looked = np.array([value is not None for value in column.values])
    parts = int(folds.max()) + 1
    shape = (len(names), parts)
    at = (code * parts + folds)[looked]
    seen = np.bincount(at, minlength=len(names) * parts).reshape(shape)
    got = np.bincount(at, attributed[looked], len(names) * parts).reshape(shape)
    usual = float(attributed.mean())
    known = np.full(shape, class_of(0, 0.0, usual))
    for row, part in np.argwhere(seen.sum(axis=1, keepdims=True) - seen >= LEAST_CLASSED):
        others = seen[row].sum() - seen[row, part], got[row].sum() - got[row, part]
        known[row, part] = class_of(float(others[0]), float(others[1]), usual)
    counts = {
        str(name): (int(seen[row].sum()), float(got[row].sum()))
        for row, name in enumerate(names)
        if seen[row].sum() >= LEAST_CLASSED
    }
    unusual = {value: pair for value, pair in counts.items() if class_of(*pair, usual) != class_of(0, 0.0, usual)}
    return unusual, np.where(looked, known[code, folds], class_of(0, 0.0, usual))


def _questions(table: Numbers, attributed: Odds, expected: Odds, lots: np.random.Generator) -> list[tuple[int, int]]:
    """The questions of the next table: number of the column, and the class above which the answer is yes."""
    columns = lots.choice(len(table), max(2, int(COLUMNS * len(table))), replace=False)
    drawn = np.flatnonzero(lots.random(len(expected)) < CANDIDATES)
    first, second = (attributed - expected)[drawn], (expected * (1 - expected))[drawn]
    values = {int(at): table[at][drawn] for at in columns}
    group = np.zeros(len(drawn), dtype=np.int64)
    tests: list[tuple[int, int]] = []
    for depth in range(QUESTIONS):
        gains = {at: _gains(group * _CLASSES + known, 1 << depth, first, second) for at, known in values.items()}
        at = max(gains, key=lambda one: float(gains[one].max()))
        above = int(gains[at].argmax())
        tests.append((at, above))
        group = group * 2 + (values[at] > above)
    return tests


def _gains(cell: Numbers, groups: int, first: Odds, second: Odds) -> Odds:
    """For each class of a column what is gained by asking whether a value is above it, in each group of candidates."""
    shape = (groups, _CLASSES)
    slope = np.bincount(cell, first, groups * _CLASSES).reshape(shape).cumsum(axis=1)
    bend = np.bincount(cell, second, groups * _CLASSES).reshape(shape).cumsum(axis=1)
    below = slope**2 / (bend + CAUTION)
    over = (slope[:, -1:] - slope) ** 2 / (bend[:, -1:] - bend + CAUTION)
    found: Odds = (below + over).sum(axis=0)[:-1]
    return found


def _answers(table: Numbers, tests: Sequence[tuple[int, int]]) -> Numbers:
    found = np.zeros(table.shape[1], dtype=np.int64)
    for at, above in tests:
        found = found * 2 + (table[at] > above)
    return found


def _counted(found: Questioned, number: int, answers: Numbers, attributed: Odds, odds: Odds) -> Odds:
    """Count a table; by how much it shifts the log odds of each candidate."""
    size = 1 << QUESTIONS
    seen = np.bincount(answers, minlength=size).astype(np.float64)
    got = np.bincount(answers, attributed, size).astype(np.float64)
    expected = np.bincount(answers, likelihoods(odds), size).astype(np.float64)
    shifts = np.zeros(size)
    listed = np.flatnonzero(seen >= LEAST)
    shifts[listed] = PART * all_shifts(seen[listed], got[listed], expected[listed], WEIGHT)
    found.answers += [
        Answers(number, f"{at:0{QUESTIONS}b}", int(seen[at]), float(got[at]), float(expected[at])) for at in listed
    ]
    moved: Odds = shifts[answers]
    return moved
