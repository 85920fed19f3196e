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

_NOBODY = frozenset[str]()
_SET = 80  # characters between "all" and the words that leave out, and behind "all" where those stand first
_LEAVING = 44  # characters before a name in which the words that leave it out stand


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


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The words that leave out right before a name, a set right before those, and a set behind the names."""

    leaving: re.Pattern[str]
    set_before: re.Pattern[str]
    set_behind: re.Pattern[str]


class LeavingOut:
    """All that a text leaves out of sets."""

    def __init__(self, text: str, names: Sequence[Mention]) -> None:
        self._found = tuple(_found(text, names))

    def of(self, token: Token) -> frozenset[str]:
        """Whom a word of a set cannot mean."""
        if not self._found:
            return _NOBODY
        at = token.idx
        return _NOBODY.union(*(out.refs for out in self._found if out.start <= at < out.end))


def _found(text: str, names: Sequence[Mention]) -> Iterator[LeftOut]:
    patterns, last = _patterns(), 0
    for at, name in enumerate(names):
        if name.start < last:
            continue
        leaving = patterns.leaving.search(text, max(0, name.start - _LEAVING), name.start)
        if leaving is None:
            continue
        refs, last = _listed(text, names[at:])
        before = text[max(0, leaving.start() - _SET) : leaving.start()]
        if (whole := patterns.set_before.search(before)) is not None:
            yield LeftOut(leaving.start() - len(before) + whole.start(), last, refs)
        elif leaving["sure"] and (behind := patterns.set_behind.match(text, last)) is not None:
            yield LeftOut(leaving.start(), behind.end() + _SET, refs)


def _listed(text: str, names: Sequence[Mention]) -> tuple[frozenset[str], int]:
    """Whom the list names that starts with the first name, and where it ends."""
    joints = frozenset(cue_file("referring")["list_joints"]) - {""}
    refs, end = [*refs_of(names[0])], names[0].end
    for name in names[1:]:
        if " ".join(text[end : name.start].split()).lower() not in joints:
            break
        refs += refs_of(name)
        end = name.end
    return frozenset(refs), end


@cache
def _patterns() -> _Patterns:
    cues = cue_file("referring")["leaving_out"]
    whole, sure, plain = ("|".join(cues[name]) for name in ("whole", "sure", "plain"))
    return _Patterns(
        re.compile(rf"\b(?:(?P<sure>{sure})|{plain})(?: for)?(?: only)?(?: the)? $", re.I),
        re.compile(rf"\b(?:{whole})\b[^.;:!?\n]*$", re.I),
        re.compile(rf"[^.;:!?\n]{{0,{_SET}}}?, ?(?:{whole})\b", re.I),
    )
