"""The job ticket: what the print shop has to know beside the file, as JSON and as one A4 page."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from hashlib import sha256

from plugins.model.agency import Agency
from plugins.model.folding import Drawing, fold_drawing
from plugins.model.front_matter import Imprint, Printing
from plugins.model.print_format import PrintFormat
from plugins.model.sheet import Sheet
from plugins.model.vietnamese import number, short_date
from plugins.press.engine import Layout, lay_out
from plugins.press.render import render_values
from plugins.press.values import DocumentHead
from plugins.printshop.order import Order

_A4 = (210.0, 297.0)  # mm
_FULL_COLOUR = 4  # inks on each printed side


@dataclass(frozen=True)
class _Step:
    """scale: of type and air; plate: width of a drawing in mm."""

    scale: float
    plate: float


# A second page gets lost on a workbench: long words make the type of the one page smaller, down to where it is still read.
_STEPS = (_Step(1.0, 80), _Step(0.93, 74), _Step(0.86, 68), _Step(0.79, 62), _Step(0.72, 57), _Step(0.65, 52))


@dataclass(frozen=True)
class File:
    """A file of the package, with the sum that the shop can check it by."""

    name: str
    octets: int
    sha256: str


@dataclass(frozen=True)
class Ticket:
    """Sizes in mm, weight in g/m². folds: for each side, mm from the left trim edge; colours: inks front/back ('4/4')."""

    title: str
    kind: str
    release: bool
    form: str
    trim: tuple[float, float]
    folded: tuple[float, float]
    pages: int
    bleed: float
    folds: tuple[tuple[float, ...], ...]
    folding: str
    paper: str
    weight: int
    colours: str
    condition: str
    standard: str
    copies: int | None
    finishing: tuple[str, ...]
    note: str
    shop: str
    shop_address: str
    shop_contact: str
    agency: str
    agency_address: str
    contact: str
    licence: str
    date: str
    files: tuple[File, ...]


@dataclass(frozen=True)
class TicketContext:
    """ticket.html. document: as in base.html; rows: label and value, in the order of the page; missing: what the imprint lacks;
    plate: width of a drawing in mm."""

    document: DocumentHead
    ticket: Ticket
    agency: Agency
    rows: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    sides: tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]
    drawing: Drawing | None
    plate: float


def ticket_of(order: Order, sheet: Sheet, files: Mapping[str, bytes]) -> Ticket:
    """The ticket of an order whose files are made."""
    matter, form = order.publication.matter, order.job.print_format
    printing: Printing = matter.printing
    imprint: Imprint = matter.imprint
    drawing = fold_drawing(form)
    return Ticket(
        title=order.publication.title,
        kind=order.publication.kind.label,
        release=not order.proof,
        form=form.label,
        trim=(form.width, form.height),
        folded=(drawing.width, form.height) if drawing else (form.width, form.height),
        pages=sheet.pages,
        bleed=sheet.bleed,
        folds=form.folds[: sheet.pages] if form.folded else (),
        folding=drawing.words if drawing else "",
        paper=printing.paper or form.paper,
        weight=form.weight,
        colours=_colours(order, sheet),
        condition=order.profile.condition,
        standard=order.shop.standard,
        copies=imprint.copies,
        finishing=_finishing(form, printing),
        note=printing.note,
        shop=order.shop.name,
        shop_address=order.shop.address,
        shop_contact=order.shop.contact,
        agency=order.job.agency.name,
        agency_address=order.job.agency.address,
        contact=f"{order.job.agency.phone} · {order.job.agency.email}",
        licence=imprint.license_number,
        date=short_date(order.publication.date.date()) if order.publication.date else "",
        files=tuple(File(name, len(octets), sha256(octets).hexdigest()) for name, octets in sorted(files.items())),
    )


def ticket_json(ticket: Ticket) -> str:
    """The ticket for a machine; keys in the order of the class."""
    return json.dumps(asdict(ticket), ensure_ascii=False, indent=2) + "\n"


def ticket_pdf(order: Order, ticket: Ticket) -> bytes:
    """The ticket as one A4 page, in the largest type that holds it there."""
    first, *smaller = _STEPS
    layout = _laid_out(order, ticket, first)
    if layout.page_count > 1:
        step = bisect_left(smaller[:-1], True, key=lambda step: _laid_out(order, ticket, step).page_count == 1)
        layout = _laid_out(order, ticket, smaller[step])
    return layout.pdf()


def _laid_out(order: Order, ticket: Ticket, step: _Step) -> Layout:
    return lay_out(_html(order, ticket, step), order.job.resources)


def _html(order: Order, ticket: Ticket, step: _Step) -> str:
    context = TicketContext(
        document=_head(order, step),
        ticket=ticket,
        agency=order.job.agency,
        rows=_rows(ticket),
        missing=tuple(fault.what for fault in order.faults),
        sides=_sides(order.job.print_format, ticket.pages),
        drawing=fold_drawing(order.job.print_format),
        plate=step.plate,
    )
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    return render_values(order.job.theme, "ticket", variables)


def _head(order: Order, step: _Step) -> DocumentHead:
    colours = order.job.agency.colours
    return DocumentHead(
        title=f"Phiếu giao việc: {order.publication.title}",
        author=order.job.agency.name,
        summary="",
        keywords="",
        width=_A4[0],
        height=_A4[1],
        accent=colours.accent,
        second=colours.link,
        setting=f":root{{--scale:{step.scale:g};--plate:{step.plate:g}mm}}",
    )


def _colours(order: Order, sheet: Sheet) -> str:
    back = _FULL_COLOUR if sheet.pages > 1 else 0
    return f"{_FULL_COLOUR}/{back}"


def _finishing(form: PrintFormat, printing: Printing) -> tuple[str, ...]:
    own = {"saddle": "Đóng ghim giữa"}.get(form.binding, "")
    folding = f"Gấp: {len(form.folding)} nếp" if form.folding else ""
    return tuple(step for step in (folding, own, printing.finish) if step)


def _sides(form: PrintFormat, pages: int) -> tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]:
    """For each printed side, its panels as (name, x, width) in mm."""
    found = []
    for side in form.sides[:pages] if form.folded else ():
        x, panels = 0.0, []
        for panel in side.panels:
            panels.append((panel.name, x, panel.width))
            x += panel.width
        found.append((side.name, tuple(panels)))
    return tuple(found)


def _rows(ticket: Ticket) -> tuple[tuple[str, str], ...]:
    rows = (
        ("Khổ thành phẩm", _size(ticket.trim)),
        ("Sau khi gấp", _size(ticket.folded) if ticket.folds else ""),
        ("Số trang", number(ticket.pages)),
        ("Chừa xén", f"{number(ticket.bleed)} mm mỗi cạnh"),
        ("Giấy", f"{ticket.paper}, {ticket.weight} g/m²"),
        ("Màu in", f"{ticket.colours} (CMYK), điều kiện in {ticket.condition}"),
        ("Chuẩn tệp", ticket.standard),
        ("Số lượng", f"{number(ticket.copies)} bản" if ticket.copies else "CHƯA GHI"),
        ("Gia công", "; ".join(ticket.finishing) or "Xén thành phẩm"),
        ("Giấy phép", ticket.licence or "CHƯA CÓ"),
        ("Dặn thêm", ticket.note),
    )
    return tuple((label, value) for label, value in rows if value)


def _size(size: tuple[float, float]) -> str:
    return " × ".join(number(side, 0 if side == int(side) else 1) for side in size) + " mm"
