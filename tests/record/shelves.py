"""Shelves made for a test: the made-up one, and sound ones with a few files put in place of their own."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from treatywatch.model.problems import DataError
from treatywatch.record.validate import check_folder

HERE = Path(__file__).parent
SHELF = HERE / "shelf"
BAD = HERE / "bad"
SOUND = BAD / "_sound"
TODAY = date(2026, 2, 1)


def overlaid(target: Path, *, over: Path, base: Path = SOUND) -> Path:
    """A copy of a shelf with the files of another folder put in place of its own."""
    shutil.copytree(base, target)
    shutil.copytree(over, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    return target


def complaints(folder: Path) -> list[str]:
    """Everything that `treaty check` says of a shelf, with paths from the shelf on."""
    try:
        problems = check_folder(folder, TODAY).problems
    except DataError as error:
        problems = error.problems
    return [str(problem).replace(f"{folder}/", "") for problem in problems]
