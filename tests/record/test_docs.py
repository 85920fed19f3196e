"""The record in docs/data.md is one that a stranger can write down and ask."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.record.shelves import TODAY
from treatywatch.record.ask import Record
from treatywatch.record.validate import check_folder

DOCS = Path(__file__).parents[2] / "docs" / "data.md"
FILES = re.findall(r"`mine/([\w./]+)`:\n```\w+\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    for name, text in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_example_has_all_its_files() -> None:
    assert [Path(name).name for name, _ in FILES] == ["record.yaml", "sources.csv", "profile.yaml", "acts.csv"]


def test_the_example_has_no_mistake_and_gives_the_published_days(mine: Path) -> None:
    checked = check_folder(mine, TODAY)
    assert (checked.problems, checked.differences, checked.cases) == ((), (), 1)


def test_the_example_answers(mine: Path) -> None:
    record = Record.open(mine)
    assert record.treaties() == ("ETS185",)
    answer = record.status("ETS185", "USA", on=date(2007, 1, 1))
    assert answer.bound_since == date(2007, 1, 1)
    assert answer.derivation[-1].result == "party"
