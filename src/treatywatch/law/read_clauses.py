"""Reading clauses from a profile: each form has its keys and its reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast, get_args

from treatywatch.law import clauses as c
from treatywatch.law.delays import read_delay, read_from, read_gate, read_length, read_month_day, read_practice
from treatywatch.law.node import Node, nearest
from treatywatch.model.entries import CONSENTS, ActKind

_HEAD = ("id", "kind", "article", "basis", "source", "note")
_SILENT = ("withdrawal_silent", "suspension", "reservations")
"""Forms that may speak of what a treaty does not say, and then have no article."""
_REQUIREMENTS = ("consents", "all_of", "at_least", "share", "treaty_in_force", "exchange", "members_of")


def read_clause(node: Node) -> c.AnyClause | None:
    """One clause; None (with the mistake noted) where its form is unknown."""
    if not isinstance(node.value, dict):
        node.refuse("a clause is no mapping", "write it as the docs on profiles show")
        return None
    kind = node.text("kind", needed=True)
    if kind not in KINDS:
        if kind:
            node.refuse(f"a clause of unknown kind {kind!r}", nearest(kind, KINDS, "kind"), "kind")
        return None
    keys, reader = KINDS[kind]
    node.is_mapping((*_HEAD, *keys), f"a clause of kind {kind}")
    return reader(node, _head(node, kind))


def _head(node: Node, kind: str) -> dict[str, Any]:
    return {
        "id": node.text("id", needed=True),
        "kind": kind,
        "article": node.text("article", needed=kind not in _SILENT),
        "basis": node.choice("basis", get_args(c.Basis)),
        "source": node.text("source"),
        "note": node.text("note"),
    }


def _entry_into_force(node: Node, head: dict[str, Any]) -> c.AnyClause:
    requires: tuple[c.Requirement, ...] = node.each("requires", _requirement)
    if not requires and not node.items("requires"):
        node.refuse("requires is missing", "write requires: [{consents: 40}], or what else must come together")
    return c.EntryIntoForce(
        **head,
        requires=requires,
        delay=read_delay(node),
        count_organisations=node.choice("organisations", ("counted", "not_counted"), "counted") == "counted",
        not_before=read_from(node, "not_before"),
        bilateral=node.yes("bilateral"),
        practice=read_practice(node),
    )


def _requirement(node: Node) -> c.Requirement | None:
    if not node.is_mapping((*_REQUIREMENTS, "of"), "a requirement"):
        return None
    if node.has("consents"):
        return c.Consents(node.whole("consents"))
    if node.has("all_of"):
        named = node.texts("all_of")
        return c.Consents(len(named), named)
    if node.has("members_of"):
        return c.Consents(node.whole("at_least", 1), (), node.text("members_of"))
    if node.has("at_least"):
        return _so_many_of(node)
    if node.has("share"):
        return _share(node)
    if node.has("treaty_in_force"):
        return c.TreatyInForce(node.text("treaty_in_force", needed=True))
    if node.has("exchange"):
        return c.Exchange()
    node.refuse("a requirement of no known form", f"use one of {', '.join(_REQUIREMENTS)}")
    return None


def _so_many_of(node: Node) -> c.Requirement | None:
    named = node.texts("of")
    if len(named) < node.whole("at_least"):
        node.refuse(f"at_least: {node.whole('at_least')} of {len(named)} named", "name at least so many in of: [...]")
        return None
    return c.Consents(node.whole("at_least"), named)


def _share(node: Node) -> c.Requirement | None:
    try:
        percent = float(node.text("share"))
    except ValueError:
        percent = 0.0
    if not 0 < percent <= 100:
        node.refuse(f"share is {node.text('share')!r}", "write a percentage between 0 and 100", "share")
        return None
    return c.Share(percent, node.text("of", needed=True))


def _later_party(node: Node, head: dict[str, Any]) -> c.AnyClause:
    return c.LaterParty(
        **head,
        trigger=cast("c.Trigger", node.choice("trigger", get_args(c.Trigger))),
        delay=read_delay(node),
        counted_from=cast("Any", node.choice("counted_from", ("deposit", "circulation"), "deposit")),
        consents=frozenset(k for text in node.texts("consents") if (k := _consent_kind(node, text)) is not None),
        at_once_in_conflict=node.yes("at_once_in_conflict"),
        practice=read_practice(node),
    )


def _consent_kind(node: Node, text: str) -> ActKind | None:
    kinds = sorted(kind.value for kind in CONSENTS)
    if text in kinds:
        return ActKind(text)
    node.refuse(f"consents names {text!r}", nearest(text, kinds, "kind of consent"), "consents")
    return None


def _succession(node: Node, head: dict[str, Any]) -> c.AnyClause:
    return c.Succession(
        **head, effect=cast("Any", node.choice("effect", ("day_of_succession", "deposit", "later_party")))
    )


def _withdrawal(node: Node, head: dict[str, Any]) -> c.AnyClause:
    return c.Withdrawal(
        **head,
        delay=read_delay(node, needed=not node.has("periods")),
        counted_from=cast("Any", node.choice("counted_from", ("receipt", "given_to_all"), "receipt")),
        notice_to=node.texts("notice_to"),
        named_rules=node.choice("named_day", ("later_rules", "ignored"), "later_rules") == "later_rules",
        minimum=node.yes("minimum"),
        gate=read_gate(node, "gate"),
        periods=_periods(node),
        only_if=node.text("only_if"),
        conflict_tail=_tail(node),
        survives=node.each("survives", _survival),
        practice=read_practice(node),
    )


def _periods(node: Node) -> c.Periods | None:
    if not node.has("periods"):
        return None
    inner = node.at("periods")
    if not inner.is_mapping(("first_years", "then_years", "from", "notice_before"), "periods"):
        return None
    anchor = inner.choice("from", ("entry_into_force", "entry_into_force_for_party", "opened"))
    first, then = inner.whole("first_years"), inner.whole("then_years")
    if not (first and then):
        inner.refuse("periods without first_years and then_years", "write both as whole years, 1 or more")
        return None
    delay = read_delay(inner, "notice_before", needed=False)
    return c.Periods(first, then, cast("Any", anchor), delay)


def _tail(node: Node) -> c.ConflictTail | None:
    if not node.has("conflict_tail"):
        return None
    inner = node.at("conflict_tail")
    if not inner.is_mapping(("tested_at", "until", "disputed"), "conflict_tail"):
        return None
    ends = ("end_of_conflict", "end_of_occupation", "peace_and_repatriation", "no_longer_party_to_conflict")
    tested = inner.choice("tested_at", ("notification", "expiry"))
    return c.ConflictTail(cast("Any", tested), cast("Any", inner.choice("until", ends)), inner.text("disputed"))


def _survival(node: Node) -> c.Survival | None:
    if not node.is_mapping(("article", "what", "for"), "an item of survives"):
        return None
    length = read_delay(node, "for", needed=False)
    return c.Survival(node.text("article", needed=True), node.text("what", needed=True), length)


def _partial(node: Node, head: dict[str, Any]) -> c.AnyClause:
    return c.PartialWithdrawal(**head, delay=read_delay(node), part=node.text("part"))


def _silent(node: Node, head: dict[str, Any]) -> c.AnyClause:
    admissible = node.choice("admissible", ("no", "yes", "disputed"))
    delay = read_delay(node, needed=admissible == "yes")
    return c.WithdrawalSilent(
        **head, admissible=cast("Any", admissible), delay=delay, view=node.text("view", needed=True)
    )


def _ceases(node: Node, head: dict[str, Any]) -> c.AnyClause:
    membership, parent = node.text("membership"), node.yes("parent", default=not node.has("membership"))
    return c.CeasesWith(**head, membership=membership, parent=parent, delay=read_delay(node, needed=bool(membership)))


def _expiry(node: Node, head: dict[str, Any]) -> c.AnyClause | None:
    term = read_from(node, "term")
    if term is None:
        if not node.has("term"):
            node.refuse("term is missing", "write term: {years: 10, from: entry_into_force} or {on: DAY}")
        return None
    return c.Expiry(**head, term=term)


def _suspension(node: Node, head: dict[str, Any]) -> c.AnyClause:
    allowed = node.choice("allowed", ("no", "yes")) == "yes"
    return c.Suspension(**head, allowed=allowed, view=node.text("view"))


def _provisional(node: Node, head: dict[str, Any]) -> c.AnyClause:
    ends = read_delay(node, "ends_after", needed=False)
    return c.ProvisionalApplication(**head, scope=node.text("scope"), ends_after=ends)


def _condition(node: Node, head: dict[str, Any]) -> c.AnyClause | None:
    needs = node.at("needs").value
    if needs == "parent":
        return c.Condition(**head, needs_parent=True)
    if isinstance(needs, dict) and set(needs) == {"protocols_at_least"}:
        return c.Condition(**head, needs_parent=False, protocols_at_least=node.at("needs").whole("protocols_at_least"))
    node.refuse("a condition of no known form", "write needs: parent or needs: {protocols_at_least: 2}", "needs")
    return None


def _duty(node: Node, head: dict[str, Any]) -> c.AnyClause:
    every_year = read_month_day(node, "then_every_year") if node.has("then_every_year") else None
    if every_year and node.has("then_every"):
        node.refuse("then_every_year and then_every both apply", "keep the one that holds", "then_every")
    return c.Duty(
        **head,
        what=node.text("what", needed=True),
        due=read_delay(node, "due"),
        every_year=every_year,
        every=read_length(node, "then_every"),
        applies_to=frozenset(node.texts("applies_to")),
        extendable=read_length(node, "extendable"),
    )


def _reservations(node: Node, head: dict[str, Any]) -> c.AnyClause:
    return c.Reservations(**head, allowed=cast("Any", node.choice("allowed", ("none", "some", "silent"))))


_Reader = Callable[[Node, dict[str, Any]], "c.AnyClause | None"]
KINDS: dict[str, tuple[tuple[str, ...], _Reader]] = {
    "entry_into_force": (
        ("requires", "organisations", "not_before", "delay", "bilateral", "practice"),
        _entry_into_force,
    ),
    "later_party": (("trigger", "consents", "delay", "counted_from", "at_once_in_conflict", "practice"), _later_party),
    "succession": (("effect",), _succession),
    "withdrawal": (
        (
            "counted_from", "notice_to", "delay", "named_day", "minimum", "gate", "periods", "only_if",
            "conflict_tail", "survives", "practice",
        ),
        _withdrawal,
    ),
    "partial_withdrawal": (("delay", "part"), _partial),
    "withdrawal_silent": (("admissible", "delay", "view"), _silent),
    "ceases_with": (("membership", "parent", "delay"), _ceases),
    "expiry": (("term",), _expiry),
    "suspension": (("allowed", "view"), _suspension),
    "provisional_application": (("scope", "ends_after"), _provisional),
    "condition": (("needs",), _condition),
    "duty": (("what", "due", "then_every_year", "then_every", "applies_to", "extendable"), _duty),
    "reservations": (("allowed",), _reservations),
}  # fmt: skip
"""Every kind of clause: its own keys, and its reader."""
