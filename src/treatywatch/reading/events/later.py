"""Those whom a later sentence names of an act told of nobody: "Three joined. The newcomers: Fiji, Peru, Chad"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.cues import act_cue, words
from treatywatch.reading.events.ladder import tell
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.named import are_many, dated_list, list_behind
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import carriers_of
from treatywatch.reading.events.telling import CARRIED, Act, Telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import is_verb
from treatywatch.reading.times_words import either

_NOBODY = "?"  # stands for those who are still to be named
_NEAR = 300  # characters
_AMONG = re.compile(
    r"(?P<list>[^.;:()]{3,200}?)\s+(?:are|is|were|was)\s+(?:also\s+)?among\s+(?:them|these|those)(?=\s*[.,;:!?)])"
)

_CAME_BEFORE = re.compile(r"(?:Before|After)\s+(?:it|them|that|her|him)\s+(?:came|were)\b")


def told_of_nobody(scene: Scene, sentence: Sentence, cores: Sequence[Core]) -> list[Telling]:
    """What a sentence tells of so many states without their names."""
    many = [c for c in cores if c.actor is not None and are_many(scene, c.actor)]
    found = [one for core in many for one in tell(scene, replace(core, actors=(_NOBODY,), open_actor=False), ())]
    return found or list(_handed_in(scene, sentence))


def _handed_in(scene: Scene, sentence: Sentence) -> Iterator[Telling]:
    """Such as "eighteen states deposited their instruments of ratification": whose, the next sentence may say."""
    for verb, base in scene.bases(sentence):
        by = scene.subject(verb) if base in words("notice_verbs") and is_verb(verb) else None
        if by is None or not are_many(scene, by):
            continue
        mood = mood_of(verb)
        if mood.tense != "past" or mood.negative or mood.modality != "actual":
            continue
        papers = carriers_of(verb)
        treaties = tuple(
            dict.fromkeys(t for w in verb.subtree if w.i > verb.i and (t := scene.referents.treaties.at(w)))
        )
        leaves = any((cue := act_cue(w)) is not None and cue.action == "withdraw" for w in verb.subtree)
        if treaties and "instrument" in papers and not leaves:
            yield Act("join", treaties, (_NOBODY,)).told("deposited", mood, (verb,))
        elif treaties and "notice" in papers and leaves:
            yield Act("withdraw", treaties, (_NOBODY,)).told("notified", mood, (verb,))


def tell_named_later(scene: Scene, sentence: Sentence, nobodys: Sequence[Told]) -> Iterator[Told]:
    """The tellings of those whom a sentence names of an act that was told of nobody before.

    Args:
        scene: the article.
        sentence: the sentence that may name them.
        nobodys: what was told of nobody in particular.
    """
    last = nobodys[-1] if nobodys else None
    if last is None or not 0 < sentence.start - last.telling.token.idx < _NEAR:
        return
    match = _naming().match(scene.text, sentence.start, sentence.end)
    among = _AMONG.match(scene.text, sentence.start, sentence.end)
    if match is not None:
        word = scene.parsed.span(match.end("joint") - 1, match.end("joint")).root
        named = list_behind(scene, word)
    elif among is not None:
        word = scene.parsed.span(*among.span("list")).root
        named = scene.who(word)
    else:
        return
    if named:
        telling = replace(last.telling, participants=named, token=word, words=(word,), implied=True)
        yield replace(last, telling=telling, evidence=(sentence.start, sentence.end), headline=False)


def tell_came_before(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings of those who did it before: "Zambia acceded. Before it came Kazakhstan (2022) and Angola (2019)".

    Args:
        scene: the article.
        sentence: the sentence that may name them.
        told: what the sentences before it tell.
    """
    match = _CAME_BEFORE.match(scene.text, sentence.start, sentence.end)
    acts = [
        t for t in told if t.telling.action in CARRIED and t.telling.modality == "actual" and not t.telling.negative
    ]
    if match is None or not acts or sentence.start - acts[-1].telling.token.idx > _NEAR:
        return
    word = scene.parsed.span(match.end() - 1, match.end()).root
    for state, time in dated_list(scene, word):
        telling = replace(acts[-1].telling, participants=(state,), token=word, words=(word,), implied=True)
        yield replace(acts[-1], telling=telling, day=time.day, evidence=(sentence.start, time.end), headline=False)


@cache
def _naming() -> re.Pattern[str]:
    """A sentence that begins by naming those meant: "They are", "Among them were", "The newcomers:"."""
    states = either([*cue_file("referring")["states"], *cue_file("referring")["newcomers"]])
    them, many = r"(?:them|these|those)", rf"(?:the|these|those)\s+(?:\w+\s+){{0,2}}?{states}"
    subject = rf"(?:among\s+{them}|they|these|those|the\s+list|{many})"
    return re.compile(rf"{subject}(?P<joint>\s*:|\s+(?:also\s+)?(?:are|were|includes?|included))(?=\s)", re.I)
