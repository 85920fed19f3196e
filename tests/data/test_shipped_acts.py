"""The shipped acts: sound rows, and counts that the depositary printed."""

from __future__ import annotations

import csv
import html
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import treatywatch.data
from treatywatch.actors.table import actors
from treatywatch.model.entries import Act, ActKind, Entry
from treatywatch.record.checks import CheckContext, run_checks
from treatywatch.record.files import Shelving, read_acts, read_steps
from treatywatch.record.shelf import open_shelves
from treatywatch.record.view import view

assert treatywatch.data.__file__
DATA = Path(treatywatch.data.__file__).parent
TREATIES = sorted(path.parent.name for path in DATA.glob("treaties/*/acts.csv"))
PRINTED_ON = date(2026, 2, 3)
PAGES = {
    "APMBC": "arms_control__ottawa",
    "CCM": "arms_control__ccm",
    "CCW": "arms_control__ccw",
    "CCW-A1": "arms_control__ccw_art1",
    "CCW-P2A": "arms_control__ccw_p2a",
    "CCW-P4": "arms_control__ccw_p4",
    "CCW-P5": "arms_control__ccw_p5",
    "CTBT": "arms_control__ctbt",
    "CWC": "arms_control__cwc",
    "ENMOD": "arms_control__enmod",
    "TPNW": "arms_control__tpnw",
    "ATT": "arms_control__att",
    "CAT": "un_hr_treaties__cat",
    "OPCAT": "un_hr_treaties__cat_op",
    "CPED": "un_hr_treaties__ced",
    "CEDAW": "un_hr_treaties__cedaw",
    "CRC": "un_hr_treaties__crc",
    "CRC-OPAC": "un_hr_treaties__crc_op_ac",
    "CRC-OPIC": "un_hr_treaties__crc_op_ic",
    "CRPD": "un_hr_treaties__crpd",
    "ICCPR": "un_hr_treaties__iccpr",
    "ICCPR-OP2": "un_hr_treaties__iccpr_op2",
    "ICESCR": "un_hr_treaties__icescr",
    "ICESCR-OP": "un_hr_treaties__icescr_op",
}


def _entries(treaty: str) -> tuple[Entry, ...]:
    entries, problems, _ = read_acts(
        DATA / "treaties" / treaty / "acts.csv", treaty, Shelving(open_shelves().sources, None)
    )
    assert not problems, problems[0]
    return entries


def _acts(treaty: str) -> tuple[Act, ...]:
    return view(_entries(treaty), open_shelves().sources, known=date.max)


def _done_by(act: Act, on: date) -> bool:
    earliest = act.day.earliest if act.day else None
    return earliest is None or earliest <= on


def _has_left(acts: list[Act], on: date) -> bool:
    """Whether the last exit with a stated effect by then has no later consent."""
    exits = [act for act in acts if act.kind is ActKind.WITHDRAWAL and act.stated_effect and act.stated_effect <= on]
    revoked = [act for act in acts if act.kind is ActKind.CONSENT_REVOKED and _done_by(act, on)]
    consents = sum(act.kind.is_consent and _done_by(act, on) for act in acts)
    return bool(revoked) or (bool(exits) and consents <= len(exits))


def _consented(treaty: str, on: date) -> set[str]:
    """Who has consented, by the acts alone: states that are no more count under the one that continues them."""
    table = actors()
    by_participant: dict[str, list[Act]] = {}
    for act in _acts(treaty):
        if act.kind is not ActKind.CONTESTED_EFFECT and act.participant:
            by_participant.setdefault(_living(act.participant, on), []).append(act)
    return {
        participant
        for participant, acts in by_participant.items()
        if table.exists(participant, on)
        and any(act.kind.is_consent and _done_by(act, on) for act in acts)
        and not _has_left(acts, on)
    }


def _living(participant: str, on: date) -> str:
    table = actors()
    while not table.exists(participant, on):
        later = [one.id for one in table.participants.values() if one.continues == participant]
        if not later:
            return participant
        participant = later[0]
    return participant


@pytest.mark.parametrize("treaty", TREATIES)
def test_every_row_is_sound(treaty: str) -> None:
    entries = _entries(treaty)
    standing, _, problems = run_checks(entries, CheckContext(treaty, open_shelves().sources, actors()))
    assert not problems, problems[0]
    assert standing == entries


def test_every_step_is_sound() -> None:
    shelving = Shelving(open_shelves().sources, None)
    for path in sorted(DATA.glob("treaties/*/steps.csv")):
        steps, problems = read_steps(path, path.parent.name, shelving)
        assert not problems, problems[0]
        assert all(step.participant in actors().participants for step in steps)


def test_sources_and_conflicts_are_sound() -> None:
    shelves = open_shelves()
    assert not shelves.problems
    assert {row.participant for row in shelves.conflicts} <= set(actors().participants)


def test_every_source_is_used() -> None:
    used = {entry.source for treaty in TREATIES for entry in _entries(treaty)}
    for path in (*DATA.glob("treaties/*/steps.csv"), DATA / "conflicts.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            used |= {row["source"] for row in csv.DictReader(file)}
    shipped_profiles = "".join(path.read_text(encoding="utf-8") for path in DATA.glob("treaties/*/profile.yaml"))
    unused = [id_ for id_ in open_shelves().sources if id_ not in used and id_ not in shipped_profiles]
    assert not unused


def test_mine_ban_acts_are_complete() -> None:
    acts = _acts("APMBC")
    counts = Counter("consent" if act.kind.is_consent else act.kind.value for act in acts)
    assert (counts["signature"], counts["consent"], counts["withdrawal"]) == (133, 166, 5)


def test_mine_ban_notices_have_their_days_of_receipt_circulation_and_effect() -> None:
    poland = next(act for act in _acts("APMBC") if act.key == "APMBC:POL:withdrawal:1")
    assert str(poland.day) == "2025-08-20"
    assert poland.best.circulated == date(2025, 8, 26)
    assert poland.stated_effect == date(2026, 2, 20)


def test_the_day_of_the_declared_suspension_differs_between_sources() -> None:
    declared = next(act for act in _acts("APMBC") if act.kind is ActKind.SUSPENSION_DECLARED)
    assert declared.sources_differ
    assert {str(entry.day) for entry in declared.entries} == {"2025-07-18", "2025-07-21"}


def test_paris_has_two_participations_of_the_united_states() -> None:
    days = [str(act.day) for act in _acts("PARIS") if act.participant == "USA" and act.kind is not ActKind.SIGNATURE]
    assert days == ["2016-09-03", "2019-11-04", "2021-01-20", "2025-01-27"]


@pytest.mark.parametrize("treaty", sorted(PAGES))
def test_consented_counts_are_those_that_the_depositary_printed(treaty: str, shared: Path) -> None:
    page = (shared / "facts" / "untc-2026" / f"{PAGES[treaty]}.html").read_text(encoding="utf-8", errors="replace")
    text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))
    printed = re.search(r"Status ?: ?(?:Signatories ?: ?\d+\. ?)?Parties ?: ?(\d+)", text)
    assert printed
    assert len(_consented(treaty, PRINTED_ON)) == int(printed[1])
