"""Claims about a treaty's clauses beside the period: gates, wars, suspension, reservations, lengths of duties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from treatywatch.checking.asks import Record
from treatywatch.checking.finding import Finding, silent
from treatywatch.checking.lengths import Length, length_of, parse_length
from treatywatch.checking.wording import in_their_words, stems
from treatywatch.law.clauses import Consents
from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.verdicts import Verdict

_NOTHING = "it has no words of the text on this"
_ALLOWED = {"none": "the treaty allows no reservations", "some": "the treaty allows some reservations"}


def clause_rule_finding(record: Record, treaty: str, about: str, words: str) -> Finding | None:
    """The verdict on a rule that a clause of the profile speaks to; None for a kind that none speaks to.

    Args:
        record: where it is looked up.
        treaty: treaty id.
        about: kind of rule, with "no_" before it where the text denies it.
        words: the claim's words, or its length.
    """
    judges: dict[str, Callable[[Record, str, bool, str], Finding]] = {
        "withdrawal_gate": _gate,
        "conflict_tail": _conflict_tail,
        "suspension": _suspension,
        "reservations": _reservations,
        "duty_period": _duty,
        "entry_threshold": _threshold,
        "entry_list": _listed,
    }
    judge = judges.get(about.removeprefix("no_"))
    return judge(record, treaty, about.startswith("no_"), words) if judge else None


def clauses(record: Record, treaty: str, *kinds: str) -> list[Any]:
    """The clauses of some kinds that a treaty's profile has."""
    return [clause for clause in record.profile(treaty).clauses if clause.kind in kinds]


def sources_of(record: Record, treaty: str, clause: Any = None) -> tuple[SourceNote, ...]:
    """What a clause rests on; else the first clause of the treaty with a source, else the sources of its acts."""
    profile = record.profile(treaty)
    own = [clause.source] if clause is not None and clause.source else []
    ids = own or [c.source for c in profile.clauses if c.source] or [c.source for c in profile.coverage]
    return tuple(dict.fromkeys(record.source(i, "") for i in ids[:1]))


def _judged(record: Record, treaty: str, clause: Any, right: bool, fact: str, reason: str = "") -> Finding:
    """Right or wrong by a clause; one that is known only in general contradicts nothing."""
    if not right and clause.basis == "known":
        return silent(fact, sources=sources_of(record, treaty, clause))
    line = Derivation(fact, clause.article, (), "")
    verdict = Verdict.SUPPORTED if right else Verdict.CONTRADICTED
    return Finding(verdict, fact, "" if right else reason, (line,), sources_of(record, treaty, clause))


def _gate(record: Record, treaty: str, denied: bool, words: str) -> Finding:
    """When a notice can be given at the earliest; a clause without a gate may only be told in short."""
    said = parse_length(words)
    for clause in clauses(record, treaty, "withdrawal"):
        if clause.gate is None or not clause.gate.opens.delay or said is None:
            continue
        wait, period = length_of(clause.gate.opens.delay), length_of(clause.delay)
        fact = f"by {clause.article} notice can be given {wait} after entry into force, and takes effect {period} later"
        if not said.same(wait) and said.near(Length(wait.days + period.days, "day")):
            line = Derivation(fact, clause.article, (), "")
            reason = f"so it is {said} until the effect"
            return Finding(Verdict.IMPRECISE, fact, reason, (line,), sources_of(record, treaty, clause))
        return _judged(record, treaty, clause, said.same(wait), fact, f"not {said}")
    return silent(_NOTHING)


def _conflict_tail(record: Record, treaty: str, denied: bool, words: str) -> Finding:
    for clause in clauses(record, treaty, "withdrawal"):
        if clause.conflict_tail is not None and not denied:
            fact = f"by {clause.article} a withdrawal does not take effect while an armed conflict lasts"
            return _judged(record, treaty, clause, True, fact)
    return silent(_NOTHING)


def _suspension(record: Record, treaty: str, denied: bool, words: str) -> Finding:
    """Whether the treaty provides for its suspension: where it does not, the legal effect of one is contested."""
    for clause in clauses(record, treaty, "suspension"):
        fact = "the treaty provides for a suspension" if clause.allowed else "the treaty has no clause on suspension"
        fact += f" ({clause.view})" if clause.view and not clause.allowed else ""
        right = clause.allowed != denied
        if right or clause.basis != "known" or not clause.view:
            return _judged(record, treaty, clause, right, fact)
        line = Derivation(fact, clause.article, (), "")
        return Finding(Verdict.DISPUTED, fact, "", (line,), sources_of(record, treaty, clause))
    return silent(_NOTHING)


def _reservations(record: Record, treaty: str, denied: bool, words: str) -> Finding:
    for clause in clauses(record, treaty, "reservations"):
        if clause.allowed in _ALLOWED:
            fact = f"by {clause.article} {_ALLOWED[clause.allowed]}"
            return _judged(record, treaty, clause, denied == (clause.allowed == "none"), fact)
    return silent(_NOTHING)


def _threshold(record: Record, treaty: str, denied: bool, words: str) -> Finding:
    """How many consents bring the treaty into force, and how long after the last of them."""
    number, _, length = words.partition(": ")
    said = parse_length(length) if length else None
    for clause in clauses(record, treaty, "entry_into_force"):
        needed = [c.count for c in clause.requires if isinstance(c, Consents) and not (c.of or c.organisation)]
        if len(needed) != 1:
            continue
        after = length_of(clause.delay)
        fact = f"by {clause.article} the treaty enters into force {after} after {needed[0]} consents"
        right = int(number) == needed[0] and (said is None or said.same(after))
        return _judged(record, treaty, clause, right, fact)
    return silent(_NOTHING)


def _listed(record: Record, treaty: str, denied: bool, words: str) -> Finding:
    """How many states that the treaty names must all consent before it enters into force."""
    for clause in clauses(record, treaty, "entry_into_force"):
        named = [c for c in clause.requires if isinstance(c, Consents) and c.of and c.count == len(c.of)]
        if len(named) == len(clause.requires) == 1:
            needed = named[0].count
            fact = (
                f"by {clause.article} the treaty enters into force when all the {needed} states that it names consent"
            )
            return _judged(record, treaty, clause, int(words) == needed, fact, f"not {words}")
    return silent(_NOTHING)


def _duty(record: Record, treaty: str, denied: bool, words: str) -> Finding:
    """How long a party has for a duty, found by the words that it shares with the claim and no other duty has.

    A length is wrong only for the act that the duty is about: years to destroy are not those to declare.
    """
    said, told = parse_length(words), stems(in_their_words(words))
    duties: list[Any] = [c for c in clauses(record, treaty, "duty") if not c.recurs]
    near = [c for c in duties if told & stems(c.what)]
    if said is None or not near:
        return silent(_NOTHING)
    meant = [c for c in near if told & stems(c.what) - {s for d in duties if d is not c for s in stems(d.what)}]
    possible = meant if len(meant) == 1 else near
    fitting = [c for c in possible if said.same(length_of(c.due))]
    if not fitting and len(possible) > 1:
        return silent(_NOTHING)
    clause = (fitting or possible)[0]
    if not fitting and not told & stems(clause.what.split()[0]):
        return silent(_NOTHING)
    real = length_of(clause.due)
    fact = f"by {clause.article} a party must {clause.what} within {real} of its entry into force"
    return _judged(record, treaty, clause, bool(fitting), fact, f"not {said}")
