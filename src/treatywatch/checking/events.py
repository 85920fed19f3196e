"""Events whose words are bare: `stage` becomes the last step that the record has, `said` keeps what the words claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from treatywatch.checking.days import StepDay, fit, step_days
from treatywatch.checking.dossier import Dossier
from treatywatch.checking.judge import Bench
from treatywatch.model.article import Event
from treatywatch.model.days import Day
from treatywatch.model.entries import LadderStep
from treatywatch.reading.events.merge import one_act_each

_BARE = {("withdraw", "effective"), ("join", "in_force")}
_STEPS = {
    "withdraw": {
        "notified": "notified",
        "effective": "effective",
        "contested": "effective",
        "revoked": "revoked",
        "void": "notified",
    },
    "join": {"signed": "signed", "contracting": "deposited", "in_force": "in_force", "consented": "deposited"},
}
_TURNED_DOWN = frozenset({"rejected", "revoked"})  # such a step is nothing that "left" or "joined" may stand for
_BY_KIND = {
    "withdraw": {"notice": "notified", "end": "effective"},
    "join": {"signature": "signed", "consent": "deposited", "bound": "in_force"},
}


def staged_events(bench: Bench, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with their stages as the record has them.

    One whose participants stand apart becomes several; those that turn out to be one act become one.
    """
    return one_act_each(staged for event in events for staged in _staged(bench, event))


def _staged(bench: Bench, event: Event) -> Iterator[Event]:
    bare = (event.action, event.stage) in _BARE and event.said == event.stage
    if not bare or event.polarity == "negative" or event.modality != "actual" or not event.treaty:
        yield event
        return
    by_stage: defaultdict[str, list[str]] = defaultdict(list)
    for participant in event.participants or ("",):
        dossier = bench.dossier(event.treaty, participant) if participant else None
        by_stage[_stage(dossier, event) if dossier else event.stage].append(participant)
    for stage, participants in by_stage.items():
        yield replace(event, stage=stage, participants=tuple(filter(None, participants)))


def _stage(dossier: Dossier, event: Event) -> str:
    """The last step that the record has on the article's day; the text's own where its coverage does not reach."""
    if event.day is not None and (dated := _on_day(dossier, event.action, event.day)):
        return dated
    column = dossier.withdraw_column if event.action == "withdraw" else dossier.join_column
    if column == "consented" and event.day is not None:
        return event.stage  # from when it is bound the record cannot compute, and the text tells a day
    known = _STEPS[event.action].get(column)
    if known is not None and column != "revoked":
        return known
    group = "withdrawal" if event.action == "withdraw" else "consent"
    if dossier.silence([group]) is None or column in ("former", "ended", "unratified", "undone"):
        return event.stage
    last = _last_at_home(dossier, event.action)
    return last.stage if last is not None else event.stage


def _on_day(dossier: Dossier, action: str, day: Day) -> str | None:
    """The step whose day the text gives, where the record has one."""
    step = "left" if action == "withdraw" else "joined"
    how, steps = fit(dossier, step, day)
    kinds = _BY_KIND[action]
    if how == "exact":
        same = [s for s in step_days(dossier) if s.day == steps[-1].day and s.kind in kinds]
        return _furthest(kinds, [s.kind for s in same]) if steps[-1].kind in kinds else None
    found = [s.kind for s in step_days(dossier) if s.kind in kinds and (s.day.overlaps(day) or _ends_with(s, day))]
    return _furthest(kinds, found)


def _ends_with(step: StepDay, day: Day) -> bool:
    """Whether a day is the last one before a state is out: it leaves at midnight."""
    first = step.day.earliest
    return step.kind == "end" and first is not None and day.exact == first - timedelta(days=1)


def _furthest(kinds: dict[str, str], found: Sequence[str]) -> str | None:
    """Of steps of the same time the one that lies furthest on the ladder: who signs and accepts on one day joins."""
    return max((kinds[kind] for kind in found), key=list(kinds.values()).index, default=None)


def _last_at_home(dossier: Dossier, action: str) -> LadderStep | None:
    done = [
        s
        for s in dossier.steps
        if s.action == action
        and s.stage not in _TURNED_DOWN
        and s.day is not None
        and s.day.earliest is not None
        and s.day.earliest <= dossier.on
    ]
    return max(done, key=lambda s: (s.day.earliest if s.day else None) or dossier.on, default=None)
