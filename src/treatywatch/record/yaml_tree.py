"""YAML as a tree of text: every scalar is a string, every node knows its line, duplicate keys are refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from treatywatch.model.problems import DataError, Problem
from treatywatch.record.text_files import read_text

Tree = dict[str, Any] | list[Any] | str
"""Nested dict, list and str; nothing else ("on" and "no" are words, 1997 is text)."""

Path_ = tuple[str | int, ...]
LineOf = Callable[[Path_], int]
MAX_DEPTH = 40
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C parser is in all wheels, not in every system's package


@dataclass(slots=True)
class _Walk:
    file: str
    first_line: int
    lines: dict[Path_, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def refuse(self, line: int, what: str, mend: str) -> str:
        self.problems.append(Problem(self.file, line, what, mend))
        return ""

    def line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line


def read_yaml(path: Path) -> tuple[Tree, LineOf]:
    """The tree of a YAML file, and the lines of its nodes.

    Raises:
        DataError: the file cannot be read, is no YAML, or anything in it was refused.
    """
    text, problems = read_text(path)
    if text is None:
        raise DataError(problems)
    tree, line_of, problems = parse_yaml(text, str(path))
    if tree is None or problems:
        raise DataError(problems)
    return tree, line_of


def parse_yaml(text: str, file: str, *, first_line: int = 1) -> tuple[Tree | None, LineOf, tuple[Problem, ...]]:
    """Read YAML text.

    Args:
        text: one YAML document.
        file: its path, for messages.
        first_line: line of the file on which `text` starts.

    Returns:
        The tree (None where the text is no YAML), a function from a path in it (`("clauses", 2, "delay")`) to its
        line (of a path that is not there, the line of the nearest node above), and what was refused.
    """
    walk = _Walk(file, first_line)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        return None, walk.lines.__getitem__, (_syntax_problem(error, file, first_line),)
    except RecursionError:
        return None, walk.lines.__getitem__, (Problem(file, None, "nested too deep", "write it flatter"),)
    if node is None:
        return None, walk.lines.__getitem__, (Problem(file, None, "is empty", "write the file as the docs show"),)
    tree = _convert(node, (), walk)

    def line_of(path: Path_) -> int:
        while path and path not in walk.lines:
            path = path[:-1]
        return walk.lines.get(path, first_line)

    return tree, line_of, tuple(walk.problems)


def _convert(node: yaml.Node, path: Path_, walk: _Walk) -> Tree:
    line = walk.lines.setdefault(path, walk.line(node))  # an alias has its anchor's mark, but its own key's line
    if id(node) in walk.seen:
        return walk.refuse(line, "repeats another node by an alias (*name)", "write the value out")
    if len(path) > MAX_DEPTH:
        return walk.refuse(line, f"nested deeper than {MAX_DEPTH}", "write it flatter")
    walk.seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_convert(child, (*path, index), walk) for index, child in enumerate(node.value)]
    assert isinstance(node, yaml.MappingNode)
    return _mapping(node, path, walk)


def _mapping(node: yaml.MappingNode, path: Path_, walk: _Walk) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            walk.refuse(walk.line(key_node), "a key is no plain word", "write one word, a colon and the value")
            continue
        key = str(key_node.value)
        if key in tree:
            walk.refuse(walk.line(key_node), f"the key {key!r} stands twice", "keep one of the two")
            continue
        walk.lines[*path, key] = walk.line(key_node)
        tree[key] = _convert(value_node, (*path, key), walk)
    return tree


def _syntax_problem(error: yaml.YAMLError, file: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = None if mark is None else mark.line + first_line
    reason = " ".join(str(getattr(error, "problem", None) or "not YAML").split())
    return Problem(file, line, f"no YAML: {reason}", "mend the indentation, quotes or brackets there")
