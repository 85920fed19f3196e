"""Sources that a profile cites and no shelf has."""

from __future__ import annotations

from collections.abc import Callable, Container

from treatywatch.law.profile import Profile
from treatywatch.model.problems import Problem


def uncited_sources(
    profile: Profile, sources: Container[str], line_of: Callable[[tuple[str | int, ...]], int]
) -> tuple[Problem, ...]:
    """A coverage or a stated day rests on a source that a person can look up."""
    cited = [(("coverage", index), coverage.source) for index, coverage in enumerate(profile.coverage)]
    days = (("adopted", profile.adopted), ("opened", profile.opened), ("in_force", profile.in_force))
    stated = [((key,), day.source) for key, day in days if day and day.source]
    return tuple(
        Problem(profile.file, line_of(path), f"{path[0]} cites {source!r}, which is in no sources.csv", "add it there")
        for path, source in (*cited, *stated)
        if source not in sources
    )
