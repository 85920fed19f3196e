"""From candidates to attributions: the best of each cue, the outermost first, no two contents overlapping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.features import features
from treatywatch.reading.statements.rates import Rates, likelihood
from treatywatch.reading.statements.scene import Scene

ENOUGH = 0.32  # candidates that are attributions less often are left out: F1 is best a little below half of itself
_HOPELESS = 0.02  # below this the context is not looked at: no context was seen to lift a cue above ENOUGH


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with how often its like is an attribution."""

    candidate: Candidate
    probability: float


def chosen(scene: Scene, candidates: Iterable[Candidate], rates: Rates) -> tuple[Candidate, ...]:
    """The candidates that are taken for attributions, in order of the text."""
    by_cue: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_cue[candidate.cue.i].append(candidate)
    best = [found for rivals in by_cue.values() if (found := _best(scene, rivals, rates))]
    kept: list[Candidate] = []
    for weighed in sorted(best, key=_outermost_first):
        if not any(_interferes(weighed.candidate, other) for other in kept):
            kept.append(weighed.candidate)
    return tuple(sorted(kept, key=lambda candidate: candidate.content))


def _best(scene: Scene, rivals: list[Candidate], rates: Rates) -> Weighed | None:
    constructions = frozenset(candidate.construction for candidate in rivals)
    found: Weighed | None = None
    for candidate in rivals:
        if likelihood(rates.odds(candidate.construction, candidate.key)) < _HOPELESS:
            continue
        context = features(scene, candidate, constructions - {candidate.construction})
        probability = rates.probability(candidate.construction, candidate.key, context)
        if probability >= ENOUGH and (found is None or probability > found.probability):
            found = Weighed(candidate, probability)
    return found


def _outermost_first(weighed: Weighed) -> tuple[int, int]:
    content = weighed.candidate.content
    return -(content[-1][1] - content[0][0]), weighed.candidate.cue.i


def _interferes(inner: Candidate, outer: Candidate) -> bool:
    """Whether a cue stands inside what is already content, or contents overlap."""
    return any(
        first <= inner.cue.i < last or any(a < last and first < b for a, b in inner.content)
        for first, last in outer.content
    )
