"""Base forms of words by their part-of-speech tag, from the tables that come with the English model."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_CLITICS = {"'s": "be", "’s": "be", "'re": "be", "’re": "be", "'m": "be", "’m": "be", "'ve": "have", "’ve": "have",
            "'d": "would", "’d": "would", "'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "n't": "not",
            "n’t": "not", "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be",
            "has": "have", "had": "have", "having": "have", "does": "do", "did": "do", "done": "do"}  # fmt: skip
_PREFIXES = ("re", "un", "de")
_KINDS = {"V": "verb", "N": "noun", "J": "adj", "R": "adv"}


lemma: Callable[[Token], str] = attrgetter("base")
"""The word's base form, in small letters: "said" gives "say", "ministries" "ministry"."""


@lru_cache(maxsize=100_000)
def base_form(word: str, tag: str) -> str:
    """The base form of a word in small letters under a Penn Treebank tag."""
    if word in _CLITICS and not tag.startswith(("N", "P")):
        return _CLITICS[word]
    kind = _KINDS.get(tag[:1])
    if kind is None or tag in ("VB", "NNP", "JJ", "RB"):
        return word
    exceptions = _tables()["lemma_exc"].get(kind, {})
    if tag == "VBP" and word not in exceptions:
        return word
    known = _known_form(word, kind)
    if known:
        return known
    prefix = next((begin for begin in _PREFIXES if word.startswith(begin)), "")
    tail = word.removeprefix(prefix).removeprefix("-")
    if prefix and (again := _known_form(tail, kind)):
        return again if word.startswith("re-") else prefix + again  # "readmitted", "re-acceded", "de-ratified"
    return next((word[: len(word) - len(old)] + new for old, new in _rules(kind) if old and word.endswith(old)), word)


@lru_cache(maxsize=20_000)
def is_word(word: str) -> bool:
    """Whether a word in small letters is English: a base form, or an inflected form of one."""
    tables = _tables()
    for kind, index in tables["lemma_index"].items():
        if word in index or word in tables["lemma_exc"].get(kind, {}):
            return True
        rules = tables["lemma_rules"].get(kind, [])
        if any(old and word.endswith(old) and word[: len(word) - len(old)] + new in index for old, new in rules):
            return True
    return word in _function_words()


@cache
def _function_words() -> frozenset[str]:
    from treatywatch.reading.language import language

    return frozenset(language().Defaults.stop_words)


def _known_form(word: str, kind: str) -> str:
    """The base form of a word that the tables hold; empty for others."""
    tables = _tables()
    exceptions, index = tables["lemma_exc"].get(kind, {}), tables["lemma_index"].get(kind, frozenset())
    if word in exceptions:
        return str(exceptions[word][0])
    for old, new in _rules(kind):
        if old and word.endswith(old) and (form := word[: len(word) - len(old)] + new) in index:
            return form
    return word if word in index else ""


def _rules(kind: str) -> list[tuple[str, str]]:
    rules: list[tuple[str, str]] = _tables()["lemma_rules"].get(kind, [])
    return rules


@cache
def _tables() -> dict[str, Any]:
    from spacy.lookups import Lookups

    from treatywatch.reading.language import language

    path = language().path
    found = Lookups().from_disk(Path(path) / "lemmatizer" / "lookups")
    tables: dict[str, Any] = {}
    for name in ("lemma_rules", "lemma_exc", "lemma_index"):
        table = found.get_table(name)
        tables[name] = {kind: table[kind] for kind in _KINDS.values() if kind in table}
    tables["lemma_index"] = {kind: frozenset(words) for kind, words in tables["lemma_index"].items()}
    return tables
