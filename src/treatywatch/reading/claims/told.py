"""Claims that events are: steps on the ladder that the text tells as done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Event, Span
from treatywatch.model.days import Day
from treatywatch.reading.alliances import organisation_of
from treatywatch.reading.claims.about_treaties import signs_a_law
from treatywatch.reading.claims.clauses import clause, future, negated
from treatywatch.reading.claims.joined_treaties import belongs_to_another
from treatywatch.reading.claims.leaving import comes_back_then, had_left, leaves_as_it_is, leaving_was_told, taken_back
from treatywatch.reading.claims.mood import is_news
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.standing_verbs import has_other_particle
from treatywatch.reading.claims.timed import plain
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.refer_words import role_words
from treatywatch.reading.syntax import children, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_STEPS = {
    ("withdraw", "effective"): "left",
    ("join", "in_force"): "joined",
    ("suspend", "suspension_declared"): "suspended",
}
_COMES = {"effective": "unbound", "in_force": "in_force"}
_PLANNED = re.compile(r"\b(?:plans?|bids?|intentions?|proposals?|bills?|decisions?|ideas?|efforts?)\b", re.I)
_BECOMING = re.compile(r"\bbecom(?:e|ing) (?:a )?(?:state )?part(?:y|ies)\b", re.I)
_BACK = re.compile(r"\bback (?:in|into|to)\b", re.I)
_NTH = re.compile(r"\b(?:second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))\b[^.]*\bto\b", re.I)
_PROPOSALS = frozenset({"proposed", "recommended"})
_SUSPENDED = re.compile(r"\bsuspen(?:d|ded|sion)\b", re.I)
_EDGES = " \n.,;:!?"
_SO_LONG_AFTER = re.compile(r"\b(?:days?|weeks?|months?|years?) (?:after|before|behind) (?:the )?$", re.I)
_NAME = 30  # characters before a name in which "three years after the" stands
_DONE = frozenset({"deposited", "in_force", "signed", "effective"})
_LADDERS = frozenset({"withdraw", "join", "suspend"})


def event_drafts(scene: Scene) -> Iterator[Draft]:
    """One claim per telling of an event that is said to have happened; of a step under several treaties one for all."""
    found: list[Draft] = []
    for draft in _event_drafts(scene):
        place = next((i for i, one in enumerate(found) if _is_of_another_treaty(one, draft)), None)
        if place is None:
            found.append(draft)
        else:
            found[place] = replace(found[place], asserts=(*found[place].asserts, *draft.asserts))
    yield from found


def _comes_back_later(scene: Scene, event: Event, start: int) -> bool:
    """Whether the text tells further on that those who left joined again: "London came back in 1997"."""
    back = {
        who
        for other in scene.events
        if other.action == "join" and other.said == "in_force" and other.treaty == event.treaty
        and other.modality == "actual" and other.polarity == "positive"
        and any(begin > start for begin, _ in other.evidence)
        for who in other.participants
    }  # fmt: skip
    return bool(event.participants) and set(event.participants) <= back


def _is_of_it_before_its_name(scene: Scene, start: int, end: int) -> bool:
    """Such as "the president ended it", before any treaty is named: what "it" is, may be something else."""
    named = scene.treaties[0].start if scene.treaties else start
    return end <= named and any(t.lower_ == "it" and t.dep_ == "dobj" for t in scene.parsed.span(start, end))


def _is_of_another_treaty(one: Draft, other: Draft) -> bool:
    """Whether two claims are of the same words, and differ in the treaty alone: "deposited those of T and of U"."""
    same = (one.start, one.end, one.kind, one.participants) == (other.start, other.end, other.kind, other.participants)
    return (
        same
        and one.kind == "stage"
        and all(a.arguments[1] != b.arguments[1] for a in one.asserts for b in other.asserts)
    )


def _event_drafts(scene: Scene) -> Iterator[Draft]:
    for event in scene.events:
        if all(_is_only_reckoned(scene, start) for start, _ in event.evidence):
            continue
        if event.said == "in_force" and event.polarity == "positive" and not event.participants:
            yield from _of_the_treaty(scene, event)
        elif event.action in _LADDERS and _is_told(event):
            if event.treaty and event.participants:
                yield from _told(scene, event, event.treaty)
        elif event.said in _COMES and event.modality == "planned" and event.polarity == "positive":
            if event.treaty and event.participants and event.day is not None:
                yield from _to_come(scene, event, event.treaty)
        elif event.action in ("comply", "transfer") and event.evidence:
            yield from (_reported(scene, event, span) for span in event.evidence)


def _is_only_reckoned(scene: Scene, start: int) -> bool:
    """As in "acceded in 1998, three years after Chad": when Chad did, no words of its own tell."""
    after = _SO_LONG_AFTER.search(scene.text, max(0, start - _NAME), start)
    return after is not None and scene.text[start].isupper()


def _of_the_treaty(scene: Scene, event: Event) -> Iterator[Draft]:
    """Such as "its twin, the Assistance Convention, followed in February 1987": a treaty's own entry into force."""
    for evidence in event.evidence if event.treaty and event.day is not None else ():
        span, verb = _clause_of(scene, evidence), _top_verb(scene, evidence)
        if event.treaty is None or verb is None or lemma(verb) not in words("echoing_force"):
            continue
        day = scene.day_of(verb, *span, future=event.modality == "planned")
        if day:
            yield Draft(*span, "date", (say.treaty_date(event.treaty, "in_force", day),), (), event.treaty, 6)


def _is_told(event: Event) -> bool:
    """Whether the step is said to be done; of a bill or a proposal it is told that there is one."""
    if event.polarity != "positive":
        return False
    return event.modality == "actual" or (event.said in _PROPOSALS and event.modality == "possible")


def _told(scene: Scene, event: Event, treaty: str) -> Iterator[Draft]:
    sayings = event.sayings or (event.said,) * len(event.evidence)
    for evidence, claimed in zip(event.evidence, sayings, strict=True):
        span = _clause_of(scene, evidence)
        top = _top_verb(scene, evidence)
        if top is not None and negated(top):
            continue
        if _is_no_step(scene, evidence, event) or belongs_to_another(scene, treaty, *span):
            continue
        if _is_of_it_before_its_name(scene, *evidence):
            continue
        at_home = top is not None and _at_home(scene, top)
        said = event.stage if at_home else claimed
        step = _STEPS.get((event.action, said), said)
        if step in _STEPS.values() and at_home:
            continue  # a vote or a law is told, and nothing that was done abroad
        day = _own_day(scene, event, span)
        anchored = not day and any(t.kind == "anchored" for t in scene.times_in(*span))
        if step == "joined" and not day and top is not None and lemma(top) == "join" and is_news(top):
            step = "joins"
        then = top is not None and (had_left(scene, top) or comes_back_then(top))
        main = top is not None and top.dep_ in ("ROOT", "conj")
        then = then or (step == "left" and main and _comes_back_later(scene, event, evidence[0]))
        if step == "left" and (anchored or then):
            step = "once_left"  # "had left it", "gave notice in 1983 and was gone a year later"
        followed = step in ("left", "once_left") and top is not None and lemma(top) == "follow"
        if followed and not day and not anchored:
            step = "notified"  # "Chad has followed its example": how far it has come is not told
        if (
            step == "joined"
            and top is not None
            and lemma(top) in words("admitting_verbs")
            and _SUSPENDED.search(scene.text, top.sent.start_char, top.sent.end_char)
        ):
            continue  # "was readmitted two years after it was suspended": a member throughout
        if step == "left" and not day and top is not None and _goes_further(top):
            step = "leaving"  # "went further, pulling out of the convention": how far it has come is not told
        if step == "left" and top is not None and _is_of_parliament(top):
            continue  # "parliament took the country out on Tuesday": a vote
        if step in ("left", "once_left", "joined") and _NTH.search(scene.text[evidence[0] : evidence[1]]):
            continue  # "the second state to leave after Greece"
        if (step in _STEPS.values() and _of_an_act(scene, evidence)) or (step == "signed" and _paper(scene, evidence)):
            continue
        body = organisation_of(treaty) if step == "joined" else None
        if body is not None:
            yield _of_membership(scene, event, span, body, day)
            continue
        if (event.action, step) == ("join", "revoked"):
            if _PLANNED.search(scene.text, *span):
                continue  # "dropped its plan to ratify": no act under the treaty
            declared = _BECOMING.search(scene.text, *span) is not None
            kind = "intention_not_to_become_party" if declared else "signature_withdrawn"
            told = tuple(say.act(p, treaty, kind, day) for p in event.participants)
        elif step == "joined" and not day and top is not None and _BACK.search(scene.text, top.idx, span[1]):
            told = tuple(say.status(p, treaty, scene.on, "back") for p in event.participants)
        else:
            told = tuple(say.stage(p, treaty, event.action, step, day) for p in event.participants)
        yield Draft(*span, "stage", told, event.participants, treaty, 6)


def _goes_further(verb: Token) -> bool:
    """As in "The government went further, pulling out of the convention": a participle tells what it did."""
    further = lemma(verb) in cue_file("steps")["going_further"]
    return further and any(c.tag_ == "VBG" and c.i > verb.i for c in children(verb, "advcl"))


def _is_of_parliament(verb: Token) -> bool:
    who = subject(verb)
    return who is not None and role_words().get(who.lower_) == "parliament"


def _to_come(scene: Scene, event: Event, treaty: str) -> Iterator[Draft]:
    """Such as "will leave the treaty on 2 June": the day of what is to take effect, where its own clause names it."""
    organisation = organisation_of(treaty)
    for evidence in event.evidence:
        if event.day is None:
            continue
        span, day = _clause_ahead(scene, evidence, event.day)
        if not day or day.removeprefix("../") != plain(event.day) or belongs_to_another(scene, treaty, *span):
            continue
        if organisation is not None:
            step = "left" if event.action == "withdraw" else "member"
            told = tuple(say.step_date(p, organisation, step, day) for p in event.participants)
            yield Draft(*span, "membership", told, event.participants, None, 6)
        else:
            told = tuple(say.step_date(p, treaty, _COMES[event.said], day) for p in event.participants)
            yield Draft(*span, "date", told, event.participants, treaty, 6)


def _clause_ahead(scene: Scene, evidence: Span, told: Day) -> tuple[Span, str]:
    """The clause that tells what is to come, and the day that it gives; a name may stand there with its day alone."""
    span = _clause_of(scene, evidence)
    verb = _top_verb(scene, span)
    if verb is None:  # "Finland follows on 10 January, Poland on 20 February"
        inside = any(t.under(future=True) == told for t in scene.times_in(*span))
        return span, plain(told) if inside else ""
    if not future(verb) and (said := next((c for c in children(verb, "ccomp") if future(c)), None)) is not None:
        verb, span = said, clause(said)  # "will leave it on 2 June, the UN said"
    if not future(verb) and (then := next((c for c in children(verb, "conj") if future(c)), None)) is not None:
        verb, span = then, clause(then)  # "has ratified it and will become a member on 1 January"
    ahead = future(verb) or (verb.tag_ in ("VBZ", "VBP") and not children(verb, "aux"))
    if not ahead:
        return span, ""
    day = scene.day_of(verb, *span, future=True)
    return (span, day) if day else _only_day(scene, evidence, span, told)


def _only_day(scene: Scene, evidence: Span, span: Span, told: Day) -> tuple[Span, str]:
    """The one day of a sentence: "becomes binding on 1 November", "on the thirtieth day, that is on 31 October"."""
    dated = [(time, day) for time in scene.times_in(*evidence) if (day := time.under(future=True)) is not None]
    sentence = scene.parsed.sentence_at(evidence[0])
    if not dated and sentence is not None:  # "on the thirtieth day after the deposit, that is on 31 October"
        times = scene.times_in(evidence[0], sentence.end)
        dated = [(time, day) for time in times if (day := time.under(future=True)) is not None]
    if len(dated) != 1 or dated[0][1] != told:
        return span, ""
    return (span[0], dated[0][0].end), plain(told)


def _of_membership(scene: Scene, event: Event, span: Span, body: str, day: str) -> Draft:
    """Such as "joined NATO in 2017": that it came in on the day told, or at some time."""
    who = event.participants
    told = [say.step_date(p, body, "member", day) if day else say.came_in(p, body, scene.on) for p in who]
    return Draft(*span, "membership", tuple(told), who, None, 6)


def _is_no_step(scene: Scene, evidence: Span, event: Event) -> bool:
    """Whether the words tell of no step done: an intention, the act as a topic, a notice of something else.

    "Informed the UN of its intention to accede" is no accession, though "of its intention to leave" is a notice.
    """
    tokens = list(scene.parsed.span(*evidence))
    if event.said == "notified" and event.action == "withdraw":
        joins = words("completing_nouns") | words("joining_nouns")
        on_the_way_in = any(lemma(t) in joins for t in (tokens[0].sent if tokens else ()))
        return on_the_way_in and not leaving_was_told(scene, evidence[0], evidence[1])
    if event.said not in _DONE:
        return False
    acts = [t for t in tokens if lemma(t) in words("standing_verbs") or lemma(t) in words("leaving_verbs")]
    if any(_is_intended(t) for t in tokens if lemma(t) in words("intent_nouns")):
        return True
    if event.said == "signed" and any(signs_a_law(scene, v) for v in acts):
        return True
    return bool(acts) and all(_is_topic(v) or leaves_as_it_is(v) or has_other_particle(v) for v in acts)


def _is_intended(noun: Token) -> bool:
    """As in "its intention to accede", "plans for leaving it": what is meant to be done hangs on the noun."""
    return any(
        c.dep_ in ("acl", "relcl", "xcomp") or (c.lower_ in ("of", "for") and children(c, "pcomp"))
        for c in noun.children
    )


def _is_topic(verb: Token) -> bool:
    """As in "ratifying it was a step too far": a gerund that is what a clause is about."""
    return verb.tag_ == "VBG" and verb.dep_ in ("csubj", "nsubj") and not children(verb, "nsubj", "aux", "poss")


def _own_day(scene: Scene, event: Event, span: Span) -> str:
    """The event's day where the clause itself gives it for its own verb; else none is claimed here."""
    if event.day is None:
        return ""
    day, verb = plain(event.day), _top_verb(scene, span)
    if verb is None:
        return day if any(t.day == event.day for t in scene.times_in(*span)) else ""
    if lemma(verb) == "be" and verb.tag_ == "VBZ" and scene.on is not None and day == scene.on.isoformat():
        return ""  # "is today in force for Mali": since when is not told
    ahead = future(verb) or (verb.tag_ in ("VBZ", "VBP") and not children(verb, "aux"))
    own = scene.day_of(verb, *span, future=ahead)
    joined = (c for c in children(verb, "conj") if is_verb(c))  # "left in 1992 and rejoined in 2004"
    beside = any(scene.day_of(c, *clause(c)).removeprefix("../") == day for c in joined)
    if own.removeprefix("../") == day or beside:
        return own if own.removeprefix("../") == day else day
    days = [t.day for t in scene.times_in(*span) if t.day is not None]  # "a year later, in December 2003"
    told_twice = len(days) > 1 and event.day in days and all(one.overlaps(event.day) for one in days)
    return day if told_twice else ""


def _top_verb(scene: Scene, span: Span) -> Token | None:
    verbs = [token for token in scene.parsed.span(*span) if is_verb(token)]
    return min(verbs, key=_depth) if len(verbs) > 1 else next(iter(verbs), None)


def _depth(verb: Token) -> int:
    return sum(1 for _ in verb.ancestors)


def _at_home(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells a step at home: a vote, a decision, a paper signed, a bill backed."""
    about = (t for c in children(verb, "dobj", "nsubjpass") for t in c.subtree)
    papers = any(lemma(t) in words("papers") and not scene.is_in_treaty(t) for t in about)
    return papers or lemma(verb) in words("unasserted") or lemma(verb) in words("home_verbs")


def _of_an_act(scene: Scene, evidence: Span) -> bool:
    """Whether the words tell that an act is taken back ("withdrew its signature"): no step of the ladder."""
    tokens = list(scene.parsed.span(*evidence))
    own = [t for t in tokens if not scene.is_in_treaty(t)]
    if any(is_verb(t) and taken_back(t) for t in own):
        return True
    return any(lemma(t) in words("taken_back") for t in own) and any(lemma(t) in words("taking_back") for t in own)


def _paper(scene: Scene, evidence: Span) -> bool:
    """Whether what is signed is a paper at home ("signed a decree"), not a treaty."""
    return any(t.dep_ == "dobj" and lemma(t) in words("papers") for t in scene.parsed.span(*evidence))


def _reported(scene: Scene, event: Event, evidence: Span) -> Draft:
    span = _clause_of(scene, evidence)
    told = say.reported(" ".join(scene.text[span[0] : span[1]].split()))
    return Draft(*span, "reported", (told,), event.participants, event.treaty, 7)


def _clause_of(scene: Scene, evidence: Span) -> Span:
    """The clause that an event's evidence stands in, where the evidence is shorter."""
    evidence = _trimmed(scene, evidence)
    top = _top_verb(scene, evidence)
    if top is None:
        return evidence
    span = clause(top)
    return min(span[0], evidence[0]), max(span[1], evidence[1])


def _trimmed(scene: Scene, span: Span) -> Span:
    """A stretch without white space and stops at its edges."""
    text = scene.text[span[0] : span[1]]
    start = span[0] + len(text) - len(text.lstrip(_EDGES))
    return (start, start + len(text.strip(_EDGES))) if text.strip(_EDGES) else span
