"""The record in memory: each treaty's folder read once when first asked for, acts and participations kept by axis."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from treatywatch.actors.participants import Participant, participants
from treatywatch.law.participation import Participations, participations
from treatywatch.law.profile import Profile
from treatywatch.law.world import Life, World
from treatywatch.model.days import Day
from treatywatch.model.entries import Act, LadderStep
from treatywatch.model.problems import DataError, Problem
from treatywatch.record.checks.parents import circles, missing_treaties
from treatywatch.record.resolve import TreatyIndex
from treatywatch.record.shelf import Shelves
from treatywatch.record.treaty import ReadProfile, Tables, TreatyRecord, load_profile, load_treaty, read_tables
from treatywatch.record.view import view
from treatywatch.record.world import conflicts_by_then, lives, memberships, organisations_asked

_KEPT_STATES = 4096


@dataclass(frozen=True, slots=True)
class Axes:
    """As known on a day, and as recorded here on a day (None: everything that is recorded)."""

    known: date
    recorded: date | None = None


class _Names:
    """The participants, with names that are read only when a message needs them."""

    @property
    def participants(self) -> Mapping[str, Participant]:
        return participants()

    def resolve(self, text: str) -> str | None:
        from treatywatch.actors.table import actors

        return actors().resolve(text)

    def nearest(self, text: str) -> tuple[str, ...]:
        from treatywatch.actors.table import actors

        return actors().nearest(text)


class Library:
    """All treaties of the shelves, read and computed on demand."""

    def __init__(self, shelves: Shelves) -> None:
        self.shelves = shelves
        self.index = TreatyIndex(shelves)
        self._treaties: dict[str, TreatyRecord | tuple[Problem, ...]] = {}
        self._states: dict[tuple[str, int, int], Participations] = {}
        self._acts: dict[tuple[str, int, int], tuple[Act, ...]] = {}
        self._own_acts: dict[tuple[str, int, int], dict[str, tuple[Act, ...]]] = {}
        self._steps: dict[str, tuple[LadderStep, ...]] = {}
        self._profiles: dict[str, ReadProfile] = {}
        self._days: dict[str, tuple[list[date], list[date]]] = {}

    def treaty(self, treaty: str) -> TreatyRecord:
        """A treaty's folder.

        Raises:
            DataError: its profile cannot be used, or it stands in a circle of treaties that need each other.
        """
        if treaty not in self._treaties:
            try:
                self._treaties[treaty] = self._load(treaty)
            except DataError as error:
                self._treaties[treaty] = error.problems
        found = self._treaties[treaty]
        if isinstance(found, tuple):
            raise DataError(found)
        return found

    def acts(self, treaty: str, axes: Axes) -> tuple[Act, ...]:
        """The acts under a treaty by then, in order of their days."""
        key = self._key(treaty, axes)
        if key not in self._acts:
            self._acts[key] = self._view(self.treaty(treaty), axes)
        return self._acts[key]

    def _view(self, record: TreatyRecord, axes: Axes) -> tuple[Act, ...]:
        if axes.recorded is None and all(entry.known_on <= axes.known for entry in record.entries):
            return record.acts
        return view(record.entries, self.shelves.sources, known=axes.known, recorded=axes.recorded)

    def acts_of(self, participant: str, treaty: str, axes: Axes) -> tuple[Act, ...]:
        """The acts of one participant among them."""
        key = self._key(treaty, axes)
        if key not in self._own_acts:
            whose: dict[str, list[Act]] = {}
            for act in self.acts(treaty, axes):
                whose.setdefault(act.participant, []).append(act)
            self._own_acts[key] = {id_: tuple(acts) for id_, acts in whose.items()}
        return self._own_acts[key].get(participant, ())

    def steps(self, treaty: str, axes: Axes) -> tuple[LadderStep, ...]:
        """The steps at home that were known and recorded by then, in order of their days."""
        if treaty not in self._steps:
            every = self.treaty(treaty).steps
            self._steps[treaty] = tuple(sorted(every, key=lambda s: (first_day(s.day), s.participant, s.file, s.line)))
        return tuple(
            step
            for step in self._steps[treaty]
            if step.known_on <= axes.known and (axes.recorded is None or step.recorded_on <= axes.recorded)
        )

    def participations(self, treaty: str, axes: Axes) -> Participations:
        """Who was bound when, by what was known and recorded by then."""
        key = self._key(treaty, axes)
        if key not in self._states:
            if len(self._states) >= _KEPT_STATES:
                self._states.clear()
                self._acts.clear()
                self._own_acts.clear()
            profile, world = _as_known(self.profile(treaty), axes.known), self.world((treaty,), axes)
            self._states[key] = participations(profile, self.acts(treaty, axes), world)
        return self._states[key]

    def world(self, treaties: Iterable[str], axes: Axes) -> World:
        """What the law must know beside the acts of these treaties."""
        records = [self.treaty(treaty) for treaty in treaties]
        needed = dict.fromkeys(id_ for record in records for id_ in record.profile.needs if self.has(id_))
        asked = {organisation for record in records for organisation in organisations_asked(record.profile)}
        return World(
            conflicts=conflicts_by_then(self.shelves.conflicts, axes.known),
            lives=self._lives,
            names=self._names,
            organisations=self._organisations,
            memberships=memberships(sorted(asked), self._lives),
            treaties={id_: self.participations(id_, axes) for id_ in needed},
            weights={f"{rec.profile.id}/{name}": table for rec in records for name, table in rec.weights.items()},
        )

    def tables(self, treaty: str) -> Tables:
        """A treaty's tables by themselves, for one whose profile cannot be used."""
        return read_tables(self.shelves, treaty, None, _Names())

    def has(self, treaty: str) -> bool:
        """Whether the shelves have a treaty of that id."""
        return treaty in self.shelves.treaty_ids

    def profile(self, treaty: str) -> Profile:
        """A treaty's profile."""
        return self.treaty(treaty).profile

    @cached_property
    def _lives(self) -> dict[str, Life]:
        return lives(participants())

    @cached_property
    def _names(self) -> dict[str, str]:
        return {actor.id: actor.in_sentence for actor in participants().values()}

    @cached_property
    def _organisations(self) -> frozenset[str]:
        return frozenset(actor.id for actor in participants().values() if actor.kind == "organisation")

    def _load(self, treaty: str) -> TreatyRecord:
        read = self._profile(treaty)
        where = read.profile.file, read.needs_line
        if circular := circles(treaty, *where, self._needs, self.shelves.treaty_ids):
            raise DataError(circular)
        missing = missing_treaties(treaty, *where, self._needs, self.shelves.treaty_ids)
        return load_treaty(self.shelves, treaty, replace(read, problems=(*read.problems, *missing)), _Names())

    def _needs(self, treaty: str) -> tuple[str, ...]:
        try:
            return self._profile(treaty).profile.needs
        except DataError:
            return ()  # its own mistakes are told where it is asked for

    def _profile(self, treaty: str) -> ReadProfile:
        if treaty not in self._profiles:
            self._profiles[treaty] = load_profile(self.shelves, treaty, _Names())
        return self._profiles[treaty]

    def _key(self, treaty: str, axes: Axes) -> tuple[str, int, int]:
        """The stretch of days in which nothing new became known or was recorded, by its place among the days."""
        if treaty not in self._days:
            self._days[treaty] = self._news_days(treaty)
        known, recorded = self._days[treaty]
        return treaty, bisect_right(known, axes.known), bisect_right(recorded, axes.recorded or date.max)

    def _news_days(self, treaty: str) -> tuple[list[date], list[date]]:
        """Days on which something became known, and on which something was recorded, that the answers may turn on."""
        record = self.treaty(treaty)
        known = {entry.known_on for entry in record.entries}
        known |= {record.profile.in_force.on} if record.profile.in_force else set()
        recorded = {entry.recorded_on for entry in record.entries}
        for row in self.shelves.conflicts:
            known |= {row.began_on, row.ended_on or row.began_on}
        for needed in filter(self.has, record.profile.needs):
            self._key(needed, Axes(date.max))
            known |= set(self._days[needed][0])
            recorded |= set(self._days[needed][1])
        return sorted(known), sorted(recorded)


def first_day(day: Day | None) -> date:
    """The first day that fits, of an open start the last one; days that nobody knows come first."""
    return (day.earliest or day.latest if day else None) or date.min


def _as_known(profile: Profile, known: date) -> Profile:
    """The profile without a day of entry into force that was still to come: then only counting could tell it."""
    if profile.in_force is None or profile.in_force.on <= known:
        return profile
    return replace(profile, in_force=None)
