"""Notices that are taken back and were never given."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.model.entries import Act, ActKind
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, refuse

_TAKEN_BACK = {
    ActKind.WITHDRAWAL_REVOKED: ActKind.WITHDRAWAL,
    ActKind.SUSPENSION_ENDED: ActKind.SUSPENSION_DECLARED,
}


def revocations_without_notice(acts: Sequence[Act], context: CheckContext) -> tuple[Problem, ...]:
    """What is taken back was given, by the same participant, and not on a later day."""
    del context
    return tuple(
        refuse(entry, _what(act, given), f"enter the {given.value.replace('_', ' ')}, or mend the kind or the day")
        for act in acts
        if (given := _TAKEN_BACK.get(act.kind)) and not any(_stands_before(other, act, given) for other in acts)
        for entry in act.entries
    )


def _what(act: Act, given: ActKind) -> str:
    when = act.day or "a day not known"
    return f"{act.participant} takes back on {when} a {given.value.replace('_', ' ')} that the record has not"


def _stands_before(other: Act, act: Act, given: ActKind) -> bool:
    if other.kind is not given or other.participant != act.participant:
        return False
    started = other.day.earliest if other.day else None
    ended = act.day.latest if act.day else None
    return started is None or ended is None or started <= ended
