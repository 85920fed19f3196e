"""Sentences with a length of time or the figures of a vote beside the shipped record: all that they tell is judged."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.check import check
from treatywatch.model.article import Article
from treatywatch.model.verdicts import CheckedClaim
from treatywatch.reading.read import read
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


def longest(record: Record, text: str, on: str) -> CheckedClaim:
    """The claim with the most characters that is found in a text of a day."""
    article = Article("", "", "", date.fromisoformat(on), "en", "", text, (), "", ())
    found = check(read(article, record.lexicon()), record).claims
    return max(found, key=lambda one: one.claim.end - one.claim.start)


@pytest.mark.parametrize(
    ("text", "on", "verdict"),
    [
        ("Myanmar waited ten years before it ratified the Comprehensive Nuclear-Test-Ban Treaty.", "2016-09-22",
         "contradicted"),
        ("Forty years lay between the American signature of the Genocide Convention and its ratification.",
         "1990-05-02", "supported"),
        ("Manila spent less than five years inside the International Criminal Court.", "2019-03-18", "contradicted"),
        ("Thailand let more than twelve years pass between signing the convention against enforced disappearance and"
         " ratifying it.", "2024-05-20", "supported"),
        ("Liechtenstein needed little more than three years from signing to ratifying the Convention on the Rights of"
         " Persons with Disabilities.", "2023-12-19", "supported"),
        ("After an absence of nearly nineteen years, the United States returned to UNESCO.", "2003-10-20", "supported"),
        ("The United Kingdom's absence from UNESCO lasted twenty-five years.", "1997-08-20", "contradicted"),
        ("The Kyoto Protocol took effect just two years after it had been adopted.", "2005-03-20", "contradicted"),
        ("Canada quit the Kyoto Protocol after less than eight years as a party.", "2013-01-20", "supported"),
        ("Ireland ratified the UN disability convention only four years after signing it.", "2018-04-02",
         "contradicted"),
    ],
)  # fmt: skip
def test_how_long_it_took_is_counted_between_the_steps_told(record: Record, text: str, on: str, verdict: str) -> None:
    found = longest(record, text, on)
    assert any(form.predicate == "duration" for form in found.claim.asserts)
    assert found.verdict.value == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Mali will leave the Rome Statute a year after it gives notice.",
        "Chad could ratify the Rome Statute ten years after signing it.",
        "A state leaves the Rome Statute a year after its notice.",
        "Four months after the minister returned from Geneva, Chad left the Rome Statute.",
    ],
)
def test_what_is_to_come_or_holds_of_any_state_is_no_length_of_a_states_own(record: Record, text: str) -> None:
    article = Article("", "", "", date(2025, 3, 18), "en", "", text, (), "", ())
    claims = read(article, record.lexicon()).claims
    assert not [form for claim in claims for form in claim.asserts if form.predicate == "duration"]


def test_a_rounded_length_gives_no_year_that_a_deed_must_be_of(record: Record) -> None:
    text = "Indonesia signed the Comprehensive Nuclear-Test-Ban Treaty in 1996; ratification came fifteen years later."
    article = Article("", "", "", date(2012, 3, 1), "en", "", text, (), "", ())
    assert "contradicted" not in [one.verdict.value for one in check(read(article, record.lexicon()), record).claims]


@pytest.mark.parametrize(
    ("text", "figures", "verdict"),
    [
        ("Just 18 Finnish lawmakers opposed the withdrawal from the Ottawa Convention; 157 backed it.", "157-18",
         "supported"),
        ("Not a single deputy of Lithuania's Seimas voted against leaving the Ottawa Convention.", "?-0", "supported"),
        ("In the Eduskunta 157 members voted for leaving the Ottawa Convention and 18 against.", "157-18", "supported"),
        ("By a margin of 81 to one, Estonia's Riigikogu passed the law on leaving the Ottawa Convention.", "81-1",
         "supported"),
        ("With 413 in favour, 15 against and three abstentions, Poland's Sejm backed leaving the Ottawa Convention.",
         "413-15-3", "supported"),
        ("The Sejm backed leaving the Ottawa Convention with 413 votes in favour and 51 against.", "413-51",
         "imprecise"),
    ],
)  # fmt: skip
def test_figures_of_a_vote_are_read_by_their_sides(record: Record, text: str, figures: str, verdict: str) -> None:
    article = Article("", "", "", date(2025, 7, 1), "en", "", text, (), "", ())
    found = check(read(article, record.lexicon()), record).claims
    votes = [one for one in found if any(f.predicate == "vote" and f.value == figures for f in one.claim.asserts)]
    assert [one.verdict.value for one in votes][:1] == [verdict]


def test_days_and_articles_are_no_votes(record: Record) -> None:
    text = "On 18 June lawmakers voted against Article 5 of the bill on leaving the Ottawa Convention, 30 years old."
    article = Article("", "", "", date(2025, 7, 1), "en", "", text, (), "", ())
    forms = [form for claim in read(article, record.lexicon()).claims for form in claim.asserts]
    assert not [form for form in forms if form.predicate == "vote"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Hungary's parliament voted by 133 to 37 on Tuesday in favour of leaving the International Criminal Court.",
         "2025-05-21"),
        ("Estonia's parliament voted unanimously to leave the Ottawa Convention.", "2025-07-01"),
        ("Armenia's parliament ratified the Rome Statute with 83 votes in favour and 22 against.", "2023-10-10"),
    ],
)  # fmt: skip
def test_a_claim_is_not_borne_out_where_a_smaller_one_among_its_words_is_not(
    record: Record, text: str, on: str
) -> None:
    assert longest(record, text, on).verdict.value == "imprecise"


def test_a_length_that_nothing_reads_bears_nothing_out(record: Record) -> None:
    text = "Japan, for fifty years a doubter, ratified the 1954 Hague Convention in 2007."
    told = "Japan ratified the 1954 Hague Convention after ten years of hesitation."
    assert longest(record, told, "2007-09-20").verdict.value == "not_in_record"
    article = Article("", "", "", date(2007, 9, 20), "en", "", text, (), "", ())
    assert "contradicted" not in [one.verdict.value for one in check(read(article, record.lexicon()), record).claims]


def test_a_vote_told_in_an_aside_is_read(record: Record) -> None:
    text = "A narrow majority of the Finnish parliament, 101 to 98, voted for leaving the Ottawa Convention."
    assert longest(record, text, "2025-06-20").verdict.value != "supported"
