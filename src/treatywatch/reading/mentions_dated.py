"""Names of treaties with their day inside: "the Convention of 30 May 2008 on Cluster Munitions"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_names import Hit
from treatywatch.reading.mentions_treaties import LONGEST
from treatywatch.reading.times_words import either


@cache
def _dated() -> re.Pattern[str]:
    months = either([str(month).capitalize() for month in cue_file("times")["months"]])
    heads = either([f"{head.capitalize()}{end}" for head in cue_file("treaties")["generic"] for end in ("", "s")])
    day = rf"(?:\d{{1,2}}\s+{months},?\s+\d{{4}}|{months}\s+\d{{1,2}},\s+\d{{4}})"
    return re.compile(rf"\b{heads}(?P<day>,?\s+of\s+{day},?)(?=\s+[a-zA-Z])")


def with_day_inside(text: str, known: Sequence[Mention], find: Callable[[str], Sequence[Hit]]) -> list[Mention]:
    """The mentions of known treaties, and of those whose names are broken by their day.

    Args:
        text: the article's text.
        known: the mentions of known treaties, in order.
        find: the known names in a text.
    """
    broken = list(_broken(text, find))
    return sorted(
        [*broken, *(m for m in known if not any(m.start < b.end and b.start < m.end for b in broken))],
        key=lambda m: m.start,
    )


def _broken(text: str, find: Callable[[str], Sequence[Hit]]) -> Iterator[Mention]:
    for match in _dated().finditer(text) if " of " in text else ():
        first, (at, after) = max(0, match.start() - LONGEST), match.span("day")
        joined = text[first:at] + text[after : after + LONGEST]
        for hit in find(joined):
            if hit.name.kind.startswith("treaty:") and hit.start + first < at < hit.end + first:
                start, end = hit.start + first, hit.end + first + after - at
                yield Mention(start, end, text[start:end], "treaty", hit.name.refs[0] if hit.name.refs else None, None)
