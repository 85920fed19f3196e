"""Bytes to Article: a text file or an HTML page, with its parts, language, day and what was not read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from treatywatch.intake import html
from treatywatch.intake.cues import layout_cues
from treatywatch.intake.encoding import decode
from treatywatch.intake.inputs import named, read_bytes
from treatywatch.intake.language import is_foreign, language_name, language_of
from treatywatch.intake.paragraphs import paragraphs
from treatywatch.intake.parts import Layout, lay_out
from treatywatch.model.article import Article, Part
from treatywatch.model.problems import FailedWorkError

MOST_CHARACTERS = 400_000
"""The longest text that is read as one article: a book of some 250 pages."""
_SHORT = 1_500  # characters under which a page can be a login wall or an error page
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
    day = published or found.layout.published_on
    if day is None:
        notices.append(
            "no day of publication: days such as “Tuesday” or “last year” are not resolved; give --published"
        )
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
    notices = list(_wall_notices(text))
    if not notices and _is_list(text):
        notices.append("not read: a list of headlines or links, no article")
        layout.parts = [replace(part, kind="furniture") for part in layout.parts]
    if layout.stories > 1:
        notices.append(_several(layout.stories))
    return _Found(text, _unread_if_no_article(layout, notices), tuple(notices))


def _from_html(source: str, name: str, url: str) -> _Found:
    page = html.read_page(source, name, url)
    visible = html.visible_text(source)
    notices = list(_wall_notices(visible))
    if not notices and page.links > _LINKS and (len(page.text) < _SHORT or _is_list(page.text)):
        notices.append("not read: a list of links, no article")
    text = page.text or (f"{visible}\n" if notices else "")
    layout = lay_out(text, title=page.title)
    layout.byline = page.byline or layout.byline
    layout.outlet = page.outlet or layout.outlet
    layout.published_on = page.published_on or layout.published_on
    if page.stories > 1 or layout.stories > 1:
        notices.append(_several(max(page.stories, layout.stories)))
    return _Found(text, _unread_if_no_article(layout, notices), tuple(notices))


def _wall_notices(text: str) -> tuple[str, ...]:
    """Notices of a page that is short and says that it is a login wall, a check against robots or an error page."""
    if len(text) > 2 * _SHORT:
        return ()
    lowered = text.lower()
    for kind, phrases in layout_cues().walls.items():
        phrase = next((p for p in phrases if p in lowered), None)
        if phrase and kind == "a login wall":
            return (f"no full article: {kind} (“{phrase}”); only what stands before it was read",)
        if phrase and len(text) < _SHORT:
            return (f"not read: {kind} (“{phrase}”), no article",)
    return ()


def _unread_if_no_article(layout: Layout, notices: list[str]) -> Layout:
    if any(notice.startswith("not read") for notice in notices):
        layout.parts = [Part("furniture", part.start, part.end) for part in layout.parts]
    return layout


def _is_list(text: str) -> bool:
    """Whether a text is many short lines of which hardly one is a sentence."""
    rows = [text[a:b] for a, b in paragraphs(text)]
    sentences = sum(row.endswith((".", "!", "?", "”", '"', ".”")) and len(row) > 60 for row in rows)
    return len(rows) >= 8 and sentences <= 0.1 * len(rows) and max(map(len, rows)) < 200


def _several(count: int) -> str:
    return f"{count} stories stand on this page; they were read as one article"


def _in_english(text: str, parts: tuple[Part, ...]) -> tuple[str, tuple[Part, ...], list[str]]:
    """The text's language, the parts that are in English, and notices of what is not."""
    language, _ = language_of(text)
    if language not in ("", "en") and not any(_english_paragraphs(text)):
        return language, (), [f"not read: {language_name(language)}"]
    kept: list[Part] = []
    left_out: dict[str, int] = {}
    for part in parts:
        if part.kind != "body":
            kept.append(part)
            continue
        for start, end in paragraphs(text[part.start : part.end]):
            start, end = start + part.start, end + part.start
            foreign = is_foreign(text[start:end])
            if foreign:
                left_out[foreign] = left_out.get(foreign, 0) + 1
            elif kept and kept[-1].kind == "body" and not text[kept[-1].end : start].strip():
                kept[-1] = Part("body", kept[-1].start, end)
            else:
                kept.append(Part("body", start, end))
    notices = [
        f"not read: {number} paragraph{'s' if number > 1 else ''} in {language_name(code)}"
        for code, number in left_out.items()
    ]
    return ("en" if left_out else language), tuple(kept), notices


def _english_paragraphs(text: str) -> list[bool]:
    return [True for start, end in paragraphs(text) if language_of(text[start:end])[0] == "en"]
