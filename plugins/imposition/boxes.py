"""Page boxes, and the artwork of a page as one object that can be moved and clipped."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from plugins.imposition.plan import Box
from plugins.model.sheet import MM

ARTWORK = "Artwork"  # the form in a dressed page's resources that holds all but the marks
_GEOMETRY = ("/CropBox", "/ArtBox", "/UserUnit", "/Rotate", "/TrimBox", "/BleedBox", "/MediaBox")
_TOLERANCE = 0.5  # pt: how far an artwork's trim may differ from the sheet's; more is a mistake, not rounding

Edges = tuple[float, float, float, float]  # left, bottom, right, top in pt


def trim_of(page: Page) -> Edges:
    """The page's TrimBox in pt; its MediaBox where it has none."""
    left, bottom, right, top = (float(edge) for edge in page.trimbox.as_list())
    return left, bottom, right, top


def check_size(page: Page, width: float, height: float) -> None:
    """Raises ValueError if the page is trimmed to another size. width, height: mm."""
    left, bottom, right, top = trim_of(page)
    if abs(right - left - width * MM) > _TOLERANCE or abs(top - bottom - height * MM) > _TOLERANCE:
        found = f"{(right - left) / MM:.2f} × {(top - bottom) / MM:.2f} mm"
        raise ValueError(f"artwork is trimmed to {found}, the sheet to {width:g} × {height:g} mm")


def artwork(pdf: Pdf, page: Page, visible: Box) -> Object:
    """What a page of `pdf` shows, as a form XObject clipped to a box. visible: mm from the lower left corner of the trim,
    which is the form's 0, 0.

    A form keeps its own pattern space: moving it with `cm` takes gradients and tiles along, which moving the bare
    content would not (ISO 32000-1, 8.7.3.1).
    """
    left, bottom, _, _ = trim_of(page)
    edges = (
        left + visible.left * MM,
        bottom + visible.bottom * MM,
        left + visible.right * MM,
        bottom + visible.top * MM,
    )
    form = Stream(
        pdf,
        content_of(page),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(round(edge, 4) for edge in edges),
        Matrix=Array([1, 0, 0, 1, round(-left, 4), round(-bottom, 4)]),
        Resources=page.resources,
    )
    return pdf.make_indirect(form)


def artwork_of_dressed(page: Page) -> Object | None:
    """The artwork that a dressed page shows, without its marks and with its trim at 0, 0; None if it is not dressed."""
    found = page.resources.get("/XObject", Dictionary()).get(f"/{ARTWORK}")
    return found if isinstance(found, Object) else None


def content_of(page: Page) -> bytes:
    """The page's operators; where there are several streams, a line break keeps their operators apart."""
    contents = page.obj.get("/Contents", Array())
    streams = list(contents.as_list()) if isinstance(contents, Array) else [contents]
    return b"\n".join(stream.read_bytes() for stream in streams)


def set_boxes(page: Page, media: Edges, bleed: Edges, trim: Edges) -> None:
    """Gives the page these boxes in pt and no other (PDF/X: TrimBox, and then no ArtBox; GWG 2022: no CropBox, no
    UserUnit, no Rotate)."""
    for key in _GEOMETRY:
        if key in page.obj:
            del page.obj[key]
    page.obj.MediaBox, page.obj.BleedBox, page.obj.TrimBox = Array(media), Array(bleed), Array(trim)


def show(page: Page, forms: dict[str, Object]) -> None:
    """Makes the forms, in their order, all that the page's resources hold. The page's own resources stay with them."""
    page.obj.Resources = Dictionary(XObject=Dictionary({f"/{name}": form for name, form in forms.items()}))
