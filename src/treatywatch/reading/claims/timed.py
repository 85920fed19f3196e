"""Which day a clause tells: the time expressions of an article, and the verbs and nouns that they are told of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise, takewhile
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.model.days import Day
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.datelines import dateline_end
from treatywatch.reading.effect_days import says_effect
from treatywatch.reading.parse import Parsed
from treatywatch.reading.syntax import lemma
from treatywatch.reading.times import TimeExpression

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_OF_A_NOUN = re.compile(r"\bof\s$")
_THAT_YEAR = re.compile(r"\b(?:that|the same) (?:year|month)\b", re.I)
_STEPPED = re.compile(r"\b(?:days?|weeks?) (?:earlier|later|before|after)\b", re.I)
_SAME_DAY = re.compile(r"\b(?:same|that) day\b", re.I)
_JUST_TOLD = 200  # characters from a year to a month "of that year"
_BEHIND = 17  # characters behind a day in which "of that year" stands
_YEARS_ON = re.compile(r"\b(?:years?|decades?|century|centuries)\b", re.I)
# "before Chile, in 2009, ratified it", "after Bolivia in 2007": a day of the one compared with
_OF_ANOTHER = re.compile(
    r"\b(?:before|after|following|like|unlike|than) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? (?:in |on )?$"
)
_NAME = 50  # characters before a day in which such a name stands
_BY = re.compile(r"\bby (?=the end of |early |late |mid|\w* ?\d|[A-Z])", re.I)  # "by 2014", "by the end of June"
_DOER = re.compile(r"\bby (?:the )?$", re.I)
_DOER_LENGTH = 8  # characters
_SINCE = re.compile(r"\bsince\s", re.I)
_SINCE_LENGTH = 6  # characters
_BY_LENGTH = 3  # characters
_LONG_AGO = 10  # years from which on a length is a round one
_YEAR = re.compile(r"\d{4}")
_CENTURY = re.compile(r"\bcentury\s*$", re.I)
_DECADE = re.compile(r"\b(?:\d{2,4}[’']?s|\w+(?:ties|teens))\s*$")
_IN_A_ROW = re.compile(
    r",? ?(?:(?:and|,)(?: then)? )?(?:in|on)? ?", re.I
)  # "2017, 2019 and 2021", "in May and in June"
_RESPECTIVELY = re.compile(r",? respectively\b", re.I)


@dataclass(frozen=True)
class Timed:
    """An article with its grammar, its names and its time expressions."""

    parsed: Parsed
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.parsed.article.text

    @property
    def on(self) -> date | None:
        """The article's day."""
        return self.parsed.article.published_on

    @cached_property
    def _dated(self) -> tuple[list[int], list[TimeExpression]]:
        dated = sorted((t for t in self.times if t.day is not None), key=attrgetter("start"))
        return [t.start for t in dated], dated

    def times_in(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Time expressions with a day in some characters."""
        starts, dated = self._dated
        near = dated[bisect_left(starts, start) : bisect_left(starts, end)]
        return tuple(t for t in near if t.end <= end)

    def day_of(
        self,
        verb: Token,
        start: int,
        end: int,
        *,
        future: bool = False,
        about: int | None = None,
        until: int | None = None,
    ) -> str:
        """The EDTF day that some characters give for what a verb tells, or empty.

        A day that hangs on another verb ("the website showed on Monday") is none of it; nor is one without its year
        that the tense rules out ("rejoined this winter") or that a telling of the past beyond leaves open ("had signed
        it on 5 August").

        Args:
            verb: the verb.
            start: the first of the characters.
            end: the one after the last.
            future: whether the verb speaks of what is to come.
            about: where its object stands: of several objects with a day each ("the pact in 2012 and NATO in 2023") the
                day is the one that follows its own.
            until: where another object begins that may have a day of its own.
        """
        times = list(self.times_of(verb, start, end)) or list(self._set_apart(verb))
        times = [t for t in times if until is None or t.start < until]
        if about is not None and len(times) > 1:
            times = [t for t in times if t.start > about][:1] or times
        times = [t for t in times if t.start > verb.idx] or times[-1:]
        days = [(t, d) for t in times if (d := t.under(future=future)) is not None and self._can_be(t, d, verb, future)]
        if not days:
            return ""
        told = _told_day(*days[0], self.on)
        if told and "/" not in told and self._is_since(days[0][0], verb):
            return f"{told}/.."
        by_then = told and "/" not in told and self._is_by_then(days[0][0], verb, future=future)
        return f"../{told}" if by_then else told

    def effect_day(self, start: int, end: int, *, future: bool = False) -> str:
        """The EDTF day that some characters give as that of an effect ("with effect from 1 May"), or empty."""
        for time in self.times_in(start, end):
            day = time.under(future=future) if says_effect(self.text, time) is not None else None
            if day is not None:
                return plain(day)
        return ""

    def _is_since(self, time: TimeExpression, verb: Token) -> bool:
        """As in "have left it since 2016", "since July two states have joined": done at some day from then on."""
        helpers = {c.lower_ for c in verb.children}
        if verb.tag_ != "VBN" or not helpers & {"has", "have", "had"} or helpers & {"been", "not", "never"}:
            return False
        lasts = lemma(verb) in cue_file("claims")["enduring_verbs"]  # "has belonged to it since 2002": from then on
        near = max(0, time.start - _SINCE_LENGTH), time.start + _SINCE_LENGTH
        return not lasts and _SINCE.search(self.text, *near) is not None

    def _is_by_then(self, time: TimeExpression, verb: Token, *, future: bool) -> bool:
        """As in "By 2014 Poland had joined it", "had already joined it in 2014": done at some day before that one."""
        if verb.tag_ not in ("VBD", "VBN") and not future:
            return False
        helpers = {c.lower_ for c in verb.children}
        if any(c.dep_ == "neg" for c in verb.children):
            return False  # "had not joined it by 2014": of that year
        if {"had", "already"} <= helpers:
            return True
        is_by = _BY.match(self.text, time.start) or _BY.match(self.text, max(0, time.start - _BY_LENGTH))
        return is_by is not None

    def _set_apart(self, verb: Token) -> Iterator[TimeExpression]:
        """As in "It was in 2012 that Finland joined", "4 November 2016 was the day on which it took effect"."""
        be = verb.head
        if verb.dep_ == "relcl" and be.lower_ in cue_file("claims")["day_nouns"]:
            be = be.head
        elif verb.dep_ not in ("ccomp", "relcl", "advcl", "acl") or not any(c.lower_ == "it" for c in be.children):
            return
        if verb.i < be.i:
            return  # "Japan has given notice; it will be out on 30 June"
        if be.base == "be" and be.i != verb.i:
            first, last = be.left_edge, be.right_edge
            inside = self.times_in(first.idx, last.idx + len(last))
            own = range(verb.left_edge.idx, verb.right_edge.idx + 1)
            yield from (t for t in inside if t.start not in own and self._hangs_on(t, be))

    def days_of_each(self, verb: Token, start: int, end: int, number: int) -> tuple[str, ...] | None:
        """As in "Estonia and Finland ratified it in 2004 and 2012": one day for each of so many; None for a single day.

        Where a text gives several days in a row, but not one for each, it tells no day that could be judged: all empty.
        """
        times = self.times_of(verb, start, end)
        before = [t.day.edtf for t in times if t.day is not None and t.end < verb.idx]
        if len(before) == number > 1:
            return tuple(before)  # "Denmark, in 1999, and Norway, in 1998, ratified it"
        names = [m.start for m in self.mentions if start <= m.start < verb.idx and m.kind in ("state", "place")]
        if number > 1 and before and names and all(names[0] < t.start < verb.idx for t in times):
            return ("",) * number  # "Togo (2002), Benin and Mali have ratified it": whose day it is stays open
        behind = [m.start for m in self.mentions if verb.idx < m.start < end and m.kind == "state"]
        behind = [char for char in behind if _DOER.search(self.text, max(0, char - _DOER_LENGTH), char)]
        if len(times) == len(behind) == number > 1 and all(t.day is not None for t in times):
            order = [spot for pair in zip(behind, (t.start for t in times), strict=True) for spot in pair]
            if order == sorted(order):  # "was ratified by Chad in 1999 and by Mali in 2000"
                return tuple(t.day.edtf for t in times if t.day is not None)
        between = [self.text[one.end : other.start] for one, other in pairwise(times)]
        row = 1 + sum(1 for _ in takewhile(_IN_A_ROW.fullmatch, between))
        if 1 < row < len(times) and number > 1:  # "Mali and Niger ratified it in 2000 and 2002, Chad in 2004"
            told = tuple(t.day.edtf for t in times[:row] if t.day is not None and _is_dated(t))
            return told if len(told) == number else ("",) * number
        if not between or not all(map(_is_dated, times)) or not all(_IN_A_ROW.fullmatch(words) for words in between):
            return None
        days = tuple(t.day.edtf for t in times if t.day is not None)
        if number > 1:
            return days if len(days) == number else ("",) * number
        verbs = [verb.head, verb] if verb.dep_ == "conj" else [verb]  # "signed and ratified it in 1997 and 2012"
        return (
            (days[-1],) if len(days) == len(verbs) else ("",) if _RESPECTIVELY.match(self.text, times[-1].end) else None
        )

    def times_of(self, verb: Token, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Time expressions in some characters that are told of a verb: of no other one, and of no noun ("of 1961")."""
        times = (t for t in self.times_in(start, end) if not _OF_A_NOUN.search(self.text[: t.start][-4:]))
        times = (t for t in times if not _OF_ANOTHER.search(self.text, max(0, t.start - _NAME), t.start))
        times = (t for t in times if not self._is_in_a_name(t) and says_effect(self.text, t) is None)
        times = (t for t in times if not (self._is_of_one_of_two_days(t) or self._is_of_a_day_far_before(t)))
        return tuple(t for t in times if self._hangs_on(t, verb) and not self._is_of_the_page(t))

    def _is_of_a_day_far_before(self, time: TimeExpression) -> bool:
        """As in "it had joined in 1996. The exclusion took effect at once. A day earlier Moscow had written"."""
        if time.kind != "anchored" or not _STEPPED.search(time.text):
            return False
        here = self.parsed.sentence_at(time.start)
        told = self.parsed.sentence_at(here.start - 2) if here is not None else None
        before = [t for t in self.times if t.end <= time.start]
        return bool(told is not None and before and before[-1].start < told.start)

    def _is_of_one_of_two_days(self, time: TimeExpression) -> bool:
        """As in "was adopted on 14 May and took effect on 7 August. Its protocol was adopted on the same day"."""
        if time.kind != "anchored" or not _SAME_DAY.search(time.text):
            return False
        before = [t for t in self.times if t.end <= time.start and t.day is not None and t.day.exact is not None]
        if len(before) <= 1:
            return False
        last, other = before[-1], before[-2]
        told = self.parsed.sentence_at(last.start)
        return told is not None and other.start >= told.start and time.start > told.end and last.day != other.day

    def _is_in_a_name(self, time: TimeExpression) -> bool:
        """As in "the Belfast (Good Friday) Agreement", "the Protocol as amended on 3 May 1996"."""
        at = bisect_right(self._names, time.start, key=itemgetter(0)) - 1
        return at >= 0 and time.end <= self._names[at][1]

    def _is_of_the_page(self, time: TimeExpression) -> bool:
        """Whether a time is a dateline's ("ROSEAU, Dec 7, CNA - "), or hangs on another one ("July 1 of that year")."""
        if _THAT_YEAR.search(self.text, time.start, time.end + _BEHIND) and not self._is_of_a_year_just_told(time):
            return True
        sentence = self.parsed.sentence_at(time.start)
        return sentence is not None and time.start < dateline_end(self.text, sentence.start, sentence.end)

    def _is_of_a_year_just_told(self, time: TimeExpression) -> bool:
        """Such as "adopted in June 2023, and opened for signature in September of that year"."""
        before = [t for t in self.times if t.end <= time.start]
        near = before[-1] if before and time.kind == "anchored" else None
        return near is not None and _YEAR.search(near.text) is not None and time.start - near.end < _JUST_TOLD

    def _hangs_on(self, time: TimeExpression, verb: Token) -> bool:
        """Whether a time is told of a verb: no other one stands between them in the grammar."""
        word = self.parsed.span(time.start, time.end).root
        chain = {verb.i}
        up = verb
        while up.dep_ in ("xcomp", "aux", "auxpass") and up.head.i != up.i:
            up = up.head
            chain.add(up.i)
        own = word
        while not self._is_told_by(word) and word.head.i != word.i:
            if word.dep_ == "appos" and not time.start <= word.idx < time.end and not self._is_dated(word.head):
                return False  # "Estonia, an ally since 2004, ratified it": told of what stands beside a name
            if word is not own and word.dep_ == "pobj" and word.head.lower_ in cue_file("claims")["comparing"]:
                return False  # "the fourth to leave, after Bolivia in 2007": the other one's day
            if word is not own and word.dep_ == "prep" and word.lower_ in ("until", "till") and word.head.is_noun:
                return False  # "Russia, a member until its expulsion in 2022, never signed it"
            word = word.head
        return word.i in chain or not self._is_told_by(word) or (word.head.i in chain and word.dep_ == "xcomp")

    def _is_told_by(self, word: Token) -> bool:
        """Whether a word is a verb of the text, and none in a name: "the convention to fight desertification"."""
        if not word.tag_.startswith("VB"):
            return False
        at = bisect_right(self._names, word.idx, key=itemgetter(0)) - 1
        return at < 0 or word.idx >= self._names[at][1]

    @cached_property
    def _names(self) -> list[tuple[int, int]]:
        return sorted((m.start, m.end) for m in self.mentions if m.kind == "treaty")

    def _is_dated(self, word: Token) -> bool:
        """Whether a word belongs to a time expression: "on Monday, the 3rd of March"."""
        return any(t.start <= word.idx < t.end for t in self.times_in(word.sent.start_char, word.sent.end_char))

    def day_of_noun(self, noun: Token, start: int, end: int) -> str:
        """The EDTF day in a noun's own phrase that is not told of what only stands beside another noun in it."""
        for time in (t for t in self.times_in(start, end) if t.day is not None):
            word = self.parsed.span(time.start, time.end).root
            while word.i != noun.i and word.head.i != word.i and not _only_adds(word):
                word = word.head
            if word.i == noun.i or word.head.i == word.i:
                return self.day_in(time.start, time.end)
        return ""

    def _can_be(self, time: TimeExpression, day: Day, verb: Token, future: bool) -> bool:
        """Whether a verb's tense allows a day."""
        first, on = day.earliest, self.on
        if first is None or on is None:
            return True
        if _YEAR.search(time.text) or time.kind == "anchored":
            return True
        helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
        return "had" not in helpers and (future or first <= on or verb.tag_ not in ("VBD", "VBN"))

    def day_in(self, start: int, end: int, *, near: int | None = None, future: bool = False) -> str:
        """The EDTF day that some characters give, or empty; of "since 2014" the year.

        Args:
            start: the first of the characters.
            end: the one after the last.
            near: where the verb stands: of several days the first one after it, else the last one before it.
            future: whether the verb speaks of what is to come.
        """
        times = self.times_in(start, end)
        if near is not None:
            times = tuple(t for t in times if t.start > near) or times[-1:]
        days = ((expression, expression.under(future=future)) for expression in times)
        return next((_told_day(time, day, self.on) for time, day in days if day is not None), "")


def _is_dated(time: TimeExpression) -> bool:
    """Whether an expression names a day or a year: not "almost forty years later"."""
    return time.kind in ("absolute", "relative") or (time.kind == "anchored" and bool(_THAT_YEAR.search(time.text)))


def _told_day(time: TimeExpression, day: Day, on: date | None) -> str:
    """The day as a claim tells it: "more than ten years ago" stays open, "about ten years ago" tells no day.

    Nor does "ten years later": it is a length, rounded, from a day that may itself be only a year.
    """
    if time.kind == "anchored" and _YEARS_ON.search(time.text) and not _THAT_YEAR.search(time.text):
        return ""
    if not time.text.lower().endswith(" ago"):
        years = 100 if _CENTURY.search(time.text) else 10 if _DECADE.search(time.text) else 1
        return plain(day, years=years)
    relation = next(
        (r for said, r in cue_file("claims")["about_words"].items() if time.text.lower().startswith(f"{said} ")), "="
    )
    return "" if "~" in relation else _roughly(time, day, on)


def _roughly(time: TimeExpression, day: Day, on: date | None) -> str:
    """The years that a round length may mean: "two decades ago" and "twenty years ago" are no single year."""
    first = day.earliest
    length = on.year - first.year if on is not None and first is not None else 0
    if day.precision != "year" or first is None or length < _LONG_AGO:
        return day.edtf
    slack = max(1, length // 10) if "decade" in time.text.lower() else 1
    return f"{first.year - slack}/{first.year + slack}"


def plain(day: Day, *, years: int = 1) -> str:
    """The day without an open end: "2014/.." is 2014, and "since the eighties" one of these ten years."""
    if day.precision != "interval":
        return day.edtf
    start, _, end = day.edtf.partition("/")
    if end in ("", ".."):
        return f"{start}/{int(start) + years - 1}" if years > 1 and len(start) == len("1980") else start
    return end if start in ("", "..") else day.edtf


def _only_adds(word: Token) -> bool:
    """Whether a word opens what is said of another noun in a phrase: "its exit from the treaty, signed in 2008"."""
    return word.dep_ in ("appos", "relcl") or (word.dep_ == "acl" and lemma(word) in cue_file("claims")["treaty_verbs"])
