"""Counts that stand beside a treaty's name, and shares of the world's states."""

from __future__ import annotations

import pytest

from tests.reading.test_claims import forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("189 – parties to the Ottawa Treaty", ["count(APMBC, bound, 2025-09-12) = 189"]),
        (
            "The Ottawa Treaty: 133 signatories, 160 ratifications.",
            ["count(APMBC, signed, 2025-09-12) = 133", "count(APMBC, consented, 2025-09-12) = 160"],
        ),
        ("The Ottawa Treaty now binds 165 states.", ["count(APMBC, bound, 2025-09-12) = 165"]),
        ("Membership of the Ottawa Treaty stands at 165.", ["count(APMBC, bound, 2025-09-12) = 165"]),
        ("That makes 69 states parties to the Ottawa Treaty.", ["count(APMBC, bound, 2025-09-12) = 69"]),
        ("Chad joined the Ottawa Treaty. That makes 69 states parties.", ["count(APMBC, bound, 2025-09-12) = 69"]),
        ("Chad joined the Ottawa Treaty, which now binds 165 states.", ["count(APMBC, bound, 2025-09-12) = 165"]),
        ("Only four countries have yet to join the Ottawa Treaty.", ["count(APMBC, outside, 2025-09-12) = 4"]),
        (
            "More than 130 countries and the European Union have ratified the Ottawa Treaty.",
            ["count(APMBC, consented, 2025-09-12) > 130"],
        ),
        ("The Ottawa Treaty was adopted by 38 experts.", []),
        ("The Ottawa Treaty (Article 5) binds all states.", []),
    ],
)
def test_a_number_beside_the_name_is_counted_by_its_noun(text: str, expected: list[str]) -> None:
    assert [form for form in forms(text) if form.startswith("count")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "More than 80 percent of the world's states are party to the Ottawa Treaty.",
            "share(APMBC, party, 2025-09-12) >80% members(UN)",
        ),
        (
            "Fewer than half of the EU's members have joined the Ottawa Treaty.",
            "share(APMBC, party, 2025-09-12) <50% members(EUE)",
        ),
        (
            "Two thirds of African states have ratified the Ottawa Treaty.",
            "share(APMBC, ratified, 2025-09-12) ~67% region(AFRICA)",
        ),
    ],
)
def test_a_share_of_a_set_is_judged_by_its_members(text: str, expected: str) -> None:
    assert [form for form in forms(text) if form.startswith(("share", "stage", "status"))] == [expected]


def test_states_that_border_one_another_do_so_in_pairs() -> None:
    told = forms("Norway, Sweden and Finland all border one another.")
    assert len(told) == 3
    assert all(form.startswith("borders") and form.endswith("yes") for form in told)


def test_the_only_neighbours_of_a_set_are_counted() -> None:
    told = forms("Finland and Norway are the only Nordic states that border Russia.")
    assert "count(region(NORDIC) & borders(RUS), 2025-09-12) = 2" in told


@pytest.mark.parametrize("number", ["Some three dozen", "Four dozen", "Several dozen"])
def test_so_round_a_number_is_not_held_against_the_record(number: str) -> None:
    assert not [
        form for form in forms(f"{number} states have not joined the Ottawa Treaty.") if form.startswith("count")
    ]


def test_a_dozen_is_about_twelve() -> None:
    assert forms("A dozen states have signed the Ottawa Treaty.") == ["count(APMBC, signed, 2025-09-12) ~ 12"]


def test_the_union_beside_so_many_states_is_counted_with_them() -> None:
    text = "The Ottawa Treaty has been ratified by 160 states and the European Union."
    assert forms(text) == ["count(APMBC, consented, 2025-09-12) = 161"]
