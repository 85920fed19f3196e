"""Claims that a state takes a step for the so-manieth time: "leaves Unesco for the third time"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.clauses import asserted, clause, negated, whole
from treatywatch.reading.claims.leaving import is_leaving
from treatywatch.reading.claims.numbers import rank_of
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import is_verb, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_ONCE_MORE = ("relcl", "acl", "ccomp", "advcl")


def repeat_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims that the word "time" carries, or "withdrawal" in "its second withdrawal"."""
    number = next((n for c in word.children if (n := words("low_ranks").get(c.lower_) or rank_of(c))), None)
    verb = _done_again(word)
    if number is None or verb is None or not is_leaving(verb) or not asserted(verb) or negated(verb):
        return
    who, span = subject(verb), clause(verb)
    refs = scene.of(who) if who is not None else ()
    treaty = scene.treaty(verb, *span)
    if len(refs) == 1 and treaty is not None:
        near = whole(word)
        told = say.times(refs[0], treaty, "withdraw", number)
        yield Draft(min(span[0], near[0]), max(span[1], near[1]), "count", (told,), refs, treaty, 1)


def _done_again(word: Token) -> Token | None:
    """The verb of "left it for the second time", "the second time that it leaves"."""
    if word.dep_ == "pobj" and word.head.lower_ == "for":
        up = word.head.head
        return up if is_verb(up) else None
    return next((c for c in word.children if c.dep_ in _ONCE_MORE and is_verb(c)), None)
