"""Counts beside a treaty's name: "189 – parties to T", "T: 187 signatures, 178 ratifications", "T binds 175 states"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from treatywatch.model import assertions as say
from treatywatch.model.article import Mention
from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.tellings import as_of

_BEFORE, _BEHIND = 90, 140  # characters beside a treaty's name that are looked at


_LEFT = re.compile(r"\bleft (?:the )?$", re.I)
_JUST_BEFORE = 12  # characters before a treaty's name in which "left the" stands


@dataclass(frozen=True, slots=True)
class _Patterns:
    figure: re.Pattern[str]
    gate: re.Pattern[str]
    more: re.Pattern[str]
    at_least: re.Pattern[str]
    voters: re.Pattern[str]
    bases: dict[str, str]


def counted_words() -> Iterable[str]:
    """The beginnings of words of which a sentence must hold one."""
    return words("counted_lists")["gate"]  # type: ignore[no-any-return]


def counted_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """Counts that the characters of a sentence give beside a treaty's name.

    Args:
        scene: the article.
        start: where the sentence begins.
        end: the character behind it.
    """
    patterns = _patterns()
    if not patterns.figure.search(scene.text, start, end) or not patterns.gate.search(scene.text, start, end):
        return
    for mention in scene.treaties_in(start, end):
        yield from _before(scene, mention, start, patterns)
        yield from _behind(scene, mention, end, patterns)
    yield from _of_one_before(scene, start, end, patterns)


def _before(scene: Scene, mention: Mention, start: int, patterns: _Patterns) -> Iterator[Draft]:
    first = max(start, mention.start - _BEFORE)
    for pattern in _wordings("before_treaty"):
        if match := pattern.search(scene.text[first : mention.start]):
            at = first + match.start("noun" if match.start("noun") < match.start("number") else "number")
            yield from _draft(scene, scene.named(mention), match, (at, mention.end), patterns)


def _behind(scene: Scene, mention: Mention, end: int, patterns: _Patterns) -> Iterator[Draft]:
    if _LEFT.search(scene.text, max(0, mention.start - _JUST_BEFORE), mention.start):
        return  # "its exit left the treaty with 33 parties": as many as then
    text = scene.text[mention.end : min(end, mention.end + _BEHIND)]
    for pattern in _wordings("behind_treaty"):
        match: re.Match[str] | None = pattern.search(text)
        if match is None:
            continue
        span = mention.start, mention.end + match.end()
        while match is not None:
            yield from _draft(scene, scene.named(mention), match, span, patterns)
            at = match.end()
            match = patterns.more.match(text, at)
            span = (mention.end + match.start("number"), mention.end + match.end()) if match else span
        return


def _of_one_before(scene: Scene, start: int, end: int, patterns: _Patterns) -> Iterator[Draft]:
    """As in "which now binds 172 states", "that makes 69 states parties": of the treaty that the text tells of."""
    for pattern in _wordings("no_treaty"):
        if match := pattern.search(scene.text, start, end):
            if match.group().startswith("left "):
                return  # "left the treaty with 33 parties": as many as then
            word = scene.parsed.span(*match.span("number")).root
            treaty = scene.treaty(word, match.start(), match.end())
            if treaty is not None:
                yield from _draft(scene, treaty, match, match.span(), patterns)
            return


def _draft(
    scene: Scene, treaty: str, match: re.Match[str], span: tuple[int, int], patterns: _Patterns
) -> Iterator[Draft]:
    noun = (match["noun"] or "party").lower()
    basis = next((basis for word, basis in patterns.bases.items() if noun.startswith(word)), None)
    value = spelled(match["number"])
    if patterns.voters.match(match.string, match.end()):
        return  # "voted to leave the treaty, with 66 members in favour"
    if basis is None or value is None:
        return
    relation = words("about_words").get((match["about"] or "").lower(), "=")
    if relation == "=" and patterns.at_least.search(match[0]):
        relation = ">="
    sentence = scene.parsed.sentence_at(span[0])
    on = as_of(scene, (sentence.start, sentence.end)) if sentence is not None else ""
    told = say.count(treaty, basis, on or scene.on, relation, value)
    yield Draft(*span, "count", (told,), (), treaty, 2)


@cache
def _wordings(kind: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of one kind, compiled when the first treaty is looked at: an article may need none of a kind."""
    cues = words("counted_lists")
    return tuple(compiled(pattern, cues["parts"]) for pattern in cues[kind])


@cache
def _patterns() -> _Patterns:
    cues = words("counted_lists")
    return _Patterns(
        figure=re.compile(cues["figures"], re.I),
        gate=re.compile(rf"\b(?:{'|'.join(cues['gate'])})", re.I),
        more=compiled(r",?\s+(?:and\s+)?<ABOUT><NUMBER>\s+<NOUN>\b", cues["parts"]),
        at_least=re.compile(cues["at_least"], re.I),
        voters=re.compile(cues["voters"], re.I),
        bases=cues["bases"],
    )


def compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    """A pattern of the cue file with its `<PARTS>` put in."""
    for name, part in parts.items():
        pattern = pattern.replace(f"<{name}>", part)
    return re.compile(pattern, re.I)
