"""Work spread over processes: order, and what the end of one of them does."""

from __future__ import annotations

import os
import signal

import pytest

from treatywatch.cli.workers import Spread


def doubled(number: int) -> int:
    return 2 * number


def deadly(number: int) -> int:
    if number % 10 == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def broken(number: int) -> int:
    raise LookupError(str(number))


def lost(number: int) -> int:
    return -number


def test_results_come_in_the_order_of_what_was_given() -> None:
    assert list(Spread(doubled, lost, 2, 3).results(range(50), here=lambda n: n == 20)) == [2 * n for n in range(50)]


def test_what_ends_its_process_is_told_and_all_else_done() -> None:
    found = list(Spread(deadly, lost, 2, 3).results(range(25), here=lambda n: False))
    assert found == [-n if n % 10 == 7 else 2 * n for n in range(25)]


def test_an_error_of_the_work_is_raised() -> None:
    with pytest.raises(LookupError, match="0"):
        list(Spread(broken, lost, 2, 3).results(range(5), here=lambda n: False))
