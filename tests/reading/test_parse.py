"""The parsed document keeps the article's characters, and its sentences keep to parts and paragraphs."""

from __future__ import annotations

import pytest

from treatywatch.model.article import Article, Part
from treatywatch.reading.language import language
from treatywatch.reading.parse import parse, parse_all
from treatywatch.reading.syntax import is_negated, is_passive, lemma, objects, subjects


def article(text: str, *parts: Part) -> Article:
    return Article("", "", "", None, "en", "", text, parts, "", ())


@pytest.mark.parametrize(
    "text",
    ["", "\n\n\n", "One.", "a" * 5_000, "(" * 3_000, "“" * 900 + "x", "word " * 1_500,
     "é\u200b\u00a0\ufffd\x00 “x”\r\n\tThe end"],
)  # fmt: skip
def test_any_text_is_kept_character_for_character(text: str) -> None:
    parsed = parse(article(text))
    assert parsed.doc.text == text
    for sentence in parsed.sentences:
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end] != ""


def test_sentences_end_with_their_paragraph_whatever_the_punctuation() -> None:
    text = "Norway Weighs Exit From Treaty\nThe minister spoke\n\nShe left. He stayed."
    parsed = parse(article(text))
    found = [text[s.start : s.end] for s in parsed.sentences]
    assert found == ["Norway Weighs Exit From Treaty", "The minister spoke", "She left.", "He stayed."]
    assert [s.paragraph for s in parsed.sentences] == [0, 1, 2, 2]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    lines = [
        "The government of Portugal told the assembly on Monday that it had",
        "sent its instrument of ratification to the depositary and that the",
        "treaty would bind it from the first day of the sixth month after",
        "the deposit, which its lawyers put at the beginning of the spring",
        "of next year at the latest.",
    ]
    parsed = parse(article("\n".join(lines) + "\n\nA new paragraph."))
    assert [s.paragraph for s in parsed.sentences] == [0, 1]


def test_furniture_has_no_sentences_and_parts_keep_their_kind() -> None:
    text = "Title here\nRead also: ten other stories\nThe state signed."
    parts = (Part("title", 0, 10), Part("furniture", 11, 39), Part("body", 40, len(text)))
    parsed = parse(article(text, *parts))
    assert [(s.part, text[s.start : s.end]) for s in parsed.sentences] == [
        ("title", "Title here"),
        ("body", "The state signed."),
    ]


def test_sentence_at_finds_the_sentence_of_a_character() -> None:
    parsed = parse(article("One is here. Two is there.\n\nThree is far."))
    third = parsed.sentence_at(28)
    assert third is not None and third.start == 28
    assert parsed.sentence_at(26) is None


def test_grammar_questions() -> None:
    doc = parse(article("Chile and Peru did not ratify the treaty. It was signed by Brazil.")).doc
    ratify = next(word for word in doc if word.text == "ratify")
    signed = next(word for word in doc if word.text == "signed")
    assert [word.text for word in subjects(ratify)] == ["Chile", "Peru"]
    assert [word.text for word in objects(ratify)] == ["treaty"]
    assert is_negated(ratify) and not is_negated(signed)
    assert is_passive(signed) and not is_passive(ratify)


@pytest.mark.parametrize(
    ("sentence", "word", "base"),
    [("It ratified two treaties.", "ratified", "ratify"), ("It ratified two treaties.", "treaties", "treaty"),
     ("They proposed it.", "proposed", "propose"), ("It withdrew.", "withdrew", "withdraw"),
     ("He's leaving.", "'s", "be"), ("They warned us.", "warned", "warn")],
)  # fmt: skip
def test_base_forms(sentence: str, word: str, base: str) -> None:
    doc = parse(article(sentence)).doc
    assert lemma(next(token for token in doc if token.text == word)) == base


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The treaty failed. Chile left it.", ["The treaty failed.", "Chile left it."]),
        ("Lt. Gen. Smith left. Col. Ng stayed.", ["Lt. Gen. Smith left.", "Col. Ng stayed."]),
        ("It cites Sec. 2 of the act.", ["It cites Sec. 2 of the act."]),
    ],
)
def test_a_full_stop_ends_a_sentence_unless_it_ends_an_abbreviation(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in parse(article(text)).sentences] == sentences


def test_words_are_cut_alike_at_first_and_second_sight() -> None:
    text = "The U.S. didn't sign “it” (1997).Peru did: anti-personnel mines, the minister’s word.\n\nThe U.S. didn't."
    anew = [token.text for token in language().tokenizer(text)]
    assert [token.text for _ in range(2) for token in parse(article(text)).doc] == anew * 2


def test_the_model_is_loaded_anew_before_its_words_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    once = [(token.tag_, token.dep_, token.head.i) for token in parse(article("Chile signed the treaty.")).doc]
    before = language()
    monkeypatch.setattr("treatywatch.reading.grammar._MOST_SPELLINGS", len(before.vocab.strings) - 1)
    again = [(token.tag_, token.dep_, token.head.i) for token in parse(article("Chile signed the treaty.")).doc]
    assert language() is not before
    assert again == once


def test_articles_parsed_together_do_not_see_each_other() -> None:
    texts = [
        "Chile signed it, the minister said. Peru did not",
        "",
        "Cuba\n\n(1997",
        "which bans mines. It left",
    ]
    together = [parsed.doc for parsed in parse_all([article(text) for text in texts])]
    for text, doc in zip(texts, together, strict=True):
        alone = parse(article(text)).doc
        assert [(w.text, w.tag_, w.dep_, w.head.i) for w in doc] == [(w.text, w.tag_, w.dep_, w.head.i) for w in alone]
