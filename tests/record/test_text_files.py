"""Tables and YAML are read with lines, and what is not understood is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model.problems import DataError
from treatywatch.record.identity import canonical_bytes, content_id
from treatywatch.record.text_files import read_table
from treatywatch.record.yaml_tree import parse_yaml


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode())
    return path


def test_rows_know_their_line_also_after_a_cell_of_two_lines_and_blank_lines(tmp_path: Path) -> None:
    rows, _ = read_table(table(tmp_path, 'a,b\r\n1,"two\r\nlines"\r\n\r\n3, 4 \r\n'), ("a", "b"))
    assert [(row.line, row.cells["b"]) for row in rows] == [(2, "two\r\nlines"), (5, "4")]


def test_columns_may_stand_in_any_order_and_optional_ones_be_left_out(tmp_path: Path) -> None:
    rows, problems = read_table(table(tmp_path, "b,a\n2,1\n"), ("a", "b"), ("c",))
    assert rows[0].cells == {"a": "1", "b": "2", "c": ""}
    assert problems == ()


def test_a_signature_at_the_start_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    rows, _ = read_table(table(tmp_path, "\ufeffa\n1\n"), ("a",))
    assert rows[0].cells == {"a": "1"}


@pytest.mark.parametrize("raw", [b"\x00\x01\x02", "a,b\n1,2\n".encode("utf-16"), b"", b"\n\n", b'a,b\n"1,2\n'])
def test_what_is_no_table_is_refused_as_a_whole(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(raw)
    with pytest.raises(DataError):
        read_table(path, ("a", "b"))


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read_table(tmp_path, ("a",))


def test_yaml_keeps_every_scalar_as_text_and_knows_the_line_of_every_node() -> None:
    tree, line_of, problems = parse_yaml("on: no\nlist:\n  - {a: 1997,\n     b: 2025-01-01}\n  - ~\n", "p.yaml")
    assert tree == {"on": "no", "list": [{"a": "1997", "b": "2025-01-01"}, "~"]}
    assert problems == ()
    assert [line_of(path) for path in ((), ("list",), ("list", 0, "b"), ("list", 1))] == [1, 2, 4, 5]


def test_a_path_that_is_not_there_has_the_line_of_the_nearest_node_above() -> None:
    _, line_of, _ = parse_yaml("a:\n  b: 1\n", "p.yaml")
    assert line_of(("a", "missing", 3)) == 1
    assert line_of(("a", "b", "deeper")) == 2


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", 4, "stands twice"),
        ("a: [1\nb: 2\n", 2, "no YAML"),
        ("", None, "is empty"),
        ("? [a, b]\n: 1\n", 1, "no plain word"),
        ("a: &x [1]\nb: *x\n", 2, "alias"),
        ("[" * 60 + "]" * 60, 1, "nested deeper"),
        ("[" * 200_000, 1, "no YAML"),
    ],
)
def test_yaml_that_is_not_understood_is_refused_with_its_line(text: str, line: int | None, what: str) -> None:
    _, _, problems = parse_yaml(text, "p.yaml")
    assert problems[0].line == line
    assert what in problems[0].what


@given(st.dictionaries(st.text("abcdefgh_", min_size=1), st.text(st.characters(exclude_categories=["Cs"]))))
def test_the_bytes_that_are_hashed_are_those_of_rfc_8785(content: dict[str, str]) -> None:
    assert canonical_bytes(content) == rfc8785.dumps(content)


def test_an_id_is_sixteen_hex_digits_of_the_content_and_empty_fields_do_not_count() -> None:
    assert content_id({"a": "1", "b": ""}) == content_id({"a": "1"})
    assert content_id({"a": "1"}) != content_id({"a": "2"})
    assert len(content_id({"a": "1"})) == 16
