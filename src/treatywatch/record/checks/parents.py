"""Treaties that need each other in a circle, or a parent that is not there."""

from __future__ import annotations

from collections.abc import Callable, Container

from treatywatch.model.problems import Problem

Needs = Callable[[str], tuple[str, ...]]
"""From a treaty's id to its parent and the treaties whose entry into force its own one needs."""


def circle(treaty: str, needs: Needs) -> tuple[str, ...]:
    """The way from a treaty back to itself over what it needs, or () where there is none.

    Args:
        treaty: where to start.
        needs: a treaty's parent, and the treaties whose entry into force its own one needs.
    """
    return _search(treaty, treaty, needs, set())


def _search(start: str, at: str, needs: Needs, seen: set[str]) -> tuple[str, ...]:
    for needed in needs(at):
        if needed == start:
            return (at, needed)
        if needed in seen:
            continue
        seen.add(needed)
        if way := _search(start, needed, needs, seen):
            return (at, *way)
    return ()


def circles(treaty: str, file: str, line: int, needs: Needs, known: Container[str]) -> tuple[Problem, ...]:
    """A treaty that needs itself in the end cannot be computed."""
    way = circle(treaty, lambda id_: tuple(needed for needed in needs(id_) if needed in known))
    what = f"the treaties need each other in a circle: {' -> '.join(way)}"
    return (Problem(file, line, what, "remove one parent or requirement"),) if way else ()


def missing_treaties(treaty: str, file: str, line: int, needs: Needs, known: Container[str]) -> tuple[Problem, ...]:
    """Treaties that this one needs and no shelf has: it is then answered without them, and that is said."""
    return tuple(
        Problem(file, line, f"needs {needed!r}, which is on no shelf", "mend the id or add its folder")
        for needed in needs(treaty)
        if needed not in known
    )
