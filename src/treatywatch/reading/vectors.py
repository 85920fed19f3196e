"""What tagger and parser know of each word: the model's vectors, with what depends on the word alone kept in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_MOST = 30_000  # words whose vectors are kept, 384 bytes each; when they are so many, all are dropped

_Key = tuple[int, int]
"""A word as written, and whether a space follows it: all that a vector without context depends on."""


class WordVectors:
    """The model's vectors of words, without and with the words around them.

    The first layers of the model see one word at a time, and the same words come again in every article.
    """

    def __init__(self, nlp: Language) -> None:
        """Take the layers from a loaded model."""
        component: Any = nlp.get_pipe("tok2vec")
        self._alone, self._in_context = component.model.layers
        self._known: dict[_Key, Any] = {}

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Write the vectors into documents that were made of words, without exceptions of the tokeniser."""
        import numpy
        from spacy.attrs import ORTH, SPACY

        keys = [[(orth, space) for orth, space in doc.to_array([ORTH, SPACY]).tolist()] for doc in docs]
        rows = self._rows(docs, keys)
        alone = [numpy.concatenate([rows[key] for key in line]).reshape(len(line), -1) for line in keys]
        for doc, vectors in zip(docs, self._in_context.predict(alone), strict=True):
            doc.tensor = vectors

    def _rows(self, docs: Sequence[Doc], keys: list[list[_Key]]) -> dict[_Key, Any]:
        """The vectors of all words of some documents; new ones are worked out together."""
        from spacy.tokens import Doc

        if len(self._known) > _MOST:
            self._known = {}
        known = self._known
        new = {
            key: doc[i] for doc, line in zip(docs, keys, strict=True) for i, key in enumerate(line) if key not in known
        }
        if new:
            words = Doc(docs[0].vocab, [token.text for token in new.values()], [bool(space) for _, space in new])
            known.update(zip(new, self._alone.predict([words])[0], strict=True))
        return known
