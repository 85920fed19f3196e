"""Which tokens belong to a source, a cue or a content, as annotators of attribution draw them.

The conventions are those of PolNeAR (Newell, Margolin, Ruths: An Attribution Relations Corpus for Political News,
LREC 2018): a source takes its title, apposition and restrictive clauses; the cue its auxiliaries, adverbs and closing
preposition; "that" and "to" belong to the content, the sentence's full stop and a trailing comma do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.statements.candidate import Range
from treatywatch.reading.syntax import is_noun, is_pronoun, is_verb, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Doc, Token

_MONTHS = frozenset(cue_file("times")["months"])
_WEEKDAYS = frozenset(cue_file("times")["weekdays"])
_EDGE = frozenset(",;:.-–—") | {"--"}
_ADDING = ("acl", "relcl")  # clauses that after a comma only add something
_FINITE = ("VBD", "VBZ", "VBP")
_ASKING = frozenset(cue_file("attribution_words")["asking"])
_SOURCES = "treatywatch sources"  # where a text keeps the sources of its verbs
_MODIFYING = ("advcl", "acl", "relcl", "amod")
_OWN = frozenset({"nsubj", "csubj", "aux", "expl"})
_LONGEST_SOURCE = 30  # tokens
_NEAR = 5  # tokens from a verb on which its auxiliaries and particles are part of the cue no more
_CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_BEFORE_CUE = _CUE_PARTS | _SUBJECTS
_BEHIND_CUE = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "iobj", "npadvmod", "advmod", "prt"})


def trimmed(doc: Doc, first: int, last: int) -> Range | None:
    """The range without white space and punctuation at its edges; quote and question marks and omissions stay."""
    while first < last and ((word := doc[first]).text in _EDGE or word.form.is_space):
        first += 1
    while last > first and ((word := doc[last - 1]).text in _EDGE or word.form.is_space):
        last -= 1
    return (first, last) if first < last else None


def subtree(token: Token) -> Range:
    """A word with everything that hangs on it."""
    return token.left_edge.i, token.right_edge.i + 1


def noun_phrase(head: Token, *, before: int | None = None, behind: bool = False) -> Range:
    """A source's phrase: its head with all that restricts it, cut before a clause that only adds to it.

    Args:
        head: the head noun or pronoun.
        before: a token that the phrase must end before, such as the cue of a participle clause.
        behind: whether it stands behind its cue ("said the envoy, who ..."): there ", who" mostly belongs to it.
    """
    first, last = subtree(head)
    first = _behind_day(head, first)
    if before is not None and head.i < before < last:
        last = before
    for child in head.children:
        if child.dep_ not in _ADDING:
            continue
        opens = child.left_edge
        if opens.i >= last or head.doc[opens.i - 1].text != ",":
            continue
        if not (behind and opens.lower_ in ("who", "whose")):
            last = max(opens.i, head.i + 1)
    found = trimmed(head.doc, first, last)
    return found or (head.i, head.i + 1)


def _behind_day(head: Token, first: int) -> int:
    """Where the phrase begins behind a day that grammar took into it: "On 29 June Prime Minister Kos said"."""
    if head.doc[first].lower_ in _WEEKDAYS and first + 1 < head.i and head.doc[first + 1].text.istitle():
        return first + 1
    opening = {head.doc[i].lower_ for i in range(first, min(first + 2, head.i))}
    day = bool(opening & _MONTHS) and any(word.isdigit() for word in opening)
    return first + 2 if day and head.doc[first + 2].text.istitle() else first


def source_of(verb: Token) -> tuple[Token, Range] | None:
    """Head and phrase of whoever does what a verb says: its subject, own or shared; the agent of a passive."""
    known: dict[int, tuple[Token, Range] | None] | None = verb.doc.user_data.get(_SOURCES)
    if known is None:
        known = verb.doc.user_data[_SOURCES] = {}
    if verb.i not in known:
        known[verb.i] = _source_of(verb)
    return known[verb.i]


def _source_of(verb: Token) -> tuple[Token, Range] | None:
    relations = [child.dep_ for child in verb.children]
    if "auxpass" in relations or "nsubjpass" in relations:
        return agent(verb)
    if verb.base in _ASKING and _is_bare_participle(verb, relations):
        return agent(verb)
    misread = _misread_relative(verb) if verb.dep_ == "relcl" else None
    if misread:
        return misread
    head = _made_to(verb) if verb.dep_ == "xcomp" else None
    head = head or subject(verb)
    if head is None:
        return _before(verb)
    if head.dep_ == "expl" or head.tag_ == "EX":
        return None
    opens = verb.left_edge.i
    cut = opens if head.i < opens and _within(verb, head) else None
    return head, _whole_list(verb.doc, noun_phrase(head, before=cut, behind=head.i > verb.i))


def _is_bare_participle(verb: Token, relations: Sequence[str]) -> bool:
    """Whether a verb is the participle of "Asked about the treaty, he ...": whoever is asked does not ask."""
    return verb.tag_ in ("VBN", "VBD") and verb.dep_ in _MODIFYING and not _OWN.intersection(relations)


def _made_to(verb: Token) -> Token | None:
    """Who does what another is led to: the object in "the vote led Chile to say ..."."""
    if not any(child.tag_ == "TO" for child in verb.children):
        return None
    objects = [c for c in verb.head.children if c.dep_ == "dobj" and verb.head.i < c.i < verb.i]
    return objects[0] if objects and (is_noun(objects[0]) or is_pronoun(objects[0])) else None


def _whole_list(doc: Doc, found: Range) -> Range:
    """A list of names from its first one, which the parser may take for an apposition: "Peru, Chile and Cuba"."""
    first, last = found
    if first < 2 or doc[first - 1].text != "," or doc[first].tag_ != "NNP":
        return found
    if not any(word.lower_ == "and" and word.dep_ == "cc" for word in doc[first:last]):
        return found
    start = doc[first].sent.start
    while first - 2 >= start and doc[first - 1].text == "," and doc[first - 2].tag_ == "NNP":
        name = first - 2
        while name > start and doc[name - 1].tag_ == "NNP":
            name -= 1
        if name > start and doc[name - 1].text != "," and doc[name - 1].tag_ not in ("NN", "CD"):
            break  # "in Paris, Chile and Cuba said": a place, and not the first of the list
        first = name
    return first, last


def _misread_relative(verb: Token) -> tuple[Token, Range] | None:
    """The source of "the ministries of states that border Chile stressed the need", where "border" was read as a noun.

    The sentence then is a bare noun phrase, and its main verb a relative clause that has subject and object beside its
    "that".
    """
    if not any(c.dep_ in ("dobj", "ccomp", "xcomp") and c.i > verb.i for c in verb.children):
        return None
    lefts = list(verb.lefts)
    if not any(c.tag_ in ("WDT", "WP") for c in lefts) or not any(
        c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in lefts
    ):
        return None
    top = verb.head
    while top.dep_ in ("pobj", "prep", "conj", "appos"):
        top = top.head
    own = [c.left_edge.i for c in top.lefts if c.dep_ in ("det", "poss", "compound", "amod", "nummod", "nmod")]
    found = trimmed(verb.doc, min([top.i, *own]), cue_range(verb)[0])
    return (top, found) if top.dep_ == "ROOT" and top.tag_.startswith("NN") and found else None


def _before(verb: Token) -> tuple[Token, Range] | None:
    """What a finite verb follows, where the parser found it no subject: the noun phrase that opens its sentence."""
    if verb.tag_ not in _FINITE:
        return None
    doc, first = verb.doc, verb.sent.start
    while first < verb.i and not doc[first].tag_.startswith(("N", "PRP", "D", "J", "CD")):
        first += 1
    found = trimmed(doc, first, cue_range(verb)[0])
    if found is None or found[1] - found[0] > _LONGEST_SOURCE:
        return None
    words = doc[found[0] : found[1]]
    if any(word.tag_ in _FINITE or word.tag_ == "MD" for word in words):
        return None
    head = next((word for word in words if word.tag_.startswith(("NN", "PRP"))), None)
    return (head, found) if head is not None else None


def agent(verb: Token) -> tuple[Token, Range] | None:
    """The agent of a passive: "was rejected by the senate"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun, noun_phrase(noun)
    return None


def _within(word: Token, ancestor: Token) -> bool:
    while word.head is not word:
        word = word.head
        if word is ancestor:
            return True
    return False


def cue_range(verb: Token, closing: Token | None = None) -> Range:
    """A verb with its auxiliaries, negation and particle, and the preposition that closes it."""
    first = last = verb.i
    for child in verb.children:
        if child.dep_ in _CUE_PARTS and abs(child.i - verb.i) < _NEAR:
            first, last = min(first, child.i), max(last, child.i)
    if closing is not None:
        first, last = min(first, closing.i), max(last, closing.i)
    return first, last + 1


def block(verb: Token) -> Range:
    """A verb with its subject, auxiliaries and what is told to whom: "a minister told reporters", "said the envoy"."""
    first = last = verb.i
    has_subject = False
    for child in reversed(verb.lefts):
        if child.dep_ in _SUBJECTS:
            if has_subject:
                continue  # the parser gave it one of the words that are said as well
            has_subject = True
        if child.dep_ in _BEFORE_CUE or (child.dep_ == "advmod" and child.i == first - 1):
            first = min(first, child.left_edge.i)
        elif child.dep_ == "mark" and child.lower_ == "as":
            first = min(first, child.i)
        elif child.i >= first - 1 and not is_verb(child) and not child.is_punct:
            first = min(first, child.left_edge.i)
    for child in verb.rights:
        if child.dep_ in _BEHIND_CUE and child.left_edge.i <= last + 1:
            last = max(last, child.right_edge.i)
    return first, last + 1
