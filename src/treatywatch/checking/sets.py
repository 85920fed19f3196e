"""Sets of states as claims name them, and claims that hold of one member of a set and of no other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from treatywatch.checking.asks import Record
from treatywatch.checking.counts import Tally, declared, fits, is_near, living, un_members
from treatywatch.checking.days import act_step, depositaries_apart, many_depositaries, step_days
from treatywatch.checking.dossier import Dossier, earliest
from treatywatch.checking.finding import Finding, grounded, silent
from treatywatch.checking.standing import standing_finding
from treatywatch.checking.tables import standing_verdict, table
from treatywatch.checking.wording import listed, name
from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.entries import ActKind
from treatywatch.model.verdicts import Verdict

_FEW = 6
_NO_SET = "it does not have the group of states that is meant"
_UN_MEMBERS = "members(UN) & "
_INSIDE = frozenset({"party", "bound"})
_OUTSIDE = frozenset({"not_party", "never_party", "not_ratified"})
_SHARE = re.compile(r"(?P<relation>[<>~=])(?P<part>\d+)%")
_BASES = {
    "parties": "bound",
    "ratifiers": "consented",
    "signatories": "signed",
    "signers_only": "signed_only",
    "outsiders": "outside",
    "strangers": "never_joined",
    "leavers": "left",
    "notifiers": "notified",
}
"""Sets of states by where they stand under a treaty, and the basis of data/verdicts/counts.yaml that counts them."""
_OF_EXITS = frozenset({"leavers", "notifiers"})
"""Sets in which nobody may be."""
_TERM = re.compile(rf"(members|allies|borders|{'|'.join(_BASES)}|not|region|wider)\((\w[\w-]*)\)")


def resolve(sets: str, on: date, record: Record, known: date | None = None) -> frozenset[str] | None:
    """The states in all of some sets ("members(NATO) & borders(RUS)") on a day; None where a set is not known.

    An empty text means the members of the United Nations; `wider` are a region's with those that only some count to it.
    """
    from treatywatch.actors.regions import regions
    from treatywatch.actors.ties import members, neighbours

    found: frozenset[str] | None = None
    for term in filter(None, sets.split(" & ")):
        match = _TERM.fullmatch(term)
        if match is None:
            return None
        kind, ref = match.groups()
        if kind == "not":
            found = (un_members(on) if found is None else found) - {ref}
            continue
        if kind in _BASES:
            if ref not in record.treaties():
                return None
            part = living(Tally(record, ref, on, known).on_basis(_BASES[kind]), on)
        elif kind in ("region", "wider"):
            region = regions().get(ref)
            part = frozenset() if region is None else region.members | (region.edge if kind == "wider" else frozenset())
        else:
            part = neighbours(ref, on) if kind == "borders" else members(ref, on)
        if not part and kind not in _OF_EXITS:
            return None
        found = part if found is None else found & part
    return un_members(on) if found is None else found


def for_any_region(sets: str, find: Callable[[str], Finding]) -> Finding:
    """A finding that holds whichever states are counted to a region; imprecise where it hangs on that.

    Args:
        sets: as `resolve`.
        find: judges the claim with the sets given to it.
    """
    strict = find(sets)
    if "region(" not in sets:
        return strict
    wide = find(sets.replace("region(", "wider("))
    for verdict in (Verdict.NOT_IN_RECORD, Verdict.CONTRADICTED, Verdict.SUPPORTED):
        found = next((finding for finding in (strict, wide) if finding.verdict is verdict), None)
        if found is not None and verdict is Verdict.CONTRADICTED and wide.verdict is not strict.verdict:
            reason = "which hangs on who is counted to the region"
            return replace(found, verdict=Verdict.IMPRECISE, reason=reason)
        if found is not None:
            return found
    return strict


def set_note(sets: str) -> SourceNote:
    """Who says who belongs to the sets."""
    return SourceNote("actors", "Treatywatch's table of memberships and land borders", sets, "")


def set_count_finding(record: Record, sets: str, relation: str, said: int, on: date, known: date | None) -> Finding:
    """The verdict on "so many states are in all of these sets"; a number short of the set is imprecise, not wrong.

    A text that names four of six has a true core: those four are in the set; of a region one more may
    be one that has left.
    """
    found = resolve(sets, on, record, known)
    if found is None:
        return silent("it does not have that group of states")
    names = listed(sorted(name(p) for p in found))
    fact = f"on {on} there were {len(found)} {_said(sets)}" + (f" ({names})" if 0 < len(found) <= 12 else "")
    line = Derivation(f"{sets} on {on}: {len(found)}", "", (), str(len(found)))
    if fits(relation, said, len(found)):
        return Finding(Verdict.SUPPORTED, fact, "", (line,), (set_note(sets),))
    anyone = resolve(sets.removeprefix(_UN_MEMBERS), on, record, known) if sets.startswith(_UN_MEMBERS) else None
    if anyone is not None and fits(relation, said, len(anyone)):
        reason = f"and {said} only with others than UN members"
        return Finding(Verdict.IMPRECISE, fact, reason, (line,), (set_note(sets),))
    outside = resolve(sets.replace("strangers(", "outsiders("), on, record, known) or frozenset()
    if "strangers(" in sets and fits(relation, said, len(outside)):
        reason = f"and {said} with those that took a step and are outside"
        return Finding(Verdict.IMPRECISE, fact, reason, (line,), (set_note(sets),))
    untouched = resolve(sets.replace("outsiders(", "strangers("), on, record, known) or frozenset()
    if "outsiders(" in sets and fits(relation, said, len(untouched)):
        reason = f"and {said} only without those that have signed"
        return Finding(Verdict.IMPRECISE, fact, reason, (line,), (set_note(sets),))
    running = resolve(sets.replace("leavers(", "notifiers("), on, record, known) or frozenset()
    if "leavers(" in sets and fits(relation, said, len(running)):
        reason = f"and {said} only with notices that still run"
        return Finding(Verdict.IMPRECISE, fact, reason, (line,), (set_note(sets),))
    if len(found) < said <= len(found) + len(_on_their_way_out(record, sets, on, known)):
        return silent(f"{fact}, and others have decided to leave", sources=(set_note(sets),))
    loose = _hangs_on_who_is_counted(sets)
    if said < len(found) or (loose and is_near(said, len(found), relation)):
        return Finding(
            Verdict.IMPRECISE,
            fact,
            f"not only {said}" if said < len(found) else f"not {said}",
            (line,),
            (set_note(sets),),
        )
    if not _all_declared(record, sets, on):
        return silent(f"{fact}, but its sources are not complete for that day", sources=(set_note(sets),))
    said_so = {">": "more than ", "<": "fewer than "}.get(relation, "")
    return Finding(Verdict.CONTRADICTED, fact, f"not {said_so}{said}", (line,), (set_note(sets),))


def _on_their_way_out(record: Record, sets: str, on: date, known: date | None) -> frozenset[str]:
    """Those of the sets, without that of the leavers, who have taken a step towards leaving, at home or abroad."""
    exits = [match for match in _TERM.finditer(sets) if match[1] in _OF_EXITS]
    if len(exits) != 1:
        return frozenset()
    pool = resolve(" & ".join(term for term in sets.split(" & ") if term != exits[0][0]), on, record, known)
    dossiers = (Dossier(record, exits[0][2], one, on, known) for one in pool or ())
    return frozenset(
        d.participant
        for d in dossiers
        if any(s.action == "withdraw" and (earliest(s.day) or date.max) <= on for s in d.steps)
    )


def _hangs_on_who_is_counted(sets: str) -> bool:
    """Whether one of the sets is a region to which not everybody counts the same states."""
    from treatywatch.actors.regions import regions

    named = [regions().get(ref) for kind, ref in _TERM.findall(sets) if kind in ("region", "wider")]
    return any(region is None or region.edge for region in named)


def _all_declared(record: Record, sets: str, on: date) -> bool:
    """Whether the sources are complete for every treaty whose parties are one of the sets."""
    terms = [match.groups() for match in _TERM.finditer(sets)]
    return all(declared(record, ref, _BASES[kind], on) is not None for kind, ref in terms if kind in _BASES)


def _said(sets: str) -> str:
    words = {
        "members": "members of {}",
        "allies": "members of {}",
        "borders": "neighbours of {}",
        "parties": "parties to {}",
        "ratifiers": "consenting to {}",
        "signers_only": "signatories only of {}",
        "outsiders": "outside {}",
        "strangers": "without any act under {}",
        "leavers": "out of {} again",
        "notifiers": "with a notice of withdrawal from {}",
        "not": "others than {}",
        "region": "states of {}",
        "wider": "states of {}",
    }
    terms = [match.groups() for match in _TERM.finditer(sets)]
    return " that are ".join(words.get(kind, kind + " of {}").format(_named(ref)) for kind, ref in terms)


def _named(ref: str) -> str:
    from treatywatch.actors.regions import regions

    region = regions().get(ref)
    return region.names[-1] if region is not None else name(ref)


def only_finding(
    record: Record, participants: tuple[str, ...], treaty: str, row: str, on: date, within: str, known: date | None
) -> Finding:
    """The verdict on "only P, of that set, stands as the row says".

    Of a set that is not known it holds where it holds of all states.
    """
    pool = resolve(within, on, record, known)
    if pool is None:
        of_all = only_finding(record, participants, treaty, row, on, "", known)
        return of_all if of_all.verdict is Verdict.SUPPORTED else silent(_NO_SET)
    holds = _row_test(record, treaty, row, on, known)
    found = {p for p in pool - set(participants) if holds(p)}
    if row.startswith(("not", "never")):
        found = {
            p for p in found if _is_a_state(p)
        }  # "the only country of the G20 outside it": the African Union is none
    if row in table("participation")["denied_acts"]:  # one that ratified and left again is no other "not to ratify"
        found -= Tally(record, treaty, on, known).left
    others = sorted(found)
    groups = table("participation")["silence"].get(row, ["consent"])
    declared = _declared(record, treaty, groups, on)
    line = Derivation(f"of {within or 'the UN members'} on {on} also: {' '.join(others) or 'none'}", "", (), "")
    if others:
        some = listed([name(p) for p in others[:6]])
        fact = f"the same holds of {some}" + (f" and {len(others) - 6} more" if len(others) > 6 else "")
        if declared is None:
            return silent(fact + ", but its sources are not complete for that day")
        if row in _OUTSIDE and not any(map(_row_test(record, treaty, "never_joined", on, known), others)):
            reason = "which have signed, so that it holds of those alone that took no step at all"
            return Finding(Verdict.IMPRECISE, fact, reason, (line,), declared)
        if row in _INSIDE and all(_is_leaving(record, treaty, p, on, known) for p in others):
            return Finding(Verdict.IMPRECISE, fact, "whose notice to leave is running", (line,), declared)
        return Finding(Verdict.CONTRADICTED, fact, "", (line,), declared)
    strangers = [p for p in participants if p not in pool and _is_exact(within)]
    fact = f"of {_said(within) or 'the UN members'} none other is found on {on}"
    if strangers:
        return Finding(
            Verdict.IMPRECISE, fact, f"and {name(strangers[0])} is none of them", (line,), (set_note(within),)
        )
    if declared is None:
        as_of = record.record_as_of(treaty)
        earlier = _declared(record, treaty, groups, as_of) if as_of else None
        return grounded(
            Finding(Verdict.SUPPORTED, fact, "", (line,), earlier or ()).noting(f"as of {as_of}" if as_of else "")
        )
    return Finding(Verdict.SUPPORTED, fact, "", (line,), declared)


def _is_leaving(record: Record, treaty: str, participant: str, on: date, known: date | None) -> bool:
    return Dossier(record, treaty, participant, on, known).withdraw_column == "notified"


def share_finding(
    record: Record, treaty: str, row: str, on: date, much: str, within: str, known: date | None
) -> Finding:
    """The verdict on "all (most, many, some, none, more than so many in a hundred) of a set stand as the row says"."""
    pool = resolve(within, on, record, known)
    if not pool:
        return silent(_NO_SET)
    holds = _row_test(record, treaty, row, on, known)
    pool = frozenset(p for p in pool if _is_a_state(p) or holds(p))  # unions among a group's members seldom count
    inside = sorted(p for p in pool if holds(p))
    outside = sorted(pool - set(inside))
    fact = f"of {len(pool)} {_said(within)} it holds of {len(inside)} on {on}"
    fact += f" and not of {listed([name(p) for p in outside])}" if 0 < len(outside) <= _FEW else ""
    line = Derivation(fact, "", (), str(len(inside)))
    declared = _declared(record, treaty, table("participation")["silence"].get(row, ["consent"]), on)
    least, most = _band(much)
    if within.startswith("allies") and len(outside) == 1:
        least = 0.0  # somebody's allies do not count that one itself
    if least <= len(inside) / len(pool) <= most:
        return Finding(Verdict.SUPPORTED, fact, "", (line,), (set_note(within),))
    if much.startswith("~") and len(inside) / len(pool) > most:
        return Finding(Verdict.IMPRECISE, fact, "so of more", (line,), (set_note(within),))
    if much == "all" and len(outside) <= 1:
        return Finding(Verdict.IMPRECISE, fact, "so not of all", (line,), (set_note(within),))
    if declared is None:
        return silent(f"{fact}, but its sources are not complete for that day")
    return Finding(Verdict.CONTRADICTED, fact, f"so not of {much}", (line,), declared)


def _is_a_state(participant: str) -> bool:
    from treatywatch.actors.participants import participants

    known = participants().get(participant)
    return known is None or known.kind in ("state", "past_state")


def _band(much: str) -> tuple[float, float]:
    """The least and the most of a set that words for a part of it mean: "most", or a share such as ">75%"."""
    share = _SHARE.fullmatch(much)
    if share is None:
        least, most = (float(x) for x in table("counts")["shares"][much])
        return least, most
    relation, part, slack = share["relation"], int(share["part"]) / 100, float(table("counts")["share_slack"])
    return (0.0 if relation == "<" else part if relation == ">" else part - slack), (
        1.0 if relation == ">" else part if relation == "<" else part + slack
    )


def _row_test(record: Record, treaty: str, row: str, on: date, known: date | None) -> Callable[[str], bool]:
    """Whether a participant stands as the row says, without its derivation: sets are large."""
    tally = Tally(record, treaty, on, known)
    quick = {
        "party": lambda p: p in tally.bound,
        "bound": lambda p: p in tally.bound,
        "not_party": lambda p: p not in tally.consented,
        "never_party": lambda p: p not in tally.consented and p not in tally.left,
        "not_ratified": lambda p: p not in tally.consented,
        "ratified": lambda p: p in tally.consented,
        "never_joined": lambda p: p not in tally.consented and p not in tally.signed,
        "not_even_signed": lambda p: p not in tally.consented and p not in tally.signed,
        "not_signatory": lambda p: p not in tally.signed and p not in tally.consented,
        "signed": lambda p: p in tally.signed,
        "signed_only": lambda p: p in tally.signed and p not in tally.consented,
        "left": lambda p: p in tally.left,
    }
    if row in quick:
        return quick[row]

    def slow(participant: str) -> bool:
        dossier = Dossier(record, treaty, participant, on, known)
        if row not in table("participation")["rows"]:  # "back", "once_ratified": told by more than where one stands
            return standing_finding(dossier, row).verdict is Verdict.SUPPORTED
        return standing_verdict(row, dossier.column, dossier.traits) is Verdict.SUPPORTED

    return slow


def _declared(record: Record, treaty: str, groups: list[str], on: date) -> tuple[SourceNote, ...] | None:
    found = [record.coverage(treaty, group, on) for group in groups]
    if any(coverage is None for coverage in found):
        return None
    return tuple(dict.fromkeys(record.source(c.source, f"complete to {c.until}") for c in found if c is not None))


def ordinal_finding(
    record: Record, which: str, participant: str, treaty: str, step: str, within: str, on: date, known: date | None
) -> Finding:
    """The verdict on "P was the first (or last) of a set to do a step"; one of several on the same day is imprecise."""
    if step == "joined":  # "the first to join": by the day of effect, or by that of the deposit
        in_force = bool(days_of(record, treaty, ["bound"], on, known, None))
        ways = [
            _ordinal_by(record, which, participant, treaty, step, within, on, known, kinds)
            for kinds in ([["bound"], ["consent"]] if in_force else [["consent"]])
        ]
        wanted = (Verdict.SUPPORTED, *([Verdict.IMPRECISE] if which == "last" else []), Verdict.NOT_IN_RECORD)
        return next((way for verdict in wanted for way in ways if way.verdict is verdict), ways[0])
    kinds = table("days")["steps"][step]["means"][:1] if step in table("days")["steps"] else []
    return _ordinal_by(record, which, participant, treaty, step, within, on, known, kinds)


def early_finding(
    record: Record, participant: str, treaty: str, step: str, within: str, on: date, known: date | None
) -> Finding:
    """The verdict on "P was among the first of a set to do a step": by how many of all who took it came before."""
    pool = resolve(within, on, record, known)
    kinds = table("days")["steps"][step]["means"][-1:] if step in table("days")["steps"] else []
    if pool is None or not kinds:
        return silent("it does not have the group of states or the step that is meant")
    days = days_of(record, treaty, kinds, on, known, None if not within else pool | {participant})
    own, early = days.get(participant), table("counts")["early"]
    if own is None:
        return silent(f"it has no such step of {name(participant)} with a day")
    before = sum(1 for day in days.values() if day < own)
    fact = f"for {name(participant)} that was on {own}, and before it there were {before} of {len(days)}"
    line = Derivation(f"{participant}: {own}; {before} of {len(days)} before", "", (), str(before))
    sources = _behind(record, treaty, participant, kinds, on, known)
    if before < max(int(early["few"]), float(early["first"]) * len(days)):
        return grounded(Finding(Verdict.SUPPORTED, fact, "", (line,), sources))
    if before >= float(early["late"]) * len(days) and len(days) > int(early["few"]):
        return grounded(Finding(Verdict.CONTRADICTED, fact, "so it came late", (line,), sources))
    return silent(f"{fact}, and how many are the first is open", sources=sources)


def _ordinal_by(
    record: Record,
    which: str,
    participant: str,
    treaty: str,
    step: str,
    within: str,
    on: date,
    known: date | None,
    kinds: list[str],
) -> Finding:
    pool = resolve(within, on, record, known)
    if pool is None or not kinds:
        return silent("it does not have the group of states or the step that is meant")
    days = days_of(record, treaty, kinds, on, known, None if not within else pool | {participant})
    own = days.get(participant)
    if (
        own is None
        and which == "first"
        and kinds == ["end"]
        and days
        and _still_in(record, treaty, participant, on, known)
    ):
        earlier = listed([f"{name(p)} ({day})" for p, day in sorted(days.items(), key=lambda pair: pair[1])[:3]])
        fact = f"{name(participant)} had not left by {on}, and before it there was {earlier}"
        behind = _behind(record, treaty, min(days, key=lambda p: days[p]), kinds, on, known)
        return grounded(Finding(Verdict.CONTRADICTED, fact, "", (Derivation(fact, "", (), ""),), behind))
    if own is None and kinds == ["end"]:
        return _not_yet(ordinal_finding(record, which, participant, treaty, "notified", within, on, known))
    if own is None:
        fact, groups = f"it has no such step of {name(participant)}", table("days")["groups"].get(kinds[0])
        declared = _declared(record, treaty, groups, on) if groups and kinds[0] != "end" else None
        if declared is None or Dossier(record, treaty, participant, on, known).acts:
            return silent(f"{fact} with a day")
        return Finding(Verdict.CONTRADICTED, fact, f"and its sources are complete for {on}", (), declared)
    if within and _is_exact(within) and participant not in pool | (resolve(within, own, record, known) or frozenset()):
        reason = f"and {name(participant)} is none of {_said(within)}"
        return Finding(Verdict.IMPRECISE, f"for {name(participant)} that was on {own}", reason, (), (set_note(within),))
    ahead = sorted(p for p, day in days.items() if p != participant and (day < own if which == "first" else day > own))
    if step == "acceded" and which == "first":  # "the first to accede": who signed and ratified came otherwise
        ahead = [p for p in ahead if _acceded(record, treaty, p, on, known)]
    if which == "last" and kinds in (
        ["bound"],
        ["consent"],
    ):  # a new state that took over an old one's consent joined none
        ahead = [p for p in ahead if not Dossier(record, treaty, p, on, known).done(ActKind.SUCCESSION)]
    same = sorted(p for p, day in days.items() if p != participant and day == own)
    sources = (*_behind(record, treaty, participant, kinds, on, known), *((set_note(within),) if within else ()))
    line = Derivation(f"{name(participant)}: {own}; {which} of {len(days)} with that step", "", (), own.isoformat())
    fact = f"for {name(participant)} that was on {own}"
    if ahead:
        others = listed([f"{name(p)} ({days[p]})" for p in ahead[:3]])
        keepers = many_depositaries(record, treaty)
        if keepers and all(abs(days[p] - own) <= depositaries_apart() for p in ahead):
            return silent(f"{fact}; the treaty has {keepers} depositaries, and who came first may be another one's day")
        if kinds == ["end"] and all(_is_contested(record, treaty, p, on, known) for p in ahead):
            reason = f"that {others} had left before is in dispute"
            return grounded(Finding(Verdict.DISPUTED, fact, reason, (line,), sources))
        return grounded(
            Finding(
                Verdict.CONTRADICTED,
                f"{fact}, and {'before' if which == 'first' else 'after'} it there was {others}",
                "",
                (line,),
                sources,
            )
        )
    if same:
        others = listed([name(p) for p in same[:4]]) + (f" and {len(same) - 4} more" if len(same) > 4 else "")
        return Finding(Verdict.IMPRECISE, fact, f"the same day as {others}", (line,), sources)
    to_come = _still_to_come(record, treaty, pool, within, on, known) if which == "last" else []
    if to_come and kinds not in (["notice"], ["end"]):
        reason = f"and {listed([name(p) for p in to_come[:3]])} had no such step by {on}"
        return Finding(Verdict.IMPRECISE, fact, reason, (line,), sources)
    groups = {"signature": "signature", "notice": "withdrawal", "end": "withdrawal"}
    until = own if which == "first" else on  # what came later can be no rival of the first
    if _declared(record, treaty, [groups.get(kinds[0], "consent")], until) is None:
        return silent(f"{fact}, but its sources are not complete for that day", sources=sources)
    return grounded(
        Finding(
            Verdict.SUPPORTED,
            fact,
            "and none of those meant came " + ("before" if which == "first" else "after"),
            (line,),
            sources,
        )
    )


def _still_to_come(
    record: Record, treaty: str, pool: frozenset[str], within: str, on: date, known: date | None
) -> list[str]:
    """Who of a set is not in: "the last EU country to join it" says that all are; of the UN, who came last."""
    a_region = (
        within.startswith(("region(", "wider(")) and "&" not in within
    )  # of its own states, without those on its edge
    if not (_is_exact(within) or a_region) or within == "members(UN)":
        return []
    tally = Tally(record, treaty, on, known)
    return sorted(pool - tally.consented - tally.left)


def _acceded(record: Record, treaty: str, participant: str, on: date, known: date | None) -> bool:
    return bool(Dossier(record, treaty, participant, on, known).done(ActKind.ACCESSION))


def _is_exact(within: str) -> bool:
    """Whether who belongs to some sets is a matter of record: memberships and borders, and no region."""
    return bool(within) and all(term.startswith(("members(", "borders(")) for term in within.split(" & "))


def _still_in(record: Record, treaty: str, participant: str, on: date, known: date | None) -> bool:
    return Dossier(record, treaty, participant, on, known).answer.status.is_bound


def _not_yet(by_notice: Finding) -> Finding:
    """A first or last to leave that has only given notice: right at most in a looser word."""
    if by_notice.verdict is Verdict.SUPPORTED:
        return replace(by_notice, verdict=Verdict.IMPRECISE, reason="and the notice was still running")
    return by_notice


def days_of(
    record: Record, treaty: str, kinds: list[str], on: date, known: date | None, pool: frozenset[str] | None
) -> dict[str, date]:
    """The first day of a step for each participant of a pool that took it by a day."""
    found: dict[str, date] = {}
    for participant, day in _steps_of_all(record, treaty, kinds, on, known):
        if day <= on and (pool is None or participant in pool):
            found[participant] = min(day, found.get(participant, day))
    return found


def _steps_of_all(
    record: Record, treaty: str, kinds: list[str], on: date, known: date | None
) -> Iterator[tuple[str, date]]:
    acts = [act for act in record.acts(treaty, known=known) if act.participant]
    for act in acts:
        kind = act_step(act)
        if kind in kinds and act.day is not None and act.day.exact is not None:
            yield act.participant, act.day.exact
    leavers = {act.participant for act in acts if act_step(act) == "notice" or act.kind is ActKind.CESSATION}
    if "end" in kinds:
        for participant in leavers:
            ends = [end for _, end in Dossier(record, treaty, participant, on, known).intervals if end is not None]
            yield from ((participant, end) for end in ends)
    if "bound" in kinds:
        rows = record.parties(treaty, basis="bound", on=on, known=known).parties
        yield from ((row.participant, row.since) for row in rows if row.since is not None)


def _is_contested(record: Record, treaty: str, participant: str, on: date, known: date | None) -> bool:
    """Whether the legal effect of a participant's leaving is in dispute."""
    return Dossier(record, treaty, participant, on, known).withdraw_column == "contested"


def _behind(
    record: Record, treaty: str, participant: str, kinds: list[str], on: date, known: date | None
) -> tuple[SourceNote, ...]:
    steps = step_days(Dossier(record, treaty, participant, on, known))
    return tuple(dict.fromkeys(note for step in steps if step.kind in kinds for note in step.sources))
