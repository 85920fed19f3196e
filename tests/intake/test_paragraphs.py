"""Paragraphs of plain texts, wrapped by hand or not."""

from __future__ import annotations

import textwrap

import pytest

from treatywatch.intake.paragraphs import paragraphs

PROSE = (
    "The government of Ruritania told its parliament on Monday that it would send the instrument to the depositary "
    "before the summer, and that the treaty which it had rejected for so many years would then bind it from the first "
    "day of the sixth month after that; nobody in the chamber asked what it would mean for those who fly kites there."
)


def cut(text: str, start: int = 0, end: int | None = None) -> list[str]:
    return [" ".join(text[a:b].split()) for a, b in paragraphs(text, start, end)]


@pytest.mark.parametrize("width", [60, 72, 95, 110, 119])
def test_a_text_wrapped_at_any_usual_width_is_cut_at_its_blank_lines_only(width: int) -> None:
    text = "\n\n".join([textwrap.fill(f"{PROSE} {PROSE}", width)] * 2)
    assert cut(text) == [f"{PROSE} {PROSE}"] * 2


def test_each_line_of_a_text_that_is_not_wrapped_is_a_paragraph() -> None:
    assert cut("One line.\n  Another line \n\nA third.\n") == ["One line.", "Another line", "A third."]


def test_lines_that_end_as_sentences_do_are_paragraphs_however_alike_their_lengths() -> None:
    lines = [f"Kite number {n} was flown over the capital of Ruritania in the spring." for n in range(6)]
    assert cut("\n".join(lines)) == lines


def test_a_stretch_is_cut_by_its_own_lines_and_keeps_the_places_of_the_text() -> None:
    text = "Title\nFirst.\nSecond.\nThe rest"
    assert [text[a:b] for a, b in paragraphs(text, 6, 20)] == ["First.", "Second."]
    assert cut(text, 6, 6) == []
