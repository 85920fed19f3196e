"""What the words of a claim leave open, what they do not assert at all, and of which day they speak."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.test_claims import forms, read

_TWO = "The Ottawa Treaty and the Paris Agreement are old. "


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("Chad has left the Ottawa Treaty.", ()),
        ("Chad criticised the Ottawa Treaty. It has left the pact.", ()),
        (_TWO + "Chad has left the treaty.", ("treaty",)),
        (_TWO + "Chad has left the Ottawa Treaty.", ()),
        ("Chad met Mali on the Ottawa Treaty. It has left the pact.", ("participants",)),
        ("Chad, which Mali envies, has ratified the Ottawa Treaty.", ()),
        ("The Ottawa Treaty is old. Chad is bound by the alliance treaty.", ("treaty",)),
        ("The Ottawa Treaty is old. Chad is bound by the landmark treaty.", ()),
    ],
)
def test_a_claim_says_what_its_words_leave_open(text: str, inferred: tuple[str, ...]) -> None:
    assert read(text)[-1].inferred == inferred


@pytest.mark.parametrize(
    "text",
    [
        "Has Chad left the Ottawa Treaty?",
        "Had Chad left the Ottawa Treaty, nobody would have noticed.",
        "Chad almost left the Ottawa Treaty.",
        "The claim that Chad has left the Ottawa Treaty is false.",
        "The minister denied that Chad had left the Ottawa Treaty.",
        "Chad said that it would not join the Ottawa Treaty after all.",
        "Chad, a prospective party to the Ottawa Treaty, waits.",
        "At the time Chad was not a party to the Ottawa Treaty.",
        "The envoy of Chad walked out of the meeting of the Ottawa Treaty.",
        "Chad signed up to the statement on the Ottawa Treaty.",
        "The 33 parties to the Ottawa Treaty with mined areas met.",
        "In 1999 forty states had ratified it, and in the end the Ottawa Treaty grew.",
    ],
)
def test_what_is_asked_denied_supposed_or_past_asserts_nothing_of_today(text: str) -> None:
    assert not [f for f in forms(text) if f.startswith(("status", "stage")) or ", 2025-09-12) =" in f]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad has left the Ottawa Treaty.", "stage(TCD, APMBC, withdraw) = left"),
        ("The minister said that Chad had left the Ottawa Treaty.", "stage(TCD, APMBC, withdraw) = left"),
        ("Chad is not only a party to the Ottawa Treaty but a donor.", "status(TCD, APMBC, 2025-09-12) = party"),
        ("Chad, a former party to the Ottawa Treaty, spoke.", "status(TCD, APMBC, 2025-09-12) = was_party"),
        ("In 2010 Chad had not ratified the Ottawa Treaty.", "status(TCD, APMBC, 2010-01-01) = not_ratified"),
        ("Chad did not ratify the Ottawa Treaty until 2012.", "date(TCD, APMBC, ratified) = 2012"),
        ("By 2005, 144 states had ratified the Ottawa Treaty.", "count(APMBC, consented, 2005) = 144"),
        ("Chad ceased to be bound by the Ottawa Treaty on 3 May.", "stage(TCD, APMBC, withdraw, 2025-05-03) = unbound"),
        ("Chad's parliament ratified the Ottawa Treaty.", "stage(TCD, APMBC, join) = parliament_approved"),
        ("Chad was bound by the Ottawa Treaty for 24 years.", "duration(TCD, APMBC, joined, left) = 24 year"),
        ("Chad is now out of the Ottawa Treaty.", "stage(TCD, APMBC, withdraw) = unbound"),
        ("Chad is out of the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("The Ottawa Treaty has a seat. It has 165 parties.", "count(APMBC, bound, 2025-09-12) = 165"),
        ("The Ottawa Treaty is old. Chad is not a party to it.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Chad was the 124th state to ratify the Ottawa Treaty.", "nth(TCD, APMBC, ratified) = 124"),
        ("No state has ever left the Ottawa Treaty.", "count(APMBC, left, 2025-09-12) = 0"),
        ("The Ottawa Treaty has still not entered into force.", "in_force(APMBC, 2025-09-12) = no"),
        ("The Ottawa Treaty will enter into force for Chad in 2026.", "date(TCD, APMBC, in_force) = 2026"),
        ("A state can leave the Ottawa Treaty on six months' notice.", "rule(APMBC, notice_period) = 6 month"),
        (
            "A withdrawal from the Ottawa Treaty takes effect one year after the notice has been received.",
            "rule(APMBC, withdrawal_period) = 1 year",
        ),
        (
            "A withdrawal from the Ottawa Treaty takes effect at the end of the following year.",
            "rule(APMBC, withdrawal_period) = end of the following year",
        ),
        ("NATO has 32 members. The Ottawa Treaty is another matter.", "count(members(NATO), 2025-09-12) = 32"),
        ("Finland joined NATO in 2023.", "date(FIN, NATO, member) = 2023"),
        ("The United Kingdom is no longer a member of NATO.", "member(GBR, NATO, 2025-09-12) = no"),
        ("Lithuania has no border with Russia.", "borders(LTU, RUS, 2025-09-12) = no"),
    ],
)  # fmt: skip
def test_what_is_asserted_and_of_which_day(text: str, expected: str) -> None:
    assert expected in forms(text)


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Chad has notified its exit from the Ottawa Treaty, the site showed on Monday.", "2025-09-08"),
        ("Finland acceded to the Ottawa Treaty in 2012, as one of the last in the European Union.", "EUE, member"),
        ("Italy was the first member of the EU to leave the Ottawa Treaty, in 2016.", "date(ITA, EUE"),
        ("It is the Ottawa Treaty, which is in force for them from 1 March 2026.", "date(APMBC, in_force)"),
        ("Chad rejoined the Ottawa Treaty this winter.", "2026"),
        ("The Ottawa Treaty was signed by Chad in 1999.", "date(APMBC, signed)"),
        ("The Ottawa Treaty protects farmers for 20 years after a withdrawal.", "withdrawal_period"),
        ("Chad's withdrawal from the Ottawa Treaty takes effect at the end of next year.", "withdrawal_period"),
        ("Russia is leaving the European Union. The Ottawa Treaty stays.", "member(RUS"),
    ],
)  # fmt: skip
def test_a_day_or_a_membership_of_something_else_is_not_taken_over(text: str, unexpected: str) -> None:
    assert not [form for form in forms(text) if unexpected in form]


def test_claims_of_the_present_keep_the_day_of_the_article() -> None:
    assert "status(TCD, APMBC, 2020-01-02) = not_ratified" in forms(
        "Chad has not ratified the Ottawa Treaty.", date(2020, 1, 2)
    )
