"""The words of `data/cues/layout.yaml`, made ready for matching."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from treatywatch.data.yaml_files import yaml_file


@dataclass(frozen=True, slots=True)
class LayoutCues:
    """Patterns by which the parts of a page are told.

    Args:
        furniture: matches a line that is page matter and no news.
        credit: matches what the photographer's credit in a caption has.
        caption: matches what stands before a caption.
        byline: matches the start of a line that names who wrote it.
        dated: matches the start of a line that gives the day of publication.
        outlet: matches a name that is an outlet's.
        kicker: matches the kind of text that stands before a headline: "EXPLAINER:", and no speaker.
        english: frequent words that only English has.
        english_more: further words that hardly an English sentence is without.
        languages: ISO 639-1 code to the English name of the language.
    """

    furniture: re.Pattern[str]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    byline: re.Pattern[str]
    dated: re.Pattern[str]
    outlet: re.Pattern[str]
    kicker: re.Pattern[str]
    english: frozenset[str]
    english_more: frozenset[str]
    languages: dict[str, str]


@dataclass(frozen=True, slots=True)
class OtherLanguages:
    """Words by which a short line shows that it is not in English.

    Args:
        codes: a frequent word of other languages to their ISO 639-1 codes.
        borrowed: words of English with letters beyond its own.
        english: short words of English.
    """

    codes: dict[str, tuple[str, ...]]
    borrowed: frozenset[str]
    english: frozenset[str]


@cache
def other_languages() -> OtherLanguages:
    """The shipped words, read when a line first asks for them."""
    words = yaml_file("cues/other_languages.yaml")
    codes: dict[str, tuple[str, ...]] = {}
    for code, frequent in words["words"].items():
        for word in frequent:
            codes[word] = (*codes.get(word, ()), code)
    return OtherLanguages(codes, frozenset(words["borrowed"]), frozenset(words["english"]))


@cache
def layout_cues() -> LayoutCues:
    """The shipped words, read once."""
    words = yaml_file("cues/layout.yaml")
    starts, lines = _any(words["furniture_starts"]), _any(words["furniture_lines"])
    return LayoutCues(
        furniture=re.compile(rf"(?:{starts})|(?:{lines})\W*$", re.IGNORECASE),
        credit=re.compile(_any(words["caption_credits"]), re.IGNORECASE),
        caption=re.compile(rf"(?:(?:{_any(words['caption_starts'])})\s*)+", re.IGNORECASE),
        byline=re.compile(_any(words["byline_starts"]), re.IGNORECASE),
        dated=re.compile(_any(words["date_starts"]), re.IGNORECASE),
        outlet=re.compile(rf"\b(?:{'|'.join(map(re.escape, words['outlet_words']))})\b", re.IGNORECASE),
        kicker=re.compile(rf"(?:{_any(words['kickers'])}):", re.IGNORECASE),
        english=frozenset(words["english_words"]),
        english_more=frozenset((*words["english_words"], *words["english_more"])),
        languages=words["languages"],
    )


def _any(phrases: list[str]) -> str:
    """An alternation, longest first, each phrase ending where a word ends."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(p) + (r"(?!\w)" if p[-1].isalnum() else "") for p in ordered)
