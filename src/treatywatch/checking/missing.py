"""Claims that so many more ratifications are needed before a treaty enters into force."""

from __future__ import annotations

from datetime import date
from typing import Any

from treatywatch.checking.asks import Record
from treatywatch.checking.clause_rules import clauses, sources_of
from treatywatch.checking.counts import Tally, declared, is_near
from treatywatch.checking.finding import Finding, silent
from treatywatch.law.clauses import Consents
from treatywatch.model.answers import Derivation
from treatywatch.model.verdicts import Verdict


def missing_finding(record: Record, treaty: str, said: int, on: date) -> Finding:
    """The verdict on "so many more are needed", by the threshold and the consents up to a day.

    Where the sources do not reach that day, fewer may be missing than the record knows: then nothing is contradicted.

    Args:
        record: where it is looked up.
        treaty: treaty id.
        said: the text's number.
        on: the article's day.
    """
    found = [(clause, number) for clause in clauses(record, treaty, "entry_into_force") if (number := _needed(clause))]
    if len(found) != 1:
        return silent("it has no words of the text on this")
    clause, needed = found[0]
    basis = "consented" if clause.count_organisations else "consented_states"
    inside = Tally(record, treaty, on).on_basis(basis)
    had = len(inside.intersection(needed.of) if needed.of else inside)
    missing = max(0, needed.count - had)
    whose = "the consents of the {} states that it names" if needed.of else "{} consents"
    fact = f"by {clause.article} the treaty needs {whose.format(needed.count)}, and on {on} it had {had}"
    behind = declared(record, treaty, basis, on)
    sources = behind or sources_of(record, treaty, clause)
    line = Derivation(fact, clause.article, (), str(missing))
    if said == missing:
        return Finding(Verdict.SUPPORTED, fact, "", (line,), sources)
    if behind is None or clause.basis == "known":
        return silent(fact, sources=sources)
    verdict = Verdict.IMPRECISE if is_near(said, missing, "~") else Verdict.CONTRADICTED
    return Finding(verdict, fact, f"so {missing} were missing", (line,), behind)


def _needed(clause: Any) -> Consents | None:
    """The consents that bring a treaty into force, of any states or of all named; None where more counts."""
    asked = [c for c in clause.requires if isinstance(c, Consents) and not c.organisation]
    plain = [c for c in asked if not c.of or c.count == len(c.of)]
    return plain[0] if len(plain) == len(clause.requires) == 1 else None
