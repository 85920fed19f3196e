"""A whole reading beside the record: compounds, headlines, whose words, bare stages, what changed since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.checking.stand_in import StandIn
from treatywatch.checking.check import check
from treatywatch.law.clauses import Suspension
from treatywatch.model import assertions as say
from treatywatch.model.article import Article, Assertion, Claim, Event, Mention, Reading, Speaker, Statement
from treatywatch.model.days import parse_day
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Checked, CheckedClaim, Verdict
from treatywatch.reading.events.merge import one_act_each

PUBLISHED = date(2025, 9, 1)
RECORD = StandIn(
    [
        ("POL", ActKind.RATIFICATION, "2012-12-27"),
        ("POL", ActKind.WITHDRAWAL, "2025-08-20"),
        ("FIN", ActKind.ACCESSION, "2012-01-09"),
        ("UKR", ActKind.SIGNATURE, "1999-02-24"),
        ("UKR", ActKind.RATIFICATION, "2005-12-27"),
        ("UKR", ActKind.SUSPENSION_DECLARED, "2025-11-01"),
        ("NOR", ActKind.RATIFICATION, "1998-07-09"),
    ],
    {
        "POL": [("2013-06-01", "2026-02-20")],
        "FIN": [("2012-07-01", "")],
        "UKR": [("2006-06-01", "")],
        "NOR": [("1999-03-01", "")],
    },
    at_home=[("FIN", "withdraw", "parliament_approved", "2025-06-19")],
    stated={"clauses": (Suspension(id="s", kind="suspension", article="", basis="text", allowed=False),)},
)
TEXT = "Words of an article that says what is checked."


def reading(
    *claims: Claim, events: tuple[Event, ...] = (), states: tuple[str, ...] = (), day: date | None = PUBLISHED
) -> Reading:
    article = Article("", "", "", day, "en", "", TEXT, (), "", ())
    speaker = Speaker(((0, 5),), "the ministry", ("POL",))
    statement = Statement(speaker, ((6, 8),), ((9, 20),), TEXT[9:20], False)
    mentions = [Mention(0, 5, "T", "treaty", "T", None), *(Mention(0, 5, s, "state", s, None) for s in states)]
    return Reading(article, tuple(mentions), (statement,), events, claims, ())


def claim(*asserts: Assertion, headline: bool = False, statement: int | None = None) -> Claim:
    return Claim(0, 5, TEXT[:5], "participation", asserts, (), "T", statement, headline)


def only(checked: Checked) -> CheckedClaim:
    (one,) = checked.claims
    return one


PARTY = say.status("NOR", "T", PUBLISHED, "party")
LOOSE = say.status("UKR", "T", PUBLISHED, "signatory")
WRONG = say.status("NOR", "T", PUBLISHED, "not_party")
UNKNOWN = say.reported("something")


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ((PARTY,), "supported"),
        ((PARTY, UNKNOWN), "not_in_record"),
        ((PARTY, UNKNOWN, LOOSE), "imprecise"),
        ((PARTY, LOOSE, WRONG, UNKNOWN), "contradicted"),
        ((), "not_in_record"),
    ],
)
def test_a_compound_follows_its_worst_part(parts: tuple[Assertion, ...], verdict: str) -> None:
    found = only(check(reading(claim(*parts)), RECORD))
    assert found.verdict is Verdict(verdict)
    assert ("in one part" in found.explanation) == (len(parts) > 1)


def test_a_headline_is_at_most_imprecise_unless_the_body_says_the_same() -> None:
    left = say.stage("FIN", "T", "withdraw", "left")
    alone = check(reading(claim(left, headline=True)), RECORD)
    assert only(alone).verdict is Verdict.IMPRECISE
    both = check(reading(claim(left, headline=True), claim(left)), RECORD)
    assert [c.verdict for c in both.claims] == [Verdict.CONTRADICTED, Verdict.CONTRADICTED]


def test_the_explanation_is_one_sentence_that_quotes_the_fact_and_says_whose_words_they_are() -> None:
    found = only(check(reading(claim(LOOSE, statement=0)), RECORD))
    assert "2005-12-27" in found.explanation
    assert found.explanation.endswith("(the words of the ministry, for Poland).")
    assert found.explanation.count(". ") == 0


def test_supported_and_contradicted_rest_on_something() -> None:
    for assertion in (PARTY, WRONG):
        found = only(check(reading(claim(assertion)), RECORD))
        assert found.derivation or found.sources


def event(*who: str, action: str = "withdraw", stage: str = "effective", day: str = "", **more: str) -> Event:
    when = parse_day(day) if day else None
    polarity = "negative" if more.get("polarity") else "positive"
    modality = "planned" if more.get("modality") else "actual"
    return Event(who, (), "T", action, stage, stage, when, polarity, modality, ((0, 5),), None)  # type: ignore[arg-type]


def stages(*events: Event) -> list[tuple[tuple[str, ...], str, str]]:
    return [(e.participants, e.stage, e.said) for e in check(reading(events=events), RECORD).events]


def test_a_bare_verb_gets_the_last_step_that_the_record_has_and_keeps_what_was_said() -> None:
    assert stages(event("POL")) == [(("POL",), "notified", "effective")]
    assert stages(event("FIN")) == [(("FIN",), "parliament_approved", "effective")]


def test_participants_that_stand_apart_become_several_events() -> None:
    assert stages(event("POL", "FIN")) == [
        (("POL",), "notified", "effective"),
        (("FIN",), "parliament_approved", "effective"),
    ]


def test_plans_denials_and_steps_that_the_text_tells_are_left_alone() -> None:
    assert stages(event("POL", modality="planned"))[0][1] == "effective"
    assert stages(event("POL", polarity="negative"))[0][1] == "effective"
    assert stages(event("POL", stage="recommended"))[0][1] == "recommended"


def test_outside_its_coverage_the_record_changes_no_stage() -> None:
    bare = replace(RECORD, complete=frozenset())
    found = check(reading(events=(event("FIN"),)), bare).events
    assert found[0].stage == "effective"


def test_since_publication_tells_effects_and_suspensions_of_the_articles_states() -> None:
    checked = check(reading(states=("POL", "UKR", "FIN")), RECORD, known=date(2026, 3, 1))
    told = [(s.day.edtf if s.day else "", s.participants, s.stage) for s in checked.since]
    assert told == [
        ("2025-11-01", ("UKR",), "suspension_declared"),
        ("2026-02-20", ("POL",), "effective"),
    ]
    assert "does not provide for" in checked.since[0].text
    assert all(s.sources for s in checked.since)
    assert checked.record_as_of == RECORD.horizon


@pytest.mark.parametrize(
    ("horizon", "known", "words"),
    [
        (date(2026, 12, 31), date(2026, 3, 1), "took effect"),
        (date(2026, 2, 3), date(2026, 3, 1), "was to take effect"),
        (date(2026, 2, 3), date(2026, 2, 10), "is to take effect"),
    ],
)
def test_an_effect_that_the_record_does_not_reach_was_to_come(horizon: date, known: date, words: str) -> None:
    record = replace(RECORD, horizon=horizon)
    assert [s.text for s in check(reading(states=("POL",)), record, known=known).since] == [
        f"Poland: the withdrawal {words}"
    ]


def test_like_changes_of_one_day_are_told_together() -> None:
    twins = [(p, ActKind.WITHDRAWAL, "2025-10-01") for p in ("EST", "LVA")]
    record = replace(RECORD, deeds=[*RECORD.deeds, *twins])
    (told,) = check(reading(states=("EST", "LVA")), record, known=date(2026, 3, 1)).since
    assert told.participants == ("EST", "LVA")
    assert told.text == "Estonia and Latvia: gave notice of withdrawal"


def test_without_a_day_of_publication_a_notice_says_so_and_nothing_is_told_since() -> None:
    checked = check(reading(claim(PARTY), states=("POL",), day=None), RECORD)
    assert checked.since == ()
    assert any("no day of publication" in notice for notice in checked.notices)


def test_tellings_that_turn_out_to_be_one_act_become_one_event_with_all_their_evidence() -> None:
    told = Event(("FIN",), (), "APMBC", "withdraw", "notified", "notified", None, "positive", "actual", ((0, 5),), None)
    bare = replace(told, said="effective", evidence=((9, 12),))
    (one,) = one_act_each([told, bare])
    assert one.evidence == ((0, 5), (9, 12))
    assert one.sayings == ("notified", "effective")
