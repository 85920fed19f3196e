"""Acts that no source has: those of a worked case, and those of a supposition."""

from __future__ import annotations

from datetime import date

from treatywatch.model.days import Day
from treatywatch.model.entries import Act, ActKind, Entry


def supposed_act(
    treaty: str,
    participant: str,
    kind: ActKind,
    which: int,
    day: Day | None,
    known_on: date,
    *,
    named: date | None = None,
    stated_effect: date | None = None,
    detail: str = "",
) -> Act:
    """An act with one entry that cites nothing; `known_on` bounds a day that is not given."""
    entry = Entry(
        id="", treaty=treaty, participant=participant, kind=kind, which=which, day=day, circulated=None, named=named,
        stated_effect=stated_effect, known_on=known_on, known_assumed=True, detail=detail, source="", locator="",
        recorded_on=known_on, supersedes="", file="", line=0,
    )  # fmt: skip
    return Act(f"{treaty}:{participant}:{kind}:{which}", entry, (entry,), False)
