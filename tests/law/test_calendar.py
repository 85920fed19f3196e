"""The steps of delays, against dateutil and against days that depositaries published."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tests.law.builders import d
from treatywatch.law.calendar import (
    AtOnce,
    Days,
    FirstOfMonth,
    FirstOfNextMonth,
    FixedDay,
    Months,
    Step,
    Years,
    after,
    describe,
)

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))
COUNTS = st.integers(1, 240)
STEPS: st.SearchStrategy[Step] = st.one_of(
    st.builds(Days, COUNTS),
    st.builds(Months, COUNTS, st.sampled_from(["last_of_month", "first_of_next_month"])),
    st.builds(Years, st.integers(1, 30), st.sampled_from(["last_of_month", "first_of_next_month"])),
    st.builds(FirstOfMonth, COUNTS),
    st.just(FirstOfNextMonth()),
    st.just(AtOnce()),
    st.builds(FixedDay, st.integers(1, 12), st.integers(1, 28), st.integers(1, 12), st.integers(1, 28), st.just(1)),
)


@given(DAYS, COUNTS)
def test_months_keep_the_number_of_the_day_or_take_the_last(day: date, count: int) -> None:
    assert Months(count, "last_of_month").after(day) == day + relativedelta(months=count)


@given(DAYS, COUNTS)
def test_months_can_round_up_to_the_first_of_the_month_after(day: date, count: int) -> None:
    naive = day + relativedelta(months=count)
    expected = naive if naive.day == day.day else naive + timedelta(days=1)
    assert Months(count, "first_of_next_month").after(day) == expected


@given(DAYS, st.integers(1, 60))
def test_years_keep_the_day_but_for_29_february(day: date, count: int) -> None:
    assert Years(count, "last_of_month").after(day) == day + relativedelta(years=count)


@given(DAYS, COUNTS)
def test_first_of_the_nth_month_counts_from_the_month_of_the_day(day: date, count: int) -> None:
    assert FirstOfMonth(count).after(day) == day.replace(day=1) + relativedelta(months=count)


@given(DAYS, st.lists(STEPS, min_size=1, max_size=3))
def test_no_delay_leads_back(day: date, steps: list[Step]) -> None:
    if all(not isinstance(step, FixedDay) or step.years_later for step in steps):
        assert after(tuple(steps), day) >= day


@given(DAYS, DAYS, st.lists(STEPS, min_size=1, max_size=3))
def test_a_later_act_never_takes_effect_earlier(one: date, other: date, steps: list[Step]) -> None:
    earlier, later = sorted((one, other))
    assert after(tuple(steps), earlier) <= after(tuple(steps), later)


@pytest.mark.parametrize(
    ("delay", "day", "published"),
    [
        ((FirstOfMonth(6),), "2000-03-01", "2000-09-01"),  # Botswana, mine ban
        ((FirstOfMonth(6),), "1998-09-16", "1999-03-01"),  # the mine ban's own fortieth
        ((Months(6, "last_of_month"), Days(1)), "2007-05-02", "2007-11-03"),  # Bolivia, ICSID
        ((Days(180),), "1996-10-31", "1997-04-29"),  # chemical weapons
        ((Days(60), FirstOfNextMonth()), "2002-04-11", "2002-07-01"),  # Rome Statute
        ((Days(30),), "2021-01-20", "2021-02-19"),  # United States, Paris Agreement
        ((FixedDay(1, 1, 7, 1, 1),), "2011-06-29", "2012-01-01"),  # Bolivia, drugs
        ((FixedDay(1, 1, 7, 1, 1),), "2011-07-02", "2013-01-01"),
        ((FixedDay(6, 30, 1, 1, 0),), "2018-12-26", "2019-06-30"),  # Japan, whaling
        ((FixedDay(12, 31, 12, 31, 1),), "2017-10-12", "2018-12-31"),  # United States, UNESCO
        ((Months(3, "last_of_month"), FirstOfNextMonth()), "2021-03-22", "2021-07-01"),  # Türkiye, Istanbul
    ],
)
def test_published_days(delay: tuple[Step, ...], day: str, published: str) -> None:
    assert after(delay, d(day)) == d(published)


def test_a_day_beyond_the_calendar_is_an_overflow() -> None:
    with pytest.raises(OverflowError):
        after((Years(20, "last_of_month"),), date(9990, 1, 1))


def test_delays_in_words() -> None:
    assert describe((Months(6, "last_of_month"),)) == "six months"
    assert describe((Days(60), FirstOfNextMonth())) == "the first day of the month following 60 days"
    assert describe((Months(6, "last_of_month"), Days(1))) == "six months and one day"
    assert describe((FixedDay(6, 30, 1, 1, 0),)) == (
        "30 June of the same year, for one given by 1 January; a later one counts for the next year"
    )
    assert describe((FirstOfMonth(6),)) == "the first day of the sixth month"
    assert describe((Years(1, "last_of_month"),)) == "one year"
