"""Sentences on how a treaty as such stands beside the shipped record: in force, ended, prolonged, provisional."""

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
        ("The INF Treaty is no longer in force.", "2020-02-10", "supported"),
        ("The INF Treaty came to an end in August 2019.", "2020-02-10", "supported"),
        ("The INF Treaty collapsed in August 2015.", "2020-02-10", "contradicted"),
        ("The INF Treaty is dead.", "2018-12-10", "imprecise"),  # by law it went on
        ("The High Seas Treaty is now international law.", "2026-02-01", "supported"),
        ("The Treaty on the Prohibition of Nuclear Weapons has still not become law.", "2021-03-15", "contradicted"),
        ("The Comprehensive Nuclear-Test-Ban Treaty is still waiting to enter into force.", "2020-05-01", "supported"),
        ("The Comprehensive Nuclear-Test-Ban Treaty remains without legal force.", "2024-06-01", "supported"),
        ("In 2021 New START was prolonged for five years.", "2025-02-10", "supported"),
        ("Washington and Moscow extended New START by ten years.", "2021-02-10", "contradicted"),
        ("CETA is being applied provisionally.", "2026-02-01", "supported"),
        ("CETA is fully in force.", "2026-02-01", "imprecise"),
        ("The UN convention against cybercrime is not yet in force.", "2025-12-01", "supported"),
        ("4 November 2016 was the day on which the Paris Agreement took effect.", "2018-11-10", "supported"),
        ("It was in 1985 that the Nuclear Non-Proliferation Treaty took effect.", "2020-02-01", "contradicted"),
        ("The entry into force of the Treaty on the Prohibition of Nuclear Weapons came on 22 January 2021.",
         "2021-02-01", "supported"),
        ("The Nagoya Protocol was signed in October 2010 by the delegates.", "2011-02-10", "imprecise"),  # adopted then
        ("Qatar's accession to the International Covenant on Civil and Political Rights dates from 21 May 2018.",
         "2018-09-01", "supported"),
    ],
)  # fmt: skip
def test_how_a_treaty_stands_is_judged_in_any_wording(record: Record, text: str, on: str, verdict: str) -> None:
    assert longest(record, text, on).verdict.value == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Finland gave notice of leaving the Paris Agreement in July. It became effective in January.",
        "The war began in 2014. It ended in 2019. The Paris Agreement is older.",
        "Talks on the Paris Agreement collapsed in 2018.",
        "What the Paris Agreement demands is contrary to the law of the sea.",
        "The Paris Agreement could be dead by 2030, she said.",
    ],
)
def test_what_is_told_of_something_else_is_no_state_of_a_treatys(record: Record, text: str) -> None:
    article = Article("", "", "", date(2025, 3, 18), "en", "", text, (), "", ())
    forms = [form for one in check(read(article, record.lexicon()), record).claims for form in one.claim.asserts]
    assert not [
        form for form in forms if form.predicate in ("in_force", "term") or form.arguments == ("PARIS", "in_force")
    ]
