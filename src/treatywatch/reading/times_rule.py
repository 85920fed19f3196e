"""What a rule of the time grammar is: a pattern and a function that turns its match into days.

A rule answers with what the expression means after a verb of the past and after one of the future.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from treatywatch.model.days import Day

TimeKind = Literal["absolute", "relative", "anchored", "rule", "period"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means.

    Args:
        past: the day where the verb is of the past; None where it names no day.
        ahead: the day where the verb is of the future; None where it is the same.
        floating: whether it is a day or month without a year, which may hang on a year named before.
        step: unit and count from the event it hangs on, where it is anchored; unit "same" for the same stretch,
            "month 5" or "month 5 20" for a month or a day in the event's year.
    """

    past: Day | None = None
    ahead: Day | None = None
    step: tuple[str, int] | None = None
    floating: bool = False


Resolver = Callable[[re.Match[str], date | None], Meaning]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the grammar, its kind, the sort of word that each of its matches holds, and what it means."""

    written: str
    cased: bool
    kind: TimeKind
    anchor: str
    resolve: Resolver

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed: one article needs few of them."""
        return _compiled(self.written, self.cased)


@cache
def _compiled(written: str, cased: bool) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{written})(?!\w)", 0 if cased else re.IGNORECASE)


RULES: list[Rule] = []


def rule(pattern: str, kind: TimeKind, anchor: str, *, cased: bool = False) -> Callable[[Resolver], Resolver]:
    """Register a resolver for a pattern of whole words.

    Args:
        pattern: the pattern; a group named "core" is the expression itself where more is looked at.
        kind: what the expression counts from.
        anchor: the sort of word, of `times_words.ANCHORS`, that each match holds: it is only looked for around one.
        cased: whether capitals matter.
    """

    def register(resolve: Resolver) -> Resolver:
        RULES.append(Rule(pattern, cased, kind, anchor, resolve))
        return resolve

    return register


def extent(match: re.Match[str]) -> tuple[int, int]:
    """The characters of the expression itself, without the preposition that a rule only looks at."""
    core = "core" if "core" in match.re.groupindex and match["core"] else 0
    return match.span(core)
