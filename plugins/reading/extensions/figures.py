"""A picture alone in its paragraph becomes a figure: ![lời mô tả](anh/ten.jpg "Chú thích | Nguồn ảnh")."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# Private-use letters, which the source check refuses in content: no editor can write this mark.
MARK = "\ue000{}\ue001"


@dataclass(frozen=True)
class RawFigure:
    """A picture as written. src, alt, title: the three parts of the Markdown."""

    src: str
    alt: str
    title: str


@dataclass
class Gallery:
    """Figures in order, and pictures that stand inside a line of text."""

    figures: list[RawFigure] = field(default_factory=list)
    misplaced: list[RawFigure] = field(default_factory=list)


class FiguresExtension(Extension):
    """Takes pictures out of the tree into `gallery`, leaving a mark where each figure stood."""

    def __init__(self, gallery: Gallery) -> None:
        super().__init__()
        self.gallery = gallery

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 – the library's name
        md.treeprocessors.register(_Figures(md, self.gallery), "figures", 14)


class _Figures(Treeprocessor):
    def __init__(self, md: Markdown, gallery: Gallery) -> None:
        super().__init__(md)
        self.gallery = gallery

    def run(self, root: Element) -> None:
        for paragraph in root.findall("p"):
            if len(paragraph) == 1 and paragraph[0].tag == "img" and not _text_beside(paragraph):
                self._take(paragraph)
        for image in list(root.iter("img")):
            self.gallery.misplaced.append(_raw(image))
            image.tag, image.text = "em", image.get("alt", "")
            image.attrib.clear()

    def _take(self, paragraph: Element) -> None:
        image = paragraph[0]
        figure = _raw(image)
        paragraph.remove(image)
        paragraph.text = MARK.format(len(self.gallery.figures))
        self.gallery.figures.append(figure)


def _raw(image: Element) -> RawFigure:
    return RawFigure(image.get("src", ""), image.get("alt", ""), image.get("title", ""))


def _text_beside(paragraph: Element) -> bool:
    return bool((paragraph.text or "").strip() or (paragraph[0].tail or "").strip())
