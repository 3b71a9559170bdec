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
from typing import Any
from urllib.parse import unquote

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from plugins.press.resources import BASE, Resources

VERSION = f"WeasyPrint {weasyprint.__version__}"
_MM = 25.4 / 96  # of a CSS pixel
_SCREEN_PPI, _JPEG_QUALITY = 200, 82  # of photographs at the size at which they stand
_GLYPH = re.compile(r"\(U\+([0-9A-F]{4,6})\)")
_ADDRESS = re.compile(re.escape(BASE) + r"([^\s\"'<>:]+)")


@dataclass(frozen=True, order=True)
class Finding:
    """A complaint of the engine. kind: 'glyph' (detail: the letter), 'resource' (its path) or 'other' (the message)."""

    kind: str
    detail: str


@dataclass(frozen=True)
class Block:
    """Where a marked element landed. key: its data-panel; page: from 1; top, bottom, limit: mm from the page's top;
    limit is where its text has to end: the upper edge of its foot, or its own lower edge."""

    key: str
    page: int
    top: float
    bottom: float
    limit: float

    @property
    def free(self) -> float:
        """Millimetres between text and limit; negative if the text is too long."""
        return self.limit - self.bottom

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Layout:
    """A finished layout."""

    def __init__(self, document: Any, findings: tuple[Finding, ...]) -> None:
        self._document = document
        self.findings = findings

    @property
    def page_count(self) -> int:
        return len(self._document.pages)

    def blocks(self) -> dict[str, Block]:
        """All elements with a data-panel, by key."""
        found = {}
        for number, page in enumerate(self._document.pages, start=1):
            for box in _descendants(page._page_box):
                key = _attribute(box, "data-panel")
                if key and key not in found:
                    found[key] = _block(key, number, box)
        return found

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
    fonts = FontConfiguration()
    fetcher = _DeclaredOnly(resources)
    with _listening() as findings:
        source = weasyprint.HTML(string=html, base_url=BASE, url_fetcher=fetcher)
        document = source.render(
            font_config=fonts,
            presentational_hints=True,  # <ol start>
            **({} if for_press else {"dpi": _SCREEN_PPI, "jpeg_quality": _JPEG_QUALITY}),
        )
    return Layout(document, tuple(sorted(set(findings))))


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
    return Finding("other", message)


def _descendants(box: Any) -> Iterator[Any]:
    for item in getattr(box, "children", ()):
        child = getattr(item, "_box", item)  # an absolutely placed box stands behind a placeholder
        yield child
        yield from _descendants(child)


def _attribute(box: Any, name: str) -> str:
    element = getattr(box, "element", None)
    if element is None or not hasattr(element, "get") or getattr(box, "is_anonymous", False):
        return ""
    return str(element.get(name) or "") if _is_principal(box) else ""


def _is_principal(box: Any) -> bool:
    """Whether the box is the element's own, not an anonymous one or a pseudo-element that shares its element."""
    return ":" not in str(box.element_tag) and type(box).__name__ not in ("LineBox", "TextBox", "InlineBox")


def _block(key: str, page: int, box: Any) -> Block:
    """`data-part` names the parts of a panel: text (measured), foot (ends the room for text)."""
    parts = {part: child for child in _descendants(box) if (part := _attribute(child, "data-part"))}
    text, foot = parts.get("text", box), parts.get("foot")
    edge = box.position_y + box.border_height() - float(box.style["padding_bottom"].value or 0)
    limit = foot.position_y if foot is not None else edge  # the foot's margin keeps the text off
    return Block(key, page, text.position_y * _MM, (text.position_y + text.margin_height()) * _MM, limit * _MM)
