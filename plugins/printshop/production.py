"""Makes one package: layout, separation, marks, preflight, ticket. Pure but for the clock of its limits; runs in a worker."""

from __future__ import annotations

from io import BytesIO

from pikepdf import Pdf

from plugins.imposition.booklet import caliper_of, impose
from plugins.imposition.dress import dress
from plugins.imposition.slug import Slug
from plugins.model.agency import Colours
from plugins.model.catalogue import changed
from plugins.model.kinds import BULLETIN
from plugins.model.problem import Code, Problem
from plugins.model.sheet import Sheet
from plugins.preflight.examine import examine
from plugins.preflight.expectation import Expectation
from plugins.preflight.report import MEND, Finding, Report, report_json, report_text
from plugins.press.making import OUR_FAMILIES, set_for_press
from plugins.press.resources import BASE
from plugins.printshop.application import application_pdf
from plugins.printshop.order import Order
from plugins.printshop.package import bundle
from plugins.printshop.ticket import Ticket, ticket_json, ticket_of, ticket_pdf
from plugins.printshop.workshop import Package
from plugins.separation.finding import KINDS
from plugins.separation.inks import Inks
from plugins.separation.pdfx import identify, save
from plugins.separation.recipes import HOUSE, Recipes
from plugins.separation.separate import separate
from plugins.separation.transparency import drop_opaque_groups, transparent_elements

NOT_CONVERTED = Code(
    "E553",
    "Ấn phẩm “{title}”, trang {page}, {spot}: {what}.",
    "thay hình bằng bản đơn giản hơn (xuất lại ra PNG hoặc SVG phẳng)",
)
TRANSPARENT = Code(
    "E554",
    "Ấn phẩm “{title}” phải nộp chuẩn PDF/X-1a, nhưng trang {page}, {spot} có {what} (độ trong suốt).",
    "thay hình ấy bằng bản không trong suốt, hoặc hỏi nhà in có nhận PDF/X-4 không rồi sửa standard trong nha-in.yml",
)
REJECTED = Code(
    "E555",
    "Tệp in của “{title}” không qua được kiểm tra {rule}, {spot}: {what}.",
    "{fix}; nếu bài không có gì sai, gửi lời báo này cho người phụ trách kỹ thuật",
)
NOTED = Code("W056", "Tệp in của “{title}”, kiểm tra {rule}, {spot}: {what}.", "{fix}; vẫn in được")


# What separation calls the four kinds of transparency, in words for an editor.
VEILS = {
    "image with soft mask": "ảnh có nền trong suốt",
    "opacity": "màu trong mờ",
    "blend mode": "màu hòa trộn",
    "soft mask": "mặt nạ mờ dần",
}


def make_package(order: Order) -> Package:
    """All files of an order, or the problems that keep them from being made."""
    typeset = set_for_press(order.job)
    if typeset.problems or typeset.layout is None:
        return Package({}, typeset.problems)
    pages = typeset.layout.page_count
    sheet = order.sheet(pages)
    with Pdf.open(BytesIO(typeset.layout.artwork())) as pdf:
        if problems := _separated(order, pdf):
            return Package({}, problems)
        press = _finished(order, pdf, sheet)
    report = examine(press, _expectation(order, sheet))
    if problems := _noted(order, report, "error", REJECTED):
        return Package({}, problems)
    warnings = (*typeset.warnings, *order.faults, *_noted(order, report, "warning", NOTED))
    return Package(_files(order, press, report, sheet), (), warnings)


def _separated(order: Order, pdf: Pdf) -> tuple[Problem, ...]:
    """Converts the artwork to ink, in place. The problems name what could not be, and where."""
    place, title = order.publication.place("image", "file"), order.publication.title
    findings = separate(pdf, Inks(order.profile, _recipes(order.job.agency.colours)))
    problems = [
        NOT_CONVERTED.at(place, title=title, page=f.page, spot=_where(f.box_mm), what=f"{KINDS[f.kind]} ({f.what})")
        for f in findings
    ]
    if order.shop.standard == "PDF/X-1a":
        found = transparent_elements(pdf)
        problems += [
            TRANSPARENT.at(place, title=title, page=t.page, spot=_where(t.box), what=VEILS[t.what]) for t in found
        ]
        drop_opaque_groups(pdf)
    return tuple(problems)


def _recipes(colours: Colours) -> Recipes:
    """The house's, and the agency's for colours of its own."""
    own = {colours.accent: colours.accent_press, colours.link: colours.link_press}
    return {**HOUSE, **{colour.upper(): percents for colour, percents in own.items() if percents}}


def _where(box: tuple[float, float, float, float] | None) -> str:
    """'cách mép trái 12 mm, mép trên 30 mm'; what runs into the bleed begins at the edge."""
    if box is None:
        return "không rõ chỗ"
    left, top = (max(0.0, side) for side in box[:2])
    return f"cách mép trái {left:.0f} mm, mép trên {top:.0f} mm"


def _finished(order: Order, pdf: Pdf, sheet: Sheet) -> bytes:
    """Boxes, marks and identity around separated artwork."""
    dress(pdf, sheet, _slug(order, sheet))
    return _saved(order, pdf, order.publication.title)


def _slug(order: Order, sheet: Sheet) -> Slug:
    return Slug(
        file_name=press_name(order),
        page_names=sheet.names,
        condition=order.profile.condition,
        date=changed(order.publication).date(),
        proof=order.proof,
        font=_slug_font(order),
        standard=order.shop.standard,
    )


def _slug_font(order: Order) -> bytes:
    return order.job.resources[f"{BASE}press/fonts/BeVietnamPro-Regular.ttf"].body


def _saved(order: Order, pdf: Pdf, title: str) -> bytes:
    created = order.publication.date
    assert created is not None
    identify(
        pdf,
        order.shop.standard,
        order.profile,
        title=title,
        creator=order.job.agency.name,
        created=created,
        modified=changed(order.publication),
        document_id=f"{order.folder} {title}",
    )
    return save(pdf, order.shop.standard)


def _imposed(order: Order, press: bytes, sheet: Sheet) -> bytes:
    """Printer spreads for an office duplex printer."""
    form, font = order.job.print_format, _slug_font(order)
    caliper = caliper_of(form.weight, form.paper)
    with Pdf.open(BytesIO(press)) as pdf, impose(pdf, sheet, caliper, font) as spreads:
        return _saved(order, spreads, f"{order.publication.title} (bình trang)")


def _expectation(order: Order, sheet: Sheet) -> Expectation:
    job = order.job
    return Expectation(
        sheet=sheet,
        ink_limit=float(order.shop.ink_limit),
        fonts=OUR_FAMILIES,
        imprint=job.imprint_facts,
        standard=order.shop.standard,
        proof=order.proof,
    )


def _noted(order: Order, report: Report, severity: str, code: Code) -> tuple[Problem, ...]:
    found = [finding for finding in report.findings if finding.severity == severity]
    return tuple(_note(order, finding, code) for finding in found)


def _note(order: Order, finding: Finding, code: Code) -> Problem:
    what, _, fix = finding.sentence.partition(MEND)
    spot = f"trang {finding.page}, {_where(finding.box)}" if finding.page else "cả tệp"
    title, words = order.publication.title, {"what": what.rstrip(". "), "fix": fix.rstrip(". ")}
    return code.at(order.publication.place(), title=title, rule=finding.rule, spot=spot, **words)


def press_name(order: Order) -> str:
    """File name of the press file, or of the proof."""
    return f"{order.publication.slug}.{'proof' if order.proof else 'press'}.pdf"


def _files(order: Order, press: bytes, report: Report, sheet: Sheet) -> dict[str, bytes]:
    slug = order.publication.slug
    files = {press_name(order): press}
    if order.publication.kind is BULLETIN:
        if not order.proof:
            files[f"{slug}.imposed.pdf"] = _imposed(order, press, sheet)
    else:
        files |= {f"{slug}.mau-04.pdf": sheet_04} if (sheet_04 := application_pdf(order.job)) else {}
    lacking = [fault.what for fault in order.faults]
    files[f"{slug}.preflight.json"] = report_json(report, lacking).encode()
    files[f"{slug}.preflight.txt"] = report_text(report, lacking).encode()
    ticket: Ticket = ticket_of(order, sheet, files)
    files[f"{slug}.ticket.json"] = ticket_json(ticket).encode()
    files[f"{slug}.ticket.pdf"] = ticket_pdf(order, ticket)
    return files | {f"{slug}.zip": bundle(slug, files)}
