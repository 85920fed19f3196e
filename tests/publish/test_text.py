from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import pytest

from tests.publish.samples import answer, checked, names
from treatywatch.model.answers import Flag, Status
from treatywatch.model.article import Speaker, Statement
from treatywatch.publish.article_text import article_text, words_said
from treatywatch.publish.terminal import Style, style_for
from treatywatch.publish.text import parties_text, status_sentence, status_text
from treatywatch.record.results import PartiesAnswer, PartyRow

DAY = date(2026, 2, 3)


def test_a_status_answers_before_it_explains() -> None:
    told = status_text([answer()], names(), Style())
    order = [
        told.index(word) for word in ("still bound", "record speaks as of", "Why", "Art 20(3)", "Sources", "Notes")
    ]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.WITHDRAWING, "Withdrawing: notice received and still running, still bound; ceases on 2026-01-10."),
        (Status.PARTY, "Party: bound since 2012-07-01, nothing pending."),
        (Status.FORMER, "Former party: was bound, is no longer."),
        (Status.SIGNATORY, "Signatory: has signed, has not consented to be bound."),
        (Status.CONSENTED, "Consented: from when, or until when, it is bound is not computed."),
    ],
)
def test_each_status_is_one_plain_sentence(status: Status, said: str) -> None:
    assert status_sentence(answer(status)) == said


@pytest.mark.parametrize("status", [Status.PARTY, Status.FORMER])
def test_a_contested_status_is_not_told_as_settled(status: Status) -> None:
    contested = replace(answer(status), flags=(Flag.EFFECT_CONTESTED,))
    assert status_sentence(contested).endswith(", by the treaty's clauses; contested.")
    assert "who holds what stands below" in status_text([contested], names(), Style())


def test_what_is_projected_says_so() -> None:
    assert "Projected: computed as if nothing had happened" in status_text([answer()], names(), Style())


def test_a_count_of_parties_comes_first_with_its_basis() -> None:
    rows = (PartyRow("ATL", None),)
    told = parties_text(PartiesAnswer("KITE", DAY, DAY, "consented", DAY, False, rows, ()), names(), Style())
    assert told.startswith("1 has consented to be bound by the Kite Treaty (KITE) on 2026-02-03")
    assert "day unknown" in told


def test_no_line_is_wider_than_asked() -> None:
    for width in (60, 80):
        told = article_text(checked(), names(), Style(width)) + "\n" + status_text([answer()], names(), Style(width))
        prose = [line for line in told.split("\n") if not line.startswith("  treatywatch ")]
        assert max(map(len, prose)) <= width


def test_an_article_tells_claims_voices_steps_and_what_happened_since() -> None:
    told = article_text(checked(), names(), Style())
    for part in ("✗ contradicted", "~ imprecise", "✓ supported", "! disputed", "? not in record"):
        assert part in told
    assert "the minister (Atlantis)" in told
    assert re.search(r"2025-07-10 +Atlantis, Kite Treaty – withdraw: notified", told)
    assert "2026-01-10  Atlantis ceased to be bound." in told
    assert "The record speaks as of 2026-02-03." in told


def test_an_article_ends_with_commands_that_can_be_run_next() -> None:
    told = article_text(checked(), names(), Style())
    assert "treatywatch status KITE ATL" in told
    assert told.index("The record speaks as of") > told.index("Not legal advice")
    assert told.splitlines()[-1].startswith("  treatywatch read")
    assert "treatywatch read kites.txt --format html > kites.html" in told


def test_no_colour_goes_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    style = style_for(io.StringIO())
    assert style == Style(80, colour=False)
    assert "\x1b" not in article_text(checked(), names(), style)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


def test_a_terminal_gets_colour_unless_no_color_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert style_for(Terminal()).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not style_for(Terminal()).colour


@pytest.mark.parametrize(
    ("count", "bound", "consented"),
    [(1, "1 is bound by", "1 has consented"), (2, "2 are bound by", "2 have consented")],
)
def test_a_count_agrees_with_its_verb(count: int, bound: str, consented: str) -> None:
    rows = tuple(PartyRow(id_, DAY) for id_ in ("ATL", "BOR")[:count])
    for basis, said in (("bound", bound), ("consented", consented)):
        found = PartiesAnswer("KITE", DAY, DAY, basis, DAY, False, rows, ())  # type: ignore[arg-type]
        assert parties_text(found, names(), Style()).startswith(said)


def test_words_left_out_between_two_pieces_of_a_statement_are_marked() -> None:
    text = "Atlantis, a party since 2006, is said by officials to be preparing to leave."
    first, second = "Atlantis, a party since 2006", "to be preparing to leave"
    pieces = tuple((text.index(piece), text.index(piece) + len(piece)) for piece in (first, second))
    said = Statement(Speaker((), "officials", ()), (), pieces, f"{first} {second}", direct=False)
    assert words_said(said, text) == f"{first} … {second}"
    assert words_said(replace(said, content=pieces[:1]), text) == first
