"""True sentences whose words ask for care, as newspapers print them: none of them may come out contradicted."""

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


def told(record: Record, on: str, text: str) -> list[tuple[str, Verdict]]:
    article = Article("", "", "", date.fromisoformat(on), "en", "", text, (), "", ())
    claims = check(read(article, record.lexicon()), record).claims
    return [("; ".join(map(str, one.claim.asserts)), one.verdict) for one in claims]


SUPPORTED = [
    ("2014-10-13", "The United States is a non-member of the Convention on Biological Diversity.",
     "status(USA, CBD, 2014-10-13) = not_party"),
    ("2024-03-01", "Turkey is a non-signatory to the law of the sea convention, UNCLOS.",
     "status(TUR, UNCLOS, 2024-03-01) = not_signatory"),
    ("2024-11-30", "Britain, a member of the EU for 47 years, left in 2020.", "member(GBR, EUE, 2024-11-30) = once"),
    ("2024-03-01", "The London Protocol, which replaced the London Convention, was ratified by Britain in 1998.",
     "status(GBR, LONDON-P, 2024-03-01) = once_ratified; date(GBR, LONDON-P, ratified) = 1998"),
    ("1991-10-05", "The United States and Britain are original signatories of the Antarctic Treaty.",
     "status(USA, ANTARCTIC, 1991-10-05) = signed; status(GBR, ANTARCTIC, 1991-10-05) = signed"),
    ("2022-11-10", "Belarus denounced the Optional Protocol to the International Covenant on Civil and Political Rights"
     " on Tuesday. Minsk remains a party to the covenant, which it ratified in 1973.",
     "status(BLR, ICCPR, 2022-11-10) = once_ratified; date(BLR, ICCPR, ratified) = 1973"),
    ("2014-06-30", "Lebanon acceded to the Convention against Torture. It is bound by the protocol.",
     "status(LBN, OPCAT, 2014-06-30) = bound"),
    ("2013-08-02", "Ivory Coast ratified the Rome Statute in February. In Africa alone there are now 34 members.",
     "count(region(AFRICA) & parties(ROME), 2013-08-02) = 34"),
    ("2024-06-01", "Within the EU the Istanbul Convention has 22 parties.",
     "count(members(EUE) & parties(ISTANBUL), 2024-06-01) = 22"),
    ("2025-06-04", "Hungary signed the Rome Statute in 1999 and ratified it two years later.",
     "duration(HUN, ROME, signed, ratified) = 2 year; status(HUN, ROME, 2025-06-04) = ratified"),
    ("2024-09-25", "Norway is still out of the TPNW.", "status(NOR, TPNW, 2024-09-25) = not_party"),
    ("2017-09-21", "Thailand has signed the TPNW. Iran is a party to the NPT but has not signed the new treaty.",
     "status(IRN, TPNW, 2017-09-21) = not_signatory"),
    ("2019-08-03", "WASHINGTON, Aug. 2 - The United States today left the INF Treaty.",
     "stage(USA, INF, withdraw, 2019-08-02) = left"),
    ("2025-06-28", "NEW YORK, June 27 — Estonia today deposited its notice of withdrawal from the Ottawa Convention.",
     "stage(EST, APMBC, withdraw, 2025-06-27) = notified"),
    ("2019-07-19", "The United States told the U.N. secretary-general Thursday that it does not intend to become a "
     "party to the Arms Trade Treaty.", "act(USA, ATT, 2019-07-18) = intention_not_to_become_party"),
    ("2025-03-18", "Finland, which has the longest border with Russia in the European Union, may leave it.",
     "borders(FIN, RUS, 2025-03-18) = yes"),
]  # fmt: skip


@pytest.mark.parametrize(("on", "text", "form"), SUPPORTED)
def test_what_the_record_bears_out_is_read_as_it_is_meant(record: Record, on: str, text: str, form: str) -> None:
    assert (form, Verdict.SUPPORTED) in told(record, on, text)


@pytest.mark.parametrize(
    ("on", "text"),
    [
        ("2014-10-01", "The CBD's 194 parties include every EU state but not the United States."),
        ("2024-12-01", "The Paris Agreement's 195 parties include China but not Iran."),
        ("2024-11-30", "Japan, a member of the IWC for 68 years, left in 2019."),
        ("2022-11-30", "Belarus, a party to the Aarhus Convention for two decades, quit in October."),
        ("2023-06-20", "The High Seas Treaty was agreed in March."),
        ("2016-03-01", "The TPP was agreed in Atlanta in October 2015 and signed in Auckland in February."),
        ("2024-03-01", "ECOWAS, founded in Lagos in 1975, has 15 members."),
        ("2016-07-13", "China said it was not bound by the arbitration award under UNCLOS."),
        ("2024-02-08", "Mali said it was not bound by the one-year notice period in the ECOWAS treaty."),
        ("2021-04-22", "The Paris Agreement opened for signature on 22 April 2016, when 175 parties signed it."),
        ("2013-11-30", "Chile ratified the Rotterdam Convention, and Iran deposited its accession to Kyoto in 2005."),
        ("2023-11-20", "Nicaragua on Sunday became the first country to leave the Organization of American States."),
        ("2019-06-30", "Norway's membership of the IWC ends today."),
        ("2016-01-17", "The Iran nuclear deal took effect on Saturday."),
        ("2014-10-13", "Uruguay deposited its instrument for the Nagoya Protocol in July."),
        ("2017-09-13", "Britain on Tuesday ratified the Hague Convention for the Protection of Cultural Property. It "
         "is the first of the five permanent members of the Security Council to accept both protocols."),
        ("2012-12-30", "Britain has ratified the Optional Protocol to the Convention against Torture. It is also a "
         "party to the convention, which it ratified in 1988."),
        ("2016-07-07", "The United States never joined the Refugee Convention; it is bound only by the protocol, to "
         "which it acceded in 1968."),
        ("2021-07-02", "Turkey left the Istanbul Convention on Thursday. It remains a party to the women's convention, "
         "to which it acceded in 1985."),
        ("2018-01-10", "In Asia the Rome Statute has just 19 parties."),
        ("2013-08-02", "The Rome Statute has 34 members in Africa."),
        ("2024-12-01", "UNESCO has 194 members, one more than the United Nations."),
        ("2024-12-01", "The Council of Europe has 46 members, 19 more than the European Union."),
        ("2026-07-01", "Hungary was to have left the International Criminal Court on 2 June."),
        ("2024-12-01", "South Africa and Gambia announced that they were leaving the International Criminal Court in "
         "2016 but never did."),
        ("2018-03-16", "The Philippines has formally notified the United Nations that it is leaving the International "
         "Criminal Court."),
        ("1999-07-10", "Peru quit the Inter-American Court of Human Rights in July 1999."),
        ("2024-12-01", "All of Spanish-speaking America except Cuba and Nicaragua has ratified the Rome Statute."),
        ("2024-12-01", "Tunisia acceded to the Rome Statute without ever having signed it."),
        ("2023-10-19", "The United States signed but never ratified the CTBT. China did the same."),
        ("2025-04-17", "A withdrawal from the Ottawa Convention takes effect half a year after notification."),
        ("2025-12-03", "Sri Lanka joined the mine ban treaty in 2017 and Tonga in June."),
        ("2007-07-14", "Russia suspended the CFE. The adapted CFE Treaty was signed in 1999. It never took effect."),
        ("2007-07-14", "Russia suspended the CFE Treaty. It had ratified the updated CFE treaty in 2004."),
        ("2001-12-14", "President Bush has given formal notice to Russia that he is withdrawing from the ABM Treaty."),
    ],
)  # fmt: skip
def test_true_sentences_are_never_contradicted(record: Record, on: str, text: str) -> None:
    assert Verdict.CONTRADICTED not in [verdict for _, verdict in told(record, on, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Germany left the Energy Charter Treaty before Italy.",
        "Poland left the Energy Charter Treaty three years after France.",
        "Germany ratified the tobacco treaty two years before Britain.",
        "Britain ratified the Istanbul Convention in July 2022, ten days after Ukraine.",
    ],
)
def test_what_is_said_of_who_was_earlier_is_not_borne_out_unread(record: Record, text: str) -> None:
    assert [verdict for _, verdict in told(record, "2024-12-01", text)] == [Verdict.NOT_IN_RECORD]
