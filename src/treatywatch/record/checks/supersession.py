"""Corrections that correct nothing."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.model.entries import Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, refuse


def supersedes_something(entries: Sequence[Entry], context: CheckContext) -> tuple[Problem, ...]:
    """Every id in the column supersedes is that of an entry about the same treaty, and not the row's own."""
    ids = {entry.id for entry in entries}
    return tuple(
        refuse(
            entry,
            f"supersedes {entry.supersedes}, which is no entry of {context.treaty}",
            f"give the id of the row that it corrects (`treatywatch history {context.treaty} --format json`)",
        )
        for entry in entries
        if entry.supersedes and (entry.supersedes not in ids or entry.supersedes == entry.id)
    )
