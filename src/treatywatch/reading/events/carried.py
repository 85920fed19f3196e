"""Steps whose act was told before: "the Sejm had passed it", "the president signed the law", "Moscow gave notice"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.events.chains import is_forestalled
from treatywatch.reading.events.cues import act_cue, carrier, frame_starts, frames_of, is_effect, words
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.named import are_many, named_of
from treatywatch.reading.events.notices import addressed_to_depositary, notice_in_law
from treatywatch.reading.events.refused import is_finding
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import carriers_of, frame_stage, parliament_stage
from treatywatch.reading.events.telling import Act, Telling, last_act, telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import auxiliaries, children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_UNDOING = frozenset({"suspend", "withdraw", "revoke", "rescind", "retract", "cancel"})
_WHEN = frozenset({"after", "when", "once", "until", "if", "unless"})
_JUST_BEFORE = 300  # characters before a sentence that begins with "It takes effect"
_VOTERS = ("parliament", "committee", "people")


@cache
def _carrying() -> frozenset[str]:
    """The base forms of the verbs that may tell a step of an act told before."""
    return (
        frame_starts()
        | words("notice_verbs")
        | words("arriving")
        | words("passing")
        | _UNDOING
        | {"notify", "inform", "refuse", "vote"}
    )


def tell_carried(scene: Scene, sentence: Sentence, told: Sequence[Telling], used: set[int]) -> Iterator[Telling]:
    """The steps of a sentence whose act was told before it.

    Args:
        scene: the article.
        sentence: the sentence.
        told: all tellings so far, in order.
        used: the words that tell a step already.
    """
    told = list(told)
    for verb, base in scene.bases(sentence):
        if base not in _carrying() or not is_verb(verb) or verb.i in used:
            continue
        before = last_act(told, verb.idx)
        if is_effect(verb):
            found = _handed_in_takes_effect(scene, sentence, verb, told) or _effect(scene, sentence, verb, before)
        else:
            found = _step(scene, verb, before)
        if found:
            told.append(found)
            yield found


def _effect(scene: Scene, sentence: Sentence, verb: Token, before: Act | None) -> Telling | None:
    """Such as "The decision took effect": of a withdrawal told before."""
    what = scene.subject(verb)
    if what is not None and what.tag_ in ("WDT", "WP") and what.head.dep_ == "relcl":
        what = what.head.head
    if (
        is_forestalled(verb)
        or before is None
        or what is None
        or not (carrier(what) in ("decision", "notice") or _is_withdrawal(what))
    ):
        return None
    if not any(t.day and t.kind in ("absolute", "relative") for t in scene.times_in(sentence)):
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


def _handed_in_takes_effect(scene: Scene, sentence: Sentence, verb: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "received its instrument of accession on Friday; it takes effect on 10 February"."""
    what, mood, last = scene.subject(verb), mood_of(verb), told[-1] if told else None
    handed = last is not None and last.stage in ("deposited", "notified") and not last.negative
    if last is None or not handed or sentence.start - last.token.idx > _JUST_BEFORE:
        return None
    if what is None or what.lower_ != "it":
        return None
    if mood.negative or mood.tense not in ("present", "future") or not scene.dated(verb):
        return None
    ahead = replace(mood, modality="planned", tense="future")
    stage = "in_force" if last.action == "join" else "effective"
    return telling(last.action, stage, last.treaties, last.participants, ahead, (verb, what), implied=True)


def _is_withdrawal(noun: Token) -> bool:
    cue = act_cue(noun)
    return cue is not None and cue.noun and cue.action == "withdraw"


def _step(scene: Scene, verb: Token, before: Act | None) -> Telling | None:
    objects = carriers_of(verb) | _passed(verb)
    by = _by(scene, verb)
    what = scene.subject(verb)
    if is_finding(scene, verb) and before is not None and what is not None and carrier(what):
        return telling(before.action, "rejected", before.treaties, before.participants, mood_of(verb), (verb,))
    if by is None and not is_passive(verb):
        return None
    if is_passive(verb) and what is not None:
        objects |= {kind for kind in [carrier(what)] if kind}
    role = scene.role(by) if by is not None else "other"
    judged = _rejected_treaty(scene, verb, by, role) or _approved_treaty(scene, verb, by, role)
    if judged:
        return judged
    consent = _consent_given(scene, verb, by, role, before)
    if consent:
        return consent
    notice = _notice(scene, verb, objects, by, before)
    if notice:
        return notice
    if any(lemma(n) in words("appeals") for n in children(verb, "dobj", "nsubjpass")):
        return None
    if before is None or not (objects & {"law", "bill", "decree", "order", "decision"} or _votes(verb, role)):
        return None
    mood = mood_of(verb)
    participants = _named_in(scene, what if is_passive(verb) else None) or _whose(scene, by, before)
    if participants is None and mood.pending:
        participants = scene.who(by)  # "Poland's president has yet to sign": its own law, beside another state's
    if participants is None or (mood.tense == "none" and not mood.pending):
        return None
    for frame in frames_of(verb):
        if frame in ("notify", "consider", "propose", "refuse") or (frame == "urge" and lemma(verb) != "recommend"):
            continue
        if frame == "announce" and (lemma(verb) != "announce" or not objects & {"decision"}):
            continue
        if mood.negative and not mood.pending:
            return None
        stage = frame_stage(before.action, frame, role, verb, objects)
        if frame == "revoke" and not _own(scene, by, before):
            continue
        if stage and (stage != "government_decided" or lemma(verb) in ("decide", "sign", "announce")):
            words_of = (verb, *([by] if by is not None else []))
            return telling(before.action, stage, before.treaties, participants, mood, words_of, implied=True)
    return None


def _passed(verb: Token) -> set[str]:
    """Such as "a law on leaving the treaty, which lawmakers passed": the law, whatever the clause is hung on."""
    if verb.dep_ != "relcl" or lemma(verb) not in words("passing"):
        return set()
    if not any(c.tag_ == "WDT" for c in children(verb, "dobj", "nsubjpass")):
        return set()
    above = [w for w in verb.head.ancestors if w.i < verb.i]
    nouns = [*above, *(n for w in above if is_verb(w) for n in children(w, "dobj", "nsubjpass", "nsubj"))]
    return {kind for noun in nouns if (kind := carrier(noun)) in ("law", "bill")}


def _consent_given(scene: Scene, verb: Token, by: Token | None, role: str, before: Act | None) -> Telling | None:
    """Such as "the Senate gave its consent by 80 votes to 19"."""
    given = [n for n in children(verb, "dobj", "nsubjpass") if lemma(n) in words("assents")]
    stage = parliament_stage(before.action, role) if before else None
    if lemma(verb) not in words("assenting") or not given or before is None or stage is None:
        return None
    named = tuple(dict.fromkeys(t for n in given for t in scene.treaties_of(n)))
    participants, mood = _whose(scene, by, before), mood_of(verb)
    if not participants or mood.negative or mood.tense == "none":
        return None
    act = replace(before, treaties=named or before.treaties)
    return telling(act.action, stage, act.treaties, participants, mood, (verb, *([by] if by else [])), implied=True)


def _rejected_treaty(scene: Scene, verb: Token, by: Token | None, role: str) -> Telling | None:
    """Such as "the pact was rejected by the Senate": a no to the treaty itself."""
    if (
        not ("reject" in frames_of(verb) or lemma(verb) == "refuse")
        or role not in (*_VOTERS, "court", "other")
        or by is None
    ):
        return None
    treaties, who, mood = _judged(scene, verb, "against"), scene.who(by), mood_of(verb)
    if not treaties or not who or mood.negative or mood.modality != "actual":
        return None
    return telling("join", "rejected", treaties, who, replace(mood, tense="past"), (verb, by))


def _approved_treaty(scene: Scene, verb: Token, by: Token | None, role: str) -> Telling | None:
    """Such as "parliament backed the pact", "the treaty was endorsed by the Senate": a yes to the treaty itself."""
    stage = parliament_stage("join", role)
    if stage is None or by is None or lemma(verb) == "approve" or "approve" not in frames_of(verb):
        return None
    treaties, who, mood = _judged(scene, verb, "to"), scene.who(by), mood_of(verb)
    if not all(n.tag_.startswith("NN") for n in children(verb, "dobj", "nsubjpass")):
        return None  # "which was passed": it may be a bill told before
    if not treaties or not who or mood.negative or mood.modality != "actual" or mood.tense not in ("past", "present"):
        return None
    return telling("join", stage, treaties, who, mood, (verb, by))


def _judged(scene: Scene, verb: Token, preposition: str) -> tuple[str, ...]:
    """The treaties that a vote is on: the verb's objects, also behind a preposition."""
    objects = [scene.subject(verb)] if is_passive(verb) else children(verb, "dobj")
    objects += [n for p in children(verb, "prep") if p.lower_ == preposition for n in p.children]
    return tuple(t for n in objects if n is not None for t in scene.object_treaties(n))


def _by(scene: Scene, verb: Token) -> Token | None:
    if is_passive(verb):
        return next((n for by in children(verb, "agent") for n in by.children if n.dep_ == "pobj"), None)
    found = scene.subject(verb)
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
    similar = by is not None and any(
        c.lower_ in ("similar", "same", "such") for n in by.head.children for c in n.children
    )
    if similar:
        return own
    shared = tuple(r for r in own if r in before.participants)
    return (*shared, *(r for r in _with(scene, by) if r not in shared)) if shared else None


def _named_in(scene: Scene, carried: Token | None) -> tuple[str, ...]:
    """Whose act a bill's own clause names: "a motion that Switzerland leave as well"."""
    for word in carried.subtree if carried is not None and carrier(carried) else ():
        if is_verb(word) and act_cue(word) is not None and children(word, "nsubj"):
            found = scene.who(children(word, "nsubj")[0])
            if found:
                return found
    return ()


def _with(scene: Scene, by: Token | None) -> tuple[str, ...]:
    """Those behind "together with": "announced the step together with Mali"."""
    if by is None:
        return ()
    for word in by.head.subtree:
        if word.lower_ == "with" and word.dep_ == "prep" and word.i and word.nbor(-1).lower_ in ("together", "along"):
            return scene.listed(word)
    return ()


def _own(scene: Scene, by: Token | None, before: Act) -> bool:
    return by is None or bool(set(scene.who(by)) & set(before.participants))


def _notice(scene: Scene, verb: Token, objects: set[str], by: Token | None, before: Act | None) -> Telling | None:
    """Such as "gave notice in June", "the notice was withdrawn": notices without an act beside them."""
    if _arrives(verb, by):
        return _notified(scene, verb, by, before)
    if not objects & {"notice", "instrument"} and not _takes_it_back(verb):
        alone = not children(verb, "ccomp", "xcomp")
        if alone and lemma(verb) in ("notify", "inform") and notice_in_law(verb, objects):
            return _notified(scene, verb, by, before)
        return None
    mood = mood_of(verb)
    if (mood.tense == "none" and not _back(verb) and not mood.pending) or _is_rule(verb):
        return None
    if "revoke" in frames_of(verb) or _takes_it_back(verb):
        own = scene.who(by)
        participants = own or (before.participants if before else ())
        treaties = before.treaties if before else ()
        if before and before.action == "withdraw" and participants:
            return telling("withdraw", "revoked", treaties, participants, mood, (verb,), implied=True)
        return None
    return _notified(scene, verb, by, before) if lemma(verb) in words("notice_verbs") else None


def _arrives(verb: Token, what: Token | None) -> bool:
    """Such as "Peru's instrument of ratification reached the United Nations on Monday"."""
    if what is None or lemma(verb) not in words("arriving") or carrier(what) not in ("notice", "instrument"):
        return False
    return addressed_to_depositary(verb)


def _is_rule(verb: Token) -> bool:
    """Such as "after the depositary has received the notice": what the treaty says, no step."""
    marked = any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHEN for c in verb.children)
    present = any(a.lower_ in ("has", "have", "is", "are") for a in auxiliaries(verb)) or verb.tag_ == "VBZ"
    return verb.dep_ == "advcl" and marked and present


def _takes_it_back(verb: Token) -> bool:
    """Such as "took it back in May", said of a notice."""
    base = lemma(verb)
    if base != "take" and base not in _UNDOING:
        return False
    if base in _UNDOING and verb.dep_ == "conj" and "notice" in carriers_of(verb.head):
        return any(c.lower_ == "it" for c in children(verb, "dobj"))
    back = any(c.lower_ == "back" for c in verb.children)
    return base == "take" and back and any(c.lower_ == "it" for c in children(verb, "dobj"))


def _back(verb: Token) -> bool:
    return verb.tag_ == "VBG" and (verb.dep_ == "pcomp" or bool(children(verb, "mark")))


def _notified(scene: Scene, verb: Token, by: Token | None, before: Act | None) -> Telling | None:
    own = scene.who(by)
    mood = mood_of(verb)
    if not own and by is not None and are_many(scene, by):
        own = named_of(scene, verb)
        if not own:
            return None  # "five states gave notice": whose, the text does not say
    if any(c.lower_ == "no" for n in children(verb, "dobj", "nsubjpass") for c in n.children):
        mood = replace(mood, negative=True)  # "has received no notification"
    if lemma(verb) == "receive":
        own = _sender(scene, verb)
    if lemma(verb) in words("arriving") and by is not None:
        own = tuple(r for c in by.subtree if c.dep_ in ("poss", "pobj") for r in scene.who(c))
    if _back(verb):
        mood = replace(mood, tense="past", modality="actual")
    about = before or _nearest(scene, verb)
    participants = own or (about.participants if about else ())
    if about is None or not participants or (mood.tense == "none" and not mood.pending) or about.action == "suspend":
        return None
    what = scene.subject(verb)
    handed = carrier(what) if is_passive(verb) and what is not None else None
    handed = carrier(what) if what is not None and _arrives(verb, what) else handed
    instrument = "instrument" in {handed, *carriers_of(verb)}
    under = tuple(t for word in verb.subtree if (t := scene.referents.treaties.at(word)))
    about = replace(about, treaties=under[:1]) if under else about
    if instrument and any(_joins(word) for word in verb.subtree):
        about = replace(about, action="join")
    stage = "deposited" if about.action == "join" and instrument else "notified"
    return telling(
        "join" if stage == "deposited" else "withdraw", stage, about.treaties, participants, mood, (verb,), implied=True
    )


def _joins(word: Token) -> bool:
    cue = act_cue(word)
    return cue is not None and cue.noun and cue.action == "join"


def _sender(scene: Scene, verb: Token) -> tuple[str, ...]:
    """From whom a notice is received: "received its notice", "a notification from Peru", "of the United States"."""
    for owner in (c for n in children(verb, "dobj", "nsubjpass") for c in n.children if c.dep_ == "poss"):
        found = scene.who(owner)
        if found:
            return found
    for word in verb.subtree:
        if word.dep_ == "prep" and word.lower_ in ("from", "of"):
            found = tuple(r for noun in word.children for r in scene.who(noun))
            if found:
                return found
    return ()


def _nearest(scene: Scene, verb: Token) -> Act | None:
    """Where no act was told yet: a notice speaks of the treaty named last."""
    treaty = scene.referents.treaties.nearest(verb.idx)
    return Act("withdraw", (treaty,), ()) if treaty else None
