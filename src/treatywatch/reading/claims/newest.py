"""The newest of many that a text counts: "178 states have ratified it; the latest was Fiji in July"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Span
from treatywatch.reading.claims.scene import Scene
from treatywatch.reading.claims.timed import plain
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.refer_groups import refs_of
from treatywatch.reading.syntax import children, is_verb

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_BEHIND = 60  # characters behind a number in which the newest of those counted is named
_BESIDE = 6  # characters between a name and its day


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest of many.

    Args:
        refs: who it is.
        day: the EDTF day that the text gives; empty where none.
        span: the characters that tell it.
    """

    refs: tuple[str, ...]
    day: str
    span: Span


def newest_of_many(scene: Scene, verb: Token, end: int) -> Newest | None:
    """The newest of those counted that a text names behind their number, or None.

    Args:
        scene: the article.
        verb: the word that tells what so many did or are.
        end: where the claim of their number ends.
    """
    if any(is_verb(c) for c in children(verb, "conj")):
        return None  # "signed by 187 and ratified by 178; the latest was Fiji"
    match = _newest().search(scene.text, verb.idx, min(end + _BEHIND, len(scene.text)))
    named = [m for m in scene.mentions_from(match.end(), match.end() + 1) if m.kind == "state"] if match else []
    if match is None or not named:
        return None
    told = named[0].end
    times = (t for t in scene.times_in(told, told + _BEHIND) if t.start - told <= _BESIDE)
    time = next((t for t in times if t.day is not None), None)
    day = plain(time.day) if time is not None and time.day is not None else ""
    return Newest(refs_of(named[0]), day, (match.start() + 2, time.end if time is not None else told))


@cache
def _newest() -> re.Pattern[str]:
    return re.compile(rf"[,;–—]{cue_file('referring')['newest']}", re.I)
