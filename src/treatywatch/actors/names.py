"""What participants are called: every surface form, with the days on which it stands for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast, get_args

from treatywatch.actors.files import FOLDER, Row, interval, read_table
from treatywatch.actors.participants import participants

NameKind = Literal[
    "short", "official", "former", "demonym", "people", "capital", "seat", "government", "abbreviation", "group",
    "person_office", "place", "other",
]  # fmt: skip
KINDS = frozenset(get_args(NameKind))
COLUMNS = ("ref", "name", "kind", "from", "until", "note")


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name as a text may have it.

    Args:
        refs: ids of those whom it names; several for a group; none for kind "other", a phrase that only contains a
            name ("New Mexico") and must not be taken for it.
        text: the name, with its usual capitals and accents.
        kind: what sort of name it is; "place" lies in a participant's territory and does not speak for it.
        since: first day on which the name stands for them; None: no beginning is recorded.
        until: first day on which it no longer does; None: it still does.
        note: the office of a person, or, after "ambiguous:", what else the name may mean.
    """

    refs: tuple[str, ...]
    text: str
    kind: NameKind
    since: date | None
    until: date | None
    note: str

    @property
    def is_ambiguous(self) -> bool:
        """Whether the table warns that the name often means something else."""
        return self.note.startswith("ambiguous")

    def holds(self, on: date) -> bool:
        """Whether the name stands for its refs on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@cache
def actor_names() -> tuple[ActorName, ...]:
    """Every surface form that reading looks for: those of the table of names, and names and official names.

    Raises:
        DataError: a wrong line in a table.
    """
    listed = read_table(FOLDER / "names.csv", COLUMNS, _name)
    listed_as_short = {(name.refs, name.text) for name in listed if name.kind == "short"}
    own = [
        ActorName((actor.id,), text, kind, None, None, "")
        for actor in participants().values()
        for kind, text in _own_names(actor.name, actor.official)
        if ((actor.id,), text) not in listed_as_short
    ]
    return (*own, *listed)


def demonym(ref: str) -> str:
    """The adjective of a participant ("Polish"), or its short name where the table has none.

    Raises:
        KeyError: no participant has the id.
    """
    return _first_demonyms().get(ref) or short_name(ref)


def short_name(ref: str) -> str:
    """The short English name of a participant ("Poland").

    Raises:
        KeyError: no participant has the id.
    """
    return participants()[ref].name


@cache
def _first_demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in actor_names():
        if name.kind == "demonym":
            found.setdefault(name.refs[0], name.text)
    return found


def _own_names(name: str, official: str) -> tuple[tuple[NameKind, str], ...]:
    if official in ("", name):
        return (("short", name),)
    return ("short", name), ("official", official)


def _name(row: Row) -> ActorName:
    since, until = interval(row)
    kind = row["kind"]
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is no kind of name")
    return ActorName(
        refs=tuple(row["ref"].split()),
        text=row["name"],
        kind=cast("NameKind", kind),
        since=since,
        until=until,
        note=row["note"],
    )
