"""Verdicts and checked claims: what the record has to say to a Reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.article import Claim, Event, Reading
from treatywatch.model.days import Day


class Verdict(StrEnum):
    """The five verdicts, worst first: a compound claim follows its worst part."""

    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    IMPRECISE = "imprecise"
    NOT_IN_RECORD = "not_in_record"
    SUPPORTED = "supported"


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with its verdict.

    A supported or contradicted one rests on something: `derivation` or `sources` is not empty.

    Raises:
        ValueError: a supported or contradicted verdict with nothing behind it.
    """

    claim: Claim
    verdict: Verdict
    explanation: str
    derivation: tuple[Derivation, ...]
    sources: tuple[SourceNote, ...]

    def __post_init__(self) -> None:
        if self.verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED) and not (self.derivation or self.sources):
            raise ValueError(f"{self.verdict} without an entry, a clause or a derivation line: {self.claim.text!r}")


@dataclass(frozen=True, slots=True)
class Since:
    """Something that changed after the article's day."""

    participants: tuple[str, ...]
    treaty: str
    stage: str
    day: Day | None
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A reading with the record's answer to it.

    Args:
        events: the reading's events, with `stage` set to the last step that the record has where the words were bare.
        since: what has changed after the article's day.
        record_as_of: the day that the record speaks as of for the treaties of the article.
    """

    reading: Reading
    events: tuple[Event, ...]
    claims: tuple[CheckedClaim, ...]
    since: tuple[Since, ...]
    record_as_of: date | None
    notices: tuple[str, ...]
