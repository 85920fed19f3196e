"""Sentences on a duty with its day beside the shipped record."""

from __future__ import annotations

from datetime import date

import pytest

from tests.checking.test_told_lengths_and_votes import longest
from treatywatch.checking.check import check
from treatywatch.model.article import Article
from treatywatch.reading.read import read
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("text", "on", "verdict"),
    [
        ("Tonga's first transparency report under the mine ban convention is due by the end of May 2026.", "2025-12-03",
         "supported"),
        ("South Africa's initial report under the Convention on Cluster Munitions was due by the end of 2017.",
         "2016-08-01", "contradicted"),
        ("Belgium had to rid itself of all cluster munitions by August 2014, four years after the convention took"
         " effect.", "2013-06-30", "contradicted"),
        ("Germany's cluster munitions must be destroyed by 1 August 2020.", "2012-05-01", "not_in_record"),  # by whom?
        ("The Ottawa Treaty gave Oman until 2017 to scrap its stockpiled mines.", "2016-01-01", "contradicted"),
        ("1 August 2018 is the deadline by which Germany must have destroyed its cluster munitions.", "2012-05-01",
         "supported"),
        ("Niger must clear all cluster munition remnants no later than 1 August 2020.", "2011-05-01", "supported"),
        ("The Marshall Islands must report under the mine ban treaty by 1 September 2027.", "2025-10-20",
         "not_in_record"),  # due each year
        ("Lithuania must decide by the end of June whether it stays in the Convention on Cluster Munitions.",
         "2019-06-01", "not_in_record"),
    ],
)  # fmt: skip
def test_a_duty_with_its_day_is_judged_in_any_wording(record: Record, text: str, on: str, verdict: str) -> None:
    found = longest(record, text, on)
    assert found.verdict.value == verdict
    assert any(form.predicate == "deadline" for form in found.claim.asserts)


@pytest.mark.parametrize(
    "text",
    [
        "Oman destroyed its stockpiled anti-personnel mines by 2019.",
        "Oman need not destroy its stockpiled anti-personnel mines by 2019 if it leaves the Ottawa Treaty.",
        "Oman and Chad must destroy their stockpiled mines by 2019 under the Ottawa Treaty, or not.",
    ],
)
def test_what_was_done_or_is_asked_of_several_is_no_duty_of_ones(record: Record, text: str) -> None:
    article = Article("", "", "", date(2016, 3, 1), "en", "", text, (), "", ())
    forms = [form for claim in read(article, record.lexicon()).claims for form in claim.asserts]
    assert not [form for form in forms if form.predicate == "deadline"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Niger has until the end of 2020 to clear its mines under the Ottawa Treaty after another extension.",
         "2020-02-01"),
        ("Croatia plans to be free of mines by 2026, its deadline under the Ottawa Treaty.", "2020-02-01"),
        ("Germany wants to destroy the last of its cluster munitions by 2015, three years before the deadline of the"
         " Convention on Cluster Munitions.", "2012-05-01"),
        ("Germany will have destroyed all cluster munitions by November 2015, ministers promise, well before it must"
         " under the Convention on Cluster Munitions.", "2012-05-01"),
        ("The Arms Trade Treaty requires an annual report by 31 May, and the Philippines has filed none.",
         "2021-09-01"),
        ("Ukraine missed its deadline of 1 June 2010 to destroy its stockpiled anti-personnel mines under the Ottawa"
         " Treaty.", "2016-03-01"),
        ("Russia will remain bound by the European Convention on Human Rights for six months, until 16 September.",
         "2022-03-20"),
    ],
)  # fmt: skip
def test_plans_prospects_and_other_duties_contradict_nothing(record: Record, text: str, on: str) -> None:
    article = Article("", "", "", date.fromisoformat(on), "en", "", text, (), "", ())
    found = check(read(article, record.lexicon()), record).claims
    assert "contradicted" not in [one.verdict.value for one in found]
