from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from treatywatch.actors.participants import participants
from treatywatch.actors.ties import border, leaving_notices, members, membership, neighbours, organisations

SEED_DAY = date(2025, 3, 18)
# Qatar joined the oil exporters while still under British protection.
BEFORE_INDEPENDENCE = {("OPEC", "QAT"), *(("CARICOM", ref) for ref in ("ATG", "BLZ", "DMA", "KNA", "LCA", "VCT"))}
STATES = [actor.id for actor in participants().values() if actor.kind == "state"]


def test_nato_members_that_border_russia() -> None:
    assert members("NATO", SEED_DAY) & neighbours("RUS", SEED_DAY) == {"NOR", "FIN", "EST", "LVA", "LTU", "POL"}


@pytest.mark.parametrize(
    ("organisation", "on", "count"),
    [
        ("NATO", date(1949, 8, 24), 12),
        ("NATO", date(2022, 2, 24), 30),
        ("NATO", SEED_DAY, 32),
        ("EUE", date(1958, 1, 1), 6),
        ("EUE", date(2013, 7, 1), 28),
        ("EUE", SEED_DAY, 27),
        ("COE", date(2022, 3, 15), 47),
        ("COE", SEED_DAY, 46),
        ("OSCE", SEED_DAY, 57),
        ("UN", date(1945, 12, 31), 51),
        ("UN", date(1960, 12, 31), 99),
        ("UN", SEED_DAY, 193),
        ("OAS", SEED_DAY, 34),
        ("AU", SEED_DAY, 55),
        ("ECOWAS", date(2025, 1, 28), 15),
        ("ECOWAS", SEED_DAY, 12),
        ("ASEAN", SEED_DAY, 10),
        ("G7", SEED_DAY, 7),
        ("BRICS", SEED_DAY, 10),
        ("OPEC", SEED_DAY, 12),
        ("NWS", SEED_DAY, 5),
        ("P5", date(1970, 1, 1), 5),
    ],
)
def test_published_numbers_of_members(organisation: str, on: date, count: int) -> None:
    assert len(members(organisation, on)) == count


@pytest.mark.parametrize(
    ("organisation", "member", "first_day"),
    [("NATO", "FIN", date(2023, 4, 4)), ("NATO", "SWE", date(2024, 3, 7)), ("EUE", "HRV", date(2013, 7, 1))],
)
def test_accessions(organisation: str, member: str, first_day: date) -> None:
    assert member in members(organisation, first_day)
    assert member not in members(organisation, first_day - timedelta(days=1))


@pytest.mark.parametrize(
    ("organisation", "member", "ended_on"),
    [("COE", "RUS", date(2022, 3, 16)), ("EUE", "GBR", date(2020, 1, 31)), ("ECOWAS", "NER", date(2025, 1, 29))],
)
def test_exits(organisation: str, member: str, ended_on: date) -> None:
    assert member in members(organisation, ended_on - timedelta(days=1))
    assert member not in members(organisation, ended_on)


def test_an_unknown_organisation_has_no_members() -> None:
    assert members("NOSUCH", SEED_DAY) == frozenset()
    assert membership("NATO", "UKR") == ()


def test_nobody_is_a_member_before_the_organisation_or_itself_existed() -> None:
    table = participants()
    for organisation in organisations():
        for ref, actor in table.items():
            for span in membership(organisation, ref):
                assert span.since is not None
                assert actor.existed(span.since) or (organisation, ref) in BEFORE_INDEPENDENCE, (organisation, ref)
                assert (table[organisation].since or date.min) <= span.since, organisation
                assert actor.until is None or (span.until and span.until <= actor.until), (organisation, ref)


def test_spans_of_a_membership_do_not_overlap() -> None:
    for organisation in organisations():
        for ref in participants():
            spans = membership(organisation, ref)
            for earlier, later in itertools.pairwise(spans):
                assert earlier.until is not None
                assert later.since is not None
                assert earlier.until <= later.since


def test_borders_are_mutual_and_between_those_that_exist() -> None:
    table = participants()
    for on in (date(1985, 1, 1), date(1995, 1, 1), date(2007, 1, 1), SEED_DAY):
        for ref, actor in table.items():
            for other in neighbours(ref, on):
                assert ref in neighbours(other, on)
                assert other != ref
                assert actor.existed(on), (ref, on)
                assert table[other].existed(on), (other, on)


# Numbers of neighbours as geographies print them, with overseas departments, Kosovo and Western Sahara counted.
@pytest.mark.parametrize(
    ("ref", "count"),
    [
        ("CHN", 14), ("RUS", 14), ("BRA", 10), ("DEU", 9), ("COD", 9), ("AUT", 8), ("SRB", 8), ("TUR", 8), ("ZMB", 8),
        ("TZA", 8), ("FRA", 11), ("HUN", 7), ("UKR", 7), ("POL", 7), ("IRN", 7), ("SAU", 7), ("MLI", 7), ("NER", 7),
        ("DZA", 7), ("SDN", 7), ("IND", 6), ("ETH", 6), ("PRT", 1), ("KOR", 1), ("LSO", 1), ("CHE", 5), ("KAZ", 5),
    ],
)  # fmt: skip
def test_numbers_of_neighbours(ref: str, count: int) -> None:
    assert len(neighbours(ref, SEED_DAY)) == count


def test_islands_have_no_neighbours() -> None:
    for ref in ("ISL", "JPN", "AUS", "NZL", "MLT", "CUB", "SGP", "BHR", "PHL", "MDG", "LKA", "TON", "NRU"):
        assert neighbours(ref, SEED_DAY) == frozenset()


def test_borders_change_with_the_states() -> None:
    assert neighbours("NOR", date(1985, 1, 1)) == {"FIN", "SWE", "SUN"}
    assert "CSK" in neighbours("POL", date(1985, 1, 1))
    assert {"CZE", "SVK"} <= neighbours("POL", SEED_DAY)
    assert "KEN" in neighbours("SDN", date(2011, 7, 8))
    assert "KEN" not in neighbours("SDN", date(2011, 7, 9))


def test_an_exclave_is_named() -> None:
    assert "Kaliningrad" in border("POL", "RUS")[0].note
    assert border("RUS", "LTU") == border("LTU", "RUS")
    assert "Kaliningrad" in border("LTU", "RUS")[0].note


def test_whoever_gave_notice_was_a_member_then_and_left_afterwards() -> None:
    found = 0
    for organisation in organisations():
        for actor in participants():
            for day in leaving_notices(organisation, actor):
                found += 1
                assert any(
                    span.covers(day) and span.until is not None and span.until > day
                    for span in membership(organisation, actor)
                ), (organisation, actor, day)
    assert found
