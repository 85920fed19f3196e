"""Tables under a name that nothing reads: a row in `act.csv` would be no row at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from treatywatch.model.problems import Problem
from treatywatch.record.text_files import nearest

TREATY_FILES = ("profile.yaml", "acts.csv", "steps.csv")
SHELF_FILES = ("record.yaml", "sources.csv", "conflicts.csv")
_DATA = (".csv", ".yaml", ".yml", ".tsv", ".json", ".xlsx")


def stray_files(folder: Path, known: Sequence[str]) -> Iterator[Problem]:
    """Data files of a folder that are not among the known names."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in _DATA and path.is_file() and path.name not in known:
            offer = nearest(path.name, known) or f" (read are {', '.join(known)})"
            yield Problem(str(path), None, "nothing reads a file of this name", f"rename or remove it{offer}")
