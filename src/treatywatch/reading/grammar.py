"""Tags, dependencies and sentence starts of the paragraphs of some articles, parsed side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from treatywatch.reading.capitals import Casing, has_headline_case, is_capitals
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.dependencies import annotate_dependencies
from treatywatch.reading.language import forget, language
from treatywatch.reading.tokens import form_of
from treatywatch.reading.vectors import WordVectors

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    Rows = NDArray[numpy.uint64]

ATTRIBUTES = ("TAG", "HEAD", "DEP", "SENT_START")
"""The columns of a text's grammar, spaCy's: the model's number of the tag, how many words on the head stands, the
model's number of the relation, and 1 where a sentence starts."""

_MOST_SPELLINGS = 400_000  # that the model keeps, some 600 bytes each; it comes with 85,000
_LONGEST_SENTENCE = 220  # tokens; longer ones are lists, tables or rubbish, and are cut
_LONGEST_TEXT = 3000  # tokens; what is longer is parsed in pieces, to bound memory
_TOGETHER = 5000  # tokens that are parsed side by side, for the same reason
_PLAIN = {"“": '"', "”": '"', "„": '"', "''": '"', "``": '"', "’": "'", "‘": "'", "—": "--", "–": "--"} | {
    f"{before}’{after}": f"{before}'{after}"
    for before, after in (("n", "t"), *(("", ending) for ending in ("s", "re", "ve", "ll", "d", "m")))
}
_LONGEST_ABBREVIATION = 4  # letters
_ENDS = frozenset(".!?…")
_CUTS = frozenset(";,:") | _ENDS
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The words of one article's paragraphs.

    Args:
        words: those of each paragraph, white space and marks among them.
        spaces: whether a space follows each.
    """

    words: tuple[list[str], ...]
    spaces: tuple[list[bool], ...]


def grammar_of(articles: Sequence[Paragraphs]) -> list[Rows]:
    """The grammar of some articles: for each one row a word of its paragraphs, with the columns of ATTRIBUTES.

    The articles do not see each other; side by side they take less time than one by one.

    Raises:
        FailedWorkError: no English model is installed.
    """
    import numpy

    _forget_rare_words()
    vocab = language().vocab
    shadows = [list(_shadows(vocab, article)) for article in articles]
    texts = [text for docs in shadows for text in _upto(_LONGEST_TEXT, docs, len)]
    for batch in _upto(_TOGETHER, texts, lambda text: sum(map(len, text))):
        _tag_and_parse(batch)
    none = numpy.zeros((0, len(ATTRIBUTES)), dtype="uint64")
    return [numpy.concatenate([none, *(doc.to_array(list(ATTRIBUTES)) for doc in docs)]) for docs in shadows]


def _forget_rare_words() -> None:
    """Load the model anew when it has met too many words: it keeps each, and memory must not grow with the news."""
    if len(language().vocab.strings) > _MOST_SPELLINGS:
        forget()
        _vectors.cache_clear()
        form_of.cache_clear()


@cache
def _vectors() -> WordVectors:
    return WordVectors(language())


def _tag_and_parse(texts: list[list[Doc]]) -> None:
    nlp, docs = language(), [doc for text in texts for doc in text]
    _vectors().annotate(texts)
    tagger: Any = nlp.get_pipe("tagger")
    tagger.set_annotations(docs, tagger.predict(docs))
    annotate_dependencies(nlp.get_pipe("parser"), docs)


def _upto(most: int, things: Iterable[_T], size: Callable[[_T], int]) -> Iterator[list[_T]]:
    """Things in groups of so much at most together; what is larger stands alone."""
    group: list[_T] = []
    total = 0
    for thing in things:
        if group and total + size(thing) > most:
            yield group
            group, total = [], 0
        group.append(thing)
        total += size(thing)
    if group:
        yield group


@cache
def _plain() -> dict[str, str]:
    """Marks and words to those that the parser sees in their place."""
    return _PLAIN | {str(rare): str(common) for rare, common in cue_file("parsing")["plainer"].items()}


def _shadows(vocab: Vocab, article: Paragraphs) -> Iterator[Doc]:
    """The article's words as the parser should see them.

    Capitals of headlines are lowered, and quotation marks, apostrophes, dashes and some verbs are those that the parser
    learned with. Where a sentence surely starts a new document does: the parser takes the same step in all of them at
    once, and no sentence crosses their ends.
    """
    from spacy.tokens import Doc

    casing, plain = cache(lambda: Casing(article.words)), _plain()
    for given, spaces in zip(article.words, article.spaces, strict=True):
        texts = given
        if is_capitals("".join(texts)):
            texts = [
                text if len(text) < 4 and text.isupper() and i else text.capitalize() for i, text in enumerate(texts)
            ]
        if has_headline_case(texts):
            texts = casing().lowered(texts)
        words = _uncontracted([plain.get(text, text) for text in texts])
        starts = list(_certain_starts(words))
        for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
            yield Doc(
                vocab, words=words[start:end], spaces=[*spaces[start : end - 1], end == len(words) or spaces[end - 1]]
            )


def _uncontracted(words: list[str]) -> list[str]:
    """The words with "is" for the "'s" of a verb that looks like a genitive's: "Germany's not in it"."""
    cues = cue_file("parsing")
    sure, with_next = frozenset(cues["behind_is"]), cues["behind_is_with"]
    for i in range(len(words) - 2):
        if words[i] == "'s" and (words[i + 1] in sure or words[i + 2] in with_next.get(words[i + 1], ())):
            words[i] = "is"
    return words


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
