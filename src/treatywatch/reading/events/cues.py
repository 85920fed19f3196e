"""The words of the ladder, looked up by base form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.phrasal import idiom_of, idiom_starts
from treatywatch.reading.events.through import getting, is_through
from treatywatch.reading.syntax import children, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_REMEMBERED = 128  # verbs of which is kept whether they tell that something takes effect: many readers ask it
_INTO = frozenset({"enter", "come", "go", "bring", "put"})
_ENDS = frozenset({"force", "effect", "operation", "vigor", "vigour"})
EFFECT_VERBS = _INTO | {"take", "become", "be"}
"""The base forms of the verbs of which some say that something takes effect."""
_CLOSE = frozenset({"for", "on", "upon", "with"})  # particles that stand near their verb
_PARTICLES = ("prt", "advmod", "prep", "acomp", "advcl")


@dataclass(frozen=True, slots=True)
class ActCue:
    """A word that names the act itself.

    Args:
        action: action of the ladder.
        word: base form, with its particle.
        strong: whether it speaks of treaties by itself.
        noun: whether it is a noun.
    """

    action: str
    word: str
    strong: bool
    noun: bool


def steps() -> dict[str, Any]:
    """The file of words itself."""
    return cue_file("steps")


@cache
def _acts() -> tuple[dict[str, ActCue], dict[str, ActCue]]:
    verbs: dict[str, ActCue] = {}
    nouns: dict[str, ActCue] = {}
    for action, groups in steps()["acts"].items():
        for group, words in groups.items():
            into = nouns if group.endswith("nouns") else verbs
            for word in words:
                into[word] = ActCue(action, word, group.startswith("strong"), group.endswith("nouns"))
    return verbs, nouns


@cache
def _frames(kind: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for frame, words in steps()[kind].items():
        for word in words:
            found[word] = (*found.get(word, ()), frame)
    return found


@cache
def words(kind: str) -> frozenset[str]:
    """A flat list of the file."""
    return frozenset(steps()[kind])


@cache
def carrier_kinds() -> dict[str, str]:
    """Noun to the kind of carrier that it is; of several the last one listed is left out."""
    found: dict[str, str] = {}
    for kind, nouns in steps()["carriers"].items():
        for noun in nouns:
            found.setdefault(noun, kind)
    return found


def _first_words(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in listed)


@cache
def act_starts() -> frozenset[str]:
    """The base forms of which some name an act, alone or with a particle: other words need no closer look."""
    verbs, nouns = _acts()
    return _first_words((*verbs, *nouns)) | idiom_starts(acts=True)


@cache
def frame_starts() -> frozenset[str]:
    """The base forms of verbs of which some govern an act, alone or with a particle."""
    return _first_words(_frames("frames")) | EFFECT_VERBS | words("kicking_in") | idiom_starts(acts=False) | getting()


def keys(verb: Token) -> tuple[str, ...]:
    """The verb's base form with each particle, then alone: "pull out", "pull"."""
    base = lemma(verb)
    behind = [c for c in verb.children if c.dep_ in _PARTICLES and 0 < c.i - verb.i < 12]
    following = [c.lower_ for c in behind if c.i - verb.i < 4 or c.lower_ not in _CLOSE]  # "call ... for"
    if f"{base} for" in _frames("frames") and _has_for_to(verb):
        following.append("for")
    return (*(f"{base} {particle}" for particle in following), base)


def _has_for_to(verb: Token) -> bool:
    """As in "called for Iran to leave the pact"."""
    clauses = (c for c in verb.children if c.dep_ in ("advcl", "ccomp", "xcomp") and c.i > verb.i)
    return any(m.dep_ == "mark" and m.lower_ == "for" for clause in clauses for m in clause.children)


def particles_of(verb: Token) -> frozenset[str]:
    """The particles with which the file lists a verb that governs an act: "down" of "vote down"."""
    base = lemma(verb)
    return frozenset(key.partition(" ")[2] for key in keys(verb) if " " in key and key in _frames("frames")) - {base}


def act_cue(token: Token) -> ActCue | None:
    """The act that a word names, or None."""
    verbs, nouns = _acts()
    if is_verb(token):
        phrase = idiom_of(token, act=True)
        if phrase is not None:
            return ActCue(phrase.idiom.action, phrase.idiom.name, strong=False, noun=False)
        above = idiom_of(token.head, act=True) if token.dep_ in ("xcomp", "advcl") and is_verb(token.head) else None
        if above is not None and token.i in above.inner:
            return None  # "files to quit": told by the phrase
        found = next((verbs[key] for key in keys(token) if key in verbs), None)
        if found is None and lemma(token) == "go" and _is_notified(token):
            return verbs["leave"]  # "notified the depositary that it would go"
        if found is not None and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "off":
            return None  # "signed off on the ratification"
        if found is not None and found.word in words("moving") and _is_of_consent(token):
            return verbs["withdraw"]  # "took its signature back"
        apart = (
            found is not None
            and " " not in found.word
            and any(c.lower_ in words("apart") and not is_cause(c, token) for c in children(token, "prt"))
        )
        return None if apart else found  # "left it out", "joined in"
    return nouns.get(lemma(token)) if token.tag_ in ("NN", "NNS", "NNP", "NNPS") else None


def is_cause(particle: Token, verb: Token) -> bool:
    """Such as "is quitting over a prize", where the grammar takes the cause for an object."""
    return particle.lower_ == "over" and any(n.left_edge.i == particle.i + 1 for n in children(verb, "dobj"))


def _is_notified(verb: Token) -> bool:
    alone = all(c.dep_ in ("mark", "nsubj", "aux") or c.lower_ in ("too", "also") or c.is_punct for c in verb.children)
    return alone and verb.dep_ == "ccomp" and is_verb(verb.head) and "notify" in frames_of(verb.head)


def _is_of_consent(verb: Token) -> bool:
    return any(lemma(n) in words("consents") for n in children(verb, "dobj", "nsubjpass"))


def frames_of(token: Token) -> tuple[str, ...]:
    """The steps that a governing word may tell, or ()."""
    if is_verb(token):
        if is_effect(token):
            return ("effect",)
        if lemma(token) in words("failing") and _is_of_bill(token):
            return ("reject",)
        if lemma(token) in words("assenting") and _gives_assent(token):
            return ("approve",)
        if is_through(token):
            return ("approve",)
        phrase = idiom_of(token, act=False)
        if phrase is not None:
            return (phrase.idiom.kind,)
        listed = _frames("frames")
        return next((listed[key] for key in keys(token) if key in listed), ())
    if token.tag_.startswith("NN"):
        pair = _frame_of_pair(token)
        return pair or _frames("frame_nouns").get(lemma(token), _frames("frame_nouns").get(token.lower_, ()))
    if token.dep_ == "prep":
        return ()  # "talked about leaving" is not "is about to leave"
    return _frames("frame_adjectives").get(token.lower_, ()) if token.tag_.startswith(("JJ", "RB", "IN")) else ()


def _frame_of_pair(noun: Token) -> tuple[str, ...]:
    """The steps of a noun that tells one only with the word before it: "the green light"."""
    pairs = _frame_pairs()
    before = noun.nbor(-1).lower_ if lemma(noun) in pairs and noun.i else ""
    return _frames("frame_nouns").get(f"{before} {lemma(noun)}", ()) if before else ()


@cache
def _frame_pairs() -> frozenset[str]:
    return frozenset(noun.partition(" ")[2] for noun in _frames("frame_nouns") if " " in noun)


def _gives_assent(verb: Token) -> bool:
    """Such as "gave its nod to joining"."""
    return any(lemma(n) in words("assents") for n in children(verb, "dobj", "nsubjpass"))


def _is_of_bill(verb: Token) -> bool:
    """Such as "the motion failed in committee": not "failed to pass it"."""
    return not children(verb, "xcomp", "dobj") and any(carrier(n) in ("bill", "law") for n in children(verb, "nsubj"))


@lru_cache(maxsize=_REMEMBERED)
def is_effect(verb: Token) -> bool:
    """Whether the verb says that something takes effect or enters into force."""
    base = lemma(verb)
    if base in words("kicking_in"):
        return _kicks_in(verb)
    if base == "enter" and [w.lower_ for w in verb.doc[verb.i + 1 : verb.i + 3]] == ["into", "force"]:
        return True  # also in "since it entered into force CITES has lost", which is read as "force CITES"
    if base not in EFFECT_VERBS:
        return False
    if base == "be" and any(c.lower_ in ("effective", "final", "complete") for c in children(verb, "acomp")):
        if any((cue := act_cue(c)) is not None and cue.noun for c in children(verb, "nsubj")):
            return True  # "its withdrawal was complete on 7 November"
        return any(a.lower_ in ("will", "shall") for a in children(verb, "aux"))  # "will be effective from 1 June"
    if base == "be" and any(c.lower_ == "due" for c in children(verb, "acomp")):
        return any(
            (cue := act_cue(c)) is not None and cue.noun for c in children(verb, "nsubj")
        )  # "its exit is due in May"
    if base == "be" and any(c.lower_ == "law" for c in children(verb, "attr")):
        return any(c.lower_ in ("now", "today") for c in verb.children)  # "the treaty is now law"
    if base == "take":
        return any(c.lower_ == "effect" for c in children(verb, "dobj"))
    if base == "become":
        final = ("effective", "final", "operative", "binding")
        return any(c.lower_ in final for c in children(verb, "acomp")) or any(
            c.lower_ == "law" for c in children(verb, "attr", "dobj")
        )
    if base in _INTO or base == "be":
        into = [p for p in children(verb, "prep") if p.lower_ == ("in" if base == "be" else "into")]
        return any(n.lower_ in _ENDS for p in into for n in p.children if n.dep_ == "pobj")
    return False


def is_expecting(word: Token) -> bool:
    """Whether what a word governs is expected: "is set to leave", "is on course to ratify"."""
    if lemma(word) in words("expecting"):
        return True
    if lemma(word) not in ("be", "remain", "stay"):
        return False
    places = [n for p in children(word, "prep") if p.lower_ in ("on", "in") for n in children(p, "pobj")]
    return any(lemma(n) in words("on_course") for n in places)


def _kicks_in(verb: Token) -> bool:
    """Such as "kicked in on 1 May", "began to operate for Armenia"."""
    if lemma(verb) == "bite":
        return True
    if lemma(verb) == "kick":
        return any(c.lower_ == "in" for c in children(verb, "prt", "prep", "advmod"))
    return any(lemma(c) in ("operate", "apply", "bind") for c in children(verb, "xcomp"))


def carrier(token: Token) -> str | None:
    """The kind of carrier that a noun is: "law", "bill", "notice" ..., or None."""
    if not token.form.is_noun:
        return None
    if token.lower_ in ("no.", "nos.") and (named := children(token, "compound")):
        return carrier(named[-1])  # "Law No. 12"
    kinds, base = carrier_kinds(), lemma(token)
    if base == "law" and _is_body_of_law(token):
        return None
    if base == "document" and token.dep_ in ("dobj", "nsubjpass") and lemma(token.head) in words("passing_a_bill"):
        return "bill"  # "the Sejm passed the document"
    if kinds.get(base) == "notice" and any(n.lower_ in words("joining_papers") for n in _of_what(token)):
        return "instrument"  # "notices of succession"
    if base in _ends_of_pairs():
        for before in token.children:
            if before.i == token.i - 1:
                return kinds.get(f"{before.lower_} {base}") or kinds.get(base)
    return kinds.get(base)


def _of_what(noun: Token) -> list[Token]:
    return [n for p in children(noun, "prep") if p.lower_ == "of" for n in children(p, "pobj")]


def _is_body_of_law(noun: Token) -> bool:
    """Such as "the Law of the Sea": no act of a parliament."""
    behind = " ".join(word.lower_ for word in noun.doc[noun.i + 1 : noun.i + 4])
    return behind.startswith(tuple(words("bodies_of_law")))


@cache
def _ends_of_pairs() -> frozenset[str]:
    """The nouns that are a carrier, or another one, by the word before them."""
    return frozenset(listed.partition(" ")[2] for listed in carrier_kinds() if " " in listed)
