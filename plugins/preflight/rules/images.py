"""Rules about images: how they are stored, and whether they are sharp enough."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pikepdf

from plugins.preflight.content.painted import Painted
from plugins.preflight.pictures import Picture, picture
from plugins.preflight.report import decimal
from plugins.preflight.rules.rule import GWG, HOUSE, X1A, X4, Rule, counted
from plugins.preflight.subject import Fault, Outcome, Subject
from plugins.preflight.values import entry, name, names

_BITS = (1, 2, 4, 8, 16)
_SMALL = 16  # px: GWG does not judge images that are not larger in either direction
_CONTONE, _BITMAP = (149.0, 224.0), (549.0, 799.0)  # ppi: an error up to the first, a warning up to the second
_WASTE = 450.0  # ppi
_FORBIDDEN = {"PDF/X-4": ("LZWDecode",), "PDF/X-1a": ("LZWDecode", "JPXDecode", "JBIG2Decode")}


def _stored(subject: Subject) -> Outcome:
    """X14."""
    faults = []
    for used in subject.walk.images:
        image = picture(used.source, None, inline=used.detail == "inline")
        mask = entry(used.source, "/SMask")
        parts = [image, picture(mask, None)] if isinstance(mask, pikepdf.Stream) else [image]
        faults += [
            Fault(used.page, what, used.box) for part in parts for what in _storage_faults(part, subject.standard)
        ]
    if any(_packed_by_lzw(item) for item in subject.pdf.objects):
        faults.append(Fault(0, f"Có dữ liệu nén kiểu LZW, {subject.standard} không nhận."))
    forms = [used for used in subject.walk.forms if entry(used.source, "/OPI") is not None]
    return counted(faults + [Fault(used.page, "Khung hình kèm OPI: ảnh thật nằm ở file khác.") for used in forms])


def _packed_by_lzw(item: Any) -> bool:
    """A stream other than an image, which is judged where it is used."""
    return isinstance(item, pikepdf.Stream) and "LZWDecode" in names(item.get("/Filter")) and not _is_image(item)


def _is_image(item: Any) -> bool:
    return name(entry(item, "/Subtype")) == "Image"


def _storage_faults(image: Picture, standard: str) -> Iterator[str]:
    for bad in (item for item in image.filters if item in _FORBIDDEN[standard]):
        yield f"Ảnh nén kiểu {bad.removesuffix('Decode')}, {standard} không nhận."
    if "JPXDecode" not in image.filters and image.bits not in _BITS:
        yield f"Ảnh có {image.bits} bit mỗi kênh."
    for key, label in (("/OPI", "OPI"), ("/Alternates", "ảnh thay thế (Alternates)")):
        if entry(image.source, key) is not None:
            yield f"Ảnh kèm {label}."


def _judged(subject: Subject, bitmaps: bool) -> list[Painted]:
    """Images with one bit, or with more, that are not too small to judge."""
    return [
        painted
        for painted in subject.artwork("image", "stencil")
        if (image := painted.image) is not None
        and (image.bits == 1) == bitmaps
        and max(image.width, image.height) > _SMALL
    ]


def _sharp(subject: Subject, limits: tuple[float, float], bitmaps: bool) -> Outcome:
    error, warning = limits
    judged = _judged(subject, bitmaps)
    faults = [
        Fault(
            painted.page,
            f"Ảnh chỉ đạt {decimal(painted.ppi, 0)} ppi ở cỡ in này, nên từ {decimal(warning + 1, 0)} ppi.",
            painted.visible,
            painted.ppi,
            warning,
            "error" if painted.ppi <= error else "warning",
        )
        for painted in judged
        if painted.ppi <= warning
    ]
    return Outcome(tuple(faults), min((painted.ppi for painted in judged), default=None), warning)


def _contone(subject: Subject) -> Outcome:
    """G0031."""
    return _sharp(subject, _CONTONE, bitmaps=False)


def _bitmap(subject: Subject) -> Outcome:
    """G0032."""
    return _sharp(subject, _BITMAP, bitmaps=True)


def _wasteful(subject: Subject) -> Outcome:
    """H10: finer than any screen shows; only the file grows."""
    judged = _judged(subject, bitmaps=False)
    faults = [
        Fault(p.page, f"Ảnh tới {decimal(p.ppi, 0)} ppi, hơn mức cần.", p.visible, p.ppi, _WASTE)
        for p in judged
        if p.ppi > _WASTE
    ]
    return Outcome(tuple(faults), max((painted.ppi for painted in judged), default=None), _WASTE)


def _twice(subject: Subject) -> Outcome:
    """H16: the same picture in the file more than once."""
    first: dict[str, Any] = {}
    faults = []
    for used in subject.walk.images:
        if used.detail == "inline":
            continue
        digest = hashlib.sha256(used.source.read_raw_bytes()).hexdigest()
        measures = (entry(used.source, "/Width"), entry(used.source, "/Height"), str(entry(used.source, "/ColorSpace")))
        key = f"{digest} {measures} {entry(used.source, '/SMask') is not None}"
        if first.setdefault(key, used.source.objgen) != used.source.objgen:
            faults.append(Fault(used.page, "Cùng một ảnh được nhúng nhiều lần.", used.box))
    return counted(faults)


_SHARPER = "Thay bằng ảnh gốc lớn hơn, hoặc đặt ảnh nhỏ lại."

RULES = (
    Rule("X14", "Ảnh lưu đúng kiểu", "error", f"{X4} 6.11; {X1A} 6.11", _stored, "Lưu lại ảnh kiểu JPEG hoặc Flate (ZIP)."),
    Rule("G0031", "Ảnh đủ nét (ppi)", "error", f"{GWG} R0031", _contone, _SHARPER),
    Rule("G0032", "Ảnh nét đen trắng đủ nét (ppi)", "error", f"{GWG} R0032", _bitmap, _SHARPER),
    Rule("H10", "Ảnh không thừa điểm ảnh", "warning", HOUSE, _wasteful, "Giảm ảnh còn 350 ppi ở cỡ in để file nhẹ."),
    Rule("H16", "Không nhúng một ảnh nhiều lần", "warning", HOUSE, _twice, "Xuất lại từ chương trình gốc, cho dùng chung ảnh."),
)  # fmt: skip
