"""What the law must know beside a treaty's own acts, gathered from the shelves and the table of participants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from treatywatch.actors.participants import Participant
from treatywatch.law.clauses import CeasesWith, Consents, EntryIntoForce
from treatywatch.law.profile import Profile
from treatywatch.law.world import Conflict, Life, Stretch
from treatywatch.record.files import ConflictRow


def lives(participants: Mapping[str, Participant]) -> dict[str, Life]:
    """When everyone exists, as the law asks it."""
    return {
        actor.id: Life(
            since=actor.since,
            until=actor.until,
            continues=actor.continues,
            continues_on=actor.continues_on,
            succeeds=actor.succeeds,
            succeeds_on=actor.succeeds_on,
        )
        for actor in participants.values()
    }


def conflicts_by_then(rows: Iterable[ConflictRow], known: date) -> dict[str, tuple[Conflict, ...]]:
    """Armed conflicts as they were known on a day: one that had not begun is not there, an end to come is open."""
    found: dict[str, list[Conflict]] = defaultdict(list)
    for row in rows:
        if row.began_on <= known:
            ended = row.ended_on if row.ended_on and row.ended_on <= known else None
            found[row.participant].append(
                Conflict(row.participant, row.began_on, ended, row.name, row.contested_by, row.source, row.locator)
            )
    return {participant: tuple(conflicts) for participant, conflicts in found.items()}


def organisations_asked(profile: Profile) -> frozenset[str]:
    """Ids of the organisations whose memberships the clauses of a treaty turn on."""
    ceasing = {clause.membership for clause in profile.clauses if isinstance(clause, CeasesWith)}
    counting = {
        requirement.organisation
        for clause in profile.clauses
        if isinstance(clause, EntryIntoForce)
        for requirement in clause.requires
        if isinstance(requirement, Consents)
    }
    return frozenset((ceasing | counting) - {""})


def memberships(organisations: Iterable[str], participants: Iterable[str]) -> dict[str, dict[str, tuple[Stretch, ...]]]:
    """Who belonged to these organisations when; a membership without a recorded beginning is as old as the calendar.

    A state that continues another one keeps its seat: Serbia did not leave the Council of Europe in 2006.
    """
    from treatywatch.actors.ties import membership

    ids = tuple(participants)
    return {
        organisation: {
            member: tuple((span.since or date.min, _kept_until(organisation, member, span.until)) for span in spans)
            for member in ids
            if (spans := membership(organisation, member))
        }
        for organisation in organisations
    }


def _kept_until(organisation: str, member: str, until: date | None) -> date | None:
    """The end of a membership, or that of the state which continues the member from the same day."""
    from treatywatch.actors.table import actors
    from treatywatch.actors.ties import membership

    heirs = [heir for heir, day in actors().continued_by(member) if day == until]
    for heir in heirs:
        for span in membership(organisation, heir):
            if span.since == until:
                return _kept_until(organisation, heir, span.until)
    return until
