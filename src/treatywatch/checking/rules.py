"""Claims about what a treaty's text says: what it bans, allows, asks for, and how long a withdrawal takes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from treatywatch.checking.asks import Record
from treatywatch.checking.clause_rules import clause_rule_finding, clauses, sources_of
from treatywatch.checking.finding import Finding, silent
from treatywatch.checking.lengths import (
    Length,
    fixed_day_fits,
    fixed_day_of,
    length_of,
    lengths_in,
    parse_length,
    parse_year_end,
)
from treatywatch.checking.missing import missing_finding
from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.verdicts import Verdict

_WITHDRAWAL_KINDS = ("withdrawal", "withdrawal_silent")
_ITS_OBJECT = ("them", "their", "such weapons", "these weapons", "the weapons", "those weapons")
_OF_ALL = re.compile(
    r"\bof (?:every|any|all) kinds?\b"
    r"|\b(?:bans?|banned|banning|forbids?|forbidden|prohibits?|prohibited|outlaws?|outlawed|outlawing|bars?|ends?)"
    r" (?:all|any|every)\b",
    re.I,
)
_WHOLE = re.compile(r"\b(?:all|any|every|never)\b", re.I)
_PERIODS = frozenset({"withdrawal_period", "notice_period", "entry_into_force_period"})


def rule_finding(record: Record, treaty: str, about: str, words: str, on: date) -> Finding:
    """The verdict on "the treaty's text says so".

    Args:
        record: where it is looked up.
        treaty: treaty id.
        about: kind of rule; "no_" before it where the text denies it; "withdrawal_period" for a length.
        words: the claim's words, or the length.
        on: the article's day.
    """
    if about in _PERIODS:
        return _period(record, treaty, about, words)
    denied = about.startswith("no_")
    kind = about.removeprefix("no_")
    if kind == "withdrawal_clause":
        return _on_leaving(record, treaty, denied)
    if about == "entry_missing":
        return missing_finding(record, treaty, int(words), on)
    by_clause = clause_rule_finding(record, treaty, about, words)
    if by_clause is not None:
        return by_clause
    past = kind == "superlative" and re.search(r"\b\w+ed\b", words)
    rules = [rule for rule in record.profile(treaty).rules if rule.about == kind and (past or _held(rule, on))]
    if kind == "permits" and denied and not any(_speaks(rule, words, ()) for rule in rules):
        return rule_finding(record, treaty, "prohibits", words, on)  # "allows no explosions": forbids them
    said = _without_names(words, record.profile(treaty).names.usual)
    spoken = [rule for rule in rules if _speaks(rule, said, record.profile(treaty).about)]
    if not spoken:
        return _survival(record, treaty, words) if kind == "survives" else silent("it has no words of the text on this")
    rule = next((rule for rule in spoken if _any(rule.wrong, words)), spoken[0])
    wrong = _any(rule.wrong, words)
    fact = f"{rule.article + ' says: ' if rule.article else ''}{rule.what}"
    line = Derivation(fact, rule.article, (), "")
    verdict = Verdict.SUPPORTED if wrong == denied else Verdict.CONTRADICTED
    if verdict is Verdict.CONTRADICTED and rule.basis == "known":
        return silent(f"{fact} (not seen in the text itself)")
    if verdict is Verdict.SUPPORTED and kind == "prohibits" and _OF_ALL.search(words) and not _WHOLE.search(rule.what):
        return silent(f"{fact}: whether that is all that the claim says is open")
    if verdict is Verdict.SUPPORTED and not denied and (other := _other_lengths(words, rule.what)):
        if len(other) > 1 or len(lengths_in(words)) > 1 or rule.basis == "known":
            return silent(f"{fact}: whether the lengths are these is open")
        return Finding(Verdict.CONTRADICTED, fact, f"not {other[0]}", (line,), sources_of(record, treaty))
    return Finding(verdict, fact, "", (line,), sources_of(record, treaty))


def _held(rule: Any, on: date) -> bool:
    return (rule.start is None or rule.start <= on) and (rule.until is None or on < rule.until)


def _speaks(rule: Any, words: str, subjects: Iterable[str]) -> bool:
    """Whether a rule speaks to a claim: by a keyword, and for a ban or a duty by its object too."""
    matter = rule.matter or (subjects if rule.about in ("prohibits", "requires") else ())
    return _any(rule.keywords, words) and (not matter or _any((*matter, *_ITS_OBJECT), words))


def _any(keywords: Iterable[str], words: str) -> bool:
    """Whether one of the words stands in the claim, in any case, as singular or plural."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?:s|es|ed|d|ing)?(?!\w)", words, re.I) for word in keywords)


def _without_names(words: str, names: Iterable[str]) -> str:
    """A claim's words without the treaty's names: what its name says is no object of "forbids landmines"."""
    for name in sorted(names, key=len, reverse=True):
        words = re.sub(re.escape(name), "", words, flags=re.I) if name.lower() in words.lower() else words
    return words


def _other_lengths(words: str, text: str) -> tuple[Length, ...]:
    """The lengths of a claim that are none of those of a rule; none where the rule has no length."""
    real = lengths_in(text)
    return tuple(said for said in lengths_in(words) if real and not any(said.same(r) or said.near(r) for r in real))


def _survival(record: Record, treaty: str, words: str) -> Finding:
    """What outlives a withdrawal, as the withdrawal clause has it, judged by its length."""
    said = parse_length(words)
    for clause in clauses(record, treaty, "withdrawal"):
        for survival in clause.survives:
            if not survival.length or said is None:
                continue
            fact = f"{survival.article} says: {survival.what}, for {length_of(survival.length)}"
            line = Derivation(fact, survival.article, (), "")
            fits = said.near(length_of(survival.length))
            verdict = Verdict.SUPPORTED if fits else Verdict.CONTRADICTED
            return Finding(verdict, fact, "", (line,), sources_of(record, treaty))
    return silent("it has no words of the text on this")


def _period(record: Record, treaty: str, about: str, words: str) -> Finding:
    """How long a withdrawal (or a deposit) takes to have its effect, by the clause."""
    leaves = about != "entry_into_force_period"
    kinds = _WITHDRAWAL_KINDS if leaves else ("later_party",)
    found = [clause for clause in clauses(record, treaty, *kinds) if clause.delay]
    said, year_end = parse_length(words), parse_year_end(words)
    if not found or (said is None and year_end is None):
        return silent("it has no clause on this period")
    if said is None or any(fixed_day_of(c.delay) for c in found):
        return _to_fixed_day(found, words, sources_of(record, treaty))
    clause = next((c for c in found if said.same(length_of(c.delay))), found[0])
    real = length_of(clause.delay)
    what = "a withdrawal takes effect" if leaves else "the treaty binds a later party"
    tail = " after the notice" if leaves else " after its deposit"
    tail += f", on {clause.delay[-1]}" if len(clause.delay) > 1 else ""
    by = f"by {clause.article}" if clause.article else "by practice, as the text has no clause on it,"
    fact = f"{by} {what} {'at once' if real.at_once else f'{real}{tail}'}"
    line, sources = Derivation(fact, clause.article, (), str(real)), sources_of(record, treaty)
    if said.same(real) and clause.kind == "withdrawal_silent" and clause.admissible != "yes":
        return Finding(Verdict.DISPUTED, fact, clause.view, (line,), sources)
    if said.same(real):
        return Finding(Verdict.SUPPORTED, fact, "", (line,), sources)
    if len(found) > 1 or clause.basis == "known":
        return silent(fact, sources=sources)
    if said.near(real):
        return Finding(Verdict.IMPRECISE, fact, f"not exactly {said}", (line,), sources)
    if clause.kind == "withdrawal_silent" or (about != "notice_period" and _longer_allowed(clause, said, real)):
        return Finding(Verdict.IMPRECISE, fact, f"and {said} can only come from elsewhere", (line,), sources)
    return Finding(Verdict.CONTRADICTED, fact, f"not {'at once' if said.at_once else said}", (line,), sources)


def _to_fixed_day(found: list[Any], words: str, sources: tuple[SourceNote, ...]) -> Finding:
    """The verdict on a length, or on the end of a year, where the text or the clause counts to a fixed day."""
    clause, year_end = found[0], parse_year_end(words)
    fixed, said = fixed_day_of(clause.delay), parse_length(words)
    fact = f"by {clause.article} the effect is on {' then '.join(map(str, clause.delay))}"
    line = Derivation(fact, clause.article, (), words)
    if len(found) > 1 or len(clause.delay) > 1:
        return silent(fact, sources=sources)
    if fixed is not None and year_end is not None and fixed_day_fits(fixed, year_end):
        return Finding(Verdict.SUPPORTED, fact, "", (line,), sources)
    if fixed is not None and said is not None and fixed_day_fits(fixed, said):
        return Finding(Verdict.IMPRECISE, fact, f"so {said} is but one of its lengths", (line,), sources)
    if clause.basis == "known" or clause.kind == "withdrawal_silent":
        return silent(fact, sources=sources)
    meant = words if said is None or not said.at_once else "at once"
    return Finding(Verdict.CONTRADICTED, fact, f"not {meant}", (line,), sources)


def _on_leaving(record: Record, treaty: str, denied: bool) -> Finding:
    """The verdict on "the treaty has a (or no) clause on withdrawal"."""
    own, silent_ = clauses(record, treaty, "withdrawal"), clauses(record, treaty, "withdrawal_silent")
    if not own and not silent_:
        return silent("it does not have the treaty's clauses on withdrawal")
    clause = (own or silent_)[0]
    fact = (
        f"the treaty has a clause on withdrawal, {clause.article}" if own else "the treaty has no clause on withdrawal"
    )
    line = Derivation(fact, clause.article, (), "")
    right = denied == (not own)
    if not right and clause.basis == "known":
        return silent(fact)
    return Finding(Verdict.SUPPORTED if right else Verdict.CONTRADICTED, fact, "", (line,), sources_of(record, treaty))


def _longer_allowed(clause: Any, said: Length, real: Length) -> bool:
    """Whether the clause lets a longer time stand: terms, or a gate before the notice, alone or with the period."""
    gate = getattr(clause, "gate", None)
    if gate is None or not gate.opens.delay:
        return bool(getattr(clause, "periods", None)) and said.days > real.days
    wait = length_of(gate.opens.delay)
    both = Length(wait.days + real.days, "day")
    return said.near(wait) or said.near(both)
