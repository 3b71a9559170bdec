"""Publication to template context: which panels, which grounds, which words stand at the foot. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

from plugins.model.front_matter import Picture
from plugins.model.publication import Figure, Prose, Publication
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
_SHARE, _WIDEST_GAP = 0.8, 6.5  # of the room left; mm
_LEAST_TAIL, _TAIL_AIR = 42.0, 9.0  # mm: a smaller detail says nothing; between text and detail
_MOST_GROWTH = 48.0  # mm
_LEADING = 1.36  # of the text, as in tokens.css
_MASTHEAD = 164.0  # mm
HOUSE_SLOGAN = ("Chưa rõ thủ tục?", "Hỏi trước khi đi")


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
        bleed=0.0 if tall else job.bleed,
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
        tails=_tails(placed, setting) if item.image else {},
        pictures=_pictures(placed, setting),
        hotlines=setting.free.get(_back(placed), 0.0) > _hotlines_height(job, setting),
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


def house_notice(job: Job, image: Picture, width: float, height: float) -> PosterDrawing:
    """A page that an issue can be filled with: whom to call, and the way to the website."""
    font = job.resources[f"{BASE}press/fonts/BeVietnamPro-Bold.ttf"].body
    lines = "".join(f"<p>{escape(name)}: <strong>{escape(number)}</strong></p>" for name, number in job.agency.hotlines)
    return PosterDrawing(
        width=width,
        height=height,
        slogan=HOUSE_SLOGAN,
        size=slogan_size(font, HOUSE_SLOGAN, 0.87 * width, 0.27 * height),
        image=image,
        scheme=scheme_of(job, image),
        parts=(Prose(lines),),
        qr=qr_code(f"{job.agency.address_of_site}/"),
        qr_side=round(0.145 * width, 1),
        imprint=(),
    )


def name_size(job: Job) -> float:
    """Size in pt at which a bulletin's name fills the width of the masthead in one line, up to 42 pt."""
    font = job.resources[f"{BASE}press/fonts/BeVietnamPro-Bold.ttf"].body
    return slogan_size(font, (job.publication.title,), _MASTHEAD, 18.0)


def scheme_of(job: Job, image: Picture | None) -> Scheme:
    """Grounds that go with a picture; without one, the tint's."""
    return scheme_for(job.resources[BASE + image.file].body) if image else SCHEMES["tint"]


def qr_of(job: Job, publication: Publication | None = None) -> QrCode:
    """The code that leads from paper to the publication's web page."""
    return qr_code(f"{job.agency.address_of_site}/{(publication or job.publication).url}")


def _pictures(placed: tuple[Sheet, ...], setting: Setting) -> dict[str, float]:
    """In a panel whose text holds pictures, these grow into the room that is left, to nearly a square."""
    panels = [panel for sheet in placed for panel in sheet.panels]
    return {panel.key: _growth(panel, setting.free.get(panel.key, 0.0)) for panel in panels}


def _growth(panel: PlacedPanel, free: float) -> float:
    figures = _figures(panel)
    return round(min(0.9 * free / figures, _MOST_GROWTH), 2) if figures and panel.role is Role.INNER else 0.0


def _figures(panel: PlacedPanel) -> int:
    return sum(isinstance(part, Figure) for part in panel.parts)


def _gaps(placed: tuple[Sheet, ...], setting: Setting) -> dict[str, float]:
    """Of the room left in a panel, what each gap between its steps, points or questions gets: most of it, evenly, to a limit."""
    panels = [panel for sheet in placed for panel in sheet.panels]
    return {panel.key: _gap(panel, setting.free.get(panel.key, 0.0)) for panel in panels}


def _tails(placed: tuple[Sheet, ...], setting: Setting) -> dict[str, float]:
    """On each sheet, the emptiest panel of text gets a detail of the woodcut at its foot, if there is room enough."""
    tails = {}
    for sheet in placed:
        room = {panel.key: _tail(panel, setting.free.get(panel.key, 0.0)) for panel in sheet.panels}
        key = max(room, key=lambda key: room[key])
        if room[key] >= _LEAST_TAIL:
            tails[key] = round(room[key], 2)
    return tails


def _tail(panel: PlacedPanel, free: float) -> float:
    if panel.role is not Role.INNER or panel.foot or _figures(panel):
        return 0.0
    return free - _gap(panel, free) * _gap_count(panel) - _TAIL_AIR


def _hotlines_height(job: Job, setting: Setting) -> float:
    """Millimetres that the numbers to call take on the back, as in leaflet.css, and a little air."""
    line = setting.size * _LEADING * 25.4 / 72
    return line * (0.8 + 2.7 * len(job.agency.hotlines)) + 3.0


def _back(placed: tuple[Sheet, ...]) -> str:
    """Key of the panel with the foot, if it is a folder's back; else ''."""
    return next((panel.key for sheet in placed for panel in sheet.panels if panel.role is Role.BACK), "")


def _gap_count(panel: PlacedPanel) -> int:
    markup = "".join(part.html for part in panel.parts if isinstance(part, Prose))
    return max(1, len(_GAPS.findall(markup)) - 1)


def _gap(panel: PlacedPanel, free: float) -> float:
    if panel.role in (Role.COVER, Role.FRONT) or _figures(panel):
        return 0.0
    return round(min(_SHARE * free / _gap_count(panel), _WIDEST_GAP), 2)


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
