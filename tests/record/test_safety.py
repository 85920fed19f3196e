"""A shelf with a mistake answers where it safely can, says what was left out, and never answers from half of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.record.shelves import BAD, TODAY, overlaid
from treatywatch.model.answers import Status
from treatywatch.model.problems import DataError
from treatywatch.record.ask import Record


def record(tmp_path: Path, bad: str) -> Record:
    return Record.open(overlaid(tmp_path / "shelf", over=BAD / bad), today=TODAY)


def test_others_are_answered_with_a_note_of_the_row_that_was_left_out(tmp_path: Path) -> None:
    answer = record(tmp_path, "two-consents-without-exit").status("PLAIN", "CHL", on=date(2020, 1, 1))
    assert answer.status is Status.PARTY
    assert any("acts.csv:5" in note and note.startswith("left out") for note in answer.notes)


@pytest.mark.parametrize("bad", ["two-consents-without-exit", "missing-source", "day-that-does-not-exist"])
def test_whom_a_refused_row_is_about_is_not_answered_from_the_rest(tmp_path: Path, bad: str) -> None:
    with pytest.raises(DataError, match=r"acts\.csv:\d"):
        record(tmp_path, bad).status("PLAIN", "NOR")


def test_whom_a_refused_row_is_about_is_not_counted_and_that_is_said(tmp_path: Path) -> None:
    answer = record(tmp_path, "two-consents-without-exit").parties("PLAIN", on=date(2020, 1, 1))
    assert [row.participant for row in answer] == ["CHL", "PER"]
    assert any("not counted" in note and "NOR" in note for note in answer.notes)


@pytest.mark.parametrize("bad", ["wrong-encoding", "unknown-column", "unclosed-quote", "empty-table"])
def test_a_table_that_cannot_be_read_is_not_taken_for_an_empty_one(tmp_path: Path, bad: str) -> None:
    with pytest.raises(DataError, match=r"acts\.csv"):
        record(tmp_path, bad).status("PLAIN", "CHL")


def test_a_treaty_whose_profile_cannot_be_used_is_named_and_the_others_answer(tmp_path: Path) -> None:
    mixed = overlaid(tmp_path / "shelf", over=BAD / "circle-of-parents")
    sound = mixed / "treaties" / "SOUND"
    sound.mkdir()
    text = (BAD / "_sound" / "treaties" / "PLAIN" / "profile.yaml").read_text(encoding="utf-8")
    (sound / "profile.yaml").write_text(text.replace("id: PLAIN", "id: SOUND"), encoding="utf-8")
    opened = Record.open(mixed, today=TODAY)
    with pytest.raises(DataError, match="in a circle"):
        opened.status("PLAIN", "CHL")
    assert opened.status("SOUND", "CHL").status is Status.NONE
    assert any("in a circle" in note for note in opened.world().notes)
    assert any("in a circle" in note for note in opened.changes(date(1990, 1, 1), TODAY).notes)


def test_a_coverage_that_cites_no_source_lets_no_silence_speak(tmp_path: Path) -> None:
    opened = record(tmp_path, "coverage-without-source")
    assert opened.coverage("PLAIN", "consent", date(2000, 1, 1)) is None
    assert opened.record_as_of("PLAIN") is None


def test_a_treaty_whose_parent_is_on_no_shelf_is_answered_without_it_and_says_so(tmp_path: Path) -> None:
    answer = record(tmp_path, "parent-on-no-shelf").status("PLAIN", "CHL", on=date(2020, 1, 1))
    assert answer.status is Status.PARTY
    assert any("NOWHERE" in note for note in answer.notes)


def test_rows_without_a_day_of_recording_count_as_there_from_the_start(tmp_path: Path) -> None:
    shelf = overlaid(tmp_path / "shelf", over=BAD / "_sound")
    (shelf / "record.yaml").write_text("base: none\n", encoding="utf-8")
    opened = Record.open(shelf, today=TODAY)
    assert opened.status("PLAIN", "CHL", recorded=date(2000, 1, 1)).status is Status.PARTY
    assert len(opened.changes(recorded_after=date(1900, 1, 1))) == 0


@pytest.mark.parametrize("bad", ["month-without-rounding", "unknown-clause-form", "clause-about-nobody"])
def test_a_treaty_with_a_wrong_clause_is_not_answered_by_the_other_clauses(tmp_path: Path, bad: str) -> None:
    with pytest.raises(DataError, match=r"profile\.yaml:\d"):
        record(tmp_path, bad).status("PLAIN", "CHL")


def test_what_was_left_out_is_said_once(tmp_path: Path) -> None:
    notes = record(tmp_path, "circle-of-parents").history("CHL").notes
    assert notes
    assert len(notes) == len(set(notes))
