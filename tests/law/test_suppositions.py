"""What if, and worked cases."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.builders import IN_FORCE_2000, LATER_AT_ONCE, SIX_MONTHS, acts, d, parse, profile
from treatywatch.law.cases import run_cases
from treatywatch.law.profile import Profile
from treatywatch.law.whatif import what_if
from treatywatch.law.world import Conflict, World
from treatywatch.model.answers import Status
from treatywatch.model.problems import UsageError

PARENT = profile(
    LATER_AT_ONCE,
    {
        "kind": "withdrawal", "article": "Art 20(3)", "delay": [SIX_MONTHS],
        "conflict_tail": {"tested_at": "expiry", "until": "end_of_conflict"},
        "survives": [{"article": "Art 47", "what": "investments", "for": {"years": "20", "rounding": "last_of_month"}}],
    },
    id="P", in_force=IN_FORCE_2000,
)  # fmt: skip
CHILD = profile(LATER_AT_ONCE, id="C", parent="P", in_force=IN_FORCE_2000)
PROFILES = {"P": PARENT, "C": CHILD}
ACTS = {
    "P": acts("NOR ratification 2001-01-01\nSWE ratification 2001-01-01", treaty="P"),
    "C": acts("NOR ratification 2001-01-01", treaty="C"),
}


def test_a_supposed_notice_takes_its_protocols_along() -> None:
    found = what_if(PROFILES, ACTS, World(), [("P", "NOR", d("2026-03-31"))])
    parent, child = found.outcomes
    assert (parent.treaty, parent.before.status, parent.ceases_on) == ("P", Status.PARTY, d("2026-09-30"))
    assert (child.treaty, child.notified_on, child.ceases_on) == ("C", None, d("2026-09-30"))
    assert [(r.article, r.until) for r in parent.remaining] == [("Art 47", d("2046-09-30"))]
    assert found.counts[0] == ("P", d("2026-09-30"), 2, 1)


def test_parents_are_worked_through_before_their_protocols() -> None:
    grandchild = profile(LATER_AT_ONCE, id="G", parent="C", in_force=IN_FORCE_2000)
    profiles = {"G": grandchild, "C": CHILD, "P": PARENT}
    given = ACTS | {"G": acts("NOR ratification 2001-01-01", treaty="G")}
    also = ("G", "C")
    found = what_if(profiles, given, World(), [("P", "NOR", d("2026-03-31"))], also=also)
    assert list(found.then) == ["P", "C", "G"]
    assert [outcome.treaty for outcome in found.outcomes] == ["P", "C", "G"]
    assert found.then["G"].of("NOR").spans[0].end == d("2026-09-30")


def test_a_supposed_conflict_holds_the_withdrawal_up() -> None:
    war = Conflict("NOR", d("2026-09-01"), None)
    (parent, *_) = what_if(PROFILES, ACTS, World(), [("P", "NOR", d("2026-03-31"))], [war]).outcomes
    assert parent.ceases_on is None
    assert any(line.article == "Art 20(3)" and "armed conflict" in line.text for line in parent.derivation)


def test_a_notice_at_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(UsageError, match="too far ahead"):
        what_if(PROFILES, ACTS, World(), [("P", "NOR", d("9999-12-01"))])


def test_nothing_is_stored() -> None:
    before = {treaty: list(rows) for treaty, rows in ACTS.items()}
    what_if(PROFILES, ACTS, World(), [("P", "NOR", d("2026-03-31")), ("P", "SWE", d("2026-04-01"))])
    assert before == ACTS


def with_case(case: dict[str, Any]) -> Profile:
    found, problems = parse(
        {
            "id": "T", "title": "T", "in_force": IN_FORCE_2000,
            "clauses": [LATER_AT_ONCE | {"id": "later", "article": "Art 1", "basis": "text"}],
            "cases": [{"name": "joining", "source": "s", "participant": "NOR", "on": "2001-01-01"} | case],
        }
    )  # fmt: skip
    assert found is not None
    assert not problems
    return found


JOINING = {"acts": [{"participant": "NOR", "kind": "accession", "day": "2001-01-01"}]}


def test_a_case_that_comes_out() -> None:
    good = with_case(JOINING | {"expect": {"status": "party", "bound_since": "2001-01-01", "ceases_on": "none"}})
    assert run_cases(good, [], World()) == ()


def test_a_case_that_fails_says_what_came_out() -> None:
    bad = with_case(JOINING | {"expect": {"status": "former", "bound_since": "2001-01-02", "flags": ["projected"]}})
    (problem,) = run_cases(bad, [], World())
    assert problem.what == (
        "the case 'joining' fails on 2001-01-01: status is party, not former;"
        " bound_since is 2001-01-01, not 2001-01-02; the flag projected is not raised"
    )


def test_a_case_without_acts_is_run_on_the_shelfs_own() -> None:
    counted = with_case({"expect": {"count": "1", "status": "party"}})
    assert run_cases(counted, acts("NOR ratification 2000-05-05"), World()) == ()
    assert len(run_cases(counted, [], World())) == 1
