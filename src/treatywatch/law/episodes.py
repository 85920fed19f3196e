"""A participant's acts sorted into episodes: from a consent to what ends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from treatywatch.law.beginning import Begin, BoundOn, How, begin
from treatywatch.law.calendar import after
from treatywatch.law.leaving import Notice, earliest_day, latest_day, weigh
from treatywatch.law.rules import Rules
from treatywatch.model.entries import Act, ActKind


class Why(StrEnum):
    """What ended an episode."""

    NOTICE = "notice of withdrawal"
    MEMBERSHIP = "loss of a membership"
    PARENT = "left the parent treaty"
    TREATY_ENDED = "the treaty ended"
    STATE_ENDED = "ceased to exist"
    REJOINED = "a new consent took effect"


@dataclass(frozen=True, slots=True)
class End:
    """When an episode ends.

    Args:
        earliest, latest: first day outside.
        why: what ends it.
        act: the act behind it, or None.
        since: the day on which what ends it happened (a membership was lost), or None.
    """

    earliest: date
    latest: date
    why: Why
    act: Act | None = None
    since: date | None = None

    @property
    def exact(self) -> date | None:
        """The day where there is no doubt about it."""
        return self.latest if self.earliest == self.latest else None


@dataclass(slots=True)
class Episode:
    """From a consent to what ends it.

    Args:
        consent: the consent; None where only a notice proves that there was one.
        consented_on: earliest (None: not known) and latest day of the consent.
        begins: when it takes effect.
        notices: notices of withdrawal, in order, with what each does.
        repeated: further consents while it lasted: they change nothing.
        idle: acts that came too late or too early to change anything (a revocation after the effect).
        revoked: the act that took the consent back before it took effect, or None.
        end: what ends it, or None.
    """

    consent: Act | None
    consented_on: tuple[date | None, date]
    begins: Begin
    notices: list[Notice] = field(default_factory=list)
    repeated: list[Act] = field(default_factory=list)
    idle: list[Act] = field(default_factory=list)
    revoked: Act | None = None
    end: End | None = None

    @property
    def pending(self) -> Notice | None:
        """The notice that ends it, or that still runs with no end in sight."""
        for notice in self.notices:
            if notice.ends is not None and notice.revoked is None:
                return notice
        return None

    @property
    def open(self) -> bool:
        """Whether nothing has been done to end it."""
        return self.pending is None and self.revoked is None and self.end is None


_EXITS = frozenset(
    {ActKind.WITHDRAWAL, ActKind.WITHDRAWAL_REVOKED, ActKind.CESSATION, ActKind.CONSENT_REVOKED}
)  # fmt: skip


def episodes(rules: Rules, acts: Sequence[Act], bound_on: BoundOn) -> tuple[Episode, ...]:
    """Sort one participant's acts into episodes; any order of acts gives the same.

    A notice proves that its author was a party: one without a consent before it opens an episode of unknown beginning.
    A notice goes to the episode that was open before its day, so that a state can leave and rejoin on one day.
    """
    found: list[Episode] = []
    for act in _in_order(acts):
        if act.kind.is_consent:
            _take_consent(rules, found, act, bound_on)
        elif act.kind is ActKind.WITHDRAWAL:
            _take_notice(rules, found, act)
        elif found:
            _TAKERS[act.kind](rules, found[-1], act)
    for index, episode in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        _close(rules, episode, following)
    return tuple(found)


def _in_order(acts: Sequence[Act]) -> list[Act]:
    """By day; of one day, an exit first if the consent before it is of an earlier day."""
    chosen = [act for act in acts if act.kind.is_consent or act.kind in _EXITS]
    if len(chosen) < 2:
        return chosen
    first_consent = min((_place(act) for act in chosen if act.kind.is_consent), default=date.min)

    def rank(act: Act) -> tuple[date, int, str]:
        place = _place(act)
        consent_rank = 0 if place == first_consent else 2
        return place, consent_rank if act.kind.is_consent else 1, act.key

    return sorted(chosen, key=rank)


def _place(act: Act) -> date:
    """Where an act stands in order: a first consent of unknown day comes first, any other when it became known."""
    known = earliest_day(act)
    if known or not (act.kind.is_consent and act.best.which == 1):
        return known or latest_day(act)
    return date.min


def _take_consent(rules: Rules, found: list[Episode], act: Act, bound_on: BoundOn) -> None:
    if found and found[-1].open:
        found[-1].repeated.append(act)
        return
    begins = begin(rules, act, bound_on)
    found.append(Episode(act, (earliest_day(act), latest_day(act)), begins))


def _take_notice(rules: Rules, found: list[Episode], act: Act) -> None:
    given = latest_day(act)
    if not found:
        found.append(Episode(None, (None, given), Begin(rules.in_force.on, None, How.UNKNOWN)))
    episode = found[-1]
    _prove(episode, max(given, rules.in_force.on or given))
    episode.notices.append(weigh(rules, act, episode.begins.latest))


def _prove(episode: Episode, given_on: date) -> None:
    """Where the day of the consent is uncertain, a notice or a cessation proves that its author was a party by then."""
    begins = episode.begins
    if begins.latest is not None and begins.latest <= given_on:
        return
    earliest_consent, latest_consent = episode.consented_on
    if episode.consent is None or not (episode.consent.day and episode.consent.day.exact):
        episode.consented_on = (earliest_consent, min(latest_consent, given_on))
        episode.begins = Begin(begins.earliest, given_on, How.UNKNOWN, begins.with_parent, begins.predecessor, True)


def _take_revocation(rules: Rules, episode: Episode, act: Act) -> None:
    """Vienna Convention Art 68: a notice may be revoked at any time before it takes effect."""
    day = latest_day(act)
    for index, notice in enumerate(episode.notices):
        takes_effect = notice.ends[1] if notice.ends else None
        if notice.revoked is None and notice.given_on[1] <= day and (takes_effect is None or day < takes_effect):
            episode.notices[index] = Notice(
                notice.act, notice.given_on, notice.effect, notice.period_ends, notice.ends, notice.gate,
                notice.conflicts, notice.named, act,
            )  # fmt: skip
            return
    episode.idle.append(act)


def _take_cessation(rules: Rules, episode: Episode, act: Act) -> None:
    earliest, latest = earliest_day(act) or latest_day(act), latest_day(act)
    _prove(episode, max(latest, rules.in_force.on or latest))
    delay = rules.membership.delay if rules.membership else ()
    ends = (after(delay, earliest), after(delay, latest)) if delay else (earliest, latest)
    _end(episode, End(*ends, Why.MEMBERSHIP, act, latest))


def _take_consent_revoked(rules: Rules, episode: Episode, act: Act) -> None:
    day = latest_day(act)
    if episode.revoked is None and (episode.begins.latest is None or day < episode.begins.latest):
        episode.revoked = act
    else:
        episode.idle.append(act)


_TAKERS = {
    ActKind.WITHDRAWAL_REVOKED: _take_revocation,
    ActKind.CESSATION: _take_cessation,
    ActKind.CONSENT_REVOKED: _take_consent_revoked,
}


def _end(episode: Episode, end: End) -> None:
    if episode.end is None or end.latest < episode.end.latest:
        episode.end = end


def _close(rules: Rules, episode: Episode, following: Episode | None) -> None:
    """Find what ends an episode first."""
    start = episode.begins.latest
    notice = episode.pending
    if notice and notice.ends and notice.ends[1]:
        _end(episode, End(notice.ends[0], notice.ends[1], Why.NOTICE, notice.act))
    if start is not None:
        _end_by_membership(rules, episode, start)
        _end_by_parent(rules, episode, start)
    if rules.ended_on:
        _end(episode, End(rules.ended_on, rules.ended_on, Why.TREATY_ENDED, rules.ended_by))
    _end_of_state(rules, episode)
    if following:
        _end_by_rejoining(episode, following)


def _end_by_rejoining(episode: Episode, following: Episode) -> None:
    """A new consent that binds before the notice takes effect ends the old participation: the two never overlap.

    One of unknown day ends it by the latest day that fits.
    """
    starts = following.begins
    if starts.latest and (episode.end is None or starts.latest < episode.end.latest):
        _end(episode, End(starts.earliest or starts.latest, starts.latest, Why.REJOINED, following.consent))


def _end_by_membership(rules: Rules, episode: Episode, start: date) -> None:
    if rules.membership is None or episode.end is not None or episode.consent is None:
        return
    members = rules.world.memberships.get(rules.membership.membership, {})
    for _, left_on in members.get(episode.consent.participant, ()):
        if left_on and left_on > start:
            day = after(rules.membership.delay, left_on)
            _end(episode, End(day, day, Why.MEMBERSHIP, None, left_on))
            return


def _end_by_parent(rules: Rules, episode: Episode, start: date) -> None:
    parent = rules.in_parent(episode.consent.participant) if episode.consent else None
    if not rules.leaves_with_parent or parent is None:
        return
    for span in parent.spans:
        if span.end and span.start <= start < span.end:
            _end(episode, End(span.end, span.end, Why.PARENT, None, span.notice))
            return


def _end_of_state(rules: Rules, episode: Episode) -> None:
    author = episode.consent or (episode.notices[0].act if episode.notices else None)
    if author is None:
        return
    last = rules.world.chain(author.participant)[-1]
    life = rules.world.lives.get(last)
    if life and life.until:
        _end(episode, End(life.until, life.until, Why.STATE_ENDED))
