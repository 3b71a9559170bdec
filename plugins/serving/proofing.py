"""Documents and proofs, made in two warm worker processes beside the preview: proofs of what is open at once, whole documents
one after the other."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Collection
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self, TypeVar

from plugins.model.catalogue import Catalogue
from plugins.model.document import Document
from plugins.model.kinds import BULLETIN, LEAFLET, POSTER
from plugins.model.problem import ContentError, Problem
from plugins.press.cache import Cache
from plugins.press.documents import described, files_of, jobs
from plugins.press.fit import Setting
from plugins.press.job import Job, Made
from plugins.press.origins import made_with
from plugins.press.proof import Proof, prove
from plugins.press.within import died
from plugins.press.workers import interrupts_held, load, result, workers
from plugins.press.workshop import make_within

_PROOFS, _DOCUMENTS = "plugins.press.proof", "plugins.press.making"  # each has a worker that imports it at once
PROVED = (LEAFLET, POSTER)  # set alone in less than two seconds; a bulletin is shown when it is whole
_QUIET = 1.5  # s after the last save, in which nothing but what is looked at is made
_LOOK = 0.3  # s after which a lane looks whether that is over
_PATIENCE = 10  # niceness of the worker for whole documents: what somebody waits for comes first
Result = TypeVar("Result")
Open = Callable[[], Collection[str]]
Task = Callable[[], None]


@dataclass(frozen=True)
class Order:
    """A job, and the digest of all that it depends on."""

    job: Job
    digest: str


@dataclass
class Proofing:
    """content, theme, cache: folders; open_now: paths of publications that somebody looks at; proofs_asked: of those
    whose proof is looked at; proved, finished_one:
    called, from other threads, when there is a new proof or document. Use it as a context: it leaves no worker behind."""

    content: Path
    theme: Path
    cache: Cache
    open_now: Open
    proofs_asked: Open
    proved: Callable[[], None]
    finished_one: Callable[[], None]
    proofs: dict[str, tuple[str, Proof]] = field(default_factory=dict)
    former: dict[str, Proof] = field(default_factory=dict)
    _pools: dict[str, ProcessPoolExecutor] = field(default_factory=dict)
    _made: dict[str, tuple[str, Made]] = field(default_factory=dict)
    _orders: dict[str, Order] = field(default_factory=dict)
    _change: threading.Condition = field(default_factory=threading.Condition)
    _stack: ExitStack = field(default_factory=ExitStack)
    _saved: float = 0.0
    _closed: bool = False

    def __enter__(self) -> Self:
        self._open_pools()
        for lane in ((self._next_proof, self.proved), (self._next_document, self.finished_one)):
            threading.Thread(target=self._work, args=lane, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers, whatever they are at."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        self._stack.close()

    def order(self, catalogue: Catalogue) -> tuple[Problem, ...]:
        """What is to be made from now on; what an earlier run kept is there at once. Gives problems with pictures."""
        try:
            ordered = jobs(catalogue, self.content, self.theme)
        except ContentError as error:
            return error.problems
        origins = made_with(self.theme)
        orders = {job.publication.path: Order(job, job.digest(*origins)) for job in ordered}
        for path, order in orders.items():
            if self._made.get(path, ("",))[0] != order.digest and (kept := self.cache.get(order.job)):
                self._made[path] = order.digest, kept
        with self._change:
            self._orders, self._saved = orders, time.monotonic()
            self._change.notify_all()
        return ()

    def look_again(self) -> None:
        """Somebody opened another page."""
        with self._change:
            self._change.notify_all()

    def proof(self, path: str) -> Proof | None:
        """The newest proof of a publication, maybe of an older text."""
        return self.proofs[path][1] if path in self.proofs else None

    def made(self, path: str) -> Made | None:
        """The newest document of a publication, maybe of an older text."""
        return self._made[path][1] if path in self._made else None

    def behind(self, path: str) -> bool:
        """Whether what `proof` or `made` give was set before the last save."""
        newest = self.proofs.get(path) or self._made.get(path)
        return path in self._orders and (newest is None or newest[0] != self._orders[path].digest)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the newest documents, and what should be known of them."""
        made = [self._made[path][1] for path in self._orders if path in self._made]
        return tuple(problem for one in made for problem in (*one.problems, *one.warnings))

    def finished(self) -> tuple[dict[str, Document], dict[str, bytes]]:
        """Documents by path of their publication, and their files by path within the section."""
        documents: dict[str, Document] = {}
        files: dict[str, bytes] = {}
        for path, order in self._orders.items():
            made, item = self.made(path), order.job.publication
            if made and made.pdf:
                documents[path] = described(item, made, order.job.entries if item.kind is BULLETIN else ())
                files |= files_of(item, made)
        return documents, files

    def _work(self, following: Callable[[], Task | None], told: Callable[[], None]) -> None:
        """One lane: does what comes next, waits where there is nothing."""
        while True:
            with self._change:
                while not self._closed and not (task := following()):
                    self._change.wait(_LOOK)
                if self._closed:
                    return
            if task:
                task()
                told()

    def _next_proof(self) -> Task | None:
        """A proof of something open that is old; then one that may be bettered."""
        opened = [path for path in self.proofs_asked() if path in self._orders and self._quick(path)]
        for path in opened:
            if self.proofs.get(path, ("",))[0] != self._orders[path].digest:
                known = self.proof(path)
                return lambda: self._prove(path, known.setting if known else None)
        loose = (path for path in opened if self.proofs[path][1].provisional and self._quiet)
        return next((lambda path=path: self._prove(path, None) for path in loose), None)

    def _next_document(self) -> Task | None:
        """A document that is old: what is open first, bulletins last."""
        if not self._quiet:
            return None
        opened = self.open_now()
        old = [path for path, order in self._orders.items() if self._made.get(path, ("",))[0] != order.digest]
        old.sort(key=lambda path: (path not in opened, self._orders[path].job.publication.kind is BULLETIN))
        return (lambda: self._make(old[0])) if old else None

    @property
    def _quiet(self) -> bool:
        return time.monotonic() - self._saved > _QUIET

    def _quick(self, path: str) -> bool:
        return self._orders[path].job.publication.kind in PROVED

    def _prove(self, path: str, guess: Setting | None) -> None:
        order = self._orders[path]
        proof = self._submitted(_PROOFS, prove, order.job, guess) or Proof(problem=died(order.job.publication))
        before = self.proof(path)
        if before:
            self.former[path] = before
        self.proofs[path] = order.digest, proof

    def _make(self, path: str) -> None:
        order = self._orders[path]
        made = self._submitted(_DOCUMENTS, make_within, order.job) or Made(problems=(died(order.job.publication),))
        if not made.problems:
            self.cache.put(order.job, made)
        self._made[path] = order.digest, made

    def _submitted(self, lane: str, work: Callable[..., Result], *arguments: object) -> Result | None:
        """Done by the worker of a lane; None if the worker died over it, or all is closing."""
        try:
            with interrupts_held():
                future: Future[Result] = self._pools[lane].submit(work, *arguments)
            done = result(future)
        except (RuntimeError, OSError, CancelledError):
            done = None
        if done is None and not self._closed:
            self._open_pools()
        return done

    def _open_pools(self) -> None:
        """Workers anew, with what they need already loaded."""
        with self._change:
            self._stack.close()
            self._pools = {lane: self._stack.enter_context(workers(1)) for lane in (_PROOFS, _DOCUMENTS)}
            with interrupts_held():
                for lane, pool in self._pools.items():
                    pool.submit(load, lane)
                self._pools[_DOCUMENTS].submit(os.nice, _PATIENCE)
