"""Claims: every checkable assertion of an article, with its characters and its normal form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Claim, Event, Mention, Statement
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.claims.answers import answer_drafts, answer_words
from treatywatch.reading.claims.ballots import voting_words
from treatywatch.reading.claims.bare_counts import bare_count_drafts
from treatywatch.reading.claims.borders import border_drafts
from treatywatch.reading.claims.by_words import SentenceReaders
from treatywatch.reading.claims.counted import counted_drafts, counted_words
from treatywatch.reading.claims.counted_within import part_drafts, part_words
from treatywatch.reading.claims.deadlines import deadline_drafts, deadline_words
from treatywatch.reading.claims.durations import duration_drafts
from treatywatch.reading.claims.general_rules import general_rule_drafts, general_rule_words
from treatywatch.reading.claims.joining_nouns import joining_noun_drafts
from treatywatch.reading.claims.leaving import leaving_drafts
from treatywatch.reading.claims.missing_ones import missing_drafts, missing_words
from treatywatch.reading.claims.never_before import never_before_drafts, never_before_words
from treatywatch.reading.claims.no_notice import no_notice_drafts, no_notice_words
from treatywatch.reading.claims.periods import PERIOD_UNITS, period_drafts
from treatywatch.reading.claims.places import place_drafts, place_words
from treatywatch.reading.claims.ranked import ranked_drafts
from treatywatch.reading.claims.ranked_members import ranked_member_drafts
from treatywatch.reading.claims.repeats import repeat_drafts
from treatywatch.reading.claims.reported import UNITS_OF_FIGURES, deed_drafts, figure_drafts, reported_drafts
from treatywatch.reading.claims.rules import rule_drafts
from treatywatch.reading.claims.scene import Draft, Referents, Scene, any_of, triggers, words
from treatywatch.reading.claims.settle import settled
from treatywatch.reading.claims.special import only_treaty_drafts
from treatywatch.reading.claims.standing import including_drafts, standing_drafts
from treatywatch.reading.claims.standing_phrases import phrase_verbs
from treatywatch.reading.claims.ties import tie_drafts
from treatywatch.reading.claims.told import event_drafts
from treatywatch.reading.claims.told_lengths import UNITS
from treatywatch.reading.claims.treaty_life import treaty_drafts
from treatywatch.reading.claims.treaty_state import treaty_noun_drafts, treaty_state_drafts, treaty_state_words
from treatywatch.reading.claims.votes import vote_drafts
from treatywatch.reading.parse import Parsed
from treatywatch.reading.times import TimeExpression

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

__all__ = ["find_claims"]

_TIE_VERBS = (
    "joining_verbs",
    "admitting_verbs",
    "belonging_verbs",
    "leaving_verbs",
    "expelling_verbs",
    "expelling_phrases",
    "become_verbs",
)
_Reader = Callable[[Scene, "Token"], Iterator[Draft]]


def find_claims(
    parsed: Parsed,
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    referents: Referents,
    statements: Sequence[Statement],
    events: Sequence[Event],
    lexicon: Lexicon,
) -> tuple[Claim, ...]:
    """Every checkable assertion in an article, in order of its start.

    Args:
        parsed: the article with its grammar.
        mentions: the names in it.
        times: its time expressions.
        referents: what pronouns and definite phrases refer to.
        statements: who says what in it.
        events: the steps that it tells.
        lexicon: what is known of the treaties.
    """
    scene = Scene(parsed, tuple(mentions), tuple(times), referents, tuple(statements), tuple(events), lexicon)
    return settled(scene, [*_drafts(scene), *event_drafts(scene), *deed_drafts(scene), *figure_drafts(scene)])


def _drafts(scene: Scene) -> Iterator[Draft]:
    starts, sentences = triggers(), scene.parsed.sentences
    for sentence, asked in zip(sentences, _sentence_readers().of_each(scene.text, sentences), strict=True):
        for word in scene.parsed.doc[sentence.first : sentence.last]:
            if word.lower_ in starts or word.base in starts:
                for reader in _readers(word.lower_, word.base, word.is_verb, word.is_noun):
                    yield from reader(scene, word)
        yield from treaty_state_drafts(scene, sentence.start, sentence.end)
        for sentence_reader in asked:
            yield from sentence_reader(scene, sentence.start, sentence.end)


@cache
def _readers(word: str, base: str, verb: bool, noun: bool) -> tuple[_Reader, ...]:
    """The readers that a word can give anything to, in their order.

    Args:
        word: as it stands, in small letters.
        base: its base form.
        verb: whether it is tagged as a verb.
        noun: whether it is tagged as a noun.
    """
    asked: tuple[tuple[_Reader, bool], ...] = (
        (standing_drafts, _may_tell_standing(word, base, verb, noun)),
        (including_drafts, verb and base == "include"),
        (leaving_drafts, base in words("leaving_nouns") if noun else not _leaving_verbs().isdisjoint((word, base))),
        (joining_noun_drafts, noun and base in words("steps_of_nouns")),
        (treaty_drafts, noun or base in _life_verbs()),
        (place_drafts, verb and base in place_words()),
        (tie_drafts, noun or base in any_of(*_TIE_VERBS)),
        (border_drafts, word in ("border", "borders") or base in _border_words()),
        (
            rule_drafts,
            base in words("rule_verbs")
            or base in words("right_verbs")
            or base in (words("rule_phrases") if verb else words("clause_nouns")),
        ),
        (period_drafts, "-" in word or not {word, base}.isdisjoint((*PERIOD_UNITS, "effect", "immediate"))),
        (ranked_drafts, True),
        (ranked_member_drafts, noun or word in words("ordinals")),
        (repeat_drafts, word in ("time", "times", "once", "twice", "thrice")),
        (only_treaty_drafts, word in words("only_words") or word in ("last", "first")),
        (reported_drafts, not _reported_words(verb).isdisjoint((word, base))),
    )
    return tuple(reader for reader, may in asked if may)


def _may_tell_standing(word: str, base: str, verb: bool, noun: bool) -> bool:
    if noun:
        return word in ("number", "total", "tally") or base in any_of("standing_nouns", "standing_heads")
    if verb:
        acts = any_of("bound_words", "back_verbs", "standing_verbs", "accepting_verbs", "giving_verbs")
        return base in acts | phrase_verbs() | {"remain", "stay", "do"}
    return word in any_of("in_and_out", "among_words", "outside_words", "only_words", "one_of")


@cache
def _leaving_verbs() -> frozenset[str]:
    acts = any_of(
        "leaving_verbs",
        "expelling_verbs",
        "expelling_phrases",
        "leaving_phrases",
        "giving_verbs",
        "notice_verbs",
        "effect_verbs",
        "ending_verbs",
    )
    return acts | any_of("undoing_verbs", "bringing_verbs", "taking_back")


@cache
def _life_verbs() -> frozenset[str]:
    return any_of("treaty_verbs", "effect_verbs", "lasting_verbs", "expiry_verbs", "bound_words", "applying_verbs")


@cache
def _reported_words(verb: bool) -> frozenset[str]:
    if verb:
        return any_of("conduct_verbs", "expiry_verbs")
    return any_of("conduct_agents", "conduct_objects", "talks_nouns", "quantities", "fractions") | UNITS_OF_FIGURES


@cache
def _border_words() -> frozenset[str]:
    return frozenset((*words("share_verbs"), *words("border_verbs"), *words("land_borders")))


@cache
def _sentence_readers() -> SentenceReaders:
    return SentenceReaders(
        (
            (treaty_noun_drafts, treaty_state_words()),
            (deadline_drafts, deadline_words()),
            (duration_drafts, UNITS),
            (vote_drafts, voting_words()),
            (counted_drafts, counted_words()),
            (part_drafts, part_words()),
            (answer_drafts, answer_words()),
            (general_rule_drafts, general_rule_words()),
            (missing_drafts, missing_words()),
            (no_notice_drafts, no_notice_words()),
            (never_before_drafts, never_before_words()),
            (bare_count_drafts, ("has", "counts")),
        )
    )
