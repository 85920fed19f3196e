"""The figures of votes in a sentence: how many were for it, against it, or abstained.

Their words are the table data/cues/ballots.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.sought import Sought

_SIDES = ("yes", "no", "abstained")
_MOST = 1000  # more is a year, or no parliament's vote
_NO_FIGURE = re.compile(r"(?:[\d,.$€£]|\barticle |\bno\. |\bnumber )$", re.I)
_COUNTS_TIME = re.compile(r"[\s-]*(?:percent|per cent|%|years?|months?|weeks?|days?|hours?)\b", re.I)
_GAP = r"(?:\s+of (?:the |its )?\d+)?"
_OF_WHAT = r"(?:\s+(?!and\b|but\b|while\b|\d)[\w.’'-]+){0,6}?"


@dataclass(slots=True)
class Ballot:
    """One vote as a sentence tells it.

    Args:
        start, end: the characters in which its figures stand.
        figures: "yes", "no" and "abstained" to the number told; what is not told is missing.
        unanimous: told as unanimous, without a figure.
        most_against: told as one in which most were against it, without a figure.
    """

    start: int
    end: int
    figures: dict[str, int] = field(default_factory=dict)
    unanimous: bool = False
    most_against: bool = False

    @property
    def told(self) -> str:
        """The figures in normal form: "133-37-5", "?-18" where only the noes are told; "unanimous", "most_against"."""
        if self.most_against:
            return "most_against"
        if self.unanimous and not self.figures.keys() & {"yes", "no"}:
            return "unanimous"
        parts = [str(self.figures.get(side, "?")) for side in _SIDES]
        while parts[-1] == "?":
            parts.pop()
        return "-".join(parts)


@cache
def _words() -> dict[str, Any]:
    return cue_file("ballots")


@cache
def _patterns() -> dict[str, Sought]:
    words = _words()
    number, voters = words["number"], words["voters"]
    pair = (
        rf"{words['told']}[^.;]{{0,90}}?(?<![\w-])(?P<yes>{number})(?:\s+{voters}\b)?"
        r"\s*(?:to|-|–|—|against|votes? to|in favou?r(?:,| and| to| with)|for(?:,| and|, with)|for and)\s*"
        rf"(?P<no>{number})\b(?:\s*(?:-|–|,(?! \d+ abst)| with)\s*(?P<abstained>\d{{1,3}})(?:\s+abst\w+)?)?"
        r"(?:\s+against\b)?"
        r"(?!\s*(?:percent|per cent|%|years|months|weeks|days))"
    )
    middle = rf"{_GAP}(?:\s+(?:[\w’'-]+\s+){{0,5}}?{voters}\b{_OF_WHAT})?"
    them = r"(?:\s+of (?:them|those|whom|the members))?"
    sided = {
        side: rf"(?<![\w.-])(?P<n>{number})(?![\w-]){middle}{them}\s+(?:{words['sides'][side]})" for side in _SIDES
    }
    aside = rf"[,(]\s*(?P<yes>{number})\s*(?:to|-|–)\s*(?P<no>{number})(?P<abstained>(?!))?\s*[,)]"
    told = {"pair": pair, "aside": aside, "alone": words["alone"].replace("<n>", number), **sided}
    return {name: Sought(pattern) for name, pattern in told.items()}


@cache
def _figure() -> re.Pattern[str]:
    """A number in figures or in words: without one no vote is counted."""
    return re.compile(rf"(?<![\w-])(?:{_words()['number']})\b", re.I)


@cache
def _unanimous() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.I) for pattern in _words()["unanimous"])


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """One of the table's patterns: what a vote on "joining", or on "leaving", speaks of."""
    return re.compile(_words()[name], re.I)


def voting_words() -> tuple[str, ...]:
    """The words of voting, in small letters, of which a sentence must hold one: without it nothing is looked for."""
    return tuple(_words()["gate"])


def ballots(text: str, start: int, end: int) -> Iterator[Ballot]:
    """The votes that the characters of one sentence tell with figures, or as unanimous; as a rule one."""
    found = list(_counted(text, start, end)) if _figure().search(text, start, end) else []
    unanimous = "unanim" in text[start:end].lower()
    for said in (m for pattern in _unanimous() for m in pattern.finditer(text, start, end)) if unanimous else ():
        if found:
            found[0].unanimous = True
        else:
            found = [Ballot(*said.span(), unanimous=True)]
    if not found and (most := _most_against().search(text, start, end)):
        found = [Ballot(*most.span(), most_against=True)]
    yield from found


@cache
def _most_against() -> re.Pattern[str]:
    return re.compile(_words()["majority_against"], re.I)


def _counted(text: str, start: int, end: int) -> list[Ballot]:
    """The votes told with figures."""
    pairs = [m for m in _patterns()["pair"].finditer(text, start, end) if _is_figure(text, m, "yes")]
    pairs = [m for m in pairs if text[m.end("yes") : m.start("no")] != "-" or m["yes"].isdigit()]  # "thirty-three"
    pairs = pairs or list(_patterns()["aside"].finditer(text, start, end))  # "a majority, 101 to 98, voted for it"
    found = [_of_pair(m) for m in pairs]
    rest = Ballot(end, start)
    for side in _SIDES:
        for match in _patterns()[side].finditer(text, start, end):
            number = _number(match.group("n"))
            if number is None or not _is_figure(text, match, "n"):
                continue
            if found and _extends(found[-1], match, side):
                found[-1].figures.setdefault(side, number)
                found[-1].end = max(found[-1].end, match.end())
            elif not found and side not in rest.figures:
                rest.figures[side] = number
                rest.start, rest.end = min(rest.start, match.start()), max(rest.end, match.end())
    if not found and not rest.figures and (one := _patterns()["alone"].search(text, start, end)):
        rest = Ballot(*one.span(), {"yes": _number(one.group("yes")) or 0})
    return found or ([rest] if rest.figures else [])


def _extends(ballot: Ballot, match: re.Match[str], side: str) -> bool:
    return side not in ballot.figures and match.start() >= ballot.start


def _of_pair(match: re.Match[str]) -> Ballot:
    told = {side: _number(match.group(side)) for side in _SIDES if match.group(side)}
    return Ballot(*match.span(), {side: number for side, number in told.items() if number is not None})


def _number(text: str) -> int | None:
    plain = " ".join(text.lower().split())
    if plain in _words()["nothing"]:
        return 0
    number = spelled(plain)
    return number if number is not None and number < _MOST else None


def _is_figure(text: str, match: re.Match[str], group: str) -> bool:
    """Whether a number is one of voters: no day of a month, no article, no span of time."""
    start, end = match.span(group)
    before = text[max(0, start - 12) : start]
    words = before.split()
    month = bool(words) and words[-1].lower().strip(".,") in cue_file("times")["months"]
    after = text[end : end + 14].split()
    of_month = bool(after) and after[0].lower().strip(".,") in cue_file("times")["months"]
    return not (month or of_month or _NO_FIGURE.search(before) or _COUNTS_TIME.match(text, end))
