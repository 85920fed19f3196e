"""Every folder of `bad/` is refused with file, line, what is wrong and how to mend it, as `expected.txt` says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.record.shelves import BAD, SOUND, complaints, overlaid

CASES = sorted(folder.name for folder in BAD.iterdir() if folder != SOUND)


def test_the_shelf_without_mistakes_has_none() -> None:
    assert complaints(SOUND) == []


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_with_the_expected_message(name: str, tmp_path: Path) -> None:
    shelf = overlaid(tmp_path / "shelf", over=BAD / name)
    expected = (BAD / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert complaints(shelf) == expected
