"""When a told step was: the time expression that hangs on the word that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from treatywatch.model.days import Day, exact_day, parse_day
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.datelines import dateline_end
from treatywatch.reading.effect_days import says_effect
from treatywatch.reading.events.cues import words
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_verb, lemma
from treatywatch.reading.times import TimeExpression
from treatywatch.reading.treaty_times import NAME_REACH, treaty_times

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_LONG_PAST = timedelta(days=60)
_APART = frozenset({"after", "before", "until", "since", "once"})
_SAYABLE = frozenset({"government_decided", "proposed", "recommended", "reaffirmed", "suspension_declared"})
_OPEN = frozenset({"possible", "conditional"})
_AHEAD = frozenset({"future", "would"})
_BESIDE = 12  # characters between a day and the "when" of what happened on it: "20 May that year, when"
_ASKING = frozenset({"apply", "ask", "request"})
_NOW = frozenset({"recommended", "proposed", "reaffirmed", "objected", "noncompliance_alleged", "noncompliance_denied"})


def days_of(
    scene: Scene, sentence: Sentence, tellings: Sequence[Telling], others: Sequence[TimeExpression] = ()
) -> list[Day | None]:
    """The day of each telling of a sentence.

    Args:
        scene: the article.
        sentence: the sentence.
        tellings: what its words tell.
        others: the times of those who stand behind them without a verb, "Peru left in 2019, Chad in 2020".
    """
    times = [t for t in scene.times_in(sentence) if t.kind not in ("rule", "period") and t not in others]
    body = dateline_end(scene.text, sentence.start, sentence.end)
    times = [t for t in times if t.start >= body and not _is_of_apposition(scene, t) and not _is_of_name(scene, t)]
    together = [t for t in times if t.kind == "anchored" and t.text.lower().endswith("same day")]
    begun = {t.start for t in times}
    times = [t for t in times if t not in together or t.end + len(", ") not in begun]  # "on the same day, last Friday"
    hung = [(t, _holder(scene, t, tellings)) for t in times]
    near = scene.referents.treaties.within(max(0, sentence.start - NAME_REACH), sentence.end) if times else ()
    own = treaty_times(scene.text, ((m.start, m.end) for m in near), times)
    days = []
    for one in tellings:
        fitting = [t for t in times if _may_date(one, own.get(t)) and not _is_of_effect(scene, one, t)]
        hanging = [t for t, holder in hung if holder is one and t in fitting]
        free = fitting
        days.append(_day(scene, one, hanging, tellings, free, hung))
    days = [day or _shared(one, tellings, days, times) for one, day in zip(tellings, days, strict=True)]
    if together:  # "signed it and handed in the instrument on the same day"
        joined = {t.token.head.i: day for t, day in zip(tellings, days, strict=True) if t.token.dep_ == "conj"}
        days = [day or joined.get(one.token.i) for one, day in zip(tellings, days, strict=True)]
    return [_begun(one, day) for one, day in zip(tellings, days, strict=True)]


def _begun(one: Telling, day: Day | None) -> Day | None:
    """The day of what is so ever since: "has been in force since June 1987" tells of a step in that month."""
    lasting = day is not None and day.earliest is not None and day.latest is None
    if day is None or not lasting or one.action not in ("join", "withdraw") or one.negative or one.modality != "actual":
        return day
    return parse_day(day.edtf.removesuffix("/.."))


def _may_date(one: Telling, name_end: int | None) -> bool:
    """Whether a time can be the one of a step; one that dates a treaty behind its name only of what is told there."""
    return name_end is None or not one.participants or one.token.idx >= name_end


def _is_of_effect(scene: Scene, one: Telling, time: TimeExpression) -> bool:
    """Whether "effective 6 July" gives the day of the effect that a notice or a deposit has, and not its own."""
    return one.stage not in ("effective", "in_force") and says_effect(scene.text, time) is not None


def _shared(
    one: Telling, tellings: Sequence[Telling], days: Sequence[Day | None], times: Sequence[TimeExpression]
) -> Day | None:
    """The day of the act that this one is coordinated with: "signed it on Monday and ratified it"."""
    token = one.token
    if token.lower_ == "did" and any(c.lower_ == "as" for c in token.children):
        earlier = [d for t, d in zip(tellings, days, strict=True) if t.stage == one.stage and t.token.i < token.i and d]
        return earlier[-1] if earlier else None  # "deposited it on 27 June, as did Lithuania"
    if _is_of_another_treaty(one, tellings) and not any(t.start < token.head.idx for t in times):
        return None  # not so "on 7 July it signed T and ratified U"
    if token.dep_ not in ("conj", "advcl") or any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
        return None
    if token.dep_ == "advcl" and (token.tag_ == "VBG" or any(c.dep_ in ("mark", "aux") for c in token.children)):
        return None
    if any(c.lower_ == "but" for c in children(token.head, "cc")):
        return None  # "gave notice in 2016 but came back"
    first = next((t for t in tellings if t.token.i == token.head.i), None)
    if first is not None and _undoes(one, first) and not any(t.start < token.head.idx for t in times):
        return None  # "signed it in 2000 and later took its signature back", "left in 1985 and came back"
    if one.negative and (first is None or not first.negative):
        return None  # "hosted the signing in 1996 but has yet to ratify it"
    firsts = {token.head.i, *(c.i for c in token.conjuncts if c.i < token.i)}
    return next((d for t, d in zip(tellings, days, strict=True) if t.token.i in firsts and d), None)


def _undoes(one: Telling, first: Telling) -> bool:
    """Whether a step takes back the one that it is joined to, or still lies ahead where that one is done."""
    back = one.stage == "revoked" or one.action != first.action
    back = back or (one.stage in _SAYABLE and first.stage not in _SAYABLE)  # "signed it in 2006 and plans to ratify it"
    return back or (one.modality == "planned" and first.modality == "actual")


def _is_of_another_treaty(one: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether the act that one is joined to was done under another treaty: "signed T in 1968 and ratified U"."""
    first = next((t for t in tellings if t.token.i == one.token.head.i), None)
    return first is not None and not one.implied and not set(one.treaties) & set(first.treaties)


def _said_on(scene: Scene, one: Telling, hung: Sequence[tuple[TimeExpression, Telling | None]]) -> Day | None:
    """The day on which it was said, where saying it is the step: "is to leave, the ministry said on Friday"."""
    if one.tense not in ("present", "progressive", "future", "would", "none") or one.modality != "actual":
        return None
    for time, holder in hung:
        word: Token = scene.parsed.span(time.start, time.end).root
        verbs = [w for w in word.ancestors if w.tag_.startswith("VB")]
        if holder is None and verbs and lemma(verbs[0]) in words("saying") and time.day:
            return time.day
    return None


def _holder(scene: Scene, time: TimeExpression, tellings: Sequence[Telling]) -> Telling | None:
    """The telling on whose words a time expression hangs: the nearest one upwards in the grammar."""
    span = scene.parsed.span(time.start, time.end)
    if not len(span):
        return None
    word: Token = span.root
    when = next((t for t in tellings if _is_when(t.token, time)), None)
    if when is not None:
        return when  # "on 18 May, when Chad deposited its instrument"
    for _ in range(12):
        for one in tellings:
            if word.i == one.token.i:
                return one
        for one in tellings:
            if any(w.i == word.i for w in one.words[:2]):
                return one
        first = _behind_copula(word, tellings)
        if first is not None or word.head.i == word.i or _is_of_another_clause(scene, word, time.start):
            return first
        word = word.head
    return None


def _is_when(act: Token, time: TimeExpression) -> bool:
    """Whether an act's clause says what happened at that time, also by "when Fiji became the first to ratify"."""
    copulas = (w for w in act.ancestors if lemma(w) in ("be", "become"))
    for verb in (act, *([first] if (first := next(copulas, None)) is not None and act.tag_ == "VB" else [])):
        if verb.dep_ == "relcl" and time.start <= verb.head.idx < time.end:
            return True
        opens = any(c.lower_ == "when" and c.i < verb.i for c in children(verb, "advmod", "mark"))
        if opens and verb.dep_ in ("advcl", "relcl") and 0 <= verb.left_edge.idx - time.end <= _BESIDE:
            return True
    return False


def _is_of_name(scene: Scene, time: TimeExpression) -> bool:
    """Whether a day is the treaty's own: "the Geneva Conventions of 12 August 1949", "the Protocol of 8 June 1977"."""
    before = (m for m in scene.referents.treaties.mentions if m.start < time.start)
    last = max(before, key=lambda m: m.start, default=None)
    if last is not None and (time.start < last.end or scene.text[last.end : time.start].strip() == "of"):
        return True
    of = scene.parsed.span(time.start, time.end).root.head
    return of.lower_ == "of" and of.head.tag_.startswith("NNP") and lemma(of.head) in cue_file("treaties")["generic"]


def _is_of_apposition(scene: Scene, time: TimeExpression) -> bool:
    """Whether a time only says what a state is: "Chad, a party since 2006, ...", "a member until its exit in 2020"."""
    day = time.day
    if day is None:
        return False
    stretch = day.precision == "interval"
    word: Token = scene.parsed.span(time.start, time.end).root
    while word.head.i != word.i and not word.tag_.startswith("VB"):
        stretch = stretch or (word.dep_ == "prep" and word.lower_ in ("until", "till"))
        if stretch and (word.dep_ == "appos" or word.lower_ in ("until", "till")) and scene.who(word.head):
            return True
        word = word.head
    return False


def _is_of_another_clause(scene: Scene, verb: Token, at: int) -> bool:
    """Whether a verb is that of a clause that says more of a thing: "a move that campaigners hailed yesterday"."""
    if verb.dep_ == "advcl" and children(verb, "nsubj", "nsubjpass"):
        return any(
            c.lower_ in _APART and c.idx < at for c in children(verb, "mark")
        )  # "left after the Senate had agreed in May"
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or (verb.tag_ == "VBN" and bool(children(verb, "aux", "auxpass")))
    if verb.dep_ == "conj" and finite and is_verb(verb.head) and lemma(verb) in words("saying"):
        return True  # "signed as well, and announced in 2021 that it did not want it"
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and scene.referents.treaties.at(verb.head) is not None:
        return True  # "leaves the convention, signed in 1964"
    return (
        verb.dep_ == "relcl"
        and bool(children(verb, "nsubj", "nsubjpass"))
        and verb.tag_.startswith("VB")
        and verb.head.tag_.startswith("NN")
        and lemma(verb.head) not in words("time_nouns")
    )


def _behind_copula(verb: Token, tellings: Sequence[Telling]) -> Telling | None:
    """The act of "was the first to leave, in 2016", "the last to ratify it, did so in 2012": its day hangs above it."""
    does_so = lemma(verb) == "do" and any(c.lower_ == "so" for c in verb.children)
    if not verb.tag_.startswith("VB") or not (does_so or lemma(verb) in ("be", "become")):
        return None
    below = [one for one in tellings if one.token.tag_ == "VB" and any(a.i == verb.i for a in one.token.ancestors)]
    return below[0] if len(below) == 1 else None


def _day(
    scene: Scene, one: Telling, hanging: list[TimeExpression], tellings: Sequence[Telling],
    times: list[TimeExpression], hung: Sequence[tuple[TimeExpression, Telling | None]],
) -> Day | None:  # fmt: skip
    if one.modality == "actual" and one.tense == "past":  # "has given notice but remains a party until January"
        hanging, times = ([t for t in some if not _lies_ahead(scene, t)] for some in (hanging, times))
    future = one.tense == "future" if one.modality == "possible" else one.modality == "planned"
    future = future and one.tense in ("future", "would")
    future = future or (one.modality == "conditional" and one.tense == "future")
    future = future or (one.stage in ("effective", "in_force") and one.modality in _OPEN and one.tense in _AHEAD)
    own = [t for t in hanging if t.under(future=future) and not _is_of_the_plan(scene, t, one)]
    if one.stage in _SAYABLE and one.modality == "actual":
        own = [t for t in own if not _is_of_what_is_ahead(scene, t, one)]
    if own:
        best = min(
            own, key=lambda t: (not _on_verb(scene, t, one), _looseness(t, future), abs(t.start - one.token.idx))
        )
        return _at_last(best, best.under(future=future))
    said = _said_on(scene, one, hung) if one.stage in _SAYABLE and not own else None
    if said:
        return said
    alone = len({t.token.i for t in tellings}) == 1
    free = [t for t in times if t.under(future=future)]
    free = [t for t in free if _in_clause(scene, t, one)]
    if alone and free and not hanging:
        nearest = min(free, key=lambda t: abs(t.start - one.token.idx))
        return _at_last(nearest, nearest.under(future=future))
    sentence = scene.parsed.sentence_at(one.token.idx)
    if sentence is not None and sentence.part == "title":
        return None  # the body tells when
    return _today(scene.parsed.article.published_on, one)


def _lies_ahead(scene: Scene, time: TimeExpression) -> bool:
    """Whether a day is still to come, or one up to which something still lasts."""
    published, day = scene.parsed.article.published_on, time.day
    lasting = published and day and day.earliest is None and day.latest and day.latest > published
    return scene.is_ahead(time) or bool(lasting)


def _at_last(time: TimeExpression, day: Day | None) -> Day | None:
    """The day of what is not so "until December", or so "until 26 May": the bound itself."""
    open_start = day is not None and day.earliest is None and day.latest is not None
    if day is None or not open_start or not time.text.lower().startswith(("until", "till")):
        return day
    return parse_day(day.edtf.removeprefix("../"))


def _is_of_what_is_ahead(scene: Scene, time: TimeExpression, one: Telling) -> bool:
    """Whether a day is that of what is said or decided to come: "will suspend it from 7 December", "in 2026".

    Of a day without a year only where the last such day is long past: not "would leave it, it said on Thursday".
    """
    if scene.is_ahead(time):
        return True
    verb = next((w for w in scene.parsed.span(time.start, time.end).root.ancestors if w.tag_.startswith("VB")), None)
    helped = {c.lower_ for c in children(verb, "aux")} if verb is not None and verb.i != one.token.i else set[str]()
    if one.tense not in _AHEAD and not helped & {"will", "would", "shall"}:
        return False
    published, last = scene.parsed.article.published_on, time.day.latest if time.day else None
    long_past = published is not None and last is not None and published - last > _LONG_PAST
    return long_past and scene.is_ahead(time, future=True)


def _in_clause(scene: Scene, time: TimeExpression, one: Telling) -> bool:
    """Whether a time expression stands in the clause of a step, or in one that the step's clause belongs to."""
    verb = next((w for w in scene.parsed.span(time.start, time.end).root.ancestors if w.tag_.startswith("VB")), None)
    if verb is None:
        return True
    if verb.i != one.token.i and lemma(verb) in words("saying"):
        return False  # "has withdrawn, the ministry said on Friday": the day of the words, not of the act
    waits = one.token.head if one.token.dep_ in ("xcomp", "ccomp") else one.token
    pending = any(c.lower_ in ("yet", "still") for w in (one.token, waits) for c in w.children)
    if one.negative and pending and verb.i not in (one.token.i, waits.i):
        return False  # "hosted the signing in 1996 but has yet to ratify it"
    if verb.i == one.token.head.i and one.token.dep_ == "conj" and lemma(verb) in cue_file("claims")["treaty_verbs"]:
        return False  # "was adopted in 2015 and took effect within a year"
    word = one.token
    while word.head.i != word.i and word.dep_ not in ("relcl", "advcl", "acl"):
        if word.i == verb.i:
            return True
        if word.dep_ == "conj" and one.modality != "actual" and children(word, "nsubj", "nsubjpass"):
            return False  # "passed the bill in November, and the president may sign it"
        word = word.head
    return bool(word.i == verb.i)


def _is_of_the_plan(scene: Scene, time: TimeExpression, one: Telling) -> bool:
    """Whether a time expression says when what is planned shall be: "plans to ask parliament in May"."""
    verb = next((w for w in scene.parsed.span(time.start, time.end).root.ancestors if w.tag_.startswith("VB")), None)
    if verb is None or verb.i == one.token.i:
        return False
    helped = {c.lower_ for c in children(verb, "aux")}
    if one.stage == "notified":  # "has told the UN that it will leave it on 2 June"
        return bool(helped & {"will", "would", "shall", "is", "are"}) and any(
            w.i == one.token.i for w in verb.ancestors
        )
    published, last = scene.parsed.article.published_on, time.day.latest if time.day else None
    if lemma(one.token) in _ASKING and published is not None and last is not None and last < published:
        return False  # "applied to join it on 18 May 2022": when one joins, others say
    return one.stage in _SAYABLE and "to" in helped


def _on_verb(scene: Scene, time: TimeExpression, one: Telling) -> bool:
    """Whether a time expression hangs on the very word that tells the stage, and not on its subject or object."""
    word: Token = scene.parsed.span(time.start, time.end).root
    for above in word.ancestors:
        if above.i == one.token.i:
            return True
        if above.tag_.startswith(("NN", "VB")):
            return False
    return False


def _looseness(time: TimeExpression, future: bool) -> int:
    day = time.under(future=future)
    return {"day": 0, "month": 1, "year": 2, "interval": 3}[day.precision] if day else 4


def _today(published: date | None, one: Telling) -> Day | None:
    """What the text tells in the present is of the day of publication."""
    if published is None or one.negative or one.modality != "actual":
        return None
    return exact_day(published) if one.tense in ("present", "progressive") and one.stage in _NOW else None
