"""Treaties that the press names by their subject: "the cluster bomb ban", "the convention against torture"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon, TreatyName
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.times_words import either

if TYPE_CHECKING:
    from treatywatch.reading.mentions_names import Hit
    from treatywatch.reading.parse import Parsed

KIND = "treaty:subject"
"""The kind of a known name that a subject and a noun make together."""

BESIDE = "treaty:beside"
"""The kind of a known name that is the treaty's only where the text has certain words as well."""

DESCRIBING = frozenset({KIND, "treaty:description", BESIDE})
"""Kinds of names that may describe something else than the treaty."""

_PLURAL = re.compile(r"(?:[^aeiou]y|s|x|ch)$")
_DOUBLED = re.compile(r"^[^aeiou]+[aeiou][nptr]$|bid$|rol$")  # ban, stop, bar: "banning"
_NO_PLURAL = ("warfare", "testing", "ammunition")
_BEFORE = re.compile(r"([\w-]+)([’']s?)?\s+$")
_PLAIN = str.maketrans({"’": "'", "-": " ", "‑": " ", "–": " "})
_NEAR = 40  # characters
_GOES_ON = re.compile(r"\s+(?:on|against|for|concerning)\s+(?:the\s+)?[A-Z]")
_BAN_ON = "ban on "
_OF_ALL = frozenset({"UN", "U.N", "world", "Ottawa", "Nations"})
_INDEFINITE = frozenset({"a", "an"})
_OF_A_YEAR = re.compile(r" of (?:19|20)\d\d\b")


def names_by_subject(lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """The names that the subjects of a lexicon's treaties make with nouns for a treaty.

    Yields:
        Treaty id, name, and how the profile gives its subject.
    """
    cues = cue_file("treaties")
    for name in lexicon.names:
        if name.how not in ("subject", "banned"):
            continue
        nouns = _nouns(lexicon, name)
        plural = _plural(name.text)
        either = (name.text,) if plural == name.text else (name.text, plural)
        behind = (plural,) if name.how == "banned" else either
        for form in cues["subject_forms"][name.how]:
            for noun in nouns if "{noun}" in form else ("",):
                for subject in either if "{subject}" in form else behind:
                    yield name.treaty, form.format(noun=noun, subject=subject, subjects=subject), name.how


def _nouns(lexicon: Lexicon, name: TreatyName) -> dict[str, None]:
    """The nouns that make a treaty's name together with its subject or its aim."""
    cues = cue_file("treaties")
    facts = lexicon.facts.get(name.treaty)
    own = [g for g in facts.generic if " " not in g] if facts else []
    if "protocol" in own and "convention" not in own:
        return dict.fromkeys(own)  # "the torture convention" is not its protocol
    return dict.fromkeys([*own, *cues["subject_nouns"][name.how]])


def aims(lexicon: Lexicon) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """What treaties do, as it may stand behind a noun for a treaty: "curbing mercury pollution".

    Yields:
        Treaty id, the words, the form of their verb ("base", "doing", "does", "deed"), and the nouns.
    """
    cues = cue_file("treaties")
    bodies, deeds = cues["bodies"], cues["aim_deeds"]
    for name in lexicon.names:
        if name.how != "aim":
            continue
        nouns = tuple(noun for noun in _nouns(lexicon, name) if noun not in bodies)
        verb, _, rest = name.text.partition(" ")
        stem = verb + verb[-1] if _DOUBLED.search(verb) else verb.removesuffix("e")
        does = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
        yield name.treaty, name.text, "base", nouns
        yield name.treaty, f"{stem}ing {rest}", "doing", nouns
        yield name.treaty, f"{does} {rest}", "does", nouns
        deed = deeds.get(verb)
        if deed is not None:
            yield name.treaty, f"{deed} of {rest}", "deed", nouns


@cache
def noun_before(form: str) -> re.Pattern[str]:
    """A noun and the link that a form of a verb needs, at the end of a text: "pact aimed at "."""
    links = "|".join(
        rf"{link}\s+".replace(" ", r"\s+") if link else "" for link in cue_file("treaties")["aim_links"][form]
    )
    return re.compile(rf"(?<![\w-])(?P<noun>[a-z]+)\s+(?:{links})$", re.IGNORECASE)


def _plural(subject: str) -> str:
    if subject.endswith(_NO_PLURAL):
        return subject
    if not _PLURAL.search(subject):
        return f"{subject}s"
    return f"{subject[:-1]}ies" if subject.endswith("y") else subject if subject.endswith("s") else f"{subject}es"


def is_meant(parsed: Parsed, hit: Hit) -> bool:
    """Whether such a name is that of the treaty, and no agreement of others on the same subject.

    Not in "a bilateral migrant workers treaty" and not where the subject goes on: "convention on refugee status".
    """
    text = parsed.article.text
    before = _BEFORE.search(text, max(0, hit.start - _NEAR), hit.start)
    if hit.name.kind == BESIDE and not _is_told(text, hit, before):
        return False
    if before and (before[1].lower() in cue_file("treaties")["not_the_one"] or _is_policy(text, hit, before)):
        return False
    words = parsed.span(hit.start, hit.end)
    last = words[-1] if len(words) else None
    return last is None or last.dep_ != "compound" or last.head.idx < hit.end


def _is_told(text: str, hit: Hit, before: re.Match[str] | None) -> bool:
    """Whether a text has a word that tells the treaty, and no longer name: "Latin American Convention", "... on"."""
    words = next(w for name, w in cue_file("treaties")["beside"].items() if name.lower() == hit.name.text.lower())
    if not re.search(rf"(?<![\w-]){either(words)}(?!\w)", text):
        return False
    if not text[hit.start].isupper():
        return True
    if text[hit.start - 1 : hit.start] == "-" or _GOES_ON.match(text, hit.end):
        return False
    first = before[1] if before and not before[2] else ""
    skipped = cue_file("treaties")["not_first"]
    return not first[:1].isupper() or first.isupper() or first.lower() in skipped or first in words


def _is_policy(text: str, hit: Hit, before: re.Match[str]) -> bool:
    """Whether it is a state's own deed or some agreement: "Peru's ban on landmines", "a convention on refugees"."""
    begins = text[hit.start :].lower().startswith(_BAN_ON)
    owned = before[2] is not None and before[1] not in _OF_ALL
    return (begins and owned) or (hit.name.note in ("subject", "aim") and before[1].lower() in _INDEFINITE)


def as_named_otherwise(text: str, treaties: Sequence[Mention]) -> list[Mention]:
    """The mentions, where a name of now one treaty, now another is that one which the article names otherwise.

    "The women's rights treaty" is the Istanbul Convention in an article that names that one and no other; but the "test
    ban treaty" is not what another sentence tells apart as "the Partial Test Ban Treaty of 1963".
    """
    listed = {name.lower(): refs for name, refs in cue_file("treaties")["may_mean"].items()}
    open_ = {m for m in treaties if " ".join(m.text.lower().translate(_PLAIN).split()) in listed}
    if not open_:
        return list(treaties)
    named = {m.ref for m in treaties if m not in open_ and not _OF_A_YEAR.match(text, m.end)}
    found: list[Mention] = []
    for m in treaties:
        refs = listed[" ".join(m.text.lower().translate(_PLAIN).split())] if m in open_ else ()
        found.append(replace(m, ref=next((ref for ref in refs if ref in named), m.ref)))
    return found
