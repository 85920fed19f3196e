"""Claims that a state was the so-manieth to take a step, or takes it for the so-manieth time."""

from __future__ import annotations

from datetime import date

from treatywatch.checking.counts import Tally, declared
from treatywatch.checking.days import step_days
from treatywatch.checking.dossier import Dossier, earliest
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.sets import days_of
from treatywatch.checking.stages import stage_finding
from treatywatch.checking.tables import table
from treatywatch.checking.wording import name, when
from treatywatch.model.answers import Derivation
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Verdict


def nth_finding(dossier: Dossier, step: str, said: int) -> Finding:
    """The verdict on "P was the N-th to do a step", by how many there were on the day of its own.

    Several on one day share its numbers. A number that is one off, or that fits another way of counting, is imprecise:
    those that left are counted by some and not by others.
    """
    if step in ("left", "leaving"):
        return _nth_to_leave(dossier, said, ahead=step == "leaving")
    ahead, step = step == "joining", "joined" if step == "joining" else step
    means = table("days")["steps"].get(step, {}).get("means", [])
    own = [s.day.exact for s in step_days(dossier) if s.kind in means and s.day.exact]
    day = max((d for d in own if d <= dossier.on), default=None)
    if day is None:
        return (_next_to_join(dossier, said) if ahead else None) or silent(
            f"it has no such step of {name(dossier.participant)} with a day"
        )
    basis = "signed" if "signature" in means else "consented"
    numbers = {b: _numbers(dossier, b, day) for b in (basis, "bound", "consented_states", "any_act")}
    low, high = numbers[basis]
    counted = table("counts")["bases"][basis].format(high)
    fact = f"{name(dossier.participant)} took that step on {day}, and with it {counted}"
    line = Derivation(fact, "", (), str(high))
    behind = declared(dossier.record, dossier.treaty, basis, day)
    sources = behind or dossier.cite(*dossier.consents[:1])
    if low <= said <= high:
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (line,), sources))
    near = max(1.0, float(table("counts")["near"]) * high)
    if any(a <= said <= b for a, b in numbers.values()) or abs(said - high) <= near:
        return Finding(Verdict.IMPRECISE, fact, f"and {said} fits another way of counting", (line,), sources)
    if behind is None:
        return silent(f"{fact}, and its sources are not complete for that day", sources=sources)
    return Finding(Verdict.CONTRADICTED, fact, f"not {said}", (line,), behind)


def _next_to_join(dossier: Dossier, said: int) -> Finding | None:
    """Borne out where so many but one are in: who else will come in before cannot be known, so nothing contradicts."""
    for basis in ("consented_states", "consented", "bound"):
        tally = Tally(dossier.record, dossier.treaty, dossier.on, dossier.known)
        if len(tally.on_basis(basis)) == said - 1:
            counted = table("counts")["bases"][basis].format(said - 1)
            fact = f"on {dossier.on}, {counted}, so that the next one is number {said}"
            behind = declared(dossier.record, dossier.treaty, basis, dossier.on)
            line = Derivation(fact, "", (), str(said))
            return grounded(Finding(Verdict.SUPPORTED, fact, "", (line,), behind or ()))
    return None


def _numbers(dossier: Dossier, basis: str, day: date) -> tuple[int, int]:
    """The first and the last number that a step of that day may bear."""
    before = Tally(dossier.record, dossier.treaty, date.fromordinal(day.toordinal() - 1), dossier.known)
    after = Tally(dossier.record, dossier.treaty, day, dossier.known)
    old, new = before.on_basis(basis), after.on_basis(basis)
    return min(len(old & new) + 1, len(new)), len(new)


def _nth_to_leave(dossier: Dossier, said: int, *, ahead: bool) -> Finding:
    """By how many withdrawals had taken effect with its own; while its notice runs it can only be told as to come.

    Those that came back count as having left. One more or less is no mistake: some count by notices, some by effects.

    Args:
        dossier: of the one that leaves.
        said: the text's number.
        ahead: whether the text says that it will be so.
    """
    place = _place(dossier)
    if place is None:
        plain = stage_finding(dossier, "withdraw", "left", None)
        if plain.verdict is Verdict.CONTRADICTED and not ahead:
            return plain  # whatever the number: it has not left
        return silent(f"it has no withdrawal by {name(dossier.participant)} with a day")
    day, low, high, done = place
    what = "its withdrawal took effect" if done else "it gave notice of withdrawal"
    rank = f"number {low}" if low == high else f"number {low} to {high}"
    counted = f"{rank} of those that left" if done else f"number {high} by notices, with {low - 1} exits in effect"
    fact = f"for {name(dossier.participant)} {what} on {day}, {counted}"
    line = Derivation(fact, "", (), str(high))
    behind = declared(dossier.record, dossier.treaty, "left", day)
    sources = behind or tuple(dossier.cite(*dossier.consents[:1]))
    if low <= said <= high and (done or ahead):
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (line,), sources))
    if low - 1 <= said <= high + 1:
        reason = "and the notice was still running" if not done else f"and {said} fits another way of counting"
        return Finding(Verdict.IMPRECISE, fact, reason, (line,), sources)
    if behind is None:
        return silent(f"{fact}, and its sources are not complete for that day", sources=sources)
    return Finding(Verdict.CONTRADICTED, fact, f"not {said}", (line,), behind)


def _place(dossier: Dossier) -> tuple[date, int, int, bool] | None:
    """Its day of leaving or of notice, the first and last place that it may bear, and whether it has left."""
    days = {
        kind: days_of(dossier.record, dossier.treaty, [kind], dossier.on, dossier.known, None)
        for kind in ("end", "notice")
    }
    ends, notices = days["end"], days["notice"]
    if (own := ends.get(dossier.participant)) is not None:
        return own, 1 + sum(day < own for day in ends.values()), sum(day <= own for day in ends.values()), True
    if (own := notices.get(dossier.participant)) is None:
        return None
    waiting = sum(day <= own for one, day in notices.items() if one not in ends)
    return own, len(ends) + 1, len(ends) + max(1, waiting), False


def times_finding(dossier: Dossier, said: int) -> Finding:
    """The verdict on "P leaves it for the N-th time", by its notices of withdrawal up to the day asked about.

    A step at home after the last notice may be told as one more: that is imprecise.
    """
    notices = [act for act in dossier.notices if act.kind is ActKind.WITHDRAWAL]
    days = ", ".join(when(act.day) for act in notices)
    fact = f"{name(dossier.participant)} has given notice of withdrawal {_so_often(len(notices), days)}"
    line = Derivation(fact, "", (), str(len(notices)))
    behind = declared(dossier.record, dossier.treaty, "left", dossier.on)
    sources = tuple(dossier.cite(*notices[-1:])) if notices else behind or ()
    if said == len(notices):
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (line,), sources))
    last = max((earliest(act.day) or date.min for act in notices), default=date.min)
    at_home = any(s.action == "withdraw" and last < (earliest(s.day) or date.min) <= dossier.on for s in dossier.steps)
    if said == len(notices) + 1 and at_home:
        return Finding(Verdict.IMPRECISE, fact, "and has taken steps at home since", (line,), sources)
    if behind is None and said > len(notices):
        return silent(f"{fact}, and its sources are not complete for that day", sources=sources)
    return grounded(Finding(Verdict.CONTRADICTED, fact, f"not {said} times", (line,), behind or sources))


def _so_often(number: int, days: str) -> str:
    return "at no time" if number == 0 else f"once, {days}" if number == 1 else f"{number} times ({days})"
