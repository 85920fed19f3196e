from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from treatywatch.intake.pages import article_from_bytes, article_from_file
from treatywatch.model.article import Article

PROSE = "The government said on Monday that it would sign the treaty, which it had rejected for years. "


MORE = "Kites were flown over the capital for the last time, and many came to see them. "
LAST = "No other country has taken that step, although two of them have talked about it in public. "


def read(text: str) -> Article:
    return article_from_bytes(text.encode(), "a.txt")


def parts(article: Article) -> list[tuple[str, str]]:
    return [(part.kind, article.text[part.start : part.end]) for part in article.parts]


def test_title_byline_dateline_body_and_furniture_are_told_apart() -> None:
    text = (
        "Ruritania Signs Kite Treaty\nBy Ann Lee, The Harbour Ledger\nMarch 18, 2025\n\n"
        f"STRELSAU (Reuters) - {PROSE}\nAdvertisement\n{MORE}\nRead also: Kites of the world\n{LAST}\n"
    )
    article = read(text)
    assert article.text == text
    assert (article.title, article.byline, article.outlet) == (
        "Ruritania Signs Kite Treaty",
        "Ann Lee",
        "The Harbour Ledger",
    )
    assert article.published_on == date(2025, 3, 18)
    assert [kind for kind, _ in parts(article)] == [
        "title", "byline", "byline", "dateline", "body", "furniture", "body", "furniture", "body",
    ]  # fmt: skip
    assert ("dateline", "STRELSAU (Reuters)") in parts(article)


@pytest.mark.parametrize(
    ("opening", "line", "outlet"),
    [
        ("WARSAW (Reuters) - ", "WARSAW (Reuters)", "Reuters"),
        ("Washington (AFP) – ", "Washington (AFP)", "AFP"),
        ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine (AP)", "AP"),
        ("SINGAPORE - ", "SINGAPORE", ""),
        ("NEW DELHI, May 3 (PTI) -- ", "NEW DELHI, May 3 (PTI)", "PTI"),
        ("(Reuters) - ", "(Reuters)", "Reuters"),
        ("NAIROBI, 3 Nov 2025 (AFP) - ", "NAIROBI, 3 Nov 2025 (AFP)", "AFP"),
    ],
)
def test_datelines_of_many_houses(opening: str, line: str, outlet: str) -> None:
    article = read(f"Ruritania signs\n\n{opening}{PROSE}\n{MORE}\n")
    assert ("dateline", line) in parts(article)
    assert article.outlet == outlet
    assert any(text.startswith("The government") for kind, text in parts(article) if kind == "body")


@pytest.mark.parametrize(
    "opening",
    [
        "NAIROBI, 3 Nov 2025 - ",
        "NAIROBI, Nov 3, 2025 (AFP) - ",
        "Nairobi, November 3, 2025 – ",
        "Nairobi, Kenya, 3 November 2025 – ",
    ],
)
def test_the_whole_day_of_a_dateline_is_that_of_a_text_without_another(opening: str) -> None:
    assert read(f"Ruritania signs\n\n{opening}{PROSE}\n{MORE}\n").published_on == date(2025, 11, 3)
    dated = read(f"Ruritania signs\nBy Ann Lee\n4 November 2025\n\n{opening}{PROSE}\n{MORE}\n")
    assert dated.published_on == date(2025, 11, 4)


def test_the_days_of_a_chronology_or_of_several_stories_are_not_that_of_the_text() -> None:
    told = read(f"Ruritania signs\n\n{PROSE}\nOslo, 3 December 2008 – {MORE}\n")
    assert (told.published_on, "dateline" in dict(parts(told))) == (None, False)
    stories = f"OSLO, 3 December 2008 – {PROSE}\nOSLO, 4 December 2008 – {MORE}\n"
    assert read(f"Ruritania signs\n\n{stories}").published_on is None


def test_prose_with_a_dash_is_no_dateline() -> None:
    article = read(f"Ruritania signs\n\nNATO - an alliance of states - welcomed it. {PROSE}\n{MORE}\n")
    assert "dateline" not in dict(parts(article))


def test_a_standfirst_that_the_body_repeats_is_read_once() -> None:
    lead = "The ministries of four states have urged their governments to leave the treaty together this year."
    text = (
        f"Four States Weigh Exit\nA new threat is felt everywhere. {lead[:70]}...\n\n{lead} {PROSE}\n{MORE}\n{LAST}\n"
    )
    article = read(text)
    assert ("standfirst", "A new threat is felt everywhere.") in parts(article)
    read_text = " ".join(words for _, words in parts(article))
    assert read_text.count("The ministries of four states") == 1
    assert article.text == text


def test_a_headline_that_the_text_repeats_is_read_once() -> None:
    article = read(f"Ruritania Signs\nBy Ann Lee\nRuritania Signs\n\n{PROSE}\n{MORE}\n")
    assert [kind for kind, _ in parts(article)] == ["title", "byline", "body"]


@pytest.mark.parametrize(
    ("line", "byline", "outlet"),
    [
        ("Jessica Kline for TROIB News", "Jessica Kline", "TROIB News"),
        ("By Anna Kask and Jan Tamm", "Anna Kask and Jan Tamm", ""),
        ("Reporting by Jan Tamm; Editing by Ann Lee", "Jan Tamm; Editing by Ann Lee", ""),
    ],
)
def test_a_byline_may_stand_at_the_end(line: str, byline: str, outlet: str) -> None:
    article = read(f"Ruritania signs\n\n{PROSE}\n{MORE}\n{line}")
    assert (article.byline, article.outlet) == (byline, outlet)
    assert parts(article)[-1] == ("byline", line)


def test_lines_that_look_like_bylines_and_are_prose_stay_body() -> None:
    article = read(f"Ruritania signs\n\nBy Friday the vote was over. {PROSE}\n{MORE}\n")
    assert article.byline == ""
    assert "By Friday" in dict(parts(article))["body"]


def test_a_text_without_a_headline_has_no_title() -> None:
    article = read(f"{PROSE}{MORE}\n{LAST}")
    assert article.title == ""
    assert [kind for kind, _ in parts(article)] == ["body"]


def test_wrapped_lines_are_one_paragraph_and_a_wrapped_headline_one_title() -> None:
    text = (
        "RURITANIA SIGNS\nTHE KITE TREATY\n\n"
        "The government of Ruritania said on Monday that it would sign the\n"
        "treaty, which it had rejected for many years, and that it would not\n"
        "fly kites again before the day on which it enters into force for it\n"
        "and for the other states that have signed it in the meantime.\n"
    )
    article = read(text)
    assert article.title == "RURITANIA SIGNS THE KITE TREATY"
    assert [kind for kind, _ in parts(article)] == ["title", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Kites",
        "Advertisement",
        "Sign up for our newsletter",
        "A kite over Strelsau on May 3, 2025. (Photo by Ann Lee/Getty Images)",
        "Share this article",
        "Media playback is unsupported on your device",
    ],
)
def test_page_matter_is_furniture(line: str) -> None:
    assert ("furniture", line) in parts(read(f"Ruritania signs\n\n{PROSE}\n{line}\n{MORE}\n"))


def test_a_caption_that_tells_something_is_read_without_its_marker() -> None:
    told = "The prosecutor told reporters in May that she was looking into all sides"
    article = read(f"Ruritania signs\n\n{PROSE}\nImage caption {told}\n{MORE}\nImage caption Ann Lee\n{LAST}\n")
    assert ("furniture", "Image caption ") in parts(article)
    assert any(told in words for kind, words in parts(article) if kind == "body")
    assert ("furniture", "Image caption Ann Lee") in parts(article)


def test_a_quotation_that_begins_like_furniture_stays_body() -> None:
    line = "Read more of what they write, the minister told the chamber. He then left the room with his aides."
    assert "furniture" not in dict(parts(read(f"Ruritania signs\n\n{PROSE}\n{line}\n{MORE}\n")))


def test_several_stories_are_told() -> None:
    article = read(f"News of the day\n\nSTRELSAU - {PROSE}\nWARSAW (AFP) - {MORE}\n")
    assert any(notice.startswith("2 stories") for notice in article.notices)


def test_several_articles_of_a_page_are_told_and_a_second_headline_is_none() -> None:
    story = f"<article><h1>Ruritania signs</h1><p>{PROSE * 3}</p></article>"
    for body, several in ((story * 2, True), ("<h1>The Ledger</h1>" + story, False)):
        article = article_from_bytes(f"<html><body>{body}</body></html>".encode(), "x")
        assert any("stories stand on this page" in notice for notice in article.notices) is several


def test_parts_never_overlap_and_stay_in_order(shared: Path) -> None:
    for path in sorted((shared / "corpora/treaty-news/texts").glob("*.txt")):
        article = article_from_file(str(path))
        assert article.text == path.read_bytes().decode()
        ends = [0]
        for part in article.parts:
            assert ends[-1] <= part.start < part.end <= len(article.text)
            ends.append(part.end)
        assert article.language == "en"


def test_the_seed_is_taken_apart(shared: Path) -> None:
    article = article_from_file(str(next((shared / "seeds").glob("*.txt"))), published=date(2025, 3, 18))
    assert article.title == "European Members of NATO Could Reconsider Prohibition on Landmines"
    assert (article.byline, article.outlet) == ("Jessica Kline", "TROIB News")
    assert [kind for kind, _ in parts(article)] == ["title", "standfirst", "body", "byline"]
    assert article.notices == ()


def test_the_kind_of_text_before_a_headline_is_no_speaker() -> None:
    assert read(f"EXPLAINER: Why Ruritania quits\n\n{PROSE}\n\n{MORE}\n").title == "EXPLAINER: Why Ruritania quits"
    assert read(f"MR LEE: We are not leaving\n\n{PROSE}\n\n{MORE}\n").title == ""
