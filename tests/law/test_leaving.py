"""How participations end: notices, gates, terms, conflicts, revocations, expiry; and what does not end them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from tests.law.builders import IN_FORCE_2000, LATER_AT_ONCE, SIX_MONTHS, act, acts, d, profile
from treatywatch.law.leaving import latest_day
from treatywatch.law.participation import Participation, participations
from treatywatch.law.world import Conflict, Life, World
from treatywatch.model.answers import Flag, Status
from treatywatch.model.entries import Act


def leave(
    given: Sequence[Act] | str, *clauses: dict[str, Any], world: World | None = None, **keys: Any
) -> Participation:
    """The participation of A under a treaty in force since 2000 that binds at once."""
    rows = acts(given) if isinstance(given, str) else given
    treaty = profile(LATER_AT_ONCE, *clauses, **({"in_force": IN_FORCE_2000} | keys))
    return participations(treaty, rows, world or World()).of("A")


def withdrawal(**keys: Any) -> dict[str, Any]:
    return {"kind": "withdrawal", "delay": [SIX_MONTHS]} | keys


def ends(found: Participation) -> list[date | None]:
    return [span.end for span in found.spans]


JOIN = "A ratification 2001-01-01\n"


def test_a_running_notice_still_binds_until_its_first_day_outside() -> None:
    found = leave(JOIN + "A withdrawal 2010-08-31", withdrawal())
    before = found.standing(d("2010-08-30"))
    assert (before.status, before.ceases_on) == (Status.PARTY, d("2011-02-28"))
    running = found.standing(d("2011-02-27"))
    assert (running.status, running.bound_since, running.ceases_on) == (
        Status.WITHDRAWING, d("2001-01-01"), d("2011-02-28"),
    )  # fmt: skip
    after = found.standing(d("2011-02-28"))
    assert (after.status, after.bound_since, after.ceases_on) == (Status.FORMER, None, d("2011-02-28"))


def test_a_later_day_that_the_notice_names_rules() -> None:
    later = [act("A", "ratification", "2001-01-01"), act("A", "withdrawal", "2010-01-01", named="2010-12-31")]
    sooner = [act("A", "ratification", "2001-01-01"), act("A", "withdrawal", "2010-01-01", named="2010-02-01")]
    assert ends(leave(later, withdrawal())) == [d("2010-12-31")]
    assert ends(leave(sooner, withdrawal(minimum="yes"))) == [d("2010-07-01")]
    assert ends(leave(later, withdrawal(named_day="ignored"))) == [d("2010-07-01")]


def test_no_notice_before_the_gate() -> None:
    gate = withdrawal(gate={"years": "3", "from": "entry_into_force_for_party"})
    early = leave(JOIN + "A withdrawal 2003-12-31", gate)
    assert early.standing(d("2020-01-01")).status is Status.PARTY
    assert any("No notice can be given before 2004-01-01" in line.text for line in early.derivation(d("2020-01-01")))
    assert ends(leave(JOIN + "A withdrawal 2004-01-01", gate)) == [d("2004-07-01")]


@pytest.mark.parametrize(
    ("notice", "end"),
    [("2009-12-31", None), ("2010-01-01", "2010-07-01"), ("2011-01-01", None), ("2020-06-01", "2020-12-01")],
)
def test_a_gate_that_opens_for_a_year_in_ten(notice: str, end: str | None) -> None:
    ten = {"years": "10"}
    gate = ten | {"from": "entry_into_force", "open_for": {"years": "1"}, "again_every": ten}
    found = leave(JOIN + f"A withdrawal {notice}", withdrawal(gate=gate))
    assert ends(found) == [d(end) if end else None]


@pytest.mark.parametrize(
    ("notice", "end"),
    [
        ("1960-07-12", "1961-01-12"),
        ("1960-07-13", "1966-01-12"),
        ("2025-07-12", "2026-01-12"),
        ("2025-07-13", "2031-01-12"),
    ],
)
def test_terms_end_in_periods(notice: str, end: str) -> None:
    periods = {"first_years": "10", "then_years": "5", "from": "entry_into_force", "notice_before": SIX_MONTHS}
    clause = {"kind": "withdrawal", "periods": periods}
    rows = f"A ratification 1955-01-01\nA withdrawal {notice}"
    assert ends(leave(rows, clause, in_force={"on": "1951-01-12", "source": "s"})) == [d(end)]


def test_practice_counts_to_the_next_day() -> None:
    practice = [{"delay": [SIX_MONTHS, {"days": "1"}], "source": "s"}]
    assert ends(leave(JOIN + "A withdrawal 2007-05-02", withdrawal(practice=practice))) == [d("2007-11-03")]


# conflicts


def at_war(start: str, end: str | None, contested: str = "") -> World:
    return World(conflicts={"A": (Conflict("A", d(start), d(end) if end else None, "the war", contested),)})


TAIL = {"tested_at": "expiry", "until": "end_of_conflict"}


@pytest.mark.parametrize(
    ("tested_at", "start", "end", "ceases"),
    [
        ("expiry", "2010-06-01", "2012-01-01", "2012-01-01"),
        ("expiry", "2010-07-01", None, None),
        ("expiry", "2009-01-01", "2010-07-01", "2010-07-01"),  # over on the very day: tested and not found
        ("expiry", "2010-07-02", "2012-01-01", "2010-07-01"),
        ("notification", "2009-01-01", "2012-01-01", "2012-01-01"),
        ("notification", "2009-01-01", "2010-05-01", "2010-07-01"),
        ("notification", "2010-01-02", "2012-01-01", "2010-07-01"),
    ],
)
def test_conflict_tails(tested_at: str, start: str, end: str | None, ceases: str | None) -> None:
    clause = withdrawal(conflict_tail=TAIL | {"tested_at": tested_at})
    found = leave(JOIN + "A withdrawal 2010-01-01", clause, world=at_war(start, end))
    assert found.standing(d("2010-03-01")).ceases_on == (d(ceases) if ceases else None)
    assert found.standing(d("2010-03-01")).status is Status.WITHDRAWING
    if ceases is None:
        assert found.standing(d("2030-01-01")).status is Status.WITHDRAWING


def test_a_contested_conflict_contests_the_effect() -> None:
    clause = withdrawal(conflict_tail=TAIL)
    found = leave(JOIN + "A withdrawal 2010-01-01", clause, world=at_war("2010-06-01", None, "A itself"))
    assert Flag.EFFECT_CONTESTED in found.standing(d("2010-03-01")).flags
    assert any("contested by A itself" in line.text for line in found.derivation(d("2010-03-01")))


def test_a_treaty_without_a_tail_knows_no_conflict() -> None:
    assert ends(leave(JOIN + "A withdrawal 2010-01-01", withdrawal(), world=at_war("2010-06-01", None))) == [
        d("2010-07-01")
    ]


# revoking and rejoining


def test_a_notice_revoked_in_time_never_took_effect() -> None:
    found = leave(JOIN + "A withdrawal 2010-01-01\nA withdrawal_revoked 2010-06-30", withdrawal())
    assert ends(found) == [None]
    assert found.standing(d("2010-03-01")).status is Status.WITHDRAWING
    assert found.standing(d("2010-06-30")).status is Status.PARTY
    assert any(line.article == "VCLT Art 68" for line in found.derivation(d("2020-01-01")))


def test_a_notice_revoked_on_the_day_of_effect_has_taken_effect() -> None:
    found = leave(JOIN + "A withdrawal 2010-01-01\nA withdrawal_revoked 2010-07-01", withdrawal())
    assert ends(found) == [d("2010-07-01")]
    assert any("too late" in note for note in found.notes(d("2020-01-01")))


def test_a_second_notice_after_a_revoked_one() -> None:
    rows = (
        "A ratification 2001-01-01\nA withdrawal 2003-03-12\nA withdrawal_revoked 2003-06-11\nA withdrawal 2010-01-10"
    )
    assert ends(leave(rows, withdrawal())) == [d("2010-07-10")]


def test_in_out_in_out() -> None:
    rows = "A acceptance 2001-01-01\nA withdrawal 2005-01-01\nA acceptance 2006-01-01\nA withdrawal 2010-01-01"
    found = leave(rows, withdrawal())
    assert [(s.start, s.end) for s in found.spans] == [
        (d("2001-01-01"), d("2005-07-01")),
        (d("2006-01-01"), d("2010-07-01")),
    ]
    assert found.standing(d("2005-10-01")).status is Status.FORMER
    again = found.standing(d("2007-01-01"))
    assert (again.status, again.bound_since, again.ceases_on) == (Status.PARTY, d("2006-01-01"), d("2010-07-01"))
    assert any("was a party before" in line.text for line in found.derivation(d("2007-01-01")))


def test_leaving_and_rejoining_on_one_day() -> None:
    three = {"months": "3", "rounding": "last_of_month"}
    treaty = profile(
        {"kind": "later_party", "trigger": "after_entry_into_force", "delay": [three]}, withdrawal(delay=[three]),
        in_force={"on": "1976-03-23", "source": "s"},
    )  # fmt: skip
    rows = acts("A accession 1993-05-10\nA withdrawal 1999-01-05\nA accession 1999-01-05")
    found = participations(treaty, rows, World()).of("A")
    assert [(s.start, s.end) for s in found.spans] == [(d("1993-08-10"), d("1999-04-05")), (d("1999-04-05"), None)]
    assert found.standing(d("1999-04-04")).ceases_on == d("1999-04-05")
    assert found.standing(d("1999-04-05")).bound_since == d("1999-04-05")


def test_a_new_consent_that_binds_at_once_cuts_the_running_notice() -> None:
    found = leave(JOIN + "A withdrawal 2010-01-01\nA accession 2010-02-01", withdrawal())
    assert [(s.start, s.end) for s in found.spans] == [(d("2001-01-01"), d("2010-02-01")), (d("2010-02-01"), None)]


def test_a_notice_proves_that_its_author_was_a_party() -> None:
    found = leave("A withdrawal 2010-01-01", withdrawal(), opened={"on": "1999-01-01", "source": "s"})
    assert found.standing(d("2005-01-01")).status is Status.CONSENTED
    running = found.standing(d("2010-01-01"))
    assert (running.status, running.bound_since, running.ceases_on) == (Status.WITHDRAWING, None, d("2010-07-01"))
    assert any("proves that it was a party" in line.text for line in found.derivation(d("2010-03-01")))


def test_a_notice_proves_that_the_treaty_was_in_force() -> None:
    """Where neither a source nor the acts at hand give the treaty's own day."""
    eif = {"kind": "entry_into_force", "requires": [{"consents": "5"}], "delay": [{"at_once": "yes"}]}
    notice = acts("A withdrawal 1981-02-19")
    for given in (notice, [*notice, act("A", "consent", known="2026-01-01")]):
        found = participations(profile(eif, withdrawal()), given, World()).of("A")
        assert found.standing(d("1981-03-01")).status is Status.WITHDRAWING
        assert found.standing(d("1981-08-19")).status is Status.FORMER


def test_a_notice_bounds_a_consent_of_unknown_day() -> None:
    given = [act("A", "consent", known="2026-02-03"), act("A", "withdrawal", "2010-01-01")]
    found = leave(given, withdrawal())
    assert found.standing(d("2010-03-01")).status is Status.WITHDRAWING
    assert found.standing(d("2010-07-01")).status is Status.FORMER


def test_a_second_consent_of_unknown_day_follows_the_first_notice() -> None:
    given = [*acts(JOIN + "A withdrawal 2005-01-01"), act("A", "accession", which=2, known="2015-03-14")]
    found = leave(given, withdrawal(), opened={"on": "1999-01-01", "source": "s"})
    assert found.standing(d("2000-06-01")).status is Status.NONE
    assert found.standing(d("2003-01-01")).status is Status.PARTY
    assert found.standing(d("2005-07-01")).status is Status.CONSENTED
    assert found.standing(d("2015-03-14")).status is Status.PARTY


def test_a_notice_of_uncertain_day_gives_a_window() -> None:
    found = leave([act("A", "ratification", "2001-01-01"), act("A", "withdrawal", "2010-05")], withdrawal())
    assert found.standing(d("2010-10-31")).status is Status.WITHDRAWING
    assert found.standing(d("2010-11-01")).status is Status.CONSENTED
    assert found.standing(d("2010-11-30")).status is Status.FORMER
    assert found.standing(d("2010-10-31")).ceases_on is None


def test_the_stated_day_of_effect_stands_where_the_notice_has_no_day() -> None:
    given = [act("A", "ratification", "2001-01-01"), act("A", "withdrawal", stated="2009-06-30")]
    assert ends(leave(given, withdrawal())) == [d("2009-06-30")]


# treaties that say nothing


def silent(admissible: str) -> dict[str, Any]:
    return {
        "kind": "withdrawal_silent", "admissible": admissible, "view": "the depositary",
        "delay": [{"months": "12", "rounding": "last_of_month"}],
    }  # fmt: skip


def test_silent_treaties() -> None:
    rows = JOIN + "A withdrawal 2010-01-01"
    never = leave(rows, silent("no"))
    assert never.standing(d("2020-01-01")).status is Status.PARTY
    assert never.standing(d("2020-01-01")).flags == ()
    assert never.notes(d("2020-01-01")) == ("The depositary",)
    disputed = leave(rows, silent("disputed"))
    assert disputed.standing(d("2009-12-31")).flags == ()
    assert disputed.standing(d("2020-01-01")).status is Status.PARTY
    assert disputed.standing(d("2020-01-01")).flags == (Flag.EFFECT_CONTESTED,)
    assert ends(leave(rows, silent("yes"))) == [d("2011-01-01")]


def test_without_any_clause_a_notice_has_no_computed_effect() -> None:
    assert leave(JOIN + "A withdrawal 2010-01-01").standing(d("2020-01-01")).flags == (Flag.EFFECT_CONTESTED,)
    stated = [act("A", "ratification", "2001-01-01"), act("A", "withdrawal", "2010-01-01", stated="2011-01-01")]
    assert ends(leave(stated)) == [d("2011-01-01")]


# other ends


def test_ceasing_with_a_membership() -> None:
    clause = {"kind": "ceases_with", "membership": "COE", "delay": [SIX_MONTHS]}
    members = World(memberships={"COE": {"A": ((d("1996-02-28"), d("2022-03-16")),)}})
    found = leave(JOIN, clause, world=members)
    assert found.standing(d("2022-06-01")).ceases_on == d("2022-09-16")
    assert found.standing(d("2022-09-15")).status is Status.PARTY
    assert found.standing(d("2022-09-16")).status is Status.FORMER
    assert ends(leave(JOIN + "A cessation 2022-03-16", clause)) == [d("2022-09-16")]


def test_expiry_and_extension() -> None:
    clause = {"kind": "expiry", "term": {"years": "10", "from": "entry_into_force"}}
    assert ends(leave(JOIN, clause)) == [d("2010-01-01")]
    extended = [*acts(JOIN), act("", "extension", "2009-12-01", named="2015-01-01")]
    assert ends(leave(extended, clause)) == [d("2015-01-01")]
    over = [*acts(JOIN), act("", "termination", "2008-06-01")]
    assert ends(leave(over, clause)) == [d("2008-06-01")]


def test_a_treaty_of_two_ends_for_both() -> None:
    clause = {
        "kind": "entry_into_force", "bilateral": "yes", "requires": [{"exchange": "yes"}],
        "delay": [{"at_once": "yes"}],
    }  # fmt: skip
    treaty = profile(clause, withdrawal())
    rows = acts("A ratification 1988-06-01\nB ratification 1988-06-01\nB withdrawal 2019-02-02")
    found = participations(treaty, rows, World())
    assert found.in_force_on == d("1988-06-01")
    assert ends(found.of("A")) == [d("2019-08-02")]
    assert any("ends when one leaves" in line.text for line in found.of("A").derivation(d("2020-01-01")))


def test_a_state_that_ends() -> None:
    assert ends(leave(JOIN, world=World(lives={"A": Life(until=d("2003-02-04"))}))) == [d("2003-02-04")]


# what does not end a participation


def test_consent_revoked_before_entry_into_force_leaves_the_signature() -> None:
    eif = {"kind": "entry_into_force", "requires": [{"consents": "44"}], "delay": [{"days": "180"}]}
    rows = acts("A signature 1996-09-24\nA ratification 2000-06-30\nA consent_revoked 2023-11-03")
    found = participations(profile(eif), rows, World())
    assert found.of("A").standing(d("2023-11-02")).status is Status.CONTRACTING
    assert found.of("A").standing(d("2023-11-03")).status is Status.SIGNATORY
    assert found.consented_on(d("2023-11-02")) == ("A",)
    assert found.consented_on(d("2023-11-03")) == ()


def test_a_consent_that_is_revoked_twice_ends_with_the_first_revocation() -> None:
    eif = {"kind": "entry_into_force", "requires": [{"consents": "44"}], "delay": [{"days": "180"}]}
    rows = acts("A ratification 2000-06-30\nA consent_revoked 2023-11-03\nA consent_revoked 2024-11-03")
    assert participations(profile(eif), rows, World()).of("A").standing(d("2024-01-01")).status is Status.NONE


def test_consent_cannot_be_revoked_once_in_force() -> None:
    found = leave(JOIN + "A consent_revoked 2010-01-01")
    assert found.standing(d("2020-01-01")).status is Status.PARTY


def test_suspension_that_the_treaty_does_not_know() -> None:
    found = leave(JOIN + "A suspension_declared 2010-07-18\nA suspension_ended 2012-01-01")
    assert found.standing(d("2010-07-17")).flags == ()
    declared = found.standing(d("2010-07-18"))
    assert (declared.status, declared.flags) == (Status.PARTY, (Flag.SUSPENSION_DECLARED, Flag.EFFECT_CONTESTED))
    assert found.standing(d("2012-01-01")).flags == ()
    allowed = leave(JOIN + "A suspension_declared 2010-07-18", {"kind": "suspension", "allowed": "yes"})
    assert allowed.standing(d("2011-01-01")).flags == (Flag.SUSPENSION_DECLARED,)


def test_provisional_application_until_the_treaty_is_in_force_for_the_state() -> None:
    found = leave("A signature 2000-02-01\nA provisional_application 2000-03-01\nA ratification 2001-01-01")
    assert found.standing(d("2000-12-31")).flags == (Flag.PROVISIONAL_APPLICATION,)
    assert found.standing(d("2001-01-01")).flags == ()


def test_provisional_application_ends_after_its_period() -> None:
    clause = {"kind": "provisional_application", "scope": "all", "ends_after": [{"days": "60"}]}
    rows = "A provisional_application 2000-03-01\nA provisional_application_ended 2001-10-15"
    found = leave(rows, clause)
    assert found.standing(d("2001-12-13")).flags == (Flag.PROVISIONAL_APPLICATION,)
    assert found.standing(d("2001-12-14")).flags == ()


def test_a_notice_that_ends_before_the_treaty_binds_leaves_the_signature() -> None:
    later = {
        "kind": "later_party",
        "trigger": "after_entry_into_force",
        "delay": [{"years": "5", "rounding": "last_of_month"}],
    }
    rows = acts("A signature 2001-01-01\nA ratification 2001-02-01\nA withdrawal 2001-03-01")
    found = participations(profile(later, withdrawal(), in_force=IN_FORCE_2000), rows, World()).of("A")
    assert found.standing(d("2001-06-01")).status is Status.CONTRACTING
    assert found.standing(d("2002-01-01")).status is Status.SIGNATORY
    assert found.spans == ()


def test_an_intention_not_to_become_a_party_leaves_the_signature_listed() -> None:
    found = leave("A signature 2000-12-31\nA intention_not_to_become_party 2002-05-06")
    assert found.standing(d("2020-01-01")).status is Status.SIGNATORY
    assert any("still listed as a signatory" in line.text for line in found.derivation(d("2020-01-01")))


def test_contested_effect_is_said_with_who_holds_what() -> None:
    rows = [*acts(JOIN), act("A", "contested_effect", "2010-01-01", detail="A holds X, others Y")]
    found = leave(rows)
    assert found.standing(d("2009-12-31")).flags == ()
    assert found.standing(d("2010-01-01")).flags == (Flag.EFFECT_CONTESTED,)
    assert found.notes(d("2010-01-01")) == ("A holds X, others Y",)


def test_partial_withdrawal_leaves_the_status() -> None:
    part = {"kind": "partial_withdrawal", "delay": [SIX_MONTHS]}
    rows = [*acts(JOIN), act("A", "partial_withdrawal", "2010-01-01", detail="Part IV")]
    found = leave(rows, part)
    assert found.standing(d("2020-01-01")).status is Status.PARTY
    assert any("Part IV" in line.text for line in found.derivation(d("2020-01-01")))


def test_no_acts_no_status() -> None:
    found = leave("B ratification 2001-01-01")
    assert found.standing(d("2020-01-01")).status is Status.NONE
    assert found.derivation(d("2020-01-01"))[-1].result == "none"


def test_a_notice_of_unknown_day_stands_before_the_effect_that_its_source_states() -> None:
    acts = [
        act("AAA", "accession", "1974-11-21"),
        act("AAA", "withdrawal", stated="1988-01-27"),
        act("AAA", "accession", "1990-02-08", which=2),
    ]
    assert [latest_day(one) for one in acts][1] == date(1988, 1, 27)
