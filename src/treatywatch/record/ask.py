"""The record's Python API: open a record, ask it. All doors, and checking, call nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from treatywatch.law.profile import Profile
from treatywatch.model.answers import SourceNote, StatusAnswer
from treatywatch.model.entries import Act, LadderStep
from treatywatch.model.lexicon import Lexicon
from treatywatch.model.problems import Problem, UsageError
from treatywatch.model.sources import Coverage
from treatywatch.record import citing, horizon, resolve, standing
from treatywatch.record.library import Axes, Library
from treatywatch.record.shelf import open_shelves

if TYPE_CHECKING:  # a question loads what it needs and no more: `status` starts in a fraction of a second
    from treatywatch.record.counting import Every
    from treatywatch.record.results import (
        About,
        Basis,
        ChangesAnswer,
        CountsAnswer,
        DeadlinesAnswer,
        FoundRow,
        HistoryAnswer,
        PartiesAnswer,
        WhatIf,
        WorldAnswer,
    )
    from treatywatch.record.validate import Checked


class Record:
    """A record that answers. Treaties and participants may be given by id or by any name.

    Every question takes `known` (as known on that day; default: today) and `recorded` (as recorded here on that day;
    default: everything), and where it makes sense `on` (what held in law on that day; default: today).
    All questions raise `UsageError` for an unknown treaty or participant, with the nearest ones, and `DataError` where
    the files behind the answer have a mistake, with file, line and mend.
    """

    def __init__(self, library: Library, today: date) -> None:
        self._library = library
        self._lexicon: Lexicon | None = None
        self.today = today

    @classmethod
    def open(cls, record_dir: Path | None = None, *, today: date | None = None) -> Record:
        """The shipped record, or one of the user's own, alone or on top of it.

        Args:
            record_dir: a folder with a record.yaml; None for the shipped record alone.
            today: the day that the axes default to; None for the calendar's.

        Raises:
            UsageError: there is no such folder, or it has no record.yaml.
            DataError: its record.yaml has a mistake.
        """
        return cls(Library(open_shelves(record_dir)), today or date.today())

    def status(
        self,
        treaty: str,
        participant: str,
        *,
        on: date | None = None,
        known: date | None = None,
        recorded: date | None = None,
    ) -> StatusAnswer:
        """Whether a participant is bound by a treaty on a day, with the derivation."""
        ids = self.treaty_id(treaty), self.participant_id(participant)
        return standing.status_answer(self._library, *ids, on or self.today, self._axes(known, recorded), self.today)

    def intervals(
        self, treaty: str, participant: str, *, known: date | None = None, recorded: date | None = None
    ) -> tuple[tuple[date | None, date | None], ...]:
        """When a treaty bound or binds a participant: first day (None where uncertain) and first day outside, in order.

        Without derivation: what asks about many participants needs no more.
        """
        axes = self._axes(known, recorded)
        computed = self._library.participations(self.treaty_id(treaty), axes).of(self.participant_id(participant))
        return tuple((span.start if span.start_known else None, span.end) for span in computed.spans)

    def parties(
        self,
        treaty: str,
        *,
        basis: Basis = "bound",
        on: date | None = None,
        known: date | None = None,
        recorded: date | None = None,
    ) -> PartiesAnswer:
        """Everyone who is bound by a treaty on a day, or (`consented`) whose consent has not ended."""
        axes = self._axes(known, recorded)
        return standing.parties_answer(self._library, self.treaty_id(treaty), basis, on or self.today, axes)

    def counted(
        self,
        treaty: str,
        *,
        basis: Basis = "bound",
        on: date | None = None,
        known: date | None = None,
        recorded: date | None = None,
    ) -> frozenset[str]:
        """Ids of those whom `parties` tells, without since when and what goes with it.

        What counts many days needs no more.
        """
        axes = self._axes(known, recorded)
        return standing.counted(self._library, self.treaty_id(treaty), basis, on or self.today, axes)

    def world(self, *, on: date | None = None, known: date | None = None, recorded: date | None = None) -> WorldAnswer:
        """Everyone under every treaty on a day, without derivations."""
        from treatywatch.record import counting

        axes = self._axes(known, recorded)
        return counting.world_answer(self._library, self.treaties(), on or self.today, axes)

    def history(self, subject: str, *, known: date | None = None, recorded: date | None = None) -> HistoryAnswer:
        """Everything that happened under a treaty, or that a participant did under all of them."""
        from treatywatch.record import happenings, lifelines

        axes = self._axes(known, recorded)
        treaty, participant = self._subject(subject)
        if treaty:
            return happenings.treaty_history(self._library, treaty, axes)
        return lifelines.participant_history(self._library, participant, axes)

    def deadlines(
        self,
        participant: str | None = None,
        *,
        treaty: str | None = None,
        on: date | None = None,
        start: date | None = None,
        end: date | None = None,
        known: date | None = None,
        recorded: date | None = None,
    ) -> DeadlinesAnswer:
        """Duties with their due days, extensions counted in.

        Args:
            participant: whose; None for everyone's.
            treaty: under one treaty; None for all.
            on: the day from which "due" and "past" are told; default: today.
            start: first due day to list; default: of old on for one participant (of a yearly duty only the last
                time), today on for everyone.
            end: last due day to list; default: ten years after `on`, of a yearly duty only the next time.
            known: as known on that day.
            recorded: as recorded here on that day.
        """
        from treatywatch.record import duties

        who = self.participant_id(participant) if participant else None
        day = on or self.today
        if start and end and end < start:
            raise UsageError(f"{start} is after {end}: give the earlier day first")
        window = duties.Window(start or (None if who else day), end)
        treaties = (self.treaty_id(treaty),) if treaty else self.treaties()
        axes = self._axes(known, recorded)
        return duties.deadlines_answer(self._library, treaties, who, day, window, axes)

    def changes(
        self,
        start: date | None = None,
        end: date | None = None,
        *,
        axis: Literal["legal", "known"] = "legal",
        treaty: str | None = None,
        recorded_after: date | None = None,
        known: date | None = None,
        recorded: date | None = None,
    ) -> ChangesAnswer:
        """What changed for whom in `(start, end]`: in law, or in what was publicly known.

        Args:
            start: the day before the first one that counts; needed unless `recorded_after` is given.
            end: the last day that counts; default: today.
            axis: which axis the two days stand on.
            treaty: one treaty; None for all.
            recorded_after: ask instead what this record itself has learned since that day.
            known: as known on that day.
            recorded: as recorded here on that day.
        """
        from treatywatch.record import changes

        treaties = (self.treaty_id(treaty),) if treaty else self.treaties()
        last = end or self.today
        first = recorded_after or start
        if first is None:
            raise UsageError("changes needs a first day: give FROM and TO, or the day after which it was recorded")
        if last < first:
            raise UsageError(f"{first} is after {last}: give the earlier day first")
        if recorded_after:
            return changes.recorded_changes(self._library, treaties, recorded_after, last)
        ask = changes.legal_changes if axis == "legal" else changes.known_changes
        return ask(self._library, treaties, first, last, self._axes(known, recorded))

    def counts(
        self,
        treaty: str,
        start: date,
        end: date,
        *,
        basis: Basis = "bound",
        every: Every = "year",
        known: date | None = None,
        recorded: date | None = None,
    ) -> CountsAnswer:
        """How many are bound, or have consented, over time."""
        from treatywatch.record import counting

        axes = self._axes(known, recorded)
        return counting.counts_answer(self._library, self.treaty_id(treaty), start, end, basis, every, axes)

    def whatif(
        self,
        withdrawals: Sequence[tuple[str, str, date]] = (),
        conflicts: Sequence[tuple[str, date, date | None]] = (),
        *,
        on: date | None = None,
        known: date | None = None,
        recorded: date | None = None,
    ) -> WhatIf:
        """What would follow from notices (treaty, participant, day of receipt) and armed conflicts.

        Args:
            withdrawals: notices supposed to be received.
            conflicts: participant, first day, first day after it (None: it lasts).
            on: the day of the answer; default: the last day on which anything changes.
            known: as known on that day.
            recorded: as recorded here on that day.
        """
        from treatywatch.record import supposing

        notices = [(self.treaty_id(treaty), self.participant_id(who), day) for treaty, who, day in withdrawals]
        outbreaks = [(self.participant_id(who), start, end) for who, start, end in conflicts]
        for who, start, end in outbreaks:
            if end is not None and end <= start:
                raise UsageError(f"the conflict of {who} would end on {end}, before it begins on {start}")
        axes = self._axes(known, recorded)
        return supposing.suppose(self._library, notices, outbreaks, on, axes, self.today)

    def treaties(self) -> tuple[str, ...]:
        """Ids of all treaties, sorted."""
        return self._library.shelves.treaty_ids

    def profile(self, treaty: str) -> Profile:
        """A treaty's profile."""
        return self._library.profile(self.treaty_id(treaty))

    def treaty_id(self, text: str) -> str:
        """The id of the treaty that a name means."""
        return self._library.index.resolve(text)

    def participant_id(self, text: str) -> str:
        """The id of the state or organisation that a name means."""
        return resolve.resolve_participant(text)

    def acts(
        self,
        treaty: str,
        participant: str | None = None,
        *,
        known: date | None = None,
        recorded: date | None = None,
    ) -> tuple[Act, ...]:
        """The acts under a treaty, of one participant or of all, in order of their days."""
        id_, axes = self.treaty_id(treaty), self._axes(known, recorded)
        if participant:
            return self._library.acts_of(self.participant_id(participant), id_, axes)
        return self._library.acts(id_, axes)

    def steps(
        self,
        treaty: str,
        participant: str | None = None,
        *,
        known: date | None = None,
        recorded: date | None = None,
    ) -> tuple[LadderStep, ...]:
        """The steps at home, of one participant or of all, in order of their days."""
        found = self._library.steps(self.treaty_id(treaty), self._axes(known, recorded))
        who = self.participant_id(participant) if participant else None
        return tuple(step for step in found if who in (None, step.participant))

    def coverage(self, treaty: str, group: str, on: date, participant: str = "") -> Coverage | None:
        """The declaration that makes silence speak for a group of kinds of act on a day, or None.

        It speaks of all participants, or of the one whose id is given.
        """
        return horizon.covering(self.profile(treaty), group, on, participant)

    def record_as_of(self, treaty: str, *, known: date | None = None) -> date | None:
        """The day up to which the record is complete for consents and withdrawals, or None."""
        return horizon.record_as_of(self.profile(treaty), known or self.today)

    def source(self, id_: str, locator: str = "") -> SourceNote:
        """A source as answers cite it."""
        return citing.note(self._library.shelves.sources, id_, locator)

    def find(self, words: str) -> tuple[FoundRow, ...]:
        """Treaties, participants and articles by any words."""
        from treatywatch.record import finding

        return finding.find(self._library, words)

    def lexicon(self) -> Lexicon:
        """All treaty names and facts that a reading may use; one object, for readers keep what they build on it."""
        if self._lexicon is None:
            heads = self._library.index.heads
            names = tuple(name for head in heads.values() for name in head.names)
            self._lexicon = Lexicon(names, {treaty: head.facts for treaty, head in heads.items()})
        return self._lexicon

    def about(self) -> About:
        """Which record this is: release, hash, sources."""
        from treatywatch.record import versions

        return versions.about(self._library.shelves)

    def problems(self, treaty: str | None = None) -> tuple[Problem, ...]:
        """What was refused in the shared tables, and in one treaty's folder."""
        shared = self._library.shelves.problems
        return (*shared, *self._library.treaty(self.treaty_id(treaty)).problems) if treaty else shared

    def check(self, treaties: Sequence[str] = (), folders: Sequence[Path] = ()) -> tuple[Checked, ...]:
        """Every mistake of treaties and folders, with their worked cases and assertions.

        Args:
            treaties: treaties of this record; none and no folders: all of them.
            folders: folders with a record, or with one treaty.

        Raises:
            UsageError: a folder is neither.
        """
        from treatywatch.record import validate

        found = [validate.check_folder(folder, self.today) for folder in folders]
        if treaties or not folders:
            ids = [self.treaty_id(treaty) for treaty in treaties] or list(self.treaties())
            found.append(validate.check_treaties(self._library, ids, self.today))
        return tuple(found)

    def short_name(self, ref: str) -> str:
        """What a participant is called in the news; a reference that is none is its own name."""
        from treatywatch.actors.participants import participants

        actor = participants().get(ref)
        return actor.name if actor else ref

    def _axes(self, known: date | None, recorded: date | None) -> Axes:
        return Axes(known or self.today, recorded)

    def _subject(self, text: str) -> tuple[str, str]:
        """A treaty's id, or a participant's; for a state's id the names of treaties need not be read."""
        if resolve.is_state(text) and not self._library.has(text):
            return "", text
        try:
            return self.treaty_id(text), ""
        except UsageError as no_treaty:
            try:
                return "", self.participant_id(text)
            except UsageError:
                raise UsageError(f"{no_treaty}; nor is it a state or organisation") from None
