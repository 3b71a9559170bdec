"""Markdown to safe HTML parts. Decorations that editors could not write themselves are added after the sanitiser."""

from __future__ import annotations

import html as html_entities
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from markdown import Markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from plugins.reading.extensions.figures import MARK, FiguresExtension, Gallery
from plugins.reading.extensions.headings import HeadingsExtension, Outline
from plugins.reading.extensions.site_links import INSIDE, LinkList, SiteLinksExtension
from plugins.reading.sanitise import changed, sanitise

_FIGURE = re.compile(f"<p>{MARK.format('([0-9]+)')}</p>")
_BLOCK_END = re.compile(r"</(?:p|li|h[2-4]|t[dh]|d[dt]|blockquote|pre)>|<br>")
_TABLE = '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng {number}"><table>'
_TAG = re.compile(r"<[^>]+>")


@dataclass
class Converted:
    """Result of one or more conversions of the same file. conversions: how many there were."""

    outline: Outline = field(default_factory=Outline)
    gallery: Gallery = field(default_factory=Gallery)
    links: LinkList = field(default_factory=LinkList)
    unsafe: bool = False
    tables: Iterator[int] = field(default_factory=lambda: count(1))
    conversions: int = 0


def convert(text: str, own_path: str, address: Callable[[str], str], into: Converted) -> list[str | int]:
    """Converts Markdown to pieces: HTML strings, and the index in `into.gallery` of each figure between them.

    own_path: file relative to content/, from which relative links start; address: file path to page address.
    """
    markdown = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            _footnotes(into.conversions),
            DefListExtension(),
            SaneListExtension(),
            HeadingsExtension(into.outline),
            FiguresExtension(into.gallery),
            SiteLinksExtension(own_path, into.links, address),
        ],
        output_format="html",
    )
    into.conversions += 1
    raw = markdown.convert(text)
    clean = sanitise(raw)
    into.unsafe = into.unsafe or changed(raw, clean)
    ids = re.findall(r'\sid="([^"]+)"', clean)
    into.unsafe = into.unsafe or len(ids) > len(set(ids))
    into.outline.anchors.update(ids)
    pieces = _FIGURE.split(_decorate(clean.replace(f'href="{INSIDE}', 'href="'), into))
    return [
        int(piece) if index % 2 else piece.strip() for index, piece in enumerate(pieces) if index % 2 or piece.strip()
    ]


def _footnotes(earlier: int) -> FootnoteExtension:
    """Footnotes, whose ids carry a number where earlier panels of the same page may have the same."""
    extension = FootnoteExtension(
        BACKLINK_TITLE="Trở lại chỗ đánh số {}", SUPERSCRIPT_TEXT="{}", UNIQUE_IDS=earlier > 0
    )
    extension.unique_prefix = earlier
    return extension


def plain_text(html: str) -> str:
    """The words of HTML without tags, one line a block."""
    unbroken = " ".join(html.split("\n"))  # where Markdown breaks a line, no reader sees one
    lines = _TAG.sub("", _BLOCK_END.sub("\n", unbroken)).split("\n")
    return "\n".join(line for line in (html_entities.unescape(" ".join(raw.split())) for raw in lines) if line)


def _decorate(clean: str, into: Converted) -> str:
    """What accessibility asks and the sanitiser need not know: scoped headers, tables that scroll (each a region with a
    name of its own), alignment as a class."""
    clean = re.sub(r"<th(?=[^>]* colspan=)", '<th scope="colgroup"', clean)
    clean = re.sub(r"<th(?=[ >])(?! scope)", '<th scope="col"', clean)
    clean = re.sub(r'(<t[hd][^>]*) align="(left|right|center)"', r'\1 class="align-\2"', clean)
    clean = re.sub("<table>", lambda _: _TABLE.format(number=next(into.tables)), clean)
    return clean.replace("</table>", "</table></div>")
