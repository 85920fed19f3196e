"""Votes on a treaty itself: "the pact was rejected by the Senate", "parliament backed the treaty"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import carrier, frames_of, is_expecting, particles_of, words
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.phrasal import idiom_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import parliament_stage
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_VOTERS = ("parliament", "committee", "people", "court", "other")


def rejected_treaty(scene: Scene, verb: Token, by: Token | None, role: str) -> Telling | None:
    """Such as "the pact was rejected by the Senate": a no to the treaty itself."""
    role = "other" if by is not None and lemma(by) in words("regions") else role
    says_no = "reject" in frames_of(verb) or lemma(verb) == "refuse"
    if not says_no or role not in _VOTERS or by is None:
        return None
    if verb.dep_ == "xcomp" and "refuse" in frames_of(verb.head):
        return None  # "refused to block it": the other way round
    treaties, who, mood = _judged(scene, verb, "against"), scene.who(by), mood_of(verb)
    if not treaties or not who or mood.negative or mood.modality != "actual":
        return None
    return telling("join", "rejected", treaties, who, replace(mood, tense="past"), (verb, by))


def approved_treaty(scene: Scene, verb: Token, by: Token | None, role: str) -> Telling | None:
    """Such as "parliament backed the pact", "the treaty was endorsed by the Senate": a yes to the treaty itself."""
    stage = parliament_stage("join", role)
    if stage is None or by is None or lemma(verb) == "approve" or "approve" not in frames_of(verb):
        return None
    treaties, who, mood = _judged(scene, verb, "to"), scene.who(by), mood_of(verb)
    if not all(n.tag_.startswith("NN") for n in children(verb, "dobj", "nsubjpass")):
        return None  # "which was passed": it may be a bill told before
    if not treaties or not who or mood.negative or mood.modality != "actual" or mood.tense not in ("past", "present"):
        return None
    if falls_short(verb, stage):
        return None
    return telling("join", stage, treaties, who, mood, (verb, by))


def _is_treaty_just_named(scene: Scene, it: Token) -> bool:
    """Such as "ruled against the pact, and the Senate voted it down": no bill stands in between."""
    last = scene.parsed.sentence_at(max(0, it.sent.start_char - 2))
    begin = last.first if last is not None else it.sent.start
    before = list(it.doc[begin : it.i]) if it.lower_ == "it" else []
    return any(
        scene.referents.treaties.at(w) or scene.object_treaties(w) for w in before if w.form.is_noun
    ) and not any(carrier(w) for w in before)


def vote_to_come(scene: Scene, verb: Token, by: Token | None, role: str) -> Telling | None:
    """Such as "the Senate is due to vote on the pact in May", "will be put to a vote in parliament"."""
    stage = parliament_stage("join", role)
    if stage is None or by is None or lemma(verb) != "vote":
        return None
    treaties = tuple(
        t for p in children(verb, "prep") if p.lower_ in ("on", "upon") for n in p.children
        for t in scene.object_treaties(n)
    )  # fmt: skip
    who, mood = scene.who(by), mood_of(verb)
    if mood.infinitive and (is_expecting(verb.head) or lemma(verb.head) == "be"):
        mood = replace(mood, modality="planned", tense="future")
    if not treaties or not who or mood.negative or mood.tense not in ("future", "progressive"):
        return None
    mood = mood if mood.modality == "possible" else replace(mood, modality="planned", tense="future")
    return telling("join", stage, treaties, who, mood, (verb, by))


def shares_passive(verb: Token) -> bool:
    """Such as "was signed in 1998 and concurred in by the Senate": a participle that shares the auxiliary."""
    joined = verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and bool(children(verb, "agent"))
    return joined and is_passive(verb.head)


def _judged(scene: Scene, verb: Token, preposition: str) -> tuple[str, ...]:
    """The treaties that a vote is on: the verb's objects, also behind a preposition, or those of an idiom."""
    phrase = idiom_of(verb, act=False)
    if phrase is not None and phrase.objects:
        judged = (n for n in phrase.objects if n.form.is_noun or _is_treaty_just_named(scene, n))
        return tuple(t for n in judged for t in scene.object_treaties(n))
    passive = is_passive(verb) or shares_passive(verb)
    objects = [scene.subject(verb)] if passive else children(verb, "dobj")
    particles = {preposition, *particles_of(verb)}  # "voted down the pact", where the grammar takes "down" for a place
    objects += [n for p in children(verb, "prep") if p.lower_ in particles for n in p.children]
    return tuple(t for n in objects if n is not None for t in scene.object_treaties(n))


def falls_short(verb: Token, stage: str) -> bool:
    """Such as "34 voted for ratification; 36 were needed", "backed it, short of two thirds": too few votes."""
    if stage != "parliament_approved" or not is_verb(verb):
        return False
    behind = {w.lower_ for w in verb.sent if w.i > verb.i}
    if any(w.lower_ == "short" and w.dep_ != "amod" for w in verb.sent if w.i > verb.i):
        return True
    of_majority = not (words("majorities").isdisjoint(behind) or words("short_of_votes").isdisjoint(behind))
    if of_majority and not words("falls_short_by").isdisjoint(behind):
        return True
    counted = lemma(verb) == "vote" and any(w.tag_ == "CD" for w in verb.sent if w.i < verb.i)
    return counted and not words("short_of_votes").isdisjoint(behind)
