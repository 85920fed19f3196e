"""What company a candidate keeps: which others stand around it, and how likely each of them is by itself.

A cue whose clause is likely is seldom the cue of its object as well; what holds a likely statement is seldom one
itself; and who probably says something elsewhere in the article says something more often here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from treatywatch.reading.statements.questions import class_of_odds
from treatywatch.reading.statements.tables import likelihood

if TYPE_CHECKING:
    from treatywatch.reading.statements.candidate import Candidate

COMPANY = ("rival rate", "best of cue", "inner rate", "outer rate", "source rate")
"""The columns: the likeliest other candidate of the same cue, and whether it is less likely; the likeliest inside the
content; the likeliest whose content holds the cue; how likely those with the same source are, on average."""
_LEAST = -2.2  # log odds: what is less likely is no company
_NOBODY = -9.0
_TENTHS = 10


class _Member(NamedTuple):
    candidate: Candidate
    odds: float


class Company:
    """The candidates of an article that are likely enough to matter to others.

    Args:
        known: the candidates, each with the log odds that it has by itself.
    """

    __slots__ = ("_best", "_by_source", "_cues", "_of_cue", "_outer")

    def __init__(self, known: Iterable[tuple[Candidate, float]]) -> None:
        members = [_Member(one, odds) for one, odds in known if odds >= _LEAST]
        self._of_cue: dict[int, list[_Member]] = defaultdict(list)
        for member in members:
            self._of_cue[member.candidate.cue.i].append(member)
        self._best = {at: max([rival.odds for rival in rivals]) for at, rivals in self._of_cue.items()}
        self._cues = sorted(self._best)
        self._outer: dict[int, float] = {}
        self._by_source: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for one, odds in members:
            for cue in self._inside(one):
                self._outer[cue] = max(odds, self._outer.get(cue, _NOBODY))
            if one.source_head is not None:
                self._by_source[one.source_head.lower_].append((one.cue.i, likelihood(odds)))

    def around(self, one: Candidate, odds: float) -> dict[str, str]:
        """The values of the columns.

        Args:
            one: a candidate.
            odds: the log odds that it has by itself.
        """
        cue = one.cue.i
        rival = max([other.odds for other in self._of_cue.get(cue, ()) if other.candidate is not one], default=_NOBODY)
        return {
            "rival rate": _class(rival),
            "best of cue": "yes" if odds >= rival else "no",
            "inner rate": _class(max([self._best[inner] for inner in self._inside(one)], default=_NOBODY)),
            "outer rate": _class(self._outer.get(cue, _NOBODY)),
            "source rate": self._source_rate(one),
        }

    def _inside(self, one: Candidate) -> Iterator[int]:
        """The cues in a content."""
        for first, last in one.content:
            yield from self._cues[bisect_left(self._cues, first) : bisect_left(self._cues, last)]

    def _source_rate(self, one: Candidate) -> str:
        head = one.source_head
        if head is None:
            return "none"
        others = [likely for cue, likely in self._by_source.get(head.lower_, ()) if cue != one.cue.i]
        return f"{head.tag_[:2]} {round(_TENTHS * sum(others) / len(others)) if others else 'alone'}"


def _class(odds: float) -> str:
    return str(class_of_odds(odds)) if odds > _NOBODY else "none"
