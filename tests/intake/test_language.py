from __future__ import annotations

from types import ModuleType

import pytest

from tests.benches import bench_module
from treatywatch.intake.language import is_foreign
from treatywatch.intake.pages import article_from_bytes

ENGLISH = (
    "The government said on Monday that it would leave the treaty, which it had joined in 2012.",
    "Officials in the capital expect the notice to be deposited with the United Nations in June.",
    "The opposition called the step a mistake, and a vote is due next week.",
)
FOREIGN = {
    "French": "Les responsables prévoient de déposer l'avis auprès des Nations unies en juin.",
    "German": "Beamte erwarten, dass die Mitteilung im Juni bei den Vereinten Nationen hinterlegt wird.",
    "Spanish": "Los funcionarios esperan depositar la notificación ante las Naciones Unidas en junio.",
    "Polish": "Urzędnicy spodziewają się złożenia notyfikacji w Organizacji Narodów Zjednoczonych w czerwcu.",
    "Finnish": "Virkamiehet odottavat ilmoituksen tallettamista Yhdistyneisiin kansakuntiin kesäkuussa.",
    "Estonian": "Valitsus teatas esmaspäeval, et lahkub lepingust, millega ta ühines 2012. aastal.",
    "Lithuanian": "Vyriausybė pirmadienį pranešė, kad pasitrauks iš sutarties, prie kurios prisijungė 2012 metais.",
    "Russian": "Чиновники ожидают, что уведомление будет сдано на хранение в ООН в июне.",
    "Arabic": "ويتوقع المسؤولون إيداع الإشعار لدى الأمم المتحدة في يونيو.",
    "Chinese": "官员们预计将于六月向联合国交存通知。",
    "Dutch": "Ambtenaren verwachten dat de kennisgeving in juni bij de Verenigde Naties wordt neergelegd.",
    "Swedish": "Regeringen meddelade på måndagen att den kommer att lämna fördraget, som den anslöt sig till 2012.",
}


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    return bench_module("intake/lines")


def read_of(text: str) -> tuple[str, tuple[str, ...]]:
    article = article_from_bytes(text.encode(), "x")
    return " ".join(article.text[p.start : p.end] for p in article.parts), article.notices


@pytest.mark.parametrize("language", FOREIGN)
def test_a_foreign_paragraph_and_a_foreign_sentence_are_left_out_and_named(language: str) -> None:
    for how, what in (("\n\n", "paragraph"), (" ", "sentence")):
        read, notices = read_of(f"Poland leaves treaty\n\n{how.join((ENGLISH[0], FOREIGN[language], *ENGLISH[1:]))}\n")
        assert all(sentence in read for sentence in ENGLISH)
        assert FOREIGN[language] not in read
        assert any(n.startswith(f"not read: 1 {what} in ") for n in notices)


def test_a_headline_in_another_script_is_left_out() -> None:
    read, notices = read_of("Россия выходит из договора\n\n" + "\n\n".join(ENGLISH))
    assert "выходит" not in read
    assert "not read: 1 title in Russian" in notices


@pytest.mark.parametrize(
    "sentence",
    [
        "“Nous quittons le traité, et nous le regrettons,” Macron said on Monday.",
        "“Wir verlassen den Vertrag”, the German minister Boris Pistorius told Die Zeit in Berlin.",
        "The “Convention sur l’interdiction de l’emploi, du stockage et de la production des mines” binds 164 states.",
        "Radosław Sikorski, Gitanas Nausėda, Volodymyr Zelensky, Alar Karis, Edgars Rinkēvičs, Alexander Stubb.",
        "Riigikogu, Saeima, Seimas, Sejm, Eduskunta, Bundestag, Assemblée nationale: how parliaments voted.",
        "Burkina Faso, Côte d’Ivoire, São Tomé and Príncipe, Guinea-Bissau, Timor-Leste ratify.",
    ],
)
def test_names_and_short_quotations_make_no_sentence_foreign(sentence: str) -> None:
    assert is_foreign(sentence) == ""
    assert sentence in read_of(f"Poland leaves treaty\n\n{ENGLISH[0]} {sentence} {ENGLISH[1]}\n\n{ENGLISH[2]}\n")[0]


def test_most_short_lines_of_other_languages_are_told_and_no_english_one_is(bench: ModuleType) -> None:
    lines, told, wrong = bench.measure()
    assert [line for line in wrong if line.startswith("en ")] == []
    assert lines.total() - lines["en"] == 160
    assert told.total() >= 144


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("Estland tritt aus dem Vertrag aus", "German"),
        ("La Lettonie quitte le traité", "French"),
        ("DEPUTADOS APROVAM SAÍDA DO TRATADO", "Portuguese"),
        ("Fińscy posłowie są za wyjściem", "Polish"),
    ],
)
def test_a_short_foreign_headline_and_paragraph_are_left_out_and_named(headline: str, language: str) -> None:
    for text, what in ((f"{headline}\n\n{{}}", "title"), (f"Exit\n\n{ENGLISH[2]}\n\n{headline}\n\n{{}}", "paragraph")):
        read, notices = read_of(text.format("\n\n".join(ENGLISH)))
        assert headline not in read
        assert f"not read: 1 {what} in {language}" in notices


def test_words_that_english_has_borrowed_make_no_line_foreign() -> None:
    assert is_foreign("Café attachés, détente protégés") == ""


def test_one_foreign_word_that_stands_twice_makes_no_line_foreign() -> None:
    assert is_foreign("El-Sisi, Abdel el-Baqi spoke") == ""


def test_plain_english_is_told_without_the_statistics(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("treatywatch.intake.language._identifier", lambda: pytest.fail("statistics were loaded"))
    short = "In Ruritania, you can vote in advance until Tuesday of next week."
    assert read_of("\n\n".join(("Kites over Strelsau", *ENGLISH, short)))[1][0].startswith("no day of publication")
