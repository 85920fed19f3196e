"""Steps whose act was told before: "the Sejm had passed it", "the president signed the law", "Moscow gave notice"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.events.cues import act_cue, carrier, frame_starts, frames_of, is_effect, is_expecting, words
from treatywatch.reading.events.handed import UNDOING, is_rule, notice_that_follows, tell_notice
from treatywatch.reading.events.idioms import is_dated_ahead
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.refused import is_finding
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import carriers_of, frame_stage, parliament_stage
from treatywatch.reading.events.taking_effect import handed_in_takes_effect, tell_effect
from treatywatch.reading.events.telling import Act, Telling, last_act, last_told, telling
from treatywatch.reading.events.through import giver_role, is_through, moving, organ_through
from treatywatch.reading.events.unreal import is_awaited, is_done_by_anybody
from treatywatch.reading.events.voted import approved_treaty, falls_short, rejected_treaty, shares_passive, vote_to_come
from treatywatch.reading.parse import Sentence
from treatywatch.reading.refer_groups import is_organisation
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_AT_HOME = ("proposed", "recommended", "government_decided", "parliament_approved", "promulgated", "rejected")
_TURNING = frozenset({"make", "do", "change", "backtrack", "go", "think", "climb", "relent"})
_PARAGRAPHS = 2  # breaks between an act and words that go back to what the article is about
_ANNOUNCED = 500  # characters behind an act in which "made the announcement" is of it
_ANNOUNCING = ("government_decided", "suspension_declared", "notified")
_OWN_REACH = 5000  # characters that a step lies from an act of the same ones
_SELDOM = frozenset({"be", "have", "say", "tell", "become", "keep", "call", "ask", "want", "bring", "leave", "ratify"})
_TORN = 200  # characters behind a notice in which it is torn up
_VOTERS = ("parliament", "committee", "people")


@cache
def _carrying() -> frozenset[str]:
    """The base forms of the verbs that may tell a step of an act told before."""
    return (
        frame_starts()
        | words("notice_verbs")
        | words("arriving")
        | words("following_up")
        | words("passing")
        | UNDOING
        | _TURNING
        | words("tearing")
        | {"notify", "inform", "refuse", "vote", "be"}
    )


def tell_carried(scene: Scene, sentence: Sentence, told: Sequence[Telling], used: set[int]) -> Iterator[Telling]:
    """The steps of a sentence whose act was told before it.

    Args:
        scene: the article.
        sentence: the sentence.
        told: all tellings so far, in order.
        used: the words that tell a step already.
    """
    told = list(told)
    for verb, base in scene.bases(sentence):
        if base in words("assents") and (assent := _assent_told(scene, verb, told)) is not None:
            told.append(assent)
            yield assent
        if base not in _carrying() or not is_verb(verb) or verb.i in used:
            continue
        if (base in moving() and not is_through(verb)) or is_awaited(verb) or is_done_by_anybody(verb):
            continue
        if base in words("arriving") and told and told[-1].stage == "revoked":
            continue  # "took its accession back; the letter reached the UN on 29 April"
        last = _of_topic(scene, told, verb) or last_act(told, verb.idx)
        before = (_own_act(scene, verb, told, last) or last) if last is not None else None
        before = (_of_bill(scene, verb, told, before) or before) if before is not None else None
        before = _of_notice(scene, base, verb, told) or before
        before = _of_paper(scene, verb, told, before) if before is not None else None
        confirmed = _confirmed(scene, verb, told)
        if confirmed is not None:
            found: Telling | None = confirmed
        elif is_effect(verb):
            found = handed_in_takes_effect(scene, sentence, verb, told)
            found = found or tell_effect(scene, sentence, verb, before)
        else:
            found = (
                _announced_then(scene, verb, told) or _gone(scene, verb, before) or _turned_back(scene, verb, before)
            )
            found = found or (_torn_up(scene, verb, told) if base in words("tearing") else None)
            plain = base not in _TURNING | words("tearing") or _is_sent(scene, verb, base)
            plain = plain and (base not in _SELDOM or _may_step(scene, verb, base))
            found = found or (_step(scene, verb, before) if plain else None)
        if found:
            told.append(found)
            yield found


def _of_paper(scene: Scene, verb: Token, told: Sequence[Telling], before: Act) -> Act:
    """The act before; of "deposited theirs" under the agreement that later paragraphs have turned to."""
    theirs = any(n.lower_ in words("their_own") for n in children(verb, "dobj"))
    turn = scene.text.find("\n", told[-1].token.idx, verb.idx) if theirs else -1
    meant = scene.referents.treaties.meant_between(turn, verb.idx) if turn >= 0 else None
    return before if meant is None or meant in before.treaties else replace(before, treaties=(meant,))


def _may_step(scene: Scene, verb: Token, base: str) -> bool:
    """Whether a verb that stands in every other sentence may tell a step here."""
    if base == "be":
        return is_finding(scene, verb)
    return bool(frames_of(verb)) or bool(carriers_of(verb))


def _is_sent(scene: Scene, verb: Token, base: str) -> bool:
    """Such as "Formal notice went to the Secretary-General on Thursday"."""
    what = scene.subject(verb) if base in words("arriving") else None
    return what is not None and carrier(what) in ("notice", "instrument")


def _step(scene: Scene, verb: Token, before: Act | None) -> Telling | None:
    if verb.dep_ == "relcl" and carrier(verb.head) and scene.referents.treaties.at(verb.head):
        return None  # "the Convention on the Law of Treaties, which Peru signed"
    if (late := notice_that_follows(scene, verb, before)) is not None:
        return late
    objects = carriers_of(verb) | _passed(verb)
    by = _by(scene, verb)
    what = scene.subject(verb)
    if is_finding(scene, verb) and before is not None and what is not None and carrier(what):
        return telling(before.action, "rejected", before.treaties, before.participants, mood_of(verb), (verb,))
    if by is None and not is_passive(verb) and not giver_role(verb):
        return None
    if (is_passive(verb) or is_through(verb)) and what is not None:
        objects |= {kind for kind in [carrier(what)] if kind}
    role = giver_role(verb) or (scene.role(by) if by is not None else "other")
    judged = rejected_treaty(scene, verb, by, role) or approved_treaty(scene, verb, by, role)
    judged = judged or vote_to_come(scene, verb, by, role)
    if judged:
        return judged
    consent = _consent_given(scene, verb, by, role, before)
    if consent:
        return consent
    notice = tell_notice(scene, verb, objects, by, before)
    if notice:
        return notice
    if any(lemma(n) in words("appeals") for n in children(verb, "dobj", "nsubjpass")):
        return None
    if is_rule(verb) or _is_law_of_its_own(scene, verb) or _makes_another_law(scene, verb):
        return None  # "will be ratified once the bill has been enacted"
    objects |= {"law"} if lemma(verb) == "promulgate" else set()
    if before is not None and before.action == "join":
        objects = objects - {"order"}  # "signed the memorandum": a paper of its own
    if any(_is_on_other_matter(scene, n, verb) or _carries_out(n) for n in _carrying_nouns(verb, what)):
        return None
    if before is None or not (objects & {"law", "bill", "decree", "order", "decision"} or _votes(verb, role)):
        return None
    acts = [cue.action for n in children(verb, "dobj", "nsubjpass") if (cue := act_cue(n)) is not None]
    if "withdraw" in acts and before.action == "join":
        before = replace(before, action="withdraw")  # "took the country back in 2003. His successor announced an exit"
    mood = mood_of(verb)
    if mood.infinitive and lemma(verb.head) in words("expecting") | {"be"}:
        mood = replace(mood, modality="planned", tense="future")  # "is due to vote in December"
    if mood.tense == "would" and mood.modality == "possible" and verb.dep_ == "ccomp" and lemma(verb.head) == "say":
        mood = replace(mood, modality="planned", tense="future")  # "has said that she would promulgate it"
    if mood.modality == "conditional" and mood.tense == "past":
        return None  # "had the law been promulgated": it was not
    declined = _declined(verb)
    mood = declined or mood
    if any(c.lower_ in words("enabling") for n in _carrying_nouns(verb, what) for c in n.children):
        before = replace(before, action="join")
    named = _named_in(scene, what if is_passive(verb) else None) or (
        () if by is not None else _named_beside(scene, verb)
    )
    participants = named or _whose(scene, by, before)
    if participants is None and mood.pending:
        participants = scene.who(by)  # "Poland's president has yet to sign": its own law, beside another state's
    if participants is None or (mood.tense == "none" and not mood.pending):
        return None
    if mood.negative and not mood.pending and declined is None:
        return None
    stage = _stage_told(scene, verb, before, by, role, objects)
    stage = None if stage is not None and falls_short(verb, stage) else stage
    if stage == "rejected" and lemma(verb) == "vote" and (by is None or any(c.tag_ == "CD" for c in by.children)):
        return None  # "32 deputies voted against": so many, and what the chamber did is told elsewhere
    words_of = (verb, *([by] if by is not None else []))
    joint = scene.who(by) if stage == "recommended" and role == "government" else ()
    if len(joint) > 1 and set(joint) >= set(participants):
        participants = joint  # "the ministers of Chad, Mali and Peru recommended the step": each its own state's
    about = replace(before, participants=participants)
    return replace(about.told(stage, mood, words_of), implied=True) if stage else None


def _declined(verb: Token) -> Mood | None:
    """The mood of "refused to sign the law": that it was not signed."""
    above = verb.head if verb.dep_ == "xcomp" and lemma(verb.head) in words("declining") else None
    if lemma(verb) != "sign" or above is None or mood_of(above).tense != "past" or mood_of(above).negative:
        return None
    if any(act_cue(w) is not None for w in verb.subtree if w.i > verb.i):
        return None  # "refused to sign a bill that would withdraw the country": told with the act
    return replace(mood_of(above), negative=True)


def _stage_told(scene: Scene, verb: Token, before: Act, by: Token | None, role: str, objects: set[str]) -> str | None:
    """The stage that a verb tells of the act before, by what it has for its objects and whose word it is."""
    for frame in frames_of(verb):
        if frame in ("notify", "consider", "propose", "refuse") or (frame == "urge" and lemma(verb) != "recommend"):
            continue
        if frame == "announce" and (lemma(verb) != "announce" or not objects & {"decision"}):
            continue
        stage = frame_stage(before.action, frame, role, verb, objects)
        if frame == "revoke" and (role in _VOTERS or not _own(scene, by, before)):
            continue
        what = scene.subject(verb) if frame == "revoke" and is_passive(verb) else None
        if what is not None and what.tag_ == "NNS" and not carrier(what):
            continue  # "its steps can be reversed within an hour": no act of the other side
        decided = lemma(verb) in ("decide", "sign", "announce") or (
            frame in ("decide", "approve") and role == "government" and objects == {"decision"}
        )  # "the cabinet approved the move"
        if stage and (stage != "government_decided" or decided):
            return stage
    return None


def _of_notice(scene: Scene, base: str, verb: Token, told: Sequence[Telling]) -> Act | None:
    """The leaving that "we will notify the depositary" speaks of, also where a joining of long ago was told since."""
    own = set(scene.who(_by(scene, verb))) if base in ("notify", "inform") else set()
    return (
        last_act([t for t in told if t.action == "withdraw" and own & set(t.participants)], verb.idx) if own else None
    )


def _of_bill(scene: Scene, verb: Token, told: Sequence[Telling], before: Act) -> Act | None:
    """The act that a law or bill is on: one that is on its way at home, before one that was told of long ago."""
    kinds = carriers_of(verb) | {carrier(n) or "" for n in children(verb, "nsubj", "nsubjpass")}
    it = lemma(verb) in words("passing") and any(n.lower_ == "it" for n in children(verb, "dobj"))
    if kinds.isdisjoint({"law", "bill"}) and not it:
        return None
    at_home = last_act([one for one in told if one.stage in _AT_HOME and not one.negative], verb.idx)
    return at_home if at_home is not None and set(at_home.participants) & set(before.participants) else None


def _of_topic(scene: Scene, told: Sequence[Telling], verb: Token) -> Act | None:
    """The act under the article's own treaty, where one under another was told in passing some paragraphs before."""
    treaties, last = scene.referents.treaties, last_told(told, verb.idx)
    if last is None or treaties.main is None or treaties.main in last.treaties:
        return None
    if scene.text.count("\n\n", last.token.idx, verb.idx) < _PARAGRAPHS or treaties.nearest(verb.idx) != treaties.main:
        return None
    own = last_act([one for one in told if treaties.main in one.treaties], verb.idx)
    return own if own is not None and own.action == last.action else None


def _own_act(scene: Scene, verb: Token, told: Sequence[Telling], last: Act) -> Act | None:
    """The last act of those who act here, where another one's was told since: of the same action."""
    own = set(scene.who(_by(scene, verb)))
    acts = {cue.action for n in children(verb, "dobj", "nsubjpass") if (cue := act_cue(n)) is not None}
    action = "withdraw" if "withdraw" in acts else last.action  # "announced a second departure"
    if not own or (own & set(last.participants) and action == last.action):
        return None
    mine = [one for one in told if own & set(one.participants) and one.action == action and not one.negative]
    return last_act(mine, verb.idx, _OWN_REACH)


def _confirmed(scene: Scene, verb: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "the president confirmed it on 4 July": what parliament approved before."""
    last = told[-1] if told else None
    if last is None or last.stage != "parliament_approved" or last.negative:
        return None
    off = lemma(verb) == "sign" and any(c.lower_ == "off" for c in children(verb, "prt"))
    if not off and lemma(verb) not in words("confirming"):
        return None
    it = any(n.lower_ in ("it", "this") for n in children(verb, "dobj", "nsubjpass"))
    by, mood = scene.subject(verb), mood_of(verb)
    if not it or is_passive(verb) or by is None or scene.role(by) != "head_of_state":
        return None
    own = set(scene.who(by))
    if (own and not own & set(last.participants)) or mood.negative or mood.tense not in ("past", "present"):
        return None
    return telling(last.action, "promulgated", last.treaties, last.participants, mood, (verb, by), implied=True)


def _announced_then(scene: Scene, verb: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "The minister made the announcement on Tuesday": when the decision told just before was made known."""
    said = [n for n in children(verb, "dobj") if lemma(n) == "announcement"] if lemma(verb) == "make" else []
    last, mood = last_told(told, verb.idx, _ANNOUNCED), mood_of(verb)
    if not any(c.lower_ in ("the", "this") for n in said for c in n.children) or last is None or last.negative:
        return None
    if last.stage not in _ANNOUNCING or mood.tense != "past" or mood.negative or not scene.dated(verb):
        return None
    own = set(scene.who(scene.subject(verb)))
    return replace(last, token=verb, words=(verb,), implied=True) if own <= set(last.participants) else None


def _from_a_day_ahead(scene: Scene, verb: Token) -> bool:
    preps = [p for w in (verb, *children(verb, "advmod", "acomp", "prep")) for p in (w, *children(w, "prep"))]
    since = any(p.lower_ in ("from", "on", "as") for p in preps)
    return since and any(t.day is not None and scene.is_ahead(t, future=True) for t in scene.dated(verb))


def _gone(scene: Scene, verb: Token, before: Act | None) -> Telling | None:
    """Such as "gave notice in 1983 and was gone a year later": told of the one who was to leave."""
    if before is None or before.action != "withdraw" or lemma(verb) not in ("go", "be"):
        return None
    if (announced := _said_to_go(scene, verb, before)) is not None:
        return announced
    away = any(c.lower_ in ("gone", "out") for c in children(verb, "acomp", "advmod", "attr", "prep"))
    gone = verb.lower_ == "gone" if lemma(verb) == "go" else away
    behind = (p for c in verb.children if c.lower_ == "out" for p in children(c, "prep") if p.lower_ == "of")
    of = [n for p in behind for n in children(p, "pobj")]
    if any(n.tag_.startswith("NNP") and not set(scene.treaties_of(n)) & set(before.treaties) for n in of):
        return None  # "Qatar is out of OPEC as of this week"
    who, mood = scene.who(scene.subject(verb)), mood_of(verb)
    if away and who and mood.tense == "present" and not mood.negative and _from_a_day_ahead(scene, verb):
        mood = replace(mood, modality="planned", tense="future")  # "Finland is out from January 10"
        return telling("withdraw", "effective", before.treaties, who, mood, (verb,), implied=True)
    ahead = gone and is_dated_ahead(scene, verb)  # "sent its notice and will be out on 20 February"
    if not gone or mood.negative or not (ahead or mood.tense == "past"):
        return None
    if not set(who) & set(before.participants):
        return None  # also "they and Israel were gone"
    return telling("withdraw", "effective", before.treaties, who, mood, (verb,), bare=not ahead, implied=True)


def _said_to_go(scene: Scene, verb: Token, before: Act) -> Telling | None:
    """Such as "Chad is leaving the court. Mali and Peru announced in 2016 that they would go"."""
    told = verb.dep_ == "ccomp" and is_verb(verb.head) and "announce" in frames_of(verb.head)
    alone = lemma(verb) == "go" and not any(c.i > verb.i and c.dep_ not in ("punct", "npadvmod") for c in verb.children)
    if not told or not alone or mood_of(verb).tense not in ("would", "future") or mood_of(verb.head).tense != "past":
        return None
    who = scene.who(scene.subject(verb.head))
    done = mood_of(verb.head)
    if not who or done.negative or done.modality != "actual":
        return None
    return telling("withdraw", "government_decided", before.treaties, who, done, (verb.head, verb), implied=True)


def _turned_back(scene: Scene, verb: Token, before: Act | None) -> Telling | None:
    """Such as "made a U-turn", "reversed course", "changed its mind", told of the one who was to leave."""
    done = {lemma(n) for n in children(verb, "dobj", "advmod")} & words("turns") or lemma(verb) in (
        "backtrack",
        "relent",
    )
    beside = {c.lower_ for c in verb.children if c.i > verb.i}
    done = (
        done
        or (lemma(verb) == "think" and "better" in beside)
        or (lemma(verb) in ("back", "climb") and "down" in beside)
    )
    first = verb.left_edge.i
    in_case = any(w.lower_ == "case" for w in verb.doc[max(0, first - 1) : verb.i])
    if not done or in_case or before is None or before.action != "withdraw":
        return None  # "kept the door open in case the new government changed course"
    who, mood = scene.who(scene.subject(verb)), mood_of(verb)
    if mood.tense != "past" or mood.modality != "actual":
        return None
    in_time = any(m.lower_ == "before" for c in children(verb, "advcl", "prep") for m in (c, *c.children))
    if mood.negative or not who or not (in_time or set(who) <= set(before.participants)):
        return None  # of others only "changed their minds before their year had passed"
    return telling("withdraw", "revoked", before.treaties, who, mood, (verb,), implied=True)


def _torn_up(scene: Scene, verb: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "sent a notice, and his successor tore it up": the notice told just before."""
    last = told[-1] if told else None
    if last is None or last.stage != "notified" or last.action != "withdraw" or verb.idx - last.token.idx > _TORN:
        return None
    it, mood = any(n.lower_ == "it" for n in children(verb, "dobj", "nsubjpass")), mood_of(verb)
    own = set(scene.who(scene.subject(verb)))
    if not it or mood.negative or mood.tense != "past" or (own and not own & set(last.participants)):
        return None
    return telling("withdraw", "revoked", last.treaties, last.participants, mood, (verb,), implied=True)


def _carrying_nouns(verb: Token, what: Token | None) -> list[Token]:
    nouns = [
        *children(verb, "dobj"),
        *(n for p in children(verb, "prep") for n in children(p, "pobj")),
        *([what] if what is not None and is_passive(verb) else []),
    ]
    return [n for n in nouns if carrier(n) in ("law", "bill")]


def _makes_another_law(scene: Scene, verb: Token) -> bool:
    """Such as "signed the amnesty into law": what becomes law is no bill on a treaty, nor an act."""
    into = any(p.lower_ == "into" and any(c.lower_ == "law" for c in p.children) for p in children(verb, "prep"))
    what = next((n for n in children(verb, "dobj", "nsubjpass") if n.tag_.startswith("NN")), None) if into else None
    if what is None or carrier(what) or act_cue(what) is not None:
        return False
    return lemma(what) not in words("made_law") and not scene.treaties_of(what)


def _is_law_of_its_own(scene: Scene, verb: Token) -> bool:
    """Such as "suspended the talks under a law passed by parliament": a law told of for the first time."""
    law = verb.head
    if verb.dep_ != "acl" or carrier(law) not in ("law", "bill") or law.dep_ != "pobj":
        return False
    new = any(c.lower_ in ("a", "an") for c in law.children)
    return new and not any(act_cue(w) is not None or scene.treaties_of(w) for w in law.subtree if w.i != verb.i)


def _tells_content(clause: Token) -> bool:
    """Such as "the bill that struck the penalty from the code": what a bill does, and not what became of it."""
    subject = any(c.tag_ == "WDT" for c in children(clause, "nsubj"))
    return subject and not is_passive(clause) and not frames_of(clause)


def _carries_out(law: Token) -> bool:
    """Such as "the Kyoto Protocol Implementation Act": a law by which a treaty is applied, and none on joining it."""
    return any(c.lower_ in words("carrying_out") for c in law.children)


def _is_on_other_matter(scene: Scene, bill: Token, verb: Token) -> bool:
    """Such as "a law on pensions", "the budget bill": what it is about is no treaty and no act under one."""
    topics = [*children(bill, "prep"), *(p for p in children(verb, "prep") if p.i == bill.i + 1)]
    about = [n for p in topics if p.lower_ in ("on", "about", "for") for n in p.children if n.tag_ != "NNP"]
    about += [c for c in bill.children if c.dep_ in ("compound", "amod") and c.tag_ in ("NN", "NNS")]
    about += [
        c
        for c in bill.children
        if c.dep_ in ("relcl", "acl") and {"would", "will", "to"} & {g.lower_ for g in c.children}
    ]
    about += [c for c in bill.children if c.dep_ == "relcl" and _tells_content(c)]
    about += [c for c in bill.children if c.dep_ == "acl" and c.tag_ == "VBG"]  # "a resolution demanding an end"
    no_matter = (*words("stages_of_bills"), *words("when_signed"))
    about = [n for n in about if lemma(n) not in no_matter and not scene.who(n)]
    return bool(about) and not any(
        act_cue(word) is not None or scene.treaties_of(word) or word.dep_ == "pcomp"
        for n in about
        for word in n.subtree
    )


def _passed(verb: Token) -> set[str]:
    """Such as "a law on leaving the treaty, which lawmakers passed": the law, whatever the clause is hung on."""
    if verb.dep_ != "relcl" or lemma(verb) not in words("passing"):
        return set()
    if not any(c.tag_ == "WDT" for c in children(verb, "dobj", "nsubjpass")):
        return set()
    above = [w for w in verb.head.ancestors if w.i < verb.i]
    nouns = [*above, *(n for w in above if is_verb(w) for n in children(w, "dobj", "nsubjpass", "nsubj"))]
    return {kind for noun in nouns if (kind := carrier(noun)) in ("law", "bill")}


def _consent_given(scene: Scene, verb: Token, by: Token | None, role: str, before: Act | None) -> Telling | None:
    """Such as "the Senate gave its consent by 80 votes to 19"."""
    given = [n for o in children(verb, "dobj", "nsubjpass") for n in (o, *o.conjuncts) if lemma(n) in words("assents")]
    given += [n for p in children(verb, "prep", "dative") if given and p.lower_ == "to" for n in p.children]
    refused = _refuses_consent(verb)
    if (lemma(verb) not in words("assenting") and not refused) or not given:
        return None
    named = tuple(dict.fromkeys(t for n in given for t in scene.treaties_of(n)))
    own = scene.who(by)
    if before is None or (named and not set(named) & set(before.treaties)):
        act = Act("join", named or _implied_by_consent(scene, verb, given), own)
    elif own and not set(own) & set(before.participants):
        act = replace(before, participants=own)  # "in Kenya, parliament gave its assent in 2013"
    else:
        act = replace(before, treaties=named or before.treaties)
    stage, mood = parliament_stage(act.action, role), mood_of(verb)
    royal = any(c.lower_ == "royal" for n in given for c in n.children)
    if royal or role in ("government", "head_of_state"):  # "the cabinet had given the go-ahead in March"
        in_law = royal or (role == "head_of_state" and any(lemma(n) == "assent" for n in given))
        stage = "promulgated" if in_law else "government_decided"
    if refused:
        mood = mood_of(verb.head if mood.infinitive else verb)
        stage = "rejected" if role == "parliament" and mood.tense == "past" else None
    if mood.infinitive and is_expecting(verb.head):
        mood = replace(mood, modality="planned", tense="future")  # "is expected to give its consent"
    participants = _whose(scene, by, act)
    if stage is None or not act.treaties or not participants or mood.negative or mood.tense in ("none", "duty"):
        return None
    return telling(act.action, stage, act.treaties, participants, mood, (verb, *([by] if by else [])), implied=True)


def _refuses_consent(verb: Token) -> bool:
    """Such as "the Senate withheld its consent", "declined to give its consent in October 1999"."""
    if lemma(verb) in words("withholding"):
        return True
    above = verb.head if verb.dep_ == "xcomp" else None
    return above is not None and lemma(above) in words("declining") and lemma(verb) in words("assenting")


def _assent_told(scene: Scene, noun: Token, told: Sequence[Telling]) -> Telling | None:
    """Such as "the step follows parliament's consent in April", "signed it after the Senate's approval"."""
    looked_back_upon = noun.head.lower_ in words("after") or lemma(noun.head) == "follow"
    owner = next(iter(children(noun, "poss")), None)
    before = last_act(told, noun.idx) if looked_back_upon and owner is not None else None
    if before is None or owner is None:
        return None
    role, whose = scene.role(owner), _whose(scene, owner, before)
    stage = "government_decided" if role == "government" else parliament_stage(before.action, role)
    if stage is None or not whose:
        return None
    return telling(before.action, stage, before.treaties, whose, Mood("actual", False, "past"), (noun,), implied=True)


def _implied_by_consent(scene: Scene, verb: Token, given: Sequence[Token]) -> tuple[str, ...]:
    """The treaty of "parliament gave its consent by 408 votes": the one spoken of, if no other thing is named."""
    preps = [p for w in (verb, *given) for p in children(w, "prep", "dative")]
    if any(p.lower_ in ("to", "for") and not any(n.like_num for n in p.children) for p in preps):
        return ()
    nearest = scene.referents.treaties.nearest(verb.idx)
    return (nearest,) if nearest else ()


def _by(scene: Scene, verb: Token) -> Token | None:
    organ = organ_through(scene, verb)
    if organ is not None:
        return organ
    if is_passive(verb) or shares_passive(verb):
        return next((n for by in children(verb, "agent") for n in by.children if n.dep_ == "pobj"), None)
    due = verb.dep_ == "xcomp" and verb.head.dep_ == "acomp"
    found = scene.subject(verb.head.head if due else verb)  # "the Senate is due to vote"
    if found is not None and found.tag_ in ("WP", "WDT") and found.head.dep_ == "relcl":
        return found.head.head
    return found


def _votes(verb: Token, role: str) -> bool:
    """Such as "voted by 102 to 1", "passed it": a vote of an organ needs no object."""
    if role not in _VOTERS:
        return False
    pronoun = any(c.lower_ in ("it", "this", "that") for c in children(verb, "dobj"))
    return (lemma(verb) == "vote" and not children(verb, "xcomp", "ccomp")) or pronoun


def _whose(scene: Scene, by: Token | None, before: Act) -> tuple[str, ...] | None:
    """Those of the act told before whose organ acts here; None where it is another state's."""
    own = scene.who(by)
    if not own and by is not None and _is_an_outside_body(scene, by):
        return None  # "NATO fully supports the decision"
    if not own:
        return before.participants
    alike = {"similar", "same", "such", *words("enabling")}
    similar = by is not None and any(c.lower_ in alike for n in by.head.children for c in n.children)
    if similar or (by is not None and own == scene.label_of(by)) or _passes_the_bill_too(scene, by, before):
        return own
    shared = tuple(r for r in own if r in before.participants)
    return (*shared, *(r for r in _with(scene, by) if r not in shared)) if shared else None


def _passes_the_bill_too(scene: Scene, by: Token | None, before: Act) -> bool:
    """Such as "Finland is leaving the pact. In Poland, the Sejm passed the bill in June": a bill on the same."""
    if by is None or before.action != "withdraw" or scene.role(by) != "parliament" or not is_verb(by.head):
        return False
    bills = [n for n in children(by.head, "dobj") if carrier(n) in ("bill", "law")]
    return bool(bills) and all(c.lower_ == "the" for n in bills for c in n.children)


def _is_an_outside_body(scene: Scene, by: Token) -> bool:
    """Whether a word means an organisation that takes no part in treaties: nobody's organ."""
    if by.lower_ == "it" and by.head.dep_ == "ccomp":
        by = scene.subject(by.head.head) or by  # "NATO said that it supports the decision"
    meant = scene.referents.of_token(by)
    return scene.role(by) == "other" and bool(meant) and all(map(is_organisation, meant))


def _named_in(scene: Scene, carried: Token | None) -> tuple[str, ...]:
    """Whose act a bill's own clause names: "a motion that Switzerland leave as well"."""
    for word in carried.subtree if carried is not None and carrier(carried) else ():
        if is_verb(word) and act_cue(word) is not None and children(word, "nsubj"):
            found = scene.who(children(word, "nsubj")[0])
            if found:
                return found
    return ()


def _named_beside(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The one state that the sentence of an assent names: "on the Canadian side, the bill received Royal Assent"."""
    if not giver_role(verb):
        return ()
    mentions = [m for w in verb.sent if (m := scene.referents.mention_at(w)) is not None and m.kind == "state"]
    found = {m.ref for m in mentions if m.ref}
    return tuple(found) if len(found) == 1 else ()


def _with(scene: Scene, by: Token | None) -> tuple[str, ...]:
    """Those behind "together with": "announced the step together with Mali"."""
    if by is None:
        return ()
    for word in by.head.subtree:
        if word.lower_ == "with" and word.dep_ == "prep" and word.i and word.nbor(-1).lower_ in ("together", "along"):
            return scene.listed(word)
    return ()


def _own(scene: Scene, by: Token | None, before: Act) -> bool:
    return by is None or bool(set(scene.who(by)) & set(before.participants))
