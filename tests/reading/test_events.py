"""What was done, by whom, under which treaty and when: each stage of the ladder, and what only sounds like one."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import events, told

STAGES = [
    # leaving
    ("Norway's defence minister proposed leaving the Ottawa Treaty.", "NOR APMBC withdraw proposed"),
    ("The Norwegian armed forces are urging their government to withdraw from the Ottawa Treaty.",
     "NOR APMBC withdraw recommended 2025-03-18"),
    ("The foreign affairs committee of Norway's parliament backed the withdrawal from the Ottawa Treaty.",
     "NOR APMBC withdraw recommended"),
    ("The Norwegian government decided on Monday to leave the Energy Charter Treaty.",
     "NOR ECT withdraw government_decided 2025-03-17"),
    ("Nauru announced last week that it would withdraw from the Rome Statute.",
     "NRU ROME withdraw government_decided 2025-03-10/2025-03-16"),
    ("Lithuanian lawmakers voted 107-0 on Thursday to quit the treaty banning anti-personnel mines.",
     "LTU APMBC withdraw parliament_approved 2025-03-13"),
    ("The Hungarian president signed the law on leaving the International Criminal Court on 3 March.",
     "HUN ROME withdraw promulgated 2025-03-03"),
    ("Poland has notified the United Nations of its withdrawal from the Ottawa Treaty.", "POL APMBC withdraw notified"),
    ("Sri Lanka formally told the depositary that it was withdrawing from the Columbia River Treaty.",
     "LKA Columbia River Treaty withdraw notified"),
    ("Nicaragua denounced the OAS Charter on 19 November 2021.", "NIC OAS withdraw notified 2021-11-19"),
    ("Britain's withdrawal from the Energy Charter Treaty took effect on Monday.",
     "GBR ECT withdraw effective 2025-03-17"),
    ("Russia ceased to be a party to the European Convention on Human Rights on 16 September 2022.",
     "RUS ECHR withdraw effective 2022-09-16"),
    ("Italy left the Energy Charter Treaty in 2016.", "ITA ECT withdraw effective 2016"),
    ("Slovak voters rejected leaving the Rome Statute in a referendum last June.",
     "SVK ROME withdraw rejected 2024-06"),
    ("Chile's Constitutional Court ruled that the withdrawal from the Rome Statute was unconstitutional.",
     "CHL ROME withdraw rejected"),
    ("Latvia's president sent back to parliament a law that would take Latvia out of the Istanbul Convention.",
     "LVA ISTANBUL withdraw rejected"),
    ("Gambia revoked its notice of withdrawal from the Rome Statute on 10 February.",
     "GMB ROME withdraw revoked 2025-02-10"),
    # joining
    ("Kenya's cabinet approved the country's accession to the Arms Trade Treaty.", "KEN ATT join government_decided"),
    ("Tonga signed the High Seas Treaty on Friday.", "TON BBNJ join signed 2025-03-14"),
    ("Turkey's parliament ratified the Paris Agreement on Wednesday.", "TUR PARIS join parliament_approved 2025-03-12"),
    ("Armenia's president signed the law on the ratification of the Rome Statute.", "ARM ROME join promulgated"),
    ("Ghana deposited its instrument of ratification of the Arms Trade Treaty on Friday.",
     "GHA ATT join deposited 2025-03-14"),
    ("The Rome Statute entered into force for Armenia on 1 February 2024.", "ARM ROME join in_force 2024-02-01"),
    ("The Lake Water Treaty took effect on 1 January 2025.", "- Lake Water Treaty join in_force 2025-01-01"),
    ("The Dutch Senate voted down ratification of the Istanbul Convention.", "NLD ISTANBUL join rejected"),
    # beside the ladder
    ("Hungary suspended its participation in the Open Skies Treaty on 1 February.",
     "HUN OPENSKIES suspend suspension_declared 2025-02-01"),
    ("Ukraine is preparing to suspend the Ottawa Treaty.", "UKR APMBC suspend government_decided"),
    ("Ukraine, a party since 2006, plans to suspend the Ottawa Treaty.", "UKR APMBC suspend government_decided"),
    ("The government of Ukraine announced that it would suspend the Ottawa Treaty.",
     "UKR APMBC suspend suspension_declared"),
    ("Washington accuses Moscow of violating the INF Treaty.", "RUS INF comply noncompliance_alleged 2025-03-18"),
    ("Russia denied that it had violated the INF Treaty.", "RUS INF comply noncompliance_denied"),
    ("Spain reaffirmed its commitment to the Paris Agreement on Monday.", "ESP PARIS reaffirm reaffirmed 2025-03-17"),
    ("Peru will not withdraw from the Rome Statute, its foreign minister said.",
     "PER ROME reaffirm reaffirmed 2025-03-18"),
    ("Germany criticised Lithuania's withdrawal from the Convention on Cluster Munitions.", "DEU CCM object objected"),
    ("The British government has authorised the shipment of landmines to Ukraine.",
     "GBR - transfer transfer_authorised"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_a_stage_is_what_was_done(text: str, expected: str) -> None:
    assert expected in told(text)


MOODS = [
    ("Finland's parliament is expected to vote on leaving the Ottawa Treaty.",
     "planned FIN APMBC withdraw parliament_approved"),
    ("Portugal's withdrawal from the Energy Charter Treaty will take effect on 2 February 2026.",
     "planned PRT ECT withdraw effective 2026-02-02"),
    ("Sudan is considering leaving the Rome Statute.", "possible SDN ROME withdraw proposed"),
    ("Iranian lawmakers have drafted a bill that urges the government to leave the NPT.",
     "possible IRN NPT withdraw proposed"),
    ("If it left the Paris Agreement, Australia would be alone.", "conditional AUS PARIS withdraw proposed"),
    ("Mexico has yet to sign the High Seas Treaty.", "not MEX BBNJ join signed"),
    ("Israel refused to sign the Convention on Cluster Munitions.", "not ISR CCM join signed"),
    ("Lawmakers in Vilnius are due to vote on leaving the Ottawa Treaty.",
     "planned LTU APMBC withdraw parliament_approved"),
    ("The Latvian parliament postponed a vote on withdrawal from the Istanbul Convention.",
     "planned LVA ISTANBUL withdraw parliament_approved"),
    ("Rumours that Sweden has left the Convention on Cluster Munitions are false.", "not SWE CCM withdraw effective"),
    ("It is not true that Austria withdrew from the Rome Statute.", "not AUT ROME withdraw effective"),
    ("Had Norway left the Ottawa Treaty, others would have followed.", "conditional NOR APMBC withdraw proposed"),
    ("The Kremlin said Russia might withdraw from the CTBT.", "possible RUS CTBT withdraw proposed"),
    ("Poland has not yet notified the United Nations of its withdrawal from the Ottawa Treaty.",
     "not POL APMBC withdraw notified"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOODS)
def test_plans_possibilities_conditions_and_refusals_are_told_as_such(text: str, expected: str) -> None:
    assert told(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has been a party to the Ottawa Treaty since 2001.",
        "The United States has never signed the Ottawa Treaty.",
        "Norway withdrew its troops from the border, the Ottawa Treaty notwithstanding.",
        "Under the Ottawa Treaty a withdrawal takes effect six months after receipt of the notice.",
        "Greenpeace urged Norway to join the Treaty on the Prohibition of Nuclear Weapons.",
        "States must ratify the High Seas Treaty.",
        "The Democrats left the convention in Chicago early.",
        "53 countries have ratified the High Seas Treaty.",
        "Russia withdrew its declaration under the Rome Statute.",
        "Both banks left the talks on the Paris Agreement.",
        "The minister withdrew from the contract.",
    ],
)
def test_what_is_no_step_is_not_told(text: str) -> None:
    assert told(text) == set()


def test_a_denied_plan_is_never_told_as_done() -> None:
    assert told("Japan denied that it was planning to quit the International Criminal Court.") == {
        "not JPN ROME withdraw proposed"
    }


def test_a_motion_that_only_calls_on_the_government_is_no_vote_on_the_step() -> None:
    text = "Namibia's National Assembly backed a motion calling on the government to pull out of the Rome Statute."
    assert told(text) == {"possible NAM ROME withdraw proposed"}


def test_critics_are_no_court() -> None:
    assert told("Critics said the withdrawal from the Rome Statute was unconstitutional.") == set()


def test_joint_and_distributed_participants() -> None:
    assert told("Poland, Latvia and Estonia left the Ottawa Treaty in 2025.") == {
        "POL+LVA+EST APMBC withdraw effective 2025"
    }
    assert told("Burundi left the Rome Statute in 2017 and the Philippines in 2019.") == {
        "BDI ROME withdraw effective 2017",
        "PHL ROME withdraw effective 2019",
    }


def test_one_event_told_three_times_is_one_with_three_pieces_of_evidence() -> None:
    text = (
        "Norway's parliament voted on Monday to leave the Ottawa Treaty. The Storting approved the withdrawal from the "
        "convention by 102 votes to 60. Lawmakers backed the bill after a long debate."
    )
    (event,) = events(text)
    assert (event.participants, event.stage, str(event.day)) == (("NOR",), "parliament_approved", "2025-03-17")
    assert [text[start:end].split()[0] for start, end in event.evidence] == ["Norway's", "The", "Lawmakers"]


def test_a_bare_word_is_read_as_the_step_that_the_rest_of_the_article_tells() -> None:
    text = (
        "Norway withdrew from the Ottawa Treaty on 10 March. It handed its notice of withdrawal to the United Nations "
        "on 10 March. The withdrawal will take effect on 10 September 2025."
    )
    found = events(text)
    notified = next(e for e in found if e.stage == "notified")
    assert notified.said == "effective"
    assert len(notified.evidence) == 2
    assert {(e.stage, e.modality) for e in found} == {("notified", "actual"), ("effective", "planned")}


def test_background_is_kept_apart_from_news() -> None:
    text = "Bolivia left the Rome Statute on Monday. It had ratified the statute in June 2002."
    assert told(text) == {"BOL ROME withdraw effective 2025-03-17", "BOL ROME join deposited 2002-06"}


def test_the_bill_the_law_and_the_notice_carry_the_act_told_before() -> None:
    text = (
        "Norway is leaving the Ottawa Treaty. The Storting passed the law in January. King Harald signed it. "
        "Oslo gave notice on 3 March."
    )
    assert {"NOR APMBC withdraw parliament_approved 2025-01", "NOR APMBC withdraw notified 2025-03-03"} <= told(text)


def test_an_objection_has_the_one_who_acted_for_its_target() -> None:
    (objection,) = [
        e for e in events("Germany criticised Lithuania's withdrawal from the CCM.") if e.action == "object"
    ]
    assert (objection.participants, objection.target, objection.treaty) == (("DEU",), ("LTU",), "CCM")


def test_a_transfer_goes_to_its_target() -> None:
    (transfer,) = events("The British government has approved the delivery of cluster munitions to Ukraine.")
    assert (transfer.participants, transfer.target, transfer.stage) == (("GBR",), ("UKR",), "transfer_authorised")


def test_evidence_is_in_the_text_and_days_are_not_invented_without_a_day_of_publication() -> None:
    text = "On Monday Norway notified the United Nations of its withdrawal from the Ottawa Treaty."
    (event,) = events(text, None)
    assert event.day is None
    assert all(text[start:end].strip() for start, end in event.evidence)


@pytest.mark.parametrize(
    "text",
    ["", "treaty " * 400, "Poland left " * 200, "left the Ottawa Treaty, " * 120, "to leave to join to sign " * 150],
)
def test_odd_texts_are_read_without_an_exception(text: str) -> None:
    assert isinstance(told(text), set)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana ratified the Ottawa Treaty in 2000. Togo followed in 2001 and Mali in 2002.",
         {"GHA APMBC join deposited 2000", "TGO APMBC join deposited 2001", "MLI APMBC join deposited 2002"}),
        ("Chad left the Rome Statute in June 2019. Mali did the same a month later.",
         {"TCD ROME withdraw effective 2019-06", "MLI ROME withdraw effective 2019-07"}),
        ("Chad left the Rome Statute in 2019, and so did Mali.",
         {"TCD ROME withdraw effective 2019", "MLI ROME withdraw effective"}),
        ("Chad quit the Rome Statute in 2020. Mali was the first state to do so, in 2019.",
         {"TCD ROME withdraw effective 2020", "MLI ROME withdraw effective 2019"}),
        ("Chad left the Rome Statute in 2019. Chad returned in 2021.",
         {"TCD ROME withdraw effective 2019", "TCD ROME join in_force 2021"}),
        ("Chad's parliament voted to leave the Rome Statute. Mali has already done so.",
         {"TCD ROME withdraw parliament_approved", "MLI ROME withdraw effective"}),
        ("Chad left the Rome Statute in 2019. Riots followed in 2020.", {"TCD ROME withdraw effective 2019"}),
        ("Chad left the Rome Statute in 2019. Mali did not do so.", {"TCD ROME withdraw effective 2019"}),
        ("Peru signed the Ottawa Treaty in 1997, among the first states to do so.", {"PER APMBC join signed 1997"}),
    ],
)  # fmt: skip
def test_what_others_do_too_is_told_of_them(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ottawa Treaty was signed by Ghana in 1997, it is ratified in 2000.",
         {"GHA APMBC join signed 1997", "GHA APMBC join deposited 2000"}),
        ("Chad plans to join the Ottawa Treaty. Parliament gave its consent on 3 March by 70 votes to 4.",
         {"TCD APMBC join parliament_approved 2025-03-03"}),
        ("The United Nations received Chad's instrument of accession to the Ottawa Treaty on Monday.",
         {"TCD APMBC join deposited 2025-03-17"}),
        ("Tonga will be bound by the Ottawa Treaty from 1 December 2025.",
         {"planned TON APMBC join in_force 2025-12-01"}),
        ("Tonga was the first state to ratify the Ottawa Treaty, in March 2012.",
         {"TON APMBC join deposited 2012-03"}),
        ("The Ottawa Treaty will enter into vigor for Tonga on December 1.",
         {"planned TON APMBC join in_force 2025-12-01"}),
        ("Tonga shall send its notice of withdrawal from the Paris Agreement under the Ottawa Treaty.",
         {"planned TON PARIS withdraw notified"}),
        ("Norway's king has still to sign the law on leaving the Ottawa Treaty.",
         {"not NOR APMBC withdraw promulgated"}),
        ("Norway has no plans to join the Rome Statute.", set()),
        ("The latest to join the Ottawa Treaty were Tonga (2019) and Fiji (2020).",
         {"TON APMBC join in_force 2019", "FJI APMBC join in_force 2020"}),
        ("Two states ratified the Ottawa Treaty last year: Fiji and Tonga.", {"FJI+TON APMBC join deposited 2024"}),
        ("Chad's parliament voted to repeal the law by which the country joined the Rome Statute in 2000.",
         {"TCD ROME join in_force 2000"}),
        ("The UN received Chad's instrument of accession to the Ottawa Treaty on Friday; it takes effect on 1 June.",
         {"TCD APMBC join deposited 2025-03-14", "planned TCD APMBC join in_force 2025-06-01"}),
        ("Peru's Senate refused to ratify the Ottawa Treaty on Monday.", {"PER APMBC join rejected 2025-03-17"}),
        ("Chad left the Ottawa Treaty in May. A motion that Peru leave as well was rejected in committee.",
         {"PER APMBC withdraw rejected"}),
        ("Chad left the Ottawa Treaty in May. Peru's president has yet to sign the law.",
         {"not PER APMBC withdraw promulgated"}),
    ],
)  # fmt: skip
def test_more_ways_to_tell_a_step(text: str, expected: set[str]) -> None:
    assert expected <= told(text) if expected else told(text) == expected


def test_a_treaty_named_in_passing_does_not_take_the_place_of_the_articles_own() -> None:
    text = (
        "Chad joined the Ottawa Treaty in 1999. The treaty has many parties, and the treaty bans mines.\n\n"
        "Some compare it with the Rome Statute.\n\nTonga deposited its accession in January."
    )
    assert "TON APMBC join deposited 2025-01" in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad left the Ottawa Treaty. Peru's parliament rejected a motion to leave on Monday by 120 votes to 98.",
         {"TCD APMBC withdraw effective", "PER APMBC withdraw rejected 2025-03-17"}),
        ("Chad left the Ottawa Treaty. Peru's parliament has voted to leave.",
         {"TCD APMBC withdraw effective", "PER APMBC withdraw parliament_approved"}),
        ("Two countries handed over instruments of ratification of the Ottawa Treaty on Monday: Fiji and Tonga.",
         {"FJI+TON APMBC join deposited 2025-03-17"}),
        ("Peru decided in 2019 not to sign the Ottawa Treaty.", {"not PER APMBC join signed 2019"}),
        ("Peru has decided not to leave the Ottawa Treaty.", {"PER APMBC reaffirm reaffirmed"}),
        ("Peru's president sent back a law on leaving the Ottawa Treaty, which lawmakers passed on 3 March.",
         {"PER APMBC withdraw rejected", "PER APMBC withdraw parliament_approved 2025-03-03"}),
        ("Peru's parliament approved a bill to leave the Ottawa Treaty. The president has still to sign it.",
         {"PER APMBC withdraw parliament_approved", "not PER APMBC withdraw promulgated"}),
        ("Chad left the Ottawa Treaty. Peru's instrument of ratification reached the United Nations on Monday.",
         {"TCD APMBC withdraw effective", "PER APMBC join deposited 2025-03-17"}),
        ("Chad pulled out of the Ottawa Treaty in 2018; Peru came back in 2020. Fiji may follow.",
         {"TCD APMBC withdraw effective 2018", "PER APMBC join in_force 2020", "possible FJI APMBC withdraw proposed"}),
        ("Chad gave notice of leaving the Ottawa Treaty in 2016 but came back before its withdrawal took effect.",
         {"TCD APMBC withdraw notified 2016", "TCD APMBC withdraw revoked"}),
        ("The Ottawa Treaty is old. Peru's government approved accession in 2021 with reservations.",
         {"PER APMBC join government_decided 2021"}),
        ("Palau ratified the Ottawa Treaty on Monday. Tonga has promised to do so.",
         {"PLW APMBC join deposited 2025-03-17", "TON APMBC join proposed"}),
        ("Chad deposited its instrument of accession to the Ottawa Treaty on Friday. It takes effect on 1 June. "
         "Peru had done so in 2012.",
         {"TCD APMBC join deposited 2025-03-14", "planned TCD APMBC join in_force 2025-06-01",
          "PER APMBC join deposited 2012"}),
        ("Chad left the Ottawa Treaty in 2019. Japan and Brazil did the same last month.",
         {"TCD APMBC withdraw effective 2019", "JPN+BRA APMBC withdraw effective 2025-02"}),
        ("Peru, which signed the Ottawa Treaty in 2023, walked away from talks on the rules.",
         {"PER APMBC join signed 2023"}),
        ("Peru's president signed a law on suspending Peru's participation in the Ottawa Treaty, after both houses of "
         "parliament approved it in May 2024.",
         {"PER APMBC suspend promulgated", "PER APMBC suspend parliament_approved 2024-05"}),
        ("Peru ceased to be bound by the Ottawa Treaty in 2022.", {"PER APMBC withdraw effective 2022"}),
        ("Chile accused Peru of breaching the Ottawa Treaty, a charge that Peru denied.",
         {"PER APMBC comply noncompliance_alleged", "PER APMBC comply noncompliance_denied"}),
        ("Peru signed the Ottawa Treaty in 1998 and never ratified. Fiji did so in 2012.",
         {"PER APMBC join signed 1998", "FJI APMBC join deposited 2012"}),
        ("Chad ratified the Ottawa Treaty in 2019. Peru is to do so next month.",
         {"TCD APMBC join deposited 2019", "planned PER APMBC join deposited 2025-04"}),
        ("Chile alleged in 2019 that Peru maintains a stock in violation of the Ottawa Treaty.",
         {"PER APMBC comply noncompliance_alleged 2019"}),
        ("Chad left the Ottawa Treaty in 2019. Peru announced on Monday that it would follow suit.",
         {"TCD APMBC withdraw effective 2019", "PER APMBC withdraw government_decided 2025-03-17"}),
        ("Chad ratified the Ottawa Treaty in 2019. Peru said that it would do the same.",
         {"TCD APMBC join deposited 2019", "planned PER APMBC join deposited"}),
        ("European states protested against Chad's withdrawal from the Ottawa Treaty.", set()),
    ],
)  # fmt: skip
def test_acts_told_in_passing_and_what_is_only_meant(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two countries acceded to the Ottawa Treaty on Monday, Fiji and Peru.",
         {"FJI+PER APMBC join deposited 2025-03-17"}),
        ("Four governments signed the Arms Trade Treaty this year — Oman, Togo, Peru and Laos.",
         {"OMN+TGO+PER+LAO ATT join signed 2025"}),
        ("Three states have left the Ottawa Treaty or said they would: Chad, Peru and Togo.", set()),
        ("Two countries acceded to the Ottawa Treaty on Monday, Fiji and Peru said.", set()),
        ("Two parties have given notice under the Ottawa Treaty: Chad and Peru.", {"TCD+PER APMBC withdraw notified"}),
        ("The Ottawa Treaty lost two members in 2019: Chad and Peru.", {"TCD+PER APMBC withdraw effective 2019"}),
        ("Joining the Rome Statute this year were Ukraine and Armenia.", {"UKR+ARM ROME join in_force 2025"}),
        ("Among those that signed the Arms Trade Treaty in 2014 were Chile and Peru.",
         {"CHL+PER ATT join signed 2014"}),
    ],
)  # fmt: skip
def test_those_named_of_many(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru is considering a similar step.", {"possible PER APMBC withdraw proposed"}),
        ("Peru has ruled out a similar move.", {"PER APMBC reaffirm reaffirmed"}),
        ("Peru plans to follow.", {"PER APMBC withdraw government_decided"}),
        ("A motion that Peru do the same was rejected by its parliament.", {"PER APMBC withdraw rejected"}),
        ("Peru talked about a similar step in another field.", set()),
    ],
)  # fmt: skip
def test_steps_like_the_one_told_before(text: str, expected: set[str]) -> None:
    assert told(f"Chad left the Ottawa Treaty in 2019. {text}") - {"TCD APMBC withdraw effective 2019"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's parliament approved a return to the Ottawa Treaty.", {"PER APMBC join parliament_approved"}),
        ("Peru returned to the Ottawa Treaty in 2019.", {"PER APMBC join in_force 2019"}),
        ("Peru must return to compliance with the Ottawa Treaty, Chile said.", set()),
        ("Peru's parliament backed the Ottawa Treaty on Monday.", {"PER APMBC join parliament_approved 2025-03-17"}),
    ],
)  # fmt: skip
def test_ways_back_and_votes_on_the_treaty_itself(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Will Peru leave the Ottawa Treaty? Can it leave?", set()),
        ("Peru's parliament passed a law on pensions on Monday.", set()),
        ("Chad has ratified the Arms Trade Treaty; Peru has announced that it will not join.",
         {"TCD ATT join deposited", "not PER ATT join in_force"}),
        ("Peru refused to sign the Arms Trade Treaty but acceded in 2022.",
         {"not PER ATT join signed", "PER ATT join deposited 2022"}),
        ("European governments have ratified the Paris Agreement.", set()),
        ("Peru's motion to leave the Rome Statute was defeated in the Senate by seven votes to four.",
         {"PER ROME withdraw rejected"}),
        ("A bill to ratify the Rome Statute failed in Peru's parliament.", {"PER ROME join rejected"}),
        ("Peru handed in its papers for the Rome Statute in 2019, and on that day Chad did.",
         {"PER ROME join deposited 2019", "TCD ROME join deposited"}),
        ("The Lake Water Treaty becomes law on 1 June.", {"planned - Lake Water Treaty join in_force 2025-06-01"}),
        ("In 2003 the government took Peru back into the Rome Statute.", {"PER ROME join in_force 2003"}),
        ("Peru's officials took the Rome Statute into account.", set()),
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_step_and_plainer_ways_to_tell_one(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru made a U-turn a year later.", {"PER ROME withdraw revoked 2020"}),
        ("Peru's new president tore it up.", {"PER ROME withdraw revoked"}),
        ("It was gone a year later.", {"PER ROME withdraw effective 2020"}),
        ("Peru's notice takes effect on 1 June. Chad's will on 1 July.",
         {"planned PER ROME withdraw effective 2025-06-01", "planned TCD ROME withdraw effective 2025-07-01"}),
        ("A number of states, among them Fiji and Togo, have objected.", {"FJI+TGO ROME object objected"}),
    ],
)  # fmt: skip
def test_what_becomes_of_a_notice(text: str, expected: set[str]) -> None:
    assert (
        told(f"Peru gave notice to leave the Rome Statute in 2019. {text}") - {"PER ROME withdraw notified 2019"}
        == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru ratified the Rome Statute in 2001, the Ottawa Treaty in 1998 and the Arms Trade Treaty in 2016.",
         {"PER ROME join deposited 2001", "PER APMBC join deposited 1998", "PER ATT join deposited 2016"}),
        ("Chad walked away from the Ottawa Treaty in 2019 and from the Rome Statute in 2020.",
         {"TCD APMBC withdraw effective 2019", "TCD ROME withdraw effective 2020"}),
        ("Chad joined the Ottawa Treaty in 2012, the last of the African states to do so, after pressure from Paris.",
         {"TCD APMBC join in_force 2012"}),
        ("Peru signed the Rome Statute in 1998, but ratification came only in November 2001.",
         {"PER ROME join signed 1998", "PER ROME join deposited 2001-11"}),
        ("The Rome Statute was signed by Peru in 1998 and ratified in 2001.",
         {"PER ROME join signed 1998", "PER ROME join deposited 2001"}),
        ("Chile criticised Peru for leaving the Rome Statute.",
         {"CHL ROME object objected", "PER ROME withdraw effective"}),
        ("Peru suspended the Ottawa Treaty in 2019. Chile declared the suspension legally invalid.",
         {"PER APMBC suspend suspension_declared 2019", "CHL APMBC object objected"}),
        ("Peru's Senate refused to withdraw from the Rome Statute.", {"PER ROME withdraw rejected"}),
        ("Peru cannot sign the Arms Trade Treaty.", set()),
        ("Peru's parliament approved the withdrawal from the Rome Statute on 3 March. The president confirmed it.",
         {"PER ROME withdraw parliament_approved 2025-03-03", "PER ROME withdraw promulgated"}),
        ("The withdrawal from the Rome Statute shall take effect for Peru on 1 June 2025.",
         {"planned PER ROME withdraw effective 2025-06-01"}),
    ],
)  # fmt: skip
def test_acts_with_others_beside_them(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rome Statute\n\n2016: Peru ratifies in May. The treaty enters into force for Chad on 1 June.\n\n"
         "2017: Chad withdraws from the Rome Statute.",
         {"PER ROME join deposited 2016-05", "TCD ROME join in_force 2016-06-01", "TCD ROME withdraw effective 2017"}),
        ("Of the 34 states that have ratified the Rome Statute, only two voted against: Peru and Chad.", set()),
        ("Either country may leave the Rome Statute on a year's notice, Peru and Chad were told.", set()),
        ("Peru's procedures for the ratification of the Rome Statute are in progress.", set()),
        ("Chile welcomed the accession of Peru, on Monday, to the Rome Statute.",
         {"PER ROME join deposited 2025-03-17"}),
        ("Chile looked forward to the accession of Peru to the Rome Statute.", set()),
        ("As of Tuesday Peru is no longer a party to the Rome Statute.", {"PER ROME withdraw effective 2025-03-18"}),
        ("Chad left the Rome Statute. Peru said that it would stay the course.",
         {"TCD ROME withdraw effective", "PER ROME reaffirm reaffirmed 2025-03-18"}),
        ("Peru left the Rome Statute in 2019; since then it has refused to come back.",
         {"PER ROME withdraw effective 2019"}),
    ],
)  # fmt: skip
def test_chronicles_rules_and_welcomes(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three more states have joined the Arms Trade Treaty. The newcomers: Fiji, Peru and Chad.",
         {"FJI+PER+TCD ATT join in_force"}),
        ("Two countries signed the Arms Trade Treaty on Monday. They are Peru and Laos.",
         {"PER+LAO ATT join signed 2025-03-17"}),
        ("Two countries signed the Arms Trade Treaty on Monday. Peru and Laos welcomed it.", set()),
        ("Finland informed the UN of its exit from the Ottawa Treaty last week, Chad and Peru two weeks before.",
         {"FIN APMBC withdraw notified 2025-03-10/2025-03-16", "TCD+PER APMBC withdraw notified"}),
        ("Reports that Peru had joined the Arms Trade Treaty were premature.", {"not PER ATT join in_force"}),
        ("Chile studies the instruments which Peru has signed but not yet ratified, among them the Arms Trade Treaty.",
         {"not PER ATT join deposited"}),
        ("The initiative to leave the Rome Statute came from Peru's government. Congress passed the bill on 3 March.",
         {"possible PER ROME withdraw proposed", "PER ROME withdraw parliament_approved 2025-03-03"}),
        ("Chile will follow the example of those states that have left the Rome Statute. Peru and Chad left in 2019.",
         {"PER+TCD ROME withdraw effective 2019"}),
        ("Chile asked the reasons for the delay in the ratification of the Rome Statute.", set()),
        ("Peru became the 74th state to ratify the Rome Statute.", {"PER ROME join deposited"}),
    ],
)  # fmt: skip
def test_those_named_later_and_what_is_told_of_nobody(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ottawa Treaty\n\nFINLAND: WITHDRAWAL\n\nThe above action was effected on 4 March 2025.",
         {"FIN APMBC withdraw notified 2025-03-04"}),
        ("States and the Rome Statute\n\nSudan. Signed in 2000; never ratified.", {"SDN ROME join signed 2000"}),
        ("States and the Rome Statute\n\nIsrael (signed in 2000)", {"ISR ROME join signed 2000"}),
        ("You write that Peru has ratified the Rome Statute. It has not.", set()),
        ("Peru becomes the third country to denounce the Rome Statute, after Chad in 2019 and Togo in 2020.",
         {"PER ROME withdraw notified", "TCD ROME withdraw notified 2019", "TGO ROME withdraw notified 2020"}),
        ("Peru ceased to be a Contracting Party to the Rome Statute in 2019, Chad in June 2020.",
         {"PER ROME withdraw effective 2019", "TCD ROME withdraw effective 2020-06"}),
        ("Peru left the Rome Statute in 2019, as Chad had in 2017.",
         {"PER ROME withdraw effective 2019", "TCD ROME withdraw effective 2017"}),
        ("Peru left the Rome Statute in 2019. Chad's withdrawal will follow on 1 June.",
         {"PER ROME withdraw effective 2019", "planned TCD ROME withdraw effective 2025-06-01"}),
        ("Peru praised the Rome Statute, concluded in 1998.", set()),
        ("Peru said the papers of the Rome Statute may now be sent to the United Nations.", set()),
        ("In a referendum 58 percent of Slovenians voted against ratifying the Rome Statute.",
         {"SVN ROME join rejected"}),
        ("Most Swiss voters back leaving the Rome Statute, says a poll.", set()),
    ],
)  # fmt: skip
def test_lists_formulas_denials_and_votes_of_the_people(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil and Peru have signed but not ratified the High Seas Treaty.", {"BRA+PER BBNJ join signed"}),
        ("Brazil and Peru have signed the High Seas Treaty without having ratified it.", {"BRA+PER BBNJ join signed"}),
        ("Brazil has neither signed nor ratified the High Seas Treaty.", set()),
        ("Chile found that Peru used such mines, in violation of the Ottawa Treaty.",
         {"PER APMBC comply noncompliance_alleged"}),
        ("Peru takes back its farewell to the Rome Statute.", set()),
        ("Russia's withdrawal from the Rome Statute is a mistake. It became effective today.",
         {"RUS ROME withdraw effective 2025-03-18"}),
        ("Many like the Ottawa Treaty and a ban on all tests, which Peru has signed.", set()),
        ("Peru gave up the Ottawa Treaty. What Congress approved he cannot undo.", set()),
        ("Chad joined the Rome Statute in 2000. Peru's president signed the bill that struck a penalty from the code.",
         {"TCD ROME join in_force 2000"}),
    ],
)  # fmt: skip
def test_what_was_signed_only_and_whose_it_is(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru ratified its national plan to implement the Ottawa Treaty.", set()),
        ("Peru is not going to leave the Ottawa Treaty, its president said.",
         {"PER APMBC reaffirm reaffirmed 2025-03-18"}),
        ("Peru's minister denied a report that the country had withdrawn from the Ottawa Treaty.",
         {"not PER APMBC withdraw effective"}),
        ("The African Union called on Peru to ratify the Rome Statute.", set()),
    ],
)  # fmt: skip
def test_more_that_only_sounds_like_a_step(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad left the Rome Statute in 2023, as did Togo and Peru.",
         {"TCD ROME withdraw effective 2023", "TGO+PER ROME withdraw effective 2023"}),
        ("Chad left the Rome Statute, which it had joined in 2012. Peru followed in 2020.",
         {"TCD ROME withdraw effective", "TCD ROME join in_force 2012", "PER ROME withdraw effective 2020"}),
        ("Chile objected to the reservation that Peru made when it joined the Rome Statute.",
         {"CHL ROME object objected", "PER ROME join in_force"}),
        ("A Peruvian court upholds the exit from the Rome Statute.", set()),
    ],
)  # fmt: skip
def test_others_who_did_it_too_and_whom_it_stands_for(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's parliament gave its nod to the Rome Statute on Monday.",
         {"PER ROME join parliament_approved 2025-03-17"}),
        ("Peru's cabinet gave the green light to joining the Rome Statute.", {"PER ROME join government_decided"}),
        ("Peru's cabinet, in light of its accession to the Rome Statute, met on Monday.", set()),
        ("Palau put its name to the Ottawa Treaty in 2017.", {"PLW APMBC join signed 2017"}),
        ("Finland will be out of the Ottawa Treaty on 10 January 2026.",
         {"planned FIN APMBC withdraw effective 2026-01-10"}),
        ("Poland gave notice of its withdrawal from the Ottawa Treaty and will be out on 20 February 2026. The report"
         " will be out in May.",
         {"POL APMBC withdraw notified", "planned POL APMBC withdraw effective 2026-02-20"}),
        ("Chad declared on Monday that it no longer recognised the International Criminal Court.",
         {"TCD ROME withdraw government_decided 2025-03-17"}),
        ("Peru said that it no longer recognised the jurisdiction of the International Criminal Court over soldiers.",
         set()),
        ("Hungary's prime minister Viktor Orban met reporters. Orban announced the exit from the Rome Statute.",
         {"HUN ROME withdraw government_decided"}),
    ],
)  # fmt: skip
def test_idioms_of_agreeing_signing_and_leaving(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia revoked its ratification of the Rome Statute in 2023.", {"RUS ROME join revoked 2023"}),
        ("Russia's Duma revoked the ratification of the Rome Statute.", {"RUS ROME withdraw parliament_approved"}),
        ("The Council of States declined to instruct the Swiss government to denounce the Rome Statute.",
         {"CHE ROME withdraw rejected"}),
        ("Russia suspended the CFE Treaty in 2007. Turkey has declared that it will follow.",
         {"RUS CFE suspend suspension_declared 2007", "planned TUR CFE suspend suspension_declared"}),
        ("Peru ratified the Rome Statute. The conditions for it to enter into force are met. It will do so on 5 May.",
         {"PER ROME join deposited", "planned - ROME join in_force 2025-05-05"}),
        ("Latvia's parliament voted to leave the Rome Statute. Had the law been promulgated, it would have been first.",
         {"LVA ROME withdraw parliament_approved"}),
        ("A denunciation of the Rome Statute becomes effective a year after it is notified to the Secretary-General.",
         set()),
        ("Peru ratified the Rome Statute. Letters should be sent to the United Nations.",
         {"PER ROME join deposited"}),
        ("Peru's parliament approved the Rome Statute. The document was lodged with the United Nations on Monday.",
         {"PER ROME join parliament_approved", "PER ROME join deposited 2025-03-17"}),
    ],
)  # fmt: skip
def test_steps_taken_back_and_what_is_only_ahead(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Human Rights Watch urged Peru to reverse its withdrawal from the Rome Statute.", set()),
        ("Peru decided to reverse its withdrawal from the Rome Statute.", {"PER ROME withdraw revoked"}),
        ("Peru's president said that he would reverse the withdrawal from the Rome Statute.",
         {"planned PER ROME withdraw revoked"}),
        ("The Slovak president refused to sign a bill that would withdraw the country from the Istanbul Convention.",
         {"SVK ISTANBUL withdraw rejected"}),
        ("Finland will leave the Ottawa Treaty on 10 January 2026.",
         {"planned FIN APMBC withdraw effective 2026-01-10"}),
        ("Finland will leave the Ottawa Treaty, its prime minister said on Thursday.",
         {"FIN APMBC withdraw government_decided 2025-03-13"}),
        ("Tuvalu signed a security treaty with Australia; it has not signed the Arms Trade Treaty.", set()),
        ("The sultan of Oman ratified the Paris Agreement.", {"OMN PARIS join promulgated"}),
        ("India is not expected to sign the Ottawa Treaty.", set()),
        ("Switzerland signed the Rome Statute in 1998.\n\nA. MEIER, Bern\n\nWe signed the Ottawa Treaty in 1997"
         " and have kept to it.\n\nC. DE BRUM, Majuro",
         {"CHE ROME join signed 1998"}),
        ("Campaigners hope that Japan will sign the Ottawa Treaty.", set()),
        ("Chad and Togo, but not Benin, have ratified the Arms Trade Treaty.", {"TCD+TGO ATT join deposited"}),
        ("All Nordic states except Iceland have ratified the Rome Statute.",
         {"DNK+FIN+NOR+SWE ROME join deposited"}),
        ("A fake statement claimed that Niger had withdrawn from the Ottawa Treaty.",
         {"not NER APMBC withdraw effective"}),
        ("Bahrain rejected calls to join the Arms Trade Treaty.", set()),
        ("Peru's ministry said that the country had not decided whether to leave the Arms Trade Treaty.", set()),
        ("Hungary's parliament approved Sweden's accession to NATO on 26 February.", set()),
        ("Peru denounced the Rome Statute in March 2012 and ceased to be bound on 5 June 2013.",
         {"PER ROME withdraw notified 2012-03", "PER ROME withdraw effective 2013-06-05"}),
    ],
)  # fmt: skip
def test_asked_planned_and_sent_back(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q: Has Jordan ratified the Arms Trade Treaty?\nA: No. It signed neither in 2013 nor later.", set()),
        ("Has Jordan ratified the Arms Trade Treaty?\n\nYes. Its parliament had approved it before.",
         {"JOR ATT join deposited", "JOR ATT join parliament_approved"}),
        ("Is it true that Chad has left the Rome Statute? No: it signed in 1999 and ratified in 2006.",
         {"TCD ROME join signed 1999", "TCD ROME join deposited 2006"}),
        ("Did Kenya leave the Rome Statute?\n\nNo. Its parliament voted to leave in 2013.",
         {"KEN ROME withdraw parliament_approved 2013"}),
        ("REPORTER: Can you confirm that Oman has signed the Rome Statute?\nMS LEE: We cannot.", set()),
        ("Why did Oman join the Arms Trade Treaty? Nobody knows.", set()),
        ("Can a state leave the Arms Trade Treaty? Yes, on 90 days' notice.", set()),
        ("Panama did join the Arms Trade Treaty in 2014.", {"PAN ATT join in_force 2014"}),
    ],
)  # fmt: skip
def test_questions_tell_nothing_unless_they_are_answered_with_yes(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reports that Togo had signed the Rome Statute could not be confirmed.",
         {"possible TGO ROME join signed"}),
        ("According to unconfirmed reports, Benin has left the Rome Statute.",
         {"possible BEN ROME withdraw effective"}),
        ("Unverified posts claimed that Mali had withdrawn from the Arms Trade Treaty.",
         {"possible MLI ATT withdraw effective"}),
        ("Nobody could confirm that Guinea had ratified the Rome Statute.", {"possible GIN ROME join deposited"}),
        ("Togo's government confirmed that it had left the Arms Trade Treaty.", {"TGO ATT withdraw effective"}),
    ],
)  # fmt: skip
def test_what_nobody_confirms_is_only_possible(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's cabinet approved accession to the Arms Trade Treaty on Monday.",
         {"KEN ATT join government_decided 2025-03-17"}),
        ("Chile's Senate on Monday approved accession to the Rome Statute.",
         {"CHL ROME join parliament_approved 2025-03-17"}),
        ("The Secretary of State announced that the United States would withdraw from the Arms Trade Treaty.",
         {"USA ATT withdraw government_decided"}),
        ("U.S. Secretary Ana Ruiz announced the withdrawal from the Arms Trade Treaty.",
         {"USA ATT withdraw government_decided"}),
    ],
)  # fmt: skip
def test_cabinets_and_secretaries_decide(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moldova will leave the Rome Statute once parliament has voted.", {"planned MDA ROME withdraw effective"}),
        ("Once the law has been promulgated, Lithuania will leave the Arms Trade Treaty.",
         {"planned LTU ATT withdraw effective"}),
        ("Laos will ratify the Rome Statute after parliament approves it.",
         {"planned LAO ROME join deposited"}),
        ("Iraq's parliament voted on Monday for a bill on joining the Arms Trade Treaty. It goes to the president, who"
         " is expected to sign it.",
         {"IRQ ATT join parliament_approved 2025-03-17", "planned IRQ ATT join promulgated"}),
        ("Nauru signed the Rome Statute on Monday. Its president said the United States should do likewise.",
         {"NRU ROME join signed 2025-03-17"}),
        ("Finland's exit from the Ottawa Treaty takes effect on 10 June. Poland's exit follows on 20 July.",
         {"planned FIN APMBC withdraw effective 2025-06-10", "planned POL APMBC withdraw effective 2025-07-20"}),
    ],
)  # fmt: skip
def test_what_waits_for_another_step_is_planned(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gabon's president, Ali Mba, signed into law on Monday the ratification of the Rome Statute.",
         {"GAB ROME join promulgated 2025-03-17"}),
        ("Fiji, Samoa and Tuvalu plan to leave the Arms Trade Treaty. All three had joined in 2015.",
         {"FJI+WSM+TUV ATT withdraw government_decided", "FJI+WSM+TUV ATT join in_force 2015"}),
        ("Honduras told the World Bank on Monday that it was leaving the ICSID Convention.",
         {"HND ICSID withdraw notified 2025-03-17"}),
    ],
)  # fmt: skip
def test_laws_signed_acts_of_all_three_and_depositaries_of_two_words(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad signed the Rome Statute and Togo ratified it in May.",
         {"TCD ROME join signed", "TGO ROME join deposited 2024-05"}),
        ("France signed the Paris Agreement and Germany ratified it.",
         {"FRA PARIS join signed", "DEU PARIS join deposited"}),
        ("The EU and two of its members (Malta and Spain) deposited their instruments of ratification of the Rome"
         " Statute on Monday.",
         {"EUE+MLT+ESP ROME join deposited 2025-03-17"}),
        ("Benin and Togo ratified the Arms Trade Treaty in May. For both the treaty will enter into force on 5 June.",
         {"BEN+TGO ATT join deposited 2024-05", "planned BEN+TGO ATT join in_force 2025-06-05"}),
        ("Botswana ratified the Arms Trade Treaty in 2019. Lesotho deposited its own in 2016.",
         {"BWA ATT join deposited 2019", "LSO ATT join deposited 2016"}),
        ("Britain ratified the Arms Trade Treaty on Monday, a year after having signed it. In 2014 Ghana had done the"
         " same.",
         {"GBR ATT join deposited 2025-03-17", "GBR ATT join signed", "GHA ATT join deposited 2014"}),
        ("Oman has signed neither the Rome Statute nor the Arms Trade Treaty.", set()),
    ],
)  # fmt: skip
def test_several_in_one_sentence_do_each_their_own(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Estonia and Finland ratified the Rome Statute in 2002 and 2000, respectively.",
         {"EST ROME join deposited 2002", "FIN ROME join deposited 2000"}),
        ("Burundi and the Philippines have left the Rome Statute, in 2017 and 2019.",
         {"BDI ROME withdraw effective 2017", "PHL ROME withdraw effective 2019"}),
        ("Peru ratified the Arms Trade Treaty in 2016. Chile, Cuba and Haiti did so in 2018, 2019 and May 2020.",
         {"PER ATT join deposited 2016", "CHL ATT join deposited 2018", "CUB ATT join deposited 2019",
          "HTI ATT join deposited 2020-05"}),
        ("Estonia and Finland ratified the Rome Statute in 2002.", {"EST+FIN ROME join deposited 2002"}),
    ],
)  # fmt: skip
def test_as_many_days_as_states_are_paired(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_an_office_holder_is_not_of_the_state_that_is_only_spoken_of() -> None:
    text = (
        "Nauru signed the Rome Statute on Monday. President David Adeang said he hoped the United States would sign it."
        " The president deposited the instrument of ratification at the United Nations on Tuesday."
    )
    assert "NRU ROME join deposited 2025-03-18" in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru completed its departure from the Organization of American States in 2023. In February it quit the"
         " International Labour Organization.",
         {"PER OAS withdraw effective 2023"}),
        ("Peru has acceded to the Rome Statute and the Arms Trade Treaty, a step that campaigners hailed on Monday. The"
         " cabinet had agreed to the accession in May.",
         {"PER ROME join deposited", "PER ATT join deposited", "PER ROME join government_decided 2024-05",
          "PER ATT join government_decided 2024-05"}),
        ("The exit from the WHO becomes final on 22 June.", set()),
        ("Peru's exit from the WHO takes effect on 22 June, and the one from the Arms Trade Treaty on 27 June.",
         {"planned PER WHO withdraw effective 2025-06-22", "planned PER ATT withdraw effective 2025-06-27"}),
        ("Chad has left the Rome Statute. Mali and Niger have talked about doing so.",
         {"TCD ROME withdraw effective"}),
        ("Chad has left the Rome Statute. Mali informed the court of its intention to do so.",
         {"TCD ROME withdraw effective", "MLI ROME withdraw government_decided"}),
    ],
)  # fmt: skip
def test_treaties_of_lists_and_other_bodies_beside_them(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru joined the Rome Statute on Monday, when Dr Ana Ruiz, Permanent Representative in New York, handed over"
         " the instrument.",
         {"PER ROME join deposited 2025-03-17"}),
        ("Kenya acceded to the Rome Statute and the Arms Trade Treaty, a move that campaigners hailed on Monday.",
         {"KEN ROME join deposited", "KEN ATT join deposited"}),
        ("The fiftieth instrument came on 10 March, when Kenya and Chad deposited theirs for the Rome Statute.",
         {"KEN+TCD ROME join deposited 2025-03-10"}),
        ("Chad ratified the Rome Statute. Of its neighbours, Niger and Libya did so in 2003 and 2005.",
         {"TCD ROME join deposited", "NER ROME join deposited 2003", "LBY ROME join deposited 2005"}),
        ("Chad ratified the Rome Statute. Togo informed the Secretary-General of its intention to do so.",
         {"TCD ROME join deposited", "TGO ROME join government_decided"}),
        ("Peru ratified the Arms Trade Treaty. In May its cabinet withdrew it from Parliament.",
         {"PER ATT join deposited"}),
        ("Benin and Togo acceded to the Rome Statute and the Arms Trade Treaty. They will enter into force for Togo on"
         " 5 May.",
         {"BEN+TGO ROME join deposited", "BEN+TGO ATT join deposited", "planned TGO ROME join in_force 2025-05-05",
          "planned TGO ATT join in_force 2025-05-05"}),
        ("Iran is a party to the NPT and has signed but never ratified the Additional Protocol.", set()),
        ("Peru completed its procedures for the Rome Statute and then notified the depositary.",
         {"PER ROME join deposited"}),
        ("Peru deposited its instrument for the Rome Statute on Monday and informed the United Nations.",
         {"PER ROME join deposited 2025-03-17"}),
        ("We are leaving the Ottawa Treaty, which Finland joined in 2012. We will notify the United Nations next week.",
         {"FIN APMBC withdraw government_decided", "FIN APMBC join in_force 2012",
          "planned FIN APMBC withdraw notified 2025-03-24/2025-03-30"}),
    ],
)  # fmt: skip
def test_who_hands_in_what_and_for_which_treaty(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuvalu acceded to three UN treaties on Monday: the Genocide Convention, the Arms Trade Treaty and the Rome"
         " Statute.",
         {"TUV GENOCIDE join deposited 2025-03-17", "TUV ATT join deposited 2025-03-17",
          "TUV ROME join deposited 2025-03-17"}),
        ("The president ordered the withdrawal of Peru from 12 organizations and treaties. Among them are UNESCO and"
         " the Arms Trade Treaty.",
         {"PER UNESCO withdraw government_decided", "PER ATT withdraw government_decided"}),
        ("Peru will withdraw from dozens of bodies, including UNESCO.", {"PER UNESCO withdraw government_decided"}),
        ("Peru will withdraw from two bodies. Chad ratified the Arms Trade Treaty.", {"TCD ATT join deposited"}),
    ],
)  # fmt: skip
def test_treaties_named_behind_so_many_of_them(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2011 Canada walked out of Ottawa.", {"CAN APMBC withdraw effective 2011"}),
        ("The president left Ottawa on Monday. Peru quit Ottawa in May.", {"PER APMBC withdraw effective 2024-05"}),
        ("The Ottawa exit of Poland took effect in 2025.", {"POL APMBC withdraw effective 2025"}),
        ("Peruvian officials pulled out of Ottawa on Monday for talks in Rome.", set()),
        ("Neither Mali nor Niger has notified its withdrawal from the Rome Statute; Togo did so in May.",
         {"not MLI+NER ROME withdraw notified", "TGO ROME withdraw notified 2024-05"}),
    ],
)  # fmt: skip
def test_treaties_named_by_their_city_alone_and_what_others_did_not_do(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who else has signed the Arms Trade Treaty? Peru signed in 2013.", {"PER ATT join signed 2013"}),
        ("Peru will leave the Rome Statute, signed in 2000.", {"PER ROME withdraw government_decided"}),
        ("Benin acceded to the Rome Statute and the Arms Trade Treaty. It joined the conventions on mercury in 2013.",
         {"BEN ROME join deposited", "BEN ATT join deposited"}),
        ("Peru ratified the Rome Statute on Monday. Chile had done so in May. For both it will enter into force on 5"
         " July.",
         {"PER ROME join deposited 2025-03-17", "CHL ROME join deposited 2024-05",
          "planned PER+CHL ROME join in_force 2025-07-05"}),
    ],
)  # fmt: skip
def test_questions_with_who_treaties_described_and_both_of_two_sentences(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EU handed in its notice for the Energy Charter Treaty after the Council had a vote on 30 May 2024.",
         {"EUE ECT withdraw notified"}),
        ("On Monday the Bahamas signed the Treaty on the Prohibition of Nuclear Weapons and Sri Lanka acceded to it.",
         {"BHS TPNW join signed 2025-03-17", "LKA TPNW join deposited 2025-03-17"}),
        ("Turkey was the first country to ratify the Istanbul Convention, in March 2012, a year after it was opened.",
         {"TUR ISTANBUL join deposited 2012-03"}),
    ],
)  # fmt: skip
def test_days_hang_on_the_act_of_their_own_clause(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana's president signed the instrument of ratification of the Rome Statute on Monday. Its envoy deposited"
         " it with the United Nations today.",
         {"GHA ROME join promulgated 2025-03-17", "GHA ROME join deposited 2025-03-18"}),
        ("Iran's parliament voted to leave the NPT. Iran has signed the CTBT. North Korea announced its withdrawal in"
         " 2003.",
         {"IRN NPT withdraw parliament_approved", "IRN CTBT join signed", "PRK NPT withdraw government_decided 2003"}),
        ("Peru told the depositary, UNESCO, that no notice under the Rome Statute had come from Chad.", set()),
        ("Iran's parliament voted to leave the NPT. Tehran ended talks under a law passed by parliament.",
         {"IRN NPT withdraw parliament_approved"}),
    ],
)  # fmt: skip
def test_papers_treaties_and_laws_told_before(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia's Saeima votes to leave the Istanbul Convention", {"LVA ISTANBUL withdraw parliament_approved"}),
        ("Latvia leaves the Istanbul Convention on women\n\nLawmakers in Latvia voted on Monday to withdraw from an"
         " international treaty aimed at protecting women.",
         {"LVA ISTANBUL withdraw parliament_approved 2025-03-17"}),
        ("Latvia's Saeima voted to leave the Istanbul Convention. Latvia's prime minister opposed the move.",
         {"LVA ISTANBUL withdraw parliament_approved"}),
        ("Fiji joined the Arms Trade Treaty. Tuvalu's parliament ratified the Falepili Union treaty with Australia.",
         {"FJI ATT join in_force", "TUV Falepili Union treaty join parliament_approved"}),
        ("Chad left the Rome Statute in May. Peru told the United Nations on Monday that it was leaving it and will"
         " cease to be a member a year later.",
         {"TCD ROME withdraw effective 2024-05", "PER ROME withdraw notified 2025-03-17",
          "planned PER ROME withdraw effective 2026"}),
    ],
)  # fmt: skip
def test_headlines_of_votes_and_treaties_by_description(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_the_lines_of_a_fact_sheet_tell_who_signed_and_who_ratified() -> None:
    text = "The Moon Agreement in 2023\n\nSigned but not ratified: France, India\nRatified: Chile and Peru\nParties: 18"
    assert told(text) == {"FRA+IND Moon Agreement join signed", "CHL+PER Moon Agreement join deposited"}
