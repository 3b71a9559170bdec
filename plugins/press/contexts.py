"""Publication to template context: which panels, which grounds, which words stand at the foot. Pure."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from plugins.model.front_matter import Picture
from plugins.model.publication import Prose, Publication
from plugins.model.vietnamese import slugify
from plugins.press.arrangement import one_act_each, rooms, seal_of
from plugins.press.fit import Setting
from plugins.press.headings import Title, evened, evened_steps, fitted
from plugins.press.imprint import imprint_lines
from plugins.press.job import Job
from plugins.press.layout import FORMS, Form, PlacedPanel, Role, Sheet, sheets
from plugins.press.pigments import SCHEMES, Scheme, scheme_for
from plugins.press.qr import QrCode, qr_code
from plugins.press.resources import BASE
from plugins.press.values import DocumentHead, LeafletContext, PosterContext, PosterDrawing, SetSheet
from plugins.press.widths import slogan_size
from plugins.templates.links import AbsoluteLinks

_BY_ROLE = {Role.COVER: "cover", Role.WING: "cover", Role.BACK: "tint"}
_GUTTER, _SIGNED, _UNSIGNED = (
    4.0,
    22.0,
    8.0,
)  # mm right of a flat leaflet's title; below it, with and without the office
H2, STEP, _BESIDE = 2.04, 1.18, 4.5  # ems of the text; mm from a seal to its words: as in leaflet.css
STEPS = "buoc"
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
    form = FORMS[job.print_format.name]
    scheme = scheme_of(job, item.image)
    look = slugify(item.matter.look)
    placed = tuple(_set_sheet(job, sheet, form, look, setting) for sheet in sheets(item, job.print_format))
    return LeafletContext(
        document=document_head(job, setting, tall),
        agency=job.agency,
        title=_title(job, form, placed),
        image=item.image,
        look=look,
        form=form,
        scheme=scheme,
        grounds=_grounds(placed, form, scheme),
        sheets=placed,
        qr=qr_of(job),
        imprint=imprint_lines(item, job.agency, job.print_format, job.legal),
        links=AbsoluteLinks(job.agency.address_of_site),
    )


def poster_context(job: Job, setting: Setting, tall: bool = False) -> PosterContext:
    """Everything poster.html shows."""
    drawing = poster_drawing(job, job.publication, job.print_format.width, job.print_format.height)
    imprint = imprint_lines(job.publication, job.agency, job.print_format, job.legal)
    return PosterContext(
        document=document_head(job, setting, tall),
        agency=job.agency,
        poster=replace(drawing, imprint=imprint),
        links=AbsoluteLinks(job.agency.address_of_site),
    )


def poster_drawing(job: Job, poster: Publication, width: float, height: float) -> PosterDrawing:
    """A poster for a page of `width` × `height` mm, without imprint. The slogan fills the measure, unless that made
    it higher than a good quarter of the page."""
    font = bold(job)
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
    font = bold(job)
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


def scheme_of(job: Job, image: Picture | None) -> Scheme:
    """Grounds that go with a picture; without one, the tint's."""
    return scheme_for(job.resources[BASE + image.file].body) if image else SCHEMES["tint"]


def qr_of(job: Job, publication: Publication | None = None) -> QrCode:
    """The code that leads from paper to the publication's web page."""
    return qr_code(f"{job.agency.address_of_site}/{(publication or job.publication).url}")


def _set_sheet(job: Job, sheet: Sheet, form: Form, look: str, setting: Setting) -> SetSheet:
    """A sheet with its headings broken and its room given away."""
    seal = seal_of(sheet, form, setting.free) if look == STEPS else 0.0
    given = rooms(sheet, form, setting.free, seal, len(job.agency.hotlines))
    beside = 0.0 if form.hung or one_act_each(sheet) else seal  # else a step has the whole line
    panels = [_with_headings(job, panel, form, setting.size, beside) for panel in sheet.panels]
    return SetSheet(
        name=sheet.name,
        width=sheet.width,
        height=sheet.height,
        panels=tuple(panel for panel, _ in panels),
        rooms=given if job.publication.image else {key: replace(room, tail=0.0) for key, room in given.items()},
        seal=seal,
        one_act_each=look == STEPS and one_act_each(sheet),
        heading_lines=max(lines for _, lines in panels),
    )


def _with_headings(job: Job, panel: PlacedPanel, form: Form, size: float, seal: float) -> tuple[PlacedPanel, int]:
    """A panel with its h2 headings and its steps' names broken evenly; and the lines of the heading it begins with."""
    parts, first = list(panel.parts), 0
    width = panel.width - 2 * form.side
    for index, part in enumerate(parts):
        if isinstance(part, Prose):
            html, lines = evened(bold(job), part.html, width, size * H2)
            html = evened_steps(bold(job), html, width - seal - _BESIDE, size * STEP) if seal else html
            parts[index], first = Prose(html), first if index else lines
    return replace(panel, panel=replace(panel.panel, parts=tuple(parts))), first


def _title(job: Job, form: Form, placed: tuple[SetSheet, ...]) -> Title:
    """The title as large as cover or head allow."""
    sheet = placed[0] if placed[0].holds_title else placed[-1]
    panel = next(panel for panel in sheet.panels if panel.role in (Role.COVER, Role.FRONT))
    if not form.beside:
        return fitted(bold(job), job.publication.title, panel.width - 2 * form.side, form.room, form.title)
    below = _UNSIGNED if panel.foot else _SIGNED
    height = form.head + sheet.rooms[panel.key].opening - form.top - below
    return fitted(bold(job), job.publication.title, panel.width / 2 - form.side - _GUTTER, height, form.title)


def bold(job: Job) -> bytes:
    """The font of titles and headings."""
    return job.resources[f"{BASE}press/fonts/BeVietnamPro-Bold.ttf"].body


def _grounds(placed: tuple[SetSheet, ...], form: Form, scheme: Scheme) -> dict[str, str]:
    """Rhythm: the cover in its picture's colour, the back tinted, inside as the form has it, else paper."""
    panels = sorted((panel for sheet in placed for panel in sheet.panels), key=lambda panel: panel.number)
    inner = [panel.key for panel in panels if panel.role is Role.INNER]
    named = dict(zip(inner, form.grounds, strict=False))
    found = {panel.key: _BY_ROLE.get(panel.role, named.get(panel.key, "paper")) for panel in panels}
    return {key: {"cover": scheme.cover, "second": scheme.second}.get(name, name) for key, name in found.items()}
