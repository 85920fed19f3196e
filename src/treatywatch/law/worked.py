"""Worked cases and assertions: what a profile says must come out, and who published it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from treatywatch.law.node import Node, nearest
from treatywatch.law.world import Conflict
from treatywatch.model.answers import Flag, Status
from treatywatch.model.days import Day
from treatywatch.model.entries import ActKind


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


_EXPECTED = ("status", "bound_since", "ceases_on", "flags", "count", "basis")
_DAYS = ("bound_since", "ceases_on")


def read_case(node: Node) -> Case | None:
    """One item of `cases`; None (with the mistake noted) where it cannot be used."""
    keys = ("name", "source", "acts", "conflicts", "on", "participant", "expect", "note")
    if not node.is_mapping(keys, "a case"):
        return None
    on, expect = node.on("on", needed=True), node.at("expect")
    if not node.has("expect"):
        node.refuse("expect is missing", "write expect: {status: party, bound_since: 2000-09-01}")
        return None
    if on is None or not expect.is_mapping(_EXPECTED, "expect"):
        return None
    acts = node.each("acts", _act)
    conflicts = node.each("conflicts", _conflict)
    return Case(
        name=node.text("name", needed=True),
        source=node.text("source", needed=True),
        acts=acts if node.has("acts") else None,
        conflicts=conflicts if node.has("conflicts") else None,
        on=on,
        participant=node.text("participant"),
        expect=_expected(expect, node.text("participant")),
        file=node.sheet.file,
        line=node.line,
    )


def read_assertion(node: Node) -> Case | None:
    """One item of `assertions`: a case on the shelf's own acts, written flat."""
    if not node.is_mapping(("on", "participant", "source", "note", *_EXPECTED), "an assertion"):
        return None
    on, participant = node.on("on", needed=True), node.text("participant")
    expected = _expected(node, participant)
    if on is None:
        return None
    name = f"{participant or 'count'} on {on}"
    source = node.text("source", needed=True)
    return Case(name, source, None, None, on, participant, expected, node.sheet.file, node.line)


def _expected(node: Node, participant: str) -> Expected:
    asked = frozenset(key for key in _EXPECTED if node.has(key) and key != "basis")
    if not asked:
        node.refuse("nothing is expected", f"write at least one of {', '.join(_EXPECTED[:-1])}")
    if asked - {"count"} and not participant:
        node.refuse("a status is expected of no participant", "write participant: and its id")
    days = {key: None if node.text(key) == "none" else node.on(key) for key in _DAYS}
    return Expected(
        status=Status(node.choice("status", tuple(Status))) if node.has("status") else None,
        bound_since=days["bound_since"],
        ceases_on=days["ceases_on"],
        asked=asked,
        flags=tuple(flag for text in node.texts("flags") if (flag := _flag(node, text)) is not None),
        count=node.whole("count") if node.has("count") else None,
        basis=node.choice("basis", ("bound", "consented"), "bound"),
    )


def _flag(node: Node, text: str) -> Flag | None:
    if text in tuple(Flag):
        return Flag(text)
    node.refuse(f"flags names {text!r}", nearest(text, tuple(Flag), "flag"), "flags")
    return None


def _act(node: Node) -> CaseAct | None:
    keys = ("participant", "kind", "which", "day", "named", "stated_effect", "detail")
    if not node.is_mapping(keys, "an act"):
        return None
    kind = node.text("kind", needed=True)
    if kind not in tuple(ActKind):
        node.refuse(f"an act of unknown kind {kind!r}", nearest(kind, tuple(ActKind), "kind"), "kind")
        return None
    return CaseAct(
        participant=node.text("participant"),
        kind=ActKind(kind),
        which=node.whole("which", 1),
        day=node.day("day"),
        named=node.on("named"),
        stated_effect=node.on("stated_effect"),
        detail=node.text("detail"),
    )


def _conflict(node: Node) -> Conflict | None:
    if not node.is_mapping(("participant", "from", "until", "name", "contested_by"), "a conflict"):
        return None
    start, end = node.on("from", needed=True), node.on("until")
    if start is None:
        return None
    if end is not None and end <= start:
        node.refuse("a conflict ends before it starts", "write until: later than from:, or leave it out", "until")
        return None
    participant = node.text("participant", needed=True)
    return Conflict(participant, start, end, node.text("name"), node.text("contested_by"))
