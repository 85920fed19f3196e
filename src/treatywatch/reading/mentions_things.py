"""Sums of money and programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.times_words import either

_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+[A-Z“\"‘]")


@cache
def _money() -> re.Pattern[str]:
    cues = cue_file("money")
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    scale = rf"(?:[\s-]?(?P<scale>{either(cues['scales'])})\b)?"
    scale2 = scale.replace("scale>", "scale2>")
    symbol = rf"(?P<symbol>{either([*cues['symbols'], *cues['codes']])})\s?(?P<n>{number}){scale}"
    word = rf"(?P<n2>{number}){scale2}[\s-](?P<word>{either([*cues['words'], *cues['codes']])})\b"
    return re.compile(rf"(?<![\w.])(?:{symbol}|{word})")


def find_money(text: str) -> Iterator[Mention]:
    """Sums of money, with amount and ISO 4217 code: "10 billion zloty" is "10000000000 PLN"."""
    cues = cue_file("money")
    for match in _money().finditer(text):
        currency = match["symbol"] or match["word"]
        code = cues["symbols"].get(currency) or cues["words"].get(" ".join(currency.split())) or currency
        amount = Decimal((match["n"] or match["n2"]).replace(",", ""))
        scale = match["scale"] or match["scale2"]
        amount *= int(cues["scales"][scale]) if scale else 1
        yield Mention(match.start(), match.end(), match[0], "money", None, f"{amount.normalize():f} {code}")


@cache
def _programmes() -> re.Pattern[str]:
    nouns = either(cue_file("actors")["programme_nouns"])
    cap = r"[A-Z][\w’-]*"
    name = rf"{cap}(?:[ ](?:of[ ]|the[ ])?{cap}){{0,4}}"
    return re.compile(
        rf"[‘“\"'](?P<a>{name})[’”\"'][ ](?i:{nouns})\b"
        rf"|(?i:{nouns})[ ](?:(?:called|named|dubbed|known as)[ ])?[‘“\"'](?P<b>{name})[’”\"']"
        rf"|(?<![\w-])(?P<c>(?:{cap}[ ]){{1,3}}(?:Shield|Initiative|Programme|Program|Project))\b(?:[ ](?i:{nouns})\b)?"
    )


def find_programmes(text: str, states: Sequence[Mention]) -> Iterator[Mention]:
    """Programmes by their quoted or capitalised names, each with its state: the one named last before it."""
    low = text.lower()
    if not any(noun in low for noun in cue_file("actors")["programme_nouns"]):
        return
    for match in _programmes().finditer(text):
        group = next(g for g in "abc" if match[g])
        start, end = match.span(group)
        if group == "c":
            start, end = _without_owner(start, end, states)
        if end - start > 3:
            yield Mention(start, end, text[start:end], "programme", _owner(text, start, states), text[start:end])


def _without_owner(start: int, end: int, states: Sequence[Mention]) -> tuple[int, int]:
    for state in states:
        if start <= state.start and state.end < end:
            start = state.end + 1
    return start, end


def _owner(text: str, start: int, states: Sequence[Mention]) -> str | None:
    before = [s for s in states if s.end <= start and s.ref]
    if not before or _SENTENCE_END.search(text, before[-1].end, start):
        return None
    return before[-1].ref
