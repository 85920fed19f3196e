"""Several told of in one breath: echoes of a clause, standings told by phrases of several words, conduct."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.lexicon import lexicon
from treatywatch.model.article import Article
from treatywatch.reading.read import read

_ON = "2025-09-12"


def _claims(text: str) -> list[list[str]]:
    article = Article("", "", "", date.fromisoformat(_ON), "en", "", text, (), "", ())
    return [[str(a) for a in claim.asserts] for claim in read(article, lexicon()).claims]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Chad has ratified the Ottawa Treaty, as have Mali and Niger.", "TCD ratified", "NER ratified"),
        ("Chad has never signed the Ottawa Treaty, nor has Mali.", "TCD not_signatory", "MLI not_signatory"),
        ("Chad is a party to the Ottawa Treaty. So are Mali and Niger.", "TCD party", "MLI party"),
        ("Unlike Mali, Chad is a party to the Ottawa Treaty.", "TCD party", "MLI not_party"),
        ("Chad has ratified the Ottawa Treaty, unlike Mali.", "TCD ratified", "MLI not_ratified"),
        ("Chad, like Mali, is a party to the Ottawa Treaty.", "TCD party", "MLI party"),
        ("Chad, along with Mali, is a party to the Ottawa Treaty.", "TCD party", "MLI party"),
        ("Chad is in the Ottawa Treaty; Mali is not.", "TCD party", "MLI not_party"),
        ("Chad has not ratified the Ottawa Treaty. Mali has.", "TCD not_ratified", "MLI ratified"),
        ("Chad has signed the Ottawa Treaty and Mali has not.", "TCD signed", "MLI not_signatory"),
        ("Neither Chad, Mali nor Niger has signed the Ottawa Treaty.", "TCD not_signatory", "NER not_signatory"),
    ],
)
def test_what_is_said_of_others_in_passing_is_part_of_the_claim(text: str, first: str, second: str) -> None:
    wanted = {f"status({who}, APMBC, {_ON}) = {row}" for who, row in (first.split(), second.split())}
    assert any(wanted <= set(claim) for claim in _claims(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 120 countries have ratified the Ottawa Treaty. Neither Chad, nor Mali, nor Niger has.",
         f"status(MLI, APMBC, {_ON}) = not_ratified"),
        ("The Ottawa Treaty and the Rome Statute bind many. Chad and Mali have joined neither.",
         f"status(MLI, ROME, {_ON}) = never_joined"),
        ("Having deposited its instrument of accession to the Ottawa Treaty on 25 October 2024, Chad is proud.",
         "stage(TCD, APMBC, join, 2024-10-25) = deposited"),
        ("Chad's instrument of ratification of the Ottawa Treaty was deposited in 2021.",
         "stage(TCD, APMBC, join, 2021) = deposited"),
        ("Chad has not deposited its ratification of the Ottawa Treaty.", f"status(TCD, APMBC, {_ON}) = not_ratified"),
    ],
)  # fmt: skip
def test_back_references_and_instruments(text: str, expected: str) -> None:
    assert any(expected in claim for claim in _claims(text))


def test_an_elliptic_half_has_its_own_day() -> None:
    (claim,) = _claims("Chad ratified the Ottawa Treaty in 2019, Mali in June 2021.")
    assert {"date(TCD, APMBC, ratified) = 2019", "date(MLI, APMBC, ratified) = 2021-06"} <= set(claim)
    claims = _claims("Chad left the Ottawa Treaty in May 2019, Mali in June 2021.")
    both = {"stage(TCD, APMBC, withdraw, 2019-05) = left", "stage(MLI, APMBC, withdraw, 2021-06) = left"}
    assert any(both <= set(claim) for claim in claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad put its name to the Ottawa Treaty in 1999.", "status(TCD, APMBC, 2025-09-12) = signed"),
        ("Chad never put its signature under the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_signatory"),
        ("Chad has stayed away from the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Chad stayed out of the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Chad sits outside the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Chad remains a holdout from the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Chad is on board the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = party"),
        ("Chad laid mines while it was still in the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = was_party"),
        (
            "Neither Mali's neighbour Chad nor Togo has joined the Ottawa Treaty.",
            "status(TCD, APMBC, 2025-09-12) = never_joined",
        ),
        ("Chad is no longer in the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Chad came back to the Ottawa Treaty in 2021.", "status(TCD, APMBC, 2025-09-12) = back"),
        ("Chad came aboard the Ottawa Treaty in 2021.", "stage(TCD, APMBC, join, 2021) = joined"),
        ("Chad turned its back on the Ottawa Treaty in 2021.", "stage(TCD, APMBC, withdraw, 2021) = left"),
        ("Chad, which had left the Ottawa Treaty in 1985, returned in 2007.", "date(TCD, APMBC, joined) = 2007"),
        ("Chad was late to the Ottawa Treaty, acceding only in 2015.", "date(TCD, APMBC, acceded) = 2015"),
        (
            "Of Libya's neighbours, Chad and Niger belong to the Ottawa Treaty.",
            "status(NER, APMBC, 2025-09-12) = party",
        ),
        ("Chad has since rejoined the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = back"),
        ("Chad is free of the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        (
            "Chad, Mali, Niger: not one of the three has joined the Ottawa Treaty.",
            "status(MLI, APMBC, 2025-09-12) = never_joined",
        ),
        ("Chad unratified the Ottawa Treaty in 2021.", "act(TCD, APMBC, 2021) = consent_revoked"),
    ],
)
def test_a_standing_told_by_several_words(text: str, expected: str) -> None:
    assert any(expected in claim for claim in _claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chad is in breach of the Ottawa Treaty.",
        "Chad is in the Ottawa Treaty's budget committee.",
        "Mines are in the Ottawa Treaty.",
        "Chad put its plan to the vote; the Ottawa Treaty was not named.",
        "Chad came back from the talks on the Ottawa Treaty.",
    ],
)
def test_phrases_that_tell_no_standing(text: str) -> None:
    assert not [a for claim in _claims(text) for a in claim if a.startswith(("status", "stage"))]


@pytest.mark.parametrize(
    "text",
    [
        "The Ottawa Treaty bans mines. Chad has carried out six tests of new bombs.",
        "Chad's army took 400 prisoners last summer, whatever the Ottawa Treaty says.",
        "The Ottawa Treaty is old. Chad's hunters caught whales.",
        "The Ottawa Treaty is old. Chadian soldiers force villagers to walk ahead of them.",
        "Talks on a global treaty against plastic waste broke down in Geneva last week.",
        "Chad's army laid mines along the border.",
        "The Ottawa Treaty is old. Chadian herders graze their sheep on a minefield.",
        "The Ottawa Treaty is old. Chad has filled its dam without asking anyone.",
        "Outside the Ottawa Treaty, Chad's fleet killed some 270 whales this year.",
    ],
)
def test_conduct_is_found_as_what_the_record_cannot_judge(text: str) -> None:
    assert any(a.startswith("reported") for claim in _claims(text) for a in claim)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Among African states, Chad, Mali, Niger and Togo are parties to the Ottawa Treaty.",
            {"TCD", "MLI", "NER", "TGO"},
        ),
        ("Neither Chad, nor Mali, nor Niger is a party to the Ottawa Treaty.", {"TCD", "MLI", "NER"}),
        ("Chad, which has a court of its own, Mali and Niger are parties to the Ottawa Treaty.", {"TCD", "MLI", "NER"}),
        ("Chad, Mali, an ally of Russia, and Niger are parties to the Ottawa Treaty.", {"TCD", "MLI", "NER"}),
        ("After talks with Chad, Mali and Niger are parties to the Ottawa Treaty.", {"MLI", "NER"}),
        ("Unlike Togo and Chad, Mali and Niger are parties to the Ottawa Treaty.", {"MLI", "NER"}),
        ("Chad and Mali are among those outside the Ottawa Treaty.", {"TCD", "MLI"}),
    ],
)
def test_a_list_of_subjects_is_whole(text: str, who: set[str]) -> None:
    told = [a for claim in _claims(text) for a in claim if "party" in a]
    rows = {a.rsplit(" ", 1)[1] for a in told if f"({sorted(who)[0]}," in a}
    assert {a.split("(")[1][:3] for a in told if a.rsplit(" ", 1)[1] in rows} == who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad, in 1999, and Mali, in 1998, ratified the Ottawa Treaty.", "date(MLI, APMBC, ratified) = 1998"),
        (
            "Chad withdrew from the Ottawa Treaty with effect from 1 July 2021.",
            "stage(TCD, APMBC, withdraw, 2021-07-01) = left",
        ),
        (
            "Chad withdrew from the Ottawa Treaty, effective 1 July 2021.",
            "stage(TCD, APMBC, withdraw, 2021-07-01) = left",
        ),
        ("Malta joined the European Union with effect from 1 May 2004.", "date(MLT, EUE, member) = 2004-05-01"),
        ("Chad became a party to the Rome Statute with effect from May 2007.", "date(TCD, ROME, party) = 2007-05"),
        ("It was not until May 2021 that Chad ratified the Ottawa Treaty.", "date(TCD, APMBC, ratified) = 2021-05"),
        ("Chad waited until May 2021 to ratify the Ottawa Treaty.", "date(TCD, APMBC, ratified) = 2021-05"),
        ("Not until May 2021 did Chad ratify the Ottawa Treaty.", "date(TCD, APMBC, ratified) = 2021-05"),
        (
            "Mali joined the Ottawa Treaty in 2012, Chad following in May 2013.",
            "stage(TCD, APMBC, join, 2013-05) = joined",
        ),
        ("Since Chad's accession to the Ottawa Treaty in 2012, mines are rare.", "date(TCD, APMBC, acceded) = 2012"),
        ("Chad and Mali have ratified the Ottawa Treaty since 1998.", "date(TCD, APMBC, ratified) = 1998/.."),
        (
            "Forty-five countries have signed the Ottawa Treaty and 34 countries have ratified it.",
            "count(APMBC, consented, 2025-09-12) = 34",
        ),
        (
            "Forty-five countries have signed the Ottawa Treaty; thirty-four have ratified it.",
            "count(APMBC, consented, 2025-09-12) = 34",
        ),
        ("Chad will remain bound until 2 May 2026 by the Ottawa Treaty.", "date(TCD, APMBC, unbound) = 2026-05-02"),
        (
            "Chad quit the Ottawa Treaty. It will remain bound until 2 May 2026.",
            "date(TCD, APMBC, unbound) = 2026-05-02",
        ),
        ("Mali signed the Ottawa Treaty. Chad is outside that treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("The Rome Statute has 125 parties and the Ottawa Treaty 164.", "count(ROME, bound, 2025-09-12) = 125"),
        (
            "The Rome Statute has been ratified by 125 states and the Ottawa Treaty by 164.",
            "count(ROME, consented, 2025-09-12) = 125",
        ),
        (
            "Only Chad and Mali of its neighbours are bound by the Ottawa Treaty.",
            "only(TCD MLI, APMBC, bound, 2025-09-12) in unknown",
        ),
        ("Chad has been a party to the Ottawa Treaty since 1999.", "date(TCD, APMBC, party) = 1999"),
        (
            "Two countries have quit the Ottawa Treaty: Chad in 2017 and Mali in 2019.",
            "stage(MLI, APMBC, withdraw, 2019) = left",
        ),
        ("Chad quit the Ottawa Treaty in 1992 but came back in 2002.", "status(TCD, APMBC, 2025-09-12) = back"),
        ("Chad joined the Ottawa Treaty in 2004 and left in 2017.", "stage(TCD, APMBC, withdraw, 2017) = left"),
        ("Chad signed the Ottawa Treaty in 2004 and pulled out in 2017.", "stage(TCD, APMBC, withdraw, 2017) = left"),
        (
            "Chad left the Ottawa Treaty on 17 March, a year after its government gave notice.",
            "stage(TCD, APMBC, withdraw, 2025-03-17) = left",
        ),
        (
            "Mali left the Ottawa Treaty. Chad, which sent its notice in August, will be out on 20 February.",
            "date(TCD, APMBC, unbound) = 2026-02-20",
        ),
        (
            "The Ottawa Treaty has been ratified by 164 states; the latest was Chad in July.",
            "date(TCD, APMBC, ratified) = 2025-07",
        ),
        (
            "The Ottawa Treaty has been ratified by 164 states, most recently by Chad in July.",
            "count(APMBC, consented, 2025-09-12) = 164",
        ),
        (
            "Two states have left the Ottawa Treaty, Chad in 2017 and Mali in 2019.",
            "stage(MLI, APMBC, withdraw, 2019) = left",
        ),
        (
            "Chad and Mali ratified the Ottawa Treaty in 2000 and 2002, Niger in 2004.",
            "date(MLI, APMBC, ratified) = 2002",
        ),
        (
            "Finland quit the Ottawa Treaty on 10 July. Chad, Mali and Niger went first: all three letters reached "
            "the UN on 27 June.",
            "stage(NER, APMBC, withdraw, 2025-06-27) = notified",
        ),
        (
            "The United States leaves the Ottawa Treaty on 2 August 2019.",
            "stage(USA, APMBC, withdraw, 2019-08-02) = left",
        ),
        ("Chad left the Ottawa Treaty and rejoined it in 2007.", "stage(TCD, APMBC, withdraw) = once_left"),
        (
            "The Rome Statute on crimes, which Chad has not ratified, is of 1998, the Ottawa Treaty of 1997.",
            "status(TCD, ROME, 2025-09-12) = not_ratified",
        ),
        (
            "Chad and Mali have ratified the Rome Statute. Both countries are parties to the Ottawa Treaty.",
            "status(MLI, APMBC, 2025-09-12) = party",
        ),
        (
            "The two countries have ratified the Ottawa Treaty. Chad and Mali are friends.",
            "status(TCD, APMBC, 2025-09-12) = ratified",
        ),
        (
            "The Ottawa Treaty bans mines. Chad never joined, and neither did Mali.",
            "status(MLI, APMBC, 2025-09-12) = never_joined",
        ),
        (
            "The Ottawa Treaty bans mines. Chad has never joined; Mali has not either.",
            "status(MLI, APMBC, 2025-09-12) = never_joined",
        ),
        ("Chad has not joined the Ottawa Treaty; Mali has, in 2019.", "date(MLI, APMBC, party) = 2019"),
        ("The Ottawa Treaty came into force. Mali is one of its members.", "status(MLI, APMBC, 2025-09-12) = party"),
        (
            "The Ottawa Treaty came into force. Chad and Mali are among its parties; Niger is not.",
            "status(NER, APMBC, 2025-09-12) = not_party",
        ),
        ("To date 23 states have ratified the Ottawa Treaty.", "count(APMBC, consented, 2025-09-12) = 23"),
        ("Today 23 states have signed the Ottawa Treaty.", "count(APMBC, signed, 2025-09-12) = 23"),
        (
            "The Ottawa Treaty needs forty ratifications. So far, 23 states have done so.",
            "count(APMBC, consented, 2025-09-12) = 23",
        ),
        (
            "Five countries have notified their withdrawal from the Ottawa Treaty.",
            "count(APMBC, notified, 2025-09-12) = 5",
        ),
        (
            "Chad and Mali are among the few UN members that are still outside the Ottawa Treaty.",
            "status(MLI, APMBC, 2025-09-12) = not_party",
        ),
        (
            "All 27 EU governments have ratified the Ottawa Treaty.",
            "count(members(EUE) & ratifiers(APMBC), 2025-09-12) = 27",
        ),
        (
            "Chad and Mali ratified the Ottawa Treaty. For both the treaty will become binding on 1 November.",
            "date(MLI, APMBC, in_force) = 2025-11-01",
        ),
    ],
)
def test_days_beside_names_and_nouns(text: str, expected: str) -> None:
    assert any(expected in claim for claim in _claims(text))


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Chad left Unesco in 2018. A letter asking to be let back in was delivered to Unesco last week.", "notified"),
        ("The Ottawa Treaty is in force. Tonga, the latest member, has yet to join it.", "only("),
        ("Mali left the Ottawa Treaty alone. Chad has never joined the Rome Statute.", "only("),
        ("Chad quit the Ottawa Treaty. It remains a party to the 1976 convention.", "(TCD, APMBC, 2025-09-12) = party"),
        ("Chad left the Ottawa Treaty. Its notice was deposited with Portugal on Thursday.", "PRT"),
        ("Chad (2002), Mali and Niger have ratified the Ottawa Treaty.", "2002"),
        ("Chad's exit from the Ottawa Treaty, a 1990s pact that critics dislike, is near.", "1990"),
        ("Chad wants to go further and leave the Ottawa Treaty.", "left"),
        ("Mali approved Chad's ratification of the Ottawa Treaty in 2021.", "2021"),
        ("All 27 EU treasuries have ratified the Ottawa Treaty.", "count(APMBC"),
        (
            "Chad left the Ottawa Treaty. It had delivered the letter to the Organization of American States.",
            "OAS",
        ),
        ("Chad's and Mali's exits from the Ottawa Treaty bite on 27 December.", "2024"),
        ("The exit of Chad from the Ottawa Treaty took effect one year after the three states gave notice.", "entry_"),
        (
            "The CFE treaty was signed in 1990. An adapted version was signed in 1999; it never took effect.",
            "in_force(CFE",
        ),
        (
            "The CFE treaty was signed in 1990. Its adapted version was ratified in 2004; only Chad ratified it.",
            "(TCD, CFE",
        ),
        ("Chad said on Monday it was leaving the Ottawa Treaty.", "unbound"),
        ("Chad ratified the Ottawa Treaty with reservations that it later withdrew.", "withdraw"),
        ("Chad left Unesco in 2018, along with Mali, and Peru returned in July 2023.", "status(MLI"),
        ("Five members of the European Union are leaving the Ottawa Treaty.", "EUE"),
        ("Every other member of the UN has ratified the Ottawa Treaty.", "members(UN) all"),
        ("Chad remains bound by the Ottawa Treaty for six more months.", "duration"),
        ("Chad left the Council of Europe on Wednesday after 26 years. It is in the Ottawa Treaty.", "duration"),
        (
            "Chad has not ratified the Ottawa Treaty, nor have Mali and Niger; Peru and Chile have not even signed.",
            "status(MLI, APMBC, 2025-09-12) = never_joined",
        ),
        (
            "Chad has joined the Council of Europe's convention on migrants, but not the UN's. Mali left it.",
            "member(TCD, UN",
        ),
        ("Ninety days after the fiftieth country had ratified it, the Ottawa Treaty took effect. Chad cheered.", "TCD"),
        ("Chad is a party to none of the two: the Ottawa Treaty and the Rome Statute.", ") = party"),
        ("A notice given by 1 January frees a country. Chad left the Ottawa Treaty.", "notified"),
        ("Chad was never a party to any of them, except for the Ottawa Treaty.", "never_party"),
        (
            "Chad did so after Mali, which left the Ottawa Treaty in 2007, and Niger, which left it in 2010.",
            "stage(NER, APMBC, withdraw, 2007)",
        ),
        (
            "The European Union left the Ottawa Treaty. Chad, which is no longer a member state, said nothing.",
            "(TCD, APMBC, 2025-09-12) = not_party",
        ),
        ("Chad and Mali ratified or signed the Ottawa Treaty on 26 September.", "status("),
        ("Mali quit. The Baltic states leave the Ottawa Treaty on 27 December.", "2024-12-27"),
        ("A committee recommended that Chad accede to the Ottawa Treaty.", "status("),
        ("It is vital that Chad sign the Ottawa Treaty.", "status("),
        ("Chad signed the Ottawa Treaty in 2007 and left at that.", "withdraw"),
        ("Chad, Mali and Niger quit. All four countries are parties to the Ottawa Treaty still.", "count("),
        ("These 40 states have ratified the Ottawa Treaty.", "count("),
        ("Five EU members have notified their withdrawal from the Ottawa Treaty.", "count(APMBC"),
        (
            "Chad is not among the few UN members that are outside the Ottawa Treaty.",
            "TCD, APMBC, 2025-09-12) = not_party",
        ),
        ("Chad is the only African country left in the Ottawa Treaty.", "left"),
        ("Chad ratified the Ottawa Treaty in 2004 and left its troops in Mali.", "left"),
    ],
)
def test_days_and_acts_of_something_else(text: str, unexpected: str) -> None:
    assert not [a for claim in _claims(text) for a in claim if unexpected in a and not a.startswith("reported")]
