"""Pages that are no article: walls, checks, errors, consent pages and lists, told by how their sentences speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from treatywatch.intake.link_lists import is_list
from treatywatch.intake.page_speech import Piece, may_be_wall, page_cues, pieces

MOST = 3_000
"""Characters above which a text is an article whatever it says."""
_LEAST_PLAIN = 4  # words of any sentence
_ASKED = 400  # characters of a sentence or two
_SENTENCES = 2
_SHOWN = 60  # characters of what is shown of a page


@dataclass(frozen=True, slots=True)
class NoArticle:
    """What a page is that is no article, or not all of one.

    Args:
        kind: "an error page", "a login wall", ...
        words: the words by which it shows itself, or empty.
        start: where they stand in the text.
        teaser: whether something of the article stands before them.
    """

    kind: str
    words: str
    start: int
    teaser: bool = False


def no_article(text: str) -> NoArticle | None:
    """What a text is where it is no article; None where it is one.

    A page that speaks of a wall is none where no sentence of it tells news; a login wall may stand behind a teaser.
    """
    if _is_about_a_treaty(text):
        return None
    if len(text) <= MOST and (found := _wall(text) if may_be_wall(text) else _without_news(text)):
        return found
    return NoArticle("a list of headlines or links", "", 0) if is_list(text) else None


def _is_about_a_treaty(text: str) -> bool:
    """Whether a text is a sentence or two that name a treaty: what somebody asks about is no notice of a website."""
    if len(text) > _ASKED:
        return False
    found = tuple(pieces(text))
    asked = page_cues().treaties
    return (
        0 < len(found) <= _SENTENCES
        and all(p.is_sentence(_LEAST_PLAIN) for p in found)
        and any(p.matched(asked) for p in found)
    )


def _without_news(text: str) -> NoArticle | None:
    """What a text is that has no wall: an article as soon as one of its sentences tells news.

    Where it is titled as pages are that are no article, and speaks to its reader or of itself, it must tell it surely.
    """
    first = next(pieces(text), None)
    if first is None or not page_cues().titles.fullmatch(first.text.rstrip(" .!?…:")):
        return None if any(p.tells() for p in pieces(text)) else _silent(tuple(pieces(text)))
    found = tuple(pieces(text))
    speaks = any(p.matched(page_cues().reader) or p.matched(page_cues().own) for p in found[1:])
    if any(p.tells_surely() if speaks else p.tells() for p in found):
        return None
    return _silent(found) or (NoArticle("a notice of its website", _begin(first.text), first.start) if speaks else None)


def _wall(text: str) -> NoArticle | None:
    """What a text is that may have a wall."""
    found = tuple(pieces(text))
    walls = [p for p in found if p.is_wall()]
    if not walls:
        return _without_news(text)
    telling = [p for p in found if p.tells() and p not in walls]
    if not telling:
        return _silent(found)
    if walls[0].tells() and len(telling) > 1:
        return None
    return NoArticle("a login wall", _shown(walls[0].text, page_cues().login), walls[0].start, teaser=True)


def _silent(found: Sequence[Piece]) -> NoArticle | None:
    """What a page is of which no sentence tells news, by what it says instead."""
    for kind, pattern in (*page_cues().kinds, ("a login wall", page_cues().login)):
        if showing := next((p for p in found if p.matched(pattern)), None):
            return NoArticle(kind, _shown(showing.text, pattern), showing.start)
    own = _speaks_of_itself(found)
    return NoArticle("a notice of its website", _begin(own.text), own.start) if own else None


def has_prose(text: str) -> bool:
    """Whether a text has a sentence that tells something and does not only speak to its reader or of its page."""
    return any(p.tells() or (p.is_sentence(_LEAST_PLAIN) and not p.speaks_of_page()) for p in pieces(text))


def _speaks_of_itself(found: Sequence[Piece]) -> Piece | None:
    """The first piece by which a page shows that it speaks but of itself and to its reader."""
    own = [p for p in found if p.speaks_of_page()]
    share = sum(len(p.text) for p in own) >= 0.5 * sum(len(p.text) for p in found)
    return next((p for p in own if p.matched(page_cues().page) or p.matched(page_cues().own)), None) if share else None


def _shown(text: str, pattern: re.Pattern[str]) -> str:
    match = pattern.search(text)
    return _begin(match[0]) if match else ""


def _begin(text: str) -> str:
    return " ".join(text.split()).strip(" .:–—-|")[:_SHOWN]
