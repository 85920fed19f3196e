"""Sentences in lay words: what the record has, whose words the claim is, and how the two fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from treatywatch.checking.dossier import Dossier
from treatywatch.checking.finding import Finding
from treatywatch.checking.tables import table
from treatywatch.model.answers import Status
from treatywatch.model.article import Speaker
from treatywatch.model.days import Day
from treatywatch.model.entries import Act, ActKind, LadderStep
from treatywatch.model.verdicts import Verdict

_OPENINGS = {
    Verdict.SUPPORTED: "The record bears it out: ",
    Verdict.CONTRADICTED: "The record says otherwise: ",
    Verdict.IMPRECISE: "Close, but not exact: ",
    Verdict.DISPUTED: "In dispute: ",
    Verdict.NOT_IN_RECORD: "The record cannot tell: ",
}
_ACTS = {
    ActKind.CONSENT: "consented",
    ActKind.RATIFICATION: "ratified",
    ActKind.ACCEPTANCE: "accepted",
    ActKind.APPROVAL: "approved",
    ActKind.ACCESSION: "acceded",
    ActKind.SUCCESSION: "succeeded to it",
    ActKind.FORMAL_CONFIRMATION: "formally confirmed it",
    ActKind.DEFINITIVE_SIGNATURE: "signed with binding effect",
    ActKind.CONSENT_TO_PROTOCOL: "consented to be bound",
    ActKind.ACCEPTANCE_OF_AMENDMENT: "accepted the amendment",
    ActKind.SIGNATURE: "signed",
    ActKind.SIGNATURE_WITHDRAWN: "withdrew its signature",
    ActKind.INTENTION_NOT_TO_BECOME_PARTY: "declared that it would not become a party",
    ActKind.WITHDRAWAL: "gave notice of withdrawal",
    ActKind.PARTIAL_WITHDRAWAL: "gave notice of a partial withdrawal",
    ActKind.WITHDRAWAL_REVOKED: "took its notice of withdrawal back",
    ActKind.SUSPENSION_DECLARED: "declared a suspension",
    ActKind.SUSPENSION_ENDED: "ended its suspension",
    ActKind.CONSENT_REVOKED: "took its consent back",
    ActKind.CESSATION: "ceased to be a member of the organisation that the treaty belongs to",
    ActKind.RESERVATION: "made a reservation",
    ActKind.RESERVATION_WITHDRAWN: "took its reservation back",
    ActKind.DECLARATION: "made a declaration",
    ActKind.DECLARATION_WITHDRAWN: "took its declaration back",
    ActKind.OPTIONAL_DECLARATION: "made the treaty's optional declaration",
    ActKind.OPTIONAL_DECLARATION_WITHDRAWN: "took its optional declaration back",
    ActKind.TERRITORIAL_APPLICATION: "extended it to a territory",
    ActKind.TERRITORIAL_APPLICATION_WITHDRAWN: "ended its application to a territory",
    ActKind.PROVISIONAL_APPLICATION: "declared that it applies the treaty provisionally",
    ActKind.PROVISIONAL_APPLICATION_ENDED: "ended its provisional application",
}


@cache
def name(participant: str) -> str:
    """What a participant is called in a sentence."""
    from treatywatch.actors.participants import participants

    actor = participants().get(participant)
    return actor.in_sentence if actor else participant


def possessive(participant: str) -> str:
    """The name as owner: "Poland's", "the United States'"."""
    called = name(participant)
    return f"{called}'" if called.endswith("s") else f"{called}'s"


_OF_NO_DUTY = frozenset({"under", "from", "with", "its", "their", "them", "these", "this", "that", "into", "within"})


def stems(text: str) -> frozenset[str]:
    """The stems of the words of four letters and more by which descriptions of a duty are held against each other."""
    return frozenset(word[:5] for word in re.findall(r"[a-z]{4,}", text.casefold()) if word not in _OF_NO_DUTY)


def shared_stems(one: str, other: str) -> int:
    """How many words two descriptions of a duty have in common, by their stems."""
    return len(stems(one) & stems(other))


def in_their_words(duty: str) -> str:
    """A duty with the words that treaties use for what it says: "to get rid of" is to destroy."""
    added = (theirs for said, theirs in table("duties")["synonyms"].items() if re.search(rf"\b{said}\b", duty, re.I))
    return " ".join((duty, *added))


def listed(items: Sequence[str], joint: str = "and") -> str:
    """Items as a list in a sentence: "Finland, Norway and Poland"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joint} {items[-1]}" if items else ""


def capital(sentence: str) -> str:
    """The sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]


def when(day: Day | None) -> str:
    """A day in a sentence: "on 2025-06-27", "in 2025", "by 2010", "since 2010", or that none is known."""
    if day is None:
        return "on a day that the record does not have"
    if day.edtf.startswith("../"):
        return f"by {day.edtf.removeprefix('../')}"
    if day.edtf.endswith("/.."):
        return f"since {day.edtf.removesuffix('/..')}"
    return f"on {day}" if day.precision == "day" else f"in {day}"


def done(act: Act) -> str:
    """An act in a sentence: "ratified on 2012-12-27"."""
    return f"{_ACTS.get(act.kind, act.kind.value.replace('_', ' '))} {when(act.day)}"


def home_step(step: LadderStep) -> str:
    """A step at home in a sentence: "“the Seimas votes to leave” on 2024-07-18"."""
    return f"“{step.detail or step.stage.replace('_', ' ')}” {when(step.day)}"


def told(participant: str, texts: Sequence[str]) -> str:
    """Clauses about "it" as one sentence about a participant: "Finland became bound on ... and it left on ..."."""
    if not texts:
        return ""
    first = texts[0]
    if first.startswith("it "):
        first = f"{name(participant)} {first[3:]}"
    elif re.search(r"\bits\b", first):
        first = re.sub(r"\bits\b", possessive(participant), first, count=1)
    else:
        first = f"for {name(participant)}, {first}"
    return listed([first, *texts[1:]])


def standing(dossier: Dossier) -> str:
    """What the record has on a participant's standing on the day: "Ukraine signed on ... and was bound from ..."."""
    answer, who = dossier.answer, name(dossier.participant)
    acts = [*dossier.signatures[:1], *dossier.consents[:1]]
    last_out = dossier.done(
        ActKind.WITHDRAWAL,
        ActKind.WITHDRAWAL_REVOKED,
        ActKind.CESSATION,
        ActKind.CONSENT_REVOKED,
        ActKind.SUSPENSION_DECLARED,
        ActKind.INTENTION_NOT_TO_BECOME_PARTY,
        ActKind.PROVISIONAL_APPLICATION_ENDED,
    )
    parts = [done(act) for act in dict.fromkeys([*acts, *last_out[-2:]])]
    bound = {
        Status.PARTY: f"was bound on {dossier.on}"
        if not answer.bound_since
        else f"was bound from {answer.bound_since}",
        Status.WITHDRAWING: f"was still bound on {dossier.on}"
        + (f", until {answer.ceases_on}" if answer.ceases_on else ""),
        Status.FORMER: f"was no longer bound on {dossier.on}",
        Status.CONTRACTING: f"was not yet bound on {dossier.on}",
    }.get(answer.status)
    if bound:
        parts.append(bound)
    if not parts:
        return f"it has no act of {who} under this treaty by {dossier.on}"
    return f"{who} {listed(parts)}"


def whose(speaker: Speaker | None, name_of: Callable[[str], str] = name) -> str:
    """Whose words the claim is: " (these are the words of Poland)"; empty where they are the article's own."""
    if speaker is None:
        return ""
    refs = [name_of(ref) for ref in speaker.refs]
    called = speaker.text or listed(refs)
    if not called:
        return ""
    called = called.replace("The ", "the ", 1) if called.startswith("The ") else called
    of = f", for {listed(refs)}" if refs and speaker.text and not any(ref in speaker.text for ref in refs) else ""
    return f" (the words of {called}{of})"


def explain(finding: Finding, parts: int, speaker: Speaker | None) -> str:
    """The one sentence beside a claim.

    Args:
        finding: the finding that the claim follows.
        parts: how many assertions the claim has: of several, the sentence says that this is the one that decides.
        speaker: whose words they are, or None.
    """
    opening = _OPENINGS[finding.verdict]
    if parts > 1 and finding.verdict is not Verdict.SUPPORTED:
        opening = f"{opening.removesuffix(': ')} in one part: "
    reason = f", {finding.reason}" if finding.reason else ""
    notes = "".join(f"; {note}" for note in finding.notes)
    return f"{opening}{finding.fact}{reason}{notes}{whose(speaker)}.".replace("..", ".")
