"""Pages that are no article: walls, checks, errors, consent pages and lists, told by how their sentences speak."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from treatywatch.data.yaml_files import yaml_file
from treatywatch.intake import lines
from treatywatch.intake.paragraphs import paragraphs

MOST = 3_000
"""Characters above which a text is an article whatever it says."""
_LEAST_ROWS = 6
_LEAST_LABELS = 7  # rows of a list that are no sentences: four in five of eight rows, or four headlines and their days
_LEAST_WORDS = 5  # of a sentence that tells something by the names in it
_LEAST_PLAIN = 4  # of any sentence
_LEAST_TELLING = 3  # of one that says that somebody said something
_LEAST_AGAIN = 3  # times that a line stands in a list
_QUOTED = re.compile(r"“[^”]*”|(?<!\w)\"[^\"]*\"")
_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_CUT = re.compile(r"(?:\.\.\.|…|\[\W*\])\s*$")
_SPEAKER = re.compile(r"(?:[QA]|[A-Z][\w. ]{1,30}):\s")
_MARKS = "\"'“”‘’()[].,:;!?–—-/"
_WORD = re.compile(r"[^\W_][\w'’-]*")
_AGO = re.compile(
    r"\W*(?:an?|\d+)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\W*$", re.IGNORECASE
)


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


@dataclass(frozen=True, slots=True)
class _Cues:
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    login: re.Pattern[str]
    login_words: tuple[str, ...]
    reader: re.Pattern[str]
    page: re.Pattern[str]
    titles: re.Pattern[str]
    whole: re.Pattern[str]
    own: re.Pattern[str]
    saying: frozenset[str]
    days: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence or a line, without what it quotes."""

    text: str
    start: int

    def is_wall(self) -> bool:
        """Whether it asks to log in or to pay."""
        return _may_be_wall(self.text) and self.matched(_cues().login)

    def matched(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.text) is not None

    def is_sentence(self, least: int) -> bool:
        """Whether it has at least so many words and ends as sentences do."""
        return len(_WORD.findall(self.text)) >= least and bool(_END.search(self.text) or "“" in self.text)

    def speaks_of_page(self) -> bool:
        """Whether it speaks to the reader or of the page itself, its site and what one needs to see it."""
        return any(map(self.matched, (_cues().reader, _cues().page, _cues().own)))

    def tells(self) -> bool:
        """Whether it is a sentence that tells news: surely, or by more names than words of pages."""
        if not self.is_sentence(_LEAST_TELLING):
            return False
        if self.tells_surely():
            return True
        names, of_page = self._names_and_words_of_page()
        if self.matched(_cues().reader):
            return names > 1 and not of_page
        return names >= max(1, of_page) and len(_WORD.findall(self.text)) >= _LEAST_WORDS

    def tells_surely(self) -> bool:
        """Whether somebody says something in it, or something happens on a day that is not the page's own."""
        if not self.is_sentence(_LEAST_TELLING):
            return False
        words = [word.lower() for word in _WORD.findall(self.text)]
        if lines.dateline(self.text) or not _cues().saying.isdisjoint(words):
            return True
        if _cues().days.isdisjoint(words):
            return False
        names, of_page = self._names_and_words_of_page()
        return max(names, 1) >= of_page

    def _names_and_words_of_page(self) -> tuple[int, int]:
        """How many names stand behind its first word, each of however many words in a row, and how much is of pages.

        Of words of pages in a row one counts, of the same ones too; those of this very page count twice.
        """
        rest, own = _cues().own.subn("|", self.text)
        found, end = set(), -2
        for match in _cues().page.finditer(rest):
            if match.start() > end + 1:
                found.add(match[0].lower())
            end = match.end()
        words = (_cues().page.sub("|", rest) if found else rest).split()[1:]
        capitals = [w[:1].isupper() and w.lower() not in _cues().names for w in (w.strip(_MARKS) for w in words)]
        names = sum(here and not before for before, here in itertools.pairwise([False, *capitals]))
        return names, 2 * own + len(found)


def no_article(text: str) -> NoArticle | None:
    """What a text is where it is no article; None where it is one.

    A page that speaks of a wall is none where no sentence of it tells news; a login wall may stand behind a teaser.
    """
    if len(text) <= MOST and (found := _wall(text) if _may_be_wall(_plain(text)) else _without_news(text)):
        return found
    return NoArticle("a list of headlines or links", "", 0) if is_list(text) else None


def _without_news(text: str) -> NoArticle | None:
    """What a text is that has no wall: an article as soon as one of its sentences tells news.

    Where it is titled as pages are that are no article, and speaks to its reader or of itself, it must tell it surely.
    """
    first = next(_pieces(text), None)
    if first is None or not _cues().titles.fullmatch(first.text.rstrip(" .!?…:")):
        return None if any(p.tells() for p in _pieces(text)) else _silent(tuple(_pieces(text)))
    pieces = tuple(_pieces(text))
    speaks = any(p.matched(_cues().reader) or p.matched(_cues().own) for p in pieces[1:])
    if any(p.tells_surely() if speaks else p.tells() for p in pieces):
        return None
    return _silent(pieces) or (NoArticle("a notice of its website", first.text[:60], first.start) if speaks else None)


def _wall(text: str) -> NoArticle | None:
    """What a text is that may have a wall."""
    pieces = tuple(_pieces(text))
    walls = [p for p in pieces if p.is_wall()]
    if not walls:
        return _without_news(text)
    telling = [p for p in pieces if p.tells() and p not in walls]
    if not telling:
        return _silent(pieces)
    if walls[0].tells() and len(telling) > 1:
        return None
    return NoArticle("a login wall", _shown(walls[0].text, _cues().login), walls[0].start, teaser=True)


def _may_be_wall(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in _cues().login_words)


def _silent(pieces: Sequence[_Piece]) -> NoArticle | None:
    """What a page is of which no sentence tells news, by what it says instead."""
    for kind, pattern in (*_cues().kinds, ("a login wall", _cues().login)):
        if found := next((p for p in pieces if p.matched(pattern)), None):
            return NoArticle(kind, _shown(found.text, pattern), found.start)
    own = _speaks_of_itself(pieces)
    return NoArticle("a notice of its website", _shown(own.text, _cues().whole), own.start) if own else None


def has_prose(text: str) -> bool:
    """Whether a text has a sentence that tells something and does not only speak to its reader or of its page."""
    return any(p.tells() or (p.is_sentence(_LEAST_PLAIN) and not p.speaks_of_page()) for p in _pieces(text))


def _speaks_of_itself(pieces: Sequence[_Piece]) -> _Piece | None:
    """The first piece by which a page shows that it speaks but of itself and to its reader."""
    own = [p for p in pieces if p.speaks_of_page()]
    share = sum(len(p.text) for p in own) >= 0.5 * sum(len(p.text) for p in pieces)
    return next((p for p in own if p.matched(_cues().page) or p.matched(_cues().own)), None) if share else None


def is_list(text: str) -> bool:
    """Whether a text is many short lines of which hardly one is a sentence, or headlines each with its own day."""
    rows = [text[a:b] for a, b in paragraphs(text)]
    if len(rows) < _LEAST_ROWS or max(map(len, rows)) >= 400:
        return False
    if sum(not _is_sentence(row) for row in rows) < _LEAST_LABELS:
        return False  # as it is with nearly every article: nothing else is asked
    again = max(Counter(rows).values())  # "Read more" under each headline
    rows = [row for row in rows if not lines.is_furniture(row)]
    dated = sum(bool(_AGO.match(row) or lines.published_line(row)) for row in rows)
    sentences = sum(map(_is_sentence, rows))
    labels = len(rows) - sentences - dated
    if (dated >= 4 and labels >= dated) or (again >= _LEAST_AGAIN and not sentences):
        return True
    return len(rows) >= _LEAST_ROWS + 2 and max(map(len, rows)) < 200 and sentences <= 0.2 * len(rows) > _spoken(rows)


def _is_sentence(row: str) -> bool:
    """Whether a row tells something in a sentence; a question may be a headline."""
    return bool(_END.search(row)) and not _CUT.search(row) and not row.endswith("?") and len(row.split()) > 3


def _spoken(rows: Sequence[str]) -> float:
    """Half of the rows that begin with a speaker and a colon: a transcript has short lines without being a list."""
    return 0.5 * sum(bool(_SPEAKER.match(row)) for row in rows)


def _pieces(text: str) -> Iterator[_Piece]:
    for start, end in paragraphs(text):
        if lines.is_furniture(text[start:end]) and end - start < 60:
            continue
        for first, last in lines.sentence_spans(text, start, end):
            yield _Piece(_plain(_QUOTED.sub("“”", text[first:last])).strip(), first)


def _plain(text: str) -> str:
    return text.replace("’", "'")


def _shown(text: str, pattern: re.Pattern[str]) -> str:
    match = pattern.search(text)
    return " ".join(match[0].split()).strip(" .:–—-|")[:60] if match else ""


@cache
def _cues() -> _Cues:
    words: dict[str, Any] = yaml_file("cues/no_article.yaml")
    reader = rf"\b(?:{'|'.join(map(re.escape, words['reader_words']))})(?!\w)"
    starts = rf"^\W*(?:{'|'.join(map(re.escape, words['reader_starts']))})(?!\w)"
    return _Cues(
        kinds=tuple((kind["name"], _either(kind["patterns"])) for kind in words["kinds"]),
        login=_either(words["login_wall"]),
        login_words=tuple(words["login_words"]),
        reader=re.compile(f"{reader}|{starts}", re.IGNORECASE),
        page=_either(words["page_words"]),
        titles=re.compile("|".join(f"(?:{title})" for title in words["titles"]), re.IGNORECASE),
        whole=re.compile(r".+", re.DOTALL),
        own=_either(words["own_words"]),
        saying=frozenset(words["saying_words"]),
        days=frozenset(words["day_words"]),
        names=frozenset(words["page_names"]),
    )


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?<!\w)(?:{p})(?!\w)" if p[0] != "^" else f"(?:{p})" for p in patterns), re.IGNORECASE
    )
