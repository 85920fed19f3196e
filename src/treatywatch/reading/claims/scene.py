"""What a claim reader sees: the parsed article with its mentions, times, statements and events at hand."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Protocol

from treatywatch.model.article import Assertion, ClaimKind, Event, Mention, Span, Statement
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.alliances import alliances
from treatywatch.reading.claims.timed import Timed
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.refer_groups import can_take_part, names_whose_kin, participant_kinds, refs_of
from treatywatch.reading.stretches import Stretches
from treatywatch.reading.syntax import is_pronoun, lemma, subject
from treatywatch.reading.times import TimeExpression
from treatywatch.reading.treaty_times import treaty_times

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


class Referents(Protocol):
    """See `treatywatch.reading.refer.Referents`."""

    def states(self, start: int, end: int) -> tuple[str, ...]:
        """The states that these characters name or refer to."""
        ...

    def treaty(self, start: int, end: int) -> str | None:
        """The treaty that these characters name or refer to."""
        ...

    def treaty_before(self, char: int) -> str | None:
        """The treaty that "it" at a place may stand for: the one told of right before, or the article's main one."""
        ...

    def treaty_meant(self, start: int, end: int) -> str | None:
        """The treaty that a noun in these characters refers back to, such as "the pact"."""
        ...

    def last_body(self, char: int) -> str | None:
        """The treaty of the organisation named last, not far before a place: of which one is a "member"."""
        ...

    def is_another(self, token: Token) -> bool:
        """Whether a noun for a treaty means none of those that the article names: "the 1988 convention"."""
        ...

    def is_unknown(self, token: Token) -> bool:
        """Whether a noun tells of treaties that are none of the article's: "two labour conventions"."""
        ...

    def is_of_another_text(self, char: int) -> bool:
        """Whether "it" at a place is a text told just before beside a treaty: "an adapted version"."""
        ...

    def is_only_a_set(self, mention: Mention) -> bool:
        """Whether a treaty is only named for those who are counted: "159 of the 197 parties to the convention"."""
        ...

    def topic(self, start: int, end: int) -> str | None:
        """The treaty that a sentence turns to at its head: "As for the Covenant, Kuwait joined in 1996"."""
        ...

    def treaties_meant(self, token: Token) -> tuple[str, ...]:
        """The treaties that "both", "they" or "the covenants" stand for, as subject of what only treaties do."""
        ...

    def is_keeper(self, mention: Mention) -> bool:
        """Whether a body is only named as who keeps or hosts something: "the depositary, UNESCO"."""
        ...

    def left_out(self, token: Token) -> frozenset[str]:
        """Whom the words around a set leave out of it."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it is settled: without statement, and perhaps twice.

    Args:
        rank: which of two drafts of the same stretch gives the kind; small wins.
    """

    start: int
    end: int
    kind: ClaimKind
    asserts: tuple[Assertion, ...]
    participants: tuple[str, ...]
    treaty: str | None
    rank: int = 5


@cache
def words(name: str) -> Any:
    """A table of data/cues/claims.yaml, or the words of a list, in order."""
    found = cue_file("claims")[name]
    return dict.fromkeys(found) if isinstance(found, list) else found


@cache
def any_of(*names: str) -> frozenset[str]:
    """The words of some tables together."""
    return frozenset(word for name in names for word in words(name))


_NUMBERED = re.compile(r"\b(?P<name>(?:Convention|Protocol|Treaty|Recommendation)s?,? (?:Nos?\.?|number) ?\d+)")
_NUMBERED_WHICH = re.compile(_NUMBERED.pattern + r", $")
_OF_BOTH = re.compile(
    r"\s(?:to|of)\s(?P<name>(?:both|two|three|several)(?:\s[\w-]+){0,3}?\s(?:conventions|treaties|protocols|agreements))\b"
)
_OTHER_BODY = re.compile(r"\b(?:Court|Tribunal|Union|Organi[sz]ation|Community|Commission|Council|League|Agency)\b")
_OWNED_TREATY = re.compile(r"[’']s?\s(?:[a-z-]+\s)?[a-z]+\b")
_OBJECTS_OF = frozenset({"of", "to", "for"})  # "a party to both conventions", "its papers for a protocol"
_KEEPING = re.compile(
    r",? (?:the|its|as|which is the) (?:treaty’s |treaty's |convention’s |convention's )?depositary\b"
)
_ORGAN = re.compile(
    r"\b(?:Security Council|General Assembly|Human Rights Council)$"
)  # whose members are some of its own
_WHICH = re.compile(r"(?:to |of |from |under )?which\b", re.I)
_OF_BODY = re.compile(r"\b(?:convention|treaty|agreement|protocol|pact|accord|statute|charter) of (?:the )?$", re.I)
_SENTENCES_BACK = 3  # from "the latter", its own among them, to where the two are named
_COMPARED = re.compile(r"\b(?:than|as) (?:(?:that|those) (?:of|in|under) |(?:in|under|for) )(?:the )?$", re.I)
_NAME_BEHIND = re.compile(r"(?P<comma>,? )(?:the )?", re.I)
_TWO = 2
_DESCRIBED = 60  # characters before ", which" in which a treaty without a name is told of
_NOUN = 24  # characters before ", which" in which the noun for a treaty ends
_OWNED = 24  # characters before a body's name in which "convention of the" stands
_SUBJECT = re.compile(  # between a name and the relative clause on it: "the Basel Convention on waste, which"
    r"\W{0,3}|\s(?:on|against|for)\s[\w’'-]+(?:\s(?!and\b)[\w’'-]+){0,4},?\s"
)
_PLACED = ("in", "within", "inside", "outside")  # "24 members of the OAS remain in the convention"
_NEAR = 600  # characters back that a bare "withdrew" looks for its treaty
_FAR = 2500  # the same in an article that is about one treaty


@cache
def triggers() -> frozenset[str]:
    """The words at which a claim may start: where none of them stands, nothing is looked at."""
    cues = cue_file("claims")
    return frozenset(word for table in cues["starting"] for word in cues[table])


@dataclass(frozen=True)
class Scene(Timed):
    """An article, ready to be read for claims."""

    referents: Referents
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)

    @cached_property
    def treaties(self) -> tuple[Mention, ...]:
        """Mentions of treaties, in order."""
        return tuple(m for m in self.mentions if self._is_treaty(m))

    @cached_property
    def treaty_times(self) -> dict[TimeExpression, int]:
        """The times that date a treaty behind its name, each with where the name ends."""
        return treaty_times(self.text, ((m.start, m.end) for m in self.treaties), self.times)

    @cached_property
    def _places(self) -> Stretches[Mention]:
        return Stretches((m.start, m.end, m) for m in self.mentions)

    @cached_property
    def _treaties(self) -> dict[Span, tuple[Mention, ...]]:
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie in some characters, in order."""
        return [m for m in self.mentions_from(start, end) if m.end <= end]

    def mentions_from(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions that begin in some characters, in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_person(self, word: Token) -> bool:
        """Whether a word stands in the name of a person."""
        before = self.mentions_from(word.left_edge.idx, word.idx + 1)
        return any(m.kind == "person" and word.idx < m.end for m in before)

    def able_in(self, start: int, end: int) -> frozenset[str]:
        """Those named in some characters that can take part in a treaty; bodies that news cites are no candidates."""
        kinds = ("state", "organisation", "person", "place")
        refs = (r for m in self.mentions_from(start, end) if m.kind in kinds for r in refs_of(m))
        return frozenset(r for r in refs if can_take_part(r) and (r not in organisations() or r == "EUE"))

    @cached_property
    def able(self) -> frozenset[str]:
        """The same of the whole article."""
        return self.able_in(0, len(self.text))

    def own_name(self, noun: Token) -> str | None:
        """The name that a text gives a treaty which nobody knows: "the Kigali Amendment"; None where it is no name."""
        before = noun.doc[noun.left_edge.i : noun.i + 1]
        names = [t for t in before if t.text[:1].isupper() and t.tag_ not in ("DT", "PRP$")]
        if noun not in names or len(names) < 2:
            return None
        return self.text[names[0].idx : noun.idx + len(noun)]

    def near_treaty(self, char: int) -> bool:
        """Whether a treaty is named in the same sentence or shortly before, or a word that means one stands there."""
        sentence = self.parsed.sentence_at(char)
        end = sentence.end if sentence else char
        reach = _FAR if self.dominant_treaty else _NEAR
        return any(char - reach <= m.start < end for m in self.treaties) or bool(
            {word.strip(".,;:").lower() for word in self.text[max(0, char - _NEAR) : char].split()}
            & set(words("treaty_nouns"))
        )

    def _named_otherwise(self, start: int, end: int) -> str | None:
        """A treaty that some characters name and nobody knows ("the Escazu agreement"): no other one is meant."""
        for token in self.parsed.span(start, end):
            if token.lower_ not in words("treaty_nouns"):
                continue
            before = [c for c in token.children if c.dep_ in ("compound", "nmod") and c.i < token.i]
            names = [c for c in before if c.tag_ == "NNP" and c.text[:1].isupper()]
            if any(c.lower_ == "the" for c in token.children) and self.referents.is_another(token):
                about = next((c for c in token.children if c.lower_ in ("on", "against", "concerning")), token)
                last = about.right_edge if about is not token else token
                return self.text[token.left_edge.idx : last.idx + len(last)].removeprefix("the ")
            if names and not any(m.start <= names[0].idx < m.end for m in self.mentions if m.kind != "person"):
                return self.text[names[0].idx : token.idx + len(token)]
            if (owned := self._of_another_body(token)) is not None:
                return owned
        return None

    def _unknown(self, start: int, end: int) -> str | None:
        """A treaty that some characters tell of and that is none of the article's: "two labour conventions"."""
        named = max((m.end for m in self.treaties if m.end <= start), default=0)  # ", which" behind a name is on that
        before = max(named, start - _NOUN)
        numbered = _NUMBERED.search(self.text, start, end) or _NUMBERED_WHICH.search(self.text, before, start)
        if numbered is not None:
            return numbered["name"]
        behind = _OF_BOTH.match(self.text, end)  # also where the grammar does not see it
        if behind is not None and (nouns := self.parsed.span(behind.end() - 2, behind.end())):
            return behind["name"] if self.referents.is_unknown(nouns[0]) else None
        begin = max(named, start - _DESCRIBED) if _WHICH.match(self.text, start) else start
        objects = (t for t in self.parsed.span(begin, end) if self._is_object(t))
        return next((self._told_of(t) for t in objects if self.referents.is_unknown(t)), None)

    def _of_separate(self, word: Token) -> str | None:
        """The treaty of "the list rests on a separate treaty of 1972, which Chad was the first to ratify"."""
        nouns = (w.head for w in (word, *word.ancestors) if w.dep_ == "relcl")
        noun = next((n for n in nouns if n.lower_ in words("treaty_nouns")), None)
        if noun is None or noun.dep_ in ("appos", "attr"):
            return None
        apart = any(c.lower_ in words("separate_words") for c in noun.children)
        named = any(c.dep_ == "appos" for c in noun.children) or self.is_in_treaty(noun)
        return self._told_of(noun) if apart and not named else None

    def _is_object(self, token: Token) -> bool:
        object_of_it = token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ in _OBJECTS_OF)
        return object_of_it and lemma(token) in words("treaty_nouns")

    def _told_of(self, token: Token) -> str:
        return self.text[token.left_edge.idx : token.idx + len(token)].removeprefix("the ")

    def _of_another_body(self, noun: Token) -> str | None:
        """The treaty of a body that the record does not know: "the East African Court of Justice's treaty"."""
        owner = next((c for c in noun.children if c.dep_ == "poss" and c.tag_ == "NNP"), None)
        if owner is None or not _OTHER_BODY.search(self.text, owner.left_edge.idx, noun.idx):
            return None
        known = any(m.start < noun.idx and m.end > owner.left_edge.idx for m in self.mentions)
        return None if known else self.text[owner.left_edge.idx : noun.idx + len(noun)]

    @cached_property
    def main_treaty(self) -> str | None:
        """The treaty that an article names first, for words that stand before every name."""
        return self.named(self.treaties[0]) if self.treaties else None

    @cached_property
    def dominant_treaty(self) -> str | None:
        """The treaty that an article names first and more often than all others together; None where there is none."""
        named = [self.named(m) for m in self.treaties]
        return named[0] if named and named.count(named[0]) * 2 > len(named) else None

    def treaties_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions of treaties that lie in some characters."""
        found = self._treaties.get((start, end))
        if found is None:  # every reader of a clause asks for those of the same few stretches
            found = tuple(m for m in self.mentions_in(start, end) if self._is_treaty(m))
            own = tuple(m for m in found if not self.names_body(m))  # "UNESCO adopted the heritage convention"
            found = own or found
            self._treaties[start, end] = found
        return found

    def treaty_right_behind(self, char: int) -> Mention | None:
        """The treaty named right behind a character, with no more than a comma and "the" before its name."""
        gap = _NAME_BEHIND.match(self.text, char)
        return next((m for m in self.treaties if gap is not None and m.start in (gap.end(), gap.end("comma"))), None)

    def is_in_treaty(self, word: Token) -> bool:
        """Whether a word begins in the name of a treaty."""
        return any(m.kind == "treaty" for m in self._places.touching(word.idx, word.idx + 1))

    def named(self, mention: Mention) -> str:
        """A treaty mention's id, or the name as the text gives it."""
        return mention.ref or mention.text

    def treaty(self, word: Token, start: int, end: int) -> str | None:
        """The treaty that a clause is about: named in it (nearest to the word), referred to, or named near it."""
        if (own := self._of_own_object(word)) is not None:
            return own
        if (other := self._of_separate(word)) is not None:
            return other
        named = self.treaties_in(start, end)
        inside = [m for m in named if not self._is_keeper(m)]
        if named and not inside:  # "under the treaty a notice goes to Unesco, the depositary"
            nouns = (t for t in self.parsed.span(start, end) if t.lower_ in words("treaty_nouns"))
            return next((ref for t in nouns if (ref := self.referents.treaty(t.idx, t.idx + len(t)))), None)
        if not inside and (other := self._named_otherwise(start, end)):
            return other
        if inside and word.is_verb and all(self.referents.is_only_a_set(m) for m in inside):
            own = self.main_treaty  # "Of 197 parties to the parent convention, 169 have ratified": the article's own
            return own if own not in {self.named(m) for m in inside} else None
        kin = [self._treaty_owned_by(m) for m in inside]
        if kin and all(kin):
            return kin[0]
        if not inside and (unknown := self._unknown(start, end)):
            return unknown
        kept = [m for m in inside if not self._is_in_added_clause(m, word)]
        if inside and not kept and (meant := self.referents.treaty_meant(inside[-1].end, end)):
            return meant  # "Nicaragua, whose exit from the OAS took effect in 2023, remains bound by the convention"
        inside = kept or inside
        after = [m for m in inside if self._is_told_after(m, word)]
        if after:  # "has not joined, but it did accept Protocol II"
            inside, end = [m for m in inside if m not in after], min(after[0].start, end)
        inside = [m for m in inside if not _COMPARED.search(self.text[start : m.start])] or inside
        if inside:
            return self.named(min(inside, key=lambda m: (m.start < word.idx, abs(m.start - word.idx))))
        if (which := self._of_two(start, end)) is not None:
            return which or None
        if several := self._of_both(word):
            return several[0]
        if (told := self._right_before_which(start)) is not None:
            return told or None
        if beside := self._said_of_one(word):
            return beside
        it = next((t for t in self.parsed.span(start, end) if t.lower_ in ("it", "itself")), None)
        if it is not None and (self.referents.is_of_another_text(it.idx) or self._is_of_something_new(it)):
            return None
        sentence = self.parsed.sentence_at(word.idx)
        topic = self.referents.topic(sentence.start, word.idx) if sentence is not None else None
        meant = topic or self.referents.treaty(start, end) or self._of_subject(word)
        meant = meant or self.referents.treaty_meant(start, end)
        return self.kin(meant or self._named_near(word), start, end)

    def _is_of_something_new(self, it: Token) -> bool:
        """As in "A complaints procedure has existed since 1976. It has 114 parties": of what was just introduced."""
        here = self.parsed.sentence_at(it.idx)
        before = self.parsed.sentence_at(here.start - 2) if here is not None and here.first == it.i else None
        told = self.parsed.doc[before.first : before.last] if before is not None else ()
        subjects = [w for w in told if w.dep_ in ("nsubj", "nsubjpass") and w.head.dep_ == "ROOT"]
        who = subjects[-1] if subjects else None
        new = who is not None and any(c.lower_ in ("a", "an", "another") for c in who.children)
        if who is None or not new or lemma(who) in words("treaty_nouns"):
            return False
        return not self.treaties_in(who.left_edge.idx, who.right_edge.idx + len(who.right_edge))

    def _of_both(self, word: Token) -> tuple[str, ...]:
        """The treaties of "has signed both covenants and ratified neither"."""
        things = [c for c in word.children if c.dep_ == "dobj" and c.lower_ in ("neither", "both")]
        return self.referents.treaties_meant(things[0]) if things else ()

    def _of_own_object(self, word: Token) -> str | None:
        """The treaty of "a party to the framework convention", "signed the other Covenant and has not ratified it".

        Only where the word's own object is a noun that means one, whatever else its clause names.
        """
        things = [c for c in word.children if c.dep_ == "dobj"] if word.is_verb else []
        if [t.lower_ for t in things] == ["it"] and word.dep_ == "conj":
            things = [c for c in word.head.children if c.dep_ == "dobj"]
        links = ("to", "of", *_PLACED) if word.is_verb else ("to", "of")
        things += [t for p in word.children if p.lower_ in links for t in p.children if t.dep_ == "pobj"]
        if [t.lower_ for t in things] == ["it"] and (right := self._told_apart_before(things[0])) is not None:
            return right
        for thing in things:
            if lemma(thing) not in words("treaty_nouns") or thing.tag_ in ("NNS", "NNPS") or self.is_in_treaty(thing):
                continue
            if any(m.start < thing.right_edge.idx and thing.idx < m.end for m in self.treaties):
                continue  # "the convention on the law of the sea"
            before = {c.lower_ for c in thing.children}
            meant = (
                self.referents.treaty(thing.idx, thing.idx + len(thing)) if before & {"the", "that", "this"} else None
            )
            if meant is not None or "other" in before:
                return meant or f"the other {thing.text}"
        return None

    def _told_apart_before(self, it: Token) -> str | None:
        """The treaty of "the framework convention of 1992 is a different one; it is a party to it": the subject before.

        Only where that subject has no name and is by its noun another than the one named last.
        """
        sentence = it.sent
        before = [
            t for t in sentence if t.i < it.i and t.dep_ in ("nsubj", "nsubjpass") and lemma(t) in words("treaty_nouns")
        ]
        who = before[-1] if before else None
        if (
            who is None
            or who.tag_ in ("NNS", "NNPS")
            or self.is_in_treaty(who)
            or not any(c.lower_ == "the" for c in who.children)
        ):
            return None
        if any(m.start > who.idx and m.end <= it.idx for m in self.treaties):
            return None
        span = who.left_edge.idx, who.right_edge.idx + len(who.right_edge)
        meant = self.referents.treaty(who.idx, who.idx + len(who)) or self.referents.treaty_meant(*span)
        last = next((self.named(m) for m in reversed(self.treaties) if m.end <= who.idx), None)
        told = self.kin(meant or last, *span)
        return told if told is not None and told != last else None

    def _of_subject(self, word: Token) -> str | None:
        """The treaty that a clause says something of: "the convention has 145 parties, the protocol 146"."""
        verb = next((up for up in (word, *word.ancestors) if up.is_verb), None)
        who = subject(verb) if verb is not None else None
        if who is None or lemma(who) not in words("treaty_nouns") or who.tag_ in ("NNS", "NNPS"):
            return None
        return self.referents.treaty(who.idx, who.idx + len(who))

    def _treaty_owned_by(self, mention: Mention) -> str | None:
        """The text that is said to be a treaty's: "the convention's sister treaty"; None where the treaty is meant."""
        match = _OWNED_TREATY.match(self.text, mention.end)
        noun = self.parsed.span(match.end() - 1, match.end()) if match is not None else None
        if match is None or noun is None or lemma(noun[0]) not in words("treaty_nouns") or self.is_in_treaty(noun[0]):
            return None
        return self.text[mention.start : match.end()]

    def _is_in_added_clause(self, mention: Mention, word: Token) -> bool:
        """Whether a treaty is named in a relative clause other than that of a word: "which replaced the TPP"."""
        root = self.parsed.span(mention.start, mention.end).root
        for up in root.ancestors:
            if up.i == word.i or up.dep_ == "ROOT":
                return False
            if up.dep_ == "relcl" and up.is_verb:
                return up.left_edge.i < root.i and not any(t.i == up.i for t in word.ancestors)
        return False

    def _is_told_after(self, mention: Mention, word: Token) -> bool:
        """Whether a treaty is named in what a clause without one is turned to: "has not joined, but did accept T"."""
        root = self.parsed.span(mention.start, mention.end).root
        if _is_the_other_object(root, word):
            return True
        below = ("conj", "advcl")
        turned = next((up for up in root.ancestors if up.dep_ in below and up.head.i == word.i and up.is_verb), None)
        own = (c for c in word.children if c.dep_ in ("dobj", "prep", "dative") and c.lower_ != "it")
        if turned is None or any(own):
            return False  # but "never joined it, though it did join T": what was told before
        marks = word.children if turned.dep_ == "conj" else turned.children
        turns = any(c.lower_ in words("turning") for c in marks)  # "signed too, though it never joined the other one"
        return subject(turned) is not None and turns

    def _of_two(self, start: int, end: int) -> str | None:
        """The treaty of "the former" or "the latter" in a clause; empty where two are not named, None without them."""
        nouns = [t for t in self.parsed.span(start, end) if t.lower_ in ("former", "latter") and t.dep_ != "amod"]
        if not nouns:
            return None
        told = self.parsed.sentence_at(nouns[0].idx)
        for _ in range(_SENTENCES_BACK):
            if told is None:
                break
            before = [m for m in self.treaties if told.start <= m.start and m.end <= min(told.end, nouns[0].idx)]
            two = list(dict.fromkeys(self.named(m) for m in before))
            if len(two) == _TWO:
                return two[0 if nouns[0].lower_ == "former" else 1]
            told = self.parsed.sentence_at(self.parsed.doc[told.first].idx - 2)
        return ""

    def _is_keeper(self, mention: Mention) -> bool:
        """Whether a body is only named as who keeps another treaty: "notice reaches Unesco, the depositary"."""
        return self.names_body(mention) and _KEEPING.match(self.text, mention.end) is not None

    def _is_treaty(self, mention: Mention) -> bool:
        return mention.kind == "treaty" and not self._is_owner(mention) and not self.referents.is_keeper(mention)

    def _is_owner(self, mention: Mention) -> bool:
        """Whether an organisation that has a treaty only says whose another one is: "the WHO's tobacco convention"."""
        if not self.names_body(mention):
            return False
        before, after = (
            self.text[max(0, mention.start - _OWNED) : mention.start],
            self.text[mention.end : mention.end + 2],
        )
        of_it = after[:1] == " " and after[1:2].isupper()  # "the WHO African Region"
        return of_it or after in ("'s", "’s") or bool(_OF_BODY.search(before))

    def _right_before_which(self, start: int) -> str | None:
        """The treaty that a relative clause is hung on by its place: ", which the United States signed".

        Empty where it is hung on a noun that is none of the treaty's: "the protocol" to a treaty without one.
        """
        if not _WHICH.match(self.text, start):
            return None
        near = [m for m in self.treaties if m.end <= start and _SUBJECT.fullmatch(self.text, m.end, start)]
        if near:
            return self.named(near[-1])
        before = [t for t in self.parsed.span(max(0, start - _NOUN), start) if not t.is_punct and not t.is_space]
        noun = before[-1] if before else None
        if noun is not None and noun.lower_ == "other" and len(before) > 1 and before[-2].lower_ == "the":
            return "the other"  # "ratified the one covenant but not the other, which it signed in 1998"
        if noun is None or noun.lower_ not in words("treaty_nouns"):
            return None
        meant = self.referents.treaty(noun.idx, noun.idx + len(noun)) or self._named_near(noun)
        found = self.kin(meant, noun.left_edge.idx, noun.idx + len(noun))
        facts = self.lexicon.facts.get(found or "")
        fits = facts is None or noun.lower_ in (*facts.generic, *words("any_treaty_nouns"))
        return found if fits else ""

    def _said_of_one(self, word: Token) -> str | None:
        """The treaty of "The protocol on incendiary weapons is one that Mali has never joined"."""
        verb = next((t for t in (word, *word.ancestors) if t.dep_ == "relcl"), None)
        noun = verb.head if verb is not None and verb.head.lower_ == "one" and verb.head.dep_ == "attr" else None
        who = next((t for t in noun.head.children if t.dep_ == "nsubj"), None) if noun is not None else None
        if who is None:
            return None
        near = [m for m in self.treaties if who.left_edge.idx <= m.start <= who.idx]
        return self.named(near[0]) if near else None

    def _named_near(self, word: Token) -> str | None:
        """The treaty named nearest in the word's sentence, else last before it, else first in the article."""
        sentence = self.parsed.sentence_at(word.idx)
        if sentence is None:
            return None
        near = [m for m in self.treaties_in(sentence.start, sentence.end) if not self._is_told_after(m, word)]
        if near and self.treaties[0].end <= word.idx:  # "The pact took effect. Mali signed it; it is not in the other"
            near = [m for m in near if ";" not in self.text[word.idx : m.start]]
        near = [m for m in near if not self.referents.is_only_a_set(m)]
        if near:
            return self.named(min(near, key=lambda m: abs(m.start - word.idx)))
        if (meant := self.referents.treaty_meant(sentence.start, sentence.end)) is not None:
            return meant  # "Chad, a party since 2006, said that it was leaving the convention"
        before = [m for m in self.treaties if m.end <= word.idx]
        before = [m for m in before if not self.names_body(m) or self.named(m) == self.main_treaty] or before
        before = [m for m in before if not self.referents.is_only_a_set(m)] or before
        here = self.text.rfind("\n", 0, word.idx) + 1
        if before and before[-1].end <= here and (meant := self.referents.treaty_meant(here, word.idx)) is not None:
            return meant  # "170 states have ratified the Convention. The US has signed but not ratified it"
        if before and "\n" in self.text[before[-1].end : word.idx] and self.dominant_treaty:
            return self.dominant_treaty  # a new paragraph goes back to what the article is about
        if before and (meant := self.referents.treaty_meant(before[-1].end, word.idx)) is not None:
            return meant  # "The accord, a supplement to the convention, ... . It takes effect in June"
        return self.named(before[-1]) if before else self._body_before(word) or self.main_treaty

    def _body_before(self, word: Token) -> str | None:
        """The organisation without a treaty here that is named before a word, and more often than the first treaty."""
        bodies = [
            m.ref for m in self.mentions if m.kind == "organisation" and m.ref and alliances().get(m.ref) == m.ref
        ]
        told = [m.ref for m in self.mentions if m.end <= word.idx and m.ref in bodies]
        first = sum(self.named(m) == self.main_treaty for m in self.treaties)
        return told[-1] if told and bodies.count(told[-1] or "") > first else None

    def names_body(self, mention: Mention) -> bool:
        """Whether a treaty is named only by the organisation that it founded ("the WHO says"): often in passing."""
        facts = self.lexicon.facts.get(mention.ref or "")
        nouns = {word.lower() for word in mention.text.split()} & set(words("treaty_nouns"))
        return facts is not None and bool(facts.organisation) and not nouns

    def by_subject(self, start: int, end: int) -> str | None:
        """The one treaty whose subject some characters name ("anti-personnel mines"), or None."""
        text = self.text[start:end].lower()
        fitting = [
            treaty
            for treaty, facts in self.lexicon.facts.items()
            if any(_singular(word) in text for word in facts.family if " " in word or "-" in word)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def kin(self, treaty: str | None, start: int, end: int) -> str | None:
        """The treaty that is meant where words of another kind than its own refer to it.

        "The convention" in a text about its protocol is the treaty that the protocol belongs to; "the protocol" in one
        about a treaty with a single protocol is that.
        """
        facts = self.lexicon.facts.get(treaty or "")
        if facts is None:
            return treaty
        nouns = {t.lower_ for t in self.parsed.span(start, end)} & set(words("treaty_nouns"))
        own, parent = set(facts.generic), self.lexicon.facts.get(facts.parent)
        if nouns and not nouns & own:
            protocols = [f for f in self.lexicon.facts.values() if f.parent == treaty and nouns <= set(f.generic)]
            if len(protocols) == 1:
                return protocols[0].treaty
        if parent is None:
            return treaty
        others = set(parent.generic)
        return parent.treaty if nouns & (others - own) and not nouns & own else treaty

    def organisations_in(self, start: int, end: int) -> tuple[str, ...]:
        """Organisations with members named in some characters, treaties' own ones left out."""
        taken = self.treaties_in(start, end)
        found = [
            m.ref
            for m in self.mentions_in(start, end)
            if m.kind in ("organisation", "state")
            and m.ref in organisations()
            and not any(t.start <= m.start and m.end <= t.end for t in taken)
            and not self._belongs_elsewhere(m)
            and not is_continent(m)
            and not _ORGAN.search(m.text)
        ]
        return tuple(dict.fromkeys(ref for ref in found if ref))

    def _belongs_elsewhere(self, mention: Mention) -> bool:
        """Whether an organisation's name only says whose something else is: "the European Parliament"."""
        root = self.parsed.span(mention.start, mention.end).root
        if root.dep_ not in ("compound", "amod", "nmod", "poss"):
            return False
        head = root.head.lower_
        return head.rstrip("s") not in words("counted_nouns") and head not in words("belonging_heads")

    def states(self, start: int, end: int) -> tuple[str, ...]:
        """States that some characters name or refer to."""
        found = self.referents.states(start, end) or self.named_states(start, end)
        return tuple(ref for ref in found if can_take_part(ref))

    def of(self, word: Token) -> tuple[str, ...]:
        """The states that a subject stands for; those that only count some ("many of whom") stand for none."""
        if any(t.lower_ in words("quantifiers") for t in (word, *word.children) if t.dep_ != "relcl"):
            among = next((n for p in word.children if p.lower_ == "of" for n in p.children if n.dep_ == "pobj"), word)
            if word.lower_ in ("all", "each") and among.tag_ in ("WDT", "WP"):  # "Chad and Mali, all of which are in"
                return tuple(r for r in self.referents.states(word.idx, word.idx + len(word)) if can_take_part(r))
            return self._named_of(among)
        if word.like_num and any(c.lower_ == "of" for c in word.children):
            return ()  # "four of the five powers": which ones stays open
        if word.tag_ in ("WDT", "WP") and word.head.dep_ == "relcl" and word.head.head.tag_ in ("NN", "NNS"):
            return self.but_later(self.of(word.head.head), word)
        found = self.referents.states(word.idx, word.idx + len(word)) or self._named_of(word)
        if lemma(word) == "successor":  # "Both successors of Czechoslovakia, Czechia and Slovakia"
            found = tuple(r for r in found if participant_kinds().get(r) != "past_state")
        own = {m.ref for m in self._places.touching(word.idx, word.idx + 1)}
        return tuple(
            r for r in found if can_take_part(r) and (r not in organisations() or r in own or is_pronoun(word))
        )

    def but_later(self, refs: tuple[str, ...], word: Token) -> tuple[str, ...]:
        """States without those named in the sentence only behind a word: "Mali, which ratified it, and Chad"."""
        sentence = word.sent
        later = set(self.named_states(word.idx, sentence.end_char)) - {
            ref for m in self.mentions_in(sentence.start_char, word.idx) for ref in (m.ref, *m.also)
        }
        return tuple(ref for ref in refs if ref not in later)

    def _named_of(self, word: Token) -> tuple[str, ...]:
        """States named in a noun's own words, and those coordinated with it or included in it."""
        kept = [word]
        for child in word.children:
            if child.dep_ in ("relcl", "acl", "advcl") or _tells_of_others(word, child):
                continue
            kept.extend(child.subtree)
        start, end = min(t.idx for t in kept), max(t.idx + len(t) for t in kept)
        out = self.referents.left_out(word)
        return tuple(ref for ref in self.named_states(start, end) if ref not in out)

    def named_states(self, start: int, end: int) -> tuple[str, ...]:
        """States named outright in some characters; an organisation that only says whose ("EU members") is none."""
        found = [
            ref
            for m in self.mentions_in(start, end)
            if m.kind in ("state", "organisation") and not self._only_whose(m) and not names_whose_kin(self.text, m)
            for ref in self.meant_by(m)
        ]
        return tuple(dict.fromkeys(found))

    def meant_by(self, mention: Mention) -> tuple[str, ...]:
        """Those who can take part of those that a name stands for; of a group without those left out of it."""
        refs = tuple(ref for ref in refs_of(mention) if can_take_part(ref))
        if not mention.also:
            return refs
        out = self.referents.left_out(self.parsed.span(mention.start, mention.end)[0])
        return tuple(ref for ref in refs if ref not in out)

    def _only_whose(self, mention: Mention) -> bool:
        if mention.ref not in organisations():
            return False
        root = self.parsed.span(mention.start, mention.end).root
        return root.dep_ in ("compound", "amod", "nmod", "poss")

    def last_states(self, char: int) -> tuple[str, ...]:
        """The state that the text named last before a place, by itself or by a person who speaks for it."""
        before = [
            m.ref for m in self.mentions if m.end <= char and m.kind in ("state", "organisation", "person") and m.ref
        ]
        return tuple(ref for ref in reversed(before) if can_take_part(ref))[:1]


@cache
def _is_the_other_object(noun: Token, verb: Token) -> bool:
    """Whether it is told of instead of what is denied: "never joined it, but only the protocol of 1967"."""
    only = any(c.lower_ == "only" for c in noun.children) and noun.dep_ in ("conj", "appos", "dep")
    denied = any(c.dep_ == "neg" for c in verb.children) and any(c.dep_ == "dobj" for c in verb.children)
    return only and denied and verb.i in {up.i for up in noun.ancestors}


def _singular(phrase: str) -> str:
    """A phrase as it also stands in a compound: "cluster munition remnants"."""
    return phrase.lower().removesuffix("s")


@cache
def organisations() -> frozenset[str]:
    """Organisations that have states for members: "left" and "a member" may be told of them."""
    return frozenset(words("member_organisations"))


def _tells_of_others(noun: Token, beside: Token) -> bool:
    """Whether words beside a noun name others than it means: "Finland's neighbours", "countries close to Russia"."""
    if beside.dep_ in ("conj", "appos") or beside.lower_ in words("including_preps"):
        return False
    if noun.lower_ in cue_file("referring")["relational"] or noun.base in words("kin_nouns"):
        return True
    if noun.base not in words("world_nouns") or noun.tag_.startswith("NNP"):
        return False
    return (beside.dep_ == "prep" and beside.lower_ != "of") or (
        beside.dep_ in ("amod", "advmod") and bool(list(beside.children))
    )


def is_continent(mention: Mention) -> bool:
    """Whether an adjective is of the continent, and of the Union only by chance: "European countries"."""
    return mention.ref == "EUE" and mention.value == "demonym" and mention.text.startswith("Europe")


def overlap(one: Span, other: Span) -> int:
    """How many characters two stretches have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
