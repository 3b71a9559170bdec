"""The one door to WeasyPrint: HTML and declared resources in, a measured layout and PDF bytes out.

Nothing is fetched: an address that was not declared is refused. What the engine complains about is collected as
findings, so that a missing letter or picture is an error of the publication and not a line in a log.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import unquote

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from plugins.press import boxes
from plugins.press.boxes import Block as Block
from plugins.press.boxes import Item, PlacedPicture, PlacedQr, TextLine
from plugins.press.resources import BASE, Resource, Resources

VERSION = f"WeasyPrint {weasyprint.__version__}"
_FONT = "font/ttf"
_SCREEN_PPI, _JPEG_QUALITY = 200, 82  # of photographs at the size at which they stand
_GLYPH = re.compile(r"\(U\+([0-9A-F]{4,6})\)")
_ADDRESS = re.compile(re.escape(BASE) + r"([^\s\"'<>:]+)")
_OUTSIDE = re.compile(r"\b([a-z][a-z0-9+.-]*:[^\s\"'<>]+)", re.IGNORECASE)
_LONGEST = 80  # letters of an address that an editor is shown: data: may hold a whole picture
_NOT_LOADED = re.compile(r"Failed to load (?:image|stylesheet)|not declared")


@dataclass(frozen=True, order=True)
class Finding:
    """A complaint of the engine. kind: 'glyph' (detail: the letter), 'resource' (its path) or 'other' (the message)."""

    kind: str
    detail: str


class Layout:
    """A finished layout. findings: complaints so far; pdf() and artwork() may add some."""

    def __init__(self, document: Any, findings: tuple[Finding, ...]) -> None:
        self._document = document
        self.findings = findings

    @property
    def page_count(self) -> int:
        return len(self._document.pages)

    def blocks(self) -> dict[str, Block]:
        """All elements with a data-panel, by key."""
        return boxes.blocks(self._page_boxes)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Text lines, pictures and QR codes, in the order of the document."""
        return tuple(boxes.items(self._page_boxes))

    @property
    def lines(self) -> tuple[TextLine, ...]:
        return tuple(item for item in self.items if isinstance(item, TextLine))

    @property
    def pictures(self) -> tuple[PlacedPicture, ...]:
        return tuple(item for item in self.items if isinstance(item, PlacedPicture))

    @property
    def qr_codes(self) -> tuple[PlacedQr, ...]:
        return tuple(item for item in self.items if isinstance(item, PlacedQr))

    @property
    def _page_boxes(self) -> list[Any]:
        return [page._page_box for page in self._document.pages]

    def pdf(self) -> bytes:
        """Tagged PDF/UA-1; metadata comes from the HTML head."""
        with _listening() as findings:
            content = self._document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
        serious = [finding for finding in findings if finding.kind != "other"]
        self.findings = tuple(sorted({*self.findings, *serious, *findings}))
        return bytes(content)

    def artwork(self) -> bytes:
        """Untagged PDF in sRGB with the bleed around each page, for separation."""
        with _listening() as findings:
            content = self._document.write_pdf()
        self.findings = tuple(sorted({*self.findings, *findings}))
        return bytes(content)


class _DeclaredOnly(URLFetcher):  # type: ignore[misc]
    """Answers from a mapping and refuses everything else."""

    def __init__(self, resources: Resources) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._resources = resources

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        resource = self._resources.get(unquote(url))
        if resource is None:
            raise ValueError(f"not declared: {url}")
        return URLFetcherResponse(url, resource.body, {"Content-Type": resource.media_type})


def lay_out(html: str, resources: Resources, for_press: bool = False) -> Layout:
    """Sets the pages of a document whose addresses are relative to BASE. for_press: pictures keep all their pixels.
    Never raises for bad content: see findings."""
    fonts = _fonts(tuple(item for item in sorted(resources.items()) if item[1].media_type == _FONT))
    source = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=_DeclaredOnly(resources))
    pictures = {} if for_press else {"dpi": _SCREEN_PPI, "jpeg_quality": _JPEG_QUALITY}
    with _listening() as findings, _whole_or_forgotten():
        document = source.render(font_config=fonts, presentational_hints=True, **pictures)  # hints: <ol start>
    return Layout(document, tuple(sorted(set(findings))))


@lru_cache(maxsize=1)
def _fonts(files: tuple[tuple[str, Resource], ...]) -> FontConfiguration:
    """What the engine knows of fonts, kept from one layout to the next as long as the font files are the same: it takes
    a fifth of the time of a small layout to load them."""
    return FontConfiguration()


@contextmanager
def _whole_or_forgotten() -> Iterator[None]:
    """Forgets the fonts when a layout is broken off: one of them may be there by half."""
    try:
        yield
    except BaseException:
        _fonts.cache_clear()
        raise


@contextmanager
def _listening() -> Iterator[list[Finding]]:
    """Collects the engine's warnings while the block runs."""
    findings: list[Finding] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            findings.append(_finding(record.getMessage()))

    logger, collector = logging.getLogger("weasyprint"), Collector(logging.WARNING)
    before = logger.propagate, logger.level
    logger.addHandler(collector)
    logger.propagate, logger.level = False, logging.WARNING
    try:
        yield findings
    finally:
        logger.removeHandler(collector)
        logger.propagate, logger.level = before


def _finding(message: str) -> Finding:
    if glyph := _GLYPH.search(message):
        return Finding("glyph", chr(int(glyph.group(1), 16)))
    if address := _ADDRESS.search(message):
        return Finding("resource", address.group(1))
    if _NOT_LOADED.search(message) and (outside := _OUTSIDE.search(message)):
        return Finding("resource", outside.group(1)[:_LONGEST].rstrip(":"))
    return Finding("other", message)
