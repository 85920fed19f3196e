"""The parser's decisions, taken step by step in all sentences at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.pipeline import DependencyParser
    from spacy.tokens import Doc


def annotate_dependencies(parser: DependencyParser, docs: Sequence[Doc]) -> None:
    """Write heads, relations and sentence starts into documents that have the model's vectors.

    The decisions are those of the parser's own `predict`. That one lets go of Python's global lock and takes it again
    some ten times for each decision, which was more than half of its time; here the lock is kept.

    Args:
        parser: a loaded parser that decides greedily (a beam of one).
        docs: documents of one vocabulary, short ones for speed: each step is taken in all of them together.
    """
    component: Any = parser
    states = component.moves.init_batch(docs)
    model = component.model.predict(docs)
    weights, bias = _output_layer(component)
    open_states = [state for state in states if not state.is_final()]
    while open_states:
        scores = model.state2vec.predict(model.get_token_ids(open_states)) @ weights
        scores += bias
        open_states = component.transition_states(open_states, scores)
    component.set_annotations(docs, states)


def _output_layer(parser: Any) -> tuple[Any, Any]:
    """Weights (hidden x decisions) and bias of the last layer, which scores the decisions."""
    import numpy

    last = parser.model.layers[-1]
    return numpy.ascontiguousarray(last.get_param("W").T), last.get_param("b")
