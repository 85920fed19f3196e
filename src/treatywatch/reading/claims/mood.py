"""Whether a clause asserts anything, and of which time: questions, denials, near misses, states of the past."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Span
from treatywatch.reading.claims.clauses import clause, future, is_anothers_never, negated
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.timed import plain
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_UP = 6  # governing words that are followed
_BEGINS = re.compile(r"\b(?:since|from|as of)\b", re.I)
_NO_QUOTES = "\"'”’» "


def is_news(verb: Token) -> bool:
    """As in "Syria joins the accord": a headline's present, which runs ahead of what was done."""
    return verb.tag_ in ("VBZ", "VBP") and not children(verb, "aux", "auxpass")


def is_open(scene: Scene, draft: Draft) -> bool:
    """Whether the words of a draft ask, deny or suppose what they seem to tell, or tell that it nearly happened."""
    if draft.kind == "reported":
        return False
    span = scene.parsed.span(draft.start, draft.end)
    top = span.root
    verb = top if is_verb(top) else next((up for up in top.ancestors if is_verb(up)), None)
    if verb is None or _is_refuted(top):
        return verb is not None
    return (
        _is_question(scene, verb)
        or _is_supposed(verb)
        or _is_near_miss(verb)
        or is_ahead(verb)
        or _is_hearsay(verb)
        or _is_demanded(verb)
    )


def _is_question(scene: Scene, verb: Token) -> bool:
    sentence = scene.parsed.sentence_at(verb.idx)
    text = scene.text[sentence.start : sentence.end].rstrip(_NO_QUOTES) if sentence else ""
    of_mark = verb.head.lower_ in ("q", "question")  # "Q: Which of them belong to it?", as grammars have it
    return text.endswith("?") and (verb.dep_ == "ROOT" or of_mark or _helper_first(verb))


def _helper_first(verb: Token) -> bool:
    """As in "Has Sweden left it?", "Had Sweden left it, ...": the helping verb before the subject."""
    helpers, who = children(verb, "aux", "auxpass"), children(verb, "nsubj", "nsubjpass")
    return bool(helpers and who) and min(h.i for h in helpers) < min(w.i for w in who)


def _is_supposed(verb: Token) -> bool:
    return _helper_first(verb) and any(h.lower_ in ("had", "should", "were") for h in children(verb, "aux", "auxpass"))


def is_ahead(verb: Token) -> bool:
    """As in "before Japan ratifies it", "after Chad leaves, it will ...": a present tense tells what is to come."""
    marks = [c for c in children(verb, "mark", "advmod") if c.i < verb.i and c.lower_ in words("time_marks")]
    if not marks or verb.dep_ not in ("advcl", "acl", "relcl", "ccomp", "conj"):
        return False
    if lemma(verb) == "be" and children(verb, "attr", "acomp") and all(c.lower_ == "as" for c in marks):
        return False  # "As Israel is a member, it must ...": a reason
    helpers = children(verb, "aux", "auxpass")
    if any(h.lower_ in ("has", "have") for h in helpers):  # "once parliament has approved it, Sweden will leave"
        lasting = verb.head.tag_ in ("VBZ", "VBP") and not children(verb.head, "aux", "auxpass")
        rule = lasting and any(
            c.lower_ in ("after", "once", "until") for c in marks
        )  # "takes effect after it has told"
        return future(verb.head) or rule or any(a.tag_ == "MD" for a in children(verb.head, "aux"))
    finite = helpers[0] if helpers else verb
    return finite.tag_ in ("VBZ", "VBP")


@cache
def _late() -> re.Pattern[str]:
    return re.compile("|".join(words("late_words")), re.I)


def late_day(scene: Scene, verb: Token) -> str:
    """The day in "waited until 2021 to ratify it", "it was not until 2021 that it did": when it was done; or empty.

    The verb is the one of the act; what is only denied until a day ("did not ratify it until 2021") is not meant.
    """
    match = _late().search(scene.text, verb.sent.start_char, verb.idx)
    times = scene.times_in(match.start(), verb.idx) if match else ()
    near = match is not None and bool(times) and times[0].start <= match.end()
    return plain(times[0].day).removeprefix("../") if near and times[0].day is not None else ""


def _is_hearsay(verb: Token) -> bool:
    """As in "was thought to have ratified it", "had been rumoured to have left": told to say that it was not so."""
    for said in (verb, verb.head):
        passive = any(h.lower_ in ("was", "were", "had") for h in children(said, "aux", "auxpass"))
        if passive and said.tag_ == "VBN" and lemma(said) in words("hearsay_verbs") and children(said, "xcomp"):
            return said.i == verb.i or verb.dep_ == "xcomp"
    return False


def _is_demanded(verb: Token) -> bool:
    """As in "demands that Madrid leave it", "nobody signed it, let alone ratified it", "rather than leave it"."""
    before = verb.nbor(-1).lower_ if verb.i > 0 else ""
    if (
        before in ("alone", "than", "less")
        and verb.i > 1
        and verb.nbor(-2).lower_ in ("let", "rather", "much", "still")
    ):
        return True
    one = [t for t in children(verb, "nsubj") if t.tag_ in ("NNP", "NN") and not children(t, "conj")]
    bare = verb.tag_ in ("VB", "VBP") and not children(verb, "aux", "auxpass")
    return bare and bool(one) and verb.dep_ == "ccomp" and lemma(verb.head) in words("unasserted")


def _is_near_miss(verb: Token) -> bool:
    """As in "almost left the convention"; "almost 40 years" is none."""
    return any(c.lower_ in words("near_misses") and c.i < verb.i for c in children(verb, "advmod"))


def _is_refuted(word: Token) -> bool:
    """Whether it stands in what somebody denies or decides: "denied that", "it is false that", "the decision that"."""
    for _ in range(_UP):
        head = word.head
        if head.i == word.i or _is_taken_as_so(word):
            return False
        if word.dep_ in ("ccomp", "acl", "relcl", "csubj", "advcl", "appos", "xcomp", "pcomp"):
            if lemma(head) in words("refuting") or (word.dep_ == "pcomp" and lemma(head.head) in words("refuting")):
                return not (is_verb(head) and negated(head))
            if (
                word.dep_ == "ccomp"
                and is_verb(head)
                and _is_governed(word)
                and not _is_late(head)
                and (negated(head) or _says_nothing(head))
            ):
                return True  # "nothing in it means that Chad is leaving"
            if children(word, "mark") and any(c.lower_ in words("hypothetical_marks") for c in children(word, "mark")):
                return True  # "asked whether it had left", "whether it has left is open"
            if is_noun(head) and lemma(head) in words("plan_nouns") and _is_content(word):
                return True
            if is_noun(head) and _is_called_false(head.head, head):
                return True
            if is_verb(head) and _is_called_false(head, word):
                return True
        word = head
    return False


def _is_taken_as_so(word: Token) -> bool:
    """As in "you may wonder, now that Chad has left", "I cannot believe that it left": told as a fact."""
    mark = next((c for c in children(word, "mark") if c.lower_ == "that"), None)
    if mark is not None and _factive_opening().search(word.doc.text, 0, mark.idx):
        return True
    head = word.head
    if word.dep_ != "ccomp" or not is_verb(head) or not negated(head):
        return False
    able = any(a.lower_ in ("can", "ca", "could") for a in children(head, "aux"))
    return lemma(head) in words("factive_verbs") or (able and lemma(head) in words("unbelieved"))


@cache
def _factive_opening() -> re.Pattern[str]:
    return re.compile(words("factive_openings"), re.I)


def _is_governed(word: Token) -> bool:
    """Whether a clause follows what governs it with no stop between, as in "means that Chad leaves"."""
    between = word.doc[word.head.i : word.i] if word.i > word.head.i else ()
    return bool(between) and not any(t.text in (":", ";", "-", "–", "—") for t in between)


def _is_late(verb: Token) -> bool:
    """As in "it was not until 2021 that ..."."""
    return lemma(verb) == "be" and any(c.lower_ == "until" for c in verb.subtree)


def _says_nothing(verb: Token) -> bool:
    return any(t.lower_ in ("nothing", "nobody", "no-one", "none") for t in children(verb, "nsubj"))


def _is_content(word: Token) -> bool:
    """Whether a clause on a noun says what it is ("the decision that it leaves"), and not which one."""
    whole = children(word, "nsubj", "nsubjpass") and children(word, "dobj")
    own = not any(t.tag_ in ("WDT", "WP") for t in children(word, "nsubj", "nsubjpass"))
    return word.dep_ in ("acl", "ccomp") or (word.dep_ == "relcl" and bool(whole) and own)


def _is_called_false(verb: Token, what: Token) -> bool:
    """As in "the claim that ... is wrong", "it is false that ..."."""
    return (
        what.dep_ in ("nsubj", "nsubjpass", "ccomp", "csubj", "advcl", "xcomp")
        and lemma(verb) == "be"
        and any(t.lower_ in words("called_false") for a in children(verb, "acomp", "attr") for t in (a, *a.children))
    )


def is_past_state(verb: Token) -> bool:
    """Whether a clause tells how something stood once: "was not a party", "had not ratified", "had signed but not"."""
    helpers = {c.lower_ for c in children(verb, "aux", "auxpass")}
    if not helpers and verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and not children(verb, "nsubj"):
        return any(c.lower_ == "had" for c in children(verb.head, "aux"))
    return "had" in helpers or verb.lower_ in ("was", "were", "had")


def tells_a_beginning(scene: Scene, span: Span) -> bool:
    """As in "was bound from 1 March 1999", "as of 2004": a day on which a state began, not one on which it held."""
    return _BEGINS.search(scene.text, *span) is not None


def is_never(verb: Token) -> bool:
    """As in "was never a party": what held at no time holds at the end of it too; "had never" is of then."""
    never = any(c.lower_ == "never" and not is_anothers_never(c, verb) for c in verb.children)
    return never and not any(c.lower_ == "had" for c in verb.children)


def is_bounded(verb: Token) -> bool:
    """Whether a denial of the past holds for a time only: "did not ratify it for decades", "at first refused to"."""
    top = verb.head if verb.dep_ == "xcomp" else verb
    helpers = {c.lower_ for v in {verb.i: verb, top.i: top}.values() for c in children(v, "aux", "auxpass")}
    if "had" in helpers:
        return True
    if helpers & {"has", "have"} or (top.tag_ in ("VBZ", "VBP") and "did" not in helpers):
        return False
    for word in (c for v in (verb, top) for c in v.children):
        if word.lower_ in words("at_first") or (
            word.lower_ == "at" and any(c.lower_ == "first" for c in word.children)
        ):
            return True
        if word.lower_ == "for" and any(_is_length(t) for t in word.subtree):
            return True
    return False


def _is_length(word: Token) -> bool:
    return lemma(word) in words("units") or lemma(word) in words("long_times")


def backshifted(scene: Scene, verb: Token) -> bool:
    """Whether a past tense is only that of reported speech ("said that it had not ratified")."""
    if any(c.dep_ == "advcl" and any(m.lower_ == "when" for m in c.children) for c in verb.children):
        return False
    start, end = clause(verb)
    text = scene.text[start:end].lower()
    if any(said in text for said in words("then_words")):
        return False
    own = verb.head.idx if lemma(verb.head) in words("refusing") else -1  # "refused to join" is no saying of it
    told = (s for s in scene.statements if not any(a <= own < b for a, b in s.cue))
    return any(a <= verb.idx < b for statement in told for a, b in statement.content)
