"""What a record answers, by the made-up shelf of this folder."""

from __future__ import annotations

from datetime import date

import pytest

from tests.record.shelves import SHELF
from treatywatch.model.answers import Flag, Status
from treatywatch.model.days import Day
from treatywatch.model.problems import FailedWorkError, UsageError
from treatywatch.record.ask import Record

TODAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record.open(SHELF, today=TODAY)


def test_a_notice_that_runs_leaves_its_author_bound_and_says_until_when(record: Record) -> None:
    answer = record.status("LANTERN", "NOR", on=date(2025, 12, 31))
    assert (answer.status, answer.bound_since) == (Status.WITHDRAWING, date(2001, 9, 1))
    assert answer.ceases_on == date(2026, 3, 10)
    assert answer.flags == ()
    assert any(line.article == "Art 12(2)" for line in answer.derivation)
    assert [(source.id, source.locator) for source in answer.sources] == [
        ("list-2026", ""),
        ("list-2015", ""),
        ("notes", "N.12.2025"),
    ]


def test_a_day_beyond_the_coverage_is_projected_and_the_horizon_is_said(record: Record) -> None:
    answer = record.status("LANTERN", "NOR", on=date(2026, 3, 10))
    assert answer.status is Status.FORMER
    assert Flag.PROJECTED in answer.flags
    assert answer.record_as_of == date(2026, 1, 1)


def test_of_whom_alone_everything_is_known_silence_speaks_for_longer_and_of_nobody_else(record: Record) -> None:
    spring = date(2026, 1, 20)
    iceland, chile = (record.status("LANTERN", id_, on=spring) for id_ in ("ISL", "CHL"))
    assert (iceland.status, iceland.record_as_of) == (Status.NONE, date(2026, 2, 1))
    assert Flag.PROJECTED not in iceland.flags
    assert Flag.PROJECTED in chile.flags
    assert record.coverage("LANTERN", "consent", spring, "ISL") is not None
    assert record.coverage("LANTERN", "consent", spring, "CHL") is None
    assert record.coverage("LANTERN", "consent", spring) is None
    assert record.record_as_of("LANTERN") == date(2026, 1, 1)


def test_asked_as_known_earlier_the_horizon_is_that_day_and_later_acts_are_unknown(record: Record) -> None:
    answer = record.status("LANTERN", "NOR", on=date(2025, 9, 11), known=date(2025, 9, 11))
    assert (answer.status, answer.ceases_on) == (Status.PARTY, None)
    assert answer.record_as_of == date(2025, 9, 11)
    circulated = record.status("LANTERN", "NOR", on=date(2025, 9, 11), known=date(2025, 9, 12))
    assert circulated.status is Status.WITHDRAWING


def test_days_of_knowledge_that_are_only_assumed_are_flagged_where_one_is_asked_for(record: Record) -> None:
    assert Flag.KNOWN_ASSUMED not in record.status("LANTERN", "JPN").flags
    assert Flag.KNOWN_ASSUMED in record.status("LANTERN", "JPN", known=date(2012, 4, 1)).flags
    assert Flag.KNOWN_ASSUMED not in record.status("LANTERN", "JPN", known=date(2020, 1, 1)).flags


def test_before_anything_was_recorded_here_nothing_is_answered_from_it(record: Record) -> None:
    assert record.status("LANTERN", "NOR", on=date(2010, 1, 1), recorded=date(2026, 1, 14)).status is Status.NONE


def test_a_conflict_is_known_only_once_it_has_begun(record: Record) -> None:
    known_early = record.status("LANTERN", "PER", on=date(2020, 9, 1), known=date(2020, 9, 1))
    assert (known_early.status, known_early.ceases_on) == (Status.WITHDRAWING, None)
    known_late = record.status("LANTERN", "PER", on=date(2020, 9, 1))
    assert (known_late.status, known_late.ceases_on) == (Status.WITHDRAWING, date(2021, 5, 1))


def test_that_a_treaty_would_enter_into_force_is_known_only_by_counting_what_was_known(record: Record) -> None:
    on = date(2002, 1, 1)
    assert record.status("LANTERN", "CHL", on=on, known=date(2001, 2, 1)).status is Status.CONTRACTING
    answer = record.status("LANTERN", "CHL", on=on, known=date(2001, 3, 21))
    assert (answer.status, answer.bound_since) == (Status.PARTY, date(2001, 9, 1))
    assert Flag.PROJECTED in answer.flags


def test_the_declaration_that_lets_silence_speak_is_the_source_where_there_is_no_act(record: Record) -> None:
    answer = record.status("LANTERN", "France", on=date(2020, 1, 1))
    assert answer.status is Status.NONE
    assert [source.id for source in answer.sources] == ["list-2026"]


def test_a_table_that_cannot_show_an_exit_says_so(record: Record) -> None:
    answer = record.status("LANTERN-P", "BRA", on=date(2014, 1, 1))
    assert any("withdrawals" in note for note in answer.notes)
    assert record.coverage("LANTERN-P", "withdrawal", date(2014, 1, 1)) is None
    coverage = record.coverage("LANTERN-P", "consent", date(2014, 1, 1))
    assert coverage is not None
    assert coverage.source == "list-2015"
    assert record.coverage("LANTERN-P", "consent", date(2016, 1, 1)) is None


def test_two_counts(record: Record) -> None:
    on = date(2025, 12, 31)
    bound, consented = record.parties("LANTERN", on=on), record.parties("LANTERN", basis="consented", on=on)
    assert (bound.count, consented.count) == (6, 7)
    assert {row.participant for row in consented} - {row.participant for row in bound} == {"KEN"}
    assert {row.participant: row.since for row in bound}["PER"] == date(2022, 12, 1)
    assert {row.participant: row.since for row in consented}["PER"] == date(2022, 6, 6)
    assert not bound.projected


def test_an_entity_that_news_names_is_no_participant(record: Record) -> None:
    answer = record.status("LANTERN", "Taiwan")
    assert answer.status is Status.NONE
    assert any("no participant" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("who", "on", "words"),
    [
        ("SUN", date(2020, 1, 1), "Russia continues it"),
        ("CSK", date(2020, 1, 1), "Slovakia"),
        ("MNE", date(2003, 1, 1), "did not exist"),
        ("NATO", date(2020, 1, 1), "organisation"),
    ],
)
def test_who_can_be_no_party_on_that_day_is_said(record: Record, who: str, on: date, words: str) -> None:
    assert any(words in note for note in record.status("LANTERN", who, on=on).notes)


def test_who_carries_on_a_past_state_needs_no_such_note(record: Record) -> None:
    assert record.status("LANTERN", "RUS", on=date(1985, 1, 1)).notes == ()


def test_names_do_as_well_as_ids(record: Record) -> None:
    assert record.treaty_id("the porto treaty") == record.treaty_id("lantern") == record.treaty_id("LTC") == "LANTERN"
    assert record.participant_id("norway") == record.participant_id("NO") == "NOR"


def test_what_is_unknown_is_answered_with_the_nearest_ones(record: Record) -> None:
    with pytest.raises(UsageError, match="LANTERN, Lantern Convention"):
        record.status("LANTREN", "NOR")
    with pytest.raises(UsageError, match="Norway"):
        record.status("LANTERN", "Norwey")


def test_history_has_acts_days_that_the_law_yields_and_steps_at_home_in_order(record: Record) -> None:
    rows = [row for row in record.history("LANTERN") if row.participant == "NOR"]
    assert [(str(row.day), row.what, row.derived) for row in rows] == [
        ("2001-03-05", "ratification", False),
        ("2001-09-01", "in_force", True),
        ("2025-06-11", "withdraw: parliament_approved", False),
        ("2025-09-10", "withdrawal", False),
        ("2026-03-10", "effective", True),
    ]
    assert rows[-1].source.locator == "N.12.2025"
    assert [bool(row.entry) for row in rows] == [True, False, False, True, False]


def test_a_states_id_is_known_without_the_names_of_treaties(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = Record.open(SHELF, today=TODAY)
    expected = fresh.history("Norway")
    monkeypatch.setattr("treatywatch.record.resolve.read_head", lambda *_: pytest.fail("names of treaties were read"))
    assert Record.open(SHELF, today=TODAY).history("NOR") == expected


def test_history_of_a_state_goes_over_all_treaties(record: Record) -> None:
    treaties = {row.treaty for row in record.history("Norway")}
    assert treaties == {"LANTERN", "LANTERN-P"}


def test_changes_in_law_tell_the_status_before_and_after(record: Record) -> None:
    rows = record.changes(date(2025, 9, 9), date(2026, 3, 10), treaty="LANTERN")
    assert [(row.day.isoformat(), row.participant, row.before, row.after) for row in rows] == [
        ("2025-09-10", "NOR", "party", "withdrawing"),
        ("2025-10-15", "KEN", "none", "contracting"),
        ("2026-03-10", "NOR", "withdrawing", "former"),
    ]
    assert len(record.changes(date(2025, 9, 10), date(2026, 3, 9), treaty="LANTERN")) == 1


def test_changes_in_what_was_known_stand_on_the_day_of_circulation(record: Record) -> None:
    rows = record.changes(date(2025, 9, 9), date(2025, 9, 30), axis="known", treaty="LANTERN")
    assert [(row.day.isoformat(), row.what, row.after) for row in rows] == [("2025-09-12", "withdrawal", "withdrawing")]


def test_changes_of_the_record_list_what_was_added_since(record: Record) -> None:
    rows = record.changes(recorded_after=date(2026, 1, 14), treaty="LANTERN-P")
    assert {(row.what, row.participant) for row in rows} == {("added", "NOR"), ("added", "BRA")}
    assert all(row.entry for row in rows)
    assert len(record.changes(recorded_after=date(2026, 1, 15))) == 0


def test_counts_over_time(record: Record) -> None:
    points = record.counts("LANTERN", date(2001, 8, 31), date(2004, 8, 31)).points
    assert [(point.on.year, point.count) for point in points] == [(2001, 0), (2002, 3), (2003, 3), (2004, 3)]
    monthly = record.counts("LANTERN", date(2001, 8, 31), date(2001, 11, 1), every="month").points
    assert [point.on.isoformat() for point in monthly] == ["2001-08-31", "2001-09-30", "2001-10-31"]


def test_a_withdrawal_into_a_war_that_is_only_supposed_does_not_take_effect(record: Record) -> None:
    (row,) = record.whatif([("LANTERN", "JPN", date(2026, 3, 31))], [("JPN", date(2026, 9, 1), None)])
    assert row.before.status is Status.PARTY
    assert (row.after.status, row.after.ceases_on) == (Status.WITHDRAWING, None)
    assert any(line.article == "Art 12(2)" and "armed conflict" in line.text for line in row.after.derivation)
    assert record.status("LANTERN", "JPN", on=date(2027, 1, 1)).status is Status.PARTY


def test_a_supposed_withdrawal_takes_the_protocol_along_and_both_counts_are_told(record: Record) -> None:
    outcome = record.whatif([("LANTERN", "BRA", date(2026, 3, 31))])
    assert [(row.treaty, row.after.status) for row in outcome] == [
        ("LANTERN", Status.FORMER),
        ("LANTERN-P", Status.FORMER),
    ]
    assert outcome.on == date(2026, 9, 30)
    assert [row.counts for row in outcome] == [(6, 5), (1, 0)]


@pytest.mark.parametrize(
    ("who", "day", "why"),
    [
        ("FRA", date(2026, 3, 31), "no act"),
        ("FIN", date(2026, 3, 31), "only signed"),
        ("NOR", date(2026, 6, 1), "no longer a party"),
    ],
)
def test_who_is_not_in_a_treaty_cannot_be_supposed_to_leave_it(record: Record, who: str, day: date, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        record.whatif([("LANTERN", who, day)])


def test_a_war_alone_is_worked_through_for_notices_that_are_running(record: Record) -> None:
    (row, *_) = record.whatif((), [("NOR", date(2026, 3, 1), None)], on=date(2026, 6, 1))
    assert (row.before.status, row.after.status) == (Status.FORMER, Status.WITHDRAWING)


def test_duties_with_their_days_and_extensions(record: Record) -> None:
    rows = {row.duty: row for row in record.deadlines("CHL", start=date(2010, 1, 1), end=date(2020, 1, 1))}
    assert (rows["clear"].due, rows["clear"].state) == (date(2016, 9, 1), "past, fulfilment not recorded")
    ahead = record.deadlines("CHL", treaty="LANTERN", end=date(2026, 12, 31), start=TODAY)
    assert [(row.duty, row.due.isoformat(), row.state) for row in ahead] == [("report", "2026-04-30", "due")]
    assert all(row.duty != "clear" for row in record.deadlines("JPN", end=date(2040, 1, 1)))
    plain = [(row.duty, row.due.isoformat()) for row in record.deadlines("CHL", treaty="LANTERN")]
    assert plain == [("clear", "2016-09-01"), ("report", "2025-04-30"), ("report", "2026-04-30")]
    everyone = record.deadlines(treaty="LANTERN")
    assert min(row.due for row in everyone) >= TODAY
    assert {row.participant for row in everyone} >= {"CHL", "JPN", "PER"}


def test_find_by_words(record: Record) -> None:
    assert [(row.kind, row.id) for row in record.find("candle")] == [
        ("treaty", "LANTERN-P"),
        ("article", "LANTERN-P"),
        ("article", "LANTERN-P"),
        ("article", "LANTERN-P"),
    ]
    assert ("participant", "NOR") in {(row.kind, row.id) for row in record.find("norw")}
    assert record.find("  ") == ()


def test_the_lexicon_has_every_name_and_what_tells_treaties_apart(record: Record) -> None:
    lexicon = record.lexicon()
    assert ("LANTERN", "Porto", "place") in {(name.treaty, name.text, name.how) for name in lexicon.names}
    assert lexicon.facts["LANTERN"].opened_on == date(2000, 2, 1)
    assert lexicon.facts["LANTERN"].family == ("lanterns",)


def test_the_lexicon_is_one_object_so_that_readers_build_on_it_once(record: Record) -> None:
    assert record.lexicon() is record.lexicon()


def test_about_names_the_release_and_a_hash_that_every_fact_moves(record: Record) -> None:
    about = record.about()
    assert about.record_version == "2026-01-15"
    assert about.treaties == 2
    assert len(about.record_hash) == 16


def test_results_become_data_frames_where_there_are_any(record: Record) -> None:
    answer = record.history("LANTERN")
    try:
        frame = answer.frame()
    except FailedWorkError as error:
        assert "pandas" in str(error)
    else:
        assert len(frame) == len(answer)


def test_rows_as_columns_have_days_in_edtf_and_sources_by_id(record: Record) -> None:
    from treatywatch.record.frames import columns

    table = columns(record.history("LANTERN").rows())
    assert all(isinstance(cell, str | None) and not isinstance(cell, Day) for cell in table["day"])
    assert "list-2026" in table["source"]
