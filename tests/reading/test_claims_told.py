"""What a clause tells and what it only seems to tell: halves, denials, days of others, what is under way or to come."""

from __future__ import annotations

import pytest

from tests.reading.test_claims import forms

_LEFT = "Chad gave notice of its withdrawal from the Ottawa Treaty. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad has signed but not ratified the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_ratified"),
        ("Chad signed the Ottawa Treaty but has yet to ratify it.", "status(TCD, APMBC, 2025-09-12) = signed"),
        ("Chad has signed but not yet ratified the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = not_ratified"),
        ("Chad has signed the Ottawa Treaty without ratifying it.", "status(TCD, APMBC, 2025-09-12) = not_ratified"),
        ("As a party to the Ottawa Treaty, Chad must clear its mines.", "status(TCD, APMBC, 2025-09-12) = party"),
        ("Chad will remain a party to the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = party"),
        ("Chad continues to be a party to the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = party"),
        ("Chad is one of the signatories of the Ottawa Treaty.", "status(TCD, APMBC, 2025-09-12) = signatory"),
        ("Chad and Mali remain in the Ottawa Treaty.", "status(MLI, APMBC, 2025-09-12) = party"),
        ("Chad has not left the Ottawa Treaty.", "stage(TCD, APMBC, withdraw) = not_left"),
        (_LEFT + "Mali has not notified the United Nations.", "stage(MLI, APMBC, withdraw) = not_notified"),
        (_LEFT + "It notified the United Nations on 6 May 2025.", "stage(TCD, APMBC, withdraw, 2025-05-06) = notified"),
        ("The Ottawa Treaty has 164 parties. Chad is not among them.", "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Chad and Mali are outside. Neither has signed the Ottawa Treaty.",
         "status(MLI, APMBC, 2025-09-12) = not_signatory"),
        ("The number of states parties to the Ottawa Treaty stands at 166.",
         "count(APMBC, bound, 2025-09-12) = 166"),
        ("The Ottawa Treaty counts 166 members.", "count(APMBC, bound, 2025-09-12) = 166"),
        ("The Ottawa Treaty will bind Finland from 1 May 2026.", "date(FIN, APMBC, bound) = 2026-05-01"),
        ("The Ottawa Treaty opened for signature in 1997.", "date(APMBC, opened) = 1997"),
        ("Chad became the eighth to ratify the Ottawa Treaty.", "nth(TCD, APMBC, ratified) = 8"),
        ("Burundi has left the NPT but not the Ottawa Treaty.", "stage(BDI, APMBC, withdraw) = not_left"),
        ("Chad withdrew from the NPT and from the Ottawa Treaty.", "stage(TCD, APMBC, withdraw) = left"),
        ("The Ottawa Treaty lets a member leave six months after its notice has been given to Chad.",
         "rule(APMBC, withdrawal_period) = 6 month"),
        ("The Ottawa Treaty is a success. It took effect on 1 March 1999.", "date(APMBC, in_force) = 1999-03-01"),
        ("The Ottawa Treaty counts 166 members, 45 of them in Africa.", "count(APMBC, bound, 2025-09-12) = 166"),
        ("159 of the 191 parties to the NPT spoke of the Ottawa Treaty. Syria has not signed.",
         "status(SYR, APMBC, 2025-09-12) = not_signatory"),
        ("Chad was the last to ratify the Ottawa Treaty before the meeting.", "last(TCD, APMBC, ratified) in unknown"),
        ("Sweden became the 32nd member of NATO.", "nth_member(SWE, NATO) = 32"),
        ("Croatia is the newest member of the EU.", "ranked_member(HRV, EUE, 2025-09-12) = last_in"),
        ("Sweden, NATO's newest member, sent troops.", "ranked_member(SWE, NATO, 2025-09-12) = last_in"),
        ("Britain is the only country to have left the EU.", "ranked_member(GBR, EUE, 2025-09-12) = only_out"),
        ("North Macedonia was the latest to join NATO.", "ranked_member(MKD, NATO, 2025-09-12) = last_in"),
        ("Chad's border with Libya is long.", "borders(TCD, LBY, 2025-09-12) = yes"),
        ("Chad decided in March 2021. It left the Ottawa Treaty on July 1 of that year.",
         "stage(TCD, APMBC, withdraw, 2021-07-01) = left"),
        ("The Ottawa Treaty was adopted in May 1997. It opened for signature in December of that year.",
         "date(APMBC, opened) = 1997-12"),
        ("Chad and Mali ratified the Ottawa Treaty in January and July of last year.",
         "date(MLI, APMBC, ratified) = 2024-07"),
        ("That leaves just three countries that haven't ratified the Ottawa Treaty: Chad, Libya and Mali.",
         "status(LBY, APMBC, 2025-09-12) = not_ratified"),
        ("Three whose ratification of the Ottawa Treaty is needed are still missing: Chad, Libya and Mali.",
         "status(MLI, APMBC, 2025-09-12) = not_ratified"),
        ("The Ottawa Treaty is strong. The number of ratifications has risen to fifty.",
         "count(APMBC, consented, 2025-09-12) = 50"),
        ("The Ottawa Treaty and the NPT were adopted in December 1966.", "date(NPT, adopted) = 1966-12"),
        ("Chad gave notice of withdrawal from the Ottawa Treaty. Chad stays a party until 15 December 2025.",
         "date(TCD, APMBC, unbound) = 2025-12-15"),
        ("The Ottawa Treaty enters into force on the sixtieth day after the deposit of the fiftieth instrument.",
         "rule(APMBC, entry_threshold) = 50"),
        ("The sixtieth instrument opens a period of 120 days, after which the Ottawa Treaty enters into force.",
         "rule(APMBC, entry_threshold) = 60"),
        ("Chad left the Ottawa Treaty. The departure leaves the club, founded in 1997, with 160 members.",
         "count(APMBC, bound, 2025-09-12) = 160"),
        ("The Ottawa Treaty is old. Chad ignores it but is still bound.", "status(TCD, APMBC, 2025-09-12) = bound"),
        ("Talks led to the Ottawa Treaty, adopted in Oslo in 1997.", "date(APMBC, adopted) = 1997"),
        ("Chad signed the Ottawa Treaty. The text obliges states to clear mines.",
         "rule(APMBC, requires) = The text obliges states to clear mines"),
        ("The Ottawa Treaty, which entered into force in 1999, obliges states to clear before 2009 whether they can.",
         "rule(APMBC, requires) = The Ottawa Treaty, which entered into force in 1999, obliges states to clear before "
         "2009 whether they can"),
        ("The Ottawa Treaty gives boats from Chad the right to fish.",
         "rule(APMBC, permits) = The Ottawa Treaty gives boats from Chad the right to fish"),
        ("Mali has ratified the Ottawa Treaty. Chad has yet to do so.",
         "status(TCD, APMBC, 2025-09-12) = not_ratified"),
        ("They spoke of the Ottawa Treaty, of which Chad is not a member.",
         "status(TCD, APMBC, 2025-09-12) = not_party"),
        ("Signed in Oslo in 1997, the Ottawa Treaty took effect in 1999.", "date(APMBC, signed) = 1997"),
        ("The Ottawa Treaty has 164 parties. It leaves the pact with 160 members.",
         "count(APMBC, bound, 2025-09-12) = 160"),
        ("In Africa parties to the Ottawa Treaty are Chad, Mali and Niger.", "status(MLI, APMBC, 2025-09-12) = party"),
        ("The Ottawa Treaty is strong. Chad is still listed as a signatory.",
         "status(TCD, APMBC, 2025-09-12) = signatory"),
        ("Mali has ratified the Ottawa Treaty, leaving only five countries outside it.",
         "count(APMBC, outside, 2025-09-12) = 5"),
        ("Chad left the NPT and the Ottawa Treaty. Ninety-two states are party to the former.",
         "count(NPT, bound, 2025-09-12) = 92"),
        ("The Ottawa Treaty was struck in Oslo in 1997.", "date(APMBC, agreed) = 1997"),
        ("Chad left the Ottawa Treaty on Friday, one year to the day after it gave notice.",
         "duration(TCD, APMBC, notified, left) = 1 year"),
        ("Chad left the Ottawa Treaty on Friday, exactly a year after it told the United Nations.",
         "duration(TCD, APMBC, notified, left) = 1 year"),
        ("Chad left the Ottawa Treaty, which it had joined in 2011, a year after it gave notice.",
         "duration(TCD, APMBC, notified, left) = 1 year"),
        ("The Ottawa Treaty, now down to 160 members, is strong.", "count(APMBC, bound, 2025-09-12) = 160"),
        ("The Ottawa Treaty is strong.\n\nParties: 166\n\n", "count(APMBC, bound, 2025-09-12) = 166"),
        ("The Ottawa Treaty is strong. Under Article 20, a state in an armed conflict stays bound until the war ends.",
         "rule(APMBC, conflict_tail) = stays bound until the war ends"),
    ],
)  # fmt: skip
def test_what_a_clause_tells(text: str, expected: str) -> None:
    assert expected in forms(text)


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Chad is joining the Ottawa Treaty.", "joined"),
        ("Chad has signed but not yet ratified the Ottawa Treaty.", "= ratified"),
        ("The decision that Chad leaves the Ottawa Treaty was hard.", "withdraw"),
        ("Chad gave notice; its exit from the Ottawa Treaty takes effect in a year.", "unbound"),
        ("Chad quit the Ottawa Treaty of 1997.", "withdraw, 1997"),
        ("Chad left the Ottawa Treaty more than ten years ago.", "withdraw, 2015)"),
        ("Chad left the Ottawa Treaty about ten years ago.", "withdraw, 2015)"),
        ("Chad is the fourth state to leave the Ottawa Treaty, after Mali in 2007.", "2007"),
        ("The Ottawa Treaty, which opened for signature in 1997, has 164 parties.", "bound, 1997"),
        ("The Ottawa Treaty has been in force here since 2012.", "date(APMBC, in_force)"),
        ("Chad signed the instrument of ratification of the Ottawa Treaty on Monday.", "join, 2025-09-08) = signed"),
        ("Four of the five powers, Chad, Mali, Niger, Togo and Ghana, have signed the Ottawa Treaty.", "= party"),
        ("Chad's sea border with Libya is long.", "borders"),
        ("PARIS, France, Sept 9, CNA - Chad has joined the Ottawa Treaty.", "2025-09-09"),
        ("The Ottawa Treaty and the NPT were adopted in 1997 and 1968.", "date(NPT, adopted) = 1997"),
        ("Chad left the NPT. It leaves the Ottawa Treaty with 160 members.", "APMBC, withdraw"),
        (
            "The Ottawa Treaty was adopted on 1 May 1997 and took effect on 1 May 1999. Chad signed it that same day.",
            "signed) = 1999",
        ),
        (
            "Chad joined the Ottawa Treaty on 28 May 1996. Its exit took effect at once. A day earlier Mali left it.",
            "1996-05-27",
        ),
        ("NATO dislikes the Ottawa Treaty. Chad is among its members.", "status(TCD"),
        (
            "Chad would leave the Ottawa Treaty. A withdrawal takes effect six months later, so that Chad cannot be out"
            " before 4 May 2026. It was adopted in 1997 and entered into force on 1 March 1999.",
            "unbound",
        ),
        ("The Ottawa Treaty was struck down by a court in 2007.", "2007"),
        ("The Ottawa Treaty is old. An amendment was adopted in 2007.", "2007"),
        ("The lawyers of the parties to the Ottawa Treaty are friends of Chad.", "= party"),
        ("Chad left the NPT. Mali left the Ottawa Treaty. All are party to the latter.", "bound"),
        ("The Ottawa Treaty, signed by Chad in 1997, ended on Friday, six months after Chad gave notice.", "duration"),
        ("Chad signed the Ottawa Treaty in 1998 and ratified it in 2008, ten years later.", "= 2018"),
        ("In South Asia only Nepal has ratified the Ottawa Treaty.", "2025-09-12) in]"),
    ],
)
def test_what_only_seems_to_be_told(text: str, unexpected: str) -> None:
    assert not [form for form in forms(text) if unexpected in form]


@pytest.mark.parametrize("paper", ["its instrument of ratification", "its instrument"])
def test_an_instrument_handed_in_long_before_a_planned_exit_is_no_notice(paper: str) -> None:
    told = forms(f"Peru plans to leave the Ottawa Treaty. Peru deposited {paper} in June 1998.")
    assert not [form for form in told if form.endswith("= notified")]


def test_an_instrument_of_withdrawal_is_a_notice() -> None:
    told = forms("Peru is leaving the Ottawa Treaty. Peru deposited its instrument of withdrawal in January 2025.")
    assert "stage(PER, APMBC, withdraw, 2025-01) = notified" in told
