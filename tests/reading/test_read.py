"""An article is read as a whole, and what is not English is said and not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.reading.lexicon import lexicon
from treatywatch.model.article import Article, Part
from treatywatch.reading.read import read

TEXT = "Norway leaves the Ottawa Treaty\n\nNorway's parliament voted on Monday to leave the Ottawa Treaty."


def article(text: str, language: str = "en") -> Article:
    return Article("", "", "", date(2025, 3, 18), language, "", text, (Part("body", 0, len(text)),), "", ())


def test_everything_is_read() -> None:
    reading = read(article(TEXT), lexicon())
    assert {m.kind for m in reading.mentions} >= {"state", "treaty", "date"}
    assert {(e.participants, e.stage) for e in reading.events} == {(("NOR",), "parliament_approved")}


def test_furniture_is_not_read() -> None:
    text = "Chad left the Ottawa Treaty in 2020.\n\nNorway left the Ottawa Treaty in 2021."
    parts = (Part("furniture", 0, 36), Part("body", 38, len(text)))
    reading = read(replace(article(text), parts=parts), lexicon())
    assert [e.participants for e in reading.events] == [("NOR",)]
    assert all(m.start >= 38 for m in reading.mentions)


def test_another_language_is_said_and_not_read() -> None:
    reading = read(article("La Norvège quitte le traité d'Ottawa.", "fr"), lexicon())
    assert not reading.events
    assert any("fr" in notice for notice in reading.notices)


def test_an_empty_article_has_nothing_in_it() -> None:
    assert read(article(""), lexicon()).mentions == ()


def test_without_a_day_of_publication_a_notice_says_what_was_not_resolved() -> None:
    reading = read(replace(article(TEXT), published_on=None), lexicon())
    assert any("day of publication" in notice for notice in reading.notices)


def test_each_telling_of_one_act_claims_what_its_own_words_say() -> None:
    text = (
        "Finland has withdrawn from the Ottawa Treaty, the foreign ministry said on Friday.\n\n"
        "The government notified the Secretary-General of the United Nations of the withdrawal on Thursday.\n"
    )
    claims = {str(a) for claim in read(article(text), lexicon()).claims for a in claim.asserts}
    assert "stage(FIN, APMBC, withdraw) = left" in claims
    assert any(claim.startswith("stage(FIN, APMBC, withdraw") and claim.endswith("= notified") for claim in claims)


def test_the_day_on_which_it_was_said_is_not_the_day_of_the_act() -> None:
    text = "Norway has withdrawn from the Ottawa Treaty, the foreign ministry said on Friday."
    assert [(e.participants, e.day) for e in read(article(text), lexicon()).events] == [(("NOR",), None)]


@pytest.mark.parametrize("figure", ["²", "½", "٣", "9" * 5_000, "④"])
def test_odd_figures_are_no_numbers_and_stop_nothing(figure: str) -> None:
    said = f"Of the {figure} states that ratified the mine ban treaty {figure} left it on {figure} May"
    text = f"{said}, {figure} years later. The {figure} states gained {figure} members in May {figure}."
    found = read(article(text), lexicon())
    assert found.article.text == text
