"""Whether a clause asserts anything, and of which time: questions, denials, near misses, states of the past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.claims.clauses import clause, negated
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_UP = 6  # governing words that are followed
_NO_QUOTES = "\"'”’» "


def is_open(scene: Scene, draft: Draft) -> bool:
    """Whether the words of a draft ask, deny or suppose what they seem to tell, or tell that it nearly happened."""
    if draft.kind == "reported":
        return False
    span = scene.parsed.span(draft.start, draft.end)
    top = span.root
    verb = top if is_verb(top) else next((up for up in top.ancestors if is_verb(up)), None)
    if verb is None or _is_refuted(top):
        return verb is not None
    return _is_question(scene, verb) or _is_supposed(verb) or _is_near_miss(verb)


def _is_question(scene: Scene, verb: Token) -> bool:
    sentence = scene.parsed.sentence_at(verb.idx)
    text = scene.text[sentence.start : sentence.end].rstrip(_NO_QUOTES) if sentence else ""
    return text.endswith("?") and (verb.dep_ == "ROOT" or _helper_first(verb))


def _helper_first(verb: Token) -> bool:
    """As in "Has Sweden left it?", "Had Sweden left it, ...": the helping verb before the subject."""
    helpers, who = children(verb, "aux", "auxpass"), children(verb, "nsubj", "nsubjpass")
    return bool(helpers and who) and min(h.i for h in helpers) < min(w.i for w in who)


def _is_supposed(verb: Token) -> bool:
    return _helper_first(verb) and any(h.lower_ in ("had", "should", "were") for h in children(verb, "aux", "auxpass"))


def _is_near_miss(verb: Token) -> bool:
    """As in "almost left the convention"; "almost 40 years" is none."""
    return any(c.lower_ in words("near_misses") and c.i < verb.i for c in children(verb, "advmod"))


def _is_refuted(word: Token) -> bool:
    """Whether it stands in what somebody denies or decides: "denied that", "it is false that", "the decision that"."""
    for _ in range(_UP):
        head = word.head
        if head.i == word.i:
            return False
        if word.dep_ in ("ccomp", "acl", "relcl", "csubj", "advcl", "appos"):
            if lemma(head) in words("refuting"):
                return not (is_verb(head) and negated(head))
            if is_noun(head) and lemma(head) in words("plan_nouns") and _is_content(word):
                return True
            if is_noun(head) and _is_called_false(head.head, head):
                return True
            if is_verb(head) and _is_called_false(head, word):
                return True
        word = head
    return False


def _is_content(word: Token) -> bool:
    """Whether a clause on a noun says what it is ("the decision that it leaves"), and not which one."""
    whole = children(word, "nsubj", "nsubjpass") and children(word, "dobj")
    own = not any(t.tag_ in ("WDT", "WP") for t in children(word, "nsubj", "nsubjpass"))
    return word.dep_ in ("acl", "ccomp") or (word.dep_ == "relcl" and bool(whole) and own)


def _is_called_false(verb: Token, what: Token) -> bool:
    """As in "the claim that ... is wrong", "it is false that ..."."""
    return (
        what.dep_ in ("nsubj", "nsubjpass", "ccomp", "csubj", "advcl")
        and lemma(verb) == "be"
        and any(t.lower_ in words("called_false") for a in children(verb, "acomp", "attr") for t in (a, *a.children))
    )


def is_past_state(verb: Token) -> bool:
    """Whether a clause tells how something stood once: "was not a party", "had not ratified"."""
    helpers = {c.lower_ for c in children(verb, "aux", "auxpass")}
    return "had" in helpers or verb.lower_ in ("was", "were")


def backshifted(scene: Scene, verb: Token) -> bool:
    """Whether a past tense is only that of reported speech ("said that it had not ratified")."""
    if any(c.dep_ == "advcl" and any(m.lower_ == "when" for m in c.children) for c in verb.children):
        return False
    start, end = clause(verb)
    text = scene.text[start:end].lower()
    if any(said in text for said in words("then_words")):
        return False
    return any(a <= verb.idx < b for statement in scene.statements for a, b in statement.content)
