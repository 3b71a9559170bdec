"""What stands where on finished pages, as plain numbers: text lines, pictures, QR codes, marked blocks. Reads the box
tree that the layout engine leaves behind (WeasyPrint 70, formatting_structure/boxes.py) and knows no rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

_MM = 25.4 / 96  # of a CSS pixel
_INCH = 25.4
_NOT_PRINCIPAL = ("LineBox", "TextBox", "InlineBox")


@dataclass(frozen=True)
class Area:
    """A rectangle on a page. page: from 1; x, y: of its upper left corner, in mm from that of the trim; width, height: mm."""

    page: int
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def meets(self, other: Area, air: float = 0.0) -> bool:
        """Whether the other rectangle comes closer than `air` mm."""
        across = self.x - air < other.right and other.x < self.right + air
        return self.page == other.page and across and self.y - air < other.bottom and other.y < self.bottom + air


@dataclass(frozen=True)
class Block:
    """Where a marked element landed. key: its data-panel; page: from 1; top, bottom, limit, head, end: mm from the page's
    top; limit: where its text has to end, the upper edge of its foot or `end`; head, end: its own edges, `end` less its margin."""

    key: str
    page: int
    top: float
    bottom: float
    limit: float
    head: float = 0.0
    end: float = 0.0

    @property
    def free(self) -> float:
        """Millimetres between text and limit; negative if the text is too long."""
        return self.limit - self.bottom

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True)
class TextLine:
    """A line of text as it was broken. area: of its letters, from their ascenders to their descenders; panel, part: keys
    of the marked elements that it stands in, or ''; tag: of the element whose line it is ('h2', 'p', '@top-left')."""

    text: str
    area: Area
    panel: str
    part: str
    tag: str

    @property
    def heading(self) -> bool:
        return self.tag in ("h1", "h2", "h3", "h4", "h5")


@dataclass(frozen=True)
class PlacedPicture:
    """A picture. file: its address; area: what is seen of it; pixels: its own width and height (None for a drawing); ppi:
    pixels to the inch at which it is set."""

    file: str
    area: Area
    panel: str
    pixels: tuple[int, int] | None
    ppi: float


@dataclass(frozen=True)
class PlacedQr:
    """A QR code with its quiet zone. modules: how many it is wide, quiet zone and all."""

    area: Area
    panel: str
    modules: int


Item = TextLine | PlacedPicture | PlacedQr


@dataclass(frozen=True)
class _Around:
    """What a box stands in."""

    page: int
    panel: str = ""
    part: str = ""
    classes: frozenset[str] = frozenset()
    margin: str = ""  # '@top-left' of a running head


def items(page_boxes: list[Any]) -> Iterator[Item]:
    """Everything that is seen, in the order of the document."""
    for number, page_box in enumerate(page_boxes, start=1):
        yield from _items(page_box, _Around(number))


def blocks(page_boxes: list[Any]) -> dict[str, Block]:
    """All elements with a data-panel, by key."""
    found: dict[str, Block] = {}
    for number, page_box in enumerate(page_boxes, start=1):
        for box in _descendants(page_box):
            key = _attribute(box, "data-panel")
            if key and key not in found:
                found[key] = _block(key, number, box)
    return found


def _items(box: Any, around: _Around) -> Iterator[Item]:
    kind = type(box).__name__
    if kind == "LineBox":
        yield from _line(box, around)
    elif hasattr(box, "replacement"):
        yield from _replaced(box, around)
    yield from _backgrounds(box, around)
    for child in _children(box):
        yield from _items(child, _inside(child, around))


def _inside(box: Any, around: _Around) -> _Around:
    """The surroundings of a box's children."""
    if type(box).__name__ == "MarginBox":
        return replace(around, margin=str(box.at_keyword))
    classes = _attribute(box, "class").split()
    panel, part = _attribute(box, "data-panel"), _attribute(box, "data-part")
    if not (classes or panel or part):
        return around
    return replace(
        around, panel=panel or around.panel, part=part or around.part, classes=around.classes | frozenset(classes)
    )


def _line(box: Any, around: _Around) -> Iterator[TextLine]:
    """The line's own letters; boxes in it that have lines of their own come later."""
    letters = [letter for letter in _letters(box) if letter.text.strip()]
    if letters:
        left = min(letter.position_x for letter in letters)
        top = min(letter.position_y for letter in letters)
        right = max(letter.position_x + letter.width for letter in letters)
        bottom = max(letter.position_y + letter.height for letter in letters)
        text = "".join(letter.text for letter in letters)
        area = _area(around.page, left, top, right - left, bottom - top)
        yield TextLine(text, area, around.panel, around.part, around.margin or str(box.element_tag))


def _letters(box: Any) -> Iterator[Any]:
    """Pieces of text in a line, without what style sheets put before and after."""
    for child in _children(box):
        if "::" in str(child.element_tag):
            continue
        if hasattr(child, "text"):
            if getattr(child.style["color"], "alpha", 1.0) > 0:  # what only a running head reads is not seen
                yield child
        elif type(child).__name__ == "InlineBox":
            yield from _letters(child)


def _replaced(box: Any, around: _Around) -> Iterator[Item]:
    area = _area(around.page, box.content_box_x(), box.content_box_y(), box.width, box.height)
    if box.element_tag == "img":
        image, fit = box.replacement, box.style["object_fit"]
        yield _picture(str(box.element.get("src")), area, around, image, _scales(image, box.width, box.height, fit))
    elif "qr" in around.classes:
        yield PlacedQr(area, around.panel, round(float(box.element.get("viewBox").split()[2])))


def _backgrounds(box: Any, around: _Around) -> Iterator[PlacedPicture]:
    """Pictures behind a box; those of the theme are drawings and never named in the text."""
    sources = box.style["background_image"] if getattr(box, "background", None) else ()
    for layer, (kind, address) in zip(getattr(box.background, "layers", ()) if sources else (), sources, strict=False):
        if kind == "url" and layer.image is not None:
            area = _area(around.page, *layer.painting_area)
            scales = _scales(layer.image, layer.size[0], layer.size[1], "fill")
            yield _picture(str(address), area, around, layer.image, scales)


def _picture(address: str, area: Area, around: _Around, image: Any, scales: tuple[float, float]) -> PlacedPicture:
    raster = hasattr(image, "image_data")
    pixels = (int(image.width), int(image.height)) if raster else None
    ppi = round(min(_INCH / (scale * _MM) for scale in scales), 3) if raster else 0.0
    return PlacedPicture(unquote(address), area, around.panel, pixels, ppi)


def _scales(image: Any, width: float, height: float, fit: str) -> tuple[float, float]:
    """CSS pixels to one pixel of the picture, across and down."""
    if not getattr(image, "width", 0) or not hasattr(image, "image_data") or not (width and height):
        return (1.0, 1.0)
    across, down = width / image.width, height / image.height
    least, most = min(across, down), max(across, down)
    return {"cover": (most, most), "contain": (least, least), "none": (1.0, 1.0)}.get(fit, (across, down))


def _area(page: int, x: float, y: float, width: float, height: float) -> Area:
    return Area(page, x * _MM, y * _MM, width * _MM, height * _MM)


def _children(box: Any) -> Iterator[Any]:
    for item in getattr(box, "children", ()):
        yield getattr(item, "_box", item)  # an absolutely placed box stands behind a placeholder


def _descendants(box: Any) -> Iterator[Any]:
    for child in _children(box):
        yield child
        yield from _descendants(child)


def _attribute(box: Any, name: str) -> str:
    element = getattr(box, "element", None)
    if element is None or not hasattr(element, "get") or getattr(box, "is_anonymous", False):
        return ""
    return str(element.get(name) or "") if _is_principal(box) else ""


def _is_principal(box: Any) -> bool:
    """Whether the box is the element's own, not an anonymous one or a pseudo-element that shares its element."""
    return ":" not in str(box.element_tag) and type(box).__name__ not in _NOT_PRINCIPAL


def _block(key: str, page: int, box: Any) -> Block:
    """`data-part` names the parts of a panel: text (measured), foot (ends the room for text)."""
    parts = {part: child for child in _descendants(box) if (part := _attribute(child, "data-part"))}
    text, foot = parts.get("text", box), parts.get("foot")
    edge = box.position_y + box.border_height() - float(box.style["padding_bottom"].value or 0)
    limit = foot.position_y if foot is not None else edge  # the foot's margin keeps the text off
    edges = (text.position_y, text.position_y + text.margin_height(), limit, box.position_y, edge)
    return Block(key, page, *(edge * _MM for edge in edges))
