"""Pronouns, descriptions and institutions resolve over the article."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import referents


def states(text: str, phrase: str) -> tuple[str, ...]:
    _, whom = referents(text)
    start = text.rindex(phrase)
    return whom.states(start, start + len(phrase))


@pytest.mark.parametrize(
    ("text", "phrase", "refs"),
    [
        ("Poland, Latvia and Estonia met. The three states signed.", "The three states", ("POL", "LVA", "EST")),
        ("France and Italy met. Both countries signed.", "Both countries", ("FRA", "ITA")),
        ("Kenya left. The country had joined in May.", "The country", ("KEN",)),
        ("Kenya left. It had joined in May.", "It", ("KEN",)),
        ("Chad and Mali left. They had joined in May.", "They", ("TCD", "MLI")),
        ("Norway is bound. Its parliament voted.", "Its parliament", ("NOR",)),
        ("Norway is bound. Parliament voted.", "Parliament", ("NOR",)),
        ("The armies of Poland and the Baltic states warned.", "The armies of Poland and the Baltic states",
         ("POL", "EST", "LVA", "LTU")),
        ("The Bundestag voted.", "The Bundestag", ("DEU",)),
        ("Ecuador, Fiji, Qatar and Peru ratified it.", "Ecuador", ("ECU", "FJI", "QAT", "PER")),
        ("Japanese lawmakers and our partners met.", "our partners", ()),
    ],
)  # fmt: skip
def test_states(text: str, phrase: str, refs: tuple[str, ...]) -> None:
    assert states(text, phrase) == refs


@pytest.mark.parametrize(
    ("text", "phrase", "treaty"),
    [
        ("Kenya left the Ottawa Treaty. The convention bans mines.", "The convention", "APMBC"),
        ("Kenya left the Rome Statute. The court regretted it.", "The court", "ROME"),
        ("Chad left the Lake Water Pact. The pact is old.", "The pact", "Lake Water Pact"),
        ("Kenya joined the Paris Agreement. A trade deal followed.", "A trade deal", None),
        ("A treaty took effect on Monday. The Lake Water Treaty is old.", "A treaty", "Lake Water Treaty"),
        ("The CCM and the Ottawa Treaty differ: the mine convention is older.", "the mine convention", "APMBC"),
    ],
)  # fmt: skip
def test_treaties(text: str, phrase: str, treaty: str | None) -> None:
    _, whom = referents(text)
    start = text.index(phrase)
    assert whom.treaty(start, start + len(phrase)) == treaty


def test_a_speaker_has_the_full_name_and_the_state() -> None:
    text = "Norwegian Foreign Minister Kari Holm spoke. She left early."
    _, whom = referents(text)
    start = text.index("She")
    assert whom.speaker(start, start + 3) == (("NOR",), "Kari Holm, Norwegian Foreign Minister")
