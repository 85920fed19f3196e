"""Pages that are no article are named as such, and short articles are not: counts of misses and false alarms.

`python bench/intake/pages.py [-v]`; each text of pages.yaml is tried as plain text, as a bare page, and as a page with
menus, a banner and a footer.
"""

from __future__ import annotations

import html
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.problems import TreatywatchError

PAGES = Path(__file__).with_name("pages.yaml")
ARTICLE = "an article"
MENU = ("Home", "World", "Politics", "Opinion", "Sport", "Subscribe", "Sign in")
FOOTER = "© 2025 Example Media. All rights reserved. Privacy policy. Terms of use. Cookie settings."
BANNER = "<div class='cookie-banner'><p>We use cookies to improve your visit.</p><button>Accept all</button></div>"


def settings(text: str, kind: str) -> Iterator[tuple[str, str]]:
    """A page's text as it may come in: plain, as a bare page, and with everything around it."""
    yield "text", text
    title, *blocks = [html.escape(block) for block in text.split("\n\n")]
    linked = kind == "a list of links"
    body = "".join(f"<p><a href='/{n}'>{b}</a></p>" if linked else f"<p>{b}</p>" for n, b in enumerate(blocks))
    main = f"<h1>{title}</h1>{body}"
    yield "bare", f"<html><head><title>{title}</title></head><body>{main}</body></html>"
    menu = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in MENU)
    around = f"{BANNER}<nav><ul>{menu}</ul></nav><main><article>{main}</article></main><footer>{FOOTER}</footer>"
    yield "full", f"<html><head><title>{title} | Example</title></head><body>{around}</body></html>"


def told(page: str) -> str:
    """What a page is said to be: "an article", one of the kinds that are none, or "refused"."""
    try:
        article = article_from_bytes(page.encode(), "page")
    except TreatywatchError:
        return "refused"
    for notice in article.notices:
        if notice.startswith(("not read: a", "no full article: ")):
            return notice.partition(": ")[2].partition(" (")[0].partition(",")[0]
    return ARTICLE


def measure() -> tuple[Counter[tuple[str, str]], list[str]]:
    """How often each kind was taken for which, and every page that was taken for the wrong side."""
    counts: Counter[tuple[str, str]] = Counter()
    wrong = []
    for kind, texts in yaml.load(PAGES.read_bytes(), Loader=yaml.CSafeLoader).items():
        for text in texts:
            for how, page in settings(text, kind):
                said = told(page)
                counts[kind, said] += 1
                if (kind == ARTICLE) != (said == ARTICLE):
                    wrong.append(f"{how}: {kind} taken for {said}: {text[:70]!r}")
    return counts, wrong


def main() -> None:
    counts, wrong = measure()
    for kind in dict.fromkeys(kind for kind, _ in counts):
        said = {other: n for (own, other), n in counts.items() if own == kind}
        print(f"{kind:30} {sum(said.values()):4}  {said}")
    alarms = sum(n for (kind, said), n in counts.items() if kind == ARTICLE != said)
    misses = sum(n for (kind, said), n in counts.items() if kind != ARTICLE == said)
    print(f"false alarms {alarms}, misses {misses}")
    if "-v" in sys.argv:
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
