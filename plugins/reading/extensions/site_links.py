"""Links between publications: tin-bai/ten.md#muc becomes site:/tin-bai/ten/#muc, resolved where the body is rendered."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from html import unescape
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

# A private-use letter before the address of every link that we wrote: the sanitiser lets only these stay inside the
# section, so that none gets past the checks as raw HTML. The source check refuses the letter in content.
INSIDE = "\ue002"
OUTSIDE = ("https://", "http://", "mailto:", "tel:")
_OWN_MACHINE = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\", re.IGNORECASE)
_ESCAPED = re.compile(f"{STX}([0-9]{{1,7}}){ETX}")
_FOLDERS_OF_CONTENT = (
    "tin-bai/",
    "guong-dien-hinh/",
    "to-roi/",
    "ban-tin/",
    "ap-phich/",
    "trang/",
    "anh/",
    "du-lieu/",
)


class Fault(Enum):
    """Why a link cannot be used."""

    PLACEHOLDER = "placeholder"  # {attach}, {static}, {filename}: Pelican's, never ours
    OWN_MACHINE = "own-machine"  # file:///C:/…, C:\…, \\may-chu\…
    SCHEME = "scheme"  # javascript:, data:
    ESCAPES = "escapes"  # leaves content/
    NOT_A_TEXT = "not-a-text"  # a file that is not a publication


@dataclass(frozen=True)
class RawLink:
    """A link as written, and what it means: target file relative to content/ ('' for this file), anchor; or a fault."""

    href: str
    target: str = ""
    anchor: str = ""
    fault: Fault | None = None


def interpret(href: str, own_path: str) -> RawLink | None:
    """What a link in the file `own_path` (relative to content/) points to; None for addresses outside the section."""
    address = _as_browsers_read(href)
    if address.startswith(OUTSIDE):
        return None
    if "{" in address or "%7B" in address.upper():
        return RawLink(href, fault=Fault.PLACEHOLDER)
    target, _, anchor = unquote(address).partition("#")
    if not target:
        return RawLink(href, own_path, anchor)
    if ":" in target or "\\" in target:
        return RawLink(href, fault=Fault.OWN_MACHINE if _OWN_MACHINE.match(address) else Fault.SCHEME)
    path = within_content(target, own_path)
    if path is None:
        return RawLink(href, fault=Fault.ESCAPES)
    return RawLink(href, path, anchor, None if path.endswith(".md") else Fault.NOT_A_TEXT)


def _as_browsers_read(href: str) -> str:
    """The address without HTML entities: Markdown writes <thu@coquan.vn> in them, and they could hide javascript:."""
    return unescape(href.replace(AMP_SUBSTITUTE, "&"))


def _as_written(href: str) -> str:
    """The address with the characters that stood behind a backslash: until the end Markdown keeps their numbers."""
    return _ESCAPED.sub(lambda match: chr(int(match.group(1))), href)


def within_content(target: str, own_path: str) -> str | None:
    """A path as an editor writes it, relative to content/: from content/ itself if it begins with one of its folders,
    else from the file's own folder. None if it leaves content/."""
    rooted = target.removeprefix("/")
    if not rooted.startswith(_FOLDERS_OF_CONTENT):
        rooted = posixpath.join(posixpath.dirname(own_path), target)
    path = posixpath.normpath(rooted)
    return None if path.startswith(("..", "/")) else path


@dataclass
class LinkList:
    """Every link that stays inside, in order."""

    links: list[RawLink] = field(default_factory=list)


class SiteLinksExtension(Extension):
    """Rewrites links inside the section with `address(path)` ('tin-bai/ten/') and notes each in `found`."""

    def __init__(self, own_path: str, found: LinkList, address: Callable[[str], str]) -> None:
        super().__init__()
        self.own_path, self.found, self.address = own_path, found, address

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 – the library's name
        md.treeprocessors.register(_SiteLinks(md, self), "site-links", 13)


class _SiteLinks(Treeprocessor):
    def __init__(self, md: Markdown, extension: SiteLinksExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            if element.get("class", "").startswith("footnote"):
                element.set("href", INSIDE + element.get("href", ""))
                continue
            link = interpret(_as_written(element.get("href", "")), self.extension.own_path)
            if link is None:
                continue
            self.extension.found.links.append(link)
            element.set("href", self._site_address(link))

    def _site_address(self, link: RawLink) -> str:
        if link.fault or link.target == self.extension.own_path:
            return f"{INSIDE}#{link.anchor}"
        anchor = "#" + link.anchor if link.anchor else ""
        return f"{INSIDE}site:/{self.extension.address(link.target)}{anchor}"
