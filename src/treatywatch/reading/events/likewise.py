"""Acts like the one told before, under words of their own: "plans to follow", "is considering a similar step"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.agents import actor_of
from treatywatch.reading.events.chains import chain
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.cues import ActCue, act_cue
from treatywatch.reading.events.echoes import act_echoed, is_echo, is_similar_step
from treatywatch.reading.events.ladder import tell
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_verb

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_ECHOING = frozenset({"follow", "do"})
_VERBS = {"withdraw": "leave", "join": "join", "suspend": "suspend"}
_JOINING = {"signed": "sign", "deposited": "ratify"}


def tell_likewise(scene: Scene, sentence: Sentence, told: Sequence[Telling], used: set[int]) -> Iterator[Telling]:
    """The steps of a sentence towards an act that was told of another one before.

    Args:
        scene: the article.
        sentence: the sentence.
        told: all tellings so far, in order.
        used: the words that tell a step already.
    """
    for token, base in scene.bases(sentence) if told else ():
        verb = base in _ECHOING and is_verb(token) and is_echo(token, base)
        if not verb and not is_similar_step(token, base):
            continue
        named = act_cue(token) if not verb else None  # "announced another exit": like an exit told, not like a return
        acts = [t for t in told if t.action in _VERBS and (named is None or t.action == named.action)]
        before = act_echoed(acts, token, base)
        if before is None or token.i in used or not chain(token)[0] or mood_of(token).tense == "duty":
            continue
        core = _core(scene, token, before)
        own = set(core.actors)
        if not own or not own & set(before.participants):
            found = (one for one in tell(scene, core, told) if not set(one.participants) & set(before.participants))
            yield from (_only_meant(one, token) for one in found)


def _only_meant(one: Telling, verb: Token) -> Telling:
    """Such as "declared that it will follow" a suspension: no declaration to suspend yet, but a plan."""
    ahead = one.stage == "suspension_declared" and is_verb(verb) and mood_of(verb).tense in ("future", "would")
    return replace(one, modality="planned") if ahead else one


def _core(scene: Scene, token: Token, before: Telling) -> Core:
    word = _JOINING.get(before.stage, _VERBS[before.action])
    actor = actor_of(scene, token) if is_verb(token) else None
    owners = [c for c in children(token, "prep") if c.lower_ in ("by", "from")]
    actor = next((n for p in owners for n in p.children), None) if actor is None else actor
    actors = scene.who(actor)
    cue = ActCue(before.action, word, strong=False, noun=not is_verb(token))
    return Core(token, cue, before.action, before.treaties, actors, actor, open_actor=False)
