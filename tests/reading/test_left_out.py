"""Who is left out of a set is told the opposite of what the set is."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import told
from tests.reading.test_claims import forms

ON = "2025-09-12"


@pytest.mark.parametrize(
    "text",
    [
        "Every country in the world but Mali has ratified the Ottawa Treaty.",
        "All states except Mali have ratified the Ottawa Treaty.",
        "Everyone but Mali has ratified the Ottawa Treaty.",
        "With the exception of Mali, every state has ratified the Ottawa Treaty.",
    ],
)
def test_all_the_world_but_one(text: str) -> None:
    assert forms(text) == [
        f"share(APMBC, ratified, {ON}) all members(UN) & not(MLI)",
        f"status(MLI, APMBC, {ON}) = not_ratified",
    ]
    assert told(text) == set()


def test_a_set_that_no_table_has_is_not_taken_for_all_the_world() -> None:
    assert not [
        form for form in forms("In South Asia every state but Bhutan has ratified the Ottawa Treaty.") if "UN" in form
    ]
    assert not [form for form in forms("All the states but Mali have ratified the Ottawa Treaty.") if "UN" in form]


def test_a_clause_on_who_is_left_out_is_about_them() -> None:
    text = "All states but Mali, which has only signed it, have ratified the Ottawa Treaty."
    assert f"status(MLI, APMBC, {ON}) = not_ratified" in forms(text)
    assert not [form for form in forms(text) if form.startswith("share(APMBC, signed")]


def test_nobody_but_one_has_left() -> None:
    assert forms("Nobody but Mali has ever left the Ottawa Treaty.") == [
        "stage(MLI, APMBC, withdraw) = left",
        f"only(MLI, APMBC, left, {ON}) in",
    ]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("All EU states but Poland and Hungary have ratified the Istanbul Convention.", set()),
        ("All the Baltic states but Latvia have left the Ottawa Treaty.", {"EST+LTU"}),
        ("Apart from Finland, all Nordic states signed the Ottawa Treaty in 1997.", {"DNK+ISL+NOR+SWE"}),
        ("Estonia, Latvia and Poland, but not Finland, have left the Ottawa Treaty.", {"EST+LVA+POL"}),
    ],
)
def test_no_act_is_told_of_those_left_out(text: str, events: set[str]) -> None:
    assert {line.split()[0] for line in told(text)} == events
