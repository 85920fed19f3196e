"""Words that refer back to states, organisations and persons, and the words for offices and institutions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_people import office_words

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_NATIONAL = ("head_of_state", "government", "military", "official", "parliament")
_NATIONAL_ORGANS = ("government", "ministry", "military", "parliament", "court", "head_of_state")
_POSSESSIVE = re.compile(r"[’']s?$")
_NTH = re.compile(
    r"\d+(?:st|nd|rd|th)|\w*(?:ieth|teenth|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|hundredth)"
)
_SECOND = re.compile(r"^(?:deputy|assistant|acting) ")  # "the Deputy Secretary General" speaks for the same body
_FIELD = re.compile(r" (?:of|for) ")


@cache
def role_words() -> dict[str, str]:
    """Institutions and offices, in small letters, to the part of a state that they are."""
    cues = cue_file("actors")
    words = {word: role for role, group in cues["offices"].items() for word in group}
    return words | {word: role for role, group in cues["bodies"].items() for word in group}


def is_office(word: str) -> bool:
    """Whether a word in small letters is an office that a person holds: "minister", "delegate"."""
    return word in office_words()


@cache
def numbers() -> dict[str, int]:
    """Numbers in words, in small letters, to what they count: "trio" to 3."""
    return {word: int(number) for word, number in cue_file("referring")["numbers"].items()}


@cache
def words_of(kind: str) -> frozenset[str]:
    """A list of the words that refer back."""
    return frozenset(cue_file("referring")[kind])


@cache
def of_people() -> re.Pattern[str]:
    """What stands behind a state's adjective that only says where persons come from: "Haitian descent"."""
    return re.compile(rf" (?:{'|'.join(sorted(words_of('of_people')))})\b")


def counts_members(token: Token, mention_at: Callable[[Token], Mention | None]) -> bool:
    """Whether a noun counts some of an organisation's members: "every EU country", "half of the EU's members"."""
    if token.lower_ not in words_of("members"):
        return False
    owners = [mention_at(child) for child in token.children if child.i < token.i]
    if not any(owner is not None and owner.kind == "organisation" for owner in owners):
        return False
    of = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    return any(word.dep_ == "nummod" or word.lower_ in words_of("some_of") for word in (of, *token.children))


def is_unowned_organ(token: Token) -> bool:
    """Whether a word is an institution or an office of a state that stands without the state's name.

    "the government", "parliament", "a foreign ministry official", "government sources", "spokesman Jan Kos"; not
    "a minister".
    """
    if token.lower_ in words_of("national_bodies") and any(c.lower_ == "national" for c in token.children):
        return is_definite(token)  # "the National Mine Action Authority"
    if token.lower_ in words_of("sources"):
        return any(_is_organ(c) for c in token.children if c.dep_ in ("compound", "amod"))
    role = role_words().get(token.lower_) or ("ministry" if compound_role(token) else "")
    role = role or ("parliament" if is_house(token) else "")
    if role in _NATIONAL_ORGANS and is_definite(token):
        return not is_of_many_states(token)
    return role in _NATIONAL and any(_is_organ(c) for c in token.children if c.dep_ in ("compound", "amod"))


def is_house(token: Token) -> bool:
    """Whether "House" is a chamber of parliament: "the House of Commons", "the House"; not "the White House"."""
    if token.lower_ != "house" or not token.text[:1].isupper():
        return False
    of = [n for p in token.children if p.lower_ == "of" for n in p.children if n.dep_ == "pobj"]
    if of:
        return any(f"house of {n.lower_}" in role_words() for n in of)
    return [c.lower_ for c in token.children if c.i < token.i] == ["the"]


def is_of_many_states(token: Token) -> bool:
    """Whether a plural without an article means those of many states: "World leaders", "heads of state"."""
    alone = not any(c.dep_ in ("det", "poss") for c in token.children)
    return alone and token.lower_ in words_of("of_many_states")


def _is_organ(token: Token) -> bool:
    return role_words().get(token.lower_, "") in _NATIONAL_ORGANS


def compound_role(token: Token) -> bool:
    """Whether the words before the head make it an institution: "defence ministry", "foreign affairs committee"."""
    return any(f"{c.lower_} {token.lower_}" in role_words() for c in token.children if c.i == token.i - 1)


def is_definite(token: Token) -> bool:
    """Whether a noun stands without a word that leaves open which one is meant."""
    return not any(
        c.lower_ in ("a", "an", "any", "either", "each", "every", "neither", "no", "other", "another", "many", "some")
        or (c.dep_ == "amod" and _NTH.fullmatch(c.lower_))  # "ninety days after the fiftieth country had ratified"
        for c in token.children
    )


def is_one_of_some(token: Token) -> bool:
    """Whether a noun with a bare "one" is anyone of several: "only one state has left"."""
    one = any(c.lower_ == "one" and c.dep_ == "nummod" for c in token.children)
    return one and not any(c.lower_ in ("the", "this", "that") or c.dep_ == "poss" for c in token.children)


def organisations_headed(office: str) -> Sequence[str] | None:
    """The organisations that have an office, in small letters, which names none itself: "director-general".

    None for an office of another kind.
    """
    title, *field = _FIELD.split(office, maxsplit=1)
    title = _SECOND.sub("", title)
    return None if field else cue_file("referring")["organisation_heads"].get(title)


def _is_of_politics(office: str) -> bool:
    """Whether an office is one in a country's politics: "far-right leader", "opposition spokeswoman"."""
    *sort, head = office.split()
    return head in words_of("heads_of_parties") and any(
        w in words_of("politics") for w in re.split(r"[\s-]", " ".join(sort))
    )


def _of_parliaments_committee(office: str) -> bool:
    """Whether an office is to head a committee of a parliament: "chair of the foreign affairs committee"."""
    head, _, organ = office.partition(" of the ")
    about = organ.removesuffix("committee").removesuffix("commission").strip()
    heads = head.split()[-1:] and head.split()[-1] in ("chair", "chairman", "chairwoman", "chairperson", "head")
    return bool(heads) and about != organ and about in words_of("parliaments_committees")


def is_of_state(office: str) -> bool:
    """Whether who holds an office, in small letters, speaks for a state: "foreign minister", "parliament's speaker"."""
    if role_words().get(office) in _NATIONAL or _of_parliaments_committee(office) or _is_of_politics(office):
        return True
    title, *field = _FIELD.split(office, maxsplit=1)
    known = max((w for w in role_words() if f" {title}".endswith((f" {w}", f"-{w}"))), key=len, default="")
    if role_words().get(known) in _NATIONAL:
        return True
    if known == title and not field:
        return False  # "executive secretary", "secretary-general"
    ministers = words_of("ministers_for")
    if known == "secretary" and any(w in ministers for w in re.findall(r"\w+", office.removesuffix(known))):
        return True  # "environment secretary", "secretary of labor"
    if field and field[0].startswith("the ") and role_words().get(field[0].split()[-1]) == "ministry":
        return True  # "director of the treaties department"
    return any(role_words().get(_POSSESSIVE.sub("", w), "") in _NATIONAL_ORGANS[:4] for w in title.split())
