from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.cli.main import app, run
from treatywatch.cli.mistakes import names


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("statsu", "APMBC"), "did you mean treatywatch status?"),
        (("treaty", "lst"), "did you mean treatywatch treaty list?"),
        (("status", "APMBC", "--onn", "2025-01-01"), "Did you mean --on?"),
        (("status", "APMBC", "--format", "jsn"), "json"),
        (("status",), "treatywatch status --help"),
        (("status", "APMBX", "POL"), "APMBC"),
        (("status", "APMBC", "Polnd"), "Poland"),
        (("status", "APMBC", "POL", "--on", "2025-02-30"), "did you mean 2025-02-28?"),
        (("status", "APMBC", "POL", "--on", "31.12.2025"), "did you mean 2025-12-31?"),
        (("status", "APMBC", "POL", "--on", "soon"), "write it as 2026-02-20"),
        (("whatif", "APMBC", "--withdraw", "NOR"), "NOR@2026-03-31"),
        (("whatif", "APMBC"), "--withdraw"),
        (("changes",), "two days are missing"),
        (("schema", "statu"), "did you mean status?"),
        (("read", "no-such-file.txt"), "no such file"),
        (("read", "ftp://example.org/a"), "only http and https"),
        (("read", "x.txt", "--jobs", "0"), "--jobs 0"),
        (("read", "a.txt", "b.txt", "--format", "html"), "one by one"),
        (("find",), "words are missing"),
        (("--verison",), "did you mean treatywatch --version?"),
        (("parties", "APMBC", "extra"), "“extra” is too much"),
        (("status", "APMBC", "POL", "--on", ""), "write it as 2026-02-20"),
        (("counts", "ROME", "2025-13", "2026"), "write it as 2026-02-20"),
        (("changes", "2026-02-01", "2026-01-01"), "give the earlier day first"),
        (("deadlines", "--from", "2026-02-01", "--until", "2026-01-01"), "give the earlier day first"),
    ],
)
def test_wrong_use_is_one_line_with_what_is_right_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert run(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("treatywatch: ")
    assert captured.err.count("\n") == 1
    assert said in captured.err


def test_without_a_command_three_are_shown_to_try(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(()) == 0
    told = capsys.readouterr().out
    tried = [line.split()[1] for line in told.splitlines() if line.startswith("  treatywatch ")]
    assert len(tried) == 3
    assert set(tried) <= set(names(app))


@pytest.mark.parametrize("command", ["read", "status", "parties", "history", "deadlines", "changes", "whatif", "find"])
def test_the_help_of_a_command_has_an_example(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run((command, "--help")) == 0
    assert f"treatywatch {command} " in capsys.readouterr().out.split("Try:")[1]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("--version",)) == 0
    assert capsys.readouterr().out.strip() == "0.1.0"


def test_a_record_that_is_not_there_is_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(("status", "APMBC", "POL", "--record", str(tmp_path / "none"))) == 2
    assert "none" in capsys.readouterr().err


def test_check_of_a_folder_with_a_mistake_names_file_and_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "MINE"
    folder.mkdir()
    (folder / "profile.yaml").write_text("id: MINE\ntitle: Mine\nclauses:\n  - {id: a, kind: no_such_kind}\n")
    assert run(("treaty", "check", str(folder))) == 1
    assert "profile.yaml:4" in capsys.readouterr().out
