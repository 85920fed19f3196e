"""Duties and their due days."""

from __future__ import annotations

from tests.law.builders import IN_FORCE_2000, LATER_AT_ONCE, SIX_MONTHS, act, acts, d, parse, profile
from treatywatch.law.obligations import NOT_RECORDED, Due, deadlines
from treatywatch.law.participation import participations
from treatywatch.law.world import World
from treatywatch.model.entries import Act

TEN_YEARS = [{"years": "10", "rounding": "last_of_month"}]
TREATY = profile(
    LATER_AT_ONCE,
    {"kind": "withdrawal", "delay": [SIX_MONTHS]},
    {"kind": "duty", "id": "art5", "article": "Art 5(1)", "what": "clear", "due": TEN_YEARS, "applies_to": ["A"]},
    {
        "kind": "duty", "id": "art7", "article": "Art 7", "what": "report", "due": [{"days": "180"}],
        "then_every_year": "04-30",
    },
    in_force=IN_FORCE_2000,
)  # fmt: skip
JOINED = "A ratification 2001-03-01\nB ratification 2001-03-01"


def due(
    who: str, *more: Act, on: str = "2011-06-01", start: str = "2000-01-01", end: str = "2011-12-31"
) -> tuple[Due, ...]:
    given = [*acts(JOINED), *more]
    found = participations(TREATY, given, World())
    return deadlines(found, given, who, on=d(on), start=d("2000-01-01"), end=d(end))


def test_due_days_count_from_entry_into_force_for_the_state() -> None:
    rows = due("A", end="2003-12-31")
    assert [(row.duty, row.due) for row in rows] == [
        ("art7", d("2001-08-28")),
        ("art7", d("2002-04-30")),
        ("art7", d("2003-04-30")),
    ]


def test_only_those_known_to_have_the_duty() -> None:
    assert [row.due for row in due("A") if row.duty == "art5"] == [d("2011-03-01")]
    assert not [row for row in due("B") if row.duty == "art5"]


def test_past_is_not_overdue() -> None:
    states = {row.due: row.state for row in due("A", on="2011-03-01") if row.duty == "art5"}
    assert states == {d("2011-03-01"): "due"}
    assert [row.state for row in due("A", on="2011-03-02") if row.duty == "art5"] == [NOT_RECORDED]


def test_an_extension_moves_the_day_and_is_in_the_derivation() -> None:
    extension = act("A", "duty_extended", "2010-12-01", named="2016-03-01", detail="art5")
    (row,) = [row for row in due("A", extension, end="2020-01-01") if row.duty == "art5"]
    assert (row.due, row.state) == (d("2016-03-01"), "due")
    assert row.derivation[-1].acts == (extension.key,)


def test_a_source_says_fulfilled_or_missed() -> None:
    fulfilled = act("A", "duty_fulfilled", "2009-05-01", detail="art5")
    assert [row.state for row in due("A", fulfilled) if row.duty == "art5"] == ["fulfilled"]
    missed = act("A", "duty_missed", "2010-05-01", detail="art7 2010")
    states = {row.due.year: row.state for row in due("A", missed) if row.duty == "art7"}
    assert (states[2009], states[2010], states[2011]) == (NOT_RECORDED, "missed", NOT_RECORDED)


def test_a_duty_ends_with_the_participation() -> None:
    notice = act("A", "withdrawal", "2005-01-01")
    assert {row.due.year for row in due("A", notice)} == {2001, 2002, 2003, 2004, 2005}


REPORTS = {
    "id": "report", "kind": "duty", "article": "Art 44(1)", "what": "report",
    "due": [{"years": "2", "rounding": "last_of_month"}], "then_every": {"years": "5"},
}  # fmt: skip


def test_a_duty_that_recurs_after_so_many_years() -> None:
    given = acts("A ratification 2001-03-01")
    found = participations(profile(LATER_AT_ONCE, REPORTS, in_force=IN_FORCE_2000), given, World())
    rows = deadlines(found, given, "A", on=d("2010-01-01"), start=d("2000-01-01"), end=d("2014-01-01"))
    assert [row.due for row in rows] == [d("2003-03-01"), d("2008-03-01"), d("2013-03-01")]
    assert rows[1].derivation[-1].text == "Due every five years after 2003-03-01."
    told = act("A", "duty_fulfilled", "2009-05-05", detail="report 2008")
    again = deadlines(found, [*given, told], "A", on=d("2010-01-01"), start=d("2000-01-01"), end=d("2014-01-01"))
    assert [row.state for row in again] == [NOT_RECORDED, "fulfilled", "due"]


def test_a_duty_cannot_recur_after_nothing_or_in_two_ways() -> None:
    for wrong in ({"then_every": {"years": "0"}}, {"then_every_year": "04-30"}):
        clause = REPORTS | wrong | {"basis": "text"}
        found, problems = parse({"id": "T", "title": "T", "clauses": [clause]})
        assert found is None
        assert problems[0].what in ("years is '0'", "then_every_year and then_every both apply")
