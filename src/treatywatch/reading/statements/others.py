"""Nouns, adjectives, prepositions and colons that attribute: "the claim that", "confident that", "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.statements.spans import noun_phrase, source_of, subtree, trimmed
from treatywatch.reading.syntax import is_noun, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.parse import Sentence
    from treatywatch.reading.tokens import Token

_DASHES = frozenset({"-", "–", "—", "--", "―"})
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
        if child.dep_ == "poss":
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
            cue = (verb.i if found and verb.i < word.i else word.i, word.i + 1)
            yield Candidate(
                kind, key, word, cue, found[1] if found else None, found[0] if found else None, (piece,), child
            )


def according_to(scene: Scene, word: Token, sentence: Sentence) -> Iterator[Candidate]:
    """The phrase "According to the ministry, X" and "X, according to the ministry"."""
    doc = scene.doc
    if word.lower_ != "according" or word.i + 1 >= sentence.last or doc[word.i + 1].lower_ != "to":
        return
    nouns = [c for c in doc[word.i + 1].children if c.dep_ == "pobj"]
    if not nouns or nouns[0].i < word.i:
        return
    source = noun_phrase(nouns[0])
    governor = word.head if word.head.i != word.i else None
    left, right = (sentence.first, word.i), (source[1], sentence.last)
    if governor is not None and not is_noun(governor):
        while governor.dep_ == "conj" and is_verb(governor) and is_verb(governor.head):
            governor = governor.head  # "rose in May but fell in June, according to ...": both are told
        low, high = subtree(governor)
        end = sentence.last if word.i == sentence.first else min(sentence.last, high)
        left, right = (max(sentence.first, low), word.i), (source[1], end)
    before, after = trimmed(doc, *left), trimmed(doc, *right) if _resumes(doc[right[0] : right[1]]) else None
    if word.i - sentence.first <= 1:
        before = None
    sides = {"after it": (after,), "before it": (before,), "around it": (before, after)}
    for side, ranges in sides.items():
        pieces = tuple(piece for piece in ranges if piece)
        if len(pieces) == len(ranges):
            cue = (word.i, word.i + 2)
            head = doc[pieces[0][0]]
            yield Candidate(f"according to, {side}", "according to", word, cue, source, nouns[0], pieces, head)


def _resumes(words: object) -> bool:
    """Whether something is left after a source that belongs to the content: a comma and at least three words."""
    tokens = list(words)  # type: ignore[call-overload]
    return len(tokens) > 4 and tokens[0].text == ","


def by_colon(scene: Scene, sentence: Sentence) -> Iterator[Candidate]:
    """Headlines and transcripts: "Minister: we stay", "MODERATOR: Thank you."."""
    doc = scene.doc
    for at in range(sentence.first + 1, min(sentence.first + 9, sentence.last - 1)):
        if doc[at].text != ":":
            continue
        words = doc[sentence.first : at]
        if not _is_label(words):
            return
        source = trimmed(doc, sentence.first, at)
        content = trimmed(doc, at + 1, sentence.last)
        if source and content:
            paragraph = scene.paragraphs[sentence.paragraph] if sentence.paragraph < len(scene.paragraphs) else None
            alone = paragraph is not None and paragraph[1] <= sentence.end + 1
            quoted = scene.quote_of(doc[content[0]]) is not None
            head = doc[source[1] - 1]
            kind = "label in capitals" if head.text.isupper() else "label"
            kind += (" with quotation" if quoted else "") + (" in a line of its own" if alone else "")
            yield Candidate(kind, ":", doc[at], (at, at + 1), source, head, (content,), doc[content[0]])
            if paragraph and not alone and sentence.start <= paragraph[0]:
                whole = scene.parsed.span(doc[content[0]].idx, paragraph[1])
                piece = trimmed(doc, content[0], whole.end)
                if piece:
                    kind = f"{kind} before a paragraph"
                    yield Candidate(kind, ":", doc[at], (at, at + 1), source, head, (piece,), doc[content[0]])
        return


def _is_label(words: Sequence[Token]) -> bool:
    """Whether words before a colon may name a speaker: a noun and no verb, or capitals, however they are read."""
    if all(word.text.isupper() for word in words):
        return True
    return not any(is_verb(word) for word in words) and any(is_noun(word) for word in words)


def by_signature(scene: Scene, sentence: Sentence) -> Iterator[Candidate]:
    """A name behind a dash under a quotation that fills the paragraph before."""
    doc, first = scene.doc, sentence.first
    if doc[first].text not in _DASHES or sentence.last - first > 12 or sentence.paragraph == 0:
        return
    source = trimmed(doc, first + 1, sentence.last)
    start, end = scene.paragraphs[sentence.paragraph - 1]
    quote = scene.quote_at(start)
    if source is None or quote is None or quote.start != start or quote.end < end - 1:
        return
    words = doc[source[0] : source[1]]
    if words[0].tag_ != "NNP" or any(is_verb(word) for word in words):
        return
    span = scene.parsed.span(quote.start, quote.end)
    cue = (first, first + 1)
    yield Candidate("signature", "-", doc[first], cue, source, words[0], ((span.start, span.end),), span.root)
