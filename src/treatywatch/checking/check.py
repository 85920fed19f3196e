"""A reading beside the record: each claim gets its verdict, bare words their stage, and what changed since is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from treatywatch.checking.asks import Record
from treatywatch.checking.doubt import doubtful_words
from treatywatch.checking.events import staged_events
from treatywatch.checking.finding import NOTHING, Finding, merged_sources, silent, worst
from treatywatch.checking.judge import Bench
from treatywatch.checking.meant import otherwise_meant
from treatywatch.checking.since import since_publication, treaties_of
from treatywatch.checking.wording import explain, listed, name
from treatywatch.model.answers import Derivation
from treatywatch.model.article import Assertion, Claim, Reading, Speaker
from treatywatch.model.verdicts import Checked, CheckedClaim, Verdict


def check(reading: Reading, record: Record, *, known: date | None = None) -> Checked:
    """Check a reading against the record.

    Args:
        reading: what reading found in one article.
        record: the record to check it against.
        known: judge by what was known on this day; None for today.
    """
    published = reading.article.published_on
    bench = Bench(record, published or known or record.today, known)
    firm = _firm_in_body(bench, reading.claims)
    claims = tuple(_checked(bench, claim, reading, firm) for claim in reading.claims)
    days = [day for treaty in treaties_of(reading, record) if (day := record.record_as_of(treaty)) is not None]
    return Checked(
        reading=reading,
        events=staged_events(bench, reading.events),
        claims=claims,
        since=since_publication(reading, record, published, known) if published else (),
        record_as_of=min(days, default=None),
        notices=reading.notices if published else (*reading.notices, "no day of publication: judged as of today"),
    )


def _firm_in_body(bench: Bench, claims: Sequence[Claim]) -> frozenset[str]:
    """Normal forms that stand in the body: what a headline says too is then no mere compression.

    Those of claims whose participants or treaty are only inferred do not count.
    """
    told = (claim for claim in claims if not claim.headline and not claim.inferred)
    return frozenset(str(a) for claim in told for a in claim.asserts)


def _checked(bench: Bench, claim: Claim, reading: Reading, firm: frozenset[str]) -> CheckedClaim:
    findings = [bench.judge(assertion) for assertion in claim.asserts] or [silent(NOTHING)]
    claim, findings = otherwise_meant(bench, claim, reading, findings)
    findings = [_softened(f, claim, str(a) in firm) for f, a in zip(findings, claim.asserts, strict=False)] or findings
    findings = [_if_meant(f, claim, bench) for f in findings]
    findings = [
        _if_plain(f, a, claim, reading, bench) for f, a in zip(findings, claim.asserts, strict=False)
    ] or findings
    decisive = worst(findings)
    shown = decisive if decisive.verdict is not Verdict.SUPPORTED else _joined(findings)
    speaker = _speaker(claim, reading)
    behind = findings if decisive.verdict is Verdict.SUPPORTED else [decisive]
    return CheckedClaim(
        claim, decisive.verdict, explain(shown, len(claim.asserts), speaker), _lines(behind), merged_sources(behind)
    )


def _softened(finding: Finding, claim: Claim, body_says_so: bool) -> Finding:
    """A headline's verb is compressed: at most imprecise, unless the body says the same."""
    if claim.headline and not body_says_so and finding.verdict is Verdict.CONTRADICTED:
        return replace(finding, verdict=Verdict.IMPRECISE, reason="and a headline's verb runs ahead of the law")
    return finding


def _if_meant(finding: Finding, claim: Claim, bench: Bench) -> Finding:
    """What a text's words leave open contradicts nothing: it is said what would hold if the likeliest is meant."""
    if finding.verdict is not Verdict.CONTRADICTED or not claim.inferred:
        return finding
    meant = [bench.title(claim.treaty)] if "treaty" in claim.inferred and claim.treaty else []
    meant += [listed([name(p) for p in claim.participants[:4]])] if "participants" in claim.inferred else []
    is_or_are = "are" if len(meant) > 1 or ("participants" in claim.inferred and len(claim.participants) > 1) else "is"
    fact = f"its words leave open who or what is meant; if {listed(meant)} {is_or_are} meant, {finding.fact}"
    return replace(finding, verdict=Verdict.NOT_IN_RECORD, fact=fact)


def _if_plain(finding: Finding, told: Assertion, claim: Claim, reading: Reading, bench: Bench) -> Finding:
    """What words beside a claim may turn contradicts nothing: it is said what would hold without them."""
    if finding.verdict is not Verdict.CONTRADICTED:
        return finding
    if claim.treaty and bench.is_of_later(claim.treaty):
        fact = f"{bench.title(claim.treaty)} did not exist on the article's day, so another treaty may be meant"
        return replace(finding, verdict=Verdict.NOT_IN_RECORD, fact=fact)
    own = next((one for one in told.arguments if bench.knows(one)), claim.treaty)
    title = bench.title(own) if own else ""
    dossier = bench.dossier(own, told.arguments[0]) if own and told.predicate == "stage" else None
    outsider = dossier is not None and dossier.withdraw_column == "never_bound"
    words = doubtful_words(reading.article.text, claim, told, title, outsider=outsider)
    if not words:
        return finding
    fact = f"“{words}” leaves open whether so much is said; without it, {finding.fact}"
    return replace(finding, verdict=Verdict.NOT_IN_RECORD, fact=fact)


def _quotes(fact: str, before: tuple[str, ...]) -> bool:
    """Whether a fact gives a step in the words that one before it has told: a vote, and what it approved."""
    quoted = re.search("“([^”]+)”", fact)
    return quoted is not None and any(quoted[1] in other for other in before)


def _joined(findings: Sequence[Finding]) -> Finding:
    """Several findings that all bear a claim out, told as one."""
    told = tuple(dict.fromkeys(finding.fact for finding in findings))
    facts = tuple(fact for i, fact in enumerate(told) if not _quotes(fact, told[:i]))
    more = f"; and {len(facts) - 3} more" if len(facts) > 3 else ""
    notes = tuple(dict.fromkeys(note for finding in findings for note in finding.notes))
    return replace(findings[0], fact="; ".join(facts[:3]) + more, notes=notes)


def _lines(findings: Sequence[Finding]) -> tuple[Derivation, ...]:
    return tuple(dict.fromkeys(line for finding in findings for line in finding.derivation))


def _speaker(claim: Claim, reading: Reading) -> Speaker | None:
    if claim.statement is None or claim.statement >= len(reading.statements):
        return None
    return reading.statements[claim.statement].source
