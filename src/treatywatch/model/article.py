"""Articles and what reading finds in them. All offsets count Unicode code points of `Article.text`, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from treatywatch.model.days import Day

PartKind = Literal["title", "standfirst", "dateline", "byline", "body", "furniture"]
MentionKind = Literal["state", "organisation", "person", "treaty", "programme", "money", "date", "place"]
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "planned", "possible", "conditional"]
Inferred = Literal["treaty", "participants"]
ClaimKind = Literal[
    "participation", "stage", "date", "count", "membership", "border", "rule", "superlative", "duration",
    "deadline", "treaty status", "place", "vote", "reported",
]  # fmt: skip

STAGES: dict[str, tuple[str, ...]] = {
    "withdraw": (
        "proposed", "recommended", "government_decided", "parliament_approved", "promulgated", "notified",
        "effective", "rejected", "revoked",
    ),
    "join": (
        "proposed", "signed", "government_decided", "parliament_approved", "promulgated", "deposited", "in_force",
        "rejected", "revoked",
    ),
    "suspend": (
        "proposed", "recommended", "government_decided", "parliament_approved", "promulgated",
        "suspension_declared", "rejected",
    ),
    "comply": ("noncompliance_alleged", "noncompliance_denied"),
    "reaffirm": ("reaffirmed",),
    "object": ("objected",),
    "transfer": ("transfer_authorised",),
}  # fmt: skip
"""The ladder: action to its stages, in order, then those beside the ladder."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the article's text and what it is."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came in.

    Args:
        title, byline, outlet: as found, or empty.
        published_on: day of publication, or None.
        language: ISO 639-1 code, or empty where undecided.
        sha256: of the input's bytes.
        text: the text that all offsets count in; of a text file the file itself.
        parts: what its stretches are, in order, not overlapping; text outside every part is not read.
        origin: path or address it came from.
        notices: what was not read, and why.
    """

    title: str
    byline: str
    outlet: str
    published_on: date | None
    language: str
    sha256: str
    text: str
    parts: tuple[Part, ...]
    origin: str
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text.

    Args:
        ref: id of what is named: participant, organisation or treaty id; for a person the id of the state or
            organisation spoken for, or None; for a programme the state's id.
        value: normal form: EDTF for a date, "10000000000 PLN" for money, full name and office for a person.
        also: further participants that the same words name ("the Baltic states"), `ref` being the first.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    ref: str | None
    value: str | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """The source of a statement: its characters and whom it is or speaks for."""

    spans: tuple[Span, ...]
    text: str
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what.

    Args:
        source: who says it; empty spans where no source is named.
        cue: the characters of the words that attribute it.
        content: the characters of what is said.
        text: the content's pieces, joined by " ".
        direct: whether at least half of the content's characters stand in quotation marks.
    """

    source: Speaker
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    text: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Event:
    """A step on the ladder that the text tells.

    Args:
        participants: who does it; for `comply` whose compliance is in question.
        target: whom it is aimed at or goes to.
        treaty: treaty id, or the name as the text gives it where the record has none, or None.
        action, stage: keys and values of STAGES; `stage` is what was done.
        said: the stage that the words claim.
        day: when, by what the text gives or implies; None where it gives nothing.
        evidence: the characters that tell it, one span per telling.
        statement: index of the statement that it stands in, or None.
        sayings: the stage that the words of each piece of evidence claim; empty where all claim `said`.
    """

    participants: tuple[str, ...]
    target: tuple[str, ...]
    treaty: str | None
    action: str
    stage: str
    said: str
    day: Day | None
    polarity: Polarity
    modality: Modality
    evidence: tuple[Span, ...]
    statement: int | None
    sayings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assertion:
    """The normal form of a claim: a predicate and its named arguments, with the value asserted.

    `str()` gives the form of the contract: "count(APMBC, bound, 2025-03-18) = 164".
    """

    predicate: str
    arguments: tuple[str, ...]
    relation: str = ""
    value: str = ""

    def __str__(self) -> str:
        head = f"{self.predicate}({', '.join(self.arguments)})"
        return f"{head} {self.relation} {self.value}".rstrip()


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable assertion, not yet checked.

    Args:
        asserts: its normal forms; several where it is compound, checked one by one.
        participants: the states that it is about.
        treaty: treaty id, or the name in the text, or None.
        statement: index of the statement that it stands in, or None.
        headline: whether it stands in the title only, where verbs are compressed.
        inferred: what of it the words leave open and reading guessed from what stands around: "treaty" where "the pact"
            may be one of several, "participants" where "it" may be.
    """

    start: int
    end: int
    text: str
    kind: ClaimKind
    asserts: tuple[Assertion, ...]
    participants: tuple[str, ...]
    treaty: str | None
    statement: int | None
    headline: bool
    inferred: tuple[Inferred, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that reading finds in one article."""

    article: Article
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    notices: tuple[str, ...]
