"""What goes to a worker process and what comes back: a job with all it needs, and a finished document."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from plugins.model.agency import Agency, ReformField
from plugins.model.legal import LegalProfile
from plugins.model.print_format import PrintFormat
from plugins.model.problem import Problem
from plugins.model.publication import Publication
from plugins.press.imprint import imprint_facts
from plugins.press.resources import Resources


@dataclass(frozen=True)
class Job:
    """entries: order of a bulletin as (treatment, publication); notices: posters that may fill its pages.
    theme: folder of the theme, for its templates; bleed: mm that grounds and pictures run over the trim, 0 for the screen;
    legal: what the law asks of it (None: nothing is known, and the imprint says nothing)."""

    publication: Publication
    agency: Agency
    theme: Path
    resources: Resources = field(repr=False)
    entries: tuple[tuple[str, Publication], ...] = ()
    notices: tuple[Publication, ...] = ()
    reform_fields: tuple[ReformField, ...] = ()
    bleed: float = 0.0
    legal: LegalProfile | None = None

    @property
    def print_format(self) -> PrintFormat:
        return self.publication.print_format

    @property
    def imprint_facts(self) -> tuple[str, ...]:
        """Sentences of masthead and imprint that have to be found as text in the press file."""
        return imprint_facts(self.publication, self.agency, self.print_format, self.legal).everything

    def digest(self, *more: str) -> str:
        """Hex digest of everything that decides the result, except the machine's tools and our code (`more`)."""
        publications = [self.publication, *(item for _, item in self.entries), *self.notices]
        parts = [
            *more,
            f"{self.bleed:g}",
            *(_publication_digest(item) for item in publications),
            *(treatment for treatment, _ in self.entries),
            self.agency.model_dump_json(),
            self.legal.model_dump_json() if self.legal else "",
            *(item.model_dump_json() for item in self.reform_fields),
            *(f"{name} {resource.digest}" for name, resource in sorted(self.resources.items())),
        ]
        return sha256("\n".join(parts).encode()).hexdigest()


@dataclass(frozen=True)
class DrawnPage:
    """A page of a document as an encoded picture. width, height: px."""

    width: int
    height: int
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Made:
    """A finished document, or the problems that kept it from being finished (then there are no bytes). warnings: what
    the editor should know of a finished one; large_print: a leaflet's edition for readers with low vision, and its pages."""

    pdf: bytes = field(default=b"", repr=False)
    pages: tuple[DrawnPage, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    large_print: bytes = field(default=b"", repr=False)
    large_pages: int = 0


def _publication_digest(item: Publication) -> str:
    text = repr((item.body.parts, item.body.panels))
    content = [item.kind.name, item.path, item.slug, item.matter.model_dump_json(), text]
    return sha256(json.dumps(content).encode()).hexdigest()
