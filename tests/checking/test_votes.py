"""Figures of votes against the ladder of the shipped record."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.check import check
from treatywatch.checking.duties import vote_finding
from treatywatch.model.article import Article
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("participant", "treaty", "action", "figures", "verdict"),
    [
        ("USA", "CTBT", "join", "48-51", Verdict.SUPPORTED),
        ("USA", "CTBT", "join", "51-48", Verdict.SUPPORTED),  # of a motion that failed the noes are told first
        ("LVA", "APMBC", "withdraw", "66-14", Verdict.SUPPORTED),
        ("LVA", "APMBC", "withdraw", "14-66", Verdict.NOT_IN_RECORD),
        ("LVA", "APMBC", "withdraw", "66-14-2", Verdict.NOT_IN_RECORD),  # the record has no abstentions
        ("LVA", "APMBC", "withdraw", "66-13-2", Verdict.IMPRECISE),
        ("HUN", "ROME", "withdraw", "134-37", Verdict.SUPPORTED),
        ("HUN", "ROME", "withdraw", "120-37", Verdict.IMPRECISE),  # the noes of a vote on it, and other ayes
        ("HUN", "ROME", "withdraw", "120-30", Verdict.NOT_IN_RECORD),  # it may be another chamber's
        ("HUN", "ROME", "withdraw", "?-37", Verdict.SUPPORTED),
        ("LTU", "APMBC", "withdraw", "107-0", Verdict.SUPPORTED),
        ("HUN", "ROME", "any", "134-37", Verdict.SUPPORTED),
        ("HUN", "ROME", "join", "133-37", Verdict.SUPPORTED),
        ("HUN", "ROME", "join", "134-37", Verdict.IMPRECISE),  # that was the vote on leaving
        ("POL", "APMBC", "withdraw", "unanimous", Verdict.IMPRECISE),  # 15 against
        ("POL", "APMBC", "join", "unanimous", Verdict.NOT_IN_RECORD),
        ("RUS", "CTBT", "join", "415-0", Verdict.SUPPORTED),  # no other vote that it could be mixed up with
    ],
)
def test_figures_fit_a_vote_in_the_order_in_which_it_is_told(
    record: Record, participant: str, treaty: str, action: str, figures: str, verdict: Verdict
) -> None:
    assert vote_finding(record, participant, treaty, action, figures, date(2026, 6, 1)).verdict is verdict


def verdicts(record: Record, on: str, text: str) -> list[Verdict]:
    article = Article("", "", "", date.fromisoformat(on), "en", "", text, (), "", ())
    return [one.verdict for one in check(read(article, record.lexicon()), record).claims]


@pytest.mark.parametrize(
    "text",
    [
        "The US Senate on Tuesday approved the UN disability rights treaty, 61-38.",
        "The US Senate ratified the UN disability convention on Tuesday by 61 votes to 38.",
        "The US Senate consented on Tuesday to the ratification of the disability convention.",
        "The US Senate approved the disability rights treaty by 61 votes to 38 on 4 December 2012. "
        "Poland voted to leave the Ottawa Treaty.",
        "The US Senate approved the disability rights treaty by 61 votes to 38 on 4 December 2012.",
    ],
)
def test_a_vote_that_failed_is_no_approval_though_its_figures_are_right(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED in verdicts(record, "2012-12-06", text)


@pytest.mark.parametrize(
    "text",
    [
        "The US Senate voted 61 to 38 to ratify the disability convention on Tuesday, falling short.",
        "The US Senate voted to ratify the disability convention on Tuesday, falling short of the two thirds.",
        "US senators supported the UN disability convention by 61 votes to 38 on Tuesday.",
        "Most US senators voted on Tuesday to ratify the UN disability rights treaty; that was not enough.",
        "On Tuesday the US Senate said yes to the UN disability rights treaty by 61 to 38, five votes too few.",
        "The US Senate voted on Tuesday on ratifying the UN disability treaty.",
        "A majority of the US Senate approved the UN disability treaty on Tuesday, but two thirds were needed.",
        "The UN disability convention failed in the US on Tuesday: 61 senators voted for it and 38 against.",
    ],
)
def test_a_majority_that_fell_short_contradicts_nothing(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(record, "2012-12-06", text)


def test_a_vote_and_what_it_approved_are_told_once(record: Record) -> None:
    text = "The Polish Sejm approved the exit from the Ottawa Treaty on 25 June, by 413 votes to 15."
    article = Article("", "", "", date(2025, 7, 11), "en", "", text, (), "", ())
    told = [one.explanation for one in check(read(article, record.lexicon()), record).claims]
    assert told and all(one.count("413") <= 1 for one in told)


def test_what_was_voted_on_is_no_step_under_another_treaty(record: Record) -> None:
    text = "The US Senate backed the disability treaty by 61 votes to 38. Poland left the Ottawa Treaty."
    article = Article("", "", "", date(2025, 7, 11), "en", "", text, (), "", ())
    claims = check(read(article, record.lexicon()), record).claims
    votes = [a for one in claims for a in one.claim.asserts if a.predicate == "vote"]
    assert votes and all("withdraw" not in vote.arguments for vote in votes)
