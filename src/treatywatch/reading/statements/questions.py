"""Tables that are kept by the answers to several questions at once, and what they say together.

A question asks whether a value of a column attributes more often than some bound: values are told apart by classes,
all values that attribute about as often being one class. Each table has for each combination of answers how many
candidates were seen, how many were attributions, and how many the tables before it led to expect.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from treatywatch.reading.statements.tables import all_shifts, bounded, clipped, logit

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

QUESTIONS = 6  # that a table asks at once
CUE_RATE = "cue rate"
"""The column of how often the cue attributes in its construction, whatever the context."""
FINE_RATE = "rate so far"
"""The column of what the chain of single tables (`tables`) says."""
WEIGHT = 20.0  # the counts of answers speak against so many candidates of what is expected
PART = 0.07  # of what a table says is believed: the tables overlap
LEAST = 8  # answers are listed from so many sightings
_BOUNDS = (-4.0, -3.4, -2.9, -2.5, -2.1, -1.7, -1.3, -0.9, -0.5, -0.1, 0.4, 0.9, 1.5, 2.2)  # log odds between classes
_CLASS_WEIGHT = 8.0  # a value's own count speaks against so many candidates of the usual rate


def class_of_odds(odds: float) -> int:
    """The class of log odds."""
    return bisect_left(_BOUNDS, odds)


def class_of(seen: float, attributed: float, usual: float) -> int:
    """The class of a value with these counts, by the usual rate; what was never seen is of the class of the usual."""
    return class_of_odds(logit(bounded((attributed + _CLASS_WEIGHT * usual) / (seen + _CLASS_WEIGHT))))


def classes_of(seen: Sequence[str], attributed: Sequence[str], usual: float) -> list[int]:
    """The classes of values with these counts, as written in the table."""
    import numpy

    weighed = numpy.array(attributed, dtype=numpy.float64) + _CLASS_WEIGHT * usual
    rates = clipped(weighed / (numpy.array(seen, dtype=numpy.float64) + _CLASS_WEIGHT))
    found: list[int] = numpy.searchsorted(_BOUNDS, numpy.log(rates / (1 - rates))).tolist()
    return found


class Answers(NamedTuple):
    """What one table counted for one combination of answers.

    Args:
        table: number of the table.
        answers: a digit for each question, 1 for yes.
        seen, attributed, expected: as of a count.
    """

    table: int
    answers: str
    seen: float
    attributed: float
    expected: float


@dataclass(frozen=True, slots=True)
class Questions:
    """All tables.

    Args:
        columns: the columns of the context that are asked about; the two rates follow them.
        classes: the class of each listed value of each of these columns.
        usual: the class of values that are not listed.
        asked: for each question of each table the number of its column.
        above: and the class above which the answer is yes.
        first: for each table the place of its first row.
        shifts: for each row by how much it shifts the log odds.
    """

    columns: tuple[str, ...]
    classes: tuple[Mapping[str, int], ...]
    usual: int
    asked: NDArray[numpy.intp]
    above: NDArray[numpy.uint8]
    first: NDArray[numpy.intp]
    shifts: NDArray[numpy.float64]

    def shift(self, contexts: Sequence[tuple[Mapping[str, str], float, float]]) -> list[float]:
        """By how much all tables together shift the log odds of each of some candidates.

        Args:
            contexts: for each the values of its columns, the log odds of its cue, and those of the chain before.
        """
        import numpy

        if not contexts:
            return []
        usual, columns, classes = self.usual, self.columns, self.classes
        rows = [
            [
                *[of.get(value, usual) for of, value in zip(classes, map(context.__getitem__, columns), strict=True)],
                class_of_odds(cue),
                class_of_odds(fine),
            ]
            for context, cue, fine in contexts
        ]
        yes = numpy.array(rows, dtype=numpy.uint8).take(self.asked, axis=1) > self.above
        digits = numpy.array([1 << at for at in reversed(range(QUESTIONS))], dtype=numpy.uint8)
        answers = yes.reshape(len(rows), -1, QUESTIONS).view(numpy.uint8) @ digits  # read as a binary number
        found: list[float] = self.shifts.take(answers + self.first).sum(axis=1).tolist()
        return found


def make_questions(
    asked: Sequence[tuple[str, int]],
    counted: Iterable[Sequence[str]],
    classes: Mapping[str, Mapping[str, int]],
    usual: int,
) -> Questions:
    """The tables in the form that answers fast.

    Args:
        asked: the questions of all tables in order: column, and the class above which the answer is yes.
        counted: their counts, in the order of `Answers`, as they are written.
        classes: for each column the class of each listed value.
        usual: the class of values that are not listed.
    """
    import numpy

    rates = (CUE_RATE, FINE_RATE)
    columns = tuple(dict.fromkeys(column for column, _ in asked if column not in rates))
    number = {column: at for at, column in enumerate((*columns, *rates))}
    places = {f"{at:0{QUESTIONS}b}": at for at in range(1 << QUESTIONS)}
    tables, answers, *counts = zip(*counted, strict=True)
    seen, attributed, expected = (numpy.array(column, dtype=numpy.float64) for column in counts)
    rows = [(int(table) << QUESTIONS) + places[answer] for table, answer in zip(tables, answers, strict=True)]
    shifts = numpy.zeros(len(asked) // QUESTIONS << QUESTIONS)
    shifts[rows] = PART * all_shifts(seen, attributed, expected, WEIGHT)
    return Questions(
        columns,
        tuple(classes.get(column, {}) for column in columns),
        usual,
        numpy.array([number[column] for column, _ in asked], dtype=numpy.intp),
        numpy.array([above for _, above in asked], dtype=numpy.uint8),
        numpy.arange(len(asked) // QUESTIONS, dtype=numpy.intp) << QUESTIONS,
        shifts,
    )
