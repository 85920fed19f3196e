"""Counts the tables of `data/cues/attribution_*.csv` on the training part of PolNeAR.

usage: count_attribution.py POLNEAR_TRAIN [--without 2] [--out FOLDER] writes the tables. Tables counted without every
second article, in a folder of their own, can be measured on those articles (`attribution.py --every 2`).

What a table leads to expect of a candidate is counted on the articles of other folds: it must not speak for itself.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from count_questions import Column, Questioned, count_questions
from polnear import Attribution, articles, overlap

from treatywatch.reading.statements import _characters
from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.company import COMPANY, Company
from treatywatch.reading.statements.features import FEATURES, SEPARATOR, Context
from treatywatch.reading.statements.generate import candidates
from treatywatch.reading.statements.questions import QUESTIONS
from treatywatch.reading.statements.rates import Count, Rates
from treatywatch.reading.statements.scene import Scene, set_scene
from treatywatch.reading.statements.tables import FINE, Table, likelihood, shift

OUT = Path(__file__).parents[2] / "src" / "treatywatch" / "data" / "cues"
LEAST_CUE = 3  # a cue is listed from so many sightings in a construction
LEAST_SHIFT = 0.03  # and in a chain where the counts change the log odds by so much
OTHER_SOURCE = 0.25  # what counts for an attribution whose source is another than the candidate's
FOLDS = 8
SPELT = frozenset({"word", "cue"})  # columns in which names may stand
TOGETHER = ("word", "governor", "behind", "clause")
ASKED = (*FEATURES, *(f"construction, {name}" for name in TOGETHER), *COMPANY)  # what questions may be about
HEAD = (
    "# Counted on the 840 training articles of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) "
    "by bench/reading/count_attribution.py; docs/attribution.md explains the columns.\n"
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A candidate with the values of its columns, and how far it is an attribution.

    Args:
        counts: whether it stands outside every other attribution's content: what is inside is not marked apart.
        attributed: 1 with the right source, `OTHER_SOURCE` with another, 0 where it is none.
        article: number of its article.
    """

    candidate: Candidate
    context: dict[str, str]
    counts: bool
    attributed: float
    article: int

    @property
    def construction(self) -> str:
        return self.candidate.construction

    @property
    def key(self) -> str:
        return self.candidate.key

    @property
    def fold(self) -> int:
        """The part of the articles that it belongs to; other parts say what is expected of it."""
        return self.article // 2 % FOLDS


def sightings(scene: Scene, gold: list[Attribution], article: int) -> Iterator[Sighting]:
    for candidate, rivals in candidates(scene, None):
        content = [_characters(scene, piece) for piece in candidate.content]
        source = [_characters(scene, candidate.source)] if candidate.source else []
        hits = [entry for entry in gold if overlap(content, entry.content) >= 0.5]
        inside = not hits and any(start <= candidate.cue.idx < end for entry in gold for start, end in entry.content)
        right = any(
            overlap(source, entry.source) >= 0.5 if source and entry.source else not source and not entry.source
            for entry in hits
        )
        context = Context(scene, candidate, rivals)
        values = {name: sys.intern(context[name].replace("|", "/")) for name in FEATURES}
        yield Sighting(candidate, values, not inside, 1.0 if right else OTHER_SOURCE if hits else 0.0, article)


def _names(seen: Sequence[Sighting]) -> set[str]:
    """Cues that are mostly written like names: their rows are left out."""
    capital = Counter(sighting.key for sighting in seen if sighting.candidate.cue.text.istitle())
    often = Counter(sighting.key for sighting in seen)
    return {key for key, times in capital.items() if 2 * times > often[key] or not key.isascii()}


def _cue_tables(seen: Iterable[Sighting], names: set[str]) -> Rates:
    tables = Rates()
    for sighting in seen:
        for entry in (
            tables.constructions[sighting.construction],
            tables.cues[sighting.construction, sighting.key],
        ):
            entry.seen += 1
            entry.attributed += sighting.attributed
    for pair in [pair for pair, entry in tables.cues.items() if entry.seen < LEAST_CUE or pair[1] in names]:
        del tables.cues[pair]
    tables.settle()
    return tables


@dataclass(frozen=True, slots=True)
class Counted:
    """All tables: of cues, of the chain, and of the questions."""

    cues: Rates
    fine: list[dict[Any, Count]]
    questions: Questioned


def count(seen: list[Sighting]) -> Counted:
    """Count all tables."""
    counted = [sighting for sighting in seen if sighting.counts]
    names = _names(counted)
    tables = _cue_tables(counted, names)
    others = [_cue_tables((s for s in counted if s.fold != fold), names) for fold in range(FOLDS)]
    base = [others[s.fold].known_odds(s.construction, s.key) for s in seen]
    odds = list(base)
    fine: list[dict[Any, Count]] = []
    for table in FINE:
        spelt = any(column in SPELT for column in table.columns)
        rows: list[Hashable] = [
            None if spelt and s.key in names else tuple([s.context[column] for column in table.columns]) for s in seen
        ]
        fine.append(_count_table(table, rows, seen, odds))
    _introduce(seen, odds)
    kept = [at for at, sighting in enumerate(seen) if sighting.counts]
    columns = [_column(name, counted, names) for name in ASKED]
    attributed, folds = np.array([s.attributed for s in counted]), np.array([s.fold for s in counted])
    return Counted(
        tables, fine, count_questions(columns, attributed, folds, np.array(base)[kept], np.array(odds)[kept])
    )


def _introduce(seen: Sequence[Sighting], odds: Sequence[float]) -> None:
    """Add the columns of the company that candidates keep, by the log odds that the chain gives to each."""
    for _, together in groupby(zip(seen, odds, strict=True), key=lambda pair: pair[0].article):
        pairs = [(sighting, known) for sighting, known in together]
        company = Company((sighting.candidate, known) for sighting, known in pairs)
        for sighting, known in pairs:
            sighting.context.update(company.around(sighting.candidate, known))


def _column(name: str, seen: Sequence[Sighting], names: set[str]) -> Column:
    parts = name.split(", ")
    spelt = not SPELT.isdisjoint(parts)
    values = [None if spelt and s.key in names else SEPARATOR.join([s.context[part] for part in parts]) for s in seen]
    return Column(name, values)


def _count_table(table: Table, rows: Sequence[Hashable], seen: list[Sighting], odds: list[float]) -> dict[Any, Count]:
    """The counts of a table; the odds of all are shifted by what it says of them from the other folds."""
    whole: dict[Hashable, Count] = defaultdict(Count)
    own: dict[tuple[Hashable, int], Count] = defaultdict(Count)
    for sighting, row, log_odds in zip(seen, rows, odds, strict=True):
        if not sighting.counts:
            continue
        expected = likelihood(log_odds)
        for entry in (whole[row], own[row, sighting.fold]):
            entry.seen += 1
            entry.attributed += sighting.attributed
            entry.expected += expected
    for i, (sighting, row) in enumerate(zip(seen, rows, strict=True)):
        total, less = whole[row], own[row, sighting.fold]
        rest = total.seen - less.seen
        if row is not None and rest >= table.least:
            others = (total.attributed - less.attributed, total.expected - less.expected)
            odds[i] += shift(rest, *others, table.weight)
    return {row: entry for row, entry in whole.items() if row is not None and _says_something(table, entry)}


def _says_something(table: Table, entry: Count) -> bool:
    if entry.seen < table.least:
        return False
    return abs(shift(entry.seen, entry.attributed, entry.expected, table.weight)) >= LEAST_SHIFT


def write(counted: Counted, out: Path) -> None:
    cues = [(name, "*", entry.seen, f"{entry.attributed:g}") for name, entry in counted.cues.constructions.items()]
    cues += [(*pair, entry.seen, f"{entry.attributed:g}") for pair, entry in counted.cues.cues.items()]
    _write(out / "attribution_counts.csv", ("construction", "cue", "seen", "attributed"), sorted(cues))
    context = [
        (" x ".join(table.columns), SEPARATOR.join(values), one.seen, f"{one.attributed:g}", f"{one.expected:.1f}")
        for table, found in zip(FINE, counted.fine, strict=True)
        for values, one in sorted(found.items())
    ]
    _write(out / "attribution_context.csv", ("table", "value", "seen", "attributed", "expected"), context)
    questions = counted.questions
    values = [
        (column, value, seen, f"{got:g}")
        for column, counts in questions.classes.items()
        for value, (seen, got) in counts.items()
    ]
    _write(out / "attribution_classes.csv", ("column", "value", "seen", "attributed"), sorted(values))
    asked = [(at // QUESTIONS, column, above) for at, (column, above) in enumerate(questions.asked)]
    _write(out / "attribution_questions.csv", ("table", "column", "above"), asked)
    answers = [
        (row.table, row.answers, row.seen, f"{row.attributed:g}", f"{row.expected:.1f}") for row in questions.answers
    ]
    _write(out / "attribution_answers.csv", ("table", "answers", "seen", "attributed", "expected"), answers)


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--without", type=int, default=0, help="leave every so many-th article out")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    seen: list[Sighting] = []
    for number, (_, parsed, gold) in enumerate(articles(options.train)):
        if not options.without or number % options.without:
            seen += sightings(set_scene(parsed), gold, number)
    write(count(seen), options.out)
    print(f"{len(seen)} candidates, {sum(s.attributed for s in seen)} attributions")


if __name__ == "__main__":
    main()
