"""Steps of withdrawing, joining and suspending: from acts and what governs them to tellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.asked import is_question
from treatywatch.reading.events.bare import announcing, tell_bare
from treatywatch.reading.events.chains import chain
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.cues import act_cue, carrier, frames_of, is_cause, is_expecting, words
from treatywatch.reading.events.governed import tell_governed
from treatywatch.reading.events.mood import is_asked, is_called_untrue, is_unconfirmed, mood_of
from treatywatch.reading.events.named import are_many
from treatywatch.reading.events.nominal import described, tell_apposed_steps
from treatywatch.reading.events.phrasal import idiom_of, stage_of_idiom
from treatywatch.reading.events.refused import is_called_unlawful, is_found_unlawful, tell_called_unlawful, tell_refused
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import carriers_of
from treatywatch.reading.events.telling import Act, Telling, last_act, last_told
from treatywatch.reading.events.unreal import is_done_by_anybody, is_unreal
from treatywatch.reading.syntax import children, is_verb, lemma, relative_noun

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_TWO = 2
_CLOSE = 40  # words
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "pobj")
_DONE_ABROAD = ("notified", "effective")
_ORGANS = ("parliament", "committee", "people")
_LAW_BEFORE = 30  # words before "if he signs" in which the law is named
_CLOSE_BY = 400  # characters within which "signed it" still speaks of the law just passed
_NEAR = 1200  # characters within which "left in 2018" still speaks of the treaty told before
_NOW = ("present", "progressive")
_AT_HOME = ("proposed", "government_decided", "parliament_approved", "promulgated")


def tell(scene: Scene, core: Core, told: Sequence[Telling]) -> Iterator[Telling]:
    """What a sentence tells by an act that it names: the step, and a planned one under it.

    Args:
        scene: the article.
        core: the act.
        told: what was told before it.
    """
    for one in _tell(scene, core, told):
        if (one.negative or one.stage == "in_force") and _is_wanted(core):
            continue  # what is done is read with the noun
        if is_unconfirmed(core.token):
            yield replace(one, modality="possible", negative=False, bare=False)
            continue
        if one.stage == "signed" and (of_law := _of_the_law(scene, core, told)) is not None:
            one = replace(one, action=of_law, stage="promulgated", said="promulgated", bare=False)
        untrue = is_called_untrue(core.token)
        if untrue or one.modality == "conditional" or not is_unreal(core.token):
            yield replace(one, negative=True, bare=False) if untrue and not one.negative else one


def _is_wanted(core: Core) -> bool:
    """Whether an act is told by a phrase for what somebody wants, decides or votes for: "to become a party to"."""
    phrase = idiom_of(core.token, act=True) if is_verb(core.token) else None
    return phrase is not None and phrase.idiom.infinitive


def _of_the_law(scene: Scene, core: Core, told: Sequence[Telling]) -> str | None:
    """The action of the law in "Parliament voted to leave it. The president signed it on Tuesday"; None of a treaty."""
    pronoun = any(n.lower_ in ("it", "that") for n in children(core.token, "dobj", "nsubjpass"))
    by = core.actor is not None and scene.role(core.actor) == "head_of_state"
    first = core.token.head if core.token.dep_ == "conj" and lemma(core.token) == "sign" else None
    law = first is not None and any(carrier(n) in ("law", "bill") for n in children(first, "dobj", "nsubjpass"))
    if law and pronoun and by:
        return "join"  # "Parliament passed the law in May and the president signed it in June"
    if pronoun and lemma(core.token) == "sign" and _goes_to_a_president(scene, core):
        return "join"
    if lemma(core.token) != "sign":
        return None
    near = [one for one in told if core.token.idx - one.token.idx < _CLOSE_BY]
    joining = next((one for one in reversed(near) if one.action == "join"), None)
    leaving = near[-1] if near and near[-1].action == "withdraw" else None
    for last in filter(None, (leaving, joining)):
        own = bool(set(last.participants) & set(core.actors))
        if last.stage == "parliament_approved" and not last.negative and pronoun and by and own:
            return last.action
    return None


def _goes_to_a_president(scene: Scene, core: Core) -> bool:
    """Such as "The law now goes to President Sandu, who has said she will sign it"."""
    who = next(iter(children(core.token, "nsubj")), None)
    before = [w for w in core.token.sent if w.i < core.token.i and w.is_noun]
    law = any(carrier(w) in ("law", "bill") for w in before if w.dep_ in ("nsubj", "nsubjpass"))
    head = any(scene.role(w) == "head_of_state" for w in before if w.dep_ in ("pobj", "dobj"))
    return who is not None and who.lower_ in ("he", "she", "who") and law and head


def _signs_a_law_on_leaving(core: Core) -> bool:
    """Such as "The law on leaving it goes to the president. If he signs, ...": no signature under a treaty."""
    who = next(iter(children(core.token, "nsubj")), None)
    if lemma(core.token) != "sign" or children(core.token, "dobj", "nsubjpass") or who is None:
        return False
    before = core.token.doc[max(0, core.token.i - _LAW_BEFORE) : core.token.i]
    left = [w for w in before if (cue := act_cue(w)) is not None and cue.action == "withdraw"]
    return who.lower_ in ("he", "she") and bool(left) and any(carrier(w) in ("law", "bill") for w in before)


def _tell(scene: Scene, core: Core, told: Sequence[Telling]) -> Iterator[Telling]:
    if _is_bill_withdrawn(scene, core.token) or _signs_a_law_on_leaving(core):
        return
    bill = _done_to_the_bill(scene, core, told)
    if bill is not None:
        yield bill
        return
    came = _came(scene, core, told) or _runs(scene, core, told)
    if came is not None:
        yield came
        return
    exit_noun = _exit_described(core)
    if exit_noun and core.cue.word not in words("approving"):
        return  # "its withdrawal from the pact, signed by the president": of the withdrawal
    exit_noun = exit_noun or _approves_exit(core, told)
    core = replace(core, action="withdraw") if exit_noun else _of_the_document(_as_planned(scene, core, told), told)
    links, finite = chain(core.token)
    treaties = core.treaties or _one_of(core.token, _implied(scene, core, told))
    if not treaties or (is_asked(finite) and not _is_all_asked(scene, core)) or _is_supposed(core):
        return
    if is_done_by_anybody(finite):
        return
    yield from tell_apposed_steps(core, treaties)
    if is_called_unlawful(core.token):
        yield from tell_called_unlawful(scene, core, treaties)
    elif any("refuse" in link.frames for link in links) or is_found_unlawful(scene, core.token):
        yield from tell_refused(scene, core, links, finite, treaties)
    elif not core.actors and (own := announcing(scene, core.token)):
        yield from tell_bare(scene, replace(core, actors=own), finite, treaties)
    elif (likewise := _came_in_likewise(core, treaties, told)) is not None:
        yield likewise
    elif links:
        yield from tell_governed(scene, core, links, finite, treaties, last_act(told, core.token.idx))
    else:
        yield from tell_bare(scene, core, finite, treaties)


def _came_in_likewise(core: Core, treaties: tuple[str, ...], told: Sequence[Telling]) -> Telling | None:
    """Such as "Japan ratified it in 1970; China came in in 1983": by the same step as the one before."""
    before = last_told(told, core.token.idx, _NEAR) if core.cue.word == "come in" and core.actors else None
    if before is None or (before.action, before.stage) != ("join", "deposited") or before.negative:
        return None
    return Act("join", treaties, core.actors).told("deposited", mood_of(core.token), (core.token,))


def _approves_exit(core: Core, told: Sequence[Telling]) -> bool:
    """Such as "signed the decree on withdrawal from it, and the Rada approved it": the withdrawal."""
    last = told[-1] if told else None
    if (
        last is None
        or core.cue.word not in words("approving")
        or last.token.sent.start_char != core.token.sent.start_char
    ):
        return False
    it = any(n.lower_ in ("it", "this", "that") for n in children(core.token, "dobj", "nsubjpass"))
    return it and last.action == "withdraw" and last.stage in ("proposed", "government_decided", "promulgated")


def _one_of(act: Token, treaties: tuple[str, ...]) -> tuple[str, ...]:
    """Such as "the first of these denunciations will take effect in May": of the treaty named first."""
    whole = act.head.head if act.dep_ == "pobj" and act.head.lower_ == "of" else None
    place = (
        {"first": 0, "former": 0, "second": 1, "latter": -1, "last": -1}.get(whole.lower_)
        if whole is not None
        else None
    )
    return treaties if place is None or len(treaties) < _TWO else (treaties[place],)


def _exit_described(core: Core) -> bool:
    """Whether an act describes a withdrawal's noun: "Peru's withdrawal from the treaty, approved by the Senate"."""
    if core.action != "join" or core.token.dep_ != "acl":
        return False
    by_organ = core.cue.word in words("approving") or children(core.token, "agent")
    noun = described(core.token) if by_organ else core.token.head
    cue = act_cue(noun)
    return cue is not None and cue.noun and cue.action == "withdraw"


def _as_planned(scene: Scene, core: Core, told: Sequence[Telling]) -> Core:
    """The act, of an approval that of the exit told before it: "plans to leave the treaty. The Senate approved it"."""
    approves = core.action == "join" and core.cue.word in words("approving")
    before = last_told(told, core.token.idx, _NEAR) if approves else None
    if before is None or before.action != "withdraw" or before.negative or before.stage in _DONE_ABROAD:
        return core
    actor = (scene.subject(core.token.head) if core.cue.noun else None) or core.actor
    if actor is None or scene.role(actor) not in _ORGANS or before.token.sent == core.token.sent:
        return core
    names = any(scene.referents.treaties.at(w) or scene.referents.treaties.of_noun(w) for w in core.token.sent)
    names |= any(scene.is_long_ago(t) for t in scene.dated(core.token))  # "in 1998": what is planned now came later
    same = not core.actors or bool(set(core.actors) & set(before.participants))
    return core if names or not same else replace(core, action="withdraw", treaties=before.treaties)


def _of_the_document(core: Core, told: Sequence[Telling]) -> Core:
    """The act, of an approval that of the bill told before: "signed the bill on leaving it. The document, approved"."""
    if core.action != "join" or core.cue.word not in words("approving") or not is_verb(core.token):
        return core
    first = core.token.head if core.token.dep_ == "conj" else core.token
    nouns = [*children(first, "nsubjpass", "dobj"), *([first.head] if first.dep_ in ("relcl", "acl") else [])]
    bill = any(n.lower_ == "document" or carrier(n) in ("law", "bill") for n in nouns)
    before = last_told(told, core.token.idx, _NEAR) if bill else None
    if before is None or before.action not in ("withdraw", "suspend") or before.negative:
        return core
    if before.stage in _DONE_ABROAD:
        return core
    return replace(core, action=before.action, treaties=before.treaties)


def _is_bill_withdrawn(scene: Scene, verb: Token) -> bool:
    """Such as "withdrew it from Parliament", "from the agenda": a bill, and no treaty."""
    nouns = [n for p in children(verb, "prep") if p.lower_ == "from" for n in p.children] if is_verb(verb) else []
    return any(scene.role(n) == "parliament" or n.lower_ in words("where_bills_are") for n in nouns)


def _is_supposed(core: Core) -> bool:
    """Such as "a withdrawal would be no surprise, a diplomat said": any one that there may be."""
    noun = core.token
    any_one = core.cue.noun and any(c.lower_ in ("a", "an", "any") for c in noun.children)
    return any_one and noun.dep_ == "nsubj" and is_verb(noun.head) and mood_of(noun.head).tense == "would"


def _is_all_asked(scene: Scene, core: Core) -> bool:
    """Whether the whole sentence asks: what it asks about is told where the next one says yes."""
    sentence = scene.parsed.sentence_at(core.token.idx)
    return sentence is not None and is_question(scene, sentence)


def _runs(scene: Scene, core: Core, told: Sequence[Telling]) -> Telling | None:
    """Such as "the withdrawals of Peru and Chad are still running": their notices have been given."""
    verb, mood = core.token.head, mood_of(core.token.head)
    if not core.cue.noun or core.action != "withdraw" or core.token.dep_ != "nsubj" or mood.negative:
        return None
    said = (verb, *children(verb, "acomp", "attr", "advmod", "prep"))
    runs = any(w.lower_ in cue_file("claims")["running_words"] for w in said)
    treaties = core.treaties or _implied(scene, core, told)
    if not runs or not core.actors or not treaties or mood.modality != "actual" or mood.tense not in _NOW:
        return None
    return Act("withdraw", treaties, core.actors).told("notified", mood, (core.token, verb))


def _came(scene: Scene, core: Core, told: Sequence[Telling]) -> Telling | None:
    """Such as "signed in 2016, but ratification came only in 2023": an instrument told by its noun."""
    paper = core.token.head.head if core.token.dep_ == "pobj" and core.token.head.lower_ == "of" else core.token
    what = paper if carrier(paper) == "instrument" else core.token  # "its instrument of ratification arrived"
    verb, strong = what.head, core.cue.strong or core.action == "withdraw"
    noun = core.cue.noun and strong and core.action in ("join", "withdraw")
    came = lemma(verb) in words("coming") or (core.action == "join" and lemma(verb) in words("arriving"))
    if not noun or what.dep_ != "nsubj" or not came or not scene.dated(verb):
        return None
    if core.action == "withdraw":
        return _follows(scene, core, told)
    mood, before = mood_of(verb), last_act(told, core.token.idx, _NEAR)
    who = core.actors or (before.participants if before is not None and before.action == "join" else ())
    treaties = core.treaties or (before.treaties if before is not None else ())
    if not who or not treaties or mood.negative or mood.tense != "past" or mood.modality != "actual":
        return None
    return replace(Act("join", treaties, who).told("deposited", mood, (verb, core.token)), implied=True)


def _follows(scene: Scene, core: Core, told: Sequence[Telling]) -> Telling | None:
    """Such as "the EU's own withdrawal will follow on 28 June": what is to take effect."""
    verb, before = core.token.head, last_act(told, core.token.idx, _NEAR)
    mood = mood_of(verb)
    treaties = core.treaties or (before.treaties if before is not None and before.action == "withdraw" else ())
    ahead = mood.tense == "future" and mood.modality == "planned"
    if mood.tense == "present":
        mood, ahead = replace(mood, modality="planned", tense="future"), True  # "Peru's exit follows on 20 February"
    if not core.actors or not treaties or mood.negative or not ahead:
        return None
    return replace(Act("withdraw", treaties, core.actors).told("effective", mood, (verb, core.token)), implied=True)


def _implied(scene: Scene, core: Core, told: Sequence[Telling]) -> tuple[str, ...]:
    """The treaty of an act that names none: that of the act told before, else the one named last."""
    if _is_of_a_body(scene, core.token):
        return ()
    several = core.token.tag_ == "NNS" and any(c.dep_ == "nummod" for c in core.token.children)
    several = several and core.token.dep_ == "dobj" and not any(c.dep_ == "det" for c in core.token.children)
    if core.cue.noun and several and len(core.actors) <= 1:
        return ()  # "deposited four ratifications on Friday: on torture, ..."
    if topic := scene.topic(core.token):
        return (topic,)
    if own_body := _of_the_body_told(scene, core):
        return own_body
    if of_those := _of_those_told(scene, core.token):
        return of_those
    if core.cue.strong:
        nearest = scene.referents.treaties.nearest(core.token.idx)
        if own := _own_exit(core, told, nearest):
            return own
        before = last_act(told, core.token.idx, _NEAR)
        if before is not None and before.action == core.action and nearest in before.treaties:
            return before.treaties  # "acceded to both covenants ... the cabinet had agreed to the accession"
        if before is not None and scene.referents.treaties.is_of_a_body(before.treaties, core.token.idx, nearest):
            return before.treaties  # "returned to the Commonwealth. South Africa had left in 1961"
        left = _left_before(core, told, nearest)
        if left:
            return left
        return (nearest,) if nearest else _only_in_sentence(scene, core.token)
    owned = core.cue.noun and core.action == "withdraw" and bool(core.actors)  # "Luxembourg's exit"
    if not owned and not _may_lack_object(core.token, core.actor):
        return ()
    if is_verb(core.token) and not (_is_state_itself(scene, core) or _is_voted_on(scene, core, told)):
        return ()
    before = last_act(told, core.token.idx, _NEAR)
    if before is not None:
        main = scene.referents.treaties.nearest(core.token.idx)
        if main and main not in before.treaties and _is_turned_to_since(scene, core.token, told):
            return (main,)
        far = "\n" in scene.text[told[-1].token.idx : core.token.idx] and main == scene.referents.treaties.main
        return (main,) if far and main and main not in before.treaties else before.treaties
    return _just_named(scene, core.token) or _counted_so_far(scene, core) or _of_the_alliance(scene, core)


def _of_the_alliance(scene: Scene, core: Core) -> tuple[str, ...]:
    """The treaty of "NATO is growing. Albania joined in 2009": where no treaty is named but by the organisation."""
    body = scene.referents.last_body(core.token.idx)
    return (body,) if body and core.cue.word in ("join", "leave", "quit") and scene.dated(core.token) else ()


def _of_the_body_told(scene: Scene, core: Core) -> tuple[str, ...]:
    """The treaty of "notified UNESCO of its withdrawal", which the article names by nothing else."""
    of = core.token.head if core.token.dep_ == "pobj" and core.token.head.lower_ == "of" else None
    verb = of.head if of is not None and of.head.base in ("notify", "inform") else None
    if verb is None or core.action != "withdraw" or not any(c.dep_ == "poss" for c in core.token.children):
        return ()
    whom = [n for n in children(verb, "dobj") if n.i < core.token.i]
    named = dict.fromkeys(t for n in whom if (t := scene.referents.treaties.at(n)))
    return tuple(named)[:1]


def _of_those_told(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The treaty of "told the other members of the pact that it would leave": theirs."""
    if verb.dep_ != "ccomp" or verb.head.base not in words("telling_to"):
        return ()
    whom = (w for n in children(verb.head, "dobj") for w in n.subtree if n.i < w.i < verb.i)
    return tuple(dict.fromkeys(t for w in whom if (t := scene.referents.treaties.at(w))))[:1]


def _is_turned_to_since(scene: Scene, token: Token, told: Sequence[Telling]) -> bool:
    since = (_is_spoken_of_since, _is_topic_since, _is_gone_back_to)
    return any(is_so(scene, token, told) for is_so in since)


def _is_gone_back_to(scene: Scene, token: Token, told: Sequence[Telling]) -> bool:
    """Whether paragraphs since the last act speak of the article's own treaty: "is no party to the Convention"."""
    treaties, last = scene.referents.treaties, told[-1].token
    anew = "\n" in scene.text[last.idx : token.idx]
    return anew and treaties.meant_between(scene.text.find("\n", last.idx), token.idx) == treaties.main


def _is_spoken_of_since(scene: Scene, token: Token, told: Sequence[Telling]) -> bool:
    """Whether other words since the last act are about another treaty: "Mali is no party to it; it signed"."""
    here = scene.parsed.sentence_at(token.idx)
    if here is None or told[-1].token.idx >= here.start:
        return False
    since = [w for w in token.doc[told[-1].token.i + 1 : token.i] if w.sent[0].i > told[-1].token.i]
    it = any(w.lower_ == "it" and w.dep_ == "pobj" and w.idx >= here.start for w in since)
    return it and any(scene.referents.treaties.at(w) for w in since)


def _is_topic_since(scene: Scene, token: Token, told: Sequence[Telling]) -> bool:
    """Whether the sentences since the last act turn to another treaty: as their subject, or in their own paragraph."""
    here, last = scene.parsed.sentence_at(token.idx), told[-1].token
    if here is None or last.idx >= here.start:
        return False
    since = [w for w in token.doc[last.i + 1 : token.i] if last.i < w.sent[0].i and w.idx < here.start]
    paragraph = max(scene.text.rfind("\n", 0, token.idx), last.idx)
    anew = "\n" in scene.text[last.idx : token.idx]
    named = [w for w in since if w.dep_ in (*_SUBJECTS, *_OBJECTS) and scene.referents.treaties.at(w)]
    return any(w.dep_ in _SUBJECTS or (anew and w.idx > paragraph) for w in named)


def _is_of_a_body(scene: Scene, verb: Token) -> bool:
    """Such as "the Union that it had joined in 1973": what is joined is the noun's, and that is no treaty."""
    noun, own = relative_noun(verb), children(verb, "nsubj")
    if noun is None or not own or own[-1].tag_ in ("WDT", "WP"):
        return False
    mention = scene.referents.mention_at(noun)
    body = noun.lower_ in cue_file("referring")["organisations"]
    return body or (mention is not None and mention.kind == "organisation")


def _only_in_sentence(scene: Scene, act: Token) -> tuple[str, ...]:
    """The treaty that the sentence of an act names behind it, if it is the only one."""
    found = {t for w in act.sent if w.i > act.i and (t := scene.referents.treaties.at(w))}
    return tuple(found) if len(found) == 1 else ()


def _own_exit(core: Core, told: Sequence[Telling], nearest: str | None) -> tuple[str, ...]:
    """The treaty that who acts is told to leave, where the one named last is left by others.

    "Russia renounced START II after the United States had left the ABM Treaty. Bush gave notice of the withdrawal".
    """
    leaving = [t for t in told if t.action == "withdraw" and not t.negative]
    others = {p for t in leaving if nearest in t.treaties for p in t.participants}
    if core.action != "withdraw" or not core.cue.noun or not others or not others.isdisjoint(core.actors):
        return ()
    own = last_act([t for t in leaving if t.participants == core.actors], core.token.idx)
    return own.treaties if own is not None else ()


def _left_before(core: Core, told: Sequence[Telling], nearest: str | None) -> tuple[str, ...]:
    """The treaty that is being left in the text, where another one was only signed in passing since.

    "Iran's bill on leaving the NPT ... It has signed the CTBT. North Korea announced its withdrawal in 2003."
    """
    leaving = [t for t in told if t.action == "withdraw" and not t.negative] if core.action == "withdraw" else []
    if not leaving or any(nearest in t.treaties for t in leaving) or not any(nearest in t.treaties for t in told):
        return ()
    before = last_act(leaving, core.token.idx)
    return before.treaties if before is not None else ()


def _is_voted_on(scene: Scene, core: Core, told: Sequence[Telling]) -> bool:
    """Such as "its parliament has voted to leave", "rejected a motion to leave": of an act like the one told before."""
    before = last_act(told, core.token.idx, _NEAR)
    if before is None or before.action != core.action or not mood_of(core.token).infinitive:
        return False
    if core.token.dep_ in ("acl", "relcl"):
        return carrier(core.token.head) == "bill"
    by_organ = core.actor is not None and scene.role(core.actor) in _ORGANS
    return by_organ and core.token.dep_ == "xcomp" and lemma(core.token.head) == "vote"


def _done_to_the_bill(scene: Scene, core: Core, told: Sequence[Telling]) -> Telling | None:
    """Such as "the president has still to sign it", "tore it up": the law, the bill or the notice told before."""
    last, by = told[-1] if told else None, core.actor
    if core.cue.word == "approve":  # the bill, whatever else was told since
        last = next((one for one in reversed(told) if one.stage in _AT_HOME and not one.negative), last)
    if last is None or by is None or core.token.idx - last.token.idx > _NEAR:
        return None
    by = by.head.head if by.tag_ == "WP" and by.head.dep_ == "relcl" else by
    phrase = idiom_of(core.token, act=True) if not core.cue.noun else None
    objects = phrase.objects if phrase else children(core.token, "dobj", "nsubjpass")
    what = scene.subject(core.token) if mood_of(core.token).pending else None
    its_law = what is not None and carrier(what) in (
        "law",
        "bill",
        "decree",
    )  # "the law has yet to be signed by the king"
    if not its_law and not any(c.lower_ in ("it", "this") for c in objects):
        return None
    mood, stage = mood_of(core.token), _stage_of_bill(core, scene.role(by), last)
    if mood.infinitive and is_expecting(core.token.head):
        mood = replace(mood, modality="planned", tense="future")  # "who is expected to sign it"
    if stage is None or ((mood.tense == "none" or mood.negative) and not mood.pending):
        return None
    own = scene.who(by)
    if own and not set(own) & set(last.participants):
        return None
    act = Act(last.action, last.treaties, own if stage == "promulgated" and own else last.participants)
    return replace(act.told(stage, mood, (core.token, by)), implied=True)


def _stage_of_bill(core: Core, role: str, last: Telling) -> str | None:
    signs = core.cue.word == "sign" or stage_of_idiom(core.cue.word) == "signed"
    instrument = last.stage == "deposited" and any(carrier(w) == "instrument" for w in core.token.sent)
    to_sign = last.stage == "parliament_approved" or instrument or _is_after_law(core.token)
    if signs and role == "head_of_state" and to_sign:
        return "promulgated"  # "deposited its instrument, two months after the president had signed it"
    if core.action == "suspend":  # "had given notice in March and suspended it in June"
        above = core.token.head if core.token.dep_ == "conj" else core.token
        gave = {"notice", "decision"} & carriers_of(above) if above is not core.token else set()
        return "revoked" if gave else None
    undone = core.action == "withdraw" == last.action and core.cue.word in words("undoing")
    if undone and last.stage in ("notified", "government_decided"):
        return "revoked"  # "tore it up": the notice or the decision, not the treaty
    of_law = not carriers_of(last.token).isdisjoint({"law", "bill"}) or _is_after_law(core.token)
    return "parliament_approved" if core.cue.word == "approve" and role == "parliament" and of_law else None


def _is_after_law(verb: Token) -> bool:
    """Whether a law or a bill is spoken of right before, which is then what an organ approves."""
    before = verb.doc[max(0, verb.i - _CLOSE) : verb.i]
    return any(carrier(w) in ("law", "bill") for w in before)


def _just_named(scene: Scene, token: Token) -> tuple[str, ...]:
    """The treaty named or referred to right before: "The treaty has 123 parties. The US has refused to join"."""
    for word in reversed(list(token.doc[max(0, token.i - _CLOSE) : token.i])):
        named = scene.referents.treaties.of_noun(word) if word.tag_.startswith("NN") else None
        if named:
            return (named,)
    return ()


def _counted_so_far(scene: Scene, core: Core) -> tuple[str, ...]:
    """The treaty of "A total of 101 countries have formally joined, among them Peru": the one named last."""
    nearest = scene.referents.treaties.nearest(core.token.idx)
    many = core.actor is not None and core.actor.dep_ == "nsubj" and are_many(scene, core.actor)
    return (nearest,) if nearest and many and core.action == "join" and children(core.token, "aux") else ()


def _is_state_itself(scene: Scene, core: Core) -> bool:
    """Whether the actor is a state by name or pronoun, and not something of a state's: "Russia's use of mines"."""
    actor = core.actor
    if actor is None or not core.actors:
        return False
    if actor.lower_ in ("he", "she") and core.cue.word in words("leaving_office"):
        return False  # "She left last October"
    if actor.tag_ in ("PRP", "WDT", "WP", "CD") or actor.lower_ in ("both", "all"):
        return True
    if scene.referents.mention_at(actor) is not None or scene.is_general(actor):
        return True
    if actor.lower_ == "total" and are_many(scene, actor):
        return True
    decided = core.token.dep_ == "xcomp" and not {"decide", "announce", "approve"}.isdisjoint(
        frames_of(core.token.head)
    )
    return decided and scene.role(actor) == "government"  # "Germany's cabinet decided to leave"


def _may_lack_object(token: Token, actor: Token | None) -> bool:
    if is_verb(token):
        later = [c for c in children(token, "npadvmod") if c.i > token.i]
        if any(lemma(c) not in words("time_nouns") and c.tag_ in ("NN", "NNS") for c in later):
            return False
        if any(is_cause(c, token) for c in children(token, "prt")):
            return True
        phrase = idiom_of(token, act=True)
        inner = phrase.inner if phrase is not None else ()  # "put pen to paper"
        objects = [c for c in children(token, "dobj", "acomp", "attr", "ccomp", "xcomp") if c is not actor]
        objects = [c for c in objects if c.i not in inner]
        return all(c.dep_ == "ccomp" and c.i < token.i for c in objects)  # "Peru is different: it signed in 2011"
    return any(c.lower_ in ("the", "its", "their", "this", "that", "his", "her") for c in token.children)
