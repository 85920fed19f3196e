"""Claims about membership of an organisation and about land borders."""

from __future__ import annotations

from datetime import date, timedelta

from treatywatch.checking.finding import Finding, silent
from treatywatch.checking.tables import table
from treatywatch.checking.wording import listed, name
from treatywatch.model.answers import Derivation, SourceNote
from treatywatch.model.days import Day, exact_day
from treatywatch.model.verdicts import Verdict

_AT_ONCE = timedelta(days=365)  # after the first members, in which who comes in is one of the founders
_YEARS_AFTER = timedelta(days=5 * 365)  # after them, from when nobody is


def is_organisation_with_members(organisation: str, on: date) -> bool:
    """Whether an id is that of an organisation whose members on a day are known."""
    from treatywatch.actors.ties import members

    return bool(members(organisation, on))


def member_finding(participant: str, organisation: str, yes: bool, on: date) -> Finding:
    """The verdict on "P is (or is not) a member of ORG" on a day; the table of members counts as complete."""
    from treatywatch.actors.ties import members, membership

    if not members(organisation, on):
        return silent(f"it does not have the members of {name(organisation)}")
    spans = membership(organisation, participant)
    inside = any(span.covers(on) for span in spans)
    fact = _membership_fact(participant, organisation, on)
    line = Derivation(f"{name(participant)} in {name(organisation)} on {on}: {'yes' if inside else 'no'}", "", (), "")
    sources = tuple(dict.fromkeys(_note(span.source) for span in spans)) or (_note("memberships"),)
    if inside and not yes and any(span.until is not None and span.until <= on for span in spans):
        return Finding(Verdict.IMPRECISE, fact, "so it left and came back", (line,), sources)
    return Finding(Verdict.SUPPORTED if inside == yes else Verdict.CONTRADICTED, fact, "", (line,), sources)


def came_in_finding(participant: str, organisation: str, on: date) -> Finding:
    """The verdict on "P joined ORG" up to a day, whether or not it has left since."""
    from treatywatch.actors.ties import membership

    spans = [span for span in membership(organisation, participant) if span.since is None or span.since <= on]
    if not spans:
        return member_finding(participant, organisation, True, on)
    fact = _membership_fact(participant, organisation, on)
    return Finding(Verdict.SUPPORTED, fact, "", (), tuple(dict.fromkeys(_note(span.source) for span in spans)))


def founding_member_finding(participant: str, organisation: str) -> Finding:
    """The verdict on "P is a founding member of ORG": it came in with the first, or years after them.

    Who came in within the first years but not at once may be counted among the founders or not, and is not judged.
    """
    from treatywatch.actors.ties import all_memberships, membership

    firsts = [spans[0].since for spans in all_memberships(organisation).values() if spans and spans[0].since]
    spans = membership(organisation, participant)
    if not firsts or (spans and spans[0].since is None):
        return silent(f"it does not have who founded {name(organisation)}")
    first = min(firsts)
    fact = f"{_membership_fact(participant, organisation, date.max)}; its first members came in on {first}"
    sources = tuple(dict.fromkeys(_note(span.source) for span in spans)) or (_note("memberships"),)
    own = spans[0].since if spans else None
    if own is not None and own - first <= _AT_ONCE:
        return Finding(Verdict.SUPPORTED, fact, "", (), sources)
    if own is not None and own - first > _YEARS_AFTER:
        return Finding(Verdict.CONTRADICTED, fact, "", (), sources)
    return silent(f"it need not have everybody who founded {name(organisation)}")


def was_member_finding(participant: str, organisation: str, ever: bool, on: date) -> Finding:
    """The verdict on "P was once (or never) a member of ORG" up to a day.

    The table need not have every membership that has ended, so that a state without one is not judged.
    """
    from treatywatch.actors.ties import members, membership

    if not members(organisation, on):
        return silent(f"it does not have the members of {name(organisation)}")
    spans = [span for span in membership(organisation, participant) if span.since is None or span.since <= on]
    if not spans:
        return silent(f"it need not have every former member of {name(organisation)}")
    fact = _membership_fact(participant, organisation, on)
    sources = tuple(dict.fromkeys(_note(span.source) for span in spans))
    return Finding(Verdict.SUPPORTED if ever else Verdict.CONTRADICTED, fact, "", (), sources)


def _membership_fact(participant: str, organisation: str, on: date) -> str:
    from treatywatch.actors.ties import membership

    who, whom = name(participant), name(organisation)
    parts = []
    for span in membership(organisation, participant):
        first = str(span.since) if span.since else "its beginning"
        ended = f"was a member of {whom} from {first} to {span.until}"
        parts.append(ended if span.until else f"has been a member of {whom} since {first}")
    return f"{who} {listed(parts)}" if parts else f"{who} was no member of {whom} by {on}"


def member_day_finding(participant: str, organisation: str, step: str, day: Day, on: date) -> Finding:
    """The verdict on "P joined (or left) ORG on DAY", as told on a day: what came only later makes no plan wrong.

    A day on which it gave notice is near the truth, and one told before it was out may be such a day.
    """
    from treatywatch.actors.ties import leaving_notices, membership

    spans = membership(organisation, participant)
    known = [span.until if step == "left" else span.since for span in spans]
    days = [exact_day(found) for found in known if found is not None]
    if not days and not day.lies_after(on) and any(span.covers(on) for span in spans) != (step == "member"):
        return member_finding(participant, organisation, step == "member", on)  # it never came in, or never left
    if not days:
        return silent(f"it does not have that day of {name(participant)} in {name(organisation)}")
    fact = _membership_fact(participant, organisation, days[-1].earliest or date.max)
    sources = tuple(dict.fromkeys(_note(span.source) for span in spans))
    # Who is out from New Year's Day on has left at the end of the old year.
    last = [exact_day(found - timedelta(days=1)) for found in known if found is not None and step == "left"]
    fits = any(found.overlaps(day) for found in (*days, *last))
    if not fits and any(_close(found, day) for found in days):
        return Finding(Verdict.IMPRECISE, fact, f"not {day}", (), sources)
    of_notice = step == "left" and day.earliest is not None  # and not "had left by April"
    notices = [exact_day(told) for told in leaving_notices(organisation, participant)] if of_notice else []
    if not fits and (given := next((told for told in notices if told.overlaps(day) or _close(told, day)), None)):
        return Finding(Verdict.IMPRECISE, fact, f"while it gave notice on {given}", (), sources)
    settled = (days[-1].earliest or date.min) <= on
    if not fits and not settled and (of_notice or day.lies_after(on)):
        told = "a day to come" if day.lies_after(on) else "what may be its notice"
        return silent(f"{fact}; the text speaks of {told}")
    return Finding(Verdict.SUPPORTED if fits else Verdict.CONTRADICTED, fact, "" if fits else f"not {day}", (), sources)


def nth_member_finding(participant: str, organisation: str, said: int, on: date) -> Finding:
    """The verdict on "P is the N-th member of ORG", by how many it had on the day on which P came in.

    Several that came in on one day share its numbers; some count members that have left since, and some do not.
    """
    from treatywatch.actors.ties import members, membership

    spans = [span for span in membership(organisation, participant) if span.since is not None and span.since <= on]
    if not spans or spans[-1].since is None:
        return silent(f"it does not have that day of {name(participant)} in {name(organisation)}")
    day = spans[-1].since
    before, after = members(organisation, day - timedelta(days=1)), members(organisation, day)
    fact = f"{name(participant)} became a member of {name(organisation)} on {day}, and with it there were {len(after)}"
    line = Derivation(fact, "", (), str(len(after)))
    sources = (_note(spans[-1].source),)
    if len(before & after) < said <= len(after):
        return Finding(Verdict.SUPPORTED, fact, "", (line,), sources)
    if abs(said - len(after)) <= 1:
        return Finding(Verdict.IMPRECISE, fact, f"not {said}", (line,), sources)
    return Finding(Verdict.CONTRADICTED, fact, f"not {said}", (line,), sources)


def ranked_member_finding(participant: str, organisation: str, rank: str, on: date) -> Finding:
    """The verdict on "P was the first (last, only) one to come into ORG (or out of it)" up to a day.

    Those that came in or went out on one day share its rank. The table need not have every membership that has ended,
    so that "first" and "only" out of a body stand on those that it has, which a note says.
    """
    from treatywatch.actors.ties import all_memberships

    which, way = rank.split("_")
    turns = [
        (day, member, span.source)
        for member, spans in all_memberships(organisation).items()
        for span in spans
        if (day := span.since if way == "in" else span.until) is not None and day <= on
    ]
    own = [(day, source) for day, member, source in turns if member == participant]
    if not own:
        return silent(f"it has no day on which {name(participant)} {_WAYS[way]} {name(organisation)} by {on}")
    day, source = own[0] if which == "first" else own[-1]
    others = sorted((d, m) for d, m, _ in turns if m != participant and _comes_between(which, d, day))
    fact = f"{name(participant)} {_WAYS[way]} {name(organisation)} on {day}"
    if others:
        other_day, other = others[-1] if which == "last" else others[0]
        reason_ = f"and {name(other)} on {other_day}"
        return Finding(Verdict.CONTRADICTED, fact, reason_, (), (_note(source),))
    beside = sorted({m for d, m, _ in turns if m != participant and d == day})
    if beside:
        with_it = (
            f"{name(beside[0])} and {len(beside) - 1} more" if len(beside) > 2 else listed(list(map(name, beside)))
        )
        return Finding(Verdict.IMPRECISE, fact, f"on one day with {with_it}", (), (_note(source),))
    found = "none that left otherwise" if which == "only" else f"none {'later' if which == 'last' else 'earlier'}"
    line = Derivation(f"{fact}; {found} is in the table up to {on}", "", (), "")
    return Finding(Verdict.SUPPORTED, f"{fact}, and {found} is in the table", "", (line,), (_note(source),))


_WAYS = {"in": "became a member of", "out": "left"}


def _comes_between(which: str, other: date, own: date) -> bool:
    return which == "only" or (other < own if which == "first" else other > own)


def _close(real: Day, said: Day) -> bool:
    """Whether a day lies so near that it may be that of an announcement or a ceremony."""
    if real.earliest is None or said.exact is None:
        return False
    return abs(real.earliest - said.exact) <= timedelta(days=int(table("days")["membership_slack"]))


def border_finding(one: str, other: str, yes: bool, on: date) -> Finding:
    """The verdict on "P borders (or does not border) Q" by land, by geography; exclaves count and are named."""
    from treatywatch.actors.ties import border, neighbours

    if not neighbours(one, on) and not neighbours(other, on):
        return silent(f"it has no land borders of {name(one)} and {name(other)}")
    spans = [span for span in border(one, other) if span.covers(on)]
    note = next((span.note for span in spans if span.note), "")
    has = "share a land border" if spans else "share no land border"
    fact = f"{name(one)} and {name(other)} {has}" + (f" ({note})" if note else "")
    sources = tuple(dict.fromkeys(_note(span.source) for span in spans)) or (_note("borders"),)
    line = Derivation(f"{fact} on {on}", "", (), "")
    return Finding(Verdict.SUPPORTED if bool(spans) == yes else Verdict.CONTRADICTED, fact, "", (line,), sources)


def _note(source: str) -> SourceNote:
    url = source if source.startswith("http") else ""
    return SourceNote("actors", "Treatywatch's table of memberships and land borders", "" if url else source, url)
