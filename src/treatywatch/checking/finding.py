"""A finding: the verdict on one normal form, with what it rests on; and how several of them become one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.verdicts import Verdict

NOTHING = "it holds what states did under treaties and what treaties say, and nothing that speaks to this"
_WORST_FIRST = list(Verdict)


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one assertion.

    Args:
        verdict: by the tables.
        fact: what the record has, as a clause without a capital or a full stop ("Finland signed on ...").
        reason: why the text's words are loose or wrong, as the rest of that sentence; or empty.
        derivation: the reasoning that the fact comes from.
        sources: what the fact rests on.
        notes: what else must be said ("that could not be known then").
    """

    verdict: Verdict
    fact: str
    reason: str = ""
    derivation: tuple[Derivation, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def rests(self) -> bool:
        """Whether something stands behind it."""
        return bool(self.derivation or self.sources)

    def noting(self, *notes: str) -> Finding:
        """The same with further notes; empty ones are dropped."""
        return replace(self, notes=(*self.notes, *(note for note in notes if note and note not in self.notes)))


def silent(fact: str, *, sources: tuple[SourceNote, ...] = (), notes: tuple[str, ...] = ()) -> Finding:
    """The record does not speak to it."""
    return Finding(Verdict.NOT_IN_RECORD, fact, sources=sources, notes=notes)


def worst(findings: Iterable[Finding]) -> Finding:
    """The finding that a compound claim follows: the worst; of equals the first.

    Raises:
        ValueError: there is none.
    """
    return min(findings, key=lambda finding: _WORST_FIRST.index(finding.verdict))


def grounded(finding: Finding) -> Finding:
    """A finding that claims a verdict which nothing stands behind falls back to `not_in_record`."""
    if finding.verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED) and not finding.rests:
        return replace(finding, verdict=Verdict.NOT_IN_RECORD, reason="")
    return finding


def merged_sources(findings: Iterable[Finding]) -> tuple[SourceNote, ...]:
    """All sources of some findings, each once, in order."""
    return tuple(dict.fromkeys(note for finding in findings for note in finding.sources))
