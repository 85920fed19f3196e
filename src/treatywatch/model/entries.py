"""Acts and entries: what a participant did under a treaty, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from treatywatch.model.days import Day


class ActKind(StrEnum):
    """Every kind of act that the record knows. Kinds are never merged: accession is not ratification."""

    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    FORMAL_CONFIRMATION = "formal_confirmation"
    DEFINITIVE_SIGNATURE = "definitive_signature"
    CONSENT_TO_PROTOCOL = "consent_to_protocol"
    ACCEPTANCE_OF_AMENDMENT = "acceptance_of_amendment"
    CONSENT = "consent"  # a source that does not say which kind; a better source supersedes it

    SIGNATURE = "signature"
    SIGNATURE_WITHDRAWN = "signature_withdrawn"
    INTENTION_NOT_TO_BECOME_PARTY = "intention_not_to_become_party"
    PROVISIONAL_APPLICATION = "provisional_application"
    PROVISIONAL_APPLICATION_ENDED = "provisional_application_ended"
    RESERVATION = "reservation"
    RESERVATION_WITHDRAWN = "reservation_withdrawn"
    DECLARATION = "declaration"
    DECLARATION_WITHDRAWN = "declaration_withdrawn"
    OPTIONAL_DECLARATION = "optional_declaration"
    OPTIONAL_DECLARATION_WITHDRAWN = "optional_declaration_withdrawn"
    OBJECTION = "objection"
    OBJECTION_WITHDRAWN = "objection_withdrawn"
    TERRITORIAL_APPLICATION = "territorial_application"
    TERRITORIAL_APPLICATION_WITHDRAWN = "territorial_application_withdrawn"

    WITHDRAWAL = "withdrawal"
    PARTIAL_WITHDRAWAL = "partial_withdrawal"
    WITHDRAWAL_REVOKED = "withdrawal_revoked"
    SUSPENSION_DECLARED = "suspension_declared"
    SUSPENSION_ENDED = "suspension_ended"
    CONSENT_REVOKED = "consent_revoked"
    CESSATION = "cessation"
    TERMINATION = "termination"
    EXTENSION = "extension"  # of the treaty's term, by its own clause
    CONTESTED_EFFECT = "contested_effect"  # somebody holds that an act did or did not have its effect

    DUTY_EXTENDED = "duty_extended"
    DUTY_FULFILLED = "duty_fulfilled"
    DUTY_MISSED = "duty_missed"

    @property
    def is_consent(self) -> bool:
        """Whether the act expresses consent to be bound (Vienna Convention on the Law of Treaties Arts 11 to 17)."""
        return self in CONSENTS

    @property
    def group(self) -> str:
        """The group under which coverage names it: "signature", "consent", "withdrawal", "suspension", "duty", ...

        Coverage of "withdrawal" speaks of notices, revocations, cessations and partial notices alike.
        """
        if self.is_consent:
            return "consent"
        return _GROUPS.get(self, self.value.removesuffix("_withdrawn").removesuffix("_ended"))


CONSENTS = frozenset(list(ActKind)[:10])
_GROUPS = {
    ActKind.SIGNATURE_WITHDRAWN: "signature",
    ActKind.INTENTION_NOT_TO_BECOME_PARTY: "signature",
    ActKind.WITHDRAWAL: "withdrawal",
    ActKind.PARTIAL_WITHDRAWAL: "withdrawal",
    ActKind.WITHDRAWAL_REVOKED: "withdrawal",
    ActKind.CESSATION: "withdrawal",
    ActKind.CONSENT_REVOKED: "withdrawal",
    ActKind.TERMINATION: "term",
    ActKind.EXTENSION: "term",
    ActKind.SUSPENSION_DECLARED: "suspension",
    ActKind.SUSPENSION_ENDED: "suspension",
    ActKind.DUTY_EXTENDED: "duty",
    ActKind.DUTY_FULFILLED: "duty",
    ActKind.DUTY_MISSED: "duty",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One source's statement about one act.

    Args:
        id: hash of the content (16 hex digits), the same wherever the same statement stands.
        treaty: treaty id.
        participant: ISO 3166 alpha-3 code or own code; empty for an act of no participant (a treaty's extension).
        kind: kind of the act.
        which: 1 for the first act of that kind by that participant under that treaty, 2 for the next one, ...
        day: the day that counts in law (signed, deposited, received or given to all); None where unknown.
        circulated: the day on which the depositary circulated it, or None.
        named: the later day of effect that a notice names, of a contested effect the day that settles it; or None.
        stated_effect: the day of effect that the source states, kept beside the computed one; or None.
        known_on: when it became public.
        known_assumed: whether `known_on` is only the act's own day.
        detail: what else the row says ("partial: Protocol II", a duty's id for duty_* acts, whose act is objected to).
        source: source id.
        locator: where in the source ("note 8", "C.N.225.2025").
        recorded_on: day of the release or of the import that first had it.
        supersedes: id of the entry that this one corrects, or empty.
        file: the file it stands in, for messages.
        line: 1-based line in that file, for messages.
    """

    id: str
    treaty: str
    participant: str
    kind: ActKind
    which: int
    day: Day | None
    circulated: date | None
    named: date | None
    stated_effect: date | None
    known_on: date
    known_assumed: bool
    detail: str
    source: str
    locator: str
    recorded_on: date
    supersedes: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Act:
    """What a participant did under a treaty, assembled from the entries that speak of it.

    Args:
        key: "APMBC:POL:withdrawal:1".
        best: the entry whose source ranks highest and speaks latest; its days are the act's days.
        entries: all standing entries about the act, best first.
        sources_differ: whether entries of equal rank give different days.
    """

    key: str
    best: Entry
    entries: tuple[Entry, ...]
    sources_differ: bool

    @property
    def treaty(self) -> str:
        """Treaty id."""
        return self.best.treaty

    @property
    def participant(self) -> str:
        """Participant id, or empty."""
        return self.best.participant

    @property
    def kind(self) -> ActKind:
        """Kind of the act, as the best source has it."""
        return self.best.kind

    @property
    def day(self) -> Day | None:
        """The day that counts in law, as the best source has it; None where unknown."""
        return self.best.day

    @property
    def circulated(self) -> date | None:
        """The day of the depositary's notification, as the best source that has one prints it."""
        return next((entry.circulated for entry in self.entries if entry.circulated), None)

    @property
    def stated_effect(self) -> date | None:
        """The day of effect that the best source which states one prints; often another source than the deposit's."""
        return next((entry.stated_effect for entry in self.entries if entry.stated_effect), None)


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step at home or abroad on the ladder of stages: a row of steps.csv.

    Args:
        treaty: treaty id.
        participant: who took the step.
        action: "withdraw", "join", "suspend", "comply", "reaffirm", "object" or "transfer".
        stage: a stage of that action (see `model.article.STAGES`).
        day: when; None where unknown.
        target: whom it is aimed at, or empty.
        votes: "413-15-3" (for, against, abstaining), or empty.
        known_on: when it became public.
        detail: what happened, in a few words.
        source: source id.
        locator: where in the source.
        recorded_on: day of the release that first had it.
        file: the file it stands in, for messages.
        line: 1-based line in that file.
    """

    treaty: str
    participant: str
    action: str
    stage: str
    day: Day | None
    target: str
    votes: str
    known_on: date
    detail: str
    source: str
    locator: str
    recorded_on: date
    file: str
    line: int
