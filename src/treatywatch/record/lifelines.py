"""Everything that one participant did, over all treaties that speak of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.actors.participants import participants
from treatywatch.model.problems import DataError
from treatywatch.record.happenings import happenings, in_order
from treatywatch.record.library import Axes, Library
from treatywatch.record.places import same_person
from treatywatch.record.results import HistoryAnswer
from treatywatch.record.standing import left_out_notes
from treatywatch.record.text_files import read_text


def participant_history(library: Library, participant: str, axes: Axes) -> HistoryAnswer:
    """Everything that a participant did, also under the names of those whose legal personality it carries on.

    A treaty whose profile cannot be used is named in the notes.
    """
    events = []
    notes: list[str] = []
    for treaty in treaties_about(library, participant):
        try:
            events += [*happenings(library, treaty, axes, same_person(participant))]
            notes += left_out_notes(library.treaty(treaty))
        except DataError as error:
            notes += [f"left out: {problem}" for problem in error.problems]
    return HistoryAnswer(participant, axes.known, None, in_order(events), tuple(dict.fromkeys(notes)), "participant")


def treaties_about(library: Library, participant: str) -> Iterator[str]:
    """Ids of the treaties with a row about a participant or about a state whose place it takes.

    The files are searched as text first: only the folders that name it are read.
    """
    ids = _line(participant)
    named = re.compile(rf"^\"?(?:{'|'.join(map(re.escape, sorted(ids)))})\"?,", re.MULTILINE)
    for treaty in library.shelves.treaty_ids:
        tables = [path for name in ("acts.csv", "steps.csv") for path, _ in library.shelves.tables(treaty, name)]
        if any(named.search(read_text(path)[0] or "") for path in tables):
            yield treaty


def _line(participant: str) -> set[str]:
    """A participant and all whose place it takes, however far back."""
    table = participants()
    found: set[str] = set()
    waiting = [participant]
    while waiting:
        id_ = waiting.pop()
        if id_ in found or id_ not in table:
            continue
        found.add(id_)
        waiting += [*table[id_].succeeds, *filter(None, [table[id_].continues])]
    return found or {participant}
