"""The imprint gives everything that its legal profile requires."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.printed import over_printed
from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.front_matter import Imprint
from plugins.model.legal import LegalProfile
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication

NO_IMPRINT = Code(
    "W020",
    "Ấn phẩm chưa có thông tin in, nên tệp gửi nhà in chỉ là bản in thử.",
    "thêm mục  imprint:  có {fields}; mẫu trong hướng dẫn biên tập.",
)
NO_LICENCE = Code(
    "W021",
    "Chưa có giấy phép xuất bản ({law}).",
    "xin giấy phép, rồi ghi  license_number, license_date, licensed_by  vào imprint.",
)
NO_LICENCE_DATE = Code(
    "W022", "Giấy phép số {number} chưa có ngày cấp.", "ghi  license_date: năm-tháng-ngày  theo giấy phép vào imprint."
)
NO_ISSUER = Code(
    "W023", "Giấy phép số {number} chưa ghi cơ quan cấp.", "ghi  licensed_by: tên cơ quan cấp phép  vào imprint."
)
_WITH_ADDRESS = "printer, printer_address (nhà in đã có trong nha-in.yml thì không cần)"
_OF_THE_LICENCE = ("license_number", "license_date", "licensed_by")
MISSING = {
    "responsible": Code(
        "W024", "Chưa ghi người chịu trách nhiệm xuất bản.", "ghi  responsible: chức danh  vào imprint."
    ),
    "period": Code("W025", "Chưa ghi kỳ hạn xuất bản.", "ghi  period: 3 tháng một kỳ  (theo giấy phép) vào imprint."),
    "copies": Code("W026", "Chưa ghi số lượng in.", "ghi  copies: 1000  (viết liền chữ số) vào imprint."),
    "printer": Code("W027", "Chưa ghi cơ sở in.", "ghi  printer: tên nhà in  vào imprint, đúng như trong nha-in.yml."),
    "printer_address": Code(
        "W028",
        "Chưa có địa chỉ của cơ sở in “{printer}”.",
        "thêm nhà in ấy vào content/du-lieu/nha-in.yml, hoặc ghi  printer_address  vào imprint.",
    ),
    "deposit": Code(
        "W029", "Chưa ghi thời gian nộp lưu chiểu.", "ghi  deposit: Quý IV năm 2026  (thời gian thật) vào imprint."
    ),
}


def check(content: Content) -> Iterator[Problem]:
    yield from over_printed(content, missing)


def missing(item: Publication, catalogue: Catalogue, profile: LegalProfile) -> Iterator[Problem]:
    """One problem for an imprint that is not there at all; else one for each thing that it lacks."""
    imprint: Imprint = item.matter.imprint
    required = profile.required_gaps
    if imprint == Imprint() and set(required) & {"license_number", *MISSING}:
        yield NO_IMPRINT.at(item.place("imprint"), fields=", ".join(_to_write(required)))
        return
    yield from _licence(item, imprint, profile, required)
    for gap, code in MISSING.items():
        if gap in required and not getattr(imprint, gap):
            yield code.at(item.place("imprint"))
        elif (
            gap == "printer_address" and "printer" in required and imprint.printer and not _address(imprint, catalogue)
        ):
            yield code.at(item.place("imprint", "printer"), printer=imprint.printer)


def _to_write(required: tuple[str, ...]) -> list[str]:
    """The keys that an editor writes. W028 asks for the address wherever a print shop is asked for; it may stand in
    nha-in.yml."""
    keys = {*_OF_THE_LICENCE, *MISSING} - ({"printer_address"} if "printer" in required else set())
    return [_WITH_ADDRESS if gap == "printer" else gap for gap in required if gap in keys]


def _licence(
    item: Publication, imprint: Imprint, profile: LegalProfile, required: tuple[str, ...]
) -> Iterator[Problem]:
    """A licence that is not there at all is one fault, not three."""
    number, place = imprint.license_number, item.place("imprint", "license_number")
    if not number:
        if "license_number" in required:
            yield NO_LICENCE.at(item.place("imprint"), law=profile.name)
        return
    if "license_date" in required and not imprint.license_date:
        yield NO_LICENCE_DATE.at(place, number=number)
    if "licensed_by" in required and not imprint.licensed_by:
        yield NO_ISSUER.at(place, number=number)


def _address(imprint: Imprint, catalogue: Catalogue) -> str:
    known = {shop.name: shop.address for shop in catalogue.print_shops}
    return imprint.printer_address or known.get(imprint.printer, "")
