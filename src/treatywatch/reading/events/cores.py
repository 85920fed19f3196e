"""Where a sentence names an act under a treaty: the verb or noun, the treaty, and who acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.agents import actor_of
from treatywatch.reading.events.cues import ActCue, act_cue, act_starts, carrier, frames_of, is_cause, is_effect, words
from treatywatch.reading.events.mood import mood_of
from treatywatch.reading.events.named import and_of_many, are_many, closed_list_of, named_of
from treatywatch.reading.events.phrasal import idiom_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import carriers_of
from treatywatch.reading.paper_signed import signs_a_paper
from treatywatch.reading.parse import Sentence
from treatywatch.reading.refer_groups import can_take_part, is_organisation
from treatywatch.reading.refer_words import words_of
from treatywatch.reading.syntax import children, is_passive, is_verb, leaves_as_it_stands, leaves_with_so_many, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_ENDS = frozenset({"force", "effect", "operation"})
_PENNED = frozenset({"sign", "initial", "ink"})
_PAPERS = frozenset({"law", "bill", "order", "decree", "notice", "instrument"})
_TREATY_PREPOSITIONS = frozenset({"from", "of", "to", "with", "in", "under", "out", "for", "on", "into", "by"})


@dataclass(frozen=True, slots=True)
class Core:
    """An act that a sentence names.

    Args:
        token: the verb or noun that names it.
        cue: what the word means.
        action: action of the ladder.
        treaties: ids or names; empty where only implied.
        actors: who acts, where the act's own phrase says so.
        actor: the word that says who acts, or None.
        open_actor: whether its phrase names an actor that is nobody in particular ("53 countries").
    """

    token: Token
    cue: ActCue
    action: str
    treaties: tuple[str, ...]
    actors: tuple[str, ...]
    actor: Token | None
    open_actor: bool


def find_cores(scene: Scene, sentence: Sentence) -> Iterator[Core]:
    """The acts that a sentence names, in order."""
    for token, base in scene.bases(sentence):
        cue = act_cue(token) if base in act_starts() else None
        if cue is None or scene.referents.treaties.at(token) or (not cue.noun and is_effect(token)):
            continue
        if cue.noun and cue.action == "join" and not cue.strong and paper_of(token) is not None:
            cue = replace(cue, strong=True)  # "instruments of acceptance"
        core = _noun_core(scene, token, cue) if cue.noun else _verb_core(scene, token, cue)
        core = core or (_in_the_ranks(scene, token) if base == "join" and is_verb(token) else None)
        if core and cue.word in words("going_back") and not _goes_back_to_treaty(scene, token):
            continue
        if core:
            yield core


def _in_the_ranks(scene: Scene, verb: Token) -> Core | None:
    """Such as "joined the list of states that have ratified the treaty", "the ranks of ratifying states"."""
    for ranks in (n for n in children(verb, "dobj") if lemma(n) in words("ranks")):
        behind = [n for p in children(ranks, "prep") if p.lower_ == "of" for n in children(p, "pobj", "pcomp")]
        acts = [a for n in (ranks, *behind) for a in children(n, "relcl", "acl", "amod")]
        for act in (*acts, *(n for n in behind if n.tag_ == "VBG")):
            cue = act_cue(act) if act.tag_.startswith("VB") and not mood_of(act).negative else None
            treaties = _of_ranks(scene, act, ranks) if cue is not None else ()
            actor = actor_of(scene, verb)
            if cue is not None and treaties and scene.who(actor):
                return _core(scene, verb, cue, cue.action, treaties, actor, scene.who(actor))
    return None


def _of_ranks(scene: Scene, act: Token, ranks: Token) -> tuple[str, ...]:
    own = _own_treaties(scene, act)
    named = tuple(t for w in ranks.subtree if w.i > ranks.i and (t := scene.referents.treaties.at(w)))
    nearest = scene.referents.treaties.nearest(ranks.idx)
    return own or named[:1] or ((nearest,) if nearest else ())


def _goes_back_to_treaty(scene: Scene, token: Token) -> bool:
    """Such as "a return to the convention": not to the talks on it, nor to compliance with it."""
    phrase = idiom_of(token, act=True) if is_verb(token) else None
    nouns = [n for p in children(token, "prep") if p.lower_ == "to" for n in p.children if n.dep_ == "pobj"]
    nouns = list(phrase.objects) if phrase is not None else nouns
    return any(scene.object_treaties(n) and lemma(n) not in words("standing") - {"membership"} for n in nouns)


def _verb_core(scene: Scene, token: Token, cue: ActCue) -> Core | None:
    asked = [n for p in children(token, "prep", "prt") for n in children(p, "pobj")]
    asked += who if len(who := children(token, "nsubj")) > 1 else ()
    if any(n.tag_ == "WP" for n in (*children(token, "dobj"), *asked)):
        return None  # "what Congress approved", "what are they walking away from?"
    if token.tag_ == "VB" and (_is_bidden(token) or any(c.lower_ == "how" for c in children(token, "advmod"))):
        return None  # "Do not leave," he said; "It says how to get out"
    undone = token.dep_ == "ccomp" and token.head.base == "unratify"
    if cue.word == "leave" and (undone or leaves_as_it_stands(token)):
        return None  # "left its signature unratified"
    if cue.word == "unratify" and not children(token, "dobj", "auxpass", "agent"):
        return None  # "left their signatures unratified"
    if cue.word == "leave" and leaves_with_so_many(token):
        return None
    if (
        cue.word == "end"
        and not children(token, "dobj")
        and any(c.tag_ in ("PRP", "DT") for c in children(token, "nsubj"))
    ):
        return None  # "It won't end there"
    if cue.word == "leave" and any(c.lower_ == "that" for p in children(token, "prep") for c in p.children):
        return None  # "signed it and left at that"
    notice_before = token.dep_ == "conj" and "notice" in carriers_of(token.head)
    if notice_before and cue.word in words("undoing") and any(c.lower_ == "it" for c in children(token, "dobj")):
        return None  # "gave notice in 2016 but rescinded it": told with the notice
    if cue.word == "withdraw" and any(c.lower_ in words("their_own") for c in children(token, "dobj")):
        return None  # "gave notice in 2016 and withdrew theirs in 2017"
    bare = token.tag_ == "VBN" and not children(token, "nsubj", "nsubjpass", "mark", "aux")
    if cue.word == "sign" and bare and token.dep_ == "acl" and lemma(token.head) in words_of("documents"):
        return None  # "in a joint statement signed by the three presidents"
    if signs_a_paper(token, lambda who: _is_a_person(scene, who)):
        return None
    if _is_of_part(scene, token, cue.action):
        return None
    action, treaties, moved = cue.action, _treaties(scene, token), None
    phrase = idiom_of(token, act=True)
    alone = phrase is not None and not phrase.objects and phrase.idiom.name in words("objectless")
    if phrase is not None and ((not treaties and not alone) or any(map(scene.is_seat, phrase.objects))):
        return None  # "turned its back on Brussels"
    if phrase is not None and phrase.idiom.name == "come in" and not _comes_in(scene, token):
        return None
    for noun in children(token, "dobj", "nsubjpass", "obj"):
        if any(is_cause(c, token) for c in children(token, "prt")):
            continue
        if noun.tag_ == "IN" or (phrase is not None and noun.i in phrase.inner):
            continue
        if _is_comment(noun, token):
            continue
        kind = _object_kind(scene, noun, cue.action)
        if kind in ("part", "act") or (kind == "carrier" and cue.action != "join"):
            return None
        if kind == "carrier" and (carrier(noun) == "decision" or (cue.word in _PENNED and carrier(noun) in _PAPERS)):
            return None  # "ratified its national plan", "signed a memorandum on leaving"
        if cue.word in _PENNED and carrier(noun) == "instrument" and any(act_cue(w) for w in noun.subtree):
            return None  # "signed the instrument of ratification"
        if kind == "standing":
            treaties = treaties or _standing_treaties(scene, noun)
        elif kind == "state" and (cue.word in words("causing") or "..." in cue.word):
            moved = noun
        elif (kind == "state" and not treaties) or (kind == "other" and not (treaties and _is_apposed(noun, token))):
            return None
    if cue.word in words("moving") and (moved is None or not (treaties or _is_dated_exit(scene, token))):
        return None
    if not treaties and not _may_be_implied(scene, token, cue.word):
        return None
    if action == "withdraw" and any(scene.role(n) == "parliament" for n in _left(token)):
        return None  # "withdrew it from parliament": a bill
    actor = moved if moved is not None else actor_of(scene, token)
    if action == "join" and not scene.who(actor) and (behalf := _on_behalf_of(scene, token)) is not None:
        actor = behalf
    if actor is not None and actor.lower_ in ("any", "anyone", "anybody"):
        return None  # "Any of them may withdraw on a year's notice"
    if actor is not None and actor.lower_ == "it" and _is_what_was_done(token, actor):
        return None  # "Signed in Lisbon in 1994, it was meant to protect investors"
    if actor is not None and is_passive(token) and lemma(actor) in words("figures_of_votes"):
        return None  # "was approved by 122 votes in favour and one against, that of the Netherlands"
    actors = () if actor is not None and _are_some_of_a_body(scene, actor) else scene.who(actor)
    actors = actors or _of_many(scene, token, actor) or _of_both_sides(scene, token, actor)
    if token.dep_ == "relcl" and actor is not None and actor.i < token.i:
        later = {ref for c in actor.conjuncts if c.i > token.i for ref in scene.who(c)}
        actors = tuple(ref for ref in actors if ref not in later)  # "Chad, which left in 2007, and Mali"
    beside = (*_along(scene, actor, token), *and_of_many(scene, actor, token)) if actors else ()
    actors = tuple(dict.fromkeys((*actors, *beside)))
    return _core(scene, token, cue, action, treaties, actor, actors)


def _on_behalf_of(scene: Scene, verb: Token) -> Token | None:
    """The UK of "the minister signed on behalf of the UK", the EU of "Brussels ratified for the EU"."""
    for prep in children(verb, "prep"):
        named = [n for n in children(prep, "pobj") if prep.lower_ == "for"]
        behalf = (n for n in children(prep, "pobj") if prep.lower_ == "on" and n.lower_ == "behalf")
        named += [n for b in behalf for p in children(b, "prep") if p.lower_ == "of" for n in children(p, "pobj")]
        if found := next((n for n in named if scene.who(n)), None):
            return found
    return None


def _is_what_was_done(verb: Token, actor: Token) -> bool:
    """Whether a participle at the head of a sentence says what was done to its subject."""
    ahead = verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.i < actor.i and actor.head.i == verb.head.i
    return ahead and not children(verb, "nsubj", "nsubjpass", "mark", "aux", "auxpass", "dobj", "prt")


def _comes_in(scene: Scene, verb: Token) -> bool:
    """Such as "France and Italy came in during 2015": states that did so on a day; not "a call came in on Monday"."""
    who = scene.referents.mention_at(next(iter(children(verb, "nsubj")), verb))
    return who is not None and who.kind == "state" and bool(scene.dated(verb)) and mood_of(verb).tense == "past"


def _is_dated_exit(scene: Scene, verb: Token) -> bool:
    """Such as "took the country out in 1984", of the treaty told before."""
    out = any(c.lower_ == "out" and not children(c, "prep") for c in children(verb, "prt", "advmod"))
    return out and bool(scene.dated(verb)) and not any(c.lower_ == "of" for c in children(verb, "prep"))


def _is_of_part(scene: Scene, verb: Token, action: str) -> bool:
    """Such as "with reservations that it later withdrew": what the relative clause is about is no treaty."""
    own = any(n.tag_ not in ("WDT", "WP") for n in children(verb, "nsubj"))
    nouns = (verb.head, *(n for p in children(verb.head, "prep") if p.lower_ == "of" for n in p.children))
    return verb.dep_ == "relcl" and own and any(_object_kind(scene, n, action) == "part" for n in nouns)


def _is_a_person(scene: Scene, who: Token) -> bool:
    mention = scene.referents.mention_at(who)
    return mention is not None and mention.kind == "person"


def _left(verb: Token) -> Iterator[Token]:
    return (n for p in children(verb, "prep") if p.lower_ == "from" for n in _behind(p))


def _is_comment(noun: Token, verb: Token) -> bool:
    """Such as "acceded to the pact, a move that campaigners hailed": what is said of the act, and no object."""
    return noun.i > verb.i + 1 and noun.doc[noun.left_edge.i - 1].text in (",", "–", "—", "-")


def _is_apposed(noun: Token, verb: Token) -> bool:
    """Such as "joined the pact in 2014, the last of the seven": no second object."""
    return any(other.i < noun.i for other in children(verb, "dobj")) and noun.doc[noun.left_edge.i - 1].text == ","


def _of_many(scene: Scene, verb: Token, actor: Token | None) -> tuple[str, ...]:
    """Such as "53 countries have signed it, including China and India": those whom the text names."""
    if actor is None or not are_many(scene, actor) or any(c.lower_ == "or" for c in children(verb, "cc")):
        return ()
    if is_passive(verb):
        return closed_list_of(scene, verb)
    return named_of(scene, verb) if mood_of(verb).tense in ("past", "progressive") else ()


def _are_some_of_a_body(scene: Scene, actor: Token) -> bool:
    """Such as "five of its members": so many, and not the union whose members they are."""
    of = [n for p in children(actor, "prep") if p.lower_ == "of" for n in children(p, "pobj")]
    members = any(n.lower_ in ("members", "states", "countries", "governments") for n in of)
    return actor.tag_ == "CD" and members and any(map(is_organisation, scene.who(actor)))


def _of_both_sides(scene: Scene, verb: Token, actor: Token | None) -> tuple[str, ...]:
    """Such as "the agreement between the EU and Canada was signed": those between whom it is."""
    if actor is not None or not is_passive(verb) or lemma(verb) not in words("concluding"):
        return ()
    nouns = [w for n in children(verb, "nsubjpass") for w in n.subtree]
    between = next((w for w in nouns if w.lower_ == "between"), None)
    return scene.listed(between) if between is not None else ()


def _along(scene: Scene, actor: Token | None, verb: Token) -> tuple[str, ...]:
    """Such as "the US, along with China and India, has refused", "left in 1985, together with Singapore"."""
    behind = [w for c in verb.children if c.i > verb.i and c.dep_ in ("prep", "advmod") for w in (c, *c.children)]
    doing = (c for c in children(verb, "advcl") if c.tag_ == "VBG" and lemma(c) in words("registering"))
    behind += [w for c in doing for w in c.subtree]  # "ratified it, depositing its instrument together with Cyprus"
    for word in (*(verb.doc[actor.i : verb.i] if actor is not None else ()), *behind):
        if word.lower_ != "with" or not word.i or word.nbor(-1).lower_ not in ("along", "together"):
            continue
        near = scene.referents.actor_before(word.idx)
        if near is None or near.kind != "state" or near.start < verb.idx:
            return scene.listed(word)  # not "left in 1984 and Chad a year later, together with Mali"
    return ()


def _core(
    scene: Scene,
    token: Token,
    cue: ActCue,
    action: str,
    treaties: Sequence[str],
    actor: Token | None,
    actors: Sequence[str],
) -> Core:
    parties = tuple(dict.fromkeys(actors))
    nobody = actor is not None and not parties and not _is_thing(actor)
    return Core(token, cue, action, tuple(treaties), parties, actor, nobody)


def _is_thing(token: Token) -> bool:
    """Whether the word is no actor at all but a bill, a move, a relative pronoun for one."""
    governs = token.form.is_noun and bool(frames_of(token))  # "a recommendation to leave"
    return (
        governs
        or carrier(token) is not None
        or act_cue(token) is not None
        or token.tag_ in ("WDT", "PRP", "DT", "EX", "VBG")
    )


def _object_kind(scene: Scene, noun: Token, action: str) -> str:
    word = lemma(noun)
    if word == "latter":
        return "treaty" if scene.treaties_of(noun) else "other"  # of two, where only one is named, none is meant
    if word == "own" and action == "suspend":
        return "standing"  # "Moscow had suspended its own"
    if word in words("standing") and action != "join":
        return "standing"
    if act_cue(noun) is not None:
        return "act"
    if scene.referents.treaties.at(noun) is not None or scene.by_document(noun):
        return "treaty"
    if word in words("parts") or noun.lower_ in words("parts"):
        return "part"
    if word in words("accepted_apart") and action == "join":
        return "part"
    if carrier(noun) and scene.referents.treaties.at(noun) is None and action != "join":
        return "carrier"
    if scene.object_treaties(noun):
        return "treaty"
    if carrier(noun):
        return "carrier"
    own = scene.referents.mention_at(noun) is not None or noun.tag_ == "PRP"
    if scene.is_general(noun) or (own and any(map(can_take_part, scene.referents.of_token(noun)))):
        return "state"
    return "other"


def _standing_treaties(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The treaty of "its participation in the treaty"; where only implied, the one named last."""
    named = scene.treaties_of(noun)
    nearest = scene.referents.treaties.nearest(noun.idx)
    return named or ((nearest,) if nearest else ())


def _treaties(scene: Scene, token: Token) -> tuple[str, ...]:
    """The treaties that the word governs; those that it shares with another act where it has no object of its own."""
    phrase = idiom_of(token, act=True) if is_verb(token) else None
    if phrase is not None:
        return tuple(dict.fromkeys(t for n in phrase.objects for t in scene.object_treaties(n)))
    own = _own_treaties(scene, token)
    behind = [p for p in children(token, "prep") if p.lower_ in ("from", "to", "of") and not _is_of_effect(p)]
    if own or children(token, "dobj") or behind:
        return own
    for other in token.conjuncts:
        if is_verb(other) and act_cue(other) is not None:
            shared = _own_treaties(scene, other)
            if shared:
                return shared
    return ()


def _shares_another_object(scene: Scene, verb: Token) -> bool:
    """Such as "has signed but never ratified the Additional Protocol": what both are done to is no treaty named."""
    if children(verb, "dobj"):
        return False
    own = [v for v in verb.conjuncts if v.i > verb.i and not children(v, "nsubj", "nsubjpass")]
    later = (n for v in own if act_cue(v) is not None for n in children(v, "dobj"))
    return any(n.tag_.startswith("NN") and not scene.object_treaties(n) for n in later)


def _own_treaties(scene: Scene, token: Token) -> tuple[str, ...]:
    """The treaties that stand as the word's object, behind one of its prepositions, or before its clause."""
    found: list[str] = []
    for child in token.children:
        if child.dep_ == "dobj" and found and _is_apposed(child, token):
            continue  # "approved the amendment to the Montreal protocol, the 1987 treaty that ..."
        if child.dep_ in ("dobj", "obj", "nsubjpass", "attr"):
            found += scene.object_treaties(child) or _of_its_bill(scene, child)
        elif child.lower_ == "under" and found:
            continue  # "the Paris Agreement under the framework convention"
        elif _leads_to_treaty(child):
            for noun in (n for p in (child, *_joined_to(child)) for n in _behind(p)):
                found += scene.object_treaties(noun)
                if child.lower_ == "by":  # "the ratification by Panama of the treaty"
                    found += [t for p in children(noun, "prep") for n in _behind(p) for t in scene.object_treaties(n)]
        elif child.dep_ in ("advmod", "prt"):  # "back into the treaty", "away from it"
            found += [t for p in children(child, "prep") for noun in _behind(p) for t in scene.object_treaties(noun)]
    if not found and token.tag_ == "VBN" and token.dep_ == "advcl" and children(token, "agent"):
        subjects = children(token.head, "nsubj", "nsubjpass")  # "ratified by Chad in May, the treaty has 112 parties"
        found += [t for n in subjects for t in scene.object_treaties(n)]
    clause = token.head if token.dep_ == "conj" and token.tag_ == token.head.tag_ == "VBN" else token
    own = [*children(token, "dobj"), *(children(clause, "dobj", "nsubj", "nsubjpass") if clause.i != token.i else ())]
    if not found and clause.dep_ in ("relcl", "acl") and not own and _object_is_left_out(clause):
        found += scene.object_treaties(clause.head)  # also "negotiated in 2005 and signed in 2009"
    return tuple(dict.fromkeys(found))


def _joined_to(preposition: Token) -> list[Token]:
    """The second "to" of "acceded to the convention and to its protocol", read as joined to the first."""
    return [c for c in children(preposition, "conj") if c.lower_ in ("to", "from")]


def _leads_to_treaty(word: Token) -> bool:
    """Such as the second "to" of "acceded to the convention and to its protocol", read as if joined to the verb."""
    joined = word.dep_ == "conj" and word.tag_ in ("IN", "TO") and word.lower_ in ("to", "from")
    return joined or (word.dep_ in ("prep", "prt", "agent") and word.lower_ in _TREATY_PREPOSITIONS)


def _of_its_bill(scene: Scene, noun: Token) -> list[str]:
    """The treaty of "approved the CETA bill", "passed the Istanbul Convention law"."""
    named = [c for c in children(noun, "compound", "nmod") if carrier(noun) in ("law", "bill")]
    return [t for c in named if (t := scene.referents.treaties.at(c))][:1]


def _object_is_left_out(verb: Token) -> bool:
    """Such as "the treaty (that) Poland left": the clause has a subject of its own, or its verb is a participle."""
    own = any(c.tag_ not in ("WDT", "WP") for c in children(verb, "nsubj"))  # no "the EU, which joined"
    return own or verb.tag_ == "VBN"


def _behind(preposition: Token) -> Iterator[Token]:
    """The nouns behind a preposition, also behind "out of"."""
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield child
        elif child.dep_ == "prep":
            yield from _behind(child)


def _is_of_another_object(verb: Token) -> bool:
    """Such as "a ban on all tests, which China has signed and not ratified": what is signed is no treaty named."""
    words = [verb, *(c for c in children(verb, "conj") if is_verb(c))] if verb.dep_ == "relcl" else []
    return any(n.tag_ == "WDT" for w in words for n in children(w, "dobj"))


def _may_be_implied(scene: Scene, token: Token, said: str = "") -> bool:
    """Whether an act may leave its treaty unsaid here: no other object stands in its place.

    Args:
        scene: the article.
        token: the act.
        said: the words of the cue, "break with", whose last one leads to its object too.
    """
    named = scene.referents.treaties.names_any or scene.referents.last_body(token.idx) is not None
    if not named or _is_of_another_object(token) or _shares_another_object(scene, token):
        return False
    beside = [c for c in children(token, "advmod", "prt", "prep") if c.lower_ != "according"]
    away = [p for c in beside for p in children(c, "prep")]  # "walked away from"
    leading = ("from", "of", "to", *(["with"] if said.endswith(" with") else []))
    phrase = idiom_of(token, act=True) if is_verb(token) else None
    for child in (*token.children, *away):
        if phrase is not None and child.i in phrase.inner:
            continue  # "put pen to paper"
        leads = child.dep_ in ("prep", "prt") and child.lower_ in leading
        if leads and not (_is_of_effect(child) or _is_so_far(child)):
            for noun in _behind(child):
                actor = child.lower_ == "of" and _names_no_object(scene, noun)
                if not scene.treaties_of(noun) and not actor and not noun.like_num:
                    return False
    return True


def _is_of_effect(preposition: Token) -> bool:
    """Such as "withdrew with effect from 1 July": the day, and nothing that is left."""
    return preposition.i > 0 and preposition.nbor(-1).lower_ in ("effect", "effective")


def _is_so_far(preposition: Token) -> bool:
    """Such as "To date 23 states have ratified": when, and nothing that is acceded to."""
    return preposition.lower_ == "to" and any(
        c.lower_ == "date" and c.i == preposition.i + 1 for c in preposition.children
    )


def _names_no_object(scene: Scene, noun: Token) -> bool:
    """Whether a noun behind "of" or "from" is the actor and not what is left: "the withdrawal of Poland"."""
    return (noun.tag_.startswith(("NNP", "PRP")) and bool(scene.referents.of_token(noun))) or scene.is_general(noun)


def _is_bidden(verb: Token) -> bool:
    """Whether a verb only tells somebody not to do something: "Do not leave", "Don't ratify it"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return "do" in helpers and not children(verb, "nsubj", "nsubjpass") and not helpers & {"to", "will", "would"}


def _noun_core(scene: Scene, token: Token, cue: ActCue) -> Core | None:
    if token.dep_ == "compound" and token.head.lower_ in words("joining_unions") and not scene.treaties_of(token.head):
        return None  # "opened accession talks", "a candidate for accession negotiations": of a union
    of = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if of is not None and lemma(token) in words("standing") and lemma(of) in words("looked_into"):
        return None  # "ordered a review of its membership"
    if any(c.lower_ in words("of_everybody") for c in token.children):
        return None
    if cue.action == "withdraw" and _is_of_a_declaration(scene, token):
        return None
    treaties = _treaties(scene, token) or _before(scene, token) or _set_apart(scene, token, cue)
    treaties = treaties or _right_behind(scene, token, cue)
    if not treaties and not _may_be_implied(scene, token):
        return None
    if token.dep_ in ("dobj", "nsubjpass") and _is_object_of_act(token):
        return None
    if lemma(token) in words("standing") and token.dep_ == "pobj" and token.head.lower_ == "of":
        above = act_cue(token.head.head)
        if above is not None and above.noun and above.action != "join":
            return None  # "the suspension of its membership"
    if cue.word == "entry" and any(lemma(n) in _ENDS for p in children(token, "prep") for n in p.children):
        return None  # "triggering its entry into force"
    if not treaties and any(lemma(c) in words("parts") and not _comes_with(c, token) for c in token.subtree):
        return None
    actor, actors = _owner(scene, token)
    return _core(scene, token, cue, cue.action, treaties, actor, actors)


def _is_of_a_declaration(scene: Scene, noun: Token) -> bool:
    """Such as "We note the declaration by Ukraine. We ask it to consider its early withdrawal": of the declaration."""
    here = scene.parsed.sentence_at(noun.idx)
    before = scene.parsed.sentence_at(here.start - 2) if here is not None and here.start > 1 else None
    if before is None or here is None or not any(c.lower_ in ("its", "their") for c in children(noun, "poss")):
        return False
    if scene.referents.treaties.within(here.start, here.end) or before.paragraph != here.paragraph:
        return False
    told = scene.parsed.doc[before.first : before.last]
    main = [w for w in told if lemma(w) in words("parts") and w.dep_ in ("dobj", "pobj", "nsubj")]
    return any(lemma(w) in ("declaration", "reservation", "objection") for w in main)


def _right_behind(scene: Scene, noun: Token, cue: ActCue) -> tuple[str, ...]:
    """The treaties of "the withdrawal of Chad from bodies such as the court", whatever the "from" is hung on."""
    after = noun.right_edge.i + 1
    if cue.action != "withdraw" or after >= len(noun.doc) or noun.doc[after].lower_ != "from":
        return ()
    return tuple(dict.fromkeys(t for n in _behind(noun.doc[after]) for t in scene.object_treaties(n)))


def _set_apart(scene: Scene, noun: Token, cue: ActCue) -> tuple[str, ...]:
    """The treaties of "welcomed the accession of Fiji, on Monday, to the convention", whatever they are hung on."""
    if cue.action != "join" or noun.dep_ != "dobj" or not any(p.lower_ == "of" for p in children(noun, "prep")):
        return ()
    behind = [p for p in children(noun.head, "prep") if p.lower_ == "to" and p.i > noun.i]
    preps = [q for p in behind for q in (p, *(c for c in p.conjuncts if c.lower_ == "to"))]
    return tuple(dict.fromkeys(t for p in preps for n in _behind(p) for t in scene.object_treaties(n)))


def _comes_with(noun: Token, act: Token) -> bool:
    """Such as "approved accession with reservations": what comes with the act is not what it is about."""
    return bool(noun.head.lower_ == "with" and noun.head.head.i == act.i)


def _is_object_of_act(noun: Token) -> bool:
    """Such as "ratification" in "withdraws its ratification": the verb is the act, the noun its object."""
    cue = act_cue(noun.head)
    return cue is not None and not cue.noun and cue.action != "join" and lemma(noun) in words("standing")


def _before(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The treaties named right before a noun: "the ICC exit"."""
    modifiers = [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "poss")]
    if noun.dep_ == "compound" and carrier(noun.head):  # "the ECT exit bill"
        modifiers += [c for c in children(noun.head, "compound", "amod", "nmod") if c.i < noun.i]
    named = [c for c in modifiers if c.dep_ != "poss" or scene.referents.treaties.at(c)]
    found = tuple(t for c in named for t in scene.treaties_of(c))
    if found or noun.dep_ != "compound" or not carrier(noun.head):
        return found
    behind = (n for p in children(noun.head, "prep") for n in children(p, "pobj"))
    return tuple(t for n in behind for t in scene.object_treaties(n))  # "the termination letter for the pact"


def _owner(scene: Scene, noun: Token) -> tuple[Token | None, tuple[str, ...]]:
    """Whose act a noun names: "Finland's withdrawal", "the US exit", "the withdrawal of Poland", "accession by"."""
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod") and not scene.referents.treaties.at(child):
            actors = tuple(a for a in _resolved(scene, child) if can_take_part(a))
            if actors:
                return child, actors
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("of", "by", "for"):
            for word in _behind(child):
                actors = scene.who(word)
                if actors and not scene.treaties_of(word):
                    return word, actors
    paper = paper_of(noun)
    return (None, ()) if paper is None else _owner(scene, paper)  # "its instrument of accession"


def paper_of(noun: Token) -> Token | None:
    """The paper whose kind a noun names, or what is done with it: "the deposit of its instrument of accession"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    handed = above is not None and carrier(noun) == "instrument" and lemma(above) in words("handings")
    return above if above is not None and (handed or carrier(above) == "instrument") else None


def _resolved(scene: Scene, child: Token) -> tuple[str, ...]:
    mention = scene.referents.mention_at(child)
    if mention and mention.kind in ("state", "organisation"):
        return ((mention.ref,) if mention.ref else ()) + mention.also + scene.referents.of_token(child)
    return scene.referents.of_token(child)
