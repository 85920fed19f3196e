"""What has changed after the article's day for the treaties and the states that it speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from treatywatch.checking.asks import Record
from treatywatch.checking.dossier import Dossier
from treatywatch.checking.judge import can_be_party
from treatywatch.checking.wording import listed, name
from treatywatch.law.clauses import Suspension
from treatywatch.model.answers import SourceNote
from treatywatch.model.article import Reading
from treatywatch.model.days import Day, exact_day
from treatywatch.model.entries import Act, ActKind
from treatywatch.model.verdicts import Since

_STAGES = {
    ActKind.SIGNATURE: ("signed", "signed the treaty"),
    ActKind.DEFINITIVE_SIGNATURE: ("deposited", "signed with binding effect"),
    ActKind.WITHDRAWAL: ("notified", "gave notice of withdrawal"),
    ActKind.PARTIAL_WITHDRAWAL: ("notified", "gave notice of a partial withdrawal"),
    ActKind.WITHDRAWAL_REVOKED: ("revoked", "took the notice of withdrawal back"),
    ActKind.CESSATION: ("notified", "ceased to be a member of the organisation that the treaty belongs to"),
    ActKind.CONSENT_REVOKED: ("revoked", "took the consent to be bound back"),
    ActKind.SUSPENSION_DECLARED: ("suspension_declared", "declared the treaty suspended"),
    ActKind.SUSPENSION_ENDED: ("revoked", "ended the suspension"),
    ActKind.EXTENSION: ("in_force", "the treaty's term was extended"),
    ActKind.TERMINATION: ("effective", "the treaty was ended"),
}


@dataclass(frozen=True, slots=True)
class _Change:
    treaty: str
    participant: str
    stage: str
    day: Day
    text: str
    sources: tuple[SourceNote, ...]


def treaties_of(reading: Reading, record: Record) -> tuple[str, ...]:
    """Treaties of the record that the article speaks of, in order of first mention."""
    named = [mention.ref for mention in reading.mentions if mention.kind == "treaty"]
    told = [event.treaty for event in reading.events] + [claim.treaty for claim in reading.claims]
    known = frozenset(record.treaties())
    return tuple(dict.fromkeys(treaty for treaty in [*named, *told] if treaty in known))


def states_of(reading: Reading) -> tuple[str, ...]:
    """States and organisations that the article speaks of, in order of first mention."""
    named = [ref for m in reading.mentions if m.kind in ("state", "organisation") for ref in (m.ref, *m.also)]
    told = [ref for event in reading.events for ref in (*event.participants, *event.target)]
    told += [ref for claim in reading.claims for ref in claim.participants]
    return tuple(dict.fromkeys(ref for ref in [*named, *told] if ref and can_be_party(ref)))


def since_publication(reading: Reading, record: Record, published: date, known: date | None) -> tuple[Since, ...]:
    """What changed after the article's day, earliest first; like changes of one day are told together."""
    end = known or record.today
    changes = [
        change
        for treaty in treaties_of(reading, record)
        for participant in states_of(reading)
        for change in _changes(Dossier(record, treaty, participant, end, known), published, end)
    ]
    changes += [c for treaty in treaties_of(reading, record) for c in _treaty_changes(record, treaty, published, end)]
    return tuple(_together(sorted(changes, key=lambda c: (c.day.earliest or date.min, c.treaty, c.text))))


def _changes(dossier: Dossier, published: date, end: date) -> Iterator[_Change]:
    fresh = [act for act in dossier.acts if act.day is not None and _within(act.day, published, end)]
    for act in fresh:
        told = _told(act)
        if told is not None and act.day is not None:
            note = _suspension_note(dossier) if act.kind is ActKind.SUSPENSION_DECLARED else ""
            yield _change(dossier, told[0], act.day, told[1] + note, dossier.cite(act))
    if dossier.acts:
        yield from _effects(dossier, published, end)


def _told(act: Act) -> tuple[str, str] | None:
    if act.kind.is_consent and act.kind is not ActKind.DEFINITIVE_SIGNATURE:
        called = "consent" if act.kind is ActKind.CONSENT else act.kind.value.replace("_", " ")
        return "deposited", f"deposited the instrument of {called}"
    return _STAGES.get(act.kind)


def _effects(dossier: Dossier, published: date, end: date) -> Iterator[_Change]:
    """Effects by the clauses; of a day that the record does not reach, what was to happen is all that can be said."""
    told = dossier.record.record_as_of(dossier.treaty, known=dossier.known) or end
    for start, stop in dossier.intervals:
        if start is not None and published < start <= end:
            text = f"the treaty {'came' if start <= told else 'was to come'} to bind"
            yield _change(dossier, "in_force", exact_day(start), text, dossier.cite(*dossier.consents[-1:]))
        if stop is not None and published < stop:
            verb = "took" if stop <= min(told, end) else "was to take" if stop <= end else "is to take"
            text = f"the withdrawal {verb} effect"
            yield _change(dossier, "effective", exact_day(stop), text, dossier.cite(*dossier.notices[-1:]))


def _within(day: Day, published: date, end: date) -> bool:
    return day.earliest is not None and published < day.earliest <= end


def _change(dossier: Dossier, stage: str, day: Day, text: str, sources: tuple[SourceNote, ...]) -> _Change:
    return _Change(dossier.treaty, dossier.participant, stage, day, text, sources)


def _suspension_note(dossier: Dossier) -> str:
    """What must be said beside a declared suspension: whether the treaty provides for one, and who objected."""
    clauses = dossier.record.profile(dossier.treaty).clauses
    allowed = any(isinstance(clause, Suspension) and clause.allowed for clause in clauses)
    note = "" if allowed else ", which the treaty does not provide for"
    objectors = _objectors(dossier)
    if objectors:
        some = listed([name(p) for p in objectors[:6]])
        more = f" and {len(objectors) - 6} more" if len(objectors) > 6 else ""
        note += f"; {some}{more} objected"
    return note


def _objectors(dossier: Dossier) -> tuple[str, ...]:
    record, treaty, target = dossier.record, dossier.treaty, dossier.participant
    steps = [s.participant for s in record.steps(treaty) if s.action == "object" and target in s.target.split()]
    called = (target, name(target))
    acts = [
        act.participant
        for act in record.acts(treaty, known=dossier.known)
        if act.kind is ActKind.OBJECTION and any(word in act.best.detail for word in called)
    ]
    return tuple(dict.fromkeys((*acts, *steps)))


def _treaty_changes(record: Record, treaty: str, published: date, end: date) -> Iterator[_Change]:
    """Acts of no participant, and the treaty's own entry into force."""
    for act in record.acts(treaty):
        if not act.participant and act.day is not None and _within(act.day, published, end):
            told = _STAGES.get(act.kind)
            if told is not None:
                yield _Change(
                    treaty, "", told[0], act.day, told[1], (record.source(act.best.source, act.best.locator),)
                )
    stated = record.profile(treaty).in_force
    if stated is not None and published < stated.on <= end:
        source = (record.source(stated.source, ""),)
        yield _Change(treaty, "", "in_force", exact_day(stated.on), "the treaty entered into force", source)


def _together(changes: Iterable[_Change]) -> Iterator[Since]:
    grouped: defaultdict[tuple[str, str, str, str], list[_Change]] = defaultdict(list)
    for change in changes:
        grouped[change.treaty, change.day.edtf, change.stage, change.text].append(change)
    for (treaty, _, stage, text), group in grouped.items():
        participants = tuple(dict.fromkeys(change.participant for change in group if change.participant))
        who = listed([name(p) for p in participants])
        sources = tuple(dict.fromkeys(note for change in group for note in change.sources))
        yield Since(participants, treaty, stage, group[0].day, f"{who}: {text}" if who else text, sources)
