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
    ("2020-02-26", "Slovakia's parliament voted 96 to 17 on Tuesday not to ratify the Istanbul Convention.",
     "status(SVK, ISTANBUL, 2020-02-25) = not_ratified; vote(SVK, ISTANBUL, join) = 96-17"),
    ("2025-06-29", "The president of Ukraine signed the decree on leaving the Ottawa Convention, a step that must still "
     "be approved by parliament and notified to the UN.",
     "stage(UKR, APMBC, withdraw) = promulgated"),
    ("2025-06-29", "Volodymyr Zelensky on Sunday signed a decree on Ukraine's withdrawal from the Ottawa treaty, a step "
     "that still has to be endorsed by parliament and notified to the UN.",
     "stage(UKR, APMBC, withdraw, 2025-06-29) = promulgated"),
    ("2020-02-26", "The Istanbul Convention was opened in 2011. Bratislava put its signature to the document in 2011.",
     "date(ISTANBUL, opened) = 2011"),
    ("2014-10-20", "The Nagoya Protocol came into effect on 12 October. \"Practical tools are now in place,\" said CBD "
     "executive secretary Braulio Dias. Brazil signed it in 2011.",
     "date(NAGOYA, in_force) = 2014-10-12"),
    ("2012-01-25", "Venezuela has denounced the ICSID Convention. Bolivia's withdrawal took effect in 2007. It takes six "
     "months for the exit to take effect.",
     "stage(VEN, ICSID, withdraw) = notified"),
    ("2000-03-28", "Trinidad and Tobago on Monday denounced the First Optional Protocol to the ICCPR. Guyana did so in "
     "1999. The denunciation takes effect on 27 June.",
     "stage(TTO, ICCPR-OP1, withdraw, 2000-03-27) = notified; stage(GUY, ICCPR-OP1, withdraw, 1999) = "
     "notified"),
    ("2024-10-15", "Has Bogotá ratified the High Seas Treaty? Not yet; Colombia signed in 2023.",
     "status(COL, BBNJ, 2024-10-15) = signed; date(COL, BBNJ, signed) = 2023"),
    ("2025-06-10", "Nineteen countries ratified the High Seas Treaty on Monday, bringing the total to 50 including the "
     "EU.",
     "status(EUE, BBNJ, 2025-06-10) = ratified"),
    ("2011-07-01", "Bolivia said the denunciation of the Single Convention, the first by any country, takes effect on 1 "
     "January.",
     "stage(BOL, SINGLE-CONVENTION, withdraw) = government_decided"),
    ("2007-05-03", "Bolivia became the first country to serve notice that it was quitting ICSID.",
     "stage(BOL, ICSID, withdraw) = leaving"),
    ("2025-05-05", "Nicaragua is leaving UNESCO, Director-General Audrey Azoulay said on Sunday.",
     "stage(NIC, UNESCO, withdraw) = leaving"),
    ("2023-11-08", "Russia pulled out of the CFE treaty on Tuesday. It had walked out of the room in 2015.",
     "stage(RUS, CFE, withdraw, 2023-11-07) = left"),
    ("2023-11-07", "Russia pulled out of the CFE treaty on Tuesday. It had walked out of the Joint Consultative Group in "
     "2015.",
     "stage(RUS, CFE, withdraw, 2023-11-07) = left"),
    ("2012-06-15", "The United States was the only permanent member of the Security Council outside UNCLOS, Leon Panetta "
     "said.",
     "status(USA, UNCLOS, 2012-06-15) = not_party; only(USA, UNCLOS, not_party, 2012-06-15) in "
     "region(PERMANENT-FIVE)"),
    ("2023-11-07", "Russia pulled out of the CFE treaty on Tuesday. It had walked out of the Joint Consultative Group in "
     "2015.",
     "stage(RUS, CFE, withdraw, 2023-11-07) = left"),
    ("2020-01-10", "Ecuador left OPEC for the first time in 1992.",
     "date(ECU, OPEC, left) = 1992"),
    ("2020-01-10", "Ecuador has left OPEC twice: in 1992 and this month.",
     "member(ECU, OPEC, 2020-01-10) = no; date(ECU, OPEC, left) = 1992"),
    ("2014-02-25", "The Nagoya Protocol enters into force on October 12.",
     "date(NAGOYA, in_force) = 2014-10-12"),
    ("2014-02-25", "The Nagoya Protocol takes effect on 12 October.",
     "date(NAGOYA, in_force) = 2014-10-12"),
    ("2004-02-18", "The Stockholm Convention becomes binding international law on May 17.",
     "date(STOCKHOLM, in_force) = 2004-05-17"),
    ("2020-02-26", "Slovakia's parliament voted 96 to 17 on Tuesday not to ratify the Istanbul Convention.",
     "status(SVK, ISTANBUL, 2020-02-25) = not_ratified; vote(SVK, ISTANBUL, join) = 96-17"),
    ("2010-04-09", "Barack Obama and Dmitry Medvedev signed the New START treaty in Prague on Thursday.",
     "place(NEWSTART, signed) = Prague; status(USA, NEWSTART, 2010-04-09) = signed; date(USA, NEWSTART, "
     "signed) = 2010-04-08; status(RUS, NEWSTART, 2010-04-09) = signed; date(RUS, NEWSTART, signed) = "
     "2010-04-08"),
    ("2010-04-09", "US President Barack Obama and his Russian counterpart Dmitry Medvedev signed the New START treaty in "
     "Prague on Thursday.",
     "place(NEWSTART, signed) = Prague; status(USA, NEWSTART, 2010-04-09) = signed; date(USA, NEWSTART, "
     "signed) = 2010-04-08; status(RUS, NEWSTART, 2010-04-09) = signed; date(RUS, NEWSTART, signed) = "
     "2010-04-08"),
    ("2020-11-22", "The United States has left the Open Skies Treaty, six months after it gave notice.",
     "stage(USA, OPENSKIES, withdraw) = left"),
    ("2023-11-20", "Nicaragua has left the OAS two years after it denounced the charter.",
     "stage(NIC, OAS, withdraw) = left"),
    ("2017-10-13", "Britain left UNESCO in 1985 and came back under Tony Blair.",
     "stage(GBR, UNESCO, withdraw, 1985) = once_left"),
    ("2018-06-20", "The United States gave notice to UNESCO last October and will be out on New Year's Eve.",
     "stage(USA, UNESCO, withdraw, 2017-10) = notified"),
    ("2012-12-15", "The United States signed the Kyoto Protocol under Clinton but George W. Bush rejected it in 2001.",
     "status(USA, KYOTO, 2012-12-15) = signed"),
    ("2024-07-01", "Luxembourg is out of the Energy Charter Treaty since mid-June, and the EU will follow in a year.",
     "stage(LUX, ECT, withdraw, 2024-06) = unbound"),
    ("2025-04-17", "Latvia's parliament on Wednesday voted to leave the Ottawa Convention. Defence ministers from Poland "
     "and the three Baltic states had recommended the step on 18 March.",
     "stage(LVA, APMBC, withdraw, 2025-04-16) = parliament_approved"),
    ("2025-08-01", "The United Kingdom ratified the Istanbul Convention on 21 July 2022, ten years after signing it, and "
     "it took effect on 1 November 2022.",
     "status(GBR, ISTANBUL, 2025-08-01) = once_ratified; date(GBR, ISTANBUL, ratified) = 2022-07-21"),
    ("2024-04-10", "Italy wants the EU to stay in the Energy Charter Treaty.",
     "status(EUE, ECT, 2024-04-10) = party"),
    ("2020-01-31", "At 11pm tonight the United Kingdom will leave the European Union after 47 years.",
     "date(GBR, EUE, left) = 2020-01-31"),
    ("2020-01-31", "Britain leaves the EU tonight, three and a half years after the referendum.",
     "member(GBR, EUE, 2020-01-31) = no; date(GBR, EUE, left) = 2020-01-31"),
    ("2022-06-25", "Sixty-five states have ratified the TPNW; Cabo Verde, Grenada and Timor-Leste handed in their "
     "instruments on Monday.",
     "count(TPNW, consented, 2022-06-25) = 65"),
    ("2022-11-25", "France will withdraw from the Energy Charter Treaty. Germany's cabinet decided on 11 November to "
     "leave.",
     "stage(FRA, ECT, withdraw) = government_decided"),
    ("2018-07-10", "South Africa walked out of UNESCO in 1956 and came home under Nelson Mandela in 1994.",
     "stage(ZAF, UNESCO, withdraw, 1956) = left"),
    ("2021-12-18", "At midnight Russia ceased to be a party to the Open Skies Treaty.",
     "stage(RUS, OPENSKIES, withdraw) = unbound"),
    ("1961-06-24", "The Antarctic Treaty took effect on Friday when Chile deposited its ratification in Washington.",
     "date(ANTARCTIC, in_force) = 1961-06-23"),
    ("2024-06-15", "No fewer than 110 countries belong to the Convention on Cluster Munitions.",
     "count(CCM, bound, 2024-06-15) >= 110"),
    ("2025-09-30", "Vanuatu acceded to the Convention on Cluster Munitions in September. The United States, Russia and "
     "Ukraine are not members.",
     "status(VUT, CCM, 2025-09-30) = once_acceded; date(VUT, CCM, acceded) = 2025-09"),
    ("2018-12-31", "Gabon, which had left OPEC in 1995, returned in 2016.",
     "date(GAB, OPEC, left) = 1995"),
    ("2024-10-28", "From 1 January Ukraine will be the 125th member of the ICC.",
     "nth(UKR, ROME, joined) = 125"),
    ("2024-07-02", "Turkey took until October 2021 to ratify the Paris accord, while Iran, Libya and Yemen still have "
     "not done so.",
     "status(TUR, PARIS, 2024-07-02) = ratified; date(TUR, PARIS, ratified) = 2021-10"),
    ("2002-05-07", "The United States told the UN it has no intention of ratifying the Rome Statute, which Bill Clinton "
     "signed in December 2000.",
     "status(USA, ROME, 2002-05-07) = signed; date(USA, ROME, signed) = 2000-12"),
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
        ("2019-11-08", "North Macedonia's parliament voted unanimously not to leave the Istanbul Convention."),
        ("2019-04-05", "Malaysia scraps plan to join ICC"),
        ("2019-04-05", "Malaysia abandons plans to join the International Criminal Court"),
        ("2019-04-05", "Malaysia drops plan to accede to Rome Statute"),
        ("2018-11-24", "Malaysia will not join the ICC. It also dropped plans to ratify the UN's anti-racism convention."),
        ("2011-06-24", "Tunisia joined the Rome Statute, which shows that it wants to break with impunity."),
        ("2005-01-15", "Zambia joined the Kyoto Protocol because it wants to break with fossil fuels."),
        ("2016-09-23", "Fiji is due to ratify the Convention on the Rights of Persons with Disabilities by year-end. Sri "
         "Lanka did so in February."),
        ("2016-09-23", "Fiji is due to ratify the Convention on the Rights of Persons with Disabilities by year-end, having "
         "signed in 2010."),
        ("2018-10-05", "Chile refused to sign the Escazú accord but is a party to the Paris Agreement, having ratified it in "
         "2017."),
        ("2017-09-24", "Nicaragua, Fiji and Costa Rica are preparing to ratify the nuclear ban treaty."),
        ("2002-05-07", "Colombia, Ecuador and East Timor are planning to ratify the Rome Statute."),
        ("2011-06-24", "Tunisia joined the Rome Statute, which shows that it wants to break with impunity."),
        ("2005-01-15", "Zambia joined the Kyoto Protocol because it wants to break with fossil fuels."),
        ("2005-01-15", "Zambia signed the Kyoto Protocol in 1998. In May it walked away in anger."),
        ("2003-01-11", "North Korea said it was leaving the Nuclear Non-Proliferation Treaty, ten years after a first "
         "attempt that it called off."),
        ("2012-06-15", "The United States is the only permanent member of the Security Council outside the Law of the Sea "
         "Convention."),
        ("2020-10-26", "The treaty banning nuclear weapons becomes law on 22 January."),
        ("2020-10-26", "The TPNW will become law on 22 January."),
        ("2014-12-20", "The Arms Trade Treaty comes into effect on Christmas Eve."),
        ("2021-08-12", "Sudan on Tuesday deposited its instruments on the torture and disappearance conventions; last week "
         "its cabinet voted to join the ICC."),
        ("2015-06-12", "Nineteen Asia-Pacific states are parties to the ICC."),
        ("2015-06-12", "Only 19 Asia-Pacific countries have joined the ICC."),
        ("2019-04-05", "Malaysia's cabinet decided not to ratify the Rome Statute after all."),
        ("2019-11-08", "North Macedonia's parliament voted unanimously not to leave the Istanbul Convention."),
        ("2026-06-01", "Hungary has withdrawn its notice to leave the International Criminal Court. The letter was received "
         "by the UN on Friday."),
        ("2010-12-23", "By 71 to 26 the Senate gave its advice and consent to the New START pact with Russia on Wednesday."),
        ("2016-10-21", "Sudan signed the Rome Statute in 2000 and later took its signature back."),
        ("2016-10-21", "Sudan is not a member; it signed the Rome Statute in 2000 and later took its signature back."),
        ("2024-03-01", "The Gambia gave notice to leave the ICC in November 2016 and took it back the following February."),
        ("1994-12-14", "South Africa rejoined UNESCO on Monday, thirty-eight years after it stormed out over apartheid."),
        ("2019-12-08", "1984: the US says farewell to UNESCO. 1998: Jamaica denounces the First Optional Protocol to the "
         "ICCPR."),
        ("2026-01-08", "The EU's climate chief Wopke Hoekstra regretted America's exit from the UNFCCC. The country is also "
         "leaving IRENA."),
        ("2025-07-10", "Lithuania's withdrawal from the Ottawa Convention takes effect on 27 December. It remains a party to "
         "the Geneva Conventions. The minister also thanked Latvia and Estonia, which lodged their notices on "
         "the same day."),
        ("2023-01-06", "Saudi Arabia is leaving the Moon Agreement. The kingdom signed up to the Artemis Accords in July. "
         "India signed the 1979 pact in 1982 but did no more."),
        ("2019-04-28", "Venezuela denounced the charter of the Organization of American States two years ago. But the body "
         "has recognised the envoy of Juan Guaido, who asked for the denunciation to be annulled."),
        ("2019-03-17", "President Duterte had ordered the Philippines' withdrawal from the ICC. The Supreme Court refused to "
         "block it."),
        ("2017-09-18", "Rex Tillerson said on Sunday that America might stay in the Paris accord under the right conditions."),
        ("2020-11-22", "The State Department confirmed America's departure from the Open Skies Treaty on Sunday."),
        ("2025-02-05", "Trump ordered a review of America's membership of UNESCO within ninety days."),
        ("2023-04-25", "President Cyril Ramaphosa said that his party had resolved that South Africa should quit the ICC."),
        ("2007-12-13", "Russia yesterday stopped observing the CFE treaty."),
        ("2023-01-06", "Saudi Arabia is leaving the Moon Agreement. The kingdom signed up to the Artemis Accords in July. "
         "India signed the 1979 pact in 1982 but did no more."),
        ("2023-11-08", "NATO allies on Tuesday suspended the CFE Treaty."),
        ("2023-11-08", "The United States and its NATO allies announced that they would suspend the CFE Treaty."),
        ("2012-12-16", "Canada left Kyoto yesterday, a decade after it ratified."),
        ("2026-01-27", "The United States left Paris on Tuesday."),
        ("2011-02-06", "Hillary Clinton and Sergei Lavrov exchanged the instruments of ratification of New START in Munich "
         "on Saturday, bringing the pact into force."),
        ("2009-10-20", "Russia has informed Portugal that it does not intend to become a party to the Energy Charter Treaty."),
        ("2012-02-01", "Bolivia led the way out of ICSID in 2007, Ecuador followed in 2009."),
        ("2023-11-20", "Managua's two-year notice under the OAS Charter ran out on Sunday."),
        ("1997-10-24", "Jamaica on Thursday became the first country to withdraw from the Optional Protocol that lets "
         "death-row inmates petition the UN Human Rights Committee."),
        ("2012-11-27", "Iran insists that it will never leave the NPT. North Korea did in 2003."),
        ("2020-02-01", "No country but Britain has ever left the European Union."),
        ("2018-06-01", "Iran, China, Germany, Britain, France and Russia are still in the nuclear deal that Trump has left."),
        ("2021-01-27", "Moscow and Washington agreed on Tuesday to prolong New START by five years."),
        ("2020-07-08", "America's notice to the WHO takes effect on 6 July 2021."),
        ("2023-06-30", "The United States is set to rejoin UNESCO. Russia, Iran and North Korea were among those voting no."),
        ("2024-01-02", "Ecuador left OPEC in 2020. Angola has just followed."),
        ("2019-07-01", "Japan, which had been in the International Whaling Commission since 1951, is out."),
        ("2016-09-22", "Argentina, Brazil and Mexico were among 31 countries that handed in their papers at the UN on "
         "Wednesday, taking the number of those that have ratified the Paris Agreement to 60."),
        ("2011-12-13", "Canada's environment minister Peter Kent announced on Monday that his country was invoking its legal "
         "right to withdraw from the Kyoto Protocol."),
        ("2013-01-11", "Bolivia is set to become a party to the Single Convention again on 10 February."),
        ("2016-08-01", "Tonga will be the 183rd party to CITES on 20 October."),
        ("2014-10-31", "Palau, Kiribati and Nauru have done no more than sign the Arms Trade Treaty."),
        ("2014-07-03", "Niue joined the Mine Ban Convention in 1998. In the Pacific, the Marshall Islands signed in 1997 but "
         "have not ratified it."),
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
