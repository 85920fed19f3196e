"""Every question answers from a record of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.cli.main import run

SHELF = Path(__file__).parents[1] / "record" / "shelf"
QUESTIONS = (
    "status LANTERN",
    "parties LANTERN",
    "history LANTERN",
    "deadlines",
    "changes 2000-01-01 2020-01-01",
    "counts LANTERN 2000-01-01 2005-01-01",
    "whatif LANTERN --withdraw JPN@2030-01-01",
    "treaty list",
    "treaty show LANTERN",
    "find lantern",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("shape", ["text", "json"])
def test_a_question_answers_from_a_record_of_ones_own(
    question: str, shape: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*question.split(), "--record", str(SHELF), "--format", shape]) == 0
    assert "APMBC" not in capsys.readouterr().out
