"""The JSON Schemas of what is published, as they ship with the package."""

from __future__ import annotations

from difflib import get_close_matches
from importlib.resources import files

from treatywatch.model.problems import UsageError


def kinds() -> tuple[str, ...]:
    """The kinds of object that have a schema, sorted."""
    folder = files("treatywatch.data").joinpath("schemas")
    return tuple(sorted(item.name.removesuffix(".json") for item in folder.iterdir() if item.name.endswith(".json")))


def schema_text(kind: str) -> str:
    """The schema of one kind of object.

    Raises:
        UsageError: there is no such kind; the nearest one is offered.
    """
    if kind not in kinds():
        near = get_close_matches(kind, kinds(), 1)
        mend = f"did you mean {near[0]}?" if near else f"there are {', '.join(kinds())}"
        raise UsageError(f"{kind}: no such kind of object; {mend}")
    return files("treatywatch.data").joinpath(f"schemas/{kind}.json").read_text("utf-8")
