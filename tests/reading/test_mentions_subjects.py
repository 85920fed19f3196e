"""Treaties named as the press names them: by their subject, with or without a hyphen."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.mentions import find_mentions
from treatywatch.reading.parse import parse
from treatywatch.record.ask import Record


@cache
def lexicon() -> Lexicon:
    return Record.open(today=date(2025, 11, 1)).lexicon()


def treaties(text: str) -> list[str | None]:
    article = article_from_bytes(f"{text}\n".encode(), "-", published=date(2025, 11, 1))
    return [m.ref for m in find_mentions(parse(article), lexicon()) if m.kind == "treaty"]


@pytest.mark.parametrize(
    ("text", "treaty"),
    [
        ("Lithuania quit the cluster-bomb ban.", "CCM"),
        ("Nauru signed the test ban in 2000.", "CTBT"),
        ("Nigeria signed the partial test-ban treaty.", "PTBT"),
        ("Zambia joined the death-penalty protocol.", "ICCPR-OP2"),
        ("Palau joined the convention against racial discrimination.", "CERD"),
        ("Palau joined the UN treaty on disabilities.", "CRPD"),
        ("Iran is no party to the convention on discrimination against women.", "CEDAW"),
        ("Comoros joined the germ weapons pact.", "BWC"),
    ],
)
def test_a_subject_and_a_treaty_noun_name_the_treaty(text: str, treaty: str) -> None:
    assert treaties(text) == [treaty]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's ban on landmines took effect.",
        "Thailand and Myanmar signed an agreement on migrant workers.",
        "Thailand and Myanmar signed a treaty on refugees.",
        "The convention on refugee health opened on Monday.",
    ],
)
def test_another_agreement_or_deed_on_the_subject_is_not_the_treaty(text: str) -> None:
    assert treaties(text) == []


def test_no_name_is_that_of_two_treaties() -> None:
    from treatywatch.reading.mentions_subjects import names_by_subject

    owners: dict[str, set[str]] = {}
    for treaty, text, _ in names_by_subject(lexicon()):
        owners.setdefault(text.lower(), set()).add(treaty)
    for name in lexicon().names:
        if name.how in ("usual", "short", "description"):
            owners.setdefault(name.text.lower(), set()).add(name.treaty)
    assert {text: refs for text, refs in owners.items() if len(refs) > 1} == {}


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("Palau ratified the optional protocol to the women's convention.", ["CEDAW-OP"]),
        ("Palau joined the Optional Protocol to the CRC on the sale of children.", ["CRC-OPSC"]),
        ("Malta joined the Agreement under the UN Convention on the Law of the Sea on marine biodiversity.", ["BBNJ"]),
        ("Armenia ratified Protocol No. 13 to the European Convention on Human Rights.",
         ["Protocol No. 13 to the European Convention on Human Rights"]),
        ("Kenya ratified the African Refugee Convention.", ["African Refugee Convention"]),
        ("Russia left the European anti-torture convention.", ["European anti-torture convention"]),
        ("Chile signed the Paris Convention.", ["Paris Convention"]),
        ("The European Energy Charter of 1991 is not affected.", []),
        ("Italy left the European Energy Charter Treaty.", ["ECT"]),
        ("Latvia left the Council of Europe's convention on violence against women.", ["ISTANBUL"]),
        ("Chile signed the Oslo Accords.", ["Oslo Accords"]),
    ],
)  # fmt: skip
def test_names_around_and_beside_known_ones_are_of_other_treaties(text: str, refs: list[str]) -> None:
    assert treaties(text) == refs


@pytest.mark.parametrize(
    "text",
    [
        "Putin signs exit from European anti-torture convention\n\nRussia leaves the European Convention for the "
        "Prevention of Torture and Inhuman Treatment.",
        "Brazil ratified the Beijing Treaty on Audiovisual Performances. The Beijing Treaty protects actors.",
        "Venezuela left the American Convention in 2013. The American Convention on Human Rights binds 24 states.",
    ],
)
def test_a_treaty_with_a_long_and_a_short_name_is_one(text: str) -> None:
    assert len(set(treaties(text))) == 1


def test_a_name_of_now_one_treaty_now_another_is_the_one_named_otherwise() -> None:
    assert treaties("Court upholds exit from women's rights treaty\n\nTurkey left the Istanbul Convention.") == [
        "ISTANBUL",
        "ISTANBUL",
    ]
    assert treaties("Iran is no party to the women's rights treaty.") == ["CEDAW"]


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("Ghana on Friday acceded to the two international human rights Covenants.", {"ICCPR", "ICESCR"}),
        ("Mali ratified the Convention against Torture, the Arms Trade Treaty and the Paris Agreement on Monday.",
         {"CAT", "ATT", "PARIS"}),
        ("Mali ratified the Arms Trade Treaty, and the Paris Agreement entered into force.", {"ATT"}),
    ],
)  # fmt: skip
def test_one_act_for_all_treaties_of_a_list(text: str, refs: set[str]) -> None:
    from treatywatch.reading.read import read

    article = article_from_bytes(f"{text}\n".encode(), "-", published=date(2025, 11, 1))
    events = [e for e in read(article, lexicon()).events if e.participants]
    assert {e.treaty for e in events} == refs


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Malaysia acceded to the conventions on discrimination against women and on the rights of the child.",
         ["CEDAW", "CRC"]),
        ("It has joined the conventions on the rights of the child, in 1993, and, three years ago, on persons with "
         "disabilities.", ["CRC", "CRPD"]),
        ("Fiji ratified the torture convention in 2016, and that on disabilities last June.", ["CAT", "CRPD"]),
        ("The torture convention matters. That on Monday nobody came is sad.", ["CAT"]),
        ("Malaysia acceded to the convention\u017f on discrimination against women and on the rights of the child.",
         ["CEDAW", "CRC"]),
    ],
)  # fmt: skip
def test_one_noun_may_stand_for_several_treaties_told_by_their_subjects(text: str, listed: list[str]) -> None:
    assert treaties(text) == listed


def test_the_framework_convention_is_the_one_that_a_named_treaty_belongs_to() -> None:
    assert treaties("The US left the Paris Agreement but not the Framework Convention of 1992.") == ["PARIS", "UNFCCC"]
    assert treaties("The torture convention has 174 parties, and its Optional Protocol 94.") == ["CAT", "OPCAT"]
