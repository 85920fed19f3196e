"""Ranks, sets that leave one out, thresholds, home ratifications, years in names, counts near another one."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.checking.judge import Bench
from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion
from treatywatch.model.verdicts import Verdict
from treatywatch.record.ask import Record

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(today=TODAY)


@pytest.mark.parametrize(
    ("on", "claim", "verdict"),
    [
        (date(2024, 4, 10), say.nth_member("SWE", "NATO", 32), Verdict.SUPPORTED),
        (date(2024, 4, 10), say.nth_member("FIN", "NATO", 32), Verdict.IMPRECISE),
        (date(2024, 4, 10), say.nth_member("FIN", "NATO", 28), Verdict.CONTRADICTED),
        (date(2024, 4, 10), say.nth_member("CHE", "NATO", 33), Verdict.NOT_IN_RECORD),
        (date(2024, 4, 10), say.founded("ISL", "NATO", date(2024, 4, 10)), Verdict.SUPPORTED),
        (date(2024, 4, 10), say.founded("DEU", "NATO", date(2024, 4, 10)), Verdict.CONTRADICTED),
        (date(2024, 4, 10), say.founded("TUR", "NATO", date(2024, 4, 10)), Verdict.NOT_IN_RECORD),  # two years after
        (date(2024, 4, 10), say.founded("CHE", "NATO", date(2024, 4, 10)), Verdict.NOT_IN_RECORD),
        (date(2023, 5, 1), say.ranked_member("FIN", "NATO", "last_in", date(2023, 5, 1)), Verdict.SUPPORTED),
        (date(2024, 5, 1), say.ranked_member("FIN", "NATO", "last_in", date(2024, 5, 1)), Verdict.CONTRADICTED),
        (date(2024, 5, 1), say.ranked_member("FRA", "NATO", "first_in", date(2024, 5, 1)), Verdict.IMPRECISE),
        (date(2024, 5, 1), say.ranked_member("GBR", "EUE", "only_out", date(2024, 5, 1)), Verdict.SUPPORTED),
        (date(2019, 5, 1), say.ranked_member("GBR", "EUE", "first_out", date(2019, 5, 1)), Verdict.NOT_IN_RECORD),
        (date(2025, 6, 1), say.ordinal("last", "FIN", "APMBC", "acceded", ("members(EUE)",)), Verdict.CONTRADICTED),
        (date(2025, 6, 1), say.ordinal("last", "FIN", "APMBC", "acceded", ("members(EUE)", "not(POL)")),
         Verdict.SUPPORTED),
        # the last of a small set is the last only where all others are in; of the UN it is who came last
        (date(2012, 3, 1), say.ordinal("last", "FIN", "APMBC", "joined", ("members(EUE)",)), Verdict.IMPRECISE),
        (date(2012, 12, 30), say.ordinal("last", "POL", "APMBC", "joined", ("members(EUE)",)), Verdict.SUPPORTED),
        (date(2023, 3, 1), say.ordinal("last", "SOM", "CRC", "ratified", ("members(UN)",)), Verdict.SUPPORTED),
        (date(2025, 7, 11), say.share("APMBC", "party", date(2025, 7, 11), "all", ("region(SOUTH-AMERICA)",)),
         Verdict.SUPPORTED),
        (date(2025, 7, 11), say.share("ROME", "left", date(2025, 7, 11), "none", ("region(AFRICA)",)),
         Verdict.CONTRADICTED),
        (date(2025, 7, 11), say.ordinal("first", "GMB", "TPNW", "ratified", ("region(AFRICA)",)), Verdict.SUPPORTED),
        (date(2025, 7, 11), say.only(("TUR",), "ISTANBUL", "left", date(2025, 7, 11), ("region(MIDDLE-EAST)",)),
         Verdict.SUPPORTED),
        (date(2025, 7, 11), say.only(("NOR",), "CCM", "not_party", date(2025, 7, 11), ("region(EUROPE)",)),
         Verdict.CONTRADICTED),
        (date(2025, 7, 11), say.nth("PHL", "ROME", "left", 2), Verdict.SUPPORTED),
        (date(2025, 7, 11), say.nth("BDI", "ROME", "left", 5), Verdict.CONTRADICTED),
        (date(2025, 7, 11), say.nth("HUN", "ROME", "leaving", 3), Verdict.SUPPORTED),
        (date(2025, 7, 11), say.nth("HUN", "ROME", "left", 3), Verdict.IMPRECISE),
        (date(2025, 7, 11), say.only(("TUR",), "ISTANBUL", "left", date(2025, 7, 11), ()), Verdict.SUPPORTED),
        (date(2025, 10, 3), say.count("APMBC", "notified", date(2025, 10, 3), "=", 5), Verdict.SUPPORTED),
        (date(2025, 10, 3), say.count("APMBC", "notified", date(2025, 10, 3), "=", 3), Verdict.NOT_IN_RECORD),
        (date(2025, 10, 3), say.count("APMBC", "notified", date(2025, 10, 3), "=", 30), Verdict.CONTRADICTED),
        (date(2016, 4, 23), say.count("UNCLOS", "signed", "1982-12", "=", 119), Verdict.NOT_IN_RECORD),
        (date(2016, 4, 23), say.count("UNCLOS", "signed", "1982-12", "=", 150), Verdict.CONTRADICTED),
        (date(2026, 3, 9), say.only(("ECU",), "ICSID", "back", date(2026, 3, 9), ()), Verdict.SUPPORTED),
        (date(2022, 3, 18), say.ordinal("first", "RUS", "ECHR", "left", ()), Verdict.CONTRADICTED),
        (date(2026, 5, 30), say.share("ROME", "left", date(2026, 5, 30), "none", ("members(EUE)",)), Verdict.SUPPORTED),
        (date(2023, 9, 20), say.rule("BBNJ", "entry_threshold", "60: 120 day"), Verdict.SUPPORTED),
        (date(2022, 7, 12), say.status("UKR", "ISTANBUL", date(2022, 7, 12), "ratified"), Verdict.IMPRECISE),
        (date(2021, 7, 12), say.status("UKR", "ISTANBUL", date(2021, 7, 12), "ratified"), Verdict.CONTRADICTED),
        (date(2022, 10, 4), say.treaty_date("REFUGEES", "named", "1951"), Verdict.SUPPORTED),
        (date(2022, 10, 4), say.treaty_date("REFUGEES", "named", "1948"), Verdict.NOT_IN_RECORD),
        (date(2022, 10, 4), say.treaty_date("REFUGEES", "adopted", "1948"), Verdict.CONTRADICTED),
        (date(2019, 6, 1), say.term("NEWSTART", "2021-02"), Verdict.SUPPORTED),  # before its extension
        (date(2022, 6, 1), say.term("NEWSTART", "2021-02"), Verdict.CONTRADICTED),
        (date(2016, 11, 5), say.count("PARIS", "bound", date(2016, 11, 5), "=", 99), Verdict.IMPRECISE),
        (date(2018, 7, 5), say.count("BASEL", "bound", date(2018, 7, 5), "=", 186), Verdict.NOT_IN_RECORD),
        (date(2025, 4, 2), say.stage("GBR", "ECHR", "withdraw", "not_left"), Verdict.SUPPORTED),
        (date(2026, 4, 2), say.stage("FIN", "APMBC", "withdraw", "not_left"), Verdict.CONTRADICTED),
        (date(2025, 8, 2), say.stage("FIN", "APMBC", "withdraw", "not_notified"), Verdict.CONTRADICTED),
        (date(2021, 2, 20), say.stage("USA", "PARIS", "withdraw", "left"), Verdict.IMPRECISE),  # it came back
        (date(2017, 2, 1), say.stage("USA", "EUE", "join", "joined"), Verdict.CONTRADICTED),
    ],
)  # fmt: skip
def test_it_is_judged_on_its_own_day_and_set(record: Record, on: date, claim: Assertion, verdict: Verdict) -> None:
    finding = Bench(record, on).judge(claim)
    assert finding.verdict is verdict, finding


def test_a_votes_figures_are_told_once(record: Record) -> None:
    told = Bench(record, date(2026, 5, 28)).judge(say.vote("HUN", "ROME", "withdraw", "133-37")).fact
    assert told.count("133") == 1


@pytest.mark.parametrize(
    ("on", "claim", "verdict"),
    [
        (date(2025, 7, 23), say.times("USA", "UNESCO", "withdraw", 3), Verdict.SUPPORTED),
        (date(2025, 7, 23), say.times("USA", "UNESCO", "withdraw", 2), Verdict.CONTRADICTED),
        (date(2025, 1, 22), say.times("USA", "PARIS", "withdraw", 2), Verdict.IMPRECISE),
        (date(2018, 4, 1), say.times("PHL", "ROME", "withdraw", 2), Verdict.CONTRADICTED),
        (date(2025, 7, 15), say.stands("INDUS", date(2025, 7, 15), "suspended"), Verdict.DISPUTED),
        (date(2025, 7, 15), say.stands("APMBC", date(2025, 7, 15), "suspended"), Verdict.NOT_IN_RECORD),
        (date(2019, 5, 29), say.duration("MYS", "ROME", "joined", "left", "=", "8 week"), Verdict.CONTRADICTED),
        (date(2014, 11, 5), say.only(("HTI", "USA"), "BASEL", "not_ratified", date(2014, 11, 5),
                                     ("signatories(BASEL)",)), Verdict.SUPPORTED),
    ],
)  # fmt: skip
def test_repeated_exits_suspended_treaties_and_signatories_that_still_exist(
    record: Record, on: date, claim: Assertion, verdict: Verdict
) -> None:
    assert Bench(record, on).judge(claim).verdict is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("10 year: has ten years to destroy all anti-personnel mines in mined areas", Verdict.SUPPORTED),
        ("10 year: has ten years to destroy the mines that it laid", Verdict.SUPPORTED),
        ("10 year: has ten years to destroy the anti-personnel mines in its stores", Verdict.CONTRADICTED),
        ("4 year: has four years to clear its minefields", Verdict.CONTRADICTED),
        ("4 year: has four years to destroy its stockpile", Verdict.SUPPORTED),
        ("7 year: has seven years to destroy its mines", Verdict.NOT_IN_RECORD),
    ],
)
def test_duties_are_told_apart_by_the_words_that_only_one_of_them_has(
    record: Record, words: str, verdict: Verdict
) -> None:
    claim = say.rule("APMBC", "duty_period", words)
    assert Bench(record, date(2020, 6, 5)).judge(claim).verdict is verdict
