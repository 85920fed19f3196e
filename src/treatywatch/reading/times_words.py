"""The words of the time grammar as pieces of regular expressions, and back from words to figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from treatywatch.reading.cue_files import cue_file

_FILE = cue_file("times")


def either(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True)) + ")"


_MONTHS: dict[str, int] = {name: int(number) for name, number in _FILE["months"].items()}
_WEEKDAYS: dict[str, int] = {name: i for i, name in enumerate(_FILE["weekdays"])}
_WEEKDAYS |= {name[:3]: i for name, i in _WEEKDAYS.items()} | {"tues": 1, "thurs": 3}
_SEASONS: dict[str, tuple[int, int]] = {name: (int(a), int(b)) for name, (a, b) in _FILE["seasons"].items()}
_FEASTS: dict[str, tuple[int, int]] = {name: (int(a), int(b)) for name, (a, b) in _FILE["feasts"].items()}
_NUMBERS: dict[str, int] = {name: int(number) for name, number in _FILE["numbers"].items()}
_DECADES: dict[str, int] = {name: int(number) for name, number in _FILE["decades"].items()}

_FULL = [m for m in _MONTHS if len(m) > 4 or m in ("may", "june", "july")]
MONTH = rf"(?:{either(_FULL)}|{either(m for m in _MONTHS if m not in _FULL)}\b\.?)"
WEEKDAY = rf"(?:{either(_FILE['weekdays'])}|(?:mon|tues?|wed|thurs?|fri|sat|sun)\b\.?)"
LONG_WEEKDAY = either(_FILE["weekdays"])
SEASON = either(_SEASONS)
FEAST = either(_FEASTS).replace("'", "[’']")
_TENS = {name: number for name, number in _NUMBERS.items() if number > 10 and number % 10 == 0}
_UNITS = {name: number for name, number in _NUMBERS.items() if number < 10 and len(name) > 2}
NUMBER = rf"(?:\d{{1,3}}|{either(_TENS)}-{either(_UNITS)}|{either(_NUMBERS)}|a\s+(?:few|couple\s+of)|several|half\s+a)"
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|decades?|century|centuries)"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[6-9]\d\d|20\d\d)"
DECADE_WORD = either(_DECADES)
ROUNDED = rf"(?:{either(_FILE['rounded'])}\s+)?"
VAGUE = either(_FILE["vague"])
RULE_ANCHOR = either(_FILE["rule_anchors"])
ORDINAL = rf"(?:{either(_FILE['ordinals'])}|\d{{1,3}}(?:st|nd|rd|th))"

_SORTS: dict[str, Iterable[str]] = {
    "month": _MONTHS,
    "weekday": _FILE["weekdays"],
    "week": ["week"],
    "ago": ["ago"],
    "part": ["end", "start", "beginning", "middle"],
    "end": ["end"],
    "half": ["half"],
    "quarter": ["quarter", "q"],
    "near": _FILE["near"],
    "season": _SEASONS,
    "decade": _DECADES,
    "feast": {name.split()[-1] for name in _FEASTS},
    "unit": _FILE["units"],
}
ANCHORS = {word: frozenset(s for s, words in _SORTS.items() if word in words) for s in _SORTS.values() for word in s}
"""Word in small letters to its sorts: every expression of the grammar holds a word of the sort that its rule names."""
FIGURES = frozenset({"year", "decade"})
"""The sorts of a number of four figures."""


def month_number(word: str) -> int:
    """1 to 12 for a month's name or its short form."""
    return _MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return _WEEKDAYS[word.lower().rstrip(".")]


def season_months(word: str) -> tuple[int, int]:
    """First and last month of a season of the northern hemisphere."""
    return _SEASONS[word.lower()]


def feast_day(words: str) -> tuple[int, int]:
    """Month and day of a day that a name tells: 12 and 31 for "New Year's Eve"."""
    return _FEASTS[" ".join(words.lower().replace("’", "'").split())]


def decade_start(word: str) -> int:
    """20 for the twenties to 90 for the nineties."""
    return _DECADES[word.lower()]


def number_of(word: str) -> int | None:
    """The figure of a number word; None where it names none ("several")."""
    word = re.sub(r"(?:st|nd|rd|th)$", "", word.lower()) if word[:1].isdigit() else word.lower()
    if word.isdecimal():
        return int(word)
    tens, _, units = word.partition("-")
    return _TENS[tens] + _UNITS[units] if tens in _TENS and units in _UNITS else _NUMBERS.get(word)


def stretch_of(number: str, unit: str) -> tuple[int | None, str]:
    """How many of a unit, in the singular, two words tell: "two", "fortnights" are 4 weeks.

    The count is None where the number names no figure.
    """
    count, unit = number_of(number), unit.lower()
    singular = "century" if unit == "centuries" else unit.removesuffix("s")
    if singular == "fortnight":
        return (None if count is None else 2 * count), "week"
    return count, singular


_HIGH = re.compile(r"[a-z]+teenth|[a-z]+tieth|[a-z]+ty-(?:first|second|third|[a-z]+th)|hundredth")


@cache
def is_ordinal(word: str) -> bool:
    """Whether a word in small letters tells which one of several: "fourth", "54th", "last"."""
    if word in ("last", "latest", "only"):
        return True
    return re.fullmatch(ORDINAL, word) is not None or _HIGH.fullmatch(word) is not None
