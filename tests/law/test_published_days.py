"""The mine ban's shipped profile against days that were published: entry into force, withdrawals, counts."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

import pytest

from tests.law.builders import act, d
from treatywatch.law.cases import run_cases
from treatywatch.law.participation import Participations, participations
from treatywatch.law.profile import Profile, parse_profile
from treatywatch.law.world import World
from treatywatch.record.yaml_tree import parse_yaml


@pytest.fixture(scope="module")
def mine_ban() -> Profile:
    text = (files("treatywatch.data") / "treaties" / "APMBC" / "profile.yaml").read_text("utf-8")
    tree, line_of, _ = parse_yaml(text, "profile.yaml")
    found, problems = parse_profile(tree, line_of, "profile.yaml")
    assert not problems
    assert found is not None
    return found


@pytest.fixture(scope="module")
def computed(mine_ban: Profile, shared: Path) -> Participations:
    with (shared / "facts" / "apmbc_acts.csv").open(encoding="utf-8", newline="") as table:
        rows = [(row["participant"], row["act"].replace(" notified", ""), row["date"]) for row in csv.DictReader(table)]
    return participations(mine_ban, [act(*row, treaty="APMBC") for row in rows], World())


def test_the_cases_of_the_profile_come_out(mine_ban: Profile) -> None:
    with_own_acts = [case for case in mine_ban.cases if case.acts is not None]
    assert len(with_own_acts) >= 8
    failing = [problem for problem in run_cases(mine_ban, [], World()) if "fails" in problem.what]
    assert {case.line for case in with_own_acts}.isdisjoint(problem.line for problem in failing)


def test_days_of_entry_into_force_that_were_published(computed: Participations, shared: Path) -> None:
    with (shared / "facts" / "acts" / "apmbc.csv").open(encoding="utf-8", newline="") as table:
        published = {row["iso3"]: row["entry_into_force"] for row in csv.DictReader(table) if row["entry_into_force"]}
    assert len(published) >= 37
    wrong = {who: day for who, day in published.items() if computed.of(who).spans[0].start != d(day)}
    assert wrong == {}


@pytest.mark.parametrize(
    ("day", "bound"), [("2025-03-18", 164), ("2025-12-01", 166), ("2026-02-03", 162), ("2026-02-20", 161)]
)
def test_counts_that_were_published(computed: Participations, day: str, bound: int) -> None:
    assert len(computed.bound_on(d(day))) == bound


def test_the_treatys_own_day_is_the_count_of_forty(computed: Participations) -> None:
    assert computed.in_force.computed_on == computed.in_force_on == d("1999-03-01")
