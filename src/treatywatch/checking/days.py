"""Claims about a day: which step of an act a text's day fits, and whether it is the step that the words mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from treatywatch.checking.asks import Record
from treatywatch.checking.dossier import Dossier, earliest
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.tables import table
from treatywatch.checking.treaty_days import stated_days
from treatywatch.checking.wording import done, listed, name, told, when
from treatywatch.model.answers import SourceNote
from treatywatch.model.days import Day, exact_day
from treatywatch.model.entries import Act, ActKind, LadderStep
from treatywatch.model.verdicts import Verdict

_LEAVING = frozenset({"left", "unbound", "notified"})
_ENDS = frozenset({"left", "unbound"})
_BINDING = frozenset({"party", "joined"})
_SEVERAL = 3  # depositaries of a treaty of many; the two of a treaty of two are its parties
Fit = Literal["exact", "other", "home", "none", "unknown"]
_HOME = {"withdraw": ("notice", "end"), "join": ("signature", "consent", "bound"), "suspend": ("suspension",)}
_KINDS = {
    ActKind.SIGNATURE: "signature",
    ActKind.DEFINITIVE_SIGNATURE: "signature",
    ActKind.WITHDRAWAL: "notice",
    ActKind.WITHDRAWAL_REVOKED: "revocation",
    ActKind.CONSENT_REVOKED: "consent_revoked",
    ActKind.SUSPENSION_DECLARED: "suspension",
}


@dataclass(frozen=True, slots=True)
class StepDay:
    """One dated step.

    Args:
        kind: as in data/verdicts/days.yaml ("signature", "consent", "bound", "notice", "end", ...).
        day: when.
        text: what was done then, as a clause without its subject's name.
        sources: what it rests on.
        of: of a circulation the kind of the act that was circulated, else empty.
    """

    kind: str
    day: Day
    text: str
    sources: tuple[SourceNote, ...]
    of: str = ""


def step_days(dossier: Dossier) -> tuple[StepDay, ...]:
    """Every dated step that the record has of the participant, in order."""
    found = [*_acts(dossier), *_effects(dossier), *_home(dossier)]
    return tuple(sorted(found, key=lambda step: step.day.earliest or date.min))


def act_step(act: Act) -> str | None:
    """Which step an act is, as data/verdicts/days.yaml names it; None where it is none."""
    return "consent" if act.kind.is_consent else _KINDS.get(act.kind)


def _acts(dossier: Dossier) -> Iterator[StepDay]:
    names = table("days")["names"]
    for act in dossier.acts:
        kind = act_step(act)
        if kind is None or act.day is None:
            continue
        if act.kind is ActKind.DEFINITIVE_SIGNATURE:
            yield StepDay("signature", act.day, names["signature"], dossier.cite(act))
        label = act.kind.value.replace("_", " ").removesuffix(" revoked").removesuffix(" declared")
        text = names[kind].format(act=label)
        yield StepDay(kind, act.day, text, dossier.cite(act))
        if act.best.circulated:
            day, text = exact_day(act.best.circulated), names["circulated"]
            yield StepDay("circulated", day, text, dossier.cite(act), of=kind)


def _effects(dossier: Dossier) -> Iterator[StepDay]:
    names = table("days")["names"]
    behind = dossier.cite(*_exits(dossier)), dossier.cite(*dossier.consents[:1])
    for start, end in dossier.intervals:
        if start is not None:
            yield StepDay("bound", exact_day(start), names["bound"], behind[1])
        if end is not None:
            text = names["end"] if end <= dossier.on else names["end_ahead"]
            yield StepDay("end", exact_day(end), text, behind[0])
    for end in dossier.undone_ends:
        yield StepDay("end", exact_day(end), names["end_undone"], behind[0])


def _exits(dossier: Dossier) -> tuple[Act, ...]:
    return tuple(act for act in dossier.acts if act.kind in (ActKind.WITHDRAWAL, ActKind.CESSATION))


def _home(dossier: Dossier) -> Iterator[StepDay]:
    for step in dossier.steps:
        if step.day is not None and step.action in _HOME:
            kind = f"home {step.action}"
            yield StepDay(kind, step.day, _home_text(step), dossier.cite_steps(step))


def _home_text(step: LadderStep) -> str:
    return str(table("days")["names"]["home"]).format(step=step.detail or step.stage.replace("_", " "))


def _is_effect_open(known: Iterable[StepDay]) -> bool:
    """Whether the day from which a consent binds is not known, for its own day is known by the month or year only."""
    kinds = {s.kind: s.day.exact is not None for s in known if s.kind in ("consent", "bound")}
    return "bound" not in kinds and kinds.get("consent") is False


def fit(dossier: Dossier, step: str, day: Day) -> tuple[Fit, tuple[StepDay, ...]]:
    """How a text's day for a step fits the record.

    Returns:
        "exact" with the steps meant that the day fits; "other" with steps of another kind that it fits; "home" with the
        steps meant, where the day lies before them no further than a step at home may; "none" with the steps meant,
        which it does not fit; "unknown" where the record has no dated step of the meant kind.
    """
    row = table("days")["steps"][step]
    known = step_days(dossier)
    meant = tuple(s for s in known if s.kind in row["means"])
    exact = tuple(s for s in known if s.kind in row.get("exact", row["means"]) and s.day.overlaps(day))
    if exact:
        return "exact", exact
    if "bound" in row["means"] and _is_effect_open(known):
        return "unknown", ()  # "in force for Chad on 1 July 2024", where only the year of its accession is known
    others = tuple(s for s in known if s.day.overlaps(day) and _same_act(s.of or s.kind, row["means"]))
    if others:
        return "other", others
    if not meant:
        return "unknown", ()
    if any(_just_before(day, s.day, int(row["home"])) for s in meant):
        return "home", meant
    return "none", meant


def _same_act(kind: str, means: Iterable[str]) -> bool:
    """Whether a step belongs to the same act as the steps meant: signature with consent, notice with effect."""
    joins = {"signature", "consent", "bound", "home join"}
    leaves = {"notice", "end", "revocation", "consent_revoked", "home withdraw"}
    suspends = {"suspension", "home suspend"}
    return any(kind in family and family & set(means) for family in (joins, leaves, suspends))


def _just_before(said: Day, real: Day, most: int) -> bool:
    if said.latest is None or real.earliest is None:
        return False
    return real.earliest - timedelta(days=most) <= said.latest < real.earliest


def day_finding(dossier: Dossier, step: str, day: Day) -> Finding:
    """The verdict on "P did STEP on DAY"."""
    how, steps = fit(dossier, step, day)
    who = name(dossier.participant)
    if how == "unknown":
        if step in _LEAVING and (own := of_the_treatys_own(dossier, day)) is not None:
            return own
        if step in _ENDS and (stated := _by_its_notice(dossier, day)) is not None:
            return stated
        return _never(dossier, step, day) or silent(f"it has no such step of {who} with a day")
    fact = told(dossier.participant, [f"{s.text} {when(s.day)}" for s in _distinct(steps)])
    sources = tuple(dict.fromkeys(note for s in steps for note in s.sources))
    derivation = dossier.answer.derivation
    if how == "exact":
        return grounded(Finding(Verdict.SUPPORTED, fact, "", derivation, sources))
    if how == "other":
        means = table("days")["steps"][step]["means"]
        meant = [s for s in step_days(dossier) if s.kind in means and s not in steps]
        uncomputed = not meant and step in _BINDING and str(dossier.answer.status) == "consented"
        if uncomputed and {s.kind for s in steps} == {"consent"}:
            return grounded(Finding(Verdict.SUPPORTED, fact, "with effect not computed", derivation, sources))
        fact += f", while {listed([f'{s.text} {when(s.day)}' for s in _distinct(meant)])}" if meant else ""
        return Finding(Verdict.IMPRECISE, fact, "so the day is that of another step", derivation, sources)
    if how == "home":
        return Finding(
            Verdict.IMPRECISE, fact, "so an earlier day can only be that of a step at home", derivation, sources
        )
    if step in _LEAVING and (own := of_the_treatys_own(dossier, day)) is not None:
        return own
    return _off(dossier, day, steps, Finding(Verdict.CONTRADICTED, fact, f"not {when(day)}", derivation, sources))


def _by_its_notice(dossier: Dossier, day: Day) -> Finding | None:
    """The dispute about a day of effect that only the notice itself states, where the treaty is silent on leaving."""
    for act in reversed(dossier.notices):
        effect = act.best.stated_effect
        if act.kind is ActKind.WITHDRAWAL and effect is not None and exact_day(effect).overlaps(day):
            fact = f"{name(dossier.participant)} {done(act)}, which states {effect} as the day of effect"
            views = ("the treaty has no clause on leaving, so whether its own day holds is open",)
            return Finding(Verdict.DISPUTED, fact, "", (), dossier.cite(act), views)
    return None


def of_the_treatys_own(dossier: Dossier, day: Day) -> Finding | None:
    """The doubt about a day of leaving that is one of the treaty's own, or None.

    Nobody left a treaty when it was made: "Latvia's exit from the convention, adopted in 1997" dates the convention.
    """
    for step, stated in stated_days(dossier.record.profile(dossier.treaty)).items():
        if day.covers(stated.on):
            source = dossier.record.source(stated.source, "")
            word = "entered into force" if step == "in_force" else "was " + step
            return silent(f"{day} may be the treaty's own day: it {word} on {stated.on}", sources=(source,))
    return None


def _never(dossier: Dossier, step: str, day: Day) -> Finding | None:
    """The finding on a day of a step that never came, where the sources are complete to well beyond that day."""
    row = table("days")["steps"][step]
    groups = table("days")["groups"].get(row["means"][-1])
    if not groups or day.latest is None or day.latest > dossier.on:
        return None
    if any(_group(act) in groups for act in dossier.acts):
        return None  # there is one, of which the day is not known, or that came about in another way
    declared = dossier.silence(groups, day.latest + timedelta(days=int(row["home"])))
    if declared is None:
        return None
    fact = f"it has no such step of {name(dossier.participant)}"
    return Finding(Verdict.CONTRADICTED, fact, f"and its sources are complete for {day}", (), declared)


def _group(act: Act) -> str:
    """The group of acts, as a coverage declares them, that an act belongs to; empty for those beside the ladder."""
    step = act_step(act)
    return {"notice": "withdrawal", "end": "withdrawal"}.get(step or "", step or "")


def act_finding(dossier: Dossier, kind: str, day: Day | None) -> Finding:
    """The verdict on an act beside the ladder: a signature, reservation or declaration made or taken back.

    Declaring that one will not become a party is what the press calls withdrawing a signature: imprecise.
    """
    wanted = {ActKind(name) for name in table("days")["acts"].get(kind, [kind])}
    acts = [act for act in dossier.acts if act.kind in wanted and (earliest(act.day) or dossier.on) <= dossier.on]
    who = name(dossier.participant)
    if not acts:
        never = dossier.silence(["consent"]) if kind == "consent_revoked" and not dossier.consents else None
        if never is not None:
            fact = f"it has no consent of {who} that could be taken back by {dossier.on}"
            return Finding(Verdict.CONTRADICTED, fact, "and its sources are complete for such acts", (), never)
        return silent(f"it has no such act of {who} by {dossier.on}")
    fitting = [act for act in acts if day is None or act.day is None or act.day.overlaps(day)]
    shown = (fitting or acts)[-1]
    fact, sources = f"{who} {done(shown)}", dossier.cite(shown)
    if not fitting:
        return Finding(Verdict.IMPRECISE, fact, "so the day is another one", (), sources)
    if shown.kind.removeprefix("optional_") == kind.removeprefix("optional_"):
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (), sources))
    return Finding(Verdict.IMPRECISE, fact, "which is not quite the same", (), sources)


def _off(dossier: Dossier, day: Day, steps: Iterable[StepDay], wrong: Finding) -> Finding:
    """A day that fits no step: wrong, unless it lies ahead, may be another depositary's, or the sources differ."""
    if day.lies_after(dossier.on) and not _is_settled(dossier):
        return silent(f"{wrong.fact}; the text speaks of a day to come")
    if _is_stated(dossier, day):
        return replace(
            wrong, verdict=Verdict.SUPPORTED, reason="and a source states the day told, beside the computed one"
        )
    if _one_off(dossier, day):
        return replace(wrong, verdict=Verdict.IMPRECISE, reason="a day beside the computed one")
    if any(act.sources_differ for act in dossier.acts):
        return replace(wrong, verdict=Verdict.DISPUTED, reason="and its sources differ")
    keepers = many_depositaries(dossier.record, dossier.treaty)
    if keepers and any(_is_near(day, step.day) for step in steps):
        return silent(f"{wrong.fact}; the treaty has {keepers} depositaries, and that can be the day of another")
    return grounded(wrong)


def many_depositaries(record: Record, treaty: str) -> int:
    """How many depositaries a treaty of many states has, at each of which one may act on a day of its own; else 0."""
    keepers = len(getattr(record.profile(treaty), "depositaries", ()))
    return keepers if keepers >= _SEVERAL else 0


def depositaries_apart() -> timedelta:
    """How far apart the acts of a state with several depositaries are at most, as the record knows them."""
    return timedelta(days=int(table("days")["depositaries_apart"]))


def _is_settled(dossier: Dossier) -> bool:
    """Whether what came after the day asked about was fixed by then: by a deposit or a notice that was in."""
    ahead = [edge for interval in dossier.intervals_then for edge in interval if edge and edge > dossier.on]
    return bool(ahead) and dossier.intervals_then == dossier.intervals


def _is_near(said: Day, real: Day) -> bool:
    """Whether two days are no further apart than the acts with several depositaries are."""
    apart = depositaries_apart()
    edges = (said.earliest, said.latest, real.earliest, real.latest)
    if None in edges:
        return False
    first, last, begin, end = (edge for edge in edges if edge is not None)
    return begin - apart <= last and first <= end + apart


def _is_stated(dossier: Dossier, day: Day) -> bool:
    """Whether a source states the day told as that of effect, a day beside the one computed."""
    return day.exact is not None and any(act.best.stated_effect == day.exact for act in dossier.acts)


def _one_off(dossier: Dossier, day: Day) -> bool:
    """Whether a text's day lies one day beside a day of effect that is only computed: no source states it."""
    computed = {edge for interval in dossier.intervals for edge in interval if edge is not None}
    stated = {act.best.stated_effect for act in dossier.acts if act.best.stated_effect}
    slack = timedelta(days=int(table("days")["computed_slack"]))
    return day.exact is not None and any(abs(day.exact - edge) <= slack for edge in computed - stated)


def _distinct(steps: Iterable[StepDay]) -> tuple[StepDay, ...]:
    return tuple({(s.text, s.day.edtf): s for s in steps}.values())[:3]
