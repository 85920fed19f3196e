"""Rules of the time grammar for what counts from the day of publication, from an event, or by the law."""

from __future__ import annotations

import re
from datetime import date, timedelta

from treatywatch.model.days import Day, exact_day
from treatywatch.reading import times_days as days
from treatywatch.reading import times_words as w
from treatywatch.reading.times_rule import Meaning, rule

_SUNDAY = 6

# --- relative to the day of publication ------------------------------------------------------------------------------


@rule(
    r"(?P<w>today|yesterday|tomorrow|tonight|overnight|this\s+(?:morning|afternoon|evening)|(?<!\ba )last\s+night"
    r"|the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow)",
    "relative",
    "near",
)
def _near(m: re.Match[str], today: date | None) -> Meaning:
    return Meaning(exact_day(today + timedelta(days=_near_step(m["w"]))) if today else None)


def _near_step(words: str) -> int:
    words = " ".join(words.lower().split())
    far = {"the day before yesterday": -2, "the day after tomorrow": 2}
    return far.get(words, {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(words, 0))


_A = re.compile(r"\ban?\s+$", re.I)


@rule(
    rf"(?:(?P<rel>last|next|this|this\s+coming|this\s+past|previous)\s+)?(?P<d>{w.LONG_WEEKDAY})",
    "relative",
    "weekday",
    cased=False,
)
def _weekday(m: re.Match[str], today: date | None) -> Meaning:
    if today is None or not m["d"][0].isupper() or _A.search(m.string, max(0, m.start() - len("on a ")), m.start()):
        return Meaning()  # "on a Friday in October"
    number, rel = w.weekday_number(m["d"]), (m["rel"] or "").lower().split()
    if rel and rel[-1] in ("next", "coming"):
        return Meaning(days.nearest_weekday(today, number, +1, strictly=True))
    if rel and rel[0] in ("last", "previous"):
        yesterday = today - timedelta(days=1)  # which nobody calls "last Tuesday"
        before = yesterday if yesterday.weekday() == number else today
        return Meaning(days.nearest_weekday(before, number, -1, strictly=True))
    return Meaning(days.nearest_weekday(today, number, -1), days.nearest_weekday(today, number, +1))


@rule(rf"(?:night|overnight)\s+(?:in)?to\s+(?P<d>{w.LONG_WEEKDAY})", "relative", "weekday")
def _night_to(m: re.Match[str], today: date | None) -> Meaning:
    """Such as "in the night to Saturday": begun on Friday, ended on Saturday."""
    if today is None:
        return Meaning()
    last = days.nearest_weekday(today, w.weekday_number(m["d"]), -1)
    if last is None or last.earliest is None:
        return Meaning()
    return Meaning(days.span(exact_day(last.earliest - timedelta(days=1)), last))


@rule(rf"(?P<d>{w.LONG_WEEKDAY})\s+(?:of\s+)?(?P<rel>last|next|this)\s+week", "relative", "week")
def _weekday_of_week(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    monday = today - timedelta(days=today.weekday())
    step = {"last": -7, "this": 0, "next": 7}[m["rel"].lower()]
    return Meaning(exact_day(monday + timedelta(days=step + w.weekday_number(m["d"]))))


@rule(
    r"(?:(?:earlier|later|late|early)\s+)?(?P<rel>last|this|next|the\s+past|the\s+coming)\s+(?P<unit>weekend|week|month|year|decade|century)",
    "relative",
    "unit",
)
def _relative_unit(m: re.Match[str], today: date | None) -> Meaning:
    if today is None:
        return Meaning()
    rel, unit = m["rel"].lower().split()[-1], m["unit"].lower()
    step = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[rel]
    if (rel, unit, today.weekday()) == ("last", "week", _SUNDAY):  # the week that ends, to some, and the one before it
        return Meaning(days.span(exact_day(today - timedelta(days=13)), exact_day(today)))
    return Meaning(days.whole(today, unit, step))


@rule(
    rf"{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})\s+ago(?:\s+(?P<exact>today|tomorrow|yesterday|this\s+(?:day|week|month)|on\s+{w.LONG_WEEKDAY}))?",
    "relative",
    "ago",
)
def _ago(m: re.Match[str], today: date | None) -> Meaning:
    count, unit = w.stretch_of(m["n"], m["unit"])
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


@rule(
    rf"(?P<exact>today|tomorrow|yesterday),?\s+(?:exactly\s+)?(?:(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})|half\s+a\s+century)\s+ago",
    "relative",
    "ago",
)
def _today_ago(m: re.Match[str], today: date | None) -> Meaning:
    count, unit = w.stretch_of(m["n"], m["unit"]) if m["n"] else (50, "year")
    if today is None or count is None:
        return Meaning()
    return Meaning(_anniversary(today, unit, count, m["exact"].lower()))


@rule(rf"(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})\s+from\s+(?P<exact>today|tomorrow|yesterday)", "relative", "unit")
def _from_today(m: re.Match[str], today: date | None) -> Meaning:
    count, unit = w.stretch_of(m["n"], m["unit"])
    if today is None or count is None:
        return Meaning()
    return Meaning(_anniversary(today, unit, -count, m["exact"].lower()))


@rule(rf"{w.VAGUE}\s+(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})\s+ago", "relative", "ago")
def _vaguely_ago(m: re.Match[str], today: date | None) -> Meaning:
    count, unit = w.stretch_of(m["n"], m["unit"])
    if today is None or count is None:
        return Meaning()
    there = days.shifted(exact_day(today), unit, -count)
    return Meaning(days.open_after(there) if m[0].lower().startswith(("less", "under")) else days.open_before(there))


@rule(
    rf"(?:in|within)\s+{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})(?:[’']s?\s+time)?(?!\s+(?:ago|of|after|from|following))"
    rf"|{w.ROUNDED}(?P<n2>{w.NUMBER})\s+(?P<unit2>{w.UNIT})\s+from\s+(?:now|today)",
    "relative",
    "unit",
)
def _from_now(m: re.Match[str], today: date | None) -> Meaning:
    count, unit = w.stretch_of(m["n"] or m["n2"], m["unit"] or m["unit2"])
    if today is None or count is None:
        return Meaning()
    return Meaning(None, days.shifted(exact_day(today), unit, count))


@rule(
    rf"(?:in|over|during|for|within)\s+the\s+(?:last|past)\s+{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})",
    "period",
    "unit",
)
def _past_period(m: re.Match[str], today: date | None) -> Meaning:
    count, unit = w.stretch_of(m["n"], m["unit"])
    if today is None or count is None:
        return Meaning()
    return Meaning(days.open_after(days.shifted(exact_day(today), unit, -count)))


# --- hanging on an event ---------------------------------------------------------------------------------------------


@rule(
    rf"{w.ROUNDED}(?P<n>{w.NUMBER})\s+(?P<unit>{w.UNIT})\s+(?P<way>later|afterwards?|after\s+that|thereafter|earlier"
    r"|before\s+that|previously|(?:after|before)(?=[.,;]|$|\s+(?:with|by)\s))",
    "anchored",
    "unit",
)
def _later(m: re.Match[str], _today: date | None) -> Meaning:
    count, unit = w.stretch_of(m["n"], m["unit"])
    if count is None:
        return Meaning()
    sign = -1 if m["way"].lower().split()[0] in ("earlier", "before", "previously") else 1
    return Meaning(step=(unit, sign * count))


@rule(
    r"(?<!\bone\sand\s)the\s+(?P<rel>following|next|same|previous|preceding)\s+(?P<unit>day|week|month|year)(?!\s+as\b)"
    r"|(?P<that>that)\s+(?:same\s+)?(?P<unit2>day|week|month|year)"
    r"|(?<!\bto\s)the\s+(?P<unit3>day|year|month)\s+(?P<way>after|before)(?=[.,;]|\s+(?:that|it)\b)",
    "anchored",
    "unit",
)
def _following(m: re.Match[str], _today: date | None) -> Meaning:
    unit = (m["unit"] or m["unit2"] or m["unit3"]).lower()
    word = (m["rel"] or m["that"] or m["way"]).lower()
    return Meaning(
        step=(unit, {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}.get(word, 0))
    )


@rule(
    rf"(?:(?:in|by|until|since)\s+)?(?P<m>{w.MONTH})\s+(?:of\s+)?(?P<rel>that|the\s+same|the\s+following|the\s+next)\s+year",
    "anchored",
    "month",
)
def _month_of_that_year(m: re.Match[str], _today: date | None) -> Meaning:
    later = m["rel"].lower().split()[-1] in ("following", "next")
    return Meaning(step=(f"month {w.month_number(m['m'])}", 1 if later else 0))


@rule(rf"the\s+(?:following|next)\s+(?=(?-i:[A-Z]))(?P<m>{w.MONTH})(?=[\s,.;:)]|$)", "anchored", "month")
def _month_after(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(step=(f"coming {w.month_number(m['m'])}", 1))


@rule(rf"that\s+(?:same\s+)?(?=(?-i:[A-Z]))(?P<m>{w.MONTH})(?=[\s,.;:)]|$)", "anchored", "month")
def _that_month(m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning(step=(f"month {w.month_number(m['m'])}", 0))


@rule(
    rf"(?:(?P<d>{w.DAY_NUMBER})\s+(?:of\s+)?(?P<m>{w.MONTH})|(?P<m2>{w.MONTH})\s+(?P<d2>{w.DAY_NUMBER})),?\s+(?:of\s+)?"
    r"(?P<rel>that|the\s+same|the\s+following|the\s+next)\s+year",
    "anchored",
    "month",
)
def _day_of_that_year(m: re.Match[str], _today: date | None) -> Meaning:
    later = m["rel"].lower().split()[-1] in ("following", "next")
    number = re.sub(r"\D", "", m["d"] or m["d2"])
    return Meaning(step=(f"month {w.month_number(m['m'] or m['m2'])} {number}", 1 if later else 0))


# --- rules of law: no day --------------------------------------------------------------------------------------------


@rule(
    rf"(?:(?:on|from|within|until|in)\s+)?(?:the\s+)?(?:first\s+day\s+of\s+the\s+)?(?:{w.ORDINAL}|{w.NUMBER})[\s-]+{w.UNIT}\s+"
    rf"(?:after|following|from|of)\s+(?:the\s+|its\s+|their\s+|a\s+|an\s+|such\s+)?(?:date\s+(?:of|on\s+which)\s+)?(?:the\s+|its\s+|their\s+)?(?:{w.ORDINAL}\s+)?(?:formal\s+|official\s+)?{w.RULE_ANCHOR}",
    "rule",
    "unit",
)
def _of_law(_m: re.Match[str], _today: date | None) -> Meaning:
    return Meaning()
