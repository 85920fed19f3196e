"""What courts find of a treaty: "ruled that the convention is unconstitutional", "the constitution precludes it"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import act_cue, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.syntax import children, is_negated, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


def court_findings(scene: Scene, verb: Token) -> Iterator[Telling]:
    """The rejection of a treaty, or of joining it, that a court's finding tells.

    Args:
        scene: the article.
        verb: a verb of finding, "ruled".
    """
    by = (
        next((n for a in children(verb, "agent") for n in a.children), None)
        if is_passive(verb)
        else scene.subject(verb)
    )
    if by is None or scene.role(by) != "court":
        return
    mood = mood_of(verb)
    if mood.negative or mood.tense not in ("past", "present"):
        return
    who = scene.who(by)
    ruled_on = [n for p in children(verb, "prep") if p.lower_ == "against" for n in children(p, "pobj")]
    for noun in ruled_on:  # "ruled against the treaty"
        if who and (treaties := scene.object_treaties(noun)):
            yield telling("join", "rejected", treaties, who, Mood("actual", False, "past"), (verb, noun))
            return
    found = [*children(verb, "ccomp", "xcomp", "acl"), *filter(_is_content, children(verb, "advcl"))]
    clauses = found or [w for w in verb.sent if w.i > verb.i and w.dep_ == "ccomp"]
    for clause in (verb, *clauses):
        what = _found_unlawful(clause)
        treaties = _treaties(scene, what) if what is not None else ()
        owners = who or (_nearest_state(scene, verb) if treaties else ())
        if what is not None and treaties and owners:
            yield telling("join", "rejected", treaties, owners, Mood("actual", False, "past"), (verb, what))
            return


def _is_content(clause: Token) -> bool:
    """Such as "ruled two years before that the pact was at odds with it", which is parsed as when it ruled."""
    return any(c.lower_ == "that" for c in children(clause, "mark"))


def _found_unlawful(clause: Token) -> Token | None:
    """What a clause calls against the constitution: its subject, or what the constitution precludes; else None."""
    if is_negated(clause):
        return None
    if clause.lower_ in words("against_the_constitution") and clause.dep_ != "ROOT":
        return _subject(clause)  # "found the convention incompatible with the constitution"
    said = [
        c for c in children(clause, "acomp", "oprd", "attr", "ccomp") if c.lower_ in words("against_the_constitution")
    ]
    if said and not any(is_negated(c) for c in said):
        return _subject(said[0]) or _subject(clause) or next(iter(children(clause, "dobj")), None)
    if not is_verb(clause):
        return None
    if lemma(clause) in words("precluding") and any(_is_constitution(n) for n in children(clause, "nsubj")):
        return next(iter(children(clause, "dobj")), None)
    at_odds = any(t.lower_ == "odds" for p in children(clause, "prep") for t in children(p, "pobj"))
    against = at_odds or lemma(clause) in words("offending") or any(c.lower_ == "counter" for c in clause.children)
    if against and any(_is_constitution(n) for n in clause.subtree if n.i > clause.i):
        return _subject(clause)
    return None


def _subject(word: Token) -> Token | None:
    return next(iter(children(word, "nsubj", "nsubjpass")), None)


def _is_constitution(noun: Token) -> bool:
    law = lemma(noun) == "law" and any(c.lower_ in ("basic", "fundamental", "supreme") for c in noun.children)
    return lemma(noun) == "constitution" or law


def _treaties(scene: Scene, what: Token) -> tuple[str, ...]:
    cue = act_cue(what)
    if cue is not None and cue.noun and cue.action == "join":
        named = scene.treaties_of(what)
        nearest = scene.referents.treaties.nearest(what.idx)
        return named or ((nearest,) if nearest else ())
    return scene.object_treaties(what)


def _nearest_state(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The state whose constitution or court it is, where another word of the sentence names one."""
    owners = [c for n in verb.sent if _is_constitution(n) for c in children(n, "poss")]
    return tuple(dict.fromkeys(r for c in owners for r in scene.who(c)))
