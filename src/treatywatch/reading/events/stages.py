"""Which step a governing word tells, by whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import carrier, steps, words
from treatywatch.reading.events.notices import addressed_to_depositary
from treatywatch.reading.events.phrasal import idiom_of, stage_of_idiom
from treatywatch.reading.events.through import getting
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_BODIES = ("ministry", "military", "committee")
_ADVISING = ("government", "official", "state")
_REJECTING = ("parliament", "committee", "people", "court", "head_of_state")
_GOVERNING = ("government", "head_of_state", "state", "ministry", "official", "person")
_OWN_PREPOSITIONS = {("in", "hand"), ("in", "turn"), ("to", "agree"), ("to", "consent")}  # with their verb


def bare_stage(action: str, word: str, *, noun: bool) -> str:
    """The stage that a bare word claims: "withdrew" effective, "denounced" notified, "ratified" deposited."""
    if action == "withdraw":
        return "notified" if word == "denounce" else stage_of_idiom(word) or "effective"
    if action == "suspend":
        return "suspension_declared"
    stages: dict[str, str] = steps()["noun_stages" if noun else "verb_stages"]
    return stages.get(word) or stage_of_idiom(word) or "in_force"


def decided(action: str, *, announced: bool) -> str:
    """The stage of a decision by a government; an announced suspension is declared by that."""
    return "suspension_declared" if action == "suspend" and announced else "government_decided"


def parliament_stage(action: str, role: str) -> str | None:
    """The stage of a vote by an organ."""
    if role == "parliament":
        return "parliament_approved"
    if role in ("committee", "people"):
        return "recommended" if action != "join" else "proposed"
    return None


def frame_stage(action: str, frame: str, role: str, word: Token, objects: set[str]) -> str | None:
    """The stage that a governing word tells.

    Args:
        action: action of the ladder.
        frame: which step the word may tell.
        role: which part of a state its subject is.
        word: the governing word.
        objects: kinds of carrier that it has for its object.

    Returns:
        The stage, or None where the word tells no step by this subject.
    """
    base = lemma(word)
    if role == "court" and frame in ("announce", "decide", "consider", "propose"):
        return None  # "the court confirmed the withdrawal"
    if frame == "notify":
        return {"withdraw": "notified", "join": "deposited", "suspend": "suspension_declared"}.get(action)
    if frame == "effect" and base == "put" and not is_passive(word):
        return "promulgated" if role == "head_of_state" else "government_decided"  # "put the decision into force"
    if frame == "effect":
        done = base in words("completing")
        return {"withdraw": "effective", "join": "deposited" if done else "in_force"}.get(action)
    if frame == "urge":
        asked = (role in _BODIES or (base.startswith("recommend") and role in _ADVISING)) and action != "join"
        return "recommended" if asked else "proposed"
    if frame in ("consider", "propose"):
        return "proposed"
    if frame == "announce" and action == "withdraw" and _in_a_letter(word):
        return "notified"  # "announced in a letter to the United Nations that it was leaving"
    if frame == "announce":
        if role in ("parliament", "committee", "people", "head", "person", "other") or objects & {"bill"}:
            return "proposed"
        return decided(action, announced=base not in words("aiming"))
    if frame == "decide":
        return parliament_stage(action, role) or decided(action, announced=False)
    if frame == "approve":
        return _approved(action, role, word, objects)
    if frame == "sign":
        return _signed(action, role, objects)
    if frame == "reject":
        return "rejected" if role in _REJECTING or (objects & {"bill", "law"} and role == "other") else None
    if frame == "revoke":
        return "revoked" if action in ("withdraw", "join") else None
    return None


def _in_a_letter(word: Token) -> bool:
    """Whether it is announced in a notice to the depositary."""
    if not is_verb(word):
        return False
    letters = [n for p in children(word, "prep") if p.lower_ in ("in", "by") for n in children(p, "pobj")]
    return any(carrier(n) == "notice" and addressed_to_depositary(n) for n in letters)


def _approved(action: str, role: str, word: Token, objects: set[str]) -> str | None:
    base = lemma(word)
    voted = parliament_stage(action, role)
    if voted:
        return voted
    if role == "state" and base == "vote" and is_verb(word):
        return "parliament_approved"  # "Latvia votes to leave"
    if role == "head_of_state" and (objects & {"law", "bill"} or base in getting() or base == "sign"):
        return "promulgated"  # "got presidential assent"
    if role in _GOVERNING:
        leans = base in words("leaning") and not (role == "government" and base in words("settling"))
        return "proposed" if leans else "government_decided"
    return None


def _signed(action: str, role: str, objects: set[str]) -> str | None:
    if objects & {"order"}:
        return "government_decided"
    if objects & {"law", "bill", "decree"}:
        return "promulgated"
    if role == "state" and objects == {"notice"} and action == "join":
        return "signed"  # "Bratislava put its signature to the document"
    if objects & {"instrument", "notice"}:
        return "promulgated" if action == "join" else None
    return None


def carriers_of(word: Token) -> set[str]:
    """The kinds of carrier among a verb's objects and subjects of the passive."""
    phrase = idiom_of(word, act=False) if is_verb(word) else None  # "put his name to the law"
    found = {k for n in (phrase.objects if phrase is not None else ()) if (k := carrier(n))}
    if word.dep_ in ("relcl", "acl") and not any(c.dep_ == "dobj" and c.tag_.startswith("NN") for c in word.children):
        found |= {k for k in [carrier(word.head)] if k}
    for child in word.children:
        if child.dep_ in ("dobj", "nsubjpass", "attr", "obj"):
            found |= {k for k in (carrier(child), *(carrier(c) for c in child.conjuncts)) if k}
        elif child.dep_ == "prep" and (
            child.lower_ in ("on", "for", "against", "of", "into") or (child.lower_, lemma(word)) in _OWN_PREPOSITIONS
        ):  # also "handed in their instruments"
            found |= {k for c in child.children if c.dep_ == "pobj" for k in [carrier(c)] if k}
        elif child.dep_ == "dative":  # "gave his assent to the law"
            found |= {k for c in child.children if c.dep_ == "pobj" for k in [carrier(c)] if k in ("law", "bill")}
    return found
