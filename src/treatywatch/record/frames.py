"""Rows as a data frame, where polars or pandas is installed."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import fields
from enum import Enum
from typing import Any

from treatywatch.model.days import Day
from treatywatch.model.problems import FailedWorkError


def to_frame(rows: Sequence[Any]) -> Any:
    """The rows as a polars data frame, or a pandas one where only that is installed.

    Days stand in EDTF, sources by their id; nested answers and derivations are left out.

    Raises:
        FailedWorkError: neither package is installed.
    """
    table = columns(rows)
    for name in ("polars", "pandas"):
        try:
            return importlib.import_module(name).DataFrame(table)
        except ImportError:
            continue
    raise FailedWorkError("no data frames here: install polars or pandas (pip install 'treatywatch[frames]')")


def columns(rows: Sequence[Any]) -> dict[str, list[Any]]:
    """The rows by column, as plain values; a column that holds lists in some row is left out."""
    if not rows:
        return {}
    names = [field.name for field in fields(rows[0])]
    table = {name: [_cell(getattr(row, name)) for row in rows] for name in names}
    return {name: cells for name, cells in table.items() if not any(isinstance(cell, tuple) for cell in cells)}


def _cell(value: Any) -> Any:
    if isinstance(value, Day):
        return value.edtf
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "locator"):
        return value.id
    return tuple(value) if isinstance(value, tuple) else value if not hasattr(value, "__dataclass_fields__") else ()
