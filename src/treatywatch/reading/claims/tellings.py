"""What a clause tells of its subject: states, a number of them, part of a set, one of so many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Span
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase, whole
from treatywatch.reading.claims.lists import whole_list
from treatywatch.reading.claims.numbers import Number, figure, is_partial, is_whole, number_alone, number_of, share_told
from treatywatch.reading.claims.scene import Scene, overlap, words
from treatywatch.reading.claims.sets import (
    UNKNOWN_SET,
    apart,
    is_of_others,
    members_of_bodies,
    set_before,
    sets_in,
    sets_told,
)
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_LISTED = frozenset({"NNP", "NNPS", "CC", "DT", ","})  # tags of a plain list of names
_JUST_NAMED = re.compile(r"only (?:the )?", re.I)
_LEAST = 2  # of a set that a number counts: "not one of them" says something else
_OPENING = 160  # characters before "only" in which its set is told
_GROUP = 20  # states; more of them are not spoken of one by one
_NAME = 60  # characters of a state's name at most
_COUNTED_BEFORE = 160  # characters before a number alone in which what it counts is told
_NOT_RATIFIED = re.compile(
    r"\b(?:without|but(?!\s+(?:only|just|\d))|yet|and (?:have |has |had )?not)\b[^.;]{0,30}\bratif", re.I
)

_PART_OF_THEM = re.compile(r"\b\w+ of (?:them|these|those|which|whom)\b")  # "nine of them have not. Six have signed it"
_LISTED_BEHIND = re.compile(r", (?P<list>[^;:.]+?), $")  # between a set and its verb
_JOINTS = re.compile(r",|\band\b|\bthe\b|\bor\b")
_FOR_LONG = re.compile(r"\b(?:in|for) (?:\w+ )?(?:years|decades|months|weeks)\b|\bsince\b", re.I)
_FURTHER = re.compile(r"\b(?:a further|another|an additional)\s+(?:\d+|\w+ty)\b", re.I)
_NARROWING = frozenset({"amod", "compound", "relcl", "acl", "nummod", "det", "poss"})
_OPENERS = ("advmod", "prep", "npadvmod", "advcl", "expl")  # what may stand before "only" and say among whom


@dataclass(frozen=True, slots=True)
class Said:
    """One telling of somebody's standing.

    Args:
        who: the states told of; empty where only their number or a set is.
        number: how many are told of, or None.
        row: row of the participation table, or "joined".
        word: the word that tells it.
        span: its characters.
        only: whether it is said of them alone.
        within: the sets of states that are meant.
        much: "all", "most", "many", "some" or "none" of the sets; or empty.
        left_out: those of the sets of which it is said not to hold ("every member except Poland").
        among: of how many in all they are said to be some ("one of a dozen states that ...").
    """

    who: tuple[str, ...]
    number: Number | None
    row: str
    word: Token
    span: Span
    only: bool = False
    within: tuple[str, ...] = ()
    much: str = ""
    left_out: tuple[str, ...] = ()
    among: Number | None = None


def as_of(scene: Scene, span: Span) -> str:
    """The day that a text says its state of affairs is of ("as of Sept 1"), or empty."""
    for time in scene.times_in(*span):
        before = scene.text[max(0, time.start - 8) : time.start]
        if time.day is not None and (
            re.match(r"as (?:of|at)\b", time.text, re.I) or re.search(r"\bas (?:of|at)\s*$", before, re.I)
        ):
            return time.day.edtf
    return ""


def with_subject(scene: Scene, verb: Token, row: str, span: Span, word: Token) -> Said | None:
    """The telling of a clause by its subject: states, a number of them, or part of a set."""
    who = subject_of(scene, verb) or next((subject(aux) for aux in children(verb, "auxpass")), None)
    if who is None:
        return None
    if who.lower_ == "total":  # "a total of 160 states have joined"
        who = next((n for p in children(who, "prep") if p.lower_ == "of" for n in children(p, "pobj")), who)
    if set(scene.named_states(*whole(who))) <= scene.referents.left_out(who) != frozenset():
        who = next((noun for noun in children(verb, "nsubj") if noun.i < who.i), who)  # the set, not who is left out
    out = left_out(scene, verb, who)
    among = verb.head if verb.dep_ == "relcl" else None
    if among is not None and out and who.tag_ in ("WDT", "WP"):
        return Said(out, None, row, word, span)  # "all but Malta, which only signed it"
    who, span = behind_relative(scene, verb, who, span)
    much = quantified(scene, verb, who) or _share_of(scene, who)
    alone = number_alone(who) if who.tag_ == "CD" else None  # "Thirty-four have ratified it"
    number = _number_before(verb) or alone or number_of(_counted_noun(verb, who))
    nouns = words("counted_nouns")  # in capitals ("Member States") the grammar takes them for names
    counted = lemma(who) in nouns or who.lower_.removesuffix("s") in nouns or who.tag_ in ("WDT", "WP")
    counted = counted or (_is_of_those_counted(scene, verb, who) and _some_of(scene, verb, who) is None)
    if among is not None and not_ratified_yet(among):
        return None  # told by its noun
    if number is not None and row == "not_ratified" and verb.dep_ == "conj" and lemma(verb.head) == "sign":
        return None  # "12 have signed but not ratified it": told by the first verb
    if len(listed := _none_of_those_listed(scene, verb, who)) > 1:
        return Said(listed, None, row, word, span)
    group = _group_told(scene, who, number)
    if group is not None:
        return Said(group, None, row, word, span) if group else None
    excepted = much is not None and bool(out)  # "All 46 members have signed it, except Azerbaijan"
    own = _names_its_own(scene, _counted_noun(verb, who))
    if number is not None and number.value > 1 and counted and not own and not excepted:
        beside = min((word.left_edge.idx for word in children(who, "conj")), default=whole(who)[1])
        within = sets_told(scene, _counted_noun(verb, who), whole(who)[0], beside)
        if UNKNOWN_SET in within or is_partial(who) or _is_part_of(verb):
            return None
        return Said((), number, signed_only(scene, verb, row), word, span, within=within)
    if (some := _some_of(scene, verb, who)) is not None:
        return Said((), some[0], signed_only(scene, verb, row), word, span, within=some[1])
    if much is not None and much[0] == "none":
        row = words("positive_rows").get(row, row)  # "none of them nor any other has joined"
    if much is not None:
        within = (*much[1], *(f"not({ref})" for ref in out))
        return Said((), None, row, word, span, within=within, much=much[0], left_out=out)
    none_of = sets_in(scene, *whole(who)) if who.lower_ == "one" and who.i and who.nbor(-1).lower_ == "not" else ()
    if none_of and row in words("positive_rows"):
        return Said((), None, words("positive_rows")[row], word, span, within=none_of, much="none")
    if _says_no(who) and out:
        row = words("positive_rows").get(row, "")
        return Said(out, None, row, word, span, only=True) if row and lemma(who) in words("world_nouns") else None
    if _says_no(who) and row in words("positive_rows"):
        within, group = sets_told(scene, who, *whole(who)), scene.named_states(*whole(who))
        if within and (number is None or number.value == 1):
            return Said((), None, words("positive_rows")[row], word, span, within=within, much="none")
        if not group and not within and _is_no_state(scene, who) and not _is_of_a_time(scene, span):
            return Said(
                (), Number(0, "=", who.left_edge.i), words("positive_rows")[row], word, span
            )  # "no state has yet ratified it"
        return Said(group, None, row, word, span) if len(group) > 1 else None
    if verb.dep_ == "conj" and row == "not_ratified" and lemma(verb.head) == "sign" and _is_ranked(verb.head):
        return None  # "the only state that has signed but not ratified": told by the first verb
    refs = tuple(ref for ref in _both_named(scene, who) or scene.of(who) if ref not in out)
    if who.tag_ in ("NNP", "NNPS") and who.i < verb.i and among is None:
        refs = whole_list(scene, verb, refs)
    refs = scene.but_later(refs, verb) if among is not None and who.i < verb.i else refs
    refs = _set_apart(scene, among) or refs if among is not None else refs
    row = "signed_only" if row == "signed" and _has_only(verb) else row
    only, within = told_only(scene, verb, who, span)
    if (cut := _only_between(scene, verb, who)) is not None:
        refs, only, within = scene.named_states(cut.idx, verb.idx) or refs, True, _before_only(scene, cut)
    counted_here = number_of(who) if only and cut is None and lemma(who) in nouns else None
    if counted_here is not None and counted_here.value != len(refs):
        return None  # "only one state has ever been a party": which, it does not say
    if only and not within and _is_of_a_region(scene, verb):
        within = (UNKNOWN_SET,)
    of_so_many = None
    if among is not None and (who.i < among.i or named_behind(scene, among) is not None):
        of_so_many = number_of(among) if is_whole(scene, among) else None
    if among is not None and _is_of_the_only(scene, among, who):
        only, within = True, sets_told(scene, among, *phrase(among, relative=False))
        alone_row = signed_only(scene, verb, row)
        if alone_row == row and any(is_verb(c) for c in children(verb, "conj")):
            within = (UNKNOWN_SET,)  # "the only country to have signed it and then disowned it"
        row = alone_row
    return Said(refs, None, row, word, span, only, within, among=of_so_many) if refs else None


def _group_told(scene: Scene, who: Token, number: Number | None) -> tuple[str, ...] | None:
    """Those whom "all four countries", "these three states" mean: as many as told before, or () for unknown ones.

    None where the words count on their own.
    """
    marks = {c.lower_ for c in who.children}
    few = number is not None and 1 < number.value <= _GROUP and bool(marks & {"all", "both", "the"})
    if number is None or number.relation != "=" or not (few or marks & {"these", "those"}):
        return None
    if lemma(who) in words("standing_nouns"):
        return None  # "all ten signatories"
    if sets_in(scene, *whole(who)) or children(who, "relcl", "acl", "prep"):
        return None
    group = scene.referents.states(who.idx, who.idx + len(who))
    return group if len(group) == number.value else ()


def _none_of_those_listed(scene: Scene, verb: Token, who: Token) -> tuple[str, ...]:
    """Those named behind "None of the countries at war", whatever the grammar hangs their names on."""
    among = next((t for p in children(who, "prep") if p.lower_ == "of" for t in children(p, "pobj")), None)
    if who.lower_ != "none" or among is None or lemma(among) not in words("counted_nouns") or who.i > verb.i:
        return ()
    end = next((c.idx for c in children(verb, "aux", "cop", "neg") if c.i > among.i), verb.idx)
    listed = _LISTED_BEHIND.search(scene.text, among.idx, end)
    inside = [m for m in scene.mentions_from(*listed.span("list")) if m.kind == "state"] if listed else []
    rest = scene.text[listed.start("list") : listed.end("list")] if listed else ""
    for mention in inside:
        rest = rest.replace(mention.text, "", 1)
    number = number_of(among)
    refs = tuple(dict.fromkeys(ref for m in inside for ref in scene.named_states(m.start, m.end)))
    plain = not _JOINTS.sub("", rest).strip()
    return refs if plain and (number is None or number.value == len(refs)) else ()


def _is_of_the_only(scene: Scene, among: Token, who: Token) -> bool:
    """Whether a relative clause says something of "the only" one that its noun names."""
    if not any(c.lower_ in words("only_words") for c in among.children) or is_other(among):
        return False
    return who.i <= among.i or who.tag_ in ("WDT", "WP") or named_behind(scene, among) is not None


def subject_of(scene: Scene, verb: Token) -> Token | None:
    """The subject; of "Chad signed the treaty and Mali ratified it" Mali, also where grammars join it to the treaty."""
    first = min([verb, *children(verb, "aux", "auxpass")], key=lambda token: token.i)
    if verb.dep_ in ("conj", "advcl") and is_verb(verb.head) and not children(verb, "nsubj", "nsubjpass", "mark"):
        beside = [m for m in scene.mentions_from(verb.head.idx, first.idx) if m.kind == "state"][-1:]
        for mention in beside:
            name = scene.parsed.span(mention.start, mention.end)
            joined = name[0].i > 0 and name[0].nbor(-1).lower_ in ("and", "but", "while", "the")
            if joined and name[-1].i == first.i - 1 and name.root.dep_ == "conj" and first.tag_ != "VBG":
                return name.root
        before = first.nbor(-1) if first.i > 0 else first  # "45 countries signed the treaty and 34 countries have"
        if before.dep_ == "conj" and lemma(before) in words("counted_nouns") and number_of(before) is not None:
            return before
    return subject(verb) or _right_before(scene, first)


def _right_before(scene: Scene, first: Token) -> Token | None:
    """The list of states that ends right before a verb for which grammars found no subject."""
    beside = [m for m in scene.mentions_from(max(0, first.idx - _NAME), first.idx) if m.kind == "state"][-1:]
    for mention in beside:
        name = scene.parsed.span(mention.start, mention.end)
        if name[-1].i == first.i - 1 and first.tag_ in ("VBZ", "VBP", "VBD"):
            return name.root.head if name.root.dep_ == "conj" else name.root
    return None


def _both_named(scene: Scene, who: Token) -> tuple[str, ...]:
    """Those that a bare "neither", "both" or "none of them" means: the states of the sentence so far, or before it."""
    none = who.lower_ == "none" or (who.lower_ == "one" and who.left_edge.i > 0 and _not_before(who))
    if not (none or who.lower_ in ("neither", "both")) or scene.named_states(*whole(who)):
        return ()
    sentence = scene.parsed.sentence_at(who.idx)
    if sentence is None:
        return ()
    here = scene.named_states(sentence.start, who.idx)
    before = scene.parsed.sentence_at(max(0, sentence.start - 2))
    found = here or (scene.named_states(before.start, before.end) if before is not None else ())
    return found if len(found) == 2 or (none and len(found) > 2) else ()


def _not_before(who: Token) -> bool:
    """As in "not one of the three"."""
    return any(t.lower_ == "not" for t in who.doc[who.left_edge.i - 1 : who.i])


def _is_of_a_time(scene: Scene, span: Span) -> bool:
    """As in "no state has signed it since 2012", "in years"."""
    return bool(scene.times_in(*span)) or _FOR_LONG.search(scene.text, *span) is not None


def _is_no_state(scene: Scene, who: Token) -> bool:
    """Whether a subject is "no state", "no country in the world": none that other words mark off."""
    plain = lemma(who) in ("state", "country", "nation") and any(c.lower_ == "no" for c in who.children)
    return plain and is_whole(scene, who) and not is_of_others(who) and not children(who, "relcl", "acl")


def _says_no(who: Token) -> bool:
    """As in "no member state", "not one of the allies", "not a single member state"."""
    if any(c.lower_ == "no" for c in who.children):
        return True
    told = [t.lower_ for t in who.doc[max(0, who.left_edge.i - 2) : who.i]]
    return "not" in told and ("single" in told or "one" in told)


def _names_its_own(scene: Scene, who: Token) -> bool:
    """Whether a counted subject names those it counts; "130 countries and the European Union" names one beside them."""
    if any(m.start <= who.idx < m.end for m in scene.mentions_from(who.left_edge.idx, who.idx + 1)):
        return True  # "both Mali and Niger"
    beside = {ref for word in children(who, "conj") for ref in scene.named_states(*whole(word))}
    of = [w for p in children(who, "prep") if p.lower_ == "of" for w in children(p, "pobj")]
    beside |= {org for word in of for org in scene.organisations_in(*whole(word))}  # "three members of the EU"
    return bool(set(scene.named_states(*whole(who))) - beside)


def _is_part_of(verb: Token) -> bool:
    """Whether a clause counts some of those named before it: "93 signatories, of which 65 have ratified"."""
    before = verb.doc.span(max(verb.sent[0].i, verb.left_edge.i - 2), verb.i)
    return any(t.lower_ in ("which", "whom") and t.i > 0 and t.nbor(-1).lower_ == "of" for t in before)


def _is_of_a_region(scene: Scene, verb: Token) -> bool:
    """As in "In South Asia only Sri Lanka has ratified it": what "only" holds of is no set that a table has."""
    for prep in children(verb, "prep"):
        of_many = prep.lower_ in ("of", "among") and any(t.tag_ in ("NNS", "NNPS") for t in children(prep, "pobj"))
        if of_many and prep.i < verb.i and not scene.treaties_in(*whole(prep)):
            return True  # "Of the five permanent members, only Britain and France are parties"
        names = [t for t in children(prep, "pobj") if t.tag_ in ("NNP", "NNPS") or lemma(t) in words("open_places")]
        told = any(scene.times_in(*whole(t)) or scene.treaties_in(*whole(t)) for t in names)
        if prep.lower_ in ("in", "among", "across", "within", "of") and names and not told:
            return True
    return False


def _is_narrowed(scene: Scene, verb: Token, who: Token) -> bool:
    """As in "Nearby, only Chad is bound by it", "only Chad in the region": other words say among whom."""
    openers = [c for c in children(verb, *_OPENERS) if c.i < who.left_edge.i]
    preps = (p for p in who.subtree if p.dep_ == "prep" and who.i < p.i < verb.i)
    behind = [p for p in preps if p.lower_ in ("in", "of", "among", "across", "from")]
    for phrase_ in (*openers, *behind):
        words_ = [t for t in phrase_.subtree if not t.is_punct]
        if scene.times_in(*whole(phrase_)) or scene.treaties_in(*whole(phrase_)):
            continue
        if not {t.lower_ for t in words_} <= set(words("plain_openers")):
            return True
    return False


def is_other(noun: Token) -> bool:
    """As in "the only other member outside it": not the only one."""
    return any(c.lower_ == "other" for c in noun.children)


def _set_among(scene: Scene, verb: Token, who: Token) -> tuple[str, ...]:
    """The set of "Only Chad, among the members of the African Union, has left it", "Only Chad in Africa"."""
    last = max((who, *who.conjuncts), key=lambda token: token.i)
    preps = [p for word in {w.i: w for w in (who, last, verb)}.values() for p in children(word, "prep")]
    placed = (p for p in preps if p.lower_ in ("among", "of") or (p.lower_ in ("in", "from") and p.head is not verb))
    return next((sets for prep in placed if prep.i < verb.i and (sets := set_before(scene, *whole(prep)))), ())


def _counted_noun(verb: Token, who: Token) -> Token:
    """The noun that a number counts: the subject, or what a relative pronoun stands for."""
    return verb.head if who.tag_ in ("WDT", "WP") and is_noun(verb.head) else who


def signed_only(scene: Scene, verb: Token, row: str) -> str:
    """The row, or that of a signature alone where the sentence says that no ratification came."""
    if row != "signed":
        return row
    alone = _without_ratifying(scene, verb) or _further(scene, verb) or _has_only(verb)
    return "signed_only" if alone else row


def _has_only(verb: Token) -> bool:
    """As in "has only signed it", "has merely signed it"; "only signed it in 2011" tells when."""
    helped = any(c.lower_ in ("has", "have") for c in children(verb, "aux"))
    return helped and any(c.lower_ in ("only", "merely") for c in children(verb, "advmod"))


def _is_ranked(verb: Token) -> bool:
    """Whether a relative clause says something of "the only" or "the last" one."""
    noun = verb.head if verb.dep_ == "relcl" else None
    return noun is not None and any(
        c.lower_ in words("only_words") or number_of(noun) is not None for c in noun.children
    )


def _further(scene: Scene, verb: Token) -> bool:
    """As in "ratified by 117 countries and signed by a further 25": those counted are others than the ones before."""
    return _FURTHER.search(scene.text, *clause(verb)) is not None


def _without_ratifying(scene: Scene, verb: Token) -> bool:
    """As in "twelve states have signed it without ratifying it", "signed but not ratified"."""
    sentence = scene.parsed.sentence_at(verb.idx)
    rest = scene.text[verb.idx : sentence.end] if sentence else ""
    return bool(_NOT_RATIFIED.search(rest))


def _number_before(verb: Token) -> Number | None:
    """The number that is itself the subject: "86 have signed the treaty and 51 have ratified it"."""
    first = min([verb, *children(verb, "aux", "auxpass")], key=lambda token: token.i)
    before = first.nbor(-1) if first.i > 0 else None
    return number_of_alone(before) if before is not None and before.like_num else None


def _is_of_those_counted(scene: Scene, verb: Token, who: Token) -> bool:
    """As in "45 countries have signed it; 34 have ratified it": a number alone, of what was counted just before."""
    first = min([verb, *children(verb, "aux", "auxpass")], key=lambda token: token.i)
    alone = who.tag_ == "CD" and who.i == first.i - 1 and not list(who.rights)
    told = scene.parsed.span(max(0, who.idx - _COUNTED_BEFORE), who.idx)
    part = _PART_OF_THEM.search(scene.text, max(0, who.idx - _COUNTED_BEFORE), who.idx)
    return alone and part is None and any(lemma(t) in words("counted_nouns") for t in told)


def quantified(scene: Scene, verb: Token, who: Token) -> tuple[str, tuple[str, ...]] | None:
    """How much of which sets a subject is: "most NATO members", "many of whom" after "our NATO allies"."""
    told = (t for t in (who, *who.children) if t.dep_ != "appos")  # "Chad and Mali, all in the AU, are not parties"
    much = next((t.lower_ for t in told if t.lower_ in words("shares")), "")
    after = not much and who.tag_ == "NNS" and not scene.referents.left_out(who)
    if after and any(t.lower_ == "all" and who.i < t.i < verb.i for t in verb.children):
        much = "all"  # "its 46 members have all signed it"
    if not much:
        return None
    start, end = whole(who)
    if any(t.tag_ in ("WP", "WDT") for t in who.subtree) and is_noun(verb.head):
        start, end = phrase(verb.head, relative=False)
    opening = [p for p in children(verb, "prep") if p.lower_ == "of" and p.i < who.i] if who.lower_ == "none" else []
    if opening and not children(who, "prep"):
        start, end = whole(opening[0])  # "Of the nine nuclear powers none has signed it"
    sets = sets_in(scene, start, end) or members_of_bodies(scene, start, end)
    if not sets and much in words("wholes") and _is_of_the_world(scene, verb, who):
        sets = ("members(UN)",)
    if sets and is_of_others(who):
        sets = (*sets, *apart(scene, who))
    return (words("shares")[much], sets) if sets else None


def _is_of_the_world(scene: Scene, verb: Token, who: Token) -> bool:
    """As in "every country in the world", "all states but Malta": of all that there are."""
    if _is_of_a_region(scene, verb):
        return False  # "in South Asia every country but Bhutan"
    if who.lower_ in words("everyone"):
        return bool(left_out(scene, verb, who))
    if lemma(who) not in words("world_nouns"):
        return False
    more = {t.lower_ for t in who.children if t.dep_ in _NARROWING}.difference(
        words("world_modifiers"), words("shares")
    )
    return not more and (bool(left_out(scene, verb, who)) or _in_the_world(who))


def _in_the_world(who: Token) -> bool:
    return any(t.lower_ in words("plain_places") for p in children(who, "prep") for t in children(p, "pobj"))


def _some_of(scene: Scene, verb: Token, who: Token) -> tuple[Number, tuple[str, ...]] | None:
    """How many of which sets a subject is: "nine of NATO's 32 members", "Of the EU's members, 20 have ratified it".

    None where no table has the set.
    """
    number = number_alone(who)
    preps = [p for p in (*children(who, "prep"), *children(verb, "prep")) if p.lower_ == "of" and p.i < verb.i]
    nouns = [t for p in preps for t in children(p, "pobj")]
    if number is None or number.value < _LEAST or not nouns:
        return None
    counted = lemma(nouns[0]) in words("counted_nouns")
    sets = sets_told(scene, nouns[0], *whole(nouns[0])) if counted else sets_in(scene, *phrase(nouns[0]))  # "the P5"
    return (number, sets) if sets and UNKNOWN_SET not in sets else None


def _share_of(scene: Scene, who: Token) -> tuple[str, tuple[str, ...]] | None:
    """A share of which sets a subject is: "more than 80 percent of the world's states", "half of the EU's members"."""
    nouns = [t for p in children(who, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    if not nouns or lemma(nouns[0]) not in words("counted_nouns"):
        return None
    much = share_told(scene.text[whole(who)[0] : nouns[0].left_edge.idx])
    sets = sets_told(scene, nouns[0], *whole(nouns[0]))
    return (much, sets or ("members(UN)",)) if much and UNKNOWN_SET not in sets else None


def left_out(scene: Scene, verb: Token, who: Token) -> tuple[str, ...]:
    """Those that a set leaves out: "every EU country except Poland", "apart from Malta, all are parties"."""
    sentence, first = scene.parsed.sentence_at(verb.idx), who.left_edge.idx
    if sentence is None:
        return ()
    for match in excepting().finditer(scene.text, sentence.start, sentence.end):
        at = match.start()
        if match["bare"] and not who.idx < at < verb.idx:
            continue
        end = first if at < first else verb.idx if at < verb.idx else sentence.end
        return scene.named_states(match.end(), end)
    return ()


@cache
def excepting() -> re.Pattern[str]:
    """What leaves somebody out; the words of `bare` do so only between the subject and its verb."""
    cues = cue_file("referring")["leaving_out"]
    return re.compile(rf"\b(?:{'|'.join(cues['sure'])}|(?P<bare>{'|'.join(cues['plain'])}))\b(?! not\b)", re.I)


def behind_relative(scene: Scene, verb: Token, who: Token, span: Span) -> tuple[Token, Span]:
    """As in "Micronesia is among the states that have not signed": who is meant is behind the relative clause."""
    head = verb.head if verb.dep_ == "relcl" else None
    kin = words("kindred_nouns") if who.tag_ in ("WDT", "WP") else ()
    pointed = head is not None and (head.lower_ == "those" or (head.tag_ == "CD" and head.lower_ != "one"))
    if head is None or not (pointed or lemma(head) in (*words("counted_nouns"), *words("group_nouns"), *kin)):
        return who, span
    apposed = head.dep_ == "appos" and bool(kin) and any(c.lower_ in ("a", "an") for c in head.children)
    if apposed and scene.named_states(head.head.idx, head.head.idx + len(head.head)):
        return head.head, (head.head.left_edge.idx, span[1])  # "Malaysia, a country which has never signed it"
    there = head.dep_ == "attr" and any(c.dep_ == "expl" for c in head.head.children)
    listed = next((c for c in children(head, "appos") if c.i > verb.i), None) if there else None
    if listed is not None and scene.named_states(*whole(listed)):
        return listed, (whole(head)[0], whole(listed)[1])  # "There are two that have not ratified it: Chad and Mali"
    if head.dep_ == "ccomp" and (made := children(head, "nsubj")):
        return made[0], (made[0].left_edge.idx, span[1])  # "making Chad the only country that has not ratified it"
    if (named := named_behind(scene, head)) is not None:
        return named, (whole(head)[0], max(span[1], whole(named)[1]))
    up = head
    while up.dep_ in ("pobj", "prep", "attr", "conj") and up.head.i != up.i and not is_verb(up):
        up = up.head
    outer = subject(up) if is_verb(up) and lemma(up) in words("become_verbs") else None
    return (outer, (clause(up)[0], max(span[1], clause(up)[1]))) if outer is not None else (head, span)


def named_behind(scene: Scene, noun: Token) -> Token | None:
    """The name behind "be" of a noun before it: "The only states that have not ratified it are Chad and Mali"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or noun.i > verb.i or lemma(verb) != "be" or not asserted(verb) or negated(verb):
        return None
    named = next(iter(children(verb, "attr")), None)
    if named is None or any(t.tag_ not in _LISTED for t in named.subtree):
        return None  # "are Chad and Mali, Peru's minister said": who speaks is none of them
    told = any(is_verb(t) for t in named.sent if t.i > named.right_edge.i)
    return named if not told and scene.named_states(*whole(named)) else None


def _set_apart(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Whom "the only one that" is said of, where it stands before it in its own clause."""
    if not any(c.lower_ in words("only_words") for c in noun.children):
        return ()
    if joined := joined_as(scene, noun):
        return joined
    named = noun.head if noun.dep_ == "appos" else left_as(noun)
    return scene.named_states(named.left_edge.idx, named.idx + len(named)) if named is not None else ()


def left_as(noun: Token) -> Token | None:
    """Who is left as what a noun says: "leaves Norway as the only one that", "Norway was left as the last member"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
    if lemma(verb) not in ("leave", "make") or not is_verb(verb):
        return None
    return next((c for c in children(verb, "dobj", "nsubjpass") if c.i < noun.i and c.i != noun.i), None)


def joined_as(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Those of "Peru joins Chad and Mali as the only ones outside it": all three, or two while Peru only would."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun
    things = children(verb, "dobj") if is_verb(verb) and lemma(verb) == "join" else []
    others = scene.named_states(*whole(things[0])) if things else ()
    who = subject(verb) if others else None
    if who is None or negated(verb):
        return ()
    to_come = verb.tag_ in ("VBZ", "VBP") or any(c.tag_ == "MD" for v in (verb, verb.head) for c in children(v, "aux"))
    told = asserted(verb) or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and asserted(verb.head))
    return others if to_come or not told else tuple(dict.fromkeys((*scene.of(who), *others)))


def told_only(scene: Scene, verb: Token, who: Token, span: Span) -> tuple[bool, tuple[str, ...]]:
    """Whether the subject is said to be the only one ("only Chad", "Chad alone"), and of which sets."""
    before = (t for t in who.doc[max(0, who.left_edge.i - 2) : who.i] if t.idx >= who.sent.start_char)
    near = [t for t in before if t.lower_ in words("only_words") and t.nbor(1).text != ","]
    own = children(who, "relcl", "acl")
    if near and ((own and verb not in own) or _is_the_only_to(who, verb)):
        return False, ()  # "Japan, the only country to suffer such an attack, has refused to sign it"
    first = near[-1] if near else who.left_edge if _is_alone(verb, who) else None
    if first is None:
        return False, ()
    sets = _before_only(scene, first) if overlap((0, first.idx), (0, span[1])) else ()
    narrowed = _is_of_some(scene, verb, who) or _is_narrowed(scene, verb, who)
    return True, sets or _set_among(scene, verb, who) or ((UNKNOWN_SET,) if narrowed else ())


def _is_the_only_to(who: Token, verb: Token) -> bool:
    """Whether what "the only country" did is told right behind it, and closed by a comma before the verb."""
    behind = who.doc[who.i + 1 : verb.i]
    return bool(behind) and behind[0].lower_ in words("opening_added") and any(t.text == "," for t in behind)


def _is_of_some(scene: Scene, verb: Token, who: Token) -> bool:
    """As in "Only Jordan and Tunisia of its neighbours are bound": of a set that no table has."""
    last = max((who, *who.conjuncts), key=lambda token: token.i)
    preps = [p for word in {who.i: who, last.i: last}.values() for p in children(word, "prep")]
    nouns = [t for p in preps if p.lower_ in ("of", "among") and p.i < verb.i for t in children(p, "pobj")]
    return any(t.tag_ == "NNS" and not sets_in(scene, *phrase(t)) for t in nouns)


def _is_alone(verb: Token, who: Token) -> bool:
    """As in "Tajikistan alone is a party"."""
    behind = who.nbor(1) if who.i + 1 < len(who.doc) else None
    return behind is not None and behind.lower_ == "alone" and behind.i < verb.i


def _only_between(scene: Scene, verb: Token, who: Token) -> Token | None:
    """An "only" in what grammars took for one list: "Of the states that border Laos, only Thailand and Cambodia"."""
    inside = [t for t in who.doc[who.left_edge.i : verb.i] if t.lower_ == "only"] if who.i < verb.i else []
    last = inside[-1] if inside else None
    if last is None or not scene.named_states(who.left_edge.idx, last.idx):
        return None
    named = (m for m in scene.mentions_in(last.idx, verb.idx) if m.kind == "state" and m.value != "demonym")
    behind = next((m for m in named if not m.also), None)
    near = behind is not None and _JUST_NAMED.fullmatch(scene.text, last.idx, behind.start)
    return last if near else None


def _before_only(scene: Scene, word: Token) -> tuple[str, ...]:
    """The sets that the sentence names before what is said of some of them only."""
    sentence = scene.parsed.sentence_at(word.idx)
    return set_before(scene, max(sentence.start, word.idx - _OPENING), word.idx) if sentence is not None else ()


def not_ratified_yet(noun: Token) -> bool:
    """As in "13 signatories that have not yet ratified"."""
    return lemma(noun) in ("signatory", "signer") and any(
        lemma(v) == "ratify" and negated(v) for v in children(noun, "relcl", "acl")
    )


def number_of_alone(token: Token) -> Number | None:
    """A number that stands for what it counts ("signed by 160")."""
    value = figure(token.text)
    is_year = len(token.text) == 4 and token.text.isdecimal()
    return Number(value, "=", token.i) if value is not None and not is_year else None


def governor(word: Token) -> Token | None:
    """The verb that a word hangs on, over whatever lies between; None where there is none."""
    while word.head.i != word.i:
        word = word.head
        if is_verb(word):
            return word
    return None


def no_longer(verb: Token) -> bool:
    """Whether a clause says "no longer", "no more" or "anymore" close to its verb."""
    if any(c.lower_ == "more" and c.nbor(-1).lower_ == "no" for c in children(verb, "advmod")):
        return True
    return any(c.lower_ in words("gone_words") for c in verb.subtree if abs(c.i - verb.i) <= 4)
