"""What dates a treaty dates no act under it: "Latvia's accession to the convention, in force since 1999"."""

from __future__ import annotations

from dataclasses import replace

from treatywatch.model.article import Assertion
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.scene import Draft, Scene
from treatywatch.reading.claims.timed import plain
from treatywatch.reading.refer_groups import refs_of

_OF_THE_TREATY = 2  # arguments of a day that is the treaty's
_WITH_DAY = 4  # arguments of a step with its day


def only_dated_by_its_own(scene: Scene, draft: Draft) -> Draft | None:
    """The draft without days that are the treaty's own; None where it tells nothing else."""
    times = scene.times_in(draft.start, draft.end)
    dating = [time for time in times if time in scene.treaty_times]
    own = {plain(t.day) for t in dating if t.day is not None}
    own -= {plain(t.day) for t in times if t.day is not None and t not in dating}
    if not own or not draft.participants or _is_done_by_those_behind(scene, draft, max(t.end for t in dating)):
        return draft
    inside = all(scene.treaty_times[time] <= draft.start for time in dating)
    if inside and not any(_is_of_the_treaty(a) for a in draft.asserts):
        return draft  # "a pact, signed on Monday": the clause is the act's own
    kept = tuple(told for a in draft.asserts if (told := _undated(scene, a, own, inside)) is not None)
    kind = "stage" if draft.kind == "date" and all(a.predicate == "stage" for a in kept) else draft.kind
    end = draft.end
    if not inside and not any(_is_of_the_treaty(a) for a in kept):
        end = min(scene.treaty_times[time] for time in dating)  # what was not read bears nothing out
    return replace(draft, end=max(end, draft.start + 1), kind=kind, asserts=kept) if kept else None


def _is_done_by_those_behind(scene: Scene, draft: Draft, end: int) -> bool:
    """As in "The pact was signed in Auckland in 2016 by Chile and Peru": the day of what those did."""
    names = [m for m in scene.mentions_in(draft.start, draft.end) if set(refs_of(m)) & set(draft.participants)]
    return bool(names) and all(m.start >= end for m in names)


def _is_of_the_treaty(told: Assertion) -> bool:
    """Whether what is told behind a treaty's name is of the treaty: its day, or that it came into force."""
    dated = told.predicate == "date" and (len(told.arguments) == _OF_THE_TREATY or told.arguments[-1] == "bound")
    return dated or told.value == "in_force"


def _undated(scene: Scene, told: Assertion, own: set[str], inside: bool) -> Assertion | None:
    """What is left of an assertion without the treaty's days, or None."""
    arguments = told.arguments
    if told.predicate == "date" and len(arguments) > _OF_THE_TREATY and told.value in own:
        return None
    if told.predicate == "stage" and len(arguments) == _WITH_DAY and arguments[-1] in own:
        return None if inside else replace(told, arguments=arguments[:-1])
    if told.predicate == "status" and arguments[-1] in {str(parse_day(day).latest) for day in own}:
        return replace(told, arguments=(*arguments[:-1], scene.on.isoformat() if scene.on else ""))
    return told
