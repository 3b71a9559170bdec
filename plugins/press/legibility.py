"""Whether what is printed can be seen and read: pictures with too few pixels for their size, QR codes that no telephone
takes in."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from plugins.model.problem import Code, Problem
from plugins.press.boxes import PlacedPicture
from plugins.press.edges import TOLERANCE, from_fold, from_trim, gap, number
from plugins.press.engine import Layout
from plugins.press.job import Job
from plugins.press.passages import page_name, place_of_panel, place_of_picture, quoted
from plugins.press.resources import BASE

TOO_COARSE = Code(
    "E412",
    "Ảnh {file} chỉ đạt {ppi} ppi ở cỡ in {width} × {height} mm ({pixels} điểm): in ra sẽ vỡ hạt.",
    "thay bằng ảnh gốc ít nhất {needed} điểm (300 ppi), đừng phóng to ảnh nhỏ",
)
COARSE = Code(
    "W008",
    "Ảnh {file} chỉ đạt {ppi} ppi ở cỡ in {width} × {height} mm ({pixels} điểm): in ra hơi mờ.",
    "nếu có, thay bằng ảnh gốc ít nhất {needed} điểm (300 ppi)",
)
SMALL_QR = Code(
    "E413",
    "{page}: mã QR rộng {side} mm, mỗi ô {module} mm, điện thoại khó đọc (cần {least} mm và {least_module} mm).",
    "đặt slug ngắn hơn cho mã thưa ô; nếu vẫn báo, nhờ người phụ trách kỹ thuật sửa mẫu trình bày",
)
QR_AT_EDGE = Code(
    "E414",
    "{page}: mã QR {gap}, gấp hoặc xén xong sẽ không đọc được.",
    "nhờ người phụ trách kỹ thuật sửa mẫu trình bày",
)
CROWDED_QR = Code(
    "W009",
    "{page}: “{what}” lấn vào vùng trắng quanh mã QR, điện thoại có thể không đọc được.",
    "rút ngắn chữ cạnh mã QR (tên, địa chỉ cơ quan), hoặc nhờ người phụ trách kỹ thuật sửa mẫu trình bày",
)

# GWG 2022, sheetfed offset, R0031: an error up to 149 ppi, a warning up to 224. 300 is what print shops ask for.
LEAST_PPI, GOOD_PPI, BEST_PPI = 150, 225, 300
LEAST_QR, LEAST_MODULE = 20.0, 0.4  # mm with the quiet zone; a module that a plain telephone still tells apart


def coarse_pictures(job: Job, layout: Layout) -> Iterator[Problem]:
    """Each picture once, at the largest size at which it stands."""
    coarsest: dict[str, PlacedPicture] = {}
    for picture in layout.pictures:
        file = picture.file.removeprefix(BASE)
        known = coarsest.get(file)
        if picture.pixels and picture.ppi < GOOD_PPI and (known is None or picture.ppi < known.ppi):
            coarsest[file] = picture
    for file, picture in coarsest.items():
        yield _coarse(job, file, picture)


def _coarse(job: Job, file: str, picture: PlacedPicture) -> Problem:
    code = TOO_COARSE if picture.ppi < LEAST_PPI else COARSE
    assert picture.pixels is not None
    needed = (ceil(side * BEST_PPI / picture.ppi / 10) * 10 for side in picture.pixels)
    return code.at(
        place_of_picture(job, file),
        file=file,
        ppi=int(picture.ppi),
        width=round(picture.area.width),
        height=round(picture.area.height),
        pixels=" × ".join(map(str, picture.pixels)),
        needed=" × ".join(map(str, needed)),
    )


def unreadable_codes(job: Job, layout: Layout) -> Iterator[Problem]:
    """QR codes too small, in the way of the knife or of a fold, or with something in their quiet zone."""
    for code in layout.qr_codes:
        page, place = page_name(job, code.area.page), place_of_panel(job, code.panel)
        side, module = code.area.width, code.area.width / code.modules
        if side < LEAST_QR - TOLERANCE or module < LEAST_MODULE:
            least = {"least": number(LEAST_QR), "least_module": number(LEAST_MODULE)}
            yield SMALL_QR.at(place, page=page, side=number(side), module=number(module), **least)
        if from_trim(job, code.area) < 0:
            yield QR_AT_EDGE.at(
                place, page=page, gap=gap(from_trim(job, code.area), "cách mép cắt chỉ", "vượt mép cắt")
            )
        if from_fold(job, code.area) < 0:
            yield QR_AT_EDGE.at(place, page=page, gap="nằm qua nếp gấp")
        for line in layout.lines:
            if line.area.meets(code.area, -TOLERANCE):
                yield CROWDED_QR.at(place, page=page, what=quoted(line.text))
