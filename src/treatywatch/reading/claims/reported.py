"""Claims that the record cannot judge: conduct, possession, money, quantities. They come out as what is reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.clauses import asserted, clause, phrase
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def reported_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """A clause of conduct with somebody who does it, or with a quantity; only in an article that speaks of a treaty."""
    if not scene.treaties:
        return
    if is_verb(word):
        conduct = lemma(word) in words("conduct_verbs") and _stands(word) and _by_somebody(scene, word)
        if conduct or (lemma(word) in words("expiry_verbs") and subject(word) and scene.day_in(*clause(word))):
            yield _draft(scene, clause(word))
    elif lemma(word) in words("conduct_agents") and word.dep_ == "nsubj":
        if is_verb(word.head) and _is_deed(scene, word.head) and _by_states(scene, word.head):
            yield _draft(scene, clause(word.head))
    elif lemma(word) in words("conduct_objects"):
        verb = _clause_verb(word)
        if (
            verb is not None
            and word.dep_ in ("dobj", "pobj", "nsubjpass")
            and _stands(verb)
            and _by_states(scene, verb)
        ):
            yield _draft(scene, clause(verb))
    elif _quantity(word):
        verb = _clause_verb(word)
        if verb is not None and verb.dep_ != "acl":
            if _by_somebody(scene, verb):
                yield _draft(scene, clause(verb))
        elif is_noun(word.head) and scene.named_states(*phrase(word.head)):
            yield _draft(scene, phrase(word.head))


def _is_deed(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells something done to somebody or something, and not said or decided."""
    saying = any(a <= verb.idx < b for statement in scene.statements for a, b in statement.cue)
    home = lemma(verb) in words("home_verbs") or lemma(verb) in words("become_verbs")
    return bool(children(verb, "dobj", "prt", "ccomp")) and not saying and not home


def _by_states(scene: Scene, verb: Token) -> bool:
    """Whether it is states that do it, or somebody of theirs: "Norway's whalers", "the Taliban", "its army"."""
    who = subject(verb)
    if who is None or not asserted(verb) or lemma(verb) in words("unasserted") or lemma(verb) in words("rule_verbs"):
        return False
    passive = [t for agent in children(verb, "agent") for t in children(agent, "pobj")]
    return any(scene.of(doer) or scene.named_states(*phrase(doer)) for doer in (who, *passive))


def _by_somebody(scene: Scene, verb: Token) -> bool:
    """Whether the clause is about states, organisations or a treaty: what else the news counts is no matter of ours."""
    who = subject(verb)
    if who is None:
        return False
    if scene.of(who):
        return True
    span = clause(verb)
    named = any(
        m.kind in ("state", "organisation", "treaty", "place") and m.ref and span[0] <= m.start < span[1]
        for m in scene.mentions
    )
    ours = any(t.lower_ in ("our", "its", "their") for t in who.subtree) or lemma(who) in words("body_nouns")
    return named or ours or who.lower_ == "we" or bool(who.tag_ in ("PRP", "WDT", "WP") and scene.of(who))


def _stands(verb: Token) -> bool:
    """Whether the clause tells conduct, also as somebody's words; what somebody only wants is none."""
    return asserted(verb) or verb.dep_ in ("ccomp", "conj", "ROOT")


def _quantity(word: Token) -> bool:
    """A figure before a unit, a share, or a sum of money."""
    if word.lower_ in words("fractions"):
        return True
    if lemma(word) in words("quantities") or word.text in ("%", "kg", "km", "$", "€", "£"):
        return any(child.like_num for child in word.children) or (word.i > 0 and word.nbor(-1).like_num)
    return False


def _clause_verb(word: Token) -> Token | None:
    while word.head.i != word.i:
        word = word.head
        if is_verb(word):
            return word
    return word if is_verb(word) else None


def _draft(scene: Scene, span: tuple[int, int]) -> Draft:
    told = say.reported(" ".join(scene.text[span[0] : span[1]].split()))
    states = scene.named_states(*span)
    named = scene.treaties_in(*span)
    return Draft(*span, "reported", (told,), states, scene.named(named[0]) if named else None, 9)
