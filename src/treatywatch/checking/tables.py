"""The verdict tables, read from data/verdicts/*.yaml."""

from __future__ import annotations

from functools import cache
from typing import Any

from treatywatch.data.yaml_files import yaml_file
from treatywatch.model.verdicts import Verdict


@cache
def table(name: str) -> dict[str, Any]:
    """One verdict file as a tree of text."""
    tree: dict[str, Any] = yaml_file(f"verdicts/{name}.yaml")
    return tree


def standing_verdict(row: str, column: str, traits: frozenset[str]) -> Verdict:
    """The verdict on a state's standing.

    Args:
        row: what the text says ("signatory").
        column: what the record has ("party").
        traits: how it came there: "ratified" or "acceded", "unstated", and "signed" or "unsigned".

    Raises:
        KeyError: the table has no such row or column.
    """
    cell = table("participation")["rows"][row][column]
    if isinstance(cell, dict):
        cell = next(value for trait, value in cell.items() if trait in traits)
    return Verdict(cell)


def stage_verdict(action: str, row: str, column: str) -> Verdict:
    """The verdict on a step of the ladder.

    Raises:
        KeyError: the table has no such row or column.
    """
    return Verdict(table("stages")[action][row][column])


def stage_row(action: str, step: str) -> str | None:
    """The table's row for a step as reading names it, or None where it is a step at home."""
    rows: dict[str, str] = table("stages")["rows"].get(action, {})
    return step if step in table("stages").get(action, {}) else rows.get(step)


def reason(name: str, *keys: str) -> str:
    """Why a cell is imprecise, as the rest of a sentence that starts with the fact; empty where the table has none."""
    node: Any = table(name).get("reasons", {})
    for key in keys:
        node = node.get(key, {}) if isinstance(node, dict) else {}
    return node if isinstance(node, str) else ""
