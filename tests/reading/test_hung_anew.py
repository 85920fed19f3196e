"""Words that the parser hangs on the wrong ones are hung on those that they belong to."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import parsed


def root_of(text: str) -> tuple[str, str]:
    root = next(word for word in parsed(text).doc if word.dep_ == "ROOT")
    subject = next((word.text for word in root.children if word.dep_ == "nsubj"), "")
    return root.text, subject


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("East Timor, Ms Gillard's first choice for a regional centre, acceded in 2003.", ("acceded", "Timor")),
        ("Peru, a big exporter of tin, acceded to the convention in 2004.", ("acceded", "Peru")),
        ("India's Permanent Representative to the UN, Syed Akbaruddin, handed over the document at a function.",
         ("handed", "Representative")),
        ("The convention, drawn up in Turkey's largest city in 2011, entered into force on August 1 2014.",
         ("entered", "convention")),
    ],
)  # fmt: skip
def test_a_verb_behind_what_is_added_to_its_noun_is_the_main_verb(text: str, verb: tuple[str, str]) -> None:
    assert root_of(text) == verb


@pytest.mark.parametrize(
    "text", ["A convention, drawn up in Istanbul in 2011.", "The bill, a short one, signed by the president."]
)
def test_a_participle_of_a_line_without_a_verb_stays_one(text: str) -> None:
    assert root_of(text)[0] in ("convention", "bill")


def test_a_participle_behind_a_day_says_what_a_law_does() -> None:
    doc = parsed("Chad's president signed a law on Monday taking the country out of the pact.").doc
    taking = next(word for word in doc if word.text == "taking")
    assert taking.head.text == "law"


def test_a_participle_behind_a_comma_says_what_somebody_does() -> None:
    doc = parsed("Chad's president signed the law on Monday, taking the country out of the pact.").doc
    taking = next(word for word in doc if word.text == "taking")
    assert taking.head.text == "signed"


def test_a_paper_is_parted_from_who_receives_it() -> None:
    doc = parsed("Ghana deposited with the Swiss Federal Council instruments of accession to the pact.").doc
    paper = next(word for word in doc if word.text == "instruments")
    holder = next(word for word in doc if word.text == "Council")
    assert (paper.dep_, paper.head.text) == ("dobj", "deposited")
    assert (holder.dep_, holder.head.text) == ("pobj", "with")
    assert [word.text for word in holder.children] == ["the", "Swiss", "Federal"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Chad has never signed the Rome Statute, Human Rights Watch said.", "Watch"),
        ("Egypt has never ratified the Rome Statute, Doctors Without Borders said on Monday.", "Doctors"),
    ],
)
def test_a_speaker_behind_what_was_said_is_the_subject_of_saying(text: str, speaker: str) -> None:
    doc = parsed(text).doc
    said = next(word for word in doc if word.text == "said")
    assert said.dep_ == "ROOT"
    assert [word.text for word in said.children if word.dep_ == "nsubj"] == [speaker]
    assert [word.base for word in said.children if word.dep_ == "ccomp"] in (["sign"], ["ratify"])


def test_what_somebody_said_of_a_thing_stays_with_that_thing() -> None:
    doc = parsed("Chad signed the statute that Human Rights Watch said was weak.").doc
    assert next(word for word in doc if word.text == "signed").dep_ == "ROOT"
