"""Whether somebody can be party at all on a day: entities, bodies, states before and after their time."""

from __future__ import annotations

from datetime import date
from functools import cache

from treatywatch.actors.participants import Participant, participants

_NO_PARTICIPANT = {
    "entity": "is named in news but is no participant in treaties by the depositaries' practice",
    "body": "is an organisation that is party to no treaty of this record",
}


def place_notes(participant: str, on: date) -> tuple[str, ...]:
    """What must be said of a participant beside its status on a day; mostly nothing."""
    actor = participants().get(participant)
    if actor is None:
        return ()
    if actor.kind in _NO_PARTICIPANT:
        return (f"{actor.name} {_NO_PARTICIPANT[actor.kind]}",)
    if actor.until and on >= actor.until:
        return (f"{actor.name} no longer exists since {actor.until}{_heirs(actor)}",)
    if actor.since and on < actor.since and not actor.continues:
        return (f"{actor.name} did not exist on {on}, only since {actor.since}{_forebears(actor)}",)
    return ()


def bore_name(participant: str, on: date) -> bool:
    """Whether a legal person went by this id on a day: the Soviet Union until 1991-12-24, Russia from then on."""
    actor = participants().get(participant)
    taken_up = actor.continues_on if actor and actor.continues else None
    given_up = _names_given_up().get(participant)
    return (taken_up is None or taken_up <= on) and (given_up is None or on < given_up)


@cache
def _names_given_up() -> dict[str, date]:
    """Ids under which another one goes on, with the first day on which it does."""
    table = participants().values()
    return {actor.continues: actor.continues_on for actor in table if actor.continues and actor.continues_on}


def same_person(participant: str) -> tuple[str, ...]:
    """A participant and those whose legal personality it carries on, latest first."""
    table, found = participants(), [participant]
    while (actor := table.get(found[-1])) and actor.continues and actor.continues not in found:
        found.append(actor.continues)
    return tuple(found)


def _heirs(actor: Participant) -> str:
    """Who continues it, and who succeeded to it."""
    table = participants().values()
    continuing = [other.name for other in table if other.continues == actor.id]
    succeeding = [other.name for other in table if actor.id in other.succeeds and other.name not in continuing]
    said = [f"{_list(continuing)} {_verb(continuing, 'continue')} it"] if continuing else []
    said += [f"{_list(succeeding)} succeeded to its territory"] if succeeding else []
    return f": {'; '.join(said)}; ask about them" if said else ""


def _forebears(actor: Participant) -> str:
    names = [participants()[id_].name for id_ in actor.succeeds if id_ in participants()]
    return f": before, ask about {_list(names)}" if names else ""


def _verb(names: list[str], verb: str) -> str:
    return f"{verb}s" if len(names) == 1 else verb


def _list(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
