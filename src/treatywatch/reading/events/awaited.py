"""What is still to be done of a joining under way: "the bill needs the president's signature", "has to be lodged"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import carrier, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Act, Telling
from treatywatch.reading.syntax import children, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_TO_COME = Mood("planned", False, "future")
_UNDER_WAY = ("proposed", "government_decided", "parliament_approved", "promulgated")
_REACH = 600  # characters between the step told and what it waits for
_MUST = frozenset({"have", "need"})


@cache
def awaiting() -> frozenset[str]:
    """The base forms of the verbs that may tell so."""
    return frozenset((*words("needing_signature"), *words("lodging")))


def tell_awaited(scene: Scene, verb: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """The step that a joining told before still waits for: the signature of the head of state, or the deposit.

    Args:
        scene: the article.
        verb: any verb.
        told: what was told before it.
    """
    last = next((one for one in reversed(told) if one.action in ("join", "withdraw")), None)
    if last is None or last.negative or last.stage not in _UNDER_WAY or verb.idx - last.token.idx > _REACH:
        return
    act, mood = Act(last.action, last.treaties, last.participants), mood_of(verb)
    if lemma(verb) in words("needing_signature") and mood.tense == "present" and not mood.negative:
        signature = next((n for n in children(verb, "dobj") if n.lower_ in words("signatures_of_state")), None)
        by = next(iter(children(signature, "poss", "amod", "compound")), None) if signature is not None else None
        if by is not None and (scene.role(by) == "head_of_state" or by.lower_ in ("royal", "presidential")):
            yield act.told("promulgated", _TO_COME, (verb,))
    elif last.action == "join" and _is_to_be_lodged(verb):
        yield act.told("deposited", _TO_COME, (verb,))


def _is_to_be_lodged(verb: Token) -> bool:
    """Such as "the instrument has to be lodged with the Council of Europe"."""
    must = verb.head if verb.dep_ == "xcomp" and lemma(verb.head) in _MUST else None
    if must is not None and any(c.lower_ in ("yet", "still") for w in (must, verb) for c in w.children):
        return False  # "has yet to be deposited": told as what is not done
    if (
        must is None
        or mood_of(must).tense != "present"
        or mood_of(must).negative
        or lemma(verb) not in words("lodging")
    ):
        return False
    papers = (*children(must, "nsubj"), *children(verb, "nsubjpass", "dobj"))
    return any(carrier(n) == "instrument" for n in papers)
