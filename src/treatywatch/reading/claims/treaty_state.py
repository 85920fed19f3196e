"""Claims about how a treaty as such stands: in force, ended, prolonged, only applied provisionally.

The words are the table data/cues/treaty_state.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion, Span
from treatywatch.reading.claims.clauses import asserted, clause, future, negated, whole
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.tellings import no_longer
from treatywatch.reading.claims.told_lengths import lengths
from treatywatch.reading.claims.treaty_life import is_of_one_party, is_useful, subject_treaty
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.sought import Sought
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

    _Reader = Callable[[Scene, Token], Iterator[Draft]]

_UNTIL = re.compile(r"\b(?:until|till|to)\s+(?:the end of )?$", re.I)
_SINCE = re.compile(r"\b(?:since|from|as of)\s*$", re.I)
_ON = re.compile(r" (?:on|in|at|this|next|last)? ?(?:the )?", re.I)
_BEING = ("be", "become", "remain", "stay")
_ENTERING = ("enter", "come", "take")
_PROVISIONALLY = ("apply", "be", "remain", *_ENTERING)
_NO_MORE = re.compile(r" no more\b(?! \w)", re.I)
_BESIDE = re.compile(r", (?P<how>still|not yet|now|already|no longer|long) in (?:force|effect)\b", re.I)
_OPPOSITE = {"yes": "no", "no": "yes", "alive": "dead", "dead": "alive"}
_OF = re.compile(r"[\s,]+(?:of|for)\b", re.I)


@cache
def _table() -> dict[str, Any]:
    return cue_file("treaty_state")


@cache
def _sought(name: str) -> Sought:
    return Sought(_table()[name])


@cache
def _after(words_: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{words_})\b", re.I)


_DAY = 30  # characters behind "entry into force" in which its day may begin
_THEN = re.compile(r"\s+(?:(?:on|in)\s+)?(?:the\s+)?")


def treaty_state_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """What the verbs of one sentence say of how a treaty as such stands."""
    if not scene.treaties:
        return
    readers = _readers()
    for token in scene.parsed.span(start, end):
        if is_verb(token):
            for reader in readers.get(lemma(token), ()):
                yield from reader(scene, token)


def treaty_state_words() -> Iterator[str]:
    """The words of which a sentence must hold one to tell such a thing without a verb of its own."""
    for name in ("entry_nouns", "expiry_nouns", "in_force_since"):
        yield from _sought(name).words


def treaty_noun_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """What one sentence says of it by nouns ("the entry into force") and beside a treaty's name."""
    if scene.treaties:
        yield from _on_a_day(scene, start, end)
        yield from _expiry(scene, start, end)
        yield from _since(scene, start, end)


@cache
def _readers() -> dict[str, tuple[_Reader, ...]]:
    """The base forms of the verbs that may say something of a treaty, to what reads it there."""
    table = _table()
    verbs: tuple[tuple[_Reader, Iterable[str]], ...] = (
        (_is_so, (*table["standing"], *_BEING, "bind")),
        (_ended, (*table["ending"], *table["soft"])),
        (_prolonged, table["prolonging"]),
        (_provisional, _PROVISIONALLY),
        (_in_abeyance, table["putting"]),
        (_waits, _ENTERING),
        (_saw, ("see",)),
        (_steps_day, table["step_days"]),
        (_suspended, table["suspending"]),
        (_dates, ("date",)),
    )
    named = {name for _, names in verbs for name in names}
    return {name: tuple(reader for reader, names in verbs if name in names) for name in named}


def _is_so(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "is not yet law", "is dead", "still stands", "is no longer in force"."""
    yield from _binding_from(scene, verb)
    said = _said_of(verb)
    treaty = _treaty(scene, verb) if said else None
    if treaty is None or not asserted(verb) or verb.tag_ not in ("VBZ", "VBP", "VBD", "VBN", "VBG"):
        return
    span = clause(verb)
    day = scene.day_of(verb, *span, future=lemma(verb) == "become" and verb.tag_ in ("VBZ", "VBP"))
    is_denied = negated(verb)
    whom = [
        t for p in verb.subtree if p.dep_ == "prep" and p.lower_ in ("on", "for", "upon") for t in children(p, "pobj")
    ]
    refs = tuple(ref for thing in whom for ref in scene.named_states(*whole(thing)))
    if lemma(verb) == "become" and not is_denied:
        if day and refs and said == "yes":  # "became binding on Chad"
            told = tuple(say.step_date(ref, treaty, "bound", day) for ref in refs)
            yield Draft(*span, "date", told, refs, treaty, 2)
        elif day and said == "yes":
            yield Draft(*span, "date", (say.treaty_date(treaty, "in_force", day),), (), treaty, 2)
        return
    if day and said == "yes" and not is_denied and any(c.lower_ in ("has", "have") for c in children(verb, "aux")):
        yield Draft(*span, "date", (say.treaty_date(treaty, "in_force", day),), (), treaty, 2)
    if day or verb.tag_ == "VBD":
        return
    if refs:  # "is no longer binding on Chad"
        gone = said in ("no", "gone", "dead") or is_denied or no_longer(verb)
        told = tuple(say.status(ref, treaty, scene.on, "not_party" if gone else "bound") for ref in refs)
        yield Draft(*span, "participation", told, refs, treaty, 2)
        return
    value = "no" if said == "gone" else _OPPOSITE[said] if is_denied else said
    yield Draft(*span, "treaty status", (say.stands(treaty, scene.on, value),), (), treaty, 2)


def _binding_from(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "becomes binding on Chad in May", "will be legally binding for it from 10 December"."""
    binding = [c for c in children(verb, "acomp", "xcomp") if c.lower_ == "binding" and c.i > verb.i]
    ahead = future(verb) or (lemma(verb) == "become" and verb.tag_ in ("VBZ", "VBP"))
    if not binding or not ahead or negated(verb):
        return
    treaty, span = subject_treaty(scene, verb), clause(verb)
    preps = [p for w in (verb, *binding) for p in children(w, "prep") if p.lower_ in ("on", "for", "upon")]
    whom = [t for p in preps for t in children(p, "pobj") if not scene.times_in(*whole(t))]
    refs = tuple(r for t in whom for r in scene.named_states(*whole(t)) or scene.of(t))
    day = scene.day_of(verb, *span, future=True) or scene.day_of(binding[0], *span, future=True)
    if treaty is not None and refs and day:
        told = tuple(say.step_date(ref, treaty, "bound", day) for ref in refs)
        yield Draft(*span, "date", told, refs, treaty, 2)


def _said_of(verb: Token) -> str:
    """What a predicate says: "yes", "no", "alive", "dead", "gone" of "no longer in force", or nothing."""
    if lemma(verb) in _table()["standing"]:
        return "alive" if any(c.lower_ == "still" for c in verb.children) else ""
    if verb.lower_ == "binding" and verb.tag_ == "VBG" and not children(verb, "dobj"):
        return "yes"  # "has been legally binding"
    if lemma(verb) not in _BEING:
        return ""
    if _NO_MORE.match(verb.doc.text, verb.idx + len(verb)):
        return "gone" if lemma(verb) == "be" else ""
    for child in children(verb, "attr", "acomp", "oprd", "advmod"):
        said: str = _table()["complements"].get(child.lower_) or _table()["complements"].get(lemma(child), "")
        if said and child.i > verb.i and _is_plain(child) and not is_useful(child, verb):
            return said
    gone = any(c.lower_ in words("gone_words") for c in verb.children)
    return "gone" if _with_force(verb, "without") or (gone and _with_force(verb, "in")) else ""


def _with_force(verb: Token, preposition: str) -> bool:
    """As in "in force", "without legal force"."""
    return any(
        p.lower_ == preposition and any(t.lower_ in ("force", "effect") for t in p.children) for p in verb.children
    )


def _is_plain(word: Token) -> bool:
    """Whether a complement is no more than the word: "law", "international law"; not "the law of the sea"."""
    return all(t.is_punct or t.lower_ in _table()["whole_law"] for t in word.subtree if t.i != word.i)


def _treaty(scene: Scene, verb: Token) -> str | None:
    """The treaty that is a verb's subject: no court, and no "it", which may be a notice."""
    thing = subject(verb)
    if thing is None or thing.lower_ in words("body_nouns") or thing.tag_ in ("PRP", "DT"):
        return None
    return subject_treaty(scene, verb)


def _ended(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "came to an end in 2019", "has been terminated", "ceased to exist", "collapsed"."""
    table = _table()
    name = lemma(verb)
    behind = table["ending"].get(name, table["soft"].get(name))
    if not (asserted(verb) or future(verb)) or (negated(verb) and name != "cease"):
        return
    if behind and not _after(behind).match(scene.text, verb.idx + len(verb)):
        return
    if name in table["ended_by"] and not is_passive(verb):
        return
    if children(verb, "dobj") and not is_passive(verb):
        return
    treaty = _treaty(scene, verb)
    if treaty is None or is_of_one_party(verb):
        return
    span = _with(verb, clause(verb))
    soft = name in table["soft"]
    ahead = verb.tag_ in ("VB", "VBZ", "VBP")
    inner = next(iter(children(verb, "xcomp")), verb)
    day = scene.day_of(inner, *span, future=ahead) or scene.day_of(verb, *span, future=ahead)
    preps = [p for v in (verb, inner) for p in children(v, "prep") if p.lower_ in ("to", "for", "on", "in")]
    whom = [t for p in preps for t in children(p, "pobj")]
    bound = children(inner, "dobj") if lemma(inner) == "bind" else []
    refs = tuple(ref for thing in whom for ref in scene.named_states(*whole(thing)))
    refs = refs or tuple(ref for thing in bound for ref in scene.of(thing))
    if refs or bound:  # "ceased to apply to Chad in May", "to bind it": an end for one, and none of the treaty's own
        if not future(verb) and not ahead and inner is not verb:
            told = tuple(say.stage(ref, treaty, "withdraw", "unbound", day) for ref in refs)
        else:
            told = tuple(say.step_date(ref, treaty, "unbound", day) for ref in refs if day and inner is not verb)
        if told:
            yield Draft(*span, "stage", told, refs, treaty, 2)
    elif day:
        yield Draft(*span, "treaty status", (say.term(treaty, day, soft=soft),), (), treaty, 2)
    elif not future(verb) and not ahead:
        over = say.stands(treaty, scene.on, "dead" if soft else "no")
        yield Draft(*span, "treaty status", (over,), (), treaty, 2)


def _with(verb: Token, span: Span) -> Span:
    """The clause with what its verb governs: "ceased to exist on Friday"."""
    ends = [clause(child)[1] for child in children(verb, "xcomp")]
    return span[0], max([span[1], *ends])


def _prolonged(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "was extended for five years in 2021", "extended New START until 2026"."""
    if not asserted(verb) or negated(verb):
        return
    span = clause(verb)
    things = children(verb, "dobj")
    named = [m for thing in things for m in scene.treaties_in(*whole(thing))]
    treaty = _treaty(scene, verb) if is_passive(verb) else scene.named(named[0]) if named else None
    to = [t for p in children(verb, "prep") if p.lower_ == "to" for t in children(p, "pobj")]
    if treaty is None or any(t.tag_.startswith("NN") and not scene.times_in(*whole(t)) for t in to):
        return  # "extended the convention to Bermuda"
    told: list[Assertion] = [
        say.duration("", treaty, "term", "prolonged", length.relation, length.told)
        for length in lengths(scene.text, *span)
    ]
    until = [t for t in scene.times_in(*span) if _UNTIL.search(scene.text[max(0, t.start - 18) : t.start])]
    told += [say.term(treaty, t.day.edtf.removeprefix("../")) for t in until[:1] if t.day is not None]
    times = [t for t in scene.times_of(verb, *span) if t not in until and t.kind != "anchored"]
    told += [say.treaty_date(treaty, "prolonged", t.day.edtf) for t in times[:1] if t.day is not None]
    if told:
        yield Draft(*span, "treaty status", tuple(told), (), treaty, 1)


def _provisional(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "has been applied only provisionally since 2017"; of a state that applies it: its own act."""
    span = clause(verb)
    if not _sought("provisional").search(scene.text, *span) or not asserted(verb) or negated(verb):
        return
    day = scene.day_of(verb, *span)
    doers = [t for agent in children(verb, "agent") for t in children(agent, "pobj")]
    if lemma(verb) == "apply" and not is_passive(verb) and (who := subject(verb)) is not None:
        doers = [who]
    refs = tuple(ref for doer in doers for ref in scene.of(doer))
    if refs:
        treaty = scene.treaty(verb, *span)
        if treaty is not None:
            told = tuple(say.act(ref, treaty, "provisional_application", day) for ref in refs)
            yield Draft(*span, "treaty status", told, refs, treaty, 2)
        return
    treaty = _treaty(scene, verb)
    if treaty is not None and not doers:
        days = (say.treaty_date(treaty, "provisional", day),) if day else ()
        yield Draft(*span, "treaty status", (say.stands(treaty, scene.on, "provisional"), *days), (), treaty, 1)


def _in_abeyance(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "India has put the treaty in abeyance", "has been held in abeyance by India"."""
    span = clause(verb)
    if not _sought("abeyance").search(scene.text, verb.idx, span[1]):
        return
    doers = [t for agent in children(verb, "agent") for t in children(agent, "pobj")]
    who = subject(verb) if not is_passive(verb) and not doers else None
    refs = tuple(ref for doer in (doers or ([who] if who is not None else [])) for ref in scene.of(doer))
    treaty = scene.treaty(verb, *span)
    if treaty is None or not asserted(verb) or negated(verb):
        return
    if len(refs) == 1:
        told = say.stage(refs[0], treaty, "suspend", "suspended", scene.day_of(verb, *span))
        yield Draft(*span, "stage", (told,), refs, treaty, 2)
    elif verb.tag_ != "VBD" and _treaty(scene, verb) == treaty:  # "the treaty has been in abeyance since April"
        yield Draft(*span, "treaty status", (say.stands(treaty, scene.on, "suspended"),), (), treaty, 2)


def _on_a_day(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """As in "The entry into force of T came on 22 January", "1 January saw the treaty's entry into force"."""
    for match in _sought("entry_nouns").finditer(scene.text, start, end):
        noun = scene.parsed.span(match.start(), match.end()).root
        near = whole(noun)
        named = scene.treaties_in(max(start, near[0]), min(end, near[1]))
        verb = next((up for up in noun.ancestors if is_verb(up)), None)
        if (own := _right_behind(scene, noun, match)) is not None:
            yield own
            continue
        if not named or verb is None or lemma(verb) not in _table()["on_a_day"] or not asserted(verb) or negated(verb):
            continue
        if scene.named_states(*near) and _OF.match(scene.text, match.end()) is None:
            continue
        span = clause(verb)
        day = scene.day_in(*span)
        if day:
            treaty = scene.named(named[0])
            yield Draft(*span, "date", (say.treaty_date(treaty, "in_force", day),), (), treaty, 3)


def _right_behind(scene: Scene, noun: Token, match: re.Match[str]) -> Draft | None:
    """As in "triggering its entry into force on 22 January": of the treaty whose entry it is."""
    owner = next(iter(children(noun, "poss")), None)
    if owner is None or not any(end in match[0] for end in ("force", "effect")):
        return None
    times = scene.times_in(match.end(), match.end() + _DAY)
    time = next((t for t in times if _THEN.fullmatch(scene.text, match.end(), t.start)), None)
    named = scene.treaties_in(*whole(owner))
    treaty = scene.named(named[0]) if named else None
    if treaty is None and owner.lower_ == "its":
        treaty = scene.referents.treaty_before(noun.idx)
    elif treaty is None and lemma(owner) in words("treaty_nouns"):
        treaty = scene.referents.treaty(*whole(owner))
    if time is None or time.day is None or treaty is None:
        return None
    told = say.treaty_date(treaty, "in_force", time.day.edtf)
    return Draft(whole(owner)[0], time.end, "date", (told,), (), treaty, 3)


def _waits(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "is still waiting to enter into force"."""
    head = verb.head
    if verb.dep_ != "xcomp" or lemma(head) not in _table()["waiting"]:
        return
    force = any(t.lower_ in ("force", "effect") for t in verb.subtree)
    treaty = _treaty(scene, head) if force and asserted(head) and not negated(head) else None
    if treaty is not None and not any(a.tag_ == "VBD" for a in (head, *children(head, "aux"))):
        told = say.stands(treaty, scene.on, "no")
        yield Draft(*_with(head, clause(head)), "treaty status", (told,), (), treaty, 1)


def _saw(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "1 October saw the protocol enter into force"."""
    enters = next((t for t in children(verb, "ccomp") if lemma(t) in (*_ENTERING, "go")), None)
    if enters is None or not any(t.lower_ in ("force", "effect") for t in enters.subtree):
        return
    treaty, span = _treaty(scene, enters), (clause(verb)[0], clause(enters)[1])
    times = [t for t in scene.times_in(*span) if t.start < verb.idx and t.day is not None]
    if treaty is not None and times and times[0].day is not None:
        told = say.treaty_date(treaty, "in_force", times[0].day.edtf)
        yield Draft(*span, "date", (told,), (), treaty, 2)


def _steps_day(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "Qatar's accession to T dates from May 2018", "the date of its signature is 24 September 1996"."""
    if not asserted(verb) or negated(verb):
        return
    thing = subject(verb)
    followed = is_passive(verb) and lemma(verb) == "follow"
    if followed or (thing is not None and any(scene.is_person(owner) for owner in children(thing, "poss"))):
        return  # "the signature was followed yesterday by the deposit", "the president's signature"
    if thing is not None and lemma(thing) in words("day_nouns"):
        thing = next((t for p in children(thing, "prep") for t in children(p, "pobj")), None)
    steps = {**_table()["step_nouns"], **(_table()["leaving_nouns"] if lemma(verb) == "date" else {})}
    step = steps.get(lemma(thing)) if thing is not None else None
    if thing is None or step is None:
        return
    span, near = clause(verb), whole(thing)
    refs = scene.named_states(*near) or tuple(r for t in children(thing, "poss") for r in scene.of(t))
    treaty, days = scene.treaty(verb, *near), scene.times_of(verb, *span)
    if treaty is not None and len(refs) == 1 and days and days[0].day is not None and days[0].kind != "anchored":
        told = say.step_date(refs[0], treaty, step, days[0].day.edtf.split("/")[0])
        yield Draft(*span, "date", (told,), refs, treaty, 2)


def _suspended(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "Russia's participation in the treaty has been suspended", "the treaty has been suspended since May"."""
    if not is_passive(verb) or not asserted(verb) or negated(verb):
        return
    thing = subject(verb)
    whole_treaty = _treaty(scene, verb) if not children(verb, "agent") else None
    now = not any(c.lower_ in ("was", "were", "had") for c in children(verb, "aux", "auxpass"))
    if thing is not None and whole_treaty is not None and now and _names_a_treaty(scene, thing):
        told = say.stands(whole_treaty, scene.on, "suspended")
        yield Draft(*clause(verb), "treaty status", (told,), (), whole_treaty, 2)
        return
    if thing is None or lemma(thing) not in _table()["participation_nouns"]:
        return
    refs, treaty = scene.named_states(*whole(thing)), scene.treaty(verb, *clause(verb))
    if treaty is not None and len(refs) == 1:
        day = scene.day_of(verb, *clause(verb))
        told = say.stage(refs[0], treaty, "suspend", "suspended", day)
        yield Draft(*clause(verb), "stage", (told,), refs, treaty, 2)


def _names_a_treaty(scene: Scene, thing: Token) -> bool:
    return lemma(thing) in words("treaty_nouns") or any(m.start <= thing.idx < m.end for m in scene.treaties)


def _dates(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "The treaty dates from 1968", "dates back to 1968"."""
    if verb.tag_ not in ("VBZ", "VBP", "VBD") or negated(verb):
        return
    act = (*words("joining_nouns"), *words("leaving_nouns"))
    if any(lemma(word) in act for word in verb.sent if word.i < verb.i):
        return  # "Sweden's signature of the convention dates from 1970": the act does
    treaty, span = _treaty(scene, verb), clause(verb)
    day = scene.day_of(verb, *span) if treaty is not None else ""
    if treaty is not None and day:
        yield Draft(*span, "date", (say.treaty_date(treaty, "established", day),), (), treaty, 2)


def _expiry(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """As in "with New START's expiry on 5 February 2026"."""
    for match in _sought("expiry_nouns").finditer(scene.text, start, end):
        near = whole(scene.parsed.span(*match.span()).root)
        named = scene.treaties_in(max(start, near[0]), min(end, near[1]))
        times = [t for t in scene.times_in(match.end(), end) if _ON.fullmatch(scene.text[match.end() : t.start])]
        times = times or [t for t in scene.times_in(match.end(), near[1]) if t.day is not None]
        if named and times and times[0].day is not None:
            told = say.term(scene.named(named[0]), times[0].day.edtf)
            yield Draft(min(near[0], named[0].start), times[0].end, "treaty status", (told,), (), told.arguments[0], 3)


def _beside(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """As in "New START, still in force, limits the arsenals"."""
    for match in _BESIDE.finditer(scene.text, start, end):
        named = [m for m in scene.treaties_in(start, match.start()) if m.end == match.start()]
        if named and not scene.times_in(match.end(), min(end, match.end() + 20)):
            treaty = scene.named(named[-1])
            value = "no" if match.group("how").lower() in ("not yet", "no longer") else "yes"
            told = say.stands(treaty, scene.on, value)
            yield Draft(named[-1].start, match.end(), "treaty status", (told,), (), treaty, 3)


def _since(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """As in "the treaty, in force since last month": a day that stands beside the treaty's name."""
    for match in _sought("in_force_since").finditer(scene.text, start, end):
        times = [
            t for t in scene.times_in(start, end) if 0 <= t.start - match.end() <= 2 or t.start in range(*match.span())
        ]
        before = scene.treaties_in(start, match.start())
        opens = scene.treaty_right_behind(times[0].end) if times and match.start() == start else None
        if opens is not None and times[0].day is not None:  # "In force since 2016, the treaty binds 195 states"
            begun = say.treaty_date(scene.named(opens), "in_force", times[0].day.edtf.split("/")[0])
            yield Draft(start, opens.end, "date", (begun,), (), scene.named(opens), 3)
            continue
        verb = next((t for t in scene.parsed.span(match.start(), match.end()).root.ancestors if is_verb(t)), None)
        beside = before and not any(
            is_verb(t) and t.tag_ in ("VBZ", "VBD", "VBP") for t in scene.parsed.span(before[-1].end, match.start())
        )
        if (
            not times
            or not beside
            or times[0].day is None
            or (verb is not None and verb.idx in range(before[-1].end, match.start()))
        ):
            continue
        day = times[0].day.edtf.split("/")[0]
        treaty = scene.named(before[-1])
        who = subject(verb) if verb is not None and lemma(verb) == "have" else None
        if who is not None and (refs := scene.of(who)):  # "Chad has had it in force since 1999": for Chad
            told = tuple(say.step_date(ref, treaty, "bound", day) for ref in refs)
            yield Draft(who.left_edge.idx, times[0].end, "date", told, refs, treaty, 3)
            continue
        yield Draft(before[-1].start, times[0].end, "date", (say.treaty_date(treaty, "in_force", day),), (), treaty, 3)
    yield from _beside(scene, start, end)
