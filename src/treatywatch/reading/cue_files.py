"""The reviewable word lists in `data/cues`, loaded once."""

from __future__ import annotations

from functools import cache
from typing import Any

from treatywatch.data.yaml_files import yaml_file


@cache
def cue_file(name: str) -> dict[str, Any]:
    """The content of `data/cues/NAME.yaml`; all scalars are text.

    >>> cue_file("times")["months"]["may"]
    '5'
    """
    words: dict[str, Any] = yaml_file(f"cues/{name}.yaml")
    return words
