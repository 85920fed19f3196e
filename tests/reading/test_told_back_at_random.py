"""What the record itself holds, told back to the reader in many wordings, is never contradicted."""

from __future__ import annotations

from datetime import date

from tests.benches import bench_module
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record

NUMBER = 150
MOSTLY = 0.6  # share of the sentences with a claim that the record bears out


def test_no_true_step_of_the_record_is_contradicted_when_told_back() -> None:
    record, told_back = Record.open(today=date(2026, 11, 25)), bench_module("reading/told_back")
    borne_out = 0
    for text in told_back.tellings(record, NUMBER, seed=3):
        found = [claim.verdict for claim in told_back.heard(record, text)]
        assert Verdict.CONTRADICTED not in found, text
        borne_out += Verdict.SUPPORTED in found
    assert borne_out >= MOSTLY * NUMBER
