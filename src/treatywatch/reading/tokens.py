"""The parsed text in plain Python objects: what reading asks of a word is asked thousands of times an article.

Names are spaCy's, and so are their meanings; but a word is made once, and what is known of it is at hand. spaCy makes a
new object each time that a word is looked at, and looks its strings up anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from treatywatch.reading.lemmas import base_form

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from spacy.vocab import Vocab

_FORMS = 100_000  # words with their tags that are kept from one article to the next


class Form(NamedTuple):
    """What is so of a spelling under a tag wherever it stands.

    Args:
        text, lower_: as it is written, and in small letters.
        tag_: tag of the Penn Treebank; empty where nothing was tagged.
        base: base form.
        is_verb, is_noun: whether the tag is one of verbs (modals are none), of nouns.
        is_space, is_punct, is_alpha, is_lower, like_num: spaCy's.
    """

    text: str
    lower_: str
    tag_: str
    base: str
    is_verb: bool
    is_noun: bool
    is_space: bool
    is_punct: bool
    is_alpha: bool
    is_lower: bool
    like_num: bool


_NOTHING = Form("", "", "", "", is_verb=False, is_noun=False, is_space=False, is_punct=False, is_alpha=False,
                is_lower=False, like_num=False)  # fmt: skip


@lru_cache(maxsize=_FORMS)
def form_of(vocab: Vocab, orth: int, tag: int) -> Form:
    """What is so of a spelling under a tag, by the model's numbers for them; kept until `form_of.cache_clear()`."""
    lexeme: Any = vocab[orth]
    name, lower = vocab.strings[tag], lexeme.lower_
    return Form(
        lexeme.orth_, lower, name, base_form(lower, name), name.startswith("VB"), name.startswith("NN"),
        lexeme.is_space, lexeme.is_punct, lexeme.is_alpha, lexeme.is_lower, lexeme.like_num,
    )  # fmt: skip


class Token:
    """A word or mark.

    Args:
        doc: the text that it stands in.
        i: its number there.
        idx: its first character.
        form: what is so of its spelling under its tag.
        dep_: its relation to its head; empty where nothing was parsed.
    """

    __slots__ = (
        "_edges", "_subtree", "base", "children", "dep_", "doc", "form", "head", "i", "idx", "is_noun", "is_verb",
        "lower_", "tag_", "text",
    )  # fmt: skip

    head: Token

    def __init__(self, doc: Doc, i: int, idx: int, form: Form, dep: str) -> None:
        self.doc, self.i, self.idx, self.form, self.dep_ = doc, i, idx, form, dep
        self.text, self.lower_, self.tag_, self.base, self.is_verb, self.is_noun = form[:6]
        self.head = self
        self.children: list[Token] = []
        self._edges: tuple[Token, Token] | None = None
        self._subtree: tuple[Token, ...] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_space(self) -> bool:
        """Whether it is white space."""
        return self.form.is_space

    @property
    def is_punct(self) -> bool:
        """Whether it is a punctuation mark."""
        return self.form.is_punct

    @property
    def is_alpha(self) -> bool:
        """Whether it is of letters alone."""
        return self.form.is_alpha

    @property
    def is_lower(self) -> bool:
        """Whether it is in small letters."""
        return self.form.is_lower

    @property
    def like_num(self) -> bool:
        """Whether it is a number, in figures or as a word."""
        return self.form.like_num

    @property
    def lefts(self) -> list[Token]:
        """Its dependents before it, in order."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """Its dependents behind it, in order."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first word of all that depends on it, itself included."""
        return (self._edges or self._outermost())[0]

    @property
    def right_edge(self) -> Token:
        """The last word of all that depends on it, itself included."""
        return (self._edges or self._outermost())[1]

    def _outermost(self) -> tuple[Token, Token]:
        first = last = self
        for child in self.children:
            left, right = child._edges or child._outermost()
            if left.i < first.i:
                first = left
            if right.i > last.i:
                last = right
        self._edges = first, last
        return self._edges

    @property
    def subtree(self) -> tuple[Token, ...]:
        """It and all that depends on it, in the order of the tree."""
        if self._subtree is None:
            found: list[Token] = []
            self._gather(found)
            self._subtree = tuple(found)
        return self._subtree

    def _gather(self, found: list[Token]) -> None:
        passed = False
        for child in self.children:
            if not passed and child.i > self.i:
                found.append(self)
                passed = True
            child._gather(found)
        if not passed:
            found.append(self)

    def hang(self, head: Token, relation: str) -> None:
        """Take it off its head and put it under another one; the document's edges must be forgotten afterwards."""
        self.head.children.remove(self)
        self.head, self.dep_ = head, relation
        head.children = sorted([*head.children, self], key=attrgetter("i"))

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head's head and so on."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """All words that it is coordinated with."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in found if word is not self)

    @property
    def sent(self) -> Span:
        """The parser's sentence that it stands in."""
        starts = self.doc.starts
        at = bisect_right(starts, self.i)
        return Span(self.doc, starts[at - 1] if at else 0, starts[at] if at < len(starts) else len(self.doc))

    @property
    def is_sent_start(self) -> bool:
        """Whether the parser's sentence begins with it."""
        return self.sent.start == self.i

    def nbor(self, by: int) -> Token:
        """The word so many places on (before it where negative); beyond the text an empty one that nothing hangs on."""
        at = self.i + by
        return self.doc[at] if 0 <= at < len(self.doc) else Token(self.doc, at, len(self.doc.text), _NOTHING, "")


def _highest(words: list[Token], start: int, end: int) -> Token:
    if len(words) == 1:
        return words[0]
    outer = []
    for word in words:
        head = word.head
        if head is word:
            return word
        if not start <= head.i < end:
            outer.append(word)
    return outer[0] if len(outer) == 1 else min(outer, key=_depth)


def _depth(word: Token) -> int:
    if not word.children and (word.form.is_punct or word.form.is_space):
        return len(word.doc) - 1
    return sum(1 for _ in word.ancestors)


class Span(Sequence[Token]):
    """Some words of a text, one after another: tokens `[start, end)`."""

    __slots__ = ("_root", "doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end
        self._root: Token | None = None

    def __len__(self) -> int:
        return max(0, self.end - self.start)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        return self.doc[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        """Its first character."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """The one after its last character."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its characters."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """The word that is highest in the grammar; of several the first, marks that nothing hangs on last."""
        if self._root is None:
            self._root = _highest(self.doc[self.start : self.end], self.start, self.end)
        return self._root


class Doc(list[Token]):
    """A text with its grammar: its words and marks in order.

    Args:
        text: the text.
        vocab: of the model that it was parsed with.
        spellings: the model's number of each word's spelling.
        places: the first character of each word.
        grammar: one row a word: the model's number of the tag, how many words on the head stands, the model's number
            of the relation, and 1 where a sentence starts.

    Attributes:
        text: the text.
        starts: the numbers of those that begin a sentence of the parser's.
        user_data: what readers keep of it for other readers.
    """

    __slots__ = ("_places", "_spans", "starts", "text", "user_data")

    def __init__(
        self, text: str, vocab: Vocab, spellings: Sequence[int], places: Sequence[int], grammar: NDArray[numpy.uint64]
    ) -> None:
        self.text, self._places = text, places
        self._spans: dict[tuple[int, int], Span] = {}
        self.user_data: dict[Any, Any] = {}
        tags, _, relations, _ = grammar.T.tolist()
        heads, starts = grammar[:, 1::2].view("int64").T.tolist()
        self.starts = [i for i, start in enumerate(starts) if start == 1]
        names = {relation: vocab.strings[relation] for relation in set(relations)}
        super().__init__(
            Token(self, i, place, form_of(vocab, spelling, tag), names[relation])
            for i, (place, spelling, tag, relation) in enumerate(zip(places, spellings, tags, relations, strict=True))
        )
        for token, offset in zip(self, heads, strict=True):
            if offset:
                token.head = head = self[token.i + offset]
                head.children.append(token)

    def forget_edges(self) -> None:
        """Work out anew what hangs on each word, after some were hung on others."""
        for token in self:
            token._edges = token._subtree = None
        self._spans.clear()

    def let_go(self) -> None:
        """Drop the words, which are of no use any more.

        They hold each other in circles: left to Python's search for garbage, a text of an article took a twentieth
        more time, and its memory was free only many articles later.
        """
        for token in self:
            del token.doc, token.head, token.children, token._edges, token._subtree
        self.user_data.clear()
        self._spans.clear()
        self.clear()

    def span(self, start: int, end: int) -> Span:
        """The words `[start, end)` with their characters and their root."""
        return Span(self, start, end)

    def touching(self, start: int, end: int) -> Span:
        """The words that some characters touch; none where these lie outside the text."""
        found = self._spans.get((start, end))
        if found is None:
            found = self._spans[start, end] = self._touching(start, end)
        return found

    def _touching(self, start: int, end: int) -> Span:
        first, last = self._at(start), self._at(end - 1)
        if first < 0 or last < 0:
            return Span(self, 0, 0)
        token = self[first]
        return Span(self, first + (start == token.idx + len(token.text)), last + 1)

    def _at(self, char: int) -> int:
        """The number of the word that holds a character or the space before it; -1 outside the text."""
        return bisect_right(self._places, char) - 1 if char < len(self.text) else -1
