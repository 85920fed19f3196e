"""Answers as data: JSON as the contract has it, JSON Lines for articles, CSV for tables."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from treatywatch.model.answers import Derivation, SourceNote, StatusAnswer
from treatywatch.model.article import Event, Reading, Statement
from treatywatch.model.days import Day
from treatywatch.model.verdicts import Checked, CheckedClaim, Since
from treatywatch.record.results import About, PartiesAnswer

SCHEMA = 1
"""Version of the JSON objects: documented keys stay, new ones may appear."""

Json = dict[str, Any]
_AS_IT_IS = frozenset({str, int, float, bool, type(None)})


def stamp(kind: str, about: About) -> Json:
    """What each object begins with: its kind, the schema's version and the record that answers."""
    return {"kind": kind, "schema": SCHEMA, "record": {"version": about.record_version, "hash": about.record_hash}}


def reading_object(checked: Checked, about: About) -> Json:
    """One article, read and checked."""
    reading = checked.reading
    return stamp("reading", about) | {
        "article": _article(reading),
        "mentions": [plain(mention) for mention in reading.mentions],
        "statements": [_statement(statement) for statement in reading.statements],
        "events": [_event(event) for event in checked.events],
        "claims": [_claim(claim) for claim in checked.claims],
        "since_publication": [_since(item) for item in checked.since],
        "record_as_of": plain(checked.record_as_of),
        "notices": list(checked.notices),
    }


def status_object(answer: StatusAnswer, about: About) -> Json:
    """Where one participant stands under one treaty."""
    return stamp("status", about) | _keys(answer)


def parties_object(answer: PartiesAnswer, about: About) -> Json:
    """Who is bound by a treaty, or has consented to it."""
    found = _keys(answer)
    parties, notes = found.pop("parties"), found.pop("notes")
    return stamp("parties", about) | found | {"count": answer.count, "parties": parties, "notes": notes}


def answer_object(kind: str, answer: Any, about: About) -> Json:
    """Any other answer of the record: the fields of its type are its keys."""
    return stamp(kind, about) | _keys(answer)


def rows_object(kind: str, rows: Iterable[Any], about: About) -> Json:
    """A list of rows that has no answer type of its own."""
    return stamp(kind, about) | {"rows": [plain(row) for row in rows]}


def line(found: Json) -> str:
    """One object as one line of JSON Lines."""
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def document(found: Json | list[Json]) -> str:
    """An object, or a list of them, as JSON that a person can read."""
    return json.dumps(found, ensure_ascii=False, indent=2)


def table(rows: Sequence[Any]) -> str:
    """Rows as CSV: a column for each field that is one value; words joined by a space, phrases by a semicolon.

    Sources become `source` and `locator`; of a status within a row its status and days stand; derivations are left out.
    """
    cells = [_cells(row) for row in rows]
    columns = list(dict.fromkeys(name for row in cells for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(cells)
    return out.getvalue()


def plain(value: Any) -> Any:
    """A value of the model as JSON has it: days in ISO 8601 or EDTF, types by their fields.

    >>> plain((date(2026, 2, 20), None))
    ['2026-02-20', None]
    """
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, Day):
        return value.edtf
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return _keys(value)
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(plain(item) for item in value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def _keys(value: Any) -> Json:
    """The fields of a type of the model, by their names."""
    return {name: plain(getattr(value, name)) for name in _names(value.__class__)}


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _article(reading: Reading) -> Json:
    article = _keys(reading.article)
    del article["notices"]
    return article


def _statement(statement: Statement) -> Json:
    return {
        "source": plain(statement.source),
        "cue": {"spans": plain(statement.cue)},
        "content": {"spans": plain(statement.content), "text": statement.text},
        "direct": statement.direct,
    }


def _event(event: Event) -> Json:
    found = _keys(event)
    del found["day"], found["sayings"]
    return found | {"date": plain(event.day), "date_precision": event.day.precision if event.day else None}


def _claim(checked: CheckedClaim) -> Json:
    claim = _keys(checked.claim) | {"asserts": [str(assertion) for assertion in checked.claim.asserts]}
    return claim | {
        "verdict": checked.verdict.value,
        "explanation": checked.explanation,
        "derivation": plain(checked.derivation),
        "sources": plain(checked.sources),
    }


def _since(item: Since) -> Json:
    found = _keys(item)
    del found["day"]
    return found | {"date": plain(item.day)}


def _cells(row: Any) -> Json:
    cells: Json = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, SourceNote):
            cells |= {field.name: value.id, "locator": value.locator}
        elif isinstance(value, StatusAnswer):
            names = ("status", "bound_since", "ceases_on")
            cells |= {f"{field.name}_{name}": plain(getattr(value, name)) for name in names}
        elif isinstance(value, tuple):
            words = [str(item) for item in value if isinstance(item, str | int)]
            if len(words) == len(value):
                cells[field.name] = ("; " if any(" " in word for word in words) else " ").join(words)
        elif isinstance(value, Derivation) or (is_dataclass(value) and not isinstance(value, Day)):
            continue
        else:
            cells[field.name] = plain(value)
    return cells
