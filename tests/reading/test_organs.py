"""An organ is that of the state beside it; a name that states share is that of the one whom the article names."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import mentions


@pytest.mark.parametrize(
    ("text", "organ", "ref"),
    [
        ("The Maldives' People's Majlis approved the treaty.", "Majlis", "MDV"),
        ("The Majlis of the Maldives approved the treaty.", "Majlis", "MDV"),
        ("Iran's Majlis approved the treaty.", "Majlis", "IRN"),
        ("The Majlis voted on the bill.", "Majlis", "IRN"),
        ("Switzerland's lower house, the Nationalrat, approved it.", "Nationalrat", "CHE"),
        ("Vienna waited until the Nationalrat approved it.", "Nationalrat", "AUT"),
        ("The Canadian House of Commons approved it.", "House of Commons", "CAN"),
        ("Keir Starmer told the House of Commons on Monday.", "House of Commons", "GBR"),
        ("Mozambique's Assembly of the Republic approved it.", "Assembly of the Republic", "MOZ"),
        ("Russia's Security Council met on Monday.", "Security Council", "RUS"),
        ("The Security Council met on Monday.", "Security Council", "UN"),
        ("Iran's Supreme National Security Council met.", "National Security Council", "IRN"),
        ("Ukraine's Kremlin-backed rebels fled.", "Kremlin", "RUS"),
        ("The Indonesian foreign ministry and the Pentagon agreed.", "Pentagon", "USA"),
    ],
)
def test_whose_organ_it_is(text: str, organ: str, ref: str) -> None:
    assert [m.ref for m in mentions(text) if m.text.endswith(organ) and m.kind == "organisation"] == [ref]


def test_a_shared_name_without_any_of_its_states_is_nobodys() -> None:
    assert not [m for m in mentions("The House of Commons voted on Monday.") if m.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Prime Minister Mark Rutte signed the treaty.", "NLD"),
        ("Mark Rutte welcomed the treaty.", "NATO"),
        ("Prime Minister Kaja Kallas signed the treaty.", "EST"),
    ],
)
def test_of_a_persons_offices_that_before_the_name_counts(text: str, ref: str) -> None:
    assert [m.ref for m in mentions(text) if m.kind == "person"] == [ref]


@pytest.mark.parametrize("name", ["WTO", "ILO", "IMO", "IMF", "OIC", "EAC", "GCC", "CIS"])
def test_an_organisation_of_three_letters_is_no_state(name: str) -> None:
    assert [m.kind for m in mentions(f"The {name} welcomed the vote.") if m.ref == name] == ["organisation"]
