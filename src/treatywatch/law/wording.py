"""How derivations word acts and days."""

from __future__ import annotations

from treatywatch.model.entries import Act, ActKind

_NOUNS = {
    ActKind.CONSENT: "consent to be bound",
    ActKind.WITHDRAWAL: "notice of withdrawal",
    ActKind.WITHDRAWAL_REVOKED: "revocation of a notice",
    ActKind.SUCCESSION: "notification of succession",
}
_DONE = {
    ActKind.WITHDRAWAL: "was received",
    ActKind.WITHDRAWAL_REVOKED: "was received",
    ActKind.SUCCESSION: "was deposited",
    ActKind.DEFINITIVE_SIGNATURE: "was given",
}


def noun(act: Act) -> str:
    """The act as a noun: "ratification", "notice of withdrawal"."""
    return _NOUNS.get(act.kind, act.kind.value.replace("_", " "))


def day_text(act: Act) -> str:
    """The act's day in a sentence: "on 2025-06-27", "in 2025-06", "by 2023-12-31", "on a day not known"."""
    day = act.day
    if day is None:
        return "on a day not known"
    if day.exact:
        return f"on {day.exact}"
    if day.precision != "interval":
        return f"in {day}"
    if day.earliest is None:
        return f"by {day.latest}"
    return f"from {day.earliest} on" if day.latest is None else f"between {day.earliest} and {day.latest}"


def did(act: Act, whose: str, how: str = "") -> str:
    """The act as a clause: "Poland's notice of withdrawal was received on 2025-08-20"; `how` in place of the verb."""
    done = how or _DONE.get(act.kind, "was deposited" if act.kind.is_consent else "was made")
    return f"{whose} {noun(act)} {done} {day_text(act)}"


def possessive(name: str) -> str:
    """Whose: "Poland's", "the United States'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def capital(text: str) -> str:
    """The text with its first letter as a capital, as a sentence begins."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Words as a sentence: with a capital and a full stop."""
    return capital(text) if text.endswith((".", "!", "?")) else f"{capital(text)}."
