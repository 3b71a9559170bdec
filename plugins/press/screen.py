"""Finishes a screen PDF: stable identity, honest dates, links that also print. The same bytes for the same input."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from plugins.press.structure import mark_artifacts, mend_figure_boxes, name_picture_links
from plugins.press.wordbreaks import JOINER

PRINT_FLAG = 4  # ISO 32000-1 table 165: an annotation that prints; PDF/A and careful checkers ask for it


def finish(content: bytes, created: datetime, modified: datetime) -> bytes:
    """A PDF of the layout engine, rewritten. created, modified: dates of the publication, with time zone."""
    with Pdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            _one_annotation_a_link(page)
            _let_links_print(page)
        mark_artifacts(pdf)
        mend_figure_boxes(pdf)
        name_picture_links(pdf)
        _clean_bookmarks(pdf)
        _date(pdf, created, modified)
        _restart_view(pdf)
        pdf.remove_unreferenced_resources()
        finished = BytesIO()
        pdf.save(
            finished,
            deterministic_id=True,
            compress_streams=True,
            recompress_flate=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return finished.getvalue()


def fonts_of(content: bytes) -> tuple[str, ...]:
    """Names of the fonts in a PDF, without the tags of their subsets, sorted."""
    with Pdf.open(BytesIO(content)) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, Dictionary) and item.get(Name.Type) == Name.Font]
        return tuple(sorted({str(font.BaseFont).lstrip("/").split("+")[-1] for font in fonts}))


def anchors_of(content: bytes) -> dict[str, int]:
    """The named places of a PDF with their pages, counted from 1 (named destinations: ISO 32000-1, 12.3.2.3)."""
    with Pdf.open(BytesIO(content)) as pdf:
        if Name.Names not in pdf.Root or Name.Dests not in pdf.Root.Names:
            return {}
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        places = pikepdf.NameTree(pdf.Root.Names.Dests).items()
        return {str(name): numbers[Array(place)[0].objgen] for name, place in places}


def _one_annotation_a_link(page: pikepdf.Page) -> None:
    """WeasyPrint annotates a link around a picture twice, once for the box within, and tags only the first."""
    kept: dict[tuple[str, str], pikepdf.Object] = {}
    for annotation in page.obj.get(Name.Annots, Array()):
        target = annotation.get(Name.A, annotation.get("/Dest"))
        kept.setdefault((repr(annotation.Rect), repr(target)), annotation)
    if kept:
        page.obj.Annots = Array(list(kept.values()))


def _let_links_print(page: pikepdf.Page) -> None:
    for annotation in page.obj.get(Name.Annots, Array()):
        annotation[Name.F] = int(annotation.get(Name.F, 0)) | PRINT_FLAG


def _clean_bookmarks(pdf: Pdf) -> None:
    """Bookmarks without the word joiners that hold headings together on the page."""
    waiting = [pdf.Root.Outlines.First] if "/Outlines" in pdf.Root and "/First" in pdf.Root.Outlines else []
    while waiting:
        bookmark = waiting.pop()
        bookmark.Title = str(bookmark.Title).replace(JOINER, "")
        waiting += [bookmark[name] for name in ("/First", "/Next") if name in bookmark]


def _date(pdf: Pdf, created: datetime, modified: datetime) -> None:
    pdf.docinfo[Name.CreationDate] = _pdf_date(created)
    pdf.docinfo[Name.ModDate] = _pdf_date(modified)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["xmp:CreateDate"] = created.isoformat()
        xmp["xmp:ModifyDate"] = modified.isoformat()
        xmp["xmp:MetadataDate"] = modified.isoformat()
        xmp["dc:language"] = ["vi"]


def _pdf_date(moment: datetime) -> str:
    """D:20260403083000+07'00' (ISO 32000-1 section 7.9.4)."""
    zone = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:]}'"


def _restart_view(pdf: Pdf) -> None:
    """Opens at the first page, whole page in view, window titled with the document's title."""
    first = pdf.pages[0].obj
    pdf.Root.OpenAction = Array([first, Name.Fit])
    pdf.Root.PageLayout = Name.SinglePage
    preferences = pdf.Root.get(Name.ViewerPreferences, Dictionary())
    preferences[Name.DisplayDocTitle] = True
    pdf.Root.ViewerPreferences = preferences
