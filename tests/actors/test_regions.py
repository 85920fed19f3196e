"""Regions: who is counted to them, and where a text names one."""

from __future__ import annotations

from datetime import date

from treatywatch.actors.regions import regions, regions_named
from treatywatch.actors.ties import members


def test_every_member_of_the_united_nations_lies_in_a_part_of_the_world() -> None:
    parts = [regions()[ref] for ref in ("AFRICA", "ASIA", "EUROPE", "AMERICAS", "OCEANIA")]
    counted = {ref for part in parts for ref in part.members | part.edge}
    assert members("UN", date(2025, 1, 1)) <= counted


def test_no_state_is_surely_in_two_parts_of_the_world() -> None:
    parts = [regions()[ref].members for ref in ("AFRICA", "ASIA", "EUROPE", "AMERICAS", "OCEANIA")]
    assert sum(map(len, parts)) == len(frozenset().union(*parts))


def test_the_longest_name_of_a_region_is_taken() -> None:
    text = "the first South American state"
    assert [(text[a:b], ref) for a, b, ref in regions_named(text)] == [("South American", "SOUTH-AMERICA")]


def test_states_that_only_some_count_to_a_region_are_kept_apart() -> None:
    assert "TUR" in regions()["EUROPE"].edge
    assert "FIN" in regions()["SCANDINAVIA"].edge


def test_a_quarter_of_the_world_is_known_in_small_letters_too() -> None:
    text = "in south-east Asia and west African states"
    assert [ref for _, _, ref in regions_named(text)] == ["SOUTHEAST-ASIA", "WEST-AFRICA"]
