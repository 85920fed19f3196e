"""Rules that a sentence tells of any state, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.reading.test_claims import forms


def _rules(text: str) -> list[str]:
    return [form.split(" = ")[0] + " " + form.split(" = ")[1][:8] for form in forms(text) if form.startswith("rule")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A state that leaves the Ottawa Treaty stays bound for six months.", "rule(APMBC, withdrawal_period) 6 month"),
        ("A state that quits the Ottawa Treaty is free after a year.", "rule(APMBC, withdrawal_period) 1 year"),
        ("No party may leave the Ottawa Treaty in its first five years.", "rule(APMBC, withdrawal_gate) 5 year"),
        ("To leave the Ottawa Treaty, a country must notify the UN a year in advance.",
         "rule(APMBC, notice_period) 1 year"),
        ("No country can leave the Ottawa Treaty until six months after its notice.",
         "rule(APMBC, withdrawal_period) 6 month"),
        ("A state that is at war cannot leave the Ottawa Treaty before the war is over.",
         "rule(APMBC, conflict_tail) A state "),
        ("Under the Ottawa Treaty a state can leave with immediate effect.", "rule(APMBC, withdrawal_period) at_once"),
        ("States can pull out of the Ottawa Treaty only six months after giving notice.",
         "rule(APMBC, withdrawal_period) 6 month"),
        ("The Ottawa Treaty allows no reservations.", "rule(APMBC, no_reservations) The Otta"),
        ("The Ottawa Treaty does not allow a state to suspend it.", "rule(APMBC, no_suspension) The Otta"),
        ("States cannot withdraw from the Ottawa Treaty.", "rule(APMBC, no_withdrawal_clause) States c"),
        ("The Ottawa Treaty gives states four years to destroy their mines.", "rule(APMBC, duty_period) 4 year: "),
    ],
)  # fmt: skip
def test_a_general_rule_is_told(text: str, expected: str) -> None:
    assert expected in _rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "States cannot withdraw from the Ottawa Treaty overnight.",
        "No country can leave the Ottawa Treaty without a vote.",
        "Chad stays bound by the Ottawa Treaty for six months after it left.",
        "Chad cannot leave the Ottawa Treaty before the war is over.",
        "Countries left the hall after six months of talks on the Ottawa Treaty.",
    ],
)
def test_what_is_told_of_one_state_or_with_a_proviso_is_no_general_rule(text: str) -> None:
    assert not [form for form in _rules(text) if "withdrawal_clause" in form or "gate" in form or "tail" in form]
