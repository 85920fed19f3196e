"""Who was bound when: every participant's intervals under a treaty, from its clauses and acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from treatywatch.law.beginning import BoundOn
from treatywatch.law.derivation import derive, note_lines
from treatywatch.law.episodes import Episode, Why, episodes
from treatywatch.law.leaving import day_before, latest_day
from treatywatch.law.profile import Profile
from treatywatch.law.rules import Rules, rules_of
from treatywatch.law.standing import NOTHING, Standing, Timeline
from treatywatch.law.world import World
from treatywatch.model.answers import Derivation, Status
from treatywatch.model.entries import Act


@dataclass(frozen=True, slots=True)
class Span:
    """An interval in which a participant is bound for certain.

    Args:
        start: first day.
        end: first day outside; None where none is in sight.
        notice: day of the running notice that ends it, or None.
        start_known: False where the consent's day is uncertain: `start` is then the latest day that fits.
    """

    start: date
    end: date | None
    notice: date | None
    start_known: bool


class Participation:
    """One participant under one treaty, under one of the names it has had.

    A state that continues another (Russia: the Soviet Union) is the same legal person: its acts under both names are
    one history, answered under the later name for every day, under the earlier one until it was given up.
    """

    __slots__ = ("_known_until", "_person", "participant")

    def __init__(self, participant: str, person: _Person, known_until: date | None) -> None:
        self.participant = participant
        self._person = person
        self._known_until = known_until

    @property
    def spans(self) -> tuple[Span, ...]:
        """The intervals in which it is bound for certain, in order, never overlapping."""
        last = self._known_until
        kept = (span for span in self._person.spans if last is None or span.start < last)
        return tuple(_cut(span, last) for span in kept)

    @property
    def episodes(self) -> tuple[Episode, ...]:
        """Consents with what ended each, for those who ask how an interval came about."""
        return self._person.episodes

    def standing(self, on: date) -> Standing:
        """Status on a day; a look-up."""
        if self._known_until is not None and on >= self._known_until:
            return self._after_name(self._known_until)
        return self._person.timeline.on(on)

    def derivation(self, on: date) -> tuple[Derivation, ...]:
        """The reasoning for a day, written when asked for."""
        person = self._person
        return derive(person.rules, self.participant, person.acts, person.episodes, self.standing(on), on)

    def notes(self, on: date) -> tuple[str, ...]:
        """What the record does not know, and who holds what where the effect is contested."""
        person = self._person
        return note_lines(person.rules, person.acts, person.episodes, on)

    def _after_name(self, given_up: date) -> Standing:
        before = self._person.timeline.on(day_before(given_up))
        if not before.status.is_bound:
            return NOTHING
        return Standing(Status.FORMER, None, given_up, (), False)


class Participations:
    """All participants under one treaty."""

    def __init__(self, rules: Rules, acts: Sequence[Act]) -> None:
        self.profile, self.world = rules.profile, rules.world
        self.in_force_on = rules.in_force.on
        self.in_force = rules.in_force
        self.ended_on = rules.ended_on
        self.acts = tuple(acts)
        self._rules = rules
        self._acts: dict[str, list[Act]] = {}
        self._chains: dict[str, tuple[str, ...]] = {}
        for act in sorted(acts, key=lambda act: (latest_day(act), act.key)):
            self._acts.setdefault(self._chain(act.participant)[0], []).append(act)
        self._acts.pop("", None)
        self._persons: dict[str, _Person] = {}
        self._working: set[str] = set()

    @property
    def participants(self) -> tuple[str, ...]:
        """Ids of all who did anything under the treaty, under each name they have had, sorted."""
        return tuple(sorted(name for root in self._acts for name in self._chain(root)))

    def of(self, participant: str) -> Participation:
        """The participation of anyone; of one without acts: status none throughout."""
        chain = self._chain(participant)
        return Participation(participant, self._person(chain[0]), self._given_up(chain, participant))

    def bound_on(self, day: date) -> tuple[str, ...]:
        """Ids of those bound on a day, each under the name it had that day, sorted."""
        return tuple(sorted(name for name, standing in self.world_on(day) if standing.status.is_bound))

    def consented_on(self, day: date) -> tuple[str, ...]:
        """Ids of those with a consent not ended on a day, in force or not, sorted."""
        return tuple(sorted(name for name, standing in self.world_on(day) if standing.consented))

    def world_on(self, day: date) -> Iterator[tuple[str, Standing]]:
        """Everyone's standing on a day, each under the name it had that day."""
        for root, chain, timeline in self._everyone:
            yield root if len(chain) == 1 else self._name_on(chain, day), timeline.on(day)

    @cached_property
    def _everyone(self) -> tuple[tuple[str, tuple[str, ...], Timeline], ...]:
        return tuple((root, self._chain(root), self._person(root).timeline) for root in self._acts)

    def _chain(self, participant: str) -> tuple[str, ...]:
        chain = self._chains.get(participant)
        if chain is None:
            chain = self._chains[participant] = self.world.chain(participant)
        return chain

    def _person(self, root: str) -> _Person:
        person = self._persons.get(root)
        if person is None:
            self._working.add(root)
            person = self._persons[root] = _Person(self._rules, self._acts.get(root, ()), self._bound)
            self._working.discard(root)
        return person

    def _bound(self, participant: str, day: date) -> bool | None:
        """Whether a predecessor was bound up to a day; None where the record has no act of it."""
        root = self._chain(participant)[0]
        if root not in self._acts or root in self._working:
            return None
        return self._person(root).timeline.on(day_before(day)).status.is_bound

    def _given_up(self, chain: tuple[str, ...], participant: str) -> date | None:
        place = chain.index(participant)
        if place + 1 == len(chain):
            return None
        return self.world.lives[chain[place + 1]].continues_on

    def _name_on(self, chain: tuple[str, ...], day: date) -> str:
        for name in chain[:-1]:
            given_up = self._given_up(chain, name)
            if given_up is not None and day < given_up:
                return name
        return chain[-1]


class _Person:
    """One legal person's history under one treaty."""

    __slots__ = ("acts", "episodes", "rules", "spans", "timeline")

    def __init__(self, rules: Rules, acts: Sequence[Act], bound_on: BoundOn) -> None:
        self.rules, self.acts = rules, tuple(acts)
        self.episodes = episodes(rules, self.acts, bound_on)
        self.timeline = Timeline(rules, self.acts, self.episodes)
        self.spans = tuple(_spans(self.episodes))


def _spans(found: Sequence[Episode]) -> Iterator[Span]:
    for episode in found:
        start, end = episode.begins.latest, episode.end.earliest if episode.end else None
        if start is None or episode.revoked or (end and end <= start):
            continue
        pending = episode.pending
        yield Span(start, end, pending.given_on[1] if pending else None, episode.begins.exact is not None)


def _cut(span: Span, last: date | None) -> Span:
    return span if last is None or (span.end and span.end <= last) else replace(span, end=last, notice=None)


def participations(profile: Profile, acts: Sequence[Act], world: World) -> Participations:
    """Work out everyone's participation.

    Args:
        profile: the treaty's clauses.
        acts: all its acts, in any order; the order changes nothing.
        world: conflicts, lives of states, memberships, the other treaties that `profile.needs` names.
    """
    rules = rules_of(profile, acts, world)
    found = Participations(rules, acts)
    if not (rules.entry and rules.entry.bilateral):
        return found
    ends = [e.end for p in found.participants for e in found.of(p).episodes if e.end and e.end.why is Why.NOTICE]
    if not ends:
        return found
    first = min(ends, key=lambda end: end.latest)
    return Participations(replace(rules, ended_on=first.latest, ended_by=first.act), acts)
