"""Words that may turn a sentence: a claim in which they stand bears no `contradicted`.

What reading overlooks in a sentence makes a true one look false. The patterns of data/verdicts/doubts.yaml are held
against the article's own words, whatever grammar and reading made of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from treatywatch.checking.tables import table
from treatywatch.model.article import Assertion, Claim

_ENDS = re.compile(r"(?<!\bNo\.)(?<!\bSt\.)(?<!\bMr\.)(?<!\bDr\.)(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])|\n\s*\n")
_ABOUT = 400  # characters around a claim in which its sentence lies
_LOOKS_BACK = 300  # characters before a claim in which another year makes a day without one a day of that year
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_YEAR_OF_TREATY = re.compile(  # "the 1951 Refugee Convention"
    r"\b(?:1[89]|20)\d\d(?= (?:[A-Z][\w-]+ ){0,4}"
    r"(?:Convention|Treaty|Protocol|Agreement|Covenant|Statute|Charter|Pact)\b)"
)
_MONTH_OF_YEAR = re.compile(r"(?P<year>\d{4})-\d\d")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BARE_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS})|(?:{_MONTHS})(?: \d{{1,2}}(?:st|nd|rd|th)?)?)\b"
    r"(?!,? ?(?:1[89]|20)\d\d)"
)
_OWNER = re.compile(
    r"^(?:(?:both|two|three|all|the|its|their|an?|another|of|[’']s)\s+)+(?:(?:two|three|(?:19|20)\d\d)\s+)?(?=[a-z])",
    re.I,
)
_NUMBERS = re.compile(r"\b(?:\d+|two|three|four|five|six|nine|ten|twelve|an? (?:year|month))\b", re.I)
_TREATY = re.compile(r"\b[A-Z]\w+ (?:Treaty|Convention|Statute|Protocol|Agreement|Covenant|Charter)\b|\b[A-Z]{3,}\b")


@dataclass(frozen=True, slots=True)
class _Doubt:
    """One line of the data.

    Args:
        stretch: "claim", "lead" (its sentence up to it), "sentence", "joint" (lead and claim) or "opening" (joint, from
            where its own sentence begins).
        pattern: what leaves it open.
        forms: the predicates that it concerns; all where empty.
        rows: the rows of `status` that it concerns; all where empty.
        settles: what takes the doubt away, or None.
        shape: how the normal form must look, or None: such as with a year in it.
        own: whether words of the treaty's own title make no doubt.
        read: whether there is no doubt where the claim has taken up each year of the stretch.
        parts: whether there is none where the claim tells of several treaties, each by itself.
        outsider: whether it is one only of a state that was never bound.
    """

    stretch: str
    pattern: str
    forms: frozenset[str]
    rows: frozenset[str]
    settles: str | None
    shape: str | None
    own: bool
    read: bool
    parts: bool
    outsider: bool


def doubtful_words(text: str, claim: Claim, told: Assertion, title: str = "", *, outsider: bool = False) -> str:
    """The words that leave open whether a claim says so much, or empty where none do.

    Args:
        text: the article's text.
        claim: one of its claims.
        told: what the claim asserts, or one part of it.
        title: its treaty's title, or empty.
        outsider: whether it is told of a state that was never bound by the treaty.
    """
    start, end = _sentence(text, claim)
    stretches = {
        "claim": text[claim.start : claim.end],
        "lead": text[start : claim.start],
        "sentence": text[start:end],
        "joint": text[start : claim.end],
        "opening": text[_opening(text, claim) : claim.end],
    }
    found = (
        match
        for doubt in _doubts()
        if _concerns(doubt, told)
        and (outsider or not doubt.outsider)
        and (match := _compiled(doubt.pattern).search(stretches[doubt.stretch]))
        and not (doubt.settles and _compiled(doubt.settles).search(stretches[doubt.stretch]))
        and not (doubt.own and _is_of_title(match.group(), title))
        and not (doubt.read and _all_years_read(stretches[doubt.stretch], claim))
        and not (doubt.parts and _tells_of_parts(claim))
    )
    match = next(found, None)
    words = match.group() if match is not None else _bare_day(text, claim, told, end) or _several_rules(told, stretches)
    return " ".join(words.split())


def _all_years_read(stretch: str, claim: Claim) -> bool:
    """Whether each year that some words give is one of those that the claim asserts of its own steps."""
    told = {year for one in claim.asserts for year in _YEAR.findall(str(one))}
    named = set(_YEAR.findall(_YEAR_OF_TREATY.sub("", stretch)))
    return bool(named) and named <= told


def _tells_of_parts(claim: Claim) -> bool:
    """Whether a claim says of two treaties how one participant stands to each: "the pact, but not its protocol"."""
    told = {one.arguments[:2] for one in claim.asserts if one.predicate == "status"}
    return len({treaty for _, treaty in told}) > 1


def _is_of_title(words: str, title: str) -> bool:
    """Whether words are part of a treaty's title: "Optional Protocol to the", "Protocol II", "both its protocols"."""
    words = _OWNER.sub("", words).removesuffix("s")
    plain = re.escape(" ".join(words.split()[:3]).removesuffix(" to the").removesuffix(" of the"))
    return bool(re.search(rf"(?<!\w){plain}(?!\w)", title, re.I))


def _opening(text: str, claim: Claim) -> int:
    """Where the claim's own sentence begins, also where the claim itself opens it."""
    first = max(0, claim.start - _ABOUT)
    return max((m.end() for m in _ENDS.finditer(text, first, claim.start + 1) if m.end() <= claim.start), default=first)


def _sentence(text: str, claim: Claim) -> tuple[int, int]:
    """The sentence of a claim; of one that opens its sentence with the sentence before, which may turn it as well."""
    first = max(0, claim.start - _ABOUT)
    before = [m.end() for m in _ENDS.finditer(text, first, claim.start)]
    after = _ENDS.search(text, claim.end, claim.end + _ABOUT)
    return (before[-1] if before else first), (after.start() if after else min(len(text), claim.end + _ABOUT))


def _concerns(doubt: _Doubt, told: Assertion) -> bool:
    if doubt.forms and told.predicate not in doubt.forms:
        return False
    if doubt.shape is not None and not _compiled(doubt.shape).search(str(told)):
        return False
    return not doubt.rows or told.predicate != "status" or told.value in doubt.rows


def _bare_day(text: str, claim: Claim, told: Assertion, end: int) -> str:
    """A day or month without a year on which a claim rests, where the text has just told of other years."""
    dated = _MONTH_OF_YEAR.search(str(told))
    if dated is None or dated["year"] in text[claim.start : claim.end]:
        return ""
    bare = _BARE_DAY.search(text, claim.start, claim.end)
    return bare.group() if bare and _YEAR.search(text, max(0, claim.start - _LOOKS_BACK), end) else ""


def _several_rules(told: Assertion, stretches: dict[str, str]) -> str:
    """Several treaties in a sentence with several numbers, or many of them: which goes with which is open."""
    most = {"rule": 1, "place": 1, "date": 2, "stage": 2}.get(told.predicate)
    treaties = list(dict.fromkeys(_TREATY.findall(stretches["sentence"])))
    if most is None or len(treaties) <= most or len(_NUMBERS.findall(stretches["sentence"])) < 2:
        return ""
    return " and ".join(treaties[:2])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the data, compiled when it is first asked: most claims concern few of them."""
    return re.compile(pattern, re.I)


@cache
def _doubts() -> tuple[_Doubt, ...]:
    return tuple(_lines())


def _lines() -> Iterator[_Doubt]:
    for line in table("doubts")["doubts"]:
        yield _Doubt(
            stretch=line["in"],
            pattern=line["pattern"],
            forms=frozenset(line.get("forms", ())),
            rows=frozenset(line.get("rows", ())),
            settles=line.get("not"),
            shape=line.get("shapes"),
            own="own" in line,
            read="read" in line,
            parts="parts" in line,
            outsider="outsider" in line,
        )
