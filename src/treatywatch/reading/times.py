"""Time expressions of the news, resolved against the day of publication or the event that they hang on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from treatywatch.model.days import Day
from treatywatch.reading import times_days as days
from treatywatch.reading import times_relative, times_rules, times_words
from treatywatch.reading.datelines import written_on
from treatywatch.reading.places import matches_at, plain_letters
from treatywatch.reading.times_hung import hung_on, in_year_of_next
from treatywatch.reading.times_lines import in_year_of_line
from treatywatch.reading.times_rule import RULES, Meaning, Rule, TimeKind, extent

_CLAUSE = 120  # characters before a time in which its clause begins
_FROM_NOW = re.compile(
    r"\b(?:is|are|isn[’']t|aren[’']t|becomes?|ceases?|leaves?|joins?|takes?|enters?|comes?|goes|applies)\b"
    r"(?![^.;:!?\n]*\b(?:was|were|had|has|have)\b)[^.;:!?\n]*\bfrom (?:next )?$"
)
_OPENERS = re.compile(
    r"\b(?P<word>since|until|till|by|before|after|no later than|prior to|ever since)\s+"
    r"(?:the\s+)?(?:around\s+|about\s+)?$",
    re.I,
)
_GRAMMAR = (times_rules, times_relative)  # importing them registers their rules
_WORD = re.compile(r"[^\W\d_]+|\d+|\(")
_BEFORE, _AFTER = 60, 120  # characters that an expression reaches beyond the word that it must hold
_LONGEST_REACH = 1200  # characters that "the following day" may lie from what it hangs on


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text that says when.

    Args:
        start, end: its characters.
        text: these characters.
        day: when; None where it names no day (a period counted by law, or nothing to resolve it against).
        kind: "absolute", "relative" (to the day of publication), "anchored" (to an event told before), "rule" (a period
            that the law counts: no day) or "period".
        ahead: what it means where its verb is of the future ("on Wednesday"); None where that is the same.
    """

    start: int
    end: int
    text: str
    day: Day | None
    kind: TimeKind
    ahead: Day | None = None

    def under(self, *, future: bool) -> Day | None:
        """When, under a verb of the future or of another tense."""
        return (self.ahead or self.day) if future else self.day


@lru_cache(maxsize=2)  # mentions and events ask for those of the same article
def find_times(text: str, published_on: date | None) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order, not overlapping; the longest reading of each place.

    Args:
        text: the text.
        published_on: what relative expressions count from; None leaves them without a day.
    """
    published_on = written_on(text, published_on)
    written, text = text, plain_letters(text)
    found: list[TimeExpression] = []
    hung: set[int] = set()
    floating: set[int] = set()
    for rule, match in _longest(text):
        expression = _resolved(text, rule, match, published_on, found, hung, floating)
        if expression:
            found.append(expression)
    times = in_year_of_next(text, found, floating, published_on)
    return tuple(times) if text is written else tuple(replace(t, text=written[t.start : t.end]) for t in times)


def _longest(text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    around = _around(text)
    found = [
        (*extent(match), rule, match)
        for rule in RULES
        for places, end in around.get(rule.anchor, ())
        for match in matches_at(rule.pattern, text, places, end)
    ]
    found.sort(key=lambda one: (one[0], -one[1]))
    best: list[tuple[int, int, Rule, re.Match[str]]] = []
    for one in found:
        if best and one[0] < best[-1][1]:
            if one[1] - one[0] > best[-1][1] - best[-1][0]:
                best[-1] = one
            continue
        best.append(one)
    return ((rule, match) for _, _, rule, match in best)


def _around(text: str) -> dict[str, list[tuple[list[int], int]]]:
    """For each sort of words where the expressions that hold one may begin, and how far they reach.

    Those of words that stand near each other are one, for what the first one ends the second does not begin.
    """
    starts: list[int] = []
    found: dict[str, list[tuple[list[int], int]]] = {}
    for match in _WORD.finditer(text):
        start, word = match.start(), match[0].lower()
        starts.append(start)
        sorts = times_words.ANCHORS.get(word) or (times_words.FIGURES if len(word) == 4 and word.isdigit() else ())
        if sorts:
            places, end = starts[bisect_left(starts, start - _BEFORE) :], _word_end(text, match.end() + _AFTER)
            for sort in sorts:
                _add(found.setdefault(sort, []), places, end)
    return found


def _word_end(text: str, end: int) -> int:
    while end < len(text) and not text[end].isspace():
        end += 1
    return end


def _add(stretches: list[tuple[list[int], int]], places: list[int], end: int) -> None:
    if stretches and places[0] <= stretches[-1][1]:
        before = stretches[-1][0]
        stretches[-1] = before + places[bisect_right(places, before[-1]) :], end
    else:
        stretches.append((places, end))


def _resolved(
    text: str,
    rule: Rule,
    match: re.Match[str],
    today: date | None,
    before: list[TimeExpression],
    hung: set[int],
    floating: set[int],
) -> TimeExpression | None:
    try:
        meaning = rule.resolve(match, today)
    except (OverflowError, ValueError):  # it lies outside the calendar's years 1 to 9999
        meaning = Meaning()
    start, end = extent(match)
    if meaning.step:
        anchor = _anchor(before, start)
        meaning = Meaning(_stepped(anchor, *meaning.step)) if anchor else Meaning()
    elif meaning == Meaning() and rule.kind == "absolute":
        return None
    own = (
        hung_on(text, start, meaning.past, before, hung, today) if meaning.floating and meaning.past and today else None
    )
    meaning = replace(meaning, past=own) if own else meaning
    opener = _OPENERS.search(text, max(0, start - 24), start)
    if opener and rule.kind in ("absolute", "relative"):
        word = opener["word"].lower()
        if word != "after":
            start = opener.start("word")
        ahead = None if word.endswith("since") else _opened(meaning.ahead, word)
        meaning = replace(meaning, past=_opened(meaning.past, word), ahead=ahead)
    elif meaning.ahead and _FROM_NOW.search(text, max(0, start - _CLAUSE), start):
        meaning = replace(meaning, past=meaning.ahead)  # "is out of the pact from Friday"
    day = in_year_of_line(text, start, end, meaning.past) if meaning.past else None
    ahead = meaning.ahead if day == meaning.past else None
    if own:
        hung.add(start)
    elif meaning.floating and not opener:
        floating.add(start)
    return TimeExpression(start, end, text[start:end], day, rule.kind, ahead)


def _opened(day: Day | None, word: str) -> Day | None:
    return days.open_after(day) if word.lower().endswith(("since", "after")) else days.open_before(day)


def _anchor(before: list[TimeExpression], start: int) -> Day | None:
    """The day of the nearest expression before that has one and can carry a step."""
    for expression in reversed(before):
        if start - expression.end > _LONGEST_REACH:
            return None
        if expression.day and expression.day.earliest and expression.kind != "period":
            return expression.day
    return None


def _stepped(anchor: Day, unit: str, count: int) -> Day | None:
    if unit.startswith("month "):
        year = anchor.earliest or anchor.latest
        month, *day = map(int, unit.split()[1:])
        if year is None:
            return None
        return days.day_of(year.year + count, month, *day) if day else days.month_of(year.year + count, month)
    if unit.startswith("coming "):
        first, month = anchor.earliest, int(unit.split()[1])
        later = first is None or anchor.precision == "year" or month <= first.month
        return days.month_of(first.year + later, month) if first is not None else None
    if count:
        return days.shifted(anchor, unit, count)
    base = anchor.earliest
    if base is None:
        return None
    if unit == "day":
        return anchor if anchor.precision == "day" else None
    if unit == "week":
        return days.week_of(base)
    return days.month_of(base.year, base.month) if unit == "month" else days.year_of(base.year)
