"""Claims that a state was the so-manieth to take a step: "the 124th member", "the 178th country to ratify"."""

from __future__ import annotations

from datetime import date

from treatywatch.checking.counts import Tally, declared
from treatywatch.checking.days import step_days
from treatywatch.checking.dossier import Dossier
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.tables import table
from treatywatch.checking.wording import name
from treatywatch.model.answers import Derivation
from treatywatch.model.verdicts import Verdict


def nth_finding(dossier: Dossier, step: str, said: int) -> Finding:
    """The verdict on "P was the N-th to do a step", by how many there were on the day of its own.

    Several on one day share its numbers. A number that is one off, or that fits another way of counting, is imprecise:
    those that left are counted by some and not by others.
    """
    means = table("days")["steps"].get(step, {}).get("means", [])
    own = [s.day.exact for s in step_days(dossier) if s.kind in means and s.day.exact]
    day = max((d for d in own if d <= dossier.on), default=None)
    if day is None:
        return silent(f"it has no such step of {name(dossier.participant)} with a day")
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


def _numbers(dossier: Dossier, basis: str, day: date) -> tuple[int, int]:
    """The first and the last number that a step of that day may bear."""
    before = Tally(dossier.record, dossier.treaty, date.fromordinal(day.toordinal() - 1), dossier.known)
    after = Tally(dossier.record, dossier.treaty, day, dossier.known)
    old, new = before.on_basis(basis), after.on_basis(basis)
    return min(len(old & new) + 1, len(new)), len(new)
