"""Notices of withdrawal dated before the only consents that the record has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.model.entries import Act, ActKind
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, by_participant, refuse


def notices_without_consent(acts: Sequence[Act], context: CheckContext) -> tuple[Problem, ...]:
    """A notice proves that its author was a party: an earlier consent, or one of unknown day, stands before it."""
    del context
    return tuple(problem for own in by_participant(acts) for problem in _too_early(own))


def _too_early(acts: Sequence[Act]) -> Iterator[Problem]:
    consents = [act for act in acts if act.kind.is_consent]
    if not consents or any(_open_start(act) for act in consents):
        return
    first = min(act.day.earliest for act in consents if act.day and act.day.earliest)
    for act in acts:
        if act.kind is ActKind.WITHDRAWAL and act.day and act.day.latest and act.day.latest < first:
            what = f"{act.participant} gives notice on {act.day}, before its first consent on {first}"
            mend = "mend the day, or enter the earlier consent (with an empty day where no source has it)"
            yield from (refuse(entry, what, mend) for entry in act.entries)


def _open_start(act: Act) -> bool:
    return act.day is None or act.day.earliest is None
