"""Whose word a governing word is: the subject of a verb, its agent, the organ behind it, the owner of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import words
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.through import organ_through
from treatywatch.reading.refer import role_words
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def subject_of(scene: Scene, word: Token, finite: Token) -> Token | None:
    """Whose word a governing word is: its subject, its agent, or the owner of a noun."""
    if not is_verb(word):
        owner = owner_of(scene, word)
        if owner is not None:
            return owner
        word = finite
    if is_passive(word):
        agents = [n for by in children(word, "agent") for n in by.children if n.dep_ == "pobj"]
        return next((n for n in agents if lemma(n) not in words("figures_of_votes")), None) or _organ_in(scene, word)
    organ = organ_through(scene, word)
    if organ is not None:
        return organ
    found = scene.subject(word)
    if found is not None and lemma(found) == "meeting":  # "ministers meeting in Brussels adopted it"
        return next((c for c in children(found, "compound") if c.lower_ in role_words()), found)
    if found is not None and found.tag_ in ("WP", "WDT") and found.head.dep_ == "relcl":
        return found.head.head
    if found is not None and found.tag_.startswith("NN") and lemma(word) == "come":
        return next((n for p in children(word, "prep") if p.lower_ == "from" for n in p.children), found)
    if found is not None and lemma(word) in words("failing"):
        return _organ_in(scene, word) or found
    return found


def _organ_in(scene: Scene, verb: Token) -> Token | None:
    """The organ in which a bill fails: "was defeated in the Senate", "fell in Peru's parliament"."""
    nouns = [n for p in children(verb, "prep") if p.lower_ in ("in", "at") for n in children(p, "pobj")]
    return next((n for n in nouns if scene.role(n) in ("parliament", "committee", "people")), None)


def owner_of(scene: Scene, noun: Token) -> Token | None:
    """Whose a noun is: "Finland's decision", "the decision of parliament", "a Senate vote"."""
    for child in noun.children:
        if child.dep_ == "compound" and (child.lower_ in role_words() or scene.role(child) == "parliament"):
            return child
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in ("compound", "amod") and scene.referents.mention_at(child)):
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj" and scene.who(c)), None)
    return None


def is_by_votes(verb: Token) -> bool:
    """Such as "the bill was adopted by 134 votes to 37": by whatever chamber."""
    by = children(verb, "agent", "prep") if is_verb(verb) and is_passive(verb) else []
    return any(lemma(n) in words("figures_of_votes") for p in by if p.lower_ == "by" for n in p.children)
