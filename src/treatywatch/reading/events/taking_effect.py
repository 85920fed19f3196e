"""What takes effect of acts told before: "the decision took effect", "Finland's will on 10 January"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.chains import is_forestalled
from treatywatch.reading.events.cues import act_cue, carrier
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Act, Telling, telling
from treatywatch.reading.parse import Sentence

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_JUST_BEFORE = 300  # characters before a sentence that begins with "It takes effect"


def tell_effect(scene: Scene, sentence: Sentence, verb: Token, before: Act | None) -> Telling | None:
    """Such as "The decision took effect": of a withdrawal told before."""
    what = scene.subject(verb)
    if what is not None and what.tag_ in ("WDT", "WP") and what.head.dep_ == "relcl":
        what = what.head.head
    if (
        is_forestalled(verb)
        or before is None
        or what is None
        or not (carrier(what) in ("decision", "notice") or _is_withdrawal(what))
    ):
        return None
    if not any(t.day and t.kind in ("absolute", "relative") for t in scene.times_in(sentence)):
        return None
    mood = mood_of(verb)
    if mood.tense == "present":
        mood = replace(mood, modality="planned", tense="future")
    if (
        mood.tense == "none"
        or any(c.lower_ in ("a", "an", "any") for c in what.children)
        or before.action != "withdraw"
    ):
        return None
    return telling("withdraw", "effective", before.treaties, before.participants, mood, (verb, what), implied=True)


def handed_in_takes_effect(scene: Scene, sentence: Sentence, verb: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "received its instrument of accession on Friday; it takes effect on 10 February"."""
    what, mood, last = scene.subject(verb), mood_of(verb), told[-1] if told else None
    handed = last is not None and last.stage in ("deposited", "notified") and not last.negative
    if last is None or not handed or sentence.start - last.token.idx > _JUST_BEFORE:
        return None
    if what is None or what.lower_ != "it":
        return None
    if mood.negative or mood.tense not in ("present", "future") or not scene.dated(verb):
        return None
    ahead = replace(mood, modality="planned", tense="future")
    stage = "in_force" if last.action == "join" else "effective"
    return telling(last.action, stage, last.treaties, last.participants, ahead, (verb, what), implied=True)


def _is_withdrawal(noun: Token) -> bool:
    cue = act_cue(noun)
    return cue is not None and cue.noun and cue.action == "withdraw"
