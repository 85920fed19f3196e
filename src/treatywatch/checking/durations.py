"""Claims about lengths of time: between two steps of a participant, or of the treaty itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from treatywatch.checking.asks import Record
from treatywatch.checking.days import step_days
from treatywatch.checking.dossier import Dossier
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.lengths import Length, between, length_fits, length_is_near, parse_length
from treatywatch.checking.tables import table
from treatywatch.checking.treaty_days import stated_days
from treatywatch.checking.wording import name, told, when
from treatywatch.law.calendar import after
from treatywatch.law.clauses import Expiry
from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.days import exact_day
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a span of time: a step's kind, its day, its words as a clause, and what it rests on."""

    kind: str
    day: date
    text: str
    sources: tuple[SourceNote, ...]


def duration_finding(dossier: Dossier, start: str, end: str, relation: str, length: str) -> Finding:
    """The verdict on "it took P so long from one step to the other"; "now" is the article's day."""
    ends = [
        _End(step.kind, step.day.exact, f"{step.text} {when(step.day)}", step.sources)
        for step in step_days(dossier)
        if step.day.exact is not None and not step.kind.startswith("home")
    ]
    ends += _of_treaty(dossier.record, dossier.treaty)
    if "now" in (start, end):
        if _stands(dossier) != (start == "joined"):
            return silent(f"it has no such state of {name(dossier.participant)} on {dossier.on}")
        ends.append(_End("now", dossier.on, f"this is told on {dossier.on}", ()))
    said = parse_length(length)
    pairs = _pairs(ends, start, end)
    if start == "joined" and _never_bound(dossier):
        fact = f"{name(dossier.participant)} took its consent back before it was bound"
        return grounded(
            Finding(Verdict.CONTRADICTED, fact, "", (Derivation(fact, "", (), ""),), dossier.cite(*dossier.acts))
        )
    if not pairs and start == "signed" and relation == "~":  # who ratified had signed, from the day when it could
        return _if_opened(dossier.participant, _pairs(ends, "opened", end), relation, said)
    if not pairs or said is None:
        return silent(f"it does not have both days of {name(dossier.participant)}")
    return _judged(dossier.participant, pairs, _loose(ends, start, end), relation, said)


def _never_bound(dossier: Dossier) -> bool:
    """Whether a consent was taken back before it took effect, and none other came: it was a party at no time."""
    return bool(dossier.done(ActKind.CONSENT_REVOKED)) and not dossier.intervals


def _if_opened(who: str, pairs: Sequence[tuple[_End, _End]], relation: str, said: Length | None) -> Finding:
    """A round length since a signature whose day the record has not: borne out where it fits the first day for it."""
    found = _judged(who, pairs, (), relation, said) if pairs and said else None
    return (
        found if found and found.verdict is Verdict.SUPPORTED else silent(f"it does not have both days of {name(who)}")
    )


def treaty_duration_finding(record: Record, treaty: str, start: str, end: str, relation: str, length: str) -> Finding:
    """The verdict on "the treaty took so long from one step to the other": signature is being opened for it."""
    ends = [*_of_treaty(record, treaty), *_of_term(record, treaty)]
    names = {"signed": "made"}
    said = parse_length(length)
    pairs = _pairs(ends, names.get(start, start), names.get(end, end))
    if not pairs or said is None:
        return silent("it does not have both days of the treaty")
    return _judged("", pairs, _loose(ends, names.get(start, start), names.get(end, end)), relation, said)


def _stands(dossier: Dossier) -> bool:
    return dossier.answer.status.is_bound


def _of_treaty(record: Record, treaty: str) -> list[_End]:
    called = table("days")["treaty_names"]
    return [
        _End(f"treaty {step}", day.on, f"the treaty was {called[step]} {when(exact_day(day.on))}",
             (record.source(day.source, ""),))
        for step, day in stated_days(record.profile(treaty)).items()
    ]  # fmt: skip


def _of_term(record: Record, treaty: str) -> list[_End]:
    """The day on which a treaty's first term ends, and the days to which it was prolonged."""
    found = []
    profile = record.profile(treaty)
    started = profile.in_force.on if profile.in_force else None
    for clause in profile.clauses:
        day = (
            clause.term.on or (after(clause.term.delay, started) if started else None)
            if isinstance(clause, Expiry)
            else None
        )
        if day is not None:
            found.append(_End("treaty term", day, f"its first term ends on {day}", (record.source(clause.source, ""),)))
    for act in record.acts(treaty):
        to = act.best.named or act.best.stated_effect
        if act.kind is ActKind.EXTENSION and to is not None:
            note = record.source(act.best.source, act.best.locator)
            found.append(_End("treaty prolonged", to, f"it was prolonged until {to}", (note,)))
    return found


def _pairs(ends: Sequence[_End], start: str, end: str, which: str = "means") -> list[tuple[_End, _End]]:
    """Each first step with the next one of the other kind after it: a state may have left and come back."""
    kinds = table("periods")["span_ends"]
    if start not in kinds or end not in kinds:
        return []
    found = []
    for first in (one for one in ends if one.kind in kinds[start][which]):
        later = [one for one in ends if one.kind in kinds[end][which] and one.day >= first.day and one is not first]
        if later:
            found.append((first, min(later, key=lambda one: one.day)))
    return found


def _loose(ends: Sequence[_End], start: str, end: str) -> list[tuple[_End, _End]]:
    """Pairs of steps beside those meant, from which or to which a text may have counted."""
    kinds = table("periods")["span_ends"]
    from_, to = ({*kinds[one]["means"], *kinds[one].get("near", ())} for one in (start, end))
    return [(a, b) for a in ends if a.kind in from_ for b in ends if b.kind in to and a.day < b.day]


def _judged(
    who: str,
    pairs: Sequence[tuple[_End, _End]],
    loose: Sequence[tuple[_End, _End]],
    relation: str,
    said: Length,
) -> Finding:
    real = [between(a.day, b.day) for a, b in pairs]
    best = next((i for i, one in enumerate(real) if length_fits(relation, said, one)), None)
    shown = pairs[best if best is not None else 0]
    fact = _told(who, shown)
    line = Derivation(f"{fact}: {real[best or 0]}", "", (), str(real[best or 0]))
    sources = tuple(dict.fromkeys((*shown[0].sources, *shown[1].sources)))
    if best is not None:
        return Finding(Verdict.SUPPORTED, fact, "", (line,), sources)
    by_years = next(((a, b) for a, b in pairs if said == Length(b.day.year - a.day.year, "year")), None)
    if by_years is not None and relation in ("=", "~"):
        return Finding(Verdict.SUPPORTED, _told(who, by_years), "by the years alone", (line,), sources)
    if any(length_fits(relation, said, between(a.day, b.day)) for a, b in loose):
        return Finding(Verdict.IMPRECISE, fact, f"and {said} is counted from or to another step", (line,), sources)
    if any(length_is_near(said, one) for one in real):
        return Finding(Verdict.IMPRECISE, fact, f"which is not quite {said}", (line,), sources)
    return grounded(Finding(Verdict.CONTRADICTED, fact, f"that is not {said}", (line,), sources))


def _told(who: str, pair: tuple[_End, _End]) -> str:
    own = [one for one in pair if not one.kind.startswith(("treaty", "now"))]
    others = [one.text for one in pair if one.kind.startswith(("treaty", "now"))]
    return ", ".join(([told(who, [one.text for one in own])] if own else []) + others)
