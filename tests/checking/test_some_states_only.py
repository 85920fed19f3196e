"""What a text says of some states only, without naming them, contradicts nothing."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.check import check
from treatywatch.model.article import Article
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

ON = date(2024, 10, 20)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


def verdicts(record: Record, sentence: str) -> list[Verdict]:
    text = f"Hungary may leave the Rome Statute. {sentence}"
    article = Article("", "", "", ON, "en", "", text, (), "", ())
    return [one.verdict for one in check(read(article, record.lexicon()), record).claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the region only Poland and Serbia are parties.",
        "Only Poland and Serbia in the region are parties.",
        "There only Poland has ratified it.",
        "Around it, only Poland has ratified it.",
        "In this part of the world only Poland has ratified it.",
        "Nearby, only Poland is bound by it.",
        "Nearby, five countries are parties to it.",
        "There, 20 countries have signed it.",
        "Twenty countries there have signed it.",
        "In the region, 20 states have joined it.",
        "Regionally, 20 states have ratified it.",
        "Regionally, Poland was the first to ratify it.",
        "In this corner of the world, nobody has ever left it.",
        "On the continent, nobody has left it.",
        "Locally, nobody has ever withdrawn from it.",
        "Only Burundi, in the region, has quit it.",
        "Latvia is the only Baltic country that has joined it, Estonia and Lithuania aside.",
    ],
)
def test_what_is_said_of_an_unnamed_group_contradicts_nothing(record: Record, sentence: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(record, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Only Poland is a party to it.",
        "So far only Poland has ratified it.",
        "Twenty countries have signed it.",
        "Nobody has ever left it.",
        "Poland was the first to ratify it.",
    ],
)
def test_what_is_said_of_all_states_is_judged(record: Record, sentence: str) -> None:
    assert Verdict.CONTRADICTED in verdicts(record, sentence)


def told(record: Record, text: str) -> list[tuple[str, Verdict]]:
    article = Article("", "", "", date(2026, 3, 3), "en", "", text, (), "", ())
    return [
        (" ".join(map(str, one.claim.asserts)), one.verdict)
        for one in check(read(article, record.lexicon()), record).claims
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            "Burundi left the Rome Statute in 2017. No other African state has left it.",
            "share(ROME, left, 2026-03-03) none region(AFRICA) & not(BDI)",
        ),
        (
            "Burundi left the Rome Statute in 2017. None of the other African members has left it.",
            "share(ROME, left, 2026-03-03) none region(AFRICA) & not(BDI)",
        ),
        (
            "Burundi left the Rome Statute in 2017. No further African state has left the court.",
            "share(ROME, left, 2026-03-03) none region(AFRICA) & not(BDI)",
        ),
        (
            "Burundi left the Rome Statute in 2017 and the Philippines in 2019. No other state has left it.",
            "only(BDI PHL, ROME, left, 2026-03-03) in",
        ),
    ],
)
def test_others_are_all_but_those_named_just_before(record: Record, text: str, form: str) -> None:
    assert (form, Verdict.SUPPORTED) in told(record, text)


@pytest.mark.parametrize(
    "text",
    [
        "No other African state has left the Rome Statute.",
        "The Rome Statute lost a member. None of the remaining African states has left it.",
        "Finland has left the Ottawa Convention. Other Nordic countries have left it.",
        "The rest of the Nordic countries are parties to the Ottawa Convention.",
        "No more African states have left the Rome Statute.",
    ],
)
def test_others_than_those_told_further_back_contradict_nothing(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED not in [verdict for _, verdict in told(record, text)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Finland excepted, the Nordic countries have all ratified the Convention on Cluster Munitions.", "ratified"),
        ("The Nordics have all ratified the Convention on Cluster Munitions except for Finland.", "ratified"),
        ("The Nordic countries, apart from Finland, are parties to the Convention on Cluster Munitions.", "party"),
        ("Except for Finland, the Nordic countries are parties to the Convention on Cluster Munitions.", "party"),
    ],
)
def test_a_group_is_told_without_those_left_out_of_it(record: Record, text: str, form: str) -> None:
    said = " ".join(f"status({ref}, CCM, 2026-03-03) = {form}" for ref in ("DNK", "ISL", "NOR", "SWE"))
    assert told(record, text) == [(said, Verdict.SUPPORTED)]


@pytest.mark.parametrize(
    "text",
    [
        "Latvia and Estonia are two Baltic states outside the Convention on Cluster Munitions.",
        "Two Baltic states never joined the Convention on Cluster Munitions.",
        "The larger Nordic countries have not ratified the Convention on Cluster Munitions.",
        "Finland, unlike the other Nordic countries, never joined the Convention on Cluster Munitions.",
        "Finland's neighbours are all parties to the Convention on Cluster Munitions.",
        "Poland's oldest allies have ratified the Convention on Cluster Munitions.",
        "Most of America's friends have ratified the Rome Statute.",
        "Countries close to Russia have ratified the Rome Statute.",
        "A country next to Russia has ratified the Rome Statute.",
        "Former Soviet republics have ratified the Rome Statute.",
        "The peers of Finland have signed the Convention on Cluster Munitions.",
    ],
)
def test_what_is_said_of_those_around_a_state_or_of_part_of_a_group_contradicts_nothing(
    record: Record, text: str
) -> None:
    assert Verdict.CONTRADICTED not in [verdict for _, verdict in told(record, text)]


def checked(record: Record, text: str, on: date) -> list[Verdict]:
    article = Article("", "", "", on, "en", "", text, (), "", ())
    return [one.verdict for one in check(read(article, record.lexicon()), record).claims]


def test_what_nobody_else_in_the_world_did_nobody_else_of_an_unnamed_group_did(record: Record) -> None:
    text = (
        "Some have yet to come. Of them, only Egypt, North Korea and South Sudan have neither signed nor acceded to {}."
    )
    chemical, mines = (text.format(f"the {ban}") for ban in ("Chemical Weapons Convention", "Ottawa Treaty"))
    assert checked(record, chemical, ON)[-1:] == [Verdict.SUPPORTED]
    assert checked(record, mines, ON)[-1:] == [Verdict.NOT_IN_RECORD]


@pytest.mark.parametrize(
    ("number", "verdict"), [(99, Verdict.IMPRECISE), (95, Verdict.IMPRECISE), (76, Verdict.NOT_IN_RECORD)]
)
def test_a_number_beyond_any_growth_since_the_sources_end_is_another_count(
    record: Record, number: int, verdict: Verdict
) -> None:
    text = f"{number} states are parties to the Treaty on the Prohibition of Nuclear Weapons."
    assert checked(record, text, date(2026, 5, 15)) == [verdict]
