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

_ENDS = re.compile(r"[.;!?]\s|\n")
_NOBODY = frozenset[str]()
_SET = 80  # characters between "all" and the words that leave out, and behind "all" where those stand first
_LEAVING = 44  # characters before a name in which the words that leave it out stand
_CLAUSE = 160  # characters between a group's name and the words that leave one of it out


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
    """What leaves out right before a name or behind it, a set right before those words, and a set behind the names."""

    leaving: re.Pattern[str]
    behind: re.Pattern[str]
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
        refs, end = _listed(text, names[at:])
        if (behind := patterns.behind.match(text, end)) is not None:
            last = end
            yield from _of_group(text, names, LeftOut(name.start, behind.end(), refs))
            continue
        leaving = patterns.leaving.search(text, max(0, name.start - _LEAVING), name.start)
        if leaving is None:
            continue
        last = end
        before = text[max(0, leaving.start() - _SET) : leaving.start()]
        if (whole := patterns.set_before.search(before)) is not None:
            yield LeftOut(leaving.start() - len(before) + whole.start(), last, refs)
        elif leaving["sure"] and (behind := patterns.set_behind.match(text, last)) is not None:
            yield LeftOut(leaving.start(), behind.end() + _SET, refs)
        if leaving["sure"]:
            yield from _of_group(text, names, LeftOut(leaving.start(), last, refs))


def _of_group(text: str, names: Sequence[Mention], out: LeftOut) -> Iterator[LeftOut]:
    """What the same clause leaves out of a group that it names before or behind: "the Nordics, except Finland"."""
    for group in names:
        first, last = min(group.start, out.start), max(group.end, out.end)
        apart = group.also and not out.start <= group.start < out.end and last - first < _CLAUSE
        if apart and out.refs.issubset(refs_of(group)) and not _ENDS.search(text, first, last):
            yield LeftOut(first, last, out.refs)


def _listed(text: str, names: Sequence[Mention]) -> tuple[frozenset[str], int]:
    """Whom the list names that starts with the first name, and where it ends."""
    joints = frozenset(cue_file("referring")["list_joints"]) - {""}
    refs, end = [*refs_of(names[0])], names[0].end
    for name in names[1:]:
        if " ".join(text[end : name.start].split()).lower() not in joints or set(refs) & set(refs_of(name)):
            break  # also at "but for Lithuania, the Baltic states"
        refs += refs_of(name)
        end = name.end
    return frozenset(refs), end


@cache
def _patterns() -> _Patterns:
    cues = cue_file("referring")["leaving_out"]
    whole, sure, plain = ("|".join(cues[name]) for name in ("whole", "sure", "plain"))
    return _Patterns(
        re.compile(rf"\b(?:(?P<sure>{sure})|{plain})(?: for)?(?: only)?(?: the)? $", re.I),
        re.compile(rf",? (?:{'|'.join(cues['behind'])})(?=[\\s,.;])", re.I),
        re.compile(rf"\b(?:{whole})\b[^.;:!?\n]*$", re.I),
        re.compile(rf"[^.;:!?\n]{{0,{_SET}}}?, ?(?:{whole})\b", re.I),
    )
