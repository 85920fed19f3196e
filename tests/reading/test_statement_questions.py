"""Tables of several questions at once: classes, answers, and what the counts of the answers are worth."""

from __future__ import annotations

import pytest

from treatywatch.reading.statements.company import COMPANY
from treatywatch.reading.statements.features import FEATURES
from treatywatch.reading.statements.questions import (
    CUE_RATE,
    FINE_RATE,
    PART,
    QUESTIONS,
    WEIGHT,
    class_of,
    class_of_odds,
    make_questions,
)
from treatywatch.reading.statements.rates import rates
from treatywatch.reading.statements.tables import shift

USUAL = class_of(0, 0.0, 0.2)
ASKED = [("source", USUAL), (CUE_RATE, 4), (FINE_RATE, 4), ("source", 0), ("source", 14), ("source", 15)]
CLASSES = {"source": {"she": USUAL + 1}}


def test_answers_are_worth_what_their_counts_say() -> None:
    counted = [["0", "110100", "40", "30", "10.0"], ["0", "000100", "40", "2", "10.0"]]
    questions = make_questions(ASKED, counted, CLASSES, USUAL)
    low, high = -3.0, 1.0
    assert class_of_odds(low) <= 4 < class_of_odds(high)
    found = questions.shift(
        [({"source": "she"}, high, low), ({"source": "NNP"}, low, low), ({"source": "she"}, low, low)]
    )
    assert found[0] == pytest.approx(PART * shift(40, 30, 10, WEIGHT))
    assert found[1] == pytest.approx(PART * shift(40, 2, 10, WEIGHT))
    assert found[2] == 0.0  # answers that were never counted


def test_no_candidates_have_no_shifts() -> None:
    assert make_questions(ASKED, [["0", "000000", "9", "1", "1.0"]], CLASSES, USUAL).shift([]) == []


def test_a_value_that_attributes_more_often_is_of_a_higher_class() -> None:
    assert class_of(50, 1, 0.2) < USUAL < class_of(50, 45, 0.2)


def test_the_shipped_tables_ask_about_columns_that_exist() -> None:
    shipped = rates().questions
    assert shipped is not None
    assert len(shipped.asked) % QUESTIONS == 0
    assert all(part in FEATURES or part in COMPANY for column in shipped.columns for part in column.split(", "))
