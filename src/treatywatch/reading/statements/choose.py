"""From candidates to attributions: the best of each cue, the outermost first, no two contents overlapping.

Then what is said inside the contents.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from treatywatch.reading.statements.around import Around
from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.company import Company
from treatywatch.reading.statements.features import Context
from treatywatch.reading.statements.generate import candidates
from treatywatch.reading.statements.rates import Rates
from treatywatch.reading.statements.scene import SAYING, Scene
from treatywatch.reading.statements.tables import likelihood
from treatywatch.reading.stretches import Stretches
from treatywatch.reading.syntax import lemma

ENOUGH = 0.35  # candidates that are attributions less often are left out: F1 is best a little below half of itself
ENOUGH_QUOTED = 0.1  # the same for long quotations, which nearly always are somebody's words
_LENGTH = 0.25  # the power of its length by which a likelier content goes before a longer one


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with how often its like is an attribution."""

    candidate: Candidate
    probability: float


@dataclass(frozen=True, slots=True)
class Chosen:
    """The candidates that are taken for attributions, in order of the text.

    Args:
        outer: those of which no two contents overlap.
        inner: those that stand inside the content of another: "she said the ministry had claimed that ...".
    """

    outer: tuple[Candidate, ...]
    inner: tuple[Candidate, ...]


def chosen(scene: Scene, rates: Rates) -> Chosen:
    """The candidates that are taken for attributions."""
    every = list(candidates(scene, rates))
    around = {one.cue.i: Around(scene, one.cue) for one, _ in every}
    contexts = [(one, Context(scene, one, rivals, around[one.cue.i])) for one, rivals in every]
    places: Stretches[Candidate] = Stretches()
    outer = _apart(_ranked(scene, _weighed(scene, rates, contexts)), places)
    inside = [
        (one, Context(scene, one, rivals, Around(scene, one.cue, alone=True)))
        for one, rivals in every
        if _says_inside(one, places)
    ]
    inner = _apart(_ranked(scene, _weighed(scene, rates, inside)), Stretches())
    return Chosen(tuple(sorted(outer, key=_start)), tuple(sorted(inner, key=_start)))


def _start(candidate: Candidate) -> tuple[Range, ...]:
    return candidate.content


def _apart(ranked: Sequence[Candidate], places: Stretches[Candidate]) -> list[Candidate]:
    """The first ones of which no two share a cue or interfere; they are laid where their content and cue stand."""
    kept: list[Candidate] = []
    cues: set[int] = set()
    for candidate in ranked:
        own = [*candidate.content, (candidate.cue.i, candidate.cue.i + 1)]
        near = (other for piece in own for other in places.touching(*piece))
        if candidate.cue.i not in cues and not any(_interfere(candidate, other) for other in near):
            kept.append(candidate)
            cues.add(candidate.cue.i)
            for first, last in own:
                places.add(first, last, candidate)
    return kept


def _says_inside(candidate: Candidate, kept: Stretches[Candidate]) -> bool:
    """Whether a named source says something by a verb of saying, all of it within one piece of another's content."""
    if candidate.source is None or lemma(candidate.cue) not in SAYING:
        return False
    whole = [candidate.source, *candidate.content]
    return any(
        first <= candidate.cue.i < last and all(first <= start and end <= last for start, end in whole)
        for outer in kept.touching(candidate.cue.i, candidate.cue.i + 1)
        for first, last in outer.content
    )


def _weighed(scene: Scene, rates: Rates, contexts: Iterable[tuple[Candidate, Context]]) -> list[Weighed]:
    """The candidates that are likely enough to be attributions, with how likely they are."""
    hopeful: list[tuple[Candidate, float]] = []
    known: list[tuple[Context, float, float]] = []
    for one, context in contexts:
        enough = ENOUGH_QUOTED if _is_long_quotation(scene, one) else ENOUGH
        fine = rates.fine_odds(one.construction, one.key, context, enough)
        if fine is not None:
            hopeful.append((one, enough))
            known.append((context, rates.known_odds(one.construction, one.key), fine))
    company = Company((one, fine) for (one, _), (_, _, fine) in zip(hopeful, known, strict=True))
    for (one, _), (context, _, fine) in zip(hopeful, known, strict=True):
        context.update(company.around(one, fine))
    shifts = rates.questions.shift(known) if rates.questions else [0.0] * len(known)
    likely = [likelihood(fine + shift) for (_, _, fine), shift in zip(known, shifts, strict=True)]
    return [
        Weighed(one, probability)
        for (one, enough), probability in zip(hopeful, likely, strict=True)
        if probability >= enough
    ]


def _ranked(scene: Scene, weighed: Iterable[Weighed]) -> list[Candidate]:
    return [one.candidate for one in sorted(weighed, key=lambda one: -_rank(scene, one))]


def _is_long_quotation(scene: Scene, candidate: Candidate) -> bool:
    ends = (scene.doc[candidate.content[0][0]], scene.doc[candidate.content[-1][1] - 1])
    return all(scene.is_opaque(token) for token in ends)


def _rank(scene: Scene, weighed: Weighed) -> float:
    """What goes first: the likelier, and the longer, for the outermost attribution is the one that counts."""
    size = sum(
        scene.doc[last - 1].idx + len(scene.doc[last - 1]) - scene.doc[first].idx
        for first, last in weighed.candidate.content
    )
    return weighed.probability * math.pow(size, _LENGTH)


def _interfere(one: Candidate, other: Candidate) -> bool:
    """Whether contents overlap, or one's cue stands inside the other's content."""
    return any(
        first <= one.cue.i < last or any(a < last and first < b for a, b in one.content)
        for first, last in other.content
    ) or any(first <= other.cue.i < last for first, last in one.content)
