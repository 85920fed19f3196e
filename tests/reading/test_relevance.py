"""The quick test of relevance before reading."""

from __future__ import annotations

import pytest

from treatywatch.model.lexicon import Lexicon, TreatyName
from treatywatch.reading.relevance import relevance_test

LEXICON = Lexicon(
    names=(
        TreatyName("APMBC", "Ottawa Treaty", "usual"),
        TreatyName("WHO", "World Health Organization", "body"),
        TreatyName("PARIS", "Paris", "place"),
    )
)


@pytest.mark.parametrize(
    "page",
    [
        "The OTTAWA TREATY turns thirty.",
        "<p>Argentina announced its withdrawal from the World Health Organization.</p>",
        "The two neighbours signed the treaty on fisheries in May.",
        "Senators ratified the amendment by 69 votes to 27.",
    ],
)
def test_a_page_that_names_a_treaty_or_a_step_towards_one_is_worth_reading(page: str) -> None:
    assert relevance_test(LEXICON)(page.encode())


@pytest.mark.parametrize(
    "page",
    [
        "",
        "The World Health Organization warned of measles on Monday.",
        "Paris expects two million visitors at the convention centre.",
        "According to the mayor, the impact of the storm was small; he withdrew his candidacy.",
        "A streaty that ottawa treatyland made up.",
    ],
)
def test_a_page_without_them_is_not(page: str) -> None:
    assert not relevance_test(LEXICON)(page.encode())


def test_broken_bytes_are_no_trouble() -> None:
    assert not relevance_test(LEXICON)(b"\xff\xfe\x00 treaty \x80" * 3)
