"""Finds again, in the source, what the Markdown library found: it tells no line numbers itself."""

from __future__ import annotations

from collections import defaultdict

from plugins.model.problem import Place
from plugins.reading.source import Source


class Locator:
    """Gives the places of equal pieces of text one after the other, from the start of the body on."""

    def __init__(self, source: Source, start: int) -> None:
        self._source = source
        self._start = start
        self._next: dict[str, int] = defaultdict(lambda: start)

    def next(self, text: str) -> Place:
        """Place of the next occurrence of `text`; the start of the body when it cannot be found as written."""
        offset = self._source.text.find(text, self._next[text])
        if offset < 0:
            return self._source.place(self._start)
        self._next[text] = offset + len(text)
        return self._source.place(offset)
