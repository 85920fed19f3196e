"""Every form of clause that the law knows, as frozen types; `profile` reads them from a treaty's folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from treatywatch.law.calendar import Delay
from treatywatch.model.entries import ActKind

Basis = Literal["text", "practice", "known"]
Anchor = Literal["entry_into_force_for_party", "entry_into_force", "opened", "day"]
Trigger = Literal["after_threshold", "after_entry_into_force", "conditions_met"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What all clauses have.

    Args:
        id: unique in the profile.
        kind: the form's name, as the profile writes it.
        article: "Art 20(3)".
        basis: whether the treaty's text, published days or only general knowledge stand behind it.
        source: source id, or empty.
        note: what a reader must know beside it, or empty.
    """

    id: str
    kind: str
    article: str
    basis: Basis
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Practice:
    """How a depositary counted in a span of time, where that differs from the plain reading.

    Args:
        start, until: first and last day of the acts it covers; None for open.
        delays: the delay; two or more where practice was unsettled: earliest and latest are then given.
        source: source id.
        note: what was seen.
    """

    start: date | None
    until: date | None
    delays: tuple[Delay, ...]
    source: str
    note: str

    def covers(self, day: date) -> bool:
        """Whether an act of `day` falls under it."""
        return (self.start is None or self.start <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class From:
    """A length of time from an anchor ("three years from entry into force for the party"), or a plain day.

    Args:
        delay: the length; empty for a plain day.
        anchor: from when it counts; "day" for a plain one.
        on: the day itself where anchor is "day".
    """

    delay: Delay
    anchor: Anchor
    on: date | None = None


# What must come together before a treaty enters into force.


@dataclass(frozen=True, slots=True)
class Consents:
    """So many consents; with `of`, of the states named there; with `organisation`, of its members on that day."""

    count: int
    of: tuple[str, ...] = ()
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """Parties that stand for so many percent of the weights in a file of the treaty's folder."""

    percent: float
    file: str


@dataclass(frozen=True, slots=True)
class TreatyInForce:
    """Another treaty must be in force."""

    treaty: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """Both parties to a bilateral treaty have exchanged their instruments."""


Requirement = Consents | Share | TreatyInForce | Exchange


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryIntoForce(Clause):
    """When the treaty itself enters into force: `delay` after the day on which the last requirement is met.

    Args:
        requires: what must come together.
        delay: counted from the day on which it has.
        count_organisations: whether organisations' instruments count.
        not_before: a floor, or None.
        bilateral: a treaty of two: it ends for both when one leaves.
        practice: dated practice of counting.
    """

    requires: tuple[Requirement, ...]
    delay: Delay
    count_organisations: bool = True
    not_before: From | None = None
    bilateral: bool = False
    practice: tuple[Practice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterParty(Clause):
    """When the treaty enters into force for a participant that consents later.

    Args:
        trigger: which deposits are later ones: after the n-th instrument, after entry into force, after the conditions.
        delay: counted from the deposit, or from what `counted_from` says.
        counted_from: the deposit, or the depositary's notification of it to the others (objection periods).
        consents: the kinds of consent it speaks of; empty for all.
        at_once_in_conflict: takes effect at once for a state in an armed conflict.
        practice: dated practice of counting.
    """

    trigger: Trigger
    delay: Delay
    counted_from: Literal["deposit", "circulation"] = "deposit"
    consents: frozenset[ActKind] = frozenset()
    at_once_in_conflict: bool = False
    practice: tuple[Practice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession(Clause):
    """From when a successor state is bound."""

    effect: Literal["day_of_succession", "deposit", "later_party"]


@dataclass(frozen=True, slots=True)
class Periods:
    """A treaty that binds for terms: a notice takes effect at the end of one.

    Args:
        first_years, then_years: lengths of the first term and of each later one.
        anchor: from when the first one counts.
        notice_before: how long before the end of the term the notice must be given; else it counts for the next.
    """

    first_years: int
    then_years: int
    anchor: Anchor
    notice_before: Delay


@dataclass(frozen=True, slots=True)
class Gate:
    """When notices can be given.

    Args:
        opens: the first day on which one can.
        open_for: how long the gate stays open; empty: for good.
        again_every: after what time it opens once more, counted from when it opened last; empty: never.
    """

    opens: From
    open_for: Delay = ()
    again_every: Delay = ()


@dataclass(frozen=True, slots=True)
class ConflictTail:
    """A withdrawal that does not take effect while an armed conflict lasts.

    Args:
        tested_at: the day on which the state must be in a conflict for the tail to apply.
        until: what ends it.
        disputed: who reads it otherwise, or empty.
    """

    tested_at: Literal["notification", "expiry"]
    until: Literal["end_of_conflict", "end_of_occupation", "peace_and_repatriation", "no_longer_party_to_conflict"]
    disputed: str = ""


@dataclass(frozen=True, slots=True)
class Survival:
    """What remains after a party has left: `length` is empty where it has no end."""

    article: str
    what: str
    length: Delay = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal(Clause):
    """How a party leaves, and when that takes effect.

    Args:
        delay: counted from the notice's day.
        counted_from: whether that is its receipt by the depositary or the day it was given to all parties.
        notice_to: who must get it, in the treaty's words.
        named_rules: a later day named in the notice rules.
        minimum: the period is a minimum ("three months in advance").
        gate: when notices can be given; None: at any time.
        periods: terms at whose end alone it takes effect, or None.
        only_if: a ground that the notice must give: said, not judged; or empty.
        conflict_tail: the tail, or None.
        survives: what remains.
        practice: dated practice of counting.
    """

    delay: Delay
    counted_from: Literal["receipt", "given_to_all"] = "receipt"
    notice_to: tuple[str, ...] = ()
    named_rules: bool = True
    minimum: bool = False
    gate: Gate | None = None
    periods: Periods | None = None
    only_if: str = ""
    conflict_tail: ConflictTail | None = None
    survives: tuple[Survival, ...] = ()
    practice: tuple[Practice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialWithdrawal(Clause):
    """A part of the treaty may be left by itself: `part` says which; the status stays."""

    delay: Delay
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalSilent(Clause):
    """The treaty has no clause on withdrawal (Vienna Convention on the Law of Treaties Art 56).

    Args:
        admissible: whether one is admissible at all.
        delay: the notice where it is (Art 56(2): twelve months).
        view: who says so.
    """

    admissible: Literal["no", "yes", "disputed"]
    delay: Delay
    view: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasesWith(Clause):
    """A party ceases to be one when it leaves something else.

    Args:
        membership: id of the organisation, or empty.
        parent: leaving the parent treaty leaves this one (False: it stands alone).
        delay: counted from the loss.
    """

    membership: str
    parent: bool
    delay: Delay


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry(Clause):
    """The treaty's own term: `term` gives the first day on which it is no longer in force."""

    term: From


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension(Clause):
    """Whether the treaty allows a party to suspend it; `view` says who holds what."""

    allowed: bool
    view: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionalApplication(Clause):
    """What is applied provisionally, and how long after a notice that ends."""

    scope: str
    ends_after: Delay = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Clause):
    """What else a consent needs: being a party to the parent, or so many of the protocols."""

    needs_parent: bool
    protocols_at_least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Clause):
    """Something to be done by a day that is counted from entry into force for the state.

    Args:
        what: the duty, in words that follow "must".
        due: counted from entry into force for the state.
        every_year: month and day by which it is due again each year, or None.
        every: the length after which it is due again, counted from its first due day; empty: once.
        applies_to: the only participants known to have it; empty for all.
        extendable: the longest extension; empty where none is foreseen.
    """

    what: str
    due: Delay
    every_year: tuple[int, int] | None = None
    every: Delay = ()
    applies_to: frozenset[str] = frozenset()
    extendable: Delay = ()

    @property
    def recurs(self) -> bool:
        """Whether it is due again and again."""
        return self.every_year is not None or bool(self.every)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservations(Clause):
    """Whether reservations are allowed: information only."""

    allowed: Literal["none", "some", "silent"]


AnyClause = (
    EntryIntoForce | LaterParty | Succession | Withdrawal | PartialWithdrawal | WithdrawalSilent | CeasesWith | Expiry
    | Suspension | ProvisionalApplication | Condition | Duty | Reservations
)  # fmt: skip
