"""Clauses that tell no step for what stands around them, and such as tell one that is still to come."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import told


@pytest.mark.parametrize(
    "text",
    [
        "Before Japan ratifies the Rome Statute, it must change its laws, activists argue.",
        "Until Iran ratifies the Rome Statute, inspectors cannot return.",
        "The minister was asked whether Peru had left the Ottawa Treaty.",
        "Whether Hungary has left the Rome Statute depends on whom you ask.",
        "Nothing in the decision means that Chad is leaving the Rome Statute, the presidency said.",
        "Hungary nearly left the Paris Agreement, according to a leaked memo.",
        "Imagine that France abandons the Ottawa Treaty.",
        "In a hypothetical scenario, Germany quits the Ottawa Treaty.",
        "Rumours that Portugal quit the Ottawa Treaty spread on Telegram.",
        "Ethiopia has never been party to the Rome Statute, let alone ratified it.",
        "Rather than leave the Ottawa Treaty, Chad chose to make a statement.",
        "Ratifying the Ottawa Treaty was a step too far for Poland.",
        "Chad's accession to the Ottawa Treaty was wrongly announced by the ministry.",
        "Canada's deadline to ratify the Ottawa Treaty passed without action.",
        "Norway had been about to leave the Ottawa Treaty when oil prices fell.",
        "Peru rejected calls to accede to the Ottawa Treaty.",
        "Myanmar's junta failed to notify the depositary of its withdrawal from the Ottawa Treaty.",
        "Nobody in Oslo wants to pull out of the Ottawa Treaty.",
        "It is not the case, the embassy stressed, that Peru has quit the Rome Statute.",
        "We never said Chad had left the Ottawa Treaty, the spokeswoman said.",
        "Nowhere in the communique does it say that Chad has acceded to the Ottawa Treaty.",
        "The minister would not say whether Chad had left the Ottawa Treaty.",
    ],
)
def test_what_is_only_imagined_asked_or_awaited_is_no_step(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When Chad accedes to the Ottawa Treaty, it will destroy its stocks.", {"planned TCD APMBC join deposited"}),
        ("As soon as Chad deposits its instrument of ratification, the Ottawa Treaty will have 165 parties.",
         {"planned TCD APMBC join deposited"}),
        ("After Peru withdraws from the Ottawa Treaty, it will be free to use mines.",
         {"planned PER APMBC withdraw effective"}),
        ("Chad joins the Ottawa Treaty in November.", {"planned TCD APMBC join in_force 2025-11"}),
        ("After Peru withdrew from the Ottawa Treaty in 2019, it was free to use mines.",
         {"PER APMBC withdraw effective 2019"}),
    ],
)  # fmt: skip
def test_what_comes_before_something_ahead_is_planned(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government has decided that Sweden will not leave the Ottawa Treaty.", {"SWE APMBC reaffirm reaffirmed"}),
        ("Malaysia decided against ratifying the Rome Statute.", {"not MYS ROME join deposited"}),
        ("The committee advised the Dutch government not to withdraw from the Ottawa Treaty.",
         {"not NLD APMBC withdraw recommended"}),
    ],
)  # fmt: skip
def test_a_decision_against_an_act_is_no_decision_to_act(text: str, expected: set[str]) -> None:
    assert told(text) == expected
