"""A published day that differs from the clause's is told by `treaty check`, and is no mistake."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.record.shelves import SOUND, TODAY
from treatywatch.cli.main import run
from treatywatch.record.validate import check_folder


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    target = tmp_path / "shelf"
    shutil.copytree(SOUND, target)
    with (target / "treaties" / "PLAIN" / "acts.csv").open("a", encoding="utf-8") as acts:
        acts.write(
            "BRA,accession,,2011-01-01,,,2011-01-31,,,list,,,\nFIN,accession,,2011-01-01,,,2011-02-01,,,list,,,\n"
        )
    return target


def test_only_the_row_that_differs_is_told(shelf: Path) -> None:
    checked = check_folder(shelf, TODAY)
    assert checked.problems == ()
    (difference,) = checked.differences
    assert (Path(difference.file).name, difference.line) == ("acts.csv", 6)
    assert difference.what == "states 2011-02-01 as the day of effect, the clause gives 2011-01-31"


def test_the_command_tells_it_and_still_succeeds(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["treaty", "check", str(shelf)]) == 0
    assert "note: " in capsys.readouterr().out
