"""Checks of a treaty's entries: each one a small module, `(entries, context) -> problems`, and none guesses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from treatywatch.model.entries import Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.consents import repeated_consents
from treatywatch.record.checks.context import CheckContext
from treatywatch.record.checks.duplicates import duplicate_rows
from treatywatch.record.checks.existence import participants_exist
from treatywatch.record.checks.notices import notices_without_consent
from treatywatch.record.checks.source_days import acts_after_their_source
from treatywatch.record.checks.supersession import supersedes_something

Check = Callable[[Sequence[Entry], CheckContext], tuple[Problem, ...]]

ROW_CHECKS: tuple[Check, ...] = (participants_exist, acts_after_their_source, supersedes_something, duplicate_rows)
"""Checks that look at rows one by one or beside each other."""

ACT_CHECKS: tuple[Check, ...] = (repeated_consents, notices_without_consent)
"""Checks that look at the acts which the sound rows make up."""

__all__ = ["ACT_CHECKS", "ROW_CHECKS", "Check", "CheckContext", "run_checks"]


def run_checks(entries: Sequence[Entry], context: CheckContext) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries that stand, and every problem; a row that a check names is left out before the next stage."""
    problems: list[Problem] = []
    standing = tuple(entries)
    for stage in (ROW_CHECKS, ACT_CHECKS):
        found = [problem for check in stage for problem in check(standing, context)]
        problems += found
        refused = {(problem.file, problem.line) for problem in found}
        standing = tuple(entry for entry in standing if (entry.file, entry.line) not in refused)
    return standing, tuple(problems)
