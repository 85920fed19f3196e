"""The rules of the time grammar: each is a pattern and a function that turns its match into days.

A rule answers with what the expression means after a verb of the past and after one of the future.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from treatywatch.model.days import Day, exact_day
from treatywatch.reading import times_days as days
from treatywatch.reading import times_words as w

TimeKind = Literal["absolute", "relative", "anchored", "rule", "period"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means.

    Args:
        past: the day where the verb is of the past; None where it names no day.
        ahead: the day where the verb is of the future; None where it is the same.
        step: unit and count from the event it hangs on, where it is anchored; unit "same" for the same stretch.
    """

    past: Day | None = None
    ahead: Day | None = None
    step: tuple[str, int] | None = None


Resolver = Callable[[re.Match[str], date | None], Meaning]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the grammar, its kind and what it means."""

    pattern: re.Pattern[str]
    kind: TimeKind
    resolve: Resolver


RULES: list[Rule] = []


def _rule(pattern: str, kind: TimeKind, *, cased: bool = False) -> Callable[[Resolver], Resolver]:
    compiled = re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", 0 if cased else re.IGNORECASE)

    def register(resolve: Resolver) -> Resolver:
        RULES.append(Rule(compiled, kind, resolve))
        return resolve

    return register


def extent(match: re.Match[str]) -> tuple[int, int]:
    """The characters of the expression itself, without the preposition that a rule only looks at."""
    core = "core" if "core" in match.re.groupindex and match["core"] else 0
    return match.span(core)


def _day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


# --- days and months with or without a year --------------------------------------------------------------------------

_WEEKDAY_BEFORE = rf"(?:{w.WEEKDAY},?\s+(?:the\s+)?\(?)?"


@_rule(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", "absolute")
def _iso(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.day_of(int(m["y"]), int(m["m"]), int(m["d"])))


@_rule(rf"(?:{w.WEEKDAY},?\s+)?" r"(?P<a>\d{1,2})[./](?P<b>\d{1,2})[./](?P<y>(?:19|20)\d\d)", "absolute")
def _figures(m: re.Match[str], _today: date | None) -> Meaning:
    """Day and month in figures: with dots the day stands first; with strokes only where one can be no month."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if "." in m[0] or first > 12:
        return Meaning(days.day_of(year, second, first))
    return Meaning(days.day_of(year, first, second) if second > 12 or first == second else None)


@_rule(
    rf"{_WEEKDAY_BEFORE}(?:(?P<d>{w.DAY_NUMBER})(?:\s+of)?\s+(?P<m>{w.MONTH})|(?P<m2>{w.MONTH})\s+(?P<d2>{w.DAY_NUMBER}))"
    rf"(?:,?\s+(?P<y>{w.YEAR})|\s*,?\s+(?P<rel>last|next|this)\s+year)?\)?",
    "absolute",
)
def _month_day(m: re.Match[str], today: date | None) -> Meaning:
    month, number = w.month_number(m["m"] or m["m2"]), _day_number(m["d"] or m["d2"])
    if m["y"]:
        return Meaning(days.day_of(int(m["y"]), month, number))
    if today is None:
        return Meaning()
    if m["rel"]:
        return Meaning(days.day_of(today.year + {"last": -1, "this": 0, "next": 1}[m["rel"].lower()], month, number))
    return Meaning(days.nearest_day(today, month, number, -1), days.nearest_day(today, month, number, +1))


@_rule(
    rf"(?:(?P<d>{w.DAY_NUMBER})\s*(?:-|–|to|and)\s*(?P<e>{w.DAY_NUMBER})\s+(?P<m>{w.MONTH})"
    rf"|(?P<m2>{w.MONTH})\s+(?P<d2>{w.DAY_NUMBER})\s*(?:-|–|to|and)\s*(?P<e2>{w.DAY_NUMBER}))(?:,?\s+(?P<y>{w.YEAR}))?",
    "absolute",
)
def _day_range(m: re.Match[str], today: date | None) -> Meaning:
    month = w.month_number(m["m"] or m["m2"])
    first, last = _day_number(m["d"] or m["d2"]), _day_number(m["e"] or m["e2"])
    if m["y"]:
        return Meaning(days.span(days.day_of(int(m["y"]), month, first), days.day_of(int(m["y"]), month, last)))
    if today is None:
        return Meaning()
    ends = [(days.nearest_day(today, month, n, -1), days.nearest_day(today, month, n, +1)) for n in (first, last)]
    return Meaning(days.span(ends[0][0], ends[1][0]), days.span(ends[0][1], ends[1][1]))


@_rule(rf"(?:(?P<part>early|late|mid)[\s-]+)?(?P<m>{w.MONTH}),?\s+(?:of\s+)?(?P<y>{w.YEAR})", "absolute")
def _month_year(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.month_of(int(m["y"]), w.month_number(m["m"])))


@_rule(rf"(?P<m>{w.MONTH})\s+(?:of\s+)?(?P<rel>last|this|next)\s+year", "relative")
def _month_of_year(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    return Meaning(
        days.month_of(today.year + {"last": -1, "this": 0, "next": 1}[m["rel"].lower()], w.month_number(m["m"]))
    )


@_rule(
    rf"(?:in|of|since|until|till|after|during|before|by|from)\s+(?P<core>(?P<m>{w.MONTH}))(?=[\s,.;:)'’—–-]|$)"
    rf"|(?:early|late|mid)[\s-]+(?P<m2>{w.MONTH})",
    "relative",
)
def _bare_month(m: re.Match[str], today: date | None) -> Meaning:
    word = m["m"] or m["m2"]
    if today is None or not word[0].isupper():
        return Meaning()
    month = w.month_number(word)
    return Meaning(days.nearest_month(today, month, -1), days.nearest_month(today, month, +1))


@_rule(rf"(?P<rel>last|this|this\s+past|this\s+coming|next)\s+(?P<m>{w.MONTH})", "relative")
def _relative_month(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    month, rel = w.month_number(m["m"]), m["rel"].lower().split()
    if rel == ["this"]:
        return Meaning(days.month_of(today.year, month))
    direction = +1 if rel[-1] in ("next", "coming") else -1
    return Meaning(days.nearest_month(today, month, direction, strictly=rel[0] in ("last", "next")))


# --- years, parts of years, decades ----------------------------------------------------------------------------------


@_rule(
    rf"(?:(?:in|of|by|from|since|until|till|after|during|before|early|late|year|to)\s+|\()(?P<core>(?P<y>{w.YEAR}))(?![-–/,]\d)",
    "absolute",
)
def _year(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.year_of(int(m["y"])))


_PARTS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "end": (12, 12),
    "beginning": (1, 2),
    "start": (1, 2),
    "middle": (6, 7),
}


@_rule(rf"(?P<part>early|mid|late|end)(?:\s*-\s*|\s+)(?:in\s+)?(?P<y>{w.YEAR})", "absolute")
def _part_of_year(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(_part(int(m["y"]), m["part"].lower()))


def _part(year: int, part: str) -> Day | None:
    first, last = _PARTS[part]
    return days.months_span(year, first, last) if first != last else days.month_of(year, first)


@_rule(
    rf"(?:the\s+)?(?P<part>end|start|beginning|middle)\s+of\s+(?:(?P<y>{w.YEAR})|(?P<m>{w.MONTH})(?:\s+(?P<y2>{w.YEAR}))?"
    r"|(?P<rel>the|this|last|next)\s+(?P<unit>year|month|week))",
    "absolute",
)
def _end_of(m: re.Match[str], today: date | None) -> Meaning:
    part = m["part"].lower()
    if m["y"]:
        return Meaning(_part(int(m["y"]), part))
    if m["m"]:
        month = w.month_number(m["m"])
        if m["y2"]:
            return Meaning(days.month_of(int(m["y2"]), month))
        return (
            Meaning(days.nearest_month(today, month, -1), days.nearest_month(today, month, +1)) if today else Meaning()
        )
    if today is None:
        return Meaning()
    step = {"last": -1, "next": 1}.get(m["rel"].lower(), 0)
    if m["unit"].lower() == "year":
        return Meaning(_part(today.year + step, part))
    return Meaning(_calendar(today, m["unit"].lower(), step))


@_rule(r"(?:year[’']s\s+end|year-?end|the\s+end\s+of\s+the\s+year)", "relative")
def _year_end(_m: re.Match[str], today: date | None) -> Meaning:
    return Meaning(days.month_of(today.year, 12) if today else None)


@_rule(rf"(?:the\s+)?(?P<half>first|second)\s+half\s+of\s+(?P<y>{w.YEAR})", "absolute")
def _half(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.months_span(int(m["y"]), *((1, 6) if m["half"].lower() == "first" else (7, 12))))


@_rule(
    rf"(?:the\s+)?(?:Q(?P<n>[1-4])|(?P<o>first|second|third|fourth|last)\s+quarter)\s+(?:of\s+)?(?P<y>{w.YEAR})",
    "absolute",
)
def _quarter(m: re.Match[str], _today: date | None) -> Meaning:
    number = int(m["n"]) if m["n"] else {"first": 1, "second": 2, "third": 3}.get(m["o"].lower(), 4)
    return Meaning(days.months_span(int(m["y"]), 3 * number - 2, 3 * number))


@_rule(rf"(?P<s>{w.SEASON})\s+(?:of\s+)?(?P<y>{w.YEAR})", "absolute")
def _season_year(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.months_span(int(m["y"]), *w.season_months(m["s"])))


@_rule(rf"(?P<rel>last|this|next)\s+(?P<s>{w.SEASON})", "relative")
def _season(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    first, last = w.season_months(m["s"])
    year, rel = today.year, m["rel"].lower()
    begun = today.month >= first
    if rel == "last" and not (begun and today.month > last and last > first):
        year -= 1
    if rel == "next" and begun:
        year += 1
    return Meaning(days.months_span(year, first, last))


@_rule(
    rf"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?:(?P<y>(?:1[6-9]|20)\d0)[’']?s|(?P<n>{w.DECADE_WORD}))(?=[\s,.;:)]|$)",
    "absolute",
)
def _decade(m: re.Match[str], _today: date | None) -> Meaning:
    if m["n"] and not m[0].lower().startswith("the"):
        return Meaning()
    start = int(m["y"]) if m["y"] else 1900 + w.decade_start(m["n"])
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get((m["part"] or "").lower(), (0, 9))
    return Meaning(days.span(days.year_of(start + first), days.year_of(start + last)))


@_rule(
    rf"(?:from|between)\s+(?P<a>{w.YEAR})\s+(?:to|and|until|through)\s+(?P<b>{w.YEAR})|(?P<c>{w.YEAR})\s*[-–]\s*(?P<d>\d\d(?:\d\d)?)(?!-)",
    "absolute",
)
def _years(m: re.Match[str], _today: date | None) -> Meaning:
    start = int(m["a"] or m["c"])
    end = m["b"] or m["d"]
    last = int(end) if len(end) == 4 else start // 100 * 100 + int(end)
    return Meaning(days.span(days.year_of(start), days.year_of(last)))


@_rule(
    rf"(?:from|between)\s+(?P<m>{w.MONTH})\s+(?:(?P<y>{w.YEAR})\s+)?(?:to|and|until|through)\s+(?P<n>{w.MONTH})\s+(?P<z>{w.YEAR})",
    "absolute",
)
def _months(m: re.Match[str], _today: date | None) -> Meaning:
    end = int(m["z"])
    first, last = w.month_number(m["m"]), w.month_number(m["n"])
    return Meaning(days.span(days.month_of(int(m["y"] or end), first), days.month_of(end, last)))


# --- relative to the day of publication ------------------------------------------------------------------------------


@_rule(
    r"(?P<w>today|yesterday|tomorrow|tonight|overnight|this\s+(?:morning|afternoon|evening)|last\s+night"
    r"|the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow)",
    "relative",
)
def _near(m: re.Match[str], today: date | None) -> Meaning:
    return Meaning(exact_day(today + timedelta(days=_near_step(m["w"]))) if today else None)


def _near_step(words: str) -> int:
    words = " ".join(words.lower().split())
    far = {"the day before yesterday": -2, "the day after tomorrow": 2}
    return far.get(words, {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(words, 0))


@_rule(
    rf"(?:(?P<rel>last|next|this|this\s+coming|this\s+past|previous)\s+)?(?P<d>{w.LONG_WEEKDAY})",
    "relative",
    cased=False,
)
def _weekday(m: re.Match[str], today: date | None) -> Meaning:
    if today is None or not m["d"][0].isupper():
        return Meaning()
    number, rel = w.weekday_number(m["d"]), (m["rel"] or "").lower().split()
    if rel and rel[-1] in ("next", "coming"):
        return Meaning(days.nearest_weekday(today, number, +1, strictly=True))
    if rel and rel[0] in ("last", "previous"):
        return Meaning(days.nearest_weekday(today, number, -1, strictly=True))
    return Meaning(days.nearest_weekday(today, number, -1), days.nearest_weekday(today, number, +1))


@_rule(rf"(?P<d>{w.LONG_WEEKDAY})\s+(?:of\s+)?(?P<rel>last|next|this)\s+week", "relative")
def _weekday_of_week(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    monday = today - timedelta(days=today.weekday())
    step = {"last": -7, "this": 0, "next": 7}[m["rel"].lower()]
    return Meaning(exact_day(monday + timedelta(days=step + w.weekday_number(m["d"]))))


@_rule(
    r"(?:(?:earlier|later|late|early)\s+)?(?P<rel>last|this|next|the\s+past|the\s+coming)\s+(?P<unit>weekend|week|month|year|decade|century)",
    "relative",
)
def _relative_unit(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    rel, unit = m["rel"].lower().split()[-1], m["unit"].lower()
    step = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[rel]
    return Meaning(_calendar(today, unit, step))


def _calendar(today: date, unit: str, step: int) -> Day | None:
    """The whole week, weekend, month, year or decade so many steps from the one that a day lies in."""
    if unit == "year":
        return days.year_of(today.year + step)
    if unit == "month":
        return days.month_of(today.year, today.month + step)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        start = (today.year // size + step) * size
        return days.span(days.year_of(start), days.year_of(start + size - 1))
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
    if unit == "weekend":
        return days.span(exact_day(monday + timedelta(days=5)), exact_day(monday + timedelta(days=6)))
    return days.week_of(monday)


@_rule(
    rf"{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})\s+ago(?:\s+(?P<exact>today|tomorrow|yesterday|this\s+(?:day|week|month)|on\s+{w.LONG_WEEKDAY}))?",
    "relative",
)
def _ago(m: re.Match[str], today: date | None) -> Meaning:
    count, unit = w.number_of(m["n"]), w.unit_of(m["unit"])
    if today is None or count is None:
        return Meaning()
    if m["exact"]:
        return Meaning(_anniversary(today, unit, count, m["exact"].lower()))
    if unit == "week":
        there = days.exact_after(today, "week", -count)
        return Meaning(days.week_of(there.earliest) if there and there.earliest else None)
    if unit == "day":
        return Meaning(days.exact_after(today, "day", -count))
    return Meaning(days.shifted(exact_day(today), unit, -count))


def _anniversary(today: date, unit: str, count: int, exact: str) -> Day | None:
    there = days.exact_after(today, unit, -count)
    if there is None or there.earliest is None:
        return None
    if exact.endswith("month"):
        return days.month_of(there.earliest.year, there.earliest.month)
    if exact.endswith("week"):
        return days.week_of(there.earliest)
    if exact.startswith("on "):
        return there
    return exact_day(there.earliest + timedelta(days=_near_step(exact)))


@_rule(rf"{w.VAGUE}\s+(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})\s+ago", "relative")
def _vaguely_ago(m: re.Match[str], today: date | None) -> Meaning:
    count = w.number_of(m["n"])
    if today is None or count is None:
        return Meaning()
    there = days.shifted(exact_day(today), w.unit_of(m["unit"]), -count)
    return Meaning(days.open_after(there) if m[0].lower().startswith(("less", "under")) else days.open_before(there))


@_rule(
    rf"(?:in|within)\s+{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})(?:[’']s?\s+time)?(?!\s+(?:ago|of|after|from|following))"
    rf"|{w.ROUNDED}(?P<n2>{w.NUMBER})\s+(?P<unit2>{w.UNIT})\s+from\s+(?:now|today)",
    "relative",
)
def _from_now(m: re.Match[str], today: date | None) -> Meaning:
    count = w.number_of(m["n"] or m["n2"])
    if today is None or count is None:
        return Meaning()
    return Meaning(None, days.shifted(exact_day(today), w.unit_of(m["unit"] or m["unit2"]), count))


@_rule(
    rf"(?:in|over|during|for|within)\s+the\s+(?:last|past)\s+{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})",
    "period",
)
def _past_period(m: re.Match[str], today: date | None) -> Meaning:
    count = w.number_of(m["n"])
    if today is None or count is None:
        return Meaning()
    return Meaning(days.open_after(days.shifted(exact_day(today), w.unit_of(m["unit"]), -count)))


# --- hanging on an event ---------------------------------------------------------------------------------------------


@_rule(
    rf"{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})\s+(?P<way>later|afterwards?|after\s+that|thereafter|earlier|before\s+that|previously)",
    "anchored",
)
def _later(m: re.Match[str], _today: date | None) -> Meaning:
    count = w.number_of(m["n"])
    if count is None:
        return Meaning()
    sign = -1 if m["way"].lower().split()[0] in ("earlier", "before", "previously") else 1
    return Meaning(step=(w.unit_of(m["unit"]), sign * count))


@_rule(
    r"the\s+(?P<rel>following|next|same|previous|preceding)\s+(?P<unit>day|week|month|year)"
    r"|(?P<that>that)\s+(?:same\s+)?(?P<unit2>day|week|month|year)"
    r"|the\s+(?P<unit3>day|year|month)\s+(?P<way>after|before)(?=[.,;]|\s+(?:that|it)\b)",
    "anchored",
)
def _following(m: re.Match[str], _today: date | None) -> Meaning:
    unit = (m["unit"] or m["unit2"] or m["unit3"]).lower()
    word = (m["rel"] or m["that"] or m["way"]).lower()
    return Meaning(
        step=(unit, {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}.get(word, 0))
    )


@_rule(
    rf"(?:(?:in|by|until|since)\s+)?(?P<m>{w.MONTH})\s+(?:of\s+)?(?P<rel>that|the\s+same|the\s+following|the\s+next)\s+year",
    "anchored",
)
def _month_of_that_year(m: re.Match[str], _today: date | None) -> Meaning:
    later = m["rel"].lower().split()[-1] in ("following", "next")
    return Meaning(step=(f"month {w.month_number(m['m'])}", 1 if later else 0))


# --- rules of law: no day --------------------------------------------------------------------------------------------


@_rule(
    rf"(?:(?:on|from|within|until|in)\s+)?(?:the\s+)?(?:first\s+day\s+of\s+the\s+)?(?:{w.ORDINAL}|{w.NUMBER})[\s-]+{w.UNIT}\s+"
    rf"(?:after|following|from|of)\s+(?:the\s+|its\s+|their\s+|a\s+|an\s+|such\s+)?(?:date\s+(?:of|on\s+which)\s+)?(?:the\s+|its\s+|their\s+)?(?:{w.ORDINAL}\s+)?(?:formal\s+|official\s+)?{w.RULE_ANCHOR}",
    "rule",
)
def _of_law(_m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning()
