"""A treaty's profile: its names, days, clauses, rules, coverage, cases and assertions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from treatywatch.law.clauses import AnyClause, Basis
from treatywatch.law.world import Conflict
from treatywatch.model.answers import Flag, Status
from treatywatch.model.days import Day
from treatywatch.model.entries import ActKind
from treatywatch.model.problems import Problem
from treatywatch.model.sources import Coverage

LineOf = Callable[[tuple[str | int, ...]], int]


@dataclass(frozen=True, slots=True)
class Names:
    """How news names a treaty; see `model.lexicon.TreatyName`."""

    usual: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    description: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day in the treaty's own life that a source states: adopted, opened for signature, in force.

    Args:
        on: the day.
        place: where, or empty.
        source: source id.
    """

    on: date
    place: str
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What the text says, for claims about it.

    Args:
        about: "prohibits", "permits", "requires", "survives", "purpose" or "superlative".
        what: the rule in plain words.
        keywords: words of which a claim that it speaks to has at least one.
        matter: and at least one of these; empty: the profile's subject words.
        wrong: words that make such a claim wrong.
        article: "Art 1".
        basis: what stands behind it.
        start, until: when it held, where only for a time.
    """

    about: str
    what: str
    keywords: tuple[str, ...]
    matter: tuple[str, ...]
    wrong: tuple[str, ...]
    article: str
    basis: Basis
    start: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class CaseAct:
    """An act as a case gives it: the columns of acts.csv that the law reads."""

    participant: str
    kind: ActKind
    which: int
    day: Day | None
    named: date | None
    stated_effect: date | None
    detail: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case or an assertion expects; None: not asked, `bound_since` and `ceases_on` are asked where listed.

    Args:
        status: status of the participant.
        bound_since, ceases_on: days; "none" in the file stands for None.
        asked: names of the fields that are asked for.
        flags: flags that must all be there.
        count: how many participants are bound or have consented.
        basis: which of the two.
    """

    status: Status | None
    bound_since: date | None
    ceases_on: date | None
    asked: frozenset[str]
    flags: tuple[Flag, ...]
    count: int | None
    basis: str


@dataclass(frozen=True, slots=True)
class Case:
    """A worked case: acts in, days and status out, with who published them.

    Args:
        name: what it shows.
        source: source id or words; required.
        acts: the acts; None: the shelf's own.
        conflicts: armed conflicts; None: the shelf's own.
        on: the day asked about.
        participant: whose status; empty for a count.
        expect: what comes out.
        file, line: where it stands, for messages.
    """

    name: str
    source: str
    acts: tuple[CaseAct, ...] | None
    conflicts: tuple[Conflict, ...] | None
    on: date
    participant: str
    expect: Expected
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A treaty's profile. `clauses` are in file order; `assertions` are cases on the shelf's own acts."""

    id: str
    title: str
    official: str
    names: Names
    generic: tuple[str, ...]
    about: tuple[str, ...]
    organisation: str
    adopted: StatedDay | None
    opened: StatedDay | None
    in_force: StatedDay | None
    depositaries: tuple[str, ...]
    registration: tuple[tuple[str, str], ...]
    parent: str
    coverage: tuple[Coverage, ...]
    clauses: tuple[AnyClause, ...]
    rules: tuple[Rule, ...]
    cases: tuple[Case, ...]
    assertions: tuple[Case, ...]
    file: str

    @property
    def needs(self) -> tuple[str, ...]:
        """Ids of the treaties to compute before this one: its parent and those that its entry into force needs."""
        raise NotImplementedError


def parse_profile(tree: Any, line_of: LineOf, file: str) -> tuple[Profile | None, tuple[Problem, ...]]:
    """Read a profile from the tree of its YAML file.

    Args:
        tree: dict, list and str as the file has them; every scalar is text.
        line_of: line of the node at a path of keys and indexes.
        file: path for messages.

    Returns:
        The profile, or None where it cannot be used, and every mistake with line and mend.
    """
    raise NotImplementedError
