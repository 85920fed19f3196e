"""From when a consent binds its author."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from treatywatch.law.entry_into_force import enters_with_treaty
from treatywatch.law.profile import Profile
from treatywatch.law.rules import Rules, counted
from treatywatch.model.entries import Act, ActKind

BoundOn = Callable[[str, date], bool | None]
"""Whether a participant is bound on a day; None where the record has no act of it under this treaty."""


class How(StrEnum):
    """By which rule a consent takes effect."""

    NOT_IN_FORCE = "not in force"
    WITH_TREATY = "with the treaty"
    LATER = "later party"
    AT_ONCE = "at once"
    SUCCESSION = "day of succession"
    STATED = "stated by the source"
    DEPOSIT = "on deposit"
    NO_CLAUSE = "no clause"
    UNKNOWN = "day unknown"


@dataclass(frozen=True, slots=True)
class Begin:
    """When a consent takes effect.

    Args:
        earliest: first day on which it may; None where that is not known.
        latest: first day on which it certainly does; None where no such day is in sight.
        how: by which rule.
        with_parent: first day as a party to the parent treaty, where that is what it waits for.
        predecessor: for a succession: whether the record has the predecessor as a party (None: no act of it).
        proved: whether `latest` is the day of a notice, which proves that its author was a party.
    """

    earliest: date | None
    latest: date | None
    how: How
    with_parent: date | None = None
    predecessor: bool | None = None
    proved: bool = False

    @property
    def exact(self) -> date | None:
        """The day where there is no doubt about it."""
        return self.latest if self.earliest == self.latest else None


def begin(rules: Rules, act: Act, bound_on: BoundOn) -> Begin:
    """When a consent takes effect; with an uncertain day, earliest and latest.

    Where the day cannot be worked out (the consent's own is uncertain, practice was unsettled, no clause covers it) and
    a source states the day of effect, that one is taken, within the bounds. A consent whose day no source has was
    given, at the latest, when it became known.
    """
    found, stated = _bounds(rules, act, bound_on), act.stated_effect
    if stated is None or found.exact or not rules.has_law or found.how is How.NOT_IN_FORCE:
        return found
    exact_day = act.day.exact if act.day else None
    within = (found.earliest or stated) <= stated <= (found.latest or stated)
    if exact_day and not within:
        return found
    return Begin(stated, stated, How.STATED)


def _bounds(rules: Rules, act: Act, bound_on: BoundOn) -> Begin:
    day = act.day
    if day and day.exact:
        return _begin(rules, act, day.exact, bound_on)
    last = _begin(rules, act, (day.latest if day else None) or act.best.known_on, bound_on)
    first = Begin(rules.in_force.on, None, How.UNKNOWN)
    if day and day.earliest:
        first = _begin(rules, act, day.earliest, bound_on)
    return Begin(first.earliest, last.latest, last.how, last.with_parent, last.predecessor)


def _begin(rules: Rules, act: Act, deposited_on: date, bound_on: BoundOn) -> Begin:
    if act.kind is ActKind.SUCCESSION and (found := _succession(rules, act, deposited_on, bound_on)):
        return found
    return _with_parent(rules, act.participant, deposited_on, _by_deposit(rules, act, deposited_on))


def _by_deposit(rules: Rules, act: Act, deposited_on: date) -> Begin:
    entry = rules.in_force.on
    if entry is None:
        return Begin(None, None, How.NOT_IN_FORCE if rules.has_law else How.NO_CLAUSE)
    clause = rules.later.get(act.kind)
    if _is_first(rules, act.kind, deposited_on):
        return Begin(entry, entry, How.WITH_TREATY)
    if clause is None:
        return Begin(None, None, How.NO_CLAUSE)
    if clause.at_once_in_conflict and rules.world.conflicts_on(act.participant, deposited_on):
        return Begin(max(entry, deposited_on), max(entry, deposited_on), How.AT_ONCE)
    counts_from = act.circulated if clause.counted_from == "circulation" else deposited_on
    earliest, latest = counted(clause.delay, clause.practice, counts_from or deposited_on)
    return Begin(max(entry, earliest), max(entry, latest) if counts_from else None, How.LATER)


def _is_first(rules: Rules, kind: ActKind, deposited_on: date) -> bool:
    entry, clause = rules.in_force.on, rules.later.get(kind)
    assert entry is not None
    if clause is None or clause.trigger == "after_entry_into_force":
        return deposited_on <= entry
    return enters_with_treaty(rules.entry, rules.in_force, deposited_on)


def _succession(rules: Rules, act: Act, deposited_on: date, bound_on: BoundOn) -> Begin | None:
    """The day of succession, or None where the deposit counts as any other one."""
    effect = rules.succession.effect if rules.succession else "day_of_succession"
    stated = act.stated_effect
    entry = rules.in_force.on
    if entry and stated:
        return Begin(max(entry, stated), max(entry, stated), How.STATED)
    if entry is None or effect == "later_party":
        return None
    if effect == "deposit":
        return Begin(max(entry, deposited_on), max(entry, deposited_on), How.DEPOSIT)
    return _on_day_of_succession(rules, act, entry, deposited_on, bound_on)


def _on_day_of_succession(rules: Rules, act: Act, entry: date, deposited_on: date, bound_on: BoundOn) -> Begin | None:
    life = rules.world.lives.get(act.participant)
    succeeded_on = life.succession_on if life else None
    if succeeded_on is None:
        return Begin(entry, max(entry, deposited_on), How.UNKNOWN)
    if succeeded_on < entry:
        return None
    known = [bound_on(predecessor, succeeded_on) for predecessor in (life.succeeds if life else ())]
    if known and not any(known) and None not in known:
        return None
    return Begin(succeeded_on, succeeded_on, How.SUCCESSION, None, any(known) or None)


def _with_parent(rules: Rules, participant: str, deposited_on: date, found: Begin) -> Begin:
    """A consent that counts only beside the parent waits for it.

    Where the parent's record has no act of the participant, its silence speaks only within its declared coverage.
    """
    if not rules.needs_parent or not rules.parent or found.latest is None:
        return found
    parent = rules.in_parent(participant)
    assert parent is not None
    if not parent.episodes and not _is_covered(rules.parent.profile, deposited_on, participant):
        return found
    for span in parent.spans:
        if span.end is None or span.end > found.latest:
            earliest = max(found.earliest or span.start, span.start)
            waits = span.start if span.start > found.latest else None
            return Begin(earliest, max(found.latest, span.start), found.how, waits)
    return Begin(None, None, How.NOT_IN_FORCE)


def _is_covered(profile: Profile, day: date, participant: str) -> bool:
    declared = [coverage for coverage in profile.coverage if coverage.speaks_of(participant)]
    return any("consent" in coverage.kinds and day <= coverage.until for coverage in declared)
