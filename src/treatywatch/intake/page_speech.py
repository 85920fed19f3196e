"""How pages speak that are no article: of themselves and to their reader, where news tells who did or said what."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from treatywatch.data.yaml_files import yaml_file
from treatywatch.intake import lines
from treatywatch.intake.paragraphs import paragraphs

_LEAST_WORDS = 5  # of a sentence that tells something by the names in it
_LEAST_TELLING = 3  # of one that says that somebody said something
_QUOTED = re.compile(r"“[^”]*”|(?<!\w)\"[^\"]*\"")
_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_MARKS = "\"'“”‘’()[].,:;!?–—-/"
_WORD = re.compile(r"[^\W_][\w'’-]*")


class PageCues:
    """The words of `data/cues/no_article.yaml`; a pattern is compiled when it is first sought."""

    def __init__(self, words: dict[str, Any]) -> None:
        self._words = words
        self.login_words: tuple[str, ...] = tuple(words["login_words"])
        """In small letters; a text without one of these has no wall to log in or to pay."""
        self.saying = frozenset(words["saying_words"])
        """Words, in small letters, by which somebody says something."""
        self.days = frozenset(words["day_words"])
        """Days of the week, in small letters."""
        self.names = frozenset(words["page_names"])
        """Names, in small letters, that pages have, too, which are no article."""

    @cached_property
    def kinds(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Kinds of pages that are no article, with what shows each."""
        return tuple((kind["name"], _either(kind["patterns"])) for kind in self._words["kinds"])

    @cached_property
    def login(self) -> re.Pattern[str]:
        """What shows that one must log in or pay."""
        return _either(self._words["login_wall"])

    @cached_property
    def reader(self) -> re.Pattern[str]:
        """What speaks to the reader."""
        anywhere, first = ("|".join(map(re.escape, self._words[key])) for key in ("reader_words", "reader_starts"))
        return re.compile(rf"\b(?:{anywhere})(?!\w)|^\W*(?:{first})(?!\w)", re.IGNORECASE)

    @cached_property
    def page(self) -> re.Pattern[str]:
        """Words of pages."""
        return _either(self._words["page_words"])

    @cached_property
    def own(self) -> re.Pattern[str]:
        """What a page calls itself."""
        return _either(self._words["own_words"])

    @cached_property
    def treaties(self) -> re.Pattern[str]:
        """What treaties are called, in their capitals, and words that hardly anything but news of them has."""
        names, told = ("|".join(self._words[key]) for key in ("treaty_names", "treaty_words"))
        return re.compile(rf"\b[A-Z]\w+ (?:{names})\b(?! Cent)|\b(?:{told})\b")

    @cached_property
    def titles(self) -> re.Pattern[str]:
        """Whole titles of such pages."""
        return re.compile("|".join(f"(?:{title})" for title in self._words["titles"]), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a line, without what it quotes."""

    text: str
    start: int

    def is_wall(self) -> bool:
        """Whether it asks to log in or to pay."""
        return may_be_wall(self.text) and self.matched(page_cues().login)

    def matched(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is found in it."""
        return pattern.search(self.text) is not None

    def is_sentence(self, least: int) -> bool:
        """Whether it has at least so many words and ends as sentences do."""
        return len(_WORD.findall(self.text)) >= least and bool(_END.search(self.text) or "“" in self.text)

    def speaks_of_page(self) -> bool:
        """Whether it speaks to the reader or of the page itself, its site and what one needs to see it."""
        return any(map(self.matched, (page_cues().reader, page_cues().page, page_cues().own)))

    def tells(self) -> bool:
        """Whether it is a sentence that tells news: surely, or by more names than words of pages."""
        if not self.is_sentence(_LEAST_TELLING):
            return False
        if self.tells_surely():
            return True
        names, of_page = self._names_and_words_of_page()
        if self.matched(page_cues().reader):
            return names > 1 and not of_page
        return names >= max(1, of_page) and len(_WORD.findall(self.text)) >= _LEAST_WORDS

    def tells_surely(self) -> bool:
        """Whether somebody says something in it, or something happens on a day that is not the page's own."""
        if not self.is_sentence(_LEAST_TELLING):
            return False
        words = [word.lower() for word in _WORD.findall(self.text)]
        if lines.dateline(self.text) or not page_cues().saying.isdisjoint(words):
            return True
        if page_cues().days.isdisjoint(words):
            return False
        names, of_page = self._names_and_words_of_page()
        return max(names, 1) >= of_page

    def _names_and_words_of_page(self) -> tuple[int, int]:
        """How many names stand behind its first word, each of however many words in a row, and how much is of pages.

        Of words of pages in a row one counts, of the same ones too; those of this very page count twice.
        """
        rest, own = page_cues().own.subn("|", self.text)
        found, end = set(), -2
        for match in page_cues().page.finditer(rest):
            if match.start() > end + 1:
                found.add(match[0].lower())
            end = match.end()
        words = (page_cues().page.sub("|", rest) if found else rest).split()[1:]
        capitals = [w[:1].isupper() and w.lower() not in page_cues().names for w in (w.strip(_MARKS) for w in words)]
        names = sum(here and not before for before, here in itertools.pairwise([False, *capitals]))
        return names, 2 * own + len(found)


def pieces(text: str) -> Iterator[Piece]:
    """The sentences and lines of a text, without short page matter."""
    for start, end in paragraphs(text):
        if lines.is_furniture(text[start:end]) and end - start < 60:
            continue
        for first, last in lines.sentence_spans(text, start, end):
            yield Piece(_plain(_QUOTED.sub("“”", text[first:last])).strip(), first)


def may_be_wall(text: str) -> bool:
    """Whether a word stands in a text without which it asks nobody to log in or to pay."""
    lowered = _plain(text).lower()
    return any(word in lowered for word in page_cues().login_words)


def _plain(text: str) -> str:
    return text.replace("’", "'")


@cache
def page_cues() -> PageCues:
    """The shipped words, read once."""
    return PageCues(yaml_file("cues/no_article.yaml"))


def _either(patterns: list[str]) -> re.Pattern[str]:
    """Any of some patterns, of whole words; which one comes first goes first.

    That a word begins is asked once for all of them: nearly all places of a text are left at that.
    """
    ways = []
    for at_start, some in itertools.groupby(patterns, key=lambda pattern: pattern[0] == "^"):
        either = "|".join(f"(?:{pattern})" for pattern in some)
        ways.append(either if at_start else rf"(?<!\w)(?:{either})(?!\w)")
    return re.compile("|".join(ways), re.IGNORECASE)
