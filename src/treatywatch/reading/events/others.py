"""Steps beside leaving and joining: compliance (in its own module), reaffirming, objecting, transfers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.admitted import tell_admission
from treatywatch.reading.events.compliance import compliance_words, owner_of_act, tell_compliance
from treatywatch.reading.events.cues import act_cue, carrier, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import named_of
from treatywatch.reading.events.reactions import reacting, tell_reactions
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import CARRIED, Telling, telling
from treatywatch.reading.events.unreal import unreal_words
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.times import TimeExpression
    from treatywatch.reading.tokens import Token


_LEFT_BEFORE = 400  # characters before "it will stay" in which others are told to leave
_STAYING = ("remain", "stay", "be", "continue")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(cue_file("stances")[kind])


@cache
def _telling() -> frozenset[str]:
    """The base forms of the words that may tell such a step."""
    kinds = (
        "stay_verbs",
        "renew_verbs",
        "uphold_verbs",
        "object_verbs",
        "authorise_verbs",
        "sticking",
        "sending_decided",
    )
    return (reacting() | compliance_words() | words("admitting") | frozenset(_STAYING)).union(
        *(_words(kind) for kind in kinds)
    )


def tell_others(scene: Scene, sentence: Sentence, told: Sequence[Telling]) -> Iterator[Telling]:
    """What a sentence tells of compliance, reaffirming, objecting and transfers."""
    for token, base in scene.bases(sentence):
        if base not in _telling():
            continue
        alleged = list(tell_compliance(scene, token, told)) if base in compliance_words() else []
        yield from alleged
        told = [*told, *alleged]
        yield from _reaffirm(scene, token, told)
        yield from _object(scene, token, told)
        if base in reacting() and is_verb(token):
            yield from tell_reactions(scene, token, told)
        yield from _transfer(scene, token)
        if base in words("admitting") and (admission := tell_admission(scene, token)) is not None:
            yield admission


# --- staying ---------------------------------------------------------------------------------------------------------


def _reaffirm(scene: Scene, token: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """Such as "remains committed to the convention", "will stay in the treaty", "reaffirmed its commitment"."""
    if not is_verb(token):
        return
    if token.dep_ == "xcomp" and lemma(token.head) in _words("stop_verbs"):
        return  # "would stop implementing it"
    base = lemma(token)
    if base in ("be", "continue") and not _committed(token):
        return
    committed = base in _STAYING and _committed(token)
    course = base == "stay" and any(
        n.lower_ in ("course", "put") for n in children(token, "dobj", "npadvmod", "attr", "acomp", "advmod", "oprd")
    )
    stays = base in _words("stay_verbs") and any(
        p.i > token.i and p.lower_ in ("in", "with", "within", "inside") for p in children(token, "prep")
    )
    stays = stays or _sticks(scene, token)
    joined = _stays_in(scene, token) if stays else ()
    member = base in ("remain", "stay") and any(
        c.lower_ in ("party", "member", "part", "parties", "members")
        for c in children(token, "attr", "acomp", "dobj", "oprd")
    )
    renews = base in _words("renew_verbs") and any(
        lemma(o) in _words("commitment_nouns") for o in children(token, "dobj")
    )
    upholds = base in _words("uphold_verbs") and not any(act_cue(n) for n in children(token, "dobj", "nsubjpass"))
    mood = mood_of(token)
    others = _leaving_told(scene, token, told) if not stays and _stays_alone(token, mood) else ()
    stays = stays or bool(others)
    if not (committed or course or stays or renews or upholds or member):
        return
    until = [time for time in scene.dated(token) if time.text.lower().startswith(("until", "till"))]
    if until and member and not mood.negative:
        yield from _member_until(scene, token, until)
        return
    if (
        not (committed or course or stays or renews or upholds or mood.tense in ("future", "would"))
        or mood.negative
        or any(c.lower_ in words("no_more") for c in token.children)
    ):
        return
    if until:
        return  # "stays in it until 16 September": when it ends, is told otherwise
    if token.dep_ == "ccomp" and is_verb(token.head) and lemma(token.head) in _words("hoping"):
        return  # "I hope that Canada will remain in the protocol"
    if lemma(token) == "end" or (upholds and any(c.dep_ == "neg" for c in token.children)):
        return
    treaties = tuple(dict.fromkeys(t for w in token.subtree if w.i > token.i for t in _named(scene, w)))
    only_bound = committed and any(c.lower_ == "bound" for c in children(token, "acomp", "attr", "xcomp", "oprd"))
    if only_bound and mood.tense == "present" and scene.statement_at(token.idx) is None:
        return  # "stays bound by the pact" tells how it stands, and that nobody said it
    it = renews and any(n.lower_ in ("it", "them") for w in token.subtree for n in children(w, "pobj"))
    nearest = scene.referents.treaties.nearest(token.idx) if course or it else None
    treaties = treaties or joined or others or ((nearest,) if nearest else ())
    who = scene.who(scene.subject(token))
    # "urged Iran to remain in the treaty", "wants the EU to stay in it"
    asked = mood.tense == "none" and bool(children(token.head, "dobj") or children(token, "nsubj"))
    open_ = mood.modality == "possible" and mood.tense == "future"  # "might stay in it"
    if (
        treaties
        and who
        and not asked
        and mood.modality in ("actual", "planned", "possible")
        and not (upholds and (mood.tense == "past" or token.dep_ == "acl"))
    ):
        said = Mood("possible" if open_ else "actual", False, "present")
        yield telling("reaffirm", "reaffirmed", treaties[:1], who, said, (token,))


def _stays_alone(verb: Token, mood: Mood) -> bool:
    """Such as "Norway has made clear that it will stay": of what, the text told before."""
    bare = not any(c.dep_ in ("prep", "attr", "acomp", "dobj", "oprd", "xcomp", "advcl") for c in verb.children)
    behind = [c for c in verb.children if c.i > verb.i and not c.is_punct and c.dep_ not in ("conj", "cc")]
    return lemma(verb) in ("stay", "remain") and mood.tense in ("future", "would") and bare and not behind


def _leaving_told(scene: Scene, verb: Token, told: Sequence[Telling]) -> tuple[str, ...]:
    """The treaty whose leaving was told last before a verb, not far back: by others, or its own that is not done."""
    who = set(scene.who(scene.subject(verb)))
    near = [t for t in told if t.action == "withdraw" and 0 < verb.idx - t.token.idx < _LEFT_BEFORE]
    if not near or (not who.isdisjoint(near[-1].participants) and near[-1].stage == "effective"):
        return ()
    return near[-1].treaties[:1]


def _stays_in(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The treaty of the organisation that one stays in: "is staying in the Council of Europe"."""
    nouns = [n for p in children(verb, "prep") if p.lower_ in ("in", "within", "inside") for n in children(p, "pobj")]
    return tuple(t for n in nouns for t in scene.object_treaties(n))


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


def _member_until(scene: Scene, verb: Token, until: Sequence[TimeExpression]) -> Iterator[Telling]:
    """Such as "It remains a member until 31 December 2026", of one that leaves: the first day outside."""
    who, treaty = scene.who(scene.subject(verb)), scene.referents.treaties.nearest(verb.idx)
    published = scene.parsed.article.published_on
    days = [day for time in until if (day := time.under(future=True)) is not None]
    ends = [day.latest for day in days if day.latest is not None]
    if who and treaty and published is not None and any(end > published for end in ends):
        mood = replace(mood_of(verb), modality="planned", tense="future")
        yield telling("withdraw", "effective", (treaty,), who, mood, (verb,))


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
    who = scene.who(by) or (
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
    if token.dep_ == "relcl" and _is_act(token.head):
        objects = [token.head]  # "suspended it, a step that Norway has objected to"
    alone = lemma(token) == "object" and not children(token, "prep", "dobj", "ccomp", "xcomp")
    if not objects and not alone:
        return None
    last = next(
        (t for t in reversed(told) if t.action in ("withdraw", "suspend", "join", "transfer") and t.participants), None
    )
    treaties = tuple(dict.fromkeys(t for n in objects for w in n.subtree for t in _named(scene, w)))
    named = tuple(dict.fromkeys(r for n in objects for r in owner_of_act(scene, n)))
    if not treaties and last is None:
        return None
    if not named and any(set(who) & set(t.participants) for t in told if t.action in CARRIED):
        return None  # its own step, which one of its own people opposes
    return (treaties[:1] or (last.treaties if last else ())), (named or (last.participants if last else ()))


def _is_act(noun: Token) -> bool:
    tried = is_verb(noun) and lemma(noun.head) in _words("trying")  # "regrets that Ukraine has sought to suspend it"
    if is_verb(noun) and (
        (mood_of(noun).infinitive and not tried) or (cue := act_cue(noun)) is None or cue.action == "join"
    ):
        return False  # "rejected calls to join", "regrets that so few have joined"
    kind = carrier(noun) in ("decision", "notice", "law")
    return kind or act_cue(noun) is not None or noun.lower_ in _words("acts_objected")


def _recipient(scene: Scene, noun: Token) -> tuple[str, ...]:
    """To whom something goes: a state, also by its capital."""
    mention = scene.referents.mention_at(noun)
    if mention and mention.kind == "place" and mention.value == "capital" and mention.ref:
        return (mention.ref,)
    return scene.who(noun)


# --- transfers -------------------------------------------------------------------------------------------------------


def _transfer(scene: Scene, token: Token) -> Iterator[Telling]:
    """Such as "authorised the shipment of landmines to Ukraine", "its decision to send them mines"."""
    if lemma(token) in _words("sending_decided"):
        yield from _decided_to_send(scene, token)
        return
    if not is_verb(token) or lemma(token) not in _words("authorise_verbs") or mood_of(token).negative:
        return
    nouns = [c for c in token.subtree if c.i > token.i and lemma(c) in _words("transfer_nouns")]
    who = scene.who(scene.subject(token))
    mood = mood_of(token)
    if not nouns or not who or mood.tense == "none":
        return
    about = {w.lower_ for w in nouns[0].subtree}
    if not about & _words("arms"):
        return
    towards = [p for p in nouns[0].subtree if p.dep_ == "prep" and p.lower_ in ("to", "for")]
    target = tuple(r for p in towards for n in p.children for r in _recipient(scene, n))
    yield telling("transfer", "transfer_authorised", (), who, mood, (token, nouns[0]), target=target)


def _decided_to_send(scene: Scene, token: Token) -> Iterator[Telling]:
    sends = next((c for c in children(token, "xcomp", "acl") if lemma(c) in _words("sending_verbs")), None)
    things = {w.lower_ for n in children(sends, "dobj") for w in n.subtree} if sends is not None else set()
    mood = mood_of(token) if is_verb(token) else Mood("actual", False, "past")
    who = scene.who(scene.subject(token)) if is_verb(token) else owner_of_act(scene, token)
    if sends is None or not things & _words("arms") or not who or mood.negative or mood.tense != "past":
        return
    preps = [p for w in (sends, *children(sends, "dobj")) for p in children(w, "prep", "dative") if p.lower_ == "to"]
    target = tuple(r for p in preps for n in p.children for r in _recipient(scene, n))
    yield telling("transfer", "transfer_authorised", (), who, mood, (token, sends), target=target)
