"""What the record has, told back in a newspaper's words, is borne out; the opposite is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from treatywatch.actors.table import actors
from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.answers import Status
from treatywatch.model.entries import Act, ActKind
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

RECORD = Record.open(today=date(2026, 11, 25))
TREATIES = ("APMBC", "CCM", "ATT", "TPNW", "CWC", "CRC", "ROME", "ICCPR", "CAT", "CTBT")
STATES = (
    "AUS",
    "BEL",
    "CHL",
    "DJI",
    "EGY",
    "FJI",
    "GHA",
    "IND",
    "JPN",
    "KEN",
    "LBN",
    "MEX",
    "NOR",
    "PAK",
    "THA",
    "USA",
)
BOTH = ("signature", "consent", "withdrawal")


def day(on: date) -> str:
    return f"{on.day} {on:%B} {on.year}"


def named(treaty: str) -> str:
    profile = RECORD.profile(treaty)
    return "the " + (*profile.names.usual, profile.title)[0]


def who(state: str) -> str:
    participant = actors().participants[state]
    return f"{participant.article} {participant.name}".strip()


def verdicts(text: str, on: date) -> list[Verdict]:
    article = article_from_bytes(f"{text[0].upper()}{text[1:]}\n".encode(), "news", published=on)
    claims = check(read(article, RECORD.lexicon()), RECORD).claims
    return [claim.verdict for claim in claims if claim.claim.kind != "reported"]


def covered(treaty: str) -> date:
    """The last day to which the record is complete for signatures, consents and withdrawals."""
    coverage = RECORD.profile(treaty).coverage
    return min(max(c.until for c in coverage if group in c.kinds) for group in BOTH)


def standing(treaty: str, state: str) -> Iterator[tuple[bool, str]]:
    """Sentences on where a state stands under a treaty, with whether they are so."""
    it, they, on = named(treaty), who(state), covered(treaty)
    acts = [act for act in RECORD.acts(treaty, state) if act.day and act.day.exact and act.day.exact <= on]
    signed = [act.day.exact for act in acts if act.kind.group == "signature" and act.day and act.day.exact]
    consents = [act for act in acts if act.kind.is_consent]
    if signed:
        yield True, f"{they} signed {it} in {signed[0].year}."
        yield True, f"In {signed[0].year}, {it} was signed by {they}."
        yield False, f"{they} has not even signed {it}."
        yield False, f"{they} signed {it} in {signed[0].year + 6}."
    if not signed and not consents:
        yield True, f"{they} has neither signed nor ratified {it}."
        yield False, f"{they} has signed {it}."
    if not consents:
        yield True, f"{they} remains outside {it}."
        yield True, f"{they}, no party to {it}, spoke."
        yield True, f"{it} does not bind {they}."
        yield False, f"{they} has ratified {it}."
        yield False, f"{they} belongs to {it}."
    elif RECORD.status(treaty, state, on=on).status is Status.PARTY and consents[0].day and consents[0].day.exact:
        verb = "acceded to" if consents[0].kind is ActKind.ACCESSION else "ratified"
        year = consents[0].day.exact.year
        yield True, f"{they} is a party to {it}."
        yield True, f"{they}, a party to {it}, spoke."
        if consents[0].kind in (ActKind.ACCESSION, ActKind.RATIFICATION):
            yield True, f"It was not until {year} that {they} {verb} {it}."
            yield True, f"{they}, which {verb} {it} in {year}, spoke."
        yield False, f"{they} is no longer a party to {it}."
        yield False, f"{they} has never joined {it}."


def exits() -> list[Act]:
    """Every notice of withdrawal with its day that was not taken back and that nobody disputes."""
    found = []
    for treaty in RECORD.treaties():
        acts = RECORD.acts(treaty)
        back = {act.participant for act in acts if act.kind is ActKind.WITHDRAWAL_REVOKED}
        for act in acts:
            if act.kind is ActKind.WITHDRAWAL and act.day and act.day.exact and act.participant not in back:
                soon = act.day.exact + timedelta(days=4)
                if soon < date(2026, 1, 1) and not RECORD.status(treaty, act.participant, on=soon).flags:
                    found.append(act)
    return found


def leaving(act: Act) -> Iterator[tuple[bool, date, str]]:
    """Sentences on an exit, each with a day of publication and whether they are so then."""
    it, they = named(act.treaty), who(act.participant)
    assert act.day and act.day.exact
    notice, soon = act.day.exact, act.day.exact + timedelta(days=4)
    intervals = RECORD.intervals(act.treaty, act.participant)
    end = next((end for _, end in intervals if end and end >= notice), None)
    yield True, soon, f"{they} notified the depositary of its withdrawal from {it} on {day(notice)}."
    yield True, soon, f"{they} has announced its withdrawal from {it}."
    if end and end > soon + timedelta(days=5):
        yield True, soon, f"{they}'s withdrawal from {it} takes effect on {day(end)}."
        yield True, soon, f"{they} has not yet left {it}."
        yield False, soon, f"{they} has left {it}."
        yield False, soon, f"{they} is no longer bound by {it}."
    if end and len(intervals) == 1:
        after = end + timedelta(days=20)
        yield True, after, f"{they} left {it} on {day(end)}."
        yield True, after, f"{they} no longer belongs to {it}."
        yield True, after, f"{they} once belonged to {it}."
        yield False, after, f"{they} is still a party to {it}."
        yield False, after, f"{they} never joined {it}."


@pytest.mark.parametrize("treaty", TREATIES)
def test_where_a_state_stands_is_told_back(treaty: str) -> None:
    on = covered(treaty)
    for state in STATES:
        for so, text in standing(treaty, state):
            found = verdicts(text, on)
            assert found, text
            assert (Verdict.CONTRADICTED not in found) if so else (set(found) != {Verdict.SUPPORTED}), (text, on, found)


@pytest.mark.parametrize("act", exits(), ids=lambda act: f"{act.treaty}-{act.participant}")
def test_an_exit_is_told_back(act: Act) -> None:
    for so, on, text in leaving(act):
        found = verdicts(text, on)
        assert found, text
        assert (Verdict.CONTRADICTED not in found) if so else (set(found) != {Verdict.SUPPORTED}), (text, on, found)
