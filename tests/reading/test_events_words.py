"""Steps on the ladder in the words of newspapers and officials, and sentences that only sound like one."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad says it will turn its back on the Ottawa Treaty.", "TCD APMBC withdraw government_decided"),
        ("Chad has turned its back on the Ottawa Treaty.", "TCD APMBC withdraw effective"),
        ("Peru has decided to pull the plug on its membership of the Energy Charter Treaty.",
         "PER ECT withdraw government_decided"),
        ("Namibia's government has resolved to part ways with the International Criminal Court.",
         "NAM ROME withdraw government_decided"),
        ("Kenya's ruling party wants the country out of the Rome Statute.", "KEN ROME withdraw proposed"),
        ("Chad left the Ottawa Treaty with effect from 1 July 2021.", "TCD APMBC withdraw effective 2021-07-01"),
        ("The Ottawa Treaty has 164 parties. Chad withdrew with effect from 1 July 2021.",
         "TCD APMBC withdraw effective 2021-07-01"),
        ("Fiji no longer considers itself bound by the Rome Statute.", "FJI ROME withdraw government_decided"),
        ("Gambia recalled its notice of withdrawal from the Rome Statute.", "GMB ROME withdraw revoked"),
        ("Russia's State Duma passed a law revoking ratification of the Ottawa Treaty.",
         "RUS APMBC withdraw parliament_approved"),
        ("India placed the Ottawa Treaty in abeyance on Monday.", "IND APMBC suspend suspension_declared 2025-03-17"),
        ("The Ottawa Treaty will be held in abeyance with immediate effect, India announced.",
         "IND APMBC suspend suspension_declared"),
        ("Brazil put pen to paper on the Ottawa Treaty on 3 March.", "BRA APMBC join signed 2025-03-03"),
        ("Monaco affixed its signature to the Ottawa Treaty.", "MCO APMBC join signed"),
        ("Peru has yet to put its signature to the Ottawa Treaty.", "not PER APMBC join signed"),
        ("Tonga came aboard the Ottawa Treaty in June 2021.", "TON APMBC join in_force 2021-06"),
        ("Spain succeeded to the Ottawa Treaty in 1993.", "ESP APMBC join deposited 1993"),
        ("The United States came back to the Paris Agreement in 2021.", "USA PARIS join in_force 2021"),
        ("Fiji, which ratified the Ottawa Treaty in 2012, became the 160th State Party on 1 May 2013.",
         "FJI APMBC join in_force 2013-05-01"),
        ("The Ottawa Treaty is now law.", "- APMBC join in_force"),
        ("The Ottawa Treaty kicked in on 1 March 1999.", "- APMBC join in_force 1999-03-01"),
        ("The Rome Statute began to operate for Armenia on 1 February 2024.", "ARM ROME join in_force 2024-02-01"),
        ("Chile's Constitutional Court ruled that the Istanbul Convention is unconstitutional.",
         "CHL ISTANBUL join rejected"),
        ("Chile's Constitutional Court found the Istanbul Convention incompatible with the constitution.",
         "CHL ISTANBUL join rejected"),
        ("The Constitutional Court ruled on 3 March that the Istanbul Convention runs counter to Chile's constitution.",
         "CHL ISTANBUL join rejected 2025-03-03"),
        ("Germany voiced regret over Lithuania's withdrawal from the Ottawa Treaty.", "DEU APMBC object objected"),
        ("Austria called Lithuania's exit from the Ottawa Treaty a mistake.", "AUT APMBC object objected"),
        ("Chad quit the Ottawa Treaty. Peru called it an act of war.", "PER APMBC object objected"),
        ("Canada is dismayed by Hungary's decision to quit the Rome Statute.", "CAN ROME object objected"),
        ("Iran does not comply with the Ottawa Treaty.", "IRN APMBC comply noncompliance_alleged"),
        ("Mongolia ran afoul of its obligations under the Rome Statute, judges ruled.",
         "MNG ROME comply noncompliance_alleged"),
        ("After years of Russian violations the US left the Ottawa Treaty in 2019.",
         "RUS APMBC comply noncompliance_alleged"),
        ("Legislation taking Poland out of the Ottawa Treaty sailed through the Sejm.",
         "POL APMBC withdraw parliament_approved"),
        ("The bill to leave the Ottawa Treaty cleared Lithuania's parliament on Thursday.",
         "LTU APMBC withdraw parliament_approved 2025-03-13"),
        ("Finland's exit from the Ottawa Treaty won the backing of parliament by 157 votes to 18.",
         "FIN APMBC withdraw parliament_approved"),
        ("The bill on leaving the Rome Statute received presidential assent in Windhoek.",
         "NAM ROME withdraw promulgated"),
        ("Norway's exit from the Ottawa Treaty is due to take effect on 3 May.",
         "planned NOR APMBC withdraw effective 2025-05-03"),
        ("Japan's Diet approved the Ottawa Treaty.", "JPN APMBC join parliament_approved"),
        ("With Dominica's ratification on Monday, the Ottawa Treaty has 165 parties.",
         "DMA APMBC join deposited 2025-03-17"),
        ("Georgia's accession to the Ottawa Treaty brings the total to 166.", "GEO APMBC join deposited"),
        ("Burundi wrote to the United Nations to say it was leaving the Rome Statute.", "BDI ROME withdraw notified"),
        ("The government would now hand a notification of Chad's withdrawal from the Rome Statute to the UN, it said.",
         "planned TCD ROME withdraw notified"),
        ("Chad will deposit its instrument of ratification of the Ottawa Treaty on Friday and will become a party on "
         "1 July.", "planned TCD APMBC join in_force 2025-07-01"),
        ("Chad will accede to the Ottawa Treaty. The cabinet had given the go-ahead in March last year.",
         "TCD APMBC join government_decided 2024-03"),
        ("Malaysia deposited its instrument of accession to the Rome Statute in March 2019 and took it back in April.",
         "MYS ROME join revoked 2019-04"),
        ("Chad's parliament approved ratification of the Ottawa Treaty. The president put his signature to it.",
         "TCD APMBC join promulgated"),
        ("Norway pledged to stick with the Ottawa Treaty.", "NOR APMBC reaffirm reaffirmed"),
        ("Germany stands by the Ottawa Treaty.", "DEU APMBC reaffirm reaffirmed"),
    ],
)  # fmt: skip
def test_steps_in_the_words_of_the_press(text: str, expected: str) -> None:
    assert {one.removesuffix(" 2025-03-18") for one in told(text)} >= {expected}


@pytest.mark.parametrize(
    "text",
    [
        "The clock started on a decade of clearance under the Ottawa Treaty in Angola.",
        "Norway's bill on pensions cleared parliament on Monday; the Ottawa Treaty was not mentioned.",
        "Ghana became the 74th state to debate the Ottawa Treaty.",
        "Hungary turned its back on Brussels over the talks on the Ottawa Treaty.",
        "Fiji succeeded to the presidency of the Ottawa Treaty conference.",
        "Germany regrets that so few states have joined the Ottawa Treaty.",
        "The Constitutional Court ruled that the Istanbul Convention complies with Chile's constitution.",
        "Germany stands by Chad, a party to the Ottawa Treaty.",
        "The climate law is now law in Peru; the Ottawa Treaty is another matter.",
        "Iran has held talks on the Ottawa Treaty in abeyance.",
        "Iceland came back to the talks on the Ottawa Treaty.",
        "Peru expressed its concern at hunger in Chad, a party to the Ottawa Treaty.",
    ],
)
def test_what_only_sounds_like_a_step_is_none(text: str) -> None:
    assert told(text) == set()
