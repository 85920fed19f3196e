"""Who came into an organisation last, or left it first or alone: "NATO's newest member", "the only one to leave"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.alliances import founding_treaty
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase, whole
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.sets import sets_in
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_HUNG = ("relcl", "acl", "xcomp", "advcl")
_OF_A_TIME = re.compile(r"\b(?:before|after|until|till|since|during|for (?:years|decades)|in (?:\w+ )?decades)\b", re.I)


def ranked_member_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims that one noun carries which set a member of an organisation apart."""
    if word.dep_ not in ("attr", "oprd", "appos") or not (is_noun(word) or word.lower_ in words("ordinals")):
        return
    rank = _rank(word)
    verb = next((c for c in word.children if c.dep_ in _HUNG and c.i > word.i and is_verb(c)), None)
    way = _way(verb) if verb is not None else "in" if lemma(word) == "member" else ""
    newest = verb is None and any(c.lower_ in words("newest_words") for c in word.children)
    if not rank or not way or (verb is None and not newest):
        return
    organisation = _organisation(scene, word, verb)
    above = word.head if is_verb(word.head) else None
    who = subject(above) if above is not None else word.head
    refs = scene.of(who) if who is not None else ()
    if organisation is None or who is None or len(refs) != 1 or refs[0] == organisation:
        return
    if above is not None and (not asserted(above) or negated(above)):
        return
    span = (min(who.idx, phrase(word)[0]), whole(word)[1]) if above is None else clause(above)
    told = say.ranked_member(refs[0], organisation, f"{rank}_{way}", scene.on)
    if told.value != "only_in" and not _OF_A_TIME.search(scene.text, *span):
        yield Draft(*span, "superlative", (told,), refs, None, 1)


def _rank(noun: Token) -> str:
    """Which one among all, of a noun that no other word narrows: empty for "the first Baltic country"."""
    before = [c for c in noun.children if c.i < noun.i and c.dep_ in ("amod", "compound", "nummod", "nmod", "advmod")]
    if noun.lower_ in words("ordinals"):
        return "" if before or any(c.dep_ == "prep" for c in noun.children) else str(words("ordinals")[noun.lower_])
    told = [c.lower_ for c in before if c.lower_ in words("ordinals") or c.lower_ in words("only_words")]
    others = [c for c in before if c.lower_ not in told]
    narrowed = any(c.lower_ not in words("newest_words") and c.tag_ != "NNP" for c in others)
    known = lemma(noun) in words("counted_nouns")
    if len(told) != 1 or narrowed or not known:
        return ""
    return "only" if told[0] in words("only_words") else str(words("ordinals")[told[0]])


def _way(verb: Token) -> str:
    if lemma(verb) in words("joining_verbs"):
        return "in"
    return "out" if lemma(verb) in words("leaving_verbs") else ""


def _organisation(scene: Scene, noun: Token, verb: Token | None) -> str | None:
    """The one organisation that such a phrase names, with no other set and no treaty in it."""
    start, end = phrase(noun)[0], whole(noun)[1]
    named = list(dict.fromkeys(scene.organisations_in(start, end)))
    if len(named) != 1 or scene.treaties_in(start, end):
        return None
    things = [t for c in children(verb, "prep") for t in children(c, "pobj")] if verb is not None else []
    objects = [*children(verb, "dobj"), *things] if verb is not None else [noun]
    if verb is not None and objects and not any(scene.organisations_in(*whole(t)) for t in objects):
        return None
    if verb is not None and not objects and scene.treaty(verb, *phrase(verb)) not in (None, founding_treaty(named[0])):
        return None  # "Italy was the first EU country to leave", of a treaty told before
    own = {f"members({named[0]})"}
    return named[0] if set(sets_in(scene, start, end)) <= own else None
