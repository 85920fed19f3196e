"""Notices and instruments: handed in, received, or taken back: "gave notice in June", "took it back in May"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import act_cue, carrier, frames_of, is_expecting, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import and_of_many, are_many, named_of
from treatywatch.reading.events.notices import addressed_to_depositary, notice_in_law, only_wants
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import carriers_of
from treatywatch.reading.events.telling import Act, Telling, telling
from treatywatch.reading.refer_groups import can_take_part, refs_of
from treatywatch.reading.refer_words import numbers
from treatywatch.reading.syntax import auxiliaries, children, is_passive, is_verb, lemma, subject
from treatywatch.reading.times_words import is_ordinal

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

UNDOING = frozenset({"suspend", "withdraw", "revoke", "rescind", "retract", "cancel"})
"""The base forms of verbs that take a notice back."""
_DEPOSITING = frozenset({"deposit", "lodge", "hand", "submit", "deliver"})
_PAPER_REACH = 60  # words in which the paper is named that "deposited theirs" stands for
_WHOSE = frozenset({"of", "from", "by"})
_ANYONE = frozenset({"a", "an", "any", "each", "every"})
_WHEN = frozenset({"after", "when", "once", "until", "if", "unless"})


def tell_notice(scene: Scene, verb: Token, objects: set[str], by: Token | None, before: Act | None) -> Telling | None:
    """Such as "gave notice in June", "the notice was withdrawn": notices without an act beside them."""
    if (objects and only_wants(verb)) or _is_denied(verb) or _asks_to_return(verb):
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ == "from" and lemma(verb.head.head) in words("barring"):
        return None  # "the rules barred anyone from giving notice"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "to" and lemma(verb.head.head) == "look":
        return None  # "looked forward to receiving the document"
    if lemma(verb) == "lay" and any(c.lower_ == "down" for c in verb.children):
        return None  # "Article 91 lays down a year's notice"
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and any(c.lower_ in ("a", "an", "any") for c in verb.head.children):
        return None  # "a notice given by 1 January frees a country"
    if before is None and _is_of_papers_alone(verb):
        return None  # "Warsaw handed in its papers. It is the fifth to leave the pact"
    if _arrives(verb, by):
        return None if is_rule(verb) else _notified(scene, verb, by, before)
    objects = objects | _left_out(verb, before) | _act_sent(verb)
    if not objects & {"notice", "instrument"} and not _takes_it_back(verb):
        alone = not any(c.i > verb.i for c in children(verb, "ccomp", "xcomp"))
        if lemma(verb) == "write" and before is not None and before.action == "withdraw" and _says_it_goes(verb):
            return _notified(scene, verb, by, before)  # "wrote to the United Nations to say it was going"
        leaving = before is not None and before.action == "withdraw" and _is_own(scene, by, before)
        tells = lemma(verb) == "notify" or (lemma(verb) == "inform" and leaving)
        if alone and tells and notice_in_law(verb, objects) and not is_rule(verb):
            return _notified(scene, verb, by, before)
        return None
    mood = mood_of(verb)
    if mood.infinitive and is_expecting(verb.head):
        mood = replace(mood, modality="planned", tense="future")  # "is expected to deposit its instrument"
    mood = _as_reported(verb, mood)
    if mood.modality == "possible" and mood.tense in ("future", "duty"):
        return None  # "may now be sent to New York", "should be sent to"
    if _goes_with_what_was_done(verb):
        mood = replace(mood, tense="past")  # "Ghana came first, handing in its papers in May"
    if (mood.tense == "none" and not _back(verb) and not mood.pending) or is_rule(verb):
        return None
    if "revoke" in frames_of(verb) or _takes_it_back(verb):
        own = scene.who(by)
        participants = own or (before.participants if before else ())
        treaties = before.treaties if before else ()
        if before and participants and (before.action == "withdraw" or _takes_consent_back(verb, objects, before)):
            return telling(before.action, "revoked", treaties, participants, mood, (verb,), implied=True)
        return None
    if (_is_any_letter(verb) and before is None) or _goes_to_a_desk_at_home(verb):
        return None
    return _notified(scene, verb, by, before, mood) if lemma(verb) in words("notice_verbs") else None


def _asks_to_return(verb: Token) -> bool:
    """Such as "a letter with the request to return was delivered": a paper, but no notice of leaving."""
    papers = [n for n in children(verb, "dobj", "nsubjpass", "nsubj") if n.lower_ in words("any_papers")]
    said = [word for paper in papers for word in paper.subtree]
    leaves = any((cue := act_cue(word)) is not None and cue.action == "withdraw" for word in said)
    return not leaves and any(lemma(word) in words("requests") for word in said)


def _is_any_letter(verb: Token) -> bool:
    """Such as "sent him a letter on the agreement": no word says that it is a notice of leaving."""
    papers = [n for n in children(verb, "dobj", "nsubjpass") if n.lower_ in words("any_papers")]
    return bool(papers) and not any(act_cue(word) is not None for word in verb.subtree if word is not verb)


def _goes_to_a_desk_at_home(verb: Token) -> bool:
    """Such as "parliament sent the document to the Kremlin", "was sent to the president for signature": no notice."""
    papers = [n for n in children(verb, "dobj", "nsubjpass") if n.lower_ in words("any_papers")]
    to = [n for p in children(verb, "prep", "dative") if p.lower_ == "to" for n in children(p, "pobj")]
    return bool(papers) and any(n.lower_ in words("desks_at_home") for n in to)


def _left_out(verb: Token, before: Act | None) -> set[str]:
    """The paper of "deposited theirs", "handed over its own": like the one told before."""
    objects = [
        *children(verb, "dobj"),
        *(n for p in children(verb, "prep") if p.lower_ in ("in", "over") for n in p.children),
    ]
    own = any(n.lower_ in words("their_own") for n in objects)
    it = any(n.lower_ in ("it", "them") for n in children(verb, "dobj")) and lemma(verb) in _DEPOSITING
    if it and any(carrier(w) == "instrument" for w in verb.doc[max(0, verb.i - _PAPER_REACH) : verb.i]):
        return {"instrument"}  # "signed the instrument on Monday. Its ambassador deposited it in New York"
    undone = lemma(verb) in UNDOING - {"suspend"} and before is not None and before.action == "withdraw"
    if not own or not (undone or lemma(verb) in words("notice_verbs")):
        return set()
    if before is not None:
        return {"instrument" if before.action == "join" else "notice"}
    near = reversed(verb.doc[max(0, verb.i - _PAPER_REACH) : verb.i])
    return next(({kind} for w in near if (kind := carrier(w)) in ("instrument", "notice")), set())


def _act_sent(verb: Token) -> set[str]:
    """The paper of "the denunciation, which Peru's government sent to the Secretary-General in June"."""
    cue = act_cue(verb.head) if verb.dep_ == "relcl" and verb.head.is_noun else None
    which = any(c.tag_ in ("WDT", "WP") for c in children(verb, "dobj", "nsubjpass"))
    leaving = cue is not None and cue.noun and cue.action == "withdraw"
    sent = which and lemma(verb) in words("notice_verbs") and addressed_to_depositary(verb)
    return {"notice"} if leaving and sent else set()


def _says_it_goes(verb: Token) -> bool:
    going = any(w.lower_ in ("going", "go", "leaving", "out", "quitting") for w in verb.subtree if w.i > verb.i)
    return going and addressed_to_depositary(verb)


def _is_reported(verb: Token) -> bool:
    """Whether a clause, or the one that it is joined to, is what somebody said."""
    first = verb.head if verb.dep_ == "conj" else verb
    return first.dep_ == "ccomp" and is_verb(first.head) and lemma(first.head) in words("reporting")


def _is_denied(verb: Token) -> bool:
    """Such as "denied that it had served notice"."""
    return verb.dep_ == "ccomp" and is_verb(verb.head) and lemma(verb.head) == "deny"


def _is_own(scene: Scene, by: Token | None, act: Act) -> bool:
    own = scene.who(by)
    return not own or bool(set(own) & set(act.participants))


def notice_that_follows(scene: Scene, verb: Token, before: Act | None) -> Telling | None:
    """Such as "said that they were leaving. Formal notices followed the next day"."""
    what = scene.subject(verb)
    if what is None or carrier(what) != "notice" or before is None or before.action != "withdraw":
        return None
    nobody = any(c.lower_ in ("no", "a", "an") for c in what.children)
    told = lemma(verb) in words("following_up") and not nobody and mood_of(verb).tense == "past"
    here = scene.parsed.sentence_at(verb.idx)
    timed = here is not None and any(True for _ in scene.times_in(here))
    whose = next(iter(children(what, "poss")), None)
    owners = _of_relative(scene, whose, verb) if whose is not None and whose.tag_ == "WP$" else ()
    before = replace(before, participants=owners or before.participants)
    return _notified(scene, verb, None, before) if told and timed else None


def _arrives(verb: Token, what: Token | None) -> bool:
    """Such as "Peru's instrument of ratification reached the United Nations on Monday"."""
    if what is None or lemma(verb) not in words("arriving") or carrier(what) not in ("notice", "instrument"):
        return False
    return addressed_to_depositary(verb)


def is_rule(verb: Token) -> bool:
    """Such as "after the depositary has received the notice", "a member that gives notice": a rule, and no step."""
    if _is_of_what_may_be(verb):
        return True
    of_any = verb.dep_ == "relcl" and any(c.lower_ in ("a", "an", "any", "each") for c in verb.head.children)
    if of_any and verb.tag_ in ("VBZ", "VBP"):
        return True
    nth = any(is_ordinal(c.lower_) for n in children(verb, "nsubjpass") for c in n.children)
    if nth and verb.dep_ == "relcl" and any(a.lower_ in ("is", "are") for a in auxiliaries(verb)):
        return True  # "after the month in which the thirtieth instrument is deposited"
    marked = any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHEN for c in verb.children)
    present = any(a.lower_ in ("has", "have", "is", "are") for a in auxiliaries(verb)) or verb.tag_ == "VBZ"
    after = verb.dep_ == "pcomp" and verb.head.lower_ in _WHEN  # "after written notice reaches the depositary"
    if verb.dep_ == "conj" and (
        verb.tag_ == "VBZ" or present
    ):  # "a year after the depositary, Portugal, receives the notice"
        times = [p for word in (verb.head, *children(verb.head, "acomp")) for p in children(word, "prep")]
        after = any(c.lower_ in _WHEN and c.i < verb.i and children(c, "pobj") for c in times)
    return present and (after or (verb.dep_ == "advcl" and marked))


def _is_of_what_may_be(verb: Token) -> bool:
    """Such as "a party may leave it a year after giving notice", "a state leaves it by giving notice"."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("pcomp", "advcl"):
        return False
    above = next((up for up in verb.ancestors if is_verb(up)), None)
    if above is None:
        return False
    mood, who = mood_of(above), subject(above)
    anyone = who is not None and any(c.lower_ in _ANYONE for c in who.children) and not carrier(who)
    return mood.modality in ("possible", "conditional") or (anyone and mood.tense == "present")


def _takes_it_back(verb: Token) -> bool:
    """Such as "took it back in May", said of a notice."""
    base = lemma(verb)
    if base != "take" and base not in UNDOING:
        return False
    if base in UNDOING and verb.dep_ == "conj" and {"notice", "instrument"} & carriers_of(verb.head):
        return any(c.lower_ == "it" for c in children(verb, "dobj"))
    back = any(c.lower_ == "back" for c in verb.children)
    paper = {carrier(n) for n in children(verb, "dobj")} & {"instrument", "notice"}
    return base == "take" and back and (bool(paper) or any(c.lower_ == "it" for c in children(verb, "dobj")))


def _takes_consent_back(verb: Token, objects: set[str], before: Act) -> bool:
    """Such as "deposited an instrument of accession and took it back in May": no exit, but no consent any more."""
    return before.action == "join" and ("instrument" in objects or "instrument" in carriers_of(verb.head))


def _back(verb: Token) -> bool:
    return verb.tag_ == "VBG" and (verb.dep_ == "pcomp" or bool(children(verb, "mark")))


def _goes_with_what_was_done(verb: Token) -> bool:
    """Such as "came first, handing in its papers in May": a participle behind the comma of what somebody did."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or children(verb, "mark", "nsubj") or not is_verb(verb.head):
        return False
    above = mood_of(verb.head)
    behind = verb.left_edge.i > verb.head.i and verb.doc[verb.left_edge.i - 1].text == ","
    return behind and above.tense == "past" and above.modality == "actual" and not above.negative


def _as_reported(verb: Token, mood: Mood) -> Mood:
    """The mood of "told members that Mali would deposit its instrument": that it is planned."""
    would = mood.tense == "would" and mood.modality == "possible"
    return replace(mood, modality="planned", tense="future") if would and _is_reported(verb) else mood


def _notified(
    scene: Scene, verb: Token, by: Token | None, before: Act | None, mood: Mood | None = None
) -> Telling | None:
    paper = scene.subject(verb)
    labelled = paper is not None and carrier(paper) in ("notice", "instrument")  # "SLOVENIA: Notice was sent in May"
    own = scene.who(by) or _before_bracket(scene, verb) or (scene.label_of(verb) if labelled else ())
    own = tuple(dict.fromkeys((*own, *and_of_many(scene, by, verb)))) if own else own
    if not own and verb.dep_ == "acl" and carrier(verb.head) in ("notice", "instrument"):
        own = tuple(r for c in children(verb.head, "poss") for r in scene.who(c))  # "Hungary's notice, sent in June"
    mood = mood or _as_reported(verb, mood_of(verb))
    if not own and by is not None and are_many(scene, by) and lemma(verb) != "receive":
        own = named_of(scene, verb)
        if not own:
            return None  # "five states gave notice": whose, the text does not say
    if any(c.lower_ == "no" for n in children(verb, "dobj", "nsubjpass") for c in n.children):
        mood = replace(mood, negative=True)  # "has received no notification"
    if lemma(verb) == "receive":
        own = _sender(scene, verb)
    if lemma(verb) in words("arriving") and by is not None:
        whose = [c for c in by.subtree if c.dep_ == "poss" or (c.dep_ == "pobj" and c.head.lower_ in _WHOSE)]
        own = tuple(r for c in whose for r in (_of_relative(scene, c, verb) if c.tag_ == "WP$" else scene.who(c)))
        size = next((numbers()[c.lower_] for c in by.children if c.lower_ in numbers()), 0)
        if not own and size > 1 and len(own := scene.referents.last_group(by.idx, size)) != size:
            return None  # "all three letters": whose, the text does not say
    if _back(verb):
        mood = replace(mood, tense="past", modality="actual")
    about = before or _nearest(scene, verb)
    participants = own or (about.participants if about else ()) or (_only_state(scene, verb) if before is None else ())
    if about is None or not participants or (mood.tense == "none" and not mood.pending) or about.action == "suspend":
        return None
    what = scene.subject(verb)
    handed = carrier(what) if is_passive(verb) and what is not None else None
    handed = carrier(what) if what is not None and _arrives(verb, what) else handed
    instrument = "instrument" in {handed, *carriers_of(verb), *_left_out(verb, before)} or _is_paper_of_joining(
        verb, before
    )
    under = _under(scene, verb, about)
    if not under and any(_is_of_other_treaties(scene, word) for word in verb.subtree if word.i > verb.i):
        return None  # "deposited its instruments of ratification of two labour conventions"
    about = replace(about, treaties=under[:1]) if under else about
    acts = {cue.action for word in verb.subtree if (cue := act_cue(word)) is not None and cue.noun}
    if _only_notifies(verb) and "withdraw" not in acts and (before is None or before.action == "join"):
        completes = any(lemma(w) in words("before_notifying") for w in verb.sent if w.i < verb.i)
        if not completes:
            return None  # "notified the depositary": of what, nothing says
        about, instrument = replace(about, action="join"), True
    leaves = before is not None and before.action == "withdraw"
    if leaves and not acts and any(n.lower_ in ("papers", "paperwork") for n in children(verb, "dobj", "nsubjpass")):
        instrument = False  # "The EU left the pact. Spain has filed its papers, too"
    if instrument and not acts and leaves and any(map(scene.is_long_ago, scene.dated(verb))):
        return None  # "plans to leave the pact. It deposited its instrument in 1998": of which act, nothing says
    if instrument and "withdraw" not in acts and ("join" in acts or not _leaves(about, before, participants)):
        about = replace(about, action="join")
    joining = about.action == "join" and before is not None and lemma(verb) in ("notify", "inform")
    joining = joining and "withdraw" not in acts and not objects_of_notice(verb)
    letters = (
        "withdraw" not in acts and before is not None and _is_of_any_papers(verb)
    )  # "letters to join it ... were handed"
    stage = "deposited" if about.action == "join" and (instrument or joining or letters) else "notified"
    return telling(
        "join" if stage == "deposited" else "withdraw", stage, about.treaties, participants, mood, (verb,), implied=True
    )


def _is_of_papers_alone(verb: Token) -> bool:
    """Whether what is handed in are papers that the next sentence says to be of an exit."""
    nouns = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    papers = bool(nouns) and all(n.lower_ in (*words("any_papers"), "papers", "paperwork") for n in nouns)
    if not papers or any(act_cue(w) is not None for w in verb.subtree if w.i != verb.i):
        return False
    end = verb.sent.end
    behind = verb.doc[end].sent if end < len(verb.doc) else ()
    told = {cue.action for w in behind if (cue := act_cue(w)) is not None}
    return "withdraw" in told and "join" not in told


def _is_of_any_papers(verb: Token) -> bool:
    nouns = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    papers = [n for n in nouns if n.lower_ in words("any_papers")]
    return any(c.lower_ in ("the", "these", "those", "all") for n in papers for c in n.children)


def _before_bracket(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Behind whose name a bracket stands that tells of its notice: "Bolivia (notice received on 2 May 2007)"."""
    for word in reversed(verb.doc[verb.sent[0].i : verb.i]):
        if word.text == ")":
            return ()
        if word.text == "(":
            named = scene.referents.mention_at(word.nbor(-1)) if word.i else None
            return tuple(r for r in refs_of(named) if can_take_part(r)) if named is not None else ()
    return ()


def _under(scene: Scene, verb: Token, about: Act) -> tuple[str, ...]:
    """The treaty that the sentence of a notice names or means: not the depositary's own, "the depositary, UNESCO"."""
    treaties = scene.referents.treaties
    own = (word for word in verb.subtree if word.dep_ != "appos" and not treaties.is_acting(word))
    told = [(word, t) for word in own if (t := treaties.at(word))]
    told = [one for one in told if one[1] in about.treaties or not treaties.is_addressed(one[0])]
    behind = tuple(t for word, t in told if word.i > verb.i)  # not "left the INF Treaty; in May it gave notice on ..."
    named = behind or tuple(t for _, t in told)
    before = (w for w in verb.sent if w.i < verb.i and w.form.is_noun and not treaties.is_acting(w))
    meant = () if named else tuple(t for w in before if (t := treaties.of_noun(w)))
    return named or meant[-1:]


def _is_of_other_treaties(scene: Scene, noun: Token) -> bool:
    """Whether a paper is of treaties that are none of the article's: "ratification of two labour conventions"."""
    paper = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "to", "for") else None
    is_paper = paper is not None and bool(carrier(paper) or act_cue(paper))
    return is_paper and carrier(noun) is None and scene.referents.treaties.is_unknown(noun)


def _only_notifies(verb: Token) -> bool:
    """Whether a verb tells a notification without a noun for it: "then notified New Zealand, the depositary"."""
    return lemma(verb) in ("notify", "inform") and carriers_of(verb).isdisjoint({"notice", "instrument"})


def objects_of_notice(verb: Token) -> bool:
    """Whether a verb has a notice of its own: "was notified by a letter"."""
    return "notice" in carriers_of(verb)


def _is_paper_of_joining(verb: Token, before: Act | None) -> bool:
    """Such as "deposited the instrument ... The document was lodged on Monday": what it is, the text told before."""
    joins = before is not None and before.action == "join"
    return joins and any(lemma(n) == "document" for n in children(verb, "dobj", "nsubjpass"))


def _leaves(about: Act, before: Act | None, participants: tuple[str, ...]) -> bool:
    """Whether what is handed in is of a withdrawal told before, of the same ones."""
    return before is not None and about.action == "withdraw" and bool(set(participants) & set(before.participants))


def _of_relative(scene: Scene, whose: Token, verb: Token) -> tuple[str, ...]:
    """Those of "Monaco and France, whose notices arrived in March"."""
    if verb.dep_ != "relcl" or whose.head.head.i != verb.i:
        return ()
    return tuple(dict.fromkeys(r for one in (verb.head, *verb.head.conjuncts) for r in scene.who(one)))


def _sender(scene: Scene, verb: Token) -> tuple[str, ...]:
    """From whom a notice is received: "received its notice", "a notification from Peru", "of the United States"."""
    papers = [*children(verb, "dobj", "nsubjpass"), *((verb.head,) if verb.dep_ == "acl" else ())]
    for owner in (c for n in papers for c in n.children if c.dep_ == "poss"):  # "Peru's notice, received in May"
        found = scene.who(owner)
        if found:
            return found
    for word in verb.subtree:
        if word.dep_ == "prep" and word.lower_ in ("from", "of"):
            found = tuple(r for noun in word.children for r in scene.who(noun))
            if found:
                return found
    return ()


def _only_state(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Whose "the notice of withdrawal handed in last May" is, where no act was told yet: the article's own state's."""
    what = verb.head if verb.dep_ in ("acl", "relcl") else scene.subject(verb)
    own = what is not None and carrier(what) == "notice" and any(c.lower_ == "the" for c in what.children)
    acts = [cue for w in what.subtree if (cue := act_cue(w)) is not None] if own and what is not None else []
    state = scene.referents.main_state
    return (state,) if state is not None and any(cue.action == "withdraw" for cue in acts) else ()


def _nearest(scene: Scene, verb: Token) -> Act | None:
    """Where no act was told yet: a notice speaks of the treaty named last."""
    treaty = scene.referents.treaties.nearest(verb.idx)
    return Act("withdraw", (treaty,), ()) if treaty else None
