"""A treaty's name that holds a verb is one thing to the grammar."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.reading_of import parsed
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.article import Mention, Reading
from treatywatch.reading.names_whole import bind_names
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

LEXICON = Record.open().lexicon()


def reading(text: str) -> Reading:
    return read(article_from_bytes(f"{text}\n".encode(), "news", published=date(2024, 5, 1)), LEXICON)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mali signed the treaty to eliminate chemical weapons in 1993.", "date(MLI, CWC, signed) = 1993"),
        ("Mali did not ratify the treaty to ban chemical weapons until 1997.", "date(MLI, CWC, ratified) = 1997"),
        ("Namibia ratified the U.N. convention to fight desertification in 1997.", "date(NAM, UNCCD, ratified) = 1997"),
    ],
)
def test_a_day_behind_a_name_is_the_acts(text: str, claim: str) -> None:
    assert claim in [str(told) for one in reading(text).claims for told in one.asserts]


def test_an_act_keeps_its_day() -> None:
    (event,) = reading("Mali ratified the treaty to eliminate chemical weapons in 1997.").events
    assert event.day is not None
    assert event.day.edtf == "1997"


def test_what_hung_on_the_names_verb_hangs_on_the_verb_above_it() -> None:
    text = "Mali signed the treaty to eliminate chemical weapons in 1999."
    article, start = parsed(text), text.index("treaty")
    bind_names(article, [Mention(start, text.index(" in 1999"), text[start:-9], "treaty", "CWC", None)])
    words = {word.text: word for word in article.doc}
    assert words["in"].head.text == "signed"
    assert words["eliminate"].head.text == "treaty"
    assert words["signed"].right_edge.text == "."
    assert " ".join(word.text for word in words["treaty"].subtree) == "the treaty to eliminate chemical weapons"


def test_no_name_makes_the_grammar_run_in_circles() -> None:
    names = [name.text for name in LEXICON.names if " to " in name.text or name.text.split()[0].endswith("ing")]
    names += [name.text for name in LEXICON.names if "ing " in name.text]
    assert len(names) > 100
    for name in names[::7]:
        for words in (
            "Chad's notice of withdrawal from the {} was received in May.",
            "Under the {}, signed in 1997, it left.",
        ):
            text = words.format(name)
            article = parsed(text)
            start = text.index(name)
            bind_names(article, [Mention(start, start + len(name), name, "treaty", "T", None)])
            for word in article.doc:
                assert len(list(word.subtree)) <= len(article.doc)
