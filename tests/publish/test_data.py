from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from tests.publish.samples import ABOUT, SOURCE, TEXT, answer, checked
from treatywatch.model.days import parse_day
from treatywatch.publish import data
from treatywatch.publish.schemas import kinds, schema_text
from treatywatch.publish.treaties import TreatySummary
from treatywatch.record.results import (
    ChangeRow,
    ChangesAnswer,
    CountRow,
    CountsAnswer,
    DeadlineRow,
    DeadlinesAnswer,
    FoundRow,
    HistoryAnswer,
    HistoryRow,
    PartiesAnswer,
    PartyRow,
    WhatIf,
    WhatIfRow,
)

DAY = date(2026, 2, 3)
PARTIES = PartiesAnswer("KITE", DAY, DAY, "bound", DAY, False, (PartyRow("ATL", DAY), PartyRow("XXA", None)), ())
HISTORY = HistoryAnswer(
    "KITE", DAY, None, (HistoryRow(parse_day("2025"), "KITE", "ATL", "ratification", False, "", DAY, SOURCE),), ()
)
DEADLINES = DeadlinesAnswer(
    DAY, DAY, (DeadlineRow("ATL", "KITE", "art4", "burn kites", "Art 4", DAY, "due", answer().derivation),), ()
)
CHANGES = ChangesAnswer(
    "legal", DAY, DAY, (ChangeRow(DAY, "KITE", "ATL", "withdrawal", "party", "withdrawing", "", "", SOURCE),), ()
)
COUNTS = CountsAnswer("bound", DAY, (CountRow("KITE", DAY, 2, False),), ())
SUPPOSED = WhatIf(DAY, ("notice",), (WhatIfRow("KITE", "ATL", answer(), answer(), (2, 1), ("other law",)),), ())

OBJECTS: dict[str, Callable[[], Any]] = {
    "reading": lambda: data.reading_object(checked(), ABOUT),
    "status": lambda: [data.status_object(answer(), ABOUT)],
    "parties": lambda: data.parties_object(PARTIES, ABOUT),
    "history": lambda: data.answer_object("history", HISTORY, ABOUT),
    "deadlines": lambda: data.answer_object("deadlines", DEADLINES, ABOUT),
    "changes": lambda: data.answer_object("changes", CHANGES, ABOUT),
    "counts": lambda: data.answer_object("counts", COUNTS, ABOUT),
    "whatif": lambda: data.answer_object("whatif", SUPPOSED, ABOUT),
    "treaties": lambda: data.rows_object("treaties", [TreatySummary("KITE", "Kite Treaty", DAY, 3, None)], ABOUT),
    "found": lambda: data.rows_object("found", [FoundRow("treaty", "KITE", "Kite Treaty", "")], ABOUT),
    "about": lambda: data.answer_object("about", ABOUT, ABOUT),
}


@pytest.mark.parametrize("kind", OBJECTS)
def test_every_object_is_as_its_shipped_schema_says(kind: str) -> None:
    schema = json.loads(schema_text(kind))
    Draft202012Validator.check_schema(schema)
    made = json.loads(data.document(OBJECTS[kind]()))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(made)


def test_every_shipped_schema_is_tried_here_or_on_the_real_record() -> None:
    assert set(kinds()) - set(OBJECTS) == {"checks", "treaty"}


def test_a_reading_has_the_keys_of_the_contract() -> None:
    found = data.reading_object(checked(), ABOUT)
    for key in (
        "article",
        "mentions",
        "statements",
        "events",
        "claims",
        "since_publication",
        "record_as_of",
        "notices",
    ):
        assert key in found
    assert (found["kind"], found["schema"]) == ("reading", 1)
    assert found["record"] == {"version": "2026-11-25", "hash": "0123456789abcdef"}
    assert set(found["events"][0]) >= {"date", "date_precision", "said", "evidence", "statement"}
    assert found["events"][0]["date"] == "2025-07-10"
    assert found["claims"][0]["asserts"] == ["count(KITE, bound, 2025-07-11) = 190"]
    assert set(found["statements"][0]) == {"source", "cue", "content", "direct"}


def test_offsets_of_a_reading_count_characters_of_its_text() -> None:
    found = data.reading_object(checked(), ABOUT)
    assert found["article"]["text"] == TEXT
    for claim in found["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["text"]


def test_a_line_is_one_line_and_keeps_letters_as_they_are() -> None:
    line = data.line({"text": "a\nb “ä”"})
    assert "\n" not in line
    assert "“ä”" in line


def test_a_status_gives_days_as_iso_and_nulls() -> None:
    found = data.status_object(answer(), ABOUT)
    assert found["ceases_on"] == "2026-01-10"
    assert found["status"] == "withdrawing"
    assert found["flags"] == ["projected"]
    assert found["derivation"][0]["article"] == "Art 20(3)"


def test_the_count_of_parties_is_that_of_its_list() -> None:
    assert data.parties_object(PARTIES, ABOUT)["count"] == 2


def test_a_table_has_a_column_for_each_plain_field_and_splits_sources() -> None:
    rows = list(csv.DictReader(io.StringIO(data.table(list(CHANGES)))))
    assert rows[0]["day"] == "2026-02-03"
    assert (rows[0]["source"], rows[0]["locator"]) == ("list", "note 3")
    assert "derivation" not in next(csv.reader(io.StringIO(data.table(list(DEADLINES)))))


def test_a_table_of_statuses_joins_flags() -> None:
    assert next(csv.DictReader(io.StringIO(data.table([answer()]))))["flags"] == "projected"


def test_the_shipped_example_is_the_one_in_the_repository(pytestconfig: pytest.Config) -> None:
    shipped = files("treatywatch.data").joinpath("examples/landmine-exit.txt").read_bytes()
    assert (pytestconfig.rootpath / "examples" / "landmine-exit.txt").read_bytes() == shipped


def test_a_table_of_suppositions_has_the_status_before_and_after() -> None:
    head, *rows = data.table(list(SUPPOSED)).splitlines()
    assert {"before_status", "after_status", "after_ceases_on"} <= set(head.split(","))
    assert len(rows) == len(SUPPOSED.outcomes)
