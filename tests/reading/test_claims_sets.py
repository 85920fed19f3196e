"""Sets that a sentence opens with, "only" inside it, and what is told of a treaty's newcomers and repeated exits."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.test_claims import forms, read

ON = date(2025, 9, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of the five countries that border Laos, only Thailand and Cambodia are parties to the Ottawa Treaty.",
            "only(THA KHM, APMBC, party, 2025-09-12) in borders(LAO)",
        ),
        (
            "Among the six countries that share a frontier with Afghanistan, Tajikistan alone is a party to the "
            "Ottawa Treaty.",
            "only(TJK, APMBC, party, 2025-09-12) in borders(AFG)",
        ),
        (
            "Of all those that signed the Ottawa Treaty on landmines, only Haiti and Tonga have yet to ratify.",
            "only(HTI TON, APMBC, not_ratified, 2025-09-12) in signatories(APMBC)",
        ),
        (
            "Chad is the only country in south-east Asia that has not joined the Ottawa Treaty.",
            "only(TCD, APMBC, never_joined, 2025-09-12) in region(SOUTHEAST-ASIA)",
        ),
        (
            "Nine of NATO's 32 members have not ratified the Ottawa Treaty.",
            "count(members(NATO) & outsiders(APMBC), 2025-09-12) = 9",
        ),
        (
            "Of the EU's members, more than twenty have ratified the Ottawa Treaty.",
            "count(members(EUE) & ratifiers(APMBC), 2025-09-12) > 20",
        ),
        (
            "Every EU member has ratified the Ottawa Treaty and the Arms Trade Treaty.",
            "share(ATT, ratified, 2025-09-12) all members(EUE)",
        ),
        (
            "Three members of the European Union are bound by the Ottawa Treaty.",
            "count(members(EUE) & parties(APMBC), 2025-09-12) = 3",
        ),
        (
            "Chad is one of the four that have yet to ratify the Ottawa Treaty, together with Mali and Niger.",
            "status(MLI, APMBC, 2025-09-12) = not_ratified",
        ),
        (
            "The Ottawa Treaty is still binding on 166 states.",
            "count(APMBC, bound, 2025-09-12) = 166",
        ),
        (
            "Seven UN members have not joined the Ottawa Treaty.",
            "count(members(UN) & outsiders(APMBC), 2025-09-12) = 7",
        ),
        (
            "Not one of the nuclear powers has signed the Ottawa Treaty.",
            "share(APMBC, signed, 2025-09-12) none region(NUCLEAR-POWERS)",
        ),
        (
            "Its exit leaves Norway the only neighbour of Russia in NATO that is still bound by the Ottawa Treaty.",
            "only(NOR, APMBC, bound, 2025-09-12) in members(NATO) & borders(RUS)",
        ),
        (
            "Norway, the only exporter that has ratified the Ottawa Treaty, will stay.",
            "only(NOR, APMBC, ratified, 2025-09-12) in unknown",
        ),
        (
            "That leaves only Chad outside the Ottawa Treaty.",
            "only(TCD, APMBC, not_party, 2025-09-12) in",
        ),
        (
            "Its accession leaves Chad as the only UN member outside the Ottawa Treaty.",
            "only(TCD, APMBC, not_party, 2025-09-12) in members(UN)",
        ),
        (
            "Not a single EU member state is a party to the Ottawa Treaty.",
            "share(APMBC, party, 2025-09-12) none members(EUE)",
        ),
        (
            "Chad remains the only state ever to have denounced the Ottawa Treaty.",
            "only(TCD, APMBC, left, 2025-09-12) in",
        ),
        ("Chad has become the first state to leave the Ottawa Treaty.", "stage(TCD, APMBC, withdraw) = left"),
        (
            "Chad has left the Ottawa Treaty, the first state to do so, after joining the Paris Agreement in 2016.",
            "first(TCD, APMBC, left) in",
        ),
        ("Chad is leaving the Ottawa Treaty for the third time.", "times(TCD, APMBC, withdraw) = 3"),
        ("It is the second time that Chad leaves the Ottawa Treaty.", "times(TCD, APMBC, withdraw) = 2"),
        ("The Ottawa Treaty has had a new party, Chad.", "status(TCD, APMBC, 2025-09-12) = party"),
        ("The Ottawa Treaty has been suspended since May.", "in_force(APMBC, 2025-09-12) = suspended"),
        ("The Ottawa Treaty has been in abeyance since May.", "in_force(APMBC, 2025-09-12) = suspended"),
        ("The Ottawa Treaty is one that Chad has never joined.", "status(TCD, APMBC, 2025-09-12) = never_joined"),
        (
            "Chad is no longer a member of the regional pact Ottawa Treaty.",
            "status(TCD, APMBC, 2025-09-12) = not_party",
        ),
        (
            "You may wonder about it now that Chad is no longer a party to the Ottawa Treaty.",
            "status(TCD, APMBC, 2025-09-12) = not_party",
        ),
        (
            "The only states that have not ratified the Ottawa Treaty are Chad and Mali.",
            "only(TCD MLI, APMBC, not_ratified, 2025-09-12) in",
        ),
        (
            "The only EU country not to have ratified the Ottawa Treaty is Malta.",
            "only(MLT, APMBC, not_ratified, 2025-09-12) in members(EUE)",
        ),
        (
            "The only countries outside the Ottawa Treaty are Chad and Mali.",
            "only(TCD MLI, APMBC, not_party, 2025-09-12) in",
        ),
        (
            "Chad and Mali are the only countries not in the Ottawa Treaty.",
            "only(TCD MLI, APMBC, not_party, 2025-09-12) in",
        ),
        ("Only Chad and Mali are outside the Ottawa Treaty.", "only(TCD MLI, APMBC, not_party, 2025-09-12) in"),
        ("The states outside the Ottawa Treaty are Chad and Mali.", "status(MLI, APMBC, 2025-09-12) = not_party"),
        (
            "Chad has never ratified the Ottawa Treaty, the only UN member not to have done so.",
            "only(TCD, APMBC, not_ratified, 2025-09-12) in members(UN)",
        ),
        (
            "The Ottawa Treaty has 160 member states, but neither Chad nor Mali is among them.",
            "status(MLI, APMBC, 2025-09-12) = not_party",
        ),
        (
            "There are 160 parties to the Ottawa Treaty; Chad is not one of them.",
            "status(TCD, APMBC, 2025-09-12) = not_party",
        ),
        ("I still cannot believe that Chad has left the Ottawa Treaty.", "stage(TCD, APMBC, withdraw) = left"),
    ],
)
def test_what_is_said_of_a_set_or_of_a_newcomer(text: str, expected: str) -> None:
    assert expected in forms(text)


def test_a_set_that_no_table_has_stays_unknown() -> None:
    told = forms("Among US allies in the Pacific, only Japan and Australia are parties to the Ottawa Treaty.")
    assert any(form.startswith("only(JPN AUS") and "unknown" in form for form in told)


@pytest.mark.parametrize(
    "text",
    [
        "Chad would become the first state to leave the Ottawa Treaty.",
        "I do not believe that Chad has left the Ottawa Treaty.",
        "Chad wants to leave the Ottawa Treaty for the second time.",
    ],
)
def test_what_is_not_done_is_told_of_nobody(text: str) -> None:
    told = forms(text)
    assert not [form for form in told if form.startswith(("stage", "times"))]


def test_the_clause_that_says_which_treaty_is_meant_is_claimed_with_its_noun() -> None:
    claims = read("The arrests breach the Ottawa Treaty that Chad ratified in 1999.", ON)
    assert "the Ottawa Treaty that Chad ratified in 1999" in [claim.text for claim in claims]


def test_the_subject_of_the_next_clause_is_none_of_a_list() -> None:
    told = forms("The Ottawa Treaty was never ratified by Chad, and Mali is the only country to have left it.")
    assert "status(TCD, APMBC, 2025-09-12) = not_ratified" in told
    assert "status(MLI, APMBC, 2025-09-12) = not_ratified" not in told


@pytest.mark.parametrize("speaker", ["Peru's foreign minister, Ana Ruiz, said", "Peru said", "according to Peru"])
def test_who_says_which_states_stay_outside_is_none_of_them(speaker: str) -> None:
    told = forms(f"The only countries outside the Ottawa Treaty are Chad and Mali, {speaker} on Monday.")
    assert not [form for form in told if "PER" in form]


@pytest.mark.parametrize(
    "text",
    [
        "Chad is left as the only country that has not joined the Ottawa Treaty.",
        "Chad has been left alone outside the Ottawa Treaty.",
    ],
)
def test_who_is_left_over_has_left_nothing(text: str) -> None:
    assert not [form for form in forms(text) if form.startswith("stage")]


def test_what_would_leave_somebody_alone_is_not_told_as_so() -> None:
    assert not forms("That would leave only Chad outside the Ottawa Treaty.")
