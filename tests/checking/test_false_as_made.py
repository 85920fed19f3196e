"""False claims in the words in which people make them: each is contradicted for the part that is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.check import check
from treatywatch.model.article import Article
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("on", "text"),
    [
        ("2024-06-01", "The US ratified the ICCPR and its first optional protocol."),
        ("2024-06-01", "The US ratified the Convention against Torture and its Optional Protocol."),
        ("2024-06-01", "The US is party to the ICCPR and both its optional protocols."),
        ("2024-06-01", "The US has ratified the ICCPR as well as its second optional protocol on the death penalty."),
        ("2024-06-01", "Germany is party to the ICCPR but not to its first optional protocol."),
        ("2024-06-01", "Canada ratified the UNFCCC but never the Kyoto Protocol."),
        ("2024-06-01", "Japan ratified the Montreal Protocol but never the Kyoto Protocol."),
        ("2024-09-01", "Having never ratified the CRC, the US isn't bound by its protocol on child soldiers either."),
        ("2024-09-01", "Having ratified the CRC, Iran is bound by its protocol on child soldiers."),
        ("2024-09-01", "Venezuela never ratified the Refugee Convention and isn't bound by its Protocol either."),
        ("2024-09-01", "Having ratified the Refugee Convention, Madagascar is bound by its protocol."),
        ("2025-01-02", "Ukraine yesterday became the ICC's 140th member."),
        ("2024-02-02", "Armenia became the 150th member state of the ICC."),
        ("2024-02-02", "Armenia joined as the ICC's 150th member state."),
        ("2024-06-01", "Germany is not bound by the ICCPR's first optional protocol."),
        (
            "2024-09-01",
            "The US never ratified the CRC, and it isn't bound by its optional protocol on children in armed conflict.",
        ),
        ("2024-06-01", "The UK ratified the CRPD, but not the Optional Protocol."),
        ("2024-06-01", "Israel is in the NPT but not in the CTBT."),
        ("2024-09-01", "Iran is not among the states not party to UNCLOS."),
    ],
)
def test_false_claims_are_contradicted(record: Record, on: str, text: str) -> None:
    article = Article("", "", "", date.fromisoformat(on), "en", "", text, (), "", ())
    assert Verdict.CONTRADICTED in [one.verdict for one in check(read(article, record.lexicon()), record).claims]
