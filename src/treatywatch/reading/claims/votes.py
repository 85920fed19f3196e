"""Votes with their figures: "voted 133 to 37", "with 103 votes for and one against", "299 deputies voted for it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.model import assertions as say
from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.claims.scene import Draft, Scene, organisations, words
from treatywatch.reading.refer import role_words

_NUMBER = r"\d{1,3}|no(?:ne|body)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_VOTERS = r"(?:votes?|deputies|lawmakers|legislators|senators|members|MPs|MEPs|ayes)"
_VOTE = re.compile(
    r"\b(?:vot(?:ed|es?|ing)|passed|approved|ratified|adopted|backed|rejected|ballot|by|with)\b[^.;]{0,40}?\b"
    rf"(?P<for>\d{{1,3}})(?:\s+{_VOTERS}\b)?"
    r"(?:\s*(?:to|-|–|—|against|votes? to|in favou?r(?:,| and| to| with)|for(?:,| and|, with)|for and)\s*)"
    rf"(?P<against>{_NUMBER})\b"
    rf"(?:\s*(?:-|–|,| with)\s*(?P<abstained>\d{{1,3}})(?:\s+abst\w+)?)?(?:\s+against\b)?"
    r"(?!\s*(?:percent|%|years|months|days))",
    re.I,
)
_FOR_ALONE = re.compile(
    rf"\b(?P<for>\d{{2,3}}) (?:\w+ ){{0,2}}?(?:{_VOTERS}|of them)\s+(?:had )?"
    r"(?:(?:voted|were) (?:for|in favou?r)|backed|approved|supported)\b(?:(?: of)? (?:it|the \w+))?",
    re.I,
)
_UNANIMOUS = re.compile(
    r"\b(?:vot(?:ed|es)|passed|approved|ratified|adopted|backed)\b[^.;,]{0,30}?\bunanimously\b"
    r"|\bunanimously (?:vot|pass|approv|ratif|adopt|back)(?:ed|ied)\b",
    re.I,
)
_TOLD = re.compile(r"\d|[Uu][Nn][Aa][Nn]")  # without figures and "unanimous" no vote is told
_NEAR_VOTE = 90  # characters beside a vote in which it is said what it is on
_JOINING = re.compile(r"\b(?:ratif|join|acced|accession)", re.I)
_LEAVING = re.compile(r"\b(?:withdr|leav|exit|quit|denounc|denunci|scrap|repeal)", re.I)


def vote_drafts(scene: Scene, start: int, end: int) -> Iterator[Draft]:
    """The votes that one sentence tells with their figures, or as unanimous."""
    if not _TOLD.search(scene.text, start, end):
        return
    found = [(m, _figures(m)) for m in _VOTE.finditer(scene.text, start, end)]
    alone = [(m, m.group("for")) for m in _FOR_ALONE.finditer(scene.text, start, end)]
    unanimous = [(m, "unanimous") for m in _UNANIMOUS.finditer(scene.text, start, end)]
    if (alone or unanimous) and _of_a_parliament(scene, start, end):
        found += [*alone, *unanimous]
    elif not found:
        found = alone
    for match, figures in found:
        token = scene.parsed.span(match.start(), match.end())[0]
        treaty = scene.treaty(token, start, end)
        refs = _voters(scene, start, end, match)
        if treaty is not None and refs:
            near = max(start, match.start() - _NEAR_VOTE), min(end, match.end() + _NEAR_VOTE)
            joins = _JOINING.search(scene.text, *near) and not _LEAVING.search(scene.text, *near)
            action = "join" if joins else "withdraw"
            told = say.vote(refs[0], treaty, action, figures)
            yield Draft(*match.span(), "vote", (told,), refs, treaty, 1)
        elif treaty is not None:  # a conference's or an assembly's
            yield Draft(*match.span(), "vote", (say.reported(match.group()),), (), treaty, 1)


def _figures(match: re.Match[str]) -> str:
    """The figures in digits: "103-1"."""
    nobody = {"no": "0", "none": "0", "nobody": "0", "zero": "0"}
    told = (nobody.get(part.lower()) or str(spelled(part)) for part in match.groups() if part)
    return "-".join(told)


def _voters(scene: Scene, start: int, end: int, match: re.Match[str]) -> tuple[str, ...]:
    """Whose parliament voted: that of its own body named last before the figures, else the state named first."""
    bodies = [
        m.ref
        for m in scene.mentions
        if start <= m.start < match.end() and m.kind == "organisation" and m.ref and m.ref not in organisations()
    ]
    if bodies:
        return (bodies[-1],)
    refs = scene.named_states(start, end)[:1] or scene.states(start, match.start())[:1]
    return refs or scene.last_states(match.start())


def _of_a_parliament(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence speaks of a parliament: by the word, or by the name of a state's own body ("the Sejm")."""
    near = scene.mentions_from(start, end)
    own = any(m.kind == "organisation" and m.ref and m.ref not in organisations() for m in near)
    return own or any(
        role_words().get(t.lower_) == "parliament" or t.lower_ in words("vote_nouns")
        for t in scene.parsed.span(start, end)
    )
