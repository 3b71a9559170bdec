"""Dresses separated artwork for the press: boxes from 0, 0, artwork clipped at the bleed, marks and slug around it."""

from __future__ import annotations

from pikepdf import Object, Page, Pdf, Stream

from plugins.imposition.boxes import ARTWORK, artwork, check_size, set_boxes, show
from plugins.imposition.drawing import Pen
from plugins.imposition.marks import Frame
from plugins.imposition.plan import Box
from plugins.imposition.slug import Slug as Slug
from plugins.imposition.slug import plan
from plugins.imposition.typeface import cut
from plugins.model.sheet import MM, Sheet


def dress(pdf: Pdf, sheet: Sheet, slug: Slug) -> None:
    """Changes every page of `pdf`: the sheet's boxes, the artwork moved and clipped to the bleed, marks around it.

    Pages come as they leave the separation: trim at their TrimBox, artwork from −bleed. Raises ValueError where the
    number of pages or their size is not the sheet's, which is a mistake of the caller and not of any content.
    """
    if len(pdf.pages) != sheet.pages:
        raise ValueError(f"{len(pdf.pages)} pages of artwork for a sheet of {sheet.pages}")
    face = cut(slug.font, slug.texts(sheet))
    pen, frame = Pen(pdf, face), Frame.of(sheet)
    for number, page in enumerate(pdf.pages):
        check_size(page, sheet.width, sheet.height)
        marks = plan(sheet, number, slug, face.width)
        _dress_page(pdf, page, sheet, pen.form(marks, frame.media))


def _dress_page(pdf: Pdf, page: Page, sheet: Sheet, marks: Object) -> None:
    visible = Box(0, 0, sheet.width, sheet.height).grown(sheet.bleed)
    form = artwork(pdf, page, visible)
    edge = round((sheet.bleed + sheet.slug) * MM, 4)
    show(page, {ARTWORK: form, "Marks": marks})
    page.obj.Contents = pdf.make_indirect(
        Stream(pdf, f"q 1 0 0 1 {edge} {edge} cm /{ARTWORK} Do Q\nq /Marks Do Q\n".encode())
    )
    set_boxes(page, sheet.media, sheet.bleed_box, sheet.trim)
