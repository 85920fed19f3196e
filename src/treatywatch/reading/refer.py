"""Whom and what words refer to over an article: aliases, definite descriptions, pronouns, offices and institutions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from treatywatch.actors.descriptions import described_by
from treatywatch.actors.table import actors
from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.parse import Parsed
from treatywatch.reading.refer_acting import Acting
from treatywatch.reading.refer_clauses import antecedent, clause_place, clause_subject, is_of_anyone
from treatywatch.reading.refer_groups import (
    Group,
    can_take_part,
    find_groups,
    home_state,
    is_organisation,
    is_regional,
    organisation_meant,
    refs_of,
)
from treatywatch.reading.refer_left_out import LeavingOut
from treatywatch.reading.refer_lists import Lists
from treatywatch.reading.refer_people import People
from treatywatch.reading.refer_treaties import TreatyReferents
from treatywatch.reading.refer_words import (
    compound_role,
    counts_members,
    is_definite,
    is_of_many_states,
    is_of_state,
    is_office,
    is_one_of_some,
    is_unowned_organ,
    numbers,
    organisations_headed,
    role_words,
    words_of,
)
from treatywatch.reading.syntax import lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Span, Token

__all__ = ["Referents", "is_office", "role_words"]

_MODIFIERS = ("poss", "compound", "amod", "nmod", "nummod", "det")
_SUBJECTS = ("nsubj", "nsubjpass")
_OPENING = 600  # characters in which a joint statement names those who make it
_LABEL = re.compile(r"\s*(?:[A-Z][A-Z.\-’' ]{2,40}|Q|A):\s")
_ACRONYM = re.compile(r"[A-Z]{4,} ")
_PARTNER = re.compile(
    r"\s+and\s+(?:(?:his|her|their)\s+)?(?:[A-Z]\w+\s+)?(?:(?:counterpart|colleague|(?:prime\s+)?minister|president),?\s+)?",
    re.I,
)
_NEAR_PEOPLE = 120  # characters behind "the Americans" in which "them" are these
_DEPTH = 6  # nested phrases that are followed


class Referents:
    """Resolves words of one article to states, organisations, persons and treaties."""

    def __init__(self, parsed: Parsed, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
        self.treaties = TreatyReferents(parsed, mentions, lexicon)
        self._parsed, self._lexicon = parsed, lexicon
        self._known: dict[tuple[int, int], tuple[str, ...]] = {}  # each word is asked for by many readers
        self._actors = [m for m in mentions if m.kind in ("state", "organisation", "person") and (m.ref or m.value)]
        self._by_token = self._index(mentions)
        self._groups = find_groups(parsed, mentions)
        self._left_out = LeavingOut(parsed.article.text, [m for m in self._actors if m.kind != "person"])
        self._lists = Lists(self._groups, self._actors, self.mention_at, parsed.sentences)
        counts = Counter(r for m in self._actors if m.kind != "person" for r in refs_of(m) if can_take_part(r))
        self._named = frozenset(counts)
        self.main_state = counts.most_common(1)[0][0] if counts else None
        self._people = People(parsed, self._actors, is_office)
        self._body_of: dict[str | None, tuple[str, ...]] = {}
        home = home_state(parsed, mentions, counts)
        self._acting = Acting(parsed, [*self._actors, *self._bodies()], self._groups, home, self.main_state)

    def _bodies(self) -> list[Mention]:
        """Courts and organisations by whose name a treaty is meant: "the ICC"."""
        names = [(m, actors().resolve(m.text)) for m in self.treaties.mentions]
        return [Mention(m.start, m.end, m.text, "organisation", ref, None) for m, ref in names if ref]

    def _index(self, mentions: Sequence[Mention]) -> dict[int, Mention]:
        """Token number to the actor's mention that it belongs to; the longest where several do."""
        found: dict[int, Mention] = {}
        kinds = ("state", "organisation", "person", "place")
        for mention in sorted(mentions, key=lambda m: m.end - m.start):
            if mention.kind in kinds:
                for token in self._parsed.span(mention.start, mention.end):
                    found[token.i] = mention
        return found

    def mention_at(self, token: Token) -> Mention | None:
        """The mention of a state, organisation, person or place that a word belongs to."""
        return self._by_token.get(token.i)

    def actor_before(self, char: int) -> Mention | None:
        """The state, organisation or person named last before a character."""
        return next((m for m in reversed(self._actors) if m.end <= char), None)

    def first_actor(self, start: int, end: int) -> Mention | None:
        """The state, organisation or person named first between two characters."""
        return next((m for m in self._actors if start <= m.start and m.end <= end), None)

    def list_with(self, mention: Mention) -> Group | None:
        """The list of states that a mention is part of, or None."""
        return next((g for g in self._groups if g.start <= mention.start < g.end), None)

    def states(self, start: int, end: int) -> tuple[str, ...]:
        """The states (and organisations that can be party) that a phrase names or refers to, in order."""
        span = self._parsed.span(start, end)
        return tuple(r for r in self.of_token(span.root) if can_take_part(r)) if len(span) else ()

    def treaty(self, start: int, end: int) -> str | None:
        """The treaty that a phrase names or refers to: its id, or its name where the record has none."""
        named = self.treaties.within(start, end)
        if named:
            return named[0].ref
        span = self._parsed.span(start, end)
        return self.treaties.of_noun(span.root) if len(span) else None

    def speaker(self, start: int, end: int) -> tuple[tuple[str, ...], str]:
        """Whom a phrase that speaks stands for: ids of states or organisations, and its canonical text."""
        span = self._parsed.span(start, end)
        if not len(span):
            return (), ""
        text, root = " ".join(span.text.split()), span.root
        listed = next(
            (g for g in self._groups if start <= g.start and g.end <= end and g.start <= root.idx < g.end), None
        )
        if listed:
            return listed.refs, text
        if root.lower_ == "it" and len(span) == 1 and clause_subject(root) is None:
            return self._acting.last_speaker(root), text
        mention = self._speaking_person(span)
        if mention:
            return self._speaks_for(mention, root), mention.value or mention.text
        return tuple(dict.fromkeys((*self.of_token(root), *self._joined(root)))), text

    def _speaking_person(self, span: Span) -> Mention | None:
        """The person who is named as the source or whom its pronoun stands for."""
        root = span.root
        named = self.mention_at(root)
        if named and named.kind != "person" and root.dep_ != "appos":
            return None
        served = {t.i for c in root.children if c.dep_ == "prep" and c.lower_ in ("for", "to") for t in c.subtree}
        inside = [m for t in span if t.i not in served and (m := self.mention_at(t)) and m.kind == "person"]
        if named is None and inside and (is_office(root.lower_) or root.tag_.startswith("NNP")):
            return inside[-1]  # "its foreign minister, Kari Holm": the office is the head, the name stands beside it
        if named:
            return named if named.kind == "person" else None
        if root.lower_ in ("i", "me", "myself"):
            return self._people.signatory()
        if is_office(root.lower_) and any(c.lower_ == "the" for c in root.children):
            return self._people.with_office(root)
        found = self._people.before(root) if root.lower_ in words_of("persons") else None
        return found if isinstance(found, Mention) else None

    def _joined(self, token: Token) -> tuple[str, ...]:
        """Those with whom a source acts: "the United States joined with the other nuclear-weapon states to say"."""
        verb = token.head
        if token.dep_ not in _SUBJECTS or verb.lower_ not in words_of("joining"):
            return ()
        found: list[str] = []
        for child in verb.children:
            nouns = child.children if child.dep_ == "prep" and child.lower_ == "with" else [child]
            found += [r for n in nouns if n.dep_ in ("dobj", "pobj") and n.i > verb.i for r in self.of_token(n)]
        return tuple(found)

    def _speaks_for(self, person: Mention, token: Token) -> tuple[str, ...]:
        if person.ref:
            return (person.ref,)
        title = (person.value or "").partition(", ")[2]
        if not title or _ACRONYM.match(title):  # "UNECE Executive Secretary": of a body that nobody here knows
            return ()
        office, token = title.lower(), self._introduced(person, token)
        headed = organisations_headed(office)
        if headed is not None:
            return self._acting.last_organisation(token, headed)
        for title, state in cue_file("actors")["offices_of_one"].items():
            if office.endswith(title) and state in self._named:
                return (state,)
        return self._acting.national(token) if is_of_state(office) else ()

    def _introduced(self, person: Mention, token: Token) -> Token:
        """The word by which a text introduces a person: the country near it is the one spoken for ever after."""
        first = next((m for m in self._actors if m.kind == "person" and m.value == person.value), person)
        return self._parsed.span(first.start, first.end).root if first.end <= token.idx else token

    def of_token(self, token: Token, depth: int = 0) -> tuple[str, ...]:
        """The ids that a phrase stands for, by its head word, with those coordinated to it: not "but not Benin"."""
        place = token.i, depth
        found = self._known.get(place)
        if found is None:
            self._known[place] = ()  # words that refer to each other refer to nobody
            found = self._known[place] = self._of_token(token, depth)
        return found

    def _of_token(self, token: Token, depth: int) -> tuple[str, ...]:
        found = list(self._lists.at(token) or self._named_aside(token, depth) or self._alone(token, depth))
        for child in token.children:
            if child.dep_ in ("conj", "appos") and depth < _DEPTH and (child.dep_ == "conj" or not found):
                found += () if _is_denied(child) else self.of_token(child, depth + 1)
        out = self.left_out(token)
        meant = tuple(ref for ref in dict.fromkeys(found) if ref not in out)
        return () if _is_fewer(token, len(meant)) else meant

    def _named_aside(self, token: Token, depth: int) -> tuple[str, ...]:
        """The state that "The host nation, Saint Kitts and Nevis, joined" names."""
        if token.lower_ not in words_of("state") or depth >= _DEPTH:
            return ()
        asides = [c for c in token.children if c.dep_ == "appos" and (m := self.mention_at(c)) and m.kind == "state"]
        return self.of_token(asides[0], depth + 1) if len(asides) == 1 else ()

    def treaty_before(self, char: int) -> str | None:
        """The treaty that "it" at a place may stand for: the one told of right before, or the article's main one."""
        return self.treaties.nearest(char)

    def treaty_meant(self, start: int, end: int) -> str | None:
        """The treaty that a noun in some characters refers back to, such as "the pact"; the last one of them."""
        return self.treaties.meant_between(start, end)

    def last_group(self, char: int, size: int) -> tuple[str, ...]:
        """The list of so many states that is named last before a place, else the first one after it."""
        return self._lists.of_size(char, size)

    def is_of_another_text(self, char: int) -> bool:
        """Whether "it" at a place is a text told just before beside a treaty: "an adapted version"."""
        return self.treaties.is_of_another_text(char)

    def topic(self, start: int, end: int) -> str | None:
        """The treaty that a sentence turns to at its head: "As for the Covenant, Kuwait joined in 1996"."""
        return self.treaties.topic(start, end)

    def is_only_a_set(self, mention: Mention) -> bool:
        """Whether a treaty is only named for those who are counted: "159 of the 197 parties to the convention"."""
        return self.treaties.is_only_a_set(mention)

    def treaties_meant(self, token: Token) -> tuple[str, ...]:
        """The treaties that "both", "they" or "the covenants" stand for, as subject of what only treaties do."""
        plural = token.tag_ in ("NNS", "NNPS") and self.treaties.is_generic_plural(token)
        definite = plural and any(c.lower_ in ("the", "both", "these", "those") for c in token.children)
        alone = token.lower_ in ("both", "they", "neither") and not any(
            c.dep_ in ("prep", "relcl") for c in token.children
        )
        return self.treaties.of_several(token) if definite or alone else ()

    def is_keeper(self, mention: Mention) -> bool:
        """Whether a body is only named as who keeps or hosts something: "the depositary, UNESCO"."""
        return self.treaties.is_keeper(mention)

    def last_body(self, char: int) -> str | None:
        """The treaty of the organisation named last, not far before a place: of which one is a "member"."""
        return self.treaties.last_body(char)

    def is_another(self, token: Token) -> bool:
        """Whether a noun for a treaty means, by what is said of it, none of those that the article names."""
        return self.treaties.is_another(token)

    def is_unknown(self, token: Token) -> bool:
        """Whether a noun tells of treaties that are none of the article's: "two labour conventions"."""
        return self.treaties.is_unknown(token)

    def left_out(self, token: Token) -> frozenset[str]:
        """Whom the words around a set leave out of it: "every country but Malta"."""
        return self._left_out.of(token)

    def _alone(self, token: Token, depth: int) -> Sequence[str]:
        mention = self.mention_at(token)
        word = token.lower_
        if mention and (mention.value != "demonym" or token.tag_.startswith("NN")):
            if mention.kind == "person":
                both = (self._speaks_for(one, token) for one in self._with_partner(mention))
                return tuple(dict.fromkeys(ref for refs in both for ref in refs))
            return refs_of(mention) if mention.kind != "place" else ()
        if self.treaties.at(token) or (word in ("court", "tribunal") and self._is_treatys_court(token)):
            return self._body(token)
        of_whom = [n for p in token.children if p.lower_ == "of" for n in p.children if n.tag_ in ("WDT", "WP")]
        if of_whom and word in ("all", "both", "each"):
            head = antecedent(of_whom[0])  # "joins Chad and Mali, both of which are parties"
            first = self.mention_at(head) if head is not None else None
            group = self.list_with(first) if first is not None else None
            return group.refs if group is not None else self._pronoun(of_whom[0])
        of_those = next((n for p in token.children if p.lower_ == "of" for n in p.children if n.tag_ == "NNS"), None)
        if word == "each" and of_those is not None and of_those.lower_ in words_of("relational"):
            return ()  # "Each of Argentina's neighbours has ratified it"
        if token.tag_ in ("PRP", "PRP$", "WP", "WDT", "WP$") or word in words_of("several"):
            return self._pronoun(token)
        listed = self._lists.behind(token)
        if listed:
            return listed
        owners = self._owners(token, depth) if depth < _DEPTH else ()
        counted = self._lists.counted(token)
        if counted:
            return counted
        numbered = word in words_of("states") and any(c.dep_ == "nummod" for c in token.children)
        numbered = numbered or (token.tag_ == "NNS" and word in words_of("members"))
        if owners:  # "five members of the EU" are not the union
            return tuple(ref for ref in owners if not is_organisation(ref)) if numbered else owners
        several = word in words_of("states") and any(c.dep_ == "nummod" or self._says_where(c) for c in token.children)
        if word in words_of("relational") or several:  # "four governments" are those of as many states
            return ()
        bare = not any(c.dep_ in ("det", "poss") for c in token.children)
        if token.tag_ == "NNS" and bare and any(c.dep_ == "relcl" for c in token.children):
            return ()  # "governments that have joined"
        if is_unowned_organ(token):
            return self._acting.national(token)
        headed = organisations_headed(self._title(token)) if is_office(word) and is_definite(token) else None
        if headed is not None:
            return self._acting.last_organisation(token, headed)
        if is_of_many_states(token):
            return ()  # "World leaders signed the accord"
        if word in words_of("state") and any(c.lower_ == "neither" for c in token.children):
            return self._lists.of_size(token.idx, 2)  # "Neither country is a party"
        if token.tag_ == "NN" and is_office(word) and word not in words_of("state") and is_of_state(word):
            return self._acting.national(token) if is_definite(token) else ()
        if word in ("chair", "chairperson", "chairwoman", "chairman") and not token.children[1:]:
            return ()  # "the Chair said": of a body that was named before, and of no state
        if word in words_of("state") or word in role_words():
            return self._state_meant(token) if is_definite(token) else ()
        if word in cue_file("referring")["organisations"]:
            before = [m for m in self._acting.actors if m.end <= token.idx]
            named = any(c.dep_ == "compound" for c in token.children)  # "the Tass news agency"
            named = named or _is_of_its_own_name(token)
            return organisation_meant(word, before) if is_definite(token) and not named else ()
        return self._issuer(token) if word in words_of("documents") and is_definite(token) else ()

    def _with_partner(self, person: Mention) -> Sequence[Mention]:
        """A person with the one named beside it: "Barack Obama and Dmitry Medvedev", "and his Russian counterpart"."""
        people = [m for m in self._actors if m.kind == "person"]
        text = self._parsed.article.text
        for first, second in pairwise(people):
            beside = first is person or second is person
            if beside and first.ref != second.ref and _PARTNER.fullmatch(text, first.end, second.start):
                return first, second
        return (person,)

    def _state_meant(self, token: Token) -> tuple[str, ...]:
        """Whom "the country" stands for; one that is described, "the landlocked kingdom", is one whom that fits."""
        start = token.doc[token.left_edge.i].idx
        fitting = described_by(self._parsed.article.text[start : token.idx] + token.lower_)  # also "the Kingdom"
        if token.lower_ not in words_of("state"):
            return self._acting.last_states(token)
        if is_one_of_some(token):
            return ()
        if fitting is None:
            return self._acting.last_states(token, no_union=token.lower_ in words_of("country"))
        return self._acting.last_described(token.idx, fitting)

    def _title(self, office: Token) -> str:
        """An office with the words before it, in small letters: "the Executive Secretary", "the Director-General"."""
        start = office.doc[office.left_edge.i].idx
        words = self._parsed.article.text[start : office.idx + len(office)].lower().split()
        return " ".join(w for w in words if w != "the")

    def _says_where(self, modifier: Token) -> bool:
        mention = self.mention_at(modifier)
        if mention is None:  # "all the Arab states" are not the states named before
            named = modifier.dep_ in ("amod", "compound") and modifier.text[:1].isupper() and modifier.i > 0
            return named and not modifier.text.isupper() and modifier.nbor(-1).text not in '.!?"“'
        return is_regional(mention, modifier.head)

    def _issuer(self, token: Token) -> tuple[str, ...]:
        """Who issued "the joint declaration": those who spoke where such a paper was named before."""
        joint = any(c.lower_ == "joint" for c in token.children)
        for sentence in self._acting.before(token.idx):
            words = self._parsed.doc[sentence.first : sentence.last]
            if any(w.lower_ in words_of("documents") for w in words):
                who = [w for w in words if w.dep_ in _SUBJECTS or w.lower_ in role_words()]
                who = [w for w in who if w.lower_ not in words_of("documents")]
                said = [refs for w in who if (refs := self.of_token(w))]
                found = next((r for r in said if len(r) > 1 or not joint), ())
                if found:
                    return found
        return self._lists.of_size(token.idx, 0) if joint else ()

    def _is_treatys_court(self, token: Token) -> bool:
        """Whether "the court" is that of a treaty, and not one of a state's: "Chile's Constitutional Court"."""
        owned = any(c.dep_ in ("compound", "amod", "poss", "prep") for c in token.children)
        return not owned and self.treaties.of_noun(token) is not None

    def _body(self, token: Token) -> tuple[str, ...]:
        """The court or organisation by which a text names its treaty: "the ICC", "the court"."""
        treaty = self.treaties.of_noun(token)
        if treaty not in self._body_of:
            names = dict.fromkeys(m.text for m in self.treaties.mentions if m.ref == treaty)
            names |= dict.fromkeys(n.text for n in self._lexicon.names_of(treaty or "") if n.how == "body")
            found = next((r for name in names if (r := actors().resolve(name))), None)
            self._body_of[treaty] = (found,) if found else ()
        return self._body_of[treaty]

    def _owners(self, token: Token, depth: int) -> tuple[str, ...]:
        """Those whose organ, citizen or deed the noun is: "Finland's", "Polish", "of Latvia and Estonia"."""
        found: list[str] = []
        if token.lower_ in words_of("relational"):
            return self._origin(token)
        if counts_members(token, self.mention_at):
            return ()
        where = clause_place(token, self._named, self.mention_at, self.actor_before)
        if where is not None:
            return refs_of(where)
        for child in token.children:
            mention = self.mention_at(child)
            owns = mention and mention.kind in ("state", "organisation", "person") and not is_regional(mention, token)
            if (child.dep_ in _MODIFIERS and owns) or child.dep_ == "poss":
                found += refs_of(mention) if mention and mention.value == "demonym" else self.of_token(child, depth + 1)
            elif child.dep_ == "compound" and token.lower_ in role_words() and self.treaties.at(child):
                found += self._body(child)  # "the ECOWAS Commission"
        if found and not all(r in ("NATO", "UN") for r in found) and not _shares_owners(token):
            return tuple(dict.fromkeys(found))
        is_role = is_office(token.lower_) or token.lower_ in role_words()
        if token.tag_.startswith("NNP") and not is_role and not compound_role(token):
            return tuple(dict.fromkeys(found))  # a name: "Ana Lopez of the Institute in Lima" speaks for no state
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in ("at", "in", "within"):  # "a source in the ministry"
                organs = [n for n in child.children if n.lower_ in role_words()]
                found += [ref for n in organs for ref in self.of_token(n, depth + 1)]
            if child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "in"):
                for noun in child.children:
                    belongs = child.lower_ == "of" or (child.lower_ == "for" and is_role)
                    if noun.dep_ == "pobj" and (belongs or self.mention_at(noun)):
                        found += (
                            self._place_or_state(noun, depth)
                            if child.lower_ == "in"
                            else self.of_token(noun, depth + 1)
                        )
        return tuple(dict.fromkeys(found))

    def _origin(self, token: Token) -> tuple[str, ...]:
        """Whose the other one is: "his Finnish counterpart", "her colleague from Fiji"."""
        beside = [c for c in token.children if c.dep_ == "amod"]
        beside += [n for c in token.children if c.lower_ == "from" for n in c.children if n.dep_ == "pobj"]
        named = [m for word in beside if (m := self.mention_at(word)) and m.kind == "state"]
        return tuple(dict.fromkeys(ref for m in named for ref in refs_of(m)))

    def _place_or_state(self, token: Token, depth: int) -> Sequence[str]:
        """The states of "the government in Lima", "the governments in Lima and La Paz"."""
        first = self.mention_at(token)
        if first is None or first.kind != "place" or first.value not in ("capital", "seat"):
            return self.of_token(token, depth + 1)
        listed = [m for t in token.conjuncts if (m := self.mention_at(t)) and m.kind in ("place", "state")]
        return tuple(dict.fromkeys(ref for m in (first, *listed) for ref in refs_of(m)))

    def _pronoun(self, token: Token) -> Sequence[str]:
        word = token.lower_
        if token.tag_ in ("WP", "WDT", "WP$") or word == "that":
            head = antecedent(token)
            return self.of_token(head, _DEPTH - 1) if head is not None else ()
        if word in words_of("persons"):
            person = self._people.before(token)
            if isinstance(person, Mention):
                return self._speaks_for(person, token)
            return self.of_token(person, _DEPTH - 1) if person is not None else ()
        if word in words_of("one"):
            if token.dep_ == "poss" and token.head.lower_ in words_of("documents"):
                return self._acting.last_organ(token)
            if is_of_anyone(token):
                return ()
            near = clause_subject(token)
            own = self.of_token(near, _DEPTH - 1) if near is not None else self._described_before(token)
            if own and token.dep_ == "poss" and token.head.lower_ in words_of("own_words"):
                return own  # "The ICRC reiterates its call on all States"
            return own if any(map(can_take_part, own)) else self._acting.last_states(token)
        if word in words_of("several"):
            near = clause_subject(token)
            if near is not None and near.tag_ == "NNS":
                meant = self.of_token(near, _DEPTH - 1)  # "five countries have given notice that they leave"
                return () if any(map(is_organisation, meant)) and self.mention_at(near) is None else meant
            if near is not None and near.i < token.i and any(c.dep_ == "conj" for c in near.children):
                return self.of_token(near, 1)  # "the EU and two of its members deposited their instruments"
            return self._last_several(token)
        if word in words_of("speaker"):
            return self._we(token)
        return ()

    def _described_before(self, it: Token) -> Sequence[str]:
        """The state of "The communist state has few friends. It left the pact in 2003. It ...", before others named."""
        here = self._parsed.sentence_at(it.idx)
        for sentence in self._acting.before(it.idx) if here is not None and it.dep_ in _SUBJECTS else ():
            who = next((w for w in self._parsed.doc[sentence.first : sentence.last] if w.dep_ in _SUBJECTS), None)
            if who is None or here is None or sentence.paragraph != here.paragraph:
                return ()
            if who.lower_ in words_of("state"):
                told = any(c.dep_ == "amod" for c in who.children) and any(c.lower_ == "the" for c in who.children)
                return self._state_meant(who) if told else ()
            if who.lower_ != "it":
                return ()
        return ()

    def _last_several(self, token: Token) -> tuple[str, ...]:
        people = self.actor_before(token.idx)
        if people is not None and people.value == "people" and token.idx - people.end < _NEAR_PEOPLE:
            return refs_of(people)  # "For the Americans it is not the first time. Reagan took them out"
        group = [g for g in self._groups if g.end <= token.idx]
        last = self._acting.last_states(token)
        if group and (not last or set(last) <= set(group[-1].refs) or token.idx - group[-1].end < 400):
            return group[-1].refs
        if len(last) == 1 and self._many_act_before(token):
            return ()  # "Russia left the treaty. NATO allies suspended it. They remain parties to it"
        return (
            self._lists.of_size(token.idx, numbers()[token.lower_]) if token.lower_ in numbers() and not group else last
        )

    def _many_act_before(self, token: Token) -> bool:
        """Whether the sentence before a word is of several states without their names."""
        before = next(iter(self._acting.before(token.idx)), None)
        main = self._parsed.tokens(before) if before is not None else ()
        who = next((w for w in main if w.dep_ in _SUBJECTS and w.head.dep_ == "ROOT"), None)
        return who is not None and who.tag_ == "NNS" and who.lower_ in words_of("states")

    def _we(self, token: Token) -> Sequence[str]:
        """Who "we" is in a text of a state's own: it, or the states in whose joint name the text begins."""
        here = self._parsed.sentence_at(token.idx)
        line = self._parsed.article.text[: token.idx].rpartition("\n")[2]
        if here is None or self.main_state is None or _LABEL.match(line):
            return ()  # in a transcript the speaker's label says who, and it is no state's
        first = self._groups[0] if self._groups else None
        if first and first.end <= token.idx and first.start < _OPENING and self.main_state in first.refs:
            return first.refs
        return (self.main_state,)


def _is_of_its_own_name(noun: Token) -> bool:
    """As in "the Union of Greens and Farmers": no organisation told of before."""
    of = next((c for c in noun.children if c.lower_ == "of" and c.i == noun.i + 1), None)
    return of is not None and noun.text[:1].isupper() and any(c.tag_.startswith("NNP") for c in of.children)


def _is_denied(noun: Token) -> bool:
    """Whether one of several is named as the other way round: "but not Benin", "but not by Benin or Chad"."""
    return any(n.dep_ == "neg" for n in noun.children) or noun.doc[noun.left_edge.i].lower_ == "not"


def _is_fewer(token: Token, many: int) -> bool:
    """Such as "two of the three Baltic states": which ones is not told."""
    of = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    return of and numbers().get(token.lower_, many) < many


def _shares_owners(noun: Token) -> bool:
    """Such as "the EU's ambassador and envoys of Austria and France": whose the second is stands behind."""
    second = [c.i for c in noun.children if c.dep_ == "conj" and lemma(c) in role_words()]
    return bool(second) and any(c.lower_ == "of" and c.i > second[-1] for c in noun.children)
