"""Who alone is what a noun says: "the only African party to T", "the only member of ASEAN in the court"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.claims.about_treaties import is_treaty
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase, whole
from treatywatch.reading.claims.numbers import is_whole
from treatywatch.reading.claims.scene import Scene, words
from treatywatch.reading.claims.sets import UNKNOWN_SET, known_words, sets_in
from treatywatch.reading.claims.tellings import Said, is_other, named_behind, with_subject
from treatywatch.reading.syntax import children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_INSIDE = frozenset({"in", "inside", "within"})
_PLACED = frozenset({"in", "inside", "within", "from", "among", "of"})
_ROWS = frozenset({"party", "signatory", "founding", "not_party", "not_signatory"})


def is_the_only(noun: Token) -> bool:
    """Whether a noun says that there is no other: "the only party", "the sole African member"."""
    one = min((c.i for c in noun.children if c.lower_ in ("a", "an")), default=0)  # "is only a signatory"
    alone = any(c.lower_ in words("only_words") and one <= c.i < noun.i for c in noun.children)
    return alone and not is_other(noun)


def as_the_only(scene: Scene, noun: Token, said: Said | None) -> Said | None:
    """What is said of somebody by a noun, with that no other one of its set is so, where it says that."""
    if said is None or said.only or said.row not in _ROWS or not said.who or not is_the_only(noun):
        return said
    return replace(said, only=True, within=_set_of(scene, noun))


def inside_alone(scene: Scene, only: Token) -> Said | None:
    """As in "Cambodia is the only ASEAN state in the court", "the only member of ASEAN inside it"; None for others."""
    noun = only.head
    if (
        lemma(noun) not in (*words("counted_nouns"), "member")
        or not is_the_only(noun)
        or children(noun, "relcl", "acl")
    ):
        return None
    preps = [t for t in noun.subtree if t.i > noun.i and t.dep_ == "prep" and t.lower_ in _INSIDE]
    if not any(is_treaty(scene, thing) for prep in preps for thing in children(prep, "pobj")):
        return None
    within = _set_of(scene, noun)
    if noun.dep_ in ("attr", "oprd") and is_verb(noun.head):
        verb = noun.head
        if not asserted(verb) or negated(verb) or lemma(verb) not in words("become_verbs") or verb.tag_ == "VBD":
            return None
        said = with_subject(scene, verb, "party", clause(verb), noun)
        return replace(said, only=True, within=within) if said is not None and said.who else None
    named = noun.head if noun.dep_ == "appos" else named_behind(scene, noun)
    several = named is not None and noun.tag_ == "NNS"
    span = (whole(named) if several else phrase(named, relative=False)) if named is not None else (0, 0)
    refs = scene.named_states(*span)
    if named is None or not refs or (len(refs) > 1 and not several):
        return None
    start, end = min(whole(noun)[0], span[0]), max(whole(noun)[1], span[1])
    return Said(refs, None, "party", noun, (start, end), only=True, within=within)


def _set_of(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The sets that the noun's own phrase marks off, before it and behind it ("in ASEAN"), the treaty left aside."""
    start, end = noun.left_edge.idx, noun.idx + len(noun)
    before = sets_in(scene, start, end, counted=True)
    behind = {t.lower_ for t in noun.subtree if t.i > noun.i}
    sets = before if is_whole(scene, noun, known_words(scene, start, end) | behind) else (*before, UNKNOWN_SET)
    for prep in (t for t in noun.subtree if t.i > noun.i and t.dep_ == "prep" and t.lower_ in _PLACED):
        places = [thing for thing in children(prep, "pobj") if not is_treaty(scene, thing)]
        if places and not scene.is_in_treaty(prep) and lemma(places[0]) not in words("plain_places"):
            sets += sets_in(scene, prep.idx, _end(scene, prep), counted=True) or (UNKNOWN_SET,)
    return tuple(dict.fromkeys(sets))


def _end(scene: Scene, prep: Token) -> int:
    """Where the place that a word tells of ends: before a treaty named behind it ("of ASEAN in the Rome Statute")."""
    start, end = whole(prep)
    treaties = scene.treaties_in(start, end)
    return min((m.start for m in treaties), default=end)
