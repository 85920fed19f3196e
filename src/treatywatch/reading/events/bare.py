"""Acts that no other word governs: "withdrew", "has ratified", "will leave", "after its withdrawal"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.agents import is_told_of
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.cues import carrier, is_expecting, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import are_many
from treatywatch.reading.events.nominal import has_date, tell_noun
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import bare_stage, decided, parliament_stage
from treatywatch.reading.events.telling import Act, Telling
from treatywatch.reading.events.unreal import is_first_to_come
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma
from treatywatch.reading.times_words import is_ordinal

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_BY_PAPER = {"law": "", "bill": "", "decree": "promulgated", "order": "government_decided"}
_FOR_EVER = re.compile(r"[^.;,\"”]{0,80}?\bfor(?:\s+good|\s?ever)\b", re.I)
_DONE = Mood("actual", False, "past")
_TO_COME = Mood("planned", False, "future")
_OWN_ORGANS = ("ministry", "government", "head_of_state")
_ORGANS = ("parliament", "committee", "people")
_TODAY = frozenset({"tonight"})
_ON_A_DAY = frozenset({"on", "from", "in", "at", "by", "before", "during"})
_CRITICS = frozenset({"person", "official", "other"})
_ANNULLING = frozenset({"annul", "revoke", "rescind"})
_VOTABLE = frozenset({"ratify", "approve", "accept", "suspend", "abandon", "leave", "withdraw", "denounce"})


def tell_bare(scene: Scene, core: Core, finite: Token, treaties: tuple[str, ...]) -> Iterator[Telling]:
    """What an act that nothing governs tells by its own tense.

    Args:
        scene: the article.
        core: the act.
        finite: the finite verb above it.
        treaties: its treaties, named or implied.
    """
    if core.open_actor or _is_of_any(core.token):
        return
    if core.cue.noun:
        yield from tell_noun(scene, core, treaties)
        return
    participants = core.actors or (() if is_passive(core.token) else scene.who(scene.subject(core.token)))
    if not participants:
        return
    if core.cue.word == "denounce" and _is_criticism(scene, core):
        return
    act = Act(core.action, treaties, participants)
    if core.action == "withdraw" and not is_passive(core.token) and (paper := _paper(scene, core)) is not None:
        mood = mood_of(core.token)
        if paper and not mood.negative and mood.tense in ("past", "present"):
            yield act.told(paper, _DONE, (core.token,))
        return
    role = scene.role(core.actor) if core.actor is not None else "state"
    mood = mood_of(core.token)
    if role not in _ORGANS and mood.tense in ("future", "progressive") and leaves_on_a_day(scene, core):
        mood = replace(mood, modality="planned", tense="future")  # "is leaving it in May" looks ahead as well
        yield act.told("effective", mood, (core.token, *([core.actor] if core.actor else [])))
    else:
        yield from tell_own(scene, core, act, role, finite)


def announcing(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Whose organ announces what nobody named did: "the pact was ratified, Sudan's justice ministry announced"."""
    above = verb.head
    if verb.dep_ != "ccomp" or not is_passive(verb) or not is_verb(above) or mood_of(above).negative:
        return ()
    if lemma(above) not in words("announcing"):
        return ()
    by = scene.subject(above)
    own = by is not None and scene.role(by) in _OWN_ORGANS and not children(verb, "agent")
    return scene.who(by) if own else ()


def _is_criticism(scene: Scene, core: Core) -> bool:
    """Such as "denounced the treaty as unfair", "the opposition leader denounced it": words, and no notice.

    "Three states have denounced it: Chad, Mali and Peru" is one.
    """
    many = core.actor is not None and are_many(scene, core.actor)
    role = scene.role(core.actor) if core.actor is not None and not many else "state"
    return role in _CRITICS or any(c.lower_ == "as" for c in children(core.token, "prep"))


def _paper(scene: Scene, core: Core) -> str | None:
    """The stage of "a decree takes the country out of it"; empty for a law or bill, None where no paper does it."""
    by = scene.subject(core.token)
    return _BY_PAPER.get(carrier(by) or "") if by is not None else None


def leaves_on_a_day(scene: Scene, core: Core) -> bool:
    """Such as "will leave the treaty on 27 January", "in June": what is to take effect, and not who decided it."""
    mood = mood_of(core.token)
    ahead = mood.tense == "would" or (mood.tense == "future" and mood.modality == "planned")
    ahead |= mood.tense == "progressive" and any(c.lower_ in ("is", "are") for c in children(core.token, "aux"))
    if core.action != "withdraw" or not ahead or mood.negative:
        return False
    clauses = [
        c for c in children(core.token, "advcl") if is_verb(c) and not any(m.lower_ == "that" for m in c.children)
    ]
    if any(mood_of(c).modality == "planned" for c in clauses):
        return True  # "will leave once the law has been promulgated"
    beside = children(core.token, "prep", "npadvmod", "advmod")
    if any(t.text.lower() in _TODAY for t in scene.dated(core.token)) and any(
        w.lower_ in _TODAY for w in core.token.sent
    ):
        return True  # "At 11pm tonight Britain will leave"
    days = [c for c in beside if c.i > core.token.i and (c.dep_ == "npadvmod" or c.lower_ in _ON_A_DAY)]
    dated = [t for t in scene.dated(core.token) if scene.is_ahead(t, future=True)]
    return any(c.left_edge.idx <= t.start <= c.right_edge.idx for c in days for t in dated)


def tell_own(scene: Scene, core: Core, act: Act, role: str, finite: Token) -> Iterator[Telling]:
    """What a verb tells by its own tense, whatever stands above it.

    Args:
        scene: the article.
        core: the act.
        act: with its treaties and participants.
        role: which part of a state acts.
        finite: the finite verb above it.
    """
    mood, stage = mood_of(core.token), _stage(core, role)
    if core.cue.word == "approve" and role == "state" and any(map(scene.is_long_ago, scene.dated(core.token))):
        stage = "deposited"  # "approved the convention in 2000": its consent, where the news is of today
    said = (core.token, *([core.actor] if core.actor is not None else []))
    if stage == "effective" and mood.tense == "past" and not mood.negative and _takes_consent_back(core.token):
        act, stage = replace(act, action="join"), "revoked"  # "revoked its ratification", "withdrew its signature"
    if _took_until(core.token):
        yield act.told(stage, _DONE, (core.token, core.token.head), bare=_is_bare(stage))
    elif mood.negative and mood.tense in ("past", "future") and _is_done_at_last(scene, core.token):
        yield act.told(stage, _DONE if mood.tense == "past" else _TO_COME, said, bare=_is_bare(stage))
    elif mood.negative:
        yield from _not_done(act, stage, mood, said)
    elif mood.modality == "conditional":
        yield act.told("proposed", mood, said)
    elif mood.tense in ("past", "present") or (mood.tense == "progressive" and core.cue.word in words("going_back")):
        compressed = stage == "deposited" and mood.tense == "present"  # a headline's "ratifies"
        compressed |= stage == "suspension_declared" and mood.tense == "present"
        yield act.told(stage, mood, said, bare=_is_bare(stage) or compressed)
    elif mood.infinitive and is_expecting(core.token.head):
        if _is_set_for_a_day(scene, core):
            yield act.told("effective", _TO_COME, said)
            return
        yield from _expected(act, stage, role, said)
    elif mood.tense == "none":
        if _is_looked_back_upon(core.token, finite, stage):
            yield act.told(stage, _DONE, said, bare=_is_bare(stage))
        elif act.action == "join" and (copula := _will_be_among(core.token)) is not None:
            yield from _ahead(act, stage, role, mood_of(copula), said)
    else:
        yield from _ahead(act, stage, role, mood, said)


def _took_until(verb: Token) -> bool:
    """Such as "took until March 2009 to ratify it", "waited until 2009 to sign": done then."""
    above = verb.head
    below = verb.dep_ in ("xcomp", "advcl", "ccomp") and lemma(above) in ("wait", "take")
    if not below or not mood_of(verb).infinitive:
        return False
    until = any(c.lower_ in ("until", "till") for c in children(above, "prep"))
    return until and mood_of(above).tense == "past" and not mood_of(above).negative


def _is_set_for_a_day(scene: Scene, core: Core) -> bool:
    """Such as "is set to leave the treaty on 22 January": what is to take effect then, and no mere expectation."""
    above = core.token.head
    if core.action != "withdraw" or lemma(above) not in words("setting_for") or mood_of(above).negative:
        return False
    return any(scene.is_ahead(t, future=True) for t in scene.dated(core.token))


def _is_of_any(verb: Token) -> bool:
    """Such as "a Japan that ratifies", "a member that gives notice": nobody in particular."""
    indefinite = verb.dep_ == "relcl" and any(c.lower_ in ("a", "an", "any") for c in verb.head.children)
    return indefinite and mood_of(verb).tense == "present"


def _expected(act: Act, stage: str, role: str, said: tuple[Token, ...]) -> Iterator[Telling]:
    """Such as "is set to approve", "is expected to leave": planned by an organ or of joining, else only possible."""
    if mood_of(said[0].head).negative:
        return  # "is not expected to sign"
    if role in _ORGANS or act.action == "join":
        yield act.told(stage, Mood("planned", False, "future"), said)
    else:
        yield act.told("proposed", Mood("possible", False, "future"), said)


def _is_bare(stage: str) -> bool:
    return stage in ("effective", "in_force")


def _stage(core: Core, role: str) -> str:
    if core.cue.word in _VOTABLE and role in _ORGANS:
        return parliament_stage(core.action, role) or "proposed"
    into_law = core.cue.word == "sign" and any(p.lower_ == "into" for p in children(core.token, "prep"))
    if role == "head_of_state" and (core.cue.word == "ratify" or into_law):
        return "promulgated"
    if (core.cue.word in _ANNULLING and role in _ORGANS) or (core.action == "withdraw" and role == "parliament"):
        return parliament_stage(core.action, role) or "proposed"
    if core.cue.word in _ANNULLING and role != "head_of_state" and _is_of_consent(core.token):
        return "effective"  # "revoked its ratification": done, as "withdrew its ratification"
    if core.cue.word in _ANNULLING:
        return "promulgated" if role == "head_of_state" else "government_decided"
    if core.cue.word == "approve" and role in ("government", "state", "head_of_state"):
        return "government_decided"
    return bare_stage(core.action, core.cue.word, noun=False)


def _is_of_consent(verb: Token) -> bool:
    return any(lemma(n) in words("consents") for n in children(verb, "dobj", "nsubjpass"))


def _takes_consent_back(verb: Token) -> bool:
    objects = children(verb, "dobj", "nsubjpass")
    taken = any(lemma(n) in words("consents") and lemma(n) != "membership" for n in objects)
    return taken and lemma(verb) != "leave"  # not "left their signatures unratified"


def _is_looked_back_upon(verb: Token, finite: Token, stage: str) -> bool:
    """Whether a participle tells what was done: "after withdrawing", "the treaty left by Poland"."""
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return True
    if verb.tag_ != "VBG":
        return _was_among_the_first(verb)
    if verb.dep_ == "csubj":
        return lemma(verb.head) == "be" and mood_of(verb.head).tense == "past"
    opener = (
        verb.head if verb.dep_ == "pcomp" else next((c for c in children(verb, "mark", "prep") if c.i < verb.i), None)
    )
    if opener is not None:
        return is_told_of(opener) or opener.lower_ in words("after") or _is_answer(opener)
    beside = verb.dep_ == "advcl" or (verb.dep_ == "conj" and verb.head.dep_ == "advcl" and verb.head.tag_ == "VBG")
    above = mood_of(next((w for w in verb.ancestors if is_verb(w) and mood_of(w).tense != "none"), finite))
    done = above.tense == "past" and above.modality == "actual" and not above.negative
    if stage == "effective":
        further = lemma(verb.head) in words("going_further")  # "went further, pulling out of the convention itself"
        return beside and done and (further or has_date(verb))  # "Italy was first, leaving in 2016"
    return beside and done and stage in ("signed", "deposited")  # "has come back, signing in June and ratifying in May"


def _is_answer(by: Token) -> bool:
    """Such as "responded by suspending its participation", "made history by ratifying it": done with the verb above."""
    if by.lower_ != "by" or not is_verb(by.head) or is_passive(by.head):
        return False
    above = mood_of(by.head)
    return above.tense == "past" and above.modality == "actual" and not above.negative


def _was_among_the_first(verb: Token) -> bool:
    """Such as "was the first country to ratify": an infinitive that tells what was done."""
    if verb.head.head.lower_ == "as":
        return any(w.lower_ == "first" for w in verb.head.children)
    copula = next((w for w in verb.ancestors if is_verb(w)), verb)
    apposed = verb.head.dep_ == "appos" and verb.head.head.tag_.startswith("NNP")  # "Chad, the first to ratify, left"
    ordinal = any(
        w.lower_ in ("first", "last", "second", "third", "latest", "earliest", "only")
        or w.like_num
        or w.text[:1].isdigit()
        for w in (verb.head, *verb.head.subtree)
        if w.i < verb.i
    )
    being = copula.tag_ == "VBG" and bool(children(copula, "nsubj"))  # "Brazil being among the latest to join"
    told = being or mood_of(copula).tense in ("past", "present")
    return ordinal and ((lemma(copula) in ("be", "become", "remain") and told) or apposed)


def _will_be_among(verb: Token) -> Token | None:
    """The "will be" of "will be the fourth country to ratify", where nothing makes it depend on something else."""
    copula = next((w for w in verb.ancestors if is_verb(w)), verb)
    ranked = any(is_ordinal(w.lower_) or w.text[:1].isdigit() for w in verb.head.subtree if w.i < verb.i)
    mood = mood_of(copula)
    alone = not any(c.dep_ == "advcl" for c in copula.children) and copula.dep_ in ("ROOT", "conj", "ccomp")
    told = mood.tense == "future" and mood.modality == "planned" and not mood.negative
    return copula if ranked and alone and told and lemma(copula) in ("be", "become") else None


def _is_done_at_last(scene: Scene, verb: Token) -> bool:
    """Such as "did not ratify it until 27 December 2012", "will not leave it until December": done on that day."""
    until = [n for p in children(verb, "prep") if p.lower_ in ("until", "till") for n in children(p, "pobj")]
    return any(t.start <= n.idx < t.end for n in until for t in scene.dated(verb))


def _not_done(act: Act, stage: str, mood: Mood, said: tuple[Token, ...]) -> Iterator[Telling]:
    """What was not done is a step only where it is awaited or refused: "has yet to ratify", "will not leave"."""
    if mood.modality == "possible" and mood.tense == "future":
        return  # "cannot sign"
    if mood.pending or (stage == "parliament_approved" and mood.tense == "past"):  # "Congress has not ratified it"
        yield act.told(stage, replace(mood, modality="actual"), said)
    elif mood.tense not in ("future", "progressive", "would"):
        return
    elif act.action in ("withdraw", "suspend"):
        if _FOR_EVER.match(said[0].doc.text, said[0].idx):
            return  # "is not leaving for good"
        stays = Mood("actual", False, "present")
        yield Act("reaffirm", act.treaties, act.participants).told("reaffirmed", stays, said)
    else:
        yield act.told(stage, replace(mood, modality="actual"), said)


def _is_announced(verb: Token) -> bool:
    """Such as "has said it will join the pact"."""
    return verb.dep_ == "ccomp" and lemma(verb.head) in words("reporting") | {"announce"}


def _ahead(act: Act, stage: str, role: str, mood: Mood, said: tuple[Token, ...]) -> Iterator[Telling]:
    """Such as "will leave", "is leaving", "may join", "would withdraw": a decision, a plan or a possibility."""
    if mood.tense == "duty" or said[0].dep_ in ("csubj", "csubjpass"):
        return
    if is_first_to_come(said[0]):
        yield act.told(stage, mood, said)  # "once Ukraine withdraws, it will ..."
    elif mood.modality == "possible" and mood.tense != "would":
        if not any(c.lower_ == "can" for c in children(said[0], "aux")):  # what one can do is no plan
            yield act.told("proposed", mood, said)
    elif mood.tense == "would" and act.action != "join":
        yield act.told("proposed", replace(mood, modality="actual"), said)
    elif act.action == "join" and mood.tense == "future" and stage == "in_force" and _is_announced(said[0]):
        yield act.told("government_decided", replace(mood, modality="actual"), said)
    elif role in _ORGANS or (act.action == "join" and mood.tense in ("future", "would")):
        yield act.told(stage, replace(mood, modality="planned"), said)
    else:
        yield act.told(decided(act.action, announced=True), replace(mood, modality="actual"), said)
