"""Two consents of one participant without an exit or a notice between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from treatywatch.model.days import Day
from treatywatch.model.entries import Act, ActKind
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import CheckContext, by_participant, refuse

_EXITS = frozenset({ActKind.WITHDRAWAL, ActKind.CESSATION, ActKind.CONSENT_REVOKED, ActKind.TERMINATION})
_BESIDE_OTHERS = frozenset({ActKind.CONSENT_TO_PROTOCOL, ActKind.ACCEPTANCE_OF_AMENDMENT})
"""Consents to a part, which stand beside the consent to the treaty."""


def repeated_consents(acts: Sequence[Act], context: CheckContext) -> tuple[Problem, ...]:
    """A state that is bound cannot consent again: one of the rows is another source's word for the same act."""
    del context
    return tuple(problem for own in by_participant(acts) for problem in _repeated(own))


def _repeated(acts: Sequence[Act]) -> Iterator[Problem]:
    consents = [act for act in acts if act.kind.is_consent and act.kind not in _BESIDE_OTHERS]
    exits = [act for act in acts if act.kind in _EXITS]
    for first, second in pairwise(consents):
        if any(_between(first, act, second) for act in exits):
            continue
        since = f"its {first.kind.value} of {first.day or 'unknown day'} (line {first.best.line})"
        for entry in second.entries:
            again = f"{entry.participant} consents again on {entry.day or 'unknown day'}"
            what = f"{again} with no exit or notice since {since}"
            yield refuse(entry, what, "enter the notice between them, or name the row that it corrects in supersedes")


def _between(first: Act, act: Act, second: Act) -> bool:
    """Whether some days that fit stand in that order; days may be the same (out and in again on one day)."""
    return _may_precede(first.day, act.day) and _may_precede(act.day, second.day)


def _may_precede(one: Day | None, other: Day | None) -> bool:
    earliest = one.earliest if one else None
    latest = other.latest if other else None
    return earliest is None or latest is None or earliest <= latest
