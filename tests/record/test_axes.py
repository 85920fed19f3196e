"""Laws that every answer keeps, whatever the entries: order, knowledge, intervals, and days that move with deposits."""

from __future__ import annotations

import itertools
import random
from datetime import date, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.making import SOURCES, days, entry, random_entries
from tests.record.shelves import SHELF
from treatywatch.law.participation import Participations, participations
from treatywatch.law.profile import Profile
from treatywatch.law.world import World
from treatywatch.model.entries import ActKind, Entry
from treatywatch.record.ask import Record
from treatywatch.record.view import view

WHO = ("NOR", "PER", "KEN")


@cache
def profile(treaty: str) -> Profile:
    return Record.open(SHELF).profile(treaty)


def computed(entries: tuple[Entry, ...], known: date, treaty: str = "LANTERN") -> Participations:
    return participations(profile(treaty), view(entries, SOURCES, known=known), World())


@settings(max_examples=60)
@given(random_entries(), st.randoms(use_true_random=False), days(), days())
def test_any_order_of_entries_gives_the_same_answers(
    entries: tuple[Entry, ...], chance: random.Random, known: date, on: date
) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)
    one, two = computed(entries, known), computed(tuple(shuffled), known)
    for who in WHO:
        assert one.of(who).standing(on) == two.of(who).standing(on)
        assert one.of(who).derivation(on) == two.of(who).derivation(on)


@settings(max_examples=60)
@given(random_entries(), random_entries(), days(), days())
def test_an_answer_as_known_on_a_day_never_changes_when_entries_known_later_arrive(
    entries: tuple[Entry, ...], more: tuple[Entry, ...], known: date, on: date
) -> None:
    later = tuple(
        entry(one.participant, one.kind, one.day, which=one.which, known_on=known + timedelta(days=1 + number))
        for number, one in enumerate(more)
    )
    before, after = computed(entries, known), computed((*entries, *later), known)
    for who in WHO:
        assert before.of(who).standing(on) == after.of(who).standing(on)
        assert before.of(who).derivation(on) == after.of(who).derivation(on)


@settings(max_examples=60)
@given(random_entries())
def test_intervals_are_in_order_and_never_overlap(entries: tuple[Entry, ...]) -> None:
    found = computed(entries, date.max)
    for who in WHO:
        spans = found.of(who).spans
        for span in spans:
            assert span.end is None or span.start < span.end
        for first, second in itertools.pairwise(spans):
            assert first.end is not None
            assert first.end <= second.start


@given(days(), days())
def test_who_deposits_earlier_is_bound_no_later(one: date, other: date) -> None:
    early, late = sorted((one, other))
    starts = []
    for day in (early, late):
        found = computed((entry("KEN", ActKind.ACCESSION, day),), date.max).of("KEN").spans
        starts.append(found[0].start)
    assert starts[0] <= starts[1]


@given(days(), days())
def test_who_gives_notice_earlier_is_free_no_later(one: date, other: date) -> None:
    ends = []
    for day in sorted((one, other)):
        acts = (entry("KEN", ActKind.ACCESSION, date(1985, 1, 1)), entry("KEN", ActKind.WITHDRAWAL, day))
        ends.append(computed(acts, date.max).of("KEN").standing(day).ceases_on or date.min)
    assert ends[0] <= ends[1]
