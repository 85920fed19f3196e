"""When a notice of withdrawal takes effect, or why it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from treatywatch.law.calendar import Years, after
from treatywatch.law.clauses import ConflictTail, Gate, Periods, Withdrawal
from treatywatch.law.entry_into_force import anchor_day
from treatywatch.law.rules import Rules, counted
from treatywatch.law.world import Conflict
from treatywatch.model.entries import Act


class Effect(StrEnum):
    """What a notice does."""

    RUNS = "takes effect after its period"
    NO_GATE = "given on a day on which no notice could be"
    INADMISSIBLE = "the treaty cannot be left"
    DISPUTED = "whether the treaty can be left is disputed"
    NO_CLAUSE = "no clause says when it takes effect"
    STATED = "takes effect on the day that the source states"


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice and what it does.

    Args:
        act: the notice.
        given_on: earliest and latest day on which it was given.
        effect: what it does.
        period_ends: earliest and latest day on which its period ends, before any conflict is looked at.
        ends: earliest and latest first day outside; None for latest: no day in sight.
        gate: the day on which the next notice could be given, where this one could not; or None.
        conflicts: the armed conflicts that put it off.
        named: whether the day is the one that the notice names.
        revoked: the act that took it back in time, or None.
    """

    act: Act
    given_on: tuple[date, date]
    effect: Effect
    period_ends: tuple[date, date] | None = None
    ends: tuple[date, date | None] | None = None
    gate: date | None = None
    conflicts: tuple[Conflict, ...] = ()
    named: bool = False
    revoked: Act | None = None

    @property
    def revoked_on(self) -> date | None:
        """Day on which it was taken back."""
        return latest_day(self.revoked) if self.revoked else None

    def runs_on(self, day: date) -> bool:
        """Whether it has been given, works and has not been taken back."""
        works = self.effect in (Effect.RUNS, Effect.STATED)
        return works and self.given_on[1] <= day and (self.revoked_on is None or day < self.revoked_on)


def latest_day(act: Act) -> date:
    """The latest day on which an act can have been done: its own, else when it was known or had its stated effect."""
    if act.day is not None and act.day.latest is not None:
        return act.day.latest
    return min(act.best.known_on, act.stated_effect or act.best.known_on)


def earliest_day(act: Act) -> date | None:
    """The earliest day on which an act can have been done; None where nothing says so."""
    return act.day.earliest if act.day else None


def weigh(rules: Rules, act: Act, bound_since: date | None) -> Notice:
    """What a notice does; where its own day is uncertain and a source states the day of effect, that one is taken.

    Args:
        rules: the treaty's law.
        act: the notice.
        bound_since: first day on which its author was certainly bound, for gates and terms counted from it.
    """
    given = (earliest_day(act) or latest_day(act), latest_day(act))
    clause, stated = rules.withdrawal, act.stated_effect
    if stated and not (act.day and act.day.exact):
        return Notice(act, (min(given[0], stated), min(given[1], stated)), Effect.STATED, None, (stated, stated))
    if clause is None:
        return _without_clause(rules, act, given)
    opens = anchor_day(rules.profile, clause.gate.opens, rules.in_force.on, bound_since) if clause.gate else None
    if clause.gate and opens and (next_open := _shut_until(clause.gate, opens, given[1])):
        return Notice(act, given, Effect.NO_GATE, gate=next_open)
    return _by_clause(rules, clause, act, given, bound_since)


def _shut_until(gate: Gate, opens: date, day: date) -> date | None:
    """The day on which the gate opens next for a notice of a day on which it is shut; None where it is open.

    A gate that has shut for good gives the last day of the calendar.
    """
    while opens <= day:
        if not gate.open_for or day < after(gate.open_for, opens):
            return None
        if not gate.again_every:
            return date.max
        opens = after(gate.again_every, opens)
    return opens


def _by_clause(
    rules: Rules, clause: Withdrawal, act: Act, given: tuple[date, date], bound_since: date | None
) -> Notice:
    if clause.periods:
        start = {"entry_into_force": rules.in_force.on, "entry_into_force_for_party": bound_since}
        opened = rules.profile.opened
        first = start.get(clause.periods.anchor, opened.on if opened else None)
        if first is None:
            return Notice(act, given, Effect.NO_CLAUSE)
        period = (_term_end(clause.periods, first, given[0]), _term_end(clause.periods, first, given[1]))
    else:
        period = (
            counted(clause.delay, clause.practice, given[0])[0],
            counted(clause.delay, clause.practice, given[1])[1],
        )
    named = act.best.named
    use_named = bool(clause.named_rules and named and named > period[1])
    if use_named and named:
        period = (named, named)
    conflicts = _conflicts(rules, clause.conflict_tail, act.participant, given, period)
    ends = (period[0] if not conflicts else _last_end(conflicts, period[0]), _last_end(conflicts, period[1]))
    earliest = ends[0] or period[0]
    return Notice(act, given, Effect.RUNS, period, (earliest, ends[1]), None, conflicts, use_named)


def _without_clause(rules: Rules, act: Act, given: tuple[date, date]) -> Notice:
    silent, stated = rules.silent, act.stated_effect
    if silent and silent.admissible == "no":
        return Notice(act, given, Effect.INADMISSIBLE)
    if silent and silent.admissible == "disputed":
        return Notice(act, given, Effect.DISPUTED)
    if silent:
        period = (after(silent.delay, given[0]), after(silent.delay, given[1]))
        named = act.best.named
        if named and named > period[1]:
            return Notice(act, given, Effect.RUNS, (named, named), (named, named), named=True)
        return Notice(act, given, Effect.RUNS, period, period)
    if stated:
        return Notice(act, given, Effect.STATED, (stated, stated), (stated, stated))
    return Notice(act, given, Effect.NO_CLAUSE)


def _term_end(periods: Periods, start: date, given_on: date) -> date:
    """End of the term in which a notice of that day still counts: first day of the next term."""
    end = after((Years(periods.first_years, "last_of_month"),), start)
    while (after(periods.notice_before, given_on) if periods.notice_before else given_on) > end:
        end = after((Years(periods.then_years, "last_of_month"),), end)
    return end


def _conflicts(
    rules: Rules, tail: ConflictTail | None, participant: str, given: tuple[date, date], period: tuple[date, date]
) -> tuple[Conflict, ...]:
    """The conflicts that put the end off: those running on the clause's test day."""
    if tail is None:
        return ()
    tested_on = given[1] if tail.tested_at == "notification" else period[1]
    running = rules.world.conflicts_on(participant, tested_on)
    return tuple(c for c in running if c.end is None or c.end > period[1])


def _last_end(conflicts: tuple[Conflict, ...], period_end: date) -> date | None:
    ends = [conflict.end for conflict in conflicts]
    if None in ends:
        return None
    return max([period_end, *(end for end in ends if end is not None)])


def day_before(day: date) -> date:
    """The day before, for questions about the moment before a day begins."""
    return day - timedelta(days=1)
