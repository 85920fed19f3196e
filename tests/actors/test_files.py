from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from treatywatch.actors.files import Row, interval, read_table
from treatywatch.model.problems import DataError

COLUMNS = ("ref", "from", "until")


def _interval_of(row: Row) -> tuple[str, str]:
    since, until = interval(row)
    return str(since), str(until)


def _refused(tmp_path: Path, text: str) -> str:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as error:
        read_table(path, COLUMNS, _interval_of)
    return str(error.value)


def test_a_day_that_does_not_exist_is_refused_with_its_line(tmp_path: Path) -> None:
    message = _refused(tmp_path, "ref,from,until\nPOL,2025-01-01,\nFIN,2025-02-30,\n")
    assert "table.csv:3" in message
    assert "2025-02-30" in message


def test_an_interval_that_ends_before_it_starts_is_refused(tmp_path: Path) -> None:
    assert "table.csv:2" in _refused(tmp_path, "ref,from,until\nPOL,2025-01-01,2024-01-01\n")


def test_all_wrong_lines_are_reported_at_once(tmp_path: Path) -> None:
    message = _refused(tmp_path, "ref,from,until\nPOL,x,\nFIN,y,\n")
    assert "table.csv:2" in message
    assert "table.csv:3" in message


def test_a_wrong_header_and_a_wrong_number_of_cells_are_refused(tmp_path: Path) -> None:
    assert "header" in _refused(tmp_path, "ref,since\nPOL,\n")
    assert "cells" in _refused(tmp_path, "ref,from,until\nPOL,2025-01-01\n")


def test_the_tables_load_without_any_heavy_package() -> None:
    code = (
        "import sys; from treatywatch.actors.table import actors; actors().resolve('Poland'); "
        "sys.exit(any(m in sys.modules for m in ('spacy', 'yaml', 'lxml', 'httpx2', 'rich', 'babel')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
