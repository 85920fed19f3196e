"""One normal form to its finding: each predicate has its judge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from treatywatch.checking.asks import Record
from treatywatch.checking.counts import count_finding
from treatywatch.checking.days import act_finding, day_finding, depositaries_apart, many_depositaries
from treatywatch.checking.dossier import Dossier, earliest
from treatywatch.checking.durations import duration_finding, treaty_duration_finding
from treatywatch.checking.duties import deadline_finding, vote_finding
from treatywatch.checking.finding import NOTHING, Finding, grounded, silent, worst
from treatywatch.checking.nth import nth_finding, times_finding
from treatywatch.checking.rules import rule_finding
from treatywatch.checking.sets import (
    early_finding,
    for_any_region,
    only_finding,
    ordinal_finding,
    set_count_finding,
    share_finding,
)
from treatywatch.checking.stages import stage_finding
from treatywatch.checking.standing import standing_finding
from treatywatch.checking.tables import table
from treatywatch.checking.ties import (
    border_finding,
    came_in_finding,
    founding_member_finding,
    is_organisation_with_members,
    member_day_finding,
    member_finding,
    nth_member_finding,
    ranked_member_finding,
    was_member_finding,
)
from treatywatch.checking.treaty_days import (
    place_finding,
    standing_of_treaty,
    stated_days,
    term_finding,
    treaty_day_finding,
)
from treatywatch.checking.wording import name
from treatywatch.model.article import Assertion
from treatywatch.model.days import parse_day
from treatywatch.model.verdicts import Verdict

_JOINING = frozenset({"signed", "ratified", "acceded", "once_ratified", "once_acceded", "deposited", "joined", "party"})
_CAN_BE_PARTY = frozenset({"state", "past_state", "organisation"})

_OF_ONE = frozenset({"status", "stage", "date", "act"})


@dataclass(frozen=True)
class Bench:
    """Where claims are judged.

    Args:
        record: the record.
        on: the article's day.
        known: as known on this day; None for today.
    """

    record: Record
    on: date
    known: date | None = None
    _dossiers: dict[tuple[str, str, date], Dossier] = field(default_factory=dict)

    def judge(self, assertion: Assertion) -> Finding:
        """The verdict on one normal form; what the record does not know of is `not_in_record`."""
        judges: dict[str, Callable[[Assertion], Finding]] = {
            "status": self._status,
            "stage": self._stage,
            "date": self._date,
            "act": self._act,
            "count": self._count,
            "only": self._only,
            "share": self._share,
            "first": self._ordinal,
            "last": self._ordinal,
            "early": self._early,
            "member": self._member,
            "nth_member": self._nth_member,
            "ranked_member": self._ranked_member,
            "borders": self._borders,
            "rule": self._rule,
            "in_force": self._in_force,
            "nth": self._nth,
            "times": self._times,
            "term": self._term,
            "deadline": self._deadline,
            "duration": self._duration,
            "place": self._place,
            "vote": self._vote,
        }
        judge = judges.get(assertion.predicate)
        if judge is None:
            return silent(NOTHING)
        found = self._unless_undated(self._unless_elsewhere(grounded(judge(assertion)), assertion), assertion)
        if found.verdict is Verdict.CONTRADICTED and assertion.predicate in _OF_ONE:
            found = self._unless_gone(found, assertion, judge)
        if found.verdict not in (Verdict.CONTRADICTED, Verdict.IMPRECISE) or not _tells_joining(assertion):
            return found
        former = continued_state(assertion.arguments[0])
        if former is None:
            return found
        # What the Soviet Union did is told as Russia's, which carries on its legal personality.
        told = grounded(judge(replace(assertion, arguments=(former, *assertion.arguments[1:]))))
        if told.verdict not in (Verdict.SUPPORTED, Verdict.IMPRECISE) or worst((told, found)) is told:
            return found
        return told.noting(f"{name(assertion.arguments[0])} carries on the legal personality of {name(former)}")

    def _unless_gone(self, found: Finding, told: Assertion, judge: Callable[[Assertion], Finding]) -> Finding:
        """Of a state that is gone, one that was called so later may be meant; and tables drop what the gone one did."""
        gone, heirs = heirs_of_the_name(told.arguments[0], self.on)
        if not gone:
            return found
        for heir in heirs:
            later = grounded(judge(replace(told, arguments=(heir, *told.arguments[1:]))))
            if later.verdict is Verdict.SUPPORTED:
                return later.noting(f"{name(heir)} was called so then")
        if heirs or not any(self.record.acts(t, told.arguments[0]) for t in told.arguments[1:2] if self.knows(t)):
            return silent(
                f"{found.fact}; {name(told.arguments[0])} is gone, and tables of today may leave its acts out"
            )
        return found

    def _unless_elsewhere(self, found: Finding, told: Assertion) -> Finding:
        """A step before the day that the record has of it is open where another depositary may have had it by then."""
        if found.verdict is not Verdict.CONTRADICTED or not _tells_joining(told) or told.predicate in ("date", "nth"):
            return found
        dossier = self.dossier(told.arguments[1], told.arguments[0])
        keepers = many_depositaries(self.record, told.arguments[1]) if dossier is not None else 0
        if dossier is None or not keepers:
            return found
        soon = [d for a in dossier.acts if (d := earliest(a.day)) and self.on < d <= self.on + depositaries_apart()]
        if not soon:
            return found
        return silent(f"{found.fact}; the treaty has {keepers} depositaries, and one may have had it before {soon[0]}")

    def _unless_undated(self, found: Finding, told: Assertion) -> Finding:
        """A day of joining is open where the record has a consent of an unknown day, as of one that came back."""
        if found.verdict is not Verdict.CONTRADICTED or not _tells_joining(told) or told.predicate == "nth":
            return found
        dossier = self.dossier(told.arguments[1], told.arguments[0])
        if dossier is None or all(act.day is not None for act in dossier.consents):
            return found
        return silent(f"{found.fact}; it also has a consent of a day that it does not know")

    def title(self, treaty: str) -> str:
        """What a treaty is called in a sentence: its title, or the text's own name where the record has none."""
        facts = self.record.lexicon().facts.get(treaty)
        return f"the {facts.title.removeprefix('the ')}" if facts else treaty

    def knows(self, treaty: str) -> bool:
        """Whether an id is that of a treaty of the record."""
        return treaty in self.record.lexicon().facts

    def is_of_later(self, treaty: str) -> bool:
        """Whether a treaty was adopted after the day on which the article speaks."""
        if treaty not in self.record.treaties():
            return False
        adopted = stated_days(self.record.profile(treaty)).get("adopted")
        return adopted is not None and adopted.on > self.on

    def dossier(self, treaty: str, participant: str, on: str = "") -> Dossier | None:
        """A participant under a treaty; None where the record knows one of the two not."""
        if treaty not in self.record.treaties() or not can_be_party(participant):
            return None
        day = date.fromisoformat(on) if len(on) == len("2025-03-18") else self.on
        key = treaty, participant, day
        if key not in self._dossiers:
            self._dossiers[key] = Dossier(self.record, treaty, participant, day, self.known)
        return self._dossiers[key]

    def _unknown(self, treaty: str) -> Finding:
        if treaty in self.record.treaties():
            return silent("whoever is meant can be no party to a treaty")
        return silent("it does not have this treaty")

    def _status(self, a: Assertion) -> Finding:
        participant, treaty, on = a.arguments
        dossier = self.dossier(treaty, participant, on)
        return standing_finding(dossier, a.value) if dossier else self._unknown(treaty)

    def _stage(self, a: Assertion) -> Finding:
        participant, treaty, action, *day = a.arguments
        dossier = self.dossier(treaty, participant)
        if dossier is None:
            by_ties = self._membership(participant, treaty, action, a.value, day[0] if day else "")
            return by_ties or self._unknown(treaty)
        return stage_finding(dossier, action, a.value, parse_day(day[0]) if day else None)

    def _membership(self, participant: str, organisation: str, action: str, step: str, day: str) -> Finding | None:
        """A step under what is no treaty but an organisation whose members are known; None where it is neither."""
        ends = {
            ("join", "joined"): "member",
            ("join", "joins"): "member",
            ("withdraw", "left"): "left",
            ("withdraw", "unbound"): "left",
        }
        what = ends.get((action, step))
        if what is None or not is_organisation_with_members(organisation, self.on):
            return None
        if day:
            return member_day_finding(participant, organisation, what, parse_day(day), self.on)
        return member_finding(participant, organisation, what == "member", self.on)

    def _act(self, a: Assertion) -> Finding:
        participant, treaty, *day = a.arguments
        dossier = self.dossier(treaty, participant)
        if dossier is None:
            return self._unknown(treaty)
        return act_finding(dossier, a.value, parse_day(day[0]) if day else None)

    def _date(self, a: Assertion) -> Finding:
        day = parse_day(a.value)
        if len(a.arguments) == 2:
            treaty, step = a.arguments
            known = treaty in self.record.treaties()
            return treaty_day_finding(self.record, treaty, step, day, self.on) if known else self._unknown(treaty)
        participant, treaty, step = a.arguments
        if step in ("member", "left") and treaty not in self.record.treaties():
            return member_day_finding(participant, treaty, step, day, self.on)
        dossier = self.dossier(treaty, participant)
        if dossier is None or step not in table("days")["steps"]:
            return self._unknown(treaty)
        return day_finding(dossier, step, day)

    def _count(self, a: Assertion) -> Finding:
        if len(a.arguments) == 2:
            sets, on = a.arguments
            day = parse_day(on).latest if on else self.on
            number = int(a.value)
            return for_any_region(
                sets, lambda told: set_count_finding(self.record, told, a.relation, number, day or self.on, self.known)
            )
        treaty, basis, on = a.arguments
        if treaty not in self.record.treaties() or basis not in table("counts")["bases"]:
            return self._unknown(treaty)
        return count_finding(self.record, treaty, basis, on, a.relation, int(a.value), self.on, self.known)

    def _only(self, a: Assertion) -> Finding:
        participants, treaty, row, on = a.arguments
        if treaty not in self.record.treaties():
            return self._unknown(treaty)
        day = parse_day(on).latest if on else None
        who = tuple(participants.split())
        return for_any_region(
            a.value, lambda sets: only_finding(self.record, who, treaty, row, day or self.on, sets, self.known)
        )

    def _share(self, a: Assertion) -> Finding:
        treaty, row, on = a.arguments
        if treaty not in self.record.treaties():
            return self._unknown(treaty)
        day = parse_day(on).latest if on else None
        return for_any_region(
            a.value, lambda sets: share_finding(self.record, treaty, row, day or self.on, a.relation, sets, self.known)
        )

    def _early(self, a: Assertion) -> Finding:
        participant, treaty, step = a.arguments
        if treaty not in self.record.treaties() or not can_be_party(participant):
            return self._unknown(treaty)
        return early_finding(self.record, participant, treaty, step, a.value, self.on, self.known)

    def _ordinal(self, a: Assertion) -> Finding:
        participant, treaty, step = a.arguments
        if treaty not in self.record.treaties() or not can_be_party(participant):
            return self._unknown(treaty)
        return for_any_region(
            a.value,
            lambda sets: ordinal_finding(
                self.record, a.predicate, participant, treaty, step, sets, self.on, self.known
            ),
        )

    def _member(self, a: Assertion) -> Finding:
        told = parse_day(a.arguments[2]) if a.arguments[2] else None
        days = (told.latest, told.earliest) if told is not None else (self.on,)
        # Of a year in which a state joined or left, both are true.
        findings = [self._member_on(a, day) for day in dict.fromkeys(days) if day is not None]
        return next((f for f in findings if f.verdict is Verdict.SUPPORTED), findings[0])

    def _member_on(self, a: Assertion, on: date) -> Finding:
        participant, organisation = a.arguments[:2]
        if a.value == "founding":
            return founding_member_finding(participant, organisation)
        treaty = self._constitution(organisation)
        dossier = self.dossier(treaty, participant, on.isoformat()) if treaty is not None else None
        rows = {"yes": "party", "joined": "was_party", "once": "was_party", "never": "never_party"}
        row = rows.get(a.value, "not_party")
        by_constitution = standing_finding(dossier, row) if dossier else None
        if by_constitution is not None and by_constitution.verdict is not Verdict.NOT_IN_RECORD:
            return by_constitution
        by_table = (
            was_member_finding(participant, organisation, a.value == "once", on)
            if a.value in ("once", "never")
            else came_in_finding(participant, organisation, on)
            if a.value == "joined"
            else member_finding(participant, organisation, a.value == "yes", on)
        )
        return by_table if by_constitution is None or by_table.rests else by_constitution

    def _nth_member(self, a: Assertion) -> Finding:
        participant, organisation = a.arguments
        return nth_member_finding(participant, organisation, int(a.value), self.on)

    def _ranked_member(self, a: Assertion) -> Finding:
        participant, organisation, on = a.arguments
        return ranked_member_finding(participant, organisation, a.value, date.fromisoformat(on) if on else self.on)

    def _constitution(self, organisation: str) -> str | None:
        """The treaty of the record whose parties are the members of an organisation, or None."""
        facts = self.record.lexicon().facts
        return next((treaty for treaty, known in facts.items() if known.organisation == organisation), None)

    def _borders(self, a: Assertion) -> Finding:
        one, other, on = a.arguments
        day = parse_day(on).latest if on else None
        return border_finding(one, other, a.value == "yes", day or self.on)

    def _rule(self, a: Assertion) -> Finding:
        treaty, about = a.arguments
        known = treaty in self.record.treaties()
        found = rule_finding(self.record, treaty, about, a.value, self.on) if known else self._unknown(treaty)
        loose = a.relation == "~" and found.verdict is Verdict.CONTRADICTED
        return replace(found, verdict=Verdict.IMPRECISE) if loose else found

    def _in_force(self, a: Assertion) -> Finding:
        treaty, on = a.arguments
        if treaty not in self.record.treaties():
            return self._unknown(treaty)
        day = parse_day(on).latest if on else None
        return standing_of_treaty(self.record, treaty, a.value, day or self.on, self.known)

    def _nth(self, a: Assertion) -> Finding:
        participant, treaty, step = a.arguments
        dossier = self.dossier(treaty, participant)
        return nth_finding(dossier, step, int(a.value)) if dossier else self._unknown(treaty)

    def _times(self, a: Assertion) -> Finding:
        participant, treaty, _ = a.arguments
        dossier = self.dossier(treaty, participant)
        return times_finding(dossier, int(a.value)) if dossier else self._unknown(treaty)

    def _term(self, a: Assertion) -> Finding:
        (treaty,) = a.arguments
        known = treaty in self.record.treaties()
        return (
            term_finding(self.record, treaty, parse_day(a.value), self.known, self.on, soft=a.relation == "~")
            if known
            else self._unknown(treaty)
        )

    def _deadline(self, a: Assertion) -> Finding:
        participant, treaty, duty = a.arguments
        dossier = self.dossier(treaty, participant)
        return deadline_finding(dossier, duty, parse_day(a.value)) if dossier else self._unknown(treaty)

    def _duration(self, a: Assertion) -> Finding:
        participant, treaty, start, end = a.arguments
        if not participant and treaty in self.record.treaties():
            return treaty_duration_finding(self.record, treaty, start, end, a.relation, a.value)
        dossier = self.dossier(treaty, participant)
        if dossier is None:
            return self._unknown(treaty)
        return duration_finding(dossier, start, end, a.relation, a.value)

    def _place(self, a: Assertion) -> Finding:
        treaty, step = a.arguments
        known = treaty in self.record.treaties()
        return place_finding(self.record, treaty, step, a.value) if known else self._unknown(treaty)

    def _vote(self, a: Assertion) -> Finding:
        participant, treaty, action = a.arguments
        if treaty not in self.record.treaties() or not can_be_party(participant):
            return self._unknown(treaty)
        return vote_finding(self.record, participant, treaty, action, a.value, self.on)


def can_be_party(participant: str) -> bool:
    """Whether an id names something that can be party to a treaty."""
    from treatywatch.actors.table import actors

    known = actors().participants.get(participant)
    return known is not None and known.kind in _CAN_BE_PARTY


def _tells_joining(told: Assertion) -> bool:
    """Whether a normal form tells a step of one state on its way in, with or without its day."""
    if told.predicate == "stage":
        return told.arguments[2] == "join"
    if told.predicate == "status":
        return told.value in _JOINING - {"party"}
    return told.predicate in ("date", "nth") and len(told.arguments) > 2 and told.arguments[2] in _JOINING


def heirs_of_the_name(participant: str, on: date) -> tuple[bool, tuple[str, ...]]:
    """Whether a state is one of the past, and which of its successors bore its name after it, by a day."""
    from treatywatch.actors.names import actor_names
    from treatywatch.actors.table import actors

    known = actors().participants
    former = known.get(participant)
    if former is None or former.kind != "past_state":
        return False, ()
    if former.until is None or former.until > on:
        return True, ()
    after = [p.id for p in known.values() if participant in p.succeeds]
    called = {ref for one in actor_names() if former.name in one.text for ref in one.refs}
    return True, tuple(ref for ref in after if ref in called)


def continued_state(participant: str) -> str | None:
    """The past state whose legal personality a participant carries on; None where it carries on nobody's."""
    from treatywatch.actors.table import actors

    known = actors().participants.get(participant)
    return known.continues or None if known is not None else None
