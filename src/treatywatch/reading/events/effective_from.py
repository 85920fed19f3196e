"""Days of effect that stand behind an act without a verb: "gave notice, effective 6 July", "with effect from 1 May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from treatywatch.reading.effect_days import says_effect
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.parse import Sentence

_STAGES = {"withdraw": "effective", "join": "in_force"}
_BEFORE_IT = {"withdraw": ("notified", "government_decided", "promulgated"), "join": ("deposited",)}


def tell_effective_from(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The effects whose days a sentence gives behind the acts that bring them about.

    Args:
        scene: the article.
        sentence: the sentence.
        told: what it tells by its verbs and nouns.
    """
    for time in scene.times_in(sentence):
        start = says_effect(scene.text, time) if time.day is not None else None
        first = _act(told, start) if start is not None else None
        if start is None or first is None:
            continue
        ahead = scene.is_ahead(time, future=True)
        stage = _STAGES[first.telling.action]
        telling = replace(
            first.telling,
            stage=stage,
            said=stage,
            modality="planned" if ahead else "actual",
            tense="future" if ahead else "past",
            bare=False,
            implied=True,
        )
        yield replace(first, telling=telling, day=time.under(future=ahead), evidence=(start, time.end))


def _act(told: Sequence[Told], at: int) -> Told | None:
    """The act that is told last before a place, where such an effect follows it."""
    last = next((t for t in reversed(told) if t.telling.token.idx < at), None)
    if last is None or last.telling.negative or last.telling.modality != "actual":
        return None
    return last if last.telling.stage in _BEFORE_IT.get(last.telling.action, ()) else None


def only_to_come(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings, those as planned that are told as done with an effect still to come: "has quit, effective 1 May".

    Args:
        scene: the article.
        sentence: the sentence.
        told: what it tells by its verbs and nouns.
    """
    ahead = [t for t in scene.times_in(sentence) if scene.is_ahead(t, future=True) and says_effect(scene.text, t)]
    for one in told:
        day = next((t.under(future=True) for t in ahead if t.start > one.telling.token.idx), None)
        if one.telling.stage == "effective" and one.telling.modality == "actual" and day is not None:
            yield replace(one, telling=replace(one.telling, modality="planned", tense="future", bare=False), day=day)
        else:
            yield one
