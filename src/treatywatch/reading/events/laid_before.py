"""A treaty that a government lays before its parliament: "sent the convention to the Senate for ratification"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import words
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.syntax import children, is_passive

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_TO = frozenset({"to", "before", "in", "for"})
_GOVERNING = frozenset({"government", "head_of_state", "state", "ministry", "official", "person"})


def tell_laid_before(scene: Scene, verb: Token) -> Iterator[Telling]:
    """The government's decision to join that laying a treaty before parliament carries out.

    Args:
        scene: the article.
        verb: a verb of sending or tabling.
    """
    things = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    treaties = tuple(t for thing in things if scene.referents.treaties.at(thing) for t in scene.treaties_of(thing))
    to = [p for word in (verb, *things) for p in children(word, "prep", "dative") if p.lower_ in _TO]
    houses = [n for p in to for n in children(p, "pobj") if scene.role(n) == "parliament"]
    houses += [
        c for c in children(verb, "advcl", "xcomp") if scene.role(c) == "parliament"
    ]  # "to parliament", as a verb
    mood = mood_of(verb)
    if not treaties or not houses or mood.negative or mood.tense not in ("past", "present", "future"):
        return
    by = [n for agent in children(verb, "agent") for n in children(agent, "pobj")]
    senders = by if is_passive(verb) else [who for who in [scene.subject(verb)] if who is not None]
    if senders and scene.role(senders[0]) not in _GOVERNING:
        return
    who = tuple(ref for sender in senders for ref in scene.who(sender)) or scene.who(houses[0])
    if who:
        yield telling("join", "government_decided", treaties, who, mood, (verb, things[0], houses[0]))


def laying_verbs() -> frozenset[str]:
    """The base forms of verbs of sending and tabling."""
    return words("laying")
