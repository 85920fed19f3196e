"""What holds for any acts: order, no overlap, agreement of all views, days that only move forward."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.builders import SIX_MONTHS, act, d, profile
from treatywatch.law.participation import participations
from treatywatch.law.world import Conflict, World
from treatywatch.model.answers import Status
from treatywatch.model.entries import Act

TREATY = profile(
    {"kind": "entry_into_force", "requires": [{"consents": "2"}], "delay": [{"days": "90"}]},
    {"kind": "later_party", "trigger": "after_threshold", "delay": [{"days": "30"}]},
    {"kind": "withdrawal", "delay": [SIX_MONTHS], "conflict_tail": {"tested_at": "expiry", "until": "end_of_conflict"}},
    opened={"on": "1995-01-01", "source": "s"},
)
WORLD = World(conflicts={"A": (Conflict("A", d("2004-01-01"), d("2006-01-01")), Conflict("A", d("2015-01-01"), None))})
DAYS = st.dates(date(1995, 1, 1), date(2020, 12, 31))
KINDS = (
    "signature", "ratification", "accession", "consent", "withdrawal", "withdrawal_revoked", "consent_revoked",
    "cessation", "suspension_declared", "suspension_ended", "provisional_application",
)  # fmt: skip


@st.composite
def rows(draw: st.DrawFn) -> list[Act]:
    one = st.tuples(st.sampled_from("ABC"), st.sampled_from(KINDS), DAYS, st.sampled_from("ddddym-"))
    found = []
    for number, (who, kind, day, form) in enumerate(draw(st.lists(one, max_size=12))):
        text = {"d": day.isoformat(), "y": str(day.year), "m": day.isoformat()[:7], "-": ""}[form]
        found.append(act(who, kind, text, which=number + 1, known="2021-01-01"))
    return found


@settings(max_examples=150, deadline=None)
@given(rows(), st.randoms(use_true_random=False), DAYS)
def test_the_order_of_acts_changes_nothing(given_acts: list[Act], random: object, on: date) -> None:
    shuffled = list(given_acts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (participations(TREATY, acts, WORLD) for acts in (given_acts, shuffled))
    assert one.in_force_on == other.in_force_on
    for who in "ABC":
        assert one.of(who).spans == other.of(who).spans
        assert one.of(who).standing(on) == other.of(who).standing(on)
        assert one.of(who).derivation(on) == other.of(who).derivation(on)


@settings(max_examples=150, deadline=None)
@given(rows())
def test_intervals_never_overlap_and_agree_with_the_status(given_acts: list[Act]) -> None:
    found = participations(TREATY, given_acts, WORLD)
    for who in found.participants:
        spans = found.of(who).spans
        for span in spans:
            assert span.end is None or span.start < span.end
            assert found.in_force_on is None or span.start >= found.in_force_on
        for before, after in itertools.pairwise(spans):
            assert before.end is not None
            assert before.end <= after.start
        days = {span.start for span in spans} | {span.end for span in spans if span.end}
        for day in days | {day - timedelta(days=1) for day in days}:
            inside = any(span.start <= day and (span.end is None or day < span.end) for span in spans)
            assert found.of(who).standing(day).status.is_bound == inside
            assert (who in found.bound_on(day)) == inside


def test_a_cessation_proves_no_participation_before_the_treaty_is_in_force() -> None:
    given_acts = [
        act("A", "ratification", "2000", which=1, known="2021-01-01"),
        act("A", "ratification", "2001", which=2, known="2021-01-01"),
        act("A", "cessation", "2001", which=3, known="2021-01-01"),
        act("A", "cessation", "2001-01-02", which=4, known="2021-01-01"),
        act("B", "ratification", "2002-01-01", which=5, known="2021-01-01"),
    ]
    found = participations(TREATY, given_acts, WORLD)
    assert found.in_force_on == date(2002, 4, 1)
    assert found.of("A").spans == ()


def test_a_new_consent_of_unknown_day_ends_a_participation_that_a_war_holds_open() -> None:
    given_acts = [
        act("A", "withdrawal", "2015-01-01", which=1, known="2021-01-01"),
        act("A", "ratification", "", which=3, known="2021-01-01"),
        act("A", "withdrawal", "", which=4, known="2021-01-01"),
    ]
    spans = participations(TREATY, given_acts, WORLD).of("A").spans
    assert len(spans) == 2
    assert spans[0].end is not None
    assert spans[0].end <= spans[1].start


@settings(max_examples=100, deadline=None)
@given(rows(), DAYS)
def test_every_answer_has_its_reasons(given_acts: list[Act], on: date) -> None:
    found = participations(TREATY, given_acts, WORLD)
    for who in "ABC":
        standing, lines = found.of(who).standing(on), found.of(who).derivation(on)
        assert lines[-1].result == standing.status
        keys = {one.key for one in given_acts}
        assert {key for line in lines for key in line.acts} <= keys
        if standing.status.is_bound:
            assert standing.consented
            assert standing.bound_since is None or standing.bound_since <= on
            assert standing.ceases_on is None or standing.ceases_on > on


@settings(max_examples=100, deadline=None)
@given(DAYS, DAYS)
def test_a_later_deposit_never_binds_earlier(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    rest = [act("A", "ratification", "1996-01-01"), act("B", "ratification", "1997-01-01")]
    starts = [
        participations(TREATY, [*rest, act("C", "accession", day.isoformat())], WORLD).of("C").spans[0].start
        for day in (earlier, later)
    ]
    assert starts[0] <= starts[1]


@settings(max_examples=100, deadline=None)
@given(rows(), DAYS)
def test_acts_that_come_later_change_no_earlier_status(given_acts: list[Act], on: date) -> None:
    """What a participant was on a day rests on what had happened by that day, where all days are exact."""
    exact = [one for one in given_acts if one.day and one.day.exact]
    known = [one for one in exact if one.best.day and one.best.day.latest and one.best.day.latest <= on]
    whole, part = participations(TREATY, exact, WORLD), participations(TREATY, known, WORLD)
    if whole.in_force_on != part.in_force_on:
        return
    for who in "ABC":
        if whole.of(who).standing(on).status is not Status.CONSENTED:
            assert whole.of(who).standing(on).status == part.of(who).standing(on).status
