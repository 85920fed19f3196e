"""Which treaty, whom and which day words mean that stand near others: lists, addressees, datelines, asides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.reading_of import events, told
from tests.reading.test_claims import forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru would deposit its instrument of ratification of the Ottawa Treaty in May, the minister said.",
            "planned PER APMBC join deposited 2025-05",
        ),
        (
            "The minister said Peru would deposit its instrument of ratification of the Ottawa Treaty in May.",
            "planned PER APMBC join deposited 2025-05",
        ),
        ("Peru voted to ratify the Rome Statute. It had signed the accord in 1998.", "PER ROME join signed 1998"),
        (
            "Ireland, Austria and Peru, which gave up its own mines and joined the Ottawa Treaty in 1999, are there.",
            "PER APMBC join in_force 1999",
        ),
    ],
)
def test_an_act_is_told_of_its_own_treaty_state_and_mood(text: str, expected: str) -> None:
    assert expected in told(text)


def test_what_is_said_to_come_is_not_told_as_done() -> None:
    found = events("Peru would deposit its instrument of ratification of the Ottawa Treaty in May, the minister said.")
    assert {event.modality for event in found} == {"planned"}


def test_a_list_before_a_clause_of_one_is_not_told_of_all() -> None:
    found = events("Ireland, Austria and Peru, which has never signed the Ottawa Treaty, met in May.")
    assert all(event.participants == ("PER",) for event in found)


def test_a_signature_that_is_left_unratified_is_no_exit() -> None:
    text = "Peru has left its signature of the Ottawa Treaty unratified."
    assert events(text) == ()
    assert not [form for form in forms(text) if form.startswith("stage")]


def test_whom_a_letter_goes_to_is_not_the_treaty_that_is_left() -> None:
    text = "Chad has denounced the Ottawa Treaty. Its minister delivered the letter to the WHO on Monday."
    assert {event.treaty for event in events(text)} == {"APMBC"}


@pytest.mark.parametrize("line", ["Daily Wire, 9 March 2025 – ", "Geneva, March 9, 2025 - ", "GENEVA, 9 March - "])
def test_the_day_of_a_dateline_is_no_day_of_the_act(line: str) -> None:
    text = f"{line}Peru has ratified the Ottawa Treaty, the ministry announced."
    assert [event.day for event in events(text)] == [None]
    assert not [form for form in forms(text) if form.startswith("date(PER")]


def test_an_act_goes_with_the_treaty_that_a_definite_noun_has_just_meant() -> None:
    text = (
        "Peru joins Ottawa Treaty\n\nPeru acceded to the Ottawa Treaty on Friday.\n\n"
        "It signed up to the Rome Statute in 1998.\n\nChile, which has plans of its own, left the Ottawa pact in June. "
        "Fiji signed in 1999 but never ratified.\n"
    )
    signed = [event.treaty for event in events(text) if event.participants == ("FJI",) and event.stage == "signed"]
    assert signed == ["APMBC"]


def test_a_decade_is_a_stretch_of_ten_years() -> None:
    told_of = forms("Egypt has been a party to the Ottawa Treaty since the eighties.", date(2025, 9, 12))
    assert "date(EGY, APMBC, party) = 1980/1989" in told_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada is still the only country in the world outside the Ottawa Treaty.",
            "only(CAN, APMBC, not_party, 2025-09-12) in",
        ),
        (
            "Chad is the only neighbour of Libya that is a party to the Ottawa Treaty.",
            "only(TCD, APMBC, party, 2025-09-12) in borders(LBY)",
        ),
        (
            "Chad was the last state of Latin America and the Caribbean to ratify the Ottawa Treaty.",
            "last(TCD, APMBC, ratified) in region(LATIN-AMERICA-CARIBBEAN)",
        ),
        (
            "Chad has withdrawn from the Ottawa Treaty, a decree in the official gazette shows.",
            "stage(TCD, APMBC, withdraw) = left",
        ),
    ],
)
def test_claims_of_the_only_one_and_of_what_a_paper_shows(text: str, expected: str) -> None:
    assert expected in forms(text)
