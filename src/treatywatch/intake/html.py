"""The article in an HTML page: title, byline, outlet, day and text, with the page around it left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from treatywatch.model.problems import FailedWorkError

MOST_TAGS = 100_000
"""A page with more is no article and would take long to take apart."""
MOST_DEPTH = 400
"""Elements inside each other; no browser shows more than 512, and a page that never closes its tags has them too."""

_PIECE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])[^<>]*>?")
_HIDDEN = re.compile(r"<(script|style|svg|noscript)\b|<!--", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
_VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
_NO_END = frozenset([*_VOID, "p", "li", "td", "tr", "th", "dt", "dd", "option", "tbody", "thead"])
_LOOKS_LIKE_HTML = re.compile(
    r"\s*+(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s+html|\?xml|html|head|title|meta|link|base|script|style|body|article"
    r"|main|section|header|nav|aside|figure|div|p|h[1-6]|span|table|ul|ol|blockquote|font|center|br|hr|img|a|b|i)[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
_MARK = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s+")
_HEAD, _HEAD_END = re.compile(r"<head[\s>]", re.IGNORECASE), re.compile(r"</head[\s>]", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|article|section|header|footer|main|nav|aside|br|hr|form|button|label|title)\b"
    r"[^<>]*>|\n",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page has of an article.

    Args:
        title, byline, outlet, language: as the page gives them, or empty.
        published_on: the day of publication that the page gives, or None.
        text: the title, an empty line, and the paragraphs, one a line; empty where no article is found.
        links: share of the page's visible characters that stand in links, 0 to 1.
        stories: how many articles with headlines of their own the page has.
    """

    title: str
    byline: str
    outlet: str
    language: str
    published_on: date | None
    text: str
    links: float
    stories: int


def looks_like_html(text: str) -> bool:
    """Whether a text is an HTML page, by how it begins."""
    return bool(_LOOKS_LIKE_HTML.match(text[:2000]))


def declared_encoding(data: bytes) -> str:
    """The encoding that a page declares in its first bytes, or ""."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else ""


def read_page(source: str, name: str, url: str = "") -> Page:
    """Take the article out of a page.

    Args:
        source: the page.
        name: how messages name it.
        url: its address, or empty.

    Raises:
        FailedWorkError: the page has more tags than any article, or so many inside each other that nothing is found.
    """
    shape = _shape(_without_hidden(source), name)
    import trafilatura

    found = trafilatura.bare_extraction(
        source,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        fast=True,
        date_extraction_params={"extensive_search": False, "original_date": True},  # a day in the text is no dateline
    )
    body = (found.text or "").strip() if found else ""
    if not body and shape.depth > MOST_DEPTH:
        raise FailedWorkError(
            f"{name}: HTML tags {shape.depth:,} deep in each other, no article can be taken out; save its text as .txt"
        )
    title = _SPACE.sub(" ", (found.title or "").strip()) if found else ""
    return Page(
        title=title,
        byline=_plain(found.author if found else ""),
        outlet=_plain(found.sitename if found else ""),
        language=_declared_language(source),
        published_on=_day(found.date if found else None),
        text=_joined(title, body),
        links=shape.links,
        stories=shape.stories,
    )


def visible_text(source: str) -> str:
    """What a page shows, one line a block, without its markup: enough to tell a login wall or an error page."""
    import html

    body = _without_hidden(source[:400_000])
    if not _MARK.sub("", body).strip():  # a page that shows nothing without its program may say so
        pieces = source[:400_000].split("<noscript")[1:]
        body = "\n".join(piece.partition(">")[2].partition("</noscript")[0] for piece in pieces)
    rows = html.unescape(_MARK.sub("", _BLOCK.sub("\n", _without_head(body)))).split("\n")
    return "\n".join(row for row in (" ".join(row.split()) for row in rows) if row)


def _without_head(markup: str) -> str:
    start = _HEAD.search(markup)
    end = _HEAD_END.search(markup, start.end()) if start else None
    return markup[: start.start()] + markup[end.end() :] if start and end else markup


@dataclass(slots=True)
class _Shape:
    """Share of the visible characters that stand in links, articles with a headline, tags inside each other."""

    links: float
    stories: int
    depth: int


def _without_hidden(source: str) -> str:
    """A page without comments, scripts and styles; one that is never closed hides the rest. Linear in its length."""
    lowered, kept, at = source.lower(), [], 0
    while match := _HIDDEN.search(source, at):
        kept.append(source[at : match.start()])
        closing = "-->" if match[1] is None else f"</{match[1].lower()}"
        end = lowered.find(closing, match.end())
        if end < 0:
            return " ".join(kept)
        at = end + len(closing)
    kept.append(source[at:])
    return " ".join(kept)


def _shape(markup: str, name: str) -> _Shape:
    """Walk over the tags once, and refuse what no article has."""
    if markup.count("<") > 2 * MOST_TAGS:
        raise FailedWorkError(f"{name}: HTML with more than {2 * MOST_TAGS:,} “<”, no article; save its text as .txt")
    depth = deepest = headlines = articles = visible = linked = at = 0
    in_link = False
    for tags, match in enumerate(_PIECE.finditer(markup), 1):
        shown = match.start() - at
        at = match.end()
        visible, linked = visible + shown, linked + shown * in_link
        closes, tag = bool(match[1]), match[2].lower()
        headlines += tag == "h1" and not closes
        articles += tag == "article" and not closes
        in_link = not closes if tag == "a" else in_link
        if tag not in _NO_END:
            depth = max(depth - 1, 0) if closes else depth + 1
        deepest = max(deepest, depth)
        if tags > MOST_TAGS:
            raise FailedWorkError(f"{name}: HTML with more than {MOST_TAGS:,} tags, no article; save its text as .txt")
    visible += len(markup) - at
    return _Shape(linked / visible if visible else 0.0, min(headlines, articles), deepest)


def _joined(title: str, body: str) -> str:
    if not body:
        return ""
    lines = body.split("\n")
    if title and _SPACE.sub(" ", lines[0]).strip() == title:
        body = "\n".join(lines[1:]).strip()
    return f"{title}\n\n{body}\n" if title else f"{body}\n"


def _plain(value: str | None) -> str:
    return _SPACE.sub(" ", (value or "").replace("; ", ", ")).strip()


def _declared_language(source: str) -> str:
    match = re.search(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-zA-Z]{2})\b", source[:5000], re.IGNORECASE)
    return match[1].lower() if match else ""


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
