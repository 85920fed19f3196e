"""Entries into force told by an echo: "the second convention followed in February", "it will do so on 17 January"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import is_effect
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_verb, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_NEAR = 400  # characters
_ECHOES = frozenset({"follow", "do"})


def tell_force_again(scene: Scene, sentence: Sentence, told: Sequence[Telling]) -> Iterator[Telling]:
    """The entries into force that a sentence tells by what was told of another treaty, or asked of this one.

    Args:
        scene: the article.
        sentence: the sentence.
        told: all tellings so far, in order.
    """
    for verb, base in scene.bases(sentence):
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
