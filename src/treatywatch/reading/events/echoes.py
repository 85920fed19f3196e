"""Acts told again of others without their words: "Peru followed in 2018", "Uganda did the same", "so did Poland"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.model.article import Modality
from treatywatch.reading.events.agents import actor_of
from treatywatch.reading.events.cues import act_cue, carrier, frames_of, is_effect, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import are_many, named_of
from treatywatch.reading.events.nominal import is_date
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import bare_stage, decided
from treatywatch.reading.events.telling import CARRIED, Telling, telling
from treatywatch.reading.events.unreal import is_unreal
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma
from treatywatch.reading.times_days import UNITS

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_REACH = 700  # characters that such words lie from the act that they tell again
_MANY_BEFORE = 60  # words before another's "did so" in which is told what many did
_DENIED_WORDS = 30  # words from what others have not done to another's "did so"
_DENIED = 200  # characters from what one did not do to another's "did so"
_ECHOING = frozenset({"follow", "do", "take", "go", "return", "come", "be", "have"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "next", "last"})
_PLANNED = frozenset({"proposed", "government_decided"})
_TURNS = frozenset({"first", "last", "next", "then", "later", "second", "third"})
_OF_STATE = frozenset({"government", "head_of_state"})
_RETURNING = frozenset({"return", "come"})
_BRINGING = frozenset({"bring", "take", "lead"})
_AT_HOME = frozenset({"parliament_approved", "promulgated", "recommended", "rejected"})
_DONE = {"withdraw": "effective", "join": "in_force", "suspend": "suspension_declared"}
_ON_CONDITION = frozenset({"unless", "if", "until", "till", "before"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_AGAIN = frozenset({"so", "same", "likewise", "too", "as"})


def tell_echoes(scene: Scene, sentence: Sentence, told: Sequence[Telling], used: set[int]) -> Iterator[Telling]:
    """The acts of a sentence that are told by what another one did.

    Args:
        scene: the article.
        sentence: the sentence.
        told: all tellings so far, in order.
        used: the words that tell a step already.
    """
    all_told = list(told)
    for verb, base in scene.bases(sentence):
        if base in _BRINGING and verb.i not in used and (brought := _brought_back(scene, verb, told)) is not None:
            yield brought
        if base not in _ECHOING or verb.i in used or not is_verb(verb):
            continue
        base = "return" if _is_back_again(scene, verb, base) else base
        if not is_echo(verb, base):
            continue
        came = base == "come" and not any(c.lower_ == "back" for c in verb.children)
        base = "do" if base == "take" or came else base
        followed = lemma(verb.head) == "follow"  # "India followed in January, as did the Marshall Islands"
        if _is_like_another_deed(verb, all_told if followed else told) or _is_like_what_was_not_done(verb):
            continue
        if (
            _echoes_another_clause(verb, all_told)
            or is_unreal(verb)
            or (base == "follow" and _follows_a_deed(verb, told))
        ):
            continue
        joined = [one for one in told if one.action == "join"] if came else told
        denied = _denied(scene, verb) if base == "do" and not came else None
        back = _way_back(all_told, verb) if base == "follow" else None
        many = _asked_of_all(scene, verb) if base == "do" and not came else None
        before = denied or back or many or act_echoed(joined, verb, base)
        echoes_many = before is not None and base in ("do", "follow", "be")
        before = _of_many_between(scene, verb, before) if before is not None and echoes_many else before
        found = _echo(scene, verb, base, before) if before is not None else None
        if found is not None:
            all_told.append(found)
            yield found


def _is_back_again(scene: Scene, verb: Token, base: str) -> bool:
    """Such as "quit in 1985 and was back in 1997", "came home in 1994"."""
    word = {"be": "back", "come": "home"}.get(base)
    past = verb.tag_ == "VBD" and not any(c.dep_ in ("acomp", "attr", "dobj") for c in verb.children)
    return past and any(c.lower_ == word for c in verb.children) and bool(scene.dated(verb))


def _echoes_another_clause(verb: Token, told: Sequence[Telling]) -> bool:
    """Such as "wants to host the secretariat, and so does Chile", "urged others to follow": no act told is echoed."""
    if verb.dep_ == "xcomp" and any(c.lower_ == "other" for n in children(verb.head, "dobj") for c in n.children):
        return True  # whoever they are
    so = any(c.lower_ == "so" and c.i == verb.i - 1 for c in verb.children)
    if so and verb.i == verb.sent[0].i + 1:  # "Mali remains outside it. So does Chad"
        before = verb.sent[0].i - 1
        here = verb.doc[before].sent.start_char if before >= 0 else -1
        return not any(one.token.sent.start_char == here for one in told)
    so = so or any(c.lower_ in words("likewise_words") for c in verb.children)
    if not so or verb.dep_ != "conj" or verb.tag_ not in ("VBZ", "VBP", "VBD"):
        return False
    return not any(one.token.sent.start_char == verb.sent.start_char for one in told)


def _follows_a_deed(verb: Token, told: Sequence[Telling]) -> bool:
    """Such as "Peru got rid of its stock in 2007; Chile followed": what is followed is no act told."""
    if any(one.token.sent.start_char == verb.sent.start_char for one in told):
        return False
    before = [w for w in verb.sent if w.i < verb.i and is_verb(w) and w.dep_ in ("ROOT", "ccomp", "conj")]
    if any(w.tag_ == "VBD" and act_cue(w) is not None and children(w, "dobj") for w in before):
        return True  # "Cyprus signed an amending protocol in May; Malta followed": what they did is not told
    ranked = any(c.lower_ == "first" for w in before for a in children(w, "attr") for c in a.children)
    ranked = ranked or any(
        a.lower_ == "first" and children(a, "relcl", "acl") for w in before for a in children(w, "attr")
    )
    return bool(before) and ranked and all(act_cue(w) is None for w in verb.sent if w.i < verb.i and is_verb(w))


def _is_like_another_deed(verb: Token, told: Sequence[Telling]) -> bool:
    """Such as "lost its vote, as did Israel": like a deed that is no act told."""
    as_ = any(c.lower_ == "as" for c in children(verb, "mark", "advmod"))
    if verb.dep_ != "advcl" or not as_ or not is_verb(verb.head):
        return False
    around = {verb.head.i, *(w.i for w in verb.head.subtree if w.i < verb.i)}
    acts = [w for w in verb.doc[verb.sent.start : verb.i] if w.i in around and is_verb(w) and act_cue(w) is not None]
    if acts and (mood_of(acts[-1]).pending or mood_of(acts[-1]).negative):
        dated = any(c.like_num for p in children(verb, "prep") for c in p.children)
        return not (verb.lower_ == "did" and dated)  # "both have yet to ratify it, as has Peru"; "as Peru did in 2014"
    return not any(w.i in around for one in told for w in one.words)


def _is_like_what_was_not_done(verb: Token) -> bool:
    """Such as "signed but never ratified it. China did the same", "refused to sign. Peru did likewise"."""
    if not any(w.lower_ in words("likewise_words") for w in verb.subtree):
        return False
    near = [w for w in verb.doc[max(0, verb.i - _DENIED_WORDS) : verb.i] if is_verb(w)]
    return any(
        (w.tag_ != "VBG" and "refuse" in frames_of(w))
        or (act_cue(w) is not None and (mood_of(w).negative or _is_without(w)))
        for w in near
    )


def _is_without(verb: Token) -> bool:
    """As in "signed it without ratifying it"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def act_echoed(told: Sequence[Telling], verb: Token, base: str) -> Telling | None:
    """The act that is told again: the last one that was done or is planned; of "returned" the leaving."""
    if base == "do" and is_verb(verb) and any(n.lower_ in ("i", "how") for n in children(verb, "nsubj", "advmod")):
        return None  # "If I sat in Tallinn, I would do the same"; "How the US did it"
    past = base == "follow" and is_verb(verb) and verb.tag_ == "VBD" and mood_of(verb).tense == "past"
    returned: Telling | None = None
    for one in reversed(told):
        distance = verb.idx - one.token.idx
        if base == "follow" and _is_of_its_subject(one, verb):
            continue  # "and Peru, which had also left, followed in 2003"
        if past and one.modality == "planned" and _was_done_before(told, one):
            continue  # "handed in its notice and will be out in May. Peru followed"
        if base == "do" and one.negative and one.action in CARRIED and 0 < distance < _DENIED and is_verb(verb):
            return replace(one, negative=False)  # "Peru has not ratified it; Chile did so in 2010"
        stays = one.action == "reaffirm" and base in ("do", "have")
        if (one.action in CARRIED or stays) and one.participants and not one.negative and 0 < distance < _REACH:
            if is_effect(one.token) and not (base in ("follow", "go") and one.action == "withdraw"):
                continue  # what takes effect is done by nobody, but "its exit takes effect in May, Chad follows"
            if base == "do" and one.token.dep_ == "pcomp" and _is_beside(one, told):
                continue  # "deposited it, ten years after having signed. Peru had done the same"
            if base == "follow" and (lemma(one.token) in _RETURNING or _is_beside(one, told)):
                near = one.token.sent.start_char == verb.sent.start_char and one.modality == "actual"
                returned = returned or (one if near and lemma(one.token) in _RETURNING else None)
                continue  # what is followed is the leaving and not the way back
            if base == "do" and is_verb(verb) and (_is_of_effect(one, verb) or _is_of_other_doing(one, verb)):
                return None
            if base == "do" and is_verb(verb) and (_is_of_another_denied(one, verb) or _is_asked_since(one, verb)):
                return None
            if base == "do" and is_verb(verb):
                return _not_done_between(one, verb) or _other_act_between(one, verb) or one
            return one if base not in _RETURNING or one.action == "withdraw" else None
    return returned


def _way_back(told: Sequence[Telling], verb: Token) -> Telling | None:
    """The return of "Peru returned in 1997 and Chad, which had also left, followed in 2003"."""
    if not any(one.action == "withdraw" and _is_of_its_subject(one, verb) for one in told):
        return None
    near = (one for one in reversed(told) if one.token.sent.start == verb.sent.start and one.action == "join")
    return next((one for one in near if lemma(one.token) in _RETURNING), None)


def _is_of_its_subject(one: Telling, verb: Token) -> bool:
    return one.token.dep_ == "relcl" and one.token.head.head.i == verb.i


def _denied(scene: Scene, verb: Token) -> Telling | None:
    """The act that others have not done, and nobody is told to have done: "Fiji has not ratified it; Palau did"."""
    if not any(c.tag_.startswith("NNP") for c in children(verb, "nsubj")):
        return None  # "Moscow says it did so only to mirror Washington"
    for word in reversed(list(verb.doc[max(0, verb.i - _DENIED_WORDS) : verb.i])):
        cue = act_cue(word) if is_verb(word) else None
        if cue is None:
            continue
        mood, treaty = mood_of(word), scene.referents.treaties.nearest(verb.idx)
        who = scene.who(scene.subject(word))
        if not mood.negative or mood.tense != "past" or mood.pending or treaty is None or not who:
            return None
        stage = bare_stage(cue.action, cue.word, noun=False)
        bare = stage in ("effective", "in_force")
        return telling(cue.action, stage, (treaty,), who, Mood("actual", False, "past"), (word,), bare=bare)
    return None


def _asked_of_all(scene: Scene, verb: Token) -> Telling | None:
    """The act of "all 27 have to ratify it, and 17 have done so, among them Malta": of those who are named."""
    some = next((n for n in children(verb, "nsubj") if are_many(scene, n)), None)
    if some is None or mood_of(verb).negative or mood_of(verb).modality != "actual":
        return None
    named, treaty = named_of(scene, verb), scene.referents.treaties.nearest(verb.idx)
    before = (w for w in reversed(list(verb.doc[max(0, verb.i - _MANY_BEFORE) : verb.i])) if is_verb(w))
    cue = next((cue for w in before if (cue := act_cue(w)) is not None), None)
    if cue is None or cue.action not in CARRIED or treaty is None or not named:
        return None
    stage = bare_stage(cue.action, cue.word, noun=False)
    bare = stage in ("effective", "in_force")
    return telling(cue.action, stage, (treaty,), named, Mood("actual", False, "past"), (verb,), bare=bare)


def _was_done_before(told: Sequence[Telling], planned: Telling) -> bool:
    """Whether a step of those of whom another one is planned was told as done just before."""
    done = (t for t in told if t.modality == "actual" and t.action == planned.action and not t.negative)
    return any(t.participants == planned.participants and 0 < planned.token.idx - t.token.idx < _DENIED for t in done)


def _is_of_other_doing(one: Telling, verb: Token) -> bool:
    """Such as "ratified the treaty and will resume no tests unless Washington does so": what is done is no act."""
    if verb.dep_ != "advcl" or not any(c.lower_ in _ON_CONDITION for c in children(verb, "mark")):
        return False
    done = next((w for w in reversed(list(verb.doc[one.token.i + 1 : verb.i])) if is_verb(w)), None)
    return done is not None and act_cue(done) is None and not frames_of(done) and bool(children(done, "dobj"))


def _is_of_effect(one: Telling, verb: Token) -> bool:
    """Such as "for the treaty to enter into force ... It will do so in May": the treaty does, and no state."""
    it = any(c.lower_ == "it" for c in children(verb, "nsubj"))
    between = reversed(list(verb.doc[one.token.i + 1 : verb.i])) if it else ()
    last = next((w for w in between if is_verb(w) and (is_effect(w) or act_cue(w) is not None)), None)
    return last is not None and is_effect(last)


def _is_beside(one: Telling, told: Sequence[Telling]) -> bool:
    """Whether an act is only told beside another one: "left the pact, which it had joined in 2012. Peru followed"."""
    below = one.token.dep_ in ("relcl", "acl", "advcl", "pcomp")
    above = {word.i for word in one.token.ancestors} if below else set()
    return any(t.token.i in above for t in told)


def _brought_back(scene: Scene, verb: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "took the US out in 1984 and Bush brought it back in 2003": the way back of those who had left."""
    objects = children(verb, "dobj")
    back = is_verb(verb) and any(c.lower_ == "back" for c in children(verb, "advmod", "prt"))
    if not back or not objects:
        return None
    mood = mood_of(verb)
    if mood.negative or mood.tense != "past" or mood.modality != "actual":
        return None
    if any(p.lower_ in ("to", "into", "from") for p in children(verb, "prep", "advmod")):
        return None
    before = act_echoed(told, verb, "return")
    if before is None or before.modality != "actual":
        return None
    named = scene.who(objects[0])
    if objects[0].lower_ not in ("it", "them") and not set(named) & set(before.participants):
        return None
    of_those = tuple(p for p in before.participants if p in named) or before.participants
    return replace(before, action="join", stage="in_force", said="in_force", participants=of_those, token=verb,
                   words=(verb, objects[0]),
                   tense="past", bare=True, implied=True)  # fmt: skip


def _is_of_another_denied(one: Telling, verb: Token) -> bool:
    """Such as "the first to leave that pact. Peru never joined it and has no plans to do so": to join, not to leave."""
    for word in reversed(list(verb.doc[max(one.token.i + 1, verb.sent[0].i) : verb.i])):
        cue = act_cue(word) if is_verb(word) else None
        if cue is not None:
            return cue.action in CARRIED and cue.action != one.action and mood_of(word).negative
    return False


def _is_asked_since(one: Telling, verb: Token) -> bool:
    """Such as "We call upon all states to ratify it. Of the ten, two have done so": what was asked for."""
    between = verb.doc[one.token.sent.end : verb.sent.start]
    asked = (w for w in between if is_verb(w) and "urge" in frames_of(w))
    return any(is_verb(a) and act_cue(a) is not None for w in asked for a in w.subtree if a.i > w.i)


def _not_done_between(one: Telling, verb: Token) -> Telling | None:
    """The act that another one did not do: "signed in 1996 and never ratified. Indonesia did so in 2012"."""
    for word in reversed(list(verb.doc[one.token.i + 1 : verb.i])):
        cue = act_cue(word) if is_verb(word) else None
        if cue is not None and cue.action == one.action and mood_of(word).negative:
            stage = bare_stage(cue.action, cue.word, noun=False)
            return replace(one, stage=stage, said=stage, modality="actual", bare=stage in ("effective", "in_force"))
    return None


def _other_act_between(one: Telling, verb: Token) -> Telling | None:
    """The act that nobody named was to do: "Chad left the pact. The allies will suspend it. Peru did so in May"."""
    between = reversed(list(verb.doc[one.token.i + 1 : verb.i]))
    cue = next((cue for w in between if is_verb(w) and (cue := act_cue(w)) is not None), None)
    left = cue is not None and cue.action == "withdraw" and one.token.sent.start != verb.sent.start
    if cue is None or cue.action == one.action or not (cue.action == "suspend" or left):
        return None
    stage = bare_stage(cue.action, cue.word, noun=False)
    return replace(one, action=cue.action, stage=stage, said=stage, modality="actual", bare=False)


def _of_many_between(scene: Scene, verb: Token, one: Telling) -> Telling:
    """The act of many told since: "Chad joined the one pact. Several have joined the other. Peru did so in 2012"."""
    for word in reversed(list(verb.doc[max(one.token.sent.end, verb.i - _MANY_BEFORE) : verb.sent.start])):
        if is_verb(word) and _gives_notice(word):  # "Chad ratified it. Two others have sent notices. Peru was first"
            return replace(one, action="withdraw", stage="notified", said="notified", modality="actual", bare=False)
        cue = act_cue(word) if is_verb(word) else None
        if cue is None or cue.action != one.action:
            continue
        mood = mood_of(word)
        named = [n for c in word.children for n in (c, *children(c, "pobj")) if c.i > word.i]
        treaties = tuple(t for n in named for t in scene.object_treaties(n))
        if mood.negative or mood.tense not in ("past", "present") or set(treaties) & set(one.treaties):
            return one
        if not treaties and not cue.strong:
            return one
        treaties = treaties[:1] or one.treaties  # "Chad signed it. All others have ratified. Peru did so in 2012"
        stage = bare_stage(cue.action, cue.word, noun=False)
        bare = stage in ("effective", "in_force")
        return replace(one, treaties=treaties, stage=stage, said=stage, modality="actual", bare=bare)
    return one


def _gives_notice(verb: Token) -> bool:
    """Such as "sent notices", "gave notice"."""
    mood = mood_of(verb)
    gives = lemma(verb) in words("notice_verbs") and any(carrier(n) == "notice" for n in children(verb, "dobj"))
    return gives and not mood.negative and mood.tense in ("past", "present") and mood.modality == "actual"


def _echo(scene: Scene, verb: Token, base: str, before: Telling) -> Telling | None:
    agents = [n for by in children(verb, "agent") for n in by.children] if is_passive(verb) else []
    who = (agents[0] if agents else None) if is_passive(verb) else actor_of(scene, verb)
    if who is None and base == "have":
        who = next(iter(children(verb, "dobj")), None)  # "So have Chad and Mali"
    named = who is not None and (
        scene.referents.mention_at(who) is not None or who.tag_ == "PRP" or who.lower_ == "both"
    )
    participants = scene.who(who) if who is not None and named and scene.role(who) == "state" else ()
    if before.token is verb:
        return before
    if base == "do" and any(n.lower_ in ("nothing", "little", "anything") for n in children(verb, "dobj")):
        return None  # "Peru had given notice. Chad has done nothing as yet"
    if who is not None and base == "do" and scene.role(who) in _OF_STATE and any(children(who, "poss")):
        participants = scene.who(who)  # "Hungary's new government did the same in May"
    owner = _bare_owner(verb)
    chamber = who is not None and base in ("follow", "do") and scene.role(who) == "parliament"
    if owner is not None and base == "follow" and before.stage in _AT_HOME:
        chamber = True  # "and Estonia's followed in June"
    if chamber and before.stage == "parliament_approved" and mood_of(verb).tense == "past":
        own = scene.who(owner or who) or before.participants  # "the Senate followed on Thursday"
        return replace(before, participants=own, token=verb, words=(verb,), tense="past", target=(), implied=True)
    mood = mood_of(verb)
    again = base in _RETURNING
    going = base == "go" and mood.tense == "progressive"  # "has announced that it is going, too"
    if base == "go" and before.action == "withdraw" and (going or before.modality == "actual"):
        # "Burundi was the first to go"
        stage = "government_decided" if going else "effective"
        before = replace(before, stage=stage, said=stage, modality="actual", bare=not going)
    if before.stage == "signed" and any(c.lower_ == "in" for c in children(verb, "prt")):
        before = replace(before, stage="in_force", said="in_force", bare=True)  # "China came in in 1983"
    if base == "do" and any(c.lower_ == "can" for c in children(verb, "aux")):
        return None  # "Cuba can do it": what one is able to do
    if _is_only_meant(verb) or _is_apposed(verb):
        return None
    if (
        not participants
        or mood.negative
        or mood.tense == "duty"
        or (set(participants) & set(before.participants) and not again)
    ):
        return None
    tense = mood.tense if mood.tense != "none" else "past"
    modality = before.modality if tense in ("past", "would") else mood.modality
    if base == "be" and tense == "past" and mood.modality == "actual":
        modality = "actual"  # "China is to ratify it. Palau was first, in January"
    if (
        base == "be"
        and tense == "present"
        and any(c.lower_ == "next" for c in children(verb, "acomp", "attr", "advmod"))
    ):
        modality = "planned"  # "Peru is next"
    said = (verb, *([who] if who is not None else []))
    if again and before.stage == "proposed" and not set(participants) & set(before.participants):
        return None  # nobody comes back from what others are only to leave
    past = verb.tag_ == "VBD" and base == "follow" and before.modality == "planned" and before.stage in _DONE.values()
    if past and any(not scene.is_ahead(time) for time in scene.dated(verb)):
        modality = "actual"  # "Montenegro will become a member. Croatia followed on 1 April 2009"
    if again and tense == "past" and before.stage == "notified" and _before_it_took_effect(verb):
        return replace(before, stage="revoked", said="revoked", participants=participants, modality="actual",
                       token=verb, words=said, tense=tense, implied=True)  # fmt: skip
    if again and tense == "past":
        return replace(before, action="join", stage="in_force", said="in_force", participants=participants,
                       modality="actual", token=verb, words=said, tense=tense, bare=True, implied=True)  # fmt: skip
    if again:
        return None
    if verb.dep_ == "ccomp" and lemma(verb.head) == "deny":
        return None  # "denied that it was next"
    if mood.tense == "would" and verb.dep_ in ("acl", "ccomp", "relcl") and lemma(verb.head) in words("asking"):
        return None  # "expressed the hope that it would be next"
    if mood.tense == "would" and before.modality == "actual":
        stage, modality = _said_ahead(before, verb)
        before = replace(before, stage=stage, said=stage, bare=False)
    elif modality == "possible" and not again:
        before = replace(before, stage="proposed", said="proposed", bare=False)
    elif before.stage == "rejected" or (who is not None and who.i + 1 < verb.i and who.nbor(1).tag_ == "POS"):
        modality = before.modality  # "Peru's parliament voted against it, and Chile's had done so in May"
    elif before.stage in _AT_HOME or (
        before.stage in _PLANNED
        and (
            _is_done_by_now(verb)
            or _did_as_well(verb)
            or ((before.modality == "planned" or _is_meant(before) or _is_leaving(before)) and _is_done_then(verb))
        )
    ):
        if base == "follow" or tense != "past":
            return None  # another state's vote is not told by its name alone
        final = _DONE[before.action]
        before = replace(before, stage=final, said=final, bare=before.action != "suspend")
        modality = "actual"
    return replace(before, participants=participants, modality=modality, token=verb, words=said, tense=tense, target=())


def _bare_owner(verb: Token) -> Token | None:
    """The Estonia of "and Estonia's followed in June", whatever the grammar makes of it."""
    if verb.i < 2 or verb.nbor(-1).tag_ != "POS":
        return None
    return verb.nbor(-2) if verb.nbor(-2).tag_ in ("NNP", "NNPS") else None


def _is_done_by_now(verb: Token) -> bool:
    """Such as "have already done so", "was the last to do so": the act itself, where another one only plans it."""
    having = any(a.lower_ in ("has", "have", "had") for a in (verb, *children(verb, "aux")))
    ordinal = mood_of(verb).infinitive and any(w.lower_ in _ORDINALS for w in verb.head.subtree if w.i < verb.i)
    return having or ordinal


def _is_leaving(before: Telling) -> bool:
    """Whether what was told is that somebody "is leaving", which others "did in February"."""
    return before.action == "withdraw" and before.token.tag_ == "VBG" and before.stage == "government_decided"


def _is_done_then(verb: Token) -> bool:
    """Such as "did so in February", where another one is only about to do it."""
    return verb.lower_ == "did" and any(c.lower_ == "so" for c in verb.children)


def _did_as_well(verb: Token) -> bool:
    """Such as "demanded that Iran leave it, as North Korea did in 2003"."""
    as_ = verb.dep_ == "advcl" and any(c.lower_ == "as" for c in children(verb, "mark", "advmod"))
    return verb.lower_ == "did" and as_ and any(is_date(p) for p in children(verb, "prep"))


def _is_meant(before: Telling) -> bool:
    """Whether what was told is only what somebody wants: "its members intend to suspend it"."""
    return any(lemma(word) in words("meaning_to") for word in before.words)


def _is_only_meant(verb: Token) -> bool:
    """Such as "has promised to do so": an infinitive under a verb that does not say that it was done."""
    comes_back = verb.head.lower_ == "before" and lemma(verb) in _RETURNING  # "left in 1992 before coming back in 2002"
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ not in words("after") and not comes_back:
        return True  # "have talked about doing so"
    if mood_of(verb).modality == "planned" and verb.dep_ == "xcomp" and lemma(verb.head) == "be":
        return False  # "Britain is to do so this week"
    if verb.dep_ == "acl" and mood_of(verb).infinitive and frames_of(verb.head):
        return True  # "its intention to do so"
    governed = verb.dep_ in ("xcomp", "ccomp", "acl") and mood_of(verb).infinitive
    first = lemma(verb.head) in ("be", "become") and bool(children(verb.head, "attr", "acomp"))
    return governed and is_verb(verb.head) and not first


def _is_apposed(verb: Token) -> bool:
    """Such as "Japan joined in 2014, the last of seven to do so": the one told before, once more."""
    below = verb.dep_ in ("relcl", "acl") and mood_of(verb).infinitive
    return below and not any(lemma(w) in ("be", "become") for w in verb.ancestors)


def _said_ahead(before: Telling, verb: Token) -> tuple[str, Modality]:
    """Stage and modality of "announced that it would follow": of leaving a decision, of joining a plan."""
    if before.action == "join":
        return before.stage, "planned"
    announced = verb.dep_ == "ccomp" and "announce" in frames_of(verb.head)
    return (decided(before.action, announced=True), "actual") if announced else ("proposed", "possible")


def _before_it_took_effect(verb: Token) -> bool:
    return any(is_effect(c) and any(m.lower_ == "before" for m in c.children) for c in children(verb, "advcl"))


def _names_somebody(word: Token) -> bool:
    """Whether what looks like an object of "so has Chad" is rather who did it too."""
    return word.tag_ in ("NNP", "NNPS")


def is_echo(verb: Token, base: str) -> bool:
    """Whether the verb says that somebody does what was told, and nothing of its own."""
    direct = children(verb, "dobj", "ccomp", "xcomp", "acomp", "attr")
    direct = [d for d in direct if d.i > verb.i]
    below = {c.lower_ for c in verb.children}
    if base == "follow":
        followed = all(lemma(d) in words("followed") or d.tag_ in ("PRP", "NNP") for d in direct)
        return followed and "by" not in below - _agents(verb)
    if base == "take":  # not "took a similar step when it quit the court"
        own = any(act_cue(c) is not None for c in children(verb, "advcl"))
        return not own and any(is_similar_step(d, lemma(d)) for d in direct)
    if base == "have":
        so = any(c.lower_ == "so" and c.i == verb.i - 1 for c in verb.children)  # "and so has Chad"
        like = "as" in below and verb.dep_ == "advcl"  # "left in 2019, as Canada had in 1982"
        return like or (so and verb.lower_ in ("has", "have")) if all(map(_names_somebody, direct)) else False
    if base == "go" and not direct and not {"too", "next", "also"}.isdisjoint(below):
        return True  # "said that it would go, too"
    if base == "go" and not direct and _is_said_to_be_going(verb):
        return True
    if base == "go" and not direct and _came_in_turn(verb):
        return True  # "The United States had gone a year earlier"
    if base == "be":
        return any(d.lower_ in _ORDINALS and _is_alone(d, verb) for d in direct)
    if base == "come" and "back" not in below:
        return not direct and _came_in_turn(verb)
    if base in _RETURNING:
        return not direct and not any(p.lower_ in ("to", "from", "with") for p in children(verb, "prep"))
    if base == "do":
        if _NOT & {w.lower_ for w in _next(verb, 1)}:
            return False  # "Georgia did not either", where "not" may stand under "either"
        alone = verb.tag_ == "VBD" and not direct and "neg" not in {c.dep_ for c in verb.children}
        if alone and verb.dep_ in ("ROOT", "conj", "ccomp", "parataxis", "relcl"):
            return True  # "and on that day Chad did"
        if any(d.lower_ in ("it", "that") for d in direct):
            return True  # "Papua New Guinea did it last year"
        near = (
            below
            | {c.lower_ for d in direct for c in d.children}
            | _AGAIN & {w.lower_ for w in _next(verb, 2)} - {"as"}
        )
        return bool(near & _AGAIN) or (verb.i > 0 and verb.nbor(-1).lower_ == "so")
    ordinal = any(w.lower_ in ("first", "last", "second", "third") for w in verb.head.subtree if w.i < verb.i)
    return not direct and verb.tag_ == "VB" and ordinal and "to" in below


def _is_said_to_be_going(verb: Token) -> bool:
    """Such as "both have announced they are going": nowhere else."""
    alone = verb.tag_ == "VBG" and not children(verb, "prep", "prt", "advmod", "npadvmod")
    pronoun = any(n.tag_ == "PRP" for n in children(verb, "nsubj"))
    return alone and pronoun and verb.dep_ == "ccomp" and "announce" in frames_of(verb.head)


def _came_in_turn(verb: Token) -> bool:
    """Such as "the Philippines came in 1981", "Kenya came first": nothing but when, of some who joined."""
    when = [c for c in verb.children if c.i > verb.i and c.dep_ in ("prep", "advmod", "npadvmod", "prt")]
    told = [c for c in when if _is_when(c) or c.lower_ in _TURNS]
    others = [c for c in when if c.dep_ == "npadvmod" and c.tag_.startswith("NNP")]  # "in 1981, Cambodia in 1992"
    others += [c for c in when if c.lower_ == "in" and not any(c.children)]  # "came in a year later, in 1981"
    others += [
        c
        for c in when
        if c.lower_ in ("later", "earlier", "too", "also") or (c.dep_ == "npadvmod" and lemma(c) in UNITS)
    ]
    named = any(c.text[:1].isupper() and c.tag_ != "PRP" for c in children(verb, "nsubj"))
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(a.lower_ == "had" for a in children(verb, "aux")))
    return past and named and bool(told) and {c.i for c in (*told, *others)} == {c.i for c in when}


def _is_when(preposition: Token) -> bool:
    """Whether it opens a date: "in 1981", "on 8 December", "at the end of 1983"."""
    if preposition.lower_ not in ("in", "on", "at") or not any(preposition.children):
        return False
    days = ("day", "end", "start", "beginning")
    return any(t.lower_ in days for t in children(preposition, "pobj")) or is_date(preposition)


def _is_alone(ordinal: Token, verb: Token) -> bool:
    """Such as "Peru was first", "Peru was the first, in June 2020": nothing else says what it was the first to do."""
    if ordinal.left_edge.i == ordinal.i == ordinal.right_edge.i:
        return True
    if ordinal.i + 1 < len(ordinal.doc) and ordinal.nbor(1).lower_ == "to":
        return False  # "Albania was the first to finish, in 2007"
    the = all(c.lower_ in ("the", "very") for c in ordinal.children)
    return the and mood_of(verb).tense == "past" and any(is_date(p) for p in children(verb, "prep") if p.i > ordinal.i)


def is_similar_step(noun: Token, base: str) -> bool:
    """Such as "a similar step", "the same move": an act like the one told before."""
    if is_verb(noun) or not (base in ("action", "course") or carrier(noun) == "decision"):
        return False
    return not words("alike").isdisjoint(c.lower_ for c in noun.children)


def _next(verb: Token, count: int) -> list[Token]:
    return list(verb.doc[verb.i + 1 : verb.i + 1 + count])


def _agents(verb: Token) -> set[str]:
    return {c.lower_ for c in children(verb, "agent")}
