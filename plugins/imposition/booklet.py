"""Puts single pages together into a booklet for an office duplex printer: print, fold, staple in the middle."""

from __future__ import annotations

from pikepdf import Dictionary, Name, Object, Page, Pdf, Stream

from plugins.imposition.boxes import artwork, artwork_of_dressed, check_size, set_boxes, show
from plugins.imposition.drawing import Pen
from plugins.imposition.marks import Frame
from plugins.imposition.plan import Box, Text
from plugins.imposition.spreads import Spread, creep, frame_of, in_points, marks_of, origins, spreads, windows
from plugins.imposition.spreads import caliper_of as caliper_of
from plugins.imposition.typeface import Typeface, cut
from plugins.model.sheet import MM, Sheet


def impose(pdf: Pdf, sheet: Sheet, caliper: float, font: bytes = b"") -> Pdf:
    """The pages of `pdf`, dressed or not, as printer spreads in the order of printing. `pdf` must stay open until the
    result is saved.

    sheet: of the single pages; caliper: thickness of a leaf in mm, for the creep; font: a TTF for the number of the
    sheet in the margin, without which there is none. Raises ValueError where the pages are no multiple of 4, are not of
    the sheet's size, or fit no office paper.
    """
    plan, frame = spreads(len(pdf.pages)), frame_of(sheet)
    visible = Box(0, 0, sheet.width, sheet.height).grown(sheet.bleed)
    result = Pdf.new()
    forms = [_carried(result, pdf, page, sheet, visible) for page in pdf.pages]
    pen = Pen(result, _typeface(font, frame, plan))
    for spread in plan:
        page = result.add_blank_page(page_size=(frame.media.width * MM, frame.media.height * MM))
        pages = {f"P{number}": forms[number - 1] for number in (spread.left, spread.right)}
        drawn = pen.form(marks_of(frame, spread, len(plan) // 2), frame.media)
        show(page, pages | {"Marks": drawn})
        page.obj.Contents = result.make_indirect(Stream(result, _content(frame, spread, creep(spread.sheet, caliper))))
        set_boxes(page, in_points(frame.media), in_points(frame.bleed), in_points(frame.trim))
        _carry_group(result, pdf.pages[spread.left - 1], page)
    _carry_intents(pdf, result)
    return result


def _carried(result: Pdf, pdf: Pdf, page: Page, sheet: Sheet, visible: Box) -> Object:
    """The artwork of a page in the new file. Fonts, pictures and colour spaces that pages share are carried once."""
    check_size(page, sheet.width, sheet.height)
    dressed = artwork_of_dressed(page)
    return result.copy_foreign(artwork(pdf, page, visible) if dressed is None else dressed)


def _typeface(font: bytes, frame: Frame, plan: tuple[Spread, ...]) -> Typeface | None:
    labels = [mark for spread in plan for mark in marks_of(frame, spread, len(plan) // 2) if isinstance(mark, Text)]
    return cut(font, "".join(label.text for label in labels)) if font and labels else None


def _content(frame: Frame, spread: Spread, shift: float) -> bytes:
    halves = zip((spread.left, spread.right), windows(frame), origins(frame, shift), strict=True)
    return (
        "".join(_page(number, window, x, frame.trim.bottom) for number, window, x in halves).encode()
        + b"q /Marks Do Q\n"
    )


def _page(number: int, window: Box, x: float, y: float) -> str:
    """One page, clipped to its window and moved so that its trim begins at x, y in mm."""
    corners = (window.left, window.bottom, window.width, window.height)
    clip = " ".join(f"{value * MM:.4f}" for value in corners)
    return f"q {clip} re W n 1 0 0 1 {x * MM:.4f} {y * MM:.4f} cm /P{number} Do Q\n"


def _carry_group(result: Pdf, source: Page, page: Page) -> None:
    """Transparency is blended in the same colour space as on the single page."""
    group = source.obj.get("/Group")
    if group is not None:
        page.obj.Group = result.copy_foreign(group) if group.is_indirect else Dictionary(dict(group.items()))


def _carry_intents(pdf: Pdf, result: Pdf) -> None:
    """The condition of printing goes along; the print dialogue begins with two sides, turned at the short edge."""
    intents = pdf.Root.get("/OutputIntents")
    if intents is not None:
        result.Root.OutputIntents = result.copy_foreign(pdf.make_indirect(intents))
    result.Root.ViewerPreferences = Dictionary(Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None"))
