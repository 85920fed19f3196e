"""Whether a clause tells what was done, is planned, may be or was not done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from treatywatch.model.article import Modality
from treatywatch.reading.asked_for import is_asked_for
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cues import frames_of, is_effect, words
from treatywatch.reading.events.unreal import is_first_to_come
from treatywatch.reading.syntax import (
    auxiliaries,
    children,
    first_of_alternatives,
    is_left_to_do,
    is_negated,
    is_of_those_denied,
    is_verb,
    lemma,
    opens_with_nor,
)
from treatywatch.reading.times_lines import year_of_line

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_WOULD = frozenset({"would", "'d", "’d"})
_DUTY = frozenset({"should", "must", "ought"})
_BEING = frozenset({"is", "are", "was", "were", "'s", "’s", "'re", "am", "been"})
_IF = frozenset({"if", "unless", "provided", "providing"})
_ONCE = frozenset({"after", "if", "when", "once"})
_INVERTED = frozenset({"had", "were", "should"})
_DOING = (("did", "past"), ("do", "present"), ("does", "present"))
_WAITING = frozenset({"yet", "still"})
_YEAR = 4  # figures of a year


@dataclass(frozen=True, slots=True)
class Mood:
    """How a verb stands.

    Args:
        modality: as in the contract.
        negative: whether it says that it was not done.
        tense: "past", "present", "progressive", "future", "would", "duty" ("must") or "none" (an infinitive, a noun).
        pending: whether it is only not done yet ("has yet to", "not yet").
        infinitive: whether the verb is an infinitive with "to".
    """

    modality: Modality
    negative: bool
    tense: str
    pending: bool = False
    infinitive: bool = False


def mood_of(token: Token) -> Mood:
    """The mood of a verb by its auxiliaries and negation; of a noun: actual, without tense."""
    known: dict[int, Mood] = token.doc.user_data.setdefault("moods", {})
    found = known.get(token.i)
    if found is None:
        found = known[token.i] = _mood(token)
    return found


def _mood(token: Token) -> Mood:
    if not is_verb(token):
        negative = any(c.lower_ in ("no", "without") for c in token.children)
        return Mood("actual", negative, "none")
    words = [a.lower_ for a in auxiliaries(token)]
    tense, modality = _tense(token, words)
    if modality == "actual" and tense in ("past", "present") and is_first_to_come(token):
        tense, modality = "future", "planned"
    if modality in ("actual", "planned") and (_under_if(token) or (tense != "past" and _conditional(token))):
        modality = "conditional"
    waits = _waits(token, words)
    negative = (
        waits
        or is_negated(token)
        or _is_nor(token)
        or _is_not_yet(token)
        or (_is_going_to(token) and is_negated(token.head))
        or _is_left_undone(token)
        or _is_neither(token)
        or _is_alternative_denied(token)
        or is_of_those_denied(token)
    )
    if negative and not waits and is_effect(token) and any(c.lower_ == "until" for c in token.children):
        negative = False  # "will not take effect until December"
        if tense == "present":
            tense, modality = "future", "planned"  # "does not become final until December 31"
    return Mood(modality, negative, tense, negative and (waits or _not_yet(token)), "to" in words)


def _tense(token: Token, words: list[str]) -> tuple[str, Modality]:
    if not _FUTURE.isdisjoint(words):
        return "future", "planned"
    if not _POSSIBLE.isdisjoint(words):
        return "future", "possible"
    if not _DUTY.isdisjoint(words):
        return "duty", "possible"
    if not _WOULD.isdisjoint(words) and any(c.lower_ == "now" for c in token.children):
        return "future", "planned"  # "would now hand in its notice": what is to come, told later
    if not _WOULD.isdisjoint(words) and is_effect(token) and _is_reported_on_a_day(token):
        return "future", "planned"  # "said that the pact would take effect for it on 4 January"
    if not _WOULD.isdisjoint(words):
        against_fact = "have" in words  # "without the vote, it would have left"
        return "would", "conditional" if against_fact or _conditional(token) else "possible"
    if "to" in words:
        if token.dep_ == "ROOT" or _is_going_to(token) or _is_to(token) or _is_of_a_headline(token):
            return "future", "planned"
        return "none", "actual"
    if _is_subjunctive(token) or is_asked_for(token):
        return "duty", "possible"
    if token.tag_ in ("VBD", "VBN"):
        return "past", "actual"
    if token.tag_ == "VBG":
        return ("none" if _BEING.isdisjoint(words) else "progressive"), "actual"
    if token.tag_ == "VB" and _is_urged_too(token):
        return "duty", "possible"
    if token.tag_ == "VB":
        plain = "present" if _is_plain_present(token) else "none"
        return next((tense for word, tense in _DOING if word in words), plain), "actual"  # "did leave"
    return ("future", "planned") if _is_timetabled(token) else ("present", "actual")


def _is_urged_too(verb: Token) -> bool:
    """Such as "halt" in "I call on all states to adhere to it and immediately halt any steps toward withdrawal"."""
    above = verb.head
    if verb.dep_ != "conj" or children(verb, "aux", "nsubj") or "urge" not in frames_of(above):
        return False
    return any(c.tag_ == "VB" and c.i < verb.i for c in children(above, "xcomp", "ccomp", "advcl"))


def _is_plain_present(verb: Token) -> bool:
    """Such as "three of those notices take effect on 27 December", of which the grammar makes an infinitive."""
    return verb.dep_ == "ROOT" and not children(verb, "aux") and any(n.i < verb.i for n in children(verb, "nsubj"))


def _is_subjunctive(verb: Token) -> bool:
    """Such as "recommended that Peru denounce the pact": the plain form behind one state, taken for a present."""
    if (
        verb.tag_ != "VBP"
        or verb.dep_ not in ("ccomp", "acl", "relcl", "conj")
        or verb.lower_ in _BEING | {"be", "have"}
    ):
        return False
    said = any(c.lower_ == "that" and c.i < verb.i for c in verb.children)
    subject = next(iter(children(verb, "nsubj")), None)
    one = subject is not None and subject.tag_ in ("NN", "NNP") and not subject.lower_.endswith("s")
    return said and one and subject is not None and not children(subject, "conj")


def _is_timetabled(verb: Token) -> bool:
    """Whether a present tense tells what is to come on a day: "Sweden joins NATO on Thursday", "leaves in November"."""
    if year_of_line(verb.doc.text, verb.idx) is not None:
        return False  # a chronicle's present: "2016: Obama joins in September"
    times = cue_file("times")
    for child in verb.children:
        named = [n for n in child.children if n.dep_ == "pobj"] if child.dep_ == "prep" else [child]
        told = child.dep_ in ("prep", "npadvmod") and child.i > verb.i and child.lower_ != "since"
        for noun in named if told else ():
            dated = noun.lower_ in times["weekdays"] or noun.lower_ in times["months"] or noun.lower_ == "tomorrow"
            next_ = any(c.lower_ == "next" for c in noun.children)
            if (dated or next_) and not any(len(c.text) == _YEAR and c.text.isdigit() for c in noun.subtree):
                return True
    return False


def _is_reported_on_a_day(verb: Token) -> bool:
    """Whether a clause is what somebody said before, and names a month or a weekday behind its verb."""
    first = verb.head if verb.dep_ == "conj" else verb
    times = cue_file("times")
    behind = {w.lower_ for c in verb.children if c.i > verb.i for w in c.subtree}
    said = first.dep_ == "ccomp" and first.head.tag_ in ("VBD", "VBN")
    return said and not behind.isdisjoint((*times["weekdays"], *times["months"])) and not _conditional(verb)


def _under_if(token: Token) -> bool:
    inverting = False
    for child in token.children:
        word = child.lower_
        if word in _ONCE and any(c.lower_ == "only" for c in child.children):
            return True
        if word in _IF and child.dep_ in ("mark", "advmod"):
            return True
        inverting = inverting or (word in _INVERTED and child.dep_ == "aux")
    return inverting and _is_inverted(token)


def _conditional(token: Token) -> bool:
    """Whether the clause stands under an "if" or has one beside it."""
    if _under_if(token) or (token.dep_ == "xcomp" and token.head.lower_ == "were" and _under_if(token.head)):
        return True  # "even if the cabinet were to decide"
    return any(
        c.dep_ == "advcl" and any(m.dep_ in ("mark", "advmod") and m.lower_ in _IF for m in c.children)
        for c in token.children
    )


def is_asked(verb: Token) -> bool:
    """Whether a clause only asks whether something is so: "Will Peru leave the pact?"; not "Why did Peru leave it?"."""
    first = next(iter(auxiliaries(verb)), None)
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    if first is None or subject is None or subject.i < first.i:
        return False
    asks = any(word.text == "?" for word in verb.sent)
    return asks and not any(c.tag_.startswith("W") and c.i < first.i for c in verb.children)


def is_called_untrue(token: Token) -> bool:
    """Whether a clause is only a report that the text denies: "rumours that it has left are false"."""
    for above in token.ancestors:
        said = [c.lower_ for c in above.children if c.dep_ in ("acomp", "attr", "amod")]
        if any(w in words("untrue") for w in said):
            return True
        by = children(above, "nsubj") if is_verb(above) and above.i < token.i else ()
        if any(c.lower_ in words("untrue") for n in by for c in children(n, "amod")):
            return True  # "a fake statement claimed that it had left"
        if lemma(above) == "be" and {"true", "correct"} & set(said) and is_negated(above):
            return True
    return False


def is_unconfirmed(token: Token) -> bool:
    """Whether a clause is a report that nobody confirms: "unconfirmed reports say", "could not be verified"."""
    for above in (token, *token.ancestors):
        if is_verb(above) and lemma(above) in words("confirming_reports") and _is_doubted(above, token):
            return True
        near = [above, *children(above, "nsubj", "prep")]
        nouns = [g for n in near for g in (n, *n.children, *(p for c in children(n, "prep") for p in c.children))]
        if any(g.lower_ in words("unconfirmed") for n in nouns for g in n.children):
            return True
    return False


def _is_doubted(verb: Token, token: Token) -> bool:
    """Whether a verb of confirming is denied, and the clause of another word is what is not confirmed."""
    return mood_of(verb).negative and any(
        c.i <= token.i <= c.right_edge.i for c in children(verb, "nsubjpass", "ccomp")
    )


def _is_inverted(token: Token) -> bool:
    """Such as "Had Norway left, ...": an "if" without the word."""
    had = next((c for c in token.children if c.dep_ == "aux" and c.lower_ in _INVERTED), None)
    first = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return had is not None and first is not None and had.i < first.i and "?" not in token.sent.text


def _is_nor(token: Token) -> bool:
    """Such as "ratified" in "has neither signed nor ratified it"."""
    if token.dep_ != "conj" or children(token, "nsubj"):
        return opens_with_nor(token)
    return any(c.lower_ == "nor" for c in [*token.head.children, *token.children])


def _waits(token: Token, words: list[str]) -> bool:
    """Such as "has yet to deposit", "has still to sign"."""
    head = token.head
    if (
        token.dep_ in ("xcomp", "ccomp", "advcl")
        and lemma(head) in ("have", "be")
        and any(c.lower_ in ("yet", "still") and c.dep_ != "cc" for c in head.children)
    ):
        return not any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in token.children)  # not "though it signed"
    yet = any(c.lower_ == "yet" and c.dep_ != "cc" for c in token.children)
    return is_left_to_do(token) or ("to" in words and yet)


def _is_going_to(token: Token) -> bool:
    """Such as "leave" in "is going to leave"."""
    return token.dep_ == "xcomp" and token.head.lower_ == "going"


def _is_to(token: Token) -> bool:
    """Such as "leave" in "Britain is to leave": a plan, and not "the aim is to leave"."""
    be = token.head
    it = any(c.lower_ == "it" for c in children(be, "nsubj"))
    if (
        token.dep_ == "xcomp"
        and be.lower_ in ("was", "were", "is", "are")
        and be.i < token.i
        and is_effect(token)
        and not it
    ):
        return True  # "the statute was to enter into force for Chad on June 1"
    if token.dep_ not in ("xcomp", "ccomp") or be.lower_ not in ("is", "are", "'s", "’s") or be.i > token.i:
        return False
    subject = next(iter(children(be, "nsubj")), None)
    named = subject is not None and (subject.tag_.startswith(("NNP", "PRP")) or lemma(subject) in words("general"))
    return named and not any(c.i < token.i for c in children(be, "acomp", "attr", "prep"))


def _is_of_a_headline(token: Token) -> bool:
    """Such as "vote" in a headline's "Polish MPs to vote on it", of which the grammar makes a noun with its clause."""
    return token.dep_ in ("relcl", "acl") and token.head.dep_ == "ROOT" and token.head.is_noun


def _is_neither(token: Token) -> bool:
    """Such as "signed neither in 1998 nor later", "signed neither covenant"."""
    objects = children(token, "prep", "dobj")
    return any(g.lower_ == "neither" for c in objects for g in (c, *children(c, "preconj", "det")))


def _is_left_undone(token: Token) -> bool:
    """Such as "have signed it without having ratified"."""
    return token.dep_ == "pcomp" and token.head.lower_ == "without"


def _is_alternative_denied(token: Token) -> bool:
    """Such as "acceded" in "has never signed, ratified or acceded to it", "without having signed or acceded to it"."""
    first = first_of_alternatives(token)
    return first is not None and (is_negated(first) or _is_left_undone(first))


def _is_not_yet(token: Token) -> bool:
    """Such as "signed but not yet ratified", where the "not" hangs on the "yet"."""
    yet = [c for c in token.children if c.lower_ == "yet" and c.i < token.i]
    return any(is_negated(c) for c in yet)


def _not_yet(token: Token) -> bool:
    near = [*token.children, *(token.head.children if token.dep_ in ("xcomp", "ccomp") else [])]
    return any(c.lower_ in _WAITING for c in near)
