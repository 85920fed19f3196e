"""Whether a treaty is kept: accusations of breaking it, and their denials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cues import act_cue, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.phrasal import idiom_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_REACH = 1200  # characters that a denial lies from what is alleged


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(cue_file("stances")[kind])


@cache
def compliance_words() -> frozenset[str]:
    """The base forms of the words that may tell of compliance."""
    kinds = ("breach_verbs", "breach_nouns", "comply_verbs", "stop_verbs", "deny_verbs", "living_up", "running_afoul")
    return frozenset({"be", "act", "remain", "compliance"}).union(*(_words(kind) for kind in (*kinds, "calling")))


def tell_compliance(scene: Scene, token: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """What a word tells of compliance: an accusation, its denial, or that a treaty is kept.

    Args:
        scene: the article.
        token: the word.
        told: what was told before it.
    """
    alleged = list(_alleged(scene, token))
    yield from alleged
    yield from _denial(scene, token, [*told, *alleged])
    yield from _insisted(scene, token)
    yield from _called_untrue(scene, token, [*told, *alleged])


def _alleged(scene: Scene, token: Token) -> Iterator[Telling]:
    """Such as "has violated the treaty", "accuses Moscow of breaching it", "has halted its compliance"."""
    if not _is_breach(token):
        return
    treaties = _breached(scene, token)
    if not treaties:
        return
    who, denied, mood = _accused(scene, token)
    clause = mood_of(token.head.head) if token.dep_ == "pobj" and is_verb(token.head.head) else mood
    if (
        not who
        or mood.tense == "future"
        or clause.modality in ("possible", "conditional")
        or mood.modality in ("possible", "conditional")
    ):
        return
    denied = denied or (mood.negative and not _is_of_keeping(token))
    stage = "noncompliance_denied" if denied else "noncompliance_alleged"
    yield telling("comply", stage, treaties, who, Mood("actual", False, mood.tense), (token,))


def _denial(scene: Scene, token: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """Such as "Pyongyang denied the allegation", of an allegation told before."""
    if not is_verb(token) or lemma(token) not in _words("deny_verbs") or mood_of(token).negative:
        return
    objects = [token.head if n.tag_ == "WDT" and token.dep_ == "relcl" else n for n in children(token, "dobj")]
    objects += [token.head] if token.dep_ == "relcl" and not objects else []  # "an allegation Tokyo rejected"
    of_doing = lemma(token) == "deny" and any(c.tag_ == "VBG" for c in children(token, "xcomp", "pcomp"))
    if of_doing or any(lemma(n) in _words("allegations") for n in objects):
        yield from _denied_by(scene, token, scene.who(scene.subject(token)), told)


def _called_untrue(scene: Scene, token: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """Such as "a claim that the Kremlin's spokesman called baseless", of an allegation told before."""
    if not is_verb(token) or lemma(token) not in _words("calling") or mood_of(token).negative:
        return
    said = {w.lower_ for c in token.children if c.i > token.i for w in c.subtree}
    objects = [token.head] if token.dep_ == "relcl" else children(token, "dobj", "ccomp")
    nouns = [g for n in objects for g in (n, *children(n, "nsubj"))]
    if said & words("untrue") and any(lemma(n) in _words("allegations") for n in nouns):
        yield from _denied_by(scene, token, scene.who(scene.subject(token)), told)


def _denied_by(scene: Scene, verb: Token, who: tuple[str, ...], told: Sequence[Telling]) -> Iterator[Telling]:
    near = (t for t in reversed(told) if t.action == "comply" and verb.idx - t.token.idx < _REACH)
    alleged = next((t for t in near if set(t.participants) & set(who)), None)
    if alleged is not None:
        done = Mood("actual", False, mood_of(verb).tense)
        yield telling("comply", "noncompliance_denied", alleged.treaties, who, done, (verb,), implied=True)


def _insisted(scene: Scene, token: Token) -> Iterator[Telling]:
    """Such as "insisted it was honouring the treaty", "says that it is in full compliance with it"."""
    if not is_verb(token) or not _keeps(token):
        return
    mood, above = mood_of(token), _insisting(scene, token)
    if any(c.lower_ in words("no_more") for c in token.children):
        return
    if (
        above is None
        or mood.negative
        or mood.modality != "actual"
        or mood.tense not in ("past", "present", "progressive")
    ):
        return
    treaties = tuple(t for w in token.subtree if w.i > token.i for t in scene.object_treaties(w))[:1]
    by, said_by = scene.subject(token), scene.who(scene.subject(above)) or _speaker(scene, token)
    thing = by is not None and any(c.dep_ == "poss" and set(scene.who(c)) & set(said_by) for c in by.children)
    who = scene.who(by) or (said_by if thing else ())  # "Canberra says that its submarines are in line with it"
    if treaties and who and (set(who) & set(said_by) or not said_by):
        yield telling(
            "comply", "noncompliance_denied", treaties, who, Mood("actual", False, mood.tense), (token, above)
        )


def _keeps(verb: Token) -> bool:
    """Such as "abides by it", "is in full compliance with it", "acts in conformity with it"."""
    if lemma(verb) in _words("comply_verbs"):
        return lemma(verb) != "observe"
    if lemma(verb) not in ("be", "act", "remain"):
        return False
    nouns = [n for p in children(verb, "prep") if p.lower_ in ("in", "within") for n in children(p, "pobj")]
    adjectives = [c.lower_ for c in children(verb, "acomp")]
    return any(lemma(n) in _words("conformity") for n in nouns) or not _words("conforming").isdisjoint(adjectives)


def _insisting(scene: Scene, verb: Token) -> Token | None:
    """The verb of saying that a clause stands under, or None."""
    above = verb.head if verb.dep_ in ("ccomp", "parataxis") else None
    if above is None and verb.dep_ == "xcomp" and lemma(verb.head) in _words("insisting"):
        above = verb.head
    return above if above is not None and is_verb(above) and lemma(above) in _words("insisting") else None


def _speaker(scene: Scene, verb: Token) -> tuple[str, ...]:
    index = scene.statement_at(verb.idx)
    return scene.statements[index].source.refs if index is not None else ()


def _is_of_keeping(token: Token) -> bool:
    """Whether a verb says that a treaty is kept, so that its denial is the reproach: "does not comply with it"."""
    return is_verb(token) and (
        lemma(token) in _words("comply_verbs") or lemma(token) in cue_file("stances")["living_up"]
    )


def _is_breach(token: Token) -> bool:
    base = lemma(token)
    if is_verb(token):
        if base in _words("breach_verbs"):
            return True
        if base in _words("comply_verbs"):
            return mood_of(token).negative or _head_stops(token)
        if base in cue_file("stances")["living_up"]:
            up = cue_file("stances")["living_up"][base]
            return mood_of(token).negative and any(c.lower_ == up for c in children(token, "prt", "advmod", "prep"))
        if base in cue_file("stances")["running_afoul"]:
            said = [c for c in token.children if c.lower_ in cue_file("stances")["running_afoul"][base]]
            return bool(said) and not any(w.tag_ == "VBG" for w in token.subtree)  # not "fell short of approving it"
        return base in _words("stop_verbs") and any(
            lemma(c) in _words("compliance_nouns") for c in children(token, "dobj")
        )
    if base == "compliance" and token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "non":
        return True
    return token.tag_.startswith("NN") and base in _words("breach_nouns")


def _head_stops(token: Token) -> bool:
    suspends = idiom_of(token.head, act=True) is not None if token.dep_ == "xcomp" else False  # "stopped observing it"
    return token.dep_ == "xcomp" and lemma(token.head) in _words("stop_verbs") | {"fail"} and not suspends


def _breached(scene: Scene, token: Token) -> tuple[str, ...]:
    found: list[str] = []
    if is_verb(token) and _is_of_something_else(scene, token):
        return ()
    beside = (
        token.head.head if token.dep_ == "pobj" and is_verb(token.head.head) and not children(token, "prep") else None
    )
    for word in beside.subtree if beside is not None else token.subtree:  # "is in breach with its duties under it"
        if word.i > token.i or word.dep_ in ("compound", "amod", "nsubjpass"):
            found += [t for t in [scene.referents.treaties.at(word)] if t] or _generic(scene, word)
    return tuple(dict.fromkeys(found))[:1] or _only_treaty(scene, token) or _treaty_left(scene, token)


def _is_of_something_else(scene: Scene, verb: Token) -> bool:
    """Such as "violated the Constitution by joining the court": what is broken is no treaty and no duty under one."""
    things = children(verb, "dobj")
    duties = _words("compliance_nouns") | {"article", "provision", "term", "rule", "limit", "letter", "spirit", "ban"}
    return bool(things) and not any(
        lemma(n) in duties or n.lower_ in ("it", "them") or any(scene.object_treaties(w) for w in n.subtree)
        for n in things
    )


def _treaty_left(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The treaty of "after years of Russian violations the US left the treaty": the one that the sentence is about."""
    if is_verb(noun) or children(noun, "prep") or any(c.dep_ == "compound" for c in noun.children):
        return ()
    acts = [(w, act_cue(w)) for w in noun.sent if is_verb(w)]
    left = [w for w, cue in acts if cue is not None and cue.action in ("withdraw", "suspend")]
    above = {w.i for w in noun.ancestors}
    left = [w for w in left if w.i in above][:1] or left
    preps = [p for verb in left for p in children(verb, "prep") if p.lower_ in ("from", "of")]
    objects = [n for verb in left for n in children(verb, "dobj", "nsubjpass")] + [n for p in preps for n in p.children]
    return next((found[:1] for n in objects if (found := scene.object_treaties(n))), ())


def _generic(scene: Scene, word: Token) -> list[str]:
    if word.lower_ == "it" and word.dep_ in ("dobj", "pobj"):
        nearest = scene.referents.treaties.nearest(word.idx)
        return [nearest] if nearest else []
    named = scene.referents.treaties.of_noun(word) if word.tag_.startswith("NN") else None
    return [named] if named else []


def _only_treaty(scene: Scene, token: Token) -> tuple[str, ...]:
    """A bare "compliance" or "its obligations" is of the treaty named last."""
    if any(lemma(c) in _words("compliance_nouns") for c in token.children):
        nearest = scene.referents.treaties.nearest(token.idx)
        return (nearest,) if nearest else ()
    return ()


def _accused(scene: Scene, token: Token) -> tuple[tuple[str, ...], bool, Mood]:
    """Whose compliance is in question, whether it is denied, and the mood."""
    head = token.head
    while head.dep_ in ("prep", "pcomp", "pobj") and head.head.i != head.i:
        head = head.head
    accusing = head if is_verb(head) and lemma(head) in _words("accuse_verbs") else None
    if accusing is not None and accusing.i != token.i:
        accused = children(accusing, "dobj", "nsubjpass")
        whom = scene.subject(accusing) if is_passive(accusing) and not accused else None
        accused += [whom] if whom is not None else []  # "joined it in 2012 and was accused of breaking it"
        return (scene.who(accused[0]) if accused else ()), mood_of(accusing).negative, mood_of(accusing)
    denying = next((h for h in _above(token) if lemma(h) in _words("deny_verbs")), None)
    if denying is not None:
        own = owner_of_act(scene, token) or (
            scene.who(scene.subject(denying)) if scene.subject(denying) is not None else ()
        )
        return own, not mood_of(denying).negative, mood_of(denying)
    if not is_verb(token):
        owner = owner_of_act(scene, token)
        if not is_verb(head) and head.dep_ == "dobj":
            head = head.head  # "maintains a programme in violation of the convention"
        in_breach = token.dep_ == "pobj" and token.head.lower_ == "in"
        by = scene.subject(head) if not owner and is_verb(head) and head.lower_ else None
        by = _nearest_subject(token) or by if in_breach else by
        return owner or (_whose_doing(scene, by) if by is not None and in_breach else ()), False, mood_of(token)
    if is_passive(token):
        agents = [n for by in children(token, "agent") for n in by.children]
        return (scene.who(agents[0]) if agents else ()), False, mood_of(token)
    by = scene.subject(token)
    return (scene.who(by) if by is not None else ()), False, mood_of(token)


def _nearest_subject(token: Token) -> Token | None:
    """The subject of the clause that stands right before: "found that Russia used it, in violation of the treaty"."""
    subjects = ("nsubj", "nsubjpass")
    before = [w for w in token.sent if w.i < token.i and w.dep_ in subjects and w.tag_ not in ("WDT", "WP")]
    return before[-1] if before else None


def _whose_doing(scene: Scene, by: Token) -> tuple[str, ...]:
    """Who a subject is, or whose it is: "the attack by Chad was in breach of it", "its plant was built in breach"."""
    agents = [n for a in children(by.head, "agent") for n in a.children] if by.dep_ == "nsubjpass" else []
    return tuple(r for n in agents for r in scene.who(n)) or scene.who(by) or owner_of_act(scene, by)


def _above(token: Token) -> Iterator[Token]:
    for _ in range(4):
        joined = token.dep_ == "conj" and is_verb(token)  # "rejected the charge and said that Chad had broken it"
        if token.head.i == token.i or joined:
            return
        token = token.head
        yield token


def owner_of_act(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Whose an act's noun is: "Russia's breach", "the exit by Peru"."""
    for child in noun.children:
        if child.dep_ in ("poss", "amod", "compound", "nmod"):
            mention = scene.referents.mention_at(child)
            states = scene.who(child) or (
                tuple(r for r in [mention.ref] if r) if mention and mention.kind == "state" else ()
            )
            if states:
                return states
        if child.dep_ == "prep" and child.lower_ == "by":
            return tuple(r for n in child.children for r in scene.who(n))
    for child in children(noun, "prep"):
        for inner in child.subtree:
            if inner.lower_ == "by" and inner.dep_ in ("prep", "agent"):
                return tuple(r for n in inner.children for r in scene.who(n))
    return ()
