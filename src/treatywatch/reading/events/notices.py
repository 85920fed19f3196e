"""Notices in law: told or handed to the depositary or the parties, or of an instrument; and those taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import act_cue, words
from treatywatch.reading.syntax import children, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_NOTIFYING = frozenset({"notify", "notification", "notice", "inform"})
_TELLING = frozenset(
    {"tell", "write", "inform", "send", "communicate", "submit", "file", "lodge", "transmit", "deposit"}
)
_HANDING = frozenset(
    {"deposit", "submit", "lodge", "deliver", "hand", "hand over", "turn in", "file", "present", "receive"}
)
_SENDING = frozenset({"send", "transmit", "tender", "serve", "dispatch", "file"})


def notice_in_law(word: Token, objects: set[str]) -> bool:
    """Whether a verb of telling or handing over tells a notice in law.

    Args:
        word: the verb, or the noun "notice" or "notification".
        objects: kinds of carrier among its objects.
    """
    base = lemma(word)
    if only_wants(word):
        return False
    if objects & {"notice", "instrument"} or base in _NOTIFYING - {"inform"}:
        return base in words("notice_verbs") or base in _NOTIFYING or base in _HANDING
    handed = children(word, "dobj", "nsubjpass") if base in _HANDING else []
    if any(_is_consent(noun) or noun.lower_ in words("joining_papers") for noun in handed):
        return True
    if base in _SENDING and any(_is_exit(noun) for noun in children(word, "dobj", "nsubjpass")):
        return True
    not_so = any(children(told, "neg") for told in children(word, "ccomp"))  # "told the UN that it would not ratify"
    return base in _TELLING and addressed_to_depositary(word) and not not_so


def only_wants(word: Token) -> bool:
    """Such as "served notice on Chad that it wanted the treaty renegotiated": no notice of leaving it."""
    clauses = [c for w in (word, *children(word, "dobj", "prep")) for c in children(w, "acl", "ccomp", "relcl")]
    clauses += [c for p in children(word, "prep") for n in p.children for c in children(n, "acl", "ccomp", "relcl")]
    told = [c for c in clauses if any(m.lower_ == "that" for m in c.children)]
    return bool(told) and not any(
        (cue := act_cue(w)) is not None and not (w.i == c.i and cue.noun) for c in told for w in c.subtree
    )


def addressed_to_depositary(verb: Token) -> bool:
    """Whether a verb's addressee is a depositary, an organisation or the other parties."""
    addressees = children(verb, "dobj", "dative") + [n for p in children(verb, "prep", "dative") for n in p.children]
    addressees += [a for n in addressees for a in children(n, "appos")]  # "informed the United States, the depositary"
    if verb.dep_ == "ccomp" and any(n.lower_ in ("it", "him") for n in addressees):
        addressees += children(verb.head, "nsubj")  # "The UN confirmed that the letter reached it"
    named = words("depositaries")
    whole = (n.doc.text[n.left_edge.idx : n.idx + len(n)].lower() for n in addressees)
    if any(name in text for text in whole for name in named if "-" in name):
        return True  # "informed the Secretary-General"
    phrases = (t for noun in addressees for t in _phrase(noun))
    return any(t.lower_ in named or (t.i and f"{t.nbor(-1).lower_} {t.lower_}" in named) for t in phrases)


def _is_consent(noun: Token) -> bool:
    """Whether a noun names an instrument by what it does: "its ratification"."""
    cue = act_cue(noun)
    return cue is not None and cue.noun and cue.strong and lemma(noun) != "pullout"


def _is_exit(noun: Token) -> bool:
    """Such as "its denunciation", as what is sent."""
    cue = act_cue(noun)
    return cue is not None and cue.noun and cue.action == "withdraw" and bool(children(noun, "poss"))


def _phrase(noun: Token) -> list[Token]:
    return [noun, *(c for c in noun.subtree if c.i <= noun.i or c.dep_ in ("prep", "pobj", "compound"))]
