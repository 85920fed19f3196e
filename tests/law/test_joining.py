"""From when a consent binds: kinds of later party, succession, continuity, parents, uncertain days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.law.builders import IN_FORCE_2000, LATER_AT_ONCE, act, acts, d, parse, profile
from treatywatch.law.participation import Participations, participations
from treatywatch.law.world import Conflict, Life, World
from treatywatch.model.answers import Flag, Status
from treatywatch.model.entries import Act


def later(trigger: str, **keys: Any) -> dict[str, Any]:
    return {"kind": "later_party", "trigger": trigger, "delay": [{"days": "30"}]} | keys


def eif(consents: int, days: int) -> dict[str, Any]:
    return {"kind": "entry_into_force", "requires": [{"consents": str(consents)}], "delay": [{"days": str(days)}]}


def since(found: Participations, who: str) -> date | None:
    spans = found.of(who).spans
    return spans[0].start if spans else None


def status(found: Participations, who: str, on: str) -> Status:
    return found.of(who).standing(d(on)).status


FIRST_TWO = "A ratification 2000-01-01\nB ratification 2000-01-10\n"  # in force 180 days later: 2000-07-08


@pytest.mark.parametrize(
    ("trigger", "deposit", "expected"),
    [
        ("after_threshold", "2000-01-10", "2000-07-08"),
        ("after_threshold", "2000-07-01", "2000-07-31"),
        ("after_entry_into_force", "2000-07-01", "2000-07-08"),
        ("after_entry_into_force", "2000-07-08", "2000-07-08"),
        ("after_entry_into_force", "2000-07-09", "2000-08-08"),
        ("conditions_met", "2000-02-01", "2000-07-08"),
        ("conditions_met", "2000-07-01", "2000-07-31"),
    ],
)
def test_the_three_kinds_of_later_party(trigger: str, deposit: str, expected: str) -> None:
    treaty = profile(eif(2, 180), later(trigger))
    found = participations(treaty, acts(f"{FIRST_TWO}C accession {deposit}"), World())
    assert since(found, "C") == d(expected)


def test_no_one_is_bound_before_the_treaty() -> None:
    found = participations(profile(eif(2, 180), later("after_threshold")), acts(FIRST_TWO), World())
    assert found.in_force_on == d("2000-07-08")
    assert status(found, "A", "2000-07-07") is Status.CONTRACTING
    assert found.of("A").standing(d("2000-07-08")).bound_since == d("2000-07-08")


def test_a_treaty_not_in_force_has_consents_and_no_parties() -> None:
    found = participations(profile(eif(3, 180), later("after_threshold")), acts(FIRST_TWO), World())
    assert found.bound_on(d("2020-01-01")) == ()
    assert found.consented_on(d("2020-01-01")) == ("A", "B")


def test_different_clauses_for_different_kinds_of_consent() -> None:
    treaty = profile(
        later("after_entry_into_force", consents=["ratification"]),
        later("after_entry_into_force", consents=["accession"], delay=[{"months": "6", "rounding": "last_of_month"}]),
        in_force=IN_FORCE_2000,
    )
    found = participations(
        treaty, acts("A ratification 2001-01-01\nB accession 2001-01-01\nC approval 2001-01-01"), World()
    )
    assert since(found, "A") == d("2001-01-31")
    assert since(found, "B") == d("2001-07-01")
    assert status(found, "C", "2001-02-01") is Status.CONSENTED


def test_a_period_that_counts_from_the_depositarys_notification() -> None:
    treaty = profile(
        later("after_entry_into_force", counted_from="circulation", delay=[{"days": "60"}]), in_force=IN_FORCE_2000
    )
    told, untold, stated = (act(who, "accession", "2004-10-26") for who in ("A", "B", "C"))
    told = replace(told, entries=(replace(told.best, circulated=d("2004-11-15")),))
    stated = replace(stated, entries=(replace(stated.best, stated_effect=d("2005-07-14")),))
    found = participations(treaty, [told, untold, stated], World())
    assert found.of("A").standing(d("2006-01-01")).bound_since == d("2005-01-14")
    assert (
        "60 days after the depositary's notification of 2004-11-15" in found.of("A").derivation(d("2006-01-01"))[2].text
    )
    assert status(found, "B", "2004-12-24") is Status.CONTRACTING
    assert status(found, "B", "2006-01-01") is Status.CONSENTED
    assert found.of("B").derivation(d("2006-01-01"))[2].text.startswith("Not computed: 60 days count from")
    assert found.of("C").standing(d("2006-01-01")).bound_since == d("2005-07-14")


def test_at_once_in_conflict() -> None:
    treaty = profile(later("after_entry_into_force", at_once_in_conflict="yes"), in_force=IN_FORCE_2000)
    world = World(conflicts={"A": (Conflict("A", d("2001-01-01"), d("2002-01-01")),)})
    found = participations(treaty, acts("A accession 2001-05-05\nB accession 2001-05-05"), world)
    assert since(found, "A") == d("2001-05-05")
    assert since(found, "B") == d("2001-06-04")


def test_dated_practice_of_the_depositary() -> None:
    practice = [
        {"until": "2003-06-30", "delay": [{"days": "31"}], "source": "s"},
        {"from": "2003-07-01", "until": "2004-12-31", "unsettled": "yes", "source": "s",
         "delays": [[{"days": "30"}], [{"days": "31"}]]},
    ]  # fmt: skip
    treaty = profile(later("after_entry_into_force", practice=practice), in_force={"on": "1986-10-27", "source": "s"})
    found = participations(
        treaty, acts("BLR accession 1987-01-26\nDZA accession 2004-01-15\nUZB accession 2025-04-14"), World()
    )
    assert since(found, "BLR") == d("1987-02-26")
    assert since(found, "UZB") == d("2025-05-14")
    unsettled = found.of("DZA")
    assert unsettled.standing(d("2004-02-14")).status is Status.CONSENTED
    assert unsettled.standing(d("2004-02-15")).status is Status.PARTY
    assert unsettled.standing(d("2004-02-15")).bound_since is None
    assert any("between 2004-02-14 and 2004-02-15" in line.text for line in unsettled.derivation(d("2020-01-01")))


def test_a_published_day_settles_unsettled_practice_within_its_bounds() -> None:
    practice = [{"unsettled": "yes", "source": "s", "delays": [[{"days": "30"}], [{"days": "31"}]]}]
    treaty = profile(later("after_entry_into_force", practice=practice), in_force=IN_FORCE_2000)
    given = [
        act("A", "accession", "2004-01-15", stated="2004-02-15"),
        act("B", "accession", "2004-01-15", stated="2004-03-15"),
    ]
    found = participations(treaty, given, World())
    assert found.of("A").standing(d("2010-01-01")).bound_since == d("2004-02-15")
    assert found.of("B").standing(d("2010-01-01")).bound_since is None


def test_treaty_without_clauses() -> None:
    treaty, problems = parse({"id": "T", "title": "T", "clauses": []})
    assert treaty is not None
    assert not problems
    found = participations(treaty, acts("A signature 1990-01-01\nA ratification 1991-01-01"), World())
    assert status(found, "A", "1990-06-01") is Status.SIGNATORY
    assert status(found, "A", "1992-01-01") is Status.CONSENTED
    assert found.consented_on(d("1992-01-01")) == ("A",)


def test_two_consents_without_an_exit_are_one_participation() -> None:
    treaty = profile(LATER_AT_ONCE, in_force=IN_FORCE_2000)
    found = participations(treaty, acts("A accession 2001-01-01\nA ratification 2005-01-01"), World())
    assert [span.start for span in found.of("A").spans] == [d("2001-01-01")]
    assert any("changes nothing" in note for note in found.of("A").notes(d("2020-01-01")))


# uncertain days


def uncertain(given: Sequence[Act]) -> Participations:
    return participations(profile(later("after_entry_into_force"), in_force=IN_FORCE_2000), given, World())


def test_a_year_gives_earliest_and_latest() -> None:
    found = uncertain([act("A", "accession", "2010")]).of("A")
    assert found.standing(d("2010-01-30")).status is Status.CONSENTED
    assert found.standing(d("2011-01-29")).status is Status.CONSENTED
    bound = found.standing(d("2011-01-30"))
    assert (bound.status, bound.bound_since) == (Status.PARTY, None)
    assert any(line.result == "2010-01-31/2011-01-30" for line in found.derivation(d("2012-01-01")))


def test_a_consent_of_unknown_day_was_given_when_it_was_known() -> None:
    found = uncertain([act("A", "accession", known="2015-03-14")])
    assert found.consented_on(d("2015-03-13")) == ()
    assert found.consented_on(d("2015-03-14")) == ("A",)
    assert found.bound_on(d("2015-04-13")) == ("A",)


def test_the_stated_day_of_effect_stands_where_the_deposit_is_unknown() -> None:
    standing = uncertain([act("A", "accession", stated="2003-02-01")]).of("A").standing(d("2003-02-01"))
    assert (standing.status, standing.bound_since) == (Status.PARTY, d("2003-02-01"))


def test_sources_that_differ_raise_a_flag() -> None:
    found = uncertain([act("A", "accession", "2003-02-01", differ=True)])
    assert Flag.SOURCES_DIFFER in found.of("A").standing(d("2010-01-01")).flags


# succession and continuity

LIVES = {
    "MNE": Life(since=d("2006-06-03"), succeeds=("SCG",)),
    "SRB": Life(since=d("2006-06-03"), continues="SCG", continues_on=d("2006-06-03")),
    "SCG": Life(since=d("1992-04-27"), until=d("2006-06-03")),
    "RUS": Life(continues="SUN", continues_on=d("1991-12-24")),
    "CSK": Life(until=d("1993-01-01")),
    "CZE": Life(since=d("1993-01-01"), succeeds=("CSK",)),
}


def succeeding(rows: str, *clauses: dict[str, Any], in_force: str = "1970-03-05", **keys: Any) -> Participations:
    treaty = profile(later("after_entry_into_force"), *clauses, in_force={"on": in_force, "source": "s"})
    return participations(treaty, acts(rows, **keys), World(lives=LIVES))


def test_a_successor_is_bound_from_the_day_of_succession() -> None:
    found = succeeding("SCG accession 2003-09-18\nMNE succession 2006-10-23")
    assert since(found, "MNE") == d("2006-06-03")
    assert status(found, "MNE", "2007-01-01") is Status.PARTY
    assert status(found, "SRB", "2007-01-01") is Status.PARTY


def test_a_predecessor_that_was_no_party_leaves_nothing_to_succeed_to() -> None:
    found = succeeding("SCG signature 2003-09-18\nMNE succession 2006-10-23")
    assert since(found, "MNE") == d("2006-11-22")


def test_a_predecessor_without_any_act_is_taken_from_the_notification() -> None:
    found = succeeding("MNE succession 2006-10-23")
    assert since(found, "MNE") == d("2006-06-03")
    assert any("taken from the notification" in line.text for line in found.of("MNE").derivation(d("2010-01-01")))


def test_the_day_that_a_succession_states_wins() -> None:
    assert since(succeeding("MNE succession 2006-10-23", stated="2006-06-06"), "MNE") == d("2006-06-06")


def test_a_succession_to_a_treaty_not_yet_in_force_counts_by_its_deposit() -> None:
    assert since(succeeding("MNE succession 2006-10-23", in_force="2006-09-01"), "MNE") == d("2006-11-22")


@pytest.mark.parametrize(("effect", "expected"), [("deposit", "2006-10-23"), ("later_party", "2006-11-22")])
def test_other_rules_of_succession(effect: str, expected: str) -> None:
    found = succeeding("MNE succession 2006-10-23", {"kind": "succession", "effect": effect})
    assert since(found, "MNE") == d(expected)


def test_a_state_that_continues_another_has_its_past() -> None:
    found = succeeding("SUN ratification 1970-03-05\nUSA ratification 1970-03-05")
    assert found.bound_on(d("1980-01-01")) == ("SUN", "USA")
    assert found.bound_on(d("2000-01-01")) == ("RUS", "USA")
    russia = found.of("RUS").standing(d("2000-01-01"))
    assert (russia.status, russia.bound_since) == (Status.PARTY, d("1970-03-05"))
    union = found.of("SUN").standing(d("2000-01-01"))
    assert (union.status, union.ceases_on) == (Status.FORMER, d("1991-12-24"))
    assert found.of("SUN").spans[0].end == d("1991-12-24")
    assert any("the same legal person" in line.text for line in found.of("RUS").derivation(d("2000-01-01")))


def test_a_state_that_ceased_to_exist_is_no_party() -> None:
    found = succeeding("CSK ratification 1980-01-01\nCZE succession 1993-02-22")
    assert found.bound_on(d("1992-12-31")) == ("CSK",)
    assert found.bound_on(d("1993-06-01")) == ("CZE",)
    assert since(found, "CZE") == d("1993-01-01")


# parents and protocols


def with_parent(rows: str, parent_rows: str, *clauses: dict[str, Any], covered: str = "2026-01-01") -> Participations:
    coverage = [{"kinds": ["consent"], "until": covered, "source": "s"}]
    six = {"kind": "withdrawal", "delay": [{"years": "1", "rounding": "last_of_month"}]}
    parent = profile(LATER_AT_ONCE, six, id="P", in_force=IN_FORCE_2000, coverage=coverage)
    found = participations(parent, acts(parent_rows, treaty="P"), World())
    treaty = profile(LATER_AT_ONCE, *clauses, in_force=IN_FORCE_2000, parent="P")
    return participations(treaty, acts(rows), World(treaties={"P": found}))


NEEDS = {"kind": "condition", "needs": "parent"}


def test_a_protocol_waits_for_its_parent() -> None:
    found = with_parent("A accession 2001-01-01", "A accession 2003-01-01", NEEDS)
    assert status(found, "A", "2002-01-01") is Status.CONTRACTING
    assert since(found, "A") == d("2003-01-01")


def test_a_protocol_without_its_parent_binds_nobody() -> None:
    found = with_parent("A accession 2001-01-01", "B accession 2003-01-01", NEEDS)
    assert found.bound_on(d("2010-01-01")) == ()
    assert status(found, "A", "2010-01-01") is Status.CONTRACTING


def test_a_parents_silence_beyond_its_coverage_says_nothing() -> None:
    found = with_parent("A accession 2001-01-01", "B accession 2003-01-01", NEEDS, covered="2000-06-01")
    assert found.bound_on(d("2010-01-01")) == ("A",)


def test_leaving_the_parent_leaves_the_protocol() -> None:
    found = with_parent("A accession 2001-01-01", "A accession 2001-01-01\nA withdrawal 2010-05-05")
    running = found.of("A").standing(d("2010-06-01"))
    assert (running.status, running.ceases_on) == (Status.WITHDRAWING, d("2011-05-05"))
    assert status(found, "A", "2011-05-05") is Status.FORMER


def test_a_state_under_a_new_name_stays_in_parent_and_protocol() -> None:
    lives = {"RUS": Life(continues="SUN", continues_on=d("2005-12-24"))}
    parent = profile(LATER_AT_ONCE, id="P", in_force=IN_FORCE_2000)
    found = participations(parent, acts("SUN accession 2001-01-01", treaty="P"), World(lives=lives))
    protocol = profile(LATER_AT_ONCE, NEEDS, in_force=IN_FORCE_2000, parent="P")
    world = World(lives=lives, treaties={"P": found})
    own = participations(protocol, acts("SUN accession 2001-01-01"), world)
    assert status(own, "RUS", "2010-01-01") is Status.PARTY
    assert own.of("RUS").standing(d("2010-01-01")).ceases_on is None


def test_a_protocol_that_stands_alone_outlives_its_parent() -> None:
    alone = {"kind": "ceases_with", "parent": "no"}
    found = with_parent("A accession 2001-01-01", "A accession 2001-01-01\nA withdrawal 2010-05-05", alone)
    assert status(found, "A", "2012-01-01") is Status.PARTY
