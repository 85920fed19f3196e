"""Claims about the treaty itself: when and where it was made, when it binds, when it expires."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion, Span
from treatywatch.reading.claims.clauses import act_of_effect, asserted, clause, future, negated, phrase, whole
from treatywatch.reading.claims.force_lengths import in_force_so_long
from treatywatch.reading.claims.mood import backshifted, is_past_state, tells_a_beginning
from treatywatch.reading.claims.places import places_of
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.tellings import no_longer
from treatywatch.reading.claims.timed import plain
from treatywatch.reading.syntax import children, is_noun, is_passive, is_verb, lemma, subject
from treatywatch.reading.times_days import UNITS

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_FOR_THEM = re.compile(r"\bfor (?:both|them|each|(?:the|all) (?:two|three|four|five|six)|all of them)\b", re.I)
_WILL = frozenset({"will", "'ll", "’ll", "shall"})
_UNTIL = re.compile(r"\b(?:until|till)\b", re.I)
_THEN = re.compile(r" (?:in|on) (?:the )?")
_AND_THE = re.compile(r",? and (?:the )?|[,;] (?:the )?")
_FOR_WHOM = re.compile(r"For ([^,;]{1,60}),")
_APART = 2  # words before a participle: a name and a comma
_CHAIN = 5  # nouns that an added clause is followed back through
_LESS_THAN_BOUND = re.compile(r"\b(?:provisional|partial|only|also|in part|direct|de facto|mutatis)", re.I)
_NAMING = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})
_BY_NAME = re.compile(r"(?:(?:the|that|this|its|his|their|a|an)\s+)?(?:[\w-]+\s+){0,3}", re.I)
_TREATY_NOUNS = re.compile(
    r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|court|tribunal|deal|ban|memorandum)\b",
    re.I,
)


def treaty_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims on the treaty's own days and places that one word carries."""
    if is_verb(word):
        yield from _made(scene, word)
        yield from _adopted_by_a_body(scene, word)
        yield from _in_force(scene, word)
        yield from _expires(scene, word)
        yield from _binds(scene, word)
    elif is_noun(word):
        yield from _of_year(scene, word)


def subject_treaty(scene: Scene, verb: Token) -> str | None:
    """The treaty that a verb's subject is, also a later one ("Created in 2002, the court ..."); None if it is none."""
    if (beside := _right_before(scene, verb)) is not None:
        return beside
    thing = subject(verb) or (verb.head if verb.dep_ == "acl" and is_noun(verb.head) else None)
    if thing is None:
        return None
    top = verb
    if thing.tag_ in ("WDT", "WP"):
        if not is_noun(verb.head) and thing.head.dep_ == "relcl":
            top = thing.head  # "which was adopted in 1984 and came into force in 1987"
        thing = top.head if is_noun(top.head) else thing
    if thing.lower_ == "it":
        return _treaty_of_it(scene, verb, thing)
    for noun in _behind(top, thing):
        start, end = noun.left_edge.idx, noun.idx + len(noun)
        if _belongs_to_a_treaty(scene, noun):
            return None  # "the Cartagena Protocol's supplementary protocol"
        named = scene.treaties_in(start, whole(noun)[1]) if noun.dep_ != "ROOT" else scene.treaties_in(start, end)
        own = noun is thing and named and named[0].end <= end
        if named and (own or named[0].start <= noun.idx < named[0].end or _TREATY_NOUNS.search(noun.text)):
            return scene.named(named[0])
        if lemma(noun) == "amendment":
            return _amendment(scene, noun)
        if noun.dep_ in _NAMING and scene.referents.is_unknown(noun):
            return scene.own_name(noun)  # "joined a convention against corruption, which entered into force in 2005"
        if _TREATY_NOUNS.search(noun.text):
            if _is_told_apart(scene, verb, noun) or scene.referents.is_another(noun):
                return None
            referred = scene.referents.treaty(start, end) or scene.main_treaty
            return scene.own_name(noun) or scene.kin(referred, start, end)
    return None


def _is_told_apart(scene: Scene, verb: Token, noun: Token) -> bool:
    """As in "the pact of 2001, whereas the convention that was opened in Hanoi is": a text by its description."""
    that = any(c.lower_ == "that" for c in children(verb, "nsubj", "nsubjpass"))
    describes = verb.dep_ == "relcl" and verb.head.i == noun.i and that and noun.i + 1 == verb.left_edge.i
    describes = describes and noun.dep_ != "appos" and any(c.lower_ == "the" for c in noun.children)
    return describes and bool(scene.treaties_in(verb.sent.start_char, noun.idx))


def _belongs_to_a_treaty(scene: Scene, noun: Token) -> bool:
    """Whether a noun is another thing than the treaty whose it is; a body that has one is only its keeper."""
    if any(m.start <= noun.idx < m.end for m in scene.treaties):
        return False
    return any(m.end > owner.idx >= m.start for owner in children(noun, "poss") for m in scene.treaties)


def _amendment(scene: Scene, noun: Token) -> str | None:
    """The treaty of "the amendment": one that is called so, and not the one that is amended."""
    definite = any(c.lower_ in ("the", "this", "that") for c in noun.children)
    meant = scene.referents.treaty(noun.left_edge.idx, noun.idx + len(noun)) if definite else None
    facts = scene.lexicon.facts.get(meant or "")
    return meant if facts is not None and "amendment" in facts.generic else None


def _right_before(scene: Scene, verb: Token) -> str | None:
    """The treaty of "led to the Paris Agreement, adopted in 2015", whatever the grammar hangs the participle on."""
    if (
        verb.tag_ != "VBN"
        or verb.i < _APART
        or verb.nbor(-1).text != ","
        or children(verb, "nsubj", "nsubjpass", "auxpass")
    ):
        return None
    comma = verb.nbor(-1).idx
    return next((scene.named(m) for m in scene.treaties_in(verb.sent.start_char, comma) if m.end == comma), None)


def _behind(verb: Token, thing: Token) -> Iterator[Token]:
    """The noun that a clause says something of, and, where the clause only adds something, those that it belongs to."""
    yield thing
    if verb.dep_ not in ("relcl", "acl"):
        return
    word = thing
    for _ in range(_CHAIN):
        if word.head.i == word.i or is_verb(word.head):
            return
        word = word.head
        if is_noun(word):
            yield word


def _treaty_of_it(scene: Scene, verb: Token, it: Token) -> str | None:
    """What "it" stands for beside a verb that only treaties take: the treaty named last in the sentence or before."""
    of_any_thing = words("treaty_verbs").get(lemma(verb)) == "established"
    if of_any_thing:
        return scene.referents.treaty(it.idx, it.idx + len(it))
    before = [m for m in scene.treaties if m.end <= it.idx]
    return scene.named(before[-1]) if before and not scene.referents.is_of_another_text(it.idx) else None


def _made(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "Established in 1997, the Treaty", "was adopted in Oslo in September 1997"."""
    step = words("treaty_verbs").get(lemma(verb))
    done = verb.tag_ == "VBN" and not any(c.lower_ in ("has", "have", "had") for c in children(verb, "aux"))
    if step is None or not (is_passive(verb) or done or _opened(verb)) or scene.is_in_treaty(verb):
        return  # "the climate pact signed in Kyoto" is a name
    if any(c.lower_ in ("down", "out", "off") for c in children(verb, "prt", "prep", "advmod")):
        return  # "was struck down by a court"
    if children(verb, "dobj") or negated(verb) or not (asserted(verb) or future(verb)):
        return
    span = _since_its_mark(verb, clause(verb))
    several = _several(scene, verb)
    treaty = several[0] if several else subject_treaty(scene, verb)
    if treaty is None:
        return
    if not _by_states(scene, verb):  # "was signed by Lithuania in 1999" is a day of Lithuania's
        yield from _life(scene, verb, span, treaty, step, several[1:])


def _several(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The treaties of "Both were adopted in 1966", "The covenants entered into force in 1976"; none of a single one."""
    first = verb.head if verb.dep_ == "conj" and subject(verb) is None and is_verb(verb.head) else verb
    thing = subject(first) or (verb.head if verb.dep_ == "acl" and is_noun(verb.head) else None)
    if thing is None:
        return ()
    own = next((m for m in scene.treaties if m.start <= thing.idx < m.end), None)
    if own is not None:
        return (scene.named(own), *own.also) if own.also else ()  # "the two Covenants"
    listed = {scene.named(m) for m in scene.treaties_in(*whole(thing))}
    found = scene.referents.treaties_meant(thing)
    return found if len(found) > 1 and listed <= set(found) else ()


def is_adopting_body(who: Token) -> bool:
    """Whether a noun means those who adopt treaties among states: "the General Assembly", "a UN conference"."""
    with_word = words("adopting_bodies").get(lemma(who))
    before = {t.lower_ for t in who.subtree if t.i < who.i}
    return with_word is not None and before.issuperset(with_word.split())


def _adopted_by_a_body(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "The UN General Assembly adopted the convention on 15 December": no parliament, which approves it."""
    who, things = subject(verb), children(verb, "dobj")
    if lemma(verb) != "adopt" or is_passive(verb) or who is None or len(things) != 1:
        return
    if not is_adopting_body(who) or not asserted(verb) or negated(verb):
        return
    span, thing = clause(verb), things[0]
    named = scene.treaties_in(*phrase(thing, relative=False))
    treaty = scene.named(named[0]) if len(named) == 1 else None
    if thing.lower_ == "it" and scene.near_treaty(verb.idx):
        treaty = scene.treaty(verb, *span)
    elif treaty is not None and not (_TREATY_NOUNS.search(thing.text) or named[0].start <= thing.idx < named[0].end):
        return  # "adopted a resolution on the treaty"
    elif treaty is None and not named and _TREATY_NOUNS.fullmatch(thing.text):
        treaty = scene.dominant_treaty  # "adopted a convention against cybercrime on Tuesday"
    if treaty is not None and (day := scene.day_of(verb, *span)):
        yield Draft(*span, "date", (say.treaty_date(treaty, "adopted", day),), (), treaty, 3)


def _since_its_mark(verb: Token, span: Span) -> Span:
    """The clause behind its "after": in "in March 2012, a year after it was opened" the day is of another deed."""
    mark = next((t for t in children(verb, "mark") if t.lower_ in ("after", "before")), None)
    return (mark.idx + len(mark) + 1, span[1]) if mark is not None and mark.i < verb.i else span


def _opened(verb: Token) -> bool:
    """As in "the convention, which opened for signature in 1972"."""
    for_what = [t for p in children(verb, "prep") if p.lower_ == "for" for t in children(p, "pobj")]
    return lemma(verb) == "open" and any(lemma(t) in ("signature", "signing") for t in for_what)


def _by_states(scene: Scene, verb: Token) -> bool:
    doers = [t for agent in children(verb, "agent") for t in children(agent, "pobj")]
    if lemma(verb) == "sign" and any(t.tag_ in ("NN", "NNP") and scene.of(t) for t in doers):
        return True  # "signed by the last administration in 2009"
    return any(scene.named_states(*whole(agent)) for agent in children(verb, "agent"))


def _life(
    scene: Scene, verb: Token, span: Span, treaty: str, step: str, others: tuple[str, ...] = ()
) -> Iterator[Draft]:
    day = scene.day_of(verb, *span, future=future(verb) or verb.tag_ in ("VBZ", "VBP"))
    told: tuple[Assertion, ...] = (say.treaty_date(treaty, step, day),) if day else ()
    told += tuple(say.place(treaty, step, place) for place in places_of(scene, verb))
    told += _others_too(scene, treaty, step, span) if day else ()
    if day and len(scene.times_in(*span)) == 1:  # not "were adopted in 1997 and 2008"
        joined = others or _joined_with(scene, verb, treaty)
        told += tuple(say.treaty_date(other, step, day) for other in joined)
    if told:
        kind = "date" if day else "place"
        yield Draft(*span, kind, told, (), treaty, 3)  # type: ignore[arg-type]


def _joined_with(scene: Scene, verb: Token, treaty: str) -> tuple[str, ...]:
    """The other treaties of "The covenant and its protocol were adopted in 1966": its subject's, and no one's parts."""
    thing = subject(verb)
    if thing is None or not any(m.start <= thing.idx < m.end for m in scene.treaties):
        return ()
    named = (scene.treaties_in(*phrase(noun, relative=False)) for noun in thing.conjuncts if noun.i < verb.i)
    others = (scene.named(found[0]) for found in named if len(found) == 1)
    return tuple(dict.fromkeys(other for other in others if other != treaty))


def _others_too(scene: Scene, treaty: str, step: str, span: Span) -> tuple[Assertion, ...]:
    """As in "was adopted in 1966 and the Moon Agreement in 1979": the days of those behind it that share its verb."""
    times = [t for t in scene.times_in(*span) if t.day is not None]
    found = []
    for mention in scene.treaties_in(*span):
        time = next(
            (t for t in times if t.start > mention.end and _THEN.fullmatch(scene.text, mention.end, t.start)), None
        )
        before = [t for t in times if t.end <= mention.start and _AND_THE.fullmatch(scene.text, t.end, mention.start)]
        if time is not None and time.day is not None and before and scene.named(mention) != treaty:
            found.append(say.treaty_date(scene.named(mention), step, plain(time.day)))
    return tuple(found)


def _is_of_a_notice(scene: Scene, verb: Token) -> bool:
    """As in "It gave notice of its withdrawal; it takes effect in six months": no day of the treaty's own.

    Acts take effect; treaties enter into force.
    """
    thing = subject(verb)
    if thing is None or thing.lower_ not in ("it", "this", "that") or thing.tag_ == "WDT":
        return False
    if lemma(verb) in ("take", "become"):
        return not (_follows_its_making(verb) or _of_what_was_made(scene, verb))
    return any(lemma(t) in words("withdrawal_words") for t in verb.sent if t.i < verb.i)


def _follows_its_making(verb: Token) -> bool:
    """As in "Kerry signed the treaty in 2013, and it took effect in 2014": what was made takes effect."""
    first = verb.head if verb.dep_ == "conj" else None
    made = first is not None and (lemma(first) == "approve" or lemma(first) in words("treaty_verbs"))
    left = any(lemma(t) in words("withdrawal_words") for t in verb.sent if t.i < verb.i)
    return made and not left


def _of_what_was_made(scene: Scene, verb: Token) -> bool:
    """Whether the sentence before makes or joins a treaty: "was adopted in 2017. It took effect in 2021"."""
    here = scene.parsed.sentence_at(verb.idx)
    before = scene.parsed.sentence_at(here.start - 2) if here is not None and here.start > 1 else None
    if before is None:
        return False
    told = scene.parsed.doc[before.first : before.last]
    left = any(lemma(t) in words("withdrawal_words") for t in (*told, *verb.sent))
    made = any(is_verb(t) and is_passive(t) and lemma(t) in words("treaty_verbs") for t in told)
    for_whom = any(p.lower_ == "for" and scene.named_states(*whole(t)) for p in verb.subtree for t in p.children)
    return not left and (made or for_whom or any(_is_what_it_is_about(scene, t) for t in told))


def _is_what_it_is_about(scene: Scene, word: Token) -> bool:
    """Whether a word names a treaty as the subject of its sentence, or as what is made there: no decree about one."""
    made = word.dep_ == "dobj" and lemma(word.head) in words("treaty_verbs")
    near = (made or word.dep_ in ("nsubj", "nsubjpass")) and word.head.dep_ == "ROOT"
    return near and any(m.start <= word.idx < m.end for m in scene.treaties)


def is_of_one_party(verb: Token) -> bool:
    """As in "has been in force here since May", "as the exit of Mali took effect": no day of the treaty's own.

    So, too, "the latest being Moldova, where it took effect on 1 May".
    """
    if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in children(verb, "advmod")):
        return True
    if any(t.lower_ in words("here_words") for t in verb.subtree) or act_of_effect(verb, words("leaving_nouns")):
        return True
    return any(lemma(t) in words("leaving_nouns") for t in verb.subtree if t.i < verb.i)


def _in_force(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "The treaty took effect on Saturday", "has been in force since 2002"."""
    pairs = words("effect_verbs").get(lemma(verb))
    near = (c for c in verb.subtree if c.i > verb.i and c.lower_ in pairs) if pairs else ()
    said = [c for c in near if _is_of_the_verb(c, verb) and not is_useful(c, verb) and not _is_only_near(c, verb)]
    if not said or any(t.head.lower_ in ("of", "out", "without", "outside") for t in said):
        return  # "went out of force", "remains without legal force"
    will = any(a.lower_ in _WILL for a in children(verb, "aux"))
    will = will or (any(a.lower_ == "would" for a in children(verb, "aux")) and backshifted(scene, verb))
    if not asserted(verb) and not will:
        return
    several = _several(scene, verb)
    treaty = several[0] if several else subject_treaty(scene, verb)
    span = clause(verb)
    ahead = will or (verb.tag_ in ("VBZ", "VBP") and lemma(verb) != "be")
    day = scene.day_of(verb, *span, future=ahead)
    if treaty is None or _is_of_a_notice(scene, verb) or is_of_one_party(verb):
        return
    if _FOR_THEM.search(scene.text, *span):
        return  # "has been in force for both since 1 November": for those told before
    if lemma(verb) == "be" and verb.tag_ == "VBZ" and scene.on is not None and day == scene.on.isoformat():
        return  # "is today in force": since when is not told
    if lemma(verb) == "be" and is_past_state(verb) and not tells_a_beginning(scene, span):
        return  # "was already in force in 2005"
    until = [t for t in scene.times_of(verb, *span) if _UNTIL.search(scene.text[: t.end][max(0, t.start - 8) :])]
    if negated(verb) and until and not will:  # "did not take effect until 2018"
        day = until[0].day.edtf.removeprefix("../") if until[0].day is not None else ""
    elif negated(verb) or not day:
        for_one = _for_whom(scene, verb)[1] if verb.tag_ == "VBD" and not negated(verb) else ()
        if for_one:  # "On Monday it met, as the pact entered into force for Tonga": for whom, and not on what day
            told = tuple(say.status(p, treaty, scene.on, "was_party") for p in for_one)
            yield Draft(*span, "participation", told, for_one, treaty, 2)
        elif not will:
            yield from _is_in_force(scene, verb, treaty, span)
        return
    whom, refs = _for_whom(scene, verb)
    refs = refs or _for_whom_first(scene, verb)
    if whom and not refs:
        return
    if refs:  # "in force for Chad since 2012"
        since = day.removesuffix("/..")
        told = tuple(say.step_date(p, treaty, "in_force", since) for p in refs)
        yield Draft(*span, "date", told, refs, treaty, 2)
    elif not any(t.lower_ == "there" for t in verb.subtree):
        one_day = len(scene.times_in(*span)) == 1
        all_of_them = several or (treaty, *(_joined_with(scene, verb, treaty) if one_day else ()))
        told = tuple(say.treaty_date(one, "in_force", day) for one in dict.fromkeys(all_of_them))
        told += _others_too(scene, treaty, "in_force", span)
        yield Draft(*span, "date", told, (), treaty, 2)


def _for_whom(scene: Scene, verb: Token) -> tuple[list[Token], tuple[str, ...]]:
    """For whom a treaty enters into force: the words behind "for", "in" and "in respect of", and those they name."""
    preps = [p for p in verb.subtree if p.lower_ == "for" and _is_of_the_verb(p, verb)]
    preps += [p for p in verb.subtree if p.lower_ in ("of", "to") and p.head.lower_ in ("respect", "regard")]
    whom = [t for prep in preps for t in children(prep, "pobj")]
    lasting = [t for t in whom if scene.times_in(*whole(t)) or lemma(t) in words("units")]  # "for ten years"
    whom = [t for t in whom if t not in lasting or _named_whole(scene, t)]
    within = [t for p in verb.subtree if p.lower_ == "in" and _is_of_the_verb(p, verb) for t in children(p, "pobj")]
    whom += [
        t for t in within if _named_whole(scene, t) or t.lower_ == "country"
    ]  # "entered into force in Sierra Leone"
    refs = tuple(r for t in whom for r in _named_whole(scene, t) or scene.named_states(*whole(t))) or tuple(
        r for t in whom[:1] for r in scene.of(t)
    )
    return whom, refs


def _is_only_near(word: Token, verb: Token) -> bool:
    """As in "is a long way from force", "is on its way into force": what is not in it."""
    if lemma(verb) != "be" or word.lower_ != "force":
        return False
    return word.nbor(-1).lower_ == "to" or (word.dep_ == "pobj" and word.head.lower_ != "in")


def is_useful(word: Token, verb: Token) -> bool:
    """As in "is not an effective way", "has not been effective against it": no word of what binds.

    What is effective in law is so from a day on, or not yet.
    """
    if word.lower_ != "effective" or lemma(verb) != "be":
        return False
    from_when = any(c.lower_ in ("from", "as", "on", "since") for c in (*word.children, *verb.children))
    yet = any(c.lower_ in ("yet", "now", "legally", "formally", "already") for c in (*word.children, *verb.children))
    return word.dep_ == "amod" or not (from_when or yet)


def _named_whole(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The states of the name that a noun is a word of."""
    names = [m for m in scene.mentions if m.kind == "state" and m.start <= noun.idx < m.end]
    return tuple(r for m in names for r in scene.named_states(m.start, m.end))


def _for_whom_first(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Whom a sentence names at its beginning: "For Benin, the amendment has been in force since 2018"."""
    start = verb.sent.start_char
    opening = _FOR_WHOM.match(scene.text, start, verb.idx)
    return scene.named_states(opening.start(1), opening.end(1)) if opening is not None else ()


def _is_of_the_verb(word: Token, verb: Token) -> bool:
    """Whether no other verb stands between: "entered into force in 1999 and has members heading for the door"."""
    while word.head.i != word.i and word.head.i != verb.i:
        word = word.head
        if is_verb(word):
            return False
    return True


def _is_in_force(scene: Scene, verb: Token, treaty: str, span: Span) -> Iterator[Draft]:
    """As in "has still not entered into force", "is not yet in force", "is now in force"."""
    around = {c.lower_ for c in verb.children}
    now = verb.tag_ in ("VBZ", "VBP") and (
        (verb.dep_ == "ROOT" and lemma(verb) == "be")
        or around & {*words("now_words"), *words("wholly_words")}
        or lemma(verb) in ("remain", "stay")
    )
    now = now or (verb.tag_ == "VBN" and any(a.lower_ in ("has", "have") for a in children(verb, "aux")))
    if not (negated(verb) or now) or scene.times_of(verb, verb.idx, span[1]):
        return
    if is_past_state(verb) and (scene.times_of(verb, *span) or not backshifted(scene, verb)):
        return  # "By 1998 it had not yet entered into force"
    for_whom = [t for prep in verb.subtree if prep.lower_ == "for" for t in children(prep, "pobj")]
    between = any(c.lower_ == "between" for c in verb.subtree)  # "in force between Moscow and Washington"
    with_whose = any(p.lower_ == "with" and children(t, "poss") for p in children(verb, "prep") for t in p.children)
    between = between or with_whose  # "has entered into force with Morocco's ratification"
    if any(lemma(t) in UNITS for t in for_whom):
        of_all = not negated(verb) and not scene.named_states(verb.idx, span[1])
        lasts = in_force_so_long(scene, treaty, span) if of_all else None
        if lasts is not None:
            yield lasts
        return
    refs = tuple(r for t in for_whom for r in scene.of(t)) if len(for_whom) == 1 and negated(verb) else ()
    if refs:  # "Ukraine has ratified it. The statute is not yet in force for it"
        told_of = tuple(say.status(ref, treaty, scene.on, "not_bound") for ref in refs)
        yield Draft(*span, "participation", told_of, refs, treaty, 2)
        return
    if not for_whom and (between or not scene.named_states(verb.idx, span[1])):
        told = say.in_force(treaty, scene.on, yes=not (negated(verb) or no_longer(verb)))
        yield Draft(*span, "treaty status", (told,), (), treaty, 2)


def _expires(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "when it expires in 2026", "expired on 5 February 2026"."""
    lasts = lemma(verb) in words("lasting_verbs") and any(c.lower_ in ("until", "till") for c in verb.subtree)
    if not (lasts or lemma(verb) in words("expiry_verbs")) or negated(verb):
        return
    treaty = subject_treaty(scene, verb)
    span = clause(verb)
    until = [t.start for t in scene.times_in(*span) if lasts and _UNTIL.search(scene.text[: t.end][t.start - 8 :])]
    about = until[-1] - 1 if until else None
    day = scene.day_of(verb, *span, future=verb.tag_ in ("VB", "VBZ", "VBP"), about=about)
    if treaty is not None and day and (not lasts or until) and (asserted(verb) or future(verb)):
        yield Draft(*span, "treaty status", (say.term(treaty, day),), (), treaty, 1)


def _binds(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "The treaty will bind the country from 13 January", "has applied to it since 1 December"."""
    applies = lemma(verb) in words("applying_verbs")
    ending = lemma(verb.head) in words("ending_verbs") and verb.dep_ == "xcomp"  # "ceased to bind Bolivia"
    if not (lemma(verb) in words("bound_words") or applies) or ending or is_passive(verb) or negated(verb):
        return
    if not (asserted(verb) or future(verb)) or (applies and _LESS_THAN_BOUND.search(scene.text, *clause(verb))):
        return
    treaty, span = subject_treaty(scene, verb), clause(verb)
    to = [p for p in children(verb, "prep") if p.lower_ == "to"] if applies else [verb]
    things = [thing for above in to for thing in children(above, "pobj" if applies else "dobj")]
    refs = tuple(ref for thing in things for ref in scene.of(thing))
    day = scene.day_of(verb, *span, future=future(verb))
    if verb.tag_ == "VBD" and not tells_a_beginning(scene, span):
        return  # "In 2014 the treaty bound the country"
    if treaty is not None and refs and day:
        told = tuple(say.step_date(p, treaty, "bound", day) for p in refs)
        yield Draft(*span, "date", told, refs, treaty, 2)


def _of_year(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "the Outer Space Treaty of 1967", "the 1997 convention": a treaty's year in its name."""
    if not (_TREATY_NOUNS.search(noun.text) or scene.is_in_treaty(noun)):
        return
    span = phrase(noun, relative=False)
    inside = [m for m in scene.treaties_in(*span) if m.start <= noun.idx < m.end]
    if not inside and not _TREATY_NOUNS.search(noun.text):
        return
    dated = (t for t in scene.times_in(*span) if t.kind != "anchored")  # not "the Montreal Protocol two years later"
    years = [t for t in dated if t.day is not None and t.day.precision == "year"]
    if not years or years[0].day is None or any(m.start <= years[0].start < m.end for m in inside):
        return
    between = scene.text[min(years[0].end, noun.idx) : max(years[0].start, noun.idx + len(noun))]
    if any(is_verb(t) for t in scene.parsed.span(*sorted((years[0].start, noun.idx)))):
        return  # "the convention, adopted in 1951": a day of the clause
    if years[0].start > noun.idx and between.rstrip().endswith((" in", " since", " by", " from")):
        return  # "Chad's accession to the convention in 1998"
    if years[0].start < noun.idx and (" a " in between or not _BY_NAME.fullmatch(scene.text[span[0] : years[0].start])):
        return  # "in 1996 a ban": a day of the clause, and no part of the name
    treaty = scene.named(inside[-1]) if inside else scene.kin(scene.referents.treaty(*span) or scene.main_treaty, *span)
    if treaty is not None:
        edges = min(span[0], years[0].start), max(inside[-1].end if inside else noun.idx + len(noun), years[0].end)
        yield Draft(*edges, "date", (say.treaty_date(treaty, "named", years[0].day.edtf),), (), treaty, 4)
