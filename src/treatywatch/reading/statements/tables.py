"""Tables of counts by the values of a candidate's context, and by how much a value raises or lowers the odds.

A table has, for values of one or more columns of `features`, how many candidates were seen, how many were attributions,
and how many the tables before it led to expect. Where a value has more than expected it raises the odds, where fewer it
lowers them. There are two chains of tables. The fine one is kept by the values themselves; the coarse one by classes of
them, all values that attribute about as often being one class, and can look at more columns at once. Each alone is too
sure of itself in its own way; the mean of their odds is better than either.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from math import exp, log

CUE_RATE = "cue rate"
"""The column of how often the cue attributes in its construction, whatever the context."""
_CLASS_BOUNDS = (-3.2, -2.2, -1.5, -0.9, -0.3, 0.4, 1.2)  # log odds between the classes of values
_CUE_BOUNDS = (-4.0, -3.0, -2.2, -1.5, -0.9, -0.3, 0.3, 1.0, 1.8)  # and between those of cues
_CLASS_WEIGHT = 5.0  # a value's own count speaks against so many candidates of the usual rate
_LEAST, _MOST = 0.002, 0.998  # rates are kept between these


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a chain.

    Args:
        columns: what it is kept by; in a coarse table "a, b" is one column of both values together.
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
"""The fine chain, in the order in which its tables were counted and apply."""

COARSE: tuple[Table, ...] = (
    Table(("share", "cue rate", "source word"), 10.0),
    Table(("governor", "construction, rivals", "source relation", "form", "starts sentence"), 10.0),
    Table(("construction", "source says", "construction, before", "opening word", "source side"), 10.0),
    Table(("word", "words", "cue rate"), 80.0),
    Table(("behind", "clause", "share", "distance", "sentence end"), 40.0),
    Table(("source word", "source opening", "source relation", "source says", "starts sentence"), 20.0),
    Table(("construction", "source names", "content head", "arguments", "source side"), 40.0),
    Table(("cue behind", "distance", "quoted", "finite"), 20.0),
    Table(("construction", "before", "source distance", "opener"), 40.0),
    Table(("length", "sentence quotation", "depth", "prepositions"), 40.0),
    Table(("auxiliary", "clause form", "governor", "above", "depth"), 40.0),
    Table(("sentence length", "cue rate", "quoted", "pieces", "modal"), 40.0),
    Table(("source", "source says", "source names", "clause", "pieces"), 40.0),
    Table(("content head", "opens", "ending"), 20.0),
    Table(("source quoted", "source side", "construction", "cue", "pieces"), 40.0),
    Table(("source quoted", "source side"), 10.0),
    Table(("words", "rivals", "construction", "sentence end"), 80.0),
    Table(("ending", "sentence end", "quoted", "sentence quotation", "sentence length"), 20.0),
    Table(("adverb", "cue rate", "sentence quotation", "ending"), 80.0),
)
"""The coarse chain, kept by classes of values."""


def shift(seen: float, attributed: float, expected: float, weight: float) -> float:
    """By how much a value with these counts raises or lowers the log odds."""
    due = expected / seen
    found = (attributed + weight * due) / (seen + weight)
    due = (
        _LEAST if due < _LEAST else _MOST if due > _MOST else due
    )  # as `bounded`; thousands are worked out at the start
    found = _LEAST if found < _LEAST else _MOST if found > _MOST else found
    return log(found / (1 - found)) - log(due / (1 - due))


def class_of(seen: int, attributed: float, usual: float) -> int:
    """The class of a value with these counts, by the usual rate; values that are not listed are of class 0."""
    rate = (attributed + _CLASS_WEIGHT * usual) / (seen + _CLASS_WEIGHT)
    return 1 + bisect_left(_CLASS_BOUNDS, logit(bounded(rate)))


def class_of_cue(odds: float) -> int:
    """The class of a cue in a construction by its log odds."""
    return bisect_left(_CUE_BOUNDS, odds)


def bounded(rate: float) -> float:
    """A rate kept away from never and always."""
    return min(max(rate, _LEAST), _MOST)


def logit(rate: float) -> float:
    """Log odds of a probability."""
    return log(rate / (1 - rate))


def likelihood(log_odds: float) -> float:
    """The probability that log odds stand for."""
    return 1 / (1 + exp(-log_odds))
