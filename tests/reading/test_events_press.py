"""Steps as agencies, dailies and institutions word them: votes, papers, nouns, compliance, days, whom one means."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.reading.reading_of import told

CASES = yaml.safe_load((Path(__file__).parent / "press.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "tells"), [(case["text"], case["tells"]) for case in CASES])
def test_what_a_text_of_the_press_tells(text: str, tells: list[str]) -> None:
    assert {one.removesuffix(" 2025-03-18") for one in told(text)} == set(tells)
