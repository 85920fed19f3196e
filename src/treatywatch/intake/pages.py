"""Bytes to Article: a text file or an HTML page, with its parts, language, day and what was not read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from treatywatch.intake import html
from treatywatch.intake.encoding import decode
from treatywatch.intake.inputs import named, read_bytes
from treatywatch.intake.language import foreign_sentences, is_foreign, language_name, language_of
from treatywatch.intake.no_article import MOST, NoArticle, has_prose, no_article
from treatywatch.intake.paragraphs import paragraphs
from treatywatch.intake.parts import Layout, lay_out
from treatywatch.model.article import Article, Part, Span
from treatywatch.model.problems import FailedWorkError, UsageError

MOST_CHARACTERS = 400_000
"""The longest text that is read as one article: a book of some 250 pages."""
NEWS_YEARS = range(1600, 2201)
"""Years of which news can be: a page that says another one does not say its day."""
_BLOCKS = 4  # blocks of a page from which one line is no paragraph
_LINKS = 0.7  # share of link text from which a page without prose is a list of links
_NO_DAY = "no day of publication: days such as “Tuesday” or “last year” are not resolved; give --published"


@dataclass(frozen=True, slots=True)
class _Found:
    """A text with what its page says of it."""

    text: str
    layout: Layout
    notices: tuple[str, ...]


def article_from_file(source: str, *, published: date | None = None) -> Article:
    """Read one article from a file, or from standard input for "-".

    Args:
        source: path of a text or HTML file, or "-".
        published: day of publication where the caller knows it; it goes before what the page says.

    Raises:
        UsageError: there is no such file.
        FailedWorkError: the input is empty, binary, too large, or in no encoding that can be told.
    """
    return article_from_bytes(read_bytes(source), source, published=published)


def article_from_bytes(
    data: bytes, origin: str, *, published: date | None = None, declared: str = "", url: str = ""
) -> Article:
    """Read one article from its bytes.

    Args:
        data: the bytes as they came.
        origin: path or address they came from.
        published: day of publication where the caller knows it.
        declared: the encoding that a server declares, or empty.
        url: the address, for pages from the network.

    Raises:
        UsageError: no news can be of the day that the caller gives.
        FailedWorkError: the input is binary, too large, hostile, or in no encoding that can be told.
    """
    name = named(origin)
    text, encoding = decode(data, name, declared or html.declared_encoding(data))
    found = _from_html(text, name, url) if html.looks_like_html(text) else _from_text(text)
    if len(found.text) > MOST_CHARACTERS:
        raise FailedWorkError(
            f"{name}: {len(found.text):,} characters, too long for one article (at most {MOST_CHARACTERS:,}); "
            "give each article as a file of its own"
        )
    if not found.text.strip():
        reason = found.notices[0] if found.notices else "no article in it"
        raise FailedWorkError(f"{name}: {reason}; save the article's text as .txt")
    notices = list(found.notices)
    if encoding not in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        notices.append(f"read as {encoding}: the text is not in UTF-8")
    language, parts, foreign = _in_english(found.text, tuple(found.layout.parts))
    notices += foreign
    if published and published.year not in NEWS_YEARS:
        raise UsageError(f"{published}: no news is of that day; give one from {NEWS_YEARS[0]} to {NEWS_YEARS[-1]}")
    day = published or found.layout.published_on
    day = day if day and day.year in NEWS_YEARS else None
    if day is None:
        notices.append(_NO_DAY)
    return Article(
        title=found.layout.title,
        byline=found.layout.byline,
        outlet=found.layout.outlet,
        published_on=day,
        language=language,
        sha256=hashlib.sha256(data).hexdigest(),
        text=found.text,
        parts=parts,
        origin=origin,
        notices=tuple(notices),
    )


def _from_text(text: str) -> _Found:
    layout = lay_out(text)
    none = no_article(text)
    notices = [_notice(none)] if none else []
    if layout.stories > 1:
        notices.append(_several(layout.stories))
    return _Found(text, _read_only(layout, none, text), tuple(notices))


def _from_html(source: str, name: str, url: str) -> _Found:
    page = html.read_page(source, name, url)
    none, text = _page_without_article(page, html.visible_text(source))
    layout = lay_out(text, title=page.title)
    layout.byline = page.byline or layout.byline
    layout.outlet = page.outlet or layout.outlet
    layout.published_on = page.published_on or layout.published_on
    notices = [_notice(none)] if none else []
    if page.stories > 1 or layout.stories > 1:
        notices.append(_several(max(page.stories, layout.stories)))
    return _Found(text, _read_only(layout, none, text), tuple(notices))


def _page_without_article(page: html.Page, visible: str) -> tuple[NoArticle | None, str]:
    """What a page is where it is no article, and its text: the article's, or else all that the page shows."""
    if page.text and (none := no_article(page.text)):
        return none, page.text
    if has_prose(page.text) and not _runs_together(page.text, visible):
        wall, begin = no_article(visible), visible.find(page.text.strip().rpartition("\n")[2][:40])
        is_behind = wall is not None and wall.teaser and wall.start > begin >= 0  # before the article it is the menu's
        return (wall if is_behind else None), page.text
    shown = f"{page.title}\n{visible}\n"
    none = no_article(shown) or no_article(shown[:MOST])
    if none is None and page.links > _LINKS:
        none = NoArticle("a list of links", "", 0)
    return none, page.text or (shown if none else "")


def _runs_together(text: str, visible: str) -> bool:
    """Whether a line of the text is many of the page's blocks in one: no paragraph, but a list taken for one."""
    rows = {row for row in visible.split("\n") if len(row) >= 8}
    return any(sum(row in line for row in rows) >= _BLOCKS for line in text.split("\n"))


def _notice(none: NoArticle) -> str:
    by = f" (“{none.words}”)" if none.words else ""
    if none.teaser:
        return f"no full article: {none.kind}{by}; only what stands before it was read"
    return f"not read: {none.kind}{by}, no article"


def _read_only(layout: Layout, none: NoArticle | None, text: str) -> Layout:
    """Of a page that is no article nothing is read, of one behind a wall only what stands before the wall."""
    if none is not None:
        wall = text.find(none.words) if none.teaser else 0
        cut = len(text) if wall < 0 else text.rfind("\n", 0, wall) + 1
        layout.parts = [replace(part, kind="furniture") if part.start >= cut else part for part in layout.parts]
        layout.parts = [p for part in layout.parts for p in _cut_at(part, cut)]
    return layout


def _cut_at(part: Part, cut: int) -> tuple[Part, ...]:
    if part.kind != "body" or not part.start < cut < part.end:
        return (part,)
    return Part("body", part.start, cut), Part("furniture", cut, part.end)


def _several(count: int) -> str:
    return f"{count} stories stand on this page; they were read as one article"


def _in_english(text: str, parts: tuple[Part, ...]) -> tuple[str, tuple[Part, ...], list[str]]:
    """The text's language, the parts that are in English, and notices of what is not."""
    language, _ = language_of(text)
    if language not in ("", "en") and not any(_english_paragraphs(text)):
        return language, (), [f"not read: {language_name(language)}"]
    kept: list[Part] = []
    left_out: Counter[tuple[str, str]] = Counter()
    for part in parts:
        if part.kind in ("title", "standfirst") and (code := is_foreign(text[part.start : part.end])):
            left_out[part.kind, code] += 1
        elif part.kind != "body":
            kept.append(part)
        else:
            for start, end in _english_stretches(text, part, left_out):
                if kept and kept[-1].kind == "body" and not text[kept[-1].end : start].strip():
                    kept[-1] = Part("body", kept[-1].start, end)
                else:
                    kept.append(Part("body", start, end))
    notices = [
        f"not read: {number} {what}{'s' if number > 1 else ''} in {language_name(code)}"
        for (what, code), number in left_out.items()
    ]
    return ("en" if left_out else language), tuple(kept), notices


def _english_stretches(text: str, part: Part, left_out: Counter[tuple[str, str]]) -> Iterator[Span]:
    """The paragraphs of a part that are in English, without their sentences that are not; counts what is left out."""
    for begin, end in paragraphs(text, part.start, part.end):
        paragraph = text[begin:end]
        if code := is_foreign(paragraph):
            left_out["paragraph", code] += 1
            continue
        at = begin
        for first, last, code in foreign_sentences(paragraph):
            left_out["sentence", code] += 1
            if text[at : begin + first].strip():
                yield at, begin + first
            at = begin + last
        if text[at:end].strip():
            yield at, end


def _english_paragraphs(text: str) -> list[bool]:
    return [True for start, end in paragraphs(text) if language_of(text[start:end])[0] == "en"]
