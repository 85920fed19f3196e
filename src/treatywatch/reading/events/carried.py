"""Steps whose act was told before: "the Sejm had passed it", "the president signed the law", "Moscow gave notice"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import carrier, frames_of, is_effect, words
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.notices import notice_in_law
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import carriers_of, frame_stage
from treatywatch.reading.events.telling import Act, Telling, last_act, telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_VOTERS = ("parliament", "committee", "people")


def tell_carried(scene: Scene, sentence: Sentence, told: Sequence[Telling], used: set[int]) -> Iterator[Telling]:
    """The steps of a sentence whose act was told before it.

    Args:
        scene: the article.
        sentence: the sentence.
        told: all tellings so far, in order.
        used: the words that tell a step already.
    """
    for verb in scene.parsed.tokens(sentence):
        if not is_verb(verb) or verb.i in used:
            continue
        before = last_act(told, verb.idx)
        found = _effect(verb, before) if is_effect(verb) else _step(scene, verb, before)
        if found:
            yield found


def _effect(verb: Token, before: Act | None) -> Telling | None:
    """Such as "The decision took effect": of a withdrawal told before."""
    what = subject(verb)
    if before is None or what is None or carrier(what) not in ("decision", "notice"):
        return None
    mood = mood_of(verb)
    if mood.tense == "present":
        mood = replace(mood, modality="planned", tense="future")
    if (
        mood.tense == "none"
        or any(c.lower_ in ("a", "an", "any") for c in what.children)
        or before.action != "withdraw"
    ):
        return None
    return telling("withdraw", "effective", before.treaties, before.participants, mood, (verb, what), implied=True)


def _step(scene: Scene, verb: Token, before: Act | None) -> Telling | None:
    objects = carriers_of(verb)
    by = _by(verb)
    if by is None and not is_passive(verb):
        return None
    role = scene.role(by) if by is not None else "other"
    notice = _notice(scene, verb, objects, by, before)
    if notice:
        return notice
    if before is None or not (objects & {"law", "bill", "decree", "order", "decision"} or _votes(verb, role)):
        return None
    mood = mood_of(verb)
    participants = _whose(scene, by, before)
    if participants is None or mood.tense == "none":
        return None
    for frame in frames_of(verb):
        if frame in ("notify", "announce", "consider", "propose", "refuse") or (
            frame == "urge" and lemma(verb) != "recommend"
        ):
            continue
        if mood.negative and not mood.pending:
            return None
        stage = frame_stage(before.action, frame, role, verb, objects)
        if frame == "revoke" and not _own(scene, by, before):
            continue
        if stage and (stage != "government_decided" or lemma(verb) in ("decide", "sign")):
            words_of = (verb, *([by] if by is not None else []))
            return telling(before.action, stage, before.treaties, participants, mood, words_of, implied=True)
    return None


def _by(verb: Token) -> Token | None:
    if is_passive(verb):
        return next((n for by in children(verb, "agent") for n in by.children if n.dep_ == "pobj"), None)
    found = subject(verb)
    if found is not None and found.tag_ in ("WP", "WDT") and found.head.dep_ == "relcl":
        return found.head.head
    return found


def _votes(verb: Token, role: str) -> bool:
    """Such as "voted by 102 to 1", "passed it": a vote of an organ needs no object."""
    if role not in _VOTERS:
        return False
    pronoun = any(c.lower_ in ("it", "this", "that") for c in children(verb, "dobj"))
    return (lemma(verb) == "vote" and not children(verb, "xcomp", "ccomp")) or pronoun


def _whose(scene: Scene, by: Token | None, before: Act) -> tuple[str, ...] | None:
    """Those of the act told before whose organ acts here; None where it is another state's."""
    own = scene.who(by)
    if not own:
        return before.participants
    shared = tuple(r for r in own if r in before.participants)
    return shared or None


def _own(scene: Scene, by: Token | None, before: Act) -> bool:
    return by is None or bool(set(scene.who(by)) & set(before.participants))


def _notice(scene: Scene, verb: Token, objects: set[str], by: Token | None, before: Act | None) -> Telling | None:
    """Such as "gave notice in June", "the notice was withdrawn": notices without an act beside them."""
    mood = mood_of(verb)
    if not objects & {"notice", "instrument"} and not _takes_it_back(verb):
        if "notify" in frames_of(verb) and lemma(verb) in ("notify", "inform") and notice_in_law(verb, objects):
            return _notified(scene, verb, by, before)
        return None
    if mood.tense == "none" and not _back(verb):
        return None
    if "revoke" in frames_of(verb) or _takes_it_back(verb):
        own = scene.who(by)
        participants = own or (before.participants if before else ())
        treaties = before.treaties if before else ()
        if before and before.action == "withdraw" and participants:
            return telling("withdraw", "revoked", treaties, participants, mood, (verb,), implied=True)
        return None
    return _notified(scene, verb, by, before) if lemma(verb) in words("notice_verbs") else None


def _takes_it_back(verb: Token) -> bool:
    """Such as "took it back in May", said of a notice."""
    base = lemma(verb)
    back = any(c.lower_ == "back" for c in verb.children)
    return base == "take" and back and any(c.lower_ == "it" for c in children(verb, "dobj"))


def _back(verb: Token) -> bool:
    return verb.tag_ == "VBG" and (verb.dep_ == "pcomp" or bool(children(verb, "mark")))


def _notified(scene: Scene, verb: Token, by: Token | None, before: Act | None) -> Telling | None:
    own = scene.who(by)
    mood = mood_of(verb)
    if _back(verb):
        mood = replace(mood, tense="past", modality="actual")
    about = before or _nearest(scene, verb)
    participants = own or (about.participants if about else ())
    if about is None or not participants or mood.tense == "none" or about.action == "suspend":
        return None
    stage = "deposited" if about.action == "join" and "instrument" in carriers_of(verb) else "notified"
    return telling(
        "join" if stage == "deposited" else "withdraw", stage, about.treaties, participants, mood, (verb,), implied=True
    )


def _nearest(scene: Scene, verb: Token) -> Act | None:
    """Where no act was told yet: a notice speaks of the treaty named last."""
    treaty = scene.referents.treaties.nearest(verb.idx)
    return Act("withdraw", (treaty,), ()) if treaty else None
