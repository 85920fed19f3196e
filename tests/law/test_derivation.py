"""Derivations: a lawyer can check them by hand."""

from __future__ import annotations

import pytest

from tests.law.builders import act, acts, d, profile
from treatywatch.law.participation import Participations, participations
from treatywatch.law.wording import day_text, possessive
from treatywatch.law.world import Conflict, World

MINE_BAN = profile(
    {
        "kind": "entry_into_force", "article": "Art 17(1)", "requires": [{"consents": "40"}],
        "delay": [{"first_of_month": "6"}],
    },
    {"kind": "later_party", "article": "Art 17(2)", "trigger": "after_threshold", "delay": [{"first_of_month": "6"}]},
    {
        "kind": "withdrawal", "article": "Art 20(3)", "delay": [{"months": "6", "rounding": "last_of_month"}],
        "conflict_tail": {"tested_at": "expiry", "until": "end_of_conflict"},
    },
    id="APMBC",
    in_force={"on": "1999-03-01", "source": "untc"},
)  # fmt: skip
ROWS = "POL signature 1997-12-04\nPOL ratification 2012-12-27\nPOL withdrawal 2025-08-20"


def poland(conflicts: tuple[Conflict, ...] = ()) -> Participations:
    world = World(names={"POL": "Poland"}, conflicts={"POL": conflicts})
    return participations(MINE_BAN, acts(ROWS, treaty="APMBC"), world)


def test_a_running_withdrawal_step_by_step() -> None:
    lines = poland().of("POL").derivation(d("2025-12-31"))
    assert [(line.text, line.article, line.result) for line in lines] == [
        ("Poland signed on 1997-12-04.", "", ""),
        ("The treaty entered into force on 1999-03-01 (untc).", "Art 17(1)", "1999-03-01"),
        ("Poland's ratification was deposited on 2012-12-27.", "", ""),
        (
            "2013-06-01 is the first day of the sixth month after the deposit: Poland is bound from 2013-06-01.",
            "Art 17(2)",
            "2013-06-01",
        ),
        ("Poland's notice of withdrawal was received on 2025-08-20.", "", ""),
        ("Six months later is 2026-02-20.", "Art 20(3)", "2026-02-20"),
        (
            "No armed conflict of Poland is recorded on 2026-02-20, the day on which the period ends.",
            "Art 20(3)",
            "",
        ),
        (
            "On 2025-12-31 the withdrawal still runs: Poland is withdrawing and still bound,"
            " until 2026-02-20 (its first day outside).",
            "",
            "withdrawing",
        ),
    ]
    assert lines[4].acts == ("APMBC:POL:withdrawal:1",)


def test_a_conflict_is_named_with_what_ends_the_tail() -> None:
    war = Conflict("POL", d("2026-02-01"), None, "an armed conflict")
    lines = poland((war,)).of("POL").derivation(d("2026-03-01"))
    assert lines[-2].text == (
        "On 2026-02-20, the day on which the period ends, Poland is in an armed conflict (an armed conflict):"
        " the withdrawal does not take effect before the end of the conflict; no end of it is recorded."
    )
    assert lines[-1].result == "withdrawing"


def test_a_day_before_the_notice_tells_what_came_later() -> None:
    lines = poland().of("POL").derivation(d("2020-01-01"))
    assert lines[-2].text == (
        "Later, Poland's notice of withdrawal was received on 2025-08-20; it ends this participation on 2026-02-20."
    )
    assert lines[-1].text == "On 2020-01-01 Poland is a party and bound, until 2026-02-20 (its first day outside)."


def test_a_name_that_takes_an_article_begins_its_sentences_with_a_capital() -> None:
    world = World(names={"USA": "the United States"})
    found = participations(MINE_BAN, acts("USA signature 1998-01-01\nUSA ratification 2001-01-01"), world)
    texts = [line.text for line in found.of("USA").derivation(d("2005-01-01"))]
    assert texts[0] == "The United States signed on 1998-01-01."
    assert texts[2] == "The United States' ratification was deposited on 2001-01-01."
    assert texts[3].endswith("after the deposit: the United States is bound from 2001-07-01.")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2025-06-27", "on 2025-06-27"),
        ("2025-06", "in 2025-06"),
        ("2025", "in 2025"),
        ("../2023-12-31", "by 2023-12-31"),
        ("2014-01-01/..", "from 2014-01-01 on"),
        ("2014-01/2014-03", "between 2014-01-01 and 2014-03-31"),
        ("", "on a day not known"),
    ],
)
def test_days_in_words(day: str, words: str) -> None:
    assert day_text(act("A", "ratification", day)) == words


def test_whose() -> None:
    assert (possessive("Poland"), possessive("the United States")) == ("Poland's", "the United States'")


def test_what_a_silent_treaty_leaves_open_is_said_in_sentences() -> None:
    silent = {"kind": "withdrawal_silent", "article": "", "admissible": "disputed", "view": "the depositary sees none"}
    suspension = {"kind": "suspension", "allowed": "no", "view": "the text knows none"}
    later = {"kind": "later_party", "trigger": "after_entry_into_force", "delay": [{"at_once": "yes"}]}
    treaty = profile(later, silent, suspension, in_force={"on": "2000-01-01", "source": "s"})
    rows = "A accession 2001-01-01\nA withdrawal 2002-01-01\nA suspension_declared 2003-01-01"
    texts = [line.text for line in participations(treaty, acts(rows), World()).of("A").derivation(d("2004-01-01"))]
    assert "disputed. The depositary sees none." in texts[4]
    assert texts[5].endswith("the effect is contested. The text knows none.")


def test_a_deposit_in_a_stretch_of_time_is_between_its_days() -> None:
    lines = participations(MINE_BAN, acts("A ratification 2001-01-01/2001-03-31"), World()).of("A")
    texts = [line.text for line in lines.derivation(d("2004-01-01"))]
    assert "A's ratification was deposited between 2001-01-01 and 2001-03-31." in texts


def test_a_cessation_is_told_and_proves_that_there_was_a_party() -> None:
    later = {"kind": "later_party", "trigger": "after_entry_into_force", "delay": [{"at_once": "yes"}]}
    treaty = profile(later, in_force={"on": "2000-01-01", "source": "s"})
    own = participations(treaty, [*acts("A consent"), act("A", "cessation", "2022-03-16")], World()).of("A")

    texts = [line.text for line in own.derivation(d("2023-01-01"))]
    assert texts[2].endswith("between 2000-01-01 and 2022-03-16; its leaving proves that it was a party then.")
    assert texts[3] == "A ceased to be a party on 2022-03-16."


def test_a_notice_on_the_day_of_entry_into_force_leaves_one_day_for_its_author() -> None:
    leave = {"kind": "withdrawal", "delay": [{"days": "90"}]}
    treaty = profile(leave, in_force={"on": "2000-01-01", "source": "s"})
    own = participations(treaty, acts("A consent\nA withdrawal 2000-01-01"), World()).of("A")
    texts = [line.text for line in own.derivation(d("2000-02-01"))]
    assert "Its leaving proves that A was a party on 2000-01-01, the first day on which it can have been one." in texts
