"""The commands that ask the record: who is bound, since when, what changed, what if."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from treatywatch.cli.options import (
    Asked,
    AskedOn,
    DayOption,
    FirstDay,
    FirstDayOption,
    LastDay,
    LastDayOption,
    RecordOption,
    TableShape,
    day_from,
)
from treatywatch.model.problems import UsageError

_ASKED, _ASKED_ON = Asked(), AskedOn()


def status(treaty: str, /, *state: str, asked: AskedOn = _ASKED_ON, shape: TableShape = "text") -> None:
    """Tell who is bound by a treaty, with the derivation.

    Try:
        treatywatch status APMBC POL --on 2025-12-31

        treatywatch status "mine ban treaty" Finland Estonia --format json

    Args:
        treaty: Id or name of the treaty.
        state: Ids or names of states or organisations; without any, all that have acts under the treaty.
        asked: Which record, as seen from which day.
        shape: text for people, json, or csv for tables.
    """
    record = asked.open()
    of = record.treaty_id(treaty)
    ids = [record.participant_id(text) for text in state]
    if not ids:
        ids = sorted({act.participant for act in record.acts(of) if act.participant})
    answers = [record.status(of, who, on=asked.on, known=asked.known, recorded=asked.recorded) for who in ids]
    if shape == "json":
        from treatywatch.publish.data import document, status_object

        about = record.about()
        print(document([status_object(answer, about) for answer in answers]))
        return
    _show("status", answers, record, shape)


def parties(
    treaty: str,
    /,
    *,
    consented: Annotated[bool, Parameter(negative=())] = False,
    asked: AskedOn = _ASKED_ON,
    shape: TableShape = "text",
) -> None:
    """List the parties of a treaty on a day, and count them.

    Try:
        treatywatch parties APMBC --on 2025-03-18

        treatywatch parties CCM --consented --format csv

    Args:
        treaty: Id or name of the treaty.
        consented: Count consents that have not ended, in force or not, as depositaries do.
        asked: Which record, as seen from which day.
        shape: text for people, json, or csv for tables.
    """
    record = asked.open()
    basis: Literal["bound", "consented"] = "consented" if consented else "bound"
    answer = record.parties(
        record.treaty_id(treaty), basis=basis, on=asked.on, known=asked.known, recorded=asked.recorded
    )
    _show("parties", answer, record, shape)


def history(subject: str, /, *, asked: Asked = _ASKED, shape: TableShape = "text") -> None:
    """Tell everything that the record has of a treaty or a state, in order of days.

    Try:
        treatywatch history APMBC

        treatywatch history Hungary --known 2026-05-01

    Args:
        subject: Id or name of a treaty, a state or an organisation.
        asked: Which record, as seen from which day.
        shape: text for people, json, or csv for tables.
    """
    record = asked.open()
    answer = record.history(subject, known=asked.known, recorded=asked.recorded)
    _show("history", answer, record, shape)


def deadlines(
    state: Annotated[str | None, Parameter()] = None,
    /,
    *,
    treaty: str | None = None,
    start: Annotated[FirstDayOption, Parameter(name="--from")] = None,
    until: LastDayOption = None,
    asked: AskedOn = _ASKED_ON,
    shape: TableShape = "text",
) -> None:
    """List duties with their due days; of a yearly duty the last and the next one, unless days are asked for.

    Try:
        treatywatch deadlines Ukraine --on 2026-01-01

        treatywatch deadlines --treaty APMBC --from 2026-01-01 --until 2027-12-31

    Args:
        state: Id or name of a state; without one, those of all.
        treaty: Duties under this treaty alone.
        start: First due day to list.
        until: Last due day to list (default: ten years on).
        asked: Which record, as seen from which day.
        shape: text for people, json, or csv for tables.
    """
    record = asked.open()
    who = record.participant_id(state) if state else None
    answer = record.deadlines(
        who, treaty=treaty, on=asked.on, start=start, end=until, known=asked.known, recorded=asked.recorded
    )
    _show("deadlines", answer, record, shape)


def changes(
    start: FirstDayOption = None,
    end: LastDayOption = None,
    /,
    *,
    treaty: str | None = None,
    axis: Literal["legal", "known"] = "legal",
    known: DayOption = None,
    recorded: DayOption = None,
    record: RecordOption = None,
    shape: TableShape = "text",
) -> None:
    """List what changed for whom between two days, or what this record learned after a day.

    Try:
        treatywatch changes 2025-06-01 2026-03-01

        treatywatch changes 2025-06-01 2025-09-01 --axis known --treaty APMBC

        treatywatch changes --recorded 2026-02-03

    Args:
        start: First day of the comparison, also a year or month; what changed after it is listed.
        end: Last day of the comparison, also a year or month (default: today).
        treaty: Changes under this treaty alone.
        axis: legal for what changed in law, known for what became public between the two days.
        known: As known on this day (default: today).
        recorded: List what this record has learned after this day, as added, superseded or withdrawn.
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, json, or csv for tables.
    """
    if start is None and recorded is None:
        raise UsageError("changes: two days are missing; write for instance: treatywatch changes 2025-06-01 2026-03-01")
    opened = Asked(record=record).open()
    answer = opened.changes(start, end, axis=axis, treaty=treaty, recorded_after=recorded, known=known)
    _show("changes", answer, opened, shape)


def counts(
    treaty: str,
    start: FirstDay,
    end: LastDay,
    /,
    *,
    consented: Annotated[bool, Parameter(negative=())] = False,
    every: Literal["year", "month", "day"] = "year",
    asked: Asked = _ASKED,
    shape: TableShape = "text",
) -> None:
    """Count the parties of a treaty over time.

    Try:
        treatywatch counts APMBC 1999-03-01 2026-03-01 --format csv

        treatywatch counts "Rome Statute" 2002 2025

    Args:
        treaty: Id or name of the treaty.
        start: First day of the series; of a year or month its first.
        end: Last day of the series; of a year or month its last.
        consented: Count consents that have not ended, in force or not.
        every: One figure for each year, month or day.
        asked: Which record, as seen from which day.
        shape: text for people, json, or csv for tables.
    """
    record = asked.open()
    basis: Literal["bound", "consented"] = "consented" if consented else "bound"
    answer = record.counts(record.treaty_id(treaty), start, end, basis=basis, every=every)
    _show("counts", answer, record, shape)


def whatif(
    treaty: str,
    /,
    *,
    withdraw: Annotated[list[str], Parameter(consume_multiple=True, negative=())],
    conflict: Annotated[list[str] | None, Parameter(consume_multiple=True, negative=())] = None,
    on: DayOption = None,
    record: RecordOption = None,
    shape: TableShape = "text",
) -> None:
    """Tell what would follow from a notice of withdrawal. Nothing is stored.

    Try:
        treatywatch whatif APMBC --withdraw NOR@2026-03-31 --conflict NOR@2026-09-01

    Args:
        treaty: Id or name of the treaty.
        withdraw: STATE@DATE: the state's notice is received on that day; TREATY:STATE@DATE for another treaty.
        conflict: STATE@FROM or STATE@FROM..TO: an armed conflict of that state.
        on: The day on which it is looked at (default: when the last supposed thing has had its effect).
        record: Folder with a record of your own, read beside the shipped one.
        shape: text for people, json, or csv for tables.
    """
    opened = Asked(record=record).open()
    withdrawals = [_withdrawal(text, treaty, opened) for text in withdraw]
    conflicts = [_conflict(text, opened) for text in conflict or ()]
    answer = opened.whatif(withdrawals, conflicts, on=on)
    _show("whatif", answer, opened, shape)


def _withdrawal(text: str, treaty: str, record: Any) -> tuple[str, str, date]:
    head, at, day = text.rpartition("@")
    if not at:
        raise UsageError(f"--withdraw {text}: the day is missing; write it as {text}@2026-03-31")
    other, colon, state = head.rpartition(":")
    return record.treaty_id(other if colon else treaty), record.participant_id(state), day_from(day)


def _conflict(text: str, record: Any) -> tuple[str, date, date | None]:
    state, at, days = text.rpartition("@")
    if not at:
        raise UsageError(f"--conflict {text}: the day is missing; write it as {text}@2026-09-01")
    start, dots, end = days.partition("..")
    return record.participant_id(state), day_from(start), day_from(end) if dots and end else None


def _show(kind: str, answer: Any, record: Any, shape: str) -> None:
    """Write an answer in the shape asked for."""
    import sys

    if shape == "json":
        from treatywatch.publish import data

        made = data.parties_object(answer, record.about()) if kind == "parties" else None
        print(data.document(made or data.answer_object(kind, answer, record.about())))
    elif shape == "csv":
        from treatywatch.publish.data import table

        print(table(list(answer)), end="")
    else:
        from treatywatch.cli.naming import names
        from treatywatch.publish import text
        from treatywatch.publish.terminal import style_for

        writer = getattr(text, f"{kind}_text")
        print(writer(answer, names(record), style_for(sys.stdout)))
