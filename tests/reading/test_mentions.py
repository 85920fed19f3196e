"""Names are found in their longest form, with whom they name, and what only looks like one is left alone."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import mentions
from treatywatch.model.article import Mention


def found(text: str, kind: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.ref) for m in mentions(text) if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Papua New Guinea and Guinea-Bissau met.", [("Papua New Guinea", "PNG"), ("Guinea-Bissau", "GNB")]),
        ("South Korea warned North Korea.", [("South Korea", "KOR"), ("North Korea", "PRK")]),
        ("Polish troops and Latvians", [("Polish", "POL"), ("Latvians", "LVA")]),
        ("Michael Jordan scored.", []),
        ("Please polish the turkey.", []),
        ("Warsaw said it would wait.", [("Warsaw", "POL")]),
    ],
)
def test_states(text: str, names: list[tuple[str, str | None]]) -> None:
    assert found(text, "state") == names


def test_a_capital_where_something_happens_is_a_place() -> None:
    assert ("Vilnius", "LTU") in found("The delegates met in Vilnius on Friday.", "place")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Canada hosted the Ottawa Treaty.", [("Ottawa Treaty", "APMBC")]),
        ("Ottawa criticised the plan.", []),
        ("the Ottawa landmine pact", [("Ottawa landmine pact", "APMBC")]),
        ("the Columbia River Treaty", [("Columbia River Treaty", "Columbia River Treaty")]),
        ("the Agreement on Nile Waters of 1959", [("Agreement on Nile Waters", "Agreement on Nile Waters")]),
        ("The Democratic Convention in Chicago", []),
        ("Leaving the Alpine Pact on Tuesday", [("Alpine Pact", "Alpine Pact")]),
        ("who voted for it, and the npt workers", []),
        ("the NPT and the ICC", [("NPT", "NPT"), ("ICC", "ROME")]),
    ],
)
def test_treaties(text: str, names: list[tuple[str, str | None]]) -> None:
    assert found(text, "treaty") == names


def test_a_short_form_in_brackets_names_the_treaty_from_then_on() -> None:
    text = "The Lake Water Treaty (LWT) binds both. Chad left the LWT in May."
    assert [m.ref for m in mentions(text) if m.text == "LWT"] == ["Lake Water Treaty"] * 2


def test_a_further_name_is_the_same_treaty() -> None:
    text = "The Lake Water Treaty, also known as the Convention on Shared Basins, is old."
    assert {m.ref for m in mentions(text) if m.kind == "treaty"} == {"Lake Water Treaty"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a fund of 10 billion zloty", "10000000000 PLN"),
        ("$4.8 billion a year", "4800000000 USD"),
        ("€250,000 in fines", "250000 EUR"),
        ("a £1.5m grant", "1500000 GBP"),
    ],
)
def test_money(text: str, value: str) -> None:
    assert [m.value for m in mentions(text) if m.kind == "money"] == [value]


def people(text: str) -> list[Mention]:
    return [m for m in mentions(text) if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "ref", "name"),
    [
        ("Norwegian Foreign Minister Kari Holm spoke.", "NOR", "Kari Holm"),
        ("General Ants Laaneots, the chief of defence of Estonia, spoke.", "EST", "Ants Laaneots"),
        ("Kenya's President Amos Otieno spoke.", "KEN", "Amos Otieno"),
        ("UN spokeswoman Ana Lopez spoke.", "UN", "Ana Lopez"),
    ],
)
def test_a_person_stands_for_the_state_named_beside_the_office(text: str, ref: str, name: str) -> None:
    (person,) = people(text)
    assert person.ref == ref
    assert (person.value or "").startswith(name)


def test_a_surname_alone_is_the_person_introduced_before() -> None:
    text = "Norwegian Foreign Minister Kari Holm spoke. Holm left early."
    assert [(m.text, m.ref) for m in people(text)][1] == ("Holm", "NOR")


def test_a_programme_belongs_to_the_state_that_runs_it() -> None:
    (programme,) = [m for m in mentions("Tallinn funds the ‘Sea Wall’ programme.") if m.kind == "programme"]
    assert (programme.text, programme.ref) == ("Sea Wall", "EST")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru signed the Protocol to the Rome Statute.", {"Protocol to the Rome Statute"}),
        ("Peru signed the WTO Agreement on Fish Subsidies\n\nGeneva, 18 October. The Agreement on Fish Subsidies.",
         {"Agreement on Fish Subsidies"}),
        ("Peru signed the Agreement on Fish Data on Monday.", {"Agreement on Fish Data"}),
    ],
)  # fmt: skip
def test_names_around_known_ones_over_paragraphs_and_before_days(text: str, expected: set[str]) -> None:
    assert {m.ref for m in mentions(text) if m.kind == "treaty"} == expected
