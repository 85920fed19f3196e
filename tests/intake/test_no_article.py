from __future__ import annotations

from types import ModuleType

import pytest

from tests.benches import bench_module
from treatywatch.intake.language import is_foreign
from treatywatch.intake.no_article import no_article
from treatywatch.intake.pages import article_from_bytes

NEWS = "WARSAW - Poland's parliament voted on Wednesday to leave the treaty, by 413 votes to 15, its speaker said."


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    return bench_module("intake/pages")


def test_hardly_a_wall_is_taken_for_an_article_and_no_article_for_a_wall(bench: ModuleType) -> None:
    counts, wrong = bench.measure()
    alarms = [line for line in wrong if ": an article taken for " in line]
    assert alarms == []
    assert len(wrong) <= 85
    assert sum(counts.values()) > 900


@pytest.mark.parametrize(
    "text",
    [
        f"Page not found?\n\n{NEWS} “Page not found” stood on the ministry's site for hours.",
        f"{NEWS}\n\nPlease enable JavaScript to see the map.",
        f"{NEWS}\n\nWe use cookies. Accept all cookies\n\nSign in",
    ],
)
def test_a_text_that_tells_news_is_an_article_whatever_stands_beside_it(text: str) -> None:
    assert no_article(text) is None


def test_what_stands_behind_a_login_wall_is_furniture() -> None:
    text = f"Poland leaves\n\n{NEWS}\n\nSubscribe to continue reading\n\nMost read: Ten lakes to swim in\n"
    article = article_from_bytes(text.encode(), "x")
    read = "".join(article.text[p.start : p.end] for p in article.parts if p.kind != "furniture")
    assert "voted on Wednesday to leave" in read
    assert "Subscribe" not in read
    assert "lakes" not in read


def test_a_page_that_shows_nothing_without_its_program_says_so() -> None:
    page = "<html><head><title>News</title></head><body><div id='app'></div>"
    page += "<noscript class=x>You need to enable JavaScript to run this app.</noscript></body></html>"
    notice = article_from_bytes(page.encode(), "x").notices[0]
    assert notice.startswith("not read: a page that needs JavaScript")


def test_a_wall_in_the_menu_above_an_article_is_no_wall() -> None:
    page = (
        "<html><body><header><a href='/in'>Already a subscriber? Log in</a></header><article><h1>Poland leaves</h1>"
        f"<p>{NEWS}</p><p>{NEWS}</p></article></body></html>"
    )
    assert not any("wall" in notice for notice in article_from_bytes(page.encode(), "x").notices)


def test_a_list_that_is_set_as_one_paragraph_is_a_list() -> None:
    items = "".join(f"<p><a href='/{n}'>Ruritania signs its treaty number {n}</a></p>" for n in range(12))
    article = article_from_bytes(f"<html><body><h1>All news</h1>{items}</body></html>".encode(), "x")
    assert article.notices[0].startswith("not read: a list of")


@pytest.mark.parametrize(
    "text",
    [
        "The Kyoto Protocol was signed in Kyoto in December 1997.",
        "CITES, signed in Washington in 1973, today has 183 parties.",
        "Ireland took eleven years to ratify the UN disability convention that it signed in 2007.",
        "Police in three countries seized a server under the Budapest Convention. Its request came from Romania.",
        "Who voted how on the treaty can be seen on the page of the Saeima. 66 were for it.",
        "Access to the site was denied to IAEA inspectors in Natanz.",
        "The document has been removed from the register of treaties, Kyrgyzstan being no party.",
        "This article has been deleted from the Energy Charter Treaty by the Baku conference.",
        "The session ended on Friday and the server of the court in The Hague is down.",
        "Article X of the NPT lets a state withdraw with three months' notice.",
        "The Biological Weapons Convention entered into force in 1972 without any means to verify it.",
    ],
)
def test_one_sentence_that_tells_of_a_treaty_is_no_notice_of_a_website(text: str) -> None:
    assert no_article(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Removed\n\nThe Harbour Ledger took down this story on 3 May 2024 at the request of a reader.",
        "Moved\n\nIts address may have changed since we redesigned our website in June.",
        "Soon\n\nOur app and our servers move house until Monday; articles on this website open again in May.",
        "Page gone\n\nThe Harbour Ledger keeps stories for two years. Go back to the front page.",
        "Just so you know\n\nWe have updated our Terms of Use. To go on using Harbour News, read and accept them.",
    ],
)
def test_a_name_or_a_day_makes_no_news_of_what_a_page_says_of_itself(text: str) -> None:
    assert no_article(text) is not None


def test_headlines_each_with_the_same_line_below_are_a_list() -> None:
    titles = ("The end of a pact?", "Ruritania gives notice", "Was it the first?", "Court limits claims")
    assert no_article("Archive\n\n" + "\n\n".join(f"{title}\n\nRead more" for title in titles)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Comment on the draft article: France has neither signed nor ratified the treaty, so please drop it.",
        "Twenty-eight years on, the test ban is still on ice because eight of the states it needs have not ratified.",
        "China on Thursday accepted the amendment to the protocol; India did so in September.",
    ],
)
def test_a_sentence_about_a_treaty_is_read(text: str) -> None:
    assert no_article(text) is None
    assert is_foreign(text) == ""
