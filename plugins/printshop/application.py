"""The data sheet for a licence application: every field of the form of the law in force, filled as far as data goes.

For publications that are licensed one by one (leaflets, posters; Mẫu 04 of the decree that the legal profile names):
the office copies it into the state's form or hands it to whoever does. Page: A4 as NĐ 30/2020/NĐ-CP has it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from plugins.model.agency import Agency
from plugins.model.catalogue import changed
from plugins.model.kinds import LEAFLET
from plugins.model.legal import Application
from plugins.model.publication import Publication
from plugins.press import screen
from plugins.press.engine import lay_out
from plugins.press.imprint import imprint_values
from plugins.press.job import Job
from plugins.press.render import render_values
from plugins.press.values import DocumentHead

_A4 = (210.0, 297.0)  # mm


@dataclass(frozen=True)
class Field:
    """One numbered line of the form. value: '' where a datum is missing; lines: of dots to write it on by hand."""

    label: str
    value: str
    lines: int = 1


@dataclass(frozen=True)
class ApplicationContext:
    """application.html. issuer: to whom it is addressed ('' if not yet known); signer: office of whoever signs."""

    document: DocumentHead
    agency: Agency
    form: str
    issuer: str
    signer: str
    fields: tuple[Field, ...]


def application(job: Job) -> ApplicationContext | None:
    """The sheet's values; None for what needs no licence of its own (bulletins) or whose law is not known."""
    form = job.legal.application if job.legal else None
    if form is None:
        return None
    imprint = job.publication.matter.imprint
    return ApplicationContext(
        document=_document_head(job),
        agency=job.agency,
        form=form.form,
        issuer=imprint.licensed_by,
        signer=imprint.responsible or job.agency.responsible,
        fields=_fields(job, form),
    )


def application_pdf(job: Job) -> bytes | None:
    """The sheet as a tagged PDF of one or two pages of A4; None where `application` has nothing."""
    context = application(job)
    if context is None:
        return None
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    content = lay_out(render_values(job.theme, "application", variables), job.resources).pdf()
    created = job.publication.date
    assert created is not None
    return screen.finish(content, created, changed(job.publication))


def _document_head(job: Job) -> DocumentHead:
    width, height = _A4
    return DocumentHead(
        title=f"Phiếu dữ liệu xin cấp giấy phép: {job.publication.title}",
        author=job.agency.name,
        summary=job.publication.summary,
        keywords="",
        width=width,
        height=height,
        accent=job.agency.colours.accent,
        second=job.agency.colours.link,
    )


def _fields(job: Job, form: Application) -> tuple[Field, ...]:
    """In the order of the form (domain.md 3.4)."""
    item, agency = job.publication, job.agency
    known = imprint_values(item, agency, job.print_format)
    return (
        Field("Tổ chức đề nghị cấp giấy phép", agency.name),
        Field("Cơ quan chủ quản", agency.parent),
        Field("Địa chỉ", f"{agency.address}; điện thoại {_held(agency.phone)}; thư điện tử {agency.email}"),
        Field("Số quyết định thành lập, ngày, cơ quan ban hành", ""),  # no file of ours holds it
        Field("Tên tài liệu", item.title),
        Field("Xuất xứ (người dịch, nếu là tài liệu dịch)", _origin(item)),
        Field("Hình thức tài liệu", job.print_format.label),
        Field("Số trang (hoặc dung lượng, byte)", _pages(job)),
        Field("Phụ bản", "Không có"),
        Field("Khuôn khổ (cm)", known["size"] + (" (khổ mở phẳng)" if job.print_format.folded else "")),
        Field("Số lượng in (bản)", known["copies"]),
        Field("Ngôn ngữ xuất bản", "Tiếng Việt"),
        Field("Tên, địa chỉ cơ sở in", known["printer"], lines=2),
        Field("Mục đích xuất bản", _purpose(item)),
        Field("Tóm tắt nội dung", item.summary),
        Field("Kèm theo", form.attachments),
    )


def _held(number: str) -> str:
    """A telephone number that no line break parts."""
    return number.replace(" ", "\u00a0")


def _origin(item: Publication) -> str:
    author = item.matter.author
    return f"{author} biên soạn" if author else ""


def _pages(job: Job) -> str:
    """Panels of a leaflet that carry something; a folded sheet always has its two sides printed."""
    if job.publication.kind is not LEAFLET:
        return "1"
    pages = len(job.publication.body.panels)
    return f"{pages} (gấp từ một tờ in hai mặt)" if job.print_format.folded else str(pages)


def _purpose(item: Publication) -> str:
    """What the front matter says of subject and readers; publications of this kind are never sold."""
    subject = item.category or item.title
    readers = f" cho {', '.join(item.matter.audience)}" if item.matter.audience else ""
    return f"Tuyên truyền, hướng dẫn về {subject[:1].lower()}{subject[1:]}{readers}; không kinh doanh."
