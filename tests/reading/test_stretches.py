from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from treatywatch.reading.stretches import Stretches

PLACES = st.tuples(st.integers(0, 2000), st.integers(1, 900)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(PLACES), PLACES)
def test_what_touches_a_stretch_is_found_in_the_order_in_which_it_was_laid(
    laid: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    index = Stretches((start, end, number) for number, (start, end) in enumerate(laid))
    naive = [n for n, (start, end) in enumerate(laid) if start < asked[1] and asked[0] < end]
    assert index.touching(*asked) == naive
