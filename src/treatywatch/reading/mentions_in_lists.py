"""Treaties of one noun, told apart by their subjects.

"the conventions on torture and on the rights of the child", "the torture and disappearance conventions".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_names import Hit
from treatywatch.reading.mentions_treaties import is_free
from treatywatch.reading.places import folded
from treatywatch.reading.times_words import either

_SUBJECT = 90  # characters of a subject
_OF_NAME = len("the ")  # where a treaty's name may begin behind its article
_LIST_REACH = 120  # characters of such a list
_HEADS = ("convention", "treaty", "covenant", "protocol")  # by one of which a subject's treaty goes as well
_BEFORE = 300  # characters before "that on torture" in which another treaty is named

_TOPIC = re.compile(  # "On cluster munitions the leaders welcomed the accessions of Belize and Guyana"
    r"(?:(?<=\n)|(?<=[.!?] )|(?<=[.!?][\"”] )|^)On (?=[^.\n]{3,60}? (?:the|they|he|she|it|leaders|ministers)\b"
    r"[^.\n]{0,60}?\b(?:ratif|access|acced|sign|join|withdr|depos))"
)


@cache
def _heads() -> re.Pattern[str]:
    plurals = either(cue_file("treaties")["plurals"])
    return re.compile(rf"\b(?P<head>{plurals})\s+(?={_prepositions()}\s)", re.I)


@cache
def _stand_ins() -> re.Pattern[str]:
    return re.compile(rf"\b(?:that|the one|those|the ones|(?<=and )one)\s+(?={_prepositions()}\s)")


@cache
def _next() -> re.Pattern[str]:
    """What parts two subjects, a day between them too: ", in 1993, on discrimination against women"."""
    day = r"(?:,?\s(?:in|on|since)\s(?:\w+\s){0,2}\d{4})?"
    aside = r"(?:,\s[\w\s]{3,24},)?"
    return re.compile(rf"{day},?(?:\s(?:and|or|nor|but|as well as))?{aside}\s(?={_prepositions()}\s)")


def _prepositions() -> str:
    return either(cue_file("treaties")["before_subjects"])


def listed_by_subject(text: str, taken: Sequence[Mention], find: Callable[[str], Sequence[Hit]]) -> Iterator[Mention]:
    """Known treaties that a text lists by what they are about, behind one noun, a "that" or a "those".

    Args:
        text: the article's text.
        taken: the mentions of known treaties.
        find: the known names in a text.
    """
    for match in _heads().finditer(text):
        yield from _of_one_noun(text, match, cue_file("treaties")["plurals"][folded(match["head"])], taken, find)
    for match in _TOPIC.finditer(text):
        told = (list(_of_one_noun(text, match, f"{head} on", taken, find)) for head in _HEADS)
        found = next((mentions for mentions in told if mentions), ())
        yield from (replace(m, start=max(m.start, match.end())) for m in found)
    for match in _stand_ins().finditer(text):
        if any(match.start() - _BEFORE < m.end <= match.start() for m in taken):
            yield from _of_one_noun(text, match, "convention", taken, find)


def _of_one_noun(
    text: str, match: re.Match[str], head: str, taken: Sequence[Mention], find: Callable[[str], Sequence[Hit]]
) -> Iterator[Mention]:
    start, at = match.start(), match.end()
    while (found := _subject_at(text, at, head, find)) is not None:
        end, treaty = found
        if not is_free(start, end, taken):
            return
        yield Mention(start, end, text[start:end], "treaty", treaty, None)
        following = _next().match(text, end)
        if following is None:
            return
        start = at = following.end()


def _subject_at(text: str, at: int, head: str, find: Callable[[str], Sequence[Hit]]) -> tuple[int, str] | None:
    """Where the subject ends that begins here, and the treaty that the noun and it name; None where none is known."""
    subject = re.split(r"[.;:\n]", text[at : at + _SUBJECT])[0]
    for named in (f"the {head} ", f"the UN {head} "):  # "the one on women" is the UN's
        hit = next(
            (h for h in find(named + subject) if h.name.kind.startswith("treaty:") and h.start <= _OF_NAME), None
        )
        if hit is not None and hit.end > len(named):
            return at + hit.end - len(named), hit.name.refs[0]
    return None


@cache
def _shared_heads() -> re.Pattern[str]:
    return re.compile(rf"[ \n](?P<head>{either(cue_file('treaties')['plurals'])})\b", re.I)


@cache
def _list_before() -> re.Pattern[str]:
    item = r"[\w’'-]+(?:[ \n][\w’'-]+){0,3}"
    return re.compile(rf"(?P<list>{item}(?:,[ ]{item})*,?[ \n]and[ \n](?:the[ \n])?{item})$", re.I)


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(r",?[ \n]and[ \n](?:the[ \n])?|,[ ]", re.I)


def listed_before_noun(text: str, taken: Sequence[Mention], find: Callable[[str], Sequence[Hit]]) -> Iterator[Mention]:
    """Known treaties whose subjects or places stand before one noun: "the biological and chemical weapons conventions".

    Args:
        text: the article's text.
        taken: the mentions of known treaties.
        find: the known names in a text.
    """
    for noun in _shared_heads().finditer(text):
        match = _list_before().search(text[: noun.start()], max(0, noun.start() - _LIST_REACH))
        if match is None:
            continue
        heads = dict.fromkeys((cue_file("treaties")["plurals"][folded(noun["head"])], *_HEADS))
        bounds, at = [], match.start("list")
        for joint in (*_joints().finditer(text, *match.span("list")), None):
            bounds.append((at, joint.start() if joint else match.end("list")))
            at = joint.end() if joint else at
        behind = text[slice(*bounds[-1])].split()
        tails = [" ".join(behind[i:]) for i in range(len(behind), 0, -1)]  # "", "weapons"
        found = [_item(text, start, end, tails, heads, find) for start, end in bounds]
        if found[-1] is None and not any(m.end in (noun.start(), noun.end()) for m in taken):
            continue
        for one in found:
            if one is not None and is_free(one.start, one.end, taken):
                yield one


def _item(
    text: str, start: int, end: int, tails: Sequence[str], heads: Iterable[str], find: Callable[[str], Sequence[Hit]]
) -> Mention | None:
    """The treaty that the last words of a list's item name with the noun behind the list; None where none is known."""
    for begin in (start + m.start() for m in re.finditer(r"\S+", text[start:end])):
        for tail in tails:
            for head in heads:
                name = " ".join(f"{text[begin:end]} {tail} {head}".split())
                for hit in find(f"the {name}"):
                    is_whole = hit.start <= _OF_NAME and hit.end == len(name) + _OF_NAME
                    if is_whole and hit.name.kind.startswith("treaty:"):
                        return Mention(begin, end, text[begin:end], "treaty", hit.name.refs[0], None)
    return None
