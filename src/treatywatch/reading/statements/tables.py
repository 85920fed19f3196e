"""Tables of counts by the values of a candidate's context, and by how much a value raises or lowers the odds.

A table has, for values of one or more columns of `features`, how many candidates were seen, how many were attributions,
and how many the tables before it led to expect. Where a value has more than expected it raises the odds, where fewer it
lowers them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[numpy.float64]

_LEAST, _MOST = 0.002, 0.998  # rates are kept between these


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the chain.

    Args:
        columns: what it is kept by.
        weight: the counts of a value speak against so many candidates of what is expected.
        least: how many sightings a value is listed from.
    """

    columns: tuple[str, ...]
    weight: float
    least: int = 8


FINE: tuple[Table, ...] = (
    Table(("construction", "share"), 15.0),
    Table(("source", "clause"), 15.0),
    Table(("rivals", "source relation"), 15.0),
    Table(("source relation", "governor"), 15.0),
    Table(("construction", "source says", "arguments"), 15.0, 12),
    Table(("construction", "cue behind", "quoted"), 30.0, 12),
    Table(("length", "distance"), 15.0),
    Table(("source word", "sentence quotation"), 15.0),
    Table(("construction", "clause", "ends sentence"), 60.0, 12),
    Table(("construction", "before", "source relation"), 60.0, 12),
    Table(("behind", "quoted"), 30.0),
    Table(("source says", "cue before"), 60.0),
    Table(("word", "length", "source relation"), 60.0, 12),
    Table(("finite", "depth"), 15.0),
    Table(("construction", "quoted", "sentence end"), 60.0, 12),
    Table(("share", "prepositions"), 60.0),
    Table(("finite", "content noun"), 60.0),
    Table(("length", "sentence quotation"), 15.0),
    Table(("distance", "sentence end"), 60.0),
    Table(("share", "content head"), 120.0),
    Table(("word", "source says", "form"), 60.0, 12),
)
"""The chain, in the order in which its tables were counted and apply."""


def shift(seen: float, attributed: float, expected: float, weight: float) -> float:
    """By how much a value with these counts raises or lowers the log odds."""
    due = expected / seen
    found = (attributed + weight * due) / (seen + weight)
    return logit(bounded(found)) - logit(bounded(due))


def all_shifts(seen: Numbers, attributed: Numbers, expected: Numbers, weight: Numbers | float) -> Numbers:
    """The same for many values at once."""
    import numpy

    due = expected / seen
    found = numpy.clip((attributed + weight * due) / (seen + weight), _LEAST, _MOST)
    due = numpy.clip(due, _LEAST, _MOST)
    shifts: Numbers = numpy.log(found / (1 - found)) - numpy.log(due / (1 - due))
    return shifts


def clipped(rates: Numbers) -> Numbers:
    """Rates kept away from never and always."""
    import numpy

    found: Numbers = numpy.clip(rates, _LEAST, _MOST)
    return found


def bounded(rate: float) -> float:
    """A rate kept away from never and always."""
    return min(max(rate, _LEAST), _MOST)


def logit(rate: float) -> float:
    """Log odds of a probability."""
    return log(rate / (1 - rate))


def likelihood(log_odds: float) -> float:
    """The probability that log odds stand for."""
    return 1 / (1 + exp(-log_odds))
