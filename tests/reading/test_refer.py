"""Pronouns, descriptions and institutions resolve over the article."""

from __future__ import annotations

import pytest

from tests.reading.reading_of import mentions, referents


def states(text: str, phrase: str) -> tuple[str, ...]:
    _, whom = referents(text)
    start = text.rindex(phrase)
    return whom.states(start, start + len(phrase))


@pytest.mark.parametrize(
    ("text", "phrase", "refs"),
    [
        ("Poland, Latvia and Estonia met. The three states signed.", "The three states", ("POL", "LVA", "EST")),
        ("France and Italy met. Both countries signed.", "Both countries", ("FRA", "ITA")),
        ("Kenya left. The country had joined in May.", "The country", ("KEN",)),
        ("Kenya left. It had joined in May.", "It", ("KEN",)),
        ("Chad and Mali left. They had joined in May.", "They", ("TCD", "MLI")),
        ("Norway is bound. Its parliament voted.", "Its parliament", ("NOR",)),
        ("Norway is bound. Parliament voted.", "Parliament", ("NOR",)),
        ("The armies of Poland and the Baltic states warned.", "The armies of Poland and the Baltic states",
         ("POL", "EST", "LVA", "LTU")),
        ("The Bundestag voted.", "The Bundestag", ("DEU",)),
        ("Ecuador, Fiji, Qatar and Peru ratified it.", "Ecuador", ("ECU", "FJI", "QAT", "PER")),
        ("Japanese lawmakers and our partners met.", "our partners", ()),
        ("Kenya left. Its neighbour Uganda stays.", "Its neighbour Uganda", ("UGA",)),
        ("Ghana spoke first. The Togolese delegate objected.", "The Togolese delegate", ("TGO",)),
        ("Peru and Chile, where officials study it, wait.", "officials", ("CHL",)),
        ("Peru and Chile wait. In Lima officials study it.", "officials", ("PER",)),
        ("Norway waits. In Geneva officials study it.", "officials", ("NOR",)),
        ("While Chile's Senate met, Bolivia criticised the Rome Statute, which it left in May.", "it", ("BOL",)),
        ("Chile met, while Bolivia said it had no plan to keep the Rome Statute, which it left.", "it", ("BOL",)),
        ("Ecuador urged Bolivia to rejoin the Rome Statute, which it left in May.", "it", ("BOL",)),
    ],
)  # fmt: skip
def test_states(text: str, phrase: str, refs: tuple[str, ...]) -> None:
    assert states(text, phrase) == refs


@pytest.mark.parametrize(
    ("text", "phrase", "treaty"),
    [
        ("Kenya left the Ottawa Treaty. The convention bans mines.", "The convention", "APMBC"),
        ("Kenya left the Rome Statute. The court regretted it.", "The court", "ROME"),
        ("Chad left the Lake Water Pact. The pact is old.", "The pact", "Lake Water Pact"),
        ("Kenya joined the Paris Agreement. A trade deal followed.", "A trade deal", None),
        ("A treaty took effect on Monday. The Lake Water Treaty is old.", "A treaty", "Lake Water Treaty"),
        ("The CCM and the Ottawa Treaty differ: the mine convention is older.", "the mine convention", "APMBC"),
        ("Chad left the treaty. It was long. Many came. Then Peru left the Ottawa Treaty.", "the treaty", None),
        ("Chad leaves Ottawa Treaty\n\nChad left the Ottawa Treaty.\n\nIt had left the Open Skies Treaty before.\n\n"
         "Peru signed the treaty.", "the treaty", "APMBC"),
        ("Chad leaves Ottawa Treaty\n\nChad left the Ottawa Treaty.\n\n“We left the Open Skies Treaty as well.”\n\n"
         "The treaty was signed by Peru.", "The treaty", "APMBC"),
        ("Chad leaves Ottawa Treaty\n\nChad left the Ottawa Treaty.\n\nIt had left the Open Skies Treaty before.\n\n"
         "The treaty was signed by Peru.", "The treaty", "OPENSKIES"),
        ("Chad leaves Ottawa Treaty\n\nChad left the Ottawa Treaty.\n\nIt had left the Open Skies Treaty before.\n\n"
         "Peru signed that treaty.", "that treaty", "OPENSKIES"),
    ],
)  # fmt: skip
def test_treaties(text: str, phrase: str, treaty: str | None) -> None:
    _, whom = referents(text)
    start = text.index(phrase)
    assert whom.treaty(start, start + len(phrase)) == treaty


def test_a_speaker_has_the_full_name_and_the_state() -> None:
    text = "Norwegian Foreign Minister Kari Holm spoke. She left early."
    _, whom = referents(text)
    start = text.index("She")
    assert whom.speaker(start, start + 3) == (("NOR",), "Kari Holm, Norwegian Foreign Minister")


@pytest.mark.parametrize(
    ("text", "phrase", "refs", "name"),
    [
        ("Minister for Foreign Affairs and Trade Ana Ruiz said so.", "Minister for Foreign Affairs and Trade Ana Ruiz",
         (), "Ana Ruiz, Minister for Foreign Affairs and Trade"),
        ("Chile's foreign minister, Ana Ruiz, said so.", "Chile's foreign minister, Ana Ruiz,", ("CHL",),
         "Ana Ruiz, foreign minister"),
        ("The Secretary-General of the United Nations said so.", "The Secretary-General of the United Nations", ("UN",),
         "The Secretary-General of the United Nations"),
        ("A spokesman for the UN Secretary-General said so.", "A spokesman for the UN Secretary-General", ("UN",),
         "A spokesman for the UN Secretary-General"),
        ("Last week Chile, Peru and Mexico said so.", "Chile, Peru and Mexico", ("CHL", "PER", "MEX"),
         "Chile, Peru and Mexico"),
        ("Peru joined with Chile and Mexico in saying so.", "Peru", ("PER", "CHL", "MEX"), "Peru"),
        ("Ana Ruiz of the Harbour Institute in Lima said so.", "Ana Ruiz of the Harbour Institute in Lima", (),
         "Ana Ruiz of the Harbour Institute in Lima"),
        ("Peru's delegate asked for time. He said so.", "He", ("PER",), "He"),
        ("Norwegian premier Kari Holm met Mr Moe, the Danish envoy. She said so.", "She", ("NOR",),
         "Kari Holm, Norwegian premier"),
        ("Danish minister Ole Moe praised Mrs Holm. She said so.", "She", (), "Holm"),
        ("PERTH - Australia votes. The European Union left it. The government said so.", "The government", ("AUS",),
         "The government"),
        ("Senator Leila de Lima said so.", "Senator Leila de Lima", (), "Leila de Lima, Senator"),
        ("Norwegian premier Osman Hadi met a king. Osman said so.", "Osman", ("NOR",),
         "Osman Hadi, Norwegian premier"),
        ("Foreign minister Ole Moe, handed the paper to the UN chief, Ana Ruiz, on Friday. Mr Moe said so.", "Mr Moe",
         (), "Ole Moe, Foreign minister"),
        ("An official at the ministry in Lima said so.", "An official at the ministry in Lima", ("PER",),
         "An official at the ministry in Lima"),
        ("The ministers of Chile and Peru issued a joint statement. Cuba is no party. The joint statement said so.",
         "The joint statement", ("CHL", "PER"), "The joint statement"),
        ("Ana Ruiz, Executive Secretary of the Convention, spoke. The Executive Secretary said so.",
         "The Executive Secretary", (), "Ana Ruiz, Executive Secretary of the Convention"),
        ("Peru joined. \"Chile has waited,\" the foreign minister said.", "the foreign minister", ("PER",),
         "the foreign minister"),
        ("Spanish minister Ángela Ruiz spoke. Ms Ruiz said so.", "Ms Ruiz", ("ESP",),
         "Ángela Ruiz, Spanish minister"),
        ("Peru votes. The National Mine Action Authority said so.", "The National Mine Action Authority", ("PER",),
         "The National Mine Action Authority"),
        ("Chad and Peru left ECOWAS. The ECOWAS Commission said so.", "The ECOWAS Commission", ("ECOWAS",),
         "The ECOWAS Commission"),
        ("Chad left ECOWAS. The bloc said so.", "The bloc", ("ECOWAS",), "The bloc"),
        ("Chad met UNESCO. The Tass news agency said so.", "The Tass news agency", (), "The Tass news agency"),
        ("The OPCW met the UN. Director-General Ana Ruiz said so.", "Director-General Ana Ruiz", ("OPCW",),
         "Ana Ruiz, Director-General"),
        ("The CTBTO met Peru. The Executive Secretary said so.", "The Executive Secretary", ("CTBTO",),
         "The Executive Secretary"),
        ("Peru joined. Council of Europe Secretary General Ana Ruiz said so.",
         "Council of Europe Secretary General Ana Ruiz", ("COE",), "Ana Ruiz, Secretary General"),
        ("Peru joined. Attorney-General Ana Ruiz said so.", "Attorney-General Ana Ruiz", ("PER",),
         "Ana Ruiz, Attorney-General"),
        ("Peru joined. Sen. Ana Ruiz said so.", "Sen. Ana Ruiz", ("PER",), "Ana Ruiz, senator"),
        ("Peru joined. Government sources said so.", "Government sources", ("PER",), "Government sources"),
        ("Peru joined. A source in the Foreign Ministry said so.", "A source in the Foreign Ministry", ("PER",),
         "A source in the Foreign Ministry"),
        ('Peru left. "Chile has mines. It lays them," the ministry said.', "the ministry", ("PER",), "the ministry"),
        ("Peru voted for it. The cabinet warned that Chile would not. It said so.", "It", ("PER",), "It"),
        ("Ana Ruiz, head of a Vienna-based body, said so.", "Ana Ruiz", (), "Ana Ruiz, head of a Vienna-based body"),
        ("Peru joined. The conference president, Ana Ruiz of Chile, said so.", "Ana Ruiz", ("CHL",),
         "Ana Ruiz, president"),
        ("Chinese spokesperson Guo Wei spoke. The ban stays. Guo said so.", "Guo", ("CHN",),
         "Guo Wei, Chinese spokesperson"),
        ("Peru joined. A spokesman for Trade Minister Ana Ruiz said so.", "A spokesman for Trade Minister Ana Ruiz",
         ("PER",), "A spokesman for Trade Minister Ana Ruiz"),
        ("Chile met Peru, whose foreign minister, Ana Ruiz, spoke. Chile smiled. Ms Ruiz said so.", "Ms Ruiz", ("PER",),
         "Ana Ruiz, foreign minister"),
        ("Peru's envoy spoke. Her colleague from Chile said so.", "Her colleague from Chile", ("CHL",),
         "Her colleague from Chile"),
        ("The ICC's prosecutor, Ana Ruiz, said so.", "Ana Ruiz", ("ICC",), "Ana Ruiz, prosecutor"),
        ("The Norwegian Refugee Council said so.", "The Norwegian Refugee Council", ("NRC",),
         "The Norwegian Refugee Council"),
        ("The Permanent Representative of Peru spoke. She said so.", "She", ("PER",), "She"),
    ],
)  # fmt: skip
def test_speakers(text: str, phrase: str, refs: tuple[str, ...], name: str) -> None:
    _, whom = referents(text)
    start = text.rindex(phrase)
    assert whom.speaker(start, start + len(phrase)) == (refs, name)


def test_a_short_first_name_is_a_person_only_where_it_says_something() -> None:
    found = mentions("UN chief Ban Ki-moon spoke. Ban welcomed it. The Ban on mines stays.")
    assert [m.start for m in found if m.kind == "person"] == [0, 28]


def test_who_signs_a_text_is_its_i() -> None:
    filler = "The treaty has many parties, and more will come. " * 12
    text = f"To the Senate: I recommend the treaty.\n{filler}\nJANE Q. ROE\nThe Capitol, 3 May 2024."
    _, whom = referents(text)
    assert whom.speaker(text.index("I rec"), text.index("I rec") + 1)[1] == "Jane Q. Roe"


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        (
            "Kenya left in May. The International Committee of the Red Cross warned of harm. “Mines kill,” it said.",
            "ICRC",
        ),
        ("Norway stays. “Russia broke the treaty,” it said.", "NOR"),
    ],
)
def test_it_that_speaks_is_who_acted_last(text: str, refs: str) -> None:
    _, whom = referents(text)
    start = text.rindex("it said")
    assert whom.speaker(start, start + 2)[0] == (refs,)
