"""Worked cases and assertions: what a source published beside what the clauses yield."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from treatywatch.actors.participants import participants
from treatywatch.law.participation import Participations
from treatywatch.law.profile import Profile
from treatywatch.law.worked import Case, CaseAct
from treatywatch.law.world import Conflict
from treatywatch.model.entries import Act, Entry
from treatywatch.model.problems import DataError, Problem
from treatywatch.record.library import Axes, Library

_MEND = "mend the clause or the acts, or the case where the source itself errs"


def failing_case(library: Library, profile: Profile, case: Case, axes: Axes) -> Problem | None:
    """What is wrong where a case does not come out, None where it does."""
    if case.participant and case.participant not in participants():
        what = f"case {case.name!r} asks about {case.participant!r}, whom nobody knows"
        return Problem(case.file, case.line, what, "write an id such as POL")
    try:
        computed = _compute(library, profile, case, axes)
    except DataError as error:
        return error.problems[0]
    wrong = _wrong(computed, case)
    if not wrong:
        return None
    kind = "assertion" if case in profile.assertions else "case"
    what = f"{kind} {case.name!r} does not come out: {'; '.join(wrong)}"
    return Problem(case.file, case.line, what, f"{_MEND} ({case.source})")


def _compute(library: Library, profile: Profile, case: Case, axes: Axes) -> Participations:
    if case.acts is None and case.conflicts is None:
        return library.participations(profile.id, axes)
    acts = library.acts(profile.id, axes)
    if case.acts is not None:
        acts = tuple(_act(profile.id, act, case) for act in case.acts)
    conflicts = library.conflicts(axes)
    if case.conflicts is not None:
        conflicts = _by_participant(case.conflicts)
    return library.compute(profile.id, axes, acts=acts, conflicts=conflicts)


def _by_participant(conflicts: tuple[Conflict, ...]) -> dict[str, tuple[Conflict, ...]]:
    found: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        found[conflict.participant].append(conflict)
    return {participant: tuple(rows) for participant, rows in found.items()}


def _wrong(computed: Participations, case: Case) -> list[str]:
    """Every expectation that is not met, in words."""
    expected, wrong = case.expect, []
    if expected.count is not None:
        ids = computed.bound_on(case.on) if expected.basis == "bound" else computed.consented_on(case.on)
        if len(ids) != expected.count:
            wrong.append(f"{len(ids)} {expected.basis}, not {expected.count}")
    if not case.participant:
        return wrong
    standing = computed.of(case.participant).standing(case.on)
    for name in ("status", "bound_since", "ceases_on"):
        found, wanted = getattr(standing, name), getattr(expected, name)
        if name in expected.asked and found != wanted:
            wrong.append(f"{name} is {found or 'none'}, not {wanted or 'none'}")
    missing = [flag.value for flag in expected.flags if flag not in standing.flags]
    return [*wrong, *(f"the flag {flag} is not raised" for flag in missing)]


def _act(treaty: str, act: CaseAct, case: Case) -> Act:
    known = (act.day.latest if act.day else None) or date.min
    entry = Entry(
        id="case",
        treaty=treaty,
        participant=act.participant,
        kind=act.kind,
        which=act.which,
        day=act.day,
        circulated=None,
        named=act.named,
        stated_effect=act.stated_effect,
        known_on=known,
        known_assumed=True,
        detail=act.detail,
        source=case.source,
        locator=case.name,
        recorded_on=known,
        supersedes="",
        file=case.file,
        line=case.line,
    )
    return Act(f"{treaty}:{act.participant}:{act.kind.value}:{act.which}", entry, (entry,), False)
