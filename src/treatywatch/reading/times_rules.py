"""Rules of the time grammar for days, months, years, parts of years and decades."""

from __future__ import annotations

import re
from datetime import date

from treatywatch.model.days import Day
from treatywatch.reading import times_days as days
from treatywatch.reading import times_words as w
from treatywatch.reading.times_rule import Meaning, rule


def _day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


# --- days and months with or without a year --------------------------------------------------------------------------

_WEEKDAY_BEFORE = rf"(?:{w.WEEKDAY},?\s+(?:the\s+)?\(?)?"

_JUST_PAST = 21  # days before publication that a day without its year means even under a verb of the future


@rule(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", "absolute", "year")
def _iso(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.day_of(int(m["y"]), int(m["m"]), int(m["d"])))


@rule(rf"(?:{w.WEEKDAY},?\s+)?" r"(?P<a>\d{1,2})[./](?P<b>\d{1,2})[./](?P<y>(?:19|20)\d\d)", "absolute", "year")
def _figures(m: re.Match[str], _today: date | None) -> Meaning:
    """Day and month in figures: with dots the day stands first; with strokes only where one can be no month."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if "." in m[0] or first > 12:
        return Meaning(days.day_of(year, second, first))
    return Meaning(days.day_of(year, first, second) if second > 12 or first == second else None)


@rule(
    rf"{_WEEKDAY_BEFORE}(?:(?P<d>{w.DAY_NUMBER})(?:\s+of)?\s+(?P<m>{w.MONTH})|(?P<m2>{w.MONTH})\s+(?P<d2>{w.DAY_NUMBER}))"
    rf"(?:,?\s+(?P<y>{w.YEAR})|\s*,?\s+(?:of\s+)?(?P<rel>last|next|this)\s+year)?\)?",
    "absolute",
    "month",
)
def _month_day(m: re.Match[str], today: date | None) -> Meaning:
    return _day_of_year(m, w.month_number(m["m"] or m["m2"]), _day_number(m["d"] or m["d2"]), today)


@rule(
    rf"(?P<feast>{w.FEAST})(?:,?\s+(?:of\s+)?(?P<y>{w.YEAR})|\s+(?:of\s+)?(?P<rel>last|next|this)\s+year)",
    "absolute",
    "feast",
)
def _feast(m: re.Match[str], today: date | None) -> Meaning:
    """A day that is known by a name, of a year that is told: without one it is often the day of a story told before."""
    return _day_of_year(m, *w.feast_day(m["feast"]), today) if m["feast"][0].isupper() else Meaning()


def _day_of_year(m: re.Match[str], month: int, number: int, today: date | None) -> Meaning:
    if m["y"]:
        return Meaning(days.day_of(int(m["y"]), month, number))
    if today is None:
        return Meaning()
    if m["rel"]:
        return Meaning(days.day_of(today.year + {"last": -1, "this": 0, "next": 1}[m["rel"].lower()], month, number))
    past, ahead = (days.nearest_day(today, month, number, direction) for direction in (-1, +1))
    if past is not None and past.exact is not None and 0 < (today - past.exact).days <= _JUST_PAST:
        ahead = None  # "decided last week that it ceases to be a member on 16 March"
    return Meaning(past, ahead, floating=True)


@rule(
    rf"(?:(?P<d>{w.DAY_NUMBER})\s*(?:-|–|to|and)\s*(?P<e>{w.DAY_NUMBER})\s+(?P<m>{w.MONTH})"
    rf"|(?P<m2>{w.MONTH})\s+(?P<d2>{w.DAY_NUMBER})\s*(?:-|–|to|and)\s*(?P<e2>{w.DAY_NUMBER}))(?:,?\s+(?P<y>{w.YEAR}))?",
    "absolute",
    "month",
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


@rule(rf"(?:(?P<part>early|late|mid)[\s-]+)?(?P<m>{w.MONTH}),?\s+(?:of\s+)?(?P<y>{w.YEAR})", "absolute", "month")
def _month_year(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.month_of(int(m["y"]), w.month_number(m["m"])))


@rule(rf"(?P<m>{w.MONTH})\s+(?:of\s+)?(?P<rel>last|this|next)\s+year", "relative", "month")
def _month_of_year(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    return Meaning(
        days.month_of(today.year + {"last": -1, "this": 0, "next": 1}[m["rel"].lower()], w.month_number(m["m"]))
    )


@rule(
    rf"(?:in|of|since|until|till|after|during|before|by|from)\s+(?P<core>(?P<m>{w.MONTH}))(?=[\s,.;:)'’—–-]|$)"
    rf"|(?:early|late|mid)[\s-]+(?P<m2>{w.MONTH})",
    "relative",
    "month",
)
def _bare_month(m: re.Match[str], today: date | None) -> Meaning:
    word = m["m"] or m["m2"]
    if today is None or not word[0].isupper():
        return Meaning()
    month = w.month_number(word)
    return Meaning(days.nearest_month(today, month, -1), days.nearest_month(today, month, +1), floating=True)


@rule(rf"(?P<rel>last|this|this\s+past|this\s+coming|next)\s+(?P<m>{w.MONTH})", "relative", "month")
def _relative_month(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    month, rel = w.month_number(m["m"]), m["rel"].lower().split()
    if rel == ["this"]:
        return Meaning(days.month_of(today.year, month))
    direction = +1 if rel[-1] in ("next", "coming") else -1
    return Meaning(days.nearest_month(today, month, direction, strictly=rel[0] in ("last", "next")))


# --- years, parts of years, decades ----------------------------------------------------------------------------------


@rule(
    rf"(?:(?:in|of|by|from|since|until|till|after|during|before|early|late|year|to|(?:recently|early|late|back|ago)\s+as)\s+|\()(?P<core>(?P<y>{w.YEAR}))(?![-–/,]\d)",
    "absolute",
    "year",
)
def _year(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.year_of(int(m["y"])))


@rule(rf"(?:(?<=\d{{4}}, )|(?<=\d{{4}} and )|(?<=\d{{4}}, and ))(?P<y>{w.YEAR})(?![-–/,]?\d)", "absolute", "year")
def _year_in_a_row(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.year_of(int(m["y"])))  # "in 2016, 2019 and 2023"


_PARTS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "end": (12, 12),
    "beginning": (1, 2),
    "start": (1, 2),
    "middle": (6, 7),
}


@rule(rf"(?P<part>early|mid|late|end)(?:\s*-\s*|\s+)(?:in\s+)?(?P<y>{w.YEAR})", "absolute", "year")
def _part_of_year(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(_part(int(m["y"]), m["part"].lower()))


def _part(year: int, part: str) -> Day | None:
    first, last = _PARTS[part]
    return days.months_span(year, first, last) if first != last else days.month_of(year, first)


@rule(
    rf"(?:the\s+)?(?P<part>end|start|beginning|middle)\s+of\s+(?:(?P<y>{w.YEAR})|(?P<m>{w.MONTH})(?:\s+(?P<y2>{w.YEAR}))?"
    r"|(?P<rel>the|this|last|next)\s+(?P<unit>year|month|week))",
    "absolute",
    "part",
)
def _end_of(m: re.Match[str], today: date | None) -> Meaning:
    part = m["part"].lower()
    if m["y"]:
        return Meaning(_part(int(m["y"]), part))
    if m["m"]:
        month = w.month_number(m["m"])
        if m["y2"]:
            return Meaning(days.month_of(int(m["y2"]), month))
        if today is None:
            return Meaning()
        return Meaning(days.nearest_month(today, month, -1), days.nearest_month(today, month, +1), floating=True)
    if today is None:
        return Meaning()
    step = {"last": -1, "next": 1}.get(m["rel"].lower(), 0)
    if m["unit"].lower() == "year":
        return Meaning(_part(today.year + step, part))
    return Meaning(days.whole(today, m["unit"].lower(), step))


@rule(r"(?:year[’']s\s+end|year-?end|the\s+end\s+of\s+the\s+year)", "relative", "end")
def _year_end(_m: re.Match[str], today: date | None) -> Meaning:
    return Meaning(days.month_of(today.year, 12) if today else None)


@rule(rf"(?:the\s+)?(?P<half>first|second)\s+half\s+of\s+(?P<y>{w.YEAR})", "absolute", "half")
def _half(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(days.months_span(int(m["y"]), *((1, 6) if m["half"].lower() == "first" else (7, 12))))


@rule(
    rf"(?:the\s+)?(?:Q(?P<n>[1-4])|(?P<o>first|second|third|fourth|last)\s+quarter)\s+(?:of\s+)?(?P<y>{w.YEAR})",
    "absolute",
    "quarter",
)
def _quarter(m: re.Match[str], _today: date | None) -> Meaning:
    number = int(m["n"]) if m["n"] else {"first": 1, "second": 2, "third": 3}.get(m["o"].lower(), 4)
    return Meaning(days.months_span(int(m["y"]), 3 * number - 2, 3 * number))


@rule(rf"(?P<s>{w.SEASON})\s+(?:of\s+)?(?P<y>{w.YEAR})", "absolute", "season")
def _season_year(m: re.Match[str], _today: date | None) -> Meaning:
    first, last = w.season_months(m["s"])
    if last < first:  # "the winter of 2012" is the one that began or the one that ended then
        first, last = 1, last + 12
    return Meaning(days.months_span(int(m["y"]), first, last))


@rule(rf"(?P<rel>last|this|next)\s+(?P<s>{w.SEASON})", "relative", "season")
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


@rule(
    rf"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?:(?P<y>(?:1[6-9]|20)\d0)[’']?s|(?P<n>{w.DECADE_WORD}))(?=[\s,.;:)]|$)",
    "absolute",
    "decade",
)
def _decade(m: re.Match[str], _today: date | None) -> Meaning:
    if m["n"] and not m[0].lower().startswith("the"):
        return Meaning()
    start = int(m["y"]) if m["y"] else 1900 + w.decade_start(m["n"])
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get((m["part"] or "").lower(), (0, 9))
    return Meaning(days.span(days.year_of(start + first), days.year_of(start + last)))


@rule(
    rf"(?:from|between)\s+(?P<a>{w.YEAR})\s+(?:to|and|until|through)\s+(?P<b>{w.YEAR})|(?P<c>{w.YEAR})\s*[-–]\s*(?P<d>\d\d(?:\d\d)?)(?!-)",
    "absolute",
    "year",
)
def _years(m: re.Match[str], _today: date | None) -> Meaning:
    start = int(m["a"] or m["c"])
    end = m["b"] or m["d"]
    last = int(end) if len(end) == 4 else start // 100 * 100 + int(end)
    return Meaning(days.span(days.year_of(start), days.year_of(last)))


@rule(
    rf"(?:from|between)\s+(?P<m>{w.MONTH})\s+(?:(?P<y>{w.YEAR})\s+)?(?:to|and|until|through)\s+(?P<n>{w.MONTH})\s+(?P<z>{w.YEAR})",
    "absolute",
    "month",
)
def _months(m: re.Match[str], _today: date | None) -> Meaning:
    end = int(m["z"])
    first, last = w.month_number(m["m"]), w.month_number(m["n"])
    return Meaning(days.span(days.month_of(int(m["y"] or end), first), days.month_of(end, last)))
