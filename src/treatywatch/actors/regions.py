"""Regions of the world as news names them: which states everybody counts to one, and which only some do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from treatywatch.actors.files import FOLDER, Row, read_table

_QUARTER = re.compile(r"(?:North|South|East|West|Central)[\w -]*(?= )", re.I)
REGION_COLUMNS = ("region", "names", "members", "edge", "source")


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world.

    Args:
        id: in capitals ("SOUTH-AMERICA").
        names: its nouns and adjectives as texts write them ("South American", "South America").
        members: ids of the participants that everybody counts to it.
        edge: ids of those that some count to it and others do not.
        source: where a person checks it.
    """

    id: str
    names: tuple[str, ...]
    members: frozenset[str]
    edge: frozenset[str]
    source: str


@cache
def regions() -> dict[str, Region]:
    """Every region of data/actors/regions.csv by its id.

    Raises:
        DataError: wrong lines in the table.
    """
    return {region.id: region for region in read_table(FOLDER / "regions.csv", REGION_COLUMNS, _region)}


def regions_named(text: str) -> tuple[tuple[int, int, str], ...]:
    """The regions that a text names: first character, end, id; the longest name where several fit."""
    return tuple((m.start(), m.end(), _ids()[_plain(m.group())]) for m in _names().finditer(text))


@cache
def _ids() -> dict[str, str]:
    return {_plain(name): region.id for region in regions().values() for name in region.names}


def _plain(name: str) -> str:
    """A name with the quarter of the world in small letters: "south-east Asia" and "South-East Asia" are one."""
    return _QUARTER.sub(lambda match: match.group().lower(), name)


@cache
def _names() -> re.Pattern[str]:
    names = sorted((name for region in regions().values() for name in region.names), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(_with_quarter, names))})\b")


def _with_quarter(name: str) -> str:
    quarter = _QUARTER.match(name)
    return f"(?i:{re.escape(quarter.group())}){re.escape(name[quarter.end() :])}" if quarter else re.escape(name)


def _region(row: Row) -> Region:
    from treatywatch.actors.table import actors

    members, edge = frozenset(row["members"].split()), frozenset(row["edge"].split())
    unknown = sorted((members | edge) - set(actors().participants))
    if unknown:
        raise ValueError(f"no participant is called {', '.join(unknown)}")
    if twice := sorted(members & edge):
        raise ValueError(f"{', '.join(twice)} cannot be a member and at the edge")
    return Region(row["region"], tuple(row["names"].split(";")), members, edge, row["source"])
