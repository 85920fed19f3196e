"""Claims about how many: parties, signatures, those outside; and how many states some sets have in common."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from treatywatch.checking.asks import Basis, Record
from treatywatch.checking.dossier import Dossier
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.tables import table
from treatywatch.checking.wording import name
from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.days import Day, parse_day
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Verdict

_LAG = (1, 2, 4, 7)  # days by which news lags behind a list
_AT_LEAST = ("=", ">", ">=")  # what an incomplete record bears out: more may have come, but hardly just so many
_WEEK = timedelta(days=7)
_DISSOLUTIONS = date(1994, 1, 1)  # before which states signed and joined that the tables of today have no more
_EXITS = ("left", "notified")  # what no other count is taken for


class Tally:
    """Who is counted under a treaty on a day, on every basis.

    Args:
        record: where it is looked up.
        treaty: treaty id.
        on: the day.
        known: as known on this day; None for today.
    """

    def __init__(self, record: Record, treaty: str, on: date, known: date | None = None) -> None:
        self.record, self.treaty, self.on, self.known = record, treaty, on, known

    @cached_property
    def bound(self) -> frozenset[str]:
        """Those bound."""
        return self._parties("bound")

    @cached_property
    def consented(self) -> frozenset[str]:
        """Those whose consent has not ended, in force or not."""
        return self._parties("consented")

    @cached_property
    def signed(self) -> frozenset[str]:
        """Those that have signed."""
        kinds = (ActKind.SIGNATURE, ActKind.DEFINITIVE_SIGNATURE)
        acts = self.record.acts(self.treaty, known=self.known)
        return frozenset(
            act.participant for act in acts if act.kind in kinds and _first_day(act.day) <= self.on and act.participant
        )

    @cached_property
    def left(self) -> frozenset[str]:
        """Those for which a withdrawal has taken effect, also where they came back."""
        exits = (ActKind.WITHDRAWAL, ActKind.CESSATION)
        acts = [act for act in self.record.acts(self.treaty, known=self.known) if act.participant]
        leavers = {act.participant for act in acts if act.kind in exits and _first_day(act.day) <= self.on}
        dossiers = [Dossier(self.record, self.treaty, leaver, self.on, self.known) for leaver in leavers]
        return frozenset(
            d.participant for d in dossiers if any(end is not None and end <= self.on for _, end in d.intervals)
        )

    @cached_property
    def notified(self) -> frozenset[str]:
        """Those that gave notice of withdrawal and did not take it back, in effect or not."""
        acts = self.record.acts(self.treaty, known=self.known)
        notices = {a.participant for a in acts if a.kind is ActKind.WITHDRAWAL and _first_day(a.day) <= self.on}
        dossiers = [Dossier(self.record, self.treaty, one, self.on, self.known) for one in notices if one]
        return frozenset(d.participant for d in dossiers if not d.done(ActKind.WITHDRAWAL_REVOKED))

    def _parties(self, basis: Basis) -> frozenset[str]:
        return self.record.counted(self.treaty, basis=basis, on=self.on, known=self.known)

    def on_basis(self, basis: str) -> frozenset[str]:
        """Those counted on a basis of data/verdicts/counts.yaml.

        Raises:
            KeyError: there is no such basis.
        """
        sets = {
            "bound": lambda: self.bound,
            "consented": lambda: self.consented,
            "consented_states": lambda: frozenset(p for p in self.consented if not _is_organisation(p)),
            "signed": lambda: self.signed,
            "any_act": lambda: self.signed | self.consented,
            "signed_only": lambda: living(self.signed - self.consented - self.left, self.on),
            "outside": lambda: un_members(self.on) - self.consented,
            "never_joined": lambda: un_members(self.on) - self.consented - self.signed - self.left,
            "left": lambda: self.left,
            "notified": lambda: self.notified,
        }
        return sets[basis]()


def un_members(on: date) -> frozenset[str]:
    """Members of the United Nations on a day."""
    from treatywatch.actors.ties import members

    return members("UN", on)


def living(participants: frozenset[str], on: date) -> frozenset[str]:
    """Those that still existed on a day: the Soviet Union signed, and has nothing left to ratify."""
    from treatywatch.actors.table import actors

    found = actors().participants
    return frozenset(p for p in participants if found[p].existed(on))


def _first_day(day: Day | None) -> date:
    return (day.earliest if day is not None else None) or date.min


def _is_organisation(participant: str) -> bool:
    from treatywatch.actors.table import actors

    known = actors().participants.get(participant)
    return known is not None and known.kind == "organisation"


def fits(relation: str, said: int, real: int) -> bool:
    """Whether a number in a text fits the real one, with the tolerances of the tables.

    >>> fits(">", 160, 164), fits("=", 160, 164)
    (True, False)
    """
    if relation == ">":
        return real > said
    if relation == "<":
        return real < said
    if relation == "others":  # without the one spoken of, which may be a party or not
        return real - 1 <= said <= real
    band = table("counts")["tolerances"][relation]
    return real * (1 - float(band["below"])) <= said <= real * (1 + float(band["above"])) + 1e-9


def _close(relation: str, said: int, real: int) -> bool:
    """Whether a number also fits another basis: "more than 160" fits 164, and not 195."""
    return fits(relation, said, real) and abs(said - real) <= float(table("counts")["other_basis"]) * real


def count_finding(
    record: Record, treaty: str, basis: str, day: str, relation: str, said: int, on: date, known: date | None
) -> Finding:
    """The verdict on "so many are counted on that basis".

    Args:
        record: where it is looked up.
        treaty: treaty id.
        basis: what the text says is counted.
        day: EDTF day that the count speaks of.
        relation: as `model.assertions.count`.
        said: the text's number.
        on: the article's day.
        known: as known on this day; None for today.
    """
    when = min(parse_day(day).latest or on, on) if day else on
    tally = Tally(record, treaty, when, known)
    real = len(tally.on_basis(basis))
    names, sources = table("counts")["bases"], _sources(record, treaty)
    fact = f"on {when}, {names[basis].format(real)}"
    line = Derivation(fact, "", (), str(real))
    behind = declared(record, treaty, basis, when)
    if fits(relation, said, real):
        as_of = record.record_as_of(treaty)
        once = behind or (declared(record, treaty, basis, as_of) if as_of is not None else None)
        if once is None and relation not in _AT_LEAST:
            return silent(f"{fact}, but its sources are not complete for that day", sources=sources)
        note = f"as of {as_of}" if as_of is not None and not behind else ""
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (line,), behind or sources).noting(note))
    may_be_more = behind is None and said > real  # more may have come since the sources end
    no_other = basis in _EXITS or said == 0 or (may_be_more and not _outgrown(record, treaty, when, said, real))
    for other in () if no_other else names:
        if other not in (basis, *_EXITS) and _close(relation, said, len(tally.on_basis(other))):
            other_count = f"while by another count {names[other].format(len(tally.on_basis(other)))}"
            return Finding(Verdict.IMPRECISE, fact, other_count, (line,), sources)
    if basis in ("outside", "never_joined") and relation == "=" and said < real:
        return Finding(Verdict.IMPRECISE, fact, f"so not only of {said}", (line,), sources)
    if basis == "left" and said == 0 and relation == "=":
        gone = ", ".join(sorted(name(p) for p in tally.left)[:3])
        in_dispute = all(Dossier(record, treaty, p, when, known).exit_contested for p in tally.left)
        verdict = Verdict.DISPUTED if in_dispute else Verdict.CONTRADICTED
        return grounded(Finding(verdict, f"{fact} ({gone})", "", (line,), behind or sources))
    if basis == "notified" and said < real:
        return silent(f"{fact}, and the text may mean some of them", sources=sources)
    held = None if basis in _EXITS else _heldis_near(record, treaty, basis, when, relation, said, known)
    if held is not None:
        return Finding(Verdict.IMPRECISE, fact, f"and {said} was the number on {held}", (line,), sources)
    if relation == "=" and said < real and basis not in _EXITS:
        before = len(Tally(record, treaty, when - _WEEK, known).on_basis(basis))
        if before < said:  # told on the day of a ceremony at which several came at once
            return Finding(Verdict.IMPRECISE, fact, f"and {said} was passed in the week before", (line,), sources)
    if when < _DISSOLUTIONS and said > real and said - real <= int(table("counts")["predecessors"]):
        fact = f"{fact}, without states that have since been dissolved"
        return silent(fact, sources=sources)
    if may_be_more:
        return silent(f"{fact}, but its sources are not complete for that day", sources=sources)
    if is_near(said, real, relation):
        return Finding(Verdict.IMPRECISE, fact, f"not {said}", (line,), sources)
    if behind is None:
        return silent(f"{fact}, but its sources are not complete for that day", sources=sources)
    for other in table("counts")["alike"]:
        if is_near(said, counted := len(tally.on_basis(other))):
            other_count = f"while {said} is near another count: {names[other].format(counted)}"
            return Finding(Verdict.IMPRECISE, fact, other_count, (line,), sources)
    return Finding(
        Verdict.CONTRADICTED, fact, f"not {said}" if relation in ("=", "of", "others") else "", (line,), behind
    )


def _outgrown(record: Record, treaty: str, when: date, said: int, real: int) -> bool:
    """Whether a number is more than can have come since the sources ended, which is not long ago."""
    as_of = record.record_as_of(treaty)
    recent = as_of is not None and when - as_of <= timedelta(days=int(table("counts")["earlier_days"]))
    return recent and said > real * (1 + float(table("counts")["growth"]))


def is_near(said: int, real: int, relation: str = "=") -> bool:
    """Whether a number lies so near the real one that it is a slip, a round one or counted otherwise, and not wrong."""
    near = table("counts")["near_about" if "~" in relation else "near"]
    return abs(said - real) <= max(1.0, float(near) * real)


def _heldis_near(
    record: Record, treaty: str, basis: str, when: date, relation: str, said: int, known: date | None
) -> date | None:
    """A day within the tables' reach before or just after on which the number fitted."""
    reach = int(table("counts")["earlier_days"])
    for back in (*_LAG, -30, *range(30, reach + 1, 30)):
        day = when - timedelta(days=back)
        if fits(relation, said, len(Tally(record, treaty, day, known).on_basis(basis))):
            return day
    return None


def declared(record: Record, treaty: str, basis: str, when: date) -> tuple[SourceNote, ...] | None:
    """The declarations that let a count on a basis contradict on a day, or None."""
    found = [record.coverage(treaty, group, when) for group in table("counts")["needs"][basis]]
    if any(coverage is None for coverage in found):
        return None
    notes = [record.source(c.source, f"complete to {c.until.isoformat()}") for c in found if c is not None]
    return tuple(dict.fromkeys(notes))


def _sources(record: Record, treaty: str) -> tuple[SourceNote, ...]:
    coverages = getattr(record.profile(treaty), "coverage", ())
    return tuple(dict.fromkeys(record.source(c.source, "") for c in coverages))
