"""Claims on days and ranks: what becomes binding on whom, exits still to come, the n-th, several treaties at once."""

from __future__ import annotations

import pytest

from tests.reading.test_claims import forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad ratified the Ottawa Treaty. The treaty becomes binding on Chad in March 2026.",
         "date(TCD, APMBC, bound) = 2026-03"),
        ("Chad ratified the Ottawa Treaty. It will be legally binding for the country from 10 December 2025.",
         "date(TCD, APMBC, bound) = 2025-12-10"),
        ("Chad gave notice of withdrawal from the Ottawa Treaty. Its exit will not take effect until 1 May 2026.",
         "date(TCD, APMBC, unbound) = 2026-05-01"),
        ("Chad gave notice of withdrawal from the Ottawa Treaty. Its exit will not be effective until 1 May 2026.",
         "date(TCD, APMBC, unbound) = 2026-05-01"),
        ("The Ottawa Treaty was adopted in September 1997. It took effect on 1 March 1999.",
         "date(APMBC, in_force) = 1999-03-01"),
        ("Chad was the 104th state to consent to be bound by the Ottawa Treaty.", "nth(TCD, APMBC, ratified) = 104"),
        ("Chad ratified the Ottawa Treaty. It was the 104th state to do so.", "nth(TCD, APMBC, ratified) = 104"),
        ("Chad ratified the Ottawa Treaty. Peru had been the first, in June 1998.",
         "first(PER, APMBC, ratified) in"),
        ("Chad joined the Ottawa Treaty and became its 104th member.", "nth(TCD, APMBC, joined) = 104"),
        ("The Ottawa Treaty was adopted in 1997 and the Rome Statute in 1998.", "date(ROME, adopted) = 1998"),
        ("The Ottawa Treaty entered into force in 1999, the Rome Statute in 2002.", "date(ROME, in_force) = 2002"),
        ("Chad becomes a party to the Ottawa Treaty on 1 November.", "date(TCD, APMBC, party) = 2025-11-01"),
        ("Chad was kicked out of the Council of Europe.", "member(TCD, COE, 2025-09-12) = no"),
        ("Chad isn't in the Ottawa Treaty any more.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("A country can leave the Ottawa Treaty a year after telling the UN.",
         "rule(APMBC, withdrawal_period) = 1 year"),
        ("A member that wants to leave the Ottawa Treaty must wait for a year.",
         "rule(APMBC, withdrawal_period) = 1 year"),
        ("The Ottawa Treaty has been in force for ten years.", "date(APMBC, in_force) = 2014/2015"),
        ("The Ottawa Treaty has now been in force for more than ten years.", "date(APMBC, in_force) = ../2015"),
        ("The Ottawa Treaty has been in force for nearly thirty years.", "date(APMBC, in_force) = 1995/1996"),
        ("The Ottawa Treaty has been in force for two decades.", "date(APMBC, in_force) = 2002/2008"),
    ],
)  # fmt: skip
def test_what_a_text_claims(text: str, expected: str) -> None:
    assert expected in forms(text)


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Chad ratified the Ottawa Treaty. In chess Peru was the first.", "first("),
        ("Chad left the Ottawa Treaty. It took effect on 1 March 2024.", "date(APMBC, in_force)"),
        ("Chad was the 104th state to consent to be bound by the Ottawa Treaty.", "= bound"),
        ("Chad voted to leave the Ottawa Treaty, with 66 members in favour and 14 against.", "count("),
        ("Chad gave up its membership of the Ottawa Treaty in 2012.", "deposited"),
        ("The Ottawa Treaty has been in force for Chad for ten years.", "date(APMBC, in_force)"),
    ],
)
def test_what_a_text_does_not_claim(text: str, unexpected: str) -> None:
    assert not [form for form in forms(text) if unexpected in form]
