"""Whether words are about a treaty: what is signed, what one is a party to, what has members."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from treatywatch.reading.claims.clauses import clause, negated, phrase, whole
from treatywatch.reading.claims.scene import Scene
from treatywatch.reading.claims.tellings import governor
from treatywatch.reading.syntax import children, is_verb, lemma, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

TREATY_NOUN = re.compile(
    r"\b(?:treaty|treaties|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|court|deal|ban)s?\b",
    re.I,
)


def about_treaty(scene: Scene, word: Token) -> bool:
    """Whether a noun such as "member" or "party" belongs to a treaty and not to an organisation or a parliament."""
    start, end = whole(word)
    if scene.treaties_in(*phrase(word, relative=False)):
        return True
    if of_organisation(scene, word):
        return False  # "members of the Council of Europe that have not signed the convention"
    if scene.treaties_in(start, end):
        return True
    lower = scene.text[start:end].lower()
    if re.search(
        r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|court|deal)\b", lower
    ):
        return scene.treaty(word, start, end) is not None
    verb = governor(word)
    if verb is None or lemma(word) not in ("party", "signatory", "state", "member"):
        return False
    named = lemma(word) != "member" and bool(scene.treaties_in(*clause(verb)))
    return named or (lemma(verb) == "have" and _of_treaty(scene, verb))


def _of_treaty(scene: Scene, verb: Token) -> bool:
    """Whether a clause's subject is a treaty: "which has more than 160 parties"."""
    who = subject(verb)
    if who is None:
        return False
    sentence = scene.parsed.sentence_at(verb.idx)
    named = sentence is not None and bool(scene.treaties_in(sentence.start, verb.idx))
    own = bool(scene.treaties_in(who.left_edge.idx, who.idx + len(who)))
    if not own and TREATY_NOUN.search(who.text):
        own = scene.referents.treaty(who.left_edge.idx, who.idx + len(who)) is not None
    return own or (who.lower_ in ("it", "which", "that") and named)


def of_organisation(scene: Scene, word: Token) -> bool:
    """Whether a noun's own phrase names an organisation: "a NATO member"."""
    return bool(scene.organisations_in(*phrase(word)))


def is_treaty(scene: Scene, thing: Token) -> bool:
    """Whether an object is a treaty by its own head: a mention, a treaty noun, or a pronoun."""
    named = any(m.start <= thing.idx < m.end for m in scene.treaties)
    return named or thing.tag_ in ("PRP", "WDT", "WP", "DT") or bool(TREATY_NOUN.search(thing.text))


def takes_treaty(scene: Scene, verb: Token) -> bool:
    """Whether what is signed, ratified or joined is a treaty: named in the clause or referred to by its nouns."""
    if any(not is_treaty(scene, thing) for thing in children(verb, "dobj")):
        return False  # "signed a decree", "joined the chorus"
    if any(not is_treaty(scene, thing) for thing in children(verb, "nsubjpass")):
        return False  # "the memorandum was signed"
    start, end = clause(verb)
    end = max([end, *(clause(v)[1] for v in children(verb, "conj") if is_verb(v))])
    if scene.treaties_in(start, end):
        return True
    if verb.dep_ == "relcl" and scene.treaties_in(*phrase(verb.head, relative=False)):
        return True
    if lemma(verb) in ("join", "enter", "belong") and scene.organisations_in(start, end):
        return False
    text = scene.text[start:end].lower()
    if re.search(
        r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|court)\b", text
    ):
        return True
    objects = children(verb, "dobj", "nsubjpass", "prep")
    bare = not [o for o in objects if o.dep_ == "dobj"]
    it = any(o.lower_ in ("it", "which", "that") for o in objects)
    return (
        (it or bare)
        and lemma(verb) in ("ratify", "sign", "accede", "join")
        and bool(scene.treaty(verb, start, end))
        and (it or lemma(verb) != "join" or negated(verb))
    )
