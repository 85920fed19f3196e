"""Entries become acts: one deposit in several sources is one act, and what is learned later changes no earlier day."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.record.making import SOURCES, days, entry, random_entries
from treatywatch.model.days import parse_day
from treatywatch.model.entries import ActKind, Entry
from treatywatch.record.view import view

LATE = date(2026, 6, 1)


def test_one_deposit_in_three_sources_is_one_act_with_three_entries() -> None:
    entries = [entry(source=source) for source in ("coding", "list", "list-old")]
    (act,) = view(entries, SOURCES, known=LATE)
    assert [one.source for one in act.entries] == ["list", "list-old", "coding"]
    assert act.key == "LANTERN:NOR:ratification:1"
    assert not act.sources_differ


def test_the_better_kind_of_source_gives_the_day_and_a_lesser_one_raises_no_flag() -> None:
    entries = [entry(day=date(2001, 3, 9), source="coding"), entry(day=date(2001, 3, 5), source="list-old")]
    (act,) = view(entries, SOURCES, known=LATE)
    assert act.day == parse_day("2001-03-05")
    assert not act.sources_differ


def test_a_later_edition_wins_over_an_earlier_one_in_whatever_order_they_came() -> None:
    entries = [entry(day=date(2001, 3, 9), source="list-old"), entry(day=date(2001, 3, 5), source="list")]
    for order in (entries, entries[::-1]):
        (act,) = view(order, SOURCES, known=LATE)
        assert act.day == parse_day("2001-03-05")
        assert not act.sources_differ


def test_equal_rank_and_edition_with_other_days_differ() -> None:
    entries = [entry(day=date(2001, 3, 9), source="list-other"), entry(day=date(2001, 3, 5), source="list")]
    (act,) = view(entries, SOURCES, known=LATE)
    assert act.sources_differ


def test_a_year_and_a_day_within_it_do_not_differ_and_the_day_is_taken() -> None:
    entries = [entry(day=parse_day("2001"), source="list"), entry(day=date(2001, 3, 5), source="list-other")]
    (act,) = view(entries, SOURCES, known=LATE)
    assert act.day == parse_day("2001-03-05")
    assert not act.sources_differ


def test_a_consent_of_unstated_kind_is_the_act_whose_kind_a_source_states() -> None:
    stated = entry(kind=ActKind.ACCESSION, source="list-old")
    for unstated in (entry(kind=ActKind.CONSENT, source="coding"), entry(kind=ActKind.CONSENT, source="list")):
        (act,) = view([unstated, stated], SOURCES, known=LATE)
        assert act.kind is ActKind.ACCESSION
        assert len(act.entries) == 2


def test_a_consent_of_unstated_kind_on_the_day_of_a_second_accession_is_that_one() -> None:
    first, second = date(1980, 4, 1), date(1999, 1, 5)
    entries = [
        entry(kind=ActKind.ACCESSION, day=first),
        entry(kind=ActKind.WITHDRAWAL, day=second),
        entry(kind=ActKind.ACCESSION, day=second, which=2),
        entry(kind=ActKind.CONSENT, day=second, source="coding"),
    ]
    acts = view(entries, SOURCES, known=LATE)
    assert [(act.key, len(act.entries)) for act in acts if act.kind.is_consent] == [
        ("LANTERN:NOR:accession:1", 1),
        ("LANTERN:NOR:accession:2", 2),
    ]


def test_an_entry_that_another_one_supersedes_is_dropped_once_that_one_is_known_and_recorded() -> None:
    wrong = entry(day=date(2001, 3, 9))
    right = entry(day=date(2001, 3, 5), known_on=date(2010, 1, 1), recorded_on=date(2026, 3, 1), supersedes=wrong.id)
    known_late = view([wrong, right], SOURCES, known=LATE)
    known_early = view([wrong, right], SOURCES, known=date(2005, 1, 1))
    recorded_early = view([wrong, right], SOURCES, known=LATE, recorded=date(2026, 2, 1))
    assert [str(act.day) for acts in (known_late, known_early, recorded_early) for act in acts] == [
        "2001-03-05",
        "2001-03-09",
        "2001-03-09",
    ]


@given(random_entries(), st.randoms(use_true_random=False), days())
def test_any_order_of_entries_gives_the_same_acts(
    entries: tuple[Entry, ...], chance: random.Random, known: date
) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert view(shuffled, SOURCES, known=known) == view(entries, SOURCES, known=known)


@given(random_entries(), days())
def test_entries_known_later_change_nothing_that_was_known(entries: tuple[Entry, ...], known: date) -> None:
    by_then = [one for one in entries if one.known_on <= known]
    assert view(entries, SOURCES, known=known) == view(by_then, SOURCES, known=known)


@given(random_entries())
def test_every_standing_entry_is_in_exactly_one_act(entries: tuple[Entry, ...]) -> None:
    superseded = {one.supersedes for one in entries}
    listed = [one.id for act in view(entries, SOURCES, known=date.max) for one in act.entries]
    assert sorted(listed) == sorted(one.id for one in entries if one.id not in superseded)
