"""Where a participant stands on every day, worked out once: a look-up by bisection afterwards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from treatywatch.law.beginning import How
from treatywatch.law.calendar import Delay, after
from treatywatch.law.episodes import Episode, Why
from treatywatch.law.leaving import Effect, earliest_day, latest_day
from treatywatch.law.rules import Rules
from treatywatch.model.answers import Flag, Status
from treatywatch.model.entries import Act, ActKind


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a participant stands on a day; see `StatusAnswer`.

    Args:
        status: the status; `CONSENTED` also where a day is too uncertain to say more ("not computed: day unknown").
        bound_since: first day of the interval that the day lies in; None where not bound then, or not known.
        ceases_on: first day outside that interval (of a former party: the day on which it ceased); None: none in sight.
        flags: what else must be said; `KNOWN_ASSUMED` and `PROJECTED` are the record's to add.
        consented: whether a consent stands on that day, in force or not (the depositaries' count).
    """

    status: Status
    bound_since: date | None
    ceases_on: date | None
    flags: tuple[Flag, ...]
    consented: bool


NOTHING = Standing(Status.NONE, None, None, (), False)


class Timeline:
    """The days on which a participant's standing changes, and the standing from each on."""

    __slots__ = ("days", "standings")

    def __init__(self, rules: Rules, acts: Sequence[Act], found: Sequence[Episode]) -> None:
        view = _View(rules, acts, found)
        days, standings = [date.min], [NOTHING]
        for day in sorted(view.changes()):
            standing = view.standing(day)
            if standing != standings[-1]:
                days.append(day)
                standings.append(standing)
        self.days, self.standings = days, standings

    def on(self, day: date) -> Standing:
        """The standing on a day."""
        return self.standings[bisect_right(self.days, day) - 1]


_ENDED_BY = {
    ActKind.SUSPENSION_DECLARED: ActKind.SUSPENSION_ENDED,
    ActKind.PROVISIONAL_APPLICATION: ActKind.PROVISIONAL_APPLICATION_ENDED,
}


def _stretches(acts: Sequence[Act], kind: ActKind, ends_after: Delay) -> list[tuple[date, date]]:
    """From each act of a kind to the next one that ends it, the latter put off by a period where the clause has one."""
    ends = sorted(after(ends_after, latest_day(act)) for act in acts if act.kind is _ENDED_BY[kind])
    starts = (latest_day(act) for act in acts if act.kind is kind)
    return [(start, next((end for end in ends if end > start), date.max)) for start in starts]


class _View:
    """One participant's acts and episodes, asked day by day."""

    def __init__(self, rules: Rules, acts: Sequence[Act], found: Sequence[Episode]) -> None:
        self.rules, self.found = rules, found
        self.given = _given(rules, found)
        self.differ = any(act.sources_differ for act in acts)
        self.signatures = [act for act in acts if act.kind is ActKind.SIGNATURE]
        ends_after = rules.provisional.ends_after if rules.provisional else ()
        self.suspended = _stretches(acts, ActKind.SUSPENSION_DECLARED, ())
        self.provisional = _stretches(acts, ActKind.PROVISIONAL_APPLICATION, ends_after)
        self.contested = [act for act in acts if act.kind is ActKind.CONTESTED_EFFECT]

    def changes(self) -> set[date]:
        """Every day on which something may change."""
        days = {latest_day(act) for act in (*self.signatures, *self.contested)}
        days.update(settled for act in self.contested if (settled := act.best.named) is not None)
        days.update(day for stretch in (*self.suspended, *self.provisional) for day in stretch)
        days.update(self.given)
        for episode in self.found:
            days.update(day for day in _changes(episode) if day is not None)
        return days

    def standing(self, day: date) -> Standing:
        """The standing on one of those days."""
        bound = next((e for e in self.found if _certainly_bound(e, day)), None)
        given = bisect_right(self.given, day)
        episode = bound or (self.found[given - 1] if given else None)
        signature = next((act for act in self.signatures if latest_day(act) <= day), None)
        if episode is None or (episode.revoked and latest_day(episode.revoked) <= day):
            return self._unbound(signature, day)
        status = _status(self.rules, episode, day)
        if status is Status.NONE:
            return self._unbound(signature, day)
        ends = episode.end.exact if episode.end and (status.is_bound or status is Status.FORMER) else None
        since = episode.begins.exact if status.is_bound else None
        flags = self._flags(day, episode, status, self.differ and _sources_differ(episode, day))
        return Standing(status, since, ends, flags, any(_stands(e, day) for e in self.found))

    def _unbound(self, signature: Act | None, day: date) -> Standing:
        """A signatory, or nothing: no consent has been given, or none that stands."""
        status = Status.SIGNATORY if signature else Status.NONE
        differ = signature is not None and signature.sources_differ
        return Standing(status, None, None, self._flags(day, None, status, differ), False)

    def _flags(self, day: date, episode: Episode | None, status: Status, differ: bool) -> tuple[Flag, ...]:
        found = {Flag.SOURCES_DIFFER} if differ else set()
        if not (self.suspended or self.provisional or self.contested or (episode and episode.notices)):
            return tuple(found)
        if status.is_bound and _within(self.suspended, day):
            found.add(Flag.SUSPENSION_DECLARED)
            if not (self.rules.suspension and self.rules.suspension.allowed):
                found.add(Flag.EFFECT_CONTESTED)
        if not status.is_bound and status is not Status.FORMER and _within(self.provisional, day):
            found.add(Flag.PROVISIONAL_APPLICATION)
        disputed = any(latest_day(a) <= day < (a.best.named or date.max) for a in self.contested)
        if disputed or (episode and _notice_contested(episode, day)):
            found.add(Flag.EFFECT_CONTESTED)
        return tuple(flag for flag in Flag if flag in found) if found else ()


def _within(stretches: Sequence[tuple[date, date]], day: date) -> bool:
    return any(start <= day < end for start, end in stretches)


def _given(rules: Rules, found: Sequence[Episode]) -> list[date]:
    """First day on which each consent may have been given, never decreasing: a later one follows an earlier exit."""
    opened = rules.profile.opened or rules.profile.adopted
    days: list[date] = []
    for index, episode in enumerate(found):
        earliest, latest = episode.consented_on
        lowest = _first_exit(found[index - 1]) if index else opened.on if opened else latest
        day = max(earliest, lowest) if earliest and index else earliest or lowest
        days.append(max(min(day, latest), days[-1] if days else date.min))
    return days


def _first_exit(episode: Episode) -> date:
    if episode.pending:
        return episode.pending.given_on[0]
    return episode.end.earliest if episode.end else episode.consented_on[1]


def _changes(episode: Episode) -> Iterator[date | None]:
    yield episode.consented_on[1]
    yield episode.begins.earliest
    yield episode.begins.latest
    for notice in episode.notices:
        yield notice.given_on[1]
        yield notice.revoked_on
    if episode.revoked:
        yield latest_day(episode.revoked)
    if episode.end:
        yield episode.end.earliest
        yield episode.end.latest
        yield episode.end.since


def _certainly_bound(episode: Episode, day: date) -> bool:
    starts, end = episode.begins.latest, episode.end
    if starts is None or day < starts:
        return False
    revoked = episode.revoked is not None and latest_day(episode.revoked) <= day
    return not revoked and (end is None or day < end.earliest)


def _stands(episode: Episode, day: date) -> bool:
    if episode.consented_on[1] > day:
        return False
    revoked = episode.revoked is not None and latest_day(episode.revoked) <= day
    return not revoked and (episode.end is None or day < episode.end.latest)


def _status(rules: Rules, episode: Episode, day: date) -> Status:
    starts, end = episode.begins, episode.end
    if end and day >= end.latest:
        return Status.FORMER if _was_bound(episode) else Status.NONE
    if _certainly_bound(episode, day):
        return Status.WITHDRAWING if _leaving(episode, day) else Status.PARTY
    if day < episode.consented_on[1] or starts.how in (How.NO_CLAUSE, How.UNKNOWN) or (end and day >= end.earliest):
        return Status.CONSENTED
    if starts.earliest is not None and starts.earliest <= day:
        return Status.CONSENTED
    return Status.CONTRACTING


def _was_bound(episode: Episode) -> bool:
    begins, end = episode.begins.earliest or episode.begins.latest, episode.end
    return begins is not None and end is not None and begins < end.latest


def _leaving(episode: Episode, day: date) -> bool:
    if any(notice.runs_on(day) for notice in episode.notices):
        return True
    end = episode.end
    return bool(end and end.why is Why.PARENT and end.since and end.since <= day)


def _sources_differ(episode: Episode, day: date) -> bool:
    acts = [episode.consent, *(notice.act for notice in episode.notices)]
    return any(act.sources_differ and (earliest_day(act) or date.min) <= day for act in acts if act)


def _notice_contested(episode: Episode, day: date) -> bool:
    for notice in episode.notices:
        disputed = notice.effect in (Effect.DISPUTED, Effect.NO_CLAUSE)
        contested = any(conflict.contested_by for conflict in notice.conflicts)
        if (disputed or contested) and notice.given_on[1] <= day and (not notice.revoked_on or day < notice.revoked_on):
            return True
    return False
