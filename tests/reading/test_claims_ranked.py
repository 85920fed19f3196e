"""Claims that set a state apart: the only one, the n-th, the first; in normal form."""

from __future__ import annotations

import pytest

from tests.reading.test_claims import forms, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad is so far the only country to have walked out of the Ottawa Treaty.",
            ["stage(TCD, APMBC, withdraw) = left", "only(TCD, APMBC, left, 2025-09-12) in"],
        ),
        (
            "Chad and Mali remain the only two to have left the Ottawa Treaty.",
            ["stage(TCD, APMBC, withdraw) = left", "stage(MLI, APMBC, withdraw) = left",
             "only(TCD MLI, APMBC, left, 2025-09-12) in"],
        ),
        ("Chad was the third country to leave the Ottawa Treaty.", ["nth(TCD, APMBC, left) = 3"]),
        ("Chad would be the third country to leave the Ottawa Treaty.", ["nth(TCD, APMBC, leaving) = 3"]),
        (
            "Chad, along with Mali and Peru, was the first to ratify the Ottawa Treaty.",
            ["first(TCD, APMBC, ratified) in not(MLI) & not(PER)"],
        ),
        ("The first country to ratify the Ottawa Treaty was Chad.", ["first(TCD, APMBC, ratified) in"]),
        ("Chad made history as the first nation to leave the Ottawa Treaty.", ["first(TCD, APMBC, left) in"]),
        ("Chad is the 125th state to become a party to the Ottawa Treaty.", ["nth(TCD, APMBC, joined) = 125"]),
        (
            "Chad was the first state to leave the Ottawa Treaty, in 2009.",
            ["first(TCD, APMBC, left) in", "stage(TCD, APMBC, withdraw, 2009) = left"],
        ),
        (
            "Chad became the 131st state party to the Ottawa Treaty on 1 January 2024.",
            ["nth(TCD, APMBC, joined) = 131", "date(TCD, APMBC, party) = 2024-01-01"],
        ),
        ("Chad left the Ottawa Treaty in 2019, the first country to do so.", ["first(TCD, APMBC, left) in"]),
        ("Chad will be the first country ever to leave the Ottawa Treaty.", ["count(APMBC, left, 2025-09-12) = 0"]),
        ("Latvia would be the first EU member to leave the Ottawa Treaty.",
         ["share(APMBC, left, 2025-09-12) none members(EUE)"]),
        ("Chad is the newest party to the Ottawa Treaty.", ["last(TCD, APMBC, joined) in"]),
        (
            "China is a member of the BRICS and of NATO.",
            ["member(CHN, BRICS, 2025-09-12) = yes", "member(CHN, NATO, 2025-09-12) = yes"],
        ),
        (
            "Malta belongs to the European Union but not to NATO.",
            ["member(MLT, EUE, 2025-09-12) = yes", "member(MLT, NATO, 2025-09-12) = no"],
        ),
        ("Nobody has ever denounced the Ottawa Treaty.", ["count(APMBC, left, 2025-09-12) = 0"]),
        ("Only two countries have left the Ottawa Treaty.", ["count(APMBC, left, 2025-09-12) = 2"]),
        ("Chad was the 50th to ratify the Ottawa Treaty.", ["nth(TCD, APMBC, ratified) = 50"]),
        (
            "Israel is the only state that has signed but not ratified the Ottawa Treaty.",
            ["status(ISR, APMBC, 2025-09-12) = signed_only", "only(ISR, APMBC, signed_only, 2025-09-12) in"],
        ),
    ],
)  # fmt: skip
def test_what_sets_a_state_apart_is_part_of_the_claim(text: str, expected: list[str]) -> None:
    assert [form for form in forms(text) if form in expected] == expected


def test_a_rank_within_a_set_that_no_table_has_is_no_rank_among_all() -> None:
    assert not [form for form in forms("Ireland became the 5th EU state to ratify the Ottawa Treaty.") if "nth" in form]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No South American state has left the Ottawa Treaty.",
         "share(APMBC, left, 2025-09-12) none region(SOUTH-AMERICA)"),
        ("Sri Lanka is the only South Asian country that has ratified the Ottawa Treaty.",
         "only(LKA, APMBC, ratified, 2025-09-12) in region(SOUTH-ASIA)"),
        ("Chad was the first African country to ratify the Ottawa Treaty.",
         "first(TCD, APMBC, ratified) in region(AFRICA)"),
        ("Twelve African states have ratified the Ottawa Treaty.",
         "count(region(AFRICA) & ratifiers(APMBC), 2025-09-12) = 12"),
        ("Every EU country except Poland has ratified the Ottawa Treaty.",
         "share(APMBC, ratified, 2025-09-12) all members(EUE) & not(POL)"),
        ("Every EU country except Poland has ratified the Ottawa Treaty.",
         "status(POL, APMBC, 2025-09-12) = not_ratified"),
        ("Chad was the first French-speaking African country to ratify the Ottawa Treaty.",
         "first(TCD, APMBC, ratified) in region(AFRICA) & unknown"),
    ],
)  # fmt: skip
def test_the_set_that_a_text_names_is_the_one_that_the_claim_holds_of(text: str, expected: str) -> None:
    assert expected in forms(text)


def test_a_region_in_the_name_of_a_state_or_organisation_is_no_region() -> None:
    text = "South Africa was the first member of the African Union to ratify the Ottawa Treaty."
    assert not [form for form in forms(text) if "region" in form]


def test_the_only_other_one_is_not_the_only_one() -> None:
    assert not [
        form for form in forms("Chad is the only other state to have left the Ottawa Treaty.") if "only" in form
    ]


def test_a_region_that_is_named_for_its_states_is_not_whom_the_claim_is_about() -> None:
    told = forms("Tajikistan and Turkmenistan are the only Central Asian states that have joined the Ottawa Treaty.")
    assert not [form for form in told if "KAZ" in form]


def test_what_stands_beside_a_name_may_be_denied() -> None:
    assert "member(TLS, ASEAN, 2025-09-12) = no" in forms("East Timor, not a member of ASEAN, met in Dili.")


def _told(text: str) -> list[str]:
    return [str(told) for claim in read(text) for told in claim.asserts]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Chad is the only African party to the Ottawa Treaty.", "party, 2025-09-12) in region(AFRICA)"),
        ("Chad is the only African country in the Ottawa Treaty.", "party, 2025-09-12) in region(AFRICA)"),
        ("Chad is the only member of NATO inside the Ottawa Treaty.", "party, 2025-09-12) in members(NATO)"),
        ("Chad is the only party to the Ottawa Treaty in Africa.", "party, 2025-09-12) in region(AFRICA)"),
        ("Chad, the only NATO party to the Ottawa Treaty, said nothing.", "party, 2025-09-12) in members(NATO)"),
        ("Chad is the only oil-rich country in the Ottawa Treaty.", "party, 2025-09-12) in unknown"),
        (
            "Chad is the only African country left outside the Ottawa Treaty.",
            "not_party, 2025-09-12) in region(AFRICA)",
        ),
    ],
)
def test_who_alone_is_in_or_out_is_told_with_its_set(text: str, alone: str) -> None:
    assert [a for a in _told(text) if f"only(TCD, APMBC, {alone}" in a]


def test_an_only_that_was_not_read_bears_nothing_out() -> None:
    told = _told("Chad was the only African party to the Ottawa Treaty.")
    assert [a for a in told if a.startswith(("only(", "reported("))]
