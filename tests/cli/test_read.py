"""The `read` command on real articles: order, errors among others, exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from treatywatch.cli.main import run

WRONG = (
    "Poland Leaves Mine Ban\nPublished 1 March 2025\n\n"
    "Poland has left the Ottawa Treaty, the government said on Friday. The treaty was adopted in 1997. "
    "It has 12 parties, officials said in Warsaw on Friday evening.\n"
)
PLAIN = (
    "Market Opens In Spring\nPublished 1 March 2025\n\n"
    "The market in the old town opens again in spring, the mayor said.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(WRONG)
    (tmp_path / "plain.txt").write_text(PLAIN)
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


def test_articles_come_in_the_order_of_the_inputs_on_one_core_and_on_two(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sources = [str(folder / name) for name in ("wrong.txt", "plain.txt", "wrong.txt")]
    assert run(("read", *sources, "--format", "json")) == 0
    alone = capfd.readouterr().out
    assert [json.loads(line)["article"]["title"] for line in alone.splitlines()] == [
        "Poland Leaves Mine Ban",
        "Market Opens In Spring",
        "Poland Leaves Mine Ban",
    ]
    assert run(("read", *sources, "--format", "json", "--jobs", "2")) == 0
    spread = capfd.readouterr().out.splitlines()
    for one, other in zip(spread, alone.splitlines(), strict=True):
        assert json.loads(one)["claims"] == json.loads(other)["claims"]


def test_an_input_that_fails_stops_no_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = [str(folder / name) for name in ("empty.txt", "plain.txt")]
    assert run(("read", *sources, "--format", "json")) == 1
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 1
    assert captured.err.count("\n") == 1
    assert "empty.txt: empty" in captured.err


def test_a_watched_verdict_ends_with_code_3(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", str(folder / "wrong.txt"), "--fail-on", "contradicted")) == 3
    assert run(("read", str(folder / "plain.txt"), "--fail-on", "contradicted")) == 0
    assert run(("read", *[str(folder / n) for n in ("wrong.txt", "empty.txt")], "--fail-on", "contradicted")) == 1
    capsys.readouterr()


def test_standard_input_takes_its_turn_among_files(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    plain = str(folder / "plain.txt")
    assert run(("read", plain, "-", plain, "--format", "json", "--jobs", "2")) == 0
    titles = [json.loads(line)["article"]["title"] for line in capfd.readouterr().out.splitlines()]
    assert titles == ["Market Opens In Spring", "Poland Leaves Mine Ban", "Market Opens In Spring"]


def test_a_mistake_of_the_program_is_one_line_too(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("no such\nthing")

    monkeypatch.setattr("treatywatch.checking.check.check", broken)
    monkeypatch.delenv("TREATYWATCH_DEBUG", raising=False)
    assert run(("read", str(folder / "plain.txt"))) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "LookupError: no such thing at test_read.py:" in told


def test_what_an_article_says_to_a_terminal_does_not_reach_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "news.txt"
    plain = "Poland has left the Ottawa Treaty, the minister said on Friday in Warsaw. " * 9
    article.write_text(
        f"{plain}Estonia \x1b[2J\x1b]0;owned\x07left the \x9b1mOttawa Treaty \u202etoo, he said.\n", "utf-8"
    )
    assert run(("read", str(article))) == 0
    told = capsys.readouterr().out
    assert "Estonia" in told
    assert not set(told) & set("\x1b\x07\x9b\u202e")


def test_a_name_of_two_lines_makes_one_line_of_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", "no\nsuch\x1b[1mfile.txt")) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "\x1b" not in told


def test_an_article_about_no_treaty_is_read_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", str(folder / "plain.txt"), "--format", "json")) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["claims"] == []
    assert found["article"]["published_on"] == "2025-03-01"


def test_the_demo_reads_its_article_in_every_shape(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("demo",)) == 0
    told = capsys.readouterr().out
    assert "Finland Leaves Landmine Ban as Border Worries Grow" in told
    assert "The record speaks as of" in told
    assert run(("demo", "--format", "html")) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_the_demo_shows_what_the_article_says_wrong_on_purpose(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("demo", "--format", "json")) == 0
    verdicts = {one["text"]: one["verdict"] for one in json.loads(capsys.readouterr().out)["claims"]}
    assert verdicts["the other 180 members"] == "contradicted"
    assert verdicts["Finland Leaves Landmine Ban"] == "imprecise"


def test_the_commands_to_run_next_keep_what_was_asked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    article = tmp_path / "news.txt"
    article.write_text("Norway will stay in the Ottawa Convention, its foreign ministry said on Tuesday.\n", "utf-8")
    assert run(["read", str(article), "--published", "2025-03-18", "--known", "2025-09-01"]) == 0
    after = capsys.readouterr().out.partition("\nNext\n")[2]
    assert f"read {article} --published 2025-03-18 --known 2025-09-01 --format html > news.html" in after
