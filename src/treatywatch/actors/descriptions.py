"""What a text calls a state without its name: "the Nordic country", "the landlocked kingdom"."""

from __future__ import annotations

import re
from functools import cache, reduce

from treatywatch.actors.files import FOLDER, Row, read_table
from treatywatch.actors.regions import regions, regions_named

DESCRIPTION_COLUMNS = ("description", "names", "members", "source")


def described_by(text: str) -> frozenset[str] | None:
    """The participants that fit all descriptions in some words: part of the world, form of state, kind of land.

    None where the words hold no description.
    """
    fitting = [regions()[region].members | regions()[region].edge for _, _, region in regions_named(text)]
    fitting += [members for pattern, members in _descriptions() if pattern.search(text)]
    return reduce(frozenset.intersection, fitting) if fitting else None


@cache
def _descriptions() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """Every row of data/actors/descriptions.csv: its words, and whom they fit.

    Raises:
        DataError: wrong lines in the table.
    """
    return read_table(FOLDER / "descriptions.csv", DESCRIPTION_COLUMNS, _description)


def _description(row: Row) -> tuple[re.Pattern[str], frozenset[str]]:
    from treatywatch.actors.table import actors

    members = frozenset(row["members"].split())
    if unknown := sorted(members - set(actors().participants)):
        raise ValueError(f"no participant is called {', '.join(unknown)}")
    names = "|".join(map(re.escape, row["names"].split(";")))
    return re.compile(rf"\b(?:{names})\b"), members
