"""A lexicon for the tests of reading, without the record: `lexicon.yaml` beside this file."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from treatywatch.model.lexicon import Lexicon, TreatyFacts, TreatyName


@cache
def lexicon() -> Lexicon:
    """The lexicon that the tests read with."""
    names, facts = [], {}
    listed = yaml.load((Path(__file__).parent / "lexicon.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    for treaty, entry in listed.items():
        facts[treaty] = TreatyFacts(
            treaty,
            entry["title"],
            date.fromisoformat(entry["opened"]),
            tuple(entry["generic"]),
            tuple(entry["about"]),
            entry.get("organisation", ""),
        )
        names += [TreatyName(treaty, text, how) for how, texts in entry["names"].items() for text in texts]
    return Lexicon(tuple(names), facts)
