"""Nouns and adjectives that attribute: "the claim that", "a call for", "confident that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.spans import noun_phrase, source_of, subtree, trimmed
from treatywatch.reading.syntax import is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_COPULAS = frozenset({"be", "seem", "become", "feel", "remain", "look", "appear", "sound", "get"})


def by_noun(noun: Token) -> Iterator[Candidate]:
    """Nouns: "the claim that X", "a call for X", "her criticism of X": the noun is the cue."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        first, last = subtree(child)
        if child.dep_ in ("acl", "ccomp", "relcl") and is_verb(child):
            opens = child.left_edge.lower_
            if child.dep_ == "relcl" and not (opens == "that" and child.left_edge.dep_ == "mark"):
                continue
            kind = (
                "noun with infinitive"
                if any(c.tag_ == "TO" for c in child.children)
                else f"noun with {opens if opens == 'that' else 'clause'}"
            )
            yield from _noun(noun, lemma(noun), kind, child, (first, last), None)
        elif child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield from _noun(
                        noun,
                        f"{lemma(noun)} {child.lower_}",
                        "noun with preposition",
                        inner,
                        (child.i + 1, last),
                        child,
                    )


def _noun(noun: Token, key: str, kind: str, head: Token, content: Range, closing: Token | None) -> Iterator[Candidate]:
    piece = trimmed(noun.doc, *content)
    if piece is None:
        return
    found = _owner(noun)
    construction = kind if found is None or found[2] else f"{kind}, by its verb"
    source = found[1] if found else None
    if source and source[0] < piece[1] and piece[0] < source[1]:
        found, source = None, None
    cue = (noun.i, closing.i + 1 if closing is not None else noun.i + 1)
    yield Candidate(construction, key, noun, cue, source, found[0] if found else None, (piece,), head)


def _owner(noun: Token) -> tuple[Token, Range, bool] | None:
    """Whose claim, call or fear it is: possessor, "by" or "from", else the subject of the verb that it is object of."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "nsubj" and child.i < noun.i):  # "Chile claims that", read as a noun
            return child, noun_phrase(child), True
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "among"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner, noun_phrase(inner), True
    verb = noun.head
    if noun.dep_ in ("dobj", "attr") and is_verb(verb):
        found = source_of(verb)
        return (*found, False) if found else None
    return None


def by_adjective(word: Token) -> Iterator[Candidate]:
    """Adjectives: "is confident that X", "was clear about X", "worried that"; also "is likely to X"."""
    verb = word.head
    if word.tag_[:2] != "JJ" and not (word.tag_ == "VBN" and word.dep_ in ("acomp", "oprd")):
        return
    own = next((child for child in word.children if child.dep_ == "nsubj" and child.i < word.i), None)
    if own is not None and word.tag_[:2] == "JJ":  # "We affirm that", read as an adjective
        found: tuple[Token, Range] | None = (own, noun_phrase(own))
    else:
        found = source_of(verb) if is_verb(verb) and lemma(verb) in _COPULAS else None
    for child in word.children:
        if child.i < word.i:
            continue
        first, last = subtree(child)
        if child.dep_ in ("ccomp", "xcomp"):
            kind, content, key = (
                (
                    "adjective with infinitive"
                    if any(c.tag_ == "TO" for c in child.children)
                    else "adjective with clause"
                ),
                (first, last),
                lemma(word),
            )
        elif child.dep_ == "prep" and any(c.dep_ in ("pobj", "pcomp") for c in child.children):
            kind, content, key = "adjective with preposition", (child.i + 1, last), f"{lemma(word)} {child.lower_}"
        else:
            continue
        piece = trimmed(word.doc, *content)
        if piece:
            cue = (verb.i if found and own is None and verb.i < word.i else word.i, word.i + 1)
            yield Candidate(
                kind, key, word, cue, found[1] if found else None, found[0] if found else None, (piece,), child
            )
