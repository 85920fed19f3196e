"""Acts that other words govern: "voted to leave", "notified the UN of its withdrawal", "urged parliament to ratify"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.bare import leaves_on_a_day, tell_own
from treatywatch.reading.events.by_whom import is_by_votes, owner_of, subject_of
from treatywatch.reading.events.chains import Link, is_forestalled
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.cues import carrier, frames_of, is_effect, keys, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import named_of
from treatywatch.reading.events.notices import notice_in_law
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import bare_stage, carriers_of, frame_stage
from treatywatch.reading.events.telling import Act, Telling
from treatywatch.reading.events.through import at_seat, giver_role
from treatywatch.reading.events.voted import falls_short
from treatywatch.reading.refer_groups import is_organisation
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma
from treatywatch.reading.times_words import is_ordinal

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_STRENGTH = (
    "approve", "reject", "revoke", "notify", "effect", "sign", "decide", "urge", "propose", "consider", "announce",
    "refuse",
)  # fmt: skip

_CARRIED_OUT = frozenset({"approve", "reject", "notify", "effect", "sign"})
_WISHES = frozenset({"urge", "propose", "consider"})
"""The steps that only ask for another one: "urged Peru to reverse its withdrawal"."""


def tell_governed(
    scene: Scene, core: Core, links: tuple[Link, ...], finite: Token, treaties: tuple[str, ...], before: Act | None
) -> Iterator[Telling]:
    """The step that the governing words of an act tell, and the step that they only ask for.

    Args:
        scene: the article.
        core: the act.
        links: the words that govern it, the nearest first.
        finite: the finite verb that all stands under.
        treaties: the act's treaties.
        before: the act told before it.
    """
    said_by = subject_of(scene, links[-1].token, finite) if _is_only_reported(core, links) else None
    links = links[:-1] if said_by is not None else links
    main = next((x for x in reversed(links) if not x.token.tag_.startswith("JJ")), links[-1])
    by = _by(scene, main, links, finite)
    role = scene.role(by) if by is not None else "parliament" if is_by_votes(main.token) else "other"
    role = giver_role(main.token) or role
    frame, stage = _best(core, links, role, scene.who(by))
    participants = _participants(scene, core, by, treaties, before) or _otherwise(scene, frame, main.token, said_by)
    if stage is None or not participants or _is_no_step(core, main.token) or falls_short(main.token, stage):
        return
    if frame == "effect" and scene.is_for_one_told(main.token):
        return
    if frame == "effect" and core.actor is None:
        participants = scene.for_whom(main.token) or participants
    if frame == "urge" and core.actor is not None and core.actor.tag_ == "PRP" and core.actor.dep_ == "dobj":
        participants = tuple(p for p in participants if p not in scene.who(by))  # "urging it": somebody else
        if not participants:
            return
    if frame in ("urge", "propose", "consider") and _is_outsider(scene, main.token, by, role, participants):
        return
    act = Act(core.action, treaties, participants)
    reported = frame == "announce" and stage == "proposed" and core.token.dep_ == "ccomp" and is_verb(core.token)
    if _is_due_on_a_day(scene, core, links) or (reported and leaves_on_a_day(scene, core)):
        yield act.told("effective", Mood("planned", False, "future"), (core.token, main.token))
        return
    decides = stage in ("parliament_approved", "government_decided") and not is_verb(main.token)
    if decides and _is_only_needed(main.token):
        return
    voted = _vote_mood(main.token, finite) if decides else None
    if voted is not None:
        yield act.told(stage, voted, (main.token, core.token))
        return
    if frame in ("announce", "notify") and _keeps_its_own_mood(core, act, main.token):
        yield from tell_own(scene, core, act, role, finite)
        return
    said = (main.token, core.token, *(link.token for link in links), *([by] if by is not None else []))
    if _is_against(core, frame, main.token):
        yield from _decided_against(core, act, mood_of(main.token), said)
        return
    yield from _by_mood(scene, core, act, links, main, finite, frame, stage, by, said)


def _by_mood(
    scene: Scene, core: Core, act: Act, links: tuple[Link, ...], main: Link, finite: Token, frame: str, stage: str,
    by: Token | None, said: tuple[Token, ...],
) -> Iterator[Telling]:  # fmt: skip
    """The telling of a step by the mood of what governs the act: done, planned, denied or only advised against."""
    mood = _mood_of_step(frame, main, links, finite)
    if frame == "revoke" and mood.tense == "duty":
        return  # "called on all to halt any steps toward withdrawal": asked for
    promised = core.action == "withdraw" and lemma(main.token) in words("promising")
    if promised and mood_of(core.token).negative and not mood.negative:  # "promised never to leave"
        yield Act("reaffirm", act.treaties, act.participants).told(
            "reaffirmed", Mood("actual", False, mood.tense), said
        )
        return
    own = mood_of(core.token)
    if frame in _WISHES and own.negative and (own.infinitive or own.tense == "duty"):  # also "that it should not join"
        yield act.told(stage, replace(mood, negative=not mood.negative), said)  # "advised not to withdraw"
        return
    below = [core.token, *(x.token for x in links if x is not main)]
    if stage == "parliament_approved" and any(map(_is_not_to, below)):
        yield act.told("rejected", mood, said)  # "voted not to approve the exit", "voted not to ratify it"
        return
    says = frame in ("announce", "notify") or lemma(main.token) in words("reporting")
    if says and not mood.negative and _is_denied_below(core, main):
        mood = replace(mood, negative=True)  # "said that he would not pursue ratification"
    if _is_of_another(frame, core, _own(scene, core, by)) or (mood.negative and _is_open(core)):
        return
    if mood.negative:
        no_plans = core.action == "join" and not mood_of(finite).negative  # "has no plans to join"
        if not no_plans and (by is None or scene.who(by)):  # not "no other party has announced that it will leave"
            yield from _not_done(core, act, frame, stage, mood, said)
        return
    if mood.modality == "actual" and _is_put_to_a_vote(main.token, core.token):
        if mood.tense == "past":
            return  # "voted on leaving it"
        mood = replace(mood, modality="planned", tense="future") if mood.tense == "present" else mood
    if frame == "effect" and mood.tense == "present":
        if not _is_dated(scene, core):
            return
        mood = by_day(scene, mood, main.token)
    yield act.told(stage, _softened(core, frame, mood, links, main.token, finite), said)
    yield from _planned_below(scene, act, core, links, stage)


def _is_denied_below(core: Core, main: Link) -> bool:
    """Whether a verb between an act and what announces it is denied."""
    above = takewhile(lambda word: word != main.token, core.token.ancestors)
    return core.cue.noun and any(is_verb(word) and mood_of(word).negative for word in above)


def _is_not_to(verb: Token) -> bool:
    return is_verb(verb) and mood_of(verb).negative and mood_of(verb).infinitive


def _is_put_to_a_vote(verb: Token, act: Token) -> bool:
    """Such as "votes on leaving the treaty": what came of it is not told, as "votes to leave" tells it."""
    return lemma(verb) == "vote" and any(p.lower_ == "on" and act in p.subtree for p in children(verb, "prep"))


def _is_dated(scene: Scene, core: Core) -> bool:
    """Whether an act takes effect on a day, and is somebody's: not "a withdrawal takes effect a year later"."""
    return bool(scene.dated(core.token)) and not any(c.lower_ in ("a", "an", "any") for c in core.token.children)


def _is_no_step(core: Core, governing: Token) -> bool:
    """Whether nobody in particular acts, or it takes effect no more, or one is a member: "reviews its membership"."""
    own = core.cue.word == "membership" and any(c.tag_ == "PRP$" for c in core.token.children)
    return own or core.open_actor or is_forestalled(governing)


def _otherwise(scene: Scene, frame: str, verb: Token, said_by: Token | None) -> tuple[str, ...]:
    """Who acts where neither the act nor what governs it says so: at whose seat, for whom, or who reports it."""
    if frame in ("approve", "sign", "reject") and is_verb(verb):
        return at_seat(scene, verb) or _reporting(scene, verb)
    return (scene.for_whom(verb) or scene.who(said_by)) if frame == "effect" else ()


def _reporting(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Who reports what was done at home: "Peru's delegate reported that a law on accession has passed"."""
    above = verb.head if verb.dep_ == "ccomp" else None
    if above is None or not is_verb(above):
        return ()
    said = scene.statement_at(verb.idx)
    return scene.who(scene.subject(above)) or (scene.statements[said].source.refs if said is not None else ())


def _is_only_reported(core: Core, links: tuple[Link, ...]) -> bool:
    """Whether the outermost verb only says that an act takes effect: "said that the withdrawal would take effect"."""
    if len(links) < 2 or not core.cue.noun or lemma(links[-1].token) not in words("saying"):
        return False
    return is_effect(links[-2].token) and links[-2].token.dep_ == "ccomp"


def _mood_of_step(frame: str, main: Link, links: tuple[Link, ...], finite: Token) -> Mood:
    """The mood of the step that the governing words tell: negative also in "has no plans to leave"."""
    mood = _of_undoing(links) if frame == "revoke" else _as_said(frame, main, links)
    mood = mood or mood_of(main.token if is_verb(main.token) and not _is_ranked(main.token) else finite)
    denied = any(not is_verb(x.token) and mood_of(x.token).negative for x in links)
    return replace(mood, negative=True) if denied else mood


def _is_ranked(verb: Token) -> bool:
    """Such as "became the fourth country to notify the UN": it did, as the verb above tells."""
    noun = verb.head
    ranked = verb.dep_ == "relcl" and noun.dep_ == "attr" and mood_of(verb).infinitive
    return ranked and any(is_ordinal(c.lower_) for c in noun.children)


def _as_said(frame: str, main: Link, links: tuple[Link, ...]) -> Mood | None:
    """The mood of "said that it would deposit its instrument": that of the step, and not that of saying so."""
    if frame not in _CARRIED_OUT:
        return None  # who says that it would leave has decided so
    told = next((x for x in links if frame in x.frames and is_verb(x.token)), None)
    if told is None or told is main or lemma(main.token) not in words("reporting"):
        return None
    first = told.token.head if told.token.dep_ == "conj" else told.token
    if first.dep_ != "ccomp":
        return None
    mood = mood_of(told.token)
    ahead = mood.tense == "would" and mood.modality == "possible"
    return replace(mood, modality="planned", tense="future") if ahead else mood


def _is_against(core: Core, frame: str, main: Token) -> bool:
    """Such as "decided not to leave", "decided that it will not leave", "decided against leaving"."""
    if frame not in ("decide", "announce"):
        return False
    mood = mood_of(core.token)
    not_to = mood.negative and (mood.infinitive or mood.tense in ("future", "would"))
    preposition = core.token.head
    against = preposition.lower_ == "against" and preposition.head.i == main.i
    return not_to or against


def _of_undoing(links: tuple[Link, ...]) -> Mood | None:
    """The mood of "said that it would reverse its withdrawal": a plan, whatever was said of it."""
    moods = [mood_of(x.token) for x in links if "revoke" in x.frames and is_verb(x.token)]
    ahead = next((m for m in moods if m.tense in ("future", "would") and m.modality != "conditional"), None)
    return replace(ahead, modality="planned") if ahead is not None and ahead.tense == "would" else ahead


def _own(scene: Scene, core: Core, by: Token | None) -> tuple[str, ...]:
    """Whose organ acts; "ministers" without a name, of an organisation's act, are the organisation's."""
    named = by is not None and any(scene.referents.mention_at(w) for w in by.subtree)
    return scene.who(by) if named or not core.actors or not all(map(is_organisation, core.actors)) else ()


def _is_of_another(frame: str, core: Core, own: tuple[str, ...]) -> bool:
    """Such as "Hungary's parliament approved Sweden's accession": a step of Hungary's, and none of Sweden's."""
    return frame in ("approve", "sign", "decide") and bool(own and core.actors) and not set(own) & set(core.actors)


def _is_open(core: Core) -> bool:
    """Such as "has not decided whether to leave": neither that it leaves nor that it stays."""
    return any(c.lower_ in ("whether", "if", "when") for c in core.token.children)


def _by(scene: Scene, main: Link, links: tuple[Link, ...], finite: Token) -> Token | None:
    """By whom the step is: the subject of what governs the act, else of the finite verb, "are due to vote"."""
    by = subject_of(scene, main.token, finite)
    decided = [x for x in links if not is_verb(x.token) and "decide" in x.frames]
    if by is None and decided and "announce" in main.frames and is_passive(main.token):
        return owner_of(scene, decided[-1].token)  # "the cabinet's decision to join was announced"
    return subject_of(scene, finite, finite) if by is None and main.token.i != links[-1].token.i else by


def _keeps_its_own_mood(core: Core, act: Act, main: Token) -> bool:
    """Whether what was said counts by its own verb: "said that it would not leave", "might leave", "will join"."""
    if not _is_reported_clause(core, main):
        return False
    own = mood_of(core.token)
    unsure = own.modality == "conditional" or (own.modality == "possible" and own.tense != "would")
    return act.action == "join" or own.negative or unsure


def _is_reported_clause(core: Core, main: Token) -> bool:
    """Whether the act is the verb of what somebody said, with a tense of its own: "said that it would not leave"."""
    reported = core.token.dep_ in ("ccomp", "acl", "conj", "xcomp") and is_verb(core.token)
    return reported and is_verb(main) and mood_of(core.token).tense in ("future", "would", "progressive")


def _is_due_on_a_day(scene: Scene, core: Core, links: tuple[Link, ...]) -> bool:
    """Such as "is due to drop out of the treaty on 22 January": what is to take effect then."""
    due = len(links) == 1 and links[0].token.tag_.startswith("JJ") and links[0].token.lower_ in words("expecting")
    return core.action == "withdraw" and due and is_verb(core.token) and bool(scene.dated(core.token))


def _is_only_needed(noun: Token) -> bool:
    """Such as "parliament's approval had to be obtained", "is required", "must come first": nobody has given it."""
    verb = noun.head if noun.dep_ in ("nsubj", "nsubjpass") and is_verb(noun.head) else None
    if verb is None:
        return False
    inner = [c for c in children(verb, "xcomp") if mood_of(c).infinitive]
    return mood_of(verb).tense == "duty" or (lemma(verb) == "have" and bool(inner)) or lemma(verb) in words("needing")


def _vote_mood(noun: Token, finite: Token) -> Mood | None:
    """The mood of a vote told by a noun: planned where it is put off or set; None where its verb has it held."""
    if not is_verb(finite) or finite.i == noun.i:
        return None
    put_off = lemma(finite) in words("delaying") or not words("putting_off").isdisjoint(keys(finite))
    return Mood("planned", False, "future") if put_off else None


def by_day(scene: Scene, mood: Mood, verb: Token) -> Mood:
    """The mood of "takes effect on Friday": planned where that day is still to come."""
    time = min(scene.dated(verb), key=lambda t: (t.start < verb.idx, abs(t.start - verb.idx)))
    known = scene.parsed.article.published_on is not None
    if known and not (scene.is_ahead(time) or time.ahead):
        return replace(mood, tense="past")
    return replace(mood, modality="planned", tense="future")


def _participants(
    scene: Scene, core: Core, by: Token | None, treaties: tuple[str, ...], before: Act | None
) -> tuple[str, ...]:
    """Who acts: as the act's own phrase says, else the subject of what governs it, else those of the act before."""
    if core.actors and by is not None and _is_whom_one_tells(scene, core, by):
        return scene.who(by)
    if core.actors or core.open_actor:
        return core.actors
    if core.cue.noun and _is_of_states_in_general(core.token):
        return ()  # "called for a collective withdrawal of member states"
    if by is not None and by.dep_ == "nsubj" and lemma(by.head) == "receive":
        return ()  # whose it is, the one who receives it does not tell
    above = scene.who(by) or _named_later(scene, by)
    if not above and by is not None and _are_others(by):
        return ()
    if above or not core.cue.noun or before is None:
        return above
    return before.participants if set(before.treaties) & set(treaties) else ()


def _are_others(by: Token) -> bool:
    """Such as "Fifteen other nations deposited theirs": none of those that the text told of before."""
    counted = any(c.like_num or c.lower_ in ("other", "several", "many", "more", "further") for c in by.children)
    return by.tag_ in ("NNS", "NNPS") and by.lower_ in cue_file("referring")["states"] and counted


def _is_of_states_in_general(noun: Token) -> bool:
    owners = [n for p in children(noun, "prep") if p.lower_ in ("of", "by") for n in p.children]
    return any(
        n.lower_ in cue_file("referring")["states"]
        and not any(c.lower_ in ("the", "these", "those", "three", "two", "its", "both") for c in n.children)
        for n in owners
    )


def _is_whom_one_tells(scene: Scene, core: Core, by: Token) -> bool:
    """Such as "gave notice to Hungary that it was leaving": the pronoun is who tells, and not who is told."""
    if core.actor is None or core.actor.tag_ != "PRP" or by.dep_ != "nsubj" or not scene.who(by):
        return False
    verb = by.head
    told = [
        *children(verb, "dobj", "dative"),
        *(p for n in (verb, *children(verb, "dobj")) for p in children(n, "prep")),
    ]
    told += [n for p in told if p.lower_ == "to" for n in p.children]
    return any(n.i < core.actor.i and set(core.actors) <= set(scene.who(n)) for n in told if n.form.is_noun)


def _named_later(scene: Scene, by: Token | None) -> tuple[str, ...]:
    """Those named behind a number of them: "three countries handed in theirs: Fiji, Peru and Chad"."""
    many = by is not None and by.tag_ == "NNS" and by.dep_ == "nsubj" and mood_of(by.head).tense == "past"
    return named_of(scene, by.head) if by is not None and many and scene.is_general(by) else ()


def _best(core: Core, links: tuple[Link, ...], role: str, own: tuple[str, ...]) -> tuple[str, str | None]:
    """The step that the outermost governing word tells; a noun that names the plan gives way to the verb."""
    among = {k for link in links for k in [carrier(link.token)] if k}
    back = next(
        (x for x in links if "revoke" in x.frames and _fits(core, x.token, "revoke", carriers_of(x.token), own)), None
    )
    if back is not None and core.action == "withdraw":
        asked = any(_WISHES.intersection(x.frames) for x in links[links.index(back) + 1 :])
        return ("", None) if asked or role in ("parliament", "committee", "people") else ("revoke", "revoked")
    undone = _undone_below(core, links)
    if undone is not None:
        return ("reject", "rejected") if undone == "reject" and role in ("parliament", "committee") else ("", None)
    for link in reversed(links):
        told_of = core.cue.noun and link is links[0]
        if (
            lemma(link.token) in ("say", "tell")
            and "announce" in link.frames
            and core.token.head.i != link.token.i
            and not told_of
        ):
            continue  # "wait and see about rejoining it, she said" announces nothing
        if lemma(link.token) in words("ways") and not any(is_verb(x.token) for x in links):
            continue  # "its procedures for ratification are in progress" decides nothing
        if link.token.tag_.startswith("JJ") and link.frames == ("announce",) and len(links) > 1:
            continue  # "is due to vote": the vote is what is told
        objects = carriers_of(link.token) | among | _ratification_signed(core, link.token, role)
        for frame in sorted(_frames_over(core, link), key=_STRENGTH.index):
            if not _fits(core, link.token, frame, objects, own) or (frame == "notify" and _asks_below(link, links)):
                continue
            stage = frame_stage(core.action, frame, role, link.token, objects)
            if stage in ("parliament_approved", "government_decided") and _only_asks(link, links, role):
                return "propose", frame_stage(core.action, "urge", role, link.token, objects)
            if stage:
                return frame, stage
        if is_verb(link.token) and not {"revoke", "reject"}.isdisjoint(link.frames) and "approve" not in link.frames:
            return "", None  # what is undone here is not decided by the words below
    return "", None


def _ratification_signed(core: Core, verb: Token, role: str) -> set[str]:
    """Such as "the president signed the ratification": the law on it."""
    own = core.token.dep_ in ("dobj", "nsubjpass") and core.token.head.i == verb.i and core.cue.word == "ratification"
    return {"law"} if own and lemma(verb) == "sign" and role == "head_of_state" else set()


def _undone_below(core: Core, links: tuple[Link, ...]) -> str | None:
    """What is only asked for where that is a no: "recommended that the house reject the bill", "asked to halt it"."""
    outer = links[-1]
    if not is_verb(outer.token) or not _WISHES.intersection(outer.frames):
        return None
    for link in links[:-1]:
        plain = is_verb(link.token) and link.token.tag_ in ("VB", "VBP", "VBG") and "approve" not in link.frames
        if plain and "reject" in link.frames:
            return "reject"
        if plain and core.action == "join" and "revoke" in link.frames:
            return "revoke"
    return None


def _frames_over(core: Core, link: Link) -> tuple[str, ...]:
    """The steps that a word may tell of an act; to say that one "should leave" is to ask for it."""
    duty = is_verb(core.token) and mood_of(core.token).tense == "duty"
    if lemma(link.token) in ("want", "wish") and link.token.dep_ == "ccomp" and lemma(link.token.head) == "announce":
        return ("announce",)  # "has announced that it wants to leave"
    return ("urge",) if duty and "announce" in link.frames else link.frames


def _only_asks(outer: Link, links: tuple[Link, ...], role: str) -> bool:
    """Whether a vote or decision only asks somebody else: "backed a motion calling on the government to leave".

    A parliament that instructs a government has not agreed to what that one is still to do.
    """
    if role == "parliament" and any(lemma(x.token) in words("instructing") for x in links):
        return True
    return _asks_below(outer, links)


def _asks_below(outer: Link, links: tuple[Link, ...]) -> bool:
    """Such as "wrote to the signatories, urging them to withdraw": a letter that asks others is no notice."""
    return any("urge" in x.frames and is_verb(x.token) and x.token.i != outer.token.i for x in links)


def _fits(core: Core, word: Token, frame: str, objects: set[str], own: tuple[str, ...]) -> bool:
    """Whether the word has this meaning here, by what stands as its object."""
    if lemma(word) == "commit" and word.tag_ == "VBN" and word.dep_ == "acl":
        return False  # "crimes committed up to the exit"
    if frame == "notify":
        return notice_in_law(word, objects) and not (core.action == "join" and _tells_of_plan(word))
    if frame == "sign":
        return bool(objects)
    if frame == "announce" and lemma(word) in words("starting"):
        return bool(own) or not children(word, "nsubj")  # not "the clock started on its exit"
    if frame == "revoke":
        planned = bool(objects & {"bill", "decision"}) and any(
            lemma(d) in words("dropped") for d in children(word, "dobj")
        )
        return (core.action != "join" or planned) and _takes_back(core, word, objects)
    if frame == "reject":
        foreign = bool(own) and bool(core.actors) and not set(own) & set(core.actors)
        return not foreign and not any(lemma(n) in words("appeals") for n in children(word, "dobj", "nsubjpass"))
    return True


def _tells_of_plan(verb: Token) -> bool:
    """Such as "informed the depositary of its intention to accede": no instrument."""
    nouns = (n for p in children(verb, "prep") if p.lower_ in ("of", "about") for n in p.children)
    return any("announce" in frames_of(n) for n in nouns)


def _takes_back(core: Core, word: Token, objects: set[str]) -> bool:
    """Whether a verb of revoking takes back a step: its object is the notice, the decision, the withdrawal."""
    direct = children(word, "dobj", "nsubjpass")
    if lemma(word) == "recall":
        return "notice" in objects  # "recalled the letter", and not what one remembers
    is_act = any(d.i == core.token.i for d in direct)
    return is_act or bool(objects & {"notice", "decision", "bill", "law"}) or not is_verb(word)


def _is_outsider(scene: Scene, word: Token, by: Token | None, role: str, participants: tuple[str, ...]) -> bool:
    """Whether somebody outside asks a state to act: no step of that state's."""
    if by is None:
        return lemma(word) in words("asking")
    own = set(scene.who(by))
    if own:
        return not own & set(participants)
    return role in words("opinion_roles") and lemma(word) in words("asking")


def _not_done(core: Core, act: Act, frame: str, stage: str, mood: Mood, said: tuple[Token, ...]) -> Iterator[Telling]:
    denied = replace(mood, modality="actual")
    if stage == "parliament_approved" and mood.tense == "past":
        yield act.told(stage, denied, said)  # "Congress has not approved the exit"
    elif mood.pending or frame in ("notify", "sign"):
        if mood.tense != "would" and (mood.pending or frame != "notify" or act.action != "join"):
            yield act.told(stage, denied, said)
    elif act.action == "withdraw" and frame in ("announce", "decide") and mood.tense == "past":
        return  # "has not announced its withdrawal": nobody says that it stays
    elif act.action == "withdraw" and frame in ("announce", "consider", "propose", "decide"):
        stays = Mood("actual", False, mood.tense)
        yield Act("reaffirm", act.treaties, act.participants).told("reaffirmed", stays, said)
    elif frame in ("announce", "propose") and act.action == "join":
        yield act.told(bare_stage("join", core.cue.word, noun=core.cue.noun), denied, said)


def _decided_against(core: Core, act: Act, mood: Mood, said: tuple[Token, ...]) -> Iterator[Telling]:
    """Such as "decided not to sign": of leaving, that the state stays; of joining, that it did not."""
    if mood.negative or mood.tense not in ("past", "present"):
        return
    if act.action == "withdraw":
        stays = Mood("actual", False, mood.tense)
        yield Act("reaffirm", act.treaties, act.participants).told("reaffirmed", stays, said)
    elif act.action == "join":
        stage = bare_stage("join", core.cue.word, noun=core.cue.noun)
        yield act.told(stage, Mood("actual", True, mood.tense), said)


def _softened(core: Core, frame: str, mood: Mood, links: tuple[Link, ...], main: Token, finite: Token) -> Mood:
    """The mood of a step that the words only consider, draft or announce."""
    if mood.tense == "none" and is_verb(finite):
        mood = _of_nonfinite(main, mood, finite)
    if frame == "consider" and mood.modality in ("actual", "planned"):
        return replace(mood, modality="possible")
    if frame in ("propose", "urge") and any(_is_bill(link.token) for link in links):
        return replace(mood, modality="possible")
    if core.action == "join" and frame == "announce" and any(link.token.tag_.startswith("JJ") for link in links):
        return replace(mood, modality="planned")
    if core.action == "suspend" and frame == "announce" and mood.modality == "planned":
        return replace(mood, modality="actual")
    return mood


def _is_bill(token: Token) -> bool:
    """Whether a governing word is a bill, or has one for its subject or object."""
    near = [token, *children(token, "dobj", "nsubj")]
    return any(carrier(w) == "bill" for w in near) or (token.dep_ == "relcl" and carrier(token.head) == "bill")


def _of_nonfinite(word: Token, mood: Mood, finite: Token) -> Mood:
    """The mood of "expected to vote", "look forward to signing", "after voting": by what they hang on."""
    ahead = Mood("planned", mood.negative, "future")
    if not is_verb(word):
        return replace(mood_of(finite), negative=False)
    if mood.infinitive and word.dep_ == "advcl" and "announce" in frames_of(word) and mood_of(finite).tense == "past":
        return replace(mood_of(finite), negative=False)  # "took the floor to announce its intention to leave"
    if mood.infinitive:
        return ahead if word.i != finite.i else mood
    if word.tag_ == "VBG" and word.dep_ == "pcomp":
        if word.head.lower_ in words("after"):
            return Mood("actual", mood.negative, "past")
        return replace(mood_of(finite), negative=False) if word.head.lower_ in ("by", "in", "with") else ahead
    return replace(mood_of(finite), negative=False)


def _planned_below(scene: Scene, act: Act, core: Core, links: tuple[Link, ...], told: str) -> Iterator[Telling]:
    """A vote or notice that the told step only asks for, "urged parliament to approve the exit", or a day to come."""
    if told == "government_decided" and is_verb(core.token) and leaves_on_a_day(scene, core):
        yield act.told("effective", Mood("planned", False, "future"), (core.token,))  # "said it would leave in May"
        return
    for link in links[:-1]:
        verb = link.token if is_verb(link.token) else link.token.head
        if verb.tag_ != "VB":
            continue
        by = next(iter(children(verb, "nsubj")), None)
        role = scene.role(by) if by is not None else "state"
        objects = carriers_of(link.token)
        for frame in link.frames:
            if frame not in ("approve", "notify") or not _fits(core, link.token, frame, objects, ()):
                continue
            stage = frame_stage(act.action, frame, role, link.token, objects)
            if stage in ("parliament_approved", "notified", "deposited") and stage != told:
                yield act.told(stage, Mood("planned", False, "future"), (link.token, core.token))
                return
