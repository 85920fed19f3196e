"""Statements: who says what, by which words.

A first, plain version: verbs of saying with a clause that follows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from treatywatch.model.article import Mention, Speaker, Statement
from treatywatch.reading.syntax import lemma, phrase, subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from treatywatch.reading.parse import Parsed

_SAY = frozenset({"say", "tell", "argue", "claim", "warn", "add", "insist", "note", "announce", "state", "assert"})


class Speakers(Protocol):
    """Who a source's words stand for, resolved over the article."""

    def speaker(self, start: int, end: int) -> tuple[tuple[str, ...], str]:
        """Ids of the states or organisations that the words are or speak for, and the source's full name."""
        ...


def find_statements(parsed: Parsed, mentions: Sequence[Mention], referents: Speakers) -> tuple[Statement, ...]:
    """All attributed statements of an article, in order; no two contents overlap."""
    return tuple(_plain(parsed, referents))


def _plain(parsed: Parsed, referents: Speakers) -> Iterator[Statement]:
    text = parsed.article.text
    for sentence in parsed.sentences:
        for verb in parsed.tokens(sentence):
            clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
            who = subject(verb)
            if clause is None or who is None or lemma(verb) not in _SAY:
                continue
            source, content = phrase(who), phrase(clause)
            refs, name = referents.speaker(*source)
            yield Statement(
                Speaker((source,), name, refs),
                ((verb.idx, verb.idx + len(verb)),),
                (content,),
                text[slice(*content)],
                False,
            )
