"""Claims about deadlines and votes."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from treatywatch.checking.asks import Record
from treatywatch.checking.dossier import Dossier
from treatywatch.checking.finding import Finding, silent
from treatywatch.checking.wording import in_their_words, name, shared_stems, stems, when
from treatywatch.model.answers import Derivation
from treatywatch.model.days import Day, exact_day
from treatywatch.model.entries import LadderStep
from treatywatch.model.verdicts import Verdict

_REACH = timedelta(days=40 * 366)  # how far from the article's day a duty is looked for
_VERB = 10
_FIRST = re.compile(r"\b(?:first|initial)\b", re.I)
_FIGURES = re.compile(r"\d+")
_YES_AND_NO = 2  # figures of a vote before its abstentions


def deadline_finding(dossier: Dossier, duty: str, day: Day) -> Finding:
    """The verdict on "P must do DUTY by DAY"; the duty is found by the words that it shares with the profile's."""
    rows = _meant(dossier, duty)
    if not rows:
        return silent(f"it has no such duty of {name(dossier.participant)} with a day")
    row = next((row for row in rows if _on(day, row.due)), rows[0])
    fact = f"by {row.article} {name(dossier.participant)} must {row.what} by {row.due}"
    derivation = row.derivation or (Derivation(fact, row.article, (), row.due.isoformat()),)
    sources = dossier.answer.sources
    if _on(day, row.due):
        return Finding(Verdict.SUPPORTED, fact, "", derivation, sources)
    if any("exten" in line.text for line in derivation):  # an earlier deadline may have held on the article's day
        return Finding(Verdict.IMPRECISE, fact, "after an extension", derivation, sources)
    if not _tells_apart(dossier, duty, row.what):
        return silent(f"{fact}, and the text may mean another duty")
    if len(rows) > 1 and len({row.what for row in rows}) < len(rows):  # due again each year: another turn may be meant
        return silent(f"{fact}, and it falls due again")
    return Finding(Verdict.CONTRADICTED, fact, f"not by {day}", derivation, sources)


def _tells_apart(dossier: Dossier, duty: str, what: str) -> bool:
    """Whether a text's words are those of this duty alone: two of a treaty may be "to destroy mines"."""
    others = [c.what for c in dossier.record.profile(dossier.treaty).clauses if c.kind == "duty" and c.what != what]
    told = stems(in_their_words(duty))
    return bool(told & stems(what.split()[0])) and bool(told & stems(what) - stems(" ".join(others)))


def _meant(dossier: Dossier, duty: str) -> list[Any]:
    """The duties that a text's words share most with, by their day; of a first report only the first."""
    start, end = dossier.on - _REACH, dossier.on + _REACH
    listed_ = dossier.record.deadlines(dossier.participant, treaty=dossier.treaty, start=start, end=end)
    words = in_their_words(duty)
    pairs = [(_shared(words, row.what), row) for row in listed_ if row.due]
    if not _FIRST.search(duty) and any(shared and not _FIRST.search(row.what) for shared, row in pairs):
        pairs = [(shared, row) for shared, row in pairs if not _FIRST.search(row.what)]
    most = max((shared for shared, _ in pairs), default=0)
    rows = sorted((row for shared, row in pairs if shared == most and most), key=lambda row: row.due)
    if _FIRST.search(duty):
        rows = list({row.what: row for row in reversed(rows)}.values())
    return rows


def _shared(words: str, what: str) -> int:
    """How much a text's words share with a duty; its verb, which stands first, counts more than all the rest."""
    shared = shared_stems(words, what)
    return shared + (_VERB if shared and shared_stems(words, what.split()[0]) else 0)


def _on(day: Day, due: date) -> bool:
    return day.overlaps(exact_day(due))


def _is_on(step: LadderStep, action: str) -> bool:
    """Whether a vote is on an action: on a step of it, or on undoing the opposite one; "any" is any."""
    return action == "any" or step.action == action or step.stage in ("revoked", "rejected")


def _tells(step: LadderStep, said: list[str]) -> bool:
    """Whether a vote has these figures, "?" for what is not told; the noes to what failed are often told first."""
    return any(_fit(said, figures) for figures in _orders(step))


def _orders(step: LadderStep) -> list[list[str]]:
    """A vote's figures in the orders in which they may be told."""
    figures = _FIGURES.findall(step.votes)
    return [figures, [*figures[1::-1], *figures[2:]]] if step.stage == "rejected" else [figures]


def _fit(said: list[str], figures: list[str]) -> bool:
    """Whether each figure that is told is the vote's own; noes or abstentions that the record has none of are none."""
    real = [*figures, *["0"] * (len(said) - len(figures))] if len(figures) > 1 else figures
    told = [(one, other) for one, other in zip(said, real, strict=False) if one != "?"]
    return len(real) >= len(said) and bool(told) and all(one == other for one, other in told)


def _partly(step: LadderStep, said: list[str]) -> bool:
    """Whether one of the figures is the vote's own and another one is not: the same vote told with a slip."""
    return any(
        one == other for figures in _orders(step) for one, other in zip(said, figures, strict=False) if one != "0"
    )


def _told_vote(participant: str, step: LadderStep) -> str:
    """A vote in a sentence, its figures once: where the step's own words give them, they are not added."""
    what = step.detail or step.stage.replace("_", " ")
    by = "" if set(_FIGURES.findall(step.votes)) <= set(_FIGURES.findall(what)) else f" by {step.votes}"
    return f"{name(participant)}: {what} {when(step.day)}{by}"


def vote_finding(record: Record, participant: str, treaty: str, action: str, figures: str, on: date) -> Finding:
    """The verdict on a vote's figures; the record's silence on votes proves nothing."""
    said = figures.split("-")
    if figures == "most_against":
        return _most_against(record, participant, treaty, action, on)
    if not any(part.isdigit() for part in said):
        return _unanimous(record, participant, treaty, action, on)
    votes = [
        step
        for step in record.steps(treaty, participant)
        if step.votes and step.day is not None and (step.day.earliest or on) <= on
    ]
    if not votes:
        return silent(f"it has no vote of {name(participant)} with its figures")
    fitting = [step for step in votes if _tells(step, said)]
    best = max(fitting or votes, key=lambda step: step.day.earliest or on if step.day else on)
    fact = _told_vote(participant, best)
    sources = (record.source(best.source, best.locator),)
    if fitting and (_is_on(best, action) or not any(_is_on(step, action) for step in votes)):
        return Finding(Verdict.SUPPORTED, fact, "", (), sources)
    if fitting:
        return Finding(Verdict.IMPRECISE, fact, "so the figures are those of another vote", (), sources)
    agreeing = [step for step in votes if _is_on(step, action) and _tells(step, said[:_YES_AND_NO])]
    if agreeing and len(said) > _YES_AND_NO >= len(_FIGURES.findall(agreeing[-1].votes)) > 1:
        return silent(f"{_told_vote(participant, agreeing[-1])}, and it has no abstentions")
    same = [step for step in votes if _is_on(step, action) and _partly(step, said)]
    if same:
        fact, sources = _told_vote(participant, same[-1]), (record.source(same[-1].source, same[-1].locator),)
        return Finding(Verdict.IMPRECISE, fact, "so the figures are not quite these", (), sources)
    return silent(f"the vote that it has is another one or was counted otherwise: {fact}", sources=sources)


def _unanimous(record: Record, participant: str, treaty: str, action: str, on: date) -> Finding:
    """The verdict on "voted unanimously": noes in the one vote on it make it inexact, for another may be meant."""
    votes = [
        step
        for step in record.steps(treaty, participant)
        if len(_FIGURES.findall(step.votes)) > 1 and step.day is not None and (step.day.earliest or on) <= on
    ]
    votes = [step for step in votes if _is_on(step, action)]
    if not votes:
        return silent(f"it has no vote of {name(participant)} with its figures")
    best = max(votes, key=lambda step: step.day.earliest or on if step.day else on)
    fact = _told_vote(participant, best)
    sources = (record.source(best.source, best.locator),)
    if any(int(_FIGURES.findall(step.votes)[1]) == 0 for step in votes):
        return Finding(Verdict.SUPPORTED, fact, "", (), sources)
    return Finding(Verdict.IMPRECISE, fact, "so not unanimously", (), sources)


def _most_against(record: Record, participant: str, treaty: str, action: str, on: date) -> Finding:
    """The verdict on "a majority voted against it": the one vote on it tells, where two thirds were needed too."""
    votes = [
        step
        for step in record.steps(treaty, participant)
        if len(_FIGURES.findall(step.votes)) > 1 and step.day is not None and (step.day.earliest or on) <= on
    ]
    votes = [step for step in votes if _is_on(step, action)]
    if len(votes) != 1:
        return silent(f"it has no one vote of {name(participant)} with its figures")
    ayes, noes = map(int, _FIGURES.findall(votes[0].votes)[:2])
    fact, sources = _told_vote(participant, votes[0]), (record.source(votes[0].source, votes[0].locator),)
    if noes > ayes:
        return Finding(Verdict.SUPPORTED, fact, "", (), sources)
    return Finding(Verdict.CONTRADICTED, fact, "so most did not vote against it", (), sources)
