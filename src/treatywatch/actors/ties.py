"""Who belongs to what, and who borders whom, on a day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache

from treatywatch.actors.files import FOLDER, Row, interval, read_table

MEMBERSHIP_COLUMNS = ("organisation", "member", "from", "until", "source")
NOTICE_COLUMNS = ("organisation", "member", "day", "source")
BORDER_COLUMNS = ("a", "b", "from", "until", "note", "source")


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days.

    Args:
        since: first day; None where no beginning is recorded.
        until: first day outside; None where it lasts.
        source: where a person checks it.
        note: what must be said beside it, or empty.
    """

    since: date | None
    until: date | None
    source: str
    note: str = ""

    def covers(self, on: date) -> bool:
        """Whether a day lies in it."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


def members(organisation: str, on: date) -> frozenset[str]:
    """Ids of the members of an organisation on a day; empty where the table does not have the organisation."""
    table = _memberships().get(organisation, {})
    return frozenset(member for member, spans in table.items() if any(span.covers(on) for span in spans))


def membership(organisation: str, member: str) -> tuple[Interval, ...]:
    """When a participant belonged to an organisation, in order of time; empty where never."""
    return _memberships().get(organisation, {}).get(member, ())


def all_memberships(organisation: str) -> dict[str, tuple[Interval, ...]]:
    """By member, when each belonged to an organisation, in order of time; empty where the table does not have it."""
    return _memberships().get(organisation, {})


def leaving_notices(organisation: str, member: str) -> tuple[date, ...]:
    """The days on which a member gave notice, or announced, that it leaves; empty where the table has none.

    Those who tell history often give this day as the one on which it left.
    """
    return tuple(day for body, who, day in _notices() if (body, who) == (organisation, member))


def organisations() -> tuple[str, ...]:
    """Ids of the organisations and groups whose members the table has."""
    return tuple(_memberships())


def neighbours(participant: str, on: date) -> frozenset[str]:
    """Ids of those that share a land border with a participant on a day."""
    table = _borders().get(participant, {})
    return frozenset(other for other, spans in table.items() if any(span.covers(on) for span in spans))


def border(participant: str, other: str) -> tuple[Interval, ...]:
    """When two participants share a land border, with notes on exclaves; empty where never."""
    return _borders().get(participant, {}).get(other, ())


@cache
def _memberships() -> dict[str, dict[str, tuple[Interval, ...]]]:
    rows = read_table(FOLDER / "memberships.csv", MEMBERSHIP_COLUMNS, _membership)
    return _grouped([(organisation, member, span) for organisation, member, span in rows])


@cache
def _notices() -> tuple[tuple[str, str, date], ...]:
    return tuple(read_table(FOLDER / "leaving_notices.csv", NOTICE_COLUMNS, _notice))


@cache
def _borders() -> dict[str, dict[str, tuple[Interval, ...]]]:
    rows = read_table(FOLDER / "borders.csv", BORDER_COLUMNS, _border)
    return _grouped([pair for a, b, span in rows for pair in ((a, b, span), (b, a, span))])


def _grouped(rows: list[tuple[str, str, Interval]]) -> dict[str, dict[str, tuple[Interval, ...]]]:
    found: defaultdict[str, defaultdict[str, list[Interval]]] = defaultdict(lambda: defaultdict(list))
    for outer, inner, span in rows:
        found[outer][inner].append(span)
    return {
        outer: {inner: tuple(sorted(spans, key=lambda s: s.since or date.min)) for inner, spans in table.items()}
        for outer, table in found.items()
    }


def _membership(row: Row) -> tuple[str, str, Interval]:
    since, until = interval(row)
    return row["organisation"], row["member"], Interval(since, until, row["source"])


def _notice(row: Row) -> tuple[str, str, date]:
    return row["organisation"], row["member"], date.fromisoformat(row["day"])


def _border(row: Row) -> tuple[str, str, Interval]:
    if row["a"] >= row["b"]:
        raise ValueError(f"{row['a']} and {row['b']} do not stand in the order of the alphabet")
    since, until = interval(row)
    return row["a"], row["b"], Interval(since, until, row["source"], row["note"])
