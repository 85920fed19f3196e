"""When the treaty itself enters into force."""

from __future__ import annotations

from typing import Any

from tests.law.builders import act, acts, d, profile
from treatywatch.law.entry_into_force import InForce, entry_into_force
from treatywatch.law.participation import participations
from treatywatch.law.world import Life, World


def eif(requires: list[dict[str, Any]], delay: list[dict[str, Any]], **keys: Any) -> dict[str, Any]:
    return {"kind": "entry_into_force", "requires": requires, "delay": delay} | keys


def test_counts_deposits_and_delays_from_the_nth() -> None:
    treaty = profile(eif([{"consents": "3"}], [{"first_of_month": "6"}]))
    given = [
        act("A", "ratification", "1998-01-10"),
        act("B", "approval", "1998-09-16"),
        act("C", "accession", "1998-02-01"),
    ]
    assert entry_into_force(treaty, given, World()) == InForce(d("1999-03-01"), False, d("1999-03-01"), d("1998-09-16"))
    assert entry_into_force(treaty, given[:2], World()).on is None


def test_organisations_can_be_left_out_of_the_count() -> None:
    given = [
        act("A", "ratification", "2000-01-01"),
        act("EUE", "approval", "2000-01-02"),
        act("B", "accession", "2000-01-05"),
    ]
    counted = profile(eif([{"consents": "2"}], [{"days": "10"}]))
    skipped = profile(eif([{"consents": "2"}], [{"days": "10"}], organisations="not_counted"))
    assert entry_into_force(counted, given, World()).on == d("2000-01-12")
    assert entry_into_force(skipped, given, World()).on == d("2000-01-15")


def test_named_states_count_under_the_name_they_had() -> None:
    treaty = profile(eif([{"all_of": ["GBR", "RUS"]}, {"consents": "3"}], [{"at_once": "yes"}]))
    world = World(lives={"RUS": Life(continues="SUN", continues_on=d("1991-12-24"))})
    given = [
        act("SUN", "ratification", "1970-03-05"),
        act("GBR", "ratification", "1968-11-27"),
        act("IRL", "ratification", "1968-07-01"),
    ]
    assert entry_into_force(treaty, given, world).on == d("1970-03-05")


def test_a_floor_holds_it_back() -> None:
    treaty = profile(
        eif([{"consents": "1"}], [{"days": "180"}], not_before={"years": "2", "from": "opened"}),
        opened={"on": "1993-01-13", "source": "s"},
    )
    assert entry_into_force(treaty, [act("A", "ratification", "1993-02-01")], World()).on == d("1995-01-13")


def test_shares_are_weighed() -> None:
    treaty = profile(eif([{"share": "55", "of": "w.csv"}], [{"days": "30"}]))
    world = World(weights={"T/w.csv": {"A": 40.0, "B": 16.0, "C": 44.0}})
    given = acts(
        """
        A ratification 2016-01-01
        B ratification 2016-02-01
        """
    )
    assert entry_into_force(treaty, given, world).on == d("2016-03-02")
    assert entry_into_force(treaty, given[:1], world).on is None


def test_members_of_an_organisation_on_the_day_of_their_consent() -> None:
    treaty = profile(eif([{"members_of": "COE", "at_least": "2"}], [{"at_once": "yes"}]))
    members = {
        "COE": {"A": ((d("1949-05-05"), None),), "B": ((d("1990-01-01"), None),), "C": ((d("1949-05-05"), None),)}
    }
    given = [
        act("A", "ratification", "1980-01-01"),
        act("B", "ratification", "1981-01-01"),
        act("C", "ratification", "1982-01-01"),
    ]
    assert entry_into_force(treaty, given, World(memberships=members)).on == d("1982-01-01")


def test_waits_for_another_treaty() -> None:
    treaty = profile(eif([{"consents": "1"}, {"treaty_in_force": "O"}], [{"at_once": "yes"}]))
    other = participations(profile(id="O", in_force={"on": "1988-09-22", "source": "s"}), [], World())
    given = acts(
        """
        A ratification 1987-01-01
        """
    )
    assert entry_into_force(treaty, given, World()).on is None
    assert entry_into_force(treaty, given, World(treaties={"O": other})).on == d("1988-09-22")


def test_a_consent_taken_back_does_not_count() -> None:
    treaty = profile(eif([{"all_of": ["A", "B"]}], [{"days": "180"}]))
    given = [
        act("A", "ratification", "2000-06-30"),
        act("B", "ratification", "2024-01-01"),
        act("A", "consent_revoked", "2023-11-03"),
    ]
    assert entry_into_force(treaty, given, World()).on is None


def test_a_stated_day_rules_where_states_of_the_past_are_missing() -> None:
    treaty = profile(
        eif([{"consents": "2"}], [{"months": "3", "rounding": "last_of_month"}]),
        in_force={"on": "1976-03-23", "source": "s"},
    )
    given = acts(
        """
        A ratification 1975-01-01
        B ratification 1976-05-01
        """
    )
    found = entry_into_force(treaty, given, World())
    assert (found.on, found.stated, found.computed_on, found.conditions_on) == (
        d("1976-03-23"),
        True,
        d("1976-08-01"),
        None,
    )
