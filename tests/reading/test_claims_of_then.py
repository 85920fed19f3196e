"""What a text tells of a time gone by is held against that time, or against nothing, and never against today."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

PUBLISHED = date(2024, 5, 15)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


def verdicts(record: Record, text: str, published: date = PUBLISHED) -> list[Verdict]:
    article = article_from_bytes(text.encode(), "then", published=published)
    return [claim.verdict for claim in check(read(article, record.lexicon()), record).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Britain joined the European Union in 1973.",
        "It was in the winter of 2012, under a coalition formed in 2011, that Finland joined the Ottawa Convention.",
        "Britain joined the European Union together with Denmark and Ireland.",
        "Indonesia left the United Nations in 1965.",
        "Britain left the European Union in January 2020.",
        "Ukraine, Britain, America and Russia signed the Budapest Memorandum in 1994.",
        "The United States rejoined UNESCO in 2003 after nineteen years.",
        "Burundi and the Philippines are the two countries that have left the Rome Statute.",
        "The Philippines is one of only two countries that have left the Rome Statute.",
    ],
)
def test_what_was_so_once_is_borne_out(record: Record, text: str) -> None:
    found = verdicts(record, text)
    assert found, text
    assert set(found) == {Verdict.SUPPORTED}, found


@pytest.mark.parametrize(
    "text",
    [
        "Gambia gave notice in 2016 that it was leaving the ICC.",
        "In 2011 Poland had signed but not yet ratified the Ottawa Treaty.",
        "Back then Poland had signed but not ratified the Ottawa Treaty.",
        "During the cold war neither China nor France belonged to the NPT.",
        "Syria and Nicaragua were the only countries outside the Paris Agreement in 2017.",
        "The United States left the Paris Agreement for three months.",
        "The United States, still a member of UNESCO today, will leave at the end of December 2026.",
        "Indonesia has left the United Nations.",
        "No country has ever left the Non-Proliferation Treaty.",
        "The ICSID convention ceased to bind Bolivia in November 2007.",
        "Russia stayed bound by the European Convention on Human Rights for six months more.",
        "Russia remained bound by the European Convention on Human Rights for another six months.",
        "Turkey remained a party to the Istanbul Convention until July 2021.",
        "The United States has never signed the Ottawa treaty, nor has it joined the ban on cluster munitions.",
        "Burundi left the International Criminal Court in 2017; the Gambia had followed its example in 2016.",
        "Malaysia's accession to the Rome Statute would have taken effect on 1 June 2019. In April it was withdrawn.",
        "Eleven members of the Council of Europe are outside NATO or the EU.",
        "It took Britain years to leave the Union that it had joined in 1973. Italy left the Energy Charter Treaty.",
        "Britain left the bloc that it joined in 1973. It is a party to the Energy Charter Treaty.",
        "On 16 March 2022 it ceased to be a member of the Council of Europe, which Russia had joined in 1996. "
        "The European Convention on Human Rights is in force.",
    ],
)
def test_what_was_so_once_or_is_in_dispute_is_never_called_wrong(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(record, text)


@pytest.mark.parametrize(
    "text",
    [
        "Britain is a member of the European Union.",
        "Ukraine joined NATO in 2023.",
        "Ukraine joined NATO.",
        "Hungary left the United Nations in 2020.",
        "No country has ever left the European Convention on Human Rights.",
        "The Philippines is one of only five countries that have left the Rome Statute.",
        "Poland has signed but not ratified the Ottawa Treaty.",
    ],
)
def test_what_never_was_so_is_still_called_wrong(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED in verdicts(record, text)


def test_what_was_signed_with_binding_effect_was_signed_and_not_ratified(record: Record) -> None:
    assert verdicts(record, "Australia signed the Ramsar Convention in 1974.") == [Verdict.SUPPORTED]
    assert verdicts(record, "Australia ratified the Ramsar Convention in 1974.") == [Verdict.IMPRECISE]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lithuania borders Russia and Ukraine.", Verdict.CONTRADICTED),
        ("Latvia, Lithuania and Poland border Belarus.", Verdict.SUPPORTED),
        ("Ukraine borders four EU countries.", Verdict.SUPPORTED),
        ("Ukraine has only signed the Istanbul Convention.", Verdict.CONTRADICTED),
        ("Estonia was the first Baltic state to join NATO.", Verdict.NOT_IN_RECORD),
        ("Hungary has only signed the Istanbul Convention.", Verdict.SUPPORTED),
        ("Most NATO members are outside the Ottawa Convention.", Verdict.CONTRADICTED),
        ("Most Arab states are outside the International Criminal Court.", Verdict.SUPPORTED),
        ("Germany was the first NATO member to sign the nuclear ban treaty.", Verdict.CONTRADICTED),
        ("Bolivia, Ecuador and Venezuela had left the ICSID convention before.", Verdict.SUPPORTED),
        ("Two of the three Baltic states have joined the Convention on Cluster Munitions.", Verdict.CONTRADICTED),
        ("The International Criminal Court's members do not include Russia or China.", Verdict.SUPPORTED),
        ("The parties to the Rome Statute include India and Japan.", Verdict.CONTRADICTED),
        ("Turkey, no longer a party to the Istanbul Convention, protested.", Verdict.SUPPORTED),
        ("South Sudan is one of four UN members that never joined the NPT.", Verdict.SUPPORTED),
    ],
)
def test_lists_parts_and_ranks_are_told_whole(record: Record, text: str, verdict: Verdict) -> None:
    assert verdicts(record, text) == [verdict]


def test_a_border_by_sea_is_none_by_land(record: Record) -> None:
    assert Verdict.CONTRADICTED not in verdicts(record, "Estonia borders Russia and, by sea, Finland.")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Senegal was among the first countries to ratify the Rome Statute.", Verdict.SUPPORTED),
        ("Ukraine was one of the first countries to ratify the Rome Statute.", Verdict.CONTRADICTED),
        ("China was among the first to join the Arms Trade Treaty.", Verdict.CONTRADICTED),
    ],
)
def test_who_was_among_the_first_is_told_by_how_many_came_before(record: Record, text: str, verdict: Verdict) -> None:
    found = verdicts(record, text, date(2025, 6, 3))
    assert found == [verdict]


def test_a_notice_is_told_with_the_day_of_its_effect(record: Record) -> None:
    text = "Estonia gave notice of its withdrawal from the Ottawa Convention on 27 June, with effect from {} December."
    assert verdicts(record, text.format(27), date(2025, 7, 3)) == [Verdict.SUPPORTED]
    assert verdicts(record, text.format(7), date(2025, 7, 3)) == [Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Under the Ottawa Convention stockpiles must be destroyed within ten years.", Verdict.CONTRADICTED),
        ("Under the Ottawa Convention stockpiles must be destroyed within four years.", Verdict.SUPPORTED),
        ("The Convention on Cluster Munitions forbids anti-tank mines.", Verdict.NOT_IN_RECORD),
        ("The Convention on Cluster Munitions bans their use.", Verdict.SUPPORTED),
        ("The ICCPR can be denounced on one year's notice.", Verdict.DISPUTED),
    ],
)
def test_a_rule_is_borne_out_only_with_its_own_length_and_object(record: Record, text: str, verdict: Verdict) -> None:
    assert verdicts(record, text) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Russia will remain a party to the European Convention on Human Rights until 16 September.",
        "Russia stays bound by the European Convention on Human Rights until September.",
    ],
)
def test_until_a_day_looks_ahead_where_the_verb_does(record: Record, text: str) -> None:
    assert verdicts(record, text, date(2022, 3, 17)) == [Verdict.SUPPORTED]


@pytest.mark.parametrize(
    "text",
    [
        "Burundi's exit from the Rome Statute, which entered into force in 2002, did not surprise anyone.",
        "Canada's notice of withdrawal from the Kyoto Protocol, adopted in 1997, was met with silence.",
        "Russia's exit from the Open Skies Treaty, which has been in force since 2002, drew criticism.",
        "America's withdrawal from the Paris Agreement, a treaty that entered into force in 2016, is a mistake.",
        "Lithuania's withdrawal from the Convention on Cluster Munitions, which went into effect in 2010, is sad.",
        "China joined the Arms Trade Treaty, in force since 2014.",
        "China's accession to the Arms Trade Treaty - adopted in 2013 - was noted.",
        "Croatia's accession to the European Convention on Human Rights, born in 1950, was noted.",
        "France has become a party to the Non-Proliferation Treaty, which has bound its members since 1970.",
        "Armenia's accession to the Rome Statute, which turned 28 this year, came late.",
        "France is a party to the Non-Proliferation Treaty, in force since 1970.",
        "Croatia's accession to the European Convention on Human Rights, a pact of 1950, came late.",
        "Turkey is no longer a party to the Istanbul Convention, in force since 2014.",
        "Armenia's ratification of the Rome Statute, a treaty that entered into force in 2002, drew praise.",
    ],
)
def test_a_day_of_the_treatys_own_is_held_against_no_act(record: Record, text: str) -> None:
    found = verdicts(record, text, date(2026, 3, 10))
    assert found
    assert Verdict.CONTRADICTED not in found


@pytest.mark.parametrize(
    "text",
    [
        "Hungary notified the UN of its withdrawal from the Rome Statute, which takes effect on 2 June 2026.",
        "Canada's denunciation of the Kyoto Protocol, which took effect on 15 December 2012, was the only one.",
    ],
)
def test_what_takes_effect_behind_a_treatys_name_is_the_act_above_it(record: Record, text: str) -> None:
    assert set(verdicts(record, text, date(2025, 6, 3))) == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "Colombia became a party to the Pact of Bogotá in 1968.",
        "For Benin, the amendment extending the CCW to internal conflicts has been in force since March 2018.",
        "The Stockholm Convention came into force in South Korea on 25 April 2007.",
        "In Antigua and Barbuda, the UN civil rights covenant has been in force since 2019.",
    ],
)
def test_a_day_of_one_party_is_not_the_treatys(record: Record, text: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(record, text, date(2025, 6, 1))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Finland joined the Ottawa Convention (2012).", Verdict.SUPPORTED),
        ("Finland joined the Ottawa Convention (2005).", Verdict.NOT_IN_RECORD),
        ("Armenia joined the Rome Statute (1998).", Verdict.NOT_IN_RECORD),
        ("Croatia joined the European Convention on Human Rights (1950).", Verdict.NOT_IN_RECORD),
        ("With its deposit on 2 December 1999, Ireland joined the Belfast (Good Friday) Agreement.", Verdict.SUPPORTED),
    ],
)
def test_a_day_in_brackets_is_neither_dropped_nor_held_against_an_act(
    record: Record, text: str, verdict: Verdict
) -> None:
    assert verdicts(record, text, date(2025, 7, 11))[0] is verdict


def test_an_act_that_dates_from_a_year_is_not_the_treaty(record: Record) -> None:
    text = "Sweden's signature of the Vienna treaties convention dates from April 1970."
    assert Verdict.CONTRADICTED not in verdicts(record, text, date(2025, 7, 11))


def test_a_claim_does_not_bear_out_a_day_that_it_leaves_aside(record: Record) -> None:
    article = article_from_bytes(b"China joined the Arms Trade Treaty, born in 2005.", "then", published=PUBLISHED)
    (claim,) = check(read(article, record.lexicon()), record).claims
    assert (claim.claim.text, claim.verdict) == ("China joined the Arms Trade Treaty", Verdict.SUPPORTED)


NO_NOTICE = "stage(IRN, NPT, withdraw) = not_notified"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing has been sent to the depositaries.", True),
        ("No letter has reached New York.", True),
        ("As of Friday the UN had received none.", True),
        ("In 2010 the UN had received no letter.", False),
        ("The UN has received no letter from Mali.", False),
        ("No instrument of ratification has reached New York.", False),
    ],
)
def test_a_notice_that_has_not_come_in_is_one_of_the_exit_told_before(
    record: Record, text: str, expected: bool
) -> None:
    told = f"Iran has decided to leave the Nuclear Non-Proliferation Treaty. {text}"
    article = article_from_bytes(told.encode(), "then", published=PUBLISHED)
    claims = read(article, record.lexicon()).claims
    assert (NO_NOTICE in [str(a) for claim in claims for a in claim.asserts]) is expected


def test_nobody_had_left_before_the_one_whose_exit_is_told(record: Record) -> None:
    told = (
        "Lithuania is leaving the Convention on Cluster Munitions. No state had withdrawn from the convention before."
    )
    article = article_from_bytes(told.encode(), "then", published=date(2025, 3, 6))
    asserts = [str(a) for claim in read(article, record.lexicon()).claims for a in claim.asserts]
    assert "first(LTU, CCM, left) in" in [a.strip() for a in asserts]


def test_a_headline_without_its_verb_tells_an_exit(record: Record) -> None:
    text = "Belarus out of Aarhus Convention\n\nMINSK - The ministry said on Tuesday that it had nothing to add.\n"
    article = article_from_bytes(text.encode(), "then", published=date(2022, 10, 25))
    events = read(article, record.lexicon()).events
    assert [(e.participants, e.treaty, e.stage) for e in events] == [(("BLR",), "AARHUS", "effective")]


def test_a_day_of_effect_that_a_source_states_is_borne_out_beside_the_computed_one(record: Record) -> None:
    stated = verdicts(record, "Greece gave notice under the ECHR. Its exit from the ECHR took effect on 13 June 1970.")
    beside = verdicts(record, "Greece gave notice under the ECHR. Its exit from the ECHR took effect on 11 June 1970.")
    assert stated[-1] is Verdict.SUPPORTED
    assert beside[-1] is not Verdict.SUPPORTED
