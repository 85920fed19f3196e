"""Long texts of one shape are read in steps that grow with their length, not with its square."""

from __future__ import annotations

import cProfile
import pstats
from types import ModuleType

import pytest

from tests.benches import bench_module

SHAPES = ("paragraphs of news", "one line", "quotations", "straight quotation marks", "persons", "capitals")


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    module = bench_module("long_texts")
    module.read_one("Poland left the Ottawa Treaty, its minister said.")
    return module


def steps(bench: ModuleType, text: str) -> int:
    """How many functions are called while a text is read: the same on every machine."""
    profile = cProfile.Profile()
    profile.runcall(bench.read_one, text)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("shape", SHAPES)
def test_five_times_the_words_take_less_than_seven_times_the_steps(bench: ModuleType, shape: str) -> None:
    bench.read_one(bench.SHAPES[shape](400))  # what is loaded or kept the first time does not count
    short, long = (steps(bench, bench.SHAPES[shape](words)) for words in (400, 2000))
    assert long < 7 * short
