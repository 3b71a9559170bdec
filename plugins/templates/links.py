"""Addresses as seen from where they are written: relative on a web page, absolute on paper and in feeds.

Inside the system an address is a path within the section without a leading slash: 'tin-bai/ten/', 'anh/a.svg', ''
for the home page; with '#muc' after it for an anchor. Addresses that begin with a scheme pass unchanged.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:")
_SITE_LINK = re.compile(r'(?<=\shref=")site:/([^"]*)(?=")')


class Links(Protocol):
    """Turns a path within the section into an address."""

    def to(self, path: str) -> str: ...


@dataclass(frozen=True)
class RelativeLinks:
    """From the page at `page` ('tin-bai/ten/index.html') by relative steps, so that the section lives under any sub-path."""

    page: str

    def to(self, path: str) -> str:
        """'../../anh/a.svg'; './' for the page's own folder."""
        if _OUTSIDE.match(path):
            return path
        target, hash_sign, anchor = path.partition("#")
        steps = posixpath.relpath("/" + target, "/" + posixpath.dirname(self.page))
        if target.endswith("/") or not target:
            steps = steps + "/"
        return steps + hash_sign + anchor


@dataclass(frozen=True)
class AbsoluteLinks:
    """Under a base address without closing slash: 'https://…/cai-cach-hanh-chinh' or '/cai-cach-hanh-chinh'."""

    base: str

    def to(self, path: str) -> str:
        """The base and the path joined by one slash."""
        return path if _OUTSIDE.match(path) else f"{self.base}/{path}"


def resolve(html: str, links: Links) -> Markup:
    """HTML of our own renderer (already sanitised) with its site: links resolved."""
    return Markup(_SITE_LINK.sub(lambda match: links.to(match.group(1)), html))
