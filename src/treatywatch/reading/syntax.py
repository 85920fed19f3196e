"""Questions to the grammar that every reader of it asks: subjects, objects, negation, auxiliaries, phrases."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from treatywatch.reading.lemmas import lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

__all__ = [
    "auxiliaries", "children", "conjuncts", "first_of_alternatives",
    "is_negated", "is_noun", "is_passive", "is_pronoun", "is_verb", "lemma",
    "nearest_before", "objects", "opens_with_nor", "phrase", "relative_noun", "subject", "subjects",
]  # fmt: skip

_REMEMBERED = 256  # words whose subject is kept: every reader of an article asks for those of the same verbs
_REAL_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_SUBJECTS = (*_REAL_SUBJECTS, "expl")
_DENIED_IN_FRONT = frozenset({"no", "not", "never", "neither", "nowhere", "seldom", "rarely"})
_NEGATIONS = frozenset({"no", "not", "n't", "n’t", "never", "neither", "nor", "without", "cannot"})
_DASHES = frozenset({"-", "–", "—", "--"})
_TOWN = 4  # letters of a town in capitals at the least: no "USA - "


is_verb: Callable[[Token], bool] = attrgetter("is_verb")
"""Whether the word is tagged as a verb (modals are not)."""

is_noun: Callable[[Token], bool] = attrgetter("is_noun")
"""Whether the word is tagged as a common or proper noun."""


def is_pronoun(token: Token) -> bool:
    """Whether the word is a pronoun: personal, relative, interrogative, or a determiner that stands alone."""
    return token.tag_ in ("PRP", "WP") or (token.tag_ in ("DT", "WDT") and token.dep_ in _SUBJECTS)


def children(token: Token, *deps: str) -> list[Token]:
    """The word's dependents with one of these relations, in order."""
    found = token.children
    return [child for child in found if child.dep_ in deps] if found else []


def opens_with_nor(verb: Token) -> bool:
    """Whether a clause with a subject of its own is denied by what joins it: ", nor has it joined the ban"."""
    first = verb.left_edge.i
    if verb.dep_ not in ("conj", "parataxis") or first == 0 or verb.nbor(first - 1 - verb.i).lower_ != "nor":
        return False
    helper, own = children(verb, "aux", "auxpass"), children(verb, "nsubj", "nsubjpass")
    return bool(helper and own) and helper[0].i < own[0].i


def relative_noun(verb: Token) -> Token | None:
    """The noun that a relative clause says more of, also where grammars take "that" for a mere link; None elsewhere."""
    if verb.dep_ == "relcl":
        return verb.head
    first: Token = verb.doc[verb.left_edge.i]
    linked = verb.dep_ in ("ccomp", "acl") and first.lower_ == "that" and first.dep_ == "dobj"
    return first.nbor(-1) if linked and first.i > 0 and is_noun(first.nbor(-1)) else None


def conjuncts(token: Token) -> list[Token]:
    """The word and everything coordinated after it, in order."""
    found, queue = [token], [token]
    while queue:
        for child in children(queue.pop(), "conj"):
            found.append(child)
            queue.append(child)
    return sorted(found, key=lambda word: word.i)


@lru_cache(maxsize=_REMEMBERED)
def subject(verb: Token) -> Token | None:
    """The verb's own subject, or the one it shares: with the verb it is coordinated to, controlled by, or modifies.

    "Latvia signed and ratified it": Latvia for both. "Latvia wants to leave": Latvia. "the ministry, citing ...": the
    ministry. None where the grammar has none.
    """
    if (alone := _alone_before(verb)) is not None:
        return alone
    seen = 0
    word = verb
    while seen < 12:
        own = children(word, *_REAL_SUBJECTS)
        if own:
            return nearest_before(own, word)
        seen += 1
        head = word.head
        if head.i == word.i:
            return None
        if word.dep_ in ("conj", "xcomp", "advcl", "aux", "auxpass", "ccomp", "dep"):
            if word.dep_ == "ccomp" and not _controls(word):
                return None
            word = head
        elif word.dep_ in ("acl", "relcl"):
            return head
        elif word.dep_ == "pcomp" and head.head.i != head.i:
            word = head.head
        else:
            return None
    return None


def _alone_before(verb: Token) -> Token | None:
    """The name right before "alone" and a verb that the grammar gives another subject: "of these Iran alone signed"."""
    if verb.dep_ != "conj" or children(verb, *_REAL_SUBJECTS):
        return None
    first = min([verb, *children(verb, "aux", "auxpass")], key=lambda token: token.i)
    name = first.nbor(-2) if first.i > 1 and first.nbor(-1).lower_ == "alone" else None
    return name if name is not None and name.tag_ == "NNP" else None


def nearest_before(subjects: list[Token], verb: Token) -> Token:
    """Of several subjects that the grammar gives a verb the one nearest before it: the others are a dateline's."""
    before = [word for word in subjects if word.i < verb.i]
    return _behind_dateline(before[-1] if before else subjects[0])


def _behind_dateline(noun: Token) -> Token:
    """The subject itself where the grammar takes a dateline for it: "JAKARTA, March 17 - Parliament ratified"."""
    if not noun.text.isupper() or len(noun) < _TOWN:
        return noun
    beside = (c for c in children(noun, "appos") if any(t.text in _DASHES for t in c.doc[noun.i : c.i]))
    return next(beside, noun)


def _controls(word: Token) -> bool:
    """Whether a clause has no finite verb of its own, so that its subject is its governor's."""
    return word.tag_ in ("VB", "VBG", "VBN") and not any(
        c.dep_ in ("aux", "auxpass", "mark", "nsubj", "nsubjpass") and c.tag_ in ("MD", "VBZ", "VBP", "VBD")
        for c in word.children
    )


def subjects(verb: Token) -> list[Token]:
    """The subject and everything coordinated with it: "Poland, Latvia and Estonia" gives three."""
    found = subject(verb)
    return conjuncts(found) if found is not None else []


def objects(verb: Token) -> list[Token]:
    """Direct objects, with everything coordinated with them; for a passive its subject."""
    direct = children(verb, "dobj", "obj") or children(verb, "nsubjpass")
    return [word for head in direct for word in conjuncts(head)]


@lru_cache(maxsize=_REMEMBERED)
def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive: "was ratified", "the treaty ratified by"."""
    if children(verb, "auxpass", "nsubjpass"):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and not children(verb, "nsubj", "dobj")


@lru_cache(maxsize=_REMEMBERED)
def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """The verb's auxiliaries and modals, in order; for a coordinated verb without any, those of the first one."""
    own = tuple(c for c in children(verb, "aux", "auxpass") if not _is_month(c))
    if not own and verb.dep_ == "conj" and is_verb(verb.head) and not children(verb, *_SUBJECTS):
        first = auxiliaries(verb.head)
        passive = any(a.lower_ == "be" for a in first) and not children(verb, "dobj")  # "must be approved and notified"
        past = verb.tag_ == "VBD" and any(a.tag_ in ("TO", "MD") for a in first) and not passive
        return () if past else first  # "refused to sign but acceded"
    return own


def _is_month(word: Token) -> bool:
    """Such as "May" in "On Tuesday 26 May the minister gave notice", which the grammar takes for "may"."""
    beside = [word.nbor(step) for step in (-1, 1) if 0 <= word.i + step < len(word.doc)]
    return word.text == "May" and any(w.like_num for w in beside)


def is_negated(word: Token) -> bool:
    """Whether the word itself is denied: "did not sign", "never ratified", "no state left"."""
    for child in word.children:
        without = child.lower_ == "without" and is_verb(word)  # "signed it without delay" is not denied
        answers = child.tag_ == "UH"  # "No: it signed in 1999"
        if child.dep_ == "neg" or (child.lower_ in _NEGATIONS and not without and not answers):
            return True
    if is_denied_in_front(word):
        return True
    subjects = children(word, "nsubj", "nsubjpass")
    if any(child.lower_ in ("no", "neither", "none", "nobody") for s in subjects for child in [s, *s.children]):
        return True
    if any(s.lower_ == "all" and s.i > 0 and s.nbor(-1).lower_ == "not" for s in subjects):
        return True  # "though not all have sent in their papers"
    counted = (c for s in subjects for c in s.children if c.lower_ in ("one", "single"))
    return any(g.lower_ == "not" for c in counted for g in (*c.children, *c.head.children))  # "not one deputy"


def first_of_alternatives(verb: Token) -> Token | None:
    """The first of some verbs before this one that an "or" joins: "signed" for all in "not signed, ratified or left".

    None where the verb has a subject or an auxiliary of its own, or another word joins them.
    """
    first, seen = verb, {verb.i: verb}
    while first.dep_ == "conj" and is_verb(first.head) and first.head.i not in seen:
        if children(first, "nsubj", "nsubjpass", "csubj", "expl", "aux", "neg"):
            return None
        first = first.head
        seen[first.i] = first
    below = verb
    while behind := [c for c in children(below, "conj") if is_verb(c) and c.i > below.i]:
        below = behind[0]
        seen[below.i] = below
    joined = {c.lower_ for word in seen.values() for c in children(word, "cc")}
    return first if first.i != verb.i and joined and joined <= {"or", "nor"} else None


def is_denied_in_front(verb: Token) -> bool:
    """Whether words before a turned round clause deny it: "In no year did Peru sign it", "Not once has it signed"."""
    helper = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), None)
    own = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if helper is None or own is None or not helper.i < own.i:
        return False
    before = verb.doc[verb.left_edge.i : helper.i]
    return any(word.lower_ in _DENIED_IN_FRONT for word in before)


def is_left_to_do(verb: Token) -> bool:
    """Whether an infinitive tells what is not done yet: "those yet to join", "one of a handful still to ratify"."""
    to = next((c for c in children(verb, "aux") if c.lower_ == "to"), None)
    return to is not None and to.i > 0 and to.nbor(-1).lower_ in ("yet", "still")


def is_of_those_denied(verb: Token) -> bool:
    """Whether a clause tells of those to whom one is said not to belong: "is not among the states that have joined"."""
    noun = verb.head
    if verb.dep_ == "advcl" and any(c.lower_ == "to" for c in children(verb, "aux")) and verb.left_edge.i > 0:
        noun = verb.left_edge.nbor(-1)  # "is not among those to have joined", hung on the copula
    elif verb.dep_ not in ("relcl", "acl"):
        return False
    if not noun.tag_.startswith(("NN", "DT", "CD")):
        return False
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("among", "amongst") else noun.head
    belongs = noun.dep_ == "pobj" or (noun.dep_ == "attr" and noun.lower_ == "one")
    if not belongs or lemma(above) != "be" or above.i > verb.i:
        return False
    return is_negated(above) or any(c.lower_ == "neither" for s in children(above, "nsubj") for c in s.subtree)


def phrase(token: Token) -> tuple[int, int]:
    """The characters of a word with everything that depends on it."""
    left, right = token.left_edge, token.right_edge
    return left.idx, right.idx + len(right)


_LYING = frozenset({"there", "alone", "open"})


def leaves_as_it_stands(verb: Token) -> bool:
    """Such as "left its signature unratified", "left it there": not "has left the pact, effective today"."""
    if any(o.lower_ == "it" for o in children(verb, "dobj")) and any(c.lower_ in _LYING for c in verb.children):
        return True
    if any(lemma(o) == "signature" for o in children(verb, "dobj")):
        return True  # nobody leaves a signature
    if any(c.lower_ in ("aside", "alone", "untouched") for c in verb.children):
        return True  # "The protocol Dublin has left aside"
    return any(c.is_lower and c.lower_ != "effective" for c in children(verb, "oprd", "acomp"))


def leaves_with_so_many(verb: Token) -> bool:
    """Such as "it leaves the pact with 32 members": what is left is so many, and nobody leaves it."""
    behind = [n for p in children(verb, "prep") if p.lower_ == "with" for n in children(p, "pobj")]
    behind += [n for o in children(verb, "dobj") for p in children(o, "prep") if p.lower_ == "with" for n in p.children]
    counted = [n for n in behind if n.lower_ in ("members", "parties", "states", "countries", "signatories")]
    return any(c.like_num for n in counted for c in n.children)
