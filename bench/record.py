"""The record's speed in a warm process beside the same questions in pandas and in SQL: `python bench/record.py`.

pandas and SQL look at the same rows of acts.csv. They know no clauses: they answer by the day of deposit ("consents
less notices by that day"). That is the question which a user with the tables alone can ask, and less than the record
answers.
"""

from __future__ import annotations

import csv
import io
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from importlib import resources
from typing import Any

import pandas as pd

from treatywatch.model.entries import CONSENTS
from treatywatch.record.ask import Record

DAY = date(2025, 3, 18)
ROUNDS = 5


def rows() -> list[dict[str, str]]:
    """Every row of every shipped acts.csv, with its treaty."""
    found = []
    for folder in (resources.files("treatywatch.data") / "treaties").iterdir():
        table = folder / "acts.csv"
        if table.is_file():
            reader = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8")))
            found += [{"treaty": folder.name, **row} for row in reader]
    return found


def best(work: Callable[[], Any]) -> float:
    """Seconds of the fastest of some rounds, after one that warms up."""
    work()
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def with_pandas(table: list[dict[str, str]]) -> dict[str, Callable[[], Any]]:
    """The three questions in pandas over the tables."""
    frame = pd.DataFrame(table)
    frame["weight"] = frame.kind.isin({kind.value for kind in CONSENTS}).astype(int) - (frame.kind == "withdrawal")

    def status() -> Any:
        mine = frame[(frame.treaty == "APMBC") & (frame.participant == "POL") & (frame.day <= DAY.isoformat())]
        return mine.weight.sum() > 0

    def world() -> Any:
        past = frame[(frame.day != "") & (frame.day <= DAY.isoformat())]
        return (past.groupby(["treaty", "participant"]).weight.sum() > 0).groupby("treaty").sum()

    def series() -> Any:
        dated = frame[(frame.day != "") & (frame.weight != 0)].assign(year=lambda x: x.day.str[:4])
        return dated.groupby(["treaty", "year"]).weight.sum().groupby("treaty").cumsum()

    return {"status": status, "world": world, "series": series}


def with_sql(connection: sqlite3.Connection, table: list[dict[str, str]]) -> dict[str, Callable[[], Any]]:
    """The three questions in SQL over one big indexed table."""
    connection.execute("create table acts (treaty, participant, kind, day, weight)")
    consents = {kind.value for kind in CONSENTS}
    connection.executemany(
        "insert into acts values (?, ?, ?, ?, ?)",
        [
            (r["treaty"], r["participant"], r["kind"], r["day"], (r["kind"] in consents) - (r["kind"] == "withdrawal"))
            for r in table
        ],
    )
    connection.execute("create index by_participant on acts (treaty, participant, day)")
    ask = connection.execute
    status = "select sum(weight) > 0 from acts where treaty = 'APMBC' and participant = 'POL' and day <= ?"
    world = """select treaty, count(*) from (select treaty, participant from acts where day != '' and day <= ?
               group by treaty, participant having sum(weight) > 0) group by treaty"""
    series = """select treaty, year, sum(change) over (partition by treaty order by year) from (select treaty,
                substr(day, 1, 4) as year, sum(weight) as change from acts where day != '' group by treaty, year)"""
    return {
        "status": lambda: ask(status, (DAY.isoformat(),)).fetchall(),
        "world": lambda: ask(world, (DAY.isoformat(),)).fetchall(),
        "series": lambda: ask(series).fetchall(),
    }


def with_record() -> dict[str, Callable[[], Any]]:
    """The three questions to the record, which applies the clauses."""
    record = Record.open()

    def series() -> Any:
        return [record.counts(treaty, date(1945, 1, 1), DAY) for treaty in record.treaties()]

    return {
        "status": lambda: record.status("APMBC", "POL", on=DAY),
        "world": lambda: record.world(on=DAY),
        "series": series,
    }


def main() -> None:
    """Print seconds and ratios."""
    table = rows()
    with closing(sqlite3.connect(":memory:")) as connection:
        peers = {"pandas": with_pandas(table), "SQL": with_sql(connection, table)}
        ours = with_record()
        print(f"{len(table):,} rows; best of {ROUNDS}, warm")
        for question, work in ours.items():
            seconds = best(work)
            line = f"{question:<8}record {seconds * 1000:9.3f} ms"
            for name, peer in peers.items():
                other = best(peer[question])
                line += f"   {name} {other * 1000:9.3f} ms ({seconds / other:.2f} times)"
            print(line)


if __name__ == "__main__":
    main()
