"""Hard cases of the shipped record, as the depositaries and the treaty bodies have them."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.actors.table import actors
from treatywatch.model.answers import Flag, Status
from treatywatch.record.ask import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=date(2026, 11, 25))


@pytest.mark.parametrize(
    ("treaty", "participant", "on", "status"),
    [
        ("ECHR", "SRB", date(2019, 1, 1), Status.PARTY),
        ("ECHR", "RUS", date(2022, 9, 15), Status.PARTY),
        ("ECHR", "RUS", date(2022, 9, 16), Status.FORMER),
        ("NPT", "RUS", date(1980, 1, 1), Status.PARTY),
        ("PARIS", "USA", date(2020, 11, 5), Status.FORMER),
        ("PARIS", "USA", date(2021, 3, 1), Status.PARTY),
        ("PARIS", "USA", date(2026, 1, 27), Status.FORMER),
        ("ICCPR-OP1", "GUY", date(1999, 4, 5), Status.PARTY),
        ("ICCPR-OP1", "TTO", date(2000, 6, 27), Status.FORMER),
        ("ICCPR", "PRK", date(2020, 1, 1), Status.PARTY),
        ("ICCPR", "YEM", date(2000, 1, 1), Status.PARTY),
        ("ROME", "HUN", date(2026, 10, 1), Status.PARTY),
        ("ROME", "NER", date(2026, 10, 1), Status.WITHDRAWING),
        ("CTBT", "RUS", date(2024, 1, 1), Status.SIGNATORY),
        ("SINGLE-CONVENTION", "BOL", date(2012, 6, 1), Status.FORMER),
        ("SINGLE-CONVENTION", "BOL", date(2014, 1, 1), Status.PARTY),
        ("NEWSTART", "USA", date(2026, 2, 5), Status.FORMER),
        ("UNCCD", "CAN", date(2015, 1, 1), Status.FORMER),
    ],
)
def test_status(record: Record, treaty: str, participant: str, on: date, status: Status) -> None:
    assert record.status(treaty, participant, on=on).status is status


@pytest.mark.parametrize(
    ("treaty", "participant", "on"),
    [("NPT", "PRK", date(2004, 1, 1)), ("APMBC", "UKR", date(2026, 1, 1)), ("OAS", "VEN", date(2020, 1, 1))],
)
def test_contested_effects_are_flagged(record: Record, treaty: str, participant: str, on: date) -> None:
    assert Flag.EFFECT_CONTESTED in record.status(treaty, participant, on=on).flags


@pytest.mark.parametrize(
    ("treaty", "on", "count"),
    [
        ("APMBC", date(2025, 3, 18), 164),
        ("APMBC", date(2025, 12, 1), 166),
        ("APMBC", date(2026, 2, 20), 161),
        ("CCM", date(2026, 2, 3), 111),
        ("CTBT", date(2026, 2, 3), 0),
        ("ROME", date(2026, 10, 1), 125),
        ("PARIS", date(2026, 2, 3), 194),
        ("GC1", date(2020, 1, 1), 196),
        ("ECHR", date(2021, 1, 1), 47),
        ("OPENSKIES", date(2010, 1, 1), 34),
        ("ACHR", date(2014, 1, 1), 23),
        ("GENOCIDE", date(2024, 1, 1), 153),
        ("UNCLOS", date(2024, 12, 1), 170),
        ("UNFCCC", date(2024, 12, 1), 198),
        ("UNCCD", date(2024, 12, 1), 197),
        ("REFUGEES", date(2024, 12, 1), 146),
        ("MOON", date(2024, 12, 1), 17),
        ("CFE", date(2020, 1, 1), 30),
    ],
)
def test_bound_counts_are_the_published_ones(record: Record, treaty: str, on: date, count: int) -> None:
    assert record.parties(treaty, on=on).count == count


@pytest.mark.parametrize(
    ("treaty", "group", "on", "speaks"),
    [
        ("NPT", "withdrawal", date(2026, 5, 1), True),
        ("UNFCCC", "withdrawal", date(2026, 1, 9), False),
        ("CFE", "withdrawal", date(2024, 4, 9), True),
        ("CFE", "suspension", date(2024, 4, 9), False),
        ("OST", "consent", date(2024, 1, 1), False),
        ("SEABED", "consent", date(2024, 1, 1), False),
        ("WHO", "withdrawal", date(2025, 1, 21), False),
        ("ECHR", "withdrawal", date(2026, 6, 1), False),
    ],
)
def test_silence_speaks_only_where_the_record_is_declared_whole(
    record: Record, treaty: str, group: str, on: date, speaks: bool
) -> None:
    assert (record.coverage(treaty, group, on) is not None) is speaks


def test_every_stated_place_says_in_which_state_it_lies(record: Record) -> None:
    for treaty in record.treaties():
        profile = record.profile(treaty)
        for stated in filter(None, (profile.adopted, profile.opened, profile.in_force)):
            assert bool(stated.place) == bool(stated.states), treaty
            assert set(stated.states) <= set(actors().participants), treaty


def test_an_organisation_is_told_beside_its_members(record: Record) -> None:
    answer = record.status("PARIS", "EU", on=date(2026, 1, 1))
    assert "27 of its 27 member states are bound themselves" in answer.notes


def test_a_reservation_is_told_beside_the_status(record: Record) -> None:
    notes = record.status("CPED", "Finland", on=date(2026, 1, 1)).notes
    assert any(note.startswith("reservation, ") for note in notes)
