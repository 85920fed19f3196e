"""Days of effect that sources publish beside those that the clauses alone give: equal, but for explained ones."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from treatywatch.law.participation import Participations, participations
from treatywatch.model.entries import Act, ActKind
from treatywatch.record.ask import Record
from treatywatch.record.library import Axes, Library
from treatywatch.record.shelf import open_shelves

TODAY = Axes(date(2026, 11, 25))
DOCS = Path(__file__).parents[2] / "docs"
ENDS = (ActKind.WITHDRAWAL, ActKind.CESSATION)


@cache
def library() -> Library:
    return Library(open_shelves(None))


def published(treaty: str) -> list[Act]:
    """Acts with a day of their own and a published day of effect."""
    acts = library().acts(treaty, TODAY)
    told = [act for act in acts if act.participant and act.stated_effect and act.day and act.day.exact]
    return [act for act in told if act.kind.is_consent or act.kind in ENDS]


def blinded(act: Act) -> Act:
    """The act without what any source says about its effect."""
    entries = tuple(replace(entry, stated_effect=None) for entry in act.entries)
    return replace(act, best=replace(act.best, stated_effect=None), entries=entries)


def by_clauses(treaty: str) -> Participations:
    """Who was bound when, by clauses and days of deposit alone."""
    acts = tuple(blinded(act) for act in library().acts(treaty, TODAY))
    return participations(library().profile(treaty), acts, library().world((treaty,), TODAY))


def given(found: Participations, act: Act) -> date | None:
    """The day of effect that the clauses give for an act."""
    assert act.stated_effect and act.day and act.day.exact
    own = found.of(act.participant)
    if act.kind in ENDS:
        return own.standing(act.day.exact).ceases_on
    starts = [span.start for span in own.spans if span.start_known]
    near = [day for day in starts if abs((day - act.stated_effect).days) < 15000]
    return min(near, key=lambda day: abs((day - act.stated_effect).days), default=None)  # type: ignore[operator]


def differing() -> Iterator[tuple[str, str, str]]:
    """Key of the act, the published day, and the one that the clauses give."""
    for treaty in library().shelves.treaty_ids:
        acts = published(treaty)
        found = by_clauses(treaty) if acts else None
        for act in acts:
            assert found
            day = given(found, act)
            if day != act.stated_effect:
                yield act.key, str(act.stated_effect), str(day or "")


def explained() -> dict[tuple[str, str, str], str]:
    with (DOCS / "published_days.csv").open(encoding="utf-8", newline="") as file:
        return {(row["act"], row["published"], row["by_clauses"]): row["why"] for row in csv.DictReader(file)}


def test_the_clauses_give_the_published_day_but_where_a_difference_is_explained() -> None:
    assert sorted(differing()) == sorted(explained())


def test_every_difference_is_explained_in_words() -> None:
    assert all(len(why.split()) > 5 for why in explained().values())


def test_thousands_of_days_are_compared() -> None:
    assert sum(len(published(treaty)) for treaty in library().shelves.treaty_ids) > 1400


@pytest.mark.parametrize("kind", [ActKind.SUCCESSION, ActKind.CONSENT, ActKind.WITHDRAWAL, ActKind.ACCESSION])
def test_each_kind_of_act_is_among_them(kind: ActKind) -> None:
    assert any(act.kind is kind for treaty in library().shelves.treaty_ids for act in published(treaty))


TABLES = {
    "gc": ("GC1", "GC2", "GC3", "GC4"),
    "cescr": ("ICESCR",),
    "cescr_op": ("ICESCR-OP",),
    "ccw_ap2": ("CCW-P2A",),
    "ccw_art1_amendment": ("CCW-A1",),
}
"""Tables of acts whose name is not the treaty's id."""


def published_elsewhere(folder: Path) -> Iterator[tuple[str, str, date]]:
    """Treaty, participant and day of entry into force as the tables beside the checkout have them."""
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for treaty in TABLES.get(path.stem, (path.stem.upper().replace("_", "-"),)):
                    if row.get("entry_into_force"):
                        yield treaty, row["iso3"], date.fromisoformat(row["entry_into_force"])


def documented() -> set[tuple[str, str]]:
    """Treaty and participant of every slip that the docs list, and of every explained day."""
    found = {(act.split(":")[0], act.split(":")[1]) for act, _, _ in explained()}
    for line in (DOCS / "source_errors.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 4:
            treaties = TABLES["gc"] if cells[1] == "GC1-GC4" else cells[1].replace(",", " ").split()
            found |= {(treaty, who) for treaty in treaties for who in cells[2].replace(",", " ").split()}
    return found


def test_days_of_entry_into_force_in_the_tables_are_those_of_the_record(shared: Path) -> None:
    """A published day is the record's, or the slip is listed in the docs."""
    record, known, compared, wrong = Record.open(), documented(), 0, []
    for treaty, who, day in published_elsewhere(shared / "facts" / "acts"):
        compared += 1
        if (treaty, who) in known:
            continue
        if record.status(treaty, who, on=day).bound_since != day:
            wrong.append((treaty, who, day))
    assert wrong == []
    assert compared > 1400
