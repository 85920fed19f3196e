"""Numbers in texts: "164", "more than 160", "a dozen", "one hundred and sixty-four"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.claims.scene import Scene, words
from treatywatch.reading.syntax import children

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_RANK = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.I)
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_MOST_DIGITS = 15
_SHARE = re.compile(
    r"\b(?P<about>more than|fewer than|less than|at least|over|under|about|around|some|nearly|almost)?\s*"
    r"(?:(?P<number>\d{1,2}|100)\s*(?:%|per ?cent)|(?P<words>(?:two|three|four|nine|one)?[ -]?"
    r"(?:half|thirds?|quarters?|fifths|tenths)))\s+of\b",
    re.I,
)

_MULTIPLES = frozenset({"dozen", "dozens", "score", "scores"})
_IS_NTH = re.compile(r"(?:(?:one|two) )?hundred(?: and)? [a-z-]+(?:th|st|nd|rd)\b")


@dataclass(frozen=True, slots=True)
class Number:
    """A counted number.

    Args:
        value: the number.
        relation: "=", "~", ">", ">=", "<", "<=" or "<~" (a little short of it), by the words before it.
        first: the token it starts with, the words before it included.
    """

    value: int
    relation: str
    first: int


def number_of(noun: Token) -> Number | None:
    """The number that counts a noun ("more than 160 parties"), or None; years and shares are none."""
    for child in noun.children:
        if child.i < noun.i and (child.dep_ in ("nummod", "nmod", "det", "quantmod", "amod") or child.like_num):
            value = _value(child)
            if _IS_NTH.match(noun.doc.text, child.idx):
                return None  # "the hundred and ninetieth party"
            if value is not None and not child.text.startswith("'"):
                return _with_words(child, value)
    before = noun.left_edge.nbor(-1) if noun.left_edge.i > 0 else None
    if before is not None and before.lower_ in _last_words() and before.dep_ == "pobj":  # "around a dozen EU states"
        value = _value(before)
        return _with_words(before, value) if value is not None else None
    return None


def number_alone(token: Token) -> Number | None:
    """A number that stands for what it counts ("more than twenty of the members"), or None."""
    value = _value(token) if token.like_num else None
    return _with_words(token, value) if value is not None else None


def is_partial(noun: Token) -> bool:
    """Whether a number is one of some only: "four further states", "of which 65", "three more countries"."""
    before = noun.nbor(-1).lower_ if noun.i > 0 else ""
    definite = any(c.lower_ in ("the", "all", "its") for c in noun.children)
    if before in words("partial_words") and not (before == "other" and definite):
        return True
    of = [t.lower_ for c in noun.children if c.lower_ == "of" for t in c.children]
    return any(t in ("which", "whom", "them", "these", "those") for t in of)


def share_told(text: str) -> str:
    """The share that words up to "of" tell, as `model.assertions.share` writes it; empty where they tell none.

    >>> share_told("more than 80 percent of"), share_told("Three quarters of"), share_told("members of")
    ('>80%', '~75%', '')
    """
    match = _SHARE.search(text)
    if match is None:
        return ""
    part = int(match["number"]) if match["number"] else words("parts").get(match["words"].lower())
    about = words("about_words").get((match["about"] or "").lower(), "~")
    relation = {">": ">", ">=": ">", "<": "<", "<=": "<"}.get(about, "~")
    return f"{relation}{part}%" if part is not None else ""


def length_number(unit: Token) -> Number | None:
    """The number that counts a unit of time; "a year" is one."""
    article = next((c for c in unit.children if c.lower_ in ("a", "an") and c.i < unit.i), None)
    return number_of(unit) or (_with_words(article, 1) if article is not None else None)


def rank_of(word: Token) -> int | None:
    """The rank that a word gives ("32nd", "eleventh"); of "second" none, for a second member is another one."""
    return rank_of_text(word.lower_)


def rank_of_text(text: str) -> int | None:
    """The rank that a lower-case text gives, as `rank_of`."""
    match = _RANK.fullmatch(text)
    if match:
        return int(match.group(1))
    if text.endswith("ieth"):  # "sixtieth"
        return spelled(f"{text.removesuffix('ieth')}y")
    if not text.endswith("th") and not text.endswith(("-first", "-second", "-third")):
        return None
    from text_to_num import alpha2digit

    match = _RANK.fullmatch(alpha2digit(text, "en"))
    return int(match.group(1)) if match else None


def is_whole(scene: Scene, noun: Token, known: frozenset[str] = frozenset()) -> bool:
    """Whether a counted noun means states as such, and not a set that only its words mark off ("landlocked states").

    Args:
        scene: the article.
        noun: what is counted.
        known: words, in small letters, that mark off a set which is known already.
    """
    plain, places = {*words("plain_modifiers"), *known}, words("plain_places")
    for child in noun.children:
        if child.dep_ == "poss" and (child.base in words("treaty_nouns") or scene.is_in_treaty(child)):
            continue  # "the treaty's 164 members", "the ICC's 125th member"
        if child.dep_ == "compound" and child.lower_ in words("standing_marks"):
            continue  # "the 125th member state"
        if child.dep_ in ("amod", "compound", "nmod", "poss") and not child.like_num:
            if any(
                t.lower_ not in plain and t.tag_ != "POS" and not t.is_punct and not t.like_num for t in child.subtree
            ):
                return False
        elif child.dep_ == "prep" and child.lower_ in ("with", "without", "under"):
            return False
        elif child.dep_ == "prep" and child.lower_ in ("in", "from", "of", "across", "outside"):
            if _is_outside_treaty(scene, child):
                continue
            inner = {t.lower_ for t in child.subtree if t.is_alpha} - {child.lower_, "the", "around"}
            if not inner <= {*plain, *places} and not (_of_treaty(scene, child) or _in_a_town(scene, child)):
                return False
    return True


def _is_outside_treaty(scene: Scene, prep: Token) -> bool:
    """As in "the only countries outside the accord", "not in the convention": what is told, and no set of its own."""
    outside = prep.lower_ == "outside" or any(c.lower_ == "not" for c in prep.children)
    things = children(prep, "pobj")
    it = prep.lower_ == "outside" and any(t.lower_ == "it" for t in things)  # "leaving only five countries outside it"
    return outside and (it or any(scene.treaties_in(t.left_edge.idx, t.idx + len(t)) for t in things))


def _in_a_town(scene: Scene, prep: Token) -> bool:
    """As in "signed by 26 states in Geneva": where it was done, and none of theirs."""
    towns = {m.start for m in scene.mentions if m.kind == "place"}
    return prep.lower_ == "in" and any(t.idx in towns for t in children(prep, "pobj"))


def _of_treaty(scene: Scene, prep: Token) -> bool:
    """As in "members of the court", "parties of the treaty": what they belong to, and no set of its own."""
    noun = prep.head
    marked = any(c.lower_ in words("standing_marks") for c in noun.children if c.dep_ == "compound")
    if prep.lower_ != "of" or not (marked or noun.lower_ in ("members", "parties", "signatories", "member")):
        return False
    nouns = {*words("treaty_nouns"), *words("body_nouns")}
    return any(t.base in nouns or scene.is_in_treaty(t) for t in prep.subtree)


def _value(token: Token) -> int | None:
    if not (token.children or token.like_num or "-" in token.text or token.lower_ in _last_words()):
        return None
    if token.lower_ not in _last_words() and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _MULTIPLES:
        return None  # "three dozen": too round a number to be held against the record's
    start = min((c.i for c in token.subtree if c.like_num or c.lower_ in ("dozen", "and")), default=token.i)
    text = token.doc.span(start, token.i + 1).text.lower()
    known = words("number_words")
    for back in (2, 1, 0):  # "half a dozen", "two dozen", "dozen"
        said = token.doc.span(max(0, token.i - back), token.i + 1).text.lower()
        if said in known and (back or not _is_multiplied(token)):
            return int(known[said])
    if _DIGITS.fullmatch(token.text):
        return figure(token.text)
    return _spelled(text) if token.like_num or "-" in text else None


def _is_multiplied(dozen: Token) -> bool:
    """As in "four dozen", "several dozen"."""
    before = dozen.nbor(-1) if dozen.i > 0 else None
    return before is not None and (before.like_num or before.lower_ in ("several", "few", "many"))


@cache
def _last_words() -> frozenset[str]:
    """The words that end a number told in words of a table: "dozen" of "a dozen"."""
    return frozenset(said.split()[-1] for said in words("number_words"))


def spelled(word: Token | str) -> int | None:
    """The number that a word is, in digits or letters; "a" is one."""
    text = word if isinstance(word, str) else word.text
    if text.lower() in ("a", "an", "one"):
        return 1
    value = figure(text)
    return value if value is not None else _spelled(text.lower())


def figure(text: str) -> int | None:
    """The number that a word is in digits ("1,200"); None where it is none, or longer than any count ("²" is none)."""
    digits = text.replace(",", "")
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


def _spelled(text: str) -> int | None:
    from text_to_num import text2num

    try:
        return int(text2num(text.strip(), "en"))
    except ValueError:
        return None


def _with_words(token: Token, value: int) -> Number:
    """The number with the words before it that say how exactly it is meant."""
    first = token.left_edge.i
    before = token.doc.span(max(0, first - 3), token.i).text.lower()
    plain = "~" if token.lower_ in _MULTIPLES or "dozen" in before else "="
    up_to = _up_to(token, before)
    for pattern, relation, count in _about():
        if pattern.search(up_to):
            return Number(value, relation, max(0, first - count))
    return Number(value, plain, first)


@cache
def _about() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    """The words that say how exactly a number is meant, the longest first: pattern, relation, how many they are."""
    listed = sorted(words("about_words").items(), key=lambda item: -len(item[0]))
    ending = r"(?:\s+(?:the|its|all|a))?\s*$"
    return tuple((re.compile(rf"\b{re.escape(said)}{ending}"), meant, len(said.split())) for said, meant in listed)


def _up_to(token: Token, before: str) -> str:
    """The words right before the number's own digits or words."""
    start = min((c.i for c in token.subtree if c.like_num), default=token.i)
    return str(token.doc.span(max(0, start - 3), start).text.lower()) or before
