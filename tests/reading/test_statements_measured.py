"""Floors under the accuracy of statements, on a sample of PolNeAR's development part (docs/attribution.md)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from treatywatch.record.versions import accuracy

BENCH = Path(__file__).parents[2] / "bench" / "reading" / "attribution.py"
EVERY = 4  # every fourth article: 21 of 84


@pytest.mark.usefixtures("shared")
def test_statements_stay_above_their_floors(shared: Path, tmp_path: Path) -> None:
    part = shared / "corpora" / "polnear" / "dev"
    out = tmp_path / "predictions.jsonl"
    command = [sys.executable, str(BENCH), str(part), "--every", str(EVERY), "--predictions", str(out)]
    report = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    line = next(line for line in report.splitlines() if line.startswith("all "))
    figures = [float(word) for word in line.split()[1:7]]
    floors = {row.measure: row.at_least for row in accuracy() if row.measured_on.startswith("political news")}
    assert figures[2] >= floors["statements, content F1"], report
    assert figures[5] >= floors["statements, content and source F1"], report
    assert all(json.loads(row)["statements"] is not None for row in out.read_text("utf-8").splitlines())
