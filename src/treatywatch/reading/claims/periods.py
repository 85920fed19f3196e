"""Claims about how long a withdrawal, or a deposit, takes to have its effect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Span
from treatywatch.reading.claims.clauses import clause, negated, whole
from treatywatch.reading.claims.numbers import rank_of, spelled
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.told_lengths import is_rest
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

PERIOD_UNITS = frozenset({"day", "week", "month", "year"})
"""The units in which treaties count periods."""
_LENGTH = re.compile(r"\b([\w-]+?)[\s-]+(day|week|month|year)s?\b", re.I)
_AFTER = re.compile(
    r"['’s]*\s+(?:after|from|following|of)\b[^.;]{0,60}?\b(?:notic|notif|receiv|receipt|deposit|giv|denunci|withdraw|that\b)",
    re.I,
)
_LEAVING = re.compile(
    r"\b(?:withdr|exit|leav|quit|denounc|denunc|depart|notice|goe?s? out\b|(?:is|are) free of it\b)", re.I
)
_ENTERING = re.compile(r"\b(?:deposit|ratif|access|accede|join)", re.I)
_YEAR_END = re.compile(
    r"\b(?:end|31 december) of the (?:(?P<next>following) (?:calendar )?year\b"
    r"|(?:calendar )?year (?:(?P<after>after|following)|in which)\b)",
    re.I,
)
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_IN_PAST = re.compile(r"\b(?:since|last|past|ago|earlier)\b", re.I)


def period_drafts(scene: Scene, unit: Token) -> Iterator[Draft]:
    """As in "a withdrawal takes effect six months after notice", "lets a state leave on three months' notice".

    What one state did ("left a year after giving notice") is no rule.
    """
    if lemma(unit) == "effect" or lemma(unit) == "immediate":
        yield from _at_once(scene, unit)
    length = _length(unit)
    if length and is_rest(scene.text, unit.idx + len(unit)):
        return
    if not length:
        yield from _to_year_end(scene, unit)
        return
    verb = _main_verb(unit)
    sentence = scene.parsed.sentence_at(unit.idx)
    if verb is None or sentence is None or _is_told(verb) or _is_of_one(scene, verb):
        return
    enters = _enters_after(scene, verb, unit)
    if not enters and rank_of(unit.nbor(-1) if unit.i > 0 else unit):
        return  # "on the 60th day after the deposit of the 50th instrument"
    if not (enters or is_of_notice(unit) or _is_after(scene, verb, unit) or _takes_so_long(verb, unit)):
        return
    if any(t.kind == "absolute" for t in scene.times_of(verb, sentence.start, sentence.end)):
        return  # one state's own dates
    text = scene.text[sentence.start : sentence.end]
    leaves = bool(_LEAVING.search(text)) or _is_of_a_notice_before(scene, verb, text)
    if not (leaves or enters or _ENTERING.search(text)) or _IN_PAST.search(scene.text[unit.idx : unit.idx + 16]):
        return
    span = _span(scene, verb, unit)
    treaty = scene.treaty(verb, sentence.start, sentence.end)
    if treaty is not None and not negated(verb):
        about = "withdrawal_period" if leaves and not enters else "entry_into_force_period"
        about = "notice_period" if is_of_notice(unit) else about
        yield Draft(*span, "rule", (say.rule(treaty, about, length),), (), treaty, 1)


def _is_of_a_notice_before(scene: Scene, verb: Token, text: str) -> bool:
    """As in "It sent its notice on Monday. It takes effect a year after receipt": what "it" is stands before."""
    thing, here = subject(verb), scene.parsed.sentence_at(verb.idx)
    if thing is None or thing.lower_ != "it" or _ENTERING.search(text) or here is None or here.start < 1:
        return False
    before = scene.parsed.sentence_at(here.start - 2)
    return before is not None and bool(_LEAVING.search(scene.text, before.start, before.end))


def _is_of_one(scene: Scene, verb: Token) -> bool:
    """As in "Chad is out of the treaty, six months after its notice": what one state does, or how it stands."""
    thing = subject(verb)
    if thing is None or any(c.tag_ == "MD" for c in children(verb, "aux")):
        return False
    named = bool(scene.named_states(thing.left_edge.idx, thing.idx + len(thing)))
    return named or (thing.lower_ in _PRONOUNS and lemma(verb) not in words("effect_verbs") and bool(scene.of(thing)))


def length_units(tokens: Iterable[Token]) -> Iterator[Token]:
    """The words for units of time in some tokens that a number counts."""
    yield from (token for token in tokens if _length(token))


def is_of_notice(unit: Token) -> bool:
    """Whether a length is one of notice: "three months' notice", "a six-month notice period", "notice of a year"."""
    head = unit.head
    for _ in range(3):
        if lemma(head) in ("notice", "period") and (lemma(head) == "notice" or _near_notice(head)):
            return True
        if is_verb(head) or head.head.i == head.i:
            return False
        head = head.head
    return False


def _near_notice(period: Token) -> bool:
    return any(lemma(t) in (*words("withdrawal_words"), "notice") for t in period.sent)


def _length(unit: Token) -> str:
    """A length in normal form ("6 month"), or empty: of "six months", "a year", "six-month"."""
    bare = lemma(unit) if is_noun(unit) else unit.lower_
    if bare in PERIOD_UNITS:
        before = unit.nbor(-1) if unit.i > 0 else None
        if before is not None and before.text == "-" and unit.i > 1:
            before = unit.nbor(-2)
        number = (spelled(before) or _counted_off(unit, before)) if before is not None else None
        return f"{number} {bare}" if number else ""
    match = _LENGTH.fullmatch(unit.text) if "-" in unit.text else None
    number = spelled(match.group(1)) if match else None
    return f"{number} {match.group(2).lower()}" if match and number else ""


def _counted_off(unit: Token, before: Token) -> int | None:
    """The length of "on the 90th day after the deposit"."""
    behind = unit.nbor(1).lower_ if unit.i + 1 < len(unit.doc) else ""
    return rank_of(before) if unit.lower_ == "day" and behind in ("after", "following") else None


def _is_after(scene: Scene, verb: Token, unit: Token) -> bool:
    """As in "takes effect a year after the notice"; what else lasts after a withdrawal is no period of notice."""
    return lemma(verb) in words("period_verbs") and bool(_AFTER.match(scene.text, unit.idx + len(unit)))


def _enters_after(scene: Scene, verb: Token, unit: Token) -> bool:
    """As in "the convention takes effect for Moldova after ninety days"."""
    thing = subject(verb)
    if thing is None or lemma(verb) not in words("effect_verbs"):
        return False
    named = any(m.start <= thing.idx < m.end for m in scene.treaties) or lemma(thing) in words("treaty_nouns")
    for_whom = named and any(c.lower_ == "for" for c in verb.subtree)
    counted = unit.head.lower_ == "on" and unit.head.head.i == verb.i  # "on the 90th day following that date"
    return for_whom and (counted or (unit.head.lower_ == "after" and unit.head.head.i == verb.i))


def _takes_so_long(verb: Token, unit: Token) -> bool:
    """As in "an exit takes effect after six months", "leaving the pact takes a year", "a year later"."""
    thing = subject(verb)
    if thing is None or lemma(thing) not in words("withdrawal_words"):
        return False
    after = unit.head.lower_ in ("after", "within", "in") and lemma(verb) in words("effect_verbs")
    return after or (lemma(verb) == "take" and unit.dep_ in ("dobj", "npadvmod"))


def _main_verb(unit: Token) -> Token | None:
    """The verb that the length is told of; over "after the notice has been received" the one that this hangs on."""
    word = unit
    while word.head.i != word.i:
        word = word.head
        if is_verb(word) and word.dep_ not in ("advcl", "pcomp", "acl", "relcl"):
            return word
    return word if is_verb(word) else None


def _is_told(verb: Token) -> bool:
    """Whether the verb tells an act of then, and no rule."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.dep_ in ("xcomp", "ccomp") and is_verb(verb.head) and lemma(verb.head) not in words("rule_verbs"):
        return bool(verb.tag_ == "VBD" or (verb.tag_ == "VB" and verb.head.tag_ == "VBD"))
    return bool(verb.tag_ == "VBD") or bool(helpers & {"had", "has", "have", "was", "were"}) or bool(verb.tag_ == "VBN")


def _span(scene: Scene, verb: Token, unit: Token) -> Span:
    """The verb's clause, with the time clause that the length belongs to."""
    start, end = clause(verb)
    top = unit
    while top.head.i != verb.i and top.head.i != top.i:
        top = top.head
    last = top.right_edge
    while last.is_punct and last.i > unit.i:
        last = last.nbor(-1)
    return min(start, unit.idx), max(end, last.idx + len(last))


def _at_once(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "such a withdrawal takes effect immediately"."""
    verb = _main_verb(word)
    if verb is None or lemma(verb) not in words("effect_verbs") or verb.tag_ not in ("VBZ", "VBP", "VB"):
        return
    span, thing = clause(verb), subject(verb)
    if thing is None or lemma(thing) not in words("withdrawal_words"):
        return
    text = scene.text[span[0] : span[1]].lower()
    treaty = scene.treaty(verb, *span)
    if treaty is not None and any(said in text for said in words("at_once")):
        yield Draft(*span, "rule", (say.rule(treaty, "withdrawal_period", "at_once"),), (), treaty, 1)


def _to_year_end(scene: Scene, year: Token) -> Iterator[Draft]:
    """As in "a withdrawal takes effect at the end of the following year"; not of one state's own withdrawal."""
    verb = _main_verb(year) if lemma(year) == "year" else None
    if verb is None or verb.tag_ not in ("VBZ", "VBP", "VB"):
        return
    span, thing = clause(verb), subject(verb)
    if thing is None or scene.named_states(*span) or scene.of(thing):
        return
    act = lemma(verb) in words("effect_verbs") and lemma(thing) in words("withdrawal_words")
    leaver = lemma(verb) in ("remain", "stay") and lemma(thing) in words("counted_nouns")
    if not act and not (leaver and _LEAVING.search(scene.text, *whole(thing))):
        return  # "a member that gives notice stays a member until the end of the following year"
    match, treaty = _YEAR_END.search(scene.text, *span), scene.treaty(verb, *span)
    if treaty is not None and match is not None and not negated(verb):
        which = "following" if match.group("next") or match.group("after") else "same"
        said = f"end of the {which} year"
        yield Draft(*span, "rule", (say.rule(treaty, "withdrawal_period", said),), (), treaty, 1)
