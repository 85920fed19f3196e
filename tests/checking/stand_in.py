"""A record of one treaty that a test fills by hand: what checking asks of a record, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any

from treatywatch.model.answers import Derivation, Flag, SourceNote, Status, StatusAnswer
from treatywatch.model.days import exact_day, parse_day
from treatywatch.model.entries import Act, ActKind, Entry, LadderStep
from treatywatch.model.lexicon import Lexicon
from treatywatch.model.sources import Coverage

TREATY = "T"
COMPLETE = frozenset({"signature", "consent", "withdrawal", "suspension"})


@dataclass
class StandIn:
    """Acts and intervals as given; the status follows from them.

    Args:
        deeds: (participant, kind, day) in order.
        bound: participant to its intervals, first day and first day outside.
        complete: groups of acts that are complete to `horizon`.
        flags: participant to flags.
        stated: profile fields beyond the empty ones.
    """

    deeds: list[tuple[str, ActKind, str]] = field(default_factory=list)
    bound: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    complete: frozenset[str] = COMPLETE
    horizon: date = date(2026, 12, 31)
    flags: dict[str, tuple[Flag, ...]] = field(default_factory=dict)
    at_home: list[tuple[str, str, str, str]] = field(default_factory=list)
    stated: dict[str, Any] = field(default_factory=dict)
    no_clauses: bool = False
    today: date = date(2026, 12, 1)

    def treaties(self) -> tuple[str, ...]:
        return (TREATY,)

    def lexicon(self) -> Lexicon:
        return Lexicon()

    def profile(self, treaty: str) -> Any:
        fields: dict[str, Any] = {
            "title": "Test Treaty", "organisation": "", "about": (), "rules": (), "clauses": (), "coverage": (),
            "adopted": None, "opened": None, "in_force": None,
        }  # fmt: skip
        return SimpleNamespace(names=SimpleNamespace(usual=()), **fields | self.stated)

    def acts(self, treaty: str, participant: str | None = None, *, known: date | None = None) -> tuple[Act, ...]:
        return tuple(
            _act(who, kind, day, n) for n, (who, kind, day) in enumerate(self.deeds) if participant in (None, who)
        )

    def steps(
        self, treaty: str, participant: str | None = None, *, known: date | None = None
    ) -> tuple[LadderStep, ...]:
        return tuple(_step(*row) for row in self.at_home if participant in (None, row[0]))

    def status(
        self, treaty: str, participant: str, *, on: date | None = None, known: date | None = None
    ) -> StatusAnswer:
        assert on is not None
        status, since, ceases = self._standing(participant, on)
        flags = self.flags.get(participant, ())
        if on > self.horizon:
            flags = (*flags, Flag.PROJECTED)
        acts = self.acts(treaty, participant)
        sources = (self.source("list"),) if acts else ()
        lines = (Derivation(f"{participant} on {on}: {status}", "", (), str(status)),)
        return StatusAnswer(
            treaty, participant, on, on, status, since, ceases, flags, self.horizon, lines, sources, ("who holds what",)
        )

    def intervals(
        self, treaty: str, participant: str, *, known: date | None = None
    ) -> tuple[tuple[date | None, date | None], ...]:
        days = self.bound.get(participant, [])
        return tuple((date.fromisoformat(start), date.fromisoformat(end) if end else None) for start, end in days)

    def _standing(self, participant: str, on: date) -> tuple[Status, date | None, date | None]:
        done = [kind for who, kind, day in self.deeds if who == participant and (parse_day(day).earliest or on) <= on]
        ended = False
        for start, end in self.bound.get(participant, []):
            first, last = date.fromisoformat(start), date.fromisoformat(end) if end else None
            if first <= on and (last is None or on < last):
                leaving = ActKind.WITHDRAWAL in done and last is not None
                return (Status.WITHDRAWING if leaving else Status.PARTY), first, last
            ended = ended or (last is not None and last <= on)
        if ended:
            return Status.FORMER, None, None
        if any(kind.is_consent for kind in done) and ActKind.CONSENT_REVOKED not in done:
            return (Status.CONSENTED if self.no_clauses else Status.CONTRACTING), None, None
        return (Status.SIGNATORY if ActKind.SIGNATURE in done else Status.NONE), None, None

    def counted(
        self, treaty: str, *, basis: str = "bound", on: date | None = None, known: date | None = None
    ) -> frozenset[str]:
        return frozenset(row.participant for row in self.parties(treaty, basis=basis, on=on, known=known).parties)

    def parties(self, treaty: str, *, basis: str = "bound", on: date | None = None, known: date | None = None) -> Any:
        assert on is not None
        who = dict.fromkeys(deed[0] for deed in self.deeds)
        wanted = {Status.PARTY, Status.WITHDRAWING}
        if basis == "consented":
            wanted |= {Status.CONTRACTING, Status.CONSENTED}
        rows = [(p, self._standing(p, on)) for p in who]
        found = tuple(SimpleNamespace(participant=p, since=s[1]) for p, s in rows if s[0] in wanted)
        return SimpleNamespace(parties=found, count=len(found))

    def deadlines(
        self,
        participant: str | None = None,
        *,
        treaty: str | None = None,
        start: date | None = None,
        end: date | None = None,
    ) -> Iterable[Any]:
        return ()

    def coverage(self, treaty: str, group: str, on: date, participant: str = "") -> Coverage | None:
        known = group in self.complete and on <= self.horizon
        return Coverage(self.complete, self.horizon, "list", "") if known else None

    def record_as_of(self, treaty: str, *, known: date | None = None) -> date | None:
        return self.horizon

    def source(self, source_id: str, locator: str = "", /) -> SourceNote:
        return SourceNote(source_id, "A list", locator, "")


def _act(participant: str, kind: ActKind, day: str, number: int) -> Act:
    when = parse_day(day)
    known = when.latest or date(1990, 1, 1)
    entry = Entry(
        f"{number:016x}", TREATY, participant, kind, 1, when, None, None, None, known, True, "", "list", "", known, "",
        "acts.csv", number,
    )  # fmt: skip
    return Act(f"{TREATY}:{participant}:{kind}:1", entry, (entry,), False)


def _step(participant: str, action: str, stage: str, day: str) -> LadderStep:
    when = exact_day(date.fromisoformat(day))
    known = when.latest or date(1990, 1, 1)
    return LadderStep(TREATY, participant, action, stage, when, "", "", known, "", "list", "", known, "steps.csv", 1)
