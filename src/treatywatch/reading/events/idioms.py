"""Steps told by an idiom: "will be out of it in May", "no longer recognised the court"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import frames_of, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.notices import addressed_to_depositary
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Act, Telling, telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


_ABOVE = 4  # words above "become a party" among which the intention stands

_JUST_BEFORE = 200  # characters before "were out by May" in which somebody's leaving is told
_LEAVING = re.compile(r"\b(?:leav(?:e|es|ing)|left|quit|exits?|withdr[ae]w(?:al|n)?|pull(?:ed|ing)? out)\b", re.I)


def be_out(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "Finland will be out of the convention on 10 January": the day makes it an act."""
    out = [c for c in children(verb, "prep", "advmod", "acomp") if c.lower_ == "out"]
    nouns = [n for o in out for of in children(o, "prep") for n in of.children]
    treaties = tuple(t for n in nouns for t in scene.object_treaties(n))
    if out and not treaties and not list(out[0].children) and _was_by_then(scene, verb):
        nearest, who = scene.referents.treaties.nearest(verb.idx), scene.who(scene.subject(verb))
        if nearest is not None and who:
            yield telling("withdraw", "effective", (nearest,), who, Mood("actual", False, "past"), (verb, out[0]))
        return
    if not treaties or any(c.lower_ == "still" for c in verb.children):
        return
    who, mood = scene.who(scene.subject(verb)), mood_of(verb)
    lasts = mood.tense == "present" or any(c.lower_ in ("has", "have") for c in children(verb, "aux"))
    since = lasts and any(p.lower_ in ("since", "from") for p in children(verb, "prep"))
    if who and not mood.negative and since and scene.dated(verb):
        yield telling("withdraw", "effective", treaties, who, Mood("actual", False, "past"), (verb, nouns[0]))
    elif who and mood.tense == "present" and not mood.negative and is_news(scene, verb):
        done = Mood("actual", False, "past")
        yield telling("withdraw", "effective", treaties, who, done, (verb, nouns[0]), bare=True)
    elif who and is_dated_ahead(scene, verb):
        yield telling("withdraw", "effective", treaties, who, mood, (verb, nouns[0]))


def _was_by_then(scene: Scene, verb: Token) -> bool:
    """As in "Italy was the first to leave. France and Poland were out by the end of last year"."""
    by = any(p.lower_ == "by" for p in children(verb, "prep")) and bool(scene.dated(verb))
    told_before = _LEAVING.search(scene.text, max(0, verb.idx - _JUST_BEFORE), verb.idx) is not None
    return by and told_before and mood_of(verb).tense == "past" and not mood_of(verb).negative


def is_news(scene: Scene, verb: Token) -> bool:
    """Whether "is out of it" tells what has come about: in a headline or a lead, or with "now", "officially"."""
    here = scene.parsed.sentence_at(verb.idx)
    said = any(w.lower_ in words("by_now") for w in verb.sent if w.i != verb.i)
    return said or (here is not None and (here.part == "title" or _is_lead(scene, here)))


def _is_lead(scene: Scene, sentence: Sentence) -> bool:
    first = next((s for s in scene.parsed.sentences if s.part == "body"), None)
    return first is not None and first.start == sentence.start


def is_dated_ahead(scene: Scene, verb: Token) -> bool:
    """Whether a verb says that something will be so from a day on: not "will soon be out"."""
    mood = mood_of(verb)
    ahead = mood.tense == "future" and mood.modality == "planned" and not mood.negative
    return ahead and bool(scene.dated(verb))


def no_longer_recognised(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "Chad declared that it no longer recognised the court": a decision to leave, as its word for it."""
    above, mood = verb.head, mood_of(verb)
    longer = any(c.lower_ == "longer" for c in verb.children)
    if not longer or verb.dep_ != "ccomp" or "announce" not in frames_of(above):
        return
    partly = any(w.lower_ == "over" for w in verb.subtree)  # "its jurisdiction over our soldiers"
    treaties = () if partly else tuple(t for n in children(verb, "dobj") for t in scene.object_treaties(n))
    by, who, said = scene.subject(above), scene.who(scene.subject(verb)), mood_of(above)
    if not treaties or not who or mood.tense not in ("past", "present") or said.tense not in ("past", "present"):
        return
    if by is not None and set(who) <= set(scene.who(by)) and not said.negative and said.modality == "actual":
        done = Mood("actual", False, "past")
        yield Act("withdraw", treaties, who).told("government_decided", done, (above, verb))


def no_longer_bound_by(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "Chad no longer considers itself bound by the statute": a decision to leave, as its word for it."""
    longer = any(c.lower_ == "longer" for c in verb.children)
    bound = (
        [c for c in children(verb, "xcomp", "ccomp", "oprd", "acomp", "advcl") if c.lower_ == "bound"] if longer else []
    )
    nouns = [n for c in bound for by in children(c, "agent", "prep") if by.lower_ == "by" for n in by.children]
    treaties = tuple(dict.fromkeys(t for n in nouns for t in scene.object_treaties(n)))
    if not treaties:
        return
    who, mood = scene.who(scene.subject(verb)), mood_of(verb)
    if who and mood.tense in ("past", "present") and mood.modality == "actual":
        yield Act("withdraw", treaties, who).told("government_decided", Mood("actual", False, "past"), (verb, nouns[0]))


def not_to_become_party(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "told the depositary that it did not intend to become a party": the effect of its signature ends.

    That is a step in law (Article 18(a) of the Vienna Convention on the Law of Treaties) where the depositary is told.
    """
    if lemma(verb) != "become" or not any(lemma(c) == "party" for c in children(verb, "attr", "oprd", "dobj")):
        return
    intends = [w for w in list(verb.ancestors)[:_ABOVE] if lemma(w) in words("intentions")]
    within = [verb, *intends]
    ahead = bool(intends) or mood_of(verb).tense in ("future", "would")
    denied = any(mood_of(w).negative for w in within if is_verb(w)) or any(
        c.lower_ == "no" for w in intends for c in w.children
    )
    above = next((w for w in verb.ancestors if is_verb(w) and addressed_to_depositary(w)), None)
    if not ahead or not denied or above is None or above.tag_ not in ("VBD", "VBN", "VBZ"):
        return
    treaties = tuple(t for w in verb.subtree if w.i > verb.i for t in scene.object_treaties(w))[:1]
    nearest = scene.referents.treaties.nearest(verb.idx)
    treaties = treaties or ((nearest,) if nearest else ())
    who, said = scene.who(scene.subject(above)), mood_of(above)
    if treaties and who and not said.negative and said.modality == "actual":
        yield Act("join", treaties, who).told("revoked", Mood("actual", False, "past"), (above, verb))
