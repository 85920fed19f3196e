"""The reviewable YAML files of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def yaml_file(name: str) -> Any:
    """The content of a file, by its path in this folder; all scalars are text.

    >>> yaml_file("cues/times.yaml")["months"]["may"]
    '5'
    """
    import yaml

    # The C parser is in all wheels, not in every system's package.
    return yaml.load((FOLDER / name).read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
