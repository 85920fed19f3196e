"""What company candidates keep: rivals of their cue, what is inside and outside them, who else they quote."""

from __future__ import annotations

from treatywatch.model.article import Article
from treatywatch.reading.parse import parse
from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.company import COMPANY, Company
from treatywatch.reading.statements.generate import candidates
from treatywatch.reading.statements.questions import class_of_odds
from treatywatch.reading.statements.scene import set_scene

TEXT = "The envoy said that Chile wanted talks. The envoy opposed the ban."
LIKELY, POSSIBLE, UNLIKELY = 2.0, 0.0, -5.0


def found() -> dict[tuple[str, str], Candidate]:
    """The candidates by cue and construction."""
    scene = set_scene(parse(Article("", "", "", None, "en", "", TEXT, (), "", ())))
    return {(one.cue.text, one.construction): one for one, _ in candidates(scene, None)}


def test_a_candidate_sees_what_holds_it_and_what_it_holds() -> None:
    ones = found()
    said, wanted = ones["said", "that-clause"], ones["wanted", "object"]
    company = Company([(said, LIKELY), (wanted, POSSIBLE)])
    assert company.around(wanted, POSSIBLE)["outer rate"] == str(class_of_odds(LIKELY))
    assert company.around(said, LIKELY)["inner rate"] == str(class_of_odds(POSSIBLE))
    assert company.around(said, LIKELY)["outer rate"] == "none"


def test_the_likelier_candidate_of_a_cue_is_its_best() -> None:
    said = found()["said", "that-clause"]
    other = said._replace(construction="object")
    company = Company([(said, LIKELY), (other, POSSIBLE)])
    assert company.around(said, LIKELY)["best of cue"] == "yes"
    assert company.around(other, POSSIBLE)["best of cue"] == "no"
    assert company.around(other, POSSIBLE)["rival rate"] == str(class_of_odds(LIKELY))


def test_a_source_is_judged_by_its_other_candidates() -> None:
    ones = found()
    said, opposed = ones["said", "that-clause"], ones["opposed", "object"]
    company = Company([(said, LIKELY), (opposed, POSSIBLE)])
    assert company.around(opposed, POSSIBLE)["source rate"] == "NN 9"
    assert company.around(said, LIKELY)["source rate"] == "NN 5"


def test_the_unlikely_are_no_company() -> None:
    ones = found()
    said, opposed = ones["said", "that-clause"], ones["opposed", "object"]
    around = Company([(said, LIKELY), (opposed, UNLIKELY)]).around(said, LIKELY)
    assert set(around) == set(COMPANY)
    assert around["source rate"] == "NN alone"
