from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from treatywatch.actors.names import actor_names, demonym, short_name
from treatywatch.actors.participants import participants
from treatywatch.actors.table import actors, fold

# Codes of scholars' data sets that belong to nobody else, and rows for two participants at once.
SLIPS = {"BZL", "LES", "EU and Euratom"}


def _refs(text: str, on: date) -> set[tuple[str, ...]]:
    return {name.refs for name in actor_names() if name.text == text and name.holds(on)}


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("pol", "POL"),
        ("us", "USA"),
        ("U.S.", "USA"),
        ("U.K.", "GBR"),
        ("turkiye", "TUR"),
        ("TURKEY", "TUR"),
        ("cote d’ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("Burma", "MMR"),
        ("Zaire", "COD"),
        ("Swaziland", "SWZ"),
        ("Cape Verde", "CPV"),
        ("Macedonia", "MKD"),
        ("Czech Republic", "CZE"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Naoero", "NRU"),
        ("the Netherlands", "NLD"),
        ("St Vincent & the Grenadines", "VCT"),
        ("Republic of the Congo", "COG"),
        ("DRC", "COD"),
        ("DPRK", "PRK"),
        ("USSR", "SUN"),
        ("UAE", "ARE"),
        ("European Union", "EUE"),
        ("Guinea", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Guinea\u2011Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Organisation of American States", "OAS"),
    ],
)
def test_a_name_in_any_form_leads_to_its_participant(text: str, ref: str) -> None:
    assert actors().resolve(text) == ref


@pytest.mark.parametrize("text", ["Korea", "Polish", "Warsaw", "the Baltic states", "Atlantis", "", "Biden"])
def test_what_names_no_single_participant_is_not_resolved(text: str) -> None:
    assert actors().resolve(text) is None


@pytest.mark.parametrize(
    ("mistyped", "meant"), [("Finlnad", "Finland"), ("Ukrane", "Ukraine"), ("Korea", "South Korea"), ("LTV", "Latvia")]
)
def test_the_nearest_names_are_offered(mistyped: str, meant: str) -> None:
    assert meant in actors().nearest(mistyped)


def test_nothing_is_offered_where_nothing_is_near() -> None:
    assert actors().nearest("qqqqqqqq") == ()


def test_every_name_has_known_refs_and_days_inside_the_life_of_its_participant() -> None:
    table = participants()
    for name in actor_names():
        assert bool(name.refs) == (name.kind != "other"), name
        for ref in name.refs:
            assert ref in table, name
        if name.refs and name.until and (began := table[name.refs[0]].since) and name.kind != "former":
            assert name.until > began, name
        assert name.text == name.text.strip()


def test_every_state_has_a_demonym_and_most_a_capital() -> None:
    states = [actor.id for actor in participants().values() if actor.kind == "state"]
    demonyms = {ref for name in actor_names() if name.kind == "demonym" for ref in name.refs}
    capitals = {ref for name in actor_names() if name.kind == "capital" for ref in name.refs}
    assert [ref for ref in states if ref not in demonyms] == []
    # City states, and a capital that bears the state's own name.
    assert {ref for ref in states if ref not in capitals} == {"DJI", "MCO", "SGP", "VAT"}
    assert demonym("POL") == "Polish"
    assert demonym("NATO") == short_name("NATO") == "NATO"


def test_capitals_and_administrations_stand_for_a_government_in_their_days() -> None:
    assert _refs("the Kremlin", date(2025, 3, 18)) == {("RUS",)}
    assert _refs("Bonn", date(1985, 1, 1)) == {("DEU",)}
    assert _refs("Bonn", date(2025, 1, 1)) == set()
    assert _refs("Moscow", date(1985, 1, 1)) == {("SUN",)}
    assert _refs("Biden administration", date(2024, 11, 19)) == {("USA",)}
    assert _refs("Biden administration", date(2025, 1, 20)) == set()
    assert _refs("Trump administration", date(2018, 1, 1)) == _refs("Trump administration", date(2025, 3, 1))
    assert _refs("Trump administration", date(2023, 1, 1)) == set()


def test_offices_change_hands_on_their_day() -> None:
    assert _refs("Kaja Kallas", date(2023, 1, 1)) == {("EST",)}
    assert _refs("Kaja Kallas", date(2025, 1, 1)) == {("EUE",)}


def test_groups_name_all_their_members() -> None:
    assert _refs("the Baltic states", date(2025, 1, 1)) == {("EST", "LVA", "LTU")}
    assert {frozenset(refs) for refs in _refs("P5", date(2025, 1, 1))} == {
        frozenset({"CHN", "FRA", "GBR", "RUS", "USA"})
    }


def test_dangerous_names_carry_a_warning() -> None:
    warned = {name.text for name in actor_names() if name.is_ambiguous}
    assert {"Georgia", "Jordan", "Chad", "Turkey", "Niger", "Guinea", "Congo", "Ottawa", "The Hague", "Korea"} <= warned


def test_phrases_that_are_no_actor_contain_the_name_that_they_shield() -> None:
    names = "|".join(re.escape(name.text) for name in actor_names() if name.kind != "other")
    contained = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    assert [name.text for name in actor_names() if name.kind == "other" and not contained.search(name.text)] == []


def test_folding_ignores_case_accents_article_and_apostrophes() -> None:
    assert fold("The Côte d’Ivoire") == fold("cote d'ivoire")
    assert fold("St. Lucia") == fold("SAINT LUCIA")


def _named_in(shared: Path) -> Iterator[tuple[str, str]]:
    facts = shared / "facts"
    for path in (facts / "untc-2015" / "treaties").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            yield from ((path.name, row[0]) for row in list(csv.reader(file))[1:] if row)
    for path in (*facts.glob("acts/*.csv"), *facts.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from ((path.name, row[c]) for c in ("state", "participant") if row.get(c))


def test_every_participant_of_the_tables_at_hand_is_resolved(shared: Path) -> None:
    unknown = {(file, name) for file, name in _named_in(shared) if actors().resolve(name) is None}
    assert {(file, name) for file, name in unknown if name not in SLIPS} == set()
