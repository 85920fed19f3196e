"""Claims of the rarer kinds: deadlines, what sets a treaty apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.clauses import clause, phrase
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def special_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims of the rarer kinds that one word carries."""
    if is_verb(word):
        yield from _deadline(scene, word)


def _deadline(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "was obliged to destroy its stockpile by 1 June 2010", "must clear all mined areas by 2028"."""
    must = any(a.lower_ in ("must", "should", "had", "has", "shall") for a in children(verb, "aux"))
    has_to = verb.dep_ == "xcomp" and lemma(verb.head) in ("have", *words("deadline_words"))
    until = _duty_until(verb)
    if not (lemma(verb) in words("deadline_words") or must or has_to or until is not None):
        return
    span = clause(verb.head if has_to else verb)
    ends = [clause(word)[1] for word in (verb, until) if word is not None]
    span = min(span[0], clause(verb)[0]), max(span[1], *ends)
    by = [t for t in scene.times_in(*span) if _due(scene, t.start, t.text)]
    who = subject(verb)
    if not by or who is None or by[0].day is None:
        return
    refs = scene.of(who)
    duties = lemma(verb) in words("duty_verbs") or until is not None
    treaty = scene.treaty(verb, *span) or (scene.by_subject(*span) if duties else None)
    if treaty is not None and len(refs) == 1:
        told_in = (who.idx + len(who), by[0].start) if until is None else (until.idx, span[1])
        duty = " ".join(scene.text[slice(*told_in)].split())
        day = by[0].day.edtf.removeprefix("../")
        told = say.deadline(refs[0], treaty, duty, day)
        yield Draft(span[0], max(span[1], by[0].end), "deadline", (told,), refs, treaty, 1)


def _duty_until(verb: Token) -> Token | None:
    """The duty in "has until 1 February 2019 to destroy its stockpile", or None."""
    if lemma(verb) != "have" or not any(t.lower_ == "until" for t in children(verb, "prep")):
        return None
    return next((t for t in verb.subtree if t.tag_ == "VB" and t.i > verb.i and lemma(t) in words("duty_verbs")), None)


def _due(scene: Scene, start: int, text: str) -> bool:
    before = scene.text[max(0, start - 14) : start]
    return bool(
        re.search(r"\b(?:by|until|before|deadline of)\s*(?:the end of\s*)?$", before, re.I)
        or re.match(r"(?:by|until)\b", text, re.I)
    )


def only_treaty_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "T is the only remaining treaty that ...": what sets a treaty apart."""
    if word.lower_ not in (*words("only_words"), "last", "first") or not is_noun(word.head):
        return
    noun = word.head
    if not re.fullmatch(r"treaty|convention|agreement|pact|accord|instrument", lemma(noun)):
        return
    verb = noun.head if noun.dep_ == "attr" and is_verb(noun.head) else None
    who = subject(verb) if verb is not None else noun.head if noun.dep_ == "appos" else None
    if who is None:
        return
    named = scene.treaties_in(who.left_edge.idx, who.idx + len(who))
    treaty = scene.named(named[-1]) if named else scene.referents.treaty(who.left_edge.idx, who.idx + len(who))
    if treaty is None:
        return
    span = clause(verb) if verb is not None else phrase(noun)
    told = say.rule(treaty, "superlative", " ".join(scene.text[span[0] : span[1]].split()))
    yield Draft(*span, "superlative", (told,), (), treaty, 2)
