"""Imprint lines: what Vietnamese law asks on printed matter, as far as front matter gives it (domain.md 3.3–3.5).

Bulletins: Luật Báo chí (licence, printer, print run, period, who is responsible) on the last page. Leaflets and
posters: Luật Xuất bản and its decree on publications not for sale (licence, size, print run, printer, deposit).
"""

from __future__ import annotations

from plugins.model.agency import Agency
from plugins.model.formats import PrintFormat
from plugins.model.front_matter import Imprint
from plugins.model.kinds import BULLETIN
from plugins.model.publication import Publication
from plugins.model.vietnamese import number, short_date

NOT_FOR_SALE = "Xuất bản phẩm không bán."


def imprint_lines(publication: Publication, agency: Agency, print_format: PrintFormat) -> tuple[str, ...]:
    """How long the content holds, then the sentences of the imprint in the order of the law; what is not given is left
    out, nothing is invented."""
    imprint: Imprint = publication.matter.imprint
    bulletin = publication.kind is BULLETIN
    lines = (
        _validity(publication),
        _publisher(publication, agency),
        _licence(imprint, bulletin),
        _labelled("Chịu trách nhiệm xuất bản", imprint.responsible),
        _labelled("Kỳ hạn xuất bản", imprint.period) if bulletin else "",
        _printing(imprint, print_format),
        _labelled("In xong và nộp lưu chiểu", imprint.deposit),
        "" if bulletin else NOT_FOR_SALE,
    )
    return tuple(line for line in lines if line)


def _validity(publication: Publication) -> str:
    until = publication.matter.valid_until
    return f"Nội dung có giá trị đến hết ngày {short_date(until)}." if until else ""


def _publisher(publication: Publication, agency: Agency) -> str:
    what = "Cơ quan xuất bản" if publication.kind is BULLETIN else "Cơ quan tổ chức xuất bản"
    return f"{what}: {agency.name}."


def _licence(imprint: Imprint, bulletin: bool) -> str:
    if not imprint.license_number:
        return ""
    words = [f"Giấy phép xuất bản {'bản tin ' if bulletin else ''}số {imprint.license_number}"]
    if imprint.license_date:
        words.append(f"ngày {short_date(imprint.license_date)}")
    if imprint.licensed_by:
        words.append(f"do {imprint.licensed_by} cấp")
    return " ".join(words) + "."


def _printing(imprint: Imprint, print_format: PrintFormat) -> str:
    parts = [f"khổ {_centimetres(print_format.width)} × {_centimetres(print_format.height)} cm"]
    if imprint.copies:
        parts.insert(0, f"in {number(imprint.copies)} bản")
    if printer := ", ".join(part for part in (imprint.printer, imprint.printer_address) if part):
        parts.append(f"tại {printer}")
    sentence = ", ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _centimetres(millimetres: float) -> str:
    tenths = round(millimetres) / 10
    return number(tenths, 0 if tenths == int(tenths) else 1)


def _labelled(label: str, value: str) -> str:
    return f"{label}: {value.rstrip('.')}." if value else ""
