"""Claims of how long something took or lasted: between two steps, inside a treaty or outside it.

Which steps are meant is read from the words around the length; they are the table data/cues/durations.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Span
from treatywatch.reading.claims.clauses import asserted, clause, negated, whole
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.told_lengths import Length, duration_pattern, duration_words, lengths
from treatywatch.reading.syntax import auxiliaries, children, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_AFTER = re.compile(r"\s*(?:to the (?:day|week|month|hour) )?(?:after|following|of|on from|later than)\b", re.I)
_AHEAD = re.compile(r"\s*(?:before|ahead of|prior to|until|till|to(?! the day))\b", re.I)
_LATER = re.compile(r"\s*(?:later|on|afterwards|thereafter)\b", re.I)
_PAIR = re.compile(r"\b(?:between|from|separat\w+)\b", re.I)
_JOINT = re.compile(r"\b(?:and|to|from|until)\b", re.I)
_FINITE = ("VBD", "VBZ", "VBP")
_NEAREST = 60  # characters behind "after" in which its step must begin
_MORE = re.compile(r"\b(?:another|a further|more|further|additional)\b(?! than)(?=[\w\s-]{0,20}$|\s+\w+$)", re.I)
_RUNS_ON = re.compile(
    r"\b(?:runs?|goes|go|lives?|carries|carry) on (?:for )?(?=[\w\s-]{0,20}$|[\w-]+ \w+$)"
    r"|\bcontinues? (?:to \w+ )?for ",
    re.I,
)
_OF_THE_NTH = re.compile(
    r"\s*after (?:the|its|a) (?:\d+(?:st|nd|rd|th)|[a-z-]*(?:[a-z]th|first|second|third)) [a-z]", re.I
)
_UNDER = re.compile(r"\b(?:after|before)\s+(?:[\w’']+\s+){0,2}$", re.I)  # "a year after notifying it and ten after ..."
_LINKED = 30  # characters before a step in which it is said what it was after
_AROUND = 90  # characters beside a length in which the verb stands that it is counted for


@cache
def _steps() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((step, re.compile(pattern, re.I)) for step, pattern in duration_words()["steps"].items())


_STAYING = frozenset(
    {"outside", "inside", "out", "in", "party", "member", "bound", "back", "absence", "it", "its", "they"}
)


def duration_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """The lengths between steps that one sentence tells of one participant, or of the treaty itself."""
    if not scene.treaties:
        return
    for length in lengths(scene.text, start, end):
        part = _part(scene.text, start, end, length)
        steps = _between(scene, *part, length)
        verb = _verb(scene, length)
        if steps is None or verb is None or not _stands(verb):
            continue
        span = _span(scene, verb, part, length)
        inside = {scene.named(m) for m in scene.treaties_in(*span)}
        if _OF_THE_NTH.match(scene.text, length.end) or _is_still_to_run(scene.text, length):
            continue  # "ninety days after the fiftieth country had ratified": a threshold
        if not inside and scene.organisations_in(*span):
            continue  # "left the Council of Europe after 26 years"
        treaty = inside.pop() if len(inside) == 1 else _treaty(scene, verb, (start, end), part)
        of_treaty = set(steps) <= {*duration_words()["treaty_steps"], "signed"} and not _for_one(scene, part)
        who = () if of_treaty else _who(scene, verb, part, length)
        others = {*scene.named_states(*span)} - {*who}
        if treaty is None or (len(who) != 1 and not of_treaty) or _of_several(scene, span) or (others and who):
            continue
        if who and _is_of_something_else(scene, span, part):
            continue
        told = say.duration(who[0] if who else "", treaty, *steps, length.relation, length.told)
        yield Draft(*span, "duration", (told,), who, treaty, 1)


def _is_of_something_else(scene: Scene, span: Span, part: Span) -> bool:
    """As in "The colonels ruled for seven years, and for all of them Greece was outside it": how long they ruled."""
    told = any(span[0] <= at < span[1] for at, _ in _cues(scene, *part))
    stays = any(t.lower_ in _STAYING for t in scene.parsed.span(*span))
    return not (told or stays or scene.treaties_in(*span) or scene.named_states(*span))


def _is_still_to_run(text: str, length: Length) -> bool:
    """As in "for six more months", "for another year", "runs on for six months": a length from now on."""
    before = max(0, length.start - _LINKED)
    return any(p.search(text, before, length.end) for p in (_MORE, _RUNS_ON))


def _of_several(scene: Scene, span: Span) -> bool:
    """Whether several treaties are named, so that a step may be one's and the other step another's."""
    return len({scene.named(m) for m in scene.treaties_in(*span)}) > 1


def _span(scene: Scene, verb: Token, part: Span, length: Length) -> Span:
    """The clause that tells a length, with the steps nearest to it."""
    cues = [at for at, _ in _cues(scene, *part)]
    near = [*[at for at in cues if at < length.at][-1:], *[at for at in cues if at > length.at][:1]]
    steps = [whole(scene.parsed.span(at, at + 1).root) for at in near]
    inside = [(max(a, part[0]), min(b, part[1])) for a, b in (clause(verb), *steps) if a < part[1] and b > part[0]]
    edges = [*inside, (length.start, length.end)]
    return _trimmed(scene.text, min(a for a, _ in edges), max(b for _, b in edges))


def _treaty(scene: Scene, verb: Token, sentence: Span, part: Span) -> str | None:
    """The treaty of a sentence: named in it, or the one that the article is about."""
    treaty = scene.treaty(verb, *part)
    named = scene.treaties_in(*sentence) or scene.referents.treaty(*part)
    return treaty if named or treaty == scene.dominant_treaty else None


def _for_one(scene: Scene, part: Span) -> bool:
    """As in "entered into force for Chad", "in Chad", "two years after it signed": no day of the treaty's own."""
    return any(
        t.lower_ in ("for", "in") and any(scene.named_states(*whole(thing)) for thing in children(t, "pobj"))
        for t in scene.parsed.span(*part)
    )


def _stands(verb: Token) -> bool:
    """Whether the verb tells that it was so: "took", "to ratify" under a verb that does; not "would take"."""
    top = next((up for up in (verb, *verb.ancestors) if up.tag_ in _FINITE), verb)
    if any(a.lower_ in words("modals") for up in (verb, verb.head, top) if is_verb(up) for a in auxiliaries(up)):
        return False
    return all(asserted(up) and not negated(up) for up in (verb, top) if up.tag_ in (*_FINITE, "VBN"))


def _part(text: str, start: int, end: int, length: Length) -> Span:
    """The part of a sentence between semicolons and dashes that a length stands in."""
    for mark in ("; ", " – ", " — ", ": "):
        before, after = text.rfind(mark, start, length.start), text.find(mark, length.end, end)
        start, end = max(start, before + len(mark) if before >= 0 else start), after if after >= 0 else end
    return start, end


def _trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip(" \n\"“”'‘’")), start + len(inside.rstrip(" \n.!?\"“”'’"))


def _cues(scene: Scene, start: int, end: int) -> list[tuple[int, str]]:
    """The steps that some characters name, in order; each place counts once."""
    taken: list[Span] = []
    found: list[tuple[int, str]] = []
    for step, pattern in _steps():
        for match in pattern.finditer(scene.text, start, end):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                if not _is_of_other_things(scene, step, match.start()):
                    found.append((match.start(), step))
    return sorted(found)


def _is_of_other_things(scene: Scene, step: str, at: int) -> bool:
    """As in "after he signed the instrument", "joined the Council of Europe and ratified it two years on"."""
    verb = scene.parsed.span(at, at + 1).root
    if not is_verb(verb):
        return False
    papers = duration_words()["papers_signed"]
    things = children(verb, "dobj", "nsubjpass")
    if step == "signed" and any(lemma(thing) in papers for thing in things):
        return True
    if (
        step == "left"
        and things
        and all(thing.tag_ == "NN" and lemma(thing) in duration_words()["not_left"] for thing in things)
    ):
        return True  # "a week before it left office"
    bodies = (thing for thing in things if scene.organisations_in(*whole(thing)))
    return step in ("joined", "left", "returned") and any(not scene.treaties_in(*whole(thing)) for thing in bodies)


def _is_open(scene: Scene, at: int) -> bool:
    """Whether a step is only to come, may be, or is not done: "will withdraw", "is waiting to enter into force"."""
    token = scene.parsed.span(at, at + 1).root
    if not is_verb(token):
        return False
    waits = token.dep_ == "xcomp" and (token.head.tag_ == "VBG" or lemma(token.head) in ("have", "hope", "want"))
    return waits or negated(token) or any(a.lower_ in words("modals") for a in auxiliaries(token))


def _between(scene: Scene, start: int, end: int, length: Length) -> tuple[str, str] | None:
    """The two steps between which a length is counted, by the words around it; None where they tell none."""
    text, cues = scene.text, _cues(scene, start, end)
    if any(_is_open(scene, at) for at, _ in cues):
        return None
    before = [step for at, step in cues if at < length.at and not _UNDER.search(text[max(start, at - _LINKED) : at])]
    after = [(at, step) for at, step in cues if at >= length.end]
    steps = [step for _, step in after]
    if link := _AFTER.match(text, length.end):
        begins = bool(after) and _begins(scene, link.end(), after[0][0])
        if not begins and link.group().strip().lower() != "of":
            return None
        if begins and steps[0] == "notified" and not {"left", "in_force"} & {*before, *steps[1:]}:
            return None  # "signed in 1987, ended six months after Washington gave notice": what came then has no day
        if begins and steps[0] == "notified" and "left" in before:
            return "notified", "left"  # also "left it, which it had joined in 2011, a year after it gave notice"
        if begins:
            return _effect(_ordered(steps[0], _last(before, steps[0]) or _next(text, after)), before + steps)
    if _LATER.match(text, length.end):
        later = _told_later(before, steps)
        return ("notified", "left") if later == ("left", "in_force") else _effect(later, before + steps)
    if pair := _pair(scene, start, end, cues):
        return _effect(pair, before + steps)
    link = _AHEAD.match(text, length.end)
    if link and before and after and before[-1] != steps[0] and _begins(scene, link.end(), after[0][0]):
        return _effect(_ordered(before[-1], steps[0]), before + steps)
    if link and not after:
        return None  # "acceded in 2018, four years before the World Cup"
    return _effect(_of_state(text, start, end, length, before + steps), before + steps)


def _begins(scene: Scene, start: int, at: int) -> bool:
    """Whether a step is what "after" or "before" is said of: no other verb stands between."""
    if at - start > _NEAREST:
        return False
    between = (t for t in scene.parsed.span(start, at) if start <= t.idx < at)
    return not any(is_verb(t) and not is_helper(t) and lemma(t) not in words("giving_verbs") for t in between)


def is_helper(token: Token) -> bool:
    """Whether a verb only helps another one ("had", "was")."""
    return token.dep_ in ("aux", "auxpass") or token.lower_ in ("had", "has", "have", "having", "was", "were", "being")


def _effect(steps: tuple[str, str] | None, told: list[str]) -> tuple[str, str] | None:
    """The same, where it is a withdrawal that takes effect and not the treaty."""
    if steps is None or "in_force" not in steps or not ("left" in told or "notified" in steps):
        return steps
    first, last = ("left" if step == "in_force" else step for step in steps)
    return (first, last) if first != last else None


def _last(steps: list[str], other: str) -> str | None:
    return next((step for step in reversed(steps) if step != other), None)


def _next(text: str, cues: list[tuple[int, str]]) -> str | None:
    """The step of the main clause behind: "sixteen years after its signature, Finland ratified"."""
    return next((step for at, step in cues[1:] if step != cues[0][1] and "," in text[cues[0][0] : at]), None)


def _ordered(first: str, second: str | None) -> tuple[str, str] | None:
    if second is None or first == second:
        return None
    return first, second


def _told_later(before: list[str], after: list[str]) -> tuple[str, str] | None:
    """As in "signed it in 2006 and ratified it ten years later", "signed it; ten years later it ratified it"."""
    if before and after and before[-1] != after[0]:
        return before[-1], after[0]
    different = [step for step in before if before and step != before[-1]]
    return (different[-1], before[-1]) if different else None


def _pair(scene: Scene, start: int, end: int, cues: list[tuple[int, str]]) -> tuple[str, str] | None:
    """As in "between signing and ratifying it", "from signature to ratification"."""
    for link in _PAIR.finditer(scene.text, start, end):
        own = [(at, step) for at, step in cues if at >= link.end()]
        two = len(own) > 1 and own[0][1] != own[1][1] and _begins(scene, link.end(), own[0][0])
        if two and _JOINT.search(scene.text, own[0][0], own[1][0]):
            return own[0][1], own[1][1]
    return None


_AS_SIGNATORY = re.compile(r"[\s-]+as an? (?:mere |simple )?signatory\b", re.I)


_WAS_INSIDE = re.compile(
    r"\b(?:was|were|been|remained|stayed) (?:an? )?(?:\w+ )?(?:member|party|bound|inside)\b[^.;]{0,20}"
    r"\bfor\b[^.;]{0,20}$",
    re.I,
)
_LATE = re.compile(r"\bafter (?:only |just |a mere )?$", re.I)
_AGAIN = re.compile(r"\b(?:is|are|was|were|once) (?:again|back|once more)\b|\bonce more\b", re.I)
_FOR = re.compile(r"\bfor (?:only |just |about |some |a mere |nearly |almost )?$", re.I)


def _of_state(text: str, start: int, end: int, length: Length, steps: list[str]) -> tuple[str, str] | None:
    """A length with at most one step: how long it waited for it, or how long it was inside or outside."""
    before, behind = text[max(start, length.start - _AROUND) : length.start], text[length.end : end][:_AROUND]
    if steps == ["joined"] and _WAS_INSIDE.search(before):
        return "joined", "left"  # "joined in 2011 and was a member for seven years"
    waits = bool(duration_pattern("waiting").search(before) or duration_pattern("passing").match(behind))
    if _AS_SIGNATORY.match(behind):
        return "signed", "ratified"
    if _AGAIN.search(before) and _LATE.search(before):
        return "left", "returned"  # "is again a member, after four years"
    if "left" in steps and _FOR.search(before):
        return "left", "returned"  # "left it for three months"
    if "returned" in steps and _LATE.search(before):
        return "left", "returned"  # "After nineteen years, it rejoined"
    long = length.told.endswith(("year", "decade")) and not length.told.startswith("1 ")
    if steps == ["left"] and long and _LATE.search(before) and not behind.startswith((" of", " in", " as")):
        return "joined", "left"  # "left it after 68 years", and not "after six months"
    if duration_pattern("outside").search(before + behind) and _lasts("outside", before, behind):
        return "left", "now" if duration_pattern("since_then").search(text, start, end) else "returned"
    if any(step in ("ratified", "joined") for step in steps) and waits and "left" not in steps:
        return "signed", "ratified"
    if "in_force" in steps and "left" not in steps and duration_pattern("took").search(before):
        return "made", "in_force"
    if duration_pattern("inside").search(before + behind) and _lasts("inside", before, behind):
        return "joined", "now" if duration_pattern("since_then").search(text, start, end) else "left"
    return None


def _lasts(what: str, before: str, behind: str) -> bool:
    """Whether a length is how long something lasted: "for seven years", "lasted seven years", "seven years inside"."""
    return bool(
        duration_pattern("lasted").search(before)
        or re.match(rf"[\s-]+(?:of )?(?:{duration_words()[what]})", behind, re.I)
    )


def _verb(scene: Scene, length: Length) -> Token | None:
    """The verb that a length is told of."""
    token = scene.parsed.span(length.at, length.end).root
    above = next((up for up in (token, *token.ancestors) if is_verb(up)), None)
    return above or next((below for below in token.children if below.dep_ in ("acl", "relcl")), None)


def _only_receives(scene: Scene, ref: str, part: Span) -> bool:
    """As in "a year after its notice has been given to the United States"."""
    given = (c for t in scene.parsed.span(*part) if t.lower_ == "to" and is_verb(t.head) for c in children(t, "pobj"))
    return any(ref in scene.of(thing) for thing in given)


def _who(scene: Scene, verb: Token, part: Span, length: Length) -> tuple[str, ...]:
    """The one participant that a length is told of: its verb's subject, else the only one of the sentence."""
    for up in (verb, *(a for a in verb.ancestors if is_verb(a))):
        thing = subject(up)
        refs = scene.of(thing) if thing is not None and part[0] <= thing.idx < part[1] else ()
        if len(refs) == 1:
            return refs
    named = scene.named_states(*part)
    if len(named) == 1:
        return () if _only_receives(scene, named[0], part) else named
    owners = [t for t in scene.parsed.span(*part) if t.lower_ in ("its", "their", "his", "it", "they")]
    found = [scene.referents.states(t.idx, t.idx + len(t)) for t in owners[:1]] if not named else []
    return found[0] if found else ()
