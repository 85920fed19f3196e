"""Organisations whose founding treaty goes by the organisation's name: "joined NATO", "left the European Union"."""

from __future__ import annotations

from functools import cache

from treatywatch.reading.cue_files import cue_file


def alliances() -> dict[str, str]:
    """The organisations with the id of their founding treaty, or their own where the record has none."""
    found: dict[str, str] = cue_file("steps")["alliances"]
    return found


def founding_treaty(ref: str) -> str:
    """The treaty that an organisation stands for: the North Atlantic Treaty for NATO; any other id itself."""
    return alliances().get(ref, ref)


@cache
def organisation_of(treaty: str) -> str | None:
    """The organisation that a treaty founded and that goes by it, or None."""
    return next((ref for ref, founded in alliances().items() if founded == treaty), None)
