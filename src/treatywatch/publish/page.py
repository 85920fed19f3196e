"""A checked article as one HTML page that needs nothing else: no script, no style sheet, no request."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from treatywatch.model.article import Event
from treatywatch.model.verdicts import Checked, CheckedClaim, Verdict
from treatywatch.publish.article_text import DISCLAIMER, counted, speaker, words_said
from treatywatch.publish.segments import Block, blocks
from treatywatch.publish.text import Names
from treatywatch.record.results import About

if TYPE_CHECKING:
    from jinja2 import Template

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_LONGEST_KEPT = 24
MEANINGS = {
    Verdict.SUPPORTED: "the record bears it out",
    Verdict.IMPRECISE: "a true core in a looser word, number or moment",
    Verdict.CONTRADICTED: "the record says otherwise",
    Verdict.DISPUTED: "sources differ, or the legal effect is contested",
    Verdict.NOT_IN_RECORD: "the record does not speak to it; no verdict on its truth",
}
"""What each verdict means, in the order of the legend."""


def page(checked: Checked, about: About, names: Names) -> str:
    """The page of one article: text with its claims, explanations, statements, days, what happened since."""
    article = checked.reading.article
    script = _asset("article.js")
    numbered = [_claim(number, claim) for number, claim in enumerate(checked.claims, 1)]
    return _template().render(
        title=" ".join(article.title.split()) or "An article without a title",
        has_title=any(part.kind == "title" for part in article.parts),
        article=article,
        about=about,
        style=_safe(_asset("article.css")),
        script=_safe(script),
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        blocks=_blocks(list(blocks(article, checked.claims)), numbered),
        facts=_facts(checked),
        legend=_legend(checked.claims),
        claims=numbered,
        statements=[
            {
                "speaker": speaker(said.source, names),
                "text": _inner(words_said(said, article.text)) if said.direct else words_said(said, article.text),
                "direct": said.direct,
            }
            for said in checked.reading.statements
        ],
        events=[_event(event, names) for event in sorted(checked.events, key=_first_day)],
        since=[{"day": str(item.day or "day unknown"), "text": item.text} for item in checked.since],
        as_of=checked.record_as_of,
        behind=_ends_before_article(checked),
        notices=checked.notices,
        disclaimer=DISCLAIMER,
    )


def _blocks(found: Sequence[Block], claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    made, key, seen = [], 0, set[int]()
    for block in found:
        pieces = []
        for piece in block.pieces:
            key += 1
            inside = [claims[n - 1] for n in piece.claims]
            anchors = [n for n in piece.claims if n not in seen]
            seen.update(anchors)
            text = " ".join(piece.text.split("\n"))
            kept = _last_word(text) if piece.closes else ""
            pieces.append(
                {
                    "text": text.removesuffix(kept),
                    "kept": kept,
                    "claims": inside,
                    "verdict": inside[0]["css"] if inside else "",
                    "closes": [claims[n - 1] for n in piece.closes],
                    "target": piece.target,
                    "first": piece.first,
                    "key": key,
                    "anchors": anchors,
                }
            )
        made.append({"tag": block.tag, "css": block.css, "pieces": pieces})
    return made


def _last_word(text: str) -> str:
    """The word that a claim's number must not be parted from at the end of a line; none that is too long for one."""
    word = text.rpartition(" ")[2]
    return word if len(word) <= _LONGEST_KEPT else ""


def _claim(number: int, checked: CheckedClaim) -> dict[str, Any]:
    claim = checked.claim
    return {
        "number": number,
        "css": checked.verdict.value,
        "word": _word(checked.verdict),
        "text": " ".join(claim.text.split()),
        "explanation": checked.explanation,
        "derivation": checked.derivation,
        "sources": [
            {"id": s.id, "title": s.title, "locator": s.locator, "link": s.url if s.url.startswith("http") else ""}
            for s in checked.sources
        ],
    }


def _event(event: Event, names: Names) -> dict[str, Any]:
    what = f"{event.action}: {event.stage}".replace("_", " ")
    treaty = names.treaty(event.treaty) if event.treaty else ""
    target = f"to or against {', '.join(map(names.participant, event.target))}" if event.target else ""
    said = f"said as “{event.said.replace('_', ' ')}”" if event.said != event.stage else ""
    how = [
        "did not" if event.polarity == "negative" else "",
        event.modality if event.modality != "actual" else "",
        said,
    ]
    return {
        "day": str(event.day or "day unknown"),
        "who": ", ".join(map(names.participant, event.participants)) or "Nobody named",
        "what": ", ".join(filter(None, (treaty, what, target))),
        "how": ", ".join(filter(None, how)),
        "pale": event.polarity == "negative" or event.modality != "actual",
    }


def _first_day(event: Event) -> str:
    return event.day.edtf.lstrip("./") if event.day else "9999"


def _facts(checked: Checked) -> list[tuple[str, str]]:
    article = checked.reading.article
    facts = [
        ("Outlet", article.outlet),
        ("By", article.byline),
        ("Published", str(article.published_on or "day unknown")),
        ("Claims", counted(checked.claims) or "none found"),
        ("Record as of", str(checked.record_as_of or "")),
    ]
    return [(name, value) for name, value in facts if value]


def _legend(claims: Sequence[CheckedClaim]) -> list[dict[str, Any]]:
    verdicts = [claim.verdict for claim in claims]
    return [
        {"css": verdict.value, "word": _word(verdict), "count": verdicts.count(verdict), "means": means}
        for verdict, means in MEANINGS.items()
    ]


def _ends_before_article(checked: Checked) -> bool:
    day, end = checked.reading.article.published_on, checked.record_as_of
    return not checked.since and day is not None and end is not None and end < day


def _word(verdict: Verdict) -> str:
    return verdict.value.replace("_", " ").capitalize()


def _inner(quote: str) -> str:
    return quote.strip().strip('“”"')


def _asset(name: str) -> str:
    return files("treatywatch.publish").joinpath(f"templates/{name}").read_text("utf-8")


def _unbroken_days(text: str) -> Any:
    """Text whose days are not broken at the end of a line."""
    from markupsafe import escape

    return _safe(_DAY.sub(r'<span class="d">\g<0></span>', str(escape(text))))


def _safe(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters["days"] = _unbroken_days
    return environment.from_string(_asset("article.html"))
