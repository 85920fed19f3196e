"""Running a profile's worked cases and assertions: what does not come out is a mistake with its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from treatywatch.law.participation import Participations, participations
from treatywatch.law.profile import Profile
from treatywatch.law.standing import Standing
from treatywatch.law.supposed import supposed_act
from treatywatch.law.worked import Case, CaseAct
from treatywatch.law.world import World, by_participant
from treatywatch.model.entries import Act
from treatywatch.model.problems import Problem


def run_cases(profile: Profile, acts: Sequence[Act], world: World) -> tuple[Problem, ...]:
    """Run every case and assertion of a profile.

    Args:
        profile: whose cases.
        acts: the shelf's own acts, for assertions and for cases that bring none.
        world: the world as recorded; a case's own conflicts replace the recorded ones.
    """
    own = participations(profile, acts, world)
    return tuple(
        problem
        for case in (*profile.cases, *profile.assertions)
        if (problem := run_case(profile, case, own)) is not None
    )


def run_case(profile: Profile, case: Case, own: Participations) -> Problem | None:
    """Run one case; `own` are the participations by the shelf's own acts. None: it comes out."""
    found = own if case.acts is None and case.conflicts is None else _in_its_world(profile, case, own)
    wrong = [*_wrong_count(case, found), *_wrong_standing(case, found)]
    if not wrong:
        return None
    what = f"the case {case.name!r} fails on {case.on}: {'; '.join(wrong)}"
    return Problem(case.file, case.line, what, "mend the acts, the clause or what the case expects")


def _in_its_world(profile: Profile, case: Case, own: Participations) -> Participations:
    world = own.world if case.conflicts is None else replace(own.world, conflicts=by_participant(case.conflicts))
    acts = own.acts if case.acts is None else tuple(_act(profile, act, case.on) for act in case.acts)
    return participations(profile, acts, world)


def _act(profile: Profile, act: CaseAct, on: date) -> Act:
    known_on = (act.day.latest if act.day else None) or on
    return supposed_act(
        profile.id, act.participant, act.kind, act.which, act.day, known_on,
        named=act.named, stated_effect=act.stated_effect, detail=act.detail,
    )  # fmt: skip


def _wrong_count(case: Case, found: Participations) -> list[str]:
    expected = case.expect.count
    if expected is None:
        return []
    count = len(found.bound_on(case.on) if case.expect.basis == "bound" else found.consented_on(case.on))
    return [] if count == expected else [f"{case.expect.basis} is {count}, not {expected}"]


def _wrong_standing(case: Case, found: Participations) -> list[str]:
    if not case.participant:
        return []
    standing, expect = found.of(case.participant).standing(case.on), case.expect
    wrong = []
    if expect.status and standing.status is not expect.status:
        wrong.append(f"status is {standing.status}, not {expect.status}")
    wrong += _wrong_days(case, standing)
    missing = [flag for flag in expect.flags if flag not in standing.flags]
    wrong += [f"the flag {flag} is not raised" for flag in missing]
    return wrong


def _wrong_days(case: Case, standing: Standing) -> list[str]:
    expect = case.expect
    pairs = [
        ("bound_since", standing.bound_since, expect.bound_since),
        ("ceases_on", standing.ceases_on, expect.ceases_on),
    ]
    return [
        f"{name} is {got or 'none'}, not {wanted or 'none'}"
        for name, got, wanted in pairs
        if name in expect.asked and got != wanted
    ]
