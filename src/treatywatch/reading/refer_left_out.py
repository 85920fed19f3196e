"""Those whom a sentence leaves out of a set: "every country but Malta", "apart from Finland, all Nordic states"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.refer_groups import refs_of

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_SET = 80  # characters between "all" and the words that leave out, and behind "all" where those stand first


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who is left out, and where the words of the set stand with what leaves out.

    Args:
        start, end: characters of the set's words together with those that leave out.
        refs: who is left out.
    """

    start: int
    end: int
    refs: frozenset[str]


class LeavingOut:
    """All that a text leaves out of sets."""

    def __init__(self, text: str, names: Sequence[Mention]) -> None:
        self._found = tuple(_found(text, names))

    def of(self, token: Token) -> frozenset[str]:
        """Whom a word of a set cannot mean."""
        at = token.idx
        return frozenset().union(*(out.refs for out in self._found if out.start <= at < out.end))


def _found(text: str, names: Sequence[Mention]) -> Iterator[LeftOut]:
    behind, before = _patterns()
    for match in behind.finditer(text):
        refs, end = _listed(text, match.end(), names)
        if refs:
            yield LeftOut(match.start(), end, refs)
    for match in before.finditer(text):
        refs, _ = _listed(text, match.end("leaving"), names)
        if refs:
            yield LeftOut(match.start(), match.end() + _SET, refs)


def _listed(text: str, at: int, names: Sequence[Mention]) -> tuple[frozenset[str], int]:
    """The names in the list that starts at a character, and the end of the last one."""
    joints = frozenset(cue_file("referring")["list_joints"]) - {""}
    refs: list[str] = []
    end = at
    for name in names:
        if name.start < end:
            continue
        between = " ".join(text[end : name.start].split()).lower()
        if between not in (joints if refs else ("", "the", "only", "for", "for the")):
            break
        refs += refs_of(name)
        end = name.end
    return frozenset(refs), end


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A set with words that leave out behind it, and such words before a set."""
    cues = cue_file("referring")["leaving_out"]
    whole, sure, plain = ("|".join(cues[name]) for name in ("whole", "sure", "plain"))
    inside = rf"[^.;:!?\n]{{0,{_SET}}}?"
    return (
        re.compile(rf"\b(?:{whole})\b{inside}\b(?:{sure}|{plain})\b", re.I),
        re.compile(rf"\b(?P<leaving>{sure})\b[^.;:!?\n]{{3,{_SET}}}?, ?(?:{whole})\b", re.I),
    )
