"""Checks of a treaty's rows: each one a small module, `(entries or acts, context) -> problems`, and none guesses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from treatywatch.model.entries import Act, Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.before_treaty import acts_before_their_treaty
from treatywatch.record.checks.consents import repeated_consents
from treatywatch.record.checks.context import CheckContext
from treatywatch.record.checks.day_order import days_in_order
from treatywatch.record.checks.duplicates import duplicate_rows
from treatywatch.record.checks.existence import participants_exist
from treatywatch.record.checks.notices import notices_without_consent
from treatywatch.record.checks.revocations import revocations_without_notice
from treatywatch.record.checks.source_days import acts_after_their_source
from treatywatch.record.checks.supersession import supersedes_something
from treatywatch.record.view import view

RowCheck = Callable[[Sequence[Entry], CheckContext], tuple[Problem, ...]]
ActCheck = Callable[[Sequence[Act], CheckContext], tuple[Problem, ...]]

ROW_CHECKS: tuple[RowCheck, ...] = (
    participants_exist,
    acts_before_their_treaty,
    acts_after_their_source,
    days_in_order,
    supersedes_something,
    duplicate_rows,
)
"""Checks that look at rows one by one or beside each other."""

ACT_CHECKS: tuple[ActCheck, ...] = (repeated_consents, notices_without_consent, revocations_without_notice)
"""Checks that look at the acts which the sound rows make up."""

__all__ = ["ACT_CHECKS", "ROW_CHECKS", "ActCheck", "CheckContext", "RowCheck", "run_checks"]


def run_checks(
    entries: Sequence[Entry], context: CheckContext
) -> tuple[tuple[Entry, ...], tuple[Act, ...], tuple[Problem, ...]]:
    """The entries that stand, the acts that they make up once all is known, and every problem.

    A row that a check names is left out before acts are looked at.
    """
    rows = [problem for check in ROW_CHECKS for problem in check(entries, context)]
    sound = _without(entries, rows)
    acts = view(sound, context.sources, known=date.max)
    made_up = [problem for check in ACT_CHECKS for problem in check(acts, context)]
    if made_up:
        sound = _without(sound, made_up)
        acts = view(sound, context.sources, known=date.max)
    return sound, acts, (*rows, *made_up)


def _without(entries: Sequence[Entry], problems: Sequence[Problem]) -> tuple[Entry, ...]:
    if not problems:
        return tuple(entries)
    refused = {(problem.file, problem.line) for problem in problems}
    return tuple(entry for entry in entries if (entry.file, entry.line) not in refused)
