"""Which state or organisation acts last before a word: whom "it", "the country" and "the government" stand for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.parse import Parsed, Sentence
from treatywatch.reading.quotes import Quote, find_quotes
from treatywatch.reading.refer_groups import Group, can_take_part, is_organisation, participant_kinds, refs_of
from treatywatch.reading.refer_words import is_office, is_unowned_organ, of_people

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_MARK = re.compile('["“”«»]')
_REACH = 6  # sentences back that a pronoun or "the country" looks for its state
_AT_HEAD = 12  # characters before a state's name with which a sentence begins: "In ", "- ", "Meanwhile "
_SUBJECTS = ("nsubj", "nsubjpass")
_OF_ONE = frozenset({"it", "its", "itself", "country"})  # what several states told together are not
_INSIDE = ("poss", "compound", "conj", "amod", "nmod", "pobj", "prep", "appos")


class Acting:
    """The states, organisations and persons of one article by the sentences that name them.

    Args:
        parsed: the article with its grammar.
        actors: their mentions.
        groups: lists of states.
        home: the state whose government the article means by "the government", or None.
        main: the participant that it names most, or None.

    Attributes:
        actors: the mentions in the order of the text.
    """

    def __init__(
        self, parsed: Parsed, actors: Sequence[Mention], groups: Sequence[Group], home: str | None, main: str | None
    ) -> None:
        self._parsed, self._text = parsed, parsed.article.text
        people = (m for m in actors if not of_people().match(self._text, m.end))
        self.actors = sorted(people, key=lambda m: m.start)
        self._starts = [m.start for m in self.actors]
        self._ends = [s.end for s in parsed.sentences]
        self._groups, self._home, self._main = groups, home, main

    def last_states(self, token: Token, *, no_union: bool = False) -> tuple[str, ...]:
        """The state that "the country" or "it" stands for: the last one spoken of as a subject.

        Args:
            token: the word.
            no_union: whether no organisation can be meant: "the country" is never the European Union.
        """
        one = token.lower_ in ("it", "its")
        if no_union and (officer := self._officer_saying(token)) is not None and (own := self.national(officer)):
            return own
        for sentence, names in self._backwards(token):
            if one and sentence.end <= token.idx and self._is_of_it(sentence):
                names = [m for m in names if self._is_subject(m)]  # "It joined in May, after Peru. It then signed"
            states = [m for m in names if any(map(can_take_part, refs_of(m)))]
            states = [m for m in states if not (no_union and is_organisation(m.ref or ""))]
            found = self.most_prominent(states) if states else ()
            if len(found) == 1 or (found and token.lower_ not in _OF_ONE):
                return found
        return (self._main,) if self._main else ()

    def _officer_saying(self, token: Token) -> Token | None:
        """The officer without a state's name who says a word: "The cabinet's spokesman said that the country had"."""
        here = self._parsed.sentence_at(token.idx)
        named = self._named(here.start, token.idx) if here is not None else ()
        if len(named) != 1 or named[0].kind != "person" or named[0].ref or not named[0].value:
            return None
        root: Token = self._parsed.span(named[0].start, named[0].end).root
        saying = root.head if root.dep_ in _SUBJECTS else None
        above = [up.i for up in token.ancestors if up.dep_ == "ccomp" and up.head is saying]
        return root if saying is not None and above else None

    def last_described(self, char: int, fitting: frozenset[str]) -> tuple[str, ...]:
        """The state of which "the Nordic country" tells: of those that it fits the last one named, else the next one.

        In the sentence that names it last a subject comes before others. Nobody where the text names none of them.
        """
        named = [m for m in self.actors if m.kind != "person" and m.ref in fitting and not m.also]
        before = [m for m in named if m.end <= char]
        if not before:
            return next((refs_of(m) for m in named if m.start > char), ())
        sentence = self._parsed.sentence_at(before[-1].start)
        beside = [m for m in before if sentence is not None and m.start >= sentence.start]
        return refs_of(next(filter(self._is_subject, beside), before[-1]))

    def national(self, token: Token) -> tuple[str, ...]:
        """The state whose organ or officer is spoken of without its name.

        It is the nearest of the paragraph whose deed a sentence tells, before one that is only spoken of, "said that
        the United States should do likewise"; else the article's own. Of a list of states none is it; an organisation
        has no cabinet.
        """
        here, spoken_of = self._parsed.sentence_at(token.idx), tuple[str, ...]()
        for sentence, names in self._backwards(token):
            if here is not None and sentence.paragraph != here.paragraph and self._home:
                break
            if sentence is here and _MARK.search(self._text, sentence.start, token.idx):
                continue  # what is quoted before tells not who says it
            states = [m for m in names if self._is_lone_state(m) and not self._is_quoted(m)]
            leading = [m for m in states if self._leads(m, sentence)]
            if leading:
                return self.most_prominent(leading)
            spoken_of = spoken_of or (self.most_prominent(states) if states else ())
        return spoken_of or ((self._home,) if self._home else self.last_states(token))

    def last_organisation(self, token: Token, headed: Sequence[str]) -> tuple[str, ...]:
        """The organisation whose office stands without its name, "Director-General Ana Kos".

        Args:
            token: the office or its holder.
            headed: organisations that are known to have the office: the one of them named last comes before others.
        """
        before = self.actors[: bisect_left(self._starts, token.idx)]
        known = next((m for m in reversed(before) if m.ref in headed), None)
        near = (m for _, names in self._backwards(token) for m in reversed(names) if _is_organisation(m))
        found = known or next(near, None)
        return refs_of(found) if found else ()

    @cached_property
    def _quotes(self) -> Sequence[Quote]:
        return find_quotes(self._text, self._parsed.paragraph_bounds())

    def _is_quoted(self, mention: Mention) -> bool:
        """Whether a name stands in what somebody is quoted with: it tells not whose ministry says so."""
        at = bisect_right(self._quotes, mention.start, key=lambda q: q.start) - 1
        return at >= 0 and mention.end <= self._quotes[at].end

    def _leads(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether a sentence is of a state: it begins with it, tells in its main clause what it does, or what is there.

        "Peru left", "Peru: the Senate agreed", "Peru's notice came", "in Peru, the cabinet met".
        """
        if mention.start - sentence.start < _AT_HEAD:
            return True
        token: Token = self._parsed.span(mention.start, mention.end).root
        while token.dep_ in _INSIDE and token.dep_ not in ("prep", "pobj"):
            token = token.head
        if token.dep_ == "pobj" and token.head.lower_ in ("in", "of", "from"):
            token = token.head.head
            if not token.tag_.startswith("VB"):
                while token.dep_ in _INSIDE:
                    token = token.head
        return token.dep_ in (*_SUBJECTS, "ROOT") and token.head.dep_ in ("ROOT", "conj", "parataxis")

    def last_organ(self, token: Token) -> tuple[str, ...]:
        """The state or organisation that "its statement" is of: the last one that acts in a sentence."""
        for _, names in self._backwards(token):
            acting = next((m for m in names if m.kind != "person" and self._is_subject(m)), None)
            if acting:
                return refs_of(acting)
        return self.last_states(token)

    def last_speaker(self, token: Token) -> tuple[str, ...]:
        """The state or organisation that "it" is where "it" says something: the last one that acts in a sentence.

        Of its own sentence what stands before it in quotation marks is what it says, and tells not who it is.
        """
        for sentence, names in self._backwards(token):
            if sentence.start <= token.idx < sentence.end and _MARK.search(self._text, sentence.start, token.idx):
                continue
            organ = self._main_organ(sentence, token)
            if organ is not None:
                return self.national(organ)
            acting = next((m for m in names if m.kind != "person" and self._is_subject(m)), None)
            if acting:
                return self.most_prominent([acting])
        return self.last_states(token)

    def _main_organ(self, sentence: Sentence, before: Token) -> Token | None:
        """The organ of a state, without the state's name, of which a sentence before a word tells: "the cabinet"."""
        for word in self._parsed.tokens(sentence):
            if word.i >= before.i:
                break
            is_main = word.dep_ in _SUBJECTS and word.head.dep_ == "ROOT"
            if is_main and not is_office(word.lower_) and is_unowned_organ(word):
                last = word.doc[word.right_edge.i]
                return None if self._named(word.doc[word.left_edge.i].idx, last.idx + len(last)) else word
        return None

    def most_prominent(self, names: Sequence[Mention]) -> tuple[str, ...]:
        """The first of some mentions that is a subject, with its list; else the last one."""
        for mention in names:
            if self._is_subject(mention):
                group = next((g for g in self._groups if g.start <= mention.start < g.end), None)
                return group.refs if group else refs_of(mention)
        return refs_of(names[-1])

    def before(self, char: int) -> Iterator[Sentence]:
        """The sentences that end before a character, the last one first."""
        yield from reversed(self._parsed.sentences[: bisect_right(self._ends, char)])

    def _backwards(self, token: Token) -> Iterator[tuple[Sentence, Sequence[Mention]]]:
        """The word's sentence up to it and those before, the last one first, with the actors named there."""
        here = self._parsed.sentence_at(token.idx)
        if here is not None:
            yield here, self._named(here.start, token.idx)
        for number, sentence in enumerate(self.before(token.idx)):
            if number >= _REACH:
                return
            yield sentence, self._named(sentence.start, sentence.end)

    def _named(self, start: int, end: int) -> Sequence[Mention]:
        found = self.actors[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [m for m in found if m.end <= end]

    def _is_of_it(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with an "It" that acts: who is named behind it is somebody else."""
        first = self._parsed.doc[sentence.first]
        return first.lower_ == "it" and first.dep_ in _SUBJECTS and first.head.dep_ == "ROOT"

    def _is_lone_state(self, mention: Mention) -> bool:
        if mention.also or not can_take_part(mention.ref or "") or is_organisation(mention.ref or ""):
            return False
        return not any(g.start <= mention.start < g.end for g in self._groups)

    def _is_subject(self, mention: Mention) -> bool:
        token: Token = self._parsed.span(mention.start, mention.end).root
        for _ in range(4):
            if token.dep_ in _SUBJECTS:
                return True
            if token.dep_ not in _INSIDE or (token.dep_ == "prep" and token.lower_ not in ("of", "in")):
                return False
            token = token.head
        return False


def _is_organisation(mention: Mention) -> bool:
    """Whether a mention is an organisation, and no organ of a state: "the Senate"."""
    is_organ = participant_kinds().get(mention.ref or "") in ("state", "past_state")
    return mention.kind == "organisation" and mention.ref is not None and not is_organ
