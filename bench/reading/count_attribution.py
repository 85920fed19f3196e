"""Counts the tables of `data/cues/attribution_*.csv` on the training part of PolNeAR.

usage: count_attribution.py POLNEAR_TRAIN [EVERY] writes both tables; EVERY=5 leaves every fifth article out.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from polnear import Attribution, articles, overlap

from treatywatch.reading.statements import _characters
from treatywatch.reading.statements.features import features
from treatywatch.reading.statements.generate import candidates
from treatywatch.reading.statements.rates import CONTEXTS, Rates, context_values, likelihood
from treatywatch.reading.statements.scene import Scene, set_scene

OUT = Path(__file__).parents[2] / "src" / "treatywatch" / "data" / "cues"
LEAST_CUE = 3  # a cue is listed from so many sightings in a construction
LEAST_CONTEXT = 12
HEAD = (
    "# Counted on the 840 training articles of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) "
    "by bench/reading/count_attribution.py; docs/attribution.md explains the columns.\n"
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A candidate outside every other attribution's content, and whether it is an attribution with the right source."""

    construction: str
    key: str
    context: dict[str, str]
    attributed: int
    capital: bool


def sightings(scene: Scene, gold: list[Attribution]) -> Iterator[Sighting]:
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
        context = features(scene, candidate, rivals)
        yield Sighting(candidate.construction, candidate.key, context, int(right), candidate.cue.text.istitle())


def _names(seen: list[Sighting]) -> set[str]:
    """Cues that are mostly written like names: their rows are left out."""
    capital = Counter(sighting.key for sighting in seen if sighting.capital)
    often = Counter(sighting.key for sighting in seen)
    return {key for key, times in capital.items() if 2 * times > often[key] or not key.isascii()}


def count(seen: list[Sighting]) -> Rates:
    tables = Rates()
    for sighting in seen:
        for table, key in (
            (tables.constructions, sighting.construction),
            (tables.cues, (sighting.construction, sighting.key)),
        ):
            entry = table[key]  # type: ignore[index]
            entry.seen += 1
            entry.attributed += sighting.attributed
    capitals = _names(seen)
    for pair in [pair for pair, entry in tables.cues.items() if entry.seen < LEAST_CUE or pair[1] in capitals]:
        del tables.cues[pair]
    tables.settle()
    odds = [
        tables.odds(s.construction, s.key, without=s.attributed if (s.construction, s.key) in tables.cues else None)
        for s in seen
    ]
    for number, names in enumerate(CONTEXTS):
        _count_context(tables, number, names, seen, odds)
    return tables


def _count_context(tables: Rates, number: int, names: tuple[str, ...], seen: list[Sighting], odds: list[float]) -> None:
    values = [context_values(names, s.construction, s.context) for s in seen]
    often = Counter(values)
    table = tables.contexts[number]
    for sighting, value, log_odds in zip(seen, values, odds, strict=True):
        if often[value] >= LEAST_CONTEXT:
            entry = table[value]
            entry.seen += 1
            entry.attributed += sighting.attributed
            entry.expected += likelihood(log_odds)
    for i, value in enumerate(values):
        odds[i] += tables.shift(number, value)


def write(tables: Rates) -> None:
    rows = [(construction, "*", entry) for construction, entry in tables.constructions.items()]
    rows += [(construction, key, entry) for (construction, key), entry in tables.cues.items()]
    with (OUT / "attribution_counts.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["construction", "cue", "seen", "attributed"])
        writer.writerows((a, b, entry.seen, entry.attributed) for a, b, entry in sorted(rows, key=lambda row: row[:2]))
    with (OUT / "attribution_context.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", "construction", "value", "seen", "attributed", "expected"])
        writer.writerows(_context_rows(tables))


def _context_rows(tables: Rates) -> Iterator[tuple[str, str, str, int, int, str]]:
    for names, table in zip(CONTEXTS, tables.contexts, strict=True):
        for values, entry in sorted(table.items(), key=lambda item: item[0]):
            construction = values[0] if len(values) == 2 else ""
            yield " x ".join(names), construction, values[-1], entry.seen, entry.attributed, f"{entry.expected:.1f}"


def main(arguments: Iterable[str]) -> None:
    folder, every = [*arguments, "0"][:2]
    seen: list[Sighting] = []
    for number, (_, parsed, gold) in enumerate(articles(Path(folder))):
        if int(every) and number % int(every) == 0:
            continue
        seen += sightings(set_scene(parsed), gold)
    write(count(seen))
    print(f"{len(seen)} candidates, {sum(s.attributed for s in seen)} attributions")


if __name__ == "__main__":
    main(sys.argv[1:])
