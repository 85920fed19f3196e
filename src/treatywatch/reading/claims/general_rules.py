"""Rules that a sentence tells of any state: how long a leaver stays bound, gates, wars, reservations, duties.

Their wordings are the table `general_rules` of data/cues/claims.yaml; a sentence about one state's own case tells none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Span
from treatywatch.reading.claims.clauses import whole
from treatywatch.reading.claims.numbers import rank_of_text, spelled
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.sought import Sought
from treatywatch.reading.syntax import is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_TREATIES = frozenset({"treaty", "convention", "agreement", "pact", "accord", "protocol", "statute", "covenant", "it"})
_OF_TREATIES = frozenset({"reservations", "survives", "conflict_tail"})
"""What no sentence tells of anything but a treaty, also where it names none."""
_OF_ENTRY = frozenset({"entry_threshold", "entry_list", "entry_missing"})
"""Of which a sentence may tell several: "It needs 50 ratifications, and 27 are still missing"."""
_ARTICLE = re.compile(r"\bArticles? (?:\d|[IVX]+\b)")
_ANYBODY = re.compile(r"(?:an?|any|each|every) (?:state|country|party|member)\b", re.I)  # "A country writes and is out"
_THAT_EXIT = re.compile(r"\b(?:that|this|such an?|the) (?:departure|withdrawal|exit|denunciation)\b", re.I)
_UNIT = re.compile(r"(?:day|week|month|year|decade)s?\b", re.I)
_OF_NOTICE = re.compile(r"['’s]*\s+(?:after|from|following)\b[^.;]{0,40}?\b(?:notic|notif|receiv|denunc)", re.I)

_SAID = re.compile(r"\b(?:said|says|told|tells|wrote|writes|claim(?:s|ed)|argue[sd]|not(?:es|ed)|according to)\b")
_SECOND_LENGTH = re.compile(r",? and (?:\w+|\d+) (?:year|month|day)s?\b", re.I)


@dataclass(frozen=True, slots=True)
class _Wording:
    """One row of the table, compiled.

    Args:
        about: kind of rule.
        sought: what must stand in the sentence; its groups "number" and "unit" are a length.
        needs: what else must stand there, or empty.
        none: what must not stand there, or empty.
        no: what turns the rule round ("no reservations"), or empty.
        of_one: whether it may be told beside one state's name.
        timed: whether it holds a length of time.
    """

    about: str
    sought: Sought
    needs: str
    none: str
    no: str
    of_one: bool
    timed: bool


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


@cache
def _wordings() -> tuple[_Wording, ...]:
    table = words("general_rules")
    parts = {f"<{name}>": text for name, text in table["parts"].items()}

    def whole(text: str) -> str:
        for name, part in parts.items():
            text = text.replace(name, part)
        return text

    return tuple(
        _Wording(row["about"], Sought(whole(row["pattern"])), whole(row.get("needs", "")), whole(row.get("none", "")),
                 whole(row.get("no", "")), row.get("of_one") == "yes", "<length>" in row["pattern"])
        for row in table["wordings"]
    )  # fmt: skip


@cache
def _gate() -> re.Pattern[str]:
    """What a sentence must hold for any of the wordings to be looked for."""
    return re.compile(rf"\b(?:{'|'.join(general_rule_words())})", re.I)


def general_rule_words() -> Iterable[str]:
    """The beginnings of words of which a sentence must hold one."""
    return words("general_rules")["gate"]  # type: ignore[no-any-return]


def general_rule_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """The general rules that one sentence tells."""
    if not scene.treaties or not _gate().search(scene.text, start, end):
        return
    small = scene.text[start:end].lower()
    of_one, timed = bool(_states(scene, start, end)), bool(_UNIT.search(scene.text, start, end))
    said = of_one and _SAID.search(scene.text, start, end) is not None
    told = set[str]()
    for wording in _wordings():
        own = of_one and not wording.of_one
        if (own and not said) or (wording.timed and not timed) or not wording.sought.may_be_in(small):
            continue
        match = wording.sought.pattern.search(scene.text, start, end)
        if match is None or (wording.needs and not _compiled(wording.needs).search(scene.text, start, end)):
            continue
        if own and _states(scene, *whole(_telling(scene, match))):
            continue  # beside a state that the rule is told of, and not only beside who says it
        if wording.none and _compiled(wording.none).search(scene.text, start, end):
            continue
        if told and not (wording.about in _OF_ENTRY and told.isdisjoint({wording.about})):
            continue
        draft = _draft(scene, wording, match, (start, end))
        if draft is not None:
            yield draft
            if wording.about not in _OF_ENTRY:
                return
            told.add(wording.about)


def _states(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    return tuple(
        m.ref or ""
        for m in scene.mentions_from(start, end)
        if m.kind in ("state", "person") and not scene.organisations_in(m.start, m.end)
    )


def _draft(scene: Scene, wording: _Wording, match: re.Match[str], sentence: Span) -> Draft | None:
    verb = _telling(scene, match)
    span = _span(scene, verb, match, sentence)
    means_one = scene.treaties_in(*sentence) or any(t.lower_ in _TREATIES for t in scene.parsed.span(*sentence))
    means_one = means_one or wording.about in _OF_TREATIES or _ARTICLE.search(scene.text, *sentence) is not None
    means_one = means_one or _THAT_EXIT.search(scene.text, *sentence) is not None
    means_one = means_one or (wording.about == "withdrawal_period" and _ANYBODY.match(match[0]) is not None)
    treaty = scene.treaty(verb, *span) if means_one else None
    lasting = lemma(verb) in ("be", "have") or wording.about == "entry_threshold"  # "had ten years to clear its mines"
    of_then = not lasting and verb.tag_ == "VBD"
    if treaty is None or of_then:
        return None
    length = _length(match)
    if length == "":
        return None
    about, count = wording.about, match.groupdict().get("count")
    if count:
        number = rank_of_text(count) or spelled(count)
        if not number:
            return None
        length = f"{number}" if length is None else f"{number}: {length}"
        return Draft(*span, "rule", (say.rule(treaty, about, length),), (), treaty, 1)
    if about == "withdrawal_gate" and _OF_NOTICE.match(scene.text, match.end()):
        about = "withdrawal_period"
    denied = "no_" if wording.no and _compiled(wording.no).search(scene.text, *span) else ""
    told = " ".join(scene.text[span[0] : span[1]].split())
    value = length if length and about.endswith(("_period", "_gate")) else f"{length}: {told}" if length else told
    if about == "duty_period":
        own = scene.text[span[0] : span[1]]
        second = _SECOND_LENGTH.search(own, max(0, match.end() - span[0]))  # "four years to destroy, ten to clear"
        value = f"{length}: {' '.join(own[: second.start() if second else len(own)].split())}"
    rank = 4 if about in words("rule_verbs").values() else 1  # what its verbs tell more exactly comes first
    return Draft(*span, "rule", (say.rule(treaty, f"{denied}{about}", value),), (), treaty, rank)


def _length(match: re.Match[str]) -> str | None:
    """The length in normal form; empty where its number is none, None where the wording has no length."""
    found = match.groupdict()
    if "unit" not in found:
        return None
    if not found["unit"]:
        return "at_once"
    number = spelled(found["number"])
    return f"{number} {found['unit'].lower()}" if number else ""


def _telling(scene: Scene, match: re.Match[str]) -> Token:
    """The verb whose clause tells the rule: the highest one above the match that is still no verb of saying."""
    token = scene.parsed.span(match.start(), match.end()).root
    top = token
    while token.head.i != token.i and not _is_said(token):
        token = token.head
        top = token if is_verb(token) else top
    return top


def _is_said(verb: Token) -> bool:
    """Whether a clause is what somebody says, and not what a treaty obliges or allows somebody to do."""
    return verb.dep_ in ("ccomp", "parataxis") and lemma(verb.head) not in (*words("rule_verbs"), "give", "let")


def _is_saying(child: Token) -> bool:
    """Whether what hangs on a verb behind it is somebody's saying so ("a delegate noted"), and not a time."""
    return child.dep_ in ("ccomp", "parataxis") or (child.dep_ == "npadvmod" and any(is_verb(t) for t in child.subtree))


def _span(scene: Scene, verb: Token, match: re.Match[str], sentence: Span) -> Span:
    """The verb's clause with all that hangs on it, without a clause of saying beside it."""
    start, end = whole(verb)
    for child in verb.children:
        if child.i > verb.i and child.left_edge.idx >= match.end() and _is_saying(child):
            end = min(end, child.left_edge.idx)
        elif child.dep_ == "ccomp" and child.i < verb.i and child.right_edge.idx < match.start():
            start = max(start, child.right_edge.idx + len(child.right_edge))
    start, end = max(min(start, match.start()), sentence[0]), min(max(end, match.end()), sentence[1])
    text = scene.text[start:end]
    start += len(text) - len(text.lstrip(" ,:;–—-"))
    return start, start + len(text.strip(" ,:;–—-.\n"))
