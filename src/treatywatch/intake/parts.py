"""The parts of an article's text: title, standfirst, byline, dateline, body and furniture."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from datetime import date

from treatywatch.intake import lines
from treatywatch.intake.paragraphs import paragraphs
from treatywatch.model.article import Part, PartKind, Span

_CUT_OFF = re.compile(r"\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
_SPACE = re.compile(r"\s+")
_LEAST_REPEATED = 40  # characters from which a beginning in common is no accident


@dataclass(slots=True)
class Layout:
    """What the layout of a text tells.

    Args:
        title, byline, outlet: as found, or empty.
        published_on: the day in a line of publication, or in the dateline of the one story; else None.
        stories: how many stories begin in the text, by their datelines.
        parts: the parts, in order; what is repeated stands in none.
    """

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published_on: date | None = None
    stories: int = 0
    parts: list[Part] = field(default_factory=list)

    def add(self, kind: PartKind, start: int, end: int) -> None:
        """Append a part; neighbouring paragraphs of the body are one part."""
        last = self.parts[-1] if self.parts else None
        if last and last.kind == kind == "body":
            self.parts[-1] = Part("body", last.start, end)
        else:
            self.parts.append(Part(kind, start, end))


def lay_out(text: str, *, title: str = "") -> Layout:
    """Find the parts of a text.

    Args:
        text: the whole text.
        title: the title where it is known already and opens the text (HTML).
    """
    layout, spans = Layout(title=title), list(paragraphs(text))
    if title and spans and text[slice(*spans[0])] == title:
        layout.add("title", *spans.pop(0))
    else:
        _take_title(layout, text, spans)
    _take_header(layout, text, spans)
    day: date | None = None
    for number, span in enumerate(spans):
        day = _take_paragraph(layout, text, span, last=number >= len(spans) - 3) or day
    if layout.stories == 1:
        layout.published_on = layout.published_on or day
    return layout


def _take_title(layout: Layout, text: str, spans: list[Span]) -> None:
    """Move furniture and the headline from the front of the spans to the layout."""
    while len(spans) > 1 and _is_matter(text[slice(*spans[0])]):
        layout.add("furniture", *spans.pop(0))
    if len(spans) < 2:
        return
    first, second = text[slice(*spans[0])], text[slice(*spans[1])]
    if not lines.is_headline(first) or lines.published_line(first) or lines.byline(first):
        return
    start, end = spans.pop(0)
    while first.isupper() and spans[1:] and second.isupper() and lines.is_headline(second):
        end = spans.pop(0)[1]
        second = text[slice(*spans[0])]
    layout.title = _SPACE.sub(" ", text[start:end])
    layout.add("title", start, end)


def _is_matter(line: str) -> bool:
    return lines.is_furniture(line) and lines.caption_start(line) is None


def _take_header(layout: Layout, text: str, spans: list[Span]) -> None:
    """Move byline, date, furniture and standfirst from the front of the spans to the layout."""
    seen = 0
    while len(spans) > 1 and seen < 8 and layout.parts:
        start, end = spans[0]
        if _SPACE.sub(" ", text[start:end]) == layout.title:  # the headline once more: read once
            spans.pop(0)
            continue
        if not _take_matter(layout, text[start:end], start, end) and not (
            seen < 4 and _take_standfirst(layout, text, spans)
        ):
            return
        spans.pop(0)
        seen += 1


def _take_matter(layout: Layout, line: str, start: int, end: int) -> bool:
    """Take a line that is no prose: its byline, its date or furniture."""
    found, day = lines.byline(line), lines.published_line(line)
    if found:
        layout.byline = layout.byline or found[0]
        layout.outlet = layout.outlet or found[1]
    elif day:
        layout.outlet = layout.outlet or lines.outlet_in(line)
    elif not _is_matter(line):
        return False
    layout.published_on = layout.published_on or day
    layout.add("byline" if found or day else "furniture", start, end)
    return True


def _take_standfirst(layout: Layout, text: str, spans: list[Span]) -> bool:
    """Take a standfirst: cut off, repeated by the body, set off by a blank line, or standing before the byline."""
    if any(p.kind == "standfirst" for p in layout.parts):
        return False
    (start, end), following = spans[0], spans[1:]
    line = text[start:end]
    body = _SPACE.sub(" ", text[following[0][0] : following[-1][1]])
    kept = [s for s in lines.sentence_spans(text, start, end) if not _is_repeated(text[slice(*s)], body)]
    whole = len(kept) == len(lines.sentence_spans(text, start, end))
    after = text[slice(*following[0])]
    before_byline = len(line) <= 400 and (lines.byline(after) or lines.published_line(after))
    if whole and not _CUT_OFF.search(line) and not before_byline and not _stands_alone(text, spans):
        return False
    if kept:
        layout.add("standfirst", kept[0][0], kept[-1][0] + len(text[slice(*kept[-1])].rstrip()))
    return True


def _stands_alone(text: str, spans: list[Span]) -> bool:
    """Whether a blank line stands after the first paragraph, and between no two of those that follow."""
    gaps = [text[a[1] : b[0]].count("\n") for a, b in itertools.pairwise(spans)]
    return len(gaps) >= 3 and gaps[0] > 1 and gaps.count(1) == len(gaps) - 1


def _is_repeated(sentence: str, body: str) -> bool:
    """Whether the body says the sentence again, word for word, at least as far as it goes before it is cut off."""
    core = _SPACE.sub(" ", _CUT_OFF.sub("", sentence)).strip()
    return len(core) >= _LEAST_REPEATED and core in body


def _take_paragraph(layout: Layout, text: str, span: Span, *, last: bool) -> date | None:
    """Add a paragraph to the layout; the day is that of its dateline."""
    start, end = span
    line = text[start:end]
    found = lines.byline(line) if last or len(line) <= 80 else None
    if found:
        layout.byline = layout.byline or found[0]
        layout.outlet = layout.outlet or found[1]
        layout.add("byline", start, end)
        return None
    caption = lines.caption_start(line)
    if caption is not None:
        layout.add("furniture", start, start + caption)
        layout.add("body", start + caption, end)
        return None
    if lines.is_furniture(line):
        layout.add("furniture", start, end)
        return None
    opening = lines.dateline(line, first=all(part.kind != "body" for part in layout.parts))
    if opening:
        layout.stories += 1
        layout.outlet = layout.outlet or opening.agency
        layout.add("dateline", start, start + opening.length)
        start += opening.length
        start += len(line[opening.length :]) - len(line[opening.length :].lstrip(" -–—"))
    layout.add("body", start, end)
    return opening.day if opening else None
