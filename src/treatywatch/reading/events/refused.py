"""Refusals to take a step, and steps that a court finds unlawful."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.events.by_whom import subject_of
from treatywatch.reading.events.chains import Link
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.cues import words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import bare_stage, carriers_of
from treatywatch.reading.events.telling import Act, Telling, telling
from treatywatch.reading.syntax import children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_HINDERING = frozenset({"oppose", "resist", "prevent", "avoid", "block", "stop", "opposition"})


def is_found_unlawful(scene: Scene, token: Token) -> bool:
    """Such as "the court ruled that the withdrawal was unconstitutional": by a court, not by critics."""
    noun = _judged(token)
    return noun.dep_ == "nsubj" and is_finding(scene, noun.head)


def is_called_unlawful(token: Token) -> bool:
    """Such as "declared the suspension invalid": an act that is judged by an adjective."""
    judged = token.head
    return (
        token.dep_ in ("nsubj", "compound")
        and judged.lower_ in words("unlawful")
        and judged.dep_ == "ccomp"
        and is_verb(judged.head)
    )


def tell_called_unlawful(scene: Scene, core: Core, treaties: tuple[str, ...]) -> Iterator[Telling]:
    """What it tells: a court's no, or that another one objects."""
    verb = core.token.head.head
    by = scene.subject(verb)
    who, mood = scene.who(by), mood_of(verb)
    if by is None or not who or mood.negative or mood.tense not in ("past", "present"):
        return
    done, said = Mood("actual", False, mood.tense), (verb, core.token)
    if scene.role(by) == "court":
        yield telling(core.action, "rejected", treaties, who, done, said)
    elif not set(who) & set(core.actors):
        yield telling("object", "objected", treaties, who, done, said, target=core.actors)


def _judged(token: Token) -> Token:
    """The noun that is judged: the act's own, or the notice or law that tells it."""
    return token.head if token.dep_ in ("acl", "relcl") else token


def is_finding(scene: Scene, verb: Token) -> bool:
    """Whether a verb is a court's finding that something is unlawful."""
    found = any(c.dep_ == "acomp" and c.lower_ in words("unlawful") for c in verb.children)
    if lemma(verb) != "be" or not found or verb.dep_ != "ccomp":
        return False
    by = scene.subject(verb.head)
    return by is not None and scene.role(by) == "court"


def tell_refused(
    scene: Scene, core: Core, links: tuple[Link, ...], finite: Token, treaties: tuple[str, ...]
) -> Iterator[Telling]:
    """What a refusal tells: of leaving, that the state stays; of joining, that it did not."""
    refusing = next((link for link in links if "refuse" in link.frames), None)
    if refusing is None:
        yield from _found_unlawful(scene, core, treaties)
        return
    if any("notify" in x.frames and _goes_to_parliament(scene, x.token) for x in links):
        return
    notifies = any("notify" in x.frames for x in links[: links.index(refusing)])
    if core.action == "withdraw" and notifies and lemma(refusing.token) == "fail":
        return  # "failed to notify the depositary of its withdrawal": neither that it left nor that it stays
    if any("reject" in x.frames for x in links[: links.index(refusing)]):
        return  # "declined to strike down the ratification"
    by = subject_of(scene, refusing.token, finite)
    own = scene.who(by)
    participants = core.actors or own
    mood = mood_of(refusing.token if is_verb(refusing.token) else finite)
    foreign = bool(own) and not set(own) & set(participants)
    if foreign and core.action != "join" and lemma(refusing.token) in _HINDERING and not mood.negative:
        words_of = (refusing.token, core.token)
        yield telling(
            "object", "objected", treaties, own, Mood("actual", False, mood.tense), words_of, target=participants
        )
        return
    if not participants or core.open_actor or mood.negative or foreign or mood.modality != "actual":
        return
    said = (refusing.token, core.token, *([by] if by is not None else []))
    denied = Mood("actual", True, mood.tense)
    if lemma(refusing.token) == "deny" and is_verb(core.token) and mood_of(core.token).tense == "past":
        done = bare_stage(core.action, core.cue.word, noun=False)
        yield Act(core.action, treaties, participants).told(done, denied, said)
        return
    if lemma(refusing.token) == "deny" and core.action == "withdraw":  # "denied that it plans to leave"
        yield Act("withdraw", treaties, participants).told("proposed", denied, said)
        return
    if by is not None and mood.tense == "past" and _is_sent_back(scene, by, links):
        yield Act(core.action, treaties, participants).told("rejected", Mood("actual", False, "past"), said)
        return
    if core.action == "join":
        voted = by is not None and scene.role(by) == "parliament"
        act = Act("join", treaties, participants)
        if voted and mood.tense == "past":
            yield act.told("rejected", Mood("actual", False, "past"), said)
        else:
            yield act.told(bare_stage("join", core.cue.word, noun=core.cue.noun), denied, said)
    elif by is not None and scene.role(by) == "parliament" and mood.tense == "past":
        yield Act(core.action, treaties, participants).told("rejected", Mood("actual", False, "past"), said)
    elif core.action == "withdraw" and lemma(refusing.token) not in _HINDERING:
        yield Act("reaffirm", treaties, participants).told("reaffirmed", Mood("actual", False, mood.tense), said)


def _is_sent_back(scene: Scene, by: Token, links: tuple[Link, ...]) -> bool:
    """Such as "the president refused to sign the bill"."""
    laws = any("sign" in x.frames and carriers_of(x.token) & {"law", "bill"} for x in links)
    return laws and scene.role(by) == "head_of_state"


def _goes_to_parliament(scene: Scene, verb: Token) -> bool:
    """Such as "failed to transmit the instrument to the Senate": no deposit."""
    nouns = [n for p in children(verb, "prep", "dative") if p.lower_ == "to" for n in p.children]
    return any(scene.role(n) == "parliament" for n in nouns)


def _found_unlawful(scene: Scene, core: Core, treaties: tuple[str, ...]) -> Iterator[Telling]:
    verb = _judged(core.token).head
    participants = core.actors or scene.who(scene.subject(verb.head))
    if participants:
        done = Mood("actual", False, "past")
        yield Act(core.action, treaties, participants).told("rejected", done, (verb, core.token))
