"""Who does what a verb says: its subject, its agent, or the one whom another verb makes act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cues import is_effect, words
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.refer import role_words
from treatywatch.reading.refer_clauses import antecedent
from treatywatch.reading.syntax import auxiliaries, children, is_passive, is_verb, lemma, nearest_before, subject
from treatywatch.reading.times_words import is_ordinal

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_ITEM_JOINTS = frozenset({":", "-", "–", "—", "--", "("})


def actor_of(scene: Scene, verb: Token) -> Token | None:
    """Who does what the verb says."""
    if _describes_treaty(scene, verb) or _opens_an_effect(verb):
        return _agent(verb)
    subjects = [
        n for n in children(verb, "nsubj") if lemma(n) not in words("time_nouns")
    ]  # "the next year ratified it"
    own = nearest_before(subjects, verb) if subjects else None
    if is_passive(verb):
        return _agent(verb) or _shared_agent(verb) or _listed_name(scene, verb)
    if own is None and _is_passive_too(verb):
        return _agent(verb) or _shared_agent(verb)
    if own is not None:
        return _antecedent(own)
    if verb.dep_ == "csubj" and lemma(verb.head) == "be":
        return next(iter(children(verb.head, "attr")), None)  # "joining the pact this year were Fiji and Peru"
    controller = _controller(scene, verb)
    found = controller if controller is not None else scene.subject(verb)
    if found is not None and found.dep_ == "nsubj" and (_is_ranked(found) or not scene.who(found)):
        return _named_behind_copula(found)
    return _behind_copula(found) if found is not None else None


def _describes_treaty(scene: Scene, verb: Token) -> bool:
    """Such as "the Treaty of Rarotonga, concluded in 1985": nobody's own act."""
    participle = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and lemma(verb) in ("conclude", "sign", "initial"))
    if not participle or verb.i < 2 or verb.nbor(-1).text != "," or children(verb, "dobj", "aux"):
        return False
    before = verb.nbor(-2)
    own = nearest_before(subjects, verb) if (subjects := children(verb, "nsubj")) else None
    if own is not None and own.i < before.left_edge.i and scene.who(own):
        return False  # "Sudan, whose president is wanted by the court, signed in 2000"
    return scene.referents.treaties.at(before) is not None or scene.referents.treaties.is_generic(before)


def _opens_an_effect(verb: Token) -> bool:
    """Such as "Signed in New York in 1958, it took effect a year later": of the treaty, whatever "it" may mean."""
    participle = verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.i < verb.head.i and not children(verb, "dobj")
    return participle and is_verb(verb.head) and is_effect(verb.head)


def _listed_name(scene: Scene, verb: Token) -> Token | None:
    """The state of a list's item: "Egypt: signed in 1996", "Israel (signed in 2000)"."""
    mention = scene.referents.mention_at(verb.head) if verb.dep_ == "acl" else None
    joined = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text in _ITEM_JOINTS
    joined = joined or (verb.i > 0 and verb.nbor(-1).text in _ITEM_JOINTS)
    return verb.head if joined and mention is not None and mention.kind == "state" else None


def _is_passive_too(verb: Token) -> bool:
    """Such as "was signed in 1997 and ratified in 2000": the participle shares the auxiliary of the first."""
    shared = verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and is_passive(verb.head)
    return shared and not children(verb, "dobj")


def _agent(verb: Token) -> Token | None:
    agents = [noun for by in children(verb, "agent") for noun in by.children if noun.dep_ == "pobj"]
    return agents[0] if agents else None


def _shared_agent(verb: Token) -> Token | None:
    """Who acts in "was signed by Russia in 1996 and ratified in 2000": the agent of the passive beside it."""
    if verb.tag_ not in ("VBN", "VBD"):
        return None
    for other in (verb.head, *verb.children):
        joined = (other if other.head.i == verb.i else verb).dep_ in ("conj", "ccomp", "parataxis")
        if joined and is_verb(other) and other.i < verb.i and is_passive(other):
            return _agent(other)
    return None


def _is_ranked(noun: Token) -> bool:
    """As in "the latest country to join": whoever is named behind it, and not the country told of before."""
    first = (*cue_file("claims")["newest_words"], "last")
    return any(c.lower_ in first or is_ordinal(c.lower_) for c in noun.children if c.dep_ == "amod")


def _named_behind_copula(noun: Token) -> Token:
    """Those who are named in "the latest to join were Tonga and Fiji"."""
    if lemma(noun.head) in ("be", "include"):
        return next(iter(children(noun.head, "attr", "dobj", "acomp")), noun)
    return noun


def _antecedent(word: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if word.tag_ in ("WDT", "WP") and word.head.dep_ in ("relcl", "acl"):
        noun = antecedent(word) or word.head.head
        return _named_among(noun) or _one_of_list(word, noun) or _behind_copula(noun)
    return word


def _one_of_list(which: Token, noun: Token) -> Token | None:
    """The last of a list, where only one can be meant: "Peru, Chile and Japan, which was the first to ratify it"."""
    finite = next((w for w in (*auxiliaries(which.head), which.head) if w.is_verb), which.head)
    joined = [c for c in noun.conjuncts if noun.i < c.i < which.i]
    one = finite.tag_ == "VBZ" or finite.lower_ == "was"
    return max(joined, key=lambda c: c.i) if joined and one and which.dep_ in ("nsubj", "nsubjpass") else None


def _named_among(noun: Token) -> Token | None:
    """The subject of "among those that signed were Fiji and Peru"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "among" else noun
    return next(iter(children(above, "nsubj", "attr")), None) if lemma(above) == "be" else None


def _behind_copula(noun: Token) -> Token:
    """The subject behind "was the first country to ...", "is among the latest to ..."."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "among" and lemma(noun.head.head) == "be":
        return next(iter(children(noun.head.head, "nsubj")), noun)
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        return next(iter(children(noun.head.head, "dobj")), noun)
    if noun.dep_ == "appos" and noun.head.tag_.startswith("NNP") and not children(noun, "conj"):
        return noun.head  # "Chad, the first country to ratify it, ..."
    for word in (noun, noun.head.head if noun.dep_ == "pobj" else noun):
        ranked = word.dep_ == "conj" and is_ordinal(word.lower_)  # "is the second country, and the first in the EU, to"
        if (word.dep_ == "attr" or ranked) and lemma(word.head) in ("be", "become", "remain"):
            found = next(iter(children(word.head, "nsubj")), None) or subject(word.head) or noun
            if found.tag_ in ("WDT", "WP") and found.head.dep_ == "relcl":
                found = _one_of_list(found, found.head.head) or found.head.head  # "which had been the first to ratify"
            named = noun.tag_ == "NNP" and not children(noun, "det")  # "the only precedent is Peru, which left it"
            return noun if named or found.lower_ == "it" else found  # "it was Chad that left"
    return noun


def _is_people(noun: Token) -> bool:
    """Whether a noun names people or bodies that could act: "urged lawmakers", "asked the group"."""
    return noun.tag_.startswith("NNP") or lemma(noun) in role_words()


def is_told_of(preposition: Token) -> bool:
    """Whether a deed stands behind, for which one is judged: "thanked Chad for joining", "congratulated it on"."""
    judging = "judging_on" if preposition.lower_ in ("on", "upon") else "judging"
    return preposition.lower_ in ("for", "on", "upon") and lemma(preposition.head) in cue_file("referring")[judging]


def _judges(preposition: Token) -> bool:
    """Such as "criticised Chad for leaving", "accused Peru of ratifying it in secret"."""
    alleged = preposition.lower_ in ("of", "over") and lemma(preposition.head) in cue_file("referring")["judging"]
    return alleged or is_told_of(preposition)


def _controller(scene: Scene, verb: Token) -> Token | None:
    """The object that the governing verb makes act: "urged Japan to join", "called on its government to leave"."""
    head = verb.head
    if verb.dep_ == "xcomp" and head.dep_ == "acomp" and head.lower_ in ("first", "last"):
        return scene.subject(head.head)  # "Mali was first to ratify"
    if verb.dep_ == "pcomp" and is_verb(head.head) and (head.lower_ == "from" or _judges(head)):
        return next(iter(children(head.head, "dobj")), None)
    if verb.dep_ not in ("xcomp", "ccomp", "advcl", "acl") or verb.tag_ != "VB" or not is_verb(head):
        return None
    if children(head, "dobj") and lemma(head) not in ("take", "vote", "give", "make"):
        found = children(head, "dobj")[0]
        return found if scene.who(found) or scene.is_general(found) or _is_people(found) else None
    for preposition in children(head, "prep"):
        if preposition.lower_ in ("on", "upon", "for") and lemma(head) in ("call", "appeal", "wait"):
            return next(iter(children(preposition, "pobj")), None)
    return None
