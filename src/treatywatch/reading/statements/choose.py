"""From candidates to attributions: the best of each cue, the outermost first, no two contents overlapping."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.features import Context
from treatywatch.reading.statements.generate import candidates
from treatywatch.reading.statements.rates import Rates
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.stretches import Stretches

ENOUGH = 0.3  # candidates that are attributions less often are left out: F1 is best a little below half of itself
ENOUGH_QUOTED = 0.1  # the same for long quotations, which nearly always are somebody's words
_LONG = 200  # characters; among contents at least so long only the probability decides


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with how often its like is an attribution."""

    candidate: Candidate
    probability: float


def chosen(scene: Scene, rates: Rates) -> tuple[Candidate, ...]:
    """The candidates that are taken for attributions, in order of the text."""
    kept: list[Candidate] = []
    cues: set[int] = set()
    places: Stretches[Candidate] = Stretches()
    for weighed in sorted(_likely(scene, rates), key=lambda weighed: -_rank(scene, weighed)):
        candidate = weighed.candidate
        own = [*candidate.content, (candidate.cue.i, candidate.cue.i + 1)]
        near = (other for piece in own for other in places.touching(*piece))
        if candidate.cue.i not in cues and not any(_interfere(candidate, other) for other in near):
            kept.append(candidate)
            cues.add(candidate.cue.i)
            for first, last in own:
                places.add(first, last, candidate)
    return tuple(sorted(kept, key=lambda candidate: candidate.content))


def _likely(scene: Scene, rates: Rates) -> Iterator[Weighed]:
    for candidate, rivals in candidates(scene, rates):
        context = Context(scene, candidate, rivals)
        enough = ENOUGH_QUOTED if _is_long_quotation(scene, candidate) else ENOUGH
        probability = rates.probability(candidate.construction, candidate.key, context, enough)
        if probability >= enough:
            yield Weighed(candidate, probability)


def _is_long_quotation(scene: Scene, candidate: Candidate) -> bool:
    ends = (scene.doc[candidate.content[0][0]], scene.doc[candidate.content[-1][1] - 1])
    return all(scene.is_opaque(token) for token in ends)


def _rank(scene: Scene, weighed: Weighed) -> float:
    """What goes first: the likelier, and the longer, for the outermost attribution is the one that counts."""
    size = sum(
        scene.doc[last - 1].idx + len(scene.doc[last - 1]) - scene.doc[first].idx
        for first, last in weighed.candidate.content
    )
    return weighed.probability + min(1.0, float(size) / _LONG)


def _interfere(one: Candidate, other: Candidate) -> bool:
    """Whether contents overlap, or one's cue stands inside the other's content."""
    return any(
        first <= one.cue.i < last or any(a < last and first < b for a, b in one.content)
        for first, last in other.content
    ) or any(first <= other.cue.i < last for first, last in one.content)
