"""Claims about the treaty itself: when and where it came to be, when it expires."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from treatywatch.checking.asks import Record
from treatywatch.checking.dossier import Dossier
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.tables import table
from treatywatch.checking.wording import listed, name, when
from treatywatch.law.calendar import after
from treatywatch.law.clauses import EntryIntoForce, Expiry, ProvisionalApplication
from treatywatch.law.profile import Profile, StatedDay
from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.days import Day
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Verdict

_SOFT = timedelta(days=366)  # how far the day of a "collapse" may lie from the end by law
_SINCE = "since "  # what a scope holds that tells from when it is applied


def stated_days(profile: Profile) -> dict[str, StatedDay]:
    """The days of the treaty's own life that a source states: adopted, opened, in_force."""
    days = {"adopted": profile.adopted, "opened": profile.opened, "in_force": profile.in_force}
    return {step: day for step, day in days.items() if day is not None}


def treaty_day_finding(record: Record, treaty: str, step: str, day: Day, on: date) -> Finding:
    """The verdict on "the treaty was adopted (signed, established, ...) on DAY".

    Loose words ("established", "agreed") are right on any of the days that they may mean; the others are told. What
    came only after the text was written makes none of its plans wrong.
    """
    known = stated_days(record.profile(treaty))
    if step == "prolonged":
        return _prolonged(record, treaty, day)
    if step == "in_force" and "in_force" not in known:
        return _never_in_force(record, treaty, day, on)
    means: list[str] = table("days")["treaty"].get(step, [step])
    fact = listed([f"{_called(s)} {'from' if s == 'in_force' else 'on'} {d.on}" for s, d in known.items()])
    sources = tuple(dict.fromkeys(record.source(d.source, "") for d in known.values()))
    fits = [s for s, d in known.items() if day.covers(d.on)]
    if not known or not any(s in known for s in means):
        return silent("it does not have that day of the treaty", sources=sources)
    fact = f"the treaty was {fact}"
    if step == "signed" and fits == ["adopted"] and "opened" in known and not _signed_by_some(record, treaty, day):
        return Finding(Verdict.IMPRECISE, fact, "so that is when it was adopted", (), sources)
    if any(s in means for s in fits):
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (), sources))
    if fits:
        return Finding(Verdict.IMPRECISE, fact, f"so that is when it was {_called(fits[0])}", (), sources)
    if step == "drafted":
        return silent(f"{fact}; talks may have begun long before", sources=sources)
    if step == "named":
        return silent(f"{fact}; with that year another one of that name may be meant", sources=sources)
    if day.lies_after(on) and any(known[s].on > on for s in means if s in known):
        return silent(f"{fact}; the text speaks of a day to come", sources=sources)
    if step == "in_force" and day.lies_after(on):
        return silent(f"{fact}; the day to come may be that of one party")
    if step == "signed" and _signed_by_some(record, treaty, day):
        return Finding(Verdict.IMPRECISE, fact, f"and some of its signatories signed {when(day)}", (), sources)
    return grounded(Finding(Verdict.CONTRADICTED, fact, f"not {when(day)}", (), sources))


def _prolonged(record: Record, treaty: str, day: Day) -> Finding:
    """The verdict on the day on which a treaty's term was prolonged."""
    acts = [act for act in record.acts(treaty) if act.kind is ActKind.EXTENSION and act.day is not None]
    if not acts:
        return silent("it has no extension of this treaty with a day")
    fact = f"its term was extended {listed([when(act.day) for act in acts])}"
    sources = tuple(record.source(act.best.source, act.best.locator) for act in acts)
    if any(act.day is not None and act.day.overlaps(day) for act in acts):
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (), sources))
    return Finding(Verdict.IMPRECISE, fact, f"not {when(day)}", (), sources)


def _signed_by_some(record: Record, treaty: str, day: Day) -> bool:
    """Whether somebody signed on a day: "was signed in March" may leave out by whom."""
    acts = (act for act in record.acts(treaty) if act.kind is ActKind.SIGNATURE and act.day is not None)
    return any(act.day is not None and act.day.overlaps(day) for act in acts)


def _never_in_force(record: Record, treaty: str, day: Day, on: date) -> Finding:
    """The verdict on a day of entry into force of a treaty that has none: wrong where it was not in force by then."""
    by = day.latest
    for clause in record.profile(treaty).clauses:
        if isinstance(clause, ProvisionalApplication) and day.edtf in clause.scope:
            fact = f"by {clause.article} it is applied provisionally: {clause.scope}"
            line = Derivation(fact, clause.article, (), "")
            return Finding(
                Verdict.IMPRECISE, fact, "so it is not in force", (line,), (record.source(clause.source, ""),)
            )
    if by is not None and by <= record.today and not day.lies_after(on):
        found = in_force_finding(record, treaty, True, by, None)
        if found.verdict is Verdict.CONTRADICTED:
            return found
    return silent("it does not have that day of the treaty")


def _called(step: str) -> str:
    called: str = table("days")["treaty_names"][step]
    return called


def term_of(
    record: Record, treaty: str, known: date | None = None, on: date | None = None
) -> tuple[date, tuple[SourceNote, ...]] | None:
    """The day on which the treaty ends by its own terms, with what that rests on; None where it has none.

    An extension after the day `on` had not moved it yet.
    """
    late = on or date.max
    extensions = [act for act in record.acts(treaty, known=known) if act.kind is ActKind.EXTENSION]
    acts = [act for act in extensions if ((act.day.earliest if act.day else None) or date.min) <= late]
    ends = [(act.best.named or act.best.stated_effect, act) for act in acts]
    dated = [(day, act) for day, act in ends if day is not None]
    if dated:
        day, act = max(dated, key=lambda pair: pair[0])
        return day, (record.source(act.best.source, act.best.locator),)
    profile = record.profile(treaty)
    for clause in profile.clauses:
        if isinstance(clause, Expiry):
            start = clause.term.on or (profile.in_force.on if profile.in_force else None)
            if start is not None:
                stated = profile.in_force.source if profile.in_force else clause.source
                return after(clause.term.delay, start) if clause.term.delay else start, (record.source(stated, ""),)
    return _left_by_one_of_two(record, treaty, known)


def _left_by_one_of_two(record: Record, treaty: str, known: date | None) -> tuple[date, tuple[SourceNote, ...]] | None:
    """The day on which a treaty of two ended because one of them left it."""
    if not any(isinstance(c, EntryIntoForce) and c.bilateral for c in record.profile(treaty).clauses):
        return None
    leavers = [act for act in record.acts(treaty, known=known) if act.kind is ActKind.WITHDRAWAL]
    dossiers = [Dossier(record, treaty, act.participant, record.today, known) for act in leavers]
    ends = [(end, d) for d in dossiers for _, end in d.intervals if end is not None]
    if not ends:
        return None
    end, dossier = min(ends, key=lambda pair: pair[0])
    return end, dossier.cite(*dossier.notices)


def term_finding(
    record: Record, treaty: str, day: Day, known: date | None, on: date | None = None, *, soft: bool = False
) -> Finding:
    """The verdict on "the treaty expires (or expired) on DAY"; the last day and the first day outside both count.

    Of a `soft` word ("collapsed") the day may be that of what led to it: within a year it is no more than inexact.
    """
    found = term_of(record, treaty, known, on)
    if found is None:
        return silent("it has no term of this treaty")
    end, sources = found
    fact = f"the treaty ends on {end}"
    line = Derivation(fact, "", (), end.isoformat())
    if day.covers(end) or day.covers(end - timedelta(days=1)):
        return Finding(Verdict.SUPPORTED, fact, "", (line,), sources)
    if soft and day.latest is not None and abs(day.latest - end) < _SOFT:
        return Finding(Verdict.IMPRECISE, fact, f"not {when(day)}", (line,), sources)
    return Finding(Verdict.CONTRADICTED, fact, f"not {when(day)}", (line,), sources)


def standing_of_treaty(record: Record, treaty: str, value: str, on: date, known: date | None) -> Finding:
    """The verdict on how a treaty stands: in force "yes", "no", "provisional", "suspended", or loosely "alive", "dead".

    That it as such is suspended says more than that one party has declared so: who holds what is in dispute.
    """
    if value == "suspended":
        return _by_declarations(record, treaty, on, known)
    clause = _provisional(record, treaty, on)
    if clause is not None:
        return _by_provisional(record, clause, value)
    if value == "provisional":
        found = in_force_finding(record, treaty, True, on, known)
        in_force = found.verdict is Verdict.SUPPORTED
        return replace(found, verdict=Verdict.IMPRECISE, reason="so it is in force") if in_force else silent(found.fact)
    found = in_force_finding(record, treaty, value in ("yes", "alive"), on, known)
    if found.verdict is Verdict.CONTRADICTED and value in ("alive", "dead"):
        return replace(found, verdict=Verdict.IMPRECISE, reason="so by its own terms it is not quite so")
    return found


def _by_declarations(record: Record, treaty: str, on: date, known: date | None) -> Finding:
    """The finding on "the treaty is suspended", by the parties that have declared it by a day."""
    declared = [act for act in record.acts(treaty, known=known) if act.kind is ActKind.SUSPENSION_DECLARED]
    by_then = [act for act in declared if act.day is not None and (act.day.earliest or date.max) <= on]
    if not by_then:
        return silent("it has nobody's suspension of this treaty")
    act = by_then[-1]
    fact = f"{name(act.participant)} declared a suspension {when(act.day)}"
    line = Derivation(fact, "", (), str(act.day))
    reason = "and whether the treaty as such is suspended by it is open"
    return Finding(Verdict.DISPUTED, fact, reason, (line,), (record.source(act.best.source, act.best.locator),))


def _provisional(record: Record, treaty: str, on: date) -> ProvisionalApplication | None:
    """The clause by which a treaty that is not in force is applied provisionally, or None."""
    profile = record.profile(treaty)
    if profile.in_force is not None and profile.in_force.on <= on:
        return None
    return next((c for c in profile.clauses if isinstance(c, ProvisionalApplication) and _SINCE in c.scope), None)


def _by_provisional(record: Record, clause: ProvisionalApplication, value: str) -> Finding:
    fact = f"by {clause.article} it is applied provisionally: {clause.scope}"
    line = Derivation(fact, clause.article, (), "")
    verdict = Verdict.SUPPORTED if value in ("provisional", "no") else Verdict.IMPRECISE
    return grounded(Finding(verdict, fact, "", (line,), (record.source(clause.source, ""),)))


def in_force_finding(record: Record, treaty: str, yes: bool, on: date, known: date | None) -> Finding:
    """The verdict on "the treaty is (not) in force": its own entry into force, and its end where it has one."""
    profile = record.profile(treaty)
    started, ended = profile.in_force, term_of(record, treaty, known, on)
    sources = tuple(dict.fromkeys(record.source(d.source, "") for d in (started,) if d is not None))
    if ended is not None and ended[0] <= on:
        fact, holds, sources = f"the treaty ended on {ended[0]}", False, ended[1]
    elif started is not None and started.on <= on:
        fact, holds = f"the treaty entered into force on {started.on}", True
    elif started is not None:
        fact, holds = f"the treaty entered into force on {started.on}, after that day", False
    else:
        bound = len(record.counted(treaty, basis="bound", on=on, known=known))
        declared = record.coverage(treaty, "consent", on)
        fact, holds = (f"on {on} it counts {bound} states bound" if bound else "it has no entry into force"), bound > 0
        as_of = record.record_as_of(treaty)
        none = [c for c in profile.assertions if c.on is not None and c.on >= on and c.expect.count == 0]
        if declared is None and not bound and none:
            source = record.source(none[0].source, "")
            fact = f"nobody was bound by it on {none[0].on}"
            verdict = Verdict.CONTRADICTED if yes else Verdict.SUPPORTED
            return grounded(Finding(verdict, fact, "", (Derivation(fact, "", (), ""),), (source,)))
        if declared is None and (yes != holds or as_of is None):
            return silent(f"{fact} of this treaty, and its sources are not complete for that day")
        sources = tuple(dict.fromkeys(record.source(c.source, "") for c in profile.coverage))
    line = Derivation(fact, "", (), "")
    return grounded(Finding(Verdict.SUPPORTED if yes == holds else Verdict.CONTRADICTED, fact, "", (line,), sources))


def place_finding(record: Record, treaty: str, step: str, place: str) -> Finding:
    """The verdict on "the treaty was signed (or adopted) in PLACE"; signature is where it was opened for it.

    A state or its seat ("in Japan", "at the White House") is held against the state in which the place lies; an
    organisation is no place that the record could hold against it.
    """
    known = {s: d for s, d in stated_days(record.profile(treaty)).items() if d.place}
    means = [s for s in table("days")["treaty"].get(step, [step]) if s in known]
    sources = tuple(dict.fromkeys(record.source(d.source, "") for d in known.values()))
    if not means:
        return silent("it does not have that place", sources=sources)
    fact = f"the treaty was {listed([f'{_called(s)} in {d.place} on {d.on}' for s, d in known.items()])}"
    land = _land(place)
    if _lies_there(known[means[0]], place, land):
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (), sources))
    if any(_lies_there(d, place, land) for d in known.values()):
        return Finding(Verdict.IMPRECISE, fact, "so the place is that of another step", (), sources)
    if step == "drafted":
        return silent(fact, sources=sources)
    if land and (not known[means[0]].states or not _is_territory(land)):
        return silent(fact, sources=sources)
    if not land and not _is_known_town(record, place):
        return silent(f"{fact}, and it does not know where {place} lies", sources=sources)
    return grounded(Finding(Verdict.CONTRADICTED, fact, f"not in {place}", (), sources))


def _is_known_town(record: Record, place: str) -> bool:
    """Whether a place is one that the record could not mean by another name: a capital, or where a treaty was made."""
    from treatywatch.actors.names import actor_names

    name = place.strip().removeprefix("the ").casefold()
    capitals = (one.text.casefold() for one in actor_names() if one.kind in ("capital", "seat", "place"))
    towns = (one.text.casefold() for one in record.lexicon().names if one.how == "place")
    return name in {*capitals, *towns} or any(
        _same_place(day.place, place)
        for treaty in record.treaties()
        for day in stated_days(record.profile(treaty)).values()
        if day.place
    )


def _lies_there(day: StatedDay, place: str, land: str) -> bool:
    return _same_place(day.place, place) or land in day.states


def _land(place: str) -> str:
    """The participant or organisation that a place's name stands for, itself or by its seat; empty for a town."""
    from treatywatch.actors.names import actor_names
    from treatywatch.actors.table import actors

    name = place.strip().removeprefix("the ")
    named = actors().resolve(name)
    if named:
        return named
    seats = {one.text.casefold().removeprefix("the "): one.refs for one in actor_names() if one.kind == "seat"}
    return next(iter(seats.get(name.casefold(), ())), "")


def _is_territory(participant: str) -> bool:
    from treatywatch.actors.table import actors

    found = actors().participants.get(participant)
    return found is not None and found.kind in ("state", "past_state")


_COMMON = frozenset({"new", "san", "the", "los", "las", "del", "des", "les", "saint", "city"})
"""Words of many towns' names, which make no two of them one."""


def _same_place(one: str, other: str) -> bool:
    folded = [set(_words(text)) for text in (one, other)]
    return bool(folded[0] & folded[1])


def _words(text: str) -> Iterator[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = (word.strip(",.") for word in plain.split())
    yield from (word for word in words if len(word) > 2 and word not in _COMMON)
