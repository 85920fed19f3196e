"""Admissions: "was readmitted to the court's statute", "UNESCO admitted Palestine as a full member"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import words
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def tell_admission(scene: Scene, verb: Token) -> Telling | None:
    """Whom a verb tells to have been admitted to what; None where it tells of a confession, or of no treaty.

    Args:
        scene: the article.
        verb: a verb of admitting.
    """
    if not is_verb(verb) or lemma(verb) not in words("admitting"):
        return None
    by, to = scene.subject(verb), [n for p in children(verb, "prep") if p.lower_ in ("to", "into") for n in p.children]
    if is_passive(verb):
        whom, into = by, to
    else:
        whom, into = next(iter(children(verb, "dobj")), None), to or ([by] if by is not None else [])
    treaties = tuple(t for noun in into for t in scene.object_treaties(noun))
    if not treaties and not is_passive(verb) and not to and by is not None:  # a body that has a treaty does it
        treaties = tuple(t for t in [scene.referents.treaties.at(by)] if t)
    if not treaties and is_passive(verb) and not to and lemma(verb) != "admit":  # "left in 1992 and was readmitted"
        nearest = scene.referents.treaties.nearest(verb.idx)
        treaties = (nearest,) if nearest else ()
    who, mood = scene.who(whom), mood_of(verb)
    if not treaties or not who or mood.negative or mood.tense == "none":
        return None
    return telling("join", "in_force", treaties[:1], who, mood, (verb,))
