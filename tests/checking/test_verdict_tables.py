"""Each row of both tables, and what declared coverage does to a cell that rests on silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.checking.stand_in import StandIn
from treatywatch.checking.finding import Finding
from treatywatch.checking.judge import Bench
from treatywatch.model import assertions as say
from treatywatch.model.answers import Flag
from treatywatch.model.article import Assertion
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Verdict

ON = date(2020, 1, 1)
S, C, M, D, N = (
    Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.IMPRECISE, Verdict.DISPUTED, Verdict.NOT_IN_RECORD,
)  # fmt: skip
SIGNED = ("POL", ActKind.SIGNATURE, "2000-01-01")
RATIFIED = ("POL", ActKind.RATIFICATION, "2001-01-01")
ACCEDED = ("POL", ActKind.ACCESSION, "2001-01-01")
NOTICE = ("POL", ActKind.WITHDRAWAL, "2019-10-01")
STANDINGS = {
    "none": StandIn(),
    "signed": StandIn([SIGNED]),
    "contracting": StandIn([SIGNED, RATIFIED]),
    "party": StandIn([SIGNED, RATIFIED], {"POL": [("2001-07-01", "")]}),
    "acceded": StandIn([ACCEDED], {"POL": [("2001-07-01", "")]}),
    "withdrawing": StandIn([SIGNED, RATIFIED, NOTICE], {"POL": [("2001-07-01", "2020-04-01")]}),
    "former": StandIn([SIGNED, RATIFIED, NOTICE], {"POL": [("2001-07-01", "2019-12-01")]}),
    "consented": StandIn([SIGNED, RATIFIED], no_clauses=True),
}
COLUMNS = ("none", "signed", "contracting", "party", "acceded", "withdrawing", "former", "consented")
STANDING_TABLE = {
    #                   none signed contr party acced withd former consented
    "party":           (C,   C,     M,    S,    S,    S,    C,     S),
    "bound":           (C,   C,     M,    S,    S,    S,    C,     S),
    "was_party":       (C,   C,     M,    S,    S,    S,    S,     S),
    "signatory":       (C,   S,     M,    M,    M,    M,    M,     M),
    "ratified":        (C,   C,     S,    S,    M,    S,    S,     S),
    "acceded":         (C,   C,     M,    M,    S,    M,    M,     M),
    "not_ratified":    (S,   S,     C,    C,    M,    C,    C,     C),
    "never_joined":    (S,   M,     C,    C,    C,    C,    C,     C),
    "not_party":       (S,   S,     M,    C,    C,    C,    S,     C),
    "not_signatory":   (S,   M,     C,    C,    M,    C,    C,     C),
    "not_even_signed": (S,   C,     C,    C,    M,    C,    C,     C),
    "signed":          (C,   S,     S,    S,    M,    S,    S,     S),
}  # fmt: skip
CELLS = [(r, c, v) for r, row in STANDING_TABLE.items() for c, v in zip(COLUMNS, row, strict=True)]


def judged(record: StandIn, assertion: Assertion, on: date = ON) -> Finding:
    return Bench(record, on).judge(assertion)


@pytest.mark.parametrize(("row", "column", "verdict"), CELLS)
def test_standing_is_judged_by_the_table(row: str, column: str, verdict: Verdict) -> None:
    finding = judged(STANDINGS[column], say.status("POL", "T", ON, row))
    assert finding.verdict is verdict
    assert finding.rests or verdict is N


@pytest.mark.parametrize(("row", "column", "verdict"), CELLS)
def test_without_coverage_silence_never_contradicts(row: str, column: str, verdict: Verdict) -> None:
    bare = replace(STANDINGS[column], complete=frozenset())
    finding = judged(bare, say.status("POL", "T", ON, row))
    may_have_left = row == "not_party" and column not in ("contracting", "withdrawing")
    if may_have_left or (column in ("none", "signed") and row != "not_even_signed"):
        assert finding.verdict is not C
    elif verdict is C:
        assert finding.verdict is C, "an act that is there contradicts whatever the coverage is"


def test_a_signature_contradicts_not_even_signed_without_coverage() -> None:
    bare = replace(STANDINGS["signed"], complete=frozenset())
    assert judged(bare, say.status("POL", "T", ON, "not_even_signed")).verdict is C


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("row", ["party", "bound", "not_party"])
def test_a_projected_answer_never_contradicts_a_standing(column: str, row: str) -> None:
    late = replace(STANDINGS[column], horizon=date(2019, 12, 15))
    finding = judged(late, say.status("POL", "T", ON, row))
    still_in = (column, row) == ("withdrawing", "not_party")  # its notice is known and runs on: it had not left
    assert finding.verdict is not C or column == "former" or still_in


def test_beyond_the_horizon_a_missing_act_supports_only_as_of_a_day() -> None:
    late = replace(STANDINGS["none"], horizon=date(2019, 12, 15))
    finding = judged(late, say.status("POL", "T", ON, "never_joined"))
    assert finding.verdict is S
    assert finding.notes == ("as of 2019-12-15",)


def test_no_clauses_is_said_beside_is_a_party() -> None:
    finding = judged(STANDINGS["consented"], say.status("POL", "T", ON, "party"))
    assert any("not computed" in note for note in finding.notes)


def test_a_state_in_dispute_is_disputed_as_party_and_as_outside() -> None:
    record = replace(STANDINGS["withdrawing"], flags={"POL": (Flag.EFFECT_CONTESTED,)})
    for row in ("party", "not_party"):
        assert judged(record, say.status("POL", "T", ON, row)).verdict is D


LEAVING = {
    "no_step": STANDINGS["party"],
    "approved": replace(STANDINGS["party"], at_home=[("POL", "withdraw", "parliament_approved", "2019-11-01")]),
    "rejected": replace(STANDINGS["party"], at_home=[("POL", "withdraw", "rejected", "2019-11-01")]),
    "notified": STANDINGS["withdrawing"],
    "effective": STANDINGS["former"],
    "revoked": StandIn(
        [SIGNED, RATIFIED, NOTICE, ("POL", ActKind.WITHDRAWAL_REVOKED, "2019-12-01")], {"POL": [("2001-07-01", "")]}
    ),
    "never_bound": STANDINGS["signed"],
    "suspended": replace(
        STANDINGS["party"],
        deeds=[SIGNED, RATIFIED, ("POL", ActKind.SUSPENSION_DECLARED, "2019-11-01")],
        flags={"POL": (Flag.SUSPENSION_DECLARED,)},
    ),
    "unratified": StandIn([SIGNED, RATIFIED, ("POL", ActKind.CONSENT_REVOKED, "2019-11-01")]),
    "undone": StandIn([RATIFIED, ("POL", ActKind.CONSENT_REVOKED, "2019-11-01")]),
    "ended": StandIn([SIGNED, RATIFIED], {"POL": [("2001-07-01", "2019-12-01")]}),
    "declined": StandIn([SIGNED, ("POL", ActKind.INTENTION_NOT_TO_BECOME_PARTY, "2019-11-01")]),
}
LEAVING_COLUMNS = tuple(LEAVING)
LEAVING_TABLE = {
    #           no_step approved rejected notified effective revoked never    susp.     unratified undone ended declined
    "leaving": (N,      S,       N,       S,       M,        C,      N,          N,        M,         M,     M,    M),
    "left":    (C,      C,       C,       M,       S,        C,      C,          C,        M,         C,     M,    M),
    "unbound": (C,      C,       C,       C,       S,        C,      C,          C,        M,         C,     S,    M),
}  # fmt: skip
LEAVING_CELLS = [(r, c, v) for r, row in LEAVING_TABLE.items() for c, v in zip(LEAVING_COLUMNS, row, strict=True)]


@pytest.mark.parametrize(("row", "column", "verdict"), LEAVING_CELLS)
def test_leaving_is_judged_by_the_table(row: str, column: str, verdict: Verdict) -> None:
    assert judged(LEAVING[column], say.stage("POL", "T", "withdraw", row)).verdict is verdict


@pytest.mark.parametrize(("row", "column", "verdict"), LEAVING_CELLS)
def test_no_notice_contradicts_only_where_notices_are_covered(row: str, column: str, verdict: Verdict) -> None:
    bare = replace(LEAVING[column], complete=frozenset({"signature"}))
    finding = judged(bare, say.stage("POL", "T", "withdraw", row))
    if column in ("no_step", "approved", "rejected", "never_bound", "suspended", "revoked"):
        assert finding.verdict is not C


def test_who_only_signed_is_not_said_to_be_still_bound_when_its_exit_is_decided_at_home() -> None:
    decided = replace(STANDINGS["signed"], at_home=LEAVING["approved"].at_home)
    assert "which was never bound" in judged(decided, say.stage("POL", "T", "withdraw", "left")).fact
    assert "which was still bound" in judged(LEAVING["approved"], say.stage("POL", "T", "withdraw", "left")).fact


def test_a_suspension_the_treaty_does_not_provide_for_is_disputed() -> None:
    assert judged(LEAVING["suspended"], say.stage("POL", "T", "suspend", "suspended")).verdict is D


JOINING_TABLE = {
    #             none signed contracting party former
    "joining":   (N,   S,     S,          M,    N),
    "joined":    (C,   M,     M,          S,    S),
    "in_force":  (C,   C,     C,          S,    S),
    "deposited": (C,   C,     S,          S,    S),
}  # fmt: skip


@pytest.mark.parametrize(
    ("row", "column", "verdict"),
    [
        (r, c, v)
        for r, row in JOINING_TABLE.items()
        for c, v in zip(("none", "signed", "contracting", "party", "former"), row, strict=True)
    ],
)
def test_joining_is_judged_by_the_table(row: str, column: str, verdict: Verdict) -> None:
    assert judged(STANDINGS[column], say.stage("POL", "T", "join", row)).verdict is verdict


def test_a_step_at_home_is_supported_by_its_row_and_else_not_in_record() -> None:
    claim = say.stage("POL", "T", "withdraw", "parliament_approved")
    assert judged(LEAVING["approved"], claim).verdict is S
    assert judged(LEAVING["no_step"], claim).verdict is N


def test_an_unknown_treaty_or_state_is_not_in_record() -> None:
    assert judged(STANDINGS["party"], say.status("POL", "Singapore Convention", ON, "party")).verdict is N
    assert judged(STANDINGS["party"], say.status("NATO", "T", ON, "party")).verdict is N


@pytest.mark.parametrize("row", ["will_be_bound", "leaving", "unheard_of"])
def test_a_standing_that_the_table_does_not_have_is_not_in_record(row: str) -> None:
    assert judged(STANDINGS["party"], say.status("POL", "T", ON, row)).verdict is N
    assert judged(STANDINGS["party"], say.share("T", row, ON, "all", ("members(NATO)",))).verdict in (N, C, M)
