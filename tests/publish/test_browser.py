"""The page in a real browser: notes that open on focus, on both widths, on paper; no rule of accessibility broken."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.publish.samples import ABOUT, checked, names
from treatywatch.publish.page import page

PROBE = """
const shown = () => [...document.querySelectorAll(".tip")].filter((t) => getComputedStyle(t).display !== "none");
const report = { before: shown().length };
const claims = [...document.querySelectorAll("a.claim:not([tabindex='-1'])")];
claims[1].focus();
const tip = shown()[0], box = tip.getBoundingClientRect();
report.open = shown().length;
report.says = tip.textContent.trim();
report.inside = box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
document.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
report.next = claims.indexOf(document.activeElement);
document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
report.shut = shown().length;
report.wide = document.documentElement.scrollWidth <= innerWidth;
"""
AXE = """
axe.run(document).then((found) => {
  report.axe = found.violations.map((v) => [v.id, v.nodes[0].html]);
  document.body.dataset.report = JSON.stringify(report);
});
"""


def _missing(what: str) -> None:
    if "browser" in os.environ.get("TREATYWATCH_REQUIRE", "").split(","):
        pytest.fail(f"{what}, and TREATYWATCH_REQUIRE asks for it")
    pytest.skip(what)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not found:
        _missing("no Chromium here")
    return str(found)


def _axe() -> str:
    spec = find_spec("axe_playwright_python")
    script = Path(spec.origin).parent / "axe.min.js" if spec and spec.origin else None
    return script.read_text("utf-8") if script and script.is_file() else ""


def visit(chromium: str, folder: Path, width: int, *, dark: bool = False) -> dict[str, Any]:
    """Open the page at a width, use it, and say what was seen."""
    made = re.sub(r"<meta http-equiv[^>]*>", "", page(checked(), ABOUT, names()))
    if dark:
        made = made.replace("@media (prefers-color-scheme: dark)", "@media all")
    axe = _axe()
    last = AXE if axe else "document.body.dataset.report = JSON.stringify(report);"
    scripts = f"<script>{axe}</script><script>{PROBE}{last}</script></body>"
    file = folder / "page.html"
    file.write_text(made.replace("</body>", scripts), "utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},900"]
    dumped = subprocess.run(
        [*command, f"--user-data-dir={folder}/profile", "--virtual-time-budget=8000", "--dump-dom", file.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout
    match = re.search(r'data-report="([^"]*)"', dumped)
    assert match, "the page did not report"
    found: dict[str, Any] = json.loads(match[1].replace("&quot;", '"').replace("&lt;", "<").replace("&amp;", "&"))
    return found


@pytest.mark.parametrize(("width", "dark"), [(1300, False), (1080, False), (1020, False), (600, True)])
def test_a_note_opens_on_focus_and_shuts_with_escape(chromium: str, tmp_path: Path, width: int, dark: bool) -> None:
    seen = visit(chromium, tmp_path, width, dark=dark)
    assert (seen["before"], seen["open"], seen["shut"]) == (0, 1, 0)
    assert seen["says"]
    assert seen["inside"], "the note stands outside of the window"
    assert seen["next"] == 2
    assert seen["wide"], "the page is wider than the window"
    assert seen.get("axe", []) == []
