"""Claims about a step of the ladder: leaving, joining, suspending, and the steps at home."""

from __future__ import annotations

from datetime import date, timedelta

from treatywatch.checking.days import day_finding, fit, of_the_treatys_own
from treatywatch.checking.dossier import Dossier, earliest
from treatywatch.checking.finding import Finding, grounded, silent, worst
from treatywatch.checking.standing import standing_finding
from treatywatch.checking.tables import reason, stage_row, stage_verdict, table
from treatywatch.checking.wording import done, home_step, listed, name, standing
from treatywatch.model.answers import SourceNote, Status
from treatywatch.model.days import Day
from treatywatch.model.entries import Act, ActKind, LadderStep
from treatywatch.model.verdicts import Verdict

_DAY_STEPS = {
    "withdraw": {
        "left": "left",
        "once_left": "left",
        "unbound": "unbound",
        "notified": "notified",
        "revoked": "revoked",
    },
    "join": {
        "joined": "joined",
        "joins": "joined",
        "in_force": "in_force",
        "deposited": "deposited",
        "signed": "signed",
    },
    "suspend": {"suspended": "suspended"},
}
_PARTS_TAKEN_BACK = (
    ActKind.OPTIONAL_DECLARATION_WITHDRAWN,
    ActKind.DECLARATION_WITHDRAWN,
    ActKind.RESERVATION_WITHDRAWN,
    ActKind.TERRITORIAL_APPLICATION_WITHDRAWN,
    ActKind.PARTIAL_WITHDRAWAL,
)
_HANDED_OVER = timedelta(days=3)  # from the day on which a notice is told as handed over to that of its receipt
_ON_ITS_WAY = timedelta(days=45)  # from the day of a letter to the one on which it is told
_JUST_NOW = timedelta(days=1)  # after its end, for which a text of the day itself may still say "leaves tonight"
_EMPTY_COLUMNS = frozenset({"no_step", "approved", "never_bound", "revoked", "suspended", "signed"})


def stage_finding(dossier: Dossier, action: str, said: str, day: Day | None) -> Finding:
    """The verdict on "P did a step of ACTION [on DAY]", by the tables of stages."""
    row = stage_row(action, said)
    if row is None:
        return _at_home(dossier, action, said, day)
    if row == "signed" and dossier.signatures:  # signing is done once and for all, whatever followed
        return day_finding(dossier, "signed", day) if day else standing_finding(dossier, "signed")
    plain = _by_table(dossier, action, row)
    if action == "withdraw" and row == "notified" and plain.verdict is Verdict.CONTRADICTED:
        plain = _of_a_part(dossier, day) or plain
    step = _DAY_STEPS.get(action, {}).get(row)
    if day is None or step is None:
        return plain
    how, _ = fit(dossier, step, day)
    if plain.verdict is Verdict.DISPUTED and not (how == "exact" and dossier.came_back_after(day)):
        return plain
    if how == "unknown":
        return _of_something_else(dossier, action, plain, day) or _without_day(plain, day)
    dated = day_finding(dossier, step, day)
    if how in ("exact", "none"):
        return dated
    return _of_something_else(dossier, action, plain, day) or worst([plain, dated])


def _of_a_part(dossier: Dossier, day: Day | None) -> Finding | None:
    """The finding on a notice of withdrawal where only a declaration or a reservation was taken back; or None."""
    acts = [act for act in dossier.done(*_PARTS_TAKEN_BACK) if day is None or _is_near(act.day, day)]
    if not acts:
        return None
    fact = f"{name(dossier.participant)} {done(acts[-1])}"
    return Finding(Verdict.IMPRECISE, fact, "which is no withdrawal from the treaty", (), dossier.cite(acts[-1]))


def _is_near(one: Day | None, day: Day) -> bool:
    """Whether two days may be those of sending and of receiving one paper."""
    if one is None or one.overlaps(day) or one.earliest is None or day.earliest is None:
        return True
    return abs(one.earliest - day.earliest) <= _ON_ITS_WAY


def _is_just_after(one: Day, on: date) -> bool:
    """Whether a paper reached its depositary so soon after a day that it was handed over on it."""
    return one.earliest is not None and on < one.earliest <= on + _HANDED_OVER


def _of_something_else(dossier: Dossier, action: str, plain: Finding, day: Day) -> Finding | None:
    """The finding on a day that is not the one of an act which the record denies, but of something near it; or None.

    It may be the treaty's own day, or the one on which a head of state signed for the act: what is left to do then lies
    with no parliament and no government, and news tells it as done ("pulled Turkey out").
    """
    if plain.verdict is not Verdict.CONTRADICTED:
        return None
    sent = [a for a in dossier.done(ActKind.WITHDRAWAL) if a.day and day.exact and _is_just_after(a.day, day.exact)]
    if action == "withdraw" and sent:
        fact = f"{name(dossier.participant)} {done(sent[0])}"
        return Finding(
            Verdict.IMPRECISE, fact, f"so {day.exact} can be the day of its letter", (), dossier.cite(sent[0])
        )
    if action == "withdraw" and (own := of_the_treatys_own(dossier, day)) is not None:
        return own
    last = next(iter(dossier.decided(action)), None)
    if last is None or last.stage != "promulgated" or last.day is None or not last.day.overlaps(day):
        return None
    return Finding(
        Verdict.IMPRECISE, plain.fact, "so the day is that of the last step at home", (), dossier.cite_steps(last)
    )


def _without_day(plain: Finding, day: Day) -> Finding:
    """A step that the record has without its day bears out no day that a text gives for it."""
    if plain.verdict is not Verdict.SUPPORTED:
        return plain
    return silent(f"{plain.fact}, and it has no day of that step beside {day.edtf}", sources=plain.sources)


def _column(dossier: Dossier, action: str) -> str:
    if action == "withdraw":
        return dossier.withdraw_column
    if action == "join":
        return dossier.join_column
    if dossier.done(ActKind.SUSPENSION_DECLARED):
        return "suspended" if not _allowed(dossier) else "allowed"
    return "approved" if dossier.decided("suspend") else "no_step"


def _allowed(dossier: Dossier) -> bool:
    """Whether the treaty's clauses provide for a suspension."""
    clauses = getattr(dossier.record.profile(dossier.treaty), "clauses", ())
    return any(
        getattr(clause, "kind", "") == "suspension" and str(getattr(clause, "allowed", "no")) in ("yes", "True")
        for clause in clauses
    )


def _by_table(dossier: Dossier, action: str, row: str) -> Finding:
    column = _column(dossier, action)
    verdict = stage_verdict(action, row, column)
    if row == "leaving" and column == "effective" and _left_just_now(dossier):
        verdict = Verdict.SUPPORTED  # "leaves tonight", in a text of the day itself
    answer = dossier.answer
    came_back = action == "withdraw" and column in ("no_step", "approved") and _left_before(dossier)
    if came_back and row == "once_left":
        return grounded(Finding(Verdict.SUPPORTED, _came_back(dossier), "", answer.derivation, answer.sources))
    if came_back and row == "not_left":  # "has not left it": it is in
        return grounded(Finding(Verdict.SUPPORTED, _came_back(dossier), "", answer.derivation, answer.sources))
    if came_back and row.removeprefix("not_").removeprefix("never_") in ("left", "notified", "unbound"):
        return Finding(
            Verdict.IMPRECISE, _came_back(dossier), "so it left and came back", answer.derivation, answer.sources
        )
    if (
        action == "join"
        and row in ("joined", "joins", "deposited")
        and column in ("no_step", "signed")
        and dossier.consents
    ):
        cited = dossier.cite(*dossier.consents[:1])
        return Finding(Verdict.IMPRECISE, standing(dossier), "so it consented, and not for good", (), cited)
    fact = _fact(dossier, action, column)
    sources = answer.sources or _sources(dossier, action)
    if verdict is Verdict.CONTRADICTED:
        later = dossier.later_notice if action == "withdraw" and row == "notified" else None
        if later is not None and later.day is not None and _is_just_after(later.day, dossier.on):
            why = f"and it {done(later)}: a notice may be told on its way"
            return Finding(Verdict.IMPRECISE, fact, why, answer.derivation, dossier.cite(later))
        return _contradiction(dossier, action, column, fact)
    if row.startswith(("not_", "never_")) and verdict is Verdict.SUPPORTED and column in _EMPTY_COLUMNS:
        return _no_notice(dossier, fact)
    notes = dossier.answer.notes[:2] if verdict is Verdict.DISPUTED else _known_later(dossier, action)
    why = reason("stages", action, row, column) if verdict is Verdict.IMPRECISE else ""
    finding = Finding(verdict, fact, why, answer.derivation, sources, tuple(notes))
    if verdict is Verdict.SUPPORTED and column == "approved" and action == "withdraw" and not _is_in(dossier):
        why = "so it had signed only and was never a party"
        finding = Finding(Verdict.IMPRECISE, fact, why, (), dossier.cite_steps(*dossier.decided(action)[:1]))
    elif verdict is Verdict.SUPPORTED and column == "approved":
        finding = Finding(verdict, fact, "", (), dossier.cite_steps(*dossier.decided(action)[:1]))
    return grounded(finding.noting(f"as of {answer.record_as_of}" if dossier.projected and answer.record_as_of else ""))


def _is_in(dossier: Dossier) -> bool:
    """Whether a state that decides to leave has anything to leave: it is bound, or has consented."""
    return dossier.answer.status.is_bound or bool(dossier.consents)


def _no_notice(dossier: Dossier, fact: str) -> Finding:
    """The finding on "has not given notice": by complete sources, or by the notice that came later."""
    later, derivation = dossier.later_notice, dossier.answer.derivation
    declared = dossier.silence(["withdrawal"])
    if declared is None and later is not None:
        return Finding(Verdict.SUPPORTED, fact, f"and it {done(later)}", derivation, dossier.cite(later))
    as_of = dossier.record.record_as_of(dossier.treaty)
    earlier = dossier.silence(["withdrawal"], min(as_of, dossier.on)) if as_of else None
    if declared is None and earlier is None:
        return silent(f"{fact}, and its sources are not complete for such acts on {dossier.on}")
    note = "" if declared else f"as of {as_of}"
    return Finding(Verdict.SUPPORTED, fact, "", derivation, declared or earlier or ()).noting(note)


def _left_before(dossier: Dossier) -> bool:
    return any(end is not None and end <= dossier.on for _, end in dossier.intervals)


def _left_just_now(dossier: Dossier) -> bool:
    return any(end is not None and end <= dossier.on <= end + _JUST_NOW for _, end in dossier.intervals)


def _came_back(dossier: Dossier) -> str:
    ends = [end for _, end in dossier.intervals if end is not None and end <= dossier.on]
    back = [start for start, _ in dossier.intervals if start is not None and start >= max(ends)]
    again = f" and was bound again from {max(back)}" if back else " and was bound again later"
    return f"for {name(dossier.participant)} a withdrawal took effect on {max(ends)}{again}"


def _contradiction(dossier: Dossier, action: str, column: str, fact: str) -> Finding:
    """A no of the table stands on a fact, or on a declared complete coverage; else the record cannot tell."""
    answer = dossier.answer
    if column not in _EMPTY_COLUMNS:
        return grounded(Finding(Verdict.CONTRADICTED, fact, "", answer.derivation, answer.sources))
    groups = ["consent"] if column == "never_bound" else table("stages")["silence"][action]
    declared = dossier.silence(groups)
    later = dossier.later_notice if action == "withdraw" and column in ("no_step", "approved") else None
    if declared is None and later is not None:
        reason_ = f"and it {done(later)}: so it had not left before"
        return Finding(Verdict.CONTRADICTED, fact, reason_, answer.derivation, dossier.cite(later))
    if declared is None:
        return silent(f"{fact}, and its sources are not complete for such acts on {dossier.on}")
    reason_ = "" if column == "revoked" else f"and the sources are complete for such acts on {dossier.on}"
    behind = tuple(dict.fromkeys((*answer.sources, *declared)))
    return Finding(Verdict.CONTRADICTED, fact, reason_, answer.derivation, behind)


def _fact(dossier: Dossier, action: str, column: str) -> str:
    steps = dossier.decided(action)
    if column in ("approved", "no_step", "never_bound") and action == "withdraw":
        who = name(dossier.participant)
        at_home = f"; the last step that it has is {home_step(steps[0])}" if steps else ""
        still = dossier.answer.status.is_bound or dossier.answer.status is Status.CONSENTED
        bound = "which was still bound" if column != "never_bound" and still else "which was never bound"
        return f"it has no notice of withdrawal by {who}, {bound}, up to {dossier.on}{at_home}"
    if steps and column == "approved":
        return f"for {name(dossier.participant)} it has {home_step(steps[0])}, and no later step by {dossier.on}"
    if action == "suspend":
        acts = dossier.done(ActKind.SUSPENSION_DECLARED)
        return (
            f"{name(dossier.participant)} {listed([done(act) for act in acts])}"
            if acts
            else (f"it has no declared suspension of {name(dossier.participant)} by {dossier.on}")
        )
    return standing(dossier)


def _sources(dossier: Dossier, action: str) -> tuple[SourceNote, ...]:
    acts = dossier.done(ActKind.SUSPENSION_DECLARED) if action == "suspend" else dossier.notices
    return dossier.cite(*acts) or dossier.cite_steps(*dossier.decided(action)[:1])


def _known_later(dossier: Dossier, action: str) -> tuple[str, ...]:
    acts = dossier.notices if action == "withdraw" else dossier.consents
    late = [act for act in acts if act.best.known_on > dossier.on and not act.best.known_assumed]
    return ("that could not be known then",) if late else ()


def _at_home(dossier: Dossier, action: str, said: str, day: Day | None) -> Finding:
    """A step at home: the record supports what it has, and its silence on steps at home proves nothing."""
    who = name(dossier.participant)
    same = [s for s in dossier.steps if s.action == action and s.stage == said and _by_then(dossier, s)]
    fits = _recent(dossier, same) if day is None else [s for s in same if s.day is not None and s.day.overlaps(day)]
    if fits:
        best = max(fits, key=lambda step: earliest(step.day) or dossier.on)
        return grounded(
            Finding(Verdict.SUPPORTED, f"for {who} it has {home_step(best)}", "", (), dossier.cite_steps(best))
        )
    if said == "government_decided" and day is not None and (signed := _signed_on(dossier, action, day)) is not None:
        reason = "so its head of state had decided on it"
        return grounded(
            Finding(Verdict.SUPPORTED, f"for {who} it has {home_step(signed)}", reason, (), dossier.cite_steps(signed))
        )
    if said == "government_decided" and (act := _carried_out(dossier, action, day)) is not None:
        return grounded(
            Finding(Verdict.SUPPORTED, f"{who} {done(act)}", "so it had decided on it", (), dossier.cite(act))
        )
    if said == "parliament_approved" and not same and (refusal := _refused(dossier, action, day)) is not None:
        fact = f"for {who} it has {home_step(refusal)}"
        return grounded(Finding(Verdict.CONTRADICTED, fact, "", (), dossier.cite_steps(refusal)))
    near = f" on that day, only {home_step(same[-1])}" if same else ""
    return silent(f"it has no such step at home by {who}{near}", sources=dossier.cite_steps(*same[-1:]))


def _refused(dossier: Dossier, action: str, day: Day | None) -> LadderStep | None:
    """The vote that went the other way on the day of a claimed consent, or just before a text that gives no day.

    Of other days none: one chamber may have agreed before the other one refused.
    """
    refused = [s for s in dossier.steps if s.action == action and s.stage == "rejected" and s.day is not None]
    if day is not None and day.exact is None and day.precision != "month":
        return None
    if day is not None:
        return next((s for s in refused if s.day is not None and s.day.overlaps(day)), None)
    news = dossier.on - _HANDED_OVER
    return next((s for s in refused if s.day is not None and s.day.exact and news <= s.day.exact <= dossier.on), None)


def _signed_on(dossier: Dossier, action: str, day: Day) -> LadderStep | None:
    """The decree or law that the head of state signed on a day."""
    signed = (s for s in dossier.steps if s.action == action and s.stage == "promulgated" and _by_then(dossier, s))
    return next((s for s in signed if s.day is not None and s.day.overlaps(day)), None)


def _carried_out(dossier: Dossier, action: str, day: Day | None) -> Act | None:
    """The act by which a decision was carried out, of the text's own time or on the day that it gives."""
    if action == "withdraw":
        acts = dossier.notices if dossier.withdraw_column in ("notified", "effective") else ()
    else:
        acts = dossier.consents if action == "join" else dossier.done(ActKind.SUSPENSION_DECLARED)
    span = timedelta(days=int(table("stages")["proposal_days"]))
    return next((act for act in reversed(acts) if _is_of_its_time(dossier, act, day, span)), None)


def _is_of_its_time(dossier: Dossier, act: Act, day: Day | None, span: timedelta) -> bool:
    first = earliest(act.day)
    if act.day is None or first is None:
        return False
    return act.day.overlaps(day) if day is not None else dossier.on - span <= first <= dossier.on


def _recent(dossier: Dossier, steps: list[LadderStep]) -> list[LadderStep]:
    """Steps that a text without a day can mean: of proposals, which many make, only those of its own time."""
    days = int(table("stages")["proposal_days"])
    return [
        s
        for s in steps
        if s.stage not in ("proposed", "recommended") or (dossier.on - (earliest(s.day) or dossier.on)).days <= days
    ]


def _by_then(dossier: Dossier, step: LadderStep) -> bool:
    return step.day is None or (step.day.earliest or dossier.on) <= dossier.on
