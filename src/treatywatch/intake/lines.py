"""What a single line of a page is: byline, date, dateline, furniture or prose."""

from __future__ import annotations

import calendar
import itertools
import re
from datetime import date
from typing import NamedTuple

from treatywatch.intake.cues import layout_cues

_MONTHS = [name.lower() for name in calendar.month_name[1:]]
_MONTH_FORMS = sorted({form for name in _MONTHS for form in (name, name[:3], name[:4])}, key=len, reverse=True)
_MONTH = f"(?P<month>{'|'.join(_MONTH_FORMS)})"
_DATE = re.compile(
    rf"\b(?:{_MONTH}\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+{_MONTH.replace('month', 'month2')}\.?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}))\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|CET|CEST|EST|EDT|BST|ET)\b)?", re.IGNORECASE
)
_DATELINE = re.compile(
    r"(?P<line>\(?(?P<city>[A-Z][^\W\d_]+(?:[ .’'/-]+[A-Z][^\W\d_]*\.?){0,3})"
    r"(?P<rest>(?:,?\s*(?:(?<=,)\s*[A-Z][\w. ]{2,24}|(?<=,)\s*\d{4}"
    r"|\d{1,2}\.?\s+[A-Z][a-z]{2,8}\.?,?(?:\s+\d{4})?)){0,3})"
    r"\)?(?:\s*\((?P<agency>[A-Z][\w/&. ]{1,30})\))?)\s*(?:-{1,2}|–|—)\s+(?=[A-Z0-9\"“‘'])"
)
_BARE_AGENCY = re.compile(r"(?P<line>\((?P<agency>[A-Z][\w/&. ]{1,30})\))\s*(?:-{1,2}|–|—)\s+(?=[A-Z0-9\"“‘'])")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")
_SENTENCE_BREAK = re.compile(r"[a-z0-9\"”’)][.!?][\"”’]?\s+[A-Z\"“‘]")
_FOR_OUTLET = re.compile(
    r"(?:[-–—]\s*)?(?P<name>[A-Z][\w.’'-]+(?: (?:[A-Z]|de|van|von|al|bin|el)[\w.’'-]*){1,3})"
    r"(?: for |, | \| | / )(?P<outlet>(?:the |The )?[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*){0,4})\.?"
)
_LEAST_TOLD = 10  # words from which a caption is more than the name of what is seen
_SPEAKER = re.compile(r"[A-Z][A-Z. ]+:")


def is_furniture(line: str) -> bool:
    """Whether a line is page matter: "Read also: ...", "Advertisement", a caption with its photographer."""
    cues = layout_cues()
    if len(line) <= 400 and cues.furniture.match(line):
        return not (len(line) > 80 and _SENTENCE_BREAK.search(line))
    return len(line) <= 400 and bool(cues.credit.search(line[-80:])) and not line.startswith(("“", '"'))


def caption_start(line: str) -> int | None:
    """Where the words of a caption begin that tells something in a sentence of its own; None where none does."""
    match = layout_cues().caption.match(line)
    if match is None or layout_cues().credit.search(line[-80:]):
        return None
    return match.end() if len(line[match.end() :].split()) >= _LEAST_TOLD else None


def byline(line: str) -> tuple[str, str] | None:
    """The names and the outlet of a byline ("Jessica Kline for TROIB News"), or None where it is none.

    >>> byline("By Anna Kask, The Baltic Ledger")
    ('Anna Kask', 'The Baltic Ledger')
    """
    if len(line) > 160 or _SPEAKER.match(line):
        return None
    cues = layout_cues()
    start = cues.byline.match(line)
    if start:
        rest = line[start.end() :].strip(" :")
        return _names_and_outlet(rest) if rest[:1].isupper() and not _SENTENCE_BREAK.search(rest) else None
    named = _FOR_OUTLET.fullmatch(line)
    if named and cues.outlet.search(named["outlet"]):
        return named["name"], named["outlet"]
    return None


def _names_and_outlet(rest: str) -> tuple[str, str]:
    for mark in (" for ", " | ", ", ", " / ", " - ", " – "):
        names, found, outlet = rest.rpartition(mark)
        outlet = outlet.strip(" .")
        if found and layout_cues().outlet.search(outlet) and not _DATE.search(outlet):
            return names, outlet
    return rest.rstrip(" ."), ""


def published_line(line: str) -> date | None:
    """The day of a line that says nothing but when, and perhaps in which outlet, an article was published."""
    match = _DATE.search(line) if len(line) <= 120 and not _SENTENCE_END.search(line) else None
    if match is None:
        return None
    cues = layout_cues()
    rest = _CLOCK.sub(" ", _WEEKDAY.sub(" ", line[: match.start()] + " " + line[match.end() :]))
    start = cues.dated.match(rest.strip())
    left = rest.strip()[start.end() :] if start else rest
    words = re.findall(r"\w+", left)
    if words and not start and not cues.outlet.search(left) and len(words) > 1:
        return None
    return _day_of(match)


def _day_of(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month = (match["month"] or match["month2"]).lower()
        number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
        return date(int(match["y1"] or match["y2"]), number, int(match["d1"] or match["d2"]))
    except ValueError:
        return None


class Dateline(NamedTuple):
    """What opens a paragraph: its length in characters, its agency or "", and its day where it has one with a year."""

    length: int
    agency: str = ""
    day: date | None = None


def dateline(paragraph: str, *, first: bool = False) -> Dateline | None:
    """The dateline that opens a paragraph, or None.

    "WARSAW (Reuters) - Poland said": the city stands in capitals, or an agency in brackets follows it. In the first
    paragraph a whole day does as well ("Warsaw, 3 May 2025 - "): further down it may be a line of a chronology.
    """
    if len(paragraph) < 60:
        return None
    bare = _BARE_AGENCY.match(paragraph[:60])
    if bare:
        return Dateline(bare.end("line"), bare["agency"])
    match = _DATELINE.match(paragraph[:140])
    if match is None:
        return None
    agency, dated = match["agency"] or "", _DATE.search(match["rest"])
    day = _day_of(dated) if dated else None
    if not agency and not match["city"].isupper() and not (first and day):
        return None
    return Dateline(match.end("line"), agency, day)


def outlet_in(line: str) -> str:
    """The outlet that a line of publication names before its date, or ""."""
    head = re.split(r"\s[/|]\s", line)[0].strip()
    return head if layout_cues().outlet.search(head) and not _DATE.search(head) else ""


def is_headline(line: str) -> bool:
    """Whether a line can be a headline by itself: short, one line of words that is no full sentence of prose."""
    speaker = _SPEAKER.match(line) and not line.isupper() and not layout_cues().kicker.match(line)
    if len(line) > 200 or speaker:
        return False
    if line[-1] in ",;" or _SENTENCE_BREAK.search(line):
        return False
    return not (line.endswith((".", "…")) and len(line) > 110)


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a stretch, roughly: enough to tell a repeated one."""
    cuts = [start + m.end() - 1 for m in _SENTENCE_BREAK.finditer(text[start:end])]
    edges = [start, *cuts, end]
    return [(a, b) for a, b in itertools.pairwise(edges) if text[a:b].strip()]
