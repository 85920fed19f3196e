"""Work spread over processes: order, and what the end of one of them does."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

import pytest

from treatywatch.cli.workers import Spread


def doubled(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


def deadly(numbers: Sequence[int]) -> list[int]:
    if any(number % 10 == 7 for number in numbers):
        os.kill(os.getpid(), signal.SIGKILL)
    return doubled(numbers)


def broken(numbers: Sequence[int]) -> list[int]:
    raise LookupError(str(numbers[0]))


def lost(number: int) -> int:
    return -number


def groups(count: int, size: int) -> list[list[int]]:
    return [list(range(at, min(at + size, count))) for at in range(0, count, size)]


def test_results_come_in_the_order_of_what_was_given() -> None:
    found = Spread(doubled, lost, 2, 3).results(groups(50, 4), here=lambda group: 20 in group)
    assert list(found) == [2 * n for n in range(50)]


@pytest.mark.parametrize("size", [1, 3])
def test_what_ends_its_process_is_told_and_all_else_done(size: int) -> None:
    found = list(Spread(deadly, lost, 2, 3).results(groups(25, size), here=lambda _: False))
    assert found == [-n if n % 10 == 7 else 2 * n for n in range(25)]


def test_an_error_of_the_work_is_raised() -> None:
    with pytest.raises(LookupError, match="0"):
        list(Spread(broken, lost, 2, 3).results(groups(5, 1), here=lambda _: False))
