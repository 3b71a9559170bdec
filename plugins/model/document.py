"""What press hands to the web: a finished screen PDF and its page pictures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PagePicture:
    """A picture of one PDF page for the web. url: path within the section; width, height: px; label: 'Mặt ngoài', 'Trang 3'."""

    url: str
    width: int
    height: int
    label: str


@dataclass(frozen=True)
class LargePrint:
    """The edition of a leaflet in 18 pt. url: path within the section; octets: file size in bytes."""

    url: str
    octets: int
    pages: int


@dataclass(frozen=True)
class Document:
    """A screen PDF. url: path within the section; octets: file size in bytes; pages: page count; format_label: for readers;
    starts: (address of a publication within the section, page from 1 on which an issue carries it)."""

    url: str
    octets: int
    pages: int
    format_label: str
    pictures: tuple[PagePicture, ...]
    large_print: LargePrint | None = None
    starts: tuple[tuple[str, int], ...] = ()

    def page_of(self, url: str) -> int:
        """The page on which an issue begins this publication; 0 if it is not known."""
        return dict(self.starts).get(url, 0)
