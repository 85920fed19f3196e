"""A checked article made by hand, so that publishing is tested without reading or a record."""

from __future__ import annotations

from datetime import date

from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.answers import Derivation, Flag, SourceNote, Status, StatusAnswer
from treatywatch.model.article import Assertion, Claim, Event, Mention, Reading, Speaker, Statement
from treatywatch.model.days import parse_day
from treatywatch.model.verdicts import Checked, CheckedClaim, Since, Verdict
from treatywatch.publish.text import Names
from treatywatch.record.results import About

TEXT = """Atlantis Quits Kite Treaty <b>Today</b>

By Ann Lee, The Harbour Ledger
Published 11 July 2025

ATLANTIS - Atlantis has withdrawn from the Kite Treaty, its ministry said on Friday, one of 190 members & friends.

"We will never fly kites again," the minister said. The treaty was adopted in 1997. Campaigners say it is \
suspended, and that nobody flies.
"""
SOURCE = SourceNote("list", "The depositary's list", "note 3", "https://example.org/list")
ABOUT = About("0.1.0", "2026-11-25", "0123456789abcdef", 1, ("shelf",), (SOURCE,), ("This is not legal advice.",))


def names() -> Names:
    called = {"ATL": "Atlantis", "KITE": "Kite Treaty"}
    return Names(lambda ref: called.get(ref, ref), lambda ref: called.get(ref, ref))


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def claim(words: str, verdict: Verdict, why: str, statement: int | None = None) -> CheckedClaim:
    start, end = span(words)
    asserts = (Assertion("count", ("KITE", "bound", "2025-07-11"), "=", "190"),)
    found = Claim(start, end, words, "count", asserts, ("ATL",), "KITE", statement, headline=False)
    line = Derivation(
        "Atlantis's notice was received on 2025-07-10.", "Art 20(3)", ("KITE:ATL:withdrawal:1",), "2026-01-10"
    )
    return CheckedClaim(found, verdict, why, (line,), (SOURCE,))


def checked() -> Checked:
    article = article_from_bytes(TEXT.encode(), "kites.txt")
    speaker = Speaker((span("the minister"),), "the minister", ("ATL",))
    quote = span('"We will never fly kites again,"')
    cue = span("said. The")[0]
    said = Statement(speaker, ((cue, cue + 4),), (quote,), TEXT[slice(*quote)], direct=True)
    event = Event(
        ("ATL",), (), "KITE", "withdraw", "notified", "effective", parse_day("2025-07-10"), "positive", "actual",
        (span("has withdrawn from the Kite Treaty"),), None,
    )  # fmt: skip
    mention = Mention(*span("Atlantis has"), "Atlantis", "state", "ATL", None)
    claims = (
        claim("Atlantis has withdrawn from the Kite Treaty", Verdict.IMPRECISE, "It only notified."),
        claim("one of 190 members", Verdict.CONTRADICTED, "The record has 164 <parties> on that day."),
        claim("The treaty was adopted in 1997", Verdict.SUPPORTED, "It was adopted on 1997-09-18."),
        claim("it is suspended", Verdict.DISPUTED, "The treaty provides for no suspension.", 0),
        claim("nobody flies", Verdict.NOT_IN_RECORD, "The record does not speak to it."),
        claim("withdrawn", Verdict.SUPPORTED, "A claim inside a claim."),
    )
    reading = Reading(article, (mention,), (said,), (event,), tuple(c.claim for c in claims), ())
    since = (Since(("ATL",), "KITE", "effective", parse_day("2026-01-10"), "Atlantis ceased to be bound.", (SOURCE,)),)
    return Checked(reading, (event,), claims, since, date(2026, 2, 3), ("nothing was left out",))


def answer(status: Status = Status.WITHDRAWING) -> StatusAnswer:
    return StatusAnswer(
        treaty="KITE",
        participant="ATL",
        on=date(2025, 12, 31),
        known=date(2026, 11, 25),
        status=status,
        bound_since=date(2012, 7, 1),
        ceases_on=date(2026, 1, 10) if status is Status.WITHDRAWING else None,
        flags=(Flag.PROJECTED,),
        record_as_of=date(2026, 2, 3),
        derivation=(
            Derivation("Six months later is 2026-01-10.", "Art 20(3)", ("KITE:ATL:withdrawal:1",), "2026-01-10"),
        ),
        sources=(SOURCE,),
        notes=("The list has no notes.",),
    )
