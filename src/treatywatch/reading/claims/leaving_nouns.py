"""Claims about leaving told by nouns: "the US's second exit from T on January 27", "its notification of withdrawal"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.clauses import clause, negated, phrase, whole
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_SOON = timedelta(days=200)
_BESIDE = 4  # characters between words that belong together: ", ", "’s "


def noun_drafts(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "the US's second exit from T on January 27", "its July 6, 2020, notification of withdrawal"."""
    if lemma(noun) not in words("leaving_nouns") or only_spoken_of(noun):
        return
    if is_object(noun) and not any(t.end <= noun.idx for t in scene.times_in(*phrase(noun))):
        return  # "gave its consent to the exit in April": the day is the consent's
    yield from _running(scene, noun)
    notice = noun.head.head if noun.dep_ == "pobj" else noun.head if noun.dep_ == "compound" else None
    if notice is not None and lemma(notice) in words("notice_nouns"):
        yield from _dated_noun(scene, notice, noun, "notified")
        yield from _day_before(scene, notice, noun)
    elif noun.dep_ not in ("nsubj", "nsubjpass") or not _effect_follows(noun):
        yield from _dated_noun(scene, noun, noun, "left")


def _running(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "The withdrawals of Chad and Mali are still running", "Chad's exit is pending"."""
    verb = noun.head
    told = (verb, *children(verb, "acomp"))
    if noun.dep_ != "nsubj" or not any(t.lower_ in words("running_words") for t in told) or any(map(negated, told)):
        return
    if not any(t.lower_ in ("is", "are") for t in (verb, *children(verb, "aux"))):
        return
    of = [t for p in children(noun, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    refs = tuple(r for t in (*children(noun, "poss"), *of) for r in scene.named_states(*whole(t)) or scene.of(t))
    span = clause(verb)
    treaty = scene.treaty(noun, *span)
    if refs and treaty is not None:
        yield Draft(*span, "stage", tuple(say.stage(p, treaty, "withdraw", "leaving") for p in refs), refs, treaty, 2)


def _day_before(scene: Scene, notice: Token, act: Token) -> Iterator[Draft]:
    """As in "the United States' July 6, 2020, notification of withdrawal", which grammars seldom get."""
    times = [t for t in scene.times if t.day is not None and 0 < notice.idx - t.end <= _BESIDE]
    owners = [m for m in scene.mentions if times and m.kind == "state" and 0 < times[-1].start - m.end <= _BESIDE]
    treaty = scene.treaty(act, *phrase(notice))
    if owners and treaty is not None and times[-1].day is not None:
        refs = scene.named_states(owners[-1].start, owners[-1].end)
        told = tuple(say.stage(p, treaty, "withdraw", "notified", times[-1].day.edtf) for p in refs)
        yield Draft(owners[-1].start, act.idx + len(act), "date", told, refs, treaty, 3)


def is_object(noun: Token) -> bool:
    """Whether a noun is what a verb of doing acts on, over whatever noun or preposition but one of time."""
    word = noun
    while word.head.i != word.i and not is_verb(word):
        if word.dep_ in ("nsubj", "nsubjpass", "attr", "appos") or word.lower_ in words("time_prepositions"):
            return False
        word = word.head
    return is_verb(word) and word.i < noun.i and lemma(word) not in words("become_verbs")


def only_spoken_of(noun: Token) -> bool:
    """Whether the clause around it tells a notice, a plan or a wish, and not the leaving itself."""
    verb = next((up for up in noun.ancestors if is_verb(up)), None)
    if verb is None:
        return False
    return lemma(verb) in words("notice_verbs") or lemma(verb) in words("unasserted") or lemma(verb) == "announce"


def _effect_follows(noun: Token) -> bool:
    return lemma(noun.head) in words("effect_verbs") or lemma(noun.head) in words("ending_verbs")


def _dated_noun(scene: Scene, noun: Token, act: Token, step: str) -> Iterator[Draft]:
    """A noun of leaving is a claim only with its owner and a day in its own phrase that is not ahead."""
    span = phrase(noun)
    if _may_lie_ahead(scene, noun, *span):
        return
    owned = [c for c in children(noun, "poss") if scene.of(c)] or children(act, "poss")
    day = scene.day_of_noun(noun, *span)
    if not owned or not day or (scene.on and (parse_day(day).earliest or scene.on) > scene.on):
        return
    treaty = scene.treaty(act, *span)
    refs = scene.of(owned[0])
    if treaty is not None and refs:
        told = tuple(say.stage(p, treaty, "withdraw", step, day) for p in refs)
        yield Draft(*span, "date", told, refs, treaty, 3)


def _may_lie_ahead(scene: Scene, noun: Token, start: int, end: int) -> bool:
    """Whether a day without its year may as well be the next one: "the exits bite on 27 December", told in October."""
    verb = next((up for up in noun.ancestors if is_verb(up)), None)
    if scene.on is None or (verb is not None and verb.tag_ in ("VBD", "VBN")):
        return False
    ahead = [day for time in scene.times_in(start, end) if (day := time.under(future=True)) and day != time.day]
    return any(day.earliest is not None and scene.on < day.earliest <= scene.on + _SOON for day in ahead)
