"""The halves of a divided country by their point of the compass, once named in full: "the North", "the South"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.times_words import either


def halves_named(text: str) -> Iterator[Mention]:
    """Later places where a half of a country that the text has named in full is only "the North" or "the South"."""
    for name, (whole, ref) in cue_file("actors")["halves"].items():
        first = text.find(whole)
        if first >= 0:
            for match in _half(name).finditer(text, first + len(whole)):
                yield Mention(*match.span("name"), match["name"], "state", ref, "short")


@cache
def _half(name: str) -> re.Pattern[str]:
    described = either(cue_file("actors")["attributes_of_states"])
    return re.compile(rf"\b[Tt]he (?:(?i:{described}) )?(?P<name>{name})(?=['’]s\b|[,.;:?!)]|\s+[a-z])")
