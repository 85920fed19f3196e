"""What tagger and parser know of each word: the model's vectors, with what depends on the word alone kept in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    _Floats = NDArray[numpy.float32]

_MOST = 30_000  # words whose vectors are kept, 384 bytes each; when they are so many, all are dropped
_PADDING = 4  # empty words before and after the text, as the model was trained with
_NO_NOISE = 1e-8  # keeps the division apart from zero, as the model's own normalisation does

_Key = tuple[int, int]
"""A word as written, and whether a space follows it: all that a vector without context depends on."""


class WordVectors:
    """The model's vectors of words, without and with the words around them.

    The first layers of the model see one word at a time, and the same words come again in every article.
    """

    def __init__(self, nlp: Language) -> None:
        """Take the layers from a loaded model."""
        component: Any = nlp.get_pipe("tok2vec")
        self._alone, in_context = component.model.layers
        self._layers = [_Layer.of(residual) for residual in in_context.layers[0].layers]
        self._known: dict[_Key, Any] = {}

    def annotate(self, texts: Sequence[Sequence[Doc]]) -> None:
        """Write the vectors into documents; those of one text follow each other in it.

        They must have been made of words, without exceptions of the tokeniser.
        """
        import numpy
        from spacy.attrs import ORTH, SPACY

        docs = [doc for text in texts for doc in text]
        keys = [[(orth, space) for orth, space in doc.to_array([ORTH, SPACY]).tolist()] for doc in docs]
        rows = self._rows(docs, keys)
        words = numpy.concatenate([rows[key] for line in keys for key in line]).reshape(-1, self._layers[0].width)
        places = list(_places(texts))
        vectors: _Floats = numpy.zeros((places[-1].stop + _PADDING, words.shape[1]), dtype=words.dtype)
        at = 0
        for place in places:
            size = place.stop - place.start
            vectors[place] = words[at : at + size]
            at += size
        around = numpy.zeros((len(vectors), 3 * words.shape[1]), dtype=vectors.dtype)
        for layer in self._layers:
            vectors += layer.of_neighbours(vectors, around)
        for doc, place in zip(docs, places, strict=True):
            doc.tensor = vectors[place]

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


def _places(texts: Sequence[Sequence[Doc]]) -> Iterator[slice]:
    """Where each document's words stand, with empty words before and after each text."""
    at = 0
    for text in texts:
        at += _PADDING
        for doc in text:
            yield slice(at, at + len(doc))
            at += len(doc)


@dataclass(frozen=True, slots=True)
class _Layer:
    """One convolution of the model: a word with its two neighbours, the greatest of three projections, normalised.

    It is written out here because the model's own layers took twice the time, most of it outside the multiplication.

    Args:
        weights: 3 neighbours x width rows, 3 projections x width columns.
        bias: of the projections.
        gain, shift: of the normalisation.
        mean: weights that make a mean of a vector's numbers.
    """

    weights: _Floats
    bias: _Floats
    gain: _Floats
    shift: _Floats
    mean: _Floats

    @classmethod
    def of(cls, residual: Any) -> _Layer:
        """Take one layer from the model."""
        import numpy

        maxout, normal = (
            next(node for node in residual.walk() if node.name == name) for name in ("maxout", "layernorm")
        )
        weights = maxout.get_param("W")
        return cls(
            numpy.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)),
            numpy.ascontiguousarray(maxout.get_param("b").T.ravel()),
            normal.get_param("G"),
            normal.get_param("b"),
            numpy.full(weights.shape[0], 1 / weights.shape[0], dtype=weights.dtype),
        )

    @property
    def width(self) -> int:
        """Numbers in a word's vector."""
        return len(self.gain)

    def of_neighbours(self, vectors: _Floats, around: _Floats) -> _Floats:
        """What each word learns from itself and the words beside it.

        Args:
            vectors: words x width.
            around: words x 3 width, to write each word with its neighbours into; zero where there is none.
        """
        import numpy

        width = self.width
        around[1:, :width] = vectors[:-1]
        around[:, width : 2 * width] = vectors
        around[:-1, 2 * width :] = vectors[1:]
        projected = around @ self.weights
        projected += self.bias
        greatest: _Floats = numpy.maximum(projected[:, :width], projected[:, width : 2 * width])
        numpy.maximum(greatest, projected[:, 2 * width :], out=greatest)
        greatest -= (greatest @ self.mean)[:, None]
        variance = numpy.einsum("ij,ij->i", greatest, greatest) / width
        greatest *= (1 / numpy.sqrt(variance + _NO_NOISE))[:, None]
        greatest *= self.gain
        greatest += self.shift
        return greatest
