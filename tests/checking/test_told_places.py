"""Sentences on where a treaty was made beside the shipped record."""

from __future__ import annotations

from datetime import date

import pytest

from tests.checking.test_told_lengths_and_votes import longest
from treatywatch.model.article import Article
from treatywatch.reading.read import read
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("text", "on", "verdict"),
    [
        ("Governments adopted the Convention on Cluster Munitions in Oslo.", "2010-05-01", "imprecise"),  # signed there
        ("Oslo was where states signed the Convention on Cluster Munitions.", "2010-05-01", "supported"),
        ("It was in Kumamoto that the Minamata Convention was signed.", "2014-05-01", "supported"),
        ("The Minamata Convention was signed in the city of Minamata itself.", "2014-05-01", "contradicted"),
        ("Helsinki was the scene of the signing of the Open Skies Treaty in March 1992.", "2020-05-01", "supported"),
        ("Vienna hosted the signing ceremony of the Singapore Convention on Mediation.", "2019-10-01", "contradicted"),
        ("Ministers put their names to the Trans-Pacific Partnership in Auckland.", "2016-03-01", "supported"),
        ("The Nagoya Protocol was signed in the Japanese city of that name in October 2010.", "2011-02-10",
         "imprecise"),  # adopted there
        ("The Cartagena Protocol on Biosafety was adopted in the Colombian city whose name it bears.", "2013-09-11",
         "not_in_record"),
        ("The Rome Statute was adopted at Waldhausen.", "2020-01-01", "not_in_record"),  # no town that is known
    ],
)  # fmt: skip
def test_where_a_treaty_was_made_is_judged_in_any_wording(record: Record, text: str, on: str, verdict: str) -> None:
    assert longest(record, text, on).verdict.value == verdict


@pytest.mark.parametrize(
    "text",
    [
        "In Geneva, members of the Basel Convention agreed to put plastic waste under its control.",
        "Meeting in Geneva, states parties to the Convention on Cluster Munitions adopted a declaration.",
        "In Kigali, delegates amended the Montreal Protocol.",
        "The Saeima adopted the law on the Istanbul Convention in Riga.",
    ],
)
def test_what_was_agreed_elsewhere_later_is_no_place_of_the_treatys(record: Record, text: str) -> None:
    article = Article("", "", "", date(2019, 5, 24), "en", "", text, (), "", ())
    forms = [form for claim in read(article, record.lexicon()).claims for form in claim.asserts]
    assert not [form for form in forms if form.predicate == "place"]
