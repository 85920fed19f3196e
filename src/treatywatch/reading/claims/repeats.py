"""Claims that a state takes a step for the so-manieth time: "leaves Unesco for the third time"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.clauses import asserted, clause, negated, whole
from treatywatch.reading.claims.leaving import is_leaving
from treatywatch.reading.claims.numbers import rank_of, spelled
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_verb, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_SO_OFTEN = {"once": 1, "twice": 2, "thrice": 3}
_ONCE_MORE = ("relcl", "acl", "ccomp", "advcl")


def repeat_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims that the word "time" carries, or "withdrawal" in "its second withdrawal"."""
    if word.lower_ in _SO_OFTEN or word.lower_ == "times":
        yield from _so_often(scene, word)
        return
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


def _so_often(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "has left it twice", "quit it three times", "has left it only once": a bare "once" tells when."""
    verb = word.head
    counted = next((n for c in children(word, "nummod") if (n := spelled(c.lower_))), None)
    number = counted if word.lower_ == "times" else _SO_OFTEN[word.lower_]
    only = any(c.lower_ in ("only", "just") for c in word.children)
    if number is None or not is_verb(verb) or word.dep_ not in ("npadvmod", "advmod", "dobj") or word.i < verb.i:
        return
    if (number == 1 and not only) or not is_leaving(verb) or not asserted(verb) or negated(verb):
        return
    who, span = subject(verb), clause(verb)
    refs = scene.of(who) if who is not None else ()
    treaty = scene.treaty(verb, *span)
    if len(refs) == 1 and treaty is not None:
        yield Draft(*span, "count", (say.times(refs[0], treaty, "withdraw", number),), refs, treaty, 1)


def _done_again(word: Token) -> Token | None:
    """The verb of "left it for the second time", "the second time that it leaves"."""
    if word.dep_ == "pobj" and word.head.lower_ == "for":
        up = word.head.head
        return up if is_verb(up) else None
    return next((c for c in word.children if c.dep_ in _ONCE_MORE and is_verb(c)), None)
