"""One act told three times is one event with three pieces of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from treatywatch.model.article import STAGES, Event, Span
from treatywatch.model.days import Day
from treatywatch.reading.events.telling import Telling
from treatywatch.reading.syntax import children


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its day, its characters and the statement that it stands in."""

    telling: Telling
    day: Day | None
    evidence: Span
    statement: int | None
    headline: bool


def merged(told: Sequence[Told], published: date | None) -> tuple[Event, ...]:
    """The events that the tellings tell, in the order of their first evidence.

    Args:
        told: the tellings.
        published: day of publication, which tells news from background.
    """
    events: list[Event] = []
    for one in sorted(_with_steps(told, published), key=lambda t: t.evidence):
        for treaty in one.telling.treaties or (None,):
            _add(events, one, treaty)
    return tuple(event for event in events if not _has_come(event, events))


def _has_come(event: Event, events: Sequence[Event]) -> bool:
    """Whether what one sentence tells as to come, "would enter into force on 1 April", another tells as done."""
    if event.modality != "planned" or event.day is None or event.polarity == "negative":
        return False
    step = event.action, event.stage, event.treaty
    done = [e for e in events if e.modality == "actual" and (e.action, e.stage, e.treaty) == step]
    return any(e.day == event.day and set(event.participants) <= set(e.participants) for e in done)


def _add(events: list[Event], one: Told, treaty: str | None) -> None:
    _put(events, _event(one, treaty))


def one_act_each(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, of which those that tell one act become one with all their evidence."""
    found: list[Event] = []
    for event in events:
        _put(found, event)
    return tuple(found)


def _put(events: list[Event], new: Event) -> None:
    for place, old in enumerate(events):
        if _same(old, new):
            events[place] = _joined(old, new)
            return
    events.append(new)


def _event(one: Told, treaty: str | None) -> Event:
    t = one.telling
    return Event(
        participants=t.participants,
        target=t.target,
        treaty=treaty,
        action=t.action,
        stage=t.stage,
        said=t.said,
        day=one.day,
        polarity="negative" if t.negative else "positive",
        modality=t.modality,
        evidence=(one.evidence,),
        statement=one.statement,
        sayings=(t.said,),
    )


def _same(old: Event, new: Event) -> bool:
    """Whether two tellings are of one act: same step by the same ones, and days that do not exclude each other."""
    if (old.action, old.stage, old.treaty, old.polarity) != (new.action, new.stage, new.treaty, new.polarity):
        return False
    if not set(new.participants) <= set(old.participants) and not set(old.participants) <= set(new.participants):
        return False
    if not old.participants or not new.participants:
        return old.participants == new.participants
    if old.modality != new.modality or _is_a_day_of_some(old, new) or _is_a_day_of_some(new, old):
        return False
    return not (old.day and new.day) or old.day.overlaps(new.day) or _are_one_stance(old, new)


def _is_a_day_of_some(one: Event, group: Event) -> bool:
    """Such as "four states handed in theirs. Chad acceded on 6 May": the day is none of the others'."""
    if not one.day or not set(one.participants) < set(group.participants):
        return False
    return group.day is None or _EXACTNESS[one.day.precision] < _EXACTNESS[group.day.precision]


def _are_one_stance(old: Event, new: Event) -> bool:
    """Whether two tellings of what somebody thinks of a treaty lie within days of each other."""
    if old.stage not in ("reaffirmed", "objected", "noncompliance_alleged", "noncompliance_denied"):
        return False
    a, b = old.day and old.day.exact, new.day and new.day.exact
    return bool(a and b and abs((a - b).days) <= _ONE_STANCE)


def _joined(old: Event, new: Event) -> Event:
    participants = old.participants if len(old.participants) >= len(new.participants) else new.participants
    day = _closer(old.day, new.day)
    told = dict(zip((*new.evidence, *old.evidence), (*_sayings(new), *_sayings(old)), strict=True))
    order = tuple(dict.fromkeys((*old.evidence, *new.evidence)))
    target, sayings = old.target or new.target, tuple(told[span] for span in order)
    return replace(old, participants=participants, day=day, evidence=order, target=target, sayings=sayings)


def _sayings(event: Event) -> tuple[str, ...]:
    return event.sayings or (event.said,) * len(event.evidence)


_ONE_STANCE = 7  # days
_ONE_BREATH = 120  # characters
_LONGEST_NOTICE = 3 * 366  # days that a notice runs
_NEWS = 60  # days before publication from which on an act is background
_EXACTNESS = {"day": 0, "month": 1, "year": 2, "interval": 3}


def _closer(a: Day | None, b: Day | None) -> Day | None:
    if a is None or b is None:
        return a or b
    return min(a, b, key=lambda day: _EXACTNESS[day.precision])


def _with_steps(told: Sequence[Told], published: date | None) -> list[Told]:
    """The tellings, where a bare "withdrew" is read as the step that the rest of the article tells."""
    return [_known_better(one, told, published) if one.telling.bare else one for one in told]


def _is_old(day: Day | None, published: date | None) -> bool:
    """Whether a day lies so far back that it is background."""
    return bool(day and day.latest and published and (published - day.latest).days > _NEWS)


def _known_better(one: Told, told: Sequence[Told], published: date | None) -> Told:
    others = [o for o in told if o is not one and not o.telling.bare and _same_act(o.telling, one.telling)]
    if any(_came_before(o.telling, one.telling) for o in others):
        return one
    if _is_denied(one, told):
        return _last_done(one, others)
    near = [o for o in others if _near(one, o) and (o.day or not _is_old(one.day, published))]
    if one.day is None:
        near = [o for o in near if not _is_old(o.day, published)]
    better = _step(one, near, others)
    if better is None:
        return one
    day = better.day if one.headline or one.day is None else one.day
    telling = replace(one.telling, stage=better.telling.stage, participants=_shared(one.telling, better.telling))
    return replace(one, telling=telling, day=day)


def _came_before(other: Telling, one: Telling) -> bool:
    """Whether one step's clause says that another came first: "has left the pact, six months after it gave notice"."""
    own = {one.token.i, *(w.i for w in one.words), one.token.head.i}
    if not any(up.i in own for up in other.token.ancestors):
        return False
    if any(c.dep_ == "mark" and c.lower_ == "after" for c in other.token.children):
        return True  # "has become official, one year after Chad gave notice"
    opens = other.token.head if other.token.dep_ == "pcomp" else next(iter(children(other.token, "mark")), None)
    return opens is not None and opens.lower_ == "after"


def _is_denied(one: Told, told: Sequence[Told]) -> bool:
    """Whether the article says elsewhere that just this step is still to come: "has yet to be deposited"."""
    t = one.telling
    return one.day is None and any(
        o.telling.negative and o.telling.stage == t.stage and o.telling.action == t.action
        and set(o.telling.treaties) & set(t.treaties) and set(o.telling.participants) & set(t.participants)
        for o in told
    )  # fmt: skip


def _last_done(one: Told, others: Sequence[Told]) -> Told:
    """A bare "ratified" beside such a denial: the last step that the article tells as done."""
    order = STAGES[one.telling.action]
    done = [o for o in others if o.telling.modality == "actual" and o.telling.stage != one.telling.stage]
    if not done:
        return one
    best = max(done, key=lambda o: order.index(o.telling.stage))
    return replace(one, telling=replace(one.telling, stage=best.telling.stage), day=best.day)


def _same_act(a: Telling, b: Telling) -> bool:
    return (
        a.action == b.action
        and bool(set(a.treaties) & set(b.treaties))
        and bool(set(a.participants) & set(b.participants))
        and not a.negative
        and a.stage not in ("rejected",)
    )


def _near(one: Told, other: Told) -> bool:
    return not (one.day and other.day) or one.day.overlaps(other.day)


def _step(one: Told, near: Sequence[Told], others: Sequence[Told]) -> Told | None:
    """The step that a bare word stands for: the last one told, unless the article says that the act is in effect."""
    order = STAGES[one.telling.action]
    actual = [o for o in near if o.telling.modality == "actual"]
    if any(o.telling.stage == one.telling.stage for o in actual):
        return None
    pending = [o for o in others if o.telling.stage == one.telling.stage and o.telling.modality == "planned"]
    pending = [o for o in pending if one.day is None or o.day != one.day]
    effective = [o for o in others if o.telling.stage == one.telling.stage and o.telling.modality == "actual"]
    later = [o for o in effective if one.day and o.day and _after(o.day, one.day) and _is_of_it(o.day, one.day)]
    if later and one.telling.action == "withdraw":
        return replace(later[0], telling=replace(later[0].telling, stage="notified"), day=one.day)
    if not actual or not (one.headline or pending or one.day is None or any(o.day == one.day for o in actual)):
        return None
    if one.day is None and not one.headline and not pending and one.telling.tense != "present":
        actual = [o for o in actual if _in_one_breath(one.telling, o.telling)]
        if not actual:
            return None
    return max(actual, key=lambda o: order.index(o.telling.stage))


def _is_of_it(effect: Day, act: Day) -> bool:
    """Whether a day of effect lies so near that it is that of an act: "left in 1983" is not the exit of 2018."""
    first, last = effect.earliest, act.latest
    return first is not None and last is not None and (first - last).days < _LONGEST_NOTICE


def _in_one_breath(one: Telling, other: Telling) -> bool:
    """Such as "are the latest to join" beside "all three ratified in May"."""
    near = abs(other.token.idx - one.token.idx) < _ONE_BREATH
    return near and set(one.participants) <= set(other.participants)


def _after(later: Day, day: Day) -> bool:
    return bool(later.earliest and day.latest and later.earliest > day.latest)


def _shared(one: Telling, better: Telling) -> tuple[str, ...]:
    return one.participants if set(better.participants) <= set(one.participants) else better.participants
