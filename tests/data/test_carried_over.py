"""The notices of withdrawal and the acts of 2026 beside the checkout: each one is in the shipped record."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import treatywatch.data
from treatywatch.actors.table import actors

assert treatywatch.data.__file__
TREATIES = Path(treatywatch.data.__file__).parent / "treaties"
ENDINGS = {
    "withdrawal",
    "withdrawal_revoked",
    "suspension_declared",
    "consent_revoked",
    "cessation",
    "provisional_application_ended",
    "intention_not_to_become_party",
    "optional_declaration_withdrawn",
}
IDS = {
    "ATT (signature)": "ATT",
    "CTBT (ratification)": "CTBT",
    "INF Treaty (bilateral)": "INF",
    "New START (bilateral)": "NEWSTART",
    "Open Skies": "OPENSKIES",
    "Rome Statute": "ROME",
    "Paris Agreement": "PARIS",
    "Kyoto Protocol": "KYOTO",
    "Istanbul Convention (CETS 210)": "ISTANBUL",
    "CoE Statute": "COE-STATUTE",
    "Single Convention 1961": "SINGLE-CONVENTION",
    "ICSID Convention": "ICSID",
    "Energy Charter Treaty": "ECT",
    "Energy Charter Treaty (provisional)": "ECT",
    "UNESCO Constitution": "UNESCO",
    "WHO Constitution": "WHO",
    "ECOWAS Treaty": "ECOWAS",
    "OAS Charter": "OAS",
    "Pact of Bogota": "BOGOTA",
    "African Court Protocol Art 34(6)": "ACHPR-PROTOCOL",
    "Treaty of Amity 1955 (bilateral)": "AMITY-1955",
    "Treaty on European Union": "TEU",
    "London Fisheries Convention 1964": "LONDON-FISHERIES-1964",
    "ICRW": "WHALING",
    "Spectator Violence Convention (ETS 120)": "ETS120",
    "Additional Protocol to Criminal Law Convention on Corruption (ETS 191)": "ETS191-P",
    "HCCH 1955 Sales Convention": "HCCH-SALES-1955",
    "EPPO Convention 1951": "EPPO-1951",
}
ALSO_CALLED = {"DPR Korea": "PRK", "EU and Euratom": "EUE"}
BETTER_DAY = {("CFE", "USA"), ("WHO", "ARG"), ("COE-STATUTE", "RUS"), ("UNESCO", "NIC")}
"""Rows whose day the facts leave open; the record has one, with its source."""


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _notices(treaty: str, participant: str) -> list[dict[str, str]]:
    rows = _rows(TREATIES / treaty / "acts.csv")
    return [row for row in rows if row["participant"] == participant and row["kind"] in ENDINGS]


def test_every_notice_is_in_the_record_with_its_day(shared: Path) -> None:
    missing = []
    for fact in _rows(shared / "facts" / "withdrawals.csv"):
        treaty = IDS.get(fact["treaty"], fact["treaty"])
        participant = ALSO_CALLED.get(fact["state"]) or actors().resolve(fact["state"])
        assert participant, fact["state"]
        days = [row["day"] for row in _notices(treaty, participant)]
        open_day = not fact["notified_on"] or (treaty, participant) in BETTER_DAY
        if not days or not (open_day or fact["notified_on"] in days):
            missing.append((treaty, participant, fact["notified_on"], days))
    assert not missing


@pytest.mark.parametrize(("treaty", "participant", "day"), [("PARIS", "USA", "2016-09-03"), ("ICCPR-OP1", "JAM", "")])
def test_lost_first_participations_are_there(shared: Path, treaty: str, participant: str, day: str) -> None:
    facts = [
        fact
        for fact in _rows(shared / "facts" / "acts_missing.csv")
        if (fact["treaty"], fact["participant"]) == (treaty, participant) and day in ("", fact["date"])
    ]
    recorded = {(row["kind"], row["day"]) for row in _rows(TREATIES / treaty / "acts.csv")}
    assert facts
    assert all((fact["act"], fact["date"]) in recorded for fact in facts)


def test_acts_of_2026_are_there(shared: Path) -> None:
    kinds = {
        "withdrawal_notified": "withdrawal",
        "withdrawal_notice_revoked": "withdrawal_revoked",
        "ratification": "ratification",
        "accession": "accession",
        "acceptance": "acceptance",
        "signature": "signature",
    }
    missing = []
    for fact in _rows(shared / "facts" / "acts_2026.csv"):
        kind = kinds.get(fact["act"])
        if kind is None or not fact["date"]:
            continue
        rows = _rows(TREATIES / fact["treaty"] / "acts.csv")
        found = {(row["participant"], row["kind"], row["day"]) for row in rows}
        if (fact["participant"], kind, fact["date"]) not in found:
            missing.append((fact["treaty"], fact["participant"], kind, fact["date"]))
    assert not missing
