"""Statements: who says what, by which words.

Every construction that may attribute is a candidate (`generate`); tables of how often a cue in a construction and a
context is one decide (`rates`, `choose`); the conventions of PolNeAR say which characters belong to it (`spans`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from treatywatch.model.article import Mention, Speaker, Statement
from treatywatch.reading.lemmas import is_word
from treatywatch.reading.statements.choose import chosen
from treatywatch.reading.statements.leftover import unclaimed
from treatywatch.reading.statements.rates import rates
from treatywatch.reading.statements.scene import Scene, set_scene

if TYPE_CHECKING:
    from treatywatch.model.article import Span
    from treatywatch.reading.parse import Parsed
    from treatywatch.reading.statements.candidate import Candidate, Range


class Speakers(Protocol):
    """Who a source's words stand for, resolved over the article."""

    def speaker(self, start: int, end: int) -> tuple[tuple[str, ...], str]:
        """Ids of the states or organisations that the words are or speak for, and the source's full name."""
        ...


def find_statements(parsed: Parsed, mentions: Sequence[Mention], referents: Speakers) -> tuple[Statement, ...]:
    """All attributed statements of an article, in order.

    No two contents overlap but those of which one stands inside the other: what a state or an organisation says by
    another's words ("she said Moscow had claimed that ...") is a statement of its own behind the one that holds it.

    Args:
        parsed: the article with its grammar.
        mentions: the names in it.
        referents: whom sources stand for.
    """
    scene = set_scene(parsed)
    found = chosen(scene, rates())
    outer = [_statement(scene, candidate, referents) for candidate in (*found.outer, *unclaimed(scene, found.outer))]
    inner = [_statement(scene, candidate, referents) for candidate in found.inner]
    listed = [*outer, *(statement for statement in inner if statement.source.refs)]
    return tuple(sorted(listed, key=lambda statement: (statement.content[0][0], -statement.content[-1][1])))


def _statement(scene: Scene, candidate: Candidate, referents: Speakers) -> Statement:
    content = tuple(_characters(scene, piece) for piece in candidate.content)
    speaker = Speaker((), "", ())
    if candidate.source:
        span = _characters(scene, candidate.source)
        refs, name = referents.speaker(*span)
        if candidate.construction.startswith("label") and _is_role(scene.text[slice(*span)]):
            refs = ()
        speaker = Speaker((span,), name, refs)
    text = " ".join(scene.text[start:end] for start, end in content)
    return Statement(speaker, (_characters(scene, candidate.cue_range),), content, text, _is_direct(scene, content))


def _is_role(label: str) -> bool:
    """Whether a label is a common word in capitals, as in a transcript: of whose spokesman it does not say."""
    return label.isupper() and all(is_word(word) for word in label.lower().split())


def _characters(scene: Scene, tokens: Range) -> Span:
    last = scene.doc[tokens[1] - 1]
    return scene.doc[tokens[0]].idx, last.idx + len(last)


def _is_direct(scene: Scene, content: tuple[Span, ...]) -> bool:
    """Whether at least half of the content's characters stand in quotation marks."""
    quoted = sum(
        min(end, quote.end) - max(start, quote.start)
        for start, end in content
        for quote in scene.quotes_between(start, end)
    )
    return 2 * quoted >= sum(end - start for start, end in content)
