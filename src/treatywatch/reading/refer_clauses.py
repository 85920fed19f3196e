"""Which noun of its own sentence a pronoun stands for: by the clause that it is in."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.refer_words import is_office
from treatywatch.reading.syntax import children, is_verb, lemma, nearest_before, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_ANY = frozenset({"a", "an", "any", "each", "every", "no"})
_DEPTH = 6  # words between "its" and the verb of its clause


def antecedent(token: Token) -> Token | None:
    """The noun that a relative pronoun stands for."""
    verb = token.head
    if token.tag_ == "WP$" and token.i > 1 and token.nbor(-1).text == "," and token.nbor(-2).tag_ == "NNP":
        return token.nbor(-2)  # "the last but for Poland, whose ratification came in December"
    for _ in range(4):
        if verb.dep_ in ("relcl", "acl"):
            return _last_of_list(verb) if _is_of_one(verb) else _several_before(token, verb) or verb.head
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _several_before(pronoun: Token, verb: Token) -> Token | None:
    """The States of "its call on all States that have not joined", where grammar hangs the clause on the call."""
    before = pronoun.nbor(-1) if pronoun.i else None
    if before is None or before.tag_ not in ("NNS", "NNPS") or verb.head.tag_ not in ("NN", "NNP"):
        return None
    plural = any(a.lower_ in ("have", "are", "were") for a in children(verb, "aux", "auxpass"))
    return before if plural and pronoun.dep_ in ("nsubj", "nsubjpass") and before.i > verb.head.i else None


def _is_of_one(verb: Token) -> bool:
    """Whether a clause hung on a list says something of one alone: "Ireland and Chad, which has not signed"."""
    verbs = [verb, *(c for c in children(verb, "conj") if is_verb(c) and not children(c, "nsubj", "nsubjpass"))]
    finite = [t for v in verbs for t in (v, *children(v, "aux", "auxpass"))]
    singular = any(t.tag_ == "VBZ" or t.lower_ == "was" for t in finite)
    return singular or any(t.lower_ == "its" for t in verb.subtree)


def _last_of_list(verb: Token) -> Token:
    """The last one of the list before a relative clause, or the noun that it hangs on."""
    noun: Token = verb.head
    while named := [c for c in children(noun, "conj") if c.i < verb.i]:
        noun = named[-1]
    return noun


def clause_subject(token: Token) -> Token | None:
    """The noun that "it" and "its" stand for by the grammar of their clause, or None where that does not say.

    "India announced that it would not join", "Chad signed and Peru deposited its instrument", "thanked Fiji for its
    ratification".
    """
    found = _whose(token) if token.dep_ == "poss" else _who_says(token) or _who_does(token)
    return found if found is not None and found.i < token.i and found.tag_ != token.tag_ else None


def is_of_anyone(token: Token) -> bool:
    """Whether "its" goes back to nobody in particular: "a member may leave one year after its notice was given"."""
    states = cue_file("referring")["anyone"]
    for verb in token.ancestors:
        own = [c for c in children(verb, "nsubj", "nsubjpass") if c.i < token.i and c.lower_ in states]
        if is_verb(verb) and own:
            return any(c.lower_ in _ANY for c in own[-1].children) and not any(
                c.dep_ in ("relcl", "acl") for c in own[-1].children
            )
    return False


def _who_says(token: Token) -> Token | None:
    """The subject of the verb of saying or thinking whose clause begins with the pronoun."""
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ not in ("ccomp", "acl", "advcl"):
        return None
    above = verb.head if is_verb(verb.head) else verb.head.head  # "have given notice that they leave"
    own = children(above, "nsubj") if is_verb(above) else []
    if not own and above.dep_ == "relcl" and above.head.dep_ == "attr":  # "became the latest country to say that it"
        own = children(above.head.head, "nsubj")
    return nearest_before(own, above) if own else None


def _who_does(token: Token) -> Token | None:
    """Who acts in the clause whose treaty the pronoun's clause tells of.

    "Bolivia quit the pact, which it had signed", "Peru urged Bolivia to return to the pact, which it had left".
    """
    if token.dep_ not in ("nsubj", "nsubjpass") or token.head.dep_ != "relcl":
        return None
    word = token.head.head
    for _ in range(_DEPTH):
        if word.dep_ in ("nsubj", "nsubjpass", "relcl") or word.head.i == word.i:
            return None
        word = word.head
        urged = children(word.head, "dobj") if word.dep_ == "xcomp" and is_verb(word.head) else []
        if urged and urged[0].i < word.i:
            return urged[0]
        own = children(word, "nsubj") if is_verb(word) else []
        if own:
            doer = nearest_before(own, word)
            return clause_subject(doer) if doer is not None and doer.tag_ == token.tag_ else doer
    return None


def _whose(token: Token) -> Token | None:
    verb, below = token.head, token
    for _ in range(_DEPTH):
        if is_verb(verb):
            break
        verb, below = verb.head, verb
    if not is_verb(verb) or below.dep_ in ("nsubj", "nsubjpass", "csubj"):
        return None
    judged = children(verb, "dobj") if lemma(verb) in cue_file("referring")["judging"] else []
    if judged and judged[0].i != below.i and below.i > judged[0].i:
        return judged[0]
    controlled = children(verb.head, "dobj") if verb.dep_ == "xcomp" and is_verb(verb.head) else []
    return controlled[0] if controlled else subject(verb)


def clause_place(
    token: Token,
    named: Container[str],
    mention_at: Callable[[Token], Mention | None],
    actor_before: Callable[[int], Mention | None],
) -> Mention | None:
    """The state where something is told: "Peru and Laos, where officials study it", "in Hanoi officials say".

    Args:
        token: a word that may be an office.
        named: the states that the text names: a city elsewhere tells nothing.
        mention_at: the actor or place that a word belongs to.
        actor_before: the actor named last before a character.
    """
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or not is_office(token.lower_):
        return None
    fronted = [n for p in verb.children if p.lower_ == "in" and p.i < token.i for n in p.children if n.dep_ == "pobj"]
    states = (mention_at(n) for n in fronted)
    if (state := next((m for m in states if m and m.kind == "state" and m.value != "demonym"), None)) is not None:
        return state  # "In Poland, the justice minister asked"
    behind = [n for p in verb.children if p.lower_ == "in" for n in p.children]
    places = (mention_at(n) for n in [*behind, *token.children] if n.dep_ in ("pobj", "compound"))
    city = next((m for m in places if m and m.kind == "place" and m.ref in named), None)
    if city is not None or verb.dep_ != "relcl":
        return city
    where = next((c for c in verb.children if c.lower_ == "where"), None)
    if where is None or where.i < 2:
        return None
    behind_a_name = where.nbor(-1).text == "," and mention_at(where.nbor(-2)) is not None
    return actor_before(where.idx) if behind_a_name or mention_at(verb.head) is not None else None
