"""Vectors kept in memory are those that the model works out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy
from spacy.tokens import Doc

from treatywatch.reading import vectors
from treatywatch.reading.language import language
from treatywatch.reading.vectors import WordVectors

if TYPE_CHECKING:
    import pytest

_LINES = ("Chile signed the treaty .", "the treaty , which Chile signed , failed", "\n Chile")


def _docs() -> list[Doc]:
    return [_doc(line.split(" ")) for line in _LINES]


def _doc(words: list[str], spaces: list[bool] | None = None) -> Doc:
    return Doc(language().vocab, words=words, spaces=spaces or [i % 3 > 0 for i in range(len(words))])


def _is_as_anew(docs: list[Doc]) -> bool:
    """Whether the documents' vectors are the model's own of one text that holds them all."""
    words = [token.text for doc in docs for token in doc]
    whole = _doc(words, [bool(token.whitespace_) for doc in docs for token in doc])
    (anew,) = language().get_pipe("tok2vec").predict([whole])
    return numpy.allclose(numpy.concatenate([doc.tensor for doc in docs]), anew, atol=1e-5)


def test_vectors_are_those_of_the_model_at_first_and_second_sight() -> None:
    kept = WordVectors(language())
    for _ in range(2):
        docs = _docs()
        kept.annotate([docs])
        assert _is_as_anew(docs)


def test_dropping_what_is_kept_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "_MOST", sum(map(len, _docs())) + 1)  # no room for more than one text's words
    kept = WordVectors(language())
    for docs in (_docs()[:1], _docs()[1:], _docs()):
        kept.annotate([docs])
    assert _is_as_anew(docs)
