"""Votes with their figures: "voted 133 to 37", "with 103 votes for and one against", "only 18 deputies opposed it"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Span
from treatywatch.reading.claims.ballots import Ballot, ballots, pattern_of
from treatywatch.reading.claims.clauses import clause
from treatywatch.reading.claims.scene import Draft, Scene, organisations, words
from treatywatch.reading.claims.treaty_life import is_adopting_body, subject_treaty
from treatywatch.reading.refer import role_words
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_NEAR_VOTE = 90  # characters beside a vote in which it is said what it is on


def vote_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """The votes that one sentence tells with their figures, or as unanimous."""
    for ballot in ballots(scene.text, start, end):
        if any(m.start < ballot.end <= m.end for m in scene.treaties):
            continue  # "one of a handful outside the Convention against Torture"
        token = scene.parsed.span(ballot.start, ballot.end)[0]
        treaty = scene.treaty(token, start, end)
        refs = () if _adopted_abroad(scene, token) else _voters(scene, start, end, ballot)
        if not _is_a_parliaments(scene, start, end, ballot):
            continue
        if treaty is not None and refs:
            told = say.vote(refs[0], treaty, _action(scene, start, end, ballot, treaty), ballot.told)
            yield Draft(*_span(token, ballot), "vote", (told,), refs, treaty, 1)
        elif treaty is not None:  # a conference's or an assembly's
            words_ = " ".join(scene.text[ballot.start : ballot.end].split())
            yield Draft(ballot.start, ballot.end, "vote", (say.reported(words_),), (), treaty, 1)


def _adopted_abroad(scene: Scene, token: Token) -> bool:
    """As in "which the General Assembly approved by 154 votes to 3": of no state's own body."""
    up = (t for t in (token, *token.ancestors) if is_verb(t) and t.dep_ not in ("aux", "auxpass"))
    verb = next(up, None)
    if verb is None:
        return False
    by = [t for agent in children(verb, "agent") for t in children(agent, "pobj")]
    if any(map(is_adopting_body, by)):
        return True
    if is_passive(verb) and lemma(verb) == "adopt" and not any(is_own_body(scene, t) for t in verb.subtree):
        organs = any(role_words().get(t.lower_) == "parliament" for t in verb.subtree)
        return not organs and subject_treaty(scene, verb) is not None and not _of_a_law(verb)
    who = subject(verb)
    return who is not None and is_adopting_body(who)


def _of_a_law(verb: Token) -> bool:
    who = subject(verb)
    return who is not None and lemma(who) in words("papers")


def _span(token: Token, ballot: Ballot) -> Span:
    """The figures; where they are all that a clause says ("the vote was 81 to 1"), that clause."""
    verb = next((up for up in (token, *token.ancestors) if is_verb(up)), None)
    if verb is None or lemma(verb) not in ("be", "stand") or subject(verb) is None:
        return ballot.start, ballot.end
    return min(ballot.start, clause(verb)[0]), ballot.end


def _is_a_parliaments(scene: Scene, start: int, end: int, ballot: Ballot) -> bool:
    """Whether the figures are those of a vote: a pair, or one side's beside a word for who votes."""
    if len(ballot.figures.keys() & {"yes", "no"}) > 1:
        return True
    return _body(scene, start, end, ballot) is not None or any(
        t.lower_ in words("vote_nouns") for t in scene.parsed.span(start, end)
    )


def _action(scene: Scene, start: int, end: int, ballot: Ballot, treaty: str) -> str:
    """What was voted on: by words beside the figures, by the sentence's, else by what the text tells of the treaty."""
    near = max(start, ballot.start - _NEAR_VOTE), min(end, ballot.end + _NEAR_VOTE)
    for span in (near, (start, end)):
        found = [
            (max(ballot.start - m.end(), m.start() - ballot.end, 0), action)
            for action, name in (("withdraw", "leaving"), ("join", "joining"))
            for m in pattern_of(name).finditer(scene.text, *span)
        ]
        if found:
            return min(found, key=lambda one: one[0])[1]
    told = [e.action for e in scene.events if e.action in ("join", "withdraw") and e.treaty == treaty]
    return max(("withdraw", "join"), key=told.count) if told else "any"


def _voters(scene: Scene, start: int, end: int, ballot: Ballot) -> tuple[str, ...]:
    """Whose parliament voted: that of its own body named last before the figures, else the state named first."""
    bodies = [
        m.ref
        for m in scene.mentions_from(start, ballot.end)
        if m.kind == "organisation" and m.ref and m.ref not in organisations()
    ]
    if bodies:
        return (bodies[-1],)
    body = _body(scene, start, end, ballot)
    owners = scene.referents.states(body.idx, body.idx + len(body))[:1] if body is not None else ()
    refs = owners or scene.named_states(start, end)[:1] or scene.states(start, ballot.end)[:1]
    only = tuple(scene.able_in(start, end)) if not refs else ()
    return refs or (only if len(only) == 1 else scene.last_states(ballot.start))


def _body(scene: Scene, start: int, end: int, ballot: Ballot) -> Token | None:
    """The word for the body that voted, or for its members: the one nearest to the figures."""
    found = [
        t for t in scene.parsed.span(start, end) if role_words().get(t.lower_) == "parliament" or is_own_body(scene, t)
    ]
    return min(found, key=lambda t: max(ballot.start - t.idx, t.idx - ballot.end, 0), default=None)


def is_own_body(scene: Scene, token: Token) -> bool:
    """As "the Sejm": a state's own body by its name."""
    near = scene.mentions_from(token.idx, token.idx + 1)
    return any(m.kind == "organisation" and m.ref and m.ref not in organisations() for m in near)
