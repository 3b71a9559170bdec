"""The preview's state: the edition that is shown, the problems beside it, and who looks at which page."""

from __future__ import annotations

import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from plugins.catalogue.assembly import Examined, examine
from plugins.catalogue.before_release import Left, left_before_release
from plugins.catalogue.clock import now
from plugins.catalogue.memory import Memory
from plugins.model.content import Content
from plugins.model.problem import Problem
from plugins.model.standing import next_change
from plugins.press.cache import Cache
from plugins.serving.additions import ROOM
from plugins.serving.edition import Edition
from plugins.serving.maker import Maker, Theme
from plugins.serving.proofing import Proofing
from plugins.serving.readable import catalogue_of, readable, without_faulty


@dataclass
class Audience:
    """Addresses (paths of requests) that are open in browsers, and the bell that tells them to look again. rung: how often."""

    _pages: Counter[str] = field(default_factory=Counter)
    _bell: threading.Condition = field(default_factory=threading.Condition)
    rung: int = 0

    @contextmanager
    def looking_at(self, path: str) -> Iterator[None]:
        """While a browser shows a page."""
        self._pages[path] += 1
        try:
            yield
        finally:
            self._pages[path] -= 1

    def open_now(self) -> list[str]:
        """What is open, each once."""
        return [path for path, count in list(self._pages.items()) if count > 0]

    def ring(self) -> None:
        """Something may look different now."""
        with self._bell:
            self.rung += 1
            self._bell.notify_all()

    def wait(self, heard: int, seconds: float) -> None:
        """Until it rings more often than `heard` times, or so long."""
        with self._bell:
            self._bell.wait_for(lambda: self.rung != heard, seconds)


class Preview:
    """What there is to show. One thread refreshes it; many read."""

    def __init__(self, content: Path, theme: Path, cache: Path, publication_of: Callable[[str, Edition], str]) -> None:
        self.content = content
        self.audience = Audience()
        self.edition: Edition | None = None
        self._publication_of = publication_of
        self._memory = Memory()
        self._found: tuple[Problem, ...] = ()
        self._content: Content | None = None
        self._left: tuple[Content, Left] | None = None
        self._due: datetime | None = None
        self._late = False
        self._stirred = threading.Event()
        self.maker = Maker(content, cache, Theme(theme, cache))
        made = Cache(cache / "press")
        bells = (self.audience.ring, self._stirred.set)
        self.proofing = Proofing(content, theme, made, self._open_publications, self._open_proofs, *bells)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong now, errors first, each once."""
        found = {*self._found, *self.proofing.problems()}
        return tuple(sorted(found, key=lambda problem: (not problem.stops, problem)))

    def left(self, path: str) -> tuple[Problem, ...]:
        """What a draft will have wrong once it is released; nothing for all others."""
        content, kept = self._content, self._left
        if content is None:
            return ()
        if kept is None or kept[0] is not content:
            kept = self._left = content, left_before_release(content, self._found)
        return kept[1].get(path, ())

    def theme_changed(self) -> None:
        """theme/ is read anew."""
        self.maker.theme = Theme(self.maker.theme.folder, self.maker.theme.cache)

    def read(self) -> None:
        """Reads what changed in content/, orders its documents, and shows the new state. Never raises for bad content."""
        examined = examine(self.content, now(), self._memory)
        self._found = examined.problems
        for content in self._choices(examined):
            try:
                self._found = (*examined.problems, *self.proofing.order(catalogue_of(content, now())))
                self._show(content, self.edition)
            except Exception:  # faulty content may make any room stumble: the next choice has less of it
                if examined.sound:
                    traceback.print_exc()
                continue
            self._content = content
            break
        self.audience.ring()

    def idle(self) -> None:
        """In a quiet moment: shows documents that are finished, lets the index of search follow, and what falls due."""
        if self._due and now() >= self._due:
            self.read()
        elif self._stirred.is_set() and self._content:
            self._stirred.clear()
            self._show(self._content, self.edition)
            self.audience.ring()
        elif self._late and self._content:
            self._show(self._content, None)
            self.audience.ring()

    def _choices(self, examined: Examined) -> Iterator[Content]:
        content = readable(examined, self._content)
        if content:
            yield content
            yield without_faulty(content, examined.problems)

    def _show(self, content: Content, before: Edition | None) -> None:
        """Makes an edition. before: whose index of search and cards may stay for the moment."""
        documents, files = self.proofing.finished()
        moment = now()
        self.edition = self.maker.edition(content, moment, documents, files, before)
        self._late = before is not None
        self._due = min(filter(None, (next_change(item, moment) for item in content.publications)), default=None)

    def _open_proofs(self) -> list[str]:
        """Paths of publications whose proof is open."""
        return self._open_publications(ROOM)

    def _open_publications(self, below: str = "/") -> list[str]:
        """Paths of publications whose page or proof is open. below: where its address begins."""
        edition, opened = self.edition, (path for path in self.audience.open_now() if path.startswith(below))
        found = [self._publication_of(path, edition) for path in opened] if edition else []
        return [path for path in dict.fromkeys(found) if path]
