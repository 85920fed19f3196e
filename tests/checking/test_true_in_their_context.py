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
    ("2013-09-14", "Egypt is not among the states that have joined the Chemical Weapons Convention.",
     "status(EGY, CWC, 2013-09-14) = never_joined"),
    ("2023-05-01", "India is not among the nations that acceded to the Mine Ban Treaty.",
     "status(IND, APMBC, 2023-05-01) = never_joined"),
    ("2020-05-01", "Indonesia is not among the 123 states that have joined the ICC.",
     "status(IDN, ROME, 2020-05-01) = never_joined; count(ROME, bound, 2020-05-01) of 123"),
    ("2024-06-01", "Nepal is not among the states that have acceded to the Convention on Cluster Munitions.",
     "status(NPL, CCM, 2024-06-01) = never_joined"),
    ("2025-09-20", "Neither China nor Russia is among the countries that have ratified the High Seas Treaty.",
     "status(CHN, BBNJ, 2025-09-20) = not_ratified; status(RUS, BBNJ, 2025-09-20) = not_ratified"),
    ("2025-09-20", "Neither China nor Russia is among the states that have joined the Convention on Cluster Munitions.",
     "status(CHN, CCM, 2025-09-20) = never_joined; status(RUS, CCM, 2025-09-20) = never_joined"),
    ("2015-12-01", "Turkey is not one of the countries that have signed the UN Convention on the Law of the Sea.",
     "status(TUR, UNCLOS, 2015-12-01) = not_signatory"),
    ("2015-12-01", "Turkey is one of the countries that have not signed the UN Convention on the Law of the Sea.",
     "status(TUR, UNCLOS, 2015-12-01) = not_signatory"),
    ("2023-05-01", "India isn't among those to have joined the Mine Ban Treaty.",
     "status(IND, APMBC, 2023-05-01) = never_joined"),
    ("2023-05-01", "India was never among the states to ratify the CTBT.",
     "status(IND, CTBT, 2023-05-01) = not_ratified"),
    ("2017-02-14", "The Gambia is staying in the ICC, three months after giving notice.",
     "status(GMB, ROME, 2017-02-14) = party"),
    ("2017-03-08", "South Africa stays in the ICC, less than five months after giving notice of its withdrawal.",
     "status(ZAF, ROME, 2017-03-08) = party"),
    ("2026-06-01", "Hungary is staying in the ICC after all, eleven months after giving notice.",
     "status(HUN, ROME, 2026-06-01) = party"),
    ("2009-03-01", "UNCLOS has been ratified by China, Russia and the EU's members, but not by the US, Turkey or Peru.",
     "status(CHN, UNCLOS, 2009-03-01) = ratified; status(RUS, UNCLOS, 2009-03-01) = ratified"),
    ("2012-06-15", "The United States was the only permanent member of the Security Council outside UNCLOS, Leon Panetta "
     "said.",
     "status(USA, UNCLOS, 2012-06-15) = not_party; only(USA, UNCLOS, not_party, 2012-06-15) in "
     "region(PERMANENT-FIVE)"),
    ("2023-11-08", "Russia, which walked out of the CFE's consultative body in 2015, has now left the treaty itself.",
     "stage(RUS, CFE, withdraw) = left"),
    ("2025-09-01", "The US has ratified the ICCPR but not the ICESCR.",
     "status(USA, ICCPR, 2025-09-01) = ratified; status(USA, ICESCR, 2025-09-01) = not_ratified"),
    ("2025-09-01", "Greece is party to the Ottawa Convention but not the CCM.",
     "status(GRC, APMBC, 2025-09-01) = party; status(GRC, CCM, 2025-09-01) = not_party"),
    ("2025-09-01", "Finland has joined the Ottawa Convention but not the CCM.",
     "stage(FIN, APMBC, join) = joined; status(FIN, CCM, 2025-09-01) = never_joined"),
    ("2025-09-01", "The US has signed the CRC but not the Ottawa Convention.",
     "status(USA, CRC, 2025-09-01) = signed; status(USA, APMBC, 2025-09-01) = not_signatory"),
    ("2025-09-01", "Poland signed the Ottawa Convention but not the CCM.",
     "status(POL, APMBC, 2025-09-01) = signed; status(POL, CCM, 2025-09-01) = not_signatory"),
    ("2025-09-01", "Canada has joined the Ottawa Convention, the CCM and the ATT, but not the TPNW.",
     "stage(CAN, APMBC, join) = joined; stage(CAN, CCM, join) = joined; stage(CAN, ATT, join) = joined; "
     "status(CAN, TPNW, 2025-09-01) = never_joined"),
    ("2025-09-01", "China ratified the ICESCR, not the ICCPR.",
     "status(CHN, ICESCR, 2025-09-01) = ratified; status(CHN, ICCPR, 2025-09-01) = not_ratified"),
    ("2025-09-01", "Turkey has left the Istanbul Convention but not the ECHR.",
     "stage(TUR, ISTANBUL, withdraw) = left; stage(TUR, ECHR, withdraw) = not_left"),
    ("2025-09-01", "Mali left ECOWAS but not the ICC.",
     "stage(MLI, ECOWAS, withdraw) = left"),
    ("2025-09-01", "Latvia joined the Ottawa Convention, but never the CCM.",
     "stage(LVA, APMBC, join) = joined"),
    ("2025-09-01", "Cuba acceded to the CCM but not to the Ottawa Convention.",
     "status(CUB, CCM, 2025-09-01) = acceded; status(CUB, APMBC, 2025-09-01) = never_joined"),
    ("2025-09-01", "The UK has signed up to four CCW protocols but never to Protocol V.",
     "status(GBR, CCW, 2025-09-01) = signed"),
    ("2025-09-01", "The only EU countries in the TPNW are Austria, Ireland and Malta.",
     "status(AUT, TPNW, 2025-09-01) = party; status(IRL, TPNW, 2025-09-01) = party; status(MLT, TPNW, "
     "2025-09-01) = party; only(AUT IRL MLT, TPNW, party, 2025-09-01) in members(EUE)"),
    ("2025-09-01", "The only Nordic countries in the CCM are Denmark, Iceland, Norway and Sweden.",
     "status(DNK, CCM, 2025-09-01) = party; status(ISL, CCM, 2025-09-01) = party; status(NOR, CCM, "
     "2025-09-01) = party; status(SWE, CCM, 2025-09-01) = party; only(DNK ISL NOR SWE, CCM, party, "
     "2025-09-01) in region(NORDIC)"),
    ("2025-09-01", "Unlike Norway and Sweden, Finland joined the Ottawa Convention only in 2012.",
     "stage(FIN, APMBC, join, 2012) = joined"),
    ("2025-09-01", "Unlike Britain, Ireland ratified the Istanbul Convention in 2019.",
     "status(IRL, ISTANBUL, 2025-09-01) = once_ratified; date(IRL, ISTANBUL, ratified) = 2019"),
    ("2025-09-01", "Unlike Britain, Bulgaria has not ratified the Istanbul Convention.",
     "status(BGR, ISTANBUL, 2025-09-01) = not_ratified; status(GBR, ISTANBUL, 2025-09-01) = ratified"),
    ("2025-09-01", "Lithuania left the cluster munitions treaty on 6 March 2025, six months after giving notice in "
     "September.",
     "duration(LTU, CCM, notified, left) = 6 month; stage(LTU, CCM, withdraw, 2025-03-06) = left; "
     "stage(LTU, CCM, withdraw, 2024-09) = notified"),
    ("2025-09-01", "Among those yet to join the Ottawa Convention are Russia, China and India.",
     "status(RUS, APMBC, 2025-09-01) = never_joined; status(CHN, APMBC, 2025-09-01) = never_joined; "
     "status(IND, APMBC, 2025-09-01) = never_joined"),
    ("2025-09-01", "The only Council of Europe members yet to ratify the Istanbul Convention are Armenia, Azerbaijan, "
     "Bulgaria, Czechia, Hungary, Lithuania and Slovakia.",
     "status(ARM, ISTANBUL, 2025-09-01) = not_ratified; status(AZE, ISTANBUL, 2025-09-01) = not_ratified; "
     "status(BGR, ISTANBUL, 2025-09-01) = not_ratified; status(CZE, ISTANBUL, 2025-09-01) = not_ratified; "
     "status(HUN, ISTANBUL, 2025-09-01) = not_ratified; status(LTU, ISTANBUL, 2025-09-01) = not_ratified; "
     "status(SVK, ISTANBUL, 2025-09-01) = not_ratified; only(ARM AZE BGR CZE HUN LTU SVK, ISTANBUL, "
     "not_ratified, 2025-09-01) in members(COE)"),
    ("2025-09-01", "Kenya has twice had motions in parliament to quit the ICC, yet it is still a member.",
     "status(KEN, ROME, 2025-09-01) = party"),
    ("2018-10-12", "Morocco was readmitted to the African Union in 2017.",
     "date(MAR, AU, member) = 2017"),
    ("2018-10-12", "South Sudan was admitted to the United Nations in July 2011.",
     "date(SSD, UN, member) = 2011-07"),
    ("2018-10-12", "Georgia was admitted to the Council of Europe in 1999.",
     "date(GEO, COE, member) = 1999"),
    ("2018-10-12", "Greece was re-admitted to the Council of Europe in November 1974.",
     "date(GRC, COE, member) = 1974-11"),
    ("2025-02-02", "As of 19 November 2023, Nicaragua was no longer a member of the OAS.",
     "status(NIC, OAS, 2023-11-19) = not_party"),
    ("2025-02-02", "Britain was no longer a member of the EU as of 1 February 2020.",
     "member(GBR, EUE, 2025-02-02) = no"),
    ("2025-02-02", "As of 2 June 2018 Burundi was no longer a party to the Rome Statute.",
     "status(BDI, ROME, 2018-06-02) = not_party"),
    ("2025-02-02", "Iceland re-joined the International Whaling Commission in 2002.",
     "stage(ISL, WHALING, join, 2002) = joined"),
    ("2025-02-02", "The United States re-entered the Paris Agreement in February 2021.",
     "stage(USA, PARIS, join, 2021-02) = joined"),
    ("2010-02-02", "Greece re-joined the Council of Europe in 1974.",
     "date(GRC, COE, member) = 1974"),
    ("2010-02-02", "Belarus was not a party to the Ottawa Convention as of 1 June 2002.",
     "status(BLR, APMBC, 2002-06-01) = not_party"),
    ("2004-02-18", "Stockholm Convention becomes law on May 17",
     "date(STOCKHOLM, in_force) = 2004-05-17"),
    ("2014-02-25", "The Nagoya Protocol becomes law on October 12.",
     "date(NAGOYA, in_force) = 2014-10-12"),
    ("2019-07-01", "Japan and Iceland differ over whaling. The Nordic country rejoined the International Whaling "
     "Commission in 2002.",
     "status(ISL, WHALING, 2019-07-01) = back; date(ISL, WHALING, joined) = 2002"),
    ("2025-03-18", "Oman and Yemen have talked with Saudi Arabia. The sultanate acceded to the Ottawa Convention in "
     "2014.",
     "status(OMN, APMBC, 2025-03-18) = once_acceded; date(OMN, APMBC, acceded) = 2014"),
    ("2021-08-12", "Norway is a party to the Ottawa and Oslo conventions.",
     "status(NOR, APMBC, 2021-08-12) = party; status(NOR, CCM, 2021-08-12) = party"),
    ("2021-08-12", "Laos has ratified the biological and chemical weapons conventions.",
     "status(LAO, BWC, 2021-08-12) = ratified; status(LAO, CWC, 2021-08-12) = ratified"),
    ("2021-08-12", "Peru ratified the climate and biodiversity treaties.",
     "status(PER, UNFCCC, 2021-08-12) = ratified; status(PER, CBD, 2021-08-12) = ratified"),
    ("2025-09-01", "Russia ratified the ICCPR in 1973.",
     "status(RUS, ICCPR, 2025-09-01) = once_ratified; date(RUS, ICCPR, ratified) = 1973"),
    ("2025-09-01", "Russia signed the NPT on 1 July 1968.",
     "status(RUS, NPT, 2025-09-01) = signed; date(RUS, NPT, signed) = 1968-07-01"),
    ("2025-09-01", "Serbia acceded to the Ottawa Convention in 2003.",
     "status(SRB, APMBC, 2025-09-01) = once_acceded; date(SRB, APMBC, acceded) = 2003"),
    ("2025-09-01", "Russia signed the Genocide Convention in 1949.",
     "status(RUS, GENOCIDE, 2025-09-01) = signed; date(RUS, GENOCIDE, signed) = 1949"),
    ("2024-10-15", "Colombia signed the High Seas Treaty in 2023, and Belize ratified it in April.",
     "status(COL, BBNJ, 2024-10-15) = signed; date(COL, BBNJ, signed) = 2023"),
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
        ("2025-09-20", "The United States, China and Russia are not among those that have ratified the High Seas Treaty."),
        ("2003-01-11", "North Korea said it was leaving the Nuclear Non-Proliferation Treaty, ten years after a first "
         "attempt that it called off."),
        ("2012-06-15", "The United States is the only permanent member of the Security Council outside the Law of the Sea "
         "Convention."),
        ("2001-03-29", "Romania is so far the only European country to have ratified the Kyoto Protocol."),
        ("2007-12-04", "That leaves the United States as the only rich country outside the Kyoto Protocol."),
        ("2025-09-01", "It is a member of NATO, but not the EU, Norway said. Norway has not ratified the TPNW, but not the "
         "NPT."),
        ("2025-09-01", "Hungary is one of a handful of EU states still to ratify the Istanbul Convention."),
        ("2025-09-01", "Claim: Israel is a party to the NPT. Rating: False."),
        ("2025-09-01", "You often hear that Iran never signed the NPT, but it did, in 1968."),
        ("2025-09-01", "Suppose Turkey had joined the ICC in 2004."),
        ("2025-09-01", "Assume for a moment that Israel has ratified the Rome Statute."),
        ("2025-09-01", "Saying Egypt signed the CWC confuses it with the BWC."),
        ("2025-09-01", "Luxembourg and the Netherlands left the Energy Charter Treaty this year or last."),
        ("2025-09-01", "Switzerland has had the ECHR in force since November 1974."),
        ("2025-09-01", "Nigeria, the last signatory to ratify the CCM, did so in 2023."),
        ("2025-09-01", "Kuwait and Oman signed the Rome Statute in 2000, full members they never became."),
        ("2025-09-01", "Ireland was the first country to sign the NPT."),
        ("2018-10-12", "Kosovo has not been admitted to the Council of Europe."),
        ("2018-10-12", "The patient was admitted to the EU hospital in Brussels in 2011. Poland was admitted to a meeting of "
         "NATO in 1991."),
        ("2018-10-12", "Russia was admitted to the WTO in 2012."),
        ("2018-10-12", "Finland could be admitted to NATO."),
        ("2025-02-02", "From 1 January 2021 Britain was no longer bound by the customs union."),
        ("2025-02-02", "Ecuador re-acceded to the ICSID Convention in 2021."),
        ("2021-08-12", "Sudan on Tuesday deposited its instruments on the torture and disappearance conventions; last week "
         "its cabinet voted to join the ICC."),
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
