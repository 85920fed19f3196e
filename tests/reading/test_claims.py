"""Claims: which assertions a text makes, in normal form, and in which characters."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from tests.reading.lexicon import lexicon
from treatywatch.model.article import Article, Claim, Part
from treatywatch.reading.claims import find_claims
from treatywatch.reading.mentions import find_mentions
from treatywatch.reading.names_whole import bind_names
from treatywatch.reading.parse import parse
from treatywatch.reading.refer import Referents
from treatywatch.reading.statements import find_statements
from treatywatch.reading.times import find_times

ON = date(2025, 9, 12)


@cache
def read(text: str, on: date = ON, title: int = 0) -> tuple[Claim, ...]:
    """The claims of a text, events left out; of which the first `title` characters are the title."""
    parts = (Part("title", 0, title), Part("body", title, len(text))) if title else ()
    parsed = parse(Article("", "", "", on, "en", "", text, parts, "", ()))
    mentions = find_mentions(parsed, lexicon())
    bind_names(parsed, mentions)
    referents = Referents(parsed, mentions, lexicon())
    statements = find_statements(parsed, mentions, referents)
    return find_claims(parsed, mentions, find_times(text, on), referents, statements, (), lexicon())


def forms(text: str, on: date = ON) -> list[str]:
    return [str(a) for claim in read(text, on) for a in claim.asserts if a.predicate != "reported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland is a party to the Ottawa Treaty.", ["status(POL, APMBC, 2025-09-12) = party"]),
        ("Norway is not a party to the NPT.", ["status(NOR, NPT, 2025-09-12) = not_party"]),
        ("Finland is no longer bound by the Ottawa Treaty.", ["status(FIN, APMBC, 2025-09-12) = not_party"]),
        ("Chad was a party to the Ottawa Treaty.", ["status(TCD, APMBC, 2025-09-12) = was_party"]),
        (
            "China and Russia are not signatories to the Ottawa Treaty.",
            ["status(CHN, APMBC, 2025-09-12) = not_signatory", "status(RUS, APMBC, 2025-09-12) = not_signatory"],
        ),
        ("India has never ratified the Ottawa Treaty.", ["status(IND, APMBC, 2025-09-12) = not_ratified"]),
        ("Turkey has yet to ratify the Paris Agreement.", ["status(TUR, PARIS, 2025-09-12) = not_ratified"]),
        ("Israel has not even signed the Ottawa Treaty.", ["status(ISR, APMBC, 2025-09-12) = not_even_signed"]),
        (
            "Egypt has neither signed nor ratified the Ottawa Treaty.",
            ["status(EGY, APMBC, 2025-09-12) = never_joined"],
        ),
        (
            "Chile ratified the Ottawa Treaty in 2001.",
            ["status(CHL, APMBC, 2025-09-12) = once_ratified", "date(CHL, APMBC, ratified) = 2001"],
        ),
        (
            "The treaty was criticised. Mali, a party to the Ottawa Treaty since 1998, agreed.",
            ["status(MLI, APMBC, 2025-09-12) = party", "date(MLI, APMBC, party) = 1998"],
        ),
        ("Peru joined the Ottawa Treaty in 1998.", ["stage(PER, APMBC, join, 1998) = joined"]),
        ("Egypt and Syria, both outside the Ottawa Treaty, agreed.", [
            "status(EGY, APMBC, 2025-09-12) = not_party", "status(SYR, APMBC, 2025-09-12) = not_party",
        ]),
        ("The Ottawa Treaty has more than 160 parties.", ["count(APMBC, bound, 2025-09-12) > 160"]),
        ("The Ottawa Treaty met. Its 164 members agreed.", ["count(APMBC, bound, 2025-09-12) = 164"]),
        ("The Ottawa Treaty met. The treaty's 164 members agreed.", ["count(APMBC, bound, 2025-09-12) = 164"]),
        ("The Ottawa Treaty met. The other 163 members agreed.", ["count(APMBC, bound, 2025-09-12) others 163"]),
        ("The Ottawa Treaty met. The 164 states parties agreed.", ["count(APMBC, bound, 2025-09-12) = 164"]),
        ("The Ottawa Treaty met. More than 160 states have joined.", ["count(APMBC, consented, 2025-09-12) > 160"]),
        ("The Ottawa Treaty was signed by 133 countries.", ["count(APMBC, signed, 2025-09-12) = 133"]),
        (
            "The Ottawa Treaty has been ratified by about 160 states and signed by 133.",
            ["count(APMBC, consented, 2025-09-12) ~ 160", "count(APMBC, signed, 2025-09-12) = 133"],
        ),
        ("As many as 170 countries have ratified the Ottawa Treaty.", ["count(APMBC, consented, 2025-09-12) = 170"]),
        ("Most NATO members are parties to the Ottawa Treaty.", [
            "share(APMBC, party, 2025-09-12) most members(NATO)",
        ]),
        (
            "Only Cuba has not signed the Ottawa Treaty.",
            [
                "status(CUB, APMBC, 2025-09-12) = not_signatory",
                "only(CUB, APMBC, not_signatory, 2025-09-12) in",
            ],
        ),
    ],
)  # fmt: skip
def test_standing_and_counts(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finland withdrew from the Ottawa Treaty in 2026.", ["stage(FIN, APMBC, withdraw, 2026) = left"]),
        ("Finland has quit the Ottawa Treaty.", ["stage(FIN, APMBC, withdraw) = left"]),
        ("Finland is leaving the Ottawa Treaty.", ["stage(FIN, APMBC, withdraw) = leaving"]),
        ("Turkey pulled out of the Istanbul Convention.", ["stage(TUR, ISTANBUL, withdraw) = left"]),
        (
            "Estonia's withdrawal from the Ottawa Treaty took effect on 27 August 2025.",
            ["stage(EST, APMBC, withdraw, 2025-08-27) = unbound"],
        ),
        (
            "Estonia's withdrawal from the Ottawa Treaty will take effect on 27 December 2025.",
            ["date(EST, APMBC, unbound) = 2025-12-27"],
        ),
        (
            "Finland's exit from the Ottawa Treaty takes effect on 10 January.",
            ["date(FIN, APMBC, unbound) = 2026-01-10"],
        ),
        (
            "Russia stopped being a party to the European Convention on Human Rights on 16 September 2022.",
            ["stage(RUS, ECHR, withdraw, 2022-09-16) = unbound"],
        ),
        (
            "Poland notified its withdrawal from the Ottawa Treaty in August 2025.",
            ["stage(POL, APMBC, withdraw, 2025-08) = notified"],
        ),
        ("Russia withdrew its signature from the Rome Statute in 2016.", [
            "act(RUS, ROME, 2016) = signature_withdrawn",
        ]),
        ("Moscow revoked its ratification of the CTBT.", ["act(RUS, CTBT) = consent_revoked"]),
    ],
)  # fmt: skip
def test_leaving(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Finland wants to withdraw from the Ottawa Treaty.",
        "Finland may leave the Ottawa Treaty.",
        "If Finland left the Ottawa Treaty, it would be alone.",
        "Finland did not withdraw from the Ottawa Treaty.",
        "Lawmakers urged Finland to quit the Ottawa Treaty.",
        "Hungary could be the first EU country to withdraw from the Ottawa Treaty.",
        "The president signed a decree on the Ottawa Treaty.",
        "Many of our partners are parties to the Ottawa Treaty.",
        "The Labour Party supports the Ottawa Treaty.",
        "Finland left the meeting on the Ottawa Treaty early.",
    ],
)
def test_what_is_only_wanted_possible_or_denied_is_no_claim_of_leaving_or_standing(text: str) -> None:
    assert not [form for form in forms(text) if form.startswith(("stage", "status"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Established in 1997, the Ottawa Treaty bans them.", "date(APMBC, established) = 1997"),
        ("The Ottawa Treaty was adopted in Oslo in September 1997.", "place(APMBC, adopted) = Oslo"),
        ("The Ottawa Treaty entered into force on 1 March 1999.", "date(APMBC, in_force) = 1999-03-01"),
        ("The Outer Space Treaty of 1967 was cited.", "date(OST, named) = 1967"),
        ("New START, a pillar of arms control, expired on 5 February 2026.", "term(NEWSTART) = 2026-02-05"),
        (
            "The Ottawa Treaty bans the use of landmines.",
            "rule(APMBC, prohibits) = The Ottawa Treaty bans the use of landmines",
        ),
        (
            "The Ottawa Treaty obliges states to assess each year what is left.",
            "rule(APMBC, requires) = The Ottawa Treaty obliges states to assess each year what is left",
        ),
        (
            "The Ottawa Treaty lets states keep some mines for training.",
            "rule(APMBC, permits) = The Ottawa Treaty lets states keep some mines for training",
        ),
        (
            "Under the Rome Statute a withdrawal takes effect one year after the notice.",
            "rule(ROME, withdrawal_period) = 1 year",
        ),
        (
            "Under the Rome Statute such a withdrawal takes effect immediately.",
            "rule(ROME, withdrawal_period) = at_once",
        ),
        (
            "Poland must destroy its stockpiles under the Ottawa Treaty by 1 June 2017.",
            "deadline(POL, APMBC, Poland must destroy its stockpiles) = 2017-06-01",
        ),
        (
            "It took Poland about fifteen years from signature to ratification of the Ottawa Treaty.",
            "duration(POL, APMBC, signed, ratified) ~ 15 year",
        ),
        ("Poland's parliament voted 413 to 15 to leave the Ottawa Treaty.", "vote(POL, APMBC, withdraw) = 413-15"),
        (
            "The Ottawa Treaty bans mines. Finland joined the convention in 2012 and NATO in 2023.",
            "stage(FIN, APMBC, join, 2012) = joined",
        ),
        (
            "The Ottawa Treaty bans mines. Finland joined the convention in 2012 and NATO in 2023.",
            "date(FIN, NATO, member) = 2023",
        ),
        ("Finland joined NATO in 2023.", "date(FIN, NATO, member) = 2023"),
        ("Finland became part of NATO in 2023.", "date(FIN, NATO, member) = 2023"),
        ("Finland, which also shares a border with Russia, agreed.", "borders(FIN, RUS, 2025-09-12) = yes"),
        ("The six NATO members that border Russia agreed.", "count(members(NATO) & borders(RUS), 2025-09-12) = 6"),
        (
            "Lithuania was the first country to leave the Convention on Cluster Munitions.",
            "first(LTU, CCM, left) in",
        ),
        (
            "Finland left the Ottawa Treaty, becoming the first EU member to do so.",
            "first(FIN, APMBC, left) in members(EUE)",
        ),
    ],
)
def test_days_rules_sets_and_the_rarer_kinds(text: str, expected: str) -> None:
    assert any(form.startswith(expected) for form in forms(text))


@pytest.mark.parametrize(
    "text",
    [
        "NATO met. Norway stayed in the Ottawa Treaty. The 32 members stood by it.",
        "Norway's parliament met on the Ottawa Treaty. All 169 members were there.",
        "Norway stayed in the Ottawa Treaty. The commission met. The 180 members were divided.",
        "Norway stayed in the Ottawa Treaty. Russia began a boycott, and 40 countries have joined.",
        "Twelve French-speaking states have ratified the Ottawa Treaty.",
        "Thirty-five states parties to the Ottawa Treaty have not met their deadlines.",
        "The Ottawa Treaty was signed by five nuclear powers.",
        "The four parties to the Ottawa Treaty issued a statement.",
        "Four further states acceded to the Ottawa Treaty.",
        "Fifteen countries ratified the Ottawa Treaty in 1998.",
    ],
)
def test_a_number_of_some_is_no_count_of_all(text: str) -> None:
    assert not [form for form in forms(text) if form.startswith("count")]


def test_those_of_which_so_many_did_more_are_counted_alone() -> None:
    told = forms("The Ottawa Treaty has 133 signatories, of which 90 have ratified it.")
    assert [form for form in told if form.startswith("count")] == ["count(APMBC, signed, 2025-09-12) = 133"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "All 27 EU members are parties to the Ottawa Treaty.",
            "count(members(EUE) & parties(APMBC), 2025-09-12) = 27",
        ),
        (
            "The US is one of a dozen states which have not signed the Ottawa Treaty.",
            "count(APMBC, never_joined, 2025-09-12) of 12",
        ),
        (
            "Twelve states have signed the Ottawa Treaty without ratifying it.",
            "count(APMBC, signed_only, 2025-09-12) = 12",
        ),
        (
            "Malta and Cyprus are the only EU members that are parties to the Ottawa Treaty.",
            "only(MLT CYP, APMBC, party, 2025-09-12) in members(EUE)",
        ),
        ("Peru was the last Andean state to join the Ottawa Treaty.", "last(PER, APMBC, joined) in unknown"),
        (
            "The Ottawa Treaty has been ratified by every country except Cuba.",
            "only(CUB, APMBC, not_ratified, 2025-09-12) in",
        ),
        (
            "86 countries have signed the Ottawa Treaty and 51 have ratified it.",
            "count(APMBC, consented, 2025-09-12) = 51",
        ),
        ("Venezuela denounced the Ottawa Treaty in 2012.", "stage(VEN, APMBC, withdraw, 2012) = notified"),
        (
            "Finland, which joined NATO in 2023, left the Ottawa Treaty in 2026.",
            "stage(FIN, APMBC, withdraw, 2026) = left",
        ),
        (
            "Colombia's Senate ratified the Escazu agreement. The Ottawa Treaty is older.",
            "stage(COL, Escazu agreement, join) = parliament_approved",
        ),
    ],
)
def test_which_states_and_which_treaty_are_meant(text: str, expected: str) -> None:
    assert expected in [form.strip() for form in forms(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A country's withdrawal from the Ottawa Treaty only takes effect after some months. Chad knows.",
        "Finland is the only EU state that has left the Ottawa Treaty.",
        "The Ottawa Treaty has been in force there since 2012.",
    ],
)
def test_nobody_is_taken_for_the_one_that_is_not_meant(text: str) -> None:
    told = [form.replace("members(EUE)", "") for form in forms(text)]
    assert not [form for form in told if "TCD" in form or "EUE" in form or form.startswith("date(APMBC")]


def test_a_claim_is_the_clause_and_not_the_sentence() -> None:
    text = "While Ukraine is technically a signatory of the Ottawa Treaty, it has halted its compliance since 2014."
    first, second = read(text)
    assert first.text == "Ukraine is technically a signatory of the Ottawa Treaty"
    assert (second.kind, second.text) == ("reported", "it has halted its compliance since 2014")


def test_conduct_comes_out_as_reported_and_asserts_nothing_that_could_be_contradicted() -> None:
    text = "Egypt keeps large stocks of poison gas, campaigners said"
    (claim,) = read(f"{text} on the Chemical Weapons Convention.")
    assert claim.kind == "reported"
    assert [a.predicate for a in claim.asserts] == ["reported"]


def test_an_article_about_no_treaty_has_no_reported_claims() -> None:
    assert read("Egypt spent 300 million dollars on roads, campaigners said.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The NPT matters. The bill, which the president signed into law in 1993, passed.",
        "The NPT matters. Their votes were not bound in France.",
        "The NPT matters. The Constitutional Convention adopted the form of government 200 years later.",
        "The NPT matters. France quit making trouble.",
    ],
)
def test_words_of_other_matters_are_no_claims_about_a_treaty(text: str) -> None:
    assert not forms(text)


def test_a_claim_knows_its_statement_and_its_headline() -> None:
    text = "Poland is a party to the Ottawa Treaty\n\nNorway said that Chad is a party to the Ottawa Treaty."
    head, body = read(text, ON, text.index("\n"))
    assert (head.headline, head.statement) == (True, None)
    assert (body.headline, body.statement) == (False, 0)


def test_a_treaty_that_nobody_knows_is_named_as_the_text_names_it() -> None:
    claims = read("The Malabo Convention on Cyber Security has been ratified by Ghana.")
    assert claims[0].treaty == "Malabo Convention on Cyber Security"


def test_no_article_breaks_it() -> None:
    for text in ("", " ", "!!!", "party party party ratified signed by", "the first the only the last of the 12"):
        assert isinstance(read(text), tuple)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ottawa Treaty was signed by 122 countries in December 1997.",
            ["count(APMBC, signed, 1997-12) = 122", "date(APMBC, signed) = 1997-12"],
        ),
        ("Since 1997, 164 countries have ratified the Ottawa Treaty.", ["count(APMBC, consented, 2025-09-12) = 164"]),
        (
            "The Ottawa Treaty entered into force in 1999 after 40 countries ratified it.",
            ["date(APMBC, in_force) = 1999"],
        ),
    ],
)
def test_a_number_of_then_is_counted_then(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


def test_a_notice_that_takes_effect_is_no_entry_into_force() -> None:
    told = forms("Finland gave notice of its withdrawal from the Ottawa Treaty on Thursday; it takes effect in March.")
    assert not any("in_force" in form for form in told)


def test_a_city_of_a_state_is_not_its_capital() -> None:
    assert "place(APMBC, signed) = Ottawa" in forms("The Ottawa Treaty was signed in the Canadian capital in 1997.")
    assert not any("Ottawa)" in f or "= Ottawa" in f for f in forms("The Ottawa Treaty was signed in a Canadian city."))
