"""The article as the search for statements sees it: tokens, sentences, quotations, and what stands inside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.quotes import Quote, find_quotes

if TYPE_CHECKING:
    from treatywatch.reading.parse import Parsed, Sentence
    from treatywatch.reading.tokens import Doc, Token

SAYING = frozenset(cue_file("attribution_words")["saying"])
"""Verbs that tell what somebody says or thinks, whatever they stand with."""
_PLAIN_SAYING = frozenset(cue_file("attribution_words")["plain_saying"])
_LONGEST_LABEL = 60  # characters
_OPENING_MARKS = "\"“'‘"
OPAQUE_WORDS = 5  # a quotation of so many words is content as a whole; nothing inside it is attributed apart


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed article with its quotations.

    Args:
        parsed: the article.
        doc: its tokens.
        text: its text.
        quotes: its outermost quotations, in order.
        starts: their first characters.
        quoted: for each token the quotation that holds it, or None; empty where there are no quotations.
        paragraphs: first and last character of each paragraph.
        labels: what stands before a colon that is near the start of a paragraph, and how often it does so.
        speakers: heads of the subjects of plain verbs of saying, in small letters, and how often each is one.
    """

    parsed: Parsed
    doc: Doc
    text: str
    quotes: tuple[Quote, ...]
    starts: tuple[int, ...]
    quoted: tuple[Quote | None, ...]
    paragraphs: tuple[tuple[int, int], ...]
    labels: Mapping[str, int]
    speakers: Mapping[str, int]

    def quote_at(self, char: int) -> Quote | None:
        """The quotation that holds a character (its marks included), or None."""
        at = bisect_right(self.starts, char) - 1
        return self.quotes[at] if at >= 0 and char < self.quotes[at].end else None

    def quotes_between(self, start: int, end: int) -> tuple[Quote, ...]:
        """The quotations that have a character in common with a stretch, in order."""
        near = self.quotes[max(0, bisect_right(self.starts, start) - 1) : bisect_left(self.starts, end)]
        return tuple(quote for quote in near if start < quote.end)

    def quote_after(self, char: int) -> Quote | None:
        """The first quotation that opens at a character or after it."""
        at = bisect_left(self.starts, char)
        return self.quotes[at] if at < len(self.quotes) else None

    def quote_of(self, token: Token) -> Quote | None:
        """The quotation that holds a token, or None."""
        return self.quoted[token.i] if self.quotes else None

    def is_opaque(self, token: Token) -> bool:
        """Whether a token stands inside a quotation that is long enough to be content as a whole."""
        quote = self.quoted[token.i] if self.quotes else None
        return quote is not None and quote.words >= OPAQUE_WORDS

    def sentence_of(self, token: Token) -> Sentence | None:
        """The sentence of a token."""
        return self.parsed.sentence_at(token.idx)


def set_scene(parsed: Parsed) -> Scene:
    """Find the quotations of a parsed article."""
    paragraphs = parsed.paragraph_bounds()
    text = parsed.article.text
    quotes = find_quotes(text, paragraphs)
    starts = tuple(quote.start for quote in quotes)
    quoted = _quoted(parsed.doc, quotes) if quotes else ()
    return Scene(
        parsed, parsed.doc, text, quotes, starts, quoted, paragraphs, _labels(text, paragraphs), _speakers(parsed)
    )


def _quoted(doc: Doc, quotes: Sequence[Quote]) -> tuple[Quote | None, ...]:
    """For each token the quotation that holds its first character."""
    places = [token.idx for token in doc]
    found: list[Quote | None] = [None] * len(places)
    for quote in quotes:
        first, last = bisect_left(places, quote.start), bisect_left(places, quote.end)
        found[first:last] = [quote] * (last - first)
    return tuple(found)


def _labels(text: str, paragraphs: Sequence[tuple[int, int]]) -> Mapping[str, int]:
    """What stands before a colon near the starts of paragraphs; in a transcript the same names over and over."""
    opened = [text[start : min(end, start + _LONGEST_LABEL)].partition(":") for start, end in paragraphs]
    return Counter([label.lstrip(_OPENING_MARKS) for label, colon, _ in opened if colon])


def _speakers(parsed: Parsed) -> Mapping[str, int]:
    """Heads of the subjects of plain verbs of saying: who speaks somewhere in the article, and how often."""
    return Counter(
        [
            child.lower_
            for sentence in parsed.sentences
            for word in parsed.doc[sentence.first : sentence.last]
            if word.base in _PLAIN_SAYING and word.form.is_verb
            for child in word.children
            if child.dep_ == "nsubj"
        ]
    )
