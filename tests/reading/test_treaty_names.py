"""Names of treaties as the press and lawyers use them, each with a like name that is another agreement's."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import parsed
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.mentions import find_mentions
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
    ("name", "treaty"),
    [
        ("Notification Convention", "NOTIFICATION"),
        ("UNESCO World Heritage Convention", "WORLD-HERITAGE"),
        ("WHO FCTC", "FCTC"),
        ("seabed arms treaty", "SEABED"),
        ("convention on the disabled", "CRPD"),
        ("Optional Protocol to the Torture Convention", "OPCAT"),
        ("CEDAW Optional Protocol", "CEDAW-OP"),
        ("Protocol III additional to the Geneva Conventions", "AP3"),
        ("amended mine protocol", "CCW-P2A"),
        ("NATO's founding treaty", "NAT"),
        ("1963 Nuclear Test Ban Treaty", "PTBT"),
        ("Kampala amendments to the Rome Statute", "ROME-AGGRESSION"),
        ("U.N. convention on women's rights", "CEDAW"),
        ("dirty dozen treaty", "STOCKHOLM"),
        ("pesticides convention", "ROTTERDAM"),
        ("treaty banning nuclear weapons in Latin America", "TLATELOLCO"),
    ],
)
def test_a_name_is_that_of_its_treaty_alone(name: str, treaty: str, shipped: Lexicon) -> None:
    assert named(f"Peru ratified the {name} in May.", shipped) == {treaty}


@pytest.mark.parametrize(
    ("text", "treaty"),
    [
        ("Peru signed the Food Assistance Convention.", "ASSISTANCE"),
        ("Peru agreed to the seabed mining treaty talks.", "SEABED"),
        ("Peru signed the Kigali asylum deal with Britain.", "MONTREAL-KIGALI"),
        ("Peru signed the Maputo Protocol on women's rights.", "CEDAW-OP"),
        ("Peru ratified the Inter-American Convention on Forced Disappearance of Persons.", "CPED"),
        ("Peru ratified Protocol No. 13 on the abolition of the death penalty.", "ICCPR-OP2"),
        ("Peru ratified the First Optional Protocol to the Convention on the Rights of the Child.", "ICCPR-OP1"),
        ("Peru ratified the UNESCO Convention on intangible cultural heritage.", "WORLD-HERITAGE"),
        ("The mercury agreement between Peru and Chile was signed.", "MINAMATA"),
        ("The trade deal between the EU and Mercosur was signed.", "CETA"),
        ("Peru signed the Singapore Treaty on the Law of Trademarks.", "SINGAPORE"),
        ("Peru joined the CPTPP, the Trans-Pacific trade pact.", "TPP"),
    ],
)
def test_a_like_name_is_not(text: str, treaty: str, shipped: Lexicon) -> None:
    assert treaty not in named(text, shipped)


def test_a_shared_name_is_the_treaty_that_the_article_names_otherwise(shipped: Lexicon) -> None:
    text = "Peru signed the Hanoi Convention. The cybercrime convention binds no one yet."
    assert named(text, shipped) == {"UN-CYBERCRIME"}
    assert named("Peru signed the Budapest Convention. The cybercrime treaty is old.", shipped) == {"BUDAPEST"}


def test_one_phrase_can_name_two_treaties(shipped: Lexicon) -> None:
    assert named("Peru ratified the two nuclear accident conventions.", shipped) == {"NOTIFICATION", "ASSISTANCE"}
    assert named("Peru ratified the 1977 Additional Protocols.", shipped) == {"AP1", "AP2"}
