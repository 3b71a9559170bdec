"""Publication to template context: which panels, which grounds, which words stand at the foot. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.model.front_matter import Picture
from plugins.model.publication import Prose, Publication
from plugins.model.vietnamese import slugify
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.job import Job
from plugins.press.layout import PlacedPanel, Role, Sheet, sheets
from plugins.press.pigments import SCHEMES, Scheme, scheme_for
from plugins.press.qr import QrCode, qr_code
from plugins.press.resources import BASE
from plugins.press.values import DocumentHead, LeafletContext, PosterContext, PosterDrawing
from plugins.press.widths import slogan_size
from plugins.templates.links import AbsoluteLinks

_GAPS = re.compile(r"<(?:li|h3|blockquote)[ >]")
_SHARE, _WIDEST_GAP = 0.8, 7.0  # of the room left; mm


def document_head(job: Job, setting: Setting, tall: bool) -> DocumentHead:
    """Metadata and page size."""
    item = job.publication
    return DocumentHead(
        title=item.title,
        author=job.agency.name,
        summary=item.summary,
        keywords=", ".join(item.tags),
        width=job.print_format.width,
        height=job.print_format.height,
        accent=job.agency.colours.accent,
        second=job.agency.colours.link,
        setting=setting.css(),
        tall=tall,
    )


def leaflet_context(job: Job, setting: Setting, tall: bool = False) -> LeafletContext:
    """Everything leaflet.html shows."""
    item = job.publication
    placed = sheets(item, job.print_format)
    scheme = scheme_of(job, item.image)
    return LeafletContext(
        document=document_head(job, setting, tall),
        agency=job.agency,
        title=item.title,
        image=item.image,
        look=slugify(item.matter.look),
        form=_form(job),
        scheme=scheme,
        grounds=_grounds(placed, scheme),
        gaps=_gaps(placed, setting),
        sheets=placed,
        qr=qr_of(job),
        imprint=imprint_lines(item, job.agency, job.print_format),
        links=AbsoluteLinks(job.agency.address_of_site),
    )


def poster_context(job: Job, setting: Setting, tall: bool = False) -> PosterContext:
    """Everything poster.html shows."""
    drawing = poster_drawing(job, job.publication, job.print_format.width, job.print_format.height)
    imprint = imprint_lines(job.publication, job.agency, job.print_format)
    return PosterContext(
        document=document_head(job, setting, tall),
        agency=job.agency,
        poster=replace(drawing, imprint=imprint),
        links=AbsoluteLinks(job.agency.address_of_site),
    )


def poster_drawing(job: Job, poster: Publication, width: float, height: float) -> PosterDrawing:
    """A poster for a page of `width` × `height` mm, without imprint. The slogan fills the measure, unless that made
    it higher than a good quarter of the page."""
    font = job.resources[f"{BASE}press/fonts/BeVietnamPro-Bold.ttf"].body
    return PosterDrawing(
        width=width,
        height=height,
        slogan=poster.matter.slogan,
        size=slogan_size(font, poster.matter.slogan, 0.87 * width, 0.27 * height),
        image=poster.matter.image,
        scheme=scheme_of(job, poster.image),
        parts=poster.body.parts,
        qr=qr_of(job, poster),
        qr_side=round(0.145 * width, 1),
        imprint=(),
    )


def scheme_of(job: Job, image: Picture | None) -> Scheme:
    """Grounds that go with a picture; without one, the tint's."""
    return scheme_for(job.resources[BASE + image.file].body) if image else SCHEMES["tint"]


def qr_of(job: Job, publication: Publication | None = None) -> QrCode:
    """The code that leads from paper to the publication's web page."""
    return qr_code(f"{job.agency.address_of_site}/{(publication or job.publication).url}")


def _gaps(placed: tuple[Sheet, ...], setting: Setting) -> dict[str, float]:
    """Of the room left in a panel, what each gap between its steps, points or questions gets: most of it, evenly, to a limit."""
    panels = [panel for sheet in placed for panel in sheet.panels]
    return {panel.key: _gap(panel, setting.free.get(panel.key, 0.0)) for panel in panels}


def _gap(panel: PlacedPanel, free: float) -> float:
    if panel.role in (Role.COVER, Role.FRONT):
        return 0.0
    markup = "".join(part.html for part in panel.parts if isinstance(part, Prose))
    gaps = len(_GAPS.findall(markup)) - 1
    return round(min(_SHARE * free / max(gaps, 1), _WIDEST_GAP), 2)


def _form(job: Job) -> str:
    """Class of the sheet's form for the style sheet: 'bifold', 'trifold', 'a4', 'a5'."""
    panels = len(job.print_format.sides[0].panels)
    return {1: job.print_format.name.lower(), 2: "bifold"}.get(panels, "trifold")


def _grounds(placed: tuple[Sheet, ...], scheme: Scheme) -> dict[str, str]:
    """Rhythm: the cover in its picture's colour, one contrasting panel, one tinted, the rest paper."""
    panels = [panel for sheet in placed for panel in sheet.panels]
    inner = [panel for panel in panels if panel.role is Role.INNER]
    return {panel.key: _ground(panel, inner, scheme) for panel in panels}


def _ground(panel: PlacedPanel, inner: list[PlacedPanel], scheme: Scheme) -> str:
    if panel.role is Role.COVER:
        return scheme.cover
    if panel.role is Role.BACK:
        return "tint"
    if len(inner) >= 3 and panel is inner[0]:
        return scheme.second
    return "paper"
