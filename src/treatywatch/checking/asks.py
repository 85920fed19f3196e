"""What checking asks of a record: the part of `record.ask.Record` that it uses, so that a test can stand in for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, Protocol

from treatywatch.model.answers import SourceNote, StatusAnswer
from treatywatch.model.entries import Act, LadderStep
from treatywatch.model.lexicon import Lexicon
from treatywatch.model.sources import Coverage

Basis = Literal["bound", "consented"]


class Record(Protocol):
    """See `treatywatch.record.ask.Record`."""

    today: date

    def treaties(self) -> tuple[str, ...]:
        """Ids of all treaties of the record."""
        ...

    def lexicon(self) -> Lexicon:
        """The names and facts of all treaties, at hand without opening each of them."""
        ...

    def profile(self, treaty: str) -> Any:
        """A treaty's profile."""
        ...

    def status(
        self, treaty: str, participant: str, *, on: date | None = None, known: date | None = None
    ) -> StatusAnswer:
        """Where a participant stands on a day."""
        ...

    def intervals(
        self, treaty: str, participant: str, *, known: date | None = None
    ) -> tuple[tuple[date | None, date | None], ...]:
        """When a treaty bound or binds a participant."""
        ...

    def parties(self, treaty: str, *, basis: Basis = "bound", on: date | None = None, known: date | None = None) -> Any:
        """Who is bound, or has consented, on a day."""
        ...

    def counted(
        self, treaty: str, *, basis: Basis = "bound", on: date | None = None, known: date | None = None
    ) -> frozenset[str]:
        """Ids of those bound, or of those whose consent has not ended, on a day."""
        ...

    def deadlines(
        self,
        participant: str | None = None,
        *,
        treaty: str | None = None,
        start: date | None = None,
        end: date | None = None,
    ) -> Iterable[Any]:
        """Duties with their due days."""
        ...

    def acts(self, treaty: str, participant: str | None = None, *, known: date | None = None) -> tuple[Act, ...]:
        """Acts, assembled from their entries."""
        ...

    def steps(
        self, treaty: str, participant: str | None = None, *, known: date | None = None
    ) -> tuple[LadderStep, ...]:
        """Steps of the ladder at home."""
        ...

    def coverage(self, treaty: str, group: str, on: date, participant: str = "") -> Coverage | None:
        """The declaration that makes silence on a group of acts speak on that day, of all or of one participant."""
        ...

    def record_as_of(self, treaty: str, *, known: date | None = None) -> date | None:
        """The day up to which the record is complete."""
        ...

    def source(self, source_id: str, locator: str = "", /) -> SourceNote:
        """A source as an answer cites it."""
        ...
