"""Profiles: what is read, and every mistake with its line and its mend."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.builders import d, profile
from treatywatch.law.calendar import Days, FirstOfMonth
from treatywatch.law.clauses import Consents, EntryIntoForce, LaterParty, Share, TreatyInForce, Withdrawal
from treatywatch.law.profile import parse_profile
from treatywatch.model.entries import ActKind

EIF = {
    "id": "eif",
    "kind": "entry_into_force",
    "article": "Art 17(1)",
    "basis": "text",
    "requires": [{"consents": "40"}],
    "delay": [{"first_of_month": "6"}],
}
LATER = {
    "id": "later",
    "kind": "later_party",
    "article": "Art 17(2)",
    "basis": "text",
    "trigger": "after_threshold",
    "delay": [{"days": "30"}],
}


def problems(tree: dict[str, Any]) -> list[str]:
    """The mistakes as "PATH: what; mend", the path in place of a line."""
    paths: list[tuple[str | int, ...]] = []

    def line_of(path: tuple[str | int, ...]) -> int:
        paths.append(path)
        return len(paths) - 1

    _, found = parse_profile({"id": "T", "title": "Test"} | tree, line_of, "p.yaml")
    return [f"{'.'.join(map(str, paths[p.line or 0]))}: {p.what}; {p.mend}" for p in found]


def clause(**keys: Any) -> dict[str, Any]:
    return {"clauses": [EIF | keys]}


def test_clauses_become_types() -> None:
    found = profile(EIF, LATER | {"consents": ["accession"]})
    assert found.of(EntryIntoForce)[0].requires == (Consents(40),)
    assert found.of(EntryIntoForce)[0].delay == (FirstOfMonth(6),)
    assert found.of(LaterParty)[0].delay == (Days(30),)
    assert found.of(LaterParty)[0].consents == {ActKind.ACCESSION}


def test_requirements_of_every_form() -> None:
    requires = [
        {"all_of": ["GBR", "USA", "RUS"]},
        {"at_least": "2", "of": ["AUT", "BEL", "CHE"]},
        {"share": "55", "of": "emissions.csv"},
        {"members_of": "COE", "at_least": "8"},
        {"treaty_in_force": "OZONE"},
    ]
    found = profile(EIF | {"requires": requires})
    assert found.of(EntryIntoForce)[0].requires == (
        Consents(3, ("GBR", "USA", "RUS")),
        Consents(2, ("AUT", "BEL", "CHE")),
        Share(55.0, "emissions.csv"),
        Consents(8, (), "COE"),
        TreatyInForce("OZONE"),
    )
    assert found.needs == ("OZONE",)


def test_a_single_step_needs_no_list() -> None:
    found = profile(
        EIF,
        {"kind": "withdrawal", "delay": {"days": "90"}, "survives": [{"article": "A", "what": "w"}]},
    )
    assert found.of(Withdrawal)[0].delay == (Days(90),)


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (clause(dely=[]), "clauses.0.dely: a clause of kind entry_into_force has an unknown key 'dely';"),
        (clause(kind="entry_in_force"), "clauses.0.kind: a clause of unknown kind 'entry_in_force'; the nearest"),
        (clause(delay=[{"months": "6"}]), "clauses.0.delay.0: a step of months without rounding; add rounding"),
        (clause(delay=[{"month": "6"}]), "clauses.0.delay.0: a step of unknown form 'month'; the nearest form"),
        (clause(delay=[]), "clauses.0.delay: delay has no step; write delay: [{at_once: yes}]"),
        (clause(delay=[{"days": "-3"}]), "clauses.0.delay.0.days: days is '-3'; write a whole number"),
        (clause(delay=[{"days": "0"}]), "clauses.0.delay.0.days: days is '0'; write days: and a number from 1"),
        (clause(delay=[{"years": "900", "rounding": "last_of_month"}]), "clauses.0.delay.0.years: years is '900'"),
        (clause(not_before={"on": "9999-12-31"}), "clauses.0.not_before.on: on is 9999-12-31; write a day of the year"),
        (clause(basis="hearsay"), "clauses.0.basis: basis is 'hearsay'; use one of text, practice, known"),
        (clause(requires=[{"quota": "8"}]), "clauses.0.requires.0.quota: a requirement has an unknown key 'quota'"),
        (clause(requires=[{"share": "155", "of": "f"}]), "clauses.0.requires.0.share: share is '155'"),
        (clause(not_before={"on": "2001-02-30"}), "clauses.0.not_before.on: on: '2001-02-30' does not exist"),
        ({"clauses": [EIF, EIF]}, "clauses.1.id: the clause id 'eif' stands twice, first in line"),
        ({"clauses": [EIF, EIF | {"id": "two"}]}, "clauses.1: two clauses of kind entry_into_force both apply; keep"),
        ({"clauses": [LATER, LATER | {"id": "b"}]}, "clauses.1: two later_party clauses both apply to acceptance,"),
        ({"clauses": [], "in_force": {"on": "1999"}}, "in_force.on: on: '1999' is no calendar day"),
        ({"clauses": [], "parnet": "CCW"}, "parnet: a profile has an unknown key 'parnet'; the nearest key is"),
        ({"clauses": [], "parent": "T"}, "parent: a treaty cannot be its own parent"),
        ({}, ": clauses is missing; write clauses"),
        (
            {"clauses": [{"id": "c", "kind": "condition", "article": "A", "basis": "text", "needs": "parent"}]},
            "clauses.0: it speaks of a parent and the profile names none",
        ),
        (
            {
                "clauses": [],
                "opened": {"on": "2000-01-01", "source": "s"},
                "in_force": {"on": "1999-01-01", "source": "s"},
            },
            "in_force: in_force (1999-01-01) lies before opened (2000-01-01)",
        ),
        (
            {"clauses": [], "coverage": [{"kinds": ["consents"], "until": "2026-01-01", "source": "s"}]},
            "coverage.0.kinds: coverage of unknown kind 'consents'; the nearest kind is 'consent'",
        ),
        (
            {"clauses": [], "cases": [{"name": "n", "source": "s", "on": "2000-01-01", "participant": "BWA",
                                       "expect": {"status": "member"}}]},
            "cases.0.expect.status: status is 'member'",
        ),
        (
            {"clauses": [], "cases": [{"name": "n", "source": "s", "on": "2000-01-01", "expect": {"status": "party"}}]},
            "cases.0.expect: a status is expected of no participant",
        ),
    ],
)  # fmt: skip
def test_each_mistake_has_its_place_and_its_mend(tree: dict[str, Any], expected: str) -> None:
    found = problems(tree)
    assert [one for one in found if one.startswith(expected)], found


def test_practice_that_overlaps_is_refused() -> None:
    practice = [
        {"until": "2003-06-30", "delay": [{"days": "31"}], "source": "s"},
        {"from": "2003-06-01", "delay": [{"days": "30"}], "source": "s"},
    ]
    found = problems({"clauses": [EIF, LATER | {"practice": practice}]})
    assert found == [
        "clauses.1.practice.1: two stretches of practice that both apply; let each begin after the one before has ended"
    ]


def test_a_mapping_is_wanted() -> None:
    found, wrong = parse_profile("APMBC", lambda path: 1, "p.yaml")
    assert found is None
    assert str(wrong[0]) == (
        "p.yaml:1: a profile is no mapping of keys to values; write it as the docs on profiles show"
    )


def test_days_of_the_treaty() -> None:
    found = profile(EIF, opened={"on": "1997-12-03", "place": "Ottawa", "source": "s"})
    assert found.opened is not None
    assert (found.opened.on, found.opened.place) == (d("1997-12-03"), "Ottawa")


def test_a_trigger_that_counts_instruments_needs_to_know_how_many() -> None:
    (found,) = problems({"clauses": [LATER], "in_force": {"on": "2000-01-01", "source": "s"}})
    assert found.startswith("clauses.0: trigger after_threshold counts from when the conditions are met, and no clause")
    assert found.endswith("add a clause of kind entry_into_force, or write trigger: after_entry_into_force")
    assert problems({"clauses": [EIF, LATER]}) == []
    assert problems({"clauses": [LATER | {"trigger": "after_entry_into_force"}]}) == []


def test_a_comma_that_breaks_a_text_in_two_is_offered_as_the_reason() -> None:
    kinds = {"kinds": ["consent"], "until": "2026-01-01", "source": "s", "note": "rows below", "for a test": ""}
    (found,) = problems({"clauses": [], "coverage": [kinds]})
    assert found.endswith("coverage has an unknown key 'for a test'; put a text that has a comma in quotes")


def test_half_the_law_is_no_law_but_half_the_names_are_names() -> None:
    wrong_clause, _ = parse_profile({"id": "T", "title": "T", "clauses": [EIF | {"delay": [{"weeks": "3"}]}]}, len, "p")
    assert wrong_clause is None
    wrong_day, _ = parse_profile({"id": "T", "title": "T", "clauses": [EIF], "in_force": {"on": "x"}}, len, "p")
    assert wrong_day is None
    wrong_name, found = parse_profile({"id": "T", "title": "T", "clauses": [EIF], "names": {"usul": ["T"]}}, len, "p")
    assert wrong_name is not None
    assert found
