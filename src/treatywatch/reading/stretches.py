"""What lies where in a text: a long text is read in time that grows with its length, and not with its square."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")

_ROOM = 256  # characters; a sentence or two, so that hardly more than what is asked for is looked at


class Stretches(Generic[T]):
    """Things that lie in stretches of a text, found by the characters that they touch.

    Args:
        given: start, end (exclusive) and thing.
    """

    def __init__(self, given: Iterable[tuple[int, int, T]] = ()) -> None:
        self._things: list[tuple[int, int, T]] = []
        self._rooms: dict[int, list[int]] = defaultdict(list)
        for start, end, thing in given:
            self.add(start, end, thing)

    def add(self, start: int, end: int, thing: T) -> None:
        """Lay a thing into a stretch; it comes after all that lie there already."""
        for room in range(start // _ROOM, max(start, end - 1) // _ROOM + 1):
            self._rooms[room].append(len(self._things))
        self._things.append((start, end, thing))

    def touching(self, start: int, end: int) -> list[T]:
        """What has a character in common with a stretch, in the order in which it was laid.

        >>> Stretches([(0, 5, "a"), (900, 950, "b"), (4, 1000, "c")]).touching(940, 941)
        ['b', 'c']
        """
        first, last = start // _ROOM, max(start, end - 1) // _ROOM
        if first == last:
            near: Iterable[int] = self._rooms.get(first, ())
        else:
            near = sorted({i for room in range(first, last + 1) for i in self._rooms.get(room, ())})
        things = (self._things[i] for i in near)
        return [thing for begin, stop, thing in things if begin < end and start < stop]
