"""Steps at home of participants that nobody knows, or later than their own source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.model.entries import LadderStep
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, offer


def step_problems(steps: Sequence[LadderStep], context: CheckContext) -> tuple[Problem, ...]:
    """Everyone who takes a step, or at whom it is aimed, is known; a source tells of no later day than its own."""
    return tuple(problem for step in steps for problem in _problems(step, context))


def _problems(step: LadderStep, context: CheckContext) -> Iterator[Problem]:
    for column, text in (("participant", step.participant), ("target", step.target)):
        for id_ in text.split():
            if id_ not in context.actors.participants:
                yield Problem(step.file, step.line, f"unknown {column} {id_!r}", offer(id_, context.actors))
    as_of = context.sources[step.source].as_of
    earliest = step.day.earliest if step.day else None
    if as_of and earliest and earliest > as_of:
        what = f"a step of {step.day} stands in {step.source}, which speaks as of {as_of}"
        yield Problem(step.file, step.line, what, "mend the day, or cite the source that has it")
