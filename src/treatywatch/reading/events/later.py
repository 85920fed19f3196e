"""Those whom a later sentence names of an act told of nobody: "Three joined. The newcomers: Fiji, Peru, Chad"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.ladder import tell
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.named import are_many, list_behind
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.times_words import either

_NOBODY = "?"  # stands for those who are still to be named
_NEAR = 300  # characters
_AMONG = re.compile(
    r"(?P<list>[^.;:()]{3,200}?)\s+(?:are|is|were|was)\s+(?:also\s+)?among\s+(?:them|these|those)(?=\s*[.,;:!?)])"
)


def told_of_nobody(scene: Scene, cores: Sequence[Core]) -> list[Telling]:
    """What a sentence tells of so many states without their names."""
    many = [c for c in cores if c.actor is not None and are_many(scene, c.actor)]
    return [one for core in many for one in tell(scene, replace(core, actors=(_NOBODY,), open_actor=False), ())]


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


@cache
def _naming() -> re.Pattern[str]:
    """A sentence that begins by naming those meant: "They are", "Among them were", "The newcomers:"."""
    states = either([*cue_file("referring")["states"], *cue_file("referring")["newcomers"]])
    them, many = r"(?:them|these|those)", rf"(?:the|these|those)\s+(?:\w+\s+){{0,2}}?{states}"
    subject = rf"(?:among\s+{them}|they|these|those|the\s+list|{many})"
    return re.compile(rf"{subject}(?P<joint>\s*:|\s+(?:also\s+)?(?:are|were|includes?|included))(?=\s)", re.I)
