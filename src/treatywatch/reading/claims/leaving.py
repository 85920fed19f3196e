"""Claims about leaving: acts of withdrawal, their nouns, and the day on which they take effect."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion, Span
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.about_treaties import is_treaty
from treatywatch.reading.claims.clauses import act_of_effect, asserted, clause, future, negated, whole
from treatywatch.reading.claims.echoes import echoes
from treatywatch.reading.claims.joined_treaties import (
    belongs_to_another,
    denied_in_list,
    treaties_with,
    with_what_goes_with_it,
)
from treatywatch.reading.claims.leaving_nouns import noun_drafts
from treatywatch.reading.claims.lists import dated_names, whole_list
from treatywatch.reading.claims.mood import backshifted
from treatywatch.reading.claims.numbers import is_partial, is_whole, number_of
from treatywatch.reading.claims.scene import Draft, Scene, organisations, words
from treatywatch.reading.claims.sets import sets_told
from treatywatch.reading.claims.tellings import behind_relative, subject_of, told_only
from treatywatch.reading.claims.timed import plain
from treatywatch.reading.force import came_into_force
from treatywatch.reading.syntax import (
    children,
    is_noun,
    is_passive,
    is_verb,
    leaves_as_it_stands,
    leaves_with_so_many,
    lemma,
    objects,
    subject,
)
from treatywatch.reading.times_lines import year_of_line

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_GENERIC = frozenset({"a", "an", "any", "such", "each", "every"})
_EFFECTIVE = re.compile(r"\b(?:effective|with effect)(?: (?:on|from|as of))?\s+", re.I)
_BEHIND = 45  # characters behind a clause in which "effective on 2 July 2026" ends
_ITS_OWN_DAY = re.compile(r"[’']s (?:on|in|at|will|follows|comes)\b", re.I)
_TO_SOMEBODY = re.compile(r"\b(?:with|to|in|at|near)\s+(?:the\s+)?$", re.I)
_WITH = 10  # characters before a name in which such a word stands
_BESIDE = 4  # characters between "effective on" and its day
_NEWS = timedelta(days=60)  # before the article's day, within which what was told as under way may be so still
_JUST_BEFORE = 250  # characters before a sentence in which a leaving has just been told
_YEAR_LABEL = re.compile(r"(?:^|[\n.;] ?)((?:19|20)\d\d)\s?[:–—-]\s*(?:[Tt]he )?\Z")
_LABEL = 14  # characters before a clause in which "2013: " stands
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OTHERS = 800  # characters before a letter in which another treaty may be named that it is about
_JOINT = re.compile(r"(?: so far| to date)?\s*[:,–—]\s*")
_LISTED_BEHIND = re.compile(r": (?:the )?(?=[A-Z])")
_FOR_GOOD = re.compile(r"\b(?:for good|permanently|once and for all|for ever|forever|never to return)\b", re.I)
_NEVER_BACK = re.compile(
    r",? (?:and|but) (?:it |they |both |neither )?(?:has |have )?never (?:since )?"
    r"(?:come back|came back|returned|rejoined|gone back|went back|been back)\b(?! (?:to|with|from|into)\b)"
    r"|,? and (?:it |they )?(?:has|have) (?:been|stayed|remained|kept) (?:outside|out|away)(?: of it)?"
    r" (?:ever )?since\b",
    re.I,
)
_AT_ONCE = re.compile(r",? (?:with immediate effect|effective immediately|with effect from today)\b", re.I)
_LEFT_WORDS = re.compile(r"\b(?:withdr|leav|left\b|quit|exit|denounc|denunci)")
_TREATY_WORDS = re.compile(
    r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|court)\b", re.I
)


def leaving_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims that a verb or noun of leaving, or a verb of taking effect, carries."""
    if is_verb(word):
        yield from _effect(scene, word)
        yield from _notice(scene, word)
        yield from _back(scene, word)
        yield from _verb(scene, word)
    elif is_noun(word):
        yield from noun_drafts(scene, word)


def _notice(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "the United States gave notice of its withdrawal from T in 2020", "notified its withdrawal"."""
    given, notifies = lemma(verb) in words("giving_verbs"), lemma(verb) in words("notice_verbs")
    things = children(verb, "dobj", "prep", "nsubjpass") if given or notifies else []
    if not (notifies or any(lemma(c) in words("notice_nouns") for c in things)):
        return
    of_leaving = any(lemma(t) in words("leaving_nouns") for c in things for t in c.subtree)
    if not of_leaving and _may_be_of_joining(things):
        return
    if not (of_leaving or (_leaving_was_told(scene, verb) if given else _to_depositary(scene, verb))):
        return
    who = subject(verb)
    span = clause(verb)
    if who is None or not asserted(verb) or _is_under_way(scene, verb):
        return  # "a state that gives notice"
    itself = who.dep_ == "nsubjpass" and (lemma(who) in words("leaving_nouns") or lemma(who) in words("notice_nouns"))
    refs = _possessors(scene, who) if itself else scene.of(who)  # "the withdrawal was notified in March 2018"
    treaty = scene.treaty(verb, *span)
    if treaty is not None and _only_receives(scene, treaty, span):
        return  # "had delivered the letter to the OAS": which treaty it is about stays open
    if treaty is not None and not refs:
        yield from _so_many_notices(scene, verb, who, span, treaty)
    if treaty is None or not refs:
        return
    none = negated(verb) or any(c.lower_ == "no" for thing in things for c in thing.children)  # "have sent no letter"
    step = "not_notified" if none else "notified"
    days = ("",) * len(refs) if none else _days(scene, verb, span, len(refs))
    told = tuple(say.stage(p, treaty, "withdraw", step, day) for p, day in zip(refs, days, strict=True))
    effect = _effect_told(scene, verb.idx, verb.sent.end_char) if not none else None
    if effect is not None:
        told += tuple(say.step_date(p, treaty, "unbound", effect[0]) for p in refs)
        span = span[0], max(span[1], effect[1])
    yield Draft(*span, "stage", told, refs, treaty, 2)


def _only_receives(scene: Scene, treaty: str, span: Span) -> bool:
    """Whether a clause names a treaty only by what something is handed to, in a text that speaks of another one."""
    named = [m for m in scene.treaties_in(*span) if scene.named(m) == treaty]
    others = (m for m in scene.treaties if span[0] - _OTHERS <= m.start < span[0] and scene.named(m) != treaty)
    if not named or not any(others):
        return False
    return all(_TO_SOMEBODY.search(scene.text, max(span[0], m.start - _WITH), m.start) for m in named)


def _so_many_notices(scene: Scene, verb: Token, who: Token, span: Span, treaty: str) -> Iterator[Draft]:
    """As in "Five countries have given notice of withdrawal": how many in all."""
    number = number_of(who) if lemma(who) in words("counted_nouns") else None
    since_ever = {c.lower_ for c in children(verb, "aux")} & {"has", "have"} and not scene.times_in(*span)
    if number is None or negated(verb) or not since_ever or is_partial(who) or not is_whole(scene, who):
        return
    if sets_told(scene, who, *whole(who)):
        return  # of "five EU members" no table has the notices
    counted = say.count(treaty, "notified", scene.on, number.relation, number.value)
    yield Draft(*span, "count", (counted,), (), treaty, 1)


def _effect_told(scene: Scene, start: int, end: int) -> tuple[str, int] | None:
    """The day in "notified its withdrawal, effective 27 December", and where it ends; or None."""
    match = _EFFECTIVE.search(scene.text, start, end)
    times = scene.times_in(match.end(), end) if match is not None else []
    first = times[0] if times else None
    day = first.under(future=True) if first is not None else None
    if match is None or first is None or day is None or day.exact is None or first.start - match.end() > _BESIDE:
        return None
    return day.edtf, first.end


def _may_be_of_joining(things: Sequence[Token]) -> bool:
    """As in "deposited its instrument of ratification", "a letter with its request", in a text about a leaving."""
    joining = words("joining_nouns") | words("completing_nouns") | words("requests")
    handed = (t for c in things for t in c.subtree)
    return any(lemma(t) in joining or lemma(t) == "instrument" for t in handed)


def _to_depositary(scene: Scene, verb: Token) -> bool:
    """As in "notified the United Nations on 6 September": of a leaving that the text has just told."""
    told = children(verb, "dobj")
    of_what = children(verb, "ccomp", "xcomp")
    if not told or any(not is_leaving(c) for c in of_what) or any(c.lower_ in ("of", "about") for c in verb.children):
        return False
    named = any(m.start <= told[0].idx < m.end and m.ref in words("depositaries") for m in scene.mentions)
    if not (named or lemma(told[0]) in words("depositary_nouns")):
        return False
    return _leaving_was_told(scene, verb)


def _leaving_was_told(scene: Scene, verb: Token, *, own: bool = True) -> bool:
    """Whether the sentence (where it counts as well) or what stands just before it speaks of a leaving."""
    return leaving_was_told(scene, verb.sent.start_char, verb.sent.end_char if own else verb.sent.start_char)


def leaving_was_told(scene: Scene, start: int, end: int) -> bool:
    """Whether some characters or those just before them speak of a leaving."""
    return bool(_LEFT_WORDS.search(scene.text[max(0, start - _JUST_BEFORE) : end].lower()))


def taken_back(verb: Token) -> str | None:
    """The act that is taken back ("withdrew its signature"); None where the treaty itself is left."""
    if not takes_back(verb):
        return None
    return next((kind for thing in _told_things(verb) if (kind := _kind_of_act(thing))), None)


def takes_back(verb: Token) -> bool:
    """Whether a verb says that something is taken back: "revoke", "recall", "take back"."""
    back = lemma(verb) in words("bringing_verbs") and any(c.lower_ == "back" for c in verb.children)
    return back or lemma(verb) in words("taking_back")


def _told_things(verb: Token) -> list[Token]:
    """What a verb is told of; of "deposited its accession and withdrew it" the accession."""
    things = objects(verb)
    if [t.lower_ for t in things] == ["it"] and verb.dep_ == "conj" and is_verb(verb.head):
        return objects(verb.head)
    return things


def _kind_of_act(thing: Token) -> str:
    """The kind of act that a noun means, also through "instrument of"; a notice of leaving is "notice"."""
    inner = [t for p in children(thing, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    for noun in (*inner, thing):
        if lemma(noun) in words("taken_back"):
            return str(words("taken_back")[lemma(noun)])
        if lemma(noun) in words("taken_back_steps"):
            return "notice"
    return ""


def _back(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "withdrew its signature in 2016", "revoked its ratification", "lifted a reservation"."""
    undone = words("undoing_verbs")
    kind = undone.get(verb.lower_) or undone.get(lemma(verb)) or taken_back(verb)
    if kind is None or not asserted(verb) or negated(verb):
        return
    if verb.lower_ in undone and verb.tag_ == "VBN" and not children(verb, "dobj", "aux", "auxpass", "agent"):
        return  # "has left its signature unratified"
    span = clause(verb)
    treaty = scene.treaty(verb, *span)
    who = subject(verb)
    refs = scene.of(who) if who is not None else ()
    day = scene.day_of(verb, *span)
    if treaty is not None and refs:
        told = tuple(
            say.stage(p, treaty, "withdraw", "revoked", day) if kind == "notice" else say.act(p, treaty, kind, day)
            for p in refs
        )
        yield Draft(*span, "stage", told, refs, treaty, 1)


def leaves_as_it_is(verb: Token) -> bool:
    """As in "has left it at that", "left it to the courts", "left its signature unratified": nothing is quit."""
    if lemma(verb) == "leave" and leaves_as_it_stands(verb):
        return True
    if any(lemma(t) in words("counted_nouns") for t in children(verb, "dobj")):
        return lemma(verb) == "leave"  # "leaves only five countries outside the treaty"
    if lemma(verb) == "leave" and leaves_with_so_many(verb):
        return True
    if is_left_there(verb) or (lemma(verb) == "leave" and _at_that(verb)):
        return True
    it = any(t.lower_ == "it" for t in children(verb, "dobj"))
    return it and any(c.lower_ in ("at", "to", "for") for c in children(verb, "prep"))


def _at_that(verb: Token) -> bool:
    """As in "signed it in 2007 and left at that"."""
    return any(t.lower_ == "that" for p in children(verb, "prep") if p.lower_ == "at" for t in children(p, "pobj"))


def is_left_there(verb: Token) -> bool:
    """As in "the only country left in the court", "left outside the pact": it stays where it is."""
    if lemma(verb) != "leave" or not is_noun(verb.head) or children(verb, "nsubj", "nsubjpass", "aux"):
        return False
    preps = (p for p in children(verb, "prep") if p.lower_ in ("in", "inside", "within", "outside", "under"))
    return any(not t.like_num and t.base not in words("time_nouns") for p in preps for t in children(p, "pobj"))


def _day_ahead(scene: Scene, verb: Token, span: tuple[int, int]) -> str:
    """The day or month to come of "is leaving it on 20 February"; of "this week" none, in which it may only say so."""
    day = scene.day_of(verb, *span, future=True)
    behind = any(t.start > verb.idx for t in scene.times_in(*span))
    if not day or not behind:  # "said on Monday they were quitting it"
        return _effect_ahead(scene, span)
    if "/" in day or scene.on is None or parse_day(day).precision not in ("day", "month"):
        return ""
    return day if parse_day(day).lies_after(scene.on) else ""


def _effect_ahead(scene: Scene, span: Span) -> str:
    """The day to come that a clause gives as that of the effect: "with effect from 20 February"; else empty."""
    day = scene.effect_day(*span, future=True)
    return day if day and scene.on is not None and parse_day(day).lies_after(scene.on) else ""


def has_left(noun: Token) -> bool:
    """Whether the clause tells the leaving of whom a noun is said of: "Japan, a member for 68 years, left in 2019"."""
    name = noun.head if noun.dep_ == "appos" else noun
    verbs = [name.head] if name.dep_ in ("nsubj", "nsubjpass") else []
    verbs += [c for c in name.children if c.dep_ == "acl" and c.i > noun.i]  # as grammars have it
    return any(is_leaving(verb) and verb.tag_ in ("VBD", "VBN") and asserted(verb) for verb in verbs)


def is_leaving(verb: Token) -> bool:
    """Whether a verb says that somebody leaves, or is made to: "quit", "pull out", "was expelled"."""
    out = lemma(verb) in words("expelling_phrases") and any(c.lower_ == "out" for c in verb.children)
    if out or lemma(verb) in words("expelling_verbs"):
        return is_passive(verb)
    particles = words("leaving_phrases").get(lemma(verb))
    if not particles and lemma(verb) not in words("leaving_verbs"):
        return False
    return not leaves_as_it_is(verb) and (not particles or any(c.lower_ in particles for c in verb.children))


def _verb(scene: Scene, verb: Token) -> Iterator[Draft]:
    if not is_leaving(verb) or not asserted(verb) or taken_back(verb) or (negated(verb) and not _not_yet_done(verb)):
        return
    span = clause(verb)
    treaty = _treaty_left(scene, verb, span)
    who = subject_of(scene, verb)
    if treaty is None or who is None or (lemma(verb) in ("leave", "withdraw") and who.dep_ == "nsubjpass"):
        return  # "is left as the only one outside it", "Malaysia acceded, and on Monday it was withdrawn"
    who, span = behind_relative(scene, verb, who, span)
    span = with_what_goes_with_it(scene, span)
    refs = scene.of(who)
    if who.tag_ in ("NNP", "NNPS") and who.i < verb.i:
        refs = whole_list(scene, verb, refs)
    if verb.dep_ == "relcl":
        refs = scene.but_later(refs, verb)  # "after Chad, which left in 2007, and Mali, which left in 2010"
    if not refs:
        yield from _each_behind(scene, verb, who, treaty)
        return
    if _is_under_way_then(scene, verb) or belongs_to_another(scene, treaty, *span):
        return
    if lemma(who) in words("counted_nouns") and children(who, "appos") and not negated(verb):
        told = tuple(say.stage(p, treaty, "withdraw", "once_left") for p in refs)
        if not scene.times_in(*whole(children(who, "appos")[0])):  # "two have left it: Burundi and the Philippines"
            yield Draft(who.left_edge.idx, max(span[1], whole(who)[1]), "stage", told, refs, treaty, 1)
        return
    if any(c.lower_ == "ever" for c in verb.children):
        return  # "the only country that ever left it" may have come back, and is told with its rank
    told_as = "leaving" if _is_under_way(scene, verb) and not _is_of_a_chronicle(scene, verb, span) else ""
    step = told_as or _done(scene, verb)
    behind = _effect_told(scene, span[1], min(span[1] + _BEHIND, verb.sent.end_char)) if not negated(verb) else None
    if behind is not None:  # "withdrew from it, effective 2 July"
        span = span[0], behind[1]
    if step == "left" and not negated(verb) and _effect_ahead(scene, span):
        step = "leaving"  # "has quit it, with effect from the end of 2026"
    never = step == "left" and any(c.lower_ in ("never", "ever") for c in verb.children)
    step = ("never_left" if never else f"not_{step}") if negated(verb) else step
    dated = step != "leaving" and not negated(verb)
    days = _days(scene, verb, span, len(refs)) if dated else ("",) * len(refs)
    if step == "left" and not any(days):
        days = (scene.effect_day(*span),) * len(refs)
    told = tuple(say.stage(p, treaty, "withdraw", step, day) for p, day in zip(refs, days, strict=True))
    told += tuple(
        say.stage(p, other, "withdraw", f"not_{step}" if denied_in_list(scene, other, *span) else step, day)
        for other in treaties_with(scene, treaty, *span)
        if other != treaty and not belongs_to_another(scene, other, *span)
        for p, day in zip(refs, days, strict=True)
    )
    if step == "leaving" and (ahead := _day_ahead(scene, verb, span)):
        told += tuple(say.step_date(p, treaty, "unbound", ahead) for p in refs)
    at_once = _AT_ONCE.match(scene.text, span[1]) or _AT_ONCE.search(scene.text, *span)
    if at_once is not None and not negated(verb):
        told += (say.loose_rule(treaty, "withdrawal_period", "at_once"),)
        span = span[0], max(span[1], at_once.end())
    never_back = _NEVER_BACK.match(scene.text, span[1]) or _NEVER_BACK.search(scene.text, *span)
    if never_back is not None and step in ("left", "once_left"):
        span = span[0], max(span[1], never_back.end())
        told += tuple(say.status(p, treaty, scene.on, "never_back") for p in refs)
    elif step == "left" and _FOR_GOOD.search(scene.text, *span):
        told += tuple(say.status(p, treaty, scene.on, "not_party") for p in refs)
    alone, within = told_only(scene, verb, who, span) if step == "left" else (False, ())
    if alone:  # "only Burundi has left it so far"
        told += (say.only(refs, treaty, "left", scene.on, within),)
    draft = Draft(*span, "superlative" if alone else "stage", told, refs, treaty, 2)
    yield draft
    yield from _with_echoes(scene, draft, verb.idx, step)


def _each_behind(scene: Scene, verb: Token, who: Token, treaty: str) -> Iterator[Draft]:
    """As in "Only two countries have left it: Burundi in 2017 and the Philippines in 2019": each with its day."""
    if lemma(who) not in words("counted_nouns") or verb.tag_ not in ("VBN", "VBD") or negated(verb):
        return
    end = clause(verb)[1]
    if (listed := _LISTED_BEHIND.search(scene.text, verb.idx, verb.sent.end_char)) is not None:
        refs = scene.named_states(listed.end(), verb.sent.end_char)
        if refs and not scene.times_in(listed.end(), verb.sent.end_char):
            told = tuple(say.stage(p, treaty, "withdraw", "once_left") for p in refs)
            yield Draft(who.left_edge.idx, verb.sent.end_char, "stage", told, refs, treaty, 1)
            return
    behind = _JOINT.match(scene.text, end)
    joints = [*_JOINT.finditer(scene.text, verb.idx, end), *([behind] if behind is not None else [])]
    for mention, time in chain.from_iterable(dated_names(scene, joint.end()) for joint in joints):
        refs = tuple(ref for ref in (mention.ref, *mention.also) if ref)
        if time.day is not None and refs:
            told = tuple(say.stage(ref, treaty, "withdraw", "left", plain(time.day)) for ref in refs)
            yield Draft(mention.start, time.end, "stage", told, refs, treaty, 2)


def _with_echoes(scene: Scene, draft: Draft, verb: int, step: str) -> Iterator[Draft]:
    """A leaving with what its clause says of others in passing: "Italy left it, as did France"."""
    told, who, start, end = list(draft.asserts), list(draft.participants), draft.start, draft.end
    for echo in echoes(scene, (draft.start, draft.end), verb):
        denied = step.startswith(("not_", "never_"))
        turned = echo.turn == "opposite" or (echo.turn == "no" and not denied) or (echo.turn == "yes" and denied)
        said = step if not turned else step.removeprefix("not_").removeprefix("never_") if denied else f"not_{step}"
        if said == "not_leaving":
            break
        told += (say.stage(p, str(draft.treaty), "withdraw", said, echo.day) for p in echo.refs)
        who += echo.refs
        start, end = min(start, echo.span[0]), max(end, echo.span[1])
    if len(who) > len(draft.participants):
        yield replace(draft, start=start, end=end, asserts=tuple(told), participants=tuple(who), rank=draft.rank - 1)


def _days(scene: Scene, verb: Token, span: Span, number: int) -> tuple[str, ...]:
    """The day of each of so many: its own where the text pairs them ("in 2017 and 2019"), else one for all."""
    return scene.days_of_each(verb, *span, number) or (scene.day_of(verb, *span),) * number


def _is_under_way(scene: Scene, verb: Token) -> bool:
    """As in "is leaving", and in the body of an article "leaves"; a headline's present tense tells what is done."""
    sentence = scene.parsed.sentence_at(verb.idx)
    present = verb.tag_ in ("VBZ", "VBP") and (sentence is None or sentence.part != "title")
    return present or bool(verb.tag_ == "VBG" and children(verb, "aux"))


def _is_of_a_chronicle(scene: Scene, verb: Token, span: Span) -> bool:
    """As in "2019: The United States leaves it on 2 August", "leaves it in August 2019": a present of the past."""
    times = [t for t in scene.times_of(verb, *span) if t.day is not None and t.kind == "absolute"]
    with_year = [t.day for t in times if _YEAR.search(t.text) or year_of_line(scene.text, t.start)]
    latest = with_year[0].latest if with_year and with_year[0] is not None else None
    if (label := _YEAR_LABEL.search(scene.text, max(0, span[0] - _LABEL), span[0])) is not None:
        latest = latest or date(int(label[1]), 12, 31)  # "2013: Kenya withdraws from it"
    return verb.tag_ in ("VBZ", "VBP") and latest is not None and scene.on is not None and latest < scene.on - _NEWS


def _is_under_way_then(scene: Scene, verb: Token) -> bool:
    """As in "was leaving it until ...", "had notified the UN that it was leaving": under way on a day of then."""
    if verb.tag_ != "VBG" or not any(c.lower_ in ("was", "were") for c in children(verb, "aux")):
        return False
    if not backshifted(scene, verb) or any(c.lower_ == "had" for c in children(verb.head, "aux")):
        return True
    said = scene.day_of(verb.head, *clause(verb.head))  # "gave notice in 2016 that it was leaving"
    latest = parse_day(said).latest if said else None
    return latest is not None and scene.on is not None and scene.on - latest > _NEWS


def _not_yet_done(verb: Token) -> bool:
    """As in "has not left", "never withdrew": denied of all the time up to now, and of no single day."""
    helpers = {c.lower_ for c in children(verb, "aux")}
    return bool(helpers & {"has", "have"}) or any(c.lower_ == "never" for c in verb.children)


def _done(scene: Scene, verb: Token) -> str:
    """What a verb of leaving says was done: to denounce is to give notice; who had left may have come back."""
    if lemma(verb) in words("notice_verbs"):
        return "notified"
    return "once_left" if had_left(scene, verb) or comes_back_then(verb) else "left"


def comes_back_then(verb: Token) -> bool:
    """As in "left the same year as the British and rejoined in 2007", "Canada, which left it, has been back since"."""
    back = [c for c in children(verb, "conj") if is_verb(c) and c.tag_ in ("VBD", "VBN")]
    if verb.dep_ == "relcl" and verb.head.dep_ in ("nsubj", "nsubjpass"):
        main = verb.head.head
        if lemma(main) == "be" and any(c.lower_ == "back" for c in main.children):
            return True
        back += [main] if main.tag_ in ("VBD", "VBN") else []
    particles = words("back_verbs")
    return any(
        lemma(c) in particles and (not particles[lemma(c)] or any(t.lower_ == particles[lemma(c)] for t in c.children))
        for c in back
    )


def had_left(scene: Scene, verb: Token) -> bool:
    """As in "had left the convention before"; in "said that it had left" that is how it stands."""
    return any(c.lower_ == "had" for c in children(verb, "aux")) and not backshifted(scene, verb)


def _treaty_named(scene: Scene, things: list[Token]) -> str | None:
    """The treaty that the first of some words names, also by the organisation that it founded."""
    if not things:
        return None
    at, named = things[0].idx, scene.mentions_in(*whole(things[0]))
    return next((scene.named(m) for m in named if m.kind == "treaty" and m.start <= at < m.end), None)


def _treaty_left(scene: Scene, verb: Token, span: Span) -> str | None:
    """The treaty that is left; None where what is left is something else."""
    of = [t for p in children(verb.head, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    if verb.dep_ == "relcl" and any(lemma(t) in words("taken_back") for t in (verb.head, *of)):
        return None  # "with a number of reservations that it later withdrew"
    it = any(o.lower_ in ("it", "them") for o in children(verb, "dobj"))
    if it and lemma(verb) == "withdraw":
        return None  # "withdrew it before it took effect", of a letter
    own = words("leaving_phrases").get(lemma(verb), ())  # "turned its back on it"
    things = [o for o in children(verb, "dobj") if o.lower_ not in own and not _is_told_by(verb, o)]
    if any(not is_treaty(scene, o) and lemma(o) not in words("belonging_nouns") for o in things):
        return None
    out = [t for p in verb.subtree if p.dep_ == "prep" and p.lower_ in ("of", "from", "on") and _belongs(p, verb)
           for t in children(p, "pobj") if not scene.times_in(*whole(t))]  # fmt: skip
    if verb.dep_ == "relcl" and any(t.tag_ == "WDT" for t in out) and scene.of(verb.head):
        return None  # "Sudan, from which it broke away"
    if out and not things and not any(_is_left(scene, t) for t in out):
        return None  # "walked out of the meeting of the convention"
    if (object_ := _treaty_named(scene, [*things, *out])) is not None:
        return object_  # "left UNESCO in 2018 and the Paris Agreement in 2020"
    if scene.treaties_in(*span):
        return scene.treaty(verb, *span)
    things = children(verb, "dobj") + [p for prep in children(verb, "prep") for p in children(prep, "pobj")]
    for thing in things:
        start, end = whole(thing)
        if scene.organisations_in(start, end) or scene.named_states(start, end):
            return None
        if _TREATY_WORDS.search(scene.text[start:end]) or thing.lower_ in ("it", "which"):
            return scene.treaty(verb, *span)
    bare = not children(verb, "dobj", "xcomp", "ccomp", "advcl") and not any(c.lower_ == "from" for c in verb.children)
    bare = bare or _with_effect(verb)
    if bare and (joined := _joined_before(scene, verb)) is not None:
        return joined
    near = scene.near_treaty(verb.idx)
    told = lemma(verb) in ("withdraw", "quit") or (
        lemma(verb) in words("bare_leaving") and _leaving_was_told(scene, verb, own=False)
    )
    return scene.treaty(verb, *span) if bare and near and told else None


def _joined_before(scene: Scene, verb: Token) -> str | None:
    """The treaty in "joined the court in 2004 and left in 2017", where the verb before says that it came in."""
    head = verb.head
    if verb.dep_ != "conj" or not is_verb(head) or lemma(head) not in words("standing_verbs"):
        return None
    if not scene.treaties_in(*clause(head)) or negated(head) or children(verb, "nsubj", "nsubjpass"):
        return None
    return scene.treaty(head, *clause(head))


def _is_told_by(verb: Token, noun: Token) -> bool:
    """Whether a noun behind a comma and what is left is who tells it: "withdrew from the pact, a decree shows"."""
    from_it = any(p.lower_ in ("from", "of") and verb.i < p.i < noun.i for p in children(verb, "prep"))
    return from_it and noun.left_edge.nbor(-1).text == ","


def _with_effect(verb: Token) -> bool:
    """As in "withdrew with effect from 1 July 2021": the day, and nothing that is left."""
    return any(t.lower_ == "effect" for p in children(verb, "prep") for t in children(p, "pobj"))


def _belongs(prep: Token, verb: Token) -> bool:
    """Whether a preposition says what is left: on the verb itself, or on its "out"."""
    return prep.head.i == verb.i or (
        prep.head.lower_ in ("out", "away", "back", "backs") and prep.head.head.i == verb.i
    )


def _is_left(scene: Scene, thing: Token) -> bool:
    named = scene.organisations_in(thing.left_edge.idx, thing.idx + len(thing))
    return is_treaty(scene, thing) or lemma(thing) in words("belonging_nouns") or bool(named)


def _effect(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "X's exit from T took effect on DAY", "X's membership ended", "X stopped being a party"."""
    pairs = words("effect_verbs").get(lemma(verb))
    behind = verb.doc[verb.i + 1 : verb.i + 4] if pairs else []
    takes = any(c.lower_ in pairs and verb in c.ancestors for c in behind)
    ends = lemma(verb) in words("ending_verbs")
    if not (takes or ends) or (not asserted(verb) and not future(verb)):
        return
    if negated(verb) and not (takes and future(verb) and any(c.lower_ == "until" for c in children(verb, "prep"))):
        return  # but "will not take effect until May" says when it will
    thing = subject(verb)
    if thing is None:
        return
    span = clause(verb)
    if takes and thing.lower_ in ("it", "this", "that"):
        yield from _effect_of_it(scene, verb, thing, span)
        return
    if is_generic(thing):
        return  # what any withdrawal does is a rule
    noun = verb.head if thing.tag_ in ("WDT", "WP") and is_noun(verb.head) else thing
    noun = act_of_effect(verb, words("leaving_nouns")) or noun
    if noun is not thing and came_into_force(verb) and scene.treaties_in(noun.idx, thing.idx):
        return  # "its exit from the treaty, which entered into force in 2002"
    if ends and (stopped := _stopped_being(verb)) is not None:
        yield from _dated(scene, verb, scene.of(thing), span, "unbound", stopped)
    elif (ends and lemma(noun) == "membership") or lemma(noun) in words("leaving_nouns"):
        yield from _dated(scene, verb, _possessors(scene, noun), span, "unbound", noun)
    elif takes and lemma(noun) in words("joining_nouns"):
        yield from _dated(scene, verb, _possessors(scene, noun), span, "in_force", noun)


def _effect_of_it(scene: Scene, verb: Token, it: Token, span: Span) -> Iterator[Draft]:
    """As in "gave notice of its withdrawal; it takes effect on 28 June": "it" is the act told just before."""
    ahead = future(verb) or verb.tag_ in ("VBZ", "VBP")
    made = verb.dep_ == "conj" and is_verb(verb.head) and lemma(verb.head) in words("treaty_verbs")
    if made or not scene.day_of(verb, *span, future=ahead):
        return  # "It was adopted in 2015 and entered into force in 2016"
    for act in reversed(list(scene.parsed.span(max(0, it.idx - _JUST_BEFORE), it.idx))):
        if is_noun(act) and lemma(act) in (*words("leaving_nouns"), *words("joining_nouns")):
            if any(c.lower_ in ("a", "an", "any") for c in act.children):
                return  # "a withdrawal takes effect a year later"
            step = "unbound" if lemma(act) in words("leaving_nouns") else "in_force"
            yield from _dated(scene, verb, _possessors(scene, act), span, step, act)
            return
        if is_verb(act) and lemma(act) in (*words("leaving_verbs"), *words("standing_verbs")):
            return  # whose act it is stays open


def is_generic(noun: Token) -> bool:
    """Whether a noun means any of its kind: "such a withdrawal", "a country's withdrawal"."""
    near = [noun, *children(noun, "poss")]
    return any(c.lower_ in _GENERIC for word in near for c in word.children)


def _stopped_being(verb: Token) -> Token | None:
    """The noun in "ceased to be a party", the verb in "ceased to be bound"; or None."""
    behind = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i]
    for bound in (c for c in behind if lemma(c) in words("bound_words")):
        return bound
    for be in (c for c in behind if lemma(c) == "be"):
        for attr in children(be, "attr"):
            if lemma(attr) in words("standing_nouns") or lemma(attr) in words("standing_heads"):
                return attr
    return None


def _dated(scene: Scene, verb: Token, refs: tuple[str, ...], span: Span, step: str, noun: Token) -> Iterator[Draft]:
    treaty = _of_member(scene, noun, span) or scene.treaty(noun, *span)
    organisations = scene.organisations_in(*span)
    ahead_of_now = future(verb) or verb.tag_ in ("VBZ", "VBP", "VBG")
    day = scene.day_of(verb, *span, future=ahead_of_now)
    if not day and future(verb):
        days = {t.day.edtf for t in scene.times_in(*whole(verb)) if t.day is not None and t.kind == "absolute"}
        day = days.pop() if len(days) == 1 else ""  # "six months after the receipt, that is, on 10 January 2026"
    if organisations and not scene.treaties_in(*span):
        end = "left" if step == "unbound" else "member"
        told: tuple[Assertion, ...] = tuple(say.step_date(p, organisations[0], end, day) for p in refs if day)
        if told:
            yield Draft(*span, "membership", told, refs, None, 1)
        return
    if treaty is None or not refs:
        return
    if not day and verb.tag_ in ("VBZ", "VBP"):
        return  # what happens as a rule, or is yet to come ("its exit takes effect in a year")
    action = "withdraw" if step == "unbound" else "join"
    ahead = bool(day) and scene.on is not None and (parse_day(day).earliest or scene.on) > scene.on
    if ahead or future(verb):
        told = tuple(say.step_date(p, treaty, step, day) for p in refs if day)
    else:
        told = tuple(say.stage(p, treaty, action, step, day) for p in refs)
    if told:
        yield Draft(*span, "date" if day else "stage", told, refs, treaty, 1)


def _of_member(scene: Scene, noun: Token, span: Span) -> str | None:
    """The treaty of the organisation that one ceases to be a "member" of, where it was named not long before."""
    if lemma(noun) != "member" or scene.treaties_in(*span):
        return None
    return scene.referents.last_body(span[0])


def _possessors(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Whose withdrawal it is: "Belarus's exit", "the Russian withdrawal", "withdrawal by Chad"."""
    for child in (*children(noun, "poss"), *children(noun, "amod", "compound", "nmod")):
        refs = scene.of(child) if child.dep_ in ("poss", "amod") else scene.named_states(*whole(child))
        if refs:
            return refs
    for prep in children(noun, "prep"):
        if prep.lower_ in ("by", "of", "for"):
            refs = scene.named_states(*whole(prep))
            if refs:
                return refs
    if noun.tag_ == "NNS":
        return ()  # "the Baltic withdrawals take effect in May, Finland's in July" are not of one state
    sentence = scene.parsed.sentence_at(noun.idx)
    named = scene.named_states(sentence.start, sentence.end) if sentence else ()
    named = tuple(ref for ref in named if not _is_receiver(scene, ref, noun)) if sentence else ()
    here = tuple(ref for ref in named if ref not in organisations())[:1] or scene.of(noun)[:1]
    definite = any(c.lower_ in ("the", "its", "that", "this") for c in noun.children)
    return here or (scene.last_states(noun.idx)[:1] if definite else ())


def _is_receiver(scene: Scene, ref: str, noun: Token) -> bool:
    """Whether a state is only the one to which something is handed: "deposited with Portugal", "told to Belarus".

    Nor is the act meant one's own that is told beside it: "takes effect in May, Peru's in June".
    """
    sent = noun.sent
    own = [m for m in scene.mentions_in(sent.start_char, sent.end_char) if ref in (m.ref, *m.also)]
    return bool(own) and all(
        _TO_SOMEBODY.search(scene.text, max(sent.start_char, m.start - _WITH), m.start)
        or _ITS_OWN_DAY.match(scene.text, m.end)
        for m in own
    )
