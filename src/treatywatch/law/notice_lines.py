"""The lines of a derivation that speak of notices of withdrawal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treatywatch.law.calendar import Days, Months, Years, describe
from treatywatch.law.clauses import ConflictTail, Periods, Withdrawal
from treatywatch.law.episodes import Episode
from treatywatch.law.leaving import Effect, Notice
from treatywatch.law.rules import Rules
from treatywatch.law.wording import capital, day_text, did, possessive, sentence
from treatywatch.model.answers import Derivation

_TAIL_ENDS = {
    "end_of_conflict": "the end of the conflict",
    "end_of_occupation": "the end of the conflict or occupation",
    "peace_and_repatriation": "peace is concluded and protected persons are released and repatriated",
    "no_longer_party_to_conflict": "it is no longer party to the conflict",
}


def leaving_lines(rules: Rules, name: str, episode: Episode, on: date) -> Iterator[Derivation]:
    """What each notice given by a day does, and why."""
    for notice in episode.notices:
        if notice.given_on[0] > on:
            yield from _later_lines(name, episode, notice)
            continue
        to_all = rules.withdrawal is not None and rules.withdrawal.counted_from == "given_to_all"
        how = "was given to all parties" if to_all else ""
        yield Derivation(f"{did(notice.act, possessive(name), how)}.", "", (notice.act.key,), "")
        yield from _effect_lines(rules, name, notice)
        if notice.revoked:
            later = "" if notice.revoked_on and notice.revoked_on <= on else "later, "
            text = f"{name} took it back {later}{day_text(notice.revoked)}, before it took effect: it stayed bound."
            yield Derivation(text, "VCLT Art 68", (notice.revoked.key,), "")


def _later_lines(name: str, episode: Episode, notice: Notice) -> Iterator[Derivation]:
    """A notice given after the day asked about, where it ends the interval that the day lies in."""
    if episode.end and episode.end.act is notice.act:
        text = f"{did(notice.act, f'Later, {possessive(name)}')}; it ends this participation on {episode.end.latest}."
        yield Derivation(text, "", (notice.act.key,), episode.end.latest.isoformat())


def _effect_lines(rules: Rules, name: str, notice: Notice) -> Iterator[Derivation]:
    clause = rules.withdrawal
    if clause is not None and notice.period_ends is not None:
        yield from _by_clause(rules, clause, name, notice)
    elif notice.effect is Effect.NO_GATE and clause is not None:
        when = "any more" if notice.gate == date.max else f"before {notice.gate}"
        text = f"No notice can be given {when}: this one has no effect."
        yield Derivation(text, clause.article, (notice.act.key,), "")
    elif notice.effect is Effect.STATED and notice.ends:
        text = f"Not computed: the source states {notice.ends[1]} as the day of effect."
        yield Derivation(text, "", (notice.act.key,), str(notice.ends[1]))
    elif rules.silent is not None:
        yield _silent_line(rules, name, notice)
    else:
        text = "No clause at hand says when the withdrawal takes effect: effect not computed."
        yield Derivation(text, "", (notice.act.key,), "")


def _by_clause(rules: Rules, clause: Withdrawal, name: str, notice: Notice) -> Iterator[Derivation]:
    assert notice.period_ends is not None
    first, last = notice.period_ends
    key = (notice.act.key,)
    if clause.only_if:
        yield Derivation(
            f"The notice must be grounded on this: {clause.only_if} (not judged here).", clause.article, (), ""
        )
    if first != last:
        text = f"Not computed: day unknown. The period ends between {first} and {last}."
        yield Derivation(text, clause.article, key, f"{first}/{last}")
    elif notice.named:
        text = f"The notice names {last}, later than {_period(clause)} after it: the named day rules."
        yield Derivation(text, clause.article, key, last.isoformat())
    else:
        least = "at the earliest " if clause.minimum else ""
        text = _reached(clause, f"{least}{last}")
        if clause.periods:
            text = _end_of_term(clause.periods, last)
        yield Derivation(text, clause.article, key, last.isoformat())
    if clause.conflict_tail:
        yield _tail_line(rules, clause, clause.conflict_tail, name, notice)
    for survival in clause.survives:
        yield Derivation(f"What remains after leaving: {survival.what}.", survival.article, (), "")


def _end_of_term(periods: Periods, last: date) -> str:
    ahead = f", if it comes {describe(periods.notice_before)} before" if periods.notice_before else ""
    return f"A notice takes effect only at the end of a term{ahead}; the next such end is {last}."


def _reached(clause: Withdrawal, day: str) -> str:
    simple = len(clause.delay) == 1 and isinstance(clause.delay[0], Days | Months | Years)
    if simple:
        return f"{capital(_period(clause))} later is {day}."
    return f"{day} is what the clause gives: {_period(clause)}."


def _period(clause: Withdrawal) -> str:
    return describe(clause.delay) if clause.delay else "the period"


def _tail_line(rules: Rules, clause: Withdrawal, tail: ConflictTail, name: str, notice: Notice) -> Derivation:
    assert notice.period_ends is not None
    at_expiry = tail.tested_at == "expiry"
    tested_on = notice.period_ends[1] if at_expiry else notice.given_on[1]
    which = "the day on which the period ends" if at_expiry else "the day of the notice"
    if not notice.conflicts:
        text = f"No armed conflict of {name} is recorded on {tested_on}, {which}."
        return Derivation(text, clause.article, (), "")
    names = "; ".join(_conflict(conflict.name, conflict.contested_by) for conflict in notice.conflicts)
    until = notice.ends[1] if notice.ends else None
    end = f"the conflict ends on {until}" if until else "no end of it is recorded"
    tested = f"On {tested_on}, {which}, {name} is in an armed conflict ({names})"
    text = f"{tested}: the withdrawal does not take effect before {_TAIL_ENDS[tail.until]}; {end}."
    return Derivation(text, clause.article, (), until.isoformat() if until else "")


def _conflict(name: str, contested_by: str) -> str:
    named = name or "without a name"
    return f"{named}, contested by {contested_by}" if contested_by else named


def _silent_line(rules: Rules, name: str, notice: Notice) -> Derivation:
    silent = rules.silent
    assert silent is not None
    key = (notice.act.key,)
    said, view = "The treaty has no clause on withdrawal", sentence(silent.view)
    article = silent.article or "VCLT Art 56"
    if notice.effect is Effect.INADMISSIBLE:
        return Derivation(f"{said}: the notice changes nothing. {view}", article, key, "")
    if notice.effect is Effect.DISPUTED:
        return Derivation(f"{said}: whether {name} could leave is disputed. {view}", article, key, "")
    ends = notice.ends[1] if notice.ends else None
    return Derivation(f"{said}: {describe(silent.delay)} after the notice is {ends}. {view}", article, key, str(ends))
