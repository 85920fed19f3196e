"""Answers of the record as text: the answer first, then why, whence, and what is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from treatywatch.model.answers import Derivation, Flag, SourceNote, Status, StatusAnswer
from treatywatch.model.days import Day
from treatywatch.publish.terminal import Style

if TYPE_CHECKING:
    from treatywatch.record.results import (
        ChangesAnswer,
        CountsAnswer,
        DeadlinesAnswer,
        FoundRow,
        HistoryAnswer,
        PartiesAnswer,
        WhatIf,
    )


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: a participant's short name, and a treaty's usual title."""

    participant: Callable[[str], str]
    treaty: Callable[[str], str]


FLAGS = {
    Flag.SUSPENSION_DECLARED: "a suspension has been declared",
    Flag.PROVISIONAL_APPLICATION: "the treaty is applied provisionally",
    Flag.SOURCES_DIFFER: "sources of equal rank give different days",
    Flag.EFFECT_CONTESTED: "the legal effect of an act is contested: who holds what stands below",
    Flag.KNOWN_ASSUMED: "the day on which it became public is assumed to be the act's own day",
    Flag.PROJECTED: "projected: computed as if nothing had happened after the day the record speaks as of",
}


def status_text(answers: Sequence[StatusAnswer], names: Names, style: Style) -> str:
    """The note on where each participant stands."""
    return "\n\n".join(_status(answer, names, style) for answer in answers)


def status_sentence(answer: StatusAnswer) -> str:
    """The answer in one line.

    "Withdrawing: notice received and still running, still bound; ceases on 2026-02-20."
    """
    ends = f"; ceases on {answer.ceases_on}" if answer.ceases_on else ""
    contested = ", by the treaty's clauses; contested" if Flag.EFFECT_CONTESTED in answer.flags else ""
    if answer.status is Status.PARTY:
        since = f"bound since {answer.bound_since}" if answer.bound_since else "bound, since a day that is not known"
        return f"Party: {since}{ends or contested or ', nothing pending'}."
    if answer.status is Status.WITHDRAWING:
        return f"Withdrawing: notice received and still running, still bound{ends}."
    if answer.status is Status.FORMER:
        left = f": no longer bound since {answer.ceases_on}" if answer.ceases_on else ": was bound, is no longer"
        return f"Former party{left}{contested}."
    if answer.status is Status.CONTRACTING:
        return "Contracting state: has consented to be bound, the treaty is not yet in force for it."
    if answer.status is Status.CONSENTED:
        return "Consented: from when, or until when, it is bound is not computed."
    if answer.status is Status.SIGNATORY:
        return "Signatory: has signed, has not consented to be bound."
    return "None: the record has no act of it under this treaty."


def parties_text(answer: PartiesAnswer, names: Names, style: Style) -> str:
    """The list of parties, with its count first."""
    is_, has = ("is", "has") if answer.count == 1 else ("are", "have")
    what = f"{is_} bound by" if answer.basis == "bound" else f"{has} consented to be bound by"
    head = f"{answer.count} {what} the {names.treaty(answer.treaty)} ({answer.treaty}) on {answer.on}"
    rows = [(row.participant, _day(row.since), names.participant(row.participant)) for row in answer.parties]
    return _page(
        style.paint(style.wrap(head), "bold"),
        _horizon(answer.record_as_of, answer.projected),
        style.columns(rows),
        _bullets("Notes", answer.notes, style),
    )


def history_text(answer: HistoryAnswer, names: Names, style: Style) -> str:
    """What happened, day by day; days that the law yields are marked."""
    rows = []
    for row in answer.events:
        other = row.participant if row.treaty == answer.subject else row.treaty
        what = _words(row.what) + (" (computed)" if row.derived else "")
        rows.append((_day(row.day), other or "-", _told(what, row.detail, row.source)))
    return _page(
        style.heading(f"History: {_subject(answer, names)}, as known on {answer.known}"),
        _horizon(answer.record_as_of) if answer.record_as_of else "",
        style.columns(rows) or "  The record has nothing.",
        _bullets("Notes", answer.notes, style),
    )


def deadlines_text(answer: DeadlinesAnswer, names: Names, style: Style) -> str:
    """Duties with their due days."""
    rows = [
        (_day(row.due), row.participant, row.treaty, row.article, f"{row.what}: {row.state}") for row in answer.duties
    ]
    return _page(
        style.heading(f"Duties and their due days on {answer.on}, as known on {answer.known}"),
        style.columns(rows) or "  The record has none.",
        _bullets("Notes", answer.notes, style),
    )


def changes_text(answer: ChangesAnswer, names: Names, style: Style) -> str:
    """What changed between two days, on the axis asked about."""
    axis = {"legal": "in law", "known": "as it became known", "recorded": "as this record learned it"}[answer.axis]
    rows = [
        (
            str(row.day),
            row.treaty,
            row.participant or "-",
            _told(_words(row.what), "; ".join(filter(None, (_move(row.before, row.after), row.detail))), row.source),
        )
        for row in answer.changes
    ]
    return _page(
        style.heading(f"Changes after {answer.start} up to {answer.end}, {axis}: {len(rows)}"),
        style.columns(rows) or "  None.",
        _bullets("Notes", answer.notes, style),
    )


def counts_text(answer: CountsAnswer, names: Names, style: Style) -> str:
    """A series of counts."""
    rows = [(row.treaty, str(row.on), str(row.count), "projected" if row.projected else "") for row in answer.points]
    return _page(
        style.heading(f"Counts of participants {'bound' if answer.basis == 'bound' else 'that have consented'}"),
        _horizon(answer.record_as_of),
        style.columns(rows) or "  None.",
        _bullets("Notes", answer.notes, style),
    )


def whatif_text(answer: WhatIf, names: Names, style: Style) -> str:
    """What would follow; nothing of it is stored."""
    blocks = [
        style.heading(f"Supposed, and stored nowhere; as it would stand on {answer.on}"),
        "\n".join(style.wrap(item, "  - ", "    ") for item in answer.supposed),
    ]
    for row in answer.outcomes:
        blocks += [
            _status(row.after, names, style),
            style.wrap(f"As the record stands: {status_sentence(row.before)}"),
            f"Bound by the treaty: {row.counts[0]} as it stands, {row.counts[1]} as supposed",
            _bullets("What remains", row.duties, style),
        ]
    return _page(*blocks, _bullets("Notes", answer.notes, style))


def found_text(rows: Iterable[FoundRow], style: Style) -> str:
    """What was found by a name."""
    return style.columns([(row.kind, row.id, row.name, row.text) for row in rows]) or "Nothing found."


def cite(source: SourceNote) -> str:
    """A source by its id, and where in it: "[untc-2026, XXVI-5 note 8]"."""
    return f"[{', '.join(filter(None, (source.id, source.locator)))}]" if source.id else ""


def derivation_text(lines: Sequence[Derivation], style: Style) -> str:
    """The reasoning as numbered lines, each with its article and result."""
    numbered = []
    for number, line in enumerate(lines, 1):
        article = f" [{line.article}]" if line.article and line.article not in line.text else ""
        result = f" → {line.result}" if line.result and line.result not in line.text else ""
        head = f"  {number}. "
        numbered.append(style.wrap(f"{line.text}{article}{result}", head, " " * len(head)))
    return "\n".join(numbered)


def sources_text(sources: Sequence[SourceNote], style: Style) -> str:
    """The sources as a list."""
    return "\n".join(style.wrap(_source(source), "  - ", "    ") for source in sources)


def _status(answer: StatusAnswer, names: Names, style: Style) -> str:
    who = f"{names.participant(answer.participant)} ({answer.participant})"
    head = f"{who} and the {names.treaty(answer.treaty)} ({answer.treaty}) on {answer.on}, as known on {answer.known}"
    flags = [FLAGS[flag] for flag in answer.flags]
    return _page(
        style.wrap(head),
        style.paint(style.wrap(status_sentence(answer)), "bold"),
        "\n".join(style.wrap(f"{flag[0].upper()}{flag[1:]}.", "  ! ", "    ") for flag in flags),
        _horizon(answer.record_as_of),
        _section("Why", derivation_text(answer.derivation, style), style),
        _section("Sources", sources_text(answer.sources, style), style),
        _bullets("Notes", _unsaid(answer), style),
    )


def _unsaid(answer: StatusAnswer) -> list[str]:
    """The notes that no line of the derivation has said already."""
    said = " ".join(line.text for line in answer.derivation).lower()
    return [note for note in answer.notes if note.lower() not in said]


def _page(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block)


def _section(title: str, text: str, style: Style) -> str:
    return f"{style.heading(title)}\n{text}" if text else ""


def _bullets(title: str, items: Sequence[str], style: Style) -> str:
    return _section(title, "\n".join(style.wrap(item, "  - ", "    ") for item in items), style)


def _horizon(day: date | None, projected: bool = False) -> str:
    said = f"The record speaks as of {day}." if day else "The record does not say up to which day it is complete."
    return f"{said} Beyond it this is projected." if projected else said


def _source(source: SourceNote) -> str:
    return ", ".join(filter(None, (source.title or source.id, source.locator, source.url)))


def _day(day: Day | date | None) -> str:
    return str(day) if day else "day unknown"


def _words(what: str) -> str:
    return what.replace("_", " ")


def _told(what: str, detail: str, source: SourceNote) -> str:
    """What happened, what else is said of it, and whence: "withdrawal: party → withdrawing [untc-2026, note 8]"."""
    return " ".join(filter(None, (f"{what}: {detail}" if detail else what, cite(source))))


def _move(before: str, after: str) -> str:
    """How the status moved: "party → withdrawing"; an act that moves none says under which status it was done."""
    return f"{before} → {after}" if before != after else after


def _subject(answer: HistoryAnswer, names: Names) -> str:
    """An organisation may have the id of the treaty that made it."""
    name = (names.treaty if answer.of == "treaty" else names.participant)(answer.subject)
    return answer.subject if name == answer.subject else f"{name} ({answer.subject})"
