"""Times that date a treaty behind its name, and no act under it."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.reading.times import find_times
from treatywatch.reading.treaty_times import treaty_times


def own(text: str, name: str) -> list[str]:
    start = text.index(name)
    times = find_times(text, date(2026, 3, 10))
    return [time.text for time in treaty_times(text, [(start, start + len(name))], times)]


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (", adopted in 1997, ", ["1997"]),
        (", which was signed in Oslo in 1997, ", ["1997"]),
        (", in force since 1999, ", ["since 1999"]),
        (", which has been in force since 1999, ", ["since 1999"]),
        (", a landmark treaty that entered into force in 1999, ", ["1999"]),
        (", a pact of 1997, ", ["1997"]),
        (", negotiated in 1997 and in force since 1999, ", ["1997", "since 1999"]),
        (" (1997) ", []),
        (" - adopted in 1997 - ", ["1997"]),
        (", effective since 1999, ", ["since 1999"]),
        (", effective 1 March 1999, ", []),
        (" in 1997, ", []),
        (" dates from 1997 ", []),
        (", which dates from 1997, ", ["1997"]),
        (", which took effect in 1999, ", []),
        (", signed by Peru in 1997, ", []),
        (", which it joined in 2005, ", []),
        (", in force for Peru since 2005, ", []),
    ],
)
def test_only_what_dates_the_treaty_is_its_own(behind: str, told: list[str]) -> None:
    assert own(f"Peru left the Mine Ban{behind}and others followed.", "Mine Ban") == told


def test_a_noun_for_a_treaty_is_as_good_as_its_name() -> None:
    assert own("The Mine Ban was long gone when Peru left the convention, adopted in 1997.", "Mine Ban") == ["1997"]
