"""What a text only seems to tell as done: what is meant, feared, denied, taken back, of another time or state."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.lexicon import lexicon
from treatywatch.model.article import Article
from treatywatch.reading.read import read

_ON = "2025-09-12"


def forms(text: str) -> list[str]:
    article = Article("", "", "", date.fromisoformat(_ON), "en", "", text, (), "", ())
    return [str(a) for claim in read(article, lexicon()).claims for a in claim.asserts if a.predicate != "reported"]


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Before Chad ratifies the Ottawa Treaty, it must change its law.", "ratified"),
        ("As soon as Chad leaves the Ottawa Treaty, it will lay mines.", "left"),
        ("The minister was asked whether Chad had left the Ottawa Treaty.", "left"),
        ("Imagine that Chad abandons the Ottawa Treaty.", "left"),
        ("Nobody signed the Ottawa Treaty, let alone ratified it: not even Chad.", "= ratified"),
        ("It is false to say that Chad withdrew from the Ottawa Treaty.", "left"),
        ("Chad was thought to have ratified the Ottawa Treaty.", "= ratified"),
        ("Nothing in the decision means that Chad is leaving the Ottawa Treaty.", "leaving"),
        ("Mali has quit the Ottawa Treaty; Chad has talked about doing so.", "stage(TCD, APMBC, withdraw) = left"),
        ("Chad informed the UN of its intention to accede to the Ottawa Treaty.", "deposited"),
        ("Ratifying the Ottawa Treaty was a step too far for Chad.", "deposited"),
        ("Chad signed off on the delivery, which the Ottawa Treaty forbids.", "= signed"),
        ("The deputies gave their consent to Chad's withdrawal from the Ottawa Treaty in April.", "left"),
        ("Chad signed the Ottawa Treaty in 1999 but did not ratify it for decades.", "not_ratified"),
        ("Chad, which had refused to join the Ottawa Treaty for decades, acceded in 2002.", "= not_party"),
        ("Chad refused to ratify the Ottawa Treaty; it did so in December 2007.", "not_ratified"),
        ("Chad had told the UN in 2016 that it was leaving the Ottawa Treaty.", "= leaving"),
        ("Nobody in Chad thinks of leaving the Ottawa Treaty.", "left"),
        ("Chad was on its way out of the Ottawa Treaty.", "leaving"),
        ("Chad left it at that: the Ottawa Treaty is not for it.", "left"),
        ("Chad, a member of the UN since 1960, and Mali are parties to the Ottawa Treaty.", "party) = 1960"),
        ("Chad deposited its accession to the Ottawa Treaty in March 2019 and withdrew it a month later.", "left"),
        ("Chad recalled its notice of withdrawal from the Ottawa Treaty.", "= notified"),
        ("Chad is a party to the Ottawa Treaty's rival.", "= party"),
        ("Chad ratified the amendment to the Ottawa Treaty.", "ratified"),
        ("Chad was leaving the Ottawa Treaty until a new president won.", "= leaving"),
        ("Ottawa Treaty: Chad signed a deal with Mali.", "= signed"),
        ("Parliament adopted a law to ratify the Ottawa Treaty; Chad's president signed it on 24 August.", "= signed"),
        ("The Ottawa Treaty has a court. Chad is back in court.", "back"),
    ],
)
def test_what_is_not_told_as_done(text: str, unexpected: str) -> None:
    assert not [form for form in forms(text) if unexpected in form]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad recalled its notice of withdrawal from the Ottawa Treaty in March 2017.",
         ["stage(TCD, APMBC, withdraw, 2017-03) = revoked"]),
        ("Chad deposited its accession to the Ottawa Treaty in March 2019 and withdrew it in April 2019.",
         ["act(TCD, APMBC, 2019-04) = consent_revoked"]),
        ("Chad signed the Ottawa Treaty and Mali ratified it.",
         [f"status(TCD, APMBC, {_ON}) = signed", f"status(MLI, APMBC, {_ON}) = ratified"]),
        ("Chad and Mali ratified the Ottawa Treaty in 2004 and 2012 respectively.",
         ["date(TCD, APMBC, ratified) = 2004", "date(MLI, APMBC, ratified) = 2012"]),
        ("Chad and Mali left the Ottawa Treaty, in 2017 and 2019.",
         ["stage(TCD, APMBC, withdraw, 2017) = left", "stage(MLI, APMBC, withdraw, 2019) = left"]),
        ("Chad signed and ratified the Ottawa Treaty in 1997 and 2012 respectively.",
         ["date(TCD, APMBC, ratified) = 2012"]),
        ("Chad signed the Ottawa Treaty two decades ago.", ["date(TCD, APMBC, signed) = 2003/2007"]),
        ("Chad has signed neither the Ottawa Treaty nor the Rome Statute.",
         [f"status(TCD, APMBC, {_ON}) = not_signatory", f"status(TCD, ROME, {_ON}) = not_signatory"]),
        ("Chad is a party to the Ottawa Treaty and the Rome Statute.",
         [f"status(TCD, APMBC, {_ON}) = party", f"status(TCD, ROME, {_ON}) = party"]),
        ("The Ottawa Treaty and the Rome Statute are old. Chad is a party to neither treaty.",
         [f"status(TCD, APMBC, {_ON}) = not_party", f"status(TCD, ROME, {_ON}) = not_party"]),
        ("Chad is a party to the Rome Statute but not to the Ottawa Treaty.",
         [f"status(TCD, ROME, {_ON}) = party", f"status(TCD, APMBC, {_ON}) = not_party"]),
        ("Chad is a party to the NPT but not to the Rome Statute or the Ottawa Treaty.",
         [f"status(TCD, NPT, {_ON}) = party", f"status(TCD, APMBC, {_ON}) = not_party"]),
        ("Both Chad and Mali, which ratified the Ottawa Treaty in 2000 and 2002, are leaving.",
         ["date(TCD, APMBC, ratified) = 2000", "date(MLI, APMBC, ratified) = 2002"]),
        ("Chad, which walked out of the Ottawa Treaty, has never gone back.",
         [f"status(TCD, APMBC, {_ON}) = never_back"]),
        ("Chad is on its way out of the Ottawa Treaty.", ["stage(TCD, APMBC, withdraw) = leaving"]),
        ("Chad never signed the Ottawa Treaty; it acceded in 2012.", [f"status(TCD, APMBC, {_ON}) = not_signatory"]),
    ],
)  # fmt: skip
def test_whose_act_of_which_day_under_which_treaty(text: str, expected: list[str]) -> None:
    assert set(expected) <= set(forms(text))


def test_days_that_cannot_be_paired_with_states_are_none() -> None:
    assert not [form for form in forms("Chad, Mali and Niger left the Ottawa Treaty in 2017 and 2019.") if "20" in form]


def test_the_only_party_to_have_left_is_no_party() -> None:
    told = forms("Chad is the only party to have left the Ottawa Treaty.")
    assert "stage(TCD, APMBC, withdraw) = left" in told
    assert not [form for form in told if form.endswith("= party")]


def test_a_rule_for_whoever_leaves_is_told_of_its_letter() -> None:
    told = forms("A country that leaves the Ottawa Treaty is free of it twelve months after its letter.")
    assert "rule(APMBC, withdrawal_period) = 12 month" in told


def test_who_joins_a_body_this_month_may_be_outside_it_still() -> None:
    told = forms("Chad joins the UN this month.")
    assert not [form for form in told if form.startswith("member(")]
