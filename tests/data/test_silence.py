"""Of every treaty: beyond its coverage, and for acts that its sources cannot show, silence contradicts nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from treatywatch.actors.table import actors
from treatywatch.checking.check import check
from treatywatch.checking.judge import Bench
from treatywatch.intake.pages import article_from_bytes
from treatywatch.law.profile import GROUPS
from treatywatch.model import assertions as say
from treatywatch.model.answers import Status
from treatywatch.model.article import Assertion
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

TODAY = date(2030, 1, 1)
RECORD = Record.open(today=TODAY)
TREATIES = RECORD.treaties()
LATER = timedelta(days=30)
STATES = sorted(id_ for id_, who in actors().participants.items() if who.kind == "state")


def without(treaty: str, group: str, on: date) -> str | None:
    """A state of which the record has no act of a group, nor of one that it continues; None where every one has."""
    busy = {act.participant for act in RECORD.acts(treaty) if act.kind.group == group}
    busy |= {id_ for declared in RECORD.profile(treaty).coverage for id_ in declared.participants}
    free = (id_ for id_ in STATES if actors().exists(id_, on) and not busy & {id_, *kin(id_)})
    return next(free, None)


def kin(state: str) -> set[str]:
    """The states whose acts may count for a state."""
    return {past for past, _ in (*actors().continues(state), *actors().predecessors(state))}


def staying(treaty: str, on: date) -> str | None:
    """A state that is bound and never notified, suspended or took back anything."""
    moved = {act.participant for act in RECORD.acts(treaty) if act.kind.group not in ("consent", "signature")}
    moved |= {id_ for declared in RECORD.profile(treaty).coverage for id_ in declared.participants}
    bound = (id_ for id_ in STATES if id_ not in moved and RECORD.status(treaty, id_, on=on).status is Status.PARTY)
    return next(bound, None)


def reach(treaty: str, group: str) -> date | None:
    """The last day to which the record is declared complete for a group of acts."""
    return max((c.until for c in RECORD.profile(treaty).coverage if group in c.kinds and c.speaks_of("")), default=None)


def claims(treaty: str, group: str, on: date) -> Iterator[Assertion]:
    """What only silence could contradict: acts that the record does not have."""
    new, stays = without(treaty, group, on), staying(treaty, on)
    if new and group == "consent":
        for standing in ("party", "bound", "ratified", "acceded"):
            yield say.status(new, treaty, on, standing)
        for stage in ("deposited", "in_force"):
            yield say.stage(new, treaty, "join", stage)
    elif new and group == "signature":
        yield say.stage(new, treaty, "join", "signed")
    elif stays and group == "withdrawal":
        yield say.status(stays, treaty, on, "not_party")
        for stage in ("notified", "left", "effective"):
            yield say.stage(stays, treaty, "withdraw", stage)
    elif stays and group == "suspension":
        yield say.stage(stays, treaty, "suspend", "suspension_declared")


@pytest.mark.parametrize("treaty", TREATIES)
def test_beyond_the_coverage_no_act_is_denied(treaty: str) -> None:
    for group in GROUPS:
        on = (reach(treaty, group) or date(2026, 1, 1)) + LATER
        for claim in claims(treaty, group, on):
            finding = Bench(RECORD, on).judge(claim)
            assert finding.verdict not in (Verdict.CONTRADICTED, Verdict.SUPPORTED), (group, on, claim, finding)


def whole(treaty: str) -> date | None:
    """The last day on which the record is declared complete for signatures, consents and withdrawals."""
    ends = [reach(treaty, group) for group in ("signature", "consent", "withdrawal")]
    return min(end for end in ends if end) if all(ends) else None


@pytest.mark.parametrize("treaty", [treaty for treaty in TREATIES if whole(treaty)])
def test_within_the_coverage_an_act_that_never_was_is_denied(treaty: str) -> None:
    on = whole(treaty)
    assert on
    for group in ("consent", "withdrawal"):
        for claim in claims(treaty, group, on):
            finding = Bench(RECORD, on).judge(claim)
            assert finding.verdict is Verdict.CONTRADICTED, (group, on, claim, finding)


@pytest.mark.parametrize("treaty", TREATIES)
def test_news_from_beyond_the_coverage_is_not_called_wrong(treaty: str) -> None:
    profile = RECORD.profile(treaty)
    on = max([*(declared.until for declared in profile.coverage), date(2026, 1, 1)]) + LATER
    name = (*profile.names.usual, profile.title)[0]
    told = []
    if new := without(treaty, "consent", on):
        told += [(new, "has ratified the"), (new, "is now a party to the")]
    if stays := staying(treaty, on):
        told += [
            (stays, words) for words in ("has withdrawn from the", "has suspended the", "is no longer bound by the")
        ]
    for who, words in told:
        text = f"{actors().participants[who].name} {words} {name}.\n"
        checked = check(read(article_from_bytes(text.encode(), "news", published=on), RECORD.lexicon()), RECORD)
        assert [claim.claim.treaty in (treaty, name) for claim in checked.claims] == [True], text
        for claim in checked.claims:
            assert claim.verdict is not Verdict.CONTRADICTED, (text, on, claim.explanation)
