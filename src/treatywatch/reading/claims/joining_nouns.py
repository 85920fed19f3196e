"""Claims about joining told by nouns: "Chad's ratification of T in 2012", "Mali's accession to it dates from May"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase
from treatywatch.reading.claims.leaving_nouns import is_object, only_spoken_of
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, conjuncts, is_noun, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def joining_noun_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """A noun of joining is a claim only with its owner and a day that is told of it."""
    step = words("steps_of_nouns").get(lemma(word)) if is_noun(word) else None
    if step is None or only_spoken_of(word) or is_object(word):
        return
    owners = [one for owner in children(word, "poss") for one in conjuncts(owner)]
    refs = tuple(dict.fromkeys(r for owner in owners for r in scene.of(owner)))
    span, day = _told(scene, word)
    treaty = scene.treaty(word, *span) if refs and day else None
    if treaty is None or (scene.on is not None and (parse_day(day).earliest or scene.on) > scene.on):
        return
    told = tuple(say.step_date(p, treaty, step, day) for p in refs)
    yield Draft(*span, "date", told, refs, treaty, 3)


def _told(scene: Scene, noun: Token) -> tuple[tuple[int, int], str]:
    """The words that tell its day, and the day: its own phrase, or a clause such as "its accession came in May"."""
    verb = noun.head
    dates = noun.dep_ == "nsubj" and is_verb(verb) and lemma(verb) in words("dating_verbs")
    if dates and asserted(verb) and not negated(verb) and (day := scene.day_of(verb, *clause(verb))):
        return clause(verb), day
    span = phrase(noun)
    return span, scene.day_of_noun(noun, *span)
