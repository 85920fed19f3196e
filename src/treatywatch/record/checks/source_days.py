"""Acts that are later than the day their own source speaks as of."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.model.entries import Entry
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, refuse


def acts_after_their_source(entries: Sequence[Entry], context: CheckContext) -> tuple[Problem, ...]:
    """A list of 14 March 2015 cannot tell of a deposit in 2016: the day or the source is wrong."""
    problems: list[Problem] = []
    for entry in entries:
        as_of = context.sources[entry.source].as_of
        earliest = entry.day.earliest if entry.day else None
        if as_of and earliest and earliest > as_of:
            what = f"an act of {entry.day} stands in {entry.source}, which speaks as of {as_of}"
            problems.append(refuse(entry, what, "mend the day, or cite the source that has it"))
    return tuple(problems)
