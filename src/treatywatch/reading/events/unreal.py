"""Clauses that tell no step, for what stands around them: "rumours that it left", "imagine that", "before it signs"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cues import frames_of, words
from treatywatch.reading.syntax import auxiliaries, children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_HIGHEST = 8  # words that are looked at above an act
_AHEAD = frozenset(
    {"will", "shall", "would", "can", "could", "may", "might", "must", "should", "'ll", "’ll", "wo", "ca"}
)
_ANYBODY = frozenset({"a", "an", "any", "each", "every"})
_HAVE = frozenset({"has", "have"})
_WHETHER = frozenset({"whether", "if"})
_PLURAL = ("NNS", "NNPS", "PRP", "WDT", "CC", "CD")


@cache
def unreal_words(kind: str) -> frozenset[str]:
    """A list of the file of words that keep a clause from telling a step."""
    return frozenset(cue_file("unreal")[kind])


def is_unreal(act: Token) -> bool:
    """Whether nothing is told as done or planned by the clause of an act, for what stands in or above it.

    Args:
        act: the verb or noun that names the act.
    """
    if _is_left_out(act) or _is_played(act) or is_kept_from_being_told(act):
        return True
    if is_verb(act) and (_is_awaited_in_vain(act) or _is_wished_undone(act)):
        return True
    if is_verb(act) and is_first_to_come(act) and any(c.lower_ == "it" for c in children(act, "dobj")):
        return True  # "once parliament has approved it, Sweden will leave": what, only the main clause says
    word = act
    for _ in range(_HIGHEST):
        if is_verb(word) and (_is_qualified(word) or is_awaited(word)):
            return True
        head = word.head
        if head.i == word.i or word.dep_ in ("relcl", "parataxis"):
            return False
        if _is_only_content(word, head):
            return True
        if word.dep_ in ("conj", "advcl") and is_verb(word) and _is_finite(word):
            return False  # a clause beside others, with a mood of its own
        word = head
    return False


def is_done_by_anybody(verb: Token) -> bool:
    """Such as "A country writes to the Secretary-General and is out one year later": a rule, and no step."""
    anybody = (n for n in children(verb, "nsubj") if n.lower_ in (*words("general"), "party", "member", "signatory"))
    return verb.tag_ == "VBZ" and any(c.lower_ in _ANYBODY for n in anybody for c in n.children)


def _is_awaited_in_vain(verb: Token) -> bool:
    """Such as "would have held back the ratification until Chad had ratified": what is imagined to come first."""
    until = any(c.lower_ in ("until", "till", "unless") for c in children(verb, "mark"))
    above = next((w for w in verb.ancestors if is_verb(w)), None)
    return until and verb.dep_ == "advcl" and above is not None and any(a.lower_ == "would" for a in auxiliaries(above))


def _is_wished_undone(verb: Token) -> bool:
    """Such as "We should never have left", "ought to have joined long ago": the contrary of what was done."""
    helping = {a.lower_ for a in auxiliaries(verb)}
    return verb.tag_ == "VBN" and not helping.isdisjoint({"should", "ought"}) and "have" in helping


def is_kept_from_being_told(act: Token) -> bool:
    """Whether words before the act take its clause back: "it is not the case that", "he did not say that"."""
    before = act.doc.text[act.sent.start_char : act.idx]
    return bool(_wordings().search(before))


@cache
def _wordings() -> re.Pattern[str]:
    return re.compile("|".join(cue_file("unreal")["wordings"]))


def is_awaited(verb: Token) -> bool:
    """Whether a clause in the present tells what has not come yet: "until Iran ratifies it", "before Laos accedes"."""
    until = verb.dep_ == "pcomp" and verb.head.lower_ in unreal_words(
        "awaited"
    )  # "until a year after they notify the UN"
    return _is_present(verb) and (until or (verb.dep_ == "advcl" and _opens_with(verb, "awaited")))


def is_first_to_come(verb: Token) -> bool:
    """Whether a clause tells what is to come before something else that lies ahead: "once parliament has voted"."""
    if verb.dep_ != "advcl" or not _opens_with(verb, "first"):
        return False
    above = [w for w in verb.ancestors if is_verb(w)]
    if not above:
        return False
    by_now = verb.head.dep_ == "relcl" and len(above) > 1  # "will be the only one outside it once Chad has ratified it"
    helping = {a.lower_ for w in above[: 2 if by_now else 1] for a in auxiliaries(w)}
    if "would" in helping:
        return verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")  # "would take effect six months after it was notified"
    return _is_present(verb) and not helping.isdisjoint(_AHEAD | {"to"})


def _opens_with(verb: Token, kind: str) -> bool:
    """Whether one of such words opens a clause; "as" only behind "as soon"."""
    for child in children(verb, "mark", "advmod", "prep"):
        if child.i < verb.i and child.lower_ in unreal_words(kind):
            return child.lower_ != "as" or verb.head.lower_ in ("soon", "long")
    first = verb.left_edge.i
    before = verb.doc[first - 1] if first > 0 else verb  # hung on the verb above by the grammar
    return before.dep_ == "advmod" and before.head is verb.head and before.lower_ in ("once", "when")


def _is_present(verb: Token) -> bool:
    helping = auxiliaries(verb)
    if helping:
        return helping[0].lower_ in _HAVE or helping[0].lower_ in ("is", "are")
    return verb.tag_ in ("VBZ", "VBP")


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP", "VBD") or any(a.tag_ in ("VBZ", "VBP", "VBD", "MD") for a in auxiliaries(verb))


def _is_left_out(act: Token) -> bool:
    """Such as "let alone ratified it", "rather than withdraw"."""
    start = act.i
    before = " ".join(w.lower_ for w in act.doc[max(0, start - 2) : start])
    return before in unreal_words("left_out")


def _is_qualified(verb: Token) -> bool:
    """Such as "nearly left", "was wrongly announced", "nobody wants to leave", "ratifying it was a step too far"."""
    for child in verb.children:
        word = child.lower_
        if child.dep_ == "advmod" and (word in unreal_words("nearly") or word in unreal_words("wrongly")):
            return True
        if child.dep_ == "nsubj" and word in unreal_words("nobody"):
            return True
        if child.dep_ == "acomp" and word in unreal_words("about_to") and _was_only_about(verb):
            return True
        if child.dep_ in ("acomp", "attr") and children(verb, "csubj") and _is_beyond(child):
            return True
    return False


def _was_only_about(verb: Token) -> bool:
    return verb.lower_ == "been" and any(a.lower_ == "had" for a in auxiliaries(verb))


def _is_beyond(said: Token) -> bool:
    return any(w.lower_ in unreal_words("beyond") for w in (said, *said.children))


def _is_played(act: Token) -> bool:
    """Such as "in a hypothetical scenario, Germany quits": whatever the clause says, somebody made it up."""
    verb = act if is_verb(act) else act.head
    for preposition in children(verb, "prep"):
        for noun in preposition.children if preposition.lower_ == "in" else ():
            if lemma(noun) in unreal_words("invented_nouns"):
                return True
            if any(c.lower_ in unreal_words("invented") for c in noun.children):
                return True
    return False


def _is_only_content(word: Token, head: Token) -> bool:
    """Whether a clause is only what somebody asks, imagines, demands or spreads."""
    if not is_verb(head):
        clause = word.dep_ in ("acl", "relcl", "ccomp", "pcomp", "prep", "appos")
        return (clause and lemma(head) in unreal_words("nouns")) or _is_demanded(word, head)
    if not is_verb(word):
        return False
    if word.dep_ in ("ccomp", "csubj", "pcomp", "csubjpass") and _asks_whether(word):
        return True
    if word.dep_ != "ccomp":
        return False
    return lemma(head) in unreal_words("verbs") or _is_demanded(word, head)


def _asks_whether(clause: Token) -> bool:
    """Such as "was asked whether Romania had left": not "weighs whether it should leave", which is a step."""
    marked = any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHETHER and c.i < clause.i for c in clause.children)
    helping = auxiliaries(clause)
    done = helping[0].tag_ != "MD" and helping[0].lower_ != "to" if helping else _is_finite(clause)
    return marked and done


def _is_demanded(clause: Token, head: Token) -> bool:
    """Such as "Vox demands that Madrid leave", where the plain form shows that it did not."""
    if clause.dep_ not in ("ccomp", "acl", "relcl") or clause.tag_ not in ("VB", "VBP") or auxiliaries(clause):
        return False
    subject = next(iter(children(clause, "nsubj")), None)
    if subject is None or lemma(head) not in unreal_words("demanding") or is_verb(head):
        return False
    if head.dep_ in ("dobj", "nsubjpass") and "approve" in frames_of(head.head):
        return False  # "the cabinet accepted a recommendation that Namibia withdraw"
    return subject.tag_ not in _PLURAL and not children(subject, "conj")
