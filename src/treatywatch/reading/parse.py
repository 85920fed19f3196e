"""From an article to its words with their grammar, and sentences that respect the article's parts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from treatywatch.intake.paragraphs import paragraphs
from treatywatch.model.article import Article, Part, PartKind
from treatywatch.reading.grammar import ATTRIBUTES, Paragraphs, grammar_of
from treatywatch.reading.hung_anew import hang_anew
from treatywatch.reading.language import language, tokenised
from treatywatch.reading.tokens import Doc, Span

if TYPE_CHECKING:
    from treatywatch.reading.grammar import Rows

_END = attrgetter("end")
_NUMBERED = re.compile(r"\b(Nos?\.)(?=\s?\d)")
_NUMERAL_STOP = re.compile(r"\b(?:Protocol|Annex|Convention|Treaty|Chapter) ([IVX])\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article.

    Args:
        start, end: its characters in the article's text, without white space around them.
        first, last: its tokens, `doc[first:last]`; white space tokens at the edges are outside.
        part: kind of the part that it stands in.
        paragraph: number of its paragraph in the article, from 0.
    """

    start: int
    end: int
    first: int
    last: int
    part: PartKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its grammar.

    Args:
        article: the article.
        doc: the tokens of the whole `article.text`, with the same offsets. Furniture and text outside every part carry
            tokens and no grammar.
        sentences: the sentences of every part but furniture, in order.
    """

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]

    def tokens(self, sentence: Sentence) -> Span:
        """The sentence's tokens."""
        return Span(self.doc, sentence.first, sentence.last)

    def sentence_at(self, char: int) -> Sentence | None:
        """The sentence that holds a character, or None."""
        at = bisect_right(self.sentences, char, key=_END)
        found = self.sentences[at] if at < len(self.sentences) else None
        return found if found and found.start <= char else None

    def paragraph_bounds(self) -> tuple[tuple[int, int], ...]:
        """The first and the last character of each paragraph that has sentences, in order."""
        bounds: dict[int, tuple[int, int]] = {}
        for sentence in self.sentences:
            start, _ = bounds.get(sentence.paragraph, (sentence.start, 0))
            bounds[sentence.paragraph] = (start, sentence.end)
        return tuple(bounds.values())

    def span(self, start: int, end: int) -> Span:
        """The tokens that touch these characters."""
        return self.doc.touching(start, end)


def parse(article: Article) -> Parsed:
    """Parse an article: every part but furniture gets tags, dependencies and sentences.

    Args:
        article: the article; where it names no parts all of its text is body.

    Raises:
        FailedWorkError: no English model is installed.
    """
    return parse_all([article])[0]


def parse_all(articles: Sequence[Article]) -> list[Parsed]:
    """Parse some articles together, each as it would be alone; that takes less time than one by one.

    Raises:
        FailedWorkError: no English model is installed.
    """
    drafts = [_drafted(article) for article in articles]
    grammars = grammar_of([draft.paragraphs() for draft in drafts])
    return [_parsed(draft, rows) for draft, rows in zip(drafts, grammars, strict=True)]


@dataclass(frozen=True, slots=True)
class _Block:
    """One paragraph: tokens `[first, last)`, its part and its number."""

    first: int
    last: int
    part: PartKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Draft:
    """An article cut into words and paragraphs.

    Args:
        article: the article.
        spellings: the model's number of each word's spelling.
        places: the first character of each word.
        words: the words, white space and marks among them.
        spaces: whether a space follows each.
        blocks: its paragraphs, without furniture.
    """

    article: Article
    spellings: list[int]
    places: list[int]
    words: list[str]
    spaces: list[bool]
    blocks: list[_Block]

    def paragraphs(self) -> Paragraphs:
        """The words of its paragraphs."""
        return Paragraphs(
            tuple(self.words[block.first : block.last] for block in self.blocks),
            tuple(self.spaces[block.first : block.last] for block in self.blocks),
        )


def _drafted(article: Article) -> _Draft:
    columns = tokenised(article.text).to_array(["ORTH", "IDX", "LENGTH", "SPACY"])
    spellings, places, lengths, spaces = columns.T.tolist() if len(columns) else ([], [], [], [])
    text = article.text
    if _NUMBERED.search(text):
        _join_numbered(text, spellings, places, lengths, spaces)
    for match in reversed(list(_NUMERAL_STOP.finditer(text))):
        _split_stop(match, spellings, places, lengths, spaces)
    words = [text[place : place + length] for place, length in zip(places, lengths, strict=True)]
    return _Draft(article, spellings, places, words, list(map(bool, spaces)), _blocks(article, places))


def _join_numbered(text: str, spellings: list[int], places: list[int], lengths: list[int], spaces: list[bool]) -> None:
    """Make one word of the "No." of "Convention No. 105", which the tokeniser takes for the end of a sentence."""
    strings = language().vocab.strings
    for match in reversed(list(_NUMBERED.finditer(text))):
        at = bisect_left(places, match.start())
        if (
            at + 1 < len(places)
            and places[at] == match.start()
            and text[places[at + 1]] == "."
            and lengths[at + 1] == 1
        ):
            spellings[at], lengths[at], spaces[at] = strings.add(match[1]), lengths[at] + 1, spaces[at + 1]
            for column in (spellings, places, lengths, spaces):
                del column[at + 1]


def _split_stop(
    match: re.Match[str], spellings: list[int], places: list[int], lengths: list[int], spaces: list[bool]
) -> None:
    """Make two words of the "I." of "Protocol I.", which the tokeniser takes for a person's initial."""
    at = bisect_left(places, match.start(1))
    if at < len(places) and places[at] == match.start(1) and lengths[at] == match.end() - match.start(1):
        strings, stop = language().vocab.strings, match.end() - 1
        columns = ((spellings, strings.add(match[1]), strings.add(".")), (places, match.start(1), stop))
        for column, numeral, mark in (*columns, (lengths, stop - match.start(1), 1)):
            column[at : at + 1] = [numeral, mark]
        spaces[at : at + 1] = [False, spaces[at]]


def _blocks(article: Article, places: list[int]) -> list[_Block]:
    parts = article.parts or (Part("body", 0, len(article.text)),)  # of which nobody has said any, all is body
    blocks: list[_Block] = []
    last = 0
    for part in sorted(parts, key=attrgetter("start")):
        if part.kind == "furniture":
            continue
        for begin, stop in paragraphs(article.text, part.start, part.end):
            first = bisect_left(places, begin, last)
            last = bisect_left(places, stop, first)
            if last > first:
                blocks.append(_Block(first, last, part.kind, len(blocks)))
    return blocks


def _parsed(draft: _Draft, rows: Rows) -> Parsed:
    import numpy

    grammar = numpy.zeros((len(draft.words), len(ATTRIBUTES)), dtype=rows.dtype)
    grammar[:, ATTRIBUTES.index("SENT_START")] = numpy.array([1], dtype=rows.dtype)  # unparsed words stand alone
    at = 0
    for block in draft.blocks:
        size = block.last - block.first
        grammar[block.first : block.last] = rows[at : at + size]
        at += size
    doc = Doc(draft.article.text, language().vocab, draft.spellings, draft.places, grammar)
    hang_anew(doc)
    return Parsed(draft.article, doc, tuple(_sentences(doc, draft.blocks)))


def _sentences(doc: Doc, blocks: list[_Block]) -> Iterator[Sentence]:
    for block in blocks:
        at, stop = bisect_left(doc.starts, block.first + 1), bisect_left(doc.starts, block.last)
        starts = [block.first, *doc.starts[at:stop]]
        for first, last in zip(starts, [*starts[1:], block.last], strict=True):
            yield from _trimmed(doc, first, last, block)


def _trimmed(doc: Doc, first: int, last: int, block: _Block) -> Iterator[Sentence]:
    """The sentence without white space at its edges; none where it is nothing else."""
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last - 1].is_space:
        last -= 1
    if first < last:
        end = doc[last - 1]
        yield Sentence(doc[first].idx, end.idx + len(end), first, last, block.part, block.paragraph)
