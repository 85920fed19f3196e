"""Claims about a state's standing under a treaty: party, signatory, ratified, never joined."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from treatywatch.checking.dossier import Dossier, earliest
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.tables import reason, standing_verdict, table
from treatywatch.checking.wording import done, home_step, name, standing
from treatywatch.model.answers import SourceNote, Status
from treatywatch.model.entries import Act
from treatywatch.model.verdicts import Verdict

_POSITIVE_ROWS = frozenset({"party", "bound"})
_CONSENTING = frozenset({"ratified", "acceded"})
_EXITED_ROWS = frozenset({"not_party"})


def standing_finding(dossier: Dossier, row: str) -> Finding:
    """The verdict on "P is ROW under T" on the dossier's day, by the participation table.

    "Ratified it in 2000" (`once_ratified`) is an act of then, also where it was taken back since; "has ratified" of a
    consent that was taken back is imprecise.
    """
    if row == "never_back":
        return _came_back(dossier) or standing_finding(dossier, "not_party")
    if row == "back":
        return _back_again(dossier)
    if row == "founding":
        return _founding(dossier)
    once, row = row.startswith("once_"), row.removeprefix("once_")
    if row not in table("participation")["rows"]:
        return silent("it has nothing that speaks to such a standing")  # what is to come, or an act under way
    if row in _CONSENTING and dossier.column in ("signed", "none") and dossier.consents:
        return _taken_back(dossier, Verdict.SUPPORTED if once else Verdict.IMPRECISE)
    if row == "ratified" and dossier.column in ("signed", "none") and (at_home := _at_home_only(dossier)) is not None:
        return at_home
    column, traits = dossier.column, dossier.traits
    verdict = standing_verdict(row, column, traits)
    answer = dossier.answer
    sources = answer.sources or dossier.cite(*dossier.consents[:1], *dossier.signatures[:1])
    if _contested(dossier, row):
        return _dispute(dossier, sources)
    fact = standing(dossier)
    if _rests_on_silence(dossier, row, column, verdict):
        finding = _by_silence(dossier, row, verdict, fact)
    else:
        why = reason("participation", row, column) if verdict is Verdict.IMPRECISE else ""
        finding = Finding(verdict, fact, why, answer.derivation, sources)
        finding = _within_horizon(dossier, row, finding)
    return grounded(finding.noting(*_notes(dossier, row, column)))


def _came_back(dossier: Dossier) -> Finding | None:
    """The finding on "has never gone back" where it is bound after an exit: a return is done once and for all."""
    left = [end for _, end in dossier.intervals if end is not None and end <= dossier.on]
    if dossier.column != "party" or not left:
        return None
    sources = dossier.cite(*dossier.consents[-1:])
    return grounded(Finding(Verdict.CONTRADICTED, standing(dossier), "", dossier.answer.derivation, sources))


def _back_again(dossier: Dossier) -> Finding:
    """The finding on "has come back": done once and for all where it was bound again after an exit."""
    ends = [end for _, end in dossier.intervals if end is not None and end <= dossier.on]
    if any(start is not None and min(ends) <= start <= dossier.on for start, _ in dossier.intervals if ends):
        sources = dossier.cite(*dossier.consents[-1:])
        return grounded(Finding(Verdict.SUPPORTED, standing(dossier), "", dossier.answer.derivation, sources))
    finding = standing_finding(dossier, "party")
    if finding.verdict is not Verdict.SUPPORTED:
        return finding
    return replace(finding, verdict=Verdict.IMPRECISE, reason="and no exit of it had taken effect before")


def _founding(dossier: Dossier) -> Finding:
    """The finding on "a founding member": bound from the day on which the treaty entered into force."""
    finding = standing_finding(dossier, "was_party")
    begun = getattr(dossier.record.profile(dossier.treaty), "in_force", None)
    starts = [start for start, _ in dossier.intervals if start is not None]
    if finding.verdict is not Verdict.SUPPORTED or begun is None or not starts:
        return finding if finding.verdict is not Verdict.SUPPORTED else silent(finding.fact)
    if min(starts) <= begun.on:
        return finding
    return replace(finding, verdict=Verdict.IMPRECISE, reason=f"while the treaty entered into force on {begun.on}")


def _at_home_only(dossier: Dossier) -> Finding | None:
    """The finding on "has ratified" where only a step at home was done: known, or shown by a deposit soon after.

    What parliaments and presidents do is called ratification by the press; it binds nobody before the deposit.
    """
    steps = dossier.decided("join")
    reach = timedelta(days=int(table("days")["deposit_follows"]))
    after = [act for act in dossier.acts if act.kind.is_consent and dossier.on < _day_of(act) <= dossier.on + reach]
    if steps:
        fact, sources = f"{standing(dossier)}; at home: {home_step(steps[0])}", dossier.cite_steps(steps[0])
    elif after:
        fact, sources = f"{standing(dossier)}, and it {done(after[0])}", dossier.cite(after[0])
    else:
        return None
    return Finding(Verdict.IMPRECISE, fact, "so by then it can only have been ratified at home", (), sources)


def _day_of(act: Act) -> date:
    return earliest(act.day) or date.max


def _taken_back(dossier: Dossier, verdict: Verdict) -> Finding:
    sources = dossier.cite(*dossier.consents[:1])
    return grounded(Finding(verdict, standing(dossier), "", dossier.answer.derivation, sources))


def _contested(dossier: Dossier, row: str) -> bool:
    """Whether what the claim asserts hangs on an effect that is in dispute."""
    if row not in _POSITIVE_ROWS | _EXITED_ROWS:
        return False
    return dossier.exit_contested


def _dispute(dossier: Dossier, sources: tuple[SourceNote, ...]) -> Finding:
    views = tuple(dossier.answer.notes[:2])
    fact = f"whether {name(dossier.participant)} is bound is contested"
    return Finding(Verdict.DISPUTED, fact, "", dossier.answer.derivation, sources, views)


def _rests_on_silence(dossier: Dossier, row: str, column: str, verdict: Verdict) -> bool:
    """Whether the cell says something because an act is missing, not because one is there."""
    if column == "none":
        return True
    if column == "signed":
        return row in (
            "party",
            "bound",
            "was_party",
            "ratified",
            "acceded",
            "not_ratified",
            "not_party",
            "not_bound",
            "never_party",
        )
    unsigned = "unsigned" in dossier.traits
    return row in ("signed", "not_signatory", "not_even_signed") and unsigned and verdict is not Verdict.IMPRECISE


def _by_silence(dossier: Dossier, row: str, verdict: Verdict, fact: str) -> Finding:
    """A verdict that only a declared complete coverage lets stand; before its horizon it may support, never after."""
    groups = table("participation")["silence"][row]
    declared = dossier.silence(groups)
    derivation = dossier.answer.derivation
    if declared is not None:
        return Finding(verdict, fact, "", derivation, declared)
    as_of = dossier.record.record_as_of(dossier.treaty)
    earlier = dossier.silence(groups, as_of) if as_of else None
    if verdict is Verdict.SUPPORTED and earlier is not None:
        return Finding(verdict, fact, "", derivation, earlier, (f"as of {as_of}",))
    if verdict is Verdict.IMPRECISE:
        return Finding(verdict, fact, reason("participation", row, dossier.column), derivation, dossier.answer.sources)
    return silent(f"{fact}, and its sources are not complete for that day")


def _within_horizon(dossier: Dossier, row: str, finding: Finding) -> Finding:
    """A projected answer never contradicts, nor where an exit may be unknown; acts done once and for all do."""
    if _may_have_left(dossier, row, finding):
        return silent(f"{finding.fact}, and its sources are not complete for withdrawals on {dossier.on}")
    if not dossier.projected or row in table("participation")["by_act"]:
        return finding
    as_of = dossier.answer.record_as_of
    if finding.verdict is Verdict.CONTRADICTED and _was_still_in(dossier, row):
        return finding
    if finding.verdict is Verdict.CONTRADICTED and dossier.answer.status is not Status.FORMER:
        return silent(
            f"its sources end on {as_of}, before the article's day" if as_of else "its sources have no end day"
        )
    return finding.noting(f"as of {as_of}" if as_of else "")


def _may_have_left(dossier: Dossier, row: str, finding: Finding) -> bool:
    """Whether "is no party" is denied of a state whose exit the sources might not show."""
    denied = finding.verdict is Verdict.CONTRADICTED and row in _EXITED_ROWS
    return denied and dossier.silence(["withdrawal"]) is None and not _was_still_in(dossier, row)


def _was_still_in(dossier: Dossier, row: str) -> bool:
    """Whether a later effect or a later notice shows that it had not left on the day, whatever the sources lack."""
    running = dossier.answer.status is Status.WITHDRAWING and dossier.answer.ceases_on is not None
    return row in _EXITED_ROWS and (running or dossier.notice_runs or dossier.later_notice is not None)


def _notes(dossier: Dossier, row: str, column: str) -> tuple[str, ...]:
    notes: list[str] = []
    if column == "consented" and row in _POSITIVE_ROWS:
        notes.append("the record lacks the treaty's clauses: the effect is not computed")
    late = [act for act in (*dossier.consents, *dossier.signatures) if act.best.known_on > dossier.on]
    if late and all(not act.best.known_assumed for act in late):
        notes.append("that could not be known then")
    if dossier.answer.status is Status.WITHDRAWING and row in _POSITIVE_ROWS and dossier.answer.ceases_on:
        notes.append(f"its notice of withdrawal was running, to take effect on {dossier.answer.ceases_on}")
    return tuple(notes)
