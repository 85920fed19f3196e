from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from tests.publish.samples import ABOUT, TEXT, checked, names
from treatywatch.model.verdicts import Verdict
from treatywatch.publish.page import page


@pytest.fixture(scope="module")
def made() -> str:
    return page(checked(), ABOUT, names())


class Outline(HTMLParser):
    """Tags that are open and closed, ids, and the words of the article itself."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.described: list[str] = []
        self.words = ""
        self.skip = 0
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.inside = self.inside or tag == "article"
        self.skip += 1 if self.skip or found.get("role") == "tooltip" or tag == "sup" else 0
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        self.sources += [found[key] for key in ("src", "srcset", "data") if key in found]
        self.described += [found["aria-describedby"]] if "aria-describedby" in found else []

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "article"
        self.skip -= 1 if self.skip else 0

    def handle_data(self, data: str) -> None:
        if self.inside and not self.skip:
            self.words += data


@pytest.fixture
def outline(made: str) -> Outline:
    found = Outline()
    found.feed(made)
    return found


def test_the_page_asks_the_network_for_nothing(made: str, outline: Outline) -> None:
    assert not outline.sources
    assert not re.search(r"<link|@import|url\(|<img|<iframe", made)
    assert "default-src 'none'" in made


def test_markup_in_an_article_is_shown_and_never_run(made: str) -> None:
    assert "&lt;b&gt;Today&lt;/b&gt;" in made
    assert "<b>Today" not in made
    assert "164 &lt;parties&gt;" in made


def test_a_script_in_an_article_cannot_get_out() -> None:
    hostile = checked()
    reading = replace(
        hostile.reading, article=replace(hostile.reading.article, title="</title><script>alert(1)</script>")
    )
    assert "<script>alert" not in page(replace(hostile, reading=reading), ABOUT, names())


def test_the_article_is_shown_word_for_word(outline: Outline) -> None:
    assert outline.words.split() == TEXT.split()


def test_every_claim_has_its_verdict_its_explanation_and_a_link_there_and_back(outline: Outline) -> None:
    for number in range(1, len(checked().claims) + 1):
        assert f"claim-{number}" in outline.ids
        assert f"#claim-{number}" in outline.links
        assert f"top-{number}" in outline.ids
        assert f"#top-{number}" in outline.links


def test_every_verdict_has_a_shape_of_its_own(made: str) -> None:
    shapes = [re.search(rf"\.{v.value}\.claim.*?text-decoration-style: (\w+)", made) for v in Verdict]
    assert len({shape[1] for shape in shapes if shape}) == len(Verdict)


def test_ids_are_unique_and_every_reference_leads_somewhere(outline: Outline) -> None:
    assert len(outline.ids) == len(set(outline.ids))
    inside = [link[1:] for link in outline.links if link.startswith("#")]
    assert set(inside) <= set(outline.ids)
    assert set(outline.described) <= set(outline.ids)


def test_the_page_prints_sets_dark_and_says_what_it_is_not(made: str) -> None:
    assert "@media print" in made
    assert "prefers-color-scheme: dark" in made
    for words in ("Not legal advice", "depositary&#39;s record prevails", "No tie to the United Nations"):
        assert words in made
    assert "0123456789abcdef" in made


def test_the_days_and_what_happened_since_stand_on_the_page(made: str) -> None:
    assert "2025-07-10" in made
    assert "Atlantis ceased to be bound." in made
    assert "<b>2026-02-03</b>" in made


def test_an_article_without_claims_says_so() -> None:
    bare = replace(checked(), claims=(), since=(), record_as_of=None)
    told = page(bare, ABOUT, names())
    assert "No checkable claim was found." in told
    assert "nothing that changed" in told


def test_a_record_that_ends_before_the_articles_day_says_so_and_not_that_nothing_changed() -> None:
    told = page(replace(checked(), since=(), record_as_of=date(2001, 1, 1)), ABOUT, names())
    assert "ends before the article's day" in told
    assert "nothing that changed" not in told


def test_only_web_addresses_become_links() -> None:
    found = checked()
    source = replace(found.claims[0].sources[0], url="javascript:alert(1)")
    claim = replace(found.claims[0], sources=(source,))
    assert 'href="javascript' not in page(replace(found, claims=(claim,)), ABOUT, names())
