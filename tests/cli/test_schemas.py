"""What every command writes as JSON on the shipped record is as the shipped schema of its kind says."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from treatywatch.cli.main import run
from treatywatch.publish.schemas import kinds, schema_text

COMMANDS = {
    "reading": ("demo",),
    "status": ("status", "APMBC", "--on", "2025-12-31"),
    "parties": ("parties", "CTBT", "--consented"),
    "history": ("history", "Hungary"),
    "deadlines": ("deadlines", "UKR"),
    "changes": ("changes", "2025-06-01", "2025-09-01"),
    "counts": ("counts", "APMBC", "2020-01-01", "2026-01-01"),
    "whatif": ("whatif", "APMBC", "--withdraw", "NOR@2026-03-31", "--conflict", "NOR@2026-09-01..2027-01-01"),
    "treaties": ("treaty", "list"),
    "treaty": ("treaty", "show", "NPT"),
    "checks": ("treaty", "check", "APMBC", "NPT"),
    "found": ("find", "nuclear"),
    "about": ("about",),
}


def test_every_kind_is_tried() -> None:
    assert set(COMMANDS) == set(kinds())


@pytest.mark.parametrize("kind", COMMANDS)
def test_output_is_as_its_schema_says(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run((*COMMANDS[kind], "--format", "json")) == 0
    schema = json.loads(schema_text(kind))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(json.loads(capsys.readouterr().out))
