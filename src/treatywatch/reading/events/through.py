"""Bills and acts that go through an organ: "the bill cleared the Sejm", "won the backing of parliament"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.refer import role_words
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.events.scene import Scene
    from treatywatch.reading.tokens import Token

_ORGANS = ("parliament", "committee", "people", "government", "head_of_state", "court")


@cache
def getting() -> frozenset[str]:
    """The base forms of verbs by which a bill or an act gets through an organ, or gets what the organ gives."""
    file = cue_file("idioms")
    return frozenset(file["getting"]) | _through()


@cache
def _through() -> frozenset[str]:
    file = cue_file("idioms")["going_through"]
    return frozenset(file["verbs"]) | frozenset(file["moving"])


@cache
def moving() -> frozenset[str]:
    """The base forms of which only some uses say that something gets through: "sailed through", not "went home"."""
    return frozenset(cue_file("idioms")["only_through"])


def is_through(verb: Token) -> bool:
    """Whether a verb says of its subject that it got through an organ: "sailed through the Sejm", "won its backing"."""
    if lemma(verb) not in getting() or not is_verb(verb) or is_passive(verb):
        return False
    return bool(_assents(verb) or _organs(verb) or _votes_won(verb))


def organ_through(scene: Scene, verb: Token) -> Token | None:
    """The organ that a bill or an act went through, or None: by its own name, or as the giver of what was got.

    Args:
        scene: the article.
        verb: the verb.
    """
    if lemma(verb) not in getting() or not is_verb(verb) or is_passive(verb):
        return None
    nouns = [*_organs(verb), *(n for given in (*_assents(verb), *_votes_won(verb)) for n in _givers(given, verb))]
    return next((n for n in nouns if scene.role(n) in _ORGANS), None)


def giver_role(verb: Token) -> str | None:
    """The part of a state that an adjective tells: "received Royal Assent", "won parliamentary approval"."""
    if lemma(verb) not in getting():
        return None
    roles: dict[str, str] = cue_file("idioms")["givers"]
    before = (c.lower_ for given in _assents(verb) for c in given.children if c.dep_ in ("amod", "compound"))
    role = next((roles[word] for word in before if word in roles), None)
    return role or ("parliament" if _votes_won(verb) else None)


def at_seat(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The state in whose capital it was done: "received presidential assent in Windhoek", "the cabinet in Luanda"."""
    subjects = children(verb, "nsubj", "nsubjpass", "agent")
    preps = [p for w in (verb, *subjects, *(g for s in subjects for g in s.subtree)) for p in children(w, "prep")]
    preps += [p for given in (*_assents(verb), *_votes_won(verb)) for p in children(given, "prep")]
    mentions = [scene.referents.mention_at(n) for p in preps if p.lower_ == "in" for n in p.children]
    return next(((m.ref,) for m in mentions if m and m.kind == "place" and m.value == "capital" and m.ref), ())


def _assents(verb: Token) -> list[Token]:
    if lemma(verb) not in cue_file("idioms")["getting"] or is_passive(verb):
        return []
    return [n for n in children(verb, "dobj") if lemma(n) in cue_file("steps")["assents"]]


def _votes_won(verb: Token) -> list[Token]:
    """Such as "passed its third and final reading", "won final passage"."""
    file = cue_file("idioms")
    if lemma(verb) not in (*file["getting"], *file["going_through"]["verbs"]) or is_passive(verb):
        return []
    won = [n for n in children(verb, "dobj") if lemma(n) in file["votes_won"]]
    return [n for n in won if not any(c.lower_ in file["only_first"] for c in n.children)]


def _givers(given: Token, verb: Token) -> list[Token]:
    """Whose it is: "the backing of parliament", "the Senate's consent", "approval from the cabinet", "in the Sejm"."""
    preps = [*children(given, "prep"), *children(verb, "prep")]
    behind = [n for p in preps if p.lower_ in ("of", "from", "by", "in") for n in children(p, "pobj")]
    return [*children(given, "poss", "compound"), *behind]


def _names_organ(noun: Token) -> bool:
    """Such as "parliament", "the lower house"."""
    pair = f"{noun.nbor(-1).lower_} {lemma(noun)}" if noun.i else ""
    return lemma(noun) in role_words() or pair in role_words()


def _organs(verb: Token) -> list[Token]:
    """What stands behind "cleared", "sailed through", "made it past"."""
    file, base = cue_file("idioms")["going_through"], lemma(verb)
    if base not in _through():
        return []
    direct = [n for n in children(verb, "dobj") if n.tag_.startswith("NNP") or _names_organ(n)]
    direct = direct if base in file["verbs"] else []
    behind = [p for p in children(verb, "prep", "prt") if p.lower_ in file["with"] and p.lower_ not in ("in", "by")]
    return [*direct, *(n for p in behind for n in children(p, "pobj"))]
