"""Papers that a person signs behind a treaty's name: "a notice to leave the court, which the minister signed"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.syntax import children, is_noun, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_MOST = 8  # words from a relative clause up to the paper


def signs_a_paper(verb: Token, is_person: Callable[[Token], bool]) -> bool:
    """Whether "which the minister had signed" behind a treaty's name may mean the paper that the sentence tells of.

    States sign treaties; of a person it stays open, and then it is not read as the treaty's signature.

    Args:
        verb: the one of the relative clause.
        is_person: whether a word belongs to a person's name.
    """
    who = subject(verb)
    if lemma(verb) != "sign" or verb.dep_ != "relcl" or who is None or who.tag_ in ("WDT", "WP"):
        return False
    if any(t.tag_ not in ("WDT", "IN") for t in children(verb, "dobj")):
        return False
    if lemma(who) not in cue_file("claims")["signing_persons"] and not is_person(who):
        return False
    papers = {*cue_file("claims")["papers"], *cue_file("claims")["notice_nouns"]}
    word = verb.head
    for _ in range(_MOST):
        if is_noun(word) and lemma(word) in papers:
            return True
        if word.head.i == word.i:
            return False
        word = word.head
    return False
