"""A leaflet in large print: the same text on A4 in 18 pt, for readers with low vision and for reading aloud together.

One column, flush left, generous leading, ink on bare paper; nothing is left out and nothing is fitted: pages flow.
"""

from __future__ import annotations

from dataclasses import replace

from plugins.press.contexts import document_head, qr_of
from plugins.press.engine import lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.job import Job
from plugins.press.layout import sheets
from plugins.press.render import render
from plugins.press.typeset import Typeset
from plugins.press.values import LargePrintContext
from plugins.templates.links import AbsoluteLinks

TEXT = 18.0  # pt
PAGE = (210.0, 297.0)  # mm, A4 upright


def set_large_print(job: Job) -> Typeset:
    """The large-print edition of a leaflet's job, for the screen and for an office printer: no bleed."""
    html = render(job.theme, "large_print", large_print_context(job))
    return Typeset(lay_out(html, job.resources), html, ())


def large_print_context(job: Job) -> LargePrintContext:
    """Everything large_print.html shows. Panels stand in the order in which the folded leaflet is read."""
    item = job.publication
    placed = [panel for sheet in sheets(item, job.print_format) for panel in sheet.panels]
    width, height = PAGE
    head = document_head(replace(job, bleed=0.0), Setting(TEXT), tall=False)
    return LargePrintContext(
        document=replace(head, title=f"{item.title} (bản chữ lớn)", width=width, height=height),
        agency=job.agency,
        title=item.title,
        image=item.image,
        panels=tuple(sorted(placed, key=lambda panel: panel.number)),
        qr=qr_of(job),
        imprint=imprint_lines(item, job.agency, job.print_format, job.legal),
        links=AbsoluteLinks(job.agency.address_of_site),
    )
