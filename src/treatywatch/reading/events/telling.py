"""A telling: one place where the text tells a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from treatywatch.model.article import Modality
from treatywatch.reading.events.mood import Mood

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where the text tells a step on the ladder.

    Args:
        action, stage: what was done.
        said: the stage that the words claim.
        treaties: ids or names; several where one act goes for several.
        participants: who did it; empty for the treaty's own act.
        target: whom it is aimed at or goes to.
        modality, negative: as in the contract.
        token: the word that tells the stage.
        words: all words that tell it, in no order.
        tense: tense of the word that tells the stage.
        bare: whether the verb is all it says ("withdrew"), so that another telling may know better.
        implied: whether the treaty or the participant is taken from before.
    """

    action: str
    stage: str
    said: str
    treaties: tuple[str, ...]
    participants: tuple[str, ...]
    target: tuple[str, ...]
    modality: Modality
    negative: bool
    token: Token
    words: tuple[Token, ...]
    tense: str
    bare: bool = False
    implied: bool = False


def telling(
    action: str, stage: str, treaties: tuple[str, ...], participants: tuple[str, ...], mood: Mood,
    words: tuple[Token, ...], *, bare: bool = False, implied: bool = False, target: tuple[str, ...] = (),
) -> Telling:  # fmt: skip
    """A telling whose first word tells the stage, which is also the stage that it claims."""
    return Telling(
        action, stage, stage, treaties, participants, target, mood.modality, mood.negative, words[0], words, mood.tense,
        bare, implied,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Act:
    """An act under treaties, of which a step is told.

    Args:
        action: action of the ladder.
        treaties: ids or names.
        participants: who takes the step.
    """

    action: str
    treaties: tuple[str, ...]
    participants: tuple[str, ...]

    def told(self, stage: str, mood: Mood, words: tuple[Token, ...], *, bare: bool = False) -> Telling:
        """The telling of a step of this act."""
        return telling(self.action, stage, self.treaties, self.participants, mood, words, bare=bare)


_REACH = 2500  # characters that a bill, a law or a notice lies from the act that it carries
_TIME_MARKS = frozenset({"after", "before", "when"})
CARRIED = frozenset({"withdraw", "join", "suspend"})
"""The actions that go through laws, votes and notices."""


def _only_dates_another(one: Telling, before: Telling) -> bool:
    """As in "returned to the Commonwealth, hours after Britain left the EU": an act of another treaty in passing."""
    token = one.token
    marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
    return (
        token.dep_ == "advcl"
        and bool(marks & _TIME_MARKS)
        and before.action in CARRIED
        and not set(one.treaties) & set(before.treaties)
        and not set(one.participants) & set(before.participants)
    )


def last_act(told: Sequence[Telling], at: int, reach: int = _REACH) -> Act | None:
    """The act told last before a place, of those that go through laws, votes and notices."""
    one = last_told(told, at, reach)
    return Act(one.action, one.treaties, one.participants) if one is not None else None


def last_told(told: Sequence[Telling], at: int, reach: int = _REACH) -> Telling | None:
    """What was told last before a place of an act that goes through laws, votes and notices."""
    for place in range(len(told) - 1, -1, -1):
        one = told[place]
        if one.modality == "conditional":
            continue  # "if Chad denounces it": what nobody has done
        if place and _only_dates_another(one, told[place - 1]):
            continue
        if one.action in CARRIED and 0 <= at - one.token.idx < reach and one.participants:
            return one
    return None
