"""Acts under a treaty that was not there yet."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.model.entries import Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, refuse


def acts_before_their_treaty(entries: Sequence[Entry], context: CheckContext) -> tuple[Problem, ...]:
    """Nobody signs or consents before the text was adopted (opened for signature, where only that day is known)."""
    if (there_on := context.there_on) is None:
        return ()
    what = f"before {context.treaty} was there, on {there_on}"
    mend = "mend the day, or `adopted` and `opened` in the profile"
    return tuple(
        refuse(entry, f"an act of {entry.day}, {what}", mend)
        for entry in entries
        if entry.day and entry.day.latest and entry.day.latest < there_on
    )
