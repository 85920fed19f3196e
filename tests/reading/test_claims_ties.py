"""Claims on borders, on organisations, on those who left for good, on votes and on what is to last on to a day."""

from __future__ import annotations

import pytest

from tests.reading.test_claims import forms

_TWO_LEFT = "Finland and Estonia have left the Ottawa Treaty. "
_LEFT_IN_2005 = "Chad, which left the Ottawa Treaty in 2005, "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moldova borders Russia, viewers were told.", ["borders(MDA, RUS, 2025-09-12) = yes"]),
        ("Sweden borders Russia in the far north.", ["borders(SWE, RUS, 2025-09-12) = yes"]),
        ("Finland and Russia share a border of 1,340 kilometres.", ["borders(FIN, RUS, 2025-09-12) = yes"]),
        (
            _TWO_LEFT + "Both border Russia.",
            ["borders(FIN, RUS, 2025-09-12) = yes", "borders(EST, RUS, 2025-09-12) = yes"],
        ),
        (_TWO_LEFT + "All four border Russia.", []),
        ("Finland, Russia and Norway share a border.", []),
        ("The claim that Moldova borders Russia is false.", []),
        ("Finland closed its border to Russia.", []),
    ],
)
def test_borders_are_told_of_names_of_both_and_of_all(text: str, expected: list[str]) -> None:
    assert [form for form in forms(text) if form.startswith("borders")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ASEAN has 11 members.", "count(members(ASEAN), 2025-09-12) = 11"),
        ("The Ottawa Treaty is still in force between Chad and Mali.", "in_force(APMBC, 2025-09-12) = yes"),
        (_LEFT_IN_2005 + "has never gone back.", "status(TCD, APMBC, 2025-09-12) = never_back"),
        (_LEFT_IN_2005 + "has never returned.", "status(TCD, APMBC, 2025-09-12) = never_back"),
        ("The 160 other parties to the Ottawa Treaty met Chad.", "count(APMBC, bound, 2025-09-12) others 160"),
        ("Chad left the Ottawa Treaty. The other 160 parties met.", "count(APMBC, bound, 2025-09-12) others 160"),
        ("Chad will remain a party to the Ottawa Treaty until 3 May 2026.", "date(TCD, APMBC, unbound) = 2026-05-03"),
        ("Chad will remain bound by the Ottawa Treaty until 3 May 2026.", "date(TCD, APMBC, unbound) = 2026-05-03"),
        (
            "The Ottawa Treaty is old. Chad has until 1 May 2029 to clear its mines.",
            "deadline(TCD, APMBC, Chad has to clear its mines) = 2029-05-01",
        ),
        ("The Ottawa Treaty took effect in Chad on 1 November 1999.", "date(TCD, APMBC, in_force) = 1999-11-01"),
        ("Chad's parliament voted unanimously to leave the Ottawa Treaty.", "vote(TCD, APMBC, withdraw) = unanimous"),
        ("Chad was bound by the Ottawa Treaty in 2010.", "status(TCD, APMBC, 2025-09-12) = was_party"),
        ("Chad became bound by the Ottawa Treaty in 1999.", "date(TCD, APMBC, bound) = 1999"),
        ("Chad had ratified the Ottawa Treaty by 2005.", "date(TCD, APMBC, ratified) = ../2005"),
        ("By 2005 Chad had joined the Ottawa Treaty.", "stage(TCD, APMBC, join, ../2005) = joined"),
        ("Chad had already left the Ottawa Treaty in 2020.", "stage(TCD, APMBC, withdraw, ../2020) = once_left"),
        ("By 2000 the Ottawa Treaty had entered into force.", "date(APMBC, in_force) = ../2000"),
        ("Britain was a member of the EU for 47 years.", "member(GBR, EUE, 2025-09-12) = once"),
        ("Britain was never a member of the EU.", "member(GBR, EUE, 2025-09-12) = never"),
        ("Finland was a member of NATO in 2024.", "member(FIN, NATO, 2024) = yes"),
        ("Britain was a member of the EU from 1973 to 2020.", "member(GBR, EUE, 2025-09-12) = once"),
        ("Britain, a member of the EU until 2020, left.", "member(GBR, EUE, 2025-09-12) = once"),
    ],
)
def test_what_is_asserted(text: str, expected: str) -> None:
    assert expected in forms(text)


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Chad has left the Ottawa Treaty and has never gone back to work.", "never_back"),
        ("Chad may never go back to the Ottawa Treaty, which it left.", "never_back"),
        ("The Ottawa Treaty is in force for Chad and Mali.", "in_force(APMBC"),
        ("The Ottawa Treaty took effect in Chad on 1 November 1999.", "date(APMBC"),
        ("Chad tore up its signature under the Ottawa Treaty.", "left"),
        ("Chad pulled its signature from the Ottawa Treaty.", "left"),
        ("The 160 parties to the Ottawa Treaty met Chad.", "others"),
        ("Chad will become a party to the Ottawa Treaty in 2026.", "status"),
        ("The Ottawa Treaty is old. Chad has until 1 May 2029 to think.", "deadline"),
        ("Chad was bound by the Ottawa Treaty in 2010.", "date(TCD"),
        ("Chad was a signatory to the Ottawa Treaty in 2005.", "date(TCD"),
        ("In 2010 the Ottawa Treaty was in force for Chad.", "date(TCD"),
        ("The Ottawa Treaty was already in force in 2005.", "date("),
        ("In 2010 the Ottawa Treaty bound Chad.", "date(TCD"),
        ("By 1998 the Ottawa Treaty had not yet entered into force.", "in_force"),
        ("When Chad laid its mines the Ottawa Treaty had not entered into force.", "in_force"),
        ("Chad remains outside the Ottawa Treaty's regime of reports.", "not_party"),
        ("Indonesia is the twelfth member of ASEAN.", "= yes"),
        ("Chad is the only other UN member outside the Ottawa Treaty.", "only("),
        ("Chad is the only other state to leave the Ottawa Treaty.", "only("),
        ("The shareholders voted unanimously. The Ottawa Treaty and Chad are another matter.", "unanimous"),
    ],
)
def test_what_is_not_asserted(text: str, unexpected: str) -> None:
    assert not [form for form in forms(text) if unexpected in form]


def test_a_set_that_more_is_said_of_is_not_counted() -> None:
    assert not forms("The 46 Latin American and Caribbean countries where the virus spreads agreed.")
    assert not forms("In 46 Caribbean countries where the virus spreads people are ill.")
