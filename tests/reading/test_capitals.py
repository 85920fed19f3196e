"""Headlines in capitals: names keep them, other words lose them."""

from __future__ import annotations

from treatywatch.reading.capitals import Casing, has_headline_case


def test_only_lines_of_capitals_are_headlines() -> None:
    assert has_headline_case(["Peru", "Backs", "Ban", "on", "Such", "Mines"])
    assert not has_headline_case(["Ana", "Ruiz", "of", "Peru", "said", "that", "she", "would", "go"])
    assert not has_headline_case(["Peru", "Chile"])


def test_names_of_the_article_keep_their_capitals_and_other_words_lose_them() -> None:
    casing = Casing([["On", "Friday", "Ana", "Hope", "said", "that", "she", "would", "go"]])
    headline = ["Minister", "Hope", "Backs", "Mines", "And", "Zyrtok"]
    assert casing.lowered(headline) == ["Minister", "Hope", "backs", "mines", "and", "Zyrtok"]
