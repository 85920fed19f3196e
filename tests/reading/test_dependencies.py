"""Decisions taken in all sentences at once are those that the parser takes by itself."""

from __future__ import annotations

from spacy.tokens import Doc

from treatywatch.reading.dependencies import annotate_dependencies
from treatywatch.reading.language import language

_LINES = (
    "Chile , which signed the treaty in 1997 , told the depositary on Monday that it would not ratify .",
    "\n",
    "Out",
    "The ministers of Peru and Cuba said that it bans mines and that 164 states have joined . They did not .",
)


def _docs() -> list[Doc]:
    docs = [Doc(language().vocab, words=line.split(" ")) for line in _LINES]
    for doc, vectors in zip(docs, language().get_pipe("tok2vec").predict(docs), strict=True):
        doc.tensor = vectors
    return docs


def _grammar(docs: list[Doc]) -> list[tuple[int, str, bool]]:
    return [(token.head.i, token.dep_, bool(token.is_sent_start)) for doc in docs for token in doc]


def test_heads_relations_and_sentences_are_the_parsers_own() -> None:
    ours, theirs = _docs(), _docs()
    parser = language().get_pipe("parser")
    annotate_dependencies(parser, ours)
    parser.set_annotations(theirs, parser.predict(theirs))
    assert _grammar(ours) == _grammar(theirs)
    assert len({head for head, _, _ in _grammar(ours)}) > 8
