"""Floors under events, claims, verdicts and speakers on our own marked articles and claims (docs/reading.md).

The floors are those of `data/accuracy.csv`, which `treatywatch about` prints. Raising one is a normal change, lowering
one is not. The hash of all marks stands here.
"""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from tests.benches import BENCH, bench_module
from treatywatch.record.ask import Record
from treatywatch.record.versions import accuracy

TODAY = date(2026, 11, 25)
MARKS = "cc3125dc41ba1358"

LAST_SERIES = (
    *(
        f"twenty-{nth}-series"
        for nth in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    ),
    "thirtieth-series",
    "thirty-first-series",
    "thirty-second-series",
    "thirty-third-series",
    "thirty-fourth-series",
    "thirty-fifth-series",
    "thirty-sixth-series",
    "thirty-seventh-series",
    "thirty-eighth-series",
    "thirty-ninth-series",
)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=TODAY)


def test_marks_are_those_that_the_floors_were_measured_on() -> None:
    found = hashlib.sha256()
    for path in sorted(p for folder in ("articles", "claims") for p in (BENCH / "reading" / folder).glob("*.yaml")):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    assert found.hexdigest()[:16] == MARKS, "marks changed: say why in the commit, measure again, then set this hash"


@pytest.mark.parametrize(
    ("measured_on", "names", "statements", "days"),
    [
        ("our own marked articles", ("0", *(f"1{n:02}-" for n in range(29))), 0.93, 0.91),
        ("our own marked longer articles", ("2",), 0.90, 0.86),
        ("our own marked press texts", ("3",), 0.92, 0.86),
        ("our own marked news of the world", ("4",), 0.93, 0.77),
        ("our own marked texts of all kinds", ("5",), 0.92, 0.83),
        ("our own marked news of many years", ("6",), 0.93, 0.72),
        ("our own marked openings on other treaties", ("7",), 0.92, 0.80),
        ("our own marked news by another hand", ("8",), 0.95, 0.78),
        ("our own marked news of thirty years", ("90", "91", "92", *(f"93{n}" for n in range(5))), 0.91, 0.76),
        (
            "our own marked news, last lots",
            (*(f"93{n}" for n in range(5, 10)), "94", "95", *(f"96{n}" for n in range(7))),
            0.95,
            0.76,
        ),
        (
            "our own marked news, newest lots",
            ("967", "968", "969", "97", "98", "99", *(f"{n}-" for n in range(1001, 1031))),
            0.85,
            0.74,
        ),
    ],
)
def test_articles_are_read_above_the_floors(
    record: Record, measured_on: str, names: tuple[str, ...], statements: float, days: float
) -> None:
    score = bench_module("reading/own").measure(record, names)
    counts = score.counts
    floors = {row.measure: row.at_least for row in accuracy() if row.measured_on == measured_on}
    assert score.f1("events")[2] >= floors["events, F1"], score.lines
    assert score.f1("claims")[1] >= floors["claims found, recall"], score.lines
    assert score.verdicts_right >= floors["verdicts right, of the claims found"], score.lines
    assert counts["statements_hit"] / counts["statements_gold"] >= statements, score.lines
    told = floors["speakers right, of the statements marked"]
    assert counts["speaker_right"] / counts["statements_gold"] >= told, score.lines
    assert counts["days_right"] / counts["days"] >= days, score.lines
    assert score.wrong_contradicted == []


@pytest.mark.parametrize("measured_on", ["our own marked claims", "our own marked claims, last series"])
def test_claims_that_people_make_are_judged_above_the_floors(record: Record, measured_on: str) -> None:
    files = sorted(path.stem for path in (BENCH / "reading" / "claims").glob("*.yaml"))
    of_floor = [name for name in files if (name in LAST_SERIES) == measured_on.endswith("last series")]
    score = bench_module("reading/claims").measure(record, of_floor)
    floors = {row.measure: row.at_least for row in accuracy() if row.measured_on == measured_on}
    everything = score.total("items")
    assert score.total("found") / everything >= floors["claims found, recall"], score.lines
    assert score.total("right") / everything >= floors["verdicts right, of all"], score.lines
    assert score.wrong_contradicted == score.beside == []


def test_no_true_or_only_planned_sentence_is_contradicted(record: Record) -> None:
    score = bench_module("reading/sentences").measure(record)
    assert score.contradicted == []
    assert len(score.asserted) <= 118  # many are steps that such a text does tell: a proposal, a reaffirmation
