from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel import Locale
from babel.core import get_global

from treatywatch.actors.participants import participants
from treatywatch.actors.table import actors

# CLDR has no name for codes that ISO has withdrawn.
WITHDRAWN_ALPHA2 = {"SU", "CS", "YU", "DD", "VD", "YD", "AN"}
# CLDR writes XKK; the user-assigned XKX is what statistical offices and the press use.
OTHER_ALPHA3 = {"XKX"}


def _iso_alpha3() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for code, alpha2 in get_global("territory_aliases").items():
        if len(code) == 3 and code.isalpha() and len(alpha2) == 1:
            found.setdefault(alpha2[0], set()).add(code)
    return found


def test_every_un_member_and_observer_and_more_is_a_state() -> None:
    states = {actor.id for actor in participants().values() if actor.kind == "state"}
    assert len(states) == 193 + 4
    assert {"VAT", "PSE", "COK", "NIU"} <= states


def test_cldr_names_lead_to_the_same_participant() -> None:
    names = Locale("en").territories
    differing = {
        actor.id: names[actor.alpha2]
        for actor in participants().values()
        if actor.alpha2 and actor.alpha2 not in WITHDRAWN_ALPHA2 and actors().resolve(names[actor.alpha2]) != actor.id
    }
    assert differing == {}


def test_iso_codes_belong_together() -> None:
    alpha3 = _iso_alpha3()
    for actor in participants().values():
        if actor.kind in ("state", "entity") and actor.alpha2 and actor.alpha2 not in WITHDRAWN_ALPHA2:
            assert actor.id in alpha3[actor.alpha2] | OTHER_ALPHA3, actor


def test_every_cldr_alpha3_code_of_a_state_is_resolved() -> None:
    for alpha2, codes in _iso_alpha3().items():
        actor = actors().resolve(alpha2)
        if actor and participants()[actor].kind == "state":
            assert actor in codes


def test_codes_are_not_given_twice() -> None:
    table = participants().values()
    for column in ("alpha2", "numeric"):
        codes = [getattr(actor, column) for actor in table if getattr(actor, column)]
        assert len(codes) == len(set(codes))


def test_states_that_others_continue_or_succeed_are_in_the_table_and_the_days_fit() -> None:
    table = participants()
    for actor in table.values():
        if actor.continues:
            earlier = table[actor.continues]
            assert actor.continues_on == actor.since == earlier.until or actor.id == "NAM"
        for ref in actor.succeeds:
            assert ref in table
            assert actor.succeeds_on is not None
            assert (table[ref].since or date.min) <= actor.succeeds_on


def test_no_chain_of_continuity_is_a_circle() -> None:
    for actor in participants().values():
        seen = {actor.id}
        while (refs := actors().continues(actor.id)) and refs[0][0] not in seen:
            actor = participants()[refs[0][0]]
            seen.add(actor.id)
        assert not actors().continues(actor.id)


@pytest.mark.parametrize(
    ("ref", "first_day"),
    [
        ("MNE", date(2006, 6, 3)),
        ("SSD", date(2011, 7, 9)),
        ("TLS", date(2002, 5, 20)),
        ("ERI", date(1993, 5, 24)),
        ("CZE", date(1993, 1, 1)),
        ("SVK", date(1993, 1, 1)),
        ("SVN", date(1991, 6, 25)),
        ("RUS", date(1991, 12, 24)),
        ("SGP", date(1965, 8, 9)),
    ],
)
def test_no_state_exists_before_its_day(ref: str, first_day: date) -> None:
    assert actors().exists(ref, first_day)
    assert not actors().exists(ref, first_day - timedelta(days=1))


@pytest.mark.parametrize(
    ("ref", "first_day_outside"),
    [("DDR", date(1990, 10, 3)), ("CSK", date(1993, 1, 1)), ("SUN", date(1991, 12, 24)), ("SCG", date(2006, 6, 3))],
)
def test_past_states_end_on_their_day(ref: str, first_day_outside: date) -> None:
    assert actors().exists(ref, first_day_outside - timedelta(days=1))
    assert not actors().exists(ref, first_day_outside)


def test_russia_carries_on_the_soviet_union_and_montenegro_only_succeeds() -> None:
    assert actors().continues("RUS") == (("SUN", date(1991, 12, 24)),)
    assert actors().continued_by("SUN") == (("RUS", date(1991, 12, 24)),)
    assert actors().continues("MNE") == ()
    assert actors().predecessors("MNE") == (("SCG", date(2006, 6, 3)),)
    assert {ref for ref in ("CZE", "SVK") if actors().predecessors(ref) == (("CSK", date(1993, 1, 1)),)} == {
        "CZE",
        "SVK",
    }


def test_the_bearer_of_a_legal_personality_is_named_for_the_day() -> None:
    assert actors().bearer("RUS", date(1970, 1, 1)) == "SUN"
    assert actors().bearer("RUS", date(2020, 1, 1)) == "RUS"
    assert actors().bearer("SRB", date(2003, 9, 18)) == "SCG"
    assert actors().bearer("SSD", date(2000, 1, 1)) is None


def test_what_news_names_beside_states_is_no_state() -> None:
    for name in (
        "Taiwan",
        "Kosovo",
        "Hong Kong",
        "Macao",
        "Greenland",
        "Faroe Islands",
        "Western Sahara",
        "Puerto Rico",
    ):
        ref = actors().resolve(name)
        assert ref is not None
        assert participants()[ref].kind == "entity"
    for ref in ("NATO", "UN", "OSCE", "COE", "ICC", "IAEA", "OPCW", "OAS", "AU", "ECOWAS", "WTO", "G7"):
        assert participants()[ref].kind == "body"
    assert participants()["EUE"].kind == "organisation"


def test_a_name_stands_in_a_sentence_with_its_article() -> None:
    said = {ref: participants()[ref].in_sentence for ref in ("USA", "PHL", "GMB", "SUN", "EUE", "POL", "NGA")}
    assert said == {
        "USA": "the United States",
        "PHL": "the Philippines",
        "GMB": "the Gambia",
        "SUN": "the Soviet Union",
        "EUE": "the European Union",
        "POL": "Poland",
        "NGA": "Nigeria",
    }


def test_only_the_is_an_article() -> None:
    assert {actor.article for actor in participants().values()} == {"", "the"}
