"""What somebody asks for in a plain form that looks like the past: "suggested that Poland quit the treaty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.syntax import auxiliaries, children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def is_asked_for(verb: Token) -> bool:
    """Whether a verb whose plain form and past are alike is what a verb of asking asks for.

    "Said that Poland quit" tells the past; "put" and "set" are alike as well.
    """
    if verb.lower_ != lemma(verb) or verb.tag_ not in ("VBD", "VBP", "VBN", "VBZ") or auxiliaries(verb):
        return False
    if verb.tag_ == "VBZ":
        return True  # "that Kenya accede": the form is no present, whatever the tagger makes of it
    if _is_wished(verb):
        return True
    asking = cue_file("unreal")["demanding"]
    if verb.dep_ == "ccomp" and is_verb(verb.head) and lemma(verb.head) in asking:
        return True
    return any(_asks(who.left_edge, asking) for who in children(verb, "nsubj"))


def _is_wished(verb: Token) -> bool:
    """As in "it is vital that India sign it", "on condition that Serbia accede": no present has that form."""
    if verb.tag_ != "VBP" or not any(c.lower_ == "that" for c in children(verb, "mark")):
        return False
    who = children(verb, "nsubj")
    return bool(who) and who[-1].tag_ in ("NNP", "NN") and not children(who[-1], "conj")


def _asks(first: Token, asking: list[str]) -> bool:
    """As in a headline's "Opposition demands Hungary quit the court", of which the grammar makes nouns."""
    before = first if first.dep_ == "compound" or first.i == 0 else first.nbor(-1)
    near = [before, before.nbor(1)] if before is first and before.i + 1 < len(before.doc) else [before]
    return any(w.is_noun and w.dep_ != "pobj" and lemma(w) in asking for w in near)
