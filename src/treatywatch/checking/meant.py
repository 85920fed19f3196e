"""Which of an article's treaties and states a claim means whose words leave it open: "It ratified it in 2005"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from treatywatch.checking.finding import Finding
from treatywatch.checking.judge import Bench
from treatywatch.checking.wording import listed, name
from treatywatch.model.article import Assertion, Claim, Reading
from treatywatch.model.verdicts import Verdict

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_MANY = 20  # a count below fits too many treaties by chance
_DATED = frozenset({"date", "stage", "act", "term", "place", "vote"})
_NEAR = 600  # characters before a claim in which the state is named that its "it" stands for
_MOST = 24  # treaties or states of an article that are tried


def otherwise_meant(
    bench: Bench, claim: Claim, reading: Reading, findings: list[Finding]
) -> tuple[Claim, list[Finding]]:
    """The claim as of the one other treaty or state of the article that the record bears it out of, with its findings.

    Only where its words leave open who or what is meant, where it does not hold as it was read, and where it says
    something that hardly holds of two by chance: a day or year, a place, a large number.

    Args:
        bench: where claims are judged.
        claim: the claim.
        reading: the article's reading.
        findings: what the record says of the claim as it was read.
    """
    held = all(f.verdict is Verdict.SUPPORTED for f in findings)
    if held or not claim.inferred or not any(map(_is_telling, claim.asserts)):
        return claim, findings
    borne_out = []
    for other, meant in _others(claim, reading, bench):
        found = [bench.judge(a) for a in other.asserts]
        if all(f.verdict is Verdict.SUPPORTED for f in found):
            borne_out.append((other, meant, found))
    if len(borne_out) != 1:
        return claim, findings
    other, meant, found = borne_out[0]
    return other, [replace(found[0], fact=f"if {meant} is meant, {found[0].fact}"), *found[1:]]


def _others(claim: Claim, reading: Reading, bench: Bench) -> Iterator[tuple[Claim, str]]:
    """The claim as of another treaty, or of another state, that the article names, and what is then meant."""
    if "treaty" in claim.inferred and claim.treaty in bench.record.treaties():  # else that one is meant, and unknown
        for treaty in _treaties_named(reading, claim.treaty):
            yield replace(claim, treaty=treaty, asserts=_of(claim, claim.treaty, treaty)), bench.title(treaty)
    if "participants" in claim.inferred and len(claim.participants) == 1:
        for state in _states_before(reading, claim):
            other = replace(claim, participants=(state,), asserts=_of(claim, claim.participants[0], state))
            yield other, listed([name(state)])


def _treaties_named(reading: Reading, but: str | None) -> Iterator[str]:
    named = dict.fromkeys(m.ref for m in reading.mentions if m.kind == "treaty" and m.ref and m.ref != but)
    return islice(named, _MOST)


def _states_before(reading: Reading, claim: Claim) -> Iterator[str]:
    """The states that "it" may stand for: those named not far before the claim."""
    near = (m for m in reading.mentions if m.kind == "state" and -len(claim.text) <= claim.start - m.start < _NEAR)
    named = dict.fromkeys(m.ref for m in near if m.ref and m.ref != claim.participants[0])
    return islice(named, _MOST)


def _of(claim: Claim, one: str, other: str) -> tuple[Assertion, ...]:
    return tuple(
        replace(told, arguments=tuple(other if a == one else a for a in told.arguments)) for told in claim.asserts
    )


def _is_telling(told: Assertion) -> bool:
    if told.predicate == "count":
        return told.relation == "=" and told.value.isdigit() and int(told.value) >= _MANY
    own = f"{told.arguments[-1]} {told.value}" if told.predicate in ("stage", "act") else told.value
    return told.predicate in _DATED and (told.predicate in ("place", "vote") or bool(_YEAR.search(own)))
