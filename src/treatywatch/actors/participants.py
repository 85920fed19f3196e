"""Who exists when: states, past states, organisations, bodies, and entities that news names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast, get_args

from treatywatch.actors.files import FOLDER, Row, interval, optional_date, read_table

ParticipantKind = Literal["state", "past_state", "organisation", "body", "entity"]
KINDS = frozenset(get_args(ParticipantKind))
COLUMNS = (
    "id", "alpha2", "numeric", "name", "article", "official", "kind", "from", "until", "continues", "continues_on",
    "succeeds", "succeeds_on", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Participant:
    """A state, organisation or entity.

    Args:
        id: ISO 3166 alpha-3, a withdrawn code, an own `X..` code, or the usual short form of an organisation.
        alpha2: ISO 3166 alpha-2, or empty.
        numeric: ISO 3166 numeric, or empty.
        name: the short English name.
        article: "the" where the name takes it in a sentence (the Netherlands), or empty.
        official: the formal English name.
        kind: "state" and "organisation" can be party to a treaty, "past_state" could; "body" is an organisation that
            cannot; "entity" is named by news and is no participant.
        since: first day of its existence; None where it is older than every treaty at hand.
        until: first day on which it no longer exists; None where it does.
        continues: id of the state whose legal personality it carries on, or empty.
        continues_on: the day from which it does.
        succeeds: ids of the states to whose territory it succeeded, and to whose treaties it may notify succession
            (Vienna Convention on Succession of States in respect of Treaties Art 2(1)(b)).
        succeeds_on: the day of the succession of states.
        source: where a person checks the row.
    """

    id: str
    alpha2: str
    numeric: str
    name: str
    article: str
    official: str
    kind: ParticipantKind
    since: date | None
    until: date | None
    continues: str
    continues_on: date | None
    succeeds: tuple[str, ...]
    succeeds_on: date | None
    source: str

    @property
    def in_sentence(self) -> str:
        """The short name as a sentence has it: "the United States", "Poland"."""
        return f"{self.article} {self.name}" if self.article else self.name

    def existed(self, on: date) -> bool:
        """Whether it existed on a day; before an unknown beginning counts as existing."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@cache
def participants() -> dict[str, Participant]:
    """All participants by id, in the order of the table.

    Raises:
        DataError: a wrong line in the table.
    """
    rows = read_table(FOLDER / "participants.csv", COLUMNS, _participant)
    return {row.id: row for row in rows}


def _participant(row: Row) -> Participant:
    since, until = interval(row)
    kind = row["kind"]
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is no kind of participant")
    return Participant(
        id=row["id"],
        alpha2=row["alpha2"],
        numeric=row["numeric"],
        name=row["name"],
        article=row["article"],
        official=row["official"],
        kind=cast("ParticipantKind", kind),
        since=since,
        until=until,
        continues=row["continues"],
        continues_on=optional_date(row["continues_on"]),
        succeeds=tuple(row["succeeds"].split()),
        succeeds_on=optional_date(row["succeeds_on"]),
        source=row["source"],
    )
