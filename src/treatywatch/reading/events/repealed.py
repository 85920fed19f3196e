"""Laws on a treaty that are repealed: "the Assembly repealed the law by which the country approved the statute"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import act_cue, carrier, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.stages import parliament_stage
from treatywatch.reading.events.telling import Act, Telling
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from treatywatch.reading.events.scene import Scene
    from treatywatch.reading.parse import Sentence
    from treatywatch.reading.tokens import Token

_VOTED = frozenset({"vote", "decide", "agree", "resolve"})


def tell_repealed(scene: Scene, sentence: Sentence) -> Iterator[Telling]:
    """The steps out of a treaty that lie in the repeal of a law by which a state joined it.

    Args:
        scene: the article.
        sentence: the sentence.
    """
    for verb, base in scene.bases(sentence):
        if base not in words("repealing") or not is_verb(verb):
            continue
        laws = [
            n for n in children(verb, "nsubjpass" if is_passive(verb) else "dobj") if carrier(n) in ("law", "decree")
        ]
        treaties = tuple(dict.fromkeys(t for law in laws for t in _of_joining(scene, law)))
        by, finite = _by(scene, verb)
        who = scene.who(by) if by is not None else ()
        stage = _stage(scene, by)
        mood = mood_of(finite)
        if not treaties or not who or stage is None or mood.negative:
            continue
        act, said = Act("withdraw", treaties, who), (verb, *laws, *([by] if by is not None else []))
        if (
            mood.modality == "actual"
            and mood.tense in ("past", "present")
            and (finite is verb or lemma(finite) in _VOTED)
        ):
            yield act.told(stage, replace(mood, tense="past"), said)
        elif mood.modality == "planned" and mood.tense == "future":
            yield act.told(stage, mood, said)
        elif mood.modality == "actual":
            yield act.told("proposed", Mood("actual", False, "past"), said)


def is_of_repealed_law(one: Telling) -> bool:
    """Whether a step is only what a law did that is repealed: "repealed the law by which it approved the statute"."""
    verb, law = one.token, one.token.head
    if one.stage not in ("government_decided", "parliament_approved"):
        return False
    above = law.head
    inside = verb.dep_ in ("relcl", "acl") and law.is_noun and carrier(law) in ("law", "decree")
    return inside and is_verb(above) and lemma(above) in words("repealing") and law.dep_ in ("dobj", "nsubjpass")


def _of_joining(scene: Scene, law: Token) -> tuple[str, ...]:
    """The treaties that a law is on: "the law approving the statute", "its law of accession to the statute"."""
    if law.tag_ in ("NNP", "NNPS"):
        return ()  # "the International Crimes Act", which only carries it out
    added = (w for w in law.subtree if w.dep_ == "appos" and not scene.referents.treaties.at(w))
    beside = {word.i for w in (*added, *children(law, "conj")) for word in w.subtree}
    own = [word for word in law.subtree if word is not law and word.i not in beside]
    if any((cue := act_cue(word)) is not None and cue.action == "withdraw" for word in own):
        return ()  # "repealed the law on leaving it"
    named = [t for word in own if (t := scene.referents.treaties.at(word))]
    return tuple(named) or tuple(t for word in own if (t := scene.referents.treaties.of_noun(word)))


def _by(scene: Scene, verb: Token) -> tuple[Token | None, Token]:
    """Who repeals it, and the finite verb above: "voted to repeal the law"."""
    if is_passive(verb):
        return next((n for by in children(verb, "agent") for n in by.children if n.dep_ == "pobj"), None), verb
    finite = verb.head if verb.dep_ == "xcomp" and is_verb(verb.head) else verb
    return scene.subject(verb), finite


def _stage(scene: Scene, by: Token | None) -> str | None:
    role = scene.role(by) if by is not None else "other"
    if role == "head_of_state":
        return "promulgated"
    return parliament_stage("withdraw", role) or ("government_decided" if role in ("state", "government") else None)
