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
        ("2012-12-05", "A majority of the US Senate voted against the disability treaty with Bob Dole sitting there."),
        ("2012-12-05", "On Tuesday most senators in Washington voted against the UN disability treaty."),
        ("2011-12-15", "Any party can leave the Non-Proliferation Treaty on six months' notice."),
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
        ("2024-01-01", "The CTBT is in force."),
        ("2024-01-01", "The CTBT, adopted in 1996, is in force."),
        ("2012-12-05", "The US Senate ratified the UN disability convention."),
        ("2024-06-01", "The US Senate approved the CTBT in October 1999."),
        ("2021-06-01", "China has ratified CEDAW, the CRC and the CRPD, but not UNCLOS."),
        ("2024-12-20", "North Korea and Iran are the only states ever to have withdrawn from the NPT."),
        (
            "2024-12-20",
            "Burundi, the Philippines and Kenya are the only countries that have ever quit the Rome Statute.",
        ),
        ("2000-06-01", "Egypt and Syria are the only countries that have ever left the Genocide Convention."),
        ("2024-12-20", "Two countries have left the Rome Statute: Kenya and Uganda."),
        ("2024-12-20", "Only two countries have ever withdrawn from the Rome Statute: Burundi and Kenya."),
        ("2014-06-04", "China has signed both UN covenants and ratified neither."),
        ("2006-09-24", "The CTBT has now been in force for ten years."),
        ("2018-06-04", "Barrow has brought The Gambia back into the ICC, which it had left under Jammeh."),
        ("2010-10-07", "Britain and Singapore both walked out of UNESCO in 1985 and have never come back."),
        ("2020-10-07", "Bolivia left the Single Convention over coca and never returned."),
        ("2020-10-10", "Canada has left the Kyoto Protocol twice."),
        ("2026-02-25", "The US has left the Paris Agreement only once."),
        ("2020-02-01", "Canada did not ratify UNCLOS until 2013."),
        ("2021-06-01", "Britain left the 1951 Refugee Convention in 2020."),
        ("2024-06-01", "Burundi has been outside the ICC since 2012."),
        ("2024-06-01", "Burundi, outside the ICC since 2012, still answers to the court."),
    ],
)
def test_false_claims_are_contradicted(record: Record, on: str, text: str) -> None:
    article = Article("", "", "", date.fromisoformat(on), "en", "", text, (), "", ())
    assert Verdict.CONTRADICTED in [one.verdict for one in check(read(article, record.lexicon()), record).claims]


@pytest.mark.parametrize(
    "text",
    [
        "The UK ratified the Istanbul Convention before Germany did.",
        "Turkey ratified the Istanbul Convention after leaving it.",
        "Germany ratified the Convention on the Rights of the Child without ever having signed it.",
        "China has been a party to the NPT from day one.",
        "Iceland has been out of the whaling convention since 1992.",
        "Kenya signed the Ottawa Convention on the opening day.",
    ],
)
def test_what_is_only_said_on_top_of_a_true_part_is_not_borne_out_with_it(record: Record, text: str) -> None:
    article = Article("", "", "", date(2024, 12, 20), "en", "", text, (), "", ())
    verdicts = [one.verdict for one in check(read(article, record.lexicon()), record).claims]
    assert Verdict.SUPPORTED not in verdicts and verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The EU ratified the Kyoto Protocol in May 2002. Canada came in a year later, in December 2003.",
        "Iceland left the whaling convention in 1992 in protest and rejoined in 2004, with a reservation.",
    ],
)
def test_a_wrong_day_of_a_second_act_is_not_borne_out_with_the_first(record: Record, text: str) -> None:
    article = Article("", "", "", date(2024, 12, 20), "en", "", text, (), "", ())
    assert check(read(article, record.lexicon()), record).claims[-1].verdict is not Verdict.SUPPORTED
