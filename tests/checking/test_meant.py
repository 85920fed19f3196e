"""A claim whose words leave open which treaty or state is meant is read as of the one that bears it out."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.verdicts import CheckedClaim
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

DAY = date(2024, 6, 3)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


def last(text: str, record: Record) -> CheckedClaim:
    article = article_from_bytes(text.encode(), "text", published=DAY)
    return check(read(article, record.lexicon()), record).claims[-1]


@pytest.mark.parametrize(
    ("text", "treaty", "verdict"),
    [
        ("The Rome Statute and the Arms Trade Treaty were debated. The treaty entered into force on 1 July 2002.",
         "ROME", "supported"),
        ("The Arms Trade Treaty and the Rome Statute were debated. The treaty entered into force on 24 December 2014.",
         "ATT", "supported"),
        ("The Arms Trade Treaty and the Rome Statute were debated. The treaty entered into force on 3 May 2011.",
         "", "not_in_record"),
    ],
)  # fmt: skip
def test_the_treaty_that_bears_out_a_day_is_meant(text: str, treaty: str, verdict: str, record: Record) -> None:
    claim = last(text, record)
    assert str(claim.verdict) == verdict
    assert not treaty or claim.claim.treaty == treaty


def test_a_standing_that_could_hold_of_several_treaties_is_left_open(record: Record) -> None:
    claim = last("The Paris Agreement and the Ottawa Convention were discussed. China is bound by the treaty.", record)
    assert str(claim.verdict) != "contradicted"
    assert "is meant" not in claim.explanation or str(claim.verdict) != "supported"


def test_a_state_named_only_behind_a_claim_is_not_meant_by_its_pronoun(record: Record) -> None:
    text = (
        "Kazakhstan has ratified the Treaty on the Prohibition of Nuclear Weapons. It acceded to the NPT in 1994 and "
        "ratified the Comprehensive Nuclear-Test-Ban Treaty in 2001. Ecuador is expected to be next."
    )
    assert [str(a.arguments[0]) for a in last(text, record).claim.asserts] == ["KAZ", "KAZ"]
    assert str(last(text, record).verdict) != "supported"
