"""Bodies told by the first words of a name that the text gave in full: "the Commonwealth" of Independent States."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from treatywatch.model.article import Mention

_ARTICLE = "the "


def as_named_in_full(known: Sequence[Mention]) -> list[Mention]:
    """The mentions; a short name is that of the body whose full name before begins with it.

    Only where the body that the short name else means is not named in full itself.

    Args:
        known: the mentions of names that are known, in order.
    """
    bodies = [m for m in known if m.kind == "organisation"]
    return [_in_full(m, bodies) if m.kind == "organisation" else m for m in known]


def _in_full(mention: Mention, bodies: Sequence[Mention]) -> Mention:
    short = f"{_bare(mention)} of "
    longer = [m for m in bodies if _bare(m).startswith(short)]
    if any(m.ref == mention.ref for m in longer):
        return mention
    before = [m for m in longer if m.end <= mention.start]
    return replace(mention, ref=before[-1].ref, also=before[-1].also) if before else mention


def _bare(mention: Mention) -> str:
    return mention.text[len(_ARTICLE) :] if mention.text.lower().startswith(_ARTICLE) else mention.text
