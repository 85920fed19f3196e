"""All that the record has on one participant under one treaty, seen from one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from treatywatch.checking.asks import Record
from treatywatch.model.answers import Flag, SourceNote, Status, StatusAnswer
from treatywatch.model.days import Day
from treatywatch.model.entries import Act, ActKind, LadderStep

_NOTICES = frozenset({ActKind.WITHDRAWAL, ActKind.CESSATION})
_ACCEDED = frozenset({ActKind.ACCESSION, ActKind.SUCCESSION, ActKind.DEFINITIVE_SIGNATURE})  # without ratifying


@dataclass(frozen=True)
class Dossier:
    """One participant under one treaty.

    Args:
        record: where it is looked up.
        treaty, participant: ids, both known to the record.
        on: the day asked about, as a rule the article's.
        known: as known on this day; None for today.
    """

    record: Record
    treaty: str
    participant: str
    on: date
    known: date | None = None

    def status_on(self, day: date) -> StatusAnswer:
        """The record's answer for another day."""
        return self.record.status(self.treaty, self.participant, on=day, known=self.known)

    @cached_property
    def answer(self) -> StatusAnswer:
        """The record's answer for the day asked about."""
        return self.status_on(self.on)

    @property
    def projected(self) -> bool:
        """Whether the day lies beyond what the record is complete for."""
        return Flag.PROJECTED in self.answer.flags

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Every act of the participant that is known, on any day, in order of its day."""
        found = self.record.acts(self.treaty, self.participant, known=self.known)
        return tuple(sorted(found, key=lambda act: (earliest(act.day) or date.max, act.key)))

    @cached_property
    def steps(self) -> tuple[LadderStep, ...]:
        """Every step at home that is known."""
        return self.record.steps(self.treaty, self.participant, known=self.known)

    def done(self, *kinds: ActKind) -> tuple[Act, ...]:
        """Acts of these kinds that were done by the day asked about; an act of unknown day counts as done."""
        return tuple(act for act in self.acts if act.kind in kinds and (earliest(act.day) or date.min) <= self.on)

    @cached_property
    def consents(self) -> tuple[Act, ...]:
        """Consents to be bound by the day asked about."""
        return self.done(*(kind for kind in ActKind if kind.is_consent))

    @cached_property
    def signatures(self) -> tuple[Act, ...]:
        """Signatures by the day asked about, definitive ones included."""
        return self.done(ActKind.SIGNATURE, ActKind.DEFINITIVE_SIGNATURE)

    @cached_property
    def notices(self) -> tuple[Act, ...]:
        """Notices of withdrawal, and cessations, by the day asked about."""
        return self.done(*_NOTICES)

    @property
    def column(self) -> str:
        """Where it stands, as a column of the participation table."""
        status = self.answer.status
        if status is Status.SIGNATORY:
            return "signed"
        if status is Status.NONE and self.signatures:
            return "signed"
        return "party" if status is Status.WITHDRAWING else str(status)

    @property
    def traits(self) -> frozenset[str]:
        """How it consented and whether it signed, as the participation table's cells ask."""
        acceded = bool(self.consents) and all(act.kind in _ACCEDED for act in self.consents)
        unstated = not self.signatures and any(act.kind is ActKind.CONSENT for act in self.consents)
        how = {"acceded" if acceded else "ratified", "signed" if self.signatures else "unsigned"}
        return frozenset(how | ({"unstated"} if unstated else set()))

    @property
    def withdraw_column(self) -> str:
        """The last step out, as a column of the withdrawal table."""
        status = self.answer.status
        contested = Flag.EFFECT_CONTESTED in self.answer.flags
        suspended = Flag.SUSPENSION_DECLARED in self.answer.flags
        if contested and self.exit_contested:
            return "contested"
        if status is Status.FORMER:
            return "effective" if self.notices or self.done(ActKind.CESSATION) else "ended"
        if status is Status.WITHDRAWING or self.notice_runs:
            return "notified"
        if (
            self.notices
            and not status.is_bound
            and any(end is not None and end <= self.on for _, end in self.intervals)
        ):
            return "effective"  # it left, and is on its way back
        if self.done(ActKind.CONSENT_REVOKED) and not status.is_bound:
            return "unratified" if self.signatures else "undone"
        if suspended:
            return "suspended"
        if self.notices and self.done(ActKind.WITHDRAWAL_REVOKED):
            return "revoked"
        if not status.is_bound and status is not Status.CONSENTED and self.done(ActKind.PROVISIONAL_APPLICATION_ENDED):
            return "provisional_ended"
        declined = self.done(ActKind.INTENTION_NOT_TO_BECOME_PARTY)
        if declined and not status.is_bound and status is not Status.CONSENTED:
            return "declined"
        if status.is_bound and self._notice_had_no_effect:
            return "void"
        if self.decided("withdraw"):
            return "approved"
        return "no_step" if status.is_bound or status is Status.CONSENTED else "never_bound"

    @property
    def exit_contested(self) -> bool:
        """Whether what is in dispute is an exit, and not only a declared suspension."""
        if Flag.EFFECT_CONTESTED not in self.answer.flags or not self.notices or self.notice_runs:
            return False
        return Flag.SUSPENSION_DECLARED not in self.answer.flags or bool(self.done(ActKind.CONTESTED_EFFECT))

    @property
    def _notice_had_no_effect(self) -> bool:
        """Whether a notice of the last time that it was bound ended nothing: the treaty allows no withdrawal."""
        since = max((start for start, _ in self.intervals if start is not None and start <= self.on), default=None)
        days = [earliest(act.day) for act in self.notices]
        return since is not None and any(day is not None and day > since for day in days)

    @property
    def notice_runs(self) -> bool:
        """Whether the last notice itself, or a source, puts its effect after the day asked about."""
        last = self.notices[-1] if self.notices else None
        if last is None or any(_not_before(act, last) for act in self.done(ActKind.WITHDRAWAL_REVOKED)):
            return False
        effect = last.best.named or last.best.stated_effect
        return effect is not None and effect > self.on

    @cached_property
    def later_notice(self) -> Act | None:
        """The first notice after the day asked about: who gives one had not left before, unless it came back."""
        after = [a for a in self.acts if a.kind is ActKind.WITHDRAWAL and (earliest(a.day) or self.on) > self.on]
        if not after or not after[0].day or not after[0].day.latest:
            return None
        until = after[0].day.latest
        back = [a for a in self.acts if a.kind.is_consent and self.on < (earliest(a.day) or self.on) <= until]
        return None if back else after[0]

    def came_back_after(self, day: Day) -> bool:
        """Whether it consented once more after a day: what is in dispute since then is not what was done on the day."""
        late = day.latest or date.max
        return any((earliest(act.day) or date.min) > late for act in self.consents)

    @property
    def join_column(self) -> str:
        """The last step in, as a column of the joining table."""
        columns = {"none": "no_step", "party": "in_force"}
        column = columns.get(self.column, self.column)
        return "approved" if column == "no_step" and self.decided("join") else column

    def decided(self, action: str) -> tuple[LadderStep, ...]:
        """Decisions at home by the day asked about, last first."""
        wanted = ("government_decided", "parliament_approved", "promulgated")
        found = [s for s in self.steps if s.action == action and s.stage in wanted and self._by_then(s.day)]
        return tuple(sorted(found, key=lambda step: earliest(step.day) or date.min, reverse=True))

    def _by_then(self, day: Day | None) -> bool:
        return day is not None and (day.earliest or date.min) <= self.on

    @cached_property
    def intervals(self) -> tuple[tuple[date | None, date | None], ...]:
        """When the treaty bound or binds it: first day and first day outside, in order; None where unknown or open."""
        return self.record.intervals(self.treaty, self.participant, known=self.known)

    @cached_property
    def intervals_then(self) -> tuple[tuple[date | None, date | None], ...]:
        """The intervals as the day asked about had to expect them: by the acts that were known then."""
        return self.record.intervals(self.treaty, self.participant, known=min(self.on, self.known or self.on))

    @property
    def undone_ends(self) -> tuple[date, ...]:
        """First days outside that were to be expected on the day asked about, and that a later act has undone."""
        ends = {end for _, end in self.intervals}
        return tuple(end for _, end in self.intervals_then if end is not None and end not in ends)

    def silence(self, groups: Iterable[str], on: date | None = None) -> tuple[SourceNote, ...] | None:
        """The declarations that let silence speak for all of these groups of acts on a day, or None."""
        found = [self.record.coverage(self.treaty, group, on or self.on, self.participant) for group in groups]
        if not found or any(coverage is None for coverage in found):
            return None
        notes = [
            self.record.source(coverage.source, f"complete to {coverage.until.isoformat()}")
            for coverage in found
            if coverage is not None
        ]
        return tuple(dict.fromkeys(notes))

    def cite(self, *acts: Act) -> tuple[SourceNote, ...]:
        """The sources of some acts."""
        return tuple(dict.fromkeys(self.record.source(act.best.source, act.best.locator) for act in acts))

    def cite_steps(self, *steps: LadderStep) -> tuple[SourceNote, ...]:
        """The sources of some steps at home."""
        return tuple(dict.fromkeys(self.record.source(step.source, step.locator) for step in steps))


def _not_before(one: Act, other: Act) -> bool:
    return (earliest(one.day) or date.max) >= (earliest(other.day) or date.min)


def earliest(day: Day | None) -> date | None:
    """The first calendar day that an act's day may be."""
    return day.earliest if day is not None else None
