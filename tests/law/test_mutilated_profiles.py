"""A profile with anything broken in it is reported or read, and never raises."""

from __future__ import annotations

import copy
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.builders import act, d
from treatywatch.law.participation import participations
from treatywatch.law.profile import parse_profile
from treatywatch.law.world import World
from treatywatch.record.yaml_tree import parse_yaml

TREATIES = ("APMBC", "GENOCIDE", "PARIS", "CCW", "NOTIFICATION", "ECT", "NEWSTART", "ECHR", "ICCPR")
BROKEN: tuple[Any, ...] = ("", "x", "0", "9999-12-31", [], ["x"], [[]], {}, {"x": "y"}, {"days": "1"}, [{"days": "9"}])


def tree(treaty: str) -> Any:
    text = (files("treatywatch.data") / "treaties" / treaty / "profile.yaml").read_text("utf-8")
    return parse_yaml(text, "profile.yaml")[0]


def paths(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path] * bool(path) + [one for key, child in children for one in paths(child, (*path, key))]


def broken(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    whole = copy.deepcopy(whole)
    node = whole
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return whole


@pytest.mark.parametrize("treaty", TREATIES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_broken_value_is_reported_or_read(treaty: str, data: st.DataObject) -> None:
    whole = tree(treaty)
    path, value = data.draw(st.sampled_from(paths(whole))), data.draw(st.sampled_from(BROKEN))
    found, problems = parse_profile(broken(whole, path, value), lambda path: 1, "profile.yaml")
    assert found is not None or problems
    if found is not None and not problems:
        rows = [act("POL", "ratification", "1990-05-05"), act("POL", "withdrawal", "2010-01-01")]
        computed = participations(found, rows, World())
        assert computed.of("POL").derivation(d("2020-01-01"))
