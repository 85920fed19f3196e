"""Words that may turn a sentence: a true one must not be called false because reading overlooked them."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

ON = date(2025, 6, 3)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


def verdicts(record: Record, text: str) -> set[Verdict]:
    article = article_from_bytes(f"{text}\n".encode(), "text", published=ON)
    return {claim.verdict for claim in check(read(article, record.lexicon()), record).claims}


@pytest.mark.parametrize(
    "text",
    [
        "Once Samoa accedes to the Energy Charter Treaty, the tribunal will hear the case.",
        "Whether Kenya has left the Rome Statute is for the judges to say.",
        "A failed withdrawal of Kenya from the Rome Statute in 2013 is still remembered.",
        "Yemen has not joined the Arms Trade Treaty, nor has it ratified the Comprehensive Nuclear-Test-Ban Treaty.",
        "At no point did Austria sign the Arms Trade Treaty in secret.",
        "Mauritania notified the United Nations of a new depot under the Ottawa Convention.",
        "Armenia's opposition leader denounced the Istanbul Convention as foreign.",
        "The Outer Space Treaty bans nuclear weapons in orbit but not spy satellites or rifles.",
        "Unlike the Biological Weapons Convention, with its three months, the Rome Statute asks for twelve months.",
        "The Convention on Cluster Munitions was adopted in May 2008 and opened for signature on 3 December.",
        "On the first day 94 states signed the Convention on Cluster Munitions.",
        "Lithuania was no longer a party to the Convention on Cluster Munitions in March 2025.",
        "In our dream last night Chad left the Ottawa Convention and Malaysia ratified the test ban.",
        "America is in the Paris Agreement. In Kyoto's case it signed that protocol in 1998, but never ratified.",
        "South Sudan acceded to the cluster ban. Ukraine never joined it, though it did join the Ottawa Convention.",
        "Russia ratified the test ban treaty in 2000. Ukraine has signed but waits; Germany and Japan did not.",
        "Malaysia has dropped out of the International Criminal Court before it was really in.",
        "Q: Which of Russia's neighbours still belong to the Ottawa Convention? A: Norway and Estonia.",
        "Iran, Libya and Yemen are the last three members of the UN climate convention that have not ratified it.",
    ],
)
def test_a_sentence_that_may_be_true_is_never_contradicted(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(record, text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has left the Rome Statute.",
        "Yemen ratified the Comprehensive Nuclear-Test-Ban Treaty.",
        "After the vote Kenya left the Rome Statute in 2013.",
        "Japan is a party to the First Optional Protocol to the International Covenant on Civil and Political Rights.",
        "The Ottawa Convention bans anti-tank mines.",
        "The Ottawa Convention has 166 parties, among them Russia and India.",
        "Estonia deposited its withdrawal from the Convention on Cluster Munitions on 6 May, effective on 6 November.",
        "Belarus, a member of the European Union since 2004, looked on.",
    ],
)
def test_a_plain_falsehood_is_still_contradicted(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED in verdicts(record, text)


def test_a_body_that_is_named_takes_no_treatys_place(record: Record) -> None:
    text = (
        "Malawi has joined the Framework Convention on Tobacco Control. The WHO was glad. "
        "The convention entered into force in February 2005."
    )
    assert verdicts(record, text) == {Verdict.SUPPORTED}
