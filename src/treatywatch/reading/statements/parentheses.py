"""Cues that stand after, inside or beside what is said: "X, she said", "as he put it", quotations next to a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate, Range, Sketch
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.statements.spans import block, cue_range, noun_phrase, source_of, trimmed
from treatywatch.reading.statements.verbs import verb_key
from treatywatch.reading.syntax import is_noun, is_verb

if TYPE_CHECKING:
    from treatywatch.reading.parse import Sentence
    from treatywatch.reading.quotes import Quote
    from treatywatch.reading.tokens import Token

_BEFORE = frozenset({",", "”", '"', "''", "’", "—", "–", "--", "-", "?", "!", "»", ".", "'"})
_MARKS = "\"'”’» "
_NEXT = 2  # characters between a quotation and the sentence behind it; tokens between a sentence and one that it opens
_HINGES = frozenset({"after", "before", "because", "since", "until", "once", "unless"})
_NAMING = ("quoted before", "quoted after colon")
_ALONE = ("dobj", "attr", "nsubj")
_LONGEST_NAME = 24  # tokens
_LEAST_REST = 4  # tokens
_REACH = 14  # tokens between a cue and the quotation that it opens


def beside(scene: Scene, verb: Token, sentence: Sentence) -> Iterator[Sketch]:
    """Candidates in which the content stands before the verb's block, or a quotation stands next to it."""
    if not _has_subject(verb) and not _is_near_quotation(scene, sentence):
        return
    around = block(verb)
    left = _left_piece(scene, verb, around, sentence.first)
    right = _right_piece(scene, verb, around, sentence.last, bool(left))
    if left and left[2]:
        yield from _make(scene, verb, left[0], left[1], right)
    elif left and any(c.dep_ == "mark" and c.lower_ in _HINGES for c in verb.children):
        return  # "Burundi left, a year after it told the UN"
    elif left and right and scene.quote_of(scene.doc[right[0]]) and not _said_before(verb):
        yield from _make(scene, verb, "quoted after a preamble", right, None)
    elif left:
        yield from _make(scene, verb, "inserted" if right else left[0], left[1], right)
        rest = _rest(scene, around, sentence.last) if not right else None
        if rest:
            yield from _make(scene, verb, "inserted, to the end", left[1], rest)
    else:
        told = _after_as(scene, verb, around, sentence)
        yield from _make(scene, verb, "as, before it", told, None) if told else ()
    yield from _opening_quote(scene, verb, around, sentence.last)


def _has_subject(verb: Token) -> bool:
    relations = [child.dep_ for child in verb.children]
    return "nsubj" in relations or "nsubjpass" in relations


def _is_near_quotation(scene: Scene, sentence: Sentence) -> bool:
    """Whether a quotation touches the sentence, ends right before it or opens right behind it."""
    if not scene.quotes:
        return False
    behind = scene.doc[min(sentence.last + _NEXT, len(scene.doc) - 1)]
    return bool(scene.quotes_between(sentence.start - _NEXT, behind.idx + 1))


def _said_before(verb: Token) -> bool:
    """Whether a clause before the verb is what it says, by the grammar."""
    return any(c.dep_ in ("ccomp", "dep") and c.i < verb.i for c in verb.children) or verb.dep_ in (
        "parataxis",
        "ccomp",
    )


def _make(scene: Scene, verb: Token, construction: str, left: Range | None, right: Range | None) -> tuple[Sketch]:
    drawn = partial(_drawn, scene, verb, construction, left, right)
    return (Sketch(construction, verb_key(verb), verb, drawn),)


def _drawn(scene: Scene, verb: Token, construction: str, left: Range | None, right: Range | None) -> Candidate | None:
    doc = scene.doc
    pieces = tuple(p for r in (left, right) if r and (p := trimmed(doc, *r)))
    if not pieces:
        return None
    found = source_of(verb)
    if found and any(first < found[1][1] and found[1][0] < last for first, last in pieces):
        found = _other_subject(verb, found[0], pieces)
    if found is None and construction in _NAMING:
        found = _named_beside(verb, pieces)
    head = doc[pieces[0][0]]
    for word in doc[pieces[0][0] : pieces[0][1]]:
        outside = not pieces[0][0] <= word.head.i < pieces[0][1]
        if (outside or word.head.i == word.i) and not word.is_punct:
            head = word
            break
    return Candidate(
        construction,
        verb_key(verb),
        verb,
        cue_range(verb),
        found[1] if found else None,
        found[0] if found else None,
        pieces,
        head,
    )


def _other_subject(verb: Token, said: Token, pieces: Sequence[Range]) -> tuple[Token, Range] | None:
    """A subject that stands outside the content, where the parser gave the cue a word that is said as one too."""
    for child in verb.children:
        if child.dep_ == "nsubj" and child is not said:
            phrase = noun_phrase(child, behind=child.i > verb.i)
            if not any(first < phrase[1] and phrase[0] < last for first, last in pieces):
                return child, phrase
    return None


def _named_beside(verb: Token, pieces: Sequence[Range]) -> tuple[Token, Range] | None:
    """Who stands between a quotation and its cue, or right behind the cue, where the parser saw no subject."""
    doc = verb.doc
    first, last = cue_range(verb)
    behind = next((c.right_edge.i + 1 for c in verb.rights if c.left_edge.i == last and _is_named(c)), last)
    inverted = pieces[0][0] > verb.i  # "Said the minister: 'X'"
    for start, end in ((last, pieces[0][0]),) if inverted else ((pieces[-1][1], first), (last, behind)):
        found = trimmed(doc, start, end) if start < end <= start + _LONGEST_NAME else None
        words = doc[found[0] : found[1]] if found else ()
        nouns = [word for word in words if _is_named(word)]
        if found and nouns and not any(is_verb(word) or word.tag_ == "MD" for word in words):
            return nouns[-1], found
    return None


def _is_named(word: Token) -> bool:
    """Whether a word may be a speaker: a noun, a pronoun, or a number or determiner that stands alone ("said one")."""
    return is_noun(word) or word.tag_ == "PRP" or (word.tag_ in ("CD", "DT") and word.dep_ in _ALONE)


def _left_piece(scene: Scene, verb: Token, around: Range, start: int) -> tuple[str, Range, bool] | None:
    """What is said before the block: (construction, tokens, whether it is a quotation)."""
    doc, at = scene.doc, around[0] - 1
    while at >= start and doc[at].form.is_space:
        at -= 1
    if at >= start:
        quote = scene.quote_at(doc[at].idx)
        if quote is None and doc[at].text == "," and at > start:
            quote = scene.quote_at(doc[at - 1].idx)
        if quote and quote.end <= doc[around[0]].idx and quote.words >= 1:
            first = _clause_start(scene, verb, start, quote)
            return "quoted before", (first, at + 1), True
    elif start > 0 and around[0] == start:
        quote = _quote_just_before(scene, start)
        if quote and not doc[verb.i].is_sent_start:
            span = scene.parsed.span(quote.start, quote.end)
            return "quoted before", (span.start, span.end), True
    if at < start or doc[at].text not in _BEFORE:
        return None
    if not _has_subject(verb):
        return None
    first = _clause_start(scene, verb, start, None)
    construction = "as" if doc[around[0]].lower_ == "as" else "parenthesis"
    return construction, (first, at + 1), False


def _quote_just_before(scene: Scene, start: int) -> Quote | None:
    at = scene.doc[start].idx
    quote = scene.quote_at(at - 1) or (scene.quote_at(at - 2) if at > 1 else None)
    if quote is None or "\n" in scene.text[quote.end : at]:
        return None
    words = scene.text[quote.start : quote.end].rstrip(_MARKS)
    return quote if words[-1:] in (",", "?", "!", "—", "-") else None


def _clause_start(scene: Scene, verb: Token, start: int, quote: Quote | None) -> int:
    """First token of what is said before a block: of the clause that hangs on the verb, else of the sentence."""
    if quote is not None:
        first = int(scene.parsed.span(quote.start, quote.end).start)
        left = [c.left_edge.i for c in verb.children if c.dep_ in ("ccomp", "dep") and c.i < verb.i]
        if left:
            return min(first, max(start, int(min(left))))
        return first if _is_whole(scene, first, start) else start
    left = [c.left_edge.i for c in verb.children if c.dep_ in ("ccomp", "dep", "advcl") and c.i < verb.i]
    return max(start, int(min(left))) if left else start


def _is_whole(scene: Scene, first: int, start: int) -> bool:
    """Whether a quotation stands alone: nothing before it in its sentence, or only what ends in a comma or colon."""
    return bool(first <= start or scene.doc[first - 1].text in (",", ":", ";", "—", "–"))


def _right_piece(scene: Scene, verb: Token, around: Range, stop: int, has_left: bool) -> Range | None:
    """What goes on after an inserted block: "X, she said, Y"."""
    doc = scene.doc
    if not has_left:
        return None
    at = around[1]
    limit = min(stop, at + _REACH)
    while at < limit and doc[at].text not in (",", ":") and scene.quote_of(doc[at]) is None:
        at += 1
    if at >= limit:
        return None
    after = at + 1 if doc[at].text in (",", ":") else at
    if after >= stop:
        return None
    quote = scene.quote_of(doc[after])
    if quote is not None and quote.start == doc[after].idx:
        return after, scene.parsed.span(quote.start, quote.end).end
    if at != around[1]:
        return None
    head = verb.head
    if verb.dep_ in ("parataxis", "ccomp", "dep", "advcl") and head.i > verb.i and head.left_edge.i <= verb.i:
        return after, head.right_edge.i + 1
    return None


def _rest(scene: Scene, around: Range, stop: int) -> Range | None:
    """What follows a block between commas to the end of the sentence, where the parser joins it to nothing before."""
    first = around[1]
    if stop - first < _LEAST_REST or scene.doc[first].text != ",":
        return None
    return first + 1, stop


def _after_as(scene: Scene, verb: Token, around: Range, sentence: Sentence) -> Range | None:
    """What stands behind the comma in "As the minister noted on Monday, X"."""
    doc, first = scene.doc, around[0]
    if doc[first].lower_ != "as" or first - sentence.first > 1:
        return None
    for at in range(around[1], min(sentence.last - _LEAST_REST, around[1] + _REACH)):
        if doc[at].text == ",":
            return at + 1, sentence.last
    return None


def _opening_quote(scene: Scene, verb: Token, around: Range, stop: int) -> Iterator[Sketch]:
    """A quotation that the verb opens: "She said on Monday: 'X'"."""
    doc = scene.doc
    if not scene.quotes or scene.quotes[-1].end <= verb.idx:
        return
    for at in range(verb.i + 1, min(stop + _NEXT, verb.i + _REACH, len(doc))):
        quote = scene.quoted[at]
        if quote is None:
            continue
        if quote.start != doc[at].idx:
            return
        before = doc[at - 1].text
        while before.isspace():
            at, before = at - 1, doc[at - 2].text
        if at >= stop and before != ":":
            return
        near = at - around[1] <= 0
        if before in (",", ":") or near:
            kind = "quoted after colon" if before == ":" else "quoted after"
            span = scene.parsed.span(quote.start, quote.end)
            yield from _make(scene, verb, kind, (span.start, span.end), None)
        return
