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
    ("2021-01-20", "The United States left the Open Skies Treaty last November. Canada and the European allies are "
     "still "
     "parties.",
     "stage(USA, OPENSKIES, withdraw, 2020-11) = left"),
    ("1999-10-15", "The United States Senate refused its consent to the test ban treaty. Britain and France have "
     "ratified it, while Russia and China have only signed. The Partial Test Ban Treaty of 1963 is not "
     "touched by the vote.",
     "stage(USA, CTBT, join) = rejected"),
    ("2011-11-01", "The United States pulled out of UNESCO in 1984 and Britain followed a year later. London came back "
     "in 1997, Washington in October 2003.",
     "stage(USA, UNESCO, withdraw, 1984) = left; stage(GBR, UNESCO, withdraw, 1985) = left"),
    ("2020-01-01", "Japan left the whaling commission in 2019 and has stayed out ever since.",
     "stage(JPN, WHALING, withdraw, 2019) = left; status(JPN, WHALING, 2020-01-01) = never_back"),
    ("2017-02-23", "South Africa ratified the Rome Statute in November 2000. Two other African states sent notices "
     "last "
     "year. Burundi was first, on 27 October. The Gambia followed in November.",
     "status(ZAF, ROME, 2017-02-23) = once_ratified; date(ZAF, ROME, ratified) = 2000-11"),
    ("2025-11-06", "Latvia's parliament voted to leave the Istanbul Convention. President Edgars Rinkevics declined to "
     "sign it.",
     "stage(LVA, ISTANBUL, withdraw) = parliament_approved"),
    ("2013-02-06", "Uruguay ratified the Optional Protocol to the International Covenant on Economic, Social and "
     "Cultural Rights. A twin complaints procedure for civil and political rights has existed since 1976. "
     "It has 114 parties.",
     "status(URY, ICESCR-OP, 2013-02-06) = ratified"),
    ("2022-03-25", "The Committee of Ministers decided last week that Russia ceases to be a member of the Council of "
     "Europe as from 16 March.",
     "date(RUS, COE, left) = 2022-03-16"),
    ("2024-11-10", "Ukraine deposited its ratification in October. The Rome Statute is not yet in force for it.",
     "stage(UKR, ROME, join, 2024-10) = deposited"),
    ("2017-11-10", "The Gambia never stopped being a member of the International Criminal Court.",
     "status(GMB, ROME, 2017-11-10) = party"),
    ("2015-11-10", "Angola is now a party to the Chemical Weapons Convention, which leaves only a handful outside.",
     "status(AGO, CWC, 2015-11-10) = party"),
    ("2010-01-30", "Portugal joined the Antarctic Treaty on Friday. Brazil, Uruguay and Peru have belonged to it since "
     "the last century.",
     "stage(PRT, ANTARCTIC, join, 2010-01-29) = joined"),
    ("2019-03-18", "The Philippines left the International Criminal Court on Sunday. The Philippines joined in "
     "2011 and "
     "was a member for a little over seven years.",
     "stage(PHL, ROME, withdraw, 2019-03-17) = left"),
    ("2019-05-06", "Malaysia has taken back its accession to the Rome Statute before it could take effect. The letter "
     "reached the UN on 29 April, and the statute would have bound Kuala Lumpur from 1 June.",
     "act(MYS, ROME) = consent_revoked"),
    ("1999-05-26", "Trinidad and Tobago ceases today to be a party to the American Convention on Human Rights. "
     "Twenty-four members of the OAS remain in the convention; the United States, which signed in 1977, "
     "and Canada are not among them.",
     "stage(TTO, ACHR, withdraw, 1999-05-26) = unbound"),
    ("2014-09-05", "Iceland is a founding member of NATO.",
     "member(ISL, NATO, 2014-09-05) = founding"),
    ("2014-11-06", "The court condemned the Dominican Republic for expelling people of Haitian descent. The country "
     "ratified the American Convention on Human Rights in 1978.",
     "status(DOM, ACHR, 2014-11-06) = once_ratified; date(DOM, ACHR, ratified) = 1978"),
    ("2023-09-28", "Could the UK leave the Refugee Convention? How would it work? A country writes to the UN "
     "secretary-general and is out one year later.",
     "rule(REFUGEES, withdrawal_period) = 1 year"),
    ("2018-08-30", "The refugee convention was adopted in Geneva in 1951. Strictly speaking Washington never joined "
     "it, but only the protocol of 1967.",
     "date(REFUGEES, adopted) = 1951; place(REFUGEES, adopted) = Geneva"),
    ("2019-07-24", "Kiribati had never signed the Convention against Torture, which was adopted by the General "
     "Assembly in December 1984 and has been in force since June 1987.",
     "date(CAT, adopted) = 1984-12"),
    ("2022-11-21", "Qatar acceded to the civil and political rights covenant in 2018, four years before the World Cup.",
     "status(QAT, ICCPR, 2022-11-21) = once_acceded; date(QAT, ICCPR, acceded) = 2018"),
    ("2009-03-22", "The treaty that makes Central Asia a zone without nuclear weapons entered into force on Saturday. "
     "Kazakhstan was the last of the five to ratify, in February; Uzbekistan was the first. The comparable "
     "African treaty of Pelindaba is still waiting, as Egypt and Namibia have signed but not ratified.",
     "stage(KAZ, SEMIPALATINSK, join) = deposited"),
    ("2025-05-21", "All 27 member states of the European Union belong to the International Criminal Court.",
     "count(members(EUE) & parties(ROME), 2025-05-21) = 27"),
    ("2025-05-21", "Hungary's parliament voted to leave the ICC. All 27 member states of the European Union have "
     "ratified its statute.",
     "stage(HUN, ROME, withdraw) = parliament_approved"),
    ("2024-01-01", "Of the nine states with nuclear weapons none has signed the Treaty on the Prohibition of Nuclear "
     "Weapons.",
     "share(TPNW, signed, 2024-01-01) none region(NUCLEAR-ARMED)"),
    ("2024-01-01", "Only nine of the 44 states named in Annex 2 still have to ratify the CTBT.",
     "count(region(CTBT-ANNEX-2) & outsiders(CTBT), 2024-01-01) = 9"),
    ("2016-08-01", "The Budapest Convention on Cybercrime counts the United States among its parties.",
     "status(USA, BUDAPEST, 2016-08-01) = party"),
    ("2026-01-18", "The High Seas Treaty took effect on Saturday. For a state which "
     "ratifies from now on, the agreement "
     "takes effect 30 days later.",
     "date(BBNJ, in_force) = 2026-01-17"),
    ("2020-09-21", "Malta has ratified the nuclear ban treaty. Only five more ratifications are now needed for the "
     "treaty to enter into force.",
     "status(MLT, TPNW, 2020-09-21) = ratified"),
    ("2025-09-20", "The High Seas Treaty has reached the 60 ratifications it needs to enter into force.",
     "rule(BBNJ, entry_threshold) = 60"),
    ("2026-08-10", "Chad, which gave notice in July, is bound by the Rome Statute until July 2027.",
     "status(TCD, ROME, 2026-08-10) = bound; date(TCD, ROME, unbound) = 2027-07"),
    ("2010-10-02", "The United States has signed but not ratified the Basel Convention.",
     "status(USA, BASEL, 2010-10-02) = signed"),
    ("2023-05-05", "Russia has never signed the Budapest Convention on cybercrime.",
     "status(RUS, BUDAPEST, 2023-05-05) = not_signatory"),
    ("2025-05-06", "Nicaragua is leaving UNESCO. It remains a member until 31 December 2026.",
     "stage(NIC, UNESCO, withdraw) = leaving"),
    ("2014-01-01", "Iran, Kenya and Pakistan are signatories of the Vienna Convention on the Law of Treaties but not "
     "parties.",
     "status(IRN, VCLT, 2014-01-01) = signatory; status(KEN, VCLT, 2014-01-01) = signatory; status(PAK, "
     "VCLT, 2014-01-01) = signatory"),
    ("1995-06-12", "Both successors of Czechoslovakia, the Czech Republic and Slovakia, "
     "belong to the Non-Proliferation "
     "Treaty.",
     "status(CZE, NPT, 1995-06-12) = party; status(SVK, NPT, 1995-06-12) = party"),
    ("2025-01-03", "Ukraine became the 125th state party to the Rome Statute on New Year's "
     "Day, nearly 25 years after it "
     "signed.",
     "nth(UKR, ROME, joined) = 125"),
    ("2012-03-01", "South Sudan has not joined the Non-Proliferation Treaty. Sudan, from which it broke away, is a "
     "party.",
     "status(SSD, NPT, 2012-03-01) = never_joined"),
    ("2024-03-08", "Sweden joined NATO on Thursday, eleven months after Finland. Both are "
     "EU members, unlike Norway and "
     "Iceland.",
     "date(SWE, NATO, member) = 2024-03-07"),
    ("2019-02-02", "Syria joins the Paris climate accord.",
     "stage(SYR, PARIS, join) = joins"),
    ("2018-12-27", "Japan has given notice that it leaves the whaling convention; it will be out on 30 June.",
     "stage(JPN, WHALING, withdraw) = notified; stage(JPN, WHALING, withdraw) = leaving"),
    ("2010-10-07", "Israel and the United States are parties to the third Additional Protocol, the one of the red "
     "crystal, though to neither of the others.",
     "status(ISR, AP3, 2010-10-07) = party; status(USA, AP3, 2010-10-07) = party"),
    ("2021-10-07", "With Turkey's vote on the Paris Agreement, only Iran, Iraq, Libya, Yemen and Eritrea have yet to "
     "ratify among the 197 parties to the U.N. climate convention.",
     "count(UNFCCC, bound, 2021-10-07) = 197"),
    ("2010-10-07", "Canada left the Whaling Convention in 1982 and never came back.",
     "stage(CAN, WHALING, withdraw, 1982) = once_left; status(CAN, WHALING, 2010-10-07) = never_back"),
    ("2025-12-02", "Norway signed the Ottawa Convention on the day it was opened for signature.",
     "date(NOR, APMBC, signed) = 1997-12-03; status(NOR, APMBC, 2025-12-02) = signed"),
    ("2025-06-28", "Latvia's parliament voted to leave the Ottawa Convention, with 66 members for and 14 against.",
     "vote(LVA, APMBC, withdraw) = 66-14; stage(LVA, APMBC, withdraw) = parliament_approved"),
    ("2010-12-22", "WASHINGTON - The Senate ratified a new arms control treaty with Russia on Wednesday. The vote was "
     "71 to 26. The accord, known as New START, limits each side to 1,550 strategic warheads.",
     "stage(USA, NEWSTART, join, 2010-12-22) = parliament_approved"),
    ("2014-06-04", "The United States has signed both Additional Protocols to the Geneva Conventions and ratified "
     "neither.",
     "status(USA, AP1, 2014-06-04) = signed; status(USA, AP2, 2014-06-04) = signed; status(USA, AP1, "
     "2014-06-04) = not_ratified; status(USA, AP2, 2014-06-04) = not_ratified"),
    ("2023-07-20", "Biden has brought the United States back into UNESCO.",
     "status(USA, UNESCO, 2023-07-20) = back"),
    ("2023-07-12", "The United States is back in UNESCO. President Ronald Reagan took the country out in 1984, citing "
     "mismanagement, and Britain followed in 1985.",
     "status(USA, UNESCO, 2023-07-12) = back"),
    ("2025-11-10", "Iran is a party to two treaties, the NPT and the Chemical Weapons Convention, which it ratified in "
     "1997.",
     "status(IRN, CWC, 2025-11-10) = once_ratified; date(IRN, CWC, ratified) = 1997"),
    ("2025-11-10", "Egypt has signed but not ratified two treaties: the CTBT and the Treaty of Pelindaba, which it "
     "signed in 1996.",
     "status(EGY, PELINDABA, 2025-11-10) = signed; date(EGY, PELINDABA, signed) = 1996"),
    ("2025-11-10", "Norway belongs to several agreements, among them the Paris Agreement, which it ratified in 2016.",
     "status(NOR, PARIS, 2025-11-10) = once_ratified; date(NOR, PARIS, ratified) = 2016"),
    ("2025-11-10", "The EU's Istanbul Convention, which it joined in 2023, binds it.",
     "status(EUE, ISTANBUL, 2025-11-10) = bound"),
    ("2025-11-10", "The convention's statute was adopted in 1998. The Rome Statute's treaty body is in The Hague, and "
     "Armenia joined the Rome Statute's treaty in 2024.",
     "date(ROME, adopted) = 1998"),
    ("2025-11-10", "Estonia is leaving the Ottawa Convention. Its parliament, the Riigikogu, ratified a double "
     "taxation "
     "agreement with Oman on 5 November, 61 to 0.",
     "stage(EST, APMBC, withdraw) = leaving"),
    ("2025-11-10", "Lithuania left the Convention on Cluster Munitions in March. The pact that it concluded "
     "with Germany "
     "on a brigade entered into force in 2024.",
     "stage(LTU, CCM, withdraw, 2025-03) = left"),
    ("2025-11-10", "The Rome Statute was ratified by Armenia in 2023. The peace deal initialled in Washington has not "
     "been signed yet.",
     "status(ARM, ROME, 2025-11-10) = once_ratified; date(ARM, ROME, ratified) = 2023"),
    ("2025-11-10", "Thailand has not ratified the Rome Statute. The border memorandum it signed with Cambodia "
     "in 2000 is "
     "still in force.",
     "status(THA, ROME, 2025-11-10) = not_ratified"),
    ("2025-11-10", "Armenia, Azerbaijan and Georgia are parties to the Paris Agreement. The transport agreement "
     "between "
     "the three was ratified by Georgia alone.",
     "status(ARM, PARIS, 2025-11-10) = party; status(AZE, PARIS, 2025-11-10) = party; status(GEO, PARIS, "
     "2025-11-10) = party"),
    ("2025-11-10", "Hungary ratified the Istanbul Convention? No: it signed the convention in 2014 but its parliament "
     "refused to ratify it in 2020.",
     "status(HUN, ISTANBUL, 2025-11-10) = signed; date(HUN, ISTANBUL, signed) = 2014"),
    ("2025-11-10", "Iran is a party to the NPT. The Cairo agreement with the IAEA was declared void in November 2025, "
     "two months after it had been signed.",
     "status(IRN, NPT, 2025-11-10) = party"),
    ("2025-11-10", "Canada left the Kyoto Protocol in 2012. It had signed it in 1998 and the US a few months "
     "later; the "
     "latter never ratified.",
     "stage(CAN, KYOTO, withdraw, 2012) = left"),
    ("2025-11-10", "Syria joined the Chemical Weapons Convention in 2013. A framework accord on destroying the "
     "arms had "
     "been signed in Geneva that week and took effect when it was signed.",
     "stage(SYR, CWC, join, 2013) = joined"),
    ("2025-11-10", "Mongolia, a party to the Rome Statute since 2002, adopted a new charter in 1992 that entered into "
     "force that February.",
     "status(MNG, ROME, 2025-11-10) = party; date(MNG, ROME, party) = 2002"),
    ("2025-11-10", "Israel never ratified the Rome Statute. A truce agreement with Hamas took effect on 10 "
     "October 2025.",
     "status(ISR, ROME, 2025-11-10) = not_ratified"),
    ("2025-11-10", "Qatar acceded to the ICCPR in 2018. The emirate had left OPEC, whose statute it signed in 1961, in "
     "January 2019.",
     "status(QAT, ICCPR, 2025-11-10) = once_acceded; date(QAT, ICCPR, acceded) = 2018"),
    ("2022-08-13", "China ratified the two forced labour conventions on Friday. China signed the International "
     "Covenant "
     "on Civil and Political Rights in 1998.",
     "status(CHN, ICCPR, 2022-08-13) = signed; date(CHN, ICCPR, signed) = 1998"),
    ("2022-08-13", "China signed the International Covenant on Civil and Political Rights in 1998. On Friday it "
     "ratified "
     "conventions No. 29 and No. 105 of the ILO.",
     "status(CHN, ICCPR, 2022-08-13) = signed; date(CHN, ICCPR, signed) = 1998"),
    ("2022-08-13", "China has completed the ratification of two fundamental labour standards. China has signed but not "
     "ratified the International Covenant on Civil and Political Rights.",
     "status(CHN, ICCPR, 2022-08-13) = signed"),
    ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. Last "
     "week it joined two labour conventions.",
     "status(CHN, ICCPR, 2022-08-13) = signed"),
    ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. It is "
     "now a party to seven of the ILO's fundamental conventions.",
     "status(CHN, ICCPR, 2022-08-13) = signed"),
    ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. "
     "In 2006 "
     "it ratified a convention on discrimination at work.",
     "status(CHN, ICCPR, 2022-08-13) = signed"),
    ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. It "
     "joined Convention No. 111 in 2006.",
     "status(CHN, ICCPR, 2022-08-13) = signed"),
    ("2022-08-13", "The United States has not ratified the Convention on the Rights of the Child. It ratified "
     "two of its "
     "protocols in 2002.",
     "status(USA, CRC, 2022-08-13) = not_ratified"),
    ("2022-08-13", "The United States has not ratified the Convention on the Rights of the Child. Washington ratified "
     "the protocols on child soldiers and on the sale of children in 2002.",
     "status(USA, CRC, 2022-08-13) = not_ratified"),
    ("2022-08-13", "The United States never ratified the Rome Statute. It ratified the Geneva Conventions in 1955 and "
     "signed two other treaties in 1977.",
     "status(USA, ROME, 2022-08-13) = not_ratified"),
    ("2022-08-13", "Russia withdrew from the Open Skies Treaty. It had ratified a dozen arms-control agreements since "
     "1991.",
     "stage(RUS, OPENSKIES, withdraw) = left"),
    ("2022-08-13", "India never joined the NPT. It ratified conventions against chemical and biological weapons.",
     "status(IND, NPT, 2022-08-13) = never_joined"),
    ("2022-08-13", "Israel has not joined the NPT; it has ratified other disarmament treaties.",
     "status(ISR, NPT, 2022-08-13) = never_joined"),
    ("2022-08-13", "Israel has not joined the NPT. In 1993 it signed the convention on chemical arms but has not "
     "ratified it.",
     "status(ISR, NPT, 2022-08-13) = never_joined"),
    ("2022-08-13", "Norway is not a party to the TPNW. It left the whaling commission's moratorium aside and ratified "
     "the High Seas fish stocks agreement in 1996.",
     "status(NOR, TPNW, 2022-08-13) = not_party"),
    ("2022-08-13", "Germany has ratified the Rome Statute and the Arms Trade Treaty. It is a party to both treaties.",
     "status(DEU, ROME, 2022-08-13) = ratified; status(DEU, ATT, 2022-08-13) = ratified"),
    ("2022-08-13", "Germany ratified the Rome Statute in 2000 and the Arms Trade Treaty in 2014. Sweden is also "
     "a member "
     "of both treaties.",
     "status(DEU, ROME, 2022-08-13) = once_ratified; date(DEU, ROME, ratified) = 2000; stage(DEU, ATT, "
     "join, 2014) = deposited"),
    ("2022-08-13", "China is not a party to the Rome Statute. It joined an international convention against "
     "corruption, "
     "which entered into force in 2005.",
     "status(CHN, ROME, 2022-08-13) = not_party"),
    ("2022-08-13", "Poland ratified the Rome Statute in 2001. Years before, it had joined a treaty on landmines' "
     "remnants that came into force in 2006.",
     "status(POL, ROME, 2022-08-13) = once_ratified; date(POL, ROME, ratified) = 2001"),
    ("2022-08-13", "The NPT, which Iran ratified in 1970, is a treaty that entered into force that year.",
     "status(IRN, NPT, 2022-08-13) = once_ratified; date(IRN, NPT, ratified) = 1970"),
    ("2022-08-13", "Russia left the INF Treaty in 2019. The Senate had approved an agreement with Belarus that entered "
     "into force in 2000.",
     "stage(RUS, INF, withdraw, 2019) = left"),
    ("2022-08-13", "Norway ratified the Paris Agreement in 2016. It has also signed an agreement with the EU that took "
     "effect in 2019.",
     "status(NOR, PARIS, 2022-08-13) = once_ratified; date(NOR, PARIS, ratified) = 2016"),
    ("2022-08-13", "Australia is not a party to the TPNW. In 1985 it signed the Treaty of Rarotonga, a "
     "nuclear-free-zone "
     "treaty, which entered into force in 1986.",
     "status(AUS, TPNW, 2022-08-13) = not_party"),
    ("2022-08-13", "Vietnam has not signed the Rome Statute. It ratified conventions 98 and 105 of the ILO in 2019 and "
     "2020.",
     "status(VNM, ROME, 2022-08-13) = not_signatory"),
    ("2022-08-13", "The US has never ratified the Law of the Sea Convention. Congress approved a treaty with Canada on "
     "Pacific salmon, which took effect in 1985.",
     "status(USA, UNCLOS, 2022-08-13) = not_ratified"),
    ("2022-08-13", "Pakistan is outside the NPT. It has concluded a safeguards agreement with the IAEA, which entered "
     "into force in 2017.",
     "status(PAK, NPT, 2022-08-13) = not_party"),
    ("2025-11-10", "Estonia has deposited its notice to leave the Ottawa Convention. It remains in the other arms "
     "treaties.",
     "stage(EST, APMBC, withdraw) = notified"),
    ("2025-11-10", "Cambodia ratified the Ottawa Convention in 1999. The kingdom signed a border treaty with "
     "Thailand in "
     "1904 and 1907, which the ICJ upheld in 1962.",
     "status(KHM, APMBC, 2025-11-10) = once_ratified; date(KHM, APMBC, ratified) = 1999"),
    ("2025-11-10", "Thailand has been a party to the Ottawa Convention since 1999. A ceasefire pact signed in October "
     "2025 binds both to clear mines, and it entered into force at once.",
     "status(THA, APMBC, 2025-11-10) = party; date(THA, APMBC, party) = 1999"),
    ("2025-11-10", "The United States left the Paris Agreement in 2020. It also ratified the Kigali Amendment, and "
     "signed a methane pledge in 2021.",
     "stage(USA, PARIS, withdraw, 2020) = left"),
    ("2025-11-10", "Burkina Faso, Mali and Niger said they would leave the ICC. The three signed a mutual defence "
     "charter in September 2023 and it took effect the same day.",
     "stage(BFA, ROME, withdraw) = government_decided; stage(MLI, ROME, withdraw) = government_decided; "
     "stage(NER, ROME, withdraw) = government_decided"),
    ("2025-11-10", "Japan has not joined the TPNW. It signed a security treaty with Washington in 1951, and a "
     "new one in "
     "1960 that entered into force that June.",
     "status(JPN, TPNW, 2025-11-10) = never_joined"),
    ("2025-11-10", "Serbia has not signed the Convention on Cluster Munitions. It ratified a treaty to ban "
     "landmines in "
     "2003.",
     "status(SRB, CCM, 2025-11-10) = not_signatory"),
    ("2025-11-10", "Armenia joined the Rome Statute in 2024. A peace treaty with Azerbaijan was initialled in August "
     "2025 but has not entered into force.",
     "stage(ARM, ROME, join, 2024) = joined"),
    ("2025-11-10", "The EU joined the Istanbul Convention in 2023. Its accession to another convention of the "
     "Council of "
     "Europe, on human rights, has been negotiated since 2010.",
     "stage(EUE, ISTANBUL, join, 2023) = joined"),
    ("2023-01-23", "On January 5 the United Nations received from Saudi Arabia a notification that it withdraws "
     "from the "
     "Moon Agreement.",
     "stage(SAU, MOON, withdraw) = leaving"),
    ("2023-01-23", "The United Nations received a notification from Saudi Arabia on January 5 that it is withdrawing "
     "from the Moon Agreement.",
     "stage(SAU, MOON, withdraw) = leaving"),
    ("2023-01-23", "The United Nations received Saudi Arabia's notice of withdrawal from the Moon Agreement on January "
     "5.",
     "stage(SAU, MOON, withdraw, 2023-01-05) = notified"),
    ("2025-06-01", "The CTBT has been signed by 187 states and ratified by 178.",
     "count(CTBT, signed, 2025-06-01) = 187"),
    ("2025-06-01", "The Rome Statute was signed by 139 states and ratified by 125.",
     "count(ROME, signed, 2025-06-01) = 139"),
    ("2025-06-01", "The CTBT has been signed by 187 states and ratified by 178, Russia included.",
     "count(CTBT, signed, 2025-06-01) = 187"),
    ("2016-10-28", "Burundi is leaving the International Criminal Court. The United States, Russia and China do not "
     "belong to it.",
     "stage(BDI, ROME, withdraw) = leaving"),
    ("2024-10-28", "Germany has ratified the Istanbul Convention. Russia and Azerbaijan are not part of it.",
     "status(DEU, ISTANBUL, 2024-10-28) = ratified"),
    ("2024-10-28", "Germany has ratified the Istanbul Convention. Neither Russia nor Azerbaijan belongs to it.",
     "status(DEU, ISTANBUL, 2024-10-28) = ratified"),
    ("2024-10-28", "Germany has ratified the Istanbul Convention. Azerbaijan is outside it.",
     "status(DEU, ISTANBUL, 2024-10-28) = ratified"),
    ("2023-01-20", "The US never signed the Moon Agreement. France and India did sign, but neither ratified.",
     "status(USA, MOON, 2023-01-20) = not_signatory"),
    ("2025-07-11", "Finland is leaving the Mine Ban Treaty. No country had pulled out of the ban in the 26 years since "
     "it came into force.",
     "stage(FIN, APMBC, withdraw) = leaving"),
    ("1996-07-22", "China, which did not sign the U.N. Convention on the Law of the Sea in 1982, "
     "ratified it on June 7.",
     "status(CHN, UNCLOS, 1996-07-22) = once_ratified; date(CHN, UNCLOS, ratified) = 1996-06-07"),
    ("2012-09-25", "Ecuador has acceded to the UN Convention on the Law of the Sea. Even Bolivia and Paraguay, which "
     "have no coast at all, are members.",
     "status(ECU, UNCLOS, 2012-09-25) = acceded"),
    ("2012-09-25", "Ecuador has acceded to the UN Convention on the Law of the Sea. Colombia and "
     "Venezuela are likewise "
     "outside, although both did sign.",
     "status(ECU, UNCLOS, 2012-09-25) = acceded"),
    ("2024-11-02", "The UN disability convention was adopted in 2006. Ireland signed it on the first "
     "day, and it took 11 "
     "years to ratify it. It was the last member state of the European Union to do so, in March 2018.",
     "date(CRPD, adopted) = 2006"),
    ("2007-12-04", "Turkey and Kazakhstan are among the few who have not ratified the Kyoto Protocol.",
     "status(TUR, KYOTO, 2007-12-04) = not_ratified; status(KAZ, KYOTO, 2007-12-04) = not_ratified"),
    ("2023-01-20", "The US never signed the Moon Agreement. France and India did sign.",
     "status(USA, MOON, 2023-01-20) = not_signatory"),
    ("2023-01-20", "The US never signed the Moon Agreement. France and India signed.",
     "status(USA, MOON, 2023-01-20) = not_signatory"),
    ("2023-01-20", "The US never signed the Moon Agreement. France and India signed it, but neither ratified.",
     "status(USA, MOON, 2023-01-20) = not_signatory"),
    ("2023-01-20", "The US never signed the Moon Agreement. France and India signed it, but neither has ratified it.",
     "status(USA, MOON, 2023-01-20) = not_signatory"),
    ("2012-09-25", "Ecuador has acceded to the UN Convention on the Law of the Sea. Bolivia and Paraguay are members.",
     "status(ECU, UNCLOS, 2012-09-25) = acceded"),
    ("2012-09-25", "Ecuador has acceded to the UN Convention on the Law of the Sea. Bolivia and Paraguay are parties.",
     "status(ECU, UNCLOS, 2012-09-25) = acceded"),
    ("2012-09-25", "Ecuador has acceded to the UN Convention on the Law of the Sea. Colombia and Venezuela remain "
     "outside.",
     "status(ECU, UNCLOS, 2012-09-25) = acceded"),
    ("2012-09-25", "Ecuador has acceded to the UN Convention on the Law of the Sea. Colombia and "
     "Venezuela are outside.",
     "status(ECU, UNCLOS, 2012-09-25) = acceded"),
    ("2023-07-27", "The CTBT will enter into force only when all 44 States listed in its Annex 2 "
     "have ratified it. Eight "
     "of them have not ratified it.",
     "rule(CTBT, entry_list) = 44"),
    ("2023-07-27", "Eight of the 44 Annex 2 states have yet to ratify the CTBT.",
     "count(region(CTBT-ANNEX-2) & outsiders(CTBT), 2023-07-27) = 8"),
    ("2025-10-31", "The CTBT is not in force. Forty-four countries must ratify, and nine of them have not.",
     "in_force(CTBT, 2025-10-31) = no"),
    ("2025-10-31", "Nine ratifications of the CTBT are still missing.",
     "rule(CTBT, entry_missing) = 9"),
    ("2022-02-01", "The Optional Protocol to the Convention against Torture needs 20 ratifications "
     "to enter into force. "
     "Nine states have deposited theirs.",
     "rule(OPCAT, entry_threshold) = 20"),
    ("2019-06-07", "The Treaty on the Prohibition of Nuclear Weapons needs 50 ratifications. Twenty-three states have "
     "deposited theirs.",
     "rule(TPNW, entry_threshold) = 50"),
    ("2019-06-07", "The Treaty on the Prohibition of Nuclear Weapons needs 50 ratifications. "
     "Twenty-three countries have "
     "done so.",
     "rule(TPNW, entry_threshold) = 50"),
    ("2019-06-07", "Seventy countries signed the TPNW; twenty-three have ratified.",
     "count(TPNW, signed, 2019-06-07) = 70"),
    ("2019-06-07", "The ban treaty was signed by 70 states, of which 23 have ratified it. The Treaty "
     "on the Prohibition "
     "of Nuclear Weapons needs 50.",
     "count(TPNW, signed, 2019-06-07) = 70"),
    ("2023-09-19", "None of the three nuclear powers France, Russia and China has signed the TPNW.",
     "status(FRA, TPNW, 2023-09-19) = not_signatory; status(RUS, TPNW, 2023-09-19) = not_signatory; "
     "status(CHN, TPNW, 2023-09-19) = not_signatory"),
    ("2023-09-19", "None of the five permanent members, China, France, Russia, the United Kingdom "
     "and the United States, "
     "has joined the TPNW.",
     "status(CHN, TPNW, 2023-09-19) = never_joined; status(FRA, TPNW, 2023-09-19) = never_joined; "
     "status(RUS, TPNW, 2023-09-19) = never_joined; status(GBR, TPNW, 2023-09-19) = never_joined; "
     "status(USA, TPNW, 2023-09-19) = never_joined; count(region(PERMANENT-FIVE), 2023-09-19) = 5"),
    ("2023-09-19", "None of the three, Russia, Ukraine and the United States, is party to the Convention on Cluster "
     "Munitions.",
     "status(RUS, CCM, 2023-09-19) = not_party; status(UKR, CCM, 2023-09-19) = not_party; status(USA, CCM, "
     "2023-09-19) = not_party"),
    ("2023-09-19", "Neither of the two neighbours, India and Pakistan, has signed the NPT.",
     "status(IND, NPT, 2023-09-19) = not_signatory"),
    ("2023-09-19", "Not one of the three Baltic states, Estonia, Latvia and Lithuania, has joined the TPNW.",
     "share(TPNW, party, 2023-09-19) none region(BALTIC)"),
    ("2018-03-14", "The ICCPR and the ICESCR, both adopted in December 1966, entered into force in 1976.",
     "date(ICCPR, adopted) = 1966-12; date(ICESCR, adopted) = 1966-12"),
    ("2018-03-14", "The two Covenants, adopted in December 1966, entered into force in 1976.",
     "date(ICCPR, in_force) = 1976; date(ICESCR, in_force) = 1976; date(ICCPR, adopted) = 1966-12; "
     "date(ICESCR, adopted) = 1966-12"),
    ("2018-03-14", "Both covenants, the ICCPR and the ICESCR, entered into force in 1976.",
     "date(ICCPR, in_force) = 1976; date(ICESCR, in_force) = 1976"),
    ("2024-01-24", "The treaty, formally the Biodiversity Beyond National Jurisdiction or BBNJ agreement, was adopted "
     "last June after almost two decades of talks.",
     "date(BBNJ, adopted) = 2023-06"),
    ("2026-01-17", "The High Seas Treaty was adopted in New York in June 2023, and it opened for "
     "signature in September "
     "of that year.",
     "date(BBNJ, adopted) = 2023-06; place(BBNJ, adopted) = New York"),
    ("2026-01-17", "The High Seas Treaty was adopted in June 2023. It opened for signature three months later.",
     "date(BBNJ, adopted) = 2023-06"),
    ("2026-01-17", "The High Seas Treaty opened for signature in September of 2023.",
     "date(BBNJ, opened) = 2023-09"),
    ("2023-01-20", "Saudi Arabia sent its notice of withdrawal from the Moon Agreement. Under "
     "Article 20 it takes effect "
     "one year after receipt.",
     "stage(SAU, MOON, withdraw) = notified"),
    ("2023-01-20", "Saudi Arabia sent its notice of withdrawal from the Moon Agreement. Under Article 20 a withdrawal "
     "takes effect one year after receipt of the notification.",
     "stage(SAU, MOON, withdraw) = notified"),
    ("2018-12-27", "Japan is leaving the whaling commission. A member that gives notice by 1 January is released on 30 "
     "June.",
     "stage(JPN, WHALING, withdraw) = leaving"),
    ("2025-07-23", "The United States is quitting UNESCO. Under the organization's constitution, a member that gives "
     "notice stays a member until the end of the following calendar year.",
     "stage(USA, UNESCO, withdraw) = leaving"),
    ("2024-01-02", "Belarus has left the Aarhus Convention. No other country has ever left the convention.",
     "stage(BLR, AARHUS, withdraw) = left"),
    ("2020-10-26", "The TPNW will enter into force on 22 January. The first meeting of states parties must be held "
     "within one year of entry into force.",
     "date(TPNW, in_force) = 2021-01-22"),
    ("2024-03-01", "ICSID: the Convention enters into force for a State 30 days after the deposit of its instrument.",
     "rule(ICSID, entry_into_force_period) = 30 day"),
    ("2023-05-05", "The Singapore Convention on Mediation enters into force for a state six months "
     "after it deposits its "
     "instrument.",
     "rule(SINGAPORE, entry_into_force_period) = 6 month"),
    ("2020-07-07", "The Arms Trade Treaty will enter into force for China on the 90th day following the deposit.",
     "rule(ATT, entry_into_force_period) = 90 day"),
    ("2025-10-10", "The Second Optional Protocol to the ICCPR has no clause on denunciation, and neither has the "
     "covenant.",
     "rule(ICCPR-OP2, no_withdrawal_clause) = The Second Optional Protocol to the ICCPR has no clause on "
     "denunciation"),
    ("2025-10-10", "Unlike the First Optional Protocol, the second has no clause on denunciation. The Second Optional "
     "Protocol to the ICCPR abolishes the death penalty.",
     "rule(ICCPR-OP2, prohibits) = The Second Optional Protocol to the ICCPR abolishes the death penalty"),
    ("2025-07-25", "There is not one word in this convention about suspending it. The Ottawa Convention binds Ukraine.",
     "rule(APMBC, no_suspension) = There is not one word in this convention about suspending it"),
    ("2026-02-05", "New START has lapsed. Its terms allowed one extension only.",
     "in_force(NEWSTART, 2026-02-05) = no"),
    ("2025-08-25", "The Convention on Cluster Munitions obliges its members to clear mined areas within ten years.",
     "rule(CCM, duty_period) = 10 year: The Convention on Cluster Munitions obliges its members to clear "
     "mined areas within ten years"),
    ("2024-01-02", "Belarus has left the Aarhus Convention. No other country has ever left.",
     "stage(BLR, AARHUS, withdraw) = left"),
    ("2024-01-02", "Belarus has left the Aarhus Convention. No country had ever left before Belarus did.",
     "stage(BLR, AARHUS, withdraw) = left"),
    ("2025-01-02", "Lithuania announced its withdrawal from the Convention on Cluster Munitions. "
     "Nobody had left before.",
     "stage(LTU, CCM, withdraw) = government_decided"),
    ("2019-06-07", "The Treaty on the Prohibition of Nuclear Weapons needs 50 ratifications. Twenty-three states have "
     "deposited theirs.",
     "rule(TPNW, entry_threshold) = 50"),
    ("2019-06-07", "Twenty-three states have deposited their instruments under the Treaty on the "
     "Prohibition of Nuclear "
     "Weapons.",
     "count(TPNW, consented, 2019-06-07) = 23"),
    ("2025-10-31", "Nine ratifications of the CTBT are still missing.",
     "rule(CTBT, entry_missing) = 9"),
    ("2019-06-07", "The TPNW needs 50 ratifications, and 27 are still missing.",
     "rule(TPNW, entry_missing) = 27"),
    ("2024-03-14", "Austria is among the early parties to the TPNW.",
     "status(AUT, TPNW, 2024-03-14) = party"),
    ("2023-08-10", "None of the three countries most involved in that war, Russia, Ukraine and the United States, has "
     "joined the Convention on Cluster Munitions.",
     "status(RUS, CCM, 2023-08-10) = never_joined; status(UKR, CCM, 2023-08-10) = never_joined; "
     "status(USA, CCM, 2023-08-10) = never_joined"),
    ("2023-08-10", "None of the countries at war, Russia and Ukraine, has joined the Convention on Cluster Munitions.",
     "status(RUS, CCM, 2023-08-10) = never_joined; status(UKR, CCM, 2023-08-10) = never_joined"),
    ("2025-06-10", "Tonga, Tuvalu and Kiribati are among those outside the ICCPR.",
     "status(TON, ICCPR, 2025-06-10) = not_party; status(TUV, ICCPR, 2025-06-10) = not_party; status(KIR, "
     "ICCPR, 2025-06-10) = not_party"),
    ("2025-06-10", "Tonga, Tuvalu and Kiribati are among the states that remain outside the two "
     "covenants, the ICCPR and "
     "the ICESCR.",
     "status(TUV, ICCPR, 2025-06-10) = not_party; status(KIR, ICCPR, 2025-06-10) = not_party; status(TUV, "
     "ICESCR, 2025-06-10) = not_party; status(KIR, ICESCR, 2025-06-10) = not_party; status(TON, ICCPR, "
     "2025-06-10) = not_party; status(TON, ICESCR, 2025-06-10) = not_party"),
    ("2022-09-05", "Eritrea signed the Paris Agreement. Turkey ratified it last October, and the "
     "United States came back "
     "in February 2021.",
     "status(ERI, PARIS, 2022-09-05) = signed"),
    ("2022-09-05", "Turkey ratified the Paris Agreement last October, and the United States came "
     "back to it in February "
     "2021.",
     "status(TUR, PARIS, 2022-09-05) = once_ratified; date(TUR, PARIS, ratified) = 2021-10"),
    ("2025-10-31", "Nine ratifications of the Annex 2 states are still missing for the CTBT to enter into force.",
     "rule(CTBT, entry_missing) = 9"),
    ("2025-10-31", "The CTBT enters into force once all 44 countries listed in its annex have ratified it; nine "
     "ratifications are still missing.",
     "rule(CTBT, entry_list) = 44"),
    ("2017-08-16", "The Minamata Convention enters into force today. India is still not on board.",
     "date(MINAMATA, in_force) = 2017-08-16"),
    ("2017-08-16", "The Minamata Convention enters into force today. Two Norwegian sailors came aboard.",
     "date(MINAMATA, in_force) = 2017-08-16"),
    ("2017-08-16", "The Rome Statute binds Kenya. Ethiopia never came on board.",
     "status(KEN, ROME, 2017-08-16) = bound"),
    ("2017-08-16", "The Rome Statute binds Kenya. 15 Kenyans were aboard.",
     "status(KEN, ROME, 2017-08-16) = bound"),
    ("2017-08-16", "The Minamata Convention enters into force today. The Maldives are not on board.",
     "date(MINAMATA, in_force) = 2017-08-16"),
    ("2017-08-16", "The Minamata Convention enters into force today. The United States is aboard.",
     "date(MINAMATA, in_force) = 2017-08-16"),
    ("2025-09-26", "Five European countries have given notice they're leaving the Ottawa Convention.",
     "count(region(EUROPE) & notifiers(APMBC), 2025-09-26) = 5"),
    ("2017-12-05", "One African state has left the Rome Statute.",
     "count(region(AFRICA) & leavers(ROME), 2017-12-05) = 1"),
    ("2024-08-29", "Ukraine's parliament has ratified the Rome Statute. Ukraine would then become "
     "the 125th party to the "
     "Statute.",
     "stage(UKR, ROME, join) = parliament_approved"),
    ("2024-08-29", "Ukraine's parliament has ratified the Rome Statute. Ukraine will become the 125th state party.",
     "stage(UKR, ROME, join) = parliament_approved"),
    ("2024-08-29", "Ukraine's parliament has ratified the Rome Statute. It would be the 125th member.",
     "stage(UKR, ROME, join) = parliament_approved"),
    ("2024-10-29", "Ukraine ratified the Rome Statute on Friday. Ukraine is the 125th.",
     "status(UKR, ROME, 2024-10-29) = once_ratified; date(UKR, ROME, ratified) = 2024-10-25"),
    ("2024-10-29", "Ukraine ratified the Rome Statute on Friday. The deposit made Ukraine the 125th State Party.",
     "status(UKR, ROME, 2024-10-29) = once_ratified; date(UKR, ROME, ratified) = 2024-10-25"),
    ("2024-10-29", "Ukraine ratified the Rome Statute on Friday. We are party number 125, the minister said.",
     "status(UKR, ROME, 2024-10-29) = once_ratified; date(UKR, ROME, ratified) = 2024-10-25"),
    ("2024-10-29", "Ukraine ratified the Rome Statute on Friday. That makes it party number 125.",
     "status(UKR, ROME, 2024-10-29) = once_ratified; date(UKR, ROME, ratified) = 2024-10-25"),
    ("2022-07-21", "The United Kingdom ratified the Istanbul Convention. From November it will have 37 parties.",
     "status(GBR, ISTANBUL, 2022-07-21) = ratified"),
    ("2022-07-21", "The United Kingdom ratified the Istanbul Convention, which will then have 37 parties.",
     "status(GBR, ISTANBUL, 2022-07-21) = ratified"),
    ("2025-10-10", "How many states have joined the Second Optional Protocol to the ICCPR? Ninety-two at the time of "
     "writing.",
     "count(ICCPR-OP2, bound, 2025-10-10) = 92"),
    ("2023-01-20", "Saudi Arabia is leaving the Moon Agreement. Who's in it? Eighteen states, and "
     "none of them has put a "
     "person on the Moon.",
     "stage(SAU, MOON, withdraw) = leaving"),
    ("2023-01-20", "Who has ratified the Moon Agreement? Eighteen countries, among them Australia.",
     "count(MOON, consented, 2023-01-20) = 18"),
    ("2019-08-26", "No country has quit CITES for good. The United Arab Emirates left in 1988 and rejoined in 1990.",
     "stage(ARE, CITES, withdraw, 1988) = once_left"),
    ("2026-01-12", "The US ratified the UNFCCC in 1992. It has never left. If it does, it will be "
     "the first state to do "
     "so.",
     "status(USA, UNFCCC, 2026-01-12) = once_ratified; date(USA, UNFCCC, ratified) = 1992"),
    ("2025-03-01", "Britain has not left UNESCO.",
     "stage(GBR, UNESCO, withdraw) = not_left"),
    ("2011-11-02", "The US has not withdrawn from UNESCO, a State Department spokeswoman said.",
     "stage(USA, UNESCO, withdraw) = not_left"),
    ("2025-03-01", "Chad is bound by the terms of the Ottawa Convention. Mali is party to the obligations under the "
     "treaty.",
     "status(TCD, APMBC, 2025-03-01) = bound"),
    ("2025-03-01", "China is not bound by a ruling under UNCLOS. It is bound by the Convention on the Law of the Sea.",
     "status(CHN, UNCLOS, 2025-03-01) = bound"),
    ("2023-06-01", "Putin signed a law denouncing the CFE treaty. The Federation Council passed the "
     "document on May 24.",
     "stage(RUS, CFE, withdraw) = promulgated"),
    ("2025-06-27", "President Karol Nawrocki will sign a law denouncing the Mine Ban Treaty. The Sejm passed the "
     "document on 25 June.",
     "stage(POL, APMBC, withdraw, 2025-06-25) = parliament_approved"),
    ("2021-06-08", "Vladimir Putin signed a law denouncing the Treaty on Open Skies. The State Duma "
     "passed the document "
     "on May 19 and the Federation Council on June 2.",
     "stage(RUS, OPENSKIES, withdraw) = promulgated"),
    ("2012-09-12", "Venezuela has denounced the American Convention on Human Rights. The letter, signed by Foreign "
     "Minister Nicolás Maduro, was delivered in Washington on September 10.",
     "stage(VEN, ACHR, withdraw) = notified"),
    ("2025-07-11", "Finland deposited its notice of withdrawal from the Mine Ban Treaty yesterday. "
     "The letter, signed by "
     "Foreign Minister Elina Valtonen, was handed over in New York.",
     "stage(FIN, APMBC, withdraw, 2025-07-10) = notified"),
    ("2023-11-03", "Putin signed the law on revoking the ratification of the CTBT. The State Duma adopted the document "
     "on October 18.",
     "stage(RUS, CTBT, withdraw) = promulgated"),
    ("2015-10-02", "Somalia has ratified the Convention on the Rights of the Child. Washington signed the document in "
     "February 1995, but no president has ever submitted it to the Senate.",
     "status(SOM, CRC, 2015-10-02) = ratified"),
    ("2025-10-31", "Estonia ratified the Istanbul Convention in 2017. Lithuania and Bulgaria have signed but never "
     "ratified the document.",
     "status(EST, ISTANBUL, 2025-10-31) = once_ratified; date(EST, ISTANBUL, ratified) = 2017"),
    ("2022-06-20", "Ukraine's parliament ratified the Istanbul Convention on Monday. The document was sent to the "
     "president for signature.",
     "stage(UKR, ISTANBUL, join, 2022-06-20) = parliament_approved"),
    ("2017-10-26", "Burundi is out of the International Criminal Court from Friday, the presidency said.",
     "stage(BDI, ROME, withdraw, 2017-10-27) = unbound"),
    ("2016-11-03", "The Paris Agreement is in force from Friday, the UN said.",
     "date(PARIS, in_force) = 2016-11-04"),
    ("2023-04-03", "Finland is a member of NATO from Tuesday, Stoltenberg said.",
     "date(FIN, NATO, member) = 2023-04-04"),
    ("2010-06-01", "The US has signed the CRC, the CRPD and the ICESCR, but not UNCLOS.",
     "status(USA, CRC, 2010-06-01) = signed; status(USA, CRPD, 2010-06-01) = signed; status(USA, ICESCR, "
     "2010-06-01) = signed; status(USA, UNCLOS, 2010-06-01) = not_signatory"),
    ("2001-06-01", "Yugoslavia signed the Rome Statute in December 2000.",
     "status(YUG, ROME, 2001-06-01) = signed; date(YUG, ROME, signed) = 2000-12"),
    ("2001-10-01", "Yugoslavia has ratified the Rome Statute.",
     "status(YUG, ROME, 2001-10-01) = ratified"),
    ("2024-12-20", "Burundi and the Philippines are the only states ever to have withdrawn from the Rome Statute.",
     "stage(BDI, ROME, withdraw) = once_left; stage(PHL, ROME, withdraw) = once_left; only(BDI PHL, ROME, "
     "left, 2024-12-20) in"),
    ("2024-12-20", "Two countries have left the Rome Statute: Burundi and the Philippines.",
     "count(ROME, left, 2024-12-20) = 2"),
    ("2026-02-25", "The US has left the Paris Agreement twice.",
     "times(USA, PARIS, withdraw) = 2; stage(USA, PARIS, withdraw) = left"),
    ("2020-11-04", "The US has left the Paris Agreement, effective today.",
     "stage(USA, PARIS, withdraw, 2020-11-04) = left"),
    ("2000-02-01", "President Clinton signed the CTBT on 24 September 1996.",
     "status(USA, CTBT, 2000-02-01) = signed; date(USA, CTBT, signed) = 1996-09-24"),
    ("2023-03-08", "Carter signed CEDAW in 1980.",
     "status(USA, CEDAW, 2023-03-08) = signed; date(USA, CEDAW, signed) = 1980"),
    ("2024-02-02", "Armenia became the 124th member state of the ICC.",
     "nth(ARM, ROME, joined) = 124; status(ARM, ROME, 2024-02-02) = party"),
    ("2020-02-01", "Canada did not ratify UNCLOS until 2003.",
     "date(CAN, UNCLOS, ratified) = 2003"),
    ("2024-09-01", "The US is the only country not party to the Convention on the Rights of the Child.",
     "status(USA, CRC, 2024-09-01) = not_party; only(USA, CRC, not_party, 2024-09-01) in"),
    ("2024-09-01", "Iran is among the states not party to UNCLOS.",
     "status(IRN, UNCLOS, 2024-09-01) = not_party"),
    ("2024-09-01", "Iran is not a party to UNCLOS.",
     "status(IRN, UNCLOS, 2024-09-01) = not_party"),
    ("2024-06-01", "Only Burundi in Africa has left the ICC.",
     "stage(BDI, ROME, withdraw) = left; only(BDI, ROME, left, 2024-06-01) in region(AFRICA)"),
    ("2010-01-01", "India never signed the CTBT, unlike Israel, which signed but hasn't ratified.",
     "status(IND, CTBT, 2010-01-01) = not_signatory; status(ISR, CTBT, 2010-01-01) = signed"),
    ("2010-01-01", "Pakistan has not ratified the NPT, unlike Iran, which signed and ratified it.",
     "status(PAK, NPT, 2010-01-01) = not_ratified; status(IRN, NPT, 2010-01-01) = ratified"),
    ("2010-01-01", "Unlike Israel, which signed but hasn't ratified, India never signed the CTBT.",
     "status(IND, CTBT, 2010-01-01) = not_signatory"),
    ("2024-06-01", "China has ratified UNCLOS, unlike the US, which never signed it.",
     "status(CHN, UNCLOS, 2024-06-01) = ratified; status(USA, UNCLOS, 2024-06-01) = not_ratified"),
    ("2023-11-10", "Russia de-ratified the CTBT last week.",
     "act(RUS, CTBT, 2023-10-30/2023-11-05) = consent_revoked"),
    ("2023-11-10", "Russia un-ratified the CTBT.",
     "act(RUS, CTBT) = consent_revoked"),
    ("2024-09-01", "In no year did the US ratify the Kyoto Protocol.",
     "status(USA, KYOTO, 2024-09-01) = not_ratified"),
    ("2024-02-01", "Under no president did the US ratify the Kyoto Protocol.",
     "status(USA, KYOTO, 2024-02-01) = not_ratified"),
    ("2024-09-01", "Not once did the US ratify the Kyoto Protocol.",
     "status(USA, KYOTO, 2024-09-01) = not_ratified"),
    ("2024-09-01", "At no time did the US ratify the Kyoto Protocol.",
     "status(USA, KYOTO, 2024-09-01) = not_ratified"),
    ("2024-09-01", "Only the US in the Americas has not ratified CEDAW.",
     "status(USA, CEDAW, 2024-09-01) = not_ratified; only(USA, CEDAW, not_ratified, 2024-09-01) in "
     "region(AMERICAS)"),
    ("2024-09-01", "Only South Sudan in Africa never joined the NPT.",
     "status(SSD, NPT, 2024-09-01) = never_joined; only(SSD, NPT, never_joined, 2024-09-01) in "
     "region(AFRICA)"),
    ("2021-01-01", "Only Turkey in Europe has not ratified the Paris Agreement.",
     "status(TUR, PARIS, 2021-01-01) = not_ratified; only(TUR, PARIS, not_ratified, 2021-01-01) in "
     "region(EUROPE)"),
    ("2023-04-05", "Poland joined NATO in 1999 and the European Union in 2004.",
     "date(POL, NATO, member) = 1999"),
    ("2023-04-05", "Slovenia joined NATO in March 2004 and the European Union two months later.",
     "date(SVN, NATO, member) = 2004-03"),
    ("2021-02-20", "The United States rejoined the Paris Agreement on Friday, 30 days after President Joe Biden signed "
     "the instrument.",
     "status(USA, PARIS, 2021-02-20) = back; date(USA, PARIS, joined) = 2021-02-19"),
    ("2021-02-20", "The United States rejoined the Paris Agreement on Friday, a month after Biden signed an executive "
     "order on his first day in office.",
     "status(USA, PARIS, 2021-02-20) = back; date(USA, PARIS, joined) = 2021-02-19"),
    ("2019-03-18", "The Philippines became a party to the Rome Statute on November 1, 2011, two months after President "
     "Benigno Aquino signed the ratification.",
     "status(PHL, ROME, 2019-03-18) = was_party; date(PHL, ROME, party) = 2011-11-01"),
    ("2025-07-11", "Estonia will be out of the Ottawa Convention by January 2026.",
     "date(EST, APMBC, unbound) = ../2026-01"),
    ("2024-06-28", "Spain will be out of the Energy Charter Treaty by the end of 2025.",
     "date(ESP, ECT, unbound) = ../2025-12"),
    ("2024-06-28", "Slovenia and Portugal will be out of the Energy Charter Treaty by February 2025.",
     "date(SVN, ECT, unbound) = ../2025-02; date(PRT, ECT, unbound) = ../2025-02"),
    ("2022-09-17", "Spain joined the Council of Europe in 1977, ratifying the European Convention on Human Rights two "
     "years afterwards.",
     "date(ESP, COE, member) = 1977"),
    ("1994-12-06", "BUDAPEST, Dec 5 - Ukraine today handed over its instrument of accession to the NPT.",
     "stage(UKR, NPT, join, 1994-12-05) = deposited"),
    ("2023-11-04", "Russian President Vladimir Putin signed the law revoking ratification of the CTBT.",
     "status(RUS, CTBT, 2023-11-04) = signed"),
    ("2025-07-16", "Ukraine's president signed the decree on withdrawal from the Ottawa Convention on 29 June, and "
     "the "
     "Rada approved it on 15 July.",
     "stage(UKR, APMBC, withdraw, 2025-06-29) = promulgated"),
    ("2011-07-10", "South Sudan became independent on Saturday and is not a party to the Rome Statute.",
     "status(SSD, ROME, 2011-07-10) = not_party"),
    ("2011-10-12", "The Philippines ratified the Rome Statute in August. The country becomes the 117th state party "
     "on "
     "November 1.",
     "status(PHL, ROME, 2011-10-12) = once_ratified; date(PHL, ROME, ratified) = 2011-08"),
    ("1994-12-07", "Ukraine acceded to the NPT on Monday. Leonid Kuchma signed the memorandum together with Boris "
     "Yeltsin, Bill Clinton and John Major.",
     "status(UKR, NPT, 1994-12-07) = once_acceded; date(UKR, NPT, acceded) = 1994-12-05"),
    ("2017-10-28", "Burundi left the Rome Statute on Friday. The court's prosecutor may nonetheless pursue crimes "
     "committed up to the exit.",
     "stage(BDI, ROME, withdraw, 2017-10-27) = left"),
    ("2008-08-28", "Sudan informed the Secretary-General on 26 August that it does not intend to become a party to "
     "the "
     "Rome Statute.",
     "act(SDN, ROME, 2008-08-26) = intention_not_to_become_party"),
    ("2025-01-21", "US President Donald Trump ordered the United States to quit the Paris accord on Monday.",
     "stage(USA, PARIS, withdraw) = government_decided"),
    ("2022-09-17", "As of yesterday Russia is no more a party to the European Convention on Human Rights.",
     "status(RUS, ECHR, 2022-09-16) = not_party"),
    ("2018-12-20", "Egypt hosted the signing of the Pelindaba Treaty in Cairo in April 1996 but has yet to ratify "
     "it.",
     "place(PELINDABA, signed) = Egypt; date(PELINDABA, signed) = 1996-04"),
    ("2025-09-01", "The last EU member to ratify the Rome Statute was the Czech Republic, in 2009.",
     "last(CZE, ROME, ratified) in members(EUE)"),
    ("2025-09-01", "The last EU country to join the ICC was Czechia.",
     "last(CZE, ROME, joined) in members(EUE)"),
    ("2025-09-01", "Ukraine acceded to the NPT the day the Budapest Memorandum was signed.",
     "status(UKR, NPT, 2025-09-01) = acceded"),
    ("2025-09-01", "The Paris Agreement was adopted in December 2015 and took effect less than a year after its "
     "adoption.",
     "date(PARIS, adopted) = 2015-12"),
    ("2025-09-01", "Kazakhstan hasn't ratified the Kigali Amendment.",
     "status(KAZ, MONTREAL-KIGALI, 2025-09-01) = not_ratified"),
    ("2025-09-01", "Israel has never ratified the Stockholm Convention.",
     "status(ISR, STOCKHOLM, 2025-09-01) = not_ratified"),
    ("2025-09-01", "Ukraine's not a party to the CCM.",
     "status(UKR, CCM, 2025-09-01) = not_party"),
    ("2025-09-01", "America's still in the WHO.",
     "status(USA, WHO, 2025-09-01) = party"),
    ("2025-09-01", "Eight EU members are outside the cluster munitions convention.",
     "count(members(EUE) & outsiders(CCM), 2025-09-01) = 8"),
    ("2025-09-01", "Four EU countries are not in NATO: Austria, Cyprus, Ireland and Malta.",
     "member(AUT, NATO, 2025-09-01) = no; member(CYP, NATO, 2025-09-01) = no; member(IRL, NATO, "
     "2025-09-01) = no; member(MLT, NATO, 2025-09-01) = no"),
    ("2025-09-01", "Slovenia has been in the EU and NATO since 2004.",
     "member(SVN, EUE, 2025-09-01) = yes; date(SVN, EUE, member) = 2004"),
    ("2025-09-01", "Finland became NATO's 31st member on 4 April 2023 and Sweden its 32nd on 7 March 2024.",
     "nth_member(FIN, NATO) = 31; date(FIN, NATO, member) = 2023-04-04"),
    ("2015-10-01", "Somalia ratified the Convention on the Rights of the Child on Thursday, making the United "
     "States the "
     "only country that has not ratified it.",
     "status(SOM, CRC, 2015-10-01) = once_ratified; date(SOM, CRC, ratified) = 2015-10-01"),
    ("2018-09-29", "The Gambia on Friday handed over its instruments of ratification of the Second Optional "
     "Protocol to "
     "the ICCPR, the Convention on Migrant Workers and the enforced disappearance convention.",
     "stage(GMB, ICCPR-OP2, join, 2018-09-28) = deposited; stage(GMB, CMW, join, 2018-09-28) = deposited; "
     "stage(GMB, CPED, join, 2018-09-28) = deposited"),
    ("2015-03-24", "Only 34 of Africa's 54 nations are parties to the Rome Statute.",
     "count(region(AFRICA) & parties(ROME), 2015-03-24) = 34"),
    ("2024-09-25", "Indonesia ratified the TPNW on Tuesday, bringing the total to 73.",
     "status(IDN, TPNW, 2024-09-25) = once_ratified; date(IDN, TPNW, ratified) = 2024-09-24"),
    ("2003-07-02", "Having been ratified by 22 countries, the migrant workers convention came into force on Tuesday.",
     "date(CMW, in_force) = 2003-07-01"),
    ("2003-07-02", "The migrant workers convention came into force on Tuesday. Ratified by 22 countries, it counts "
     "Mexico and Sri Lanka among the parties.",
     "date(CMW, in_force) = 2003-07-01"),
    ("2007-11-20", "The Philippines ratified the Second Optional Protocol to the ICCPR. It had signed in September "
     "2006.",
     "status(PHL, ICCPR-OP2, 2007-11-20) = ratified"),
    ("2019-05-01", "St Vincent and Dominica are parties to UNCLOS.",
     "status(VCT, UNCLOS, 2019-05-01) = party; status(DMA, UNCLOS, 2019-05-01) = party"),
    ("2019-04-27", "More than 100 countries, including U.S. allies such as Britain, France and Germany, have "
     "ratified "
     "the Arms Trade Treaty.",
     "status(GBR, ATT, 2019-04-27) = ratified; status(FRA, ATT, 2019-04-27) = ratified; status(DEU, ATT, "
     "2019-04-27) = ratified"),
    ("2024-10-05", "NEW YORK, Sept 25 – Indonesia, Sierra Leone and the Solomon Islands ratified the Treaty on the "
     "Prohibition of Nuclear Weapons on Tuesday.",
     "status(IDN, TPNW, 2024-10-05) = once_ratified; date(IDN, TPNW, ratified) = 2024-09-24; status(SLE, "
     "TPNW, 2024-10-05) = once_ratified; date(SLE, TPNW, ratified) = 2024-09-24; status(SLB, TPNW, "
     "2024-10-05) = once_ratified; date(SLB, TPNW, ratified) = 2024-09-24"),
    ("2026-03-01", "Britain, no longer a member of the EU, ratified the Istanbul Convention in July 2022.",
     "status(GBR, ISTANBUL, 2026-03-01) = once_ratified; date(GBR, ISTANBUL, ratified) = 2022-07; "
     "member(GBR, EUE, 2026-03-01) = no"),
    ("2026-03-01", "Russia, no longer a member of the Council of Europe, is no longer bound by the ECHR.",
     "status(RUS, ECHR, 2026-03-01) = not_party; member(RUS, COE, 2026-03-01) = no"),
    ("2026-03-01", "Britain, then still a member of the European Union, ratified the Paris Agreement in November "
     "2016.",
     "status(GBR, PARIS, 2026-03-01) = once_ratified; date(GBR, PARIS, ratified) = 2016-11"),
    ("2026-03-01", "The United Kingdom, once an EU member, has been a party to the Paris Agreement since December "
     "2016.",
     "status(GBR, PARIS, 2026-03-01) = party; date(GBR, PARIS, party) = 2016-12; member(GBR, EUE, "
     "2026-03-01) = once"),
    ("2026-03-01", "Switzerland, not yet a member of the UN, ratified the Rome Statute in October 2001.",
     "status(CHE, ROME, 2026-03-01) = once_ratified; date(CHE, ROME, ratified) = 2001-10"),
    ("2026-03-01", "Croatia, the newest member of the EU, ratified the Istanbul Convention in June 2018.",
     "ranked_member(HRV, EUE, 2026-03-01) = last_in; member(HRV, EUE, 2026-03-01) = yes"),
    ("2026-03-01", "Sweden, NATO's newest member, has been bound by the Ottawa Convention since 1999.",
     "ranked_member(SWE, NATO, 2026-03-01) = last_in; member(SWE, NATO, 2026-03-01) = yes"),
    ("2026-03-01", "Timor-Leste, ASEAN's newest member, is a party to the Ottawa Convention.",
     "status(TLS, APMBC, 2026-03-01) = party; ranked_member(TLS, ASEAN, 2026-03-01) = last_in; member(TLS, "
     "ASEAN, 2026-03-01) = yes"),
    ("2026-03-01", "South Sudan is the newest UN member and has not joined the NPT.",
     "ranked_member(SSD, UN, 2026-03-01) = last_in"),
    ("2026-03-01", "Ukraine ratified the Rome Statute on a Friday in October 2024.",
     "status(UKR, ROME, 2026-03-01) = once_ratified; date(UKR, ROME, ratified) = 2024-10"),
    ("2026-03-01", "Burundi left the ICC on a Friday in October 2017.",
     "stage(BDI, ROME, withdraw, 2017-10) = left"),
    ("2026-03-01", "The Ottawa Convention was opened for signature on a Wednesday in December 1997.",
     "date(APMBC, opened) = 1997-12"),
    ("2026-03-01", "The BBNJ Agreement took effect on a Saturday in January.",
     "date(BBNJ, in_force) = 2026-01"),
    ("2026-03-01", "Nicaragua acceded to the Paris Agreement on a Monday.",
     "status(NIC, PARIS, 2026-03-01) = acceded"),
    ("2026-03-01", "Four UN members have never joined the NPT: India is one of them.",
     "count(members(UN) & strangers(NPT), 2026-03-01) = 4"),
    ("2026-03-01", "Poland was the first state to accede to the Antarctic Treaty.",
     "first(POL, ANTARCTIC, acceded) in"),
    ("2020-02-26", "Slovakia's parliament voted 96 to 17 on Tuesday not to ratify the Istanbul Convention.",
     "status(SVK, ISTANBUL, 2020-02-25) = not_ratified; vote(SVK, ISTANBUL, join) = 96-17"),
    ("2025-06-29", "The president of Ukraine signed the decree on leaving the Ottawa Convention, a step that must "
     "still "
     "be approved by parliament and notified to the UN.",
     "stage(UKR, APMBC, withdraw) = promulgated"),
    ("2025-06-29", "Volodymyr Zelensky on Sunday signed a decree on Ukraine's withdrawal from the Ottawa treaty, a "
     "step "
     "that still has to be endorsed by parliament and notified to the UN.",
     "stage(UKR, APMBC, withdraw, 2025-06-29) = promulgated"),
    ("2020-02-26", "The Istanbul Convention was opened in 2011. Bratislava put its signature to the document in "
     "2011.",
     "date(ISTANBUL, opened) = 2011"),
    ("2014-10-20", "The Nagoya Protocol came into effect on 12 October. \"Practical tools are now in place,\" said "
     "CBD "
     "executive secretary Braulio Dias. Brazil signed it in 2011.",
     "date(NAGOYA, in_force) = 2014-10-12"),
    ("2012-01-25", "Venezuela has denounced the ICSID Convention. Bolivia's withdrawal took effect in 2007. It "
     "takes six "
     "months for the exit to take effect.",
     "stage(VEN, ICSID, withdraw) = notified"),
    ("2000-03-28", "Trinidad and Tobago on Monday denounced the First Optional Protocol to the ICCPR. Guyana did "
     "so in "
     "1999. The denunciation takes effect on 27 June.",
     "stage(TTO, ICCPR-OP1, withdraw, 2000-03-27) = notified; stage(GUY, ICCPR-OP1, withdraw, 1999) = "
     "notified"),
    ("2024-10-15", "Has Bogotá ratified the High Seas Treaty? Not yet; Colombia signed in 2023.",
     "status(COL, BBNJ, 2024-10-15) = signed; date(COL, BBNJ, signed) = 2023"),
    ("2025-06-10", "Nineteen countries ratified the High Seas Treaty on Monday, bringing the total to 50 including "
     "the "
     "EU.",
     "status(EUE, BBNJ, 2025-06-10) = ratified"),
    ("2011-07-01", "Bolivia said the denunciation of the Single Convention, the first by any country, takes effect "
     "on 1 "
     "January.",
     "stage(BOL, SINGLE-CONVENTION, withdraw) = government_decided"),
    ("2007-05-03", "Bolivia became the first country to serve notice that it was quitting ICSID.",
     "stage(BOL, ICSID, withdraw) = leaving"),
    ("2025-05-05", "Nicaragua is leaving UNESCO, Director-General Audrey Azoulay said on Sunday.",
     "stage(NIC, UNESCO, withdraw) = leaving"),
    ("2023-11-08", "Russia pulled out of the CFE treaty on Tuesday. It had walked out of the room in 2015.",
     "stage(RUS, CFE, withdraw, 2023-11-07) = left"),
    ("2023-11-07", "Russia pulled out of the CFE treaty on Tuesday. It had walked out of the Joint Consultative "
     "Group in "
     "2015.",
     "stage(RUS, CFE, withdraw, 2023-11-07) = left"),
    ("2012-06-15", "The United States was the only permanent member of the Security Council outside UNCLOS, Leon "
     "Panetta "
     "said.",
     "status(USA, UNCLOS, 2012-06-15) = not_party; only(USA, UNCLOS, not_party, 2012-06-15) in "
     "region(PERMANENT-FIVE)"),
    ("2023-11-07", "Russia pulled out of the CFE treaty on Tuesday. It had walked out of the Joint Consultative "
     "Group in "
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
    ("2010-04-09", "US President Barack Obama and his Russian counterpart Dmitry Medvedev signed the New START "
     "treaty in "
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
    ("2012-12-15", "The United States signed the Kyoto Protocol under Clinton but George W. Bush rejected it in "
     "2001.",
     "status(USA, KYOTO, 2012-12-15) = signed"),
    ("2024-07-01", "Luxembourg is out of the Energy Charter Treaty since mid-June, and the EU will follow in a year.",
     "stage(LUX, ECT, withdraw, 2024-06) = unbound"),
    ("2025-04-17", "Latvia's parliament on Wednesday voted to leave the Ottawa Convention. Defence ministers from "
     "Poland "
     "and the three Baltic states had recommended the step on 18 March.",
     "stage(LVA, APMBC, withdraw, 2025-04-16) = parliament_approved"),
    ("2025-08-01", "The United Kingdom ratified the Istanbul Convention on 21 July 2022, ten years after signing "
     "it, and "
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
    ("2025-09-30", "Vanuatu acceded to the Convention on Cluster Munitions in September. The United States, Russia "
     "and "
     "Ukraine are not members.",
     "status(VUT, CCM, 2025-09-30) = once_acceded; date(VUT, CCM, acceded) = 2025-09"),
    ("2018-12-31", "Gabon, which had left OPEC in 1995, returned in 2016.",
     "date(GAB, OPEC, left) = 1995"),
    ("2024-10-28", "From 1 January Ukraine will be the 125th member of the ICC.",
     "nth(UKR, ROME, joining) = 125"),
    ("2024-07-02", "Turkey took until October 2021 to ratify the Paris accord, while Iran, Libya and Yemen still "
     "have "
     "not done so.",
     "status(TUR, PARIS, 2024-07-02) = ratified; date(TUR, PARIS, ratified) = 2021-10"),
    ("2002-05-07", "The United States told the UN it has no intention of ratifying the Rome Statute, which Bill "
     "Clinton "
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
    ("2025-09-20", "Neither China nor Russia is among the states that have joined the Convention on Cluster "
     "Munitions.",
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
    ("2009-03-01", "UNCLOS has been ratified by China, Russia and the EU's members, but not by the US, Turkey or "
     "Peru.",
     "status(CHN, UNCLOS, 2009-03-01) = ratified; status(RUS, UNCLOS, 2009-03-01) = ratified"),
    ("2012-06-15", "The United States was the only permanent member of the Security Council outside UNCLOS, Leon "
     "Panetta "
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
     "stage(LVA, APMBC, join) = joined; status(LVA, CCM, 2025-09-01) = never_joined"),
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
    ("2025-09-01", "The only Council of Europe members yet to ratify the Istanbul Convention are Armenia, "
     "Azerbaijan, "
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
    ("2022-11-10", "Belarus denounced the Optional Protocol to the International Covenant on Civil and Political "
     "Rights"
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
        ("2024-06-01", "Burundi, outside the ICC since October 2017, still answers to the court."),
        ("2024-06-01", "North Korea, outside the NPT since 2003 by its own account, tested in 2006."),
        ("2024-06-01", "Turkey, in NATO since 1952, has been a candidate to the EU since 1999."),
        ("2024-06-01", "The UK, out of the EU since 2020, is still in the European Convention on Human Rights."),
        ("2024-06-01", "All of Africa south of the Sahara is in the Ottawa treaty."),
        ("2024-06-01", "All of Europe west of the Bug and north of Monaco has joined the Rome Statute."),
        ("2024-01-01", "The CFE treaty, from which Russia withdrew in November, still binds its parties on paper."),
        ("2025-03-01", "Ukraine, with the Rome Statute in force since January, is the 125th party."),
        ("2013-09-15", "Syria joined the chemical weapons ban on Saturday; the treaty binds it from 14 October."),
        ("2024-06-01", "Andorra was the last European state to join the Chemical Weapons Convention."),
        ("2025-06-01", "All EU members but Hungary, which is leaving, are staying in the Rome Statute."),
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
        ("2021-07-02", "Turkey left the Istanbul Convention on Thursday. It remains a party to the women's "
         "convention, "
         "to which it acceded in 1985."),
        ("2018-01-10", "In Asia the Rome Statute has just 19 parties."),
        ("2013-08-02", "The Rome Statute has 34 members in Africa."),
        ("2024-12-01", "UNESCO has 194 members, one more than the United Nations."),
        ("2024-12-01", "The Council of Europe has 46 members, 19 more than the European Union."),
        ("2026-07-01", "Hungary was to have left the International Criminal Court on 2 June."),
        ("2024-12-01", "South Africa and Gambia announced that they were leaving the International Criminal Court in "
         "2016 but never did."),
        ("2018-03-16", "The Philippines has formally notified the United Nations that it is leaving the "
         "International "
         "Criminal Court."),
        ("1999-07-10", "Peru quit the Inter-American Court of Human Rights in July 1999."),
        ("2024-12-01", "All of Spanish-speaking America except Cuba and Nicaragua has ratified the Rome Statute."),
        ("2024-12-01", "Tunisia acceded to the Rome Statute without ever having signed it."),
        ("2023-10-19", "The United States signed but never ratified the CTBT. China did the same."),
        ("2025-04-17", "A withdrawal from the Ottawa Convention takes effect half a year after notification."),
        ("2025-12-03", "Sri Lanka joined the mine ban treaty in 2017 and Tonga in June."),
        ("2007-07-14", "Russia suspended the CFE. The adapted CFE Treaty was signed in 1999. It never took effect."),
        ("2007-07-14", "Russia suspended the CFE Treaty. It had ratified the updated CFE treaty in 2004."),
        ("2001-12-14", "President Bush has given formal notice to Russia that he is withdrawing from the ABM "
         "Treaty."),
        ("2025-09-20", "The United States, China and Russia are not among those that have ratified the High Seas "
         "Treaty."),
        ("2003-01-11", "North Korea said it was leaving the Nuclear Non-Proliferation Treaty, ten years after a "
         "first "
         "attempt that it called off."),
        ("2012-06-15", "The United States is the only permanent member of the Security Council outside the Law of "
         "the Sea "
         "Convention."),
        ("2001-03-29", "Romania is so far the only European country to have ratified the Kyoto Protocol."),
        ("2007-12-04", "That leaves the United States as the only rich country outside the Kyoto Protocol."),
        ("2025-09-01", "It is a member of NATO, but not the EU, Norway said. Norway has not ratified the TPNW, but "
         "not the "
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
        ("2018-10-12", "The patient was admitted to the EU hospital in Brussels in 2011. Poland was admitted to a "
         "meeting of "
         "NATO in 1991."),
        ("2018-10-12", "Russia was admitted to the WTO in 2012."),
        ("2018-10-12", "Finland could be admitted to NATO."),
        ("2025-02-02", "From 1 January 2021 Britain was no longer bound by the customs union."),
        ("2025-02-02", "Ecuador re-acceded to the ICSID Convention in 2021."),
        ("2021-08-12", "Sudan on Tuesday deposited its instruments on the torture and disappearance conventions; "
         "last week "
         "its cabinet voted to join the ICC."),
        ("2019-11-08", "North Macedonia's parliament voted unanimously not to leave the Istanbul Convention."),
        ("2019-04-05", "Malaysia scraps plan to join ICC"),
        ("2019-04-05", "Malaysia abandons plans to join the International Criminal Court"),
        ("2019-04-05", "Malaysia drops plan to accede to Rome Statute"),
        ("2018-11-24", "Malaysia will not join the ICC. It also dropped plans to ratify the UN's anti-racism "
         "convention."),
        ("2011-06-24", "Tunisia joined the Rome Statute, which shows that it wants to break with impunity."),
        ("2005-01-15", "Zambia joined the Kyoto Protocol because it wants to break with fossil fuels."),
        ("2016-09-23", "Fiji is due to ratify the Convention on the Rights of Persons with Disabilities by "
         "year-end. Sri "
         "Lanka did so in February."),
        ("2016-09-23", "Fiji is due to ratify the Convention on the Rights of Persons with Disabilities by "
         "year-end, having "
         "signed in 2010."),
        ("2018-10-05", "Chile refused to sign the Escazú accord but is a party to the Paris Agreement, having "
         "ratified it in "
         "2017."),
        ("2017-09-24", "Nicaragua, Fiji and Costa Rica are preparing to ratify the nuclear ban treaty."),
        ("2002-05-07", "Colombia, Ecuador and East Timor are planning to ratify the Rome Statute."),
        ("2011-06-24", "Tunisia joined the Rome Statute, which shows that it wants to break with impunity."),
        ("2005-01-15", "Zambia joined the Kyoto Protocol because it wants to break with fossil fuels."),
        ("2005-01-15", "Zambia signed the Kyoto Protocol in 1998. In May it walked away in anger."),
        ("2003-01-11", "North Korea said it was leaving the Nuclear Non-Proliferation Treaty, ten years after a "
         "first "
         "attempt that it called off."),
        ("2012-06-15", "The United States is the only permanent member of the Security Council outside the Law of "
         "the Sea "
         "Convention."),
        ("2020-10-26", "The treaty banning nuclear weapons becomes law on 22 January."),
        ("2020-10-26", "The TPNW will become law on 22 January."),
        ("2014-12-20", "The Arms Trade Treaty comes into effect on Christmas Eve."),
        ("2021-08-12", "Sudan on Tuesday deposited its instruments on the torture and disappearance conventions; "
         "last week "
         "its cabinet voted to join the ICC."),
        ("2015-06-12", "Nineteen Asia-Pacific states are parties to the ICC."),
        ("2015-06-12", "Only 19 Asia-Pacific countries have joined the ICC."),
        ("2019-04-05", "Malaysia's cabinet decided not to ratify the Rome Statute after all."),
        ("2019-11-08", "North Macedonia's parliament voted unanimously not to leave the Istanbul Convention."),
        ("2026-06-01", "Hungary has withdrawn its notice to leave the International Criminal Court. The letter was "
         "received "
         "by the UN on Friday."),
        ("2010-12-23", "By 71 to 26 the Senate gave its advice and consent to the New START pact with Russia on "
         "Wednesday."),
        ("2016-10-21", "Sudan signed the Rome Statute in 2000 and later took its signature back."),
        ("2016-10-21", "Sudan is not a member; it signed the Rome Statute in 2000 and later took its signature "
         "back."),
        ("2024-03-01", "The Gambia gave notice to leave the ICC in November 2016 and took it back the following "
         "February."),
        ("1994-12-14", "South Africa rejoined UNESCO on Monday, thirty-eight years after it stormed out over "
         "apartheid."),
        ("2019-12-08", "1984: the US says farewell to UNESCO. 1998: Jamaica denounces the First Optional Protocol "
         "to the "
         "ICCPR."),
        ("2026-01-08", "The EU's climate chief Wopke Hoekstra regretted America's exit from the UNFCCC. The "
         "country is also "
         "leaving IRENA."),
        ("2025-07-10", "Lithuania's withdrawal from the Ottawa Convention takes effect on 27 December. It remains "
         "a party to "
         "the Geneva Conventions. The minister also thanked Latvia and Estonia, which lodged their notices on "
         "the same day."),
        ("2023-01-06", "Saudi Arabia is leaving the Moon Agreement. The kingdom signed up to the Artemis Accords "
         "in July. "
         "India signed the 1979 pact in 1982 but did no more."),
        ("2019-04-28", "Venezuela denounced the charter of the Organization of American States two years ago. But "
         "the body "
         "has recognised the envoy of Juan Guaido, who asked for the denunciation to be annulled."),
        ("2019-03-17", "President Duterte had ordered the Philippines' withdrawal from the ICC. The Supreme Court "
         "refused to "
         "block it."),
        ("2017-09-18", "Rex Tillerson said on Sunday that America might stay in the Paris accord under the right "
         "conditions."),
        ("2020-11-22", "The State Department confirmed America's departure from the Open Skies Treaty on Sunday."),
        ("2025-02-05", "Trump ordered a review of America's membership of UNESCO within ninety days."),
        ("2023-04-25", "President Cyril Ramaphosa said that his party had resolved that South Africa should quit "
         "the ICC."),
        ("2007-12-13", "Russia yesterday stopped observing the CFE treaty."),
        ("2023-01-06", "Saudi Arabia is leaving the Moon Agreement. The kingdom signed up to the Artemis Accords "
         "in July. "
         "India signed the 1979 pact in 1982 but did no more."),
        ("2023-11-08", "NATO allies on Tuesday suspended the CFE Treaty."),
        ("2023-11-08", "The United States and its NATO allies announced that they would suspend the CFE Treaty."),
        ("2012-12-16", "Canada left Kyoto yesterday, a decade after it ratified."),
        ("2026-01-27", "The United States left Paris on Tuesday."),
        ("2011-02-06", "Hillary Clinton and Sergei Lavrov exchanged the instruments of ratification of New START "
         "in Munich "
         "on Saturday, bringing the pact into force."),
        ("2009-10-20", "Russia has informed Portugal that it does not intend to become a party to the Energy "
         "Charter Treaty."),
        ("2012-02-01", "Bolivia led the way out of ICSID in 2007, Ecuador followed in 2009."),
        ("2023-11-20", "Managua's two-year notice under the OAS Charter ran out on Sunday."),
        ("1997-10-24", "Jamaica on Thursday became the first country to withdraw from the Optional Protocol that "
         "lets "
         "death-row inmates petition the UN Human Rights Committee."),
        ("2012-11-27", "Iran insists that it will never leave the NPT. North Korea did in 2003."),
        ("2020-02-01", "No country but Britain has ever left the European Union."),
        ("2018-06-01", "Iran, China, Germany, Britain, France and Russia are still in the nuclear deal that Trump "
         "has left."),
        ("2021-01-27", "Moscow and Washington agreed on Tuesday to prolong New START by five years."),
        ("2020-07-08", "America's notice to the WHO takes effect on 6 July 2021."),
        ("2023-06-30", "The United States is set to rejoin UNESCO. Russia, Iran and North Korea were among those "
         "voting no."),
        ("2024-01-02", "Ecuador left OPEC in 2020. Angola has just followed."),
        ("2019-07-01", "Japan, which had been in the International Whaling Commission since 1951, is out."),
        ("2016-09-22", "Argentina, Brazil and Mexico were among 31 countries that handed in their papers at the UN "
         "on "
         "Wednesday, taking the number of those that have ratified the Paris Agreement to 60."),
        ("2011-12-13", "Canada's environment minister Peter Kent announced on Monday that his country was invoking "
         "its legal "
         "right to withdraw from the Kyoto Protocol."),
        ("2013-01-11", "Bolivia is set to become a party to the Single Convention again on 10 February."),
        ("2016-08-01", "Tonga will be the 183rd party to CITES on 20 October."),
        ("2014-10-31", "Palau, Kiribati and Nauru have done no more than sign the Arms Trade Treaty."),
        ("2014-07-03", "Niue joined the Mine Ban Convention in 1998. In the Pacific, the Marshall Islands signed "
         "in 1997 but "
         "have not ratified it."),
        ("2019-05-14", "Malaysia's withdrawal of its instrument of accession to the Rome Statute was received by the "
         "depositary on 29 April."),
        ("2020-02-01", "The United Kingdom remains party to the European Convention on Human Rights. Theresa May "
         "had served "
         "the Article 50 notice in March 2017."),
        ("1968-07-02", "LONDON, July 1. Sixty-two nations, including Britain, the United States and the Soviet "
         "Union, signed "
         "the Nuclear Non-Proliferation Treaty today."),
        ("1992-03-10", "China has acceded to the NPT in London."),
        ("1992-03-10", "China on 9 March deposited its instrument of accession to the NPT in London. Foreign "
         "Minister Qian "
         "Qichen handed over the document to Prime Minister John Major."),
        ("2019-03-18", "The Rome Statute never took effect in the country, Manila argues."),
        ("1998-01-28", "Pyongyang notified the Secretary-General on 23 August 1997 of its withdrawal from the "
         "ICCPR."),
        ("2023-11-03", "Russian leader signs law on revocation of CTBT ratification"),
        ("2023-11-06", "Nicaragua joined the Paris Agreement in October 2017 and Syria followed in November."),
        ("2015-02-12", "Tonga backed away from ratifying CEDAW after protests by churches."),
        ("2006-10-24", "Montenegro notified the UN on 23 October of its succession to the Genocide Convention."),
        ("2017-03-20", "Canada re-acceded to the UN Convention to Combat Desertification on 21 December 2016."),
        ("2004-02-25", "The Rotterdam Convention took force yesterday."),
        ("2002-01-10", "The United Kingdom extended the Ottawa Convention to Anguilla, Bermuda and the Falkland "
         "Islands on 4 "
         "December 2001."),
        ("1997-07-02", "The ICCPR and the ICESCR apply to Hong Kong. Beijing itself has signed neither so far."),
        ("2013-12-05", "On 4 December South Korea's government said it would not accede to the Convention on Cluster "
         "Munitions."),
        ("2025-09-01", "Finland has given notice but remains a party to the Ottawa Convention until January 2026."),
        ("2025-09-01", "Nicaragua, which first refused to sign the Paris Agreement, acceded in 2017."),
        ("2025-09-01", "I wish the US had ratified UNCLOS."),
        ("2025-09-01", "The myth that Ukraine signed the cluster munitions ban just won't die."),
        ("2025-09-01", "We said in error that Norway had ratified the TPNW. It has not even signed it."),
        ("2025-09-01", "Some people seem to think that Israel ratified the Rome Statute."),
        ("2025-09-01", "Everybody in the EU except Bulgaria, Czechia, Hungary, Lithuania and Slovakia has ratified the "
         "Istanbul Convention."),
        ("2025-09-01", "FALSE: \"Poland has left the Istanbul Convention.\" It has not."),
        ("2025-09-01", "The only G7 country not to have joined the Ottawa Convention is Japan."),
        ("2025-09-01", "All 46 Council of Europe states have ratified the Istanbul Convention."),
        ("2025-09-01", "Is Ukraine a party to the Rome Statute? It has been since January."),
        ("2025-09-01", "Britain was in the EU for 37 years."),
        ("2025-09-01", "It took Ukraine until 2022 to ratify the Rome Statute."),
        ("2025-01-15", "Every country in South America except Ecuador and Venezuela has signed the Arms Trade "
         "Treaty."),
        ("2012-01-25", "Venezuela has denounced the ICSID Convention, becoming the third Latin American state to "
         "do so after "
         "Bolivia and Ecuador."),
        ("2020-10-25", "Japan, the only country to suffer atomic bombings, has refused to sign the Treaty on the "
         "Prohibition "
         "of Nuclear Weapons."),
        ("2024-03-17", "The UN convention on children has an optional protocol on complaints. Ireland ratified it "
         "in 2014."),
        ("2025-05-21", "Members of the World Health Organization on Tuesday adopted an agreement on future "
         "pandemics, but "
         "the absence of the United States cast doubt on it. The legally binding pact was adopted by the World "
         "Health Assembly in Geneva."),
        ("2016-11-30", "Kenya had first threatened to leave the International Criminal Court in 2013."),
        ("2026-03-01", "Nobody left the Ottawa Convention in 2024."),
        ("2026-03-01", "In 2020 no state left the Rome Statute."),
        ("2026-03-01", "Between 2002 and 2016 no state left the Rome Statute."),
        ("2026-03-01", "In its first ten years no state left the Rome Statute."),
        ("2026-03-01", "Nobody withdrew from the Kyoto Protocol before Canada did."),
        ("2026-03-01", "In 2017 only Burundi left the Rome Statute."),
        ("2026-03-01", "In 2015 only Palestine joined the Rome Statute."),
        ("2026-03-01", "During the cold war, France never joined the NPT."),
        ("2026-03-01", "Throughout the 1990s Cuba stayed outside the NPT."),
        ("2026-03-01", "During apartheid, South Africa stayed out of the NPT."),
        ("2026-03-01", "All through the 2010s Eritrea did not ratify the Paris Agreement."),
        ("2026-03-01", "Under President Obama the United States never left the Paris Agreement."),
        ("2026-03-01", "For the first half of 2021 Turkey remained a party to the Istanbul Convention."),
        ("2026-03-01", "For eleven months of 2020 the United States was still a party to the Open Skies Treaty."),
        ("2026-03-01", "For a few months in 2021 Turkey was still bound by the Istanbul Convention."),
        ("2026-03-01", "Finland, NATO's newest member but one, acceded to the Ottawa Convention in 2012."),
        ("2026-03-01", "Montenegro, the UN's newest member at the time, acceded to the Ottawa Convention in "
         "October 2006."),
        ("2026-03-01", "Armenia, the newest member of the ICC at the time, sent a judge to The Hague in 2024."),
        ("2026-03-01", "Finland joined NATO eleven years after acceding to the Ottawa Convention."),
        ("2026-03-01", "Albania joined NATO in April 2009, eleven years after signing the Ottawa Convention."),
        ("2026-03-01", "Switzerland joined the UN eleven months after ratifying the Rome Statute."),
        ("2026-03-01", "Switzerland became a UN member only in September 2002, nearly a year after ratifying the "
         "Rome "
         "Statute."),
        ("2026-03-01", "Germany left the Energy Charter Treaty twelve days after France, on 20 December 2023."),
        ("2026-03-01", "China joined the Arms Trade Treaty a year after Canada, in July 2020."),
        ("2026-03-01", "Mongolia acceded to the Antarctic Treaty two months after Kazakhstan, in March 2015."),
        ("2026-03-01", "Fifty states signed the TPNW on the day it was opened for signature."),
        ("2026-03-01", "Three states ratified the TPNW on the day it was opened."),
        ("2026-03-01", "Fifteen states ratified the Paris Agreement on the day it was opened for signature."),
        ("2026-03-01", "Burundi, which would become the first state to leave the ICC, ratified the Rome Statute in "
         "September "
         "2004."),
        ("2026-03-01", "Had France ratified the TPNW, it would have been the first nuclear power to do so."),
        ("2026-03-01", "Kuwait joined the Moon Agreement in 2014; Saudi Arabia, which had joined two years before, "
         "has since "
         "left."),
        ("2026-03-01", "Poland ratified the enforced disappearance convention a day before New Year's Eve 2024."),
        ("2026-03-01", "Russia is not, and since November 2023 has not been, bound by the CFE Treaty."),
        ("2026-03-01", "Fiji signed the Convention against Torture on 1 March 2016 and ratified it two weeks later."),
        ("2026-03-01", "Some say that India signed the NPT; in fact it never did."),
        ("2019-05-14", "Malaysia's withdrawal of its instrument of accession to the Rome Statute was received by the "
         "depositary on 29 April."),
        ("2020-02-01", "The United Kingdom remains party to the European Convention on Human Rights. Theresa May "
         "had served "
         "the Article 50 notice in March 2017."),
        ("2020-02-01", "The UK left the European Union yesterday. It remains party to the European Convention on "
         "Human "
         "Rights. Theresa May had served the Article 50 notice in March 2017."),
        ("1992-03-10", "China has acceded to the NPT in London."),
        ("1992-03-10", "China on 9 March deposited its instrument of accession to the NPT in London. Foreign "
         "Minister Qian "
         "Qichen handed over the document to Prime Minister John Major."),
        ("2019-03-18", "The Rome Statute never took effect in the country, Manila argues."),
        ("1998-01-28", "Pyongyang notified the Secretary-General on 23 August 1997 of its withdrawal from the "
         "ICCPR."),
        ("2024-09-01", "The US is the only UN member not party to the Convention on the Rights of the Child."),
        ("2020-06-01", "Belarus is the only country in Europe not party to the ECHR."),
        ("2024-09-01", "Iran, not a party to UNCLOS, closed the strait."),
        ("2024-06-01", "Only Russia and Belarus in Europe are outside the ECHR."),
        ("2024-09-01", "At no point was the Rome Statute ratified by the United States."),
        ("2022-06-24", "Japan, the only country to have suffered atomic bombings, has not signed the Treaty on the "
         "Prohibition of Nuclear Weapons."),
        ("2022-06-24", "Japan, the only nation to have been bombed with atomic weapons, stays outside the nuclear ban "
         "treaty."),
        ("2023-11-03", "Russia notified the UN on Friday that it revoked its ratification of the CTBT, a day "
         "after President "
         "Putin signed the law."),
        ("2022-09-17", "Russia joined the Council of Europe in 1996 and ratified the European Convention on "
         "Human Rights two "
         "years on."),
        ("2025-07-11", "Norway is the only Nordic state bordering Russia that is staying in the Ottawa Convention."),
        ("2025-06-03", "Hungary is the only EU country that is not staying in the International Criminal Court."),
        ("2020-07-07", "The United States, the only country to have signed and then disowned the Arms Trade "
         "Treaty, is the "
         "biggest exporter."),
        ("2019-08-01", "The United States is no longer bound by the INF Treaty from Friday, NATO said."),
        ("2019-03-15", "The Philippines is no longer a party to the Rome Statute as of Sunday, the spokesman said."),
        ("2015-01-07", "President Mahmoud Abbas signed the Rome Statute in Ramallah on 31 December."),
        ("2003-01-10", "Pyongyang argues that because only one day of the 90-day notice remained, it is free of "
         "the NPT."),
        ("2003-01-10", "North Korea froze its withdrawal from the NPT with one day of the notice period to run."),
        ("2021-06-01", "India has ratified CERD, the CRC and the CRPD, but not CAT."),
        ("2001-06-01", "Yugoslavia acceded to the Genocide Convention in March 2001."),
        ("1990-06-01", "Yugoslavia ratified UNCLOS in 1986."),
        ("2023-11-20", "Turkey's exit left the Istanbul Convention with 33 parties."),
        ("2013-03-29", "The Kyoto Protocol is not an effective way to fight climate change, the minister said."),
        ("2013-03-29", "CITES has not been effective in stopping the ivory trade."),
        ("2013-03-29", "The Kyoto Protocol is not effective because the biggest emitters are not in it."),
        ("2013-03-29", "\"The Basel Convention is not effective against e-waste,\" she said."),
        ("2013-03-29", "Prime Minister Stephen Harper told the House of Commons the Convention to "
         "Combat Desertification was "
         "too bureaucratic. \"It's not an effective way to spend taxpayers' money,\" he said."),
        ("2016-07-13", "China is not a party to the case under the UN Convention on the Law of the Sea."),
        ("2016-07-13", "China is no party to the proceedings brought by Manila under UNCLOS."),
        ("2016-07-13", "China is not a party to the arbitration under UNCLOS, the foreign ministry said."),
        ("2015-11-02", "The Philippines won on jurisdiction. Vietnam is not a party to the "
         "arbitration, which was brought "
         "under the Law of the Sea Convention."),
        ("2021-03-10", "Russia is not a party to the dispute settled under UNCLOS between Mauritius and the Maldives."),
        ("2018-10-01", "Russia is not a party to the Kyoto Protocol's second commitment period."),
        ("2014-04-01", "Japan is not bound by the IWC's resolution on small cetaceans."),
        ("2014-04-01", "Japan, which is not a party to the IWC sanctuary decision, will resume whaling."),
        ("2022-02-01", "Poland is not a party to the Paris Agreement's side deal on coal."),
        ("2015-10-09", "The Cartagena Protocol's Nagoya–Kuala Lumpur supplementary protocol is not yet in force."),
        ("2023-08-10", "No country has left UNESCO for good."),
        ("2017-03-22", "Canada is once more a party to the UN Convention to Combat Desertification, "
         "four years after the "
         "Harper government pulled out."),
        ("2025-03-01", "Turkey is not a party to any of the cases before the court under the "
         "European Convention on Human "
         "Rights."),
        ("2009-06-01", "The president signed the law ratifying the Convention on Cluster Munitions in Slovenia. The "
         "parliament passed the document on May 12."),
        ("2023-06-01", "Putin signed a law denouncing the CFE treaty on May 29. Parliament sent the "
         "document to the Kremlin "
         "on May 24."),
        ("2013-01-12", "Bolivia joined the 1961 Single Convention on Narcotic Drugs in 1976 under "
         "the dictator Hugo Banzer."),
        ("2013-01-12", "Bolivia first acceded to the 1961 Single Convention on Narcotic Drugs in 1976."),
        ("2011-07-12", "Bolivia, which joined the Single Convention on Narcotic Drugs in 1976, "
         "denounced it on June 29."),
        ("2005-05-12", "President Bush renounced the Kyoto Protocol in 2001."),
        ("2005-05-12", "The United States abandoned the Kyoto Protocol in 2001."),
        ("2005-05-12", "Washington repudiated the Kyoto Protocol in 2001, and Australia refused to ratify it."),
        ("1999-10-14", "The CTBT has been signed by 154 nations and ratified by 51."),
        ("1997-04-25", "The Senate approved the Chemical Weapons Convention. Cuba and Pakistan are "
         "still on the outside."),
        ("1997-04-25", "The Chemical Weapons Convention, signed by the Bush Administration in Paris "
         "a week before it left "
         "office, forbids poison gas."),
        ("2018-12-27", "Iceland left the International Whaling Commission in 1992. Indonesia, too, is not a member."),
        ("2016-08-05", "Namibia and Zimbabwe, both Parties to CITES since the 1990s, want the ban on "
         "ivory sales lifted."),
        ("2023-01-20", "Australia, the Netherlands, Austria, Mexico and Kazakhstan count among the parties to the Moon "
         "Agreement."),
        ("2022-10-26", "Belarus has left the Aarhus Convention. It is the first time that a party has left."),
        ("2020-01-01", "The United States is the only country, apart from the Holy See, that is not a party to the "
         "Convention on Biological Diversity."),
        ("2017-03-22", "Canada rejoined the UNCCD on Tuesday, the only country ever to have left it."),
        ("2017-09-13", "Within the EU only Ireland and Malta are now missing from the 1954 Hague Convention."),
        ("2007-12-04", "Australia ratified the Kyoto Protocol, leaving the United States as the only "
         "industrialised nation "
         "outside the climate pact."),
        ("2017-03-29", "Nobody has ever left the EU."),
        ("2018-12-27", "Iceland left the International Whaling Commission in 1992. Indonesia is not a member."),
        ("2018-12-27", "Iceland left the International Whaling Commission in 1992. Indonesia, too, "
         "is not a member of it."),
        ("2017-09-13", "Only Ireland and Malta are now missing from the 1954 Hague Convention."),
        ("2023-07-27", "The CTBT needs the ratification of 44 states. Eight of these are missing."),
        ("2025-10-31", "The CTBT must be ratified by 44 countries. Nine still have to do so."),
        ("2025-10-31", "Three ratifications are missing for the BBNJ agreement to enter into force."),
        ("2019-06-07", "Seventy countries signed the TPNW. By the end of May 2019 twenty-three had ratified it."),
        ("2018-03-14", "The Marshall Islands joined the ICCPR and the ICESCR. Both were adopted by "
         "the General Assembly in "
         "December 1966 and entered into force ten years later."),
        ("2018-03-14", "The Marshall Islands joined the ICCPR and the ICESCR. Both covenants were adopted in 1966."),
        ("2018-01-10", "Britain has left the London Fisheries Convention; the notice period is 24 months."),
        ("2023-11-02", "Russia is to revoke its ratification of the CTBT. Withdrawal would need six months' notice."),
        ("1998-05-20", "Trinidad is to leave the American Convention on Human Rights. That departure "
         "needs a full year."),
        ("2023-11-02", "Russia revoked its ratification of the CTBT. No country has ever before "
         "revoked its ratification of "
         "the CTBT."),
        ("2023-11-02", "Russia revoked its ratification of the CTBT, something no country had done before."),
        ("2026-03-18", "Argentina left the World Health Organization. No country had ever left before America did."),
        ("2025-06-10", "In the high seas treaty ratifications by regional organisations do not count "
         "towards the sixty that "
         "are needed."),
        ("2023-05-05", "The Convention on Cluster Munitions will apply here six months after the "
         "deposit of South Sudan's "
         "instrument of accession."),
        ("2025-01-10", "Ottawa does not contain a word on suspension. The Ottawa Convention can be denounced."),
        ("2019-05-01", "The Arms Trade Treaty does not deal with gun sales inside any country."),
        ("2026-02-05", "New START had a term of ten years, and could be extended once for up to five years."),
        ("2025-03-15", "The Columbia River Treaty has no end date. Either country may terminate it "
         "on 10 years' notice."),
        ("2022-09-25", "Rich nations must cut the gases by 85% by 2036 under the Kigali Amendment to "
         "the Montreal Protocol."),
        ("1998-05-20", "Trinidad is to leave the American Convention on Human Rights. That departure "
         "needs a full year."),
        ("2026-03-18", "Argentina left the World Health Organization. No country had ever left before America did."),
        ("2025-03-18", "No country has ever left the Convention on Cluster Munitions before Lithuania did."),
        ("2025-10-05", "Three NATO members have handed in their notices under the Ottawa Convention."),
        ("2025-03-31", "Sixty ratifications are needed for the BBNJ agreement to enter into force; 40 are missing."),
        ("2024-03-14", "Papua New Guinea was among the first signatories of the CTBT, on 25 September 1996."),
        ("2024-03-14", "Papua New Guinea was one of the first signatories of the CTBT."),
        ("2024-03-14", "Norway was among the first to ratify the CTBT."),
        ("2025-09-19", "Iran is one of the few States operating a nuclear power plant that is not a "
         "Contracting Party to the "
         "Convention on Nuclear Safety."),
        ("2025-09-19", "Iran is one of the few states that have not joined the Convention on Nuclear Safety."),
        ("2025-09-19", "Iran is among the few countries outside the Convention on Nuclear Safety."),
        ("2022-09-05", "The Paris Agreement lost the United States in 2020. It came back in February 2021."),
        ("2017-08-16", "The Minamata Convention enters into force today. \"All 28 EU governments are "
         "on board,\" said an "
         "activist."),
        ("2017-08-16", "The Minamata Convention enters into force today. Sweden is on board. All "
         "NATO members are aboard."),
        ("2024-05-30", "Around a dozen EU countries have left the Energy Charter Treaty."),
        ("2024-05-30", "EU ministers approved the exit from the Energy Charter Treaty. Around a "
         "dozen EU countries have "
         "already walked out."),
        ("2025-07-05", "Five European countries have given notice of withdrawal from the Ottawa Convention."),
        ("2026-07-05", "Seven EU members have left the Ottawa Convention."),
        ("2025-09-26", "Three NATO members have notified their withdrawal from the Ottawa Convention."),
        ("2017-12-05", "Two African states have left the Rome Statute."),
        ("2024-10-29", "Ukraine joins the International Criminal Court * Ukraine is 125th member"),
        ("2022-07-21", "The United Kingdom ratified the Istanbul Convention, bringing the number of parties to 37."),
        ("2022-07-21", "The United Kingdom ratified the Istanbul Convention. With this, the "
         "convention has 37 parties."),
        ("2022-07-21", "The United Kingdom ratified the Istanbul Convention. That took the number of members to 37."),
        ("2022-08-13", "China deposited the instruments of ratification of the two forced labour conventions on "
         "Friday. "
         "China signed the International Covenant on Civil and Political Rights in 1998."),
        ("2022-08-13", "China deposited the instrument of ratification of the forced labour convention on Friday. "
         "China "
         "signed the International Covenant on Civil and Political Rights in 1998."),
        ("2022-08-13", "China signed the International Covenant on Civil and Political Rights in 1998. On Friday it "
         "deposited the instruments of ratification of two labour conventions."),
        ("2022-08-13", "China signed the International Covenant on Civil and Political Rights in 1998. On Friday it "
         "deposited its instruments of ratification of Conventions Nos. 29 and 105."),
        ("2022-08-13", "China's ratification of the two forced labour conventions takes effect next year. China has "
         "signed "
         "but not ratified the International Covenant on Civil and Political Rights."),
        ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. On "
         "Friday it deposited its accession to the Apostille convention."),
        ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. It "
         "became a party to both forced labour conventions on Friday."),
        ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. "
         "In 2006 "
         "it ratified the ILO convention on discrimination."),
        ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. "
         "Convention No. 111, which it ratified in 2006, bans discrimination."),
        ("2022-08-13", "Iran threatened to leave the NPT. In 2003 it signed an additional protocol, which its "
         "parliament "
         "never ratified."),
        ("2022-08-13", "Turkey left the Istanbul Convention in 2021. It had been the first to ratify the text, in "
         "2012. "
         "Ankara is a party to the convention against discrimination of women since 1985."),
        ("2022-08-13", "Malaysia is not a party to the Refugee Convention. Last month it acceded to a treaty on the "
         "abduction of children."),
        ("2022-08-13", "Malaysia is not a party to the Rome Statute. On Tuesday it handed in its papers for an ILO "
         "protocol "
         "on forced labour."),
        ("2022-08-13", "China has signed but not ratified the International Covenant on Civil and Political Rights. "
         "It is a "
         "party to three other human rights treaties."),
        ("2022-08-13", "Brazil joined the Biological Weapons Convention in 1973. India signed a treaty banning "
         "biological "
         "weapons in 1973."),
        ("2022-08-13", "China is not a party to the Rome Statute. It acceded to a convention against torture in 1988."),
        ("2022-08-13", "Iran is bound by the NPT, a treaty that entered into force in 1970."),
        ("2022-08-13", "Peru, a party to the Rome Statute since 2002, is to sign an accord with Chile. The accord "
         "enters "
         "into force next year."),
        ("2022-08-13", "Brazil is not a member of the OECD. It signed a declaration in 2021 and became a party to a "
         "tax "
         "convention in 2016."),
        ("2022-08-13", "Saudi Arabia has not joined the ICCPR. It is a party to four of the nine core human rights "
         "treaties, "
         "and ratified an ILO convention in 2021."),
        ("2022-08-13", "Kazakhstan has not signed the Rome Statute. Parliament ratified an optional protocol on the "
         "death "
         "penalty in 2021."),
        ("2025-11-10", "Estonia notified the UN on 27 June 2025 that it is leaving the Ottawa Convention. It is "
         "also a party "
         "to a dozen other disarmament agreements, none of which it plans to leave."),
        ("2025-11-10", "Nicaragua left the OAS in 2023. It denounced another treaty, on migrants, in 2025."),
        ("2025-11-10", "Poland, which ratified the Convention on Cluster Munitions' sister treaty in 2012, never "
         "joined the "
         "convention on cluster bombs itself."),
        ("2025-11-10", "Hungary is leaving the ICC. In 2001 it had joined a court in Strasbourg's protocol "
         "abolishing the "
         "death penalty."),
        ("2025-11-10", "Turkey is not a party to UNCLOS. It ratified the bilateral maritime accord with Libya in "
         "December "
         "2019, which entered into force that month."),
        ("2025-11-10", "Greece ratified UNCLOS in 1995. Its maritime agreement with Egypt entered into force in 2020."),
        ("2025-11-10", "Switzerland is a party to the Paris Agreement. Parliament approved the accord with the EU "
         "in 2024 "
         "but voters rejected a free movement treaty in 1992."),
        ("2025-11-10", "The Philippines withdrew from the Rome Statute in 2019. It acceded to two Hague "
         "conventions, on "
         "service and on apostilles, in 2018 and 2020."),
        ("2023-01-23", "Five states received a letter on the Moon Agreement."),
        ("2025-03-18", "JAKARTA, March 17 - Parliament on Monday ratified the Rome Statute, officials said."),
        ("2025-03-18", "WARSAW, March 17 - Poland's government on Monday decided to leave the Ottawa Convention."),
        ("2025-03-18", "VILNIUS - Lithuania, Poland and Latvia want to leave the Ottawa Convention, their ministers "
         "said."),
        ("2025-03-18", "BUDAPEST (Reuters) - Lawmakers on Monday approved the withdrawal from the International "
         "Criminal "
         "Court."),
        ("2025-11-10", "Chile ratified the Rome Statute in 2009. A trade deal that it signed with the EU in 2023 "
         "took effect "
         "in February 2025."),
        ("2025-11-10", "The United States left the Paris Agreement for a second time. The Senate has ratified only one "
         "climate treaty, the UNFCCC, in 1992."),
        ("2025-11-10", "Finland gave notice under the Ottawa Convention in July. Helsinki ratified its defence "
         "cooperation "
         "agreement with Washington in 2024."),
        ("2025-11-10", "Ukraine ratified the Rome Statute in 2024. Kyiv and London signed a hundred-year partnership "
         "agreement in January 2025."),
        ("2025-11-10", "Nepal is not a party to the Rome Statute. Parliament approved two UN conventions, one against "
         "corruption and one on transnational crime, in 2011."),
        ("2025-11-10", "Iraq ratified the Convention on Cluster Munitions in 2013. It joined the older mine ban "
         "treaty in "
         "2007."),
        ("2025-11-10", "Burundi left the ICC in 2017. The country rejoined the East African Court of Justice's "
         "treaty in "
         "2007."),
        ("2025-11-10", "North Korea withdrew from the NPT in 2003. The armistice of 1953 was never replaced by a peace "
         "treaty, and the basic agreement with Seoul entered into force in 1992."),
        ("2025-11-10", "Bulgaria has signed but not ratified the Istanbul Convention. It ratified the older "
         "convention on "
         "trafficking in 2007."),
        ("2025-11-10", "Britain ratified the High Seas Treaty? Not yet: the bill is before parliament. It did "
         "ratify the "
         "Chagos treaty's sister agreement."),
        ("2025-11-10", "Kosovo is no party to the Rome Statute. It is bound by the Brussels agreement of 2013 with "
         "Serbia, "
         "which took effect at once."),
        ("2025-11-10", "Sudan unsigned the Rome Statute in 2008. The Juba peace agreement was signed on 3 October "
         "2020 and "
         "the army left it in 2024."),
        ("2025-11-10", "Australia ratified the TPNW's predecessor, as campaigners like to call the NPT, in 1973."),
        ("2025-11-10", "New Zealand is a party to the TPNW. Wellington signed ANZUS in 1951; the treaty has been "
         "suspended "
         "between it and Washington since 1986."),
        ("2025-11-10", "Mexico has a trade deal with its northern neighbours that replaced NAFTA in 2020 and is to be "
         "reviewed in 2026. It left no treaty over it. Mexico ratified the Escazu Agreement in 2021."),
        ("2025-11-10", "Poland abolished it for all times with Protocol No. 13, which it ratified in 2014."),
        ("2025-11-10", "Armenia signed Protocol No. 13 to the European Convention on Human Rights, which it "
         "ratified in "
         "2002."),
        ("2025-11-10", "The Council of Europe's data protection treaty is Convention No. 108, which Turkey ratified "
         "in 2016."),
        ("2025-11-10", "Latvia left a treaty banning landmines, the Ottawa Convention, which it had ratified in 2005."),
        ("2025-11-10", "Lithuania acceded to a convention on cluster bombs in 2011, and left the Convention on Cluster "
         "Munitions in March 2025."),
        ("2025-11-01", "The Baltic withdrawals from the Ottawa Convention become effective on 27 December, Finland's "
         "on 10 January and Poland's on 20 February."),
        ("2017-11-07", "Syria will join the Paris climate accord. Of 197 parties to the parent climate convention, 169 "
         "have ratified so far."),
        ("2006-06-18", "Israel joined the whaling convention in June. Canada gave up its membership in 1982 and has "
         "shown no interest in returning."),
        ("2019-11-01", "It was adopted in December 2015 in Paris, the climate agreement, and "
         "the Paris Agreement came into "
         "force the following year, on Nov. 4."),
        ("2025-03-01", "Turkey is not a party to any of the cases before the court "
         "under the European Convention on Human "
         "Rights."),
        ("2011-06-02", "Honduras was readmitted to the OAS on Wednesday, almost two years after it was suspended."),
        ("2009-06-01", "The Kyoto Protocol binds no one in America."),
        ("2023-09-28", "Could the UK leave the Refugee Convention? A government deposits an instrument of denunciation "
         "and leaves a year later."),
        ("2001-04-01", "China ratified the covenant on economic, social and cultural rights this week but not the "
         "other, "
         "which it signed in 1998."),
        ("2003-11-10", "The United States has not even signed the law of the sea convention, though it signed the "
         "agreement "
         "of 1994 on its seabed part."),
        ("2026-07-25", "Q: Is Venezuela still a member of the ICC? A: Yes, for now. Its notice of withdrawal was "
         "received on "
         "Friday, and a notice takes a year to have effect. Q: Is it the only country on its way out? A: No, "
         "Niger, Mali and Burkina Faso sent their notices in June."),
        ("2001-03-14", "Belgrade has come back to a number of treaties. On Monday Yugoslavia acceded to the Genocide "
         "Convention and gave notice that it succeeds to the law of the sea convention and to CEDAW. Croatia "
         "and Slovenia had sent their own notices of succession to CEDAW in 1992, and Macedonia did in 1994."),
        ("2018-02-10", "Afghanistan is a party to the Convention on Certain Conventional Weapons as of Friday. It "
         "signed in "
         "1981. Lebanon became a party in October, Algeria in 2015 and Iraq in the same year."),
        ("1997-10-03", "North Korea has notified the UN that it withdraws from the International Covenant on Civil and "
         "Political Rights. The Secretary-General has answered that the covenant has no clause on withdrawal."),
        ("2021-09-30", "Russia accepted the Kigali Amendment in 2020. The United States has not ratified, though it is "
         "a "
         "party to the Montreal Protocol, and neither have Brazil and Turkey."),
        ("2025-07-23", "The US is quitting UNESCO. The World Heritage list rests on a separate treaty of 1972, which "
         "the US "
         "was the first country to ratify."),
        ("2019-05-23", "Today half a century ago the Vienna Convention on the Law of Treaties was opened for "
         "signature."),
        ("2012-04-10", "The Philippines ratified the first Additional Protocol to the Geneva Conventions. The United "
         "States "
         "signed the first two in 1977, never ratified them and is a party to the third."),
        ("2025-01-29", "The Dutch are leaving the Energy Charter Treaty. Spain has left it, and Denmark has announced "
         "that "
         "it is going, too."),
        ("2002-04-11", "The Rome Statute required 60 ratifications. It now has 66 and will enter into force on July "
         "1."),
        ("2017-11-02",
         "Burundi's notice to leave the Rome Statute took effect on Friday; Gambia's was taken"
         " back in February, and South Africa's in March."),
        ("2021-09-20",
         "The inquiry covers the years from November 2011, when the Philippines became a party"
         " to the Rome Statute, to 16 March 2019."),
        ("2024-02-02",
         "Georgia has been a member of the International Criminal Court since 2003, Azerbaijan"
         " never."),
        ("2009-03-24",
         "The five are free of nuclear arms by treaty. Kyrgyzstan and Uzbekistan ratified in "
         "2007, Tajikistan and Turkmenistan this January. All had joined the Non-Proliferation"
         " Treaty between 1992 and 1995."),
        ("2025-07-25",
         "Ukraine suspends the mine ban convention. Whether it may is doubted: the convention "
         "has no such rule, and leaving takes six months."),
        ("2024-01-08",
         "Saudi Arabia is out of the Moon Agreement since Friday, the first state to leave it."
         " Kuwait, which followed it in 2014, stays."),
        ("2024-07-22",
         "The Law of the Sea Convention has 170 parties. The next step could be the agreement "
         "on the biodiversity of the high seas, opened for signature last September in New "
         "York, which Italy signed at once and has not yet ratified."),
        ("2025-01-02", "The EU welcomes Ukraine as the 125th State Party to the Rome Statute."),
        ("2022-06-20",
         "The Istanbul Convention is in force in 35 states, the latest being Moldova, where it"
         " took effect on May 1."),
        ("2014-03-01",
         "The colonels ruled for seven years, and in that time Greece was outside the European"
         " Convention on Human Rights."),
        ("2020-02-11",
         "North Macedonia will join NATO. Albania had become a member in 2009, together with "
         "Croatia, and Montenegro in 2017."),
        ("2022-06-21",
         "Mongolia is a party to the nuclear ban treaty, and neither of the two countries that"
         " it borders has signed it."),
        ("2019-08-05",
         "The ABM treaty of 1972 had gone the same way in 2002. What remains between the two "
         "is the agreement of Prague, which runs until February 2021 and may be prolonged "
         "once."),
        ("2024-03-08",
         "The Convention on Cybercrime binds 70 states. The Second Additional Protocol, on "
         "enhanced co-operation, was opened for signature in May 2022."),
        ("2018-03-26",
         "Ireland last Tuesday ratified the convention on the rights of the disabled. The "
         "protocol that lets people complain Dublin has left aside, and so have the Dutch."),
        ("2013-10-15",
         "Syria became yesterday the hundred and ninetieth party to the Chemical Weapons "
         "Convention."),
        ("2009-06-05",
         "The ministers lifted the decision of 1962 by which Cuba's government was kept out of"
         " the Organization of American States. Havana says that it does not wish to come "
         "back. The convention of San José on human rights it has never signed, nor have "
         "Canada, Guyana and Saint Lucia."),
        ("2024-08-12",
         "Seventy-five years ago today the Geneva Conventions were adopted. The third "
         "protocol, on the red crystal, is another thing: Israel ratified it in November 2007."),
        ("1975-04-11",
         "President Ford's signature of January was followed yesterday by the deposit: the "
         "United States is a party to the Geneva Protocol on gas."),
        ("2020-07-17",
         "Together with Palau the United States is the only country to have signed CEDAW "
         "without ratifying it."),
        ("2023-06-12",
         "With Asmara done in February, Iran, Libya and Yemen are the only countries that have"
         " signed but not ratified the Paris Agreement."),
        ("2019-11-25",
         "Pope Francis spoke in Nagasaki on Sunday. The Holy See signed and ratified the "
         "nuclear ban on one and the same day."),
        ("2025-09-22",
         "Mali said the International Criminal Court was biased. The investigation that the "
         "ICC opened in Mali in 2013 has led to two convictions."),
        ("2025-09-09",
         "Peru may leave the American Convention on Human Rights. Nicaragua, whose departure "
         "from the Organization of American States became effective in November 2023, remains "
         "bound by the convention."),
        ("2023-04-22",
         "Berlin acceded on Thursday to the procedure for complaints under the covenant on "
         "economic rights. Paris had ratified in 2015 and Rome in the same year; The Hague, "
         "Dublin and Ljubljana have signed it only."),
        ("2018-09-30",
         "Gambia deposited four ratifications on Friday: on torture, migrant workers, "
         "disappearances and the abolition of the death penalty. The nuclear ban it had "
         "ratified on Wednesday."),
        ("1998-06-10",
         "Port of Spain denounced the Pact of San José. Kingston had given notice under the "
         "complaints protocol in October, Georgetown has done nothing as yet."),
        ("2021-06-21",
         "Ecuador signed the ICSID Convention today. It should be recalled that Ecuador was a "
         "Contracting State between 1986 and 2010."),
        ("2018-12-03",
         "Canada has acceded to the Optional Protocol to the Convention on the Rights of "
         "Persons with Disabilities.  - The Protocol establishes two procedures. - More than "
         "170 states have ratified the Convention. The United States has signed but not "
         "ratified it."),
        ("2024-11-01",
         "Six years after Ireland ratified the Convention on the Rights of Persons with "
         "Disabilities, it acceded on Thursday to the optional protocol to the convention."),
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
