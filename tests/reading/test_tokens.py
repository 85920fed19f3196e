"""The parsed text as plain objects is the same as the model's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from treatywatch.reading.grammar import ATTRIBUTES
from treatywatch.reading.language import language
from treatywatch.reading.tokens import Doc, Token

if TYPE_CHECKING:
    from spacy import tokens as spacy

TEXT = (
    'Chile, Peru and Cuba said on Monday that they would not sign the 1997 treaty, which "bans mines" in 164 states. '
    "The bill was passed by 50 votes, the minister who had drafted it told reporters in Lima; nobody opposed it.\n\n"
    "Has Japan left?  It hasn't: a hearing is scheduled on the issue today."
)

WORDS = (
    "i", "idx", "text", "lower_", "tag_", "dep_", "is_space", "is_punct", "is_alpha", "is_lower", "like_num",
    "is_sent_start",
)  # fmt: skip


@pytest.fixture(scope="module")
def both() -> tuple[spacy.Doc, Doc]:
    parsed = language()(TEXT)
    spellings, places = parsed.to_array(["ORTH", "IDX"]).T.tolist()
    return parsed, Doc(TEXT, parsed.vocab, spellings, places, parsed.to_array(list(ATTRIBUTES)))


def numbers(words: object) -> list[int]:
    return [word.i for word in words]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", WORDS)
def test_words_have_what_the_model_says_of_them(both: tuple[spacy.Doc, Doc], name: str) -> None:
    theirs, ours = both
    assert [getattr(word, name) for word in ours] == [getattr(word, name) for word in theirs]


@pytest.mark.parametrize("name", ["children", "lefts", "rights", "subtree", "ancestors", "conjuncts", "sent"])
def test_words_hang_together_as_in_the_model(both: tuple[spacy.Doc, Doc], name: str) -> None:
    theirs, ours = both
    assert [numbers(getattr(word, name)) for word in ours] == [numbers(getattr(word, name)) for word in theirs]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_words_point_to_the_same_words(both: tuple[spacy.Doc, Doc], name: str) -> None:
    theirs, ours = both
    assert [getattr(word, name).i for word in ours] == [getattr(word, name).i for word in theirs]


def test_spans_have_the_same_roots_and_characters(both: tuple[spacy.Doc, Doc]) -> None:
    theirs, ours = both
    for start in range(len(ours)):
        for end in range(start + 1, min(start + 9, len(ours)) + 1):
            one, other = ours.span(start, end), theirs[start:end]
            assert (one.root.i, one.text, one.start_char, one.end_char) == (
                other.root.i, other.text, other.start_char, other.end_char
            )  # fmt: skip


def test_characters_find_the_words_that_they_touch(both: tuple[spacy.Doc, Doc]) -> None:
    theirs, ours = both
    for start in range(-1, len(TEXT) + 2):
        for end in (start + 1, start + 7):
            found, other = ours.touching(start, end), theirs.char_span(start, end, alignment_mode="expand")
            assert (found.start, found.end) == ((other.start, other.end) if other is not None else (0, 0))


def test_a_word_is_one_object(both: tuple[spacy.Doc, Doc]) -> None:
    _, ours = both
    word: Token = ours[3]
    assert word.head in list(ours)
    assert all(any(child is other for other in ours) for child in word.children)


def test_beyond_the_text_stands_an_empty_word(both: tuple[spacy.Doc, Doc]) -> None:
    doc = both[1]
    before, behind = doc[0].nbor(-1), doc[-1].nbor(1)
    assert (before.text, behind.text, behind.head is behind, behind.children) == ("", "", True, [])
    assert doc[0].nbor(1) is doc[1]
