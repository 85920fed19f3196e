"""Work for several processes at once: results in the order of what was given, whatever happens to a process."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Spread(Generic[T, R]):
    """Does something to many things, some at a time, on several cores.

    A process may be ended from outside: by the system for want of memory, or by somebody. What it worked at is then
    tried once more in a process of its own, and if that is ended, too, each thing by itself, to save the others.

    Args:
        work: what is done to some things at a time, one result each; a function of a module, so that a process can
            find it.
        lost: what stands for a thing whose own process was ended.
        jobs: how many processes.
        ahead: groups of things a process that are handed out before their turn to be given back.
    """

    def __init__(self, work: Callable[[Sequence[T]], list[R]], lost: Callable[[T], R], jobs: int, ahead: int) -> None:
        self._work, self._lost, self._jobs, self._most = work, lost, jobs, jobs * ahead
        self._pool = self._new(jobs)

    def results(self, groups: Iterable[Sequence[T]], here: Callable[[Sequence[T]], bool]) -> Iterator[R]:
        """What comes of each thing, in order; groups that are `here` are done in this process, in their turn."""
        waiting: deque[tuple[Sequence[T], Future[list[R]] | None]] = deque()
        try:
            for group in groups:
                waiting.append((group, None if here(group) else self._submit(group)))
                if len(waiting) >= self._most:
                    yield from self._first(waiting)
            while waiting:
                yield from self._first(waiting)
        finally:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _first(self, waiting: deque[tuple[Sequence[T], Future[list[R]] | None]]) -> list[R]:
        group, future = waiting.popleft()
        if future is None:
            return self._work(group)
        try:
            return future.result()
        except BrokenProcessPool:
            results = self._alone(group)
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._new(self._jobs)
        again = [(other, left and self._submit(other)) for other, left in waiting]
        waiting.clear()
        waiting.extend(again)
        return results

    def _alone(self, group: Sequence[T]) -> list[R]:
        """Once more in a process of its own: it may not have been this group's that ended."""
        with self._new(1) as pool:
            try:
                return pool.submit(self._work, group).result()
            except BrokenProcessPool:
                pass
        if len(group) == 1:
            return [self._lost(group[0])]
        return [result for thing in group for result in self._alone([thing])]

    def _submit(self, group: Sequence[T]) -> Future[list[R]]:
        try:
            return self._pool.submit(self._work, group)
        except BrokenProcessPool as error:
            broken: Future[list[R]] = Future()
            broken.set_exception(error)
            return broken

    @staticmethod
    def _new(jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, initializer=_settle)


def _settle() -> None:
    """A process ends quietly when it is interrupted, and when the one that it works for has ended."""
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
