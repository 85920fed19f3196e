"""Names of treaties with another year than theirs: "the Montreal Protocol 2014", "the Hague Convention of 1980"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon

_BEHIND = re.compile(
    r"(?:,?[ ]+of)?[ ]+(?P<year>(?:19|20)\d\d)(?=[ ]*(?:[,.;:)\n]|$)"
    r"|[ ]+(?:which|that|is|was|has|had|enters|entered|takes|took|comes|came|begins|began)\b)"
)
_BEFORE = re.compile(r"\b(?P<year>(?:19|20)\d\d)[ ]+$")
_ONE_MORE = re.compile(r"\b(?:a[ ](?:second|third|different|separate)|another)[ ]+$", re.I)
_FIRST = 2  # years before its opening by which a treaty may still go
_MORE = 20  # characters before a name in which it is told that it is another one
_LAST = 14  # years behind it: some take so long until they are in force


def of_other_years(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions, of which those with a year that is none of their treaty's stand for one that nobody knows.

    Where a text never gives the treaty's own year or leaves it out, the bare name stands for the other one too.

    Args:
        text: the article's text.
        treaties: the mentions of treaties so far, in order.
        lexicon: the treaties' names and facts.
    """
    others: dict[str, str] = {}
    found: list[Mention] = []
    for mention in treaties:
        year, end = _year_beside(text, mention)
        if year is not None and _is_of_another(mention, year, lexicon):
            name = f"{mention.text} {year}"
            if not _ONE_MORE.search(text, max(0, mention.start - _MORE), mention.start):
                others[mention.text] = name  # not of "a second Vienna Convention, of 1986"
            mention = replace(mention, end=max(mention.end, end), text=text[mention.start : end], ref=name, also=())
        found.append(mention)
    meant = (others.get(m.text) if m.ref in lexicon.facts else None for m in found)
    return [replace(m, ref=name, also=()) if name else m for m, name in zip(found, meant, strict=True)]


def _year_beside(text: str, mention: Mention) -> tuple[int | None, int]:
    """The year behind or before a name, and where the name with it ends."""
    behind = _BEHIND.match(text, mention.end)
    if behind is not None:
        return int(behind["year"]), behind.end("year")
    before = _BEFORE.search(text, max(0, mention.start - len("of 1899 ")), mention.start)
    return (int(before["year"]), mention.end) if before is not None else (None, mention.end)


def _is_of_another(mention: Mention, year: int, lexicon: Lexicon) -> bool:
    facts = lexicon.facts.get(mention.ref or "")
    if facts is None or facts.opened_on is None or facts.organisation:
        return False
    if any(str(year) in name.text for name in lexicon.names_of(mention.ref or "")):
        return False
    return not facts.opened_on.year - _FIRST <= year <= facts.opened_on.year + _LAST
