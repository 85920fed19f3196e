"""The word lists in `data/cues`."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import treatywatch

FILES = sorted((Path(treatywatch.__file__).parent / "data" / "cues").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_has_its_name_alone(path: Path) -> None:
    names = Counter(re.findall(r"^([a-z_]+):", path.read_text(encoding="utf-8"), re.M))
    assert names, "no list found"
    assert [name for name, times in names.items() if times > 1] == []  # YAML would let the later one win in silence
