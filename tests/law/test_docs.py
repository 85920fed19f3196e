"""The examples in docs/profiles.md are clauses that the engine reads."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.law.builders import parse
from treatywatch.law.calendar import (
    Days,
    Delay,
    FirstOfMonth,
    FirstOfNextMonth,
    FixedDay,
    Months,
    after,
)
from treatywatch.law.read_clauses import KINDS
from treatywatch.model.problems import Problem
from treatywatch.record.yaml_tree import parse_yaml

DOCS = Path(__file__).parents[2] / "docs" / "profiles.md"
LAW = DOCS.with_name("law.md")
BLOCKS = re.findall(r"```yaml\n(.*?)```", DOCS.read_text("utf-8"), re.S) if DOCS.is_file() else []
CLAUSES = [block for block in BLOCKS if block.startswith(("- id:", "- {id:"))]


def problems(**keys: Any) -> list[Problem]:
    _, found = parse({"id": "T", "title": "T", "clauses": []} | keys)
    return list(found)


@pytest.mark.parametrize("block", CLAUSES, ids=lambda block: re.findall(r"kind: (\w+)", block)[0])
def test_each_example_of_a_clause_is_read(block: str) -> None:
    tree, _, wrong = parse_yaml(block, "docs/profiles.md")
    assert not wrong
    assert isinstance(tree, list)
    entering = {"kind": "entry_into_force", "requires": [{"consents": "9"}], "delay": [{"days": "9"}]}
    if all(clause["kind"] == "later_party" for clause in tree):
        tree = [{"id": "entering", "article": "Art 1", "basis": "text"} | entering, *tree]
    assert problems(clauses=tree) == []


def test_the_example_of_a_case_is_read() -> None:
    (block,) = [block for block in BLOCKS if block.startswith("- name:")]
    tree, _, _ = parse_yaml(block, "docs/profiles.md")
    assert problems(cases=tree) == []


def test_every_kind_of_clause_is_in_the_docs() -> None:
    text = DOCS.read_text("utf-8")
    assert {kind for kind in KINDS if f"kind: {kind}" not in text} == set()


SIX_MONTHS, THREE_MONTHS = Months(6, "last_of_month"), Months(3, "last_of_month")
CALENDAR: tuple[Delay, ...] = (
    (Days(90),),
    (SIX_MONTHS,),
    (FirstOfMonth(6),),
    (THREE_MONTHS, FirstOfNextMonth()),
    (Days(60), FirstOfNextMonth()),
    (FixedDay(6, 30, 1, 1, 0),),
    (FixedDay(1, 1, 7, 1, 1),),
)
"""The rules of the calendar in docs/law.md, in its order."""


def test_the_examples_of_the_calendar_come_out() -> None:
    rows = [
        line for line in LAW.read_text("utf-8").split("## Calendar")[1].split("## ")[0].splitlines() if '| "' in line
    ]
    assert len(rows) == len(CALENDAR)
    for row, delay in zip(rows, CALENDAR, strict=True):
        examples = re.findall(r"([\d-]{10})(?: or ([\d-]{10}))?: ([\d-]{10})", row)
        assert examples, row
        for first, second, reached in examples:
            starts = [date.fromisoformat(start) for start in (first, second) if start]
            assert {after(delay, start) for start in starts} == {date.fromisoformat(reached)}, row
