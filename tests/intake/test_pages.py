from __future__ import annotations

import hashlib
import io
import sys
from datetime import date
from pathlib import Path

import pytest

from treatywatch.intake.inputs import MOST_BYTES
from treatywatch.intake.pages import article_from_bytes, article_from_file
from treatywatch.model.problems import FailedWorkError, UsageError

PROSE = "The government said on Monday that it would sign the treaty, which it had rejected for years. "
MORE = "Kites were flown over the capital for the last time, and many came to see them. "
FRENCH = "Le gouvernement a annoncé lundi qu'il signerait le traité, qu'il avait rejeté pendant des années. "


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>".encode()


def refused(data: bytes) -> str:
    with pytest.raises(FailedWorkError) as caught:
        article_from_bytes(data, "x")
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_text_is_kept_character_for_character() -> None:
    text = "Title here\r\n\r\n" + PROSE * 3 + "\r\n\t“Ä” \u2028 end  \n\n"
    article = article_from_bytes(text.encode(), "x")
    assert article.text == text
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_told_without_a_notice(encoding: str) -> None:
    text = f"Ruritania “signs”\n\n{PROSE}\n{PROSE}\n"
    article = article_from_bytes(text.encode(encoding), "x", published=date(2025, 1, 1))
    assert (article.text, article.notices) == (text, ())


def test_windows_letters_are_read_and_said() -> None:
    text = f"Ruritania “signs”\n\n{PROSE}It’s a café – says the Élysée.\n"
    article = article_from_bytes(text.encode("cp1252"), "x")
    assert article.text == text
    assert "read as cp1252: the text is not in UTF-8" in article.notices


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x00\x01\x02\x03" * 500, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x1f\x8b\x08rest", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        ("caf\u00e9 ".encode() * 50 + b"\xff\xfe\xfa" + b" tail", "line 1 is not UTF-8"),
        (b"\xff\xfea\x00b\x00\x00\xd8", "broken at byte"),
        (b"<html><body></body></html>", "no article"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, said: str) -> None:
    assert said in refused(data)


def test_a_text_longer_than_a_book_is_refused() -> None:
    assert "too long for one article" in refused((PROSE * 5000).encode())


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 1_000_000,
        "<p>Poland left.</p>" * 150_000,
        "<a href=" * 1_000_000,
        "<!--" * 1_000_000,
        "<" * 5_000_000,
        "<b>" * 300_000 + PROSE + "</b>" * 300_000,
    ],
    ids=["deep", "many", "anchors", "comments", "brackets", "bold"],
)
def test_hostile_pages_are_refused(body: str) -> None:
    refused(page(body))


def test_a_page_gives_title_byline_outlet_day_and_text() -> None:
    head = (
        "<title>Ruritania signs | The Ledger</title><meta property='og:site_name' content='The Ledger'>"
        "<meta name='author' content='Ann Lee'><meta property='article:published_time' content='2025-03-18T09:00:00Z'>"
    )
    body = (
        "<nav><a href='/'>Home</a><a href='/w'>World</a></nav><article><h1>Ruritania signs the treaty</h1>"
        f"<p>STRELSAU (Reuters) - {PROSE * 2}</p><p>{MORE * 3}</p></article><footer>All rights reserved</footer>"
    )
    article = article_from_bytes(page(body, head), "x.html")
    assert (article.title, article.byline, article.outlet) == ("Ruritania signs the treaty", "Ann Lee", "The Ledger")
    assert article.published_on == date(2025, 3, 18)
    assert [part.kind for part in article.parts] == ["title", "dateline", "body"]
    assert "Home" not in article.text


def test_the_day_of_the_caller_goes_before_that_of_the_page() -> None:
    head = "<meta property='article:published_time' content='2025-03-18'>"
    body = f"<article><h1>Ruritania signs</h1><p>{PROSE * 3}</p><p>{PROSE * 3}</p></article>"
    assert article_from_bytes(page(body, head), "x", published=date(2024, 1, 1)).published_on == date(2024, 1, 1)


def test_a_day_on_which_there_was_no_news_is_refused_from_the_caller_and_passed_over_on_a_page() -> None:
    with pytest.raises(UsageError, match="no news is of that day"):
        article_from_bytes(PROSE.encode(), "x", published=date.min)
    head = "<meta property='article:published_time' content='9999-03-18'>"
    body = f"<article><h1>Ruritania signs</h1><p>{PROSE * 3}</p><p>{PROSE * 3}</p></article>"
    assert article_from_bytes(page(body, head), "x").published_on is None


def test_a_day_that_only_the_text_tells_is_not_the_day_of_publication() -> None:
    body = f"<article><h1>Ruritania signs</h1><p>{PROSE * 3}</p><p>{MORE} It did so on 3 May 2001 too.</p></article>"
    assert article_from_bytes(page(body), "x").published_on is None


def test_a_page_that_never_closes_its_tags_is_read_all_the_same() -> None:
    body = "<article><h1>Ruritania signs</h1>" + "<font>" * 5 + f"<p>{PROSE * 3}</p><p>{MORE * 3}</p></article>"
    assert "Kites were flown" in article_from_bytes(page(body + "<i>x" * 600), "x").text


def test_an_article_without_a_day_is_read_with_a_notice() -> None:
    article = article_from_bytes(f"Ruritania signs\n\n{PROSE * 3}".encode(), "x")
    assert article.published_on is None
    assert any("no day of publication" in notice for notice in article.notices)


def test_another_language_is_said_and_not_read() -> None:
    article = article_from_bytes((FRENCH * 6).encode(), "x")
    assert (article.language, article.parts) == ("fr", ())
    assert "not read: French" in article.notices


def test_only_the_english_paragraphs_of_a_mixed_text_are_read() -> None:
    article = article_from_bytes(f"Ruritania signs\n\n{PROSE * 3}\n{FRENCH * 3}\n{MORE * 2}\n".encode(), "x")
    body = " ".join(article.text[part.start : part.end] for part in article.parts)
    assert "gouvernement" not in body
    assert (body.count("The government said"), body.count("Kites were flown")) == (3, 2)
    assert "not read: 1 paragraph in French" in article.notices


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<h1>404</h1><p>Page not found. Go home.</p>", "an error page"),
        ("<h1>One moment</h1><p>Please enable JavaScript and cookies to continue.</p>", "a check against robots"),
        ("<ul>" + "<li><a href='/a'>Ruritania signs treaty on kites again</a></li>" * 40 + "</ul>", "a list of"),
    ],
)
def test_a_page_that_is_no_article_is_named_and_not_read(body: str, said: str) -> None:
    article = article_from_bytes(page(body), "x")
    assert any(notice.startswith(f"not read: {said}") for notice in article.notices)
    assert {part.kind for part in article.parts} <= {"furniture"}


def test_a_login_wall_is_named_and_what_stands_before_it_read() -> None:
    text = f"Ruritania signs\n\n{PROSE * 2}\nSubscribe to continue reading\n"
    article = article_from_bytes(text.encode(), "x")
    assert any("a login wall" in notice for notice in article.notices)
    assert "body" in {part.kind for part in article.parts}


def test_files_that_are_none_are_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(PROSE)
    with pytest.raises(UsageError, match=r"did you mean .*article\.txt"):
        article_from_file(str(tmp_path / "artikle.txt"))
    with pytest.raises(UsageError, match="a folder"):
        article_from_file(str(tmp_path))


def test_empty_and_oversized_files_are_failed_work(tmp_path: Path) -> None:
    for name, data, said in (("empty", b" \n", "empty"), ("big", b"a" * (MOST_BYTES + 1), "more than 20 MB")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(FailedWorkError, match=said):
            article_from_file(str(tmp_path / name))


def test_no_more_is_read_of_an_endless_file_than_the_limit() -> None:
    with pytest.raises(FailedWorkError, match="more than 20 MB"):
        article_from_file("/dev/zero")


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((PROSE * 3).encode())))
    assert article_from_file("-").text == PROSE * 3
