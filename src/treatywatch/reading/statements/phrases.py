"""Phrases that attribute what stands beside them: "according to the ministry", "per Reuters", "in the words of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.spans import noun_phrase, subtree, trimmed
from treatywatch.reading.syntax import is_noun, is_verb

if TYPE_CHECKING:
    from treatywatch.reading.parse import Sentence
    from treatywatch.reading.statements.scene import Scene
    from treatywatch.reading.tokens import Token

PHRASE_WORDS = frozenset({"according", "per", "words"})
"""The words by which such a phrase is found."""
_LEAST_REST = 3  # tokens
_OPENED = 2  # tokens before the phrase that are too few to be what is said ("But according to ...")
_RESTRICTING = ("det", "poss")
_BEFORE = frozenset({",", "(", "-", "–", "—", "--"})


class _Phrase(NamedTuple):
    """A phrase: key of the cue, its tokens, the preposition that governs the source, and what the phrase hangs on."""

    key: str
    cue: Range
    closing: Token
    hung: Token


def by_phrase(scene: Scene, word: Token, sentence: Sentence) -> Iterator[Candidate]:
    """Candidates of a phrase before, behind or inside what is said."""
    phrase = _phrase(word, sentence)
    nouns = [c for c in phrase.closing.children if c.dep_ == "pobj" and c.i > word.i] if phrase else []
    if phrase is None or not nouns or (phrase.key == "per" and not _is_named(nouns[0])):
        return
    doc, opens = scene.doc, phrase.cue[0]
    source = _source(nouns[0], opens, sentence)
    governor = phrase.hung.head if phrase.hung.head is not phrase.hung else None
    left, right = (sentence.first, opens), (source[1], sentence.last)
    if governor is not None and not is_noun(governor):
        while governor.dep_ == "conj" and is_verb(governor) and is_verb(governor.head):
            governor = governor.head  # "rose in May but fell in June, according to ...": both are told
        low, high = subtree(governor)
        end = sentence.last if opens == sentence.first else min(sentence.last, high)
        left, right = (max(sentence.first, low), opens), (source[1], end)
    before, after = trimmed(doc, *left), trimmed(doc, *right) if _resumes(doc[right[0] : right[1]]) else None
    if opens - sentence.first < _OPENED:
        before = None
    sides = {"after it": (after,), "before it": (before,), "around it": (before, after)}
    for side, ranges in sides.items():
        pieces = tuple(piece for piece in ranges if piece)
        if len(pieces) == len(ranges):
            head = doc[pieces[0][0]]
            yield Candidate(f"according to, {side}", phrase.key, word, phrase.cue, source, nouns[0], pieces, head)


def _phrase(word: Token, sentence: Sentence) -> _Phrase | None:
    doc, at = word.doc, word.i
    following = doc[at + 1] if at + 1 < sentence.last else None
    if following is None:
        return None
    if word.lower_ == "according" and following.lower_ == "to":
        return _Phrase("according to", (at, at + 2), following, word)
    if word.lower_ == "per" and (at - sentence.first < _OPENED or doc[at - 1].text in _BEFORE):
        return _Phrase("per", (at, at + 1), word, word)
    if word.lower_ == "words" and following.lower_ == "of" and word.head.lower_ == "in" and word.head.i == at - 2:
        return _Phrase("in the words of", (at - 2, at + 2), following, word.head)
    return None


def _source(noun: Token, opens: int, sentence: Sentence) -> Range:
    """The source's phrase; not "a success" as well in "The pact was, according to the envoy, a success"."""
    first, last = noun_phrase(noun)
    doc = noun.doc
    if opens - sentence.first > _OPENED and doc[opens - 1].text == "," and is_verb(doc[opens - 2]):
        last = next((at for at in range(noun.i + 1, last) if doc[at].text == ","), last)
    return first, last


def _is_named(noun: Token) -> bool:
    """Whether a noun stands for somebody or some text, and for no measure ("per head")."""
    return noun.tag_ in ("NNP", "NNPS") or any(child.dep_ in _RESTRICTING for child in noun.children)


def _resumes(words: Sequence[Token]) -> bool:
    """Whether something is left after a source that belongs to the content: a comma and some words."""
    return len(words) > _LEAST_REST and words[0].text == ","
