"""What the record has of its treaties, as text: the list, one profile, and the record itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from treatywatch.law.profile import Profile, StatedDay
from treatywatch.model.sources import Coverage
from treatywatch.publish.terminal import Style
from treatywatch.record.results import About
from treatywatch.record.validate import Checked

_BASIS = {"text": "the treaty's text", "practice": "published days", "known": "general knowledge only"}


@dataclass(frozen=True, slots=True)
class TreatySummary:
    """A treaty in one row.

    Args:
        id: treaty id.
        title: its usual short title.
        in_force: the day of its entry into force as stated, or None.
        clauses: how many clauses its profile has.
        record_as_of: the day up to which the record is complete for consents and withdrawals, or None.
    """

    id: str
    title: str
    in_force: date | None
    clauses: int
    record_as_of: date | None


def summary(profile: Profile, record_as_of: date | None) -> TreatySummary:
    """The row of one treaty."""
    in_force = profile.in_force.on if profile.in_force else None
    return TreatySummary(profile.id, profile.title, in_force, len(profile.clauses), record_as_of)


def list_text(rows: Sequence[TreatySummary], style: Style) -> str:
    """All treaties, one a line."""
    cells = [
        (
            row.id,
            f"in force {row.in_force or 'unknown'}",
            f"record as of {row.record_as_of or 'unknown'}",
            row.title,
        )
        for row in rows
    ]
    return f"{style.heading(f'{len(rows)} treaties')}\n\n{style.columns(cells)}"


def treaty_text(profile: Profile, style: Style) -> str:
    """One treaty: names, days, clauses, coverage."""
    names = (*profile.names.usual, *profile.names.short)
    facts = [
        ("official", profile.official),
        ("names", ", ".join(names)),
        ("adopted", _stated(profile.adopted)),
        ("opened", _stated(profile.opened)),
        ("in force", _stated(profile.in_force)),
        ("depositary", ", ".join(profile.depositaries)),
        ("registered", ", ".join(f"{where} {number}" for where, number in profile.registration)),
        ("parent", profile.parent),
    ]
    clauses = [
        (
            clause.article or "-",
            clause.kind.replace("_", " "),
            f"rests on {_BASIS[clause.basis]}{_note(clause.note)}",
        )
        for clause in profile.clauses
    ]
    coverage = [
        (str(c.until), f"{', '.join(sorted(c.kinds))}{_of(c)} [{c.source}]{_note(c.note)}") for c in profile.coverage
    ]
    rules = [(rule.article or "-", f"{rule.about.replace('_', ' ')}: {rule.what}") for rule in profile.rules]
    blocks = [
        style.heading(f"{profile.title} ({profile.id})"),
        style.columns([fact for fact in facts if fact[1]]),
        _section("Clauses", style.columns(clauses), style),
        _section("What its text says", style.columns(rules), style),
        _section("Coverage: the record is complete up to", style.columns(coverage), style),
        f"{len(profile.cases)} worked cases, {len(profile.assertions)} assertions among the data.",
    ]
    return "\n\n".join(block for block in blocks if block)


def checks_text(found: Sequence[Checked]) -> str:
    """What checks found: one line a mistake, one a published day that differs, then what was looked at."""
    mistakes = [str(problem) for checked in found for problem in checked.problems]
    notes = [f"note: {problem}" for checked in found for problem in checked.differences]
    treaties = sum(len(checked.treaties) for checked in found)
    entries, cases = sum(checked.entries for checked in found), sum(checked.cases for checked in found)
    noun = "treaty" if treaties == 1 else "treaties"
    looked = f"{treaties} {noun}, {entries} entries, {cases} cases and assertions checked"
    return "\n".join((*mistakes, *notes, f"{looked}: {len(mistakes) or 'no'} mistake{'s' * (len(mistakes) != 1)}"))


def about_text(about: About, complete_to: Mapping[str, date | None], style: Style) -> str:
    """The versions, how far the record reaches, the sources with their terms, the accuracy, what treatywatch is not."""
    facts = [
        ("program", f"treatywatch {about.version}, Apache-2.0"),
        ("record", f"{about.record_version}, hash {about.record_hash}, {about.treaties} treaties"),
        *(("shelf", shelf) for shelf in about.shelves),
        ("coverage", _reach(complete_to)),
    ]
    terms = {told.source: told.terms for told in about.terms}
    sources = "\n".join(
        style.wrap(
            ", ".join(filter(None, (source.title, source.url, terms.get(source.id)))), f"  - [{source.id}] ", "    "
        )
        for source in about.sources
    )
    floors = [(f"at least {row.at_least:.2f}", f"{row.measure}: {row.measured_on}") for row in about.accuracy]
    return "\n\n".join(
        (
            style.heading("Treatywatch"),
            style.columns(facts),
            style.wrap(" ".join(about.notices)),
            _section("How well articles are read", style.columns(floors), style),
            _section("Sources and their terms", sources, style),
        )
    )


def _reach(complete_to: Mapping[str, date | None]) -> str:
    """Up to which days the treaties' sources are complete, in a line."""
    days = sorted(day for day in complete_to.values() if day)
    if not days:
        return "no treaty declares up to which day its sources are complete"
    return f"{len(days)} treaties are complete up to a day from {days[0]} to {days[-1]}: treatywatch treaty list"


def _stated(stated: StatedDay | None) -> str:
    return f"{stated.on}{f' at {stated.place}' if stated.place else ''} [{stated.source}]" if stated else ""


def _of(coverage: Coverage) -> str:
    return f" of {', '.join(sorted(coverage.participants))} alone" if coverage.participants else ""


def _note(note: str) -> str:
    return f" ({note})" if note else ""


def _section(title: str, text: str, style: Style) -> str:
    return f"{style.heading(title)}\n{text}" if text else ""
