"""What a clause says of others in passing: "as has Chile", "nor has India", "unlike Egypt", "Mali in May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from treatywatch.model.article import Span
from treatywatch.reading.claims.scene import Scene, organisations, words
from treatywatch.reading.claims.timed import plain
from treatywatch.reading.refer_groups import can_take_part, refs_of

Turn = Literal["same", "opposite", "yes", "no", "neither"]
_OPENED = re.compile(r", | (?:it|he|she|they) ")  # where the clause itself begins
_OF_A_NAME = re.compile(r" (?:of )?(?:the year )?")  # "the Moon Agreement of 1979"
_MOST = 4  # echoes of one clause
_REACH = 60  # characters before a clause in which "Unlike Egypt, " begins
_GOES_ON = re.compile(r", (?:(?:and|but|then)\b|who|which\b|where\b)", re.I)
_NEXT = re.compile(r",? (?:and|or|nor|&) (?:the )?|, (?:the )?", re.I)
_THE = re.compile(
    r"(?:the |both |neither |either |even |also |its |their |fellow |neighbou?r(?:s|ing)? |all(?:y|ies) |rivals? )*",
    re.I,
)
_HELP = r"(?:has|have|had|is|are|was|were|did|do|does)"
_WORD = re.compile(r"\w+")
_LEAD = re.compile(rf"[,;.]? ?(?:and |but )?(?:just )?(?P<word>as|so|nor|neither) (?:too )?{_HELP} ", re.I)
_START = re.compile(r"(?:[,;.] ?|,? )?(?:and |but |while |whereas |though |then |followed by |with )?(?:then )?", re.I)
_DENIED = re.compile(
    rf"(?:,? however,?)?(?:, where [^.;,]{{3,60}},)? "
    rf"(?:{_HELP}(?: not|n[’']t)(?: yet| either| so far)?(?: done so)?(?: yet)?"
    r"|(?:has|have) (?:yet|still) to do so)(?= ?[.,;!?)]|\s*$)",
    re.I,
)
_AFFIRMED = re.compile(rf" {_HELP}(?: too| as well| so)?(?= ?[.;!?)]|\s*$)", re.I)
_AFFIRMED_ON = re.compile(rf" {_HELP}(?: so)?,? (?:only )?(?:in |on )", re.I)
_NEITHER = re.compile(
    r" (?:has|have) (?:so far )?(?:done )?neither(?: of the two)?(?: so far)?(?= ?[.,;!?)]|\s*$)", re.I
)
_DATED = re.compile(
    r",? (?:only )?(?:(?:following|followed|doing so|did so|did the same)(?: suit)? (?:only )?)?"
    r"(?:in |on |by )?(?:the )?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Echo:
    """Others of whom a clause says the same or the opposite.

    Args:
        refs: the others.
        turn: "same" or "opposite" of what the clause says, or "yes" or "no" whatever it says; "neither" of two steps.
        span: the characters that tell it.
        day: the EDTF day that it gives; empty where none.
    """

    refs: tuple[str, ...]
    turn: Turn
    span: Span
    day: str = ""


def echoes(scene: Scene, span: Span, verb: int) -> tuple[Echo, ...]:
    """What the words in and right behind a clause say of others by it.

    Args:
        scene: the article.
        span: the clause, in which grammars may have put them.
        verb: where its verb stands.
    """
    found = [before] if (before := _before(scene, span)) else []
    ends = {m.end for m in scene.mentions_in(*span)} | {t.end for t in scene.times_in(*span)} | {span[1]}
    ends |= {word.end() for word in [_WORD.match(scene.text, verb)] if word}
    for end in sorted(ends):
        echo = _at(scene, end, behind=end > verb)
        while echo is not None and len(found) < _MOST:
            found.append(_as_the_last(echo, found))
            end = echo.span[1]
            echo = _at(scene, end, behind=end > verb)
        if found and end > verb:
            break
    return tuple(found)


def _as_the_last(echo: Echo, found: Sequence[Echo]) -> Echo:
    """Of "; Britain did in May, France last year" the second, which goes by the first and not by what both turn."""
    said = found[-1].turn if found else "same"
    return replace(echo, turn=said) if echo.turn == "same" and echo.day and said in ("yes", "no") else echo


def _at(scene: Scene, end: int, *, behind: bool) -> Echo | None:
    compared = _compared(scene, end)
    return compared or ((_led(scene, end) or _short(scene, end)) if behind else None)


@cache
def _comparing() -> re.Pattern[str]:
    listed = sorted((*words("likening"), *words("contrasting")), key=len, reverse=True)
    return re.compile(rf"(?P<word>{'|'.join(listed)}) ", re.I)


def _turn(word: str) -> Turn:
    return "opposite" if word.lower() in words("contrasting") else "same"


def _before(scene: Scene, span: Span) -> Echo | None:
    """As in "Unlike Egypt, Tunisia is a party": also where the clause itself begins with it."""
    sentence = scene.parsed.sentence_at(span[0])
    begin = max(sentence.start if sentence else 0, span[0] - _REACH)
    for match in _comparing().finditer(scene.text, begin, span[1]):
        names = _names(scene, match.end())
        if names is None or match.start() > span[0]:
            return None
        refs, end = names
        if _GOES_ON.match(scene.text, end):
            return None  # "left in 2018, along with Israel, and came back", "unlike Iran, which signed": of others
        if _turn(match["word"]) == "opposite" and _tells_when(scene, end, span[1]):
            return None
        if _OPENED.match(scene.text, end) and end < span[0] + _REACH:
            return Echo(refs, _turn(match["word"]), (match.start(), end))
    return None


def _compared(scene: Scene, end: int) -> Echo | None:
    """As in "has ratified it, unlike Brazil"; "like Myanmar before 2015" is of another time."""
    match = _comparing().match(scene.text, _behind_comma(scene, end))
    names = _names(scene, match.end()) if match else None
    if match is None or names is None or not _ends(scene, names[1]):
        return None
    begin = max((s.start for s in (scene.parsed.sentence_at(match.start()),) if s is not None), default=0)
    if _turn(match["word"]) == "opposite" and _tells_when(scene, begin, match.start()):
        return None
    return Echo(names[0], _turn(match["word"]), (match.start(), names[1]))


def _tells_when(scene: Scene, start: int, end: int) -> bool:
    """Whether it is the time that may be another: "unlike Norway, Finland joined only in 2012"."""
    named = scene.treaties_in(start, end)
    return any(
        all(_OF_A_NAME.fullmatch(scene.text, m.end, t.start) is None for m in named) for t in scene.times_in(start, end)
    )


def _behind_comma(scene: Scene, end: int) -> int:
    return end + 2 if scene.text[end : end + 2] == ", " else end + 1


def _led(scene: Scene, end: int) -> Echo | None:
    """As in ", as has Chile", "; nor has India", ". So are Mali and Niger"."""
    match = _LEAD.match(scene.text, end)
    names = _names(scene, match.end()) if match else None
    if match is None or names is None or not _ends(scene, names[1]):
        return None
    turn: Turn = "no" if match["word"].lower() in ("nor", "neither") else "same"
    return Echo(names[0], turn, (match.start(), names[1]))


def _short(scene: Scene, end: int) -> Echo | None:
    """As in "; the United States is not", "Britain has not; France has", ", Sierra Leone in September 2024"."""
    match = _START.match(scene.text, end)
    names = _names(scene, match.end()) if match and match.end() > end else None
    if match is None or names is None:
        return None
    refs, after = names
    if denied := _DENIED.match(scene.text, after):
        return Echo(refs, "no", (match.end(), denied.end()))
    if neither_of := _NEITHER.match(scene.text, after):
        return Echo(refs, "neither", (match.end(), neither_of.end()))
    if affirmed := _AFFIRMED.match(scene.text, after):
        neither = scene.text[match.end() :].lower().startswith("neither ")  # "Neither the US, nor Russia has"
        return Echo(refs, "no" if neither else "yes", (match.end(), affirmed.end()))
    times = scene.times_in(after, after + 2 * _REACH)
    then = _AFFIRMED_ON.match(scene.text, after)
    if then and times and times[0].day and then.start() < times[0].start <= then.end() and _ends(scene, times[0].end):
        return Echo(refs, "yes", (match.end(), times[0].end), plain(times[0].day))
    behind = _DATED.match(scene.text, after)
    if times and re.search(r"\bwill\b", scene.text[after : times[0].start]):
        return None  # "Panama ratified it on Thursday, Chad will in July"
    if not times or behind is None or times[0].day is None or times[0].start > behind.end():
        return None
    if not _ends(scene, times[0].end) or _acts_behind(scene, match.end(), times[0].end):
        return None
    turn: Turn = "yes" if " so" in behind[0] else "same"  # "has not ratified it. Turkey did so last October"
    return Echo(refs, turn, (match.end(), times[0].end), plain(times[0].day))


def _acts_behind(scene: Scene, name: int, end: int) -> bool:
    """Whether the name has a verb of its own behind its day: "Estonia, on the same day, acceded to the other"."""
    noun = scene.parsed.span(name, name + 1).root
    verb = noun.head
    return noun.dep_ in ("nsubj", "nsubjpass") and verb.idx >= end and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN")


def _ends(scene: Scene, end: int) -> bool:
    """Whether a clause may end here: what follows is a stop, the text's end or another of the list."""
    return end >= len(scene.text) or scene.text[end] in ".,;:!?)\n" or scene.text[end : end + 5] in (" and ", " but ")


def _names(scene: Scene, start: int) -> tuple[tuple[str, ...], int] | None:
    """The states that a list names right here, and where it ends; None where no name stands here.

    What only a comma joins belongs to the list where an "and" ends it: "Unlike Egypt, Tunisia" names one.
    """
    found: list[str] = []
    sure: tuple[tuple[str, ...], int] | None = None
    match = _THE.match(scene.text, start)
    at = match.end() if match else start
    joined = True
    while refs := _named_at(scene, at):
        found += refs[0]
        if joined or sure is None:
            sure = tuple(dict.fromkeys(found)), refs[1]
        following = _NEXT.match(scene.text, refs[1])
        if following is None:
            break
        at, joined = following.end(), following[0].strip(" ,").lower() not in ("", "the")
    return sure


def _named_at(scene: Scene, at: int) -> tuple[list[str], int] | None:
    """Whom a name that begins here means, and where it ends."""
    mention = next((m for m in scene.mentions_from(at, at + 1) if m.kind in ("state", "place", "organisation")), None)
    refs = [r for r in refs_of(mention) if can_take_part(r)] if mention else []
    refs = [r for r in refs if r not in organisations() or r == "EUE"]
    return (refs, mention.end) if mention and refs else None
