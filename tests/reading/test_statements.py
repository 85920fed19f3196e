"""Who says what, construction by construction; the sentences are made up."""

from __future__ import annotations

import itertools

import pytest

from treatywatch.model.article import Article, Statement
from treatywatch.reading.parse import parse
from treatywatch.reading.statements import find_statements


class Nobody:
    """Resolves no source."""

    def speaker(self, start: int, end: int) -> tuple[tuple[str, ...], str]:
        return (), ""


class Spokesmen:
    """Takes every source that is no pronoun for a state's."""

    def speaker(self, start: int, end: int) -> tuple[tuple[str, ...], str]:
        return (("XXX",), "somebody") if end - start > 3 else ((), "")


def statements(text: str) -> tuple[Statement, ...]:
    return find_statements(parse(Article("", "", "", None, "en", "", text, (), "", ())), (), Nobody())


def said(text: str) -> list[tuple[str, str]]:
    """(source, content) of each statement, pieces joined by " | "."""
    return [
        (" | ".join(text[a:b] for a, b in s.source.spans), " | ".join(text[a:b] for a, b in s.content))
        for s in statements(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The minister said that Chile would stay in it.", "The minister", "that Chile would stay in it"),
        ("Officials in Lima argue the treaty is out of date.", "Officials in Lima", "the treaty is out of date"),
        ("“We will not leave,” the envoy said.", "the envoy", "“We will not leave,”"),
        ("“We will not leave,” said the envoy on Monday.", "the envoy", "“We will not leave,”"),
        ("\"We will not leave,\" said the envoy.", "the envoy", "\"We will not leave,\""),
        ("''We will not leave,'' said the envoy.", "the envoy", "''We will not leave,''"),
        ("The envoy said: “We will not leave.”", "The envoy", "“We will not leave.”"),
        ("“We will stay,” she said. “Nobody asked us to go.”", "she", "“We will stay,” | “Nobody asked us to go.”"),
        ("“We will stay,” the envoy said, “and we will pay.”", "the envoy", "“We will stay,” | “and we will pay.”"),
        ("“We will stay. Nobody asked us to go,” she said.", "she", "“We will stay. Nobody asked us to go,”"),
        ("The ban will hold, the ministry said.", "the ministry", "The ban will hold"),
        ("The ban, the ministry said, will hold for years.", "the ministry", "The ban | will hold for years"),
        ("According to the ministry, the ban will hold.", "the ministry", "the ban will hold"),
        ("The ban will hold, according to the defence ministry.", "the defence ministry", "The ban will hold"),
        ("The president vowed to sign the bill.", "The president", "to sign the bill"),
        ("Peru condemned the decision to leave.", "Peru", "the decision to leave"),
        ("Peru has called for a ban on such weapons.", "Peru", "a ban on such weapons"),
        ("The senator accused Peru of breaking the pact.", "The senator", "Peru of breaking the pact"),
        ("The ministry urged both sides to return.", "The ministry", "both sides to return"),
        ("Peru, Chile and Cuba said that they would stay.", "Peru, Chile and Cuba", "that they would stay"),
        ("Kenya rejected the claim, saying that it had kept its word.", "Kenya", "that it had kept its word"),
        ("Ghana told reporters that the notice had been sent.", "Ghana", "that the notice had been sent"),
        ("The report warns that stocks are growing.", "The report", "that stocks are growing"),
        ("The court is confident that both states will comply.", "The court", "that both states will comply"),
        ("Minister: ‘We are leaving the treaty’", "Minister", "‘We are leaving the treaty’"),
        ("He believes the treaty has failed.", "He", "the treaty has failed"),
        ("On 29 June Prime Minister Jan Kos said that all was well.", "Prime Minister Jan Kos", "that all was well"),
        ("On Sunday Polish Minister Jan Kos said that all was well.", "Polish Minister Jan Kos", "that all was well"),
    ],
)  # fmt: skip
def test_source_and_content(text: str, source: str, content: str) -> None:
    assert (source, content) in said(text)


def test_a_source_takes_its_title_and_apposition_but_no_added_clause() -> None:
    text = "General Ana Ruiz, the army chief of Peru, said that mines were of no use."
    assert said(text)[0][0] == "General Ana Ruiz, the army chief of Peru"
    text = "The envoy, who arrived on Monday, said that mines were of no use."
    assert said(text)[0][0] == "The envoy"


def test_a_list_of_states_is_a_whole_source() -> None:
    assert said("On May 5th Peru, Chile and Cuba said that they would stay.")[0][0] == "Peru, Chile and Cuba"
    assert said("The talks in Geneva failed, Chile and Cuba said.")[0][0] == "Chile and Cuba"


def test_two_cues_share_their_source() -> None:
    found = said("The envoy criticised the treaty and warned that others would follow.")
    assert ("The envoy", "that others would follow") in found


def test_nothing_inside_a_quotation_is_attributed_apart() -> None:
    text = "“They told us that the ministry denied everything and we believe it,” the envoy said."
    assert said(text) == [("the envoy", "“They told us that the ministry denied everything and we believe it,”")]


def test_contents_never_overlap() -> None:
    text = "The envoy said the minister had told him that the army wants to keep its mines."
    spans = sorted(span for s in statements(text) for span in s.content)
    assert spans and all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_a_statement_may_name_no_source() -> None:
    found = statements("Asked whether the state would leave, she shrugged. It was alleged that mines had been laid.")
    assert any(s.source.spans == () and "mines had been laid" in s.text for s in found)


def test_a_quotation_without_closing_mark_goes_on_in_the_next_paragraph() -> None:
    text = "“We will stay,” the envoy said. “The treaty protects us.\n\n“It also protects our neighbours.”"
    assert said(text)[0] == (
        "the envoy",
        "“We will stay,” | “The treaty protects us | “It also protects our neighbours.”",
    )


def test_a_long_quotation_without_a_cue_belongs_to_who_spoke_before() -> None:
    text = "“We will stay,” the envoy said.\n\n“The treaty protects us and all of our neighbours in the region.”"
    assert said(text)[-1] == ("the envoy", "“The treaty protects us and all of our neighbours in the region.”")


def test_direct_is_what_stands_in_quotation_marks_for_half_its_length() -> None:
    assert [s.direct for s in statements("“We will never leave the treaty,” the envoy said.")] == [True]
    assert [s.direct for s in statements("The envoy said that the state would never leave.")] == [False]
    mixed = statements("The envoy said that the state would stay with the treaty for good because it “works.”")
    assert [s.direct for s in mixed] == [False]


def test_the_cue_is_the_words_that_attribute() -> None:
    text = "Peru has called for a ban."
    assert [text[a:b] for s in statements(text) for a, b in s.cue] == ["has called for"]


@pytest.mark.parametrize(
    "text", ["", "“", "”””", "said", "said said said:", ": : :", "“said,” he", "\n- A\n", "He said,", "X" * 400]
)
def test_odd_texts_are_read(text: str) -> None:
    for found in statements(text):
        assert all(0 <= a < b <= len(text) for a, b in found.content)


def test_time_grows_with_the_text_not_with_its_square() -> None:
    text = "“" + "word, he said " * 3_000
    assert isinstance(statements(text), tuple)


def test_a_second_cue_ends_what_the_first_one_says() -> None:
    found = said("The envoy said that the state would stay, adding that it would pay its share.")
    assert ("The envoy", "that the state would stay") in found
    assert ("The envoy", "that it would pay its share") in found


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "She said the ministry had claimed that the limits were dead.",
            ("the ministry", "that the limits were dead"),
        ),
        (
            "The agency reported that the foreign ministry said on Friday that Peru would leave the treaty.",
            ("the foreign ministry", "that Peru would leave the treaty"),
        ),
    ],
)
def test_what_a_state_says_by_anothers_words_is_a_statement_of_its_own(text: str, inner: tuple[str, str]) -> None:
    found = find_statements(parse(Article("", "", "", None, "en", "", text, (), "", ())), (), Spokesmen())
    outer, nested = (
        (" ".join(text[a:b] for a, b in one.source.spans), " ".join(text[a:b] for a, b in one.content)) for one in found
    )
    assert nested == inner
    assert inner[1] in outer[1]


def test_what_nobody_of_note_says_by_anothers_words_is_part_of_the_others_statement() -> None:
    assert len(said("She said the ministry had claimed that the limits were dead.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Peru notified the depositary of its withdrawal from the convention.",
        "The lower house voted for the same step in May.",
        "The two chambers voted against the treaty.",
    ],
)
def test_acts_with_an_object_are_no_statements(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # the parser finds the cue no subject
        ("“We asked for talks, and we got none,” added a Chilean envoy.", "a Chilean envoy", None),
        # it gives the cue one of the words that are said as a second subject
        ("“I find, in talks with others, [Peru] can be very stubborn,” Kilfoyle said.", "Kilfoyle", None),
        ("The vote led the government to say that it would leave.", "the government", "that it would leave"),
        (
            "Act before the vote, they said, and you risk being seen as meddling.",
            "they",
            "Act before the vote | and you risk being seen as meddling",
        ),
        (
            "Exports rose in the first half of the year, but fell in the second, according to the ministry.",
            "the ministry",
            "Exports rose in the first half of the year, but fell in the second",
        ),
    ],
)
def test_sources_and_pieces_that_the_parser_misses(text: str, source: str, content: str | None) -> None:
    found = said(text)
    assert [one[0] for one in found] == [source]
    assert content is None or found[0][1] == content


def test_who_is_asked_does_not_ask() -> None:
    found = {content: source for source, content in said("Asked about the ban, the envoy said it would hold.")}
    assert found.pop("it would hold") == "the envoy"
    assert "the envoy" not in found.values()


def test_in_a_transcript_a_role_in_capitals_stands_for_no_state() -> None:
    text = "SPOKESMAN: We stay in the treaty. It protects us all.\n\nQUESTION: How many parties are left?"
    found = find_statements(parse(Article("", "", "", None, "en", "", text, (), "", ())), (), Spokesmen())
    assert found
    assert all(one.source.refs == () for one in found)


def test_whom_somebody_informs_is_not_what_is_said() -> None:
    assert said("The government informed the Secretary-General of the United Nations on Thursday.") == []
    assert said("The government informed the depositary that it would leave.") == [
        ("The government", "that it would leave")
    ]


def test_a_turn_of_a_transcript_is_said_by_its_label_as_a_whole() -> None:
    text = (
        "JONAS BERG: Good morning. Chile stays in the treaty. It protects us all.\n\n"
        "ANA RUIZ: How many parties are left? Nobody tells us.\n\n"
        "JONAS BERG: Sixty-one. We expect more."
    )
    assert said(text) == [
        ("JONAS BERG", "Good morning. Chile stays in the treaty. It protects us all"),
        ("ANA RUIZ", "How many parties are left? Nobody tells us"),
        ("JONAS BERG", "Sixty-one. We expect more"),
    ]


def test_letters_of_questions_and_answers_and_numbers_of_articles_say_nothing() -> None:
    assert said("Q: How many parties are left?\n\nA: Sixty-one. Two more will come.\n\nQ: When?\n\nA: In June.") == []
    text = "Article 6: Each State Party has the right to seek help.\n\nArticle 7: Each State Party shall report."
    assert not any(source.startswith("Article") for source, _ in said(text))


def test_a_headline_names_its_speaker_before_the_topic() -> None:
    text = "Chilean Minister on Treaty: ‘We Will Stay.’\n\nThe foreign minister spoke in Santiago."
    assert said(text)[0] == ("Chilean Minister", "‘We Will Stay.’")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Per the ministry, the treaty will be ratified in May.", "the ministry", "the treaty will be ratified in May"),
        ("Peru will sign the treaty on Monday, per Reuters.", "Reuters", "Peru will sign the treaty on Monday"),
        (
            "The treaty was, in the words of the Norwegian minister, a great success.",
            "the Norwegian minister",
            "The treaty was | a great success",
        ),
        (
            "As the minister noted on Monday, the treaty has no clause on denunciation.",
            "the minister",
            "the treaty has no clause on denunciation",
        ),
    ],
)
def test_phrases_that_open_or_interrupt_what_is_said(text: str, source: str, content: str) -> None:
    assert said(text) == [(source, content)]


def test_per_before_a_measure_names_nobody() -> None:
    assert said("They spend two euros per head, or ten per village.") == []
    assert said("Per capita, Norway gives most.") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Said the minister: “We will not leave the treaty.”", "the minister"),
        ("“The delegation is in full retreat. Full retreat,” said Ana Ruiz, an envoy.", "Ana Ruiz, an envoy"),
        ("But Chile claims that it should be the exception.", "Chile"),
        ("We affirm that the Pacific must remain free of nuclear weapons.", "We"),
    ],
)
def test_speakers_of_cues_that_the_parser_misreads(text: str, source: str) -> None:
    assert [one[0] for one in said(text)] == [source]
