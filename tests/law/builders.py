"""Short ways to write acts, profiles and worlds in tests of the law."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from treatywatch.law.profile import Profile, parse_profile
from treatywatch.model.days import parse_day
from treatywatch.model.entries import Act, ActKind, Entry
from treatywatch.model.problems import Problem

KNOWN = date(2026, 11, 25)


def act(
    participant: str,
    kind: str,
    day: str = "",
    *,
    which: int = 1,
    treaty: str = "T",
    named: str = "",
    stated: str = "",
    detail: str = "",
    known: str = "",
    differ: bool = False,
) -> Act:
    """An act with one entry."""
    when = parse_day(day) if day else None
    known_on = date.fromisoformat(known) if known else (when.latest if when and when.latest else KNOWN)
    key = f"{treaty}:{participant}:{kind}:{which}"
    entry = Entry(
        id=hashlib.sha256(f"{key}{day}".encode()).hexdigest()[:16],
        treaty=treaty,
        participant=participant,
        kind=ActKind(kind),
        which=which,
        day=when,
        circulated=None,
        named=date.fromisoformat(named) if named else None,
        stated_effect=date.fromisoformat(stated) if stated else None,
        known_on=known_on,
        known_assumed=not known,
        detail=detail,
        source="test",
        locator="",
        recorded_on=KNOWN,
        supersedes="",
        file="acts.csv",
        line=1,
    )
    return Act(key, entry, (entry,), differ)


def parse(tree: dict[str, Any]) -> tuple[Profile | None, tuple[Problem, ...]]:
    """Parse a tree; the line of a node is the length of its path, so that messages can be told apart."""
    return parse_profile(tree, len, "profile.yaml")


def profile(*clauses: dict[str, Any], **keys: Any) -> Profile:
    """A profile of these clauses that must have no mistakes."""
    heads = [{"id": f"c{n}", "article": f"Art {n}", "basis": "text"} | clause for n, clause in enumerate(clauses)]
    found, problems = parse({"id": "T", "title": "Test Treaty", "clauses": heads} | keys)
    assert not problems, problems
    assert found is not None
    return found


def d(text: str) -> date:
    """A calendar day."""
    return date.fromisoformat(text)


def acts(rows: str, **keys: Any) -> list[Act]:
    """Acts written "PARTICIPANT kind day", one a line; a second one of a kind gets the next `which`."""
    found: list[Act] = []
    for row in rows.strip().splitlines():
        who, kind, *day = row.split()
        which = 1 + sum(one.participant == who and one.kind == kind for one in found)
        found.append(act(who, kind, *day, which=which, **keys))
    return found


SIX_MONTHS = {"months": "6", "rounding": "last_of_month"}
LATER_AT_ONCE = {"kind": "later_party", "trigger": "after_entry_into_force", "delay": [{"at_once": "yes"}]}
IN_FORCE_2000 = {"on": "2000-01-01", "source": "s"}
