"""Entries into force told by an echo or a noun: "the second one followed in May", "its entry into force in June"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import is_effect
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_verb, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_NEAR = 400  # characters
_RIGHT_BEHIND = re.compile(r"\s+(?:(?:on|in)\s+)?(?:the\s+)?")
_ECHOES = frozenset({"follow", "do"})


def tell_force_again(scene: Scene, sentence: Sentence, told: Sequence[Telling]) -> Iterator[Telling]:
    """The entries into force that a sentence tells by what was told of another treaty, or asked of this one.

    Args:
        scene: the article.
        sentence: the sentence.
        told: all tellings so far, in order.
    """
    for verb, base in scene.bases(sentence):
        if base == "entry" and (entry := _by_noun(scene, verb)) is not None:
            yield entry
        if base not in _ECHOES or not is_verb(verb):
            continue
        if any(c.i > verb.i for c in children(verb, "dobj", "xcomp", "ccomp")):
            continue
        what, mood = scene.subject(verb), mood_of(verb)
        if what is None or mood.negative or mood.modality not in ("actual", "planned") or not scene.dated(verb):
            continue
        if base == "follow":
            yield from _follows(scene, verb, what, told)
        elif what.lower_ == "it" and any(c.lower_ == "so" for c in verb.children) and _is_awaited(scene, sentence):
            treaty = scene.referents.treaties.nearest(what.idx)
            if treaty is not None:
                yield telling("join", "in_force", (treaty,), (), mood, (verb, what), implied=True)


def _by_noun(scene: Scene, noun: Token) -> Telling | None:
    """Such as "triggering its entry into force on 22 January": a day stands right behind."""
    force = next((n for p in children(noun, "prep") if p.lower_ == "into" for n in p.children), None)
    if force is None or force.lower_ not in ("force", "effect") or mood_of(noun).negative:
        return None
    end = force.idx + len(force)
    time = next((t for t in scene.dated(noun.head) if _RIGHT_BEHIND.fullmatch(scene.text, end, t.start)), None)
    whose = children(noun, "poss")
    treaties = tuple(t for owner in whose for t in scene.object_treaties(owner))
    nearest = scene.referents.treaties.nearest(noun.idx) if any(o.lower_ == "its" for o in whose) else None
    treaties = treaties or ((nearest,) if nearest else ())
    if time is None or time.day is None or not treaties:
        return None
    ahead = scene.is_ahead(time)
    mood = Mood("planned", False, "future") if ahead else Mood("actual", False, "past")
    return telling("join", "in_force", treaties[:1], (), mood, (noun, force))


def _follows(scene: Scene, verb: Token, what: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """Such as "entered into force in May; its second protocol followed in June": of the same states."""
    last, treaties = told[-1] if told else None, scene.treaties_of(what) if what.tag_ != "PRP" else ()
    if last is None or last.stage != "in_force" or last.negative or verb.idx - last.token.idx > _NEAR:
        return
    if treaties and not set(treaties) & set(last.treaties):
        mood = mood_of(verb)
        again = replace(last, treaties=treaties, token=verb, words=(verb, what), implied=True)
        yield replace(again, modality=mood.modality, tense=mood.tense)


def _is_awaited(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence before speaks of a treaty's entry into force as still to come."""
    before = scene.parsed.sentence_at(sentence.start - 2)
    for verb in scene.parsed.doc[before.first : before.last] if before is not None else ():
        if is_verb(verb) and is_effect(verb) and (mood_of(verb).infinitive or mood_of(verb).tense == "future"):
            what = subject(verb)
            if what is not None and scene.treaties_of(what):
                return True
    return False
