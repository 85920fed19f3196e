"""Steps beside leaving and joining: compliance, reaffirming, objecting, transfers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cues import act_cue, carrier
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import named_of
from treatywatch.reading.events.reactions import reacting, tell_reactions
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import CARRIED, Telling, telling
from treatywatch.reading.events.unreal import unreal_words
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


_STAYING = ("remain", "stay", "be", "continue")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(cue_file("stances")[kind])


@cache
def _telling() -> frozenset[str]:
    """The base forms of the words that may tell such a step."""
    kinds = ("breach_verbs", "breach_nouns", "comply_verbs", "stop_verbs", "deny_verbs", "stay_verbs", "renew_verbs")
    more = ("uphold_verbs", "object_verbs", "authorise_verbs", "sticking", "living_up", "running_afoul")
    return (reacting() | frozenset(_STAYING)).union(*(_words(kind) for kind in (*kinds, *more)))


def tell_others(scene: Scene, sentence: Sentence, told: Sequence[Telling]) -> Iterator[Telling]:
    """What a sentence tells of compliance, reaffirming, objecting and transfers."""
    for token, base in scene.bases(sentence):
        if base not in _telling():
            continue
        alleged = list(_comply(scene, token))
        yield from alleged
        told = [*told, *alleged]
        yield from _denial(scene, token, told)
        yield from _reaffirm(scene, token)
        yield from _object(scene, token, told)
        if base in reacting() and is_verb(token):
            yield from tell_reactions(scene, token, told)
        yield from _transfer(scene, token)


# --- compliance ------------------------------------------------------------------------------------------------------


def _comply(scene: Scene, token: Token) -> Iterator[Telling]:
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
    if not any(lemma(n) in _words("allegations") for n in objects):
        return
    who = _states(scene, scene.subject(token))
    alleged = next((t for t in reversed(told) if t.action == "comply" and set(t.participants) & set(who)), None)
    if alleged is not None:
        done = Mood("actual", False, mood_of(token).tense)
        yield telling("comply", "noncompliance_denied", alleged.treaties, who, done, (token,), implied=True)


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
            return any(c.lower_ in cue_file("stances")["running_afoul"][base] for c in token.children)
        return base in _words("stop_verbs") and any(
            lemma(c) in _words("compliance_nouns") for c in children(token, "dobj")
        )
    return token.tag_.startswith("NN") and base in _words("breach_nouns")


def _head_stops(token: Token) -> bool:
    return token.dep_ == "xcomp" and lemma(token.head) in _words("stop_verbs") | {"fail"}


def _breached(scene: Scene, token: Token) -> tuple[str, ...]:
    found: list[str] = []
    for word in token.subtree:
        if word.i > token.i or word.dep_ in ("compound", "amod", "nsubjpass"):
            found += [t for t in [scene.referents.treaties.at(word)] if t] or _generic(scene, word)
    return tuple(dict.fromkeys(found))[:1] or _only_treaty(scene, token) or _treaty_left(scene, token)


def _treaty_left(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The treaty of "after years of Russian violations the US left the treaty": the one that the sentence is about."""
    if is_verb(noun) or children(noun, "prep") or any(c.dep_ == "compound" for c in noun.children):
        return ()
    acts = [(w, act_cue(w)) for w in noun.sent if is_verb(w)]
    left = [w for w, cue in acts if cue is not None and cue.action in ("withdraw", "suspend")]
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
        return (_states(scene, accused[0]) if accused else ()), mood_of(accusing).negative, mood_of(accusing)
    denying = next((h for h in _above(token) if lemma(h) in _words("deny_verbs")), None)
    if denying is not None:
        own = _owner(scene, token) or (
            _states(scene, scene.subject(denying)) if scene.subject(denying) is not None else ()
        )
        return own, not mood_of(denying).negative, mood_of(denying)
    if not is_verb(token):
        owner = _owner(scene, token)
        if not is_verb(head) and head.dep_ == "dobj":
            head = head.head  # "maintains a programme in violation of the convention"
        in_breach = token.dep_ == "pobj" and token.head.lower_ == "in"
        by = scene.subject(head) if not owner and is_verb(head) and head.lower_ else None
        by = _nearest_subject(token) or by if in_breach else by
        return owner or (_states(scene, by) if by is not None and in_breach else ()), False, mood_of(token)
    if is_passive(token):
        agents = [n for by in children(token, "agent") for n in by.children]
        return (_states(scene, agents[0]) if agents else ()), False, mood_of(token)
    by = scene.subject(token)
    return (_states(scene, by) if by is not None else ()), False, mood_of(token)


def _nearest_subject(token: Token) -> Token | None:
    """The subject of the clause that stands right before: "found that Russia used it, in violation of the treaty"."""
    before = [w for w in token.sent if w.i < token.i and w.dep_ == "nsubj" and w.tag_ not in ("WDT", "WP")]
    return before[-1] if before else None


def _above(token: Token) -> Iterator[Token]:
    for _ in range(4):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def _owner(scene: Scene, noun: Token) -> tuple[str, ...]:
    for child in noun.children:
        if child.dep_ in ("poss", "amod", "compound", "nmod"):
            mention = scene.referents.mention_at(child)
            states = _states(scene, child) or (
                tuple(r for r in [mention.ref] if r) if mention and mention.kind == "state" else ()
            )
            if states:
                return states
        if child.dep_ == "prep" and child.lower_ == "by":
            return tuple(r for n in child.children for r in _states(scene, n))
    for child in children(noun, "prep"):
        for inner in child.subtree:
            if inner.lower_ == "by" and inner.dep_ == "prep":
                return tuple(r for n in inner.children for r in _states(scene, n))
    return ()


def _states(scene: Scene, token: Token | None) -> tuple[str, ...]:
    return scene.who(token)


# --- staying ---------------------------------------------------------------------------------------------------------


def _reaffirm(scene: Scene, token: Token) -> Iterator[Telling]:
    """Such as "remains committed to the convention", "will stay in the treaty", "reaffirmed its commitment"."""
    if not is_verb(token):
        return
    base = lemma(token)
    if base in ("be", "continue") and not _committed(token):
        return
    mood = mood_of(token)
    committed = base in _STAYING and _committed(token)
    course = base == "stay" and any(n.lower_ == "course" for n in children(token, "dobj", "npadvmod", "attr"))
    stays = base in _words("stay_verbs") and any(
        p.lower_ in ("in", "with", "within", "inside") for p in children(token, "prep")
    )
    stays = stays or _sticks(scene, token)
    member = base in ("remain", "stay") and any(
        c.lower_ in ("party", "member", "part", "parties", "members") for c in children(token, "attr", "acomp")
    )
    renews = base in _words("renew_verbs") and any(
        lemma(o) in _words("commitment_nouns") for o in children(token, "dobj")
    )
    upholds = base in _words("uphold_verbs") and not any(act_cue(n) for n in children(token, "dobj", "nsubjpass"))
    if (
        not (committed or course or stays or renews or upholds or (member and mood.tense in ("future", "would")))
        or mood.negative
    ):
        return
    treaties = tuple(dict.fromkeys(t for w in token.subtree if w.i > token.i for t in _named(scene, w)))
    nearest = scene.referents.treaties.nearest(token.idx) if course else None
    treaties = treaties or ((nearest,) if nearest else ())
    who = _states(scene, scene.subject(token))
    asked = mood.tense == "none" and bool(children(token.head, "dobj"))  # "urged Iran to remain in the treaty"
    if (
        treaties
        and who
        and not asked
        and mood.modality in ("actual", "planned", "possible")
        and not (upholds and (mood.tense == "past" or token.dep_ == "acl"))
    ):
        yield telling("reaffirm", "reaffirmed", treaties[:1], who, Mood("actual", False, "present"), (token,))


def _sticks(scene: Scene, verb: Token) -> bool:
    """Such as "stands by the convention", "will stick with it": not "stands by Ukraine, which left it"."""
    before = cue_file("stances")["sticking"].get(lemma(verb), ())
    nouns = [n for p in children(verb, "prep") if p.lower_ in before for n in p.children] if before else []
    return any(scene.object_treaties(n) for n in nouns)


def _named(scene: Scene, word: Token) -> list[str]:
    at = scene.referents.treaties.at(word)
    if at:
        return [at]
    generic = scene.referents.treaties.of_noun(word) if word.tag_.startswith("NN") else None
    return [generic] if generic else []


def _committed(token: Token) -> bool:
    return any(c.lower_ in _words("committed") for c in children(token, "acomp", "attr", "xcomp", "oprd"))


# --- objecting -------------------------------------------------------------------------------------------------------


def _object(scene: Scene, token: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """Such as "criticised the announcement to withdraw", "objected to the suspension", "rejected the step"."""
    if not is_verb(token) or lemma(token) not in _words("object_verbs"):
        return
    if any(carrier(n) == "bill" or lemma(n) in unreal_words("asked_for") for n in children(token, "dobj")):
        return  # a no to a bill or a motion is a vote, and one to a demand says nothing of what others do
    mood = mood_of(token)
    by = (
        scene.subject(token)
        if not is_passive(token)
        else next((n for a in children(token, "agent") for n in a.children), None)
    )
    who = _states(scene, by) or (
        named_of(scene, token) if by is not None and (by.tag_ == "NNS" or by.lower_ == "number") else ()
    )
    act = _act_objected(scene, token, told, who) if who else None
    if act is None or mood.negative or mood.tense == "none" or set(act[1]) & set(who):
        return
    treaties, target = act
    yield telling("object", "objected", treaties, who, Mood("actual", False, mood.tense), (token,), target=target)


def _act_objected(
    scene: Scene, token: Token, told: Sequence[Telling], who: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The treaty and the states of the act that is criticised: told in its object, or told before."""
    objects = [n for n in token.subtree if n.i > token.i and _is_act(n)]
    alone = lemma(token) == "object" and not children(token, "prep", "dobj", "ccomp", "xcomp")
    if not objects and not alone:
        return None
    last = next(
        (t for t in reversed(told) if t.action in ("withdraw", "suspend", "join", "transfer") and t.participants), None
    )
    treaties = tuple(dict.fromkeys(t for n in objects for w in n.subtree for t in _named(scene, w)))
    named = tuple(dict.fromkeys(r for n in objects for r in _owner(scene, n)))
    if not treaties and last is None:
        return None
    if not named and any(set(who) & set(t.participants) for t in told if t.action in CARRIED):
        return None  # its own step, which one of its own people opposes
    return (treaties[:1] or (last.treaties if last else ())), (named or (last.participants if last else ()))


def _is_act(noun: Token) -> bool:
    if is_verb(noun) and (mood_of(noun).infinitive or (cue := act_cue(noun)) is None or cue.action == "join"):
        return False  # "rejected calls to join", "regrets that so few have joined"
    kind = carrier(noun) in ("decision", "notice", "law")
    return kind or act_cue(noun) is not None or noun.lower_ in _words("acts_objected")


def _recipient(scene: Scene, noun: Token) -> tuple[str, ...]:
    """To whom something goes: a state, also by its capital."""
    mention = scene.referents.mention_at(noun)
    if mention and mention.kind == "place" and mention.value == "capital" and mention.ref:
        return (mention.ref,)
    return _states(scene, noun)


# --- transfers -------------------------------------------------------------------------------------------------------


def _transfer(scene: Scene, token: Token) -> Iterator[Telling]:
    """Such as "authorised the shipment of landmines to Ukraine"."""
    if not is_verb(token) or lemma(token) not in _words("authorise_verbs") or mood_of(token).negative:
        return
    nouns = [c for c in token.subtree if c.i > token.i and lemma(c) in _words("transfer_nouns")]
    who = _states(scene, scene.subject(token))
    mood = mood_of(token)
    if not nouns or not who or mood.tense == "none":
        return
    about = {w.lower_ for w in nouns[0].subtree}
    if not about & _words("arms"):
        return
    towards = [p for p in nouns[0].subtree if p.dep_ == "prep" and p.lower_ in ("to", "for")]
    target = tuple(r for p in towards for n in p.children for r in _recipient(scene, n))
    yield telling("transfer", "transfer_authorised", (), who, mood, (token, nouns[0]), target=target)
