"""Counts that a short answer gives to the question before it, such as "Who is in it? Eighteen states"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from treatywatch.model import assertions as say
from treatywatch.reading.claims.counted import compiled
from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.sets import sets_in


def answer_words() -> Iterable[str]:
    """Parts of words of which a question must hold one."""
    return words("counted_answers")["gate"]  # type: ignore[no-any-return]


def answer_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """The count that the sentence behind a question answers it with.

    Args:
        scene: the article.
        start: where the question begins.
        end: the character behind it.
    """
    asking, never, answer, bases = _patterns()
    question = scene.text[start:end].strip().removesuffix("?").rstrip()
    asked = asking.search(question)
    if asked is None or never.search(question, asked.end()):
        return
    basis = next((basis for pattern, basis in bases if pattern.search(question, asked.end())), None)
    told = answer.match(scene.text, end)
    value = spelled(told["number"]) if told is not None else None
    if basis is None or told is None or value is None or sets_in(scene, start, end):
        return
    word = scene.parsed.span(start + asked.start(), end).root
    treaty = scene.treaty(word, start, end)
    if treaty is not None:
        relation = words("about_words").get((told["about"] or "").lower(), "=")
        first = min(told.start(name) for name in ("about", "number") if told[name])
        counted = say.count(treaty, basis, scene.on, relation, value)
        last = told.end() + len(scene.text[told.end() :].partition("\n")[0].partition(",")[0].partition(".")[0])
        yield Draft(first, last, "count", (counted,), (), treaty, 2)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    cues = words("counted_answers")
    parts = {**words("counted_lists")["parts"], "NUMBER": cues["number"]}
    bases = tuple((re.compile(row["pattern"], re.I), row["basis"]) for row in cues["questions"])
    return (
        re.compile(cues["asking"], re.I),
        re.compile(cues["never"], re.I),
        compiled(cues["answer"], parts),
        bases,
    )
