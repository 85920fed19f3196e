"""Lengths of time in a text: "almost thirteen years", "three and a half months", "a quarter of a century".

Their words are in the table data/cues/durations.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.claims.scene import words
from treatywatch.reading.cue_files import cue_file

UNITS = ("year", "month", "week", "day", "decade", "centur")
"""The beginnings of words of which a text must hold one to tell a length."""
_UNIT = re.compile(rf"\b(?:{'|'.join(UNITS)})")
_UNIT_OF = re.compile(r"-(?:year|month|week|day|decade)s?$", re.I)  # "a 12-month notice period"
_SINGULAR = {"centuries": "century"}
_BEFORE = 24  # characters before a length in which "a little more than" stands
_NOT_LENGTH = re.compile(r"\s*(?:ago|old|earlier|ahead\b(?! of)|notice|from now|in advance|['’]\s*notice)\b", re.I)
_REST = re.compile(
    r"\s+(?:(?:of|before|short of) (?:the|its|that|their) (?:[\w-]+ ){0,2}?(?:notice|periods?)\b"
    r"|(?:still |only )?(?:left|remain(?:s|ed|ing)?|to (?:run|go|spare))\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in a text.

    Args:
        start, end: its characters, the words before it included.
        at: where its own first word stands.
        relation: as in `assertions.duration`.
        told: in normal form ("42 month").
    """

    start: int
    end: int
    at: int
    relation: str
    told: str


@cache
def duration_words() -> dict[str, Any]:
    """The table."""
    return cue_file("durations")


@cache
def duration_pattern(name: str) -> re.Pattern[str]:
    """One of its patterns."""
    return re.compile(duration_words()[name], re.I)


@cache
def _length_pattern() -> re.Pattern[str]:
    number, unit = duration_words()["number"], duration_words()["unit"]
    other = r"(?:(?!(?:this|that|last|next|each|every|per|the)\b)\w+(?<!half) )??"  # not "turned 28 this year"
    return re.compile(
        rf"(?<![\w$€£.,-])(?:(?P<n>{number})(?P<half> and a half)?[\s-]+{other}(?P<unit>{unit})\b"
        rf"(?P<behind> and a half)?(?:(?:,| and) (?P<n2>{number}) (?P<unit2>{unit})\b)?"
        r"|(?P<quarter>(?:a )?quarter(?:[- ]| of a )century))",
        re.I,
    )


@cache
def _relations() -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = {**words("about_words"), **duration_words()["relations"]}
    longest = sorted(listed.items(), key=lambda item: -len(item[0]))
    ending = r"(?:\s+(?:the|its|all|a|full|whole))?\s*$"
    return tuple((re.compile(rf"\b{re.escape(said)}{ending}", re.I), meant) for said, meant in longest)


def lengths(text: str, start: int, end: int) -> Iterator[Length]:
    """The lengths of time that some characters tell."""
    small = text[start:end].lower()
    if not any(unit in small for unit in UNITS) or not _UNIT.search(small):
        return
    for match in _length_pattern().finditer(text, start, end):
        told = _told(match)
        attributive = match.group("quarter") is None and "-" in match.group() and not match.group("n2")
        if told is None or _NOT_LENGTH.match(text, match.end()) or is_rest(text, match.end()):
            continue
        if attributive and _UNIT_OF.search(match.group()) and not duration_pattern("spans").match(text, match.end()):
            continue
        before = text[max(start, match.start() - _BEFORE) : match.start()]
        found = next(((p.search(before), relation) for p, relation in _relations() if p.search(before)), None)
        first = match.start() - (len(before) - found[0].start()) if found and found[0] else match.start()
        relation = found[1] if found else "~" if told[1] else "="
        yield Length(first, match.end(), match.start(), relation, told[0])


def is_rest(text: str, end: int) -> bool:
    """Whether a length is what was left of a longer one: "one day of the 90-day notice", "with a day to run"."""
    return _REST.match(text, end) is not None


def _told(match: re.Match[str]) -> tuple[str, bool] | None:
    """The length in normal form, and whether it is a round one ("three and a half years")."""
    if match.group("quarter"):
        return "25 year", True
    number, unit = _number(match.group("n")), _unit(match.group("unit"))
    if number is None:
        return None
    half = bool(match.group("half") or match.group("behind"))
    number += 0.5 if half else 0
    if match.group("n2") and unit == "year" and _unit(match.group("unit2")) == "month":
        months = _number(match.group("n2")) or 0
        return f"{number * 12 + months:g} month", False
    if number != int(number):
        smaller = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year"), "month": (30, "day")}
        if unit not in smaller:
            return None
        factor, unit = smaller[unit]
        return f"{number * factor:g} {unit}", True
    return f"{number:g} {unit}", False


def _number(text: str) -> float | None:
    plain = " ".join(text.lower().split())
    if plain in duration_words()["numbers"]:
        return float(duration_words()["numbers"][plain])
    return float(plain) if re.fullmatch(r"\d+\.\d", plain) else spelled(plain)


def _unit(text: str) -> str:
    plain = text.lower()
    return _SINGULAR.get(plain, plain.removesuffix("s"))
