"""Claims that the record cannot judge: conduct, possession, money, quantities. They come out as what is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


_SENTENCE_OR_TWO = 400  # characters
_COUNTED_ELSEWHERE = (
    "counted_nouns",
    "standing_nouns",
    "treaty_nouns",
    "papers",
    "vote_nouns",
    "period_nouns",
    "clause_nouns",
    "body_nouns",
    "counted_by_others",
)
UNITS_OF_FIGURES = frozenset({"%", "kg", "km", "$", "€", "£"})
"""What beside a figure makes it a quantity, whatever the tables list."""
_PEOPLE = re.compile(r"(?:ers|ors|ians|men)$")


def reported_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """A clause of conduct with somebody who does it, or with a quantity; only in an article that speaks of a treaty."""
    if not _is_ours(scene) or (not scene.treaties and (is_verb(word) or _quantity(word))):
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
        thing = word.dep_ in ("dobj", "nsubjpass") and not any(c.lower_ == "no" for c in word.children)
        if thing and verb is not None and _stands(verb) and _by_states(scene, verb):
            yield _draft(scene, clause(verb))
    elif lemma(word) in words("talks_nouns"):
        if word.dep_ == "nsubj" and is_verb(word.head) and any(lemma(t) in words("treaty_nouns") for t in word.subtree):
            yield _draft(scene, clause(word.head))
    elif _quantity(word):
        verb = _clause_verb(word)
        if verb is not None and verb.dep_ != "acl":
            if _by_somebody(scene, verb):
                yield _draft(scene, clause(verb))
        elif is_noun(word.head) and scene.named_states(*phrase(word.head)):
            yield _draft(scene, phrase(word.head))


def _is_ours(scene: Scene) -> bool:
    """Whether an article speaks of a treaty; a text of a sentence or two is itself what somebody asks about."""
    return bool(scene.treaties) or len(scene.text) < _SENTENCE_OR_TWO


def deed_drafts(scene: Scene) -> Iterator[Draft]:
    """What states and their people are told to have done, whatever the verb: "Kazakh herders graze their sheep"."""
    if not scene.treaties:
        return
    for mention in scene.mentions:
        if mention.kind != "state":
            continue
        name = scene.parsed.span(mention.start, mention.end).root
        head = name.head
        people = name.dep_ in ("amod", "compound", "poss") and head.tag_ == "NNS" and _PEOPLE.search(head.lower_)
        doer = head if people else name
        verb = doer.head
        if doer.dep_ != "nsubj" or not is_verb(verb) or not (people or _was_done(scene, verb)):
            continue
        if _is_deed(scene, verb) and asserted(verb) and _on_a_thing(scene, verb):
            yield _draft(scene, clause(verb))


def figure_drafts(scene: Scene) -> Iterator[Draft]:
    """What is told with a count of things that are no states, treaties, papers or times: "123 areas were mined"."""
    if not scene.treaties:
        return
    for figure in scene.parsed.doc:
        thing = figure.head
        if figure.tag_ != "CD" or figure.dep_ != "nummod" or figure.lower_ == "one" or thing.tag_ != "NNS":
            continue
        if any(lemma(thing) in words(table) for table in _COUNTED_ELSEWHERE) or scene.times_in(*phrase(thing)):
            continue
        verb = _clause_verb(thing)
        if verb is not None and verb.dep_ != "acl" and asserted(verb) and _by_somebody(scene, verb):
            yield _draft(scene, clause(verb))


def _was_done(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells what was done, outside a headline, and no step towards a treaty or out of it."""
    sentence = scene.parsed.sentence_at(verb.idx)
    steps = ("leaving_verbs", "standing_verbs", "taking_back", "back_verbs", "conduct_states")
    past = verb.tag_ == "VBD" or any(c.lower_ in ("has", "have") for c in children(verb, "aux"))
    headline = sentence is not None and sentence.part == "title"
    plain = not children(verb, "xcomp", "ccomp") and not negated(verb)
    return past and plain and not headline and not any(lemma(verb) in words(table) for table in steps)


def _on_a_thing(scene: Scene, verb: Token) -> bool:
    """Whether what is done is done to a thing of the world, and to no treaty, paper, plan or sitting."""
    known = ("papers", "treaty_nouns", "leaving_nouns", "joining_nouns", "notice_nouns", "plan_nouns", "standing_nouns")
    things = children(verb, "dobj")
    return bool(things) and all(
        thing.tag_ in ("NN", "NNS")
        and not any(lemma(thing) in words(table) for table in known)
        and not scene.times_in(*phrase(thing))
        for thing in things
    )


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
    if lemma(word) in words("quantities") or word.text in UNITS_OF_FIGURES:
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
