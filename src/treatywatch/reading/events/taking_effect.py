"""What takes effect of acts told before: "the decision took effect", "Finland's will on 10 January"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.chains import is_forestalled
from treatywatch.reading.events.cues import act_cue, carrier, is_effect, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Act, Telling, telling
from treatywatch.reading.force import came_into_force
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_NEAR = 30  # words before "those of the Baltic states"
_ANNOUNCED = ("government_decided", "parliament_approved", "promulgated")
_JUST_BEFORE = 300  # characters before a sentence that begins with "It takes effect"


def tell_effect(scene: Scene, sentence: Sentence, verb: Token, before: Act | None) -> Telling | None:
    """Such as "The decision took effect": of a withdrawal told before."""
    what = scene.subject(verb)
    if what is not None and what.tag_ in ("WDT", "WP") and what.head.dep_ == "relcl":
        what = what.head.head
        if came_into_force(verb):
            return None
        what = _whose_object(what, verb) or what
    if is_forestalled(verb) or what is None or scene.is_for_one_told(verb):
        return None
    left = _is_left(scene, what, verb, before)
    if not (carrier(what) in ("decision", "notice") or _is_withdrawal(what) or _stands_for_one(what, before) or left):
        return None
    mood, about = mood_of(verb), _act_of(scene, what, before)
    if about is None or not any(t.day and t.kind in ("absolute", "relative") for t in scene.times_in(sentence)):
        return None
    if mood.tense == "none" and verb.tag_ == "VBG" and children(verb, "nsubj") and is_verb(verb.head):
        mood = mood_of(verb.head)  # "denounced it in May, its denunciation taking effect in November"
    if mood.tense == "present" or _was_announced(verb, mood):
        mood = replace(mood, modality="planned", tense="future")
    any_one = what.dep_ != "appos" and any(c.lower_ in ("a", "an", "any") for c in what.children)
    if mood.tense == "none" or any_one:  # "Canada denounced it, a step that took effect a year later" is one
        return None
    return telling("withdraw", "effective", about.treaties, about.participants, mood, (verb, what), implied=True)


def _whose_object(what: Token, verb: Token) -> Token | None:
    """The withdrawal of "the departure of Peru from the pact, which took effect yesterday", None without a comma."""
    over = what.head.head if what.dep_ == "pobj" and what.head.lower_ == "from" else None
    comma = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","
    return over if over is not None and comma and lemma(verb) == "take" and _is_withdrawal(over) else None


def tell_where(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "It is in force in 35 states, the latest being Moldova, where it took effect on 1 May"."""
    where = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in children(verb, "advmod"))
    what = next(iter(children(verb, "nsubj")), None)
    if not where or what is None or not is_effect(verb) or not scene.dated(verb):
        return
    who, mood = scene.who(verb.head), mood_of(verb)
    treaties = scene.treaties_of(what)
    if who and treaties and not mood.negative and mood.tense in ("past", "future"):
        yield Act("join", treaties, who).told("in_force", mood, (verb, what))


def _was_announced(verb: Token, mood: Mood) -> bool:
    """Such as "said that the withdrawal would take effect in May": what somebody said is to come."""
    said = verb.dep_ == "ccomp" and is_verb(verb.head) and lemma(verb.head) in words("reporting")
    return said and mood.tense == "would" and mood.modality == "possible" and not mood.negative


def _act_of(scene: Scene, what: Token, before: Act | None) -> Act | None:
    """The withdrawal that takes effect: its owner's, "Finland's notice", else the one told before."""
    owners = _owners(scene, what)
    before = _of_several(what, before) if before is not None and before.action == "withdraw" else None
    if not owners or (before is not None and not set(owners) - set(before.participants)):
        return replace(before, participants=owners or before.participants) if before is not None else None
    named = tuple(t for word in what.subtree if (t := scene.referents.treaties.at(word)))
    nearest = scene.referents.treaties.nearest(what.idx)
    treaties = named[:1] or (before.treaties if before is not None else ()) or ((nearest,) if nearest else ())
    told = carrier(what) == "notice" or bool(named) or before is not None or _is_notice_near(what)
    return Act("withdraw", treaties, owners) if treaties and told else None


def _of_several(what: Token, before: Act) -> Act:
    """The act that "the latter exit", "the first of these denunciations" means, of one told of several treaties."""
    which = {c.lower_ for c in (what, *what.children)} & {"latter", "former", "first", "second", "last"}
    if not which or len(before.treaties) == 1:
        return before
    place = -1 if which & {"latter", "last"} else 1 if "second" in which else 0
    return replace(before, treaties=(before.treaties[place],))


def _is_left(scene: Scene, what: Token, verb: Token, before: Act | None) -> bool:
    """Such as "decided to quit the court, which will take effect in May": not what enters into force."""
    if before is None or before.action != "withdraw" or lemma(verb) != "take":
        return False
    if verb.dep_ == "advcl" and what.lower_ == "which":
        return True
    if verb.dep_ != "relcl":
        return False
    comma = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","
    return comma and bool(set(scene.treaties_of(what)) & set(before.treaties))


def _stands_for_one(what: Token, before: Act | None) -> bool:
    """Such as "Finland's takes effect on 10 January", "those of the Baltic states", "three of these notices"."""
    if _is_counted(what):
        return True
    of = any(p.lower_ == "of" for p in children(what, "prep"))
    that_one = what.lower_ == "one" and any(c.lower_ in ("that", "this") for c in what.children)
    left_out = _is_bare_owner(what) or that_one or (what.lower_ in ("that", "those") and of)
    return left_out and (_is_notice_near(what) if before is None else before.action == "withdraw")


def _is_notice_near(what: Token) -> bool:
    return any(carrier(w) == "notice" or _is_withdrawal(w) for w in what.doc[max(0, what.i - _NEAR) : what.i])


def _is_counted(what: Token) -> bool:
    """Such as "three of those notices"."""
    of = [n for p in children(what, "prep") if p.lower_ == "of" for n in p.children]
    return what.tag_ == "CD" and any(carrier(n) == "notice" or _is_withdrawal(n) for n in of)


def _is_bare_owner(word: Token) -> bool:
    return word.tag_.startswith("NNP") and any(c.tag_ == "POS" for c in word.children)


def _owners(scene: Scene, noun: Token) -> tuple[str, ...]:
    whose = [c for c in noun.children if c.dep_ in ("poss", "compound")]
    of = [n for w in (noun, *children(noun, "appos")) for p in children(w, "prep") for n in p.children]
    whose += [n for n in of if n.head.lower_ in ("of", "from", "by")]
    whose += [noun] if _is_bare_owner(noun) else []
    return tuple(dict.fromkeys(r for c in whose for r in scene.who(c)))


def handed_in_takes_effect(scene: Scene, sentence: Sentence, verb: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "received its instrument of accession on Friday; it takes effect on 10 February"."""
    what, mood, last = scene.subject(verb), mood_of(verb), told[-1] if told else None
    handed = last is not None and last.stage in ("deposited", "notified") and not last.negative
    signed = last is not None and last.stage == "signed" and last.modality == "actual" and not last.negative
    if signed and last is not None and what is not None and what.lower_ == "it" and last.token.idx >= sentence.start:
        if mood.tense == "past" and not mood.negative and scene.dated(verb):  # "signed it in 2013, and it took effect"
            return replace(Act("join", last.treaties, ()).told("in_force", mood, (verb, what)), implied=True)
        return None
    if not handed and what is not None and what.lower_ == "it":
        if last is not None and verb.dep_ == "conj" and last.token.idx >= sentence.start:
            return _exit_announced(scene, verb, last)
        return _exit_just_told(scene, sentence, verb, last)
    if last is None or not handed or sentence.start - last.token.idx > _JUST_BEFORE:
        return None
    if what is None or what.lower_ != "it":
        return None
    if mood.negative or mood.tense not in ("present", "future") or not scene.dated(verb):
        return None
    ahead = replace(mood, modality="planned", tense="future")
    stage = "in_force" if last.action == "join" else "effective"
    return telling(last.action, stage, last.treaties, last.participants, ahead, (verb, what), implied=True)


def _exit_announced(scene: Scene, verb: Token, last: Telling) -> Telling | None:
    """Such as "announced the withdrawal in 2017, and it took effect on 31 December 2018, together with Peru's"."""
    mood = mood_of(verb)
    decided = last.action == "withdraw" and last.stage in _ANNOUNCED and last.modality == "actual" and not last.negative
    if not decided or mood.negative or mood.tense not in ("past", "present", "future") or not scene.dated(verb):
        return None
    beside = (w for w in verb.subtree if w.i > verb.i and w.head.lower_ == "with" and _is_bare_owner(w))
    who = dict.fromkeys((*last.participants, *(ref for w in beside for ref in scene.who(w))))
    mood = replace(mood, modality="planned", tense="future") if mood.tense == "present" else mood
    return replace(Act("withdraw", last.treaties, tuple(who)).told("effective", mood, (verb,)), implied=True)


def _exit_just_told(scene: Scene, sentence: Sentence, verb: Token, last: Telling | None) -> Telling | None:
    """Such as "Russia's withdrawal is a mistake. It became effective today"."""
    before = scene.parsed.sentence_at(sentence.start - 2)
    mood = mood_of(verb)
    if before is None or mood.negative or mood.tense == "none" or not scene.dated(verb):
        return None
    told = scene.parsed.doc[before.first : before.last]
    noun = next((w for w in told if w.dep_ in ("nsubj", "nsubjpass") and _is_withdrawal(w)), None)
    about = (
        Act("withdraw", last.treaties, last.participants) if last is not None and last.action == "withdraw" else None
    )
    act = _act_of(scene, noun, about) if noun is not None else None
    if act is None:
        return None
    return replace(act.told("effective", mood, (verb,)), implied=True)


def _is_withdrawal(noun: Token) -> bool:
    cue = act_cue(noun)
    return cue is not None and cue.noun and cue.action == "withdraw"
