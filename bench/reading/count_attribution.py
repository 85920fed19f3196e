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
from pathlib import Path
from typing import Any

from polnear import Attribution, articles, overlap

from treatywatch.reading.statements import _characters
from treatywatch.reading.statements.features import FEATURES, SEPARATOR, Context
from treatywatch.reading.statements.generate import candidates
from treatywatch.reading.statements.rates import Count, Rates
from treatywatch.reading.statements.scene import Scene, set_scene
from treatywatch.reading.statements.tables import (
    COARSE,
    CUE_RATE,
    FINE,
    Table,
    class_of,
    class_of_cue,
    likelihood,
    shift,
)

OUT = Path(__file__).parents[2] / "src" / "treatywatch" / "data" / "cues"
LEAST_CUE = 3  # a cue is listed from so many sightings in a construction
LEAST_SHIFT = 0.03  # and in a chain where the counts change the log odds by so much
LEAST_CLASSED = 25  # and a value of the context has a class from so many
OTHER_SOURCE = 0.25  # what counts for an attribution whose source is another than the candidate's
FOLDS = 8
HEAD = (
    "# Counted on the 840 training articles of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) "
    "by bench/reading/count_attribution.py; docs/attribution.md explains the columns.\n"
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A candidate outside every other attribution's content, and how far it is an attribution.

    Args:
        attributed: 1 with the right source, `OTHER_SOURCE` with another, 0 where it is none.
    """

    construction: str
    key: str
    context: dict[str, str]
    attributed: float
    capital: bool
    fold: int


def sightings(scene: Scene, gold: list[Attribution], fold: int) -> Iterator[Sighting]:
    for candidate, rivals in candidates(scene, None):
        content = [_characters(scene, piece) for piece in candidate.content]
        source = [_characters(scene, candidate.source)] if candidate.source else []
        hits = [entry for entry in gold if overlap(content, entry.content) >= 0.5]
        if not hits and any(start <= candidate.cue.idx < end for entry in gold for start, end in entry.content):
            continue
        right = any(
            overlap(source, entry.source) >= 0.5 if source and entry.source else not source and not entry.source
            for entry in hits
        )
        context = Context(scene, candidate, rivals)
        values = {name: sys.intern(context[name].replace("|", "/")) for name in FEATURES}
        attributed = 1.0 if right else OTHER_SOURCE if hits else 0.0
        yield Sighting(candidate.construction, candidate.key, values, attributed, candidate.cue.text.istitle(), fold)


def _value(sighting: Sighting, column: str) -> str:
    return SEPARATOR.join(sighting.context[name] for name in column.split(", "))


def _names(seen: Sequence[Sighting]) -> set[str]:
    """Cues that are mostly written like names: their rows are left out."""
    capital = Counter(sighting.key for sighting in seen if sighting.capital)
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
    """All tables: of cues, of the classes of values, and of both chains."""

    cues: Rates
    classes: dict[str, dict[str, Count]]
    fine: list[dict[Any, Count]]
    coarse: list[dict[Any, Count]]


def count(seen: list[Sighting]) -> Counted:
    """Count all tables."""
    names = _names(seen)
    tables = _cue_tables(seen, names)
    others = [_cue_tables((s for s in seen if s.fold != fold), names) for fold in range(FOLDS)]
    base = [others[s.fold].known_odds(s.construction, s.key) for s in seen]
    odds = list(base)
    fine: list[dict[Any, Count]] = []
    for table in FINE:
        spelt = "word" in table.columns or "cue" in table.columns
        rows: list[Hashable] = [
            None if spelt and s.key in names else tuple([s.context[column] for column in table.columns]) for s in seen
        ]
        fine.append(_count_table(table, rows, seen, odds))
    classes = _count_classes(seen, names)
    usual = sum(s.attributed for s in seen) / len(seen)
    known = {CUE_RATE: [class_of_cue(value) for value in base]}
    for column, found in classes.items():
        levels = {value: class_of(entry.seen, entry.attributed, usual) for value, entry in found.items()}
        known[column] = [levels.get(_value(s, column), 0) for s in seen]
    odds = list(base)
    coarse = [
        _count_table(table, list(zip(*(known[column] for column in table.columns), strict=True)), seen, odds)
        for table in COARSE
    ]
    return Counted(tables, classes, fine, coarse)


def _count_classes(seen: list[Sighting], names: set[str]) -> dict[str, dict[str, Count]]:
    classes: dict[str, dict[str, Count]] = {}
    for column in dict.fromkeys(column for table in COARSE for column in table.columns if column != CUE_RATE):
        found: dict[str, Count] = defaultdict(Count)
        for sighting in seen:
            if column not in ("word", "cue") or sighting.key not in names:
                entry = found[_value(sighting, column)]
                entry.seen += 1
                entry.attributed += sighting.attributed
        classes[column] = {value: entry for value, entry in found.items() if entry.seen >= LEAST_CLASSED}
    return classes


def _count_table(table: Table, rows: Sequence[Hashable], seen: list[Sighting], odds: list[float]) -> dict[Any, Count]:
    """The counts of a table; the odds are shifted by what it says of each candidate from the other folds."""
    whole: dict[Hashable, Count] = defaultdict(Count)
    own: dict[tuple[Hashable, int], Count] = defaultdict(Count)
    for sighting, row, log_odds in zip(seen, rows, odds, strict=True):
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
    moved = abs(shift(entry.seen, entry.attributed, entry.expected, table.weight))
    return entry.seen >= table.least and moved >= LEAST_SHIFT


def write(counted: Counted, out: Path) -> None:
    cues = [(name, "*", entry.seen, f"{entry.attributed:g}") for name, entry in counted.cues.constructions.items()]
    cues += [(*pair, entry.seen, f"{entry.attributed:g}") for pair, entry in counted.cues.cues.items()]
    _write(out / "attribution_counts.csv", ("construction", "cue", "seen", "attributed"), sorted(cues))
    values = [
        (column, value, entry.seen, f"{entry.attributed:g}")
        for column, found in counted.classes.items()
        for value, entry in found.items()
    ]
    _write(out / "attribution_classes.csv", ("column", "value", "seen", "attributed"), sorted(values))
    rows = [*_context_rows("fine", FINE, counted.fine), *_context_rows("coarse", COARSE, counted.coarse)]
    _write(out / "attribution_context.csv", ("chain", "table", "value", "seen", "attributed", "expected"), rows)


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _context_rows(
    chain: str, tables: Sequence[Table], counts: Sequence[dict[Any, Count]]
) -> Iterator[Sequence[object]]:
    for table, found in zip(tables, counts, strict=True):
        for values, entry in sorted(found.items()):
            value = SEPARATOR.join(map(str, values))
            yield chain, " x ".join(table.columns), value, entry.seen, f"{entry.attributed:g}", f"{entry.expected:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--without", type=int, default=0, help="leave every so many-th article out")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    seen: list[Sighting] = []
    for number, (_, parsed, gold) in enumerate(articles(options.train)):
        if not options.without or number % options.without:
            seen += sightings(set_scene(parsed), gold, number // 2 % FOLDS)
    write(count(seen), options.out)
    print(f"{len(seen)} candidates, {sum(s.attributed for s in seen)} attributions")


if __name__ == "__main__":
    main()
