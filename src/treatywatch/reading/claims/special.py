"""Claims of the rarer kinds: deadlines, what sets a treaty apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.clauses import clause, phrase
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def only_treaty_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "T is the only remaining treaty that ...": what sets a treaty apart."""
    if word.lower_ not in (*words("only_words"), "last", "first") or not is_noun(word.head):
        return
    noun = word.head
    if not re.fullmatch(r"treaty|convention|agreement|pact|accord|instrument", lemma(noun)):
        return
    verb = noun.head if noun.dep_ == "attr" and is_verb(noun.head) else None
    who = subject(verb) if verb is not None else noun.head if noun.dep_ == "appos" else None
    if who is None:
        return
    named = scene.treaties_in(who.left_edge.idx, who.idx + len(who))
    treaty = scene.named(named[-1]) if named else scene.referents.treaty(who.left_edge.idx, who.idx + len(who))
    if treaty is None:
        return
    span = clause(verb) if verb is not None else phrase(noun)
    told = say.rule(treaty, "superlative", " ".join(scene.text[span[0] : span[1]].split()))
    yield Draft(*span, "superlative", (told,), (), treaty, 2)
