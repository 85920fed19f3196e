"""How long a treaty is said to have been in force: "has been in force for ten years" tells when it began."""

from __future__ import annotations

import re
from datetime import date

from treatywatch.model import assertions as say
from treatywatch.model.article import Span
from treatywatch.reading.claims.numbers import spelled
from treatywatch.reading.claims.scene import Draft, Scene
from treatywatch.reading.places import folded

_FOR_YEARS = re.compile(
    r"\bfor (?:(?P<more>more than|over|at least|well over)|(?P<less>nearly|almost|just under)|"
    r"(?P<about>about|some|around|roughly))?"
    r" ?(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?) (?P<unit>year|decade)s?\b",
    re.I,
)
_YEARS = {"year": 1, "decade": 10}


def in_force_so_long(scene: Scene, treaty: str, span: Span) -> Draft | None:
    """The claim that a treaty entered into force so many years before the article's day.

    Args:
        scene: the article.
        treaty: the treaty that is said to be in force.
        span: the characters of the clause.
    """
    match = _FOR_YEARS.search(scene.text, *span)
    number = spelled(match["number"]) if match is not None else None
    if match is None or number is None or scene.on is None:
        return None
    unit = _YEARS[folded(match["unit"])]
    day = _began(scene.on, number * unit, match, loose=unit > 1)
    return Draft(*span, "treaty status", (say.treaty_date(treaty, "in_force", day),), (), treaty, 2)


def _began(on: date, length: int, told: re.Match[str], *, loose: bool) -> str:
    """The years in which it may have entered into force, as an EDTF interval; a decade is a round number."""
    year, slack = on.year - length, 3 if loose else 1
    if told["more"]:
        return f"../{year}"
    if told["less"]:
        return f"{year}/{year + slack}"
    return f"{year - slack}/{year + (slack if told['about'] or loose else 0)}"
