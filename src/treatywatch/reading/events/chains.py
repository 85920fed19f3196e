"""From the word that names an act upwards to the words that govern it: "voted on a bill to leave"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import act_cue, carrier, frames_of, is_effect, keys, words
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.through import is_through
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_LONGEST = 10
_BESIDE = frozenset({"after", "since", "following", "despite", "before", "without", "until", "upon"})
_UP = frozenset({"xcomp", "ccomp", "pcomp", "prep", "pobj", "dobj", "acl", "advcl", "nsubjpass", "nsubj", "attr",
                 "agent", "prt",
                 "appos", "relcl", "compound", "nmod", "acomp", "oprd", "dative", "conj", "dep", "csubj"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """A governing word and the steps that it may tell."""

    token: Token
    frames: tuple[str, ...]


def chain(core: Token) -> tuple[tuple[Link, ...], Token]:
    """The governing words of an act, the nearest first, and the finite verb that the whole stands under."""
    links: list[Link] = []
    word = core
    for _ in range(_LONGEST):
        if _stands_alone(word, core) or _is_spliced(word):
            break
        clause = _done_to_law(word)
        if clause is not None:
            links.append(Link(clause, frames_of(clause)))
            return tuple(links), clause
        head = _head(word, core)
        if head is None:
            break
        frames = () if _is_laws_own(head) else frames_of(head)
        if not is_verb(head) and lemma(head) in words("aloof"):
            break
        if not frames and word is core and _says_it_should(head, core):
            frames = ("urge",)
        if frames:
            links.append(Link(head, frames))
        elif is_verb(head) and not _is_light(head) and not _is_finite(head) and head.dep_ != "pcomp":
            break
        word = head
        if is_verb(word) and not frames and not _is_light(word):
            break
    return tuple(links), _finite(word)


def _is_spliced(clause: Token) -> bool:
    """Such as "We are not leaving, we want to mend it": a clause of its own, beside a verb that has its object."""
    verb = clause.head
    if clause.dep_ != "ccomp" or clause.i > verb.i or not is_verb(verb) or children(clause, "mark"):
        return False
    between = any(clause.i < n.i < verb.i for n in children(verb, "nsubj"))
    return between and bool(children(clause, "nsubj")) and any(c.i > verb.i for c in children(verb, "xcomp", "dobj"))


def _is_laws_own(verb: Token) -> bool:
    """Such as "the law authorising ratification": what a law does, and nobody's step."""
    approving = verb.tag_ == "VBG" and verb.dep_ == "acl" and "approve" in frames_of(verb)
    return approving and carrier(verb.head) in ("law", "bill", "order", "decree")


def _done_to_law(noun: Token) -> Token | None:
    """What "the law on leaving which parliament adopted in March" says of the law, whatever stands above it."""
    if carrier(noun) not in ("law", "bill"):
        return None
    for clause in children(noun, "relcl"):
        relative = any(c.tag_ == "WDT" for c in children(clause, "dobj", "nsubjpass"))
        by = bool(children(clause, "nsubj") if not is_passive(clause) else children(clause, "agent"))
        if relative and by and {"approve", "reject"} & set(frames_of(clause)) and mood_of(clause).tense == "past":
            return clause
    return None


def is_forestalled(verb: Token) -> bool:
    """Such as "came back before its withdrawal took effect": what took effect no more."""
    if not is_effect(verb) or verb.dep_ != "advcl" or not any(c.lower_ == "before" for c in children(verb, "mark")):
        return False
    return "revoke" in frames_of(verb.head) or not words("returning").isdisjoint(keys(verb.head))


def _stands_alone(word: Token, core: Token) -> bool:
    """Whether the clause is asserted by itself: nothing above changes what was done."""
    if not is_verb(word) or word.dep_ == "ROOT":
        return bool(word.dep_ == "ROOT")
    mood = mood_of(word)
    if word.dep_ == "relcl" and told_to(word) is not None:
        return False
    if word.dep_ == "relcl":
        if mood.tense == "past" and _is_by_means_of(word):
            return True
        return carrier(word.head) is None and not frames_of(word.head)
    if word.dep_ == "acl" and word.tag_ == "VBN" and children(word, "agent") and word.nbor(-1).text == ",":
        return carrier(word.head) is None and not frames_of(word.head)  # "the pact, signed by Peru in 2009, ..."
    if word.dep_ in ("conj", "parataxis", "advcl") and mood.tense in ("past", "present", "progressive"):
        return True
    own = bool(children(word, "nsubj", "nsubjpass"))
    if word.dep_ == "advcl" and own and mood.tense == "future" and any(c.lower_ == "so" for c in word.children):
        return True  # "will be notified by May, so that Japan will leave in June"
    if word.dep_ == "ccomp" and word.i < word.head.i and any(c.text == ";" for c in word.head.children):
        return mood.tense in ("past", "present", "progressive")  # "did not leave; since then it has refused to come"
    if word.dep_ == "ccomp" and "refuse" in frames_of(word.head):
        return False
    if word.dep_ == "ccomp" and own and word.i != core.i and lemma(word.head) in words("saying"):
        return mood.tense in ("past", "present", "progressive", "future")
    if word.dep_ == "ccomp" and own:
        return mood.tense == "past" or (mood.tense == "present" and not _reports_future(word))
    return False


def told_to(clause: Token) -> Token | None:
    """The verb of "told the depositary that it is leaving", of which the grammar makes a clause of the depositary."""
    heard, opens = clause.head, any(c.lower_ == "that" and c.tag_ == "IN" for c in clause.children)
    above = heard.head.head if heard.dep_ == "pobj" else heard.head
    telling = opens and heard.dep_ in ("dobj", "dative", "pobj") and is_verb(above) and bool(children(clause, "nsubj"))
    asked = telling and mood_of(clause).tense == "duty" and "urge" in frames_of(above)
    return above if asked or (telling and "notify" in frames_of(above)) else None


def _is_by_means_of(clause: Token) -> bool:
    """Such as "the law by which the country joined": what was done, whatever becomes of the law."""
    before = [p for p in children(clause, "prep") if p.i < clause.i]
    return any(c.tag_ in ("WDT", "WP") for p in before for c in p.children)


def _reports_future(word: Token) -> bool:
    asks = not {"propose", "urge"}.isdisjoint(frames_of(word.head))
    return asks and str(lemma(word.head)) not in words("saying")


def _head(word: Token, core: Token) -> Token | None:
    if word.dep_ not in _UP or word.head.i == word.i:
        return None
    head = word.head
    if word.dep_ == "conj":
        return _head_of_first(word, head)
    plain = mood_of(word).infinitive or (word.i == core.i and word.tag_ == "VB")
    if word.dep_ == "advcl" and not (plain or _is_object_of(word, head)):
        return None
    if word.dep_ == "prep" and word.lower_ in (
        "after",
        "since",
        "following",
        "despite",
        "before",
        "without",
        "until",
        "upon",
    ):
        return None
    if word.dep_ == "prep" and word.lower_ == "against" and not is_verb(head):
        return None
    if word.dep_ == "prep" and word.lower_ == "with" and is_verb(head) and is_effect(head):
        return None  # "entered into force in 1999 and, with Fiji's accession, has 166 parties"
    if (
        word.dep_ in ("nsubj", "nsubjpass")
        and act_cue(word) is not None
        and (effect := _effect_below(head)) is not None
    ):
        return effect  # "the exit is due to take effect in May"
    if word.dep_ in ("nsubj", "csubj") and is_verb(head) and frames_of(head) and act_cue(word) is not None:
        return head if "effect" in frames_of(head) or lemma(head) == "be" or is_through(head) else None
    if word.dep_ == "relcl" and carrier(head) is None and not frames_of(head):
        return told_to(word)
    return head


def _is_object_of(gerund: Token, verb: Token) -> bool:
    """Such as "quitting" in "ruled out quitting the treaty", of which the grammar makes a circumstance."""
    particle = children(verb, "prt")
    behind = particle[-1].i if particle else verb.i
    return gerund.tag_ == "VBG" and gerund.left_edge.i == behind + 1 and bool(frames_of(verb))


def _effect_below(verb: Token) -> Token | None:
    """The verb of "is due to take effect", "is expected to become final"."""
    if not is_verb(verb) or lemma(verb) not in words("expecting") | {"be"}:
        return None
    below = [*children(verb, "xcomp"), *(g for c in children(verb, "acomp") for g in children(c, "xcomp"))]
    return next((c for c in below if is_verb(c) and is_effect(c)), None)


def _head_of_first(word: Token, first: Token) -> Token | None:
    """Of a coordinated word the governor of the first one, for both stand under it."""
    if is_verb(word) and children(word, "nsubj", "nsubjpass"):
        return None
    if word.tag_ == "VBD" and mood_of(first).infinitive:
        return None  # "refused to sign but acceded"
    return _head(first, word) if first.dep_ != "conj" or first.head.i != first.i else None


def _is_light(verb: Token) -> bool:
    """Whether the verb only carries what it governs: "made the decision to", "allowed it to"."""
    return lemma(verb) in words("light_verbs")


def _is_finite(verb: Token) -> bool:
    return mood_of(verb).tense in ("past", "present", "progressive", "future", "would")


def _finite(word: Token) -> Token:
    """The first finite verb at or above a word, through nouns and prepositions."""
    for candidate in _upwards(word):
        if is_verb(candidate) and (_is_finite(candidate) or candidate.dep_ == "ROOT"):
            return candidate
    return word


def _upwards(word: Token) -> Iterator[Token]:
    for _ in range(_LONGEST):
        yield word
        if word.head.i == word.i or word.dep_ in ("relcl", "advcl", "parataxis"):
            return
        word = word.head


def _says_it_should(verb: Token, core: Token) -> bool:
    """Such as "added that Congress should denounce it": that asks for it."""
    duty = is_verb(core) and core.dep_ == "ccomp" and mood_of(core).tense == "duty"
    return duty and is_verb(verb) and lemma(verb) in words("opining")
