"""Reading delays, anchors and dated practice from a profile."""

from __future__ import annotations

import re
from typing import cast

from treatywatch.law.calendar import (
    AtOnce,
    Days,
    Delay,
    FirstOfMonth,
    FirstOfNextMonth,
    FixedDay,
    Months,
    Rounding,
    Step,
    Years,
)
from treatywatch.law.clauses import Anchor, From, Gate, Practice
from treatywatch.law.node import Node, nearest

_FORMS = ("days", "months", "years", "first_of_month", "first_of_next_month", "fixed", "at_once")
_MORE = {"months": ("rounding",), "years": ("rounding",), "fixed": ("notice_by", "years_later")}
_MOST = {"days": 100_000, "months": 1_200, "years": 100, "first_of_month": 1_200}
_UNITS = ("years", "months", "days")
_ANCHORS = ("entry_into_force_for_party", "entry_into_force", "opened")
_MONTH_DAY = re.compile(r"(\d\d)-(\d\d)")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_delay(node: Node, key: str = "delay", *, needed: bool = True) -> Delay:
    """The delay at a key: a list of steps or a single one; empty (with the mistake noted) where it cannot be read."""
    if not node.has(key):
        if needed:
            node.refuse(f"{key} is missing", f"write {key}: and its steps, as [{{days: 90}}] or [{{at_once: yes}}]")
        return ()
    return _steps(node.at(key), key)


def _steps(node: Node, key: str) -> Delay:
    if isinstance(node.value, dict):
        step = _read_step(node)
        return () if step is None else (step,)
    items = node.children()
    if not items:
        node.refuse(f"{key} has no step", f"write {key}: [{{at_once: yes}}] for the same day")
    return tuple(step for item in items if (step := _read_step(item)) is not None)


def _read_step(node: Node) -> Step | None:
    if not isinstance(node.value, dict) or not node.value:
        node.refuse("a step is no mapping", "write a step as {days: 90} or {months: 6, rounding: last_of_month}")
        return None
    form = next((key for key in node.value if key in _FORMS), None)
    if form is None:
        first = str(next(iter(node.value)))
        node.refuse(f"a step of unknown form {first!r}", nearest(first, _FORMS, "form"))
        return None
    node.is_mapping((form, *_MORE.get(form, ())), f"a step of {form}")
    return _step(node, form)


def _step(node: Node, form: str) -> Step | None:
    if form in ("first_of_next_month", "at_once"):
        if not node.yes(form):
            node.refuse(f"{form} is not yes", f"write {form}: yes or leave the step out")
        return FirstOfNextMonth() if form == "first_of_next_month" else AtOnce()
    if form == "fixed":
        return _fixed(node)
    count = _count(node, form)
    if count is None:
        return None
    if form == "days":
        return Days(count)
    if form == "first_of_month":
        return FirstOfMonth(count)
    if not node.has("rounding"):
        mend = "add rounding: last_of_month or rounding: first_of_next_month (for months without that day)"
        node.refuse(f"a step of {form} without rounding", mend)
        return None
    rounding = cast("Rounding", node.choice("rounding", ("last_of_month", "first_of_next_month")))
    return Months(count, rounding) if form == "months" else Years(count, rounding)


def _count(node: Node, unit: str) -> int | None:
    count = node.whole(unit, -1)
    if 1 <= count <= _MOST[unit]:
        return count
    node.refuse(f"{unit} is {node.text(unit)!r}", f"write {unit}: and a number from 1 to {_MOST[unit]}", unit)
    return None


def _fixed(node: Node) -> FixedDay | None:
    fixed, by = read_month_day(node, "fixed"), read_month_day(node, "notice_by")
    if fixed is None or by is None:
        return None
    if fixed == (2, 29):
        node.refuse("fixed: 02-29 is not in every year", "write 02-28 or 03-01", "fixed")
        return None
    return FixedDay(*fixed, *by, node.whole("years_later"))


def read_month_day(node: Node, key: str) -> tuple[int, int] | None:
    """A day of every year, MM-DD; None (with the mistake noted) where it cannot be read."""
    match = _MONTH_DAY.fullmatch(node.text(key))
    month, day = (int(part) for part in match.groups()) if match else (0, 0)
    if not (1 <= month <= 12 and 1 <= day <= _LONGEST[month - 1]):
        node.refuse(f"{key} is {node.text(key)!r}", f"write {key}: MM-DD, a day of every year", key)
        return None
    return month, day


def read_length(node: Node, key: str) -> Delay:
    """A length that is only told, not counted with (`{years: 10}`); empty where the key is not there or wrong."""
    inner = node.at(key)
    if not node.has(key) or not inner.is_mapping((*_UNITS, "rounding"), key):
        return ()
    units = [unit for unit in _UNITS if inner.has(unit)]
    if len(units) != 1:
        inner.refuse(f"{key} needs one of {', '.join(_UNITS)}", f"write {key}: {{years: 10}}")
        return ()
    return (_whole_step(inner, units[0]),)


def _whole_step(node: Node, unit: str) -> Step:
    count = _count(node, unit) or 1
    rounding = cast("Rounding", node.choice("rounding", ("last_of_month", "first_of_next_month"), "last_of_month"))
    steps: dict[str, Step] = {"years": Years(count, rounding), "months": Months(count, rounding), "days": Days(count)}
    return steps[unit]


def read_gate(node: Node, key: str) -> Gate | None:
    """An anchored length, with `open_for` and `again_every` where the gate shuts again; None where there is none."""
    opens = read_from(node, key, more=("open_for", "again_every"))
    if opens is None:
        return None
    inner = node.at(key)
    gate = Gate(opens, read_length(inner, "open_for"), read_length(inner, "again_every"))
    if gate.again_every and not gate.open_for:
        inner.refuse("a gate that opens again and never shuts", "write open_for: {years: 1}, or leave again_every out")
    return gate


def read_from(node: Node, key: str, *, more: tuple[str, ...] = ()) -> From | None:
    """`{years: 3, from: entry_into_force_for_party}` or `{on: DAY}`; None where the key is not there or wrong."""
    if not node.has(key):
        return None
    inner = node.at(key)
    if not inner.is_mapping((*_UNITS, "from", "on", "rounding", *more), key):
        return None
    if inner.has("on"):
        on = inner.on("on", needed=True)
        return None if on is None else From((), "day", on)
    units = [unit for unit in _UNITS if inner.has(unit)]
    anchor = cast("Anchor", inner.choice("from", _ANCHORS))
    if len(units) != 1:
        inner.refuse(f"{key} needs one of years, months, days", f"write {key}: {{years: 3, from: {anchor}}}")
        return None
    return From((_whole_step(inner, units[0]),), anchor)


def read_practice(node: Node) -> tuple[Practice, ...]:
    """The dated practice of a clause; spans that overlap are mistakes."""
    found: list[Practice] = []
    for item in node.items("practice"):
        if not item.is_mapping(("from", "until", "delay", "delays", "unsettled", "source", "note"), "practice"):
            continue
        practice = Practice(
            item.on("from"),
            item.on("until"),
            _practice_delays(item),
            item.text("source", needed=True),
            item.text("note"),
        )
        if practice.start and practice.until and practice.until < practice.start:
            item.refuse("practice ends before it starts", "write from: and until: in order")
        elif any(_meet(practice, other) for other in found):
            item.refuse("two stretches of practice that both apply", "let each begin after the one before has ended")
        found.append(practice)
    return tuple(found)


def _practice_delays(node: Node) -> tuple[Delay, ...]:
    if not node.yes("unsettled"):
        return (read_delay(node),)
    delays = tuple(_steps(item, "a delay of delays") for item in node.items("delays"))
    if len(delays) < 2:
        node.refuse("unsettled practice needs two delays or more", "write delays: [[{days: 30}], [{days: 31}]]")
    return delays


def _meet(one: Practice, other: Practice) -> bool:
    one_first = one.start is None or other.until is None or one.start <= other.until
    other_first = other.start is None or one.until is None or other.start <= one.until
    return one_first and other_first
