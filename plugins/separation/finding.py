"""What separation could not turn into ink: returned to the caller, never raised."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]

# What each kind says to an editor; the caller adds how to mend it.
KINDS = {
    "space": "Hệ màu không đổi được sang mực",
    "spot": "Màu pha riêng, cần thêm một bản kẽm",
    "shading": "Dải chuyển màu kiểu lưới, không đổi được",
    "function": "Dải chuyển màu theo công thức, không đổi được",
    "image": "Ảnh không giải mã được",
    "stream": "Đoạn vẽ không đọc được",
    "font": "Phông chữ có bề rộng chữ sai với tệp phông",
}


@dataclass(frozen=True, order=True)
class Finding:
    """Something left as it was. kind: a key of KINDS; page: from 1, the first one that shows it; what: its name in the
    file; box_mm: left, top, right, bottom in mm from the top left of the trim, if it is known."""

    kind: str
    page: int
    what: str
    box_mm: Box | None = None
