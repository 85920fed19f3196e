"""Entries for tests, by hand and at random."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from hypothesis import strategies as st

from treatywatch.model.days import Day, exact_day
from treatywatch.model.entries import ActKind, Entry
from treatywatch.model.sources import Source, SourceKind

SOURCES = {
    "list": Source("list", SourceKind.DEPOSITARY, "List", date(2026, 1, 1), "", ""),
    "list-old": Source("list-old", SourceKind.DEPOSITARY, "Older list", date(2015, 1, 1), "", ""),
    "list-other": Source("list-other", SourceKind.DEPOSITARY, "Another depositary's", date(2026, 1, 1), "", ""),
    "coding": Source("coding", SourceKind.SCHOLARS, "Coding", date(2020, 1, 1), "", ""),
    "daily": Source("daily", SourceKind.PRESS, "Daily", None, "", ""),
}
FIRST = date(1990, 1, 1)
_ids = count(1)


def entry(
    participant: str = "NOR",
    kind: ActKind = ActKind.RATIFICATION,
    day: date | Day | None = date(2001, 3, 5),
    *,
    which: int = 1,
    source: str = "list",
    known_on: date | None = None,
    recorded_on: date = date(2026, 1, 15),
    supersedes: str = "",
    id_: str = "",
) -> Entry:
    """An entry with what a test is about; the rest is plain."""
    when = exact_day(day) if isinstance(day, date) else day
    known = known_on or (when.latest if when else None) or FIRST
    number = next(_ids)
    return Entry(
        id=id_ or f"{number:016x}",
        treaty="LANTERN",
        participant=participant,
        kind=kind,
        which=which,
        day=when,
        circulated=None,
        named=None,
        stated_effect=None,
        known_on=known,
        known_assumed=known_on is None,
        detail="",
        source=source,
        locator="",
        recorded_on=recorded_on,
        supersedes=supersedes,
        file="acts.csv",
        line=number,
    )


def days() -> st.SearchStrategy[date]:
    """Days from 1990 on, some thirty years of them."""
    return st.integers(0, 12_000).map(lambda days: FIRST + timedelta(days=days))


@st.composite
def random_entries(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Entries of three states with several sources, days of knowledge and corrections of earlier ones."""
    found: list[Entry] = []
    for number in range(draw(st.integers(0, 12))):
        earlier = draw(st.sampled_from([*found, None])) if found else None
        day = draw(days())
        found.append(
            entry(
                draw(st.sampled_from(["NOR", "PER", "KEN"])),
                draw(st.sampled_from([ActKind.RATIFICATION, ActKind.ACCESSION, ActKind.CONSENT, ActKind.WITHDRAWAL])),
                draw(st.sampled_from([day, None])),
                which=draw(st.integers(1, 2)),
                source=draw(st.sampled_from(sorted(SOURCES))),
                known_on=day + timedelta(days=draw(st.integers(0, 900))),
                supersedes=earlier.id if earlier and draw(st.booleans()) else "",
                id_=f"{number:016x}",
            )
        )
    return tuple(found)
