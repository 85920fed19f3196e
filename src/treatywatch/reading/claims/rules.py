"""Claims about what a treaty's text says, and about how long a withdrawal takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Mention
from treatywatch.reading.claims.clauses import clause, negated, phrase, whole
from treatywatch.reading.claims.periods import is_of_notice, length_units
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_noun, is_passive, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_TREATY_NOUNS = re.compile(
    r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|ban)\b", re.I
)

_AFTER_NOUNS = ("VBD", "MD", "CC", "IN", "POS", ",", ".")  # "the INF Treaty limits expired"
_ADDED = re.compile(r"(?: \([A-Z]+\))?, (?:which|that|adopted|signed|concluded|in force)\b[^.;:]*, ")
_NAME = 120  # characters of a treaty's name
_CLAUSE_END = re.compile(r"[;:—–]|,\s+(?:but|while|and|which|who|although|though|whereas|so)\b")


def rule_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims on the text of a treaty that one verb carries."""
    if is_verb(word):
        if _about(word) is not None and not any(is_of_notice(unit) for unit in length_units(word.sent)):
            yield from _says(scene, word)
    elif is_noun(word):
        yield from _clause_on_leaving(scene, word)
        yield from _says_as_noun(scene, word)


def _about(verb: Token) -> str | None:
    """Which kind of rule a verb tells: "prohibits" for "bans" and for "puts an end to"; None where it tells none."""
    phrases = words("rule_phrases").get(lemma(verb), {})
    if told := next((phrases[c.lower_] for c in verb.subtree if c.i > verb.i and c.lower_ in phrases), None):
        return str(told)
    if lemma(verb) in words("right_verbs") and any(lemma(c) == "right" for c in children(verb, "dobj")):
        return "permits"
    about: str | None = words("rule_verbs").get(lemma(verb))
    return about


def _says(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "T prohibits the use of mines", "the treaty banning land-based missiles", "weapons banned by T"."""
    about = _about(verb)
    if about is None or _is_hypothetical(verb):
        return
    treaty = _author(scene, verb)
    if treaty is None:
        return
    span = clause(verb)
    if verb.dep_ in ("acl", "relcl") and is_noun(verb.head) and about != "purpose":
        name = _named_at(scene, verb.head)
        start = min(phrase(verb.head, relative=False)[0], name.start if name is not None else span[0])
        span = (min(start, span[0]), span[1])
    if verb.dep_ == "xcomp" and is_verb(verb.head):
        span = (clause(verb.head)[0], max(clause(verb.head)[1], span[1]))
    if verb.dep_ == "advcl" and any(c.lower_ == "as" for c in verb.children) and is_verb(verb.head):
        span = (clause(verb.head)[0], span[1])  # "seeks an extension, as the treaty permits"
    for child in children(verb, "ccomp", "xcomp"):  # "allows its members to use nuclear energy"
        span = span[0], max(span[1], clause(child)[1])
    if span[1] == verb.idx + len(verb) and not is_passive(verb):  # "obliges", with what it asks hung on another word
        span = span[0], max(span[1], _rest(scene, verb))
    if _survives(scene, verb):
        about = "survives"
    denied = "no_" if negated(verb) and about != "survives" else ""
    text = scene.text[span[0] : max(span[1], whole(verb)[1])]  # also what it includes
    yield Draft(*span, "rule", (say.rule(treaty, f"{denied}{about}", " ".join(text.split())),), (), treaty, 3)


def _says_as_noun(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "the Arms Trade Treaty obliges states to ...", where the grammar takes the verb for a noun of the name."""
    about = words("rule_verbs").get(lemma(word))
    if about is None or word.tag_ != "NNS" or word.i + 1 >= len(word.doc):
        return
    before = [m for m in scene.treaties_in(max(0, word.idx - _NAME), word.idx) if word.idx - m.end == 1]
    before = before or _past_a_clause(scene, word)
    end = _rest(scene, word)
    after = word.nbor(1)
    if before and end > word.idx + len(word) and after.tag_ not in _AFTER_NOUNS and after.lower_ not in words("being"):
        treaty, start = scene.named(before[-1]), before[-1].start
        start -= 4 if scene.text[max(0, start - 4) : start].lower() == "the " else 0
        told = say.rule(treaty, about, " ".join(scene.text[start:end].split()))
        yield Draft(start, end, "rule", (told,), (), treaty, 3)


def _past_a_clause(scene: Scene, word: Token) -> list[Mention]:
    """The treaty of "the Arms Trade Treaty, which entered into force in 2014, obliges states to"."""
    named = scene.treaties_in(word.sent.start_char, word.idx)
    if not named or word.nbor(-1).text != ",":
        return []
    return [named[-1]] if _ADDED.fullmatch(scene.text, named[-1].end, word.idx) else []


def _rest(scene: Scene, verb: Token) -> int:
    """Where what a verb says ends, by the text's own marks."""
    start = verb.idx + len(verb)
    stop = _CLAUSE_END.search(scene.text, start, verb.sent.end_char)
    return len(scene.text[: stop.start() if stop else verb.sent.end_char].rstrip(' .!?"”’'))


def _is_hypothetical(verb: Token) -> bool:
    """Whether the rule is only wished for; "would go on protecting" still tells what the text says."""
    return verb.tag_ == "VB" and (verb.dep_ in ("advcl", "relcl", "acl") or lemma(verb.head) in words("unasserted"))


def _author(scene: Scene, verb: Token) -> str | None:
    """The treaty that says so: the verb's subject, the noun it modifies, or the agent of a passive."""
    if words("rule_verbs").get(lemma(verb)) == "purpose" and (is_passive(verb) or verb.tag_ == "VBN"):
        return None
    if verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl") and not children(verb, "agent"):
        return None
    if is_passive(verb) and verb.tag_ == "VBN" and (children(verb, "auxpass", "nsubjpass") or children(verb, "agent")):
        agents = [
            p for a in children(verb, "agent", "prep") if a.lower_ in ("by", "under") for p in children(a, "pobj")
        ]
        return next((t for a in agents if (t := _treaty_at(scene, a))), None)
    thing = subject(verb)
    if thing is None:
        return None
    if thing.tag_ in ("WDT", "WP") and is_noun(verb.head):
        thing = verb.head
    return _treaty_at(scene, thing)


def _treaty_at(scene: Scene, thing: Token) -> str | None:
    start, end = thing.left_edge.idx, thing.idx + len(thing)
    named = [m for m in scene.treaties_in(start, whole(thing)[1]) if m.start <= thing.idx < m.end or m.end == end]
    if not named and (own := _named_at(scene, thing)) is not None:
        return scene.named(own)
    if named:
        return scene.named(named[-1])
    the_text = thing.lower_ == "text" and any(c.lower_ in ("the", "this") for c in thing.children)
    if the_text and not scene.near_treaty(thing.idx):
        return None
    if thing.lower_ in ("it", "which", "that") or the_text or _TREATY_NOUNS.search(scene.text[start:end]):
        referred = scene.own_name(thing) or scene.referents.treaty(start, end)
        if referred:
            return referred
        if thing.lower_ in ("it", "text") and (before := scene.referents.treaty_before(thing.idx)):
            return before
        beside = thing.head if thing.dep_ == "appos" else None
        near = scene.treaties_in(*whole(beside)) if beside is not None else ()
        return scene.named(near[0]) if near else None
    return None


def _named_at(scene: Scene, word: Token) -> Mention | None:
    """The treaty that a clause hung on the last word of its name means: "the Convention on Mines, which bans them"."""
    link = word.head
    of_it = word.dep_ == "pobj" and link.lower_ in ("on", "against", "concerning", "regarding")
    places = (word.idx, link.head.idx) if of_it else (word.idx,)
    return next((m for at in places for m in scene.treaties if m.start <= at < m.end), None)


def _survives(scene: Scene, verb: Token) -> bool:
    """Whether the clause says what goes on after a withdrawal."""
    text = scene.text[clause(verb)[0] : clause(verb)[1]].lower()
    after = re.search(r"\bafter\b", text)
    return bool(after) and any(re.search(rf"\b{word}", text) for word in words("withdrawal_words"))


def _clause_on_leaving(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "the covenant has no clause on withdrawal", "contains no provision for leaving"."""
    verb = noun.head
    if lemma(noun) not in words("clause_nouns") or noun.dep_ != "dobj" or lemma(verb) not in words("holding_verbs"):
        return
    other = {t.i for c in children(verb, "conj") for t in c.subtree}
    told = (t for t in verb.subtree if t.i > verb.i and t.i not in other)
    such = any(c.lower_ == "such" for c in noun.children)  # "has no such rule": on what was told before
    if such or not any(lemma(t) in words("withdrawal_words") for t in told):
        return
    thing = subject(verb)
    treaty = _treaty_at(scene, thing) if thing is not None else None
    if treaty is not None:
        span = clause(verb)
        no = negated(verb) or any(c.lower_ == "no" for c in noun.children)
        rule = say.rule(treaty, f"{'no_' if no else ''}withdrawal_clause", scene.text[span[0] : span[1]])
        yield Draft(*span, "rule", (rule,), (), treaty, 2)
