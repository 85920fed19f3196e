"""What the record answers: rows and tables, each with the day that the record speaks as of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from treatywatch.model.answers import Derivation, SourceNote, Status, StatusAnswer
from treatywatch.model.days import Day
from treatywatch.record.frames import to_frame

Basis = Literal["bound", "consented"]


class _Rows:
    """A result that is a table: iterate over it, or take it as a data frame."""

    __slots__ = ()

    def rows(self) -> tuple[Any, ...]:
        """The rows of the table, as frozen dataclasses."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows())

    def __len__(self) -> int:
        return len(self.rows())

    def frame(self) -> Any:
        """The rows as a polars or pandas data frame.

        Raises:
            FailedWorkError: neither package is installed.
        """
        return to_frame(self.rows())


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party and the first day of the interval asked about, None where unknown."""

    participant: str
    since: date | None


@dataclass(frozen=True, slots=True)
class PartiesAnswer(_Rows):
    """Who is bound by a treaty on a day, or has consented to it.

    Args:
        basis: "bound" (party or withdrawing) or "consented" (consents not ended, in force or not).
        projected: whether the day lies beyond what the record is complete for.
        notes: what the answer cannot say, and rows that were left out.
    """

    treaty: str
    on: date
    known: date
    basis: Basis
    record_as_of: date | None
    projected: bool
    parties: tuple[PartyRow, ...]
    notes: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.parties)

    def rows(self) -> tuple[PartyRow, ...]:
        """The parties."""
        return self.parties


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that happened: an act, a day that the law yields, or a step at home.

    Args:
        day: when; None where unknown.
        participant: participant id, empty for the treaty's own (its entry into force).
        what: one of the kinds of act, "in_force" or "effective" (derived), or "action: stage" for a step.
        derived: whether the day is computed from acts and clauses.
        detail: what else is said of it.
        known_on: when it became public; for a derived day that of the act behind it.
        source: whence; for a derived day the source of the act behind it.
        entry: for an act the id of its best entry, as a correction names it in `supersedes`; else empty.
    """

    day: Day | None
    treaty: str
    participant: str
    what: str
    derived: bool
    detail: str
    known_on: date
    source: SourceNote
    entry: str = ""


@dataclass(frozen=True, slots=True)
class HistoryAnswer(_Rows):
    """Everything that the record has of a treaty or a participant (`of`), in order of days."""

    subject: str
    known: date
    record_as_of: date | None
    events: tuple[HistoryRow, ...]
    notes: tuple[str, ...]
    of: Literal["treaty", "participant"] = "treaty"

    def rows(self) -> tuple[HistoryRow, ...]:
        """The events."""
        return self.events


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A duty with its due day.

    Args:
        duty: the duty's id in the profile.
        what: the duty in words.
        due: the day on which it is or was due, extensions counted in.
        state: "due", "past, fulfilment not recorded", "fulfilled" or "missed"; a source says the last two.
    """

    participant: str
    treaty: str
    duty: str
    what: str
    article: str
    due: date
    state: str
    derivation: tuple[Derivation, ...]


@dataclass(frozen=True, slots=True)
class DeadlinesAnswer(_Rows):
    """Duties and their due days, earliest first.

    Args:
        on: the day from which "due" and "past" are told.
        known: as known on this day.
        duties: one row for each duty and due day.
        notes: rows and treaties that were left out.
    """

    on: date
    known: date
    duties: tuple[DeadlineRow, ...]
    notes: tuple[str, ...]

    def rows(self) -> tuple[DeadlineRow, ...]:
        """The duties."""
        return self.duties


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change for one participant under one treaty.

    Args:
        day: the legal day, the day it became known or the day it was recorded, as the axis says.
        what: on the legal and the known axis as in `HistoryRow`; on the recorded axis "added", "superseded" or
            "withdrawn".
        before: the status on the day before, empty on the recorded axis.
        after: the status on that day, empty on the recorded axis.
        entry: the entry's id where the row is an entry, else empty.
    """

    day: date
    treaty: str
    participant: str
    what: str
    before: str
    after: str
    detail: str
    entry: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class ChangesAnswer(_Rows):
    """What changed for whom in `(start, end]` on one of the three axes."""

    axis: Literal["legal", "known", "recorded"]
    start: date
    end: date
    changes: tuple[ChangeRow, ...]
    notes: tuple[str, ...]

    def rows(self) -> tuple[ChangeRow, ...]:
        """The changes."""
        return self.changes


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many on one day."""

    treaty: str
    on: date
    count: int
    projected: bool


@dataclass(frozen=True, slots=True)
class CountsAnswer(_Rows):
    """Counts over time."""

    basis: Basis
    record_as_of: date | None
    points: tuple[CountRow, ...]
    notes: tuple[str, ...]

    def rows(self) -> tuple[CountRow, ...]:
        """The points of the series, earliest first."""
        return self.points


@dataclass(frozen=True, slots=True)
class WhatIfRow:
    """One participant under one treaty, as it stands and as it would stand.

    Args:
        before: the answer of the record on the day asked about.
        after: the answer with the supposed acts and conflicts.
        counts: parties bound on that day, before and after.
        duties: what remains by the treaty's own words, by other treaties and by custom.
    """

    treaty: str
    participant: str
    before: StatusAnswer
    after: StatusAnswer
    counts: tuple[int, int]
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhatIf(_Rows):
    """What would follow from acts and conflicts that are only supposed. Nothing is stored."""

    on: date
    supposed: tuple[str, ...]
    outcomes: tuple[WhatIfRow, ...]
    notes: tuple[str, ...]

    def rows(self) -> tuple[WhatIfRow, ...]:
        """The outcomes."""
        return self.outcomes


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Something that was found by a name or by words: a treaty, a participant or an article of a treaty."""

    kind: Literal["treaty", "participant", "article"]
    id: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class WorldRow:
    """One cell of the world on a day: a participant's status under a treaty, without its derivation."""

    treaty: str
    participant: str
    status: Status
    since: date | None


@dataclass(frozen=True, slots=True)
class WorldAnswer(_Rows):
    """Everyone under every treaty on a day."""

    on: date
    known: date
    standings: tuple[WorldRow, ...]
    notes: tuple[str, ...]

    def rows(self) -> tuple[WorldRow, ...]:
        """The cells, by treaty and participant."""
        return self.standings


@dataclass(frozen=True, slots=True)
class Terms:
    """What a source's terms allow, in one sentence."""

    source: str
    terms: str


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How well articles are read, at the least: a floor that the tests hold.

    Args:
        measured_on: the marked texts.
        measure: what is counted.
        at_least: a share from 0 to 1.
    """

    measured_on: str
    measure: str
    at_least: float


@dataclass(frozen=True, slots=True)
class About:
    """Which record answers.

    Args:
        version: version of the package.
        record_version: newest day of recording among the rows, and the hash of all files.
        record_hash: SHA-256 over the files of all shelves, first 16 hex digits.
        treaties: how many treaties the record has.
        shelves: where the shelves lie.
        notices: not legal advice; the depositary's record prevails; no tie to the United Nations.
        terms: under which the facts of each source stand.
        accuracy: how well articles are read.
    """

    version: str
    record_version: str
    record_hash: str
    treaties: int
    shelves: tuple[str, ...]
    sources: tuple[SourceNote, ...]
    notices: tuple[str, ...]
    terms: tuple[Terms, ...] = ()
    accuracy: tuple[Accuracy, ...] = ()
