"""The stretch of text that a claim is: a verb's own clause, a noun's own phrase, without what only hangs on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from treatywatch.model.article import Span
from treatywatch.reading.asked_for import is_asked_for
from treatywatch.reading.claims.scene import words
from treatywatch.reading.syntax import (
    auxiliaries,
    children,
    first_of_alternatives,
    is_denied_in_front,
    is_left_to_do,
    is_noun,
    is_of_those_denied,
    is_verb,
    lemma,
    opens_with_nor,
    subject,
)

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_REMEMBERED = 128  # words whose stretch is kept: every reader of claims asks for that of the same few
_HANGS_ON = ("advcl", "parataxis", "punct", "cc", "meta", "intj", "mark")
_TURNING = frozenset({"though", "although", "but", "albeit"})
_DENYING = frozenset({"neither", "never", "nor", "not", "n't", "n’t"})
_MERELY = frozenset({"until", "till", "only", "merely", "just", "simply", "alone"})
_OWN = ("nsubj", "nsubjpass", "csubj", "expl")
_number = attrgetter("i")
_EDGES = frozenset(",;:.–—-\"“”'‘’()!? \n")


@lru_cache(maxsize=_REMEMBERED)
def clause(verb: Token) -> Span:
    """The characters of a verb's own clause."""
    kept = [verb]
    for child in verb.children:
        if not _apart(verb, child):
            _keep(child, kept)
    return _span(kept)


def _keep(word: Token, kept: list[Token]) -> None:
    """Add a dependent with what belongs to it; relative clauses at its end stay, those of another subject do not."""
    kept.append(word)
    for child in word.children:
        if child.dep_ not in ("advcl", "parataxis", "relcl") or _restricts(child):
            if child.dep_ == "prep" and lemma(child) == "include":
                continue
            _keep(child, kept)


def _restricts(child: Token) -> bool:
    """Whether a relative clause says which ones are meant: no comma before it."""
    before = child.left_edge
    return child.dep_ == "relcl" and before.i > 0 and before.nbor(-1).text not in (",", "–", "—")


def _apart(verb: Token, child: Token) -> bool:
    """Whether a dependent is a clause of its own."""
    if child.dep_ in _HANGS_ON:
        return True
    if child.dep_ == "conj":
        return is_verb(child)
    if child.dep_ in ("ccomp", "xcomp"):
        return child.dep_ == "ccomp" and bool(children(child, *_OWN))
    return child.dep_ == "prep" and lemma(child) == "include"


@lru_cache(maxsize=_REMEMBERED)
def phrase(noun: Token, *, relative: bool = True) -> Span:
    """The characters of a noun's own phrase, without appositions and clauses that only add something."""
    out = [noun]
    for child in noun.children:
        if child.dep_ in ("appos", "punct", "cc", "conj", "advcl", "parataxis") or lemma(child) == "include":
            continue
        if child.dep_ == "relcl" and not (relative and _restricts(child)):
            continue
        _keep(child, out)
    return _span(out)


@lru_cache(maxsize=_REMEMBERED)
def whole(word: Token) -> Span:
    """The characters of a word with everything that depends on it."""
    return _span(word.doc[word.left_edge.i : word.right_edge.i + 1])


def _span(tokens: Iterable[Token]) -> Span:
    ordered = sorted(tokens, key=_number)
    first, end = 0, len(ordered)
    while end - first > 1 and _EDGES.issuperset(ordered[first].text):
        first += 1
    while end - first > 1 and _EDGES.issuperset(ordered[end - 1].text):
        end -= 1
    start, last = ordered[first].idx, ordered[end - 1]
    inside = last.doc.text[start : last.idx + len(last.text)]
    if inside.count("(") > inside.count(")") and last.i + 1 < len(last.doc) and last.nbor(1).text == ")":
        last = last.nbor(1)
    return start, last.idx + len(last.text)


@lru_cache(maxsize=_REMEMBERED)
def is_anothers_never(word: Token, verb: Token) -> bool:
    """As in "Georgia has been a member since 2003, Azerbaijan never": of whoever stands right before it."""
    return word.lower_ == "never" and word.i > verb.i and word.nbor(-1).tag_.startswith("NNP")


def negated(verb: Token) -> bool:
    """Whether what the verb says is denied: "not", "never", "neither", "no longer", "yet to", "refused to"."""
    denying = [c for c in verb.children if c.dep_ == "neg" or c.lower_ in _DENYING]
    denying = [c for c in denying if not is_anothers_never(c, verb) and not (c.dep_ == "conj" and c.i > verb.i)]
    if denying:
        return not any(c.i + 1 < len(c.doc) and c.nbor(1).lower_ in _MERELY for c in denying)  # "is not only a party"
    if _denied_before(verb) or _denied_object(verb) or opens_with_nor(verb) or is_denied_in_front(verb):
        return True
    if is_of_those_denied(verb) or is_left_to_do(verb):
        return True
    if any(_is_nobody(who) for who in children(verb, "nsubj", "nsubjpass")):
        return True
    if (first := first_of_alternatives(verb)) is not None and (negated(first) or _is_left_undone(first)):
        return True
    if verb.dep_ == "conj" and is_verb(verb.head) and not children(verb, *_OWN):
        return negated(verb.head) and any(c.lower_ in ("nor", "or") for c in verb.head.children)
    head = verb.head
    if verb.dep_ == "xcomp" and head.i != verb.i:
        if lemma(head) in words("refusing"):
            return not negated(head)
        return _is_still_to_do(verb, head)
    return False


def _is_still_to_do(verb: Token, head: Token) -> bool:
    """As in "has yet to ratify it", "still has to ratify it"."""
    yet = any(c.lower_ == "yet" and c.dep_ != "cc" for c in (*head.children, *verb.children))
    return yet or (lemma(head) == "have" and any(c.lower_ == "still" for c in head.children))


def _is_left_undone(verb: Token) -> bool:
    """As in "signed it without having ratified it"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def _is_nobody(who: Token) -> bool:
    """Whether a subject denies its clause: "no state", "none of them", "not one of the three"."""
    if any(c.lower_ in ("no", "neither", "none") for c in (who, *who.children)):
        return True
    if any(t.lower_ == "neither" and t.i < who.i for t in who.subtree):
        return True  # "neither Iraq's neighbour Kuwait nor Iran"
    before = who.doc[max(0, who.left_edge.i - 1) : who.i]
    return any(t.lower_ == "not" and t.nbor(1).lower_ in ("one", "a") for t in before if t.i + 1 < len(t.doc))


def _denied_object(verb: Token) -> bool:
    """As in "has signed neither the convention nor its protocol", "is a party to neither", "to none of the three"."""
    things = children(verb, "dobj", "attr", "prep")
    preps = [p for thing in things for p in (thing, *children(thing, "prep"))]
    others = [p for p in preps if p.i > 0 and p.nbor(-1).lower_ in _TURNING]  # "a party to it, though to neither other"
    things = [thing for thing in things if thing not in others]
    things += [t for p in preps if p not in others for t in children(p, "pobj")]
    none = any(t.lower_ == "none" and t.dep_ in ("dobj", "pobj") for t in things)
    return none or any(t.lower_ == "neither" for thing in things for t in (thing, *thing.children))


def _denied_before(verb: Token) -> bool:
    """As in "signed but not yet ratified", where grammars hang the "not" on the "yet"."""
    before = verb.nbor(-1) if verb.i > 0 else None
    if before is None or before.lower_ != "yet" or before.i == 0:
        return False
    return before.nbor(-1).lower_ in _DENYING


def even(verb: Token) -> bool:
    """Whether the denial is a strong one: "has not even signed"."""
    return any(c.lower_ in words("even_words") for c in verb.children)


def asserted(verb: Token) -> bool:
    """Whether the clause says that something is so: no modal, no condition, not what somebody only wants."""
    modals, marks = words("modals"), words("hypothetical_marks")
    if any(c.lower_ in words("hardly_words") for c in verb.children) or is_asked_for(verb):
        return False
    if _is_left_undone(verb):
        return False
    if any(a.lower_ in modals for a in auxiliaries(verb)) or any(c.lower_ in marks for c in children(verb, "mark")):
        return False
    if verb.dep_ == "xcomp" and lemma(verb.head) == "say" and any(a.lower_ in modals for a in auxiliaries(verb.head)):
        return False  # "cannot be said to have left"
    to = verb.tag_ == "VB" and any(c.lower_ == "to" for c in children(verb, "aux"))
    if to or (verb.tag_ in ("VB", "VBG") and verb.dep_ in ("xcomp", "ccomp", "pcomp", "acl", "advcl", "csubj")):
        head = verb.head
        if (to or verb.tag_ == "VBG") and verb.dep_ == "xcomp" and continues(head):
            return asserted(head)
        if to and lemma(head) in ("wait", "take") and any(c.lower_ == "until" for c in head.children):
            return asserted(head)  # "waited until 2021 to ratify it"
        if lemma(head) in words("refusing") or _is_still_to_do(verb, head):
            return asserted(head) if is_verb(head) and head.i != verb.i else True
        return bool(children(verb, "aux")) and not any(c.lower_ == "to" for c in children(verb, "aux"))
    if verb.tag_ == "VB" and verb.dep_ == "conj" and is_verb(verb.head) and not children(verb, "aux"):
        return asserted(verb.head)  # "wants to go further and leave it"
    return not (verb.tag_ == "VB" and not auxiliaries(verb))


def continues(verb: Token) -> bool:
    """As in "continues to be a party", "has never ceased to be one", "never stopped being one"."""
    return lemma(verb) in words("continuing") or (lemma(verb) in ("cease", "stop") and negated(verb))


def remains(verb: Token) -> bool:
    """As in "will remain a party until 2 May": what is to last holds now."""
    return lemma(verb) in ("remain", "stay") and future(verb) and not negated(verb)


def future(verb: Token) -> bool:
    """Whether the clause speaks of what is to come."""
    return any(a.lower_ in ("will", "'ll", "’ll", "shall", "wo", "to") for a in auxiliaries(verb))


def act_of_effect(verb: Token, leaving: Collection[str]) -> Token | None:
    """The act that takes effect in "its withdrawal from the treaty, which takes effect in June"; None where none does.

    Acts take effect and treaties enter into force: what is told of "which" belongs to the act above the treaty's name.

    Args:
        verb: the one of the added clause.
        leaving: lemmas of the nouns of such acts.
    """
    thing = subject(verb)
    if (
        verb.dep_ != "relcl"
        or thing is None
        or thing.tag_ not in ("WDT", "WP")
        or lemma(verb) not in ("take", "become")
    ):
        return None
    for word in (verb.head, *verb.head.ancestors):
        if is_verb(word):
            return None
        if is_noun(word) and lemma(word) in leaving:
            return word
    return None
