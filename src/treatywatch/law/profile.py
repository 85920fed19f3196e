"""A treaty's profile: its names, days, clauses, rules, coverage, cases and assertions."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, cast, get_args

from treatywatch.law.clauses import (
    AnyClause,
    Basis,
    CeasesWith,
    Clause,
    Condition,
    EntryIntoForce,
    Expiry,
    LaterParty,
    Succession,
    Suspension,
    TreatyInForce,
    Withdrawal,
    WithdrawalSilent,
)
from treatywatch.law.node import LineOf, Node, Sheet, nearest
from treatywatch.law.read_clauses import read_clause
from treatywatch.law.worked import Case, read_assertion, read_case
from treatywatch.model.entries import CONSENTS, ActKind
from treatywatch.model.problems import Problem
from treatywatch.model.sources import Coverage

C = TypeVar("C", bound=Clause)
GROUPS = tuple(sorted({kind.group for kind in ActKind}))
"""Groups of kinds of act that a coverage can name."""

_KEYS = (
    "id", "title", "official", "names", "generic", "about", "organisation", "adopted", "opened", "in_force",
    "depositaries", "registration", "parent", "coverage", "clauses", "rules", "cases", "assertions", "note",
)  # fmt: skip
_NAMES = ("usual", "short", "body", "place", "description", "subject", "banned", "aim")
_ABOUT = ("prohibits", "permits", "requires", "survives", "purpose", "superlative")
_LAW = ("clauses", "in_force", "opened", "adopted", "parent")
_SINGLE = (EntryIntoForce, Succession, Withdrawal, WithdrawalSilent, Expiry, Suspension)


@dataclass(frozen=True, slots=True)
class Names:
    """How news names a treaty; see `model.lexicon.TreatyName`."""

    usual: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    banned: tuple[str, ...] = ()
    aim: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day in the treaty's own life that a source states: adopted, opened for signature, in force.

    Args:
        on: the day.
        place: where, or empty.
        source: source id.
        states: participants on whose territory the place lies (several where there are several places).
    """

    on: date
    place: str
    source: str
    states: tuple[str, ...] = ()


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
        required = [r.treaty for c in self.of(EntryIntoForce) for r in c.requires if isinstance(r, TreatyInForce)]
        return tuple(dict.fromkeys([self.parent, *required] if self.parent else required))

    def of(self, form: type[C]) -> tuple[C, ...]:
        """The clauses of one form, in file order."""
        return tuple(clause for clause in self.clauses if isinstance(clause, form))


def parse_profile(tree: Any, line_of: LineOf, file: str) -> tuple[Profile | None, tuple[Problem, ...]]:
    """Read a profile from the tree of its YAML file.

    Args:
        tree: dict, list and str as the file has them; every scalar is text.
        line_of: line of the node at a path of keys and indexes.
        file: path for messages.

    Returns:
        The profile and every mistake with line and mend; None for the profile where a clause or one of the days that
        the law counts from has a mistake: half the law would give wrong days.
    """
    sheet = Sheet(file, line_of, [])
    root = Node(sheet, (), tree)
    if not root.is_mapping(_KEYS, "a profile"):
        return None, tuple(sheet.problems)
    if not root.text("id", needed=True) or not root.has("clauses"):
        if not root.has("clauses"):
            root.refuse("clauses is missing", "write clauses: [...] or clauses: [] where none is known")
        return None, tuple(sheet.problems)
    profile = _profile(root)
    _check_clauses(profile, root)
    _check_days(profile, root)
    usable = profile if sheet.wrong.isdisjoint(_LAW) else None
    return usable, tuple(sorted(sheet.problems, key=lambda problem: problem.line or 0))


def _profile(root: Node) -> Profile:
    return Profile(
        id=root.text("id"),
        title=root.text("title", needed=True),
        official=root.text("official"),
        names=_names(root),
        generic=root.texts("generic"),
        about=root.texts("about"),
        organisation=root.text("organisation"),
        adopted=_stated(root, "adopted"),
        opened=_stated(root, "opened"),
        in_force=_stated(root, "in_force"),
        depositaries=root.texts("depositaries"),
        registration=_registration(root),
        parent=root.text("parent"),
        coverage=root.each("coverage", _coverage),
        clauses=root.each("clauses", read_clause),
        rules=root.each("rules", _rule),
        cases=root.each("cases", read_case),
        assertions=root.each("assertions", read_assertion),
        file=root.sheet.file,
    )


def _names(root: Node) -> Names:
    node = root.at("names")
    if not root.has("names") or not node.is_mapping(_NAMES, "names"):
        return Names()
    return Names(**{key: node.texts(key) for key in _NAMES})


def _stated(root: Node, key: str) -> StatedDay | None:
    node = root.at(key)
    if not root.has(key) or not node.is_mapping(("on", "place", "in", "source"), key):
        return None
    on = node.on("on", needed=True)
    if on is None:
        return None
    return StatedDay(on, node.text("place"), node.text("source", needed=True), node.texts("in"))


def _registration(root: Node) -> tuple[tuple[str, str], ...]:
    node = root.at("registration")
    if not root.has("registration"):
        return ()
    if not isinstance(node.value, dict):
        node.refuse("registration is no mapping", "write registration: {UNTS: 35597}")
        return ()
    return tuple((key, node.text(key)) for key in node.value)


def _coverage(node: Node) -> Coverage | None:
    if not node.is_mapping(("kinds", "until", "participants", "source", "note"), "coverage"):
        return None
    until, kinds = node.on("until", needed=True), node.texts("kinds")
    for kind in kinds:
        if kind not in GROUPS:
            node.refuse(f"coverage of unknown kind {kind!r}", nearest(kind, GROUPS, "kind"), "kinds")
    if until is None:
        return None
    participants = frozenset(node.texts("participants"))
    return Coverage(frozenset(kinds), until, node.text("source", needed=True), node.text("note"), participants)


def _rule(node: Node) -> Rule | None:
    keys = ("about", "what", "keywords", "matter", "not", "article", "basis", "from", "until", "source", "note")
    if not node.is_mapping(keys, "a rule"):
        return None
    return Rule(
        about=node.choice("about", _ABOUT),
        what=node.text("what", needed=True),
        keywords=node.texts("keywords"),
        matter=node.texts("matter"),
        wrong=node.texts("not"),
        article=node.text("article"),
        basis=cast("Basis", node.choice("basis", get_args(Basis))),
        start=node.on("from"),
        until=node.on("until"),
    )


def _check_clauses(profile: Profile, root: Node) -> None:
    first: dict[str, int] = {}
    for item in root.items("clauses"):
        name = item.text("id") if isinstance(item.value, dict) else ""
        if name and name in first:
            item.refuse(
                f"the clause id {name!r} stands twice, first in line {first[name]}", "give each its own id", "id"
            )
        first.setdefault(name, item.line)
    for form in _SINGLE:
        for extra in profile.of(form)[1:]:
            _refuse_clause(root, extra, f"two clauses of kind {extra.kind} both apply", "keep the one that holds")
    _check_later(profile, root)
    if profile.of(Withdrawal) and (silent := profile.of(WithdrawalSilent)):
        what = "withdrawal and withdrawal_silent both apply"
        _refuse_clause(root, silent[0], what, "keep the one that holds: a treaty is silent or has a clause")


def _check_later(profile: Profile, root: Node) -> None:
    taken: set[ActKind] = set()
    for clause in profile.of(LaterParty):
        if clause.trigger != "after_entry_into_force" and not profile.of(EntryIntoForce):
            what = f"trigger {clause.trigger} counts from when the conditions are met, and no clause says what they are"
            mend = "add a clause of kind entry_into_force, or write trigger: after_entry_into_force"
            _refuse_clause(root, clause, what, mend)
        kinds = clause.consents or CONSENTS
        if kinds & taken:
            what = "two later_party clauses both apply to " + ", ".join(sorted(kinds & taken))
            _refuse_clause(root, clause, what, "say in consents: [...] which kinds each speaks of")
        taken |= kinds


def _refuse_clause(root: Node, clause: Clause, what: str, mend: str) -> None:
    item = next(item for item in reversed(root.items("clauses")) if item.text("id") == clause.id)
    item.refuse(what, mend)


def _check_days(profile: Profile, root: Node) -> None:
    stated = [("adopted", profile.adopted), ("opened", profile.opened), ("in_force", profile.in_force)]
    known = [(key, day.on) for key, day in stated if day is not None]
    for (before, earlier), (key, later) in itertools.pairwise(known):
        if later < earlier:
            root.refuse(f"{key} ({later}) lies before {before} ({earlier})", "mend the wrong one of the two", key)
    needs_parent = [c for c in profile.of(Condition) if c.needs_parent] + [
        c for c in profile.of(CeasesWith) if c.parent
    ]
    if needs_parent and not profile.parent:
        _refuse_clause(
            root, needs_parent[0], "it speaks of a parent and the profile names none", "write parent: and its id"
        )
    if profile.parent == profile.id:
        root.refuse("a treaty cannot be its own parent", "write the id of the parent", "parent")
