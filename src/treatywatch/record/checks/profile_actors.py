"""Participants and organisations that a profile's clauses or coverage name and nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from treatywatch.law.clauses import CeasesWith, Clause, Consents, Duty, EntryIntoForce
from treatywatch.law.profile import Profile
from treatywatch.model.problems import Problem
from treatywatch.record.checks.context import KnownActors, offer


def unknown_actors(
    profile: Profile, actors: KnownActors, line_of: Callable[[tuple[str | int, ...]], int]
) -> tuple[Problem, ...]:
    """A clause or a coverage that names a state or an organisation under an id that nobody has speaks of nobody."""
    clauses = (
        (("clauses", index), f"the clause {clause.id!r}", _named(clause))
        for index, clause in enumerate(profile.clauses)
    )
    coverages = (
        (("coverage", index), "a coverage", sorted(coverage.participants))
        for index, coverage in enumerate(profile.coverage)
    )
    return tuple(
        Problem(profile.file, line_of(path), f"{what} names {id_!r}, whom nobody knows", offer(id_, actors))
        for path, what, named in (*clauses, *coverages)
        for id_ in dict.fromkeys(named)
        if id_ not in actors.participants
    )


def _named(clause: Clause) -> Iterator[str]:
    if isinstance(clause, EntryIntoForce):
        for requirement in clause.requires:
            if isinstance(requirement, Consents):
                yield from requirement.of
                yield from filter(None, (requirement.organisation,))
    elif isinstance(clause, Duty):
        yield from sorted(clause.applies_to)
    elif isinstance(clause, CeasesWith) and clause.membership:
        yield clause.membership
