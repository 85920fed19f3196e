"""Every time expression is resolved against the day of publication, or against the event that it hangs on."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.reading.times import find_times

TUESDAY = date(2025, 3, 18)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The talks ended on 12 November 2020.", "2020-11-12"),
        ("The talks ended on November 12, 2020.", "2020-11-12"),
        ("The talks ended on September 4th 2024.", "2024-09-04"),
        ("Signed 3 March 1994 in Oslo", "1994-03-03"),
        ("Wednesday 2.4.2025", "2025-04-02"),
        ("on 2025-02-28", "2025-02-28"),
        ("the vote on Monday", "2025-03-17"),
        ("the vote on Tuesday", "2025-03-18"),
        ("the vote last Tuesday", "2025-03-11"),
        ("the vote next Tuesday", "2025-03-25"),
        ("on Thursday of last week", "2025-03-13"),
        ("on Saturday (Sept 14)", "2024-09-14"),
        ("today", "2025-03-18"),
        ("it left yesterday", "2025-03-17"),
        ("In May, Oslo announced", "2024-05"),
        ("In March, Oslo announced", "2025-03"),
        ("last September", "2024-09"),
        ("in June 2019", "2019-06"),
        ("in September of last year", "2024-09"),
        ("on 25 July of last year", "2024-07-25"),
        ("on July 25 of this year", "2025-07-25"),
        ("last year", "2024"),
        ("earlier this month", "2025-03"),
        ("later this year", "2025"),
        ("last week", "2025-03-10/2025-03-16"),
        ("two years ago", "2023"),
        ("some twenty years ago", "2005"),
        ("three days ago", "2025-03-15"),
        ("five months ago", "2024-10"),
        ("a decade ago", "2015"),
        ("25 years ago tomorrow", "2000-03-19"),
        ("ten years ago this month", "2015-03"),
        ("more than 20 years ago", "../2005"),
        ("since 2014", "2014/.."),
        ("until March 2026", "../2026-03"),
        ("by the end of 2025", "../2025-12"),
        ("no later than 30 June 2026", "../2026-06-30"),
        ("mid-2024", "2024-05/2024-08"),
        ("a fortnight ago", "2025-03-03/2025-03-09"),
        ("on New Year’s Eve 2023", "2023-12-31"),
        ("on New Year's Day 2021", "2021-01-01"),
        ("on Christmas Eve last year", "2024-12-24"),
        ("signed on May Day 1999 in Rome", "1999-05-01"),
        ("in early 2022", "2022-01/2022-04"),
        ("in the second half of 2023", "2023-07/2023-12"),
        ("in summer 2022", "2022-06/2022-08"),
        ("in Q3 2024", "2024-07/2024-09"),
        ("in the late 1990s", "1997/1999"),
        ("in the 1970s", "1970/1979"),
        ("from 2014 to 2018", "2014/2018"),
        ("over the past ten years", "2015/.."),
    ],
)
def test_an_expression_is_resolved(text: str, edtf: str) -> None:
    found = [t for t in find_times(text, TUESDAY) if t.day]
    assert [str(t.day) for t in found] == [edtf]
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "It was adopted in December 2015 and came into force the following year, on Nov. 4.",
            "2016-11-04",
        ),
        ("It was adopted in 2015 and came into force a year later, in May.", "2016-05"),
    ],
)
def test_a_day_behind_the_year_that_it_hangs_on_is_of_that_year(text: str, edtf: str) -> None:
    last = find_times(text, date(2021, 10, 7))[-1].day
    assert last is not None and last.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("in la\u017ft week", "2025-03-10/2025-03-16"),
        ("on Fr\u0131day", "2025-03-14"),
        ("5 Apr\u0131l 2020", "2020-04-05"),
    ],
)
def test_letters_that_patterns_take_for_others_are_read_as_these(text: str, edtf: str) -> None:
    (found,) = find_times(text, TUESDAY)
    assert found.day is not None
    assert (found.day.edtf, found.text in text) == (edtf, True)


def test_the_name_of_a_day_without_a_year_tells_none() -> None:
    assert find_times("The treaty came into force on New Year's Day after two states deposited.", TUESDAY) == ()


def test_the_name_of_a_day_in_small_letters_is_no_day() -> None:
    assert find_times("The state may day by day come nearer to the treaty.", TUESDAY) == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It left on 12 November 2020. A fortnight later it came back.", "2020-11-26"),
        ("It left on 12 November 2020. Six months later it came back.", "2021-05"),
        ("It left on 12 November 2020 and came back the following day.", "2020-11-13"),
        ("It gave notice on March 17, 2018; it took effect a year later.", "2019"),
        ("It gave notice in May 1993 and took it back in June of that year.", "1993-06"),
        ("It signed in 1999 and ratified two years earlier.", "1997"),
    ],
)
def test_an_expression_that_hangs_on_an_event_counts_from_its_day(text: str, edtf: str) -> None:
    anchored = [t for t in find_times(text, TUESDAY) if t.kind == "anchored"]
    assert [str(t.day) for t in anchored] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "on the 90th day after deposit",
        "six months after the receipt of the notice",
        "on the first day of the sixth month after the deposit of its instrument",
        "30 days after the 65th ratification",
    ],
)
def test_a_period_that_the_law_counts_is_no_day(text: str) -> None:
    assert [(t.kind, t.day) for t in find_times(text, TUESDAY)] == [("rule", None)]


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("on Wednesday", "2025-03-12", "2025-03-19"),
        ("in May", "2024-05", "2025-05"),
        ("on 7 December", "2024-12-07", "2025-12-07"),
    ],
)
def test_the_tense_of_the_verb_decides_between_past_and_future(text: str, past: str, future: str) -> None:
    (found,) = find_times(text, TUESDAY)
    assert str(found.under(future=False)) == past
    assert str(found.under(future=True)) == future


def test_a_month_named_may_is_no_verb() -> None:
    assert not find_times("The states may leave and may return, she may add.", TUESDAY)


def test_without_a_day_of_publication_only_full_dates_are_resolved() -> None:
    found = find_times("On Monday, and on 1 May 2001, and last year", None)
    assert [str(t.day) if t.day else None for t in found] == [None, "2001-05-01", None]


@pytest.mark.parametrize("text", ["on 31 February 2024", "99.99.2024", "0000-00-00", "in the year 9999", "30/30/2020"])
def test_what_the_calendar_does_not_have_is_no_day(text: str) -> None:
    assert all(t.day is None or t.day.earliest for t in find_times(text, TUESDAY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2017 Burundi left the court. The withdrawal took effect on 27 October.", "2017-10-27"),
        ("It was adopted in May 2008 and opened for signature on 3 December.", "2008-12-03"),
        ("Peru annulled it on 20 March 2021; the exit took effect on 1 July.", "2021-07-01"),
        ("It gave notice on 2 December 2018 and left on 2 June.", "2019-06-02"),
        ("Malta acceded on 4 March 2019 and took it back at the end of April.", "2019-04"),
        ("Malta acceded in September 2011 and became a member in December.", "2011-12"),
        ("Peru ratified it in 2023. Parliament voted on 3 October, the instrument went on 14 November.", "2023-11-14"),
    ],
)  # fmt: skip
def test_a_day_without_a_year_hangs_on_the_year_told_before(text: str, expected: str) -> None:
    assert str(find_times(text, date(2025, 8, 20))[-1].day) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland, which ratified it in 2012, voted on 19 March to leave.", "2025-03-19"),
        ("Poland ratified it in 2012. Parliament voted on 19 March to leave.", "2025-03-19"),
        ("Poland joined on 27 December 2012. The notice came on 18 August.", "2025-08-18"),
        ("It joined in 2003. On Tuesday it left. The notice came on 27 December.", "2024-12-27"),
        ("It joined in 2003.\n\nThe notice came on 27 December.", "2024-12-27"),
    ],
)  # fmt: skip
def test_a_day_of_the_news_hangs_on_nothing(text: str, expected: str) -> None:
    assert str(find_times(text, date(2025, 8, 20))[-1].day) == expected


def test_lines_that_begin_with_a_year_tell_the_year_of_their_days() -> None:
    text = "1963 It is signed on 5 August.\n\n1968 It opens on 1 July.\n\n1996 It is adopted in September.\n"
    assert [str(t.day) for t in find_times(text, date(2025, 8, 20)) if t.day and t.day.precision != "year"] == [
        "1963-08-05",
        "1968-07-01",
        "1996-09",
    ]
    assert str(find_times("1963 It is signed on 5 August.", date(2025, 8, 20))[-1].day) == "2025-08-05"


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("ratified it in January and July of last year", ["2024-01", "2024-07"]),
        ("ratified it in January, in March and in July 2023", ["2023-01", "2023-03", "2023-07"]),
        ("Fiji on 20 January and Peru on 25 July 2019", ["2019-01-20", "2019-07-25"]),
        ("in December and January 2023", ["2024-12", "2023-01"]),
        ("left it in January and joined the other one in July 2023", ["2025-01", "2023-07"]),
        ("in February and since July 2023", ["2025-02", "2023-07/.."]),
    ],
)
def test_a_month_joined_to_one_of_a_year_is_of_that_year_where_it_comes_before_it(text: str, edtfs: list[str]) -> None:
    assert [t.day.edtf for t in find_times(text, TUESDAY) if t.day] == edtfs


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GENEVA, Switzerland, March 17 (AP) - The vote was today.", "2025-03-17"),
        ("NEW YORK, March 16 — The vote was today.", "2025-03-16"),
        ("UN talks resume March 16 - a day late. The vote was today.", "2025-03-18"),
        ("NATO envoys met on March 16 – and left. The vote was today.", "2025-03-18"),
        ("VIENNA, March 2 - The vote was today.", "2025-03-18"),
    ],
)
def test_today_is_the_day_of_a_dateline_shortly_before_that_of_the_page(text: str, day: str) -> None:
    assert [t.day.edtf for t in find_times(text, TUESDAY) if t.text == "today" and t.day] == [day]
