"""Claims about who is what under a treaty: parties, signatories, those that ratified, those outside; and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion, ClaimKind, Mention
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.about_treaties import of_organisation
from treatywatch.reading.claims.clauses import asserted, clause, future, negated, whole
from treatywatch.reading.claims.echoes import Turn, echoes
from treatywatch.reading.claims.joined_treaties import belongs_to_another, denied_before, is_excepted, treaties_with
from treatywatch.reading.claims.lists import named_in_front
from treatywatch.reading.claims.mood import (
    backshifted,
    is_bounded,
    is_never,
    is_news,
    is_past_state,
    late_day,
    tells_a_beginning,
)
from treatywatch.reading.claims.newest import newest_of_many
from treatywatch.reading.claims.numbers import length_number
from treatywatch.reading.claims.periods import length_units
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.sets import UNKNOWN_SET, sets_in
from treatywatch.reading.claims.standing_nouns import by_noun, by_number, by_place
from treatywatch.reading.claims.standing_verbs import by_verb
from treatywatch.reading.claims.tellings import Said, as_of, governor, no_longer
from treatywatch.reading.claims.votes import is_own_body
from treatywatch.reading.refer import role_words
from treatywatch.reading.syntax import children, is_noun, is_of_those_denied, is_passive, is_verb, lemma, subject
from treatywatch.reading.times_lines import year_of_line

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_STEP_OF_ROW = {"party": "party", "bound": "bound", "signatory": "signatory", "signed": "signed",
                "ratified": "ratified", "acceded": "acceded", "joined": "joined"}  # fmt: skip
_BASIS = {"party": "bound", "bound": "bound", "signatory": "signed", "signed": "signed", "ratified": "consented",
          "acceded": "consented", "joined": "consented", "not_party": "outside",
          "never_party": "outside", "not_signatory": "never_joined",
          "not_ratified": "outside", "never_joined": "never_joined", "not_even_signed": "never_joined",
          "signed_only": "signed_only"}  # fmt: skip
_STEP_OF_DENIED = {"not_party": "joined", "never_party": "joined", "not_ratified": "ratified", "never_joined": "joined",
                   "not_signatory": "signed", "not_even_signed": "signed"}  # fmt: skip
_ROW_OF_THEN = {"unbound": "not_party"}  # "is out of the treaty as of Sunday"
_TO_BE = {"will_be_bound": "bound", "will_be_out": "unbound"}
_LASTING = frozenset({"party", "was_party", "bound", "not_party"})
_ENDS = (("joined", "left"), ("left", "returned"))  # what lasted from which step to which: being bound, being outside
_SOON_AFTER = 200  # characters behind a denial of the past in which the act may be told after all
_WITH_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ON_THE_SPOT = re.compile(r"\bon the spot\b|\bthere and then\b|\bstraight away\b", re.I)
_LONG_AGO = timedelta(days=60)  # before the article: what was said by then is of then
_SINCE = re.compile(r"\bsince\b", re.I)
_SINCE_A_YEAR = re.compile(r"\bsince (?:(?:early|late|mid|\d{1,2}|[A-Z][a-z]+)[ -])*(?:19|20)\d\d\b")
_DATED = re.compile(r"\b(?:1[89]|20)\d\d\b|\byear\b")
_WITHOUT_RATIFYING = re.compile(r"\bwithout (?:\w+ )?ratify", re.I)
_OF_PARTIES = re.compile(r"\bOf (?:the |its )?[\d,]+ (?:states )?(?:parties|members)\b[^.;]*,", re.I)
_AMONG_PARTIES = re.compile(r"\b(?:among|of|out of|from) (?:the |its )?[\d,]+ (?:states )?parties to (?:the )?\Z", re.I)
_OPENED = 120  # characters before a claim in which "of 197 parties to the convention" stands
_AND_THE_UNION = re.compile(
    r"\b(?:states|countries|nations|members|governments) (?:and|plus|as well as|together with) the"
    r" (?:European Union|EU)\b",
    re.I,
)
_NEAR = 90  # characters behind a number of parties in which some of them are named
_AMONG = re.compile(r",? (?:among them|including)\b", re.I)
_INCLUDED = re.compile(r" included\b")
_ITSELF = re.compile(r" itself\b")
_STOP = re.compile(r"[.;:)]|, (?:but|while|which|who|though|although|yet)\b|\b(?:has|have|is|are|was|were)\b")
_BUT_NOT = re.compile(r"\b(?:but|though|and|yet) not\b", re.I)
_FOUNDERS = frozenset({"party", "bound", "joined", "ratified"})
_FROM_THE_START = re.compile(
    r"\bfrom (?:the (?:very )?(?:start|outset|beginning|get-go)|day one)\b"
    r"|\bfrom its (?:very )?(?:start|beginning|inception|birth)\b"
    r"|\bat the (?:very )?(?:outset|start|beginning)\b(?! of)"
    r"|\bsince (?:its (?:very )?(?:start|beginning|inception|birth|launch)|it (?:entered|came) into force)\b",
    re.I,
)
_ON_THE_FIRST_DAY = re.compile(
    r"\bon (?:the|its) (?:very )?(?:first|opening) day\b"
    r"|\bon the (?:very )?day (?:when |that |on which )?it (?:was )?opened\b",
    re.I,
)
_FOR_SO_LONG = re.compile(
    r"\bfor (?:an?|one|two|three|six|nine|twelve|\d+|some|many|another) (?:\w+ )?(?:day|week|month|year)s?\b", re.I
)
_FROM_THEN = re.compile(r"\bfrom (?:\w+ )?(?:1[89]|20)\d\d\b", re.I)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.I)
_SETS = {"party": "parties", "bound": "parties", "ratified": "ratifiers", "acceded": "ratifiers",
         "signed": "signatories", "signatory": "signatories", "signed_only": "signers_only", "not_party": "outsiders",
         "never_party": "outsiders", "not_ratified": "outsiders", "never_joined": "outsiders",
         "not_signatory": "strangers", "not_even_signed": "strangers"}  # fmt: skip
_WITHIN_A_TIME = re.compile(
    r"\b(?:within|in the space of|in (?:as few as|just|only|less than|under)|(?:over|in) the (?:past|last))\s+"
    r"(?:a |an |one |the |\w+ ){0,3}?(?:days?|weeks?|fortnight|months?|years?)\b",
    re.I,
)
_ARE_THE_ONLY = re.compile(r"\b(?:are|were) the only (?:countries|states|nations|members|ones)\b", re.I)
_BEHIND = 40  # characters behind a claim in which its time may stand
_EXACT = len("2025-03-18")
_MOST_STATES = 300  # more than there are to be counted


def standing_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims that one word carries: a noun such as "party", a verb such as "ratify", "outside", "bound"."""
    said = (
        (by_noun(scene, word) or by_number(scene, word))
        if is_noun(word)
        else by_verb(scene, word)
        if is_verb(word)
        else by_place(scene, word)
    )
    if said is None or (said.number is not None and _is_condition(word)):
        return
    treaty = (_of_its_subject(scene, word) if not said.who else None) or scene.treaty(word, *said.span)
    if treaty is None or (of_organisation(scene, word) and not _near_treaty(scene, word)):
        return
    if belongs_to_another(scene, treaty, *said.span) or is_excepted(scene, treaty, *said.span):
        return
    treaties = treaties_with(scene, treaty, *said.span) if (said.who or said.much) and not said.only else (treaty,)
    drafts = tuple(_drafts(scene, said, treaty)) if len(treaties) == 1 else _of_several(scene, said, treaties)
    yield from drafts
    yield from _both_halves(scene, said, treaty, drafts)
    if drafts and said.who and not said.only:
        yield from _with_echoes(scene, said, treaties, drafts[0])
    elif drafts and said.number is not None and not said.within:
        yield from _beside_a_number(scene, said, treaty)


def _of_its_subject(scene: Scene, word: Token) -> str | None:
    """The treaty of "The statute has 125 parties and the convention 164": the one that is the subject."""
    verb = word if is_verb(word) else governor(word)
    for who in children(verb, "nsubj", "nsubjpass") if verb is not None else ():
        named = [m for m in scene.treaties_in(*whole(who)) if m.start <= who.idx < m.end]
        if len(named) == 1 and who.i < word.i:
            return scene.named(named[0])
    return None


def _beside_a_number(scene: Scene, said: Said, treaty: str) -> Iterator[Draft]:
    """As in "More than 120 countries have ratified it. Chad has not": what is said of others than those counted."""
    if (newest := newest_of_many(scene, said.word, said.span[1])) is not None:
        told = tuple(a for p in newest.refs for a in _echoed(scene, p, treaty, said.row, newest.day))
        yield Draft(*newest.span, "participation", told, newest.refs, treaty, 2)
    for echo in echoes(scene, said.span, said.word.idx):
        row = _echoed_row(said.row, echo.turn)
        if row is None or echo.turn not in ("yes", "no"):
            return
        told = tuple(a for p in echo.refs for a in _echoed(scene, p, treaty, row, echo.day))
        yield Draft(*echo.span, "participation", told, echo.refs, treaty, 2)


def _with_echoes(scene: Scene, said: Said, treaties: tuple[str, ...], draft: Draft) -> Iterator[Draft]:
    """A clause with what it says of others in passing: "Chad has ratified it, as has Mali", "; Oman has not"."""
    told, who, start, end = list(draft.asserts), list(draft.participants), draft.start, draft.end
    for echo in echoes(scene, said.span, said.word.idx):
        row = _echoed_row(said.row, echo.turn) if not _goes_on_otherwise(said, echo.turn) else None
        if row is None or row == "signed_only":
            break  # "Two have only signed. Chad did so last year": it may have joined, as was told before
        told += (a for p in echo.refs for t in treaties for a in _echoed(scene, p, t, row, echo.day))
        who += echo.refs
        start, end = min(start, echo.span[0]), max(end, echo.span[1])
    if len(who) > len(draft.participants):
        yield replace(draft, start=start, end=end, asserts=tuple(told), participants=tuple(who), rank=draft.rank - 1)


def _goes_on_otherwise(said: Said, turn: Turn) -> bool:
    """As in "has signed but waits; Mali did not": the others may not have waited."""
    others = (c for c in children(said.word, "conj") if c.tag_ not in ("NNP", "NNPS"))
    other = (c for c in others if lemma(c) not in ("do", "have", *words("standing_verbs")))
    return turn in ("yes", "no") and is_verb(said.word) and any(c.i > said.word.i for c in other)


def _echoed_row(row: str, turn: Turn) -> str | None:
    """The row that holds of the others; None where the words for it are not known."""
    denied = row in words("positive_rows")
    if turn == "neither":
        return str(words("neither_rows")) if row in ("signed", "ratified", "not_ratified", "acceded") else None
    if turn == "same" or (turn == "no" and denied) or (turn == "yes" and not denied):
        return row
    turned: dict[str, str] = words("positive_rows" if denied else "negated_rows")
    return turned.get(row)


def _echoed(scene: Scene, participant: str, treaty: str, row: str, day: str) -> Iterator[Assertion]:
    if row == "joined":
        yield say.stage(participant, treaty, "join", "joined", day)
        return
    step = _STEP_OF_ROW.get(row) if day else None
    once = step is not None and row in ("ratified", "acceded")
    yield say.status(participant, treaty, scene.on, f"once_{row}" if once else row)
    if step is not None:
        yield say.step_date(participant, treaty, step, day)


def _of_several(scene: Scene, said: Said, treaties: tuple[str, ...]) -> tuple[Draft, ...]:
    """As in "has joined neither the covenant nor the statute", "a party to both conventions": one claim of all."""
    drafts = [d for treaty in treaties for d in _drafts(scene, said, treaty, treaties.index(treaty), len(treaties))]
    told = tuple(dict.fromkeys(a for d in drafts for a in d.asserts))
    neither = _and_neither(said)
    if drafts and neither is not None:
        told += tuple(say.status(p, t, scene.on, neither[0]) for t in treaties for p in drafts[0].participants)
        drafts[0] = replace(drafts[0], end=neither[1])
    return (replace(drafts[0], asserts=told),) if drafts else ()


def _and_neither(said: Said) -> tuple[str, int] | None:
    """The row and the end of "and ratified neither", behind "has signed both covenants"."""
    for act in children(said.word, "conj"):
        none = [n for n in children(act, "dobj") if n.lower_ in ("neither", "none") and n.i == act.i + 1]
        if none and lemma(act) == "ratify" and said.row == "signed":
            return "not_ratified", none[0].idx + len(none[0])
    return None


def _both_halves(scene: Scene, said: Said, treaty: str, second: tuple[Draft, ...]) -> Iterator[Draft]:
    """As in "has signed but not ratified it", "signed it but has yet to ratify it": one claim, of both halves."""
    verb = said.word.head if said.word.dep_ == "xcomp" else said.word
    if not said.row.startswith("not_") or not is_verb(verb) or verb.dep_ != "conj" or children(verb, "nsubj"):
        return
    if not any(c.lower_ in words("turning_words") for c in (*verb.head.children, *verb.children)):
        return
    first = by_verb(scene, verb.head) if is_verb(verb.head) else None
    if first is None or first.who != said.who or first.row not in _STEP_OF_ROW:
        return
    named = scene.treaties_in(*first.span)
    for draft in second:
        if not named or treaty in {scene.named(m) for m in named}:
            told = tuple(a for one in _drafts(scene, first, treaty) for a in one.asserts)
            yield replace(draft, start=min(first.span[0], draft.start), asserts=(*told, *draft.asserts))


def _is_of_a_chronicle(scene: Scene, said: Said) -> bool:
    """As in "1993: The convention is signed in Paris by 130 states": the number of then."""
    year = year_of_line(scene.text, said.span[0])
    return year is not None and year.latest is not None and scene.on is not None and year.latest < scene.on


def _is_condition(word: Token) -> bool:
    """As in "entered into force after 60 states ratified it": the number of then, no count of today."""
    return is_verb(word) and any(c.dep_ == "mark" and c.lower_ in words("threshold_marks") for c in word.children)


def _is_of_whom(scene: Scene, said: Said, treaty: str) -> bool:
    """Whether a treaty tells only among whom: "have yet to ratify among the 197 parties to the parent convention"."""
    named = [m for m in scene.treaties_in(*said.span) if m.ref == treaty]
    return bool(named) and all(
        _AMONG_PARTIES.search(scene.text, max(0, m.start - _OPENED), m.start) is not None for m in named
    )


def _drafts(scene: Scene, said: Said, treaty: str, place: int = 0, of: int = 1) -> Iterator[Draft]:
    if said.who and denied_before(scene, treaty, *said.span):
        if said.row not in words("negated_rows") or said.row.startswith("n"):
            return  # "has not ratified the one, but not the other"
        said = replace(said, row=words("negated_rows").get(said.row, said.row))
    if is_verb(said.word) and _is_of_whom(scene, said, treaty):
        return
    became = _verb_of(said) if said.who else None
    if became is not None and lemma(became) == "become" and any(c.lower_ == "when" for c in children(became, "advmod")):
        return  # "from 2011, when the Philippines became a party": what was done then
    if became is not None and said.row == "not_party" and lemma(became) == "keep" and is_passive(became):
        return  # "Cuba's government was kept out of the organisation": from taking part
    row = {"joined": "party"}.get(said.row, said.row)
    told: tuple[Assertion, ...]
    if said.number is not None and said.number.value > _MOST_STATES:
        return  # "a petition signed by 8,000"
    if said.number is not None and said.within:
        if row in _SETS:
            never = row == "never_joined" and is_verb(said.word) and is_never(said.word)
            sets = (*said.within, f"{'strangers' if never else _SETS[row]}({treaty})")
            told = (say.set_count(sets, scene.on, said.number.relation, said.number.value),)
            yield Draft(*said.span, "count", told, (), treaty, 1)
    elif said.number is not None and said.row in _BASIS:
        newest = newest_of_many(scene, said.word, said.span[1])
        then = "" if newest is not None and newest.day else _told_of(scene, said)
        on = as_of(scene, said.span) or then or scene.on
        verb = _verb_of(said)
        if verb is not None and future(verb) and not negated(verb):
            return  # "will have 125 parties from January"
        if _OF_PARTIES.search(scene.text, max(0, said.span[0] - _OPENED), said.word.idx):
            return  # "Of 197 parties to the parent convention, 169 have ratified": another treaty
        if on == scene.on and (_is_of_a_chronicle(scene, said) or _is_within_a_time(scene, said)):
            return
        if on == scene.on and verb is not None and is_past_state(verb) and not backshifted(scene, verb):
            return  # "40 states had ratified it": the number of then
        then_only = verb is not None and _ON_THE_SPOT.search(scene.text, *said.span) is not None
        if then_only or (verb is not None and verb.tag_ == "VBD" and on == scene.on and _stands_alone(verb)):
            return  # "Three countries signed, waited, and joined": some, told of now
        if (
            verb is not None
            and verb.tag_ == "VBD"
            and said.row != "signed"
            and as_of(scene, said.span) != on != scene.on
        ):
            return  # "fifteen ratified it in 1998": those of that year
        with_union = said.number.relation == "=" and _AND_THE_UNION.search(scene.text, *said.span) is not None
        counted = say.count(treaty, _BASIS[said.row], on, said.number.relation, said.number.value + with_union)
        some, end = _among_those(scene, said)
        told = (counted, *(_one_of_those(scene, p, treaty, row) for p in some))
        yield Draft(said.span[0], end, "count", told, some, treaty, 1)
    elif said.much and said.row in _TO_BE:
        return  # "all the members will be bound from May"
    elif said.much and denied_before(scene, treaty, *said.span):
        return  # "have all ratified the one, but not the other"
    elif said.much:
        told = (say.share(treaty, row, scene.on, said.much, said.within),)
        denied = words("negated_rows").get(row)
        told += tuple(say.status(p, treaty, scene.on, denied) for p in said.left_out if denied and said.much == "all")
        inside = _included(scene, said) if said.much == "all" else ()
        told += tuple(_one_of_those(scene, p, treaty, row) for p in inside)
        yield Draft(*said.span, "participation", told, inside, treaty, 1)
    elif said.who:
        days = _days(scene, said, place, of)
        told = tuple(
            a for p, day in zip(said.who, days, strict=True) for a in _assertions(scene, said, p, treaty, row, day)
        )
        if said.among is not None and said.row in _BASIS and said.among.value > 1:
            of_them = words("positive_rows").get(said.row) if is_of_those_denied(said.word) else None
            if (by := _counted_on(scene, said, days)) is not None:
                told += (say.count(treaty, _BASIS[of_them or said.row], by, "of", said.among.value),)
        if said.row == "signed" and _WITHOUT_RATIFYING.search(scene.text, *said.span):
            told += tuple(
                say.status(p, treaty, when, "not_ratified")
                for p, day in zip(said.who, days, strict=True)
                if (when := _unratified_on(scene, said, day)) is not None
            )
        if said.only:
            verb = _verb_of(said)
            of_then = verb is not None and (
                any(c.lower_ == "had" for c in verb.children)  # "only Chad had ratified before"
                or (is_past_state(verb) and any(days))  # "were the only ones outside it in 2017"
            )
            if len(said.who) == 1 and _ARE_THE_ONLY.search(scene.text, *said.span):
                return  # "With Asmara done, Iran and Libya are the only ones": the list is not read
            alone = (*said.who, *named_in_front(scene, said.span[0], said.who))
            told += (say.only(alone, treaty, row, scene.on, (UNKNOWN_SET,) if of_then else said.within),)
        kind: ClaimKind = "superlative" if said.only else "participation"
        if told:
            yield Draft(*said.span, kind, told, said.who, treaty, 2)


def _included(scene: Scene, said: Said) -> tuple[str, ...]:
    """The Japan of "Every G7 country, Japan included, has ratified it"."""
    named = (m for m in scene.mentions_in(*said.span) if m.kind == "state" and _INCLUDED.match(scene.text, m.end))
    return tuple(m.ref for m in named if m.ref)


def _one_of_those(scene: Scene, participant: str, treaty: str, row: str) -> Assertion:
    """That one of those counted did it; among "80 that have ratified" are those that acceded."""
    if row == "ratified":
        return say.stage(participant, treaty, "join", "deposited")
    return say.status(participant, treaty, scene.on, row)


def _is_within_a_time(scene: Scene, said: Said) -> bool:
    """As in "two states have joined it within a week": so many of late, and not in all."""
    return _WITHIN_A_TIME.search(scene.text, said.span[0], said.span[1] + _BEHIND) is not None


def _counted_on(scene: Scene, said: Said, days: Sequence[str]) -> date | None:
    """The day of a count: "one of 119 countries that signed it on 10 December 1982"; None where it is no single day."""
    times = (t.day.edtf for t in scene.times_in(*said.span) if t.day is not None)
    told = next((day for day in days if day), None) or next(times, None)
    if told is None:
        return scene.on
    return date.fromisoformat(told) if len(told) == _EXACT else None


def _stands_alone(verb: Token) -> bool:
    """Whether a verb of a step, in a clause of its own, has neither object nor any words of where, when or by whom."""
    hangs = verb.dep_ in ("relcl", "advcl") or (verb.dep_ == "acl" and not children(verb, "nsubj"))
    return (
        not hangs
        and lemma(verb) in words("standing_verbs")
        and not children(verb, "dobj", "prep", "pobj", "agent", "npadvmod", "advmod")
    )


def _among_those(scene: Scene, said: Said) -> tuple[tuple[str, ...], int]:
    """Who is named among those counted ("164 parties, among them Chad"), and where the words end."""
    sentence = scene.parsed.sentence_at(said.word.idx)
    near = min(sentence.end, max(said.word.idx + _NEAR, said.span[1])) if sentence is not None else 0
    match = _AMONG.search(scene.text, said.word.idx, near)
    if sentence is None or match is None or scene.treaties_in(match.end(), sentence.end):
        return (), said.span[1]
    if (itself := _ITSELF.search(scene.text, match.end(), sentence.end)) is not None:
        union = scene.mentions_in(match.end(), itself.start())[-1:]  # "every member of the EU and the EU itself"
        return tuple(m.ref for m in union if m.ref and m.end == itself.start()), itself.end()
    stop = _STOP.search(scene.text, match.end(), sentence.end)
    last = [m for m in scene.mentions_in(match.end(), stop.start() if stop else sentence.end) if m.kind == "state"]
    group = scene.named_states(match.end(), last[-1].end) if last and not _is_cut(scene, match.end(), last[0]) else ()
    return (group, max(said.span[1], last[-1].end)) if group else ((), said.span[1])


def _is_cut(scene: Scene, start: int, first: Mention) -> bool:
    """Whether more than "the" stands before the first name: "including most members of NATO"."""
    return scene.text[start : first.start].strip().lower() not in ("", "the")


def _told_of(scene: Scene, said: Said) -> str:
    """The day by which so many took a step ("was signed by 122 countries in December 1997"), or empty.

    A stretch ("since 1997") tells no such day.
    """
    if said.row not in _STEP_OF_ROW:
        return ""
    verb = _verb_of(said)
    times = scene.times_in(*said.span) if verb is None else scene.times_of(verb, *said.span)
    days = [time.day.edtf for time in times if time.day is not None]
    day = days[0].removeprefix("../") if len(days) == 1 else ""  # "by 2005" counts up to its end
    return day if "/" not in day else ""


def _assertions(scene: Scene, said: Said, participant: str, treaty: str, row: str, day: str) -> Iterator[Assertion]:
    """The standing itself, and the day of the step where the text gives one."""
    if is_verb(said.word) and said.row == "ratified" and _by_parliament(scene, said.word):
        yield say.stage(participant, treaty, "join", "parliament_approved", day)
        return
    if said.row in _TO_BE:
        if ahead := scene.day_of(_verb_of(said) or said.word, *said.span, future=True):
            yield say.step_date(participant, treaty, _TO_BE[said.row], ahead)
        return
    if said.row in ("party", "bound") and (ahead := _soon(scene, said)):
        yield say.step_date(participant, treaty, "party", ahead)
        return
    if said.row in _FOUNDERS and _FROM_THE_START.search(scene.text, *said.span):
        yield say.status(participant, treaty, scene.on, "founding")
    facts = scene.lexicon.facts.get(treaty) if said.row in ("signed", "signatory") and not day else None
    if facts is not None and facts.opened_on is not None and _ON_THE_FIRST_DAY.search(scene.text, *said.span):
        yield say.step_date(participant, treaty, "signed", facts.opened_on.isoformat())
    length = _length(scene, said)
    if length is not None:
        yield say.duration(participant, treaty, *_ENDS[said.row == "not_party"], *length)
        return
    on = as_of(scene, said.span) or _said_then(scene, said)
    if row.startswith("n") and (verb := _verb_of(said)) is not None:
        if day and _has_until(scene, said):  # "did not ratify it until 2012"
            yield say.step_date(participant, treaty, _STEP_OF_DENIED[row], day)
            return
        if _done_after_all(scene, said, participant, treaty):
            return
        since = _SINCE.search(scene.text, *said.span) is not None  # "outside it since 2017": still so
        if day and "/" not in day and not since and not any(c.lower_ in ("has", "have") for c in verb.children):
            on = day  # "in 2010 it had not ratified"
        elif (
            not since
            and (_is_state_of_then(verb) or is_bounded(verb))
            and not (on or backshifted(scene, verb) or is_never(verb))
        ):
            return  # how it stood once
        if row == "not_party" and day and "/" not in day and _SINCE_A_YEAR.search(scene.text, *said.span):
            by = parse_day(day).latest
            if by is not None and scene.on is not None and by < scene.on:
                yield say.status(participant, treaty, by, row)  # at the end of that year as well as now
    elif day and parse_day(day).earliest and _had_by_then(scene, said):
        yield say.status(participant, treaty, parse_day(day).latest or scene.on, row)
        return  # "in 2011 Poland had signed it"
    if on:
        then, verb = parse_day(on), _verb_of(said)
        gone = verb is not None and no_longer(verb)  # by the end of the month, for one that left in its course
        gone = gone or (row.startswith("n") and _FROM_THEN.search(scene.text, *said.span) is not None)
        running = (
            scene.on
            if then.earliest and then.latest and then.earliest <= (scene.on or then.earliest) <= then.latest
            else None
        )
        told_on = running or (then.latest if gone else then.earliest) or scene.on  # "as of this month": by today
        yield say.status(participant, treaty, told_on, _ROW_OF_THEN.get(row, row))
        return
    if said.row == "unbound":
        yield say.stage(participant, treaty, "withdraw", "unbound", day)
        if _is_still(_verb_of(said)):
            yield say.status(participant, treaty, scene.on, "not_party")  # "has been out of it since 1992"
        return
    if said.row == "joined":
        yield say.stage(participant, treaty, "join", "joins" if not day and is_news(said.word) else "joined", day)
        return
    if said.row == "leaving":
        yield say.stage(participant, treaty, "withdraw", "leaving")
        return
    if said.row == "back":
        yield say.status(participant, treaty, scene.on, "back")
        if day:
            yield say.step_date(participant, treaty, "joined", day)
        return
    if said.row in ("bound", "party") and not day and _stayed(said):
        yield say.status(participant, treaty, scene.on, "was_party")  # "stayed bound for six months more"
        return
    if day and _is_end(scene, said):  # "remains bound until next summer"
        yield say.status(participant, treaty, scene.on, "was_party" if _stayed(said) else row)
        if not any(season in scene.text[slice(*said.span)].lower() for season in words("seasons")):
            yield say.step_date(participant, treaty, "unbound", day)
        return
    step = _STEP_OF_ROW.get(said.row)
    begins = _became(said.word) or tells_a_beginning(scene, said.span)
    stood = _verb_of(said)
    if said.row == "bound" and (
        _became(said.word) or (_is_past(said.word) and (day or not backshifted(scene, said.word)))
    ):
        row = "was_party"  # "was bound in 2010", "became bound by it in 2004": it may have ended since
        step = step if begins else None
    elif said.row == "party" and day and _became(said.word):
        row = "was_party"  # "became a party in 1968"
    elif said.row == "signatory" and stood is not None and is_past_state(stood) and not begins:
        step = None  # "was a signatory in 2005"
    if row == "was_party" and begins and day and said.row == "was_party":
        step = "party"  # "had been a party since 1972"
    had = stood is not None and any(c.lower_ == "had" for c in children(stood, "aux")) and not backshifted(scene, stood)
    told_of_then = (day or had) and said.row in ("ratified", "acceded") and _is_past(said.word)
    yield say.status(participant, treaty, scene.on, f"once_{row}" if told_of_then else row)
    if day and step and not row.startswith("n"):
        yield say.step_date(participant, treaty, step, day)


def _is_still(verb: Token | None) -> bool:
    return verb is not None and any(c.lower_ in ("has", "have") for c in children(verb, "aux"))


def _stayed(said: Said) -> bool:
    """As in "stayed bound by it for six months", "remained a party": how it stood for a while once."""
    near = [said.word, *children(said.word, "auxpass"), *list(said.word.ancestors)[:2]]
    return any(v.tag_ == "VBD" and lemma(v) in ("stay", "remain", "continue") for v in near)


def _is_state_of_then(verb: Token) -> bool:
    """Whether a clause tells how something stood once, also by "neither belonged to it"."""
    return is_past_state(verb) or (lemma(verb) == "belong" and verb.tag_ == "VBD")


def _unratified_on(scene: Scene, said: Said, day: str) -> date | None:
    """The day on which "signed but not ratified" held: the article's, or that of "in 2011 it had signed"; or None."""
    verb = _verb_of(said)
    if verb is None or not any(c.lower_ == "had" for c in children(verb, "aux")) or backshifted(scene, verb):
        return scene.on
    return parse_day(day).latest if day and _had_by_then(scene, said) else None


def _had_by_then(scene: Scene, said: Said) -> bool:
    """Whether a day before the subject is one on which something had been done: "in 2011 Poland had signed it"."""
    verb = _verb_of(said)
    who = subject(verb) if verb is not None else None
    if verb is None or who is None or not any(c.lower_ == "had" for c in children(verb, "aux")):
        return False
    return bool(scene.times_in(verb.sent.start_char, who.left_edge.idx))


def _soon(scene: Scene, said: Said) -> str:
    """The day of "becomes a member on 1 April", where the next one is nearer than the last one; else empty."""
    verb = _verb_of(said)
    if verb is None or scene.on is None or lemma(verb) != "become" or verb.tag_ not in ("VBZ", "VBP"):
        return ""
    last, following = (scene.day_of(verb, *said.span, future=ahead) for ahead in (False, True))
    if last == following or "/" in f"{last}{following}" or not (last and following):
        return ""
    before, after = parse_day(last).earliest, parse_day(following).earliest
    nearer = before and after and after - scene.on < scene.on - before
    return following if nearer else ""


def _done_after_all(scene: Scene, said: Said, participant: str, treaty: str) -> bool:
    """As in "refused to ratify it; it did so in December 2007": what was denied of then came later."""
    verb = said.word.head if said.word.dep_ == "xcomp" else said.word
    helpers = {c.lower_ for c in verb.children}
    if (verb.tag_ != "VBD" and "did" not in helpers) or "never" in helpers:
        return False
    stages = ("signed",) if said.row == "not_signatory" else ("deposited", "in_force")
    return any(
        event.treaty == treaty and participant in event.participants and event.day is not None and event.stage in stages
        for event in scene.events
        for start, _ in event.evidence
        if said.span[0] <= start < said.span[1] + _SOON_AFTER
    )


def _verb_of(said: Said) -> Token | None:
    return said.word if is_verb(said.word) else governor(said.word)


def _has_until(scene: Scene, said: Said) -> bool:
    return bool(_UNTIL.search(scene.text[slice(*said.span)]))


def _by_parliament(scene: Scene, verb: Token) -> bool:
    """Whether a parliament is said to ratify: its consent is a step at home."""
    who = subject(verb)
    doers = [who] if who is not None and not is_passive(verb) else []
    doers += [t for agent in children(verb, "agent") for t in children(agent, "pobj")]
    return any(role_words().get(t.lower_) == "parliament" or is_own_body(scene, t) for t in doers)


def _length(scene: Scene, said: Said) -> tuple[str, str] | None:
    """How long something is said to have held, once over ("was bound for 24 years"), with its relation; or None."""
    verb = _verb_of(said)
    if verb is None or said.row not in _LASTING or not _is_past(verb) or future(verb) or future(verb.head):
        return None
    if any(c.lower_ == "had" for c in verb.children) and scene.times_in(*said.span):
        return None  # "had been bound for two years in 2015": not for how long in all
    for unit in length_units(verb.doc[verb.i : verb.right_edge.i + 1]):
        up = next((t for t in unit.ancestors if t.dep_ == "prep" or is_verb(t)), None)
        spent = up is not None and up.i == verb.i and lemma(verb) in words("staying_verbs")
        if spent or (up is not None and up.lower_ == "for" and up.head.i == verb.i):
            number = length_number(unit)
            return (number.relation, f"{number.value} {lemma(unit)}") if number is not None else None
    return None


def _days(scene: Scene, said: Said, place: int, of: int) -> tuple[str, ...]:
    """The day for each participant: its own where the text pairs them, or the treaty's own, or one for all."""
    verb = _verb_of(said)
    number = len(said.who) if of == 1 else of
    if verb is not None and (each := scene.days_of_each(verb, *said.span, number)) is not None:
        return each if of == 1 else (each[place],) * len(said.who)
    return (_day(scene, said),) * len(said.who)


def _day(scene: Scene, said: Said) -> str:
    """The day that a telling gives for its own verb; of what only stands beside a name the day in its words."""
    verb = _verb_of(said)
    if verb is None or not said.span[0] <= verb.idx < said.span[1]:
        beside = scene.day_in(*said.span)
        return "" if scene.on is not None and beside == scene.on.isoformat() else beside  # "a member today"
    named = [m.start for m in scene.treaties_in(*said.span)]
    if late := late_day(scene, verb):
        return late
    still = future(verb) or verb.tag_ in ("VBZ", "VBP") or _of_present(verb)
    ahead = still and _has_until(scene, said)  # "is still a party until 16 September"
    # "the pact in 1991 and its protocol in 1990", "the pact the same year, 1991, and its protocol in 1990"
    parted = len(named) > 1 and (scene.times_in(*named[:2]) or _DATED.search(scene.text, *named[:2]))
    day = scene.day_of(
        verb,
        *said.span,
        future=ahead,
        about=named[0] if len(named) == 1 else None,
        until=named[1] if parted else None,
    )
    if not day and said.row in ("party", "bound", "joined"):
        day = scene.effect_day(*said.span)
    now = verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") for c in children(verb, "auxpass"))
    lasts = said.row in _LASTING and now and lemma(verb) != "become"
    today = scene.on is not None and day == scene.on.isoformat()
    for_so_long = _FOR_SO_LONG.search(scene.text, *said.span) is not None
    over = "/" in day and is_past_state(verb) and lemma(verb) == "be"  # "was a party between 1986 and 2010"
    return (
        "" if over or (lasts and (today or for_so_long)) else day
    )  # "is today a party", "is one for a year from that day"


def _said_then(scene: Scene, said: Said) -> str:
    """The day of "In April 2022 the regime claimed that it was no longer part of it": how it stood then."""
    verb = _verb_of(said)
    if verb is None or not is_past_state(verb) or not backshifted(scene, verb):
        return ""
    for above in (w for w in verb.ancestors if is_verb(w)):
        times = [t for t in scene.times_of(above, *clause(above)) if t.day is not None and t.kind == "absolute"]
        day = next((t.day for t in times if t.day is not None and _WITH_YEAR.search(t.text)), None)
        if day is not None and day.latest is not None and scene.on is not None:
            return day.edtf if day.latest < scene.on - _LONG_AGO else ""
    return ""


def _of_present(verb: Token) -> bool:
    """Whether a participle or an infinitive belongs to a verb of the present: "stays bound until September"."""
    if verb.tag_ == "VBN" and any(c.tag_ in ("VBZ", "VBP") for c in children(verb, "auxpass")):
        return not any(c.lower_ in ("has", "have") for c in verb.children)  # "is bound until September"
    return (
        verb.tag_ in ("VBN", "VB")
        and verb.head.tag_ in ("VBZ", "VBP")
        and verb.dep_ in ("acomp", "xcomp", "oprd", "acl")
    )


def _is_end(scene: Scene, said: Said) -> bool:
    """Whether the day is one up to which it holds."""
    return said.row in ("party", "bound") and any(
        re.match(r"(?:until|till)\b", t.text, re.I)
        or re.search(r"\b(?:until|till)\s+$", scene.text[: t.start][-12:], re.I)
        for t in scene.times_in(*said.span)
    )


def _became(word: Token) -> bool:
    """As in "became bound by it in 2004"."""
    return any(lemma(v) == "become" and v.tag_ == "VBD" for v in (word, word.head, *children(word, "aux", "auxpass")))


def _is_past(verb: Token) -> bool:
    """Whether a verb tells an act of then ("ratified it in 2000"), which a later one may have undone."""
    return bool(verb.tag_ == "VBD") or any(c.lower_ in ("had", "was", "were") for c in verb.children)


def including_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "has more than 160 parties, including all of our NATO allies"."""
    if lemma(word) != "include":
        return
    if word.tag_ != "VBG":
        yield from _members_named(scene, word)
        return
    start, end = whole(word)
    before = [c for c in word.head.subtree if c.i < word.i and lemma(c) in words("standing_nouns")]
    verbs = [v for v in (word.head, *word.head.ancestors) if lemma(v) in words("standing_verbs")]
    row = words("standing_nouns")[lemma(before[-1])] if before else None
    row = row or (words("standing_verbs")[lemma(verbs[0])] if verbs else None)
    treaty = scene.treaty(word, start, end) if row else None
    if row is None or treaty is None or any(negated(v) or not asserted(v) for v in verbs[:1]):
        return
    row = {"joined": "party"}.get(row, row)
    sets = sets_in(scene, start, end)
    much = next((words("shares")[t.lower_] for t in word.subtree if t.lower_ in words("shares")), "")
    named = scene.named_states(start, end)
    if sets and much:
        yield Draft(start, end, "participation", (say.share(treaty, row, scene.on, much, sets),), (), treaty, 2)
    elif named and not sets:
        told = tuple(say.status(p, treaty, scene.on, row) for p in named)
        yield Draft(start, end, "participation", told, named, treaty, 3)


def _members_named(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "its 123 members do not include Russia", "The parties to the statute include Japan"."""
    who = subject(verb)
    if who is not None and who.tag_ in ("WDT", "WP") and is_noun(verb.head):
        who = verb.head
    row = words("standing_nouns").get(lemma(who)) if who is not None and who.tag_ == "NNS" else None
    treaty = scene.treaty(verb, *clause(verb)) if row else None
    if who is None or row is None or treaty is None or verb.tag_ not in ("VB", "VBP") or not _is_told(verb):
        return
    end = clause(verb)[1]
    but = _BUT_NOT.search(scene.text, verb.idx, end)
    named = scene.named_states(verb.idx, but.start() if but else end)
    turned = words("negated_rows").get(row, row)
    row, turned = (turned, row) if negated(verb) else (row, turned)
    told = tuple(say.status(p, treaty, scene.on, row) for p in named)
    if but is not None:
        named += scene.named_states(but.end(), end)
        told += tuple(say.status(p, treaty, scene.on, turned) for p in scene.named_states(but.end(), end))
    if told:
        yield Draft(min(who.left_edge.idx, verb.idx), clause(verb)[1], "participation", told, named, treaty, 3)


def _is_told(verb: Token) -> bool:
    return negated(verb) or asserted(verb)


def _near_treaty(scene: Scene, word: Token) -> bool:
    return bool(scene.treaties_in(*whole(word))) or is_verb(word)
