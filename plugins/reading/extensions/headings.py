"""Headings get an address made from their Vietnamese text: '## Nộp ở đâu' becomes id="nop-o-dau"."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.model.publication import Heading
from plugins.model.vietnamese import slugify

_LEVELS = {"h2": 2, "h3": 3, "h4": 4}
_REFUSED = ("h1", "h5", "h6")


@dataclass
class Outline:
    """What was found: headings in order, tags of headings at a level that the body may not use, ids given out,
    and the number that each text of a heading has come to (a thousand equal headings must not be counted from one each time)."""

    headings: list[Heading] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    used: dict[str, int] = field(default_factory=dict)


class HeadingsExtension(Extension):
    """Fills `outline` while converting; one outline may serve several conversions (the panels of a leaflet)."""

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self.outline = outline

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 – the library's name
        md.treeprocessors.register(_Headings(md, self.outline), "headings", 15)


class _Headings(Treeprocessor):
    def __init__(self, md: Markdown, outline: Outline) -> None:
        super().__init__(md)
        self.outline = outline

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _REFUSED:
                self.outline.refused.append("".join(element.itertext()))
                element.tag = (
                    "h4"  # reported above; a level that the sanitiser knows keeps it from being reported twice
                )
            elif element.tag in _LEVELS:
                self._name(element)

    def _name(self, element: Element) -> None:
        text = "".join(element.itertext()).strip()
        base = slugify(text) or "muc"
        anchor, count = base, self.outline.used.get(base, 1)
        while anchor in self.outline.anchors:
            count += 1
            anchor = f"{base}-{count}"
        self.outline.used[base] = count
        self.outline.anchors.add(anchor)
        self.outline.headings.append(Heading(_LEVELS[element.tag], anchor, text))
        element.set("id", anchor)
