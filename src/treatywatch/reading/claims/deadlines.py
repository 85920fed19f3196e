"""Claims of duties with a day: "must clear its mined areas by 2028", "its first report is due in May".

The words are the table data/cues/deadlines.yaml; which of a treaty's duties is meant is found when it is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from treatywatch.model import assertions as say
from treatywatch.model.article import Span
from treatywatch.reading.claims.about_treaties import TREATY_NOUN
from treatywatch.reading.claims.clauses import clause, whole
from treatywatch.reading.claims.scene import Draft, Scene
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.syntax import auxiliaries, is_verb, lemma, subject
from treatywatch.reading.times import TimeExpression

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_MARK = 40  # characters before a day in which "no later than the end of" stands
_LINK = re.compile(
    r"\b(?:under|of|by|in|on|to|until|for|no later than)?\s*(?:the\s+)?$", re.I
)  # what led to a name or a day
_CONDITION = re.compile(r"\b(?:if|unless)\b", re.I)


@cache
def _table() -> dict[str, Any]:
    return cue_file("deadlines")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_table()[name], re.I)


def deadline_words() -> Iterable[str]:
    """The words of which a sentence must hold one."""
    return _table()["gate"]  # type: ignore[no-any-return]


def deadline_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """The duties of one state with the day by which they are due that one sentence tells."""
    if not _pattern("obliges").search(scene.text[start:end].lower()):
        return
    time = _due(scene, start, end)
    if time is None or time.day is None or _CONDITION.search(scene.text, start, end):
        return
    verb = _verb(scene, time)
    if verb is None or any(c.lower_ in ("not", "n't", "n’t", "never", "nor") for c in verb.children):
        return
    span = _span(scene, verb, time, (start, end))
    claimed = scene.text[slice(*span)]
    if not _pattern("obliges").search(claimed) or _pattern("not_due").search(claimed) or _is_wish(verb):
        return
    told = _told(scene, span, time)
    is_known = bool(_pattern("duty").search(told))
    treaty = _treaty(scene, verb, (start, end), is_known=is_known)
    who = _who(scene, verb, (start, end))
    if treaty is None or len(who) != 1:
        return
    day = (time.ahead or time.day).edtf if _looks_ahead(verb) else time.day.edtf
    form = say.deadline(who[0], treaty, told, day.removeprefix("../"))
    yield Draft(*span, "deadline", (form,), who, treaty, 1)


def _is_wish(verb: Token) -> bool:
    """As in "plans to be free of mines by 2026": what somebody wants is no duty."""
    return any(lemma(up) in _table()["wishes"] for up in (verb, *verb.ancestors) if is_verb(up))


def _due(scene: Scene, start: int, end: int) -> TimeExpression | None:
    """The day by which it is due: the one that the words beside it make one, else the only one beside "deadline"."""
    times = [t for t in scene.times_in(start, end) if t.kind != "anchored"]
    for time in times:
        before, after = scene.text[max(start, time.start - _MARK) : time.start], scene.text[time.end : end]
        if _pattern("before_day").search(before) or _pattern("in_time").search(time.text):
            return time
        if _pattern("after_day").search(after):
            return time
    named = _pattern("names_day").search(scene.text, start, end)
    return times[0] if named and len(times) == 1 else None


def _verb(scene: Scene, time: TimeExpression) -> Token | None:
    """The highest verb of the clause in which a day stands that is no verb of saying."""
    token = scene.parsed.span(time.start, time.end).root
    above = [up for up in (token, *token.ancestors) if is_verb(up)]
    top = above[0] if above else None
    for one in above:
        top = one
        finite = one.tag_ in ("VBD", "VBZ", "VBP") or any(a.tag_ == "MD" for a in auxiliaries(one))
        if one.dep_ in ("ccomp", "relcl", "advcl", "parataxis") and finite:
            break
    return top


def _looks_ahead(verb: Token) -> bool:
    return verb.tag_ in ("VB", "VBZ", "VBP")


def _span(scene: Scene, verb: Token, time: TimeExpression, sentence: Span) -> Span:
    """The clause of a duty with its day."""
    first, last = clause(verb)
    duties = list(_pattern("duty").finditer(scene.text, *sentence))
    near = [m for m in duties if m.start() < time.start][-1:] + [m for m in duties if m.start() >= time.end][:1]
    near = near if not any(first <= m.start() < last for m in duties) else []
    start, end = (
        min(first, time.start, *(m.start() for m in near)),
        max(last, time.end, *(_whole_end(scene, m.start()) for m in near)),
    )
    return max(start, sentence[0]), min(end, sentence[1])


def _whole_end(scene: Scene, char: int) -> int:
    return whole(scene.parsed.span(char, char + 1).root)[1]


def _told(scene: Scene, span: Span, time: TimeExpression) -> str:
    """The duty in the text's words: those of the claim without its day, and without the names of treaties."""
    out = [(time.start, time.end), *((m.start, m.end) for m in scene.treaties_in(*span) if TREATY_NOUN.search(m.text))]
    kept, at = [], span[0]
    for start, end in sorted(out):
        if start >= at:
            kept.append(_LINK.sub("", scene.text[at:start]))
            at = end
    return " ".join(" ".join([*kept, scene.text[at : span[1]]]).split())


def _treaty(scene: Scene, verb: Token, sentence: Span, *, is_known: bool) -> str | None:
    """The treaty that a duty is under: named in the sentence, known by what it is on, or the article's own."""
    named = scene.treaties_in(*sentence)
    if named:
        return scene.treaty(verb, *sentence)
    if not is_known:
        return None
    return scene.by_subject(*sentence) or scene.treaty(verb, *sentence)


def _who(scene: Scene, verb: Token, sentence: Span) -> tuple[str, ...]:
    """The one state whose duty it is."""
    thing = subject(verb)
    refs = scene.of(thing) if thing is not None and sentence[0] <= thing.idx < sentence[1] else ()
    if len(refs) == 1:
        return refs
    named = scene.named_states(*sentence)
    if named:
        return named
    owners = [t for t in scene.parsed.span(*sentence) if t.lower_ in ("its", "their", "it", "they")]
    found = [scene.referents.states(t.idx, t.idx + len(t)) for t in owners]
    return next((refs for refs in found if len(refs) == 1), ()) or scene.states(*sentence)
