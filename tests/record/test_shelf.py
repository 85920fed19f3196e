"""Shelves: the shipped one, one of one's own alone or on top of it, and a single treaty's folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.record.shelves import SHELF, SOUND, TODAY
from treatywatch.model.answers import Status
from treatywatch.model.problems import UsageError
from treatywatch.record.ask import Record
from treatywatch.record.validate import check_folder

ACTS = "participant,kind,which,day,known_on,source,locator,supersedes\n"


def own_shelf(folder: Path, treaty: str, rows: str, *, base: str = "shipped") -> Path:
    """A shelf with a source of its own and some acts under one treaty."""
    (folder / "treaties" / treaty).mkdir(parents=True)
    (folder / "record.yaml").write_text(f"base: {base}\nrecorded_on: 2027-06-01\n", encoding="utf-8")
    (folder / "sources.csv").write_text("id,kind,title\nmine,depositary,My notes\n", encoding="utf-8")
    (folder / "treaties" / treaty / "acts.csv").write_text(ACTS + rows, encoding="utf-8")
    return folder


def test_a_shelf_on_top_adds_rows_to_a_shipped_treaty(tmp_path: Path) -> None:
    shelf = own_shelf(tmp_path / "own", "APMBC", "KOR,accession,,2026-03-02,,mine,,\n")
    before = Record.open(today=date(2026, 12, 1))
    after = Record.open(shelf, today=date(2026, 12, 1))
    assert before.status("APMBC", "KOR").status is Status.NONE
    assert after.status("APMBC", "KOR").bound_since == date(2026, 9, 1)
    assert after.treaties() == before.treaties()
    assert after.about().record_hash != before.about().record_hash


def test_a_row_on_top_corrects_a_shipped_one_and_the_old_answer_can_still_be_asked_for(tmp_path: Path) -> None:
    shipped = Record.open(today=date(2027, 12, 1))
    (wrong,) = [act for act in shipped.acts("APMBC", "POL") if act.kind.is_consent]
    known = wrong.best.known_on
    row = f"POL,ratification,,2012-11-27,{known},mine,,{wrong.best.id}\n"
    corrected = Record.open(own_shelf(tmp_path / "own", "APMBC", row), today=date(2027, 12, 1))
    on = date(2020, 1, 1)
    assert corrected.status("APMBC", "POL", on=on).bound_since == date(2013, 5, 1)
    assert corrected.status("APMBC", "POL", on=on, recorded=date(2027, 5, 31)).bound_since == date(2013, 6, 1)
    changes = corrected.changes(recorded_after=date(2027, 5, 31), treaty="APMBC")
    assert [row.what for row in changes] == ["added", "superseded"]


def test_the_same_statement_on_two_shelves_is_one_entry(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(SHELF, copy)
    one, two = Record.open(SHELF, today=TODAY), Record.open(copy, today=TODAY)
    ids = [[act.best.id for act in record.acts("LANTERN")] for record in (one, two)]
    assert ids[0] == ids[1]
    assert one.about().record_hash == two.about().record_hash


def test_a_shelf_of_ones_own_may_stand_alone() -> None:
    assert Record.open(SHELF).treaties() == ("LANTERN", "LANTERN-P")


def test_a_profile_on_top_replaces_the_shipped_one(tmp_path: Path) -> None:
    shelf = own_shelf(tmp_path / "own", "APMBC", "")
    text = (SOUND / "treaties" / "PLAIN" / "profile.yaml").read_text(encoding="utf-8")
    text = text.replace("id: PLAIN", "id: APMBC").replace("source: list", "source: mine")
    (shelf / "treaties" / "APMBC" / "profile.yaml").write_text(text, encoding="utf-8")
    assert Record.open(shelf).profile("APMBC").title == "Plain Treaty"


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_folder_that_is_no_shelf_is_wrong_use(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        Record.open(tmp_path / name)
    with pytest.raises(UsageError):
        check_folder(tmp_path / name, TODAY)


def test_a_single_treaty_s_folder_is_checked_on_the_shipped_shelf(tmp_path: Path) -> None:
    folder = tmp_path / "PLAIN"
    shutil.copytree(SOUND / "treaties" / "PLAIN", folder)
    shutil.copy(SOUND / "sources.csv", folder)
    acts = folder / "acts.csv"
    acts.write_text(acts.read_text(encoding="utf-8").replace("list,,,", "list,,2026-01-15,"), encoding="utf-8")
    checked = check_folder(folder, TODAY)
    assert (checked.treaties, checked.entries, checked.problems) == (("PLAIN",), 3, ())


def test_a_treaty_s_folder_inside_a_shelf_is_checked_with_that_shelf() -> None:
    checked = check_folder(SHELF / "treaties" / "LANTERN", TODAY)
    assert (checked.treaties, checked.cases, checked.problems) == (("LANTERN",), 3, ())


def test_status_loads_no_heavy_part() -> None:
    code = (
        "import sys, datetime; from treatywatch.record.ask import Record;"
        "Record.open().status('APMBC', 'POL', on=datetime.date(2025, 12, 31));"
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"spacy", "numpy", "pandas", "polars", "lxml", "trafilatura", "httpx", "rich", "sqlite3", "msgspec"}
    assert heavy.isdisjoint(loaded)


def test_a_question_about_one_treaty_reads_the_folders_of_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    real = Path.read_bytes

    def noted(self: Path) -> bytes:
        read.append(self)
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", noted)
    Record.open(today=TODAY).status("CCM", "LTU")
    assert {path.parent.name for path in read if path.parent.parent.name == "treaties"} == {"CCM"}


def test_one_legal_person_is_listed_once_under_the_name_that_it_had_that_day() -> None:
    record = Record.open(today=TODAY)
    names = {"SUN", "RUS"}
    for on, name in ((date(1980, 1, 1), "SUN"), (date(2020, 1, 1), "RUS")):
        listed = [row.participant for row in record.world(on=on) if row.treaty == "NPT"]
        assert names & set(listed) == {name}
    rows = [(row.participant, row.what) for row in record.history("NPT") if row.participant in names]
    assert [what for _, what in rows].count("in_force") == 1
    assert ("SUN", "effective") not in rows
    russia = [(row.participant, row.what) for row in record.history("Russia") if row.treaty == "NPT"]
    assert ("SUN", "ratification") in russia
    assert ("SUN", "in_force") in russia
