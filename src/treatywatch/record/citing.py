"""Sources as answers cite them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.entries import Act, Entry, LadderStep
from treatywatch.model.sources import Source


def note(sources: Mapping[str, Source], id_: str, locator: str = "") -> SourceNote:
    """A source by its id; one that is on no shelf stands with its id as title."""
    source = sources.get(id_)
    return SourceNote(id_, source.title if source else id_, locator, source.url if source else "")


def cite(sources: Mapping[str, Source], row: Entry | LadderStep) -> SourceNote:
    """The source of a row."""
    return note(sources, row.source, row.locator)


def cited(
    sources: Mapping[str, Source], derivation: Iterable[Derivation], acts: Iterable[Act]
) -> tuple[SourceNote, ...]:
    """The sources of the acts that a derivation rests on, in order of first use; all sources of each act."""
    by_key = {act.key: act for act in acts}
    found: dict[SourceNote, None] = {}
    for line in derivation:
        for key in line.acts:
            for entry in by_key[key].entries if key in by_key else ():
                found[cite(sources, entry)] = None
    return tuple(found)
