"""Work for several processes at once: results in the order of what was given, whatever happens to a process."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Spread(Generic[T, R]):
    """Does something to many things on several cores.

    Args:
        work: what is done to each; a function of a module, so that a process can find it.
        lost: what stands for a thing whose process was ended from outside, twice: by the system for want of memory,
            or by somebody.
        jobs: how many processes.
        ahead: things a process that are handed out before their turn to be given back.
    """

    def __init__(self, work: Callable[[T], R], lost: Callable[[T], R], jobs: int, ahead: int) -> None:
        self._work, self._lost, self._jobs, self._most = work, lost, jobs, jobs * ahead
        self._pool = self._new(jobs)

    def results(self, things: Iterable[T], here: Callable[[T], bool]) -> Iterator[R]:
        """What comes of each thing, in order; those that are `here` are done in this process, in their turn."""
        waiting: deque[tuple[T, Future[R] | None]] = deque()
        try:
            for thing in things:
                waiting.append((thing, None if here(thing) else self._submit(thing)))
                if len(waiting) >= self._most:
                    yield self._first(waiting)
            while waiting:
                yield self._first(waiting)
        finally:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _first(self, waiting: deque[tuple[T, Future[R] | None]]) -> R:
        thing, future = waiting.popleft()
        if future is None:
            return self._work(thing)
        try:
            return future.result()
        except BrokenProcessPool:
            result = self._alone(thing)
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._new(self._jobs)
        again = [(other, left and self._submit(other)) for other, left in waiting]
        waiting.clear()
        waiting.extend(again)
        return result

    def _alone(self, thing: T) -> R:
        """Once more in a process of its own: it may not have been this thing's that ended."""
        with self._new(1) as pool:
            try:
                return pool.submit(self._work, thing).result()
            except BrokenProcessPool:
                return self._lost(thing)

    def _submit(self, thing: T) -> Future[R]:
        try:
            return self._pool.submit(self._work, thing)
        except BrokenProcessPool as error:
            broken: Future[R] = Future()
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
