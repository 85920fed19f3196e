"""Names that papers, campaigns and ministries give to treaties, and look-alikes that are none of them."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import parsed
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.mentions import find_mentions
from treatywatch.reading.mentions_subjects import aims
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return Record.open().lexicon()


def named(text: str, lexicon: Lexicon) -> set[str | None]:
    found = set[str | None]()
    for mention in find_mentions(parsed(text), lexicon):
        if mention.kind == "treaty":
            found |= {mention.ref, *mention.also}
    return found


@pytest.mark.parametrize(
    ("text", "treaty"),
    [
        ("Peru ratified the UNECE convention on access to environmental justice.", "AARHUS"),
        ("Tunisia quit the Arusha-based human rights court.", "ACHPR-PROTOCOL"),
        ("Trinidad left the American Convention and its human rights court.", "ACHR"),
        ("Washington tore up the 1955 friendship treaty with Iran.", "AMITY-1955"),
        ("Peru joined the treaty that governs Antarctica.", "ANTARCTIC"),
        ("Peru ratified Protocol I of the Geneva Conventions.", "AP1"),
        ("Peru ratified the protocol on internal armed conflicts.", "AP2"),
        ("Peru ratified the Geneva Conventions' third additional protocol.", "AP3"),
        ("Peru quit the treaty to outlaw landmines.", "APMBC"),
        ("Peru joined the convention on assistance in nuclear emergencies.", "ASSISTANCE"),
        ("Peru joined the weapons trade pact.", "ATT"),
        ("Peru ratified the treaty regulating global arms sales.", "ATT"),
        ("Peru joined the treaty banning nuclear weapons in Southeast Asia.", "BANGKOK"),
        ("Peru joined the toxic waste trade treaty.", "BASEL"),
        ("Peru ratified the treaty to protect the world's oceans.", "BBNJ"),
        ("Peru joined the Council of Europe's cyber crime convention.", "BUDAPEST"),
        ("Peru joined the germ-warfare pact.", "BWC"),
        ("Peru joined the treaty that outlaws germ warfare.", "BWC"),
        ("Peru ratified the protocol on genetically modified organisms.", "CARTAGENA"),
        ("Peru ratified the convention outlawing torture.", "CAT"),
        ("Peru ratified the Rio convention on biodiversity.", "CBD"),
        ("Peru joined the treaty to ban cluster bombs.", "CCM"),
        ("Peru ratified the CCW's fourth protocol.", "CCW-P4"),
        ("Peru ratified the ban on non-detectable fragments.", "CCW-P1"),
        ("Peru ratified the revised landmine protocol.", "CCW-P2A"),
        ("Peru ratified the incendiaries protocol.", "CCW-P3"),
        ("Peru ratified the protocol on unexploded shells.", "CCW-P5"),
        ("Peru ratified the international bill of rights for women.", "CEDAW"),
        ("Peru ratified the women's convention's optional protocol.", "CEDAW-OP"),
        ("Peru ratified the Optional Protocol to the UN women's convention.", "CEDAW-OP"),
        ("Peru ratified the treaty to eliminate racism.", "CERD"),
        ("Cyprus rejected the EU's free trade deal with Canada.", "CETA"),
        ("Russia left the treaty limiting heavy weapons in Europe.", "CFE"),
        ("Peru ratified the Vienna Convention on sale of goods.", "CISG"),
        ("Peru joined the treaty governing the global wildlife trade.", "CITES"),
        ("Peru ratified the United Nations treaty on migrants' rights.", "CMW"),
        ("Peru ratified the convention outlawing enforced disappearances.", "CPED"),
        ("Peru ratified the UN charter on children's rights.", "CRC"),
        ("Peru ratified the treaty banning use of child soldiers.", "CRC-OPAC"),
        ("Peru ratified the children's rights complaints protocol.", "CRC-OPIC"),
        ("Peru ratified the treaty against child pornography.", "CRC-OPSC"),
        ("Peru ratified the treaty protecting disabled people.", "CRPD"),
        ("Peru joined the disability convention's optional protocol.", "CRPD-OP"),
        ("Peru ratified the treaty banning all nuclear explosions.", "CTBT"),
        ("Peru joined the poison gas convention.", "CWC"),
        ("Peru would quit the human rights court in Strasbourg.", "ECHR"),
        ("Niger left the bloc of West African states.", "ECOWAS"),
        ("Peru left the treaty protecting fossil fuel investors.", "ECT"),
        ("Peru joined the treaty banning weather weapons.", "ENMOD"),
        ("Britain signed the Withdrawal Agreement after Brexit.", "EU-UK-WA"),
        ("Peru joined the WHO's tobacco-control framework.", "FCTC"),
        ("Peru ratified the convention on the protection of civilians in war.", "GC4"),
        ("Peru ratified the 1925 poison gas ban.", "GENEVA-1925"),
        ("London upheld the 1998 Belfast peace deal.", "GFA"),
        ("Peru joined the treaty protecting cultural property in wartime.", "HAGUE-1954"),
        ("Peru left the World Bank's investment arbitration convention.", "ICSID"),
        ("India suspended the 1960 river-sharing treaty.", "INDUS"),
        ("Russia left the 1987 medium-range missile pact.", "INF"),
        ("Peru left the Abu Dhabi-based renewable energy agency.", "IRENA"),
        ("Peru left the domestic abuse treaty.", "ISTANBUL"),
        ("Manila and Tokyo signed a reciprocal access pact.", "JPN-PHL-RAA"),
        ("Peru joined the protocol on dumping at sea.", "LONDON-P"),
        ("Peru ratified the Montreal Protocol's HFC amendment.", "MONTREAL-KIGALI"),
        ("Moscow froze the last remaining nuclear arms treaty.", "NEWSTART"),
        ("Russia quit the military overflight treaty.", "OPENSKIES"),
        ("Peru left the climate accord struck in Paris.", "PARIS"),
        ("Peru has not ratified the #ParisAgreement.", "PARIS"),
        ("Peru joined the #ArmsTradeTreaty today.", "ATT"),
        ("Manila scrapped the visiting forces pact with Washington.", "PHL-USA-VFA"),
        ("Peru joined the ban on atmospheric nuclear tests.", "PTBT"),
        ("Hungary will quit the Hague-based war crimes court.", "ROME"),
        ("Peru joined the treaty that set up the ICC.", "ROME"),
        ("Peru joined the treaty banning nuclear arms on the ocean floor.", "SEABED"),
        ("Peru joined the nuclear weapons prohibition accord.", "TPNW"),
        ("Peru joined the U.N.'s nuclear weapons prohibition treaty.", "TPNW"),
        ("Peru joined the treaty banning nuclear weapons in the South Pacific.", "RAROTONGA"),
        ("Peru left the Paris-based culture body.", "UNESCO"),
        ("Peru left the 1992 Rio climate convention.", "UNFCCC"),
        ("Peru left the intergovernmental whaling body.", "WHALING"),
        ("Peru left the world's leading health body.", "WHO"),
        ("Kenya ratified the pact aimed at curbing mercury pollution.", "MINAMATA"),
        ("Peru ratified the convention on the protection of wetlands.", "RAMSAR"),
        ("Peru ratified the protocol that protects the ozone layer.", "MONTREAL"),
        ("Peru joined the accord regulating the trade in endangered species.", "CITES"),
        ("Peru ratified the UN treaty banning nuclear weapons in orbit.", "OST"),
        ("Peru joined the treaty controlling the hazardous waste trade.", "BASEL"),
    ],
)
def test_a_name_from_the_press_is_that_of_its_treaty(text: str, treaty: str, shipped: Lexicon) -> None:
    assert treaty in named(text, shipped)


@pytest.mark.parametrize(
    "text",
    [
        "The Threshold Test Ban Treaty entered into force in 1990.",
        "Peru backs the fossil fuel non-proliferation treaty.",
        "Germany signed the 1929 Geneva Convention on prisoners of war.",
        "Peru ratified the Belém do Pará Convention on violence against women.",
        "The Paris peace accords of 1973 ended the war.",
        "Japan and Australia signed the Reciprocal Access Agreement in 2022.",
        "Britain and Japan ratified their reciprocal access pact.",
        "Canada and the Philippines signed a visiting forces pact.",
        "France and Ghana signed a visiting forces agreement.",
        "Peru ratified the Inter-American Convention against Corruption.",
        "Peru signed the Latin American Convention, a human rights plan.",
        "The Iraqi government approved the Troop Withdrawal Agreement.",
        "Israel and Hezbollah reached a withdrawal agreement.",
        "The International Court of Justice in The Hague ruled against Peru.",
        "Kosovo's former president is on trial at a war crimes court in The Hague.",
        "The UN war crimes tribunal for the former Yugoslavia jailed him.",
        "A court in Strasbourg convicted the man.",
        "The EU's top court fined Hungary.",
        "The European Court of Justice fined Poland.",
        "The East African Court of Justice in Arusha ruled on Friday.",
        "The East African bloc admitted Somalia.",
        "The EU and the US signed an open skies agreement for airlines.",
        "Companies count emissions by the Greenhouse Gas Protocol.",
        "Chile ratified the Escazú Agreement on environmental democracy.",
        "The Kunming-Montreal biodiversity pact was adopted in 2022.",
        "World leaders want a new global climate pact.",
        "The Glasgow climate pact was adopted in 2021.",
        "Peru joined the Global Compact on Refugees.",
        "Burundi and Tanzania signed a protocol on refugees.",
        "The Dayton peace deal ended the war in Bosnia.",
        "Peru signed a friendship treaty with Iran.",
        "Florida's weather modification ban took effect.",
        "Peru's tobacco control framework was praised.",
        "The assault weapons ban expired.",
        "Peru signed an arms deal with France.",
        "Bangladesh and India renewed the Ganges water-sharing treaty.",
        "Britain signed a trade deal with Canada.",
        "Peru joined the Artemis Accords on the Moon.",
        "Peru joined the WIPO treaty on genetic resources.",
        "Peru joined the Hong Kong convention on mediation.",
        "Peru ratified the ILO convention on domestic workers.",
        "Peru joined the Convention on Migratory Species.",
        "Peru ratified the UN convention against corruption.",
        "The Middle East nuclear-free zone treaty is far off.",
        "Peru backs a treaty on killer robots.",
        "Chad signed an action plan against the use of child soldiers.",
        "The UN human rights council met in Geneva.",
        "An anti-satellite missile treaty was never written.",
        "Peru signed the Trans-Pacific Strategic Economic Partnership.",
        "Peru wants a pact to curb mercury pollution.",
        "Peru and Chile signed a bilateral treaty protecting migrant workers.",
        "Peru signed a law curbing mercury pollution.",
        "The European convention for preventing torture binds Turkey.",
        "Peru joined the trade deal between Canada and Mercosur.",
    ],
)
def test_a_look_alike_is_none_of_them(text: str, shipped: Lexicon) -> None:
    assert not named(text, shipped) & set(shipped.facts)


def test_what_treaties_do_tells_each_of_them_alone(shipped: Lexicon) -> None:
    owners: dict[tuple[str, str], set[str]] = {}
    for treaty, text, _, nouns in aims(shipped):
        for noun in nouns:
            owners.setdefault((noun, text), set()).add(treaty)
    assert {told: refs for told, refs in owners.items() if len(refs) > 1} == {}


def test_a_protocol_to_another_treaty_is_not_the_one_of_the_same_short_name(shipped: Lexicon) -> None:
    assert named("Chile signed the Second Additional Protocol in May.", shipped) == {"AP2"}
    geneva = "Chile signed the Second Additional Protocol to the Four Geneva Conventions."
    assert "AP2" in named(geneva, shipped)
    for other in ("Convention on Cybercrime", "European Convention on Extradition"):
        assert "AP2" not in named(f"Chile signed the Second Additional Protocol to the {other}.", shipped)


def test_a_protocol_sent_to_somebody_keeps_its_name(shipped: Lexicon) -> None:
    assert named("Clinton never sent the Kyoto Protocol to the Senate for ratification.", shipped) == {"KYOTO"}
    assert named("Chile submitted Additional Protocol II to Parliament in May.", shipped) == {"AP2"}
    assert named("The Netherlands sent the Second Additional Protocol to Congress.", shipped) == {"AP2"}


def test_a_name_that_goes_on_is_the_longer_one(shipped: Lexicon) -> None:
    assert named("Peru ratified the treaty banning nuclear weapons in Africa.", shipped) == {"PELINDABA"}
    assert named("Peru ratified the treaty banning nuclear weapons.", shipped) == {"TPNW"}
