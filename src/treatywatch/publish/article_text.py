"""A checked article as text: its claims with their verdicts, who says what, what it tells, what happened since."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from treatywatch.model.article import Reading, Speaker, Statement
from treatywatch.model.verdicts import Checked, CheckedClaim, Since, Verdict
from treatywatch.publish.terminal import Style
from treatywatch.publish.text import Names, cite

MARKS = {
    Verdict.CONTRADICTED: ("✗", "red"),
    Verdict.DISPUTED: ("!", "magenta"),
    Verdict.IMPRECISE: ("~", "yellow"),
    Verdict.NOT_IN_RECORD: ("?", "dim"),
    Verdict.SUPPORTED: ("✓", "green"),
}
"""A sign and a colour for each verdict: colour never stands alone."""
DISCLAIMER = "Not legal advice. The depositary's record prevails. No tie to the United Nations."


@dataclass(frozen=True, slots=True)
class Door:
    """How the reader calls this program, for the commands to run next.

    Args:
        program: its name or path.
        asked: the options about the record that were given: " --known 2025-09-01".
        published: the option with the day of publication, where it was given.
    """

    program: str = "treatywatch"
    asked: str = ""
    published: str = ""


def article_text(checked: Checked, names: Names, style: Style, door: Door | None = None) -> str:
    """The whole of what reading and checking have to say about one article.

    Args:
        checked: the article.
        names: what ids are called.
        style: how text is set.
        door: how the reader calls this program.
    """
    reading = checked.reading
    as_of = f"The record speaks as of {checked.record_as_of}." if checked.record_as_of else ""
    blocks = (
        _head(reading, style),
        _section(f"Claims ({len(checked.claims)})", [_claim(claim, reading, style) for claim in checked.claims], style),
        _section(f"Who says what ({len(reading.statements)})", _statements(reading, names, style), style),
        _section(f"What it tells ({len(checked.events)})", _events(checked, names, style), style),
        _section("Since publication", _since(checked.since, style), style),
        _section("Not read", [style.wrap(notice, "  - ", "    ") for notice in checked.notices], style),
        _section("Sources", _sources(checked, style), style),
        style.paint(style.wrap(DISCLAIMER), "dim"),
        as_of,
        _section("Next", _next(checked, door or Door()), style),
    )
    return style.harmless("\n\n".join(block for block in blocks if block))  # an article may hold a terminal's commands


def counted(claims: Sequence[CheckedClaim]) -> str:
    """How many claims have which verdict: "3 supported, 1 imprecise"."""
    found = [claim.verdict for claim in claims]
    return ", ".join(f"{found.count(v)} {v.value.replace('_', ' ')}" for v in reversed(Verdict) if v in found)


def speaker(source: Speaker, names: Names) -> str:
    """Whose words they are: as the text has it, and whom it speaks for."""
    called = ", ".join(names.participant(ref) for ref in source.refs)
    if not source.text:
        return called or "no source named"
    return f"{source.text} ({called})" if called and called.lower() != source.text.lower() else source.text


def words_said(statement: Statement, text: str) -> str:
    """What is said as the article's text has it, with an ellipsis for the words between two pieces of it."""
    return " … ".join(" ".join(text[start:end].split()) for start, end in statement.content)


def _head(reading: Reading, style: Style) -> str:
    article = reading.article
    facts = [article.outlet, article.byline, str(article.published_on or "day unknown"), article.origin]
    title = article.title or "(without a title)"
    return f"{style.paint(style.wrap(title), 'bold')}\n{style.wrap(', '.join(fact for fact in facts if fact))}"


def _claim(checked: CheckedClaim, reading: Reading, style: Style) -> str:
    sign, colour = MARKS[checked.verdict]
    verdict = style.paint(f"{sign} {checked.verdict.value.replace('_', ' '):<14}", colour, "bold")
    quote = " ".join(checked.claim.text.split())
    hang = " " * 19
    lines = style.wrap(f"“{quote}”", hang).removeprefix(hang)
    told = [f"  {verdict} {lines}", style.wrap(checked.explanation, hang)]
    rests = [line.article for line in checked.derivation if line.article]
    rests += [cite(source) for source in checked.sources]
    if rests:
        told.append(style.paint(style.wrap("; ".join(dict.fromkeys(rests)), hang), "dim"))
    return "\n".join(told)


def _statements(reading: Reading, names: Names, style: Style) -> list[str]:
    said = ((speaker(one.source, names), words_said(one, reading.article.text)) for one in reading.statements)
    return [style.wrap(f"{who}: {words}", "  - ", "    ") for who, words in said]


def _events(checked: Checked, names: Names, style: Style) -> list[str]:
    lines = []
    for event in checked.events:
        who = ", ".join(names.participant(p) for p in event.participants) or "(nobody named)"
        target = f"to or against {', '.join(names.participant(t) for t in event.target)}" if event.target else ""
        about = ", ".join(filter(None, (who, target, names.treaty(event.treaty) if event.treaty else "")))
        how = "" if event.modality == "actual" else f", {event.modality}"
        no = ", did not" if event.polarity == "negative" else ""
        stage = f"{event.action}: {event.stage}".replace("_", " ")
        lines.append(style.wrap(f"{event.day or 'day unknown'}  {about} – {stage}{how}{no}", "  ", "      "))
    return lines


def _since(items: Sequence[Since], style: Style) -> list[str]:
    return [style.wrap(f"{item.day or 'day unknown'}  {item.text}", "  ", "      ") for item in items]


def _sources(checked: Checked, style: Style) -> list[str]:
    """Each source once, with its title: claims cite it by its id."""
    cited = [source for claim in checked.claims for source in claim.sources]
    cited += [source for item in checked.since for source in item.sources]
    titles = {source.id: ", ".join(filter(None, (source.title, source.url))) for source in cited}
    return [style.wrap(title, f"  [{id_}] ", "      ") for id_, title in titles.items()]


def _next(checked: Checked, door: Door) -> list[str]:
    """Commands for the first treaty and participant that a claim is about, and for the page of the article."""
    about = next(((c.claim.treaty, c.claim.participants[0]) for c in checked.claims if c.claim.participants), None)
    origin = checked.reading.article.origin
    commands = [f"  {door.program} status {about[0]} {about[1]}{door.asked}"] if about and about[0] else []
    if origin != "-":
        stem = PurePath(origin).stem or "article"
        options = f"{door.published}{door.asked} --format html"
        commands.append(f"  {door.program} read {shlex.quote(origin)}{options} > {shlex.quote(stem)}.html")
    return commands


def _section(title: str, lines: Sequence[str], style: Style) -> str:
    return "\n".join((style.heading(title), *lines)) if lines else ""
