"""Claims on what is running, who remains, since when a treaty applies, and clauses that grammars closed wrongly."""

from __future__ import annotations

import pytest

from tests.reading.test_claims import forms

_LEFT = "stage(TCD, APMBC, withdraw) = left"
_REMAIN = "count(APMBC, bound, 2025-09-12) = 160"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad left the Ottawa Treaty. 160 parties remain.", [_LEFT, _REMAIN]),
        ("Chad left the Ottawa Treaty. With Chad out, 160 parties remain.", [_LEFT, _REMAIN]),
        ("Chad left the Ottawa Treaty. That leaves 160 parties.", [_LEFT, _REMAIN]),
        (
            "Chad left the Ottawa Treaty. 33 states remain outside it.",
            [_LEFT, "count(APMBC, outside, 2025-09-12) = 33"],
        ),
        (
            "Signed by 133 states and ratified by 166, the Ottawa Treaty is in force.",
            [
                "count(APMBC, signed, 2025-09-12) = 133",
                "count(APMBC, consented, 2025-09-12) = 166",
                "in_force(APMBC, 2025-09-12) = yes",
            ],
        ),
        (
            "Three countries signed, waited, and joined. Chad ratified the Ottawa Treaty.",
            ["status(TCD, APMBC, 2025-09-12) = ratified"],
        ),
    ],
)
def test_those_who_remain_and_those_who_signed_are_counted_but_not_some_told_of(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ottawa Treaty has applied to Chad since 1 November 1999.", ["date(TCD, APMBC, bound) = 1999-11-01"]),
        ("The Ottawa Treaty has applied only provisionally to Chad since 1999.", []),
        (
            "The Ottawa Treaty is losing members. The withdrawals of Chad and Mali are still running.",
            ["stage(TCD, APMBC, withdraw) = leaving", "stage(MLI, APMBC, withdraw) = leaving"],
        ),
        ("Chad's exit from the Ottawa Treaty is not yet pending.", []),
        (
            "The Ottawa Treaty lets any member go, provided it gives six months' notice.",
            ["rule(APMBC, notice_period) = 6 month"],
        ),
    ],
)
def test_what_applies_and_what_is_running_is_told_and_no_condition_is(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad left the Ottawa Treaty and Russia and China have never joined.",
            [
                _LEFT,
                "status(RUS, APMBC, 2025-09-12) = never_joined",
                "status(CHN, APMBC, 2025-09-12) = never_joined",
            ],
        ),
        (
            "Chad has joined the Ottawa Treaty and only seven states remain outside.",
            ["stage(TCD, APMBC, join) = joined"],
        ),
        ("It was Chad that was the first state to ratify the Ottawa Treaty.", ["first(TCD, APMBC, ratified) in"]),
        ("Before Chad, no state had ever left the Ottawa Treaty.", ["first(TCD, APMBC, left) in"]),
        (
            "Chad joined the Ottawa Treaty. All three neighbours met, and none has left the Ottawa Treaty.",
            ["stage(TCD, APMBC, join) = joined"],
        ),
    ],
)
def test_whose_clause_it_is_decides_of_whom_it_tells(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


def test_who_follows_a_denial_and_its_opposite_goes_by_the_one_before() -> None:
    told = forms("Neither Chad nor Mali has ratified the Ottawa Treaty; Britain did in May 1998, France in July 1998.")
    assert "status(MLI, APMBC, 2025-09-12) = not_ratified" in told
    assert "date(FRA, APMBC, ratified) = 1998-07" in told
    assert "status(FRA, APMBC, 2025-09-12) = not_ratified" not in told


def test_a_clause_in_the_singular_behind_a_list_is_of_its_last_one() -> None:
    told = forms("The parties to the Ottawa Treaty are Mali and Oman, which signed in 2004 and has yet to ratify.")
    assert "date(OMN, APMBC, signed) = 2004" in told
    assert "date(MLI, APMBC, signed) = 2004" not in told


def test_two_lengths_of_one_sentence_are_two_duties() -> None:
    told = forms(
        "A state has four years to destroy its mines under the Ottawa Treaty, and ten years to clear the ground."
    )
    assert len(told) == 1 and "clear" not in told[0]
