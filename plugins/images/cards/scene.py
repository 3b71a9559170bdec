"""A layout as a drawing (SVG), but for the picture, which is laid on it afterwards. Pure: the same text for the same layout."""

from __future__ import annotations

from html import escape

from plugins.images.cards.layout import HEIGHT, WIDTH, Box, Layout, Line

PAPER, INK, YELLOW = "#FBF7EC", "#1D1B18", "#E2A51A"  # giấy điệp, than tre, vàng hòe
FRAME = 6  # px: the ink line about the picture
# The outline of theme/press/seal.svg: corners as if cut by hand.
_SEAL = "M6 1.5 47 0l46 2.5 5.5 5L100 50l-1.5 44-6 4.5L52 100 8 98l-6.5-5.5L0 52 2 7.5Z"
_MARK_SIZES = {1: 62.0, 2: 50.0}  # of the seal's side 100, by letters


def draw(layout: Layout, with_picture: bool) -> str:
    """The card as far as the picture, or all of it, with an area for the seal in the place of one."""
    width = inside(layout.picture).left if with_picture else WIDTH
    colours = {"ink": INK, "accent": layout.accent, "paper": PAPER}
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" font-family="Be Vietnam Pro">',
            _rectangle(Box(0, 0, WIDTH, HEIGHT), PAPER),
            _rectangle(layout.rule, INK),
            _rectangle(layout.picture, INK),
            *(_line(line, colours[line.colour]) for line in layout.lines),
            "" if with_picture else _rectangle(inside(layout.picture), YELLOW),
            _seal(layout, layout.seal),
            "</svg>",
        )
    )


def _rectangle(box: Box, colour: str) -> str:
    return f'<rect x="{box.left}" y="{box.top}" width="{box.width}" height="{box.height}" fill="{colour}"/>'


def _line(line: Line, colour: str) -> str:
    place = f'x="{line.left:.2f}" y="{line.baseline:.2f}" font-size="{line.size:g}" font-weight="{line.weight}"'
    return f'<text {place} fill="{colour}">{escape(line.text)}</text>'


def inside(picture: Box) -> Box:
    """What the frame leaves: it is drawn on the left only, and the picture runs off the card on the other three sides."""
    return Box(picture.left + FRAME, picture.top, picture.width - FRAME, picture.height)


def _seal(layout: Layout, box: Box) -> str:
    size = _MARK_SIZES[len(layout.mark)]
    return (
        f'<g transform="translate({box.left} {box.top}) scale({box.width / 100:g})">'
        f'<path fill="{layout.accent}" d="{_SEAL}"/><text x="50" y="{50 + size * 0.37:g}" text-anchor="middle" '
        f'font-size="{size:g}" font-weight="700" fill="{PAPER}">{escape(layout.mark)}</text></g>'
    )
