"""Entry into force, which is a treaty's, told apart from the effect of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.syntax import auxiliaries, children, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def came_into_force(verb: Token) -> bool:
    """As in "its exit from the treaty, which entered into force in 2002": the treaty did, for an exit takes effect.

    Of a day to come writers use the words of an exit too: "its exit, which enters into force in June".
    """
    past = verb.tag_ == "VBD" or any(a.lower_ == "had" for a in auxiliaries(verb))
    into = [n for p in children(verb, "prep") if p.lower_ in ("into", "in") for n in children(p, "pobj")]
    return past and lemma(verb) in ("enter", "come", "go") and any(n.lower_ == "force" for n in into)
