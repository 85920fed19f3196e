"""Claims about joining told by nouns: "Chad's ratification of T in 2012", "Mali's accession to it dates from May"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase
from treatywatch.reading.claims.joined_treaties import belongs_to_another, treaties_with
from treatywatch.reading.claims.leaving_nouns import is_object, only_spoken_of
from treatywatch.reading.claims.lists import whole_list
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.tellings import subject_of
from treatywatch.reading.syntax import children, conjuncts, is_noun, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


_BACK = frozenset({"up", "back", "away"})  # what is given so is no longer held


def joining_noun_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """What a noun of joining tells: what was done with it ("deposited its accession"), or the day of the act."""
    step = words("steps_of_nouns").get(lemma(word)) if is_noun(word) else None
    if step is None:
        return
    given = _given(word)
    if given is not None:
        yield from _deposit(scene, word, given)
    elif not (only_spoken_of(word) or is_object(word)):
        yield from _dated(scene, word, step)


def _given(noun: Token) -> Token | None:
    """The verb by which it, or the paper that holds it, reaches the others: "deposited its instrument of accession"."""
    thing = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if thing is not noun and lemma(thing) not in words("papers"):
        return None
    verb = thing.head
    told = thing.dep_ in ("dobj", "nsubjpass") and is_verb(verb) and lemma(verb) in words("giving_verbs")
    told = told and not any(c.lower_ in _BACK for c in children(verb, "prt"))  # "gave up its membership"
    return verb if told and lemma(noun) != "signature" else None


def _deposit(scene: Scene, noun: Token, verb: Token) -> Iterator[Draft]:
    having = verb.dep_ == "advcl" and any(c.lower_ == "having" for c in children(verb, "aux"))
    who = subject_of(scene, verb)
    denied = negated(verb) and any(c.lower_ in ("has", "have") for c in children(verb, "aux"))
    if who is None or negated(verb) != denied or not (asserted(verb) or having):
        return
    owners = children(noun, "poss") if who.dep_ == "nsubjpass" else [who]
    refs = tuple(dict.fromkeys(r for owner in owners for one in conjuncts(owner) for r in scene.of(one)))
    if not owners or not refs:
        return
    if who in owners and who.tag_ in ("NNP", "NNPS") and who.i < verb.i:
        refs = whole_list(scene, verb, refs)
    span = clause(verb)
    if len(refs) == 1 and children(noun, "nummod") and not scene.treaties_in(*span):
        return  # "deposited four ratifications on Friday: on torture, ..."
    treaty = scene.treaty(noun, *span)
    if treaty is None or belongs_to_another(scene, treaty, *span):
        return
    if denied:
        none = tuple(say.status(p, treaty, scene.on, "not_ratified") for p in refs)
        yield Draft(*span, "participation", none, refs, treaty, 2)
        return
    days = scene.days_of_each(verb, *span, len(refs)) or (scene.day_of(verb, *span),) * len(refs)
    treaties = treaties_with(scene, treaty, *span)
    told = tuple(
        say.stage(p, one, "join", "deposited", day) for one in treaties for p, day in zip(refs, days, strict=True)
    )
    yield Draft(*span, "stage", told, refs, treaty, 2)


def _dated(scene: Scene, word: Token, step: str) -> Iterator[Draft]:
    """A noun of joining with its owner and a day that is told of it."""
    owners = [one for owner in children(word, "poss") for one in conjuncts(owner)]
    if step == "signed" and any(scene.is_person(owner) for owner in owners):
        return  # a president's signature may be that of the instrument, or of the law that approves the treaty
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
