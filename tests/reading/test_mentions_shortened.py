"""Names that a text shortens, and protocols told by the one named beside them."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.model.article import Article
from treatywatch.reading.mentions import find_mentions
from treatywatch.reading.parse import parse
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open()


def _named(record: Record, text: str) -> list[str | None]:
    article = Article("", "", "", date(2025, 9, 12), "en", "", text, (), "", ())
    return [m.ref for m in find_mentions(parse(article), record.lexicon()) if m.kind in ("treaty", "organisation")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia left the Commonwealth of Independent States. The Commonwealth has nine members.", ["CIS", "CIS"]),
        ("The Commonwealth has 56 members.", ["COMMONWEALTH"]),
        ("Gabon joined the Commonwealth of Nations. The Commonwealth grew.", ["COMMONWEALTH", "COMMONWEALTH"]),
        (
            "Angola joined Additional Protocol II to the Geneva Conventions; to Protocol I it acceded in 1984.",
            ["AP2", "AP1"],
        ),
        (
            "Mali acceded to the Optional Protocol to the Convention against Torture, Estonia to the one under the "
            "women's convention.",
            ["OPCAT", "CEDAW-OP"],
        ),
        ("Finland lodged its instrument with the UN Treaty Section.", ["UN"]),
    ],
)
def test_short_names_mean_what_was_named_in_full(record: Record, text: str, expected: list[str]) -> None:
    assert _named(record, text) == expected


def test_a_year_that_is_not_the_treatys_own_makes_it_another_one(record: Record) -> None:
    assert _named(record, "The Montreal Protocol 2014 entered into force in 2020.") == ["Montreal Protocol 2014"]
    assert _named(record, "The Montreal Protocol of 1987 entered into force in 1989.") == ["MONTREAL"]
