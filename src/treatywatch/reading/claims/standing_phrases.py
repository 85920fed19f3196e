"""Standing told by several words: "put its name to", "stayed away from", "is on board", "is in the treaty"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.claims.clauses import asserted, clause, negated, remains
from treatywatch.reading.claims.mood import backshifted
from treatywatch.reading.claims.numbers import number_of
from treatywatch.reading.claims.scene import Scene, words
from treatywatch.reading.claims.tellings import Said, no_longer, with_subject
from treatywatch.reading.syntax import auxiliaries, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_BEFORE_TREATY = re.compile(r"\s*(?:the |that |this |its |[\w-]+ ){0,4}?$")
_OWN_NOUN = re.compile(
    r"(?:the |this |that )(?:[\w-]+ ){0,2}?(treaty|convention|pact|accord|agreement|court|statute)\b"
)
_IT = re.compile(r"(?:it|them|both)\b")
_ABOARD = re.compile(r"\b(?:on board|aboard|on the sidelines)$", re.I)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?\"”’)]|$|\b(?:now|already|too|as well|and|but|since)\b)", re.I)
_WORDS = 5  # small words between them
_REACH = 60  # characters between such a phrase and the treaty's name
_BELONGS_TO = re.compile(r"['’]s?\b|\s+(?:[a-z]+ )?(?:talks?|negotiations?|meetings?|headquarters|custody|cell)\b")


def by_phrase(scene: Scene, verb: Token) -> Said | None:
    """What a verb with its further words tells of whom; None where it begins no such phrase of a treaty."""
    told = _phrase(verb)
    meant = any(a.lower_ in words("modals") for a in auxiliaries(verb))
    if told is None or not (asserted(verb) or remains(verb) or (negated(verb) and not meant)):
        return None
    row, end = told
    follows = _treaty_follows(scene, end, inside=row == "party") or _is_alone_aboard(scene, verb, end)
    if not follows or not _are_states(scene, verb):
        return None
    if row == "leaving" and verb.tag_ not in ("VBZ", "VBP"):
        return None  # "was on its way out of it": of then
    if row == "party" and verb.lower_ in ("was", "were") and not backshifted(scene, verb):
        row = "was_party"  # "while it was still in the treaty"
    if negated(verb) or no_longer(verb):
        row = words("negated_rows").get(row)
        row = "not_party" if row == "never_joined" and no_longer(verb) else row
    top = verb.head if verb.dep_ in ("aux", "auxpass") else verb  # "are missing from the list of its parties"
    return with_subject(scene, top, row, clause(top), verb) if row else None


@cache
def _phrases(verb: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = words("standing_phrases")
    return tuple((re.compile(pattern, re.I), row) for row, told in listed.items() for pattern in told.get(verb, ()))


@cache
def phrase_verbs() -> frozenset[str]:
    """The base forms with which such a phrase begins."""
    return frozenset(verb for told in words("standing_phrases").values() for verb in told)


def _phrase(verb: Token) -> tuple[str, int] | None:
    """The row that a verb with the words right behind it tells, and where these words end."""
    if lemma(verb) not in phrase_verbs():
        return None
    start = verb.idx + len(verb)
    text = verb.doc.text[start : start + 2 * _REACH]
    for pattern, row in _phrases(lemma(verb)):
        if (match := pattern.match(text)) is not None:
            return row, start + match.end()
    return None


def _is_alone_aboard(scene: Scene, verb: Token, end: int) -> bool:
    """As in "All EU states are on board.": of the treaty that the text tells of."""
    aboard = _ABOARD.search(scene.text, verb.idx, end) is not None and _CLAUSE_ENDS.match(scene.text, end) is not None
    who = subject(verb.head if verb.dep_ in ("aux", "auxpass") else verb)
    if not aboard or who is None or not scene.near_treaty(verb.idx):
        return False
    named = any(m.start <= who.idx < m.end for m in scene.mentions if m.kind == "state")
    return (named and number_of(who) is None) or lemma(who) in words("counted_nouns")  # not "two Kenyans were aboard"


def _treaty_follows(scene: Scene, end: int, *, inside: bool) -> bool:
    """Whether a treaty stands right behind: by its name, by a noun of its own, or as "it".

    What is "in" a treaty stands right before it: "in breach of the treaty" is another thing.
    """
    named = next(iter(scene.treaties_in(end, end + 4 * _REACH)), None)
    between = scene.text[end : named.start] if named is not None else ""
    if inside and between.strip() not in ("", "the", "this", "that"):
        return False
    if named is not None and len(between) <= _REACH and between.count(" ") <= _WORDS and _BEFORE_TREATY.match(between):
        return _BELONGS_TO.match(scene.text, named.end) is None
    noun = _OWN_NOUN.match(scene.text, end + 1)
    if noun is not None:
        return scene.near_treaty(end) and _BELONGS_TO.match(scene.text, noun.end()) is None
    return not inside and _IT.match(scene.text, end + 1) is not None and scene.near_treaty(end)


def _are_states(scene: Scene, verb: Token) -> bool:
    """Whether the subject is states: a person "is in the court" in another sense."""
    who = subject(verb)
    if who is None:
        return False
    return not any(
        m.kind == "person" and m.start <= who.idx < m.end for m in scene.mentions_from(who.left_edge.idx, who.idx + 1)
    )
