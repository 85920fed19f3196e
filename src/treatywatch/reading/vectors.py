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
    from spacy.vocab import Vocab

    _Floats = NDArray[numpy.float32]

_MOST = 12_000  # words of which is kept what is known of them, 3,840 bytes each; when they are so many, all are dropped
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
        import numpy

        component: Any = nlp.get_pipe("tok2vec")
        self._alone, in_context = component.model.layers
        self._layers = [_Layer.of(residual) for residual in in_context.layers[0].layers]
        width = self._layers[0].width
        self._rows: dict[_Key, int] = {}  # of the tables; row 0 is the empty word's
        self._alone_of: _Floats = numpy.zeros((_MOST, width), dtype="float32")
        # what the first layer makes of a word for the word behind it, for itself and for the word before it
        self._first_of: list[_Floats] = [numpy.zeros((_MOST, 3 * width), dtype="float32") for _ in range(3)]
        self._first_of[1][0] = self._layers[0].bias

    def annotate(self, texts: Sequence[Sequence[Doc]]) -> None:
        """Write the vectors into documents; those of one text follow each other in it.

        They must have been made of words, without exceptions of the tokeniser.
        """
        import numpy
        from spacy.attrs import ORTH, SPACY

        docs = [doc for text in texts for doc in text]
        spellings = numpy.concatenate([doc.to_array([ORTH, SPACY]) for doc in docs])
        known = self._rows_of(list(zip(*spellings.T.tolist(), strict=True)), docs[0].vocab)
        places = list(_places(texts))
        rows = numpy.zeros(places[-1].stop + _PADDING, dtype="int64")
        begin = 0
        for place in places:
            end = begin + place.stop - place.start
            rows[place] = known[begin:end]
            begin = end
        before, itself, behind = self._first_of
        projected = itself[rows]
        projected[1:] += before[rows[:-1]]
        projected[:-1] += behind[rows[1:]]
        vectors: _Floats = self._alone_of[rows] + self._layers[0].of_projected(projected)
        around = numpy.zeros((len(vectors), 3 * vectors.shape[1]), dtype=vectors.dtype)
        for layer in self._layers[1:]:
            vectors += layer.of_neighbours(vectors, around)
        for doc, place in zip(docs, places, strict=True):
            doc.tensor = vectors[place]

    def _rows_of(self, keys: list[_Key], vocab: Vocab) -> list[int]:
        """The rows of some words in the tables; new words are worked out together."""
        if len(self._rows) + len(keys) >= _MOST:
            self._rows.clear()
        rows = self._rows
        new = [key for key in dict.fromkeys(keys) if key not in rows]
        if new:
            first = len(rows) + 1
            rows.update(zip(new, range(first, first + len(new)), strict=True))
            self._fill(first, new, vocab)
        return list(map(rows.__getitem__, keys))

    def _fill(self, first: int, new: list[_Key], vocab: Vocab) -> None:
        """Fill the tables' rows from some row on with what depends on the new words alone."""
        from spacy.tokens import Doc

        words = Doc(vocab, [vocab.strings[orth] for orth, _ in new], [bool(space) for _, space in new])
        found: _Floats = self._alone.predict([words])[0]
        layer, last = self._layers[0], first + len(new)
        self._alone_of[first:last] = found
        for i, table in enumerate(self._first_of):
            table[first:last] = found @ layer.weights[i * layer.width : (i + 1) * layer.width]
        self._first_of[1][first:last] += layer.bias


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
        width = self.width
        around[1:, :width] = vectors[:-1]
        around[:, width : 2 * width] = vectors
        around[:-1, 2 * width :] = vectors[1:]
        projected = around @ self.weights
        projected += self.bias
        return self.of_projected(projected)

    def of_projected(self, projected: _Floats) -> _Floats:
        """What each word learns, by the projections of itself and the words beside it."""
        import numpy

        width = self.width
        greatest: _Floats = numpy.maximum(projected[:, :width], projected[:, width : 2 * width])
        numpy.maximum(greatest, projected[:, 2 * width :], out=greatest)
        greatest -= (greatest @ self.mean)[:, None]
        variance = numpy.einsum("ij,ij->i", greatest, greatest) / width
        greatest *= (1 / numpy.sqrt(variance + _NO_NOISE))[:, None]
        greatest *= self.gain
        greatest += self.shift
        return greatest
