"""Short lines in other languages are told as such, and English ones are not: `python bench/intake/lines.py [-v]`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import yaml

from treatywatch.intake.language import is_foreign

LINES = Path(__file__).with_name("lines.yaml")
ENGLISH = "en"


def measure() -> tuple[Counter[str], Counter[str], list[str]]:
    """By language: how many lines there are, how many of them are told as foreign; and every line taken wrongly."""
    lines: Counter[str] = Counter()
    told: Counter[str] = Counter()
    wrong = []
    for code, own in yaml.load(LINES.read_bytes(), Loader=yaml.CSafeLoader).items():
        for line in own:
            found = is_foreign(line)
            lines[code] += 1
            told[code] += bool(found)
            if bool(found) == (code == ENGLISH):
                wrong.append(f"{code} taken for {found or ENGLISH}: {line}")
    return lines, told, wrong


def main() -> None:
    lines, told, wrong = measure()
    for code, number in lines.items():
        print(f"{code:3} {told[code]:3} of {number:3} told as foreign")
    print(f"false alarms {told[ENGLISH]}, told {told.total() - told[ENGLISH]} of {lines.total() - lines[ENGLISH]}")
    if "-v" in sys.argv:
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
