"""Content streams, parsed once for all who read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pikepdf

from plugins.preflight.values import TooLarge, elements, identity, measure

Instructions = Sequence[Any]  # pikepdf's instructions: .operands, .operator
_LONGEST = 1_000_000  # instructions in all: beyond it a file is no publication
COST_OF_STREAM = 50  # instructions: what entering a form costs, even if it is empty


class Streams:
    """Parses streams and remembers them by object number. damaged: pages or objects whose stream could not be parsed."""

    def __init__(self, pdf: pikepdf.Pdf | None = None) -> None:
        self._pdf = pdf
        self._parsed: dict[tuple[int, int], Instructions] = {}
        self._met = 0
        self.damaged: list[tuple[int, str]] = []

    def of(self, source: Any, page: int) -> Instructions:
        """The instructions of a page's or another object's stream. Raises TooLarge."""
        key = identity(source)
        if key is None or key not in self._parsed:
            parsed = self._parse(source, page)
            if key is None:
                return parsed
            self._parsed[key] = parsed
        return self._parsed[key]

    def listen(self, page: int) -> None:
        """Takes over what qpdf had to mend since it was asked last; page 0: to open the file at all."""
        warnings = self._pdf.get_warnings() if self._pdf is not None else []
        if warnings:
            self.damaged.append((page, str(warnings[0])))

    def count(self, instructions: int) -> None:
        """Adds to the instructions that were executed: a form may be painted a million times. Raises TooLarge."""
        self._met += instructions
        if self._met > _LONGEST:
            raise TooLarge

    def _parse(self, source: Any, page: int) -> Instructions:
        contents = source.get("/Contents") if isinstance(source, pikepdf.Dictionary) else source
        for stream in elements(contents) or [contents]:
            if isinstance(stream, pikepdf.Stream):
                measure(stream)
        if contents is None:
            return ()
        try:
            return pikepdf.parse_content_stream(source)
        except (pikepdf.PdfError, TypeError, ValueError, RuntimeError) as error:
            self.damaged.append((page, str(error)))
            return ()
