from __future__ import annotations

import csv
import io
import json

import pytest

from treatywatch.cli.main import run


def ask(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = run(words)
    captured = capsys.readouterr()
    assert (code, captured.err) == (0, "")
    return captured.out


def test_a_running_notice_leaves_its_author_bound_until_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    told = ask(capsys, "status", "APMBC", "POL", "--on", "2025-12-31")
    assert "Withdrawing: notice received and still running, still bound; ceases on\n2026-02-20." in told
    assert "Art 20(3)" in told
    assert "No armed conflict of Poland is recorded" in told
    assert "was received on 2025-08-20" in told


def test_after_its_day_the_author_is_a_former_party(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Former party" in ask(capsys, "status", "APMBC", "POL", "--on", "2026-02-20")


def test_what_was_known_before_the_notice_has_nothing_pending(capsys: pytest.CaptureFixture[str]) -> None:
    told = ask(capsys, "status", "APMBC", "POL", "--on", "2025-03-18", "--known", "2025-03-18")
    assert "bound since 2013-06-01, nothing pending." in told


@pytest.mark.parametrize(
    ("subject", "heading"),
    [
        ("POL", "History: Poland (POL), as known on"),
        ("EUE", "History: European Union (EUE), as known on"),
        ("APMBC", "History: Anti-Personnel Mine Ban Convention (APMBC), as known on"),
        ("IRENA", "History: IRENA Statute (IRENA), as known on"),
    ],
)
def test_a_history_is_headed_by_the_name_of_its_state_organisation_or_treaty(
    capsys: pytest.CaptureFixture[str], subject: str, heading: str
) -> None:
    assert " ".join(ask(capsys, "history", subject).split()).startswith(heading)


def test_a_day_beyond_the_coverage_is_projected(capsys: pytest.CaptureFixture[str]) -> None:
    told = ask(capsys, "status", "APMBC", "NOR", "--on", "2026-06-01")
    assert "Projected" in told
    assert "The record speaks as of 2026-02-03." in told


def test_names_do_as_well_as_ids(capsys: pytest.CaptureFixture[str]) -> None:
    told = ask(capsys, "status", "ottawa treaty", "poland", "--on", "2025-12-31", "--format", "json")
    assert [(row["treaty"], row["participant"]) for row in json.loads(told)] == [("APMBC", "POL")]


def test_without_a_state_everyone_with_an_act_is_answered_for(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(ask(capsys, "status", "CCM", "--on", "2026-02-03", "--format", "json"))
    assert sum(row["status"] in ("party", "withdrawing") for row in rows) == 111


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("APMBC", "--on", "2025-03-18"), 164),
        (("APMBC", "--on", "2025-12-01"), 166),
        (("APMBC", "--on", "2026-02-20"), 161),
        (("CCM", "--on", "2026-02-03"), 111),
        (("CCM", "--on", "2026-02-03", "--consented"), 112),
    ],
)
def test_parties_are_counted_by_the_basis_asked_for(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], count: int
) -> None:
    assert ask(capsys, "parties", *words).startswith(f"{count} ")
    found = json.loads(ask(capsys, "parties", *words, "--format", "json"))
    assert (found["count"], len(found["parties"])) == (count, count)
    assert len(list(csv.DictReader(io.StringIO(ask(capsys, "parties", *words, "--format", "csv"))))) == count


def test_a_conflict_holds_a_supposed_withdrawal_back(capsys: pytest.CaptureFixture[str]) -> None:
    told = ask(capsys, "whatif", "APMBC", "--withdraw", "NOR@2026-03-31", "--conflict", "NOR@2026-09-01")
    assert "does not take effect before" in told
    assert "Art 20(3)" in told


def test_several_notices_may_be_supposed_under_several_treaties(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--withdraw", "NOR@2026-03-31", "SWE@2026-03-31", "--withdraw", "CCM:NOR@2026-03-31", "--format", "json")
    found = json.loads(ask(capsys, "whatif", "APMBC", *words))
    assert {(row["treaty"], row["participant"]) for row in found["outcomes"]} >= {
        ("APMBC", "NOR"),
        ("APMBC", "SWE"),
        ("CCM", "NOR"),
    }


@pytest.mark.parametrize(
    ("words", "kind", "rows"),
    [
        (("history", "APMBC"), "history", "events"),
        (("deadlines", "UKR"), "deadlines", "duties"),
        (("changes", "2025-06-01", "2025-07-15"), "changes", "changes"),
        (("counts", "APMBC", "2024-01-01", "2026-01-01"), "counts", "points"),
        (("treaty", "list"), "treaties", "rows"),
        (("find", "landmine"), "found", "rows"),
    ],
)
def test_every_table_has_json_csv_and_text_with_the_same_rows(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], kind: str, rows: str
) -> None:
    found = json.loads(ask(capsys, *words, "--format", "json"))
    assert found["kind"] == kind
    assert found["record"]["hash"]
    listed = list(csv.reader(io.StringIO(ask(capsys, *words, "--format", "csv"))))
    assert len(listed) - 1 == len(found[rows]) > 0
    assert len(ask(capsys, *words)) > 80


def test_a_treaty_is_shown_with_its_clauses_and_coverage(capsys: pytest.CaptureFixture[str]) -> None:
    told = ask(capsys, "treaty", "show", "APMBC")
    for part in ("Art 20(3)", "1999-03-01", "Coverage", "2026-02-03"):
        assert part in told
    assert json.loads(ask(capsys, "treaty", "show", "APMBC", "--format", "json"))["id"] == "APMBC"


def test_about_says_which_record_answers_and_what_it_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    told = ask(capsys, "about")
    for part in ("hash", "not legal advice", "depositary's record prevails", "United Nations", "Apache-2.0"):
        assert part in told


def test_a_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(ask(capsys, "schema", "status"))["title"] == "status"


def test_of_a_yearly_duty_the_next_time_is_told_unless_days_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("deadlines", "Ukraine", "--treaty", "APMBC", "--on", "2026-01-01", "--format", "csv")
    assert ask(capsys, *words).count("Art 7") == 2
    within = ask(capsys, *words, "--from", "2026-01-01", "--until", "2029-12-31")
    assert within.count("Art 7") == 4


def test_changes_stand_on_the_axis_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("changes", "2025-06-01", "2025-06-30", "--treaty", "APMBC", "--format", "csv")
    legal, known = ask(capsys, *words), ask(capsys, *words, "--axis", "known")
    assert "2025-06-27,APMBC,LVA,withdrawal" in legal
    assert "APMBC,POL,withdraw: parliament_approved" in known
    assert "parliament_approved" not in legal, "a step at home changes nothing in law"
    assert "2025-06-27,APMBC,LVA,withdrawal" not in ask(capsys, *words, "--known", "2025-06-20")


@pytest.mark.parametrize(
    ("short", "in_full"),
    [
        (("counts", "ROME", "2002", "2006"), ("counts", "ROME", "2002-01-01", "2006-12-31")),
        (("counts", "ROME", "2002-03", "2006-02"), ("counts", "ROME", "2002-03-01", "2006-02-28")),
        (("changes", "2024", "2025-03"), ("changes", "2024-01-01", "2025-03-31")),
        (("deadlines", "POL", "--from", "2026", "--until", "2026-06"),
         ("deadlines", "POL", "--from", "2026-01-01", "--until", "2026-06-30")),
    ],
)  # fmt: skip
def test_a_year_or_month_stands_for_its_first_day_or_at_the_end_its_last(
    capsys: pytest.CaptureFixture[str], short: tuple[str, ...], in_full: tuple[str, ...]
) -> None:
    assert ask(capsys, *short) == ask(capsys, *in_full)
