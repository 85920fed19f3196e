"""Words by which the press means a state, or an organisation, lead to it; what only looks like them does not."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import referents


def _subject(text: str) -> tuple[str, ...]:
    document, whom = referents(text)
    root = next(t for t in document.doc if t.dep_ == "ROOT")
    subject = next(t for t in root.children if t.dep_ in ("nsubj", "nsubjpass"))
    return whom.of_token(subject)


@pytest.mark.parametrize(
    ("subject", "ref"),
    [
        ("The Wolesi Jirga", "AFG"),
        ("The Milli Mejlis", "AZE"),
        ("The Narodno Sabranie", "BGR"),
        ("China's National People's Congress", "CHN"),
        ("The Althingi", "ISL"),
        ("The Dewan Perwakilan Rakyat", "IDN"),
        ("Indonesia's DPR", "IDN"),
        ("The Dáil Éireann", "IRL"),
        ("The Mazhilis", "KAZ"),
        ("The Maldives' People's Majlis", "MDV"),
        ("The State Great Hural", "MNG"),
        ("The Pyithu Hluttaw", "MMR"),
        ("The Supreme People's Assembly", "PRK"),
        ("Uruguay's Chamber of Representatives", "URY"),
        ("Saudi Arabia's Shura Council", "SAU"),
        ("The Nitijela", "MHL"),
        ("San Marino's Grand and General Council", "SMR"),
        ("The US House of Representatives", "USA"),
        ("The Ballhausplatz", "AUT"),
        ("The Planalto", "BRA"),
        ("Christiansborg", "DNK"),
        ("The Carondelet Palace", "ECU"),
        ("The Kantei", "JPN"),
        ("Aso Rock", "NGA"),
        ("The Binnenhof", "NLD"),
        ("Malacañang Palace", "PHL"),
        ("The Union Buildings", "ZAF"),
        ("Rosenbad", "SWE"),
        ("The Istana", "SGP"),
        ("Kenya's State House", "KEN"),
        ("Rashtrapati Bhavan", "IND"),
        ("Kishinev", "MDA"),
        ("Katmandu", "NPL"),
        ("Tshwane", "ZAF"),
        ("DFAT", "AUS"),
        ("DIRCO", "ZAF"),
        ("The FCDO", "GBR"),
        ("Global Affairs Canada", "CAN"),
        ("The Auswärtiges Amt", "DEU"),
        ("The Tatmadaw", "MMR"),
        ("The IDF", "ISR"),
        ("The Quds Force", "IRN"),
        ("S. Korea", "KOR"),
        ("N. Korea", "PRK"),
        ("NZ", "NZL"),
        ("UNASUR", "UNASUR"),
        ("CELAC", "CELAC"),
        ("The OECS", "OECS"),
        ("The International Organisation of La Francophonie", "FRANCOPHONIE"),
        ("President Abdelmadjid Tebboune", "DZA"),
        ("Prime Minister Mia Mottley", "BRB"),
        ("President Rafael Correa", "ECU"),
        ("President Ellen Johnson Sirleaf", "LBR"),
        ("President João Lourenço", "AGO"),
        ("President Joao Lourenco", "AGO"),
        ("Taoiseach Leo Varadkar", "IRL"),
        ("Prime Minister Zoran Zaev", "MKD"),
        ("President Hakainde Hichilema", "ZMB"),
        ("Foreign Minister Sushma Swaraj", "IND"),
        ("Secretary of State Madeleine Albright", "USA"),
        ("Prime Minister Donald Tusk", "POL"),
    ],
)
def test_a_name_that_means_one_participant(subject: str, ref: str) -> None:
    assert _subject(f"{subject} welcomed the treaty.") == (ref,)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Finns Party welcomed the treaty.", "FIN"),
        ("The Danish People's Party welcomed the treaty.", "DNK"),
        ("The Swiss People's Party welcomed the treaty.", "CHE"),
        ("The Brothers of Italy welcomed the treaty.", "ITA"),
        ("Reform UK welcomed the treaty.", "GBR"),
        ("The Indian National Congress welcomed the treaty.", "IND"),
        ("The Liberal Party of Australia welcomed the treaty.", "AUS"),
        ("The European People's Party welcomed the treaty.", "EUE"),
        ("The Jakarta Post welcomed the treaty.", "IDN"),
        ("Singapore Airlines welcomed the treaty.", "SGP"),
        ("Norway lobster arrived on Monday.", "NOR"),
        ("Christiansborg Castle opened its doors.", "DNK"),
        ("Male voters welcomed the treaty.", "MDV"),
        ("The beehive survived the winter.", "NZL"),
        ("The diet helped many patients.", "JPN"),
        ("The state house burned down.", "KEN"),
        ("The State House opened its doors.", "KEN"),
        ("The Chamber of Representatives voted on Monday.", "BEL"),
        ("The pentagon has five sides.", "USA"),
        ("The poles stood in the snow.", "POL"),
        ("The Vienna Philharmonic played on Monday.", "AUT"),
    ],
)
def test_what_only_looks_like_it(text: str, wrong: str) -> None:
    assert wrong not in _subject(text)
