"""Whatever stands in a file, it is read or refused: no traceback."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.shelves import SOUND, complaints

WORDS = st.sampled_from(
    [
        "NOR",
        "SUN",
        "",
        "accession",
        "withdrawal",
        "2010-05-05",
        "9999-12-31",
        "0001-01-01",
        "2010",
        "../..",
        "2",
        "notes",
        "old",
    ]
)
CELLS = st.one_of(WORDS, st.text(max_size=8))
ROWS = st.lists(st.lists(CELLS, min_size=3, max_size=6).map(",".join), max_size=6).map("\n".join)
HEADERS = st.sampled_from(["participant,kind,day,source", "participant,kind,day,source,which,supersedes", ""])


def said_of(name: str, content: bytes) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Path(folder) / "shelf"
        shutil.copytree(SOUND, shelf)
        (shelf / name).write_bytes(content)
        return complaints(shelf)


@settings(max_examples=150, deadline=None)
@given(HEADERS, ROWS)
def test_rows_of_any_words(header: str, rows: str) -> None:
    said_of("treaties/PLAIN/acts.csv", f"{header}\n{rows}\n".encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "name", ["record.yaml", "sources.csv", "treaties/PLAIN/profile.yaml", "treaties/PLAIN/acts.csv"]
)
@settings(max_examples=40, deadline=None)
@given(content=st.binary(max_size=60))
def test_any_bytes(name: str, content: bytes) -> None:
    said_of(name, content)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2_000), st.text(max_size=6))
def test_a_profile_with_any_slip_of_the_pen(place: int, slip: str) -> None:
    text = (SOUND / "treaties" / "PLAIN" / "profile.yaml").read_text(encoding="utf-8")
    place %= len(text)
    slipped = text[:place] + slip + text[place + 1 :]
    said_of("treaties/PLAIN/profile.yaml", slipped.encode("utf-8", "surrogatepass"))
