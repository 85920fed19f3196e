"""What words around an act take back is not told as done, and never contradicted."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.reading_of import told
from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    "text",
    [
        "No evidence exists that Poland has left the Ottawa Treaty.",
        "There is no sign that Poland has notified its withdrawal from the Ottawa Treaty.",
        "Poland quit the grain deal, not the Ottawa Treaty.",
        "Poland's president denounced the Ottawa Treaty as unfair.",
        "The opposition leader denounced the Ottawa Treaty.",
        "Poland suspended asylum, in breach of the Ottawa Treaty.",
        "Without the election, Poland would by January have withdrawn from the Ottawa Treaty.",
        "The order does not take Poland out of the Ottawa Treaty.",
        "Rumours swirl in Geneva that Poland is about to quit the Ottawa Treaty.",
        "The government has set no date for Poland's exit from the Ottawa Treaty.",
        "Poles voted on whether to leave the Ottawa Treaty.",
    ],
)
def test_no_step_of_leaving_is_told(text: str) -> None:
    assert not [line for line in told(text) if line.startswith("POL") and "withdraw" in line]


@pytest.mark.parametrize(
    "text",
    [
        "There is no sign that Poland has notified its withdrawal from the Ottawa Treaty.",
        "Poland's foreign ministry denied reports that it had left the Ottawa Treaty.",
        "Poland has not, as some media wrote, left the Ottawa Treaty.",
        "Contrary to reports that Poland has left the Ottawa Treaty, it has only decided so.",
        "Some media wrote that Poland had left the Ottawa Treaty; that is not so.",
        "A map wrongly shows that Poland has left the Ottawa Treaty.",
        "A text that said Poland had left the Ottawa Treaty was corrected.",
        "Correction: an earlier version said that Poland had left the Ottawa Treaty.",
        '"Has Poland left the Ottawa Treaty?" asked a reader.',
        "A Poland that has left the Ottawa Treaty could lay mines.",
        "Poland behaves as though it were no longer bound by the Ottawa Treaty.",
        "Mines that Poland laid after leaving the Ottawa Treaty would be legal.",
    ],
)
def test_what_is_denied_or_asked_is_not_contradicted(record: Record, text: str) -> None:
    article = article_from_bytes(f"{text}\n".encode(), "news", published=date(2025, 7, 20))
    checked = check(read(article, record.lexicon()), record)
    assert not [claim for claim in checked.claims if claim.verdict is Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Mali no longer belongs to the Ottawa Treaty.", Verdict.CONTRADICTED),
        ("Estonia no longer belongs to the Ottawa Treaty.", Verdict.SUPPORTED),
        ("Iran, no party to the Ottawa Treaty, spoke.", Verdict.SUPPORTED),
        ("Iran, never a member of the Ottawa Treaty, spoke.", Verdict.SUPPORTED),
        ("Estonia, never a member of the Ottawa Treaty, spoke.", Verdict.CONTRADICTED),
        ("Estonia, once a member of the Ottawa Treaty, spoke.", Verdict.SUPPORTED),
        ("Mali, not a party to the Ottawa Treaty, spoke.", Verdict.CONTRADICTED),
        ("Mali is today a party to the Ottawa Treaty.", Verdict.SUPPORTED),
        ("The Ottawa Treaty is no longer binding on Estonia.", Verdict.SUPPORTED),
        ("The Ottawa Treaty is still binding on Iran.", Verdict.CONTRADICTED),
        ("The Ottawa Treaty ceased to apply to Estonia on 27 December 2025.", Verdict.SUPPORTED),
        ("The Ottawa Treaty still binds Mali.", Verdict.SUPPORTED),
        ("Iran is not among the parties to the Ottawa Treaty.", Verdict.SUPPORTED),
        ("Iran does not adhere to the Ottawa Treaty.", Verdict.SUPPORTED),
    ],
)
def test_standing_is_told_with_its_sign(record: Record, text: str, verdict: Verdict) -> None:
    article = article_from_bytes(f"{text}\n".encode(), "news", published=date(2026, 1, 25))
    claims = [c for c in check(read(article, record.lexicon()), record).claims if c.claim.kind != "reported"]
    assert [claim.verdict for claim in claims] == [verdict]


@pytest.mark.parametrize("verb", ["suggested", "recommended", "demanded", "proposed", "insisted"])
def test_what_is_asked_for_in_a_plain_form_is_not_told_as_done(verb: str) -> None:
    assert not [
        line for line in told(f"The committee {verb} that Poland quit the Ottawa Treaty.") if "effective" in line
    ]


def test_what_is_said_to_be_done_in_the_same_form_is() -> None:
    assert told("The minister said that Poland quit the Ottawa Treaty.") == {"POL APMBC withdraw effective"}
