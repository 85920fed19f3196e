"""The reviewable word lists in `data/cues`, loaded once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def cue_file(name: str) -> dict[str, Any]:
    """The content of `data/cues/NAME.yaml`; all scalars are text.

    >>> cue_file("times")["months"]["may"]
    '5'
    """
    text = (files("treatywatch.data") / "cues" / f"{name}.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return loaded
