"""Claims that people really made, beside the shipped record: a floor, and no wrong `contradicted`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from treatywatch.checking.check import check
from treatywatch.model.article import Article
from treatywatch.model.verdicts import CheckedClaim, Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

FLOOR = 29  # of the thirty in the public folder
TODAY = date(2026, 11, 25)


def _items(shared: Path) -> Iterator[dict[str, Any]]:
    lines = (shared / "corpora" / "treaty-claims" / "claims.jsonl").read_text("utf-8").splitlines()
    yield from (json.loads(line) for line in lines if line.strip())


def _claims(record: Record, item: dict[str, Any]) -> tuple[CheckedClaim, ...]:
    published = date.fromisoformat(item["published"])
    article = Article("", "", "", published, "en", "", item["text"], (), "", ())
    return check(read(article, record.lexicon()), record).claims


def _fit(found: CheckedClaim, start: int, end: int) -> float:
    common = min(found.claim.end, end) - max(found.claim.start, start)
    return max(0, common) / (max(found.claim.end, end) - min(found.claim.start, start))


def test_public_claims_are_found_and_judged_with_no_wrong_contradicted(shared: Path) -> None:
    record = Record.open(today=TODAY)
    right, wrong = 0, []
    for item in _items(shared):
        start = item["text"].index(item["fragment"])
        end = start + len(item["fragment"])
        claims = _claims(record, item)
        over = sorted((c for c in claims if _fit(c, start, end)), key=lambda c: -_fit(c, start, end))
        right += bool(over) and str(over[0].verdict) in item["verdicts"]
        for found in claims:
            allowed = found in over and "contradicted" in item["verdicts"]
            if found.verdict is Verdict.CONTRADICTED and not allowed:
                wrong.append((item["id"], found.claim.text, found.explanation))
    assert wrong == []
    assert right >= FLOOR
