"""Rows that say the same twice, and one source that says two things about one act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.model.entries import Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, refuse


def duplicate_rows(entries: Sequence[Entry], context: CheckContext) -> tuple[Problem, ...]:
    """A statement stands once in a file; a source that is corrected says so by supersedes."""
    del context
    return (*_same_statement(entries), *_two_statements(entries))


def _same_statement(entries: Sequence[Entry]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        earlier = first.setdefault((entry.file, entry.id), entry)
        if earlier is not entry:
            yield refuse(entry, f"the same row as line {earlier.line}", "remove one of the two")


def _two_statements(entries: Sequence[Entry]) -> Iterator[Problem]:
    superseded = {entry.supersedes for entry in entries}
    first: dict[tuple[str, str, int, str], Entry] = {}
    for entry in entries:
        if entry.id in superseded:
            continue
        key = (entry.participant, entry.kind.value, entry.which, entry.source)
        earlier = first.setdefault(key, entry)
        if earlier.id != entry.id and earlier.day != entry.day:
            act = f"{entry.kind.value} of {entry.participant or 'nobody'}"
            what = f"{entry.source} gives another day for the same {act} in line {earlier.line}"
            yield refuse(entry, what, "write 2 under which if it is a second one, or name the older row in supersedes")
