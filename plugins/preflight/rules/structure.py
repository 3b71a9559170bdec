"""Rules about what a press file may not carry along: annotations, actions, PostScript, layers, files outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from plugins.preflight.content.operators_state import INTENTS
from plugins.preflight.geometry import overlaps
from plugins.preflight.rules.rule import X1A, X4, Rule, counted, gathered
from plugins.preflight.subject import Fault, Outcome, PageBoxes, Subject
from plugins.preflight.values import box, elements, entries, entry, name, names, number

_BLENDS = (
    *("Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn"),
    *("HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"),
)
_LEAVES = 2000  # outline entries that are looked at


def _annotations(subject: Subject) -> Outcome:
    """X08."""
    form = entry(subject.pdf.Root, "/AcroForm")
    faults = [Fault(0, "File có biểu mẫu điền được (AcroForm).")] if _has_form(form) else []
    for page in subject.pages:
        for annotation in elements(entry(page.source, "/Annots")):
            kind, area = name(entry(annotation, "/Subtype")), box(entry(annotation, "/Rect"))
            if kind not in ("PrinterMark", "TrapNet") and (area is None or overlaps(area, page.artwork)):
                faults.append(
                    Fault(page.number, f"Có chú thích hoặc liên kết ({kind or 'không rõ'}) trong vùng in.", area)
                )
    return counted(faults)


def _has_form(form: Any) -> bool:
    return bool(elements(entry(form, "/Fields"))) or entry(form, "/XFA") is not None


def _actions(subject: Subject) -> Outcome:
    """X09."""
    root = subject.pdf.Root
    found = [key[1:] for key in ("/OpenAction", "/AA") if entry(root, key) is not None]
    trees = entry(root, "/Names")
    found += [key[1:] for key in ("/JavaScript", "/EmbeddedFiles") if entry(trees, key) is not None]
    found += ["Outlines/A"] if any(entry(item, "/A") is not None for item in _outline(root)) else []
    faults = [Fault(0, f"File mang theo hành động, mã lệnh hoặc tệp kèm ({key}).") for key in found]
    for page in subject.pages:
        notes = elements(entry(page.source, "/Annots"))
        triggers = [entry(holder, "/AA") for holder in (page.source, *notes)]
        if any(action is not None for action in (*triggers, *(entry(note, "/A") for note in notes))):
            faults.append(Fault(page.number, "Trang mang theo hành động (liên kết hoặc mã lệnh)."))
    return counted(faults)


def _outline(root: Any) -> Iterator[Any]:
    waiting, met = [entry(entry(root, "/Outlines"), "/First")], 0
    while waiting and met < _LEAVES:
        item = waiting.pop()
        if item is not None:
            met += 1
            yield item
            waiting += [entry(item, "/Next"), entry(item, "/First")]


def _xobjects(subject: Subject) -> Outcome:
    """X15."""
    walk = subject.walk
    faults = [Fault(used.page, "Có đối tượng PostScript hoặc loại lạ trong trang.") for used in walk.others]
    faults += [
        Fault(used.page, "Trang gọi nội dung từ file khác (/Ref).")
        for used in walk.forms
        if entry(used.source, "/Ref") is not None
    ]
    return counted(faults)


def _states(subject: Subject) -> Outcome:
    """X16."""
    return counted(gathered((used, what) for used in subject.walk.states for what in _state_faults(used.source)))


def _state_faults(state: Any) -> Iterator[str]:
    if entry(state, "/TR") is not None:
        yield "Có đường cong truyền (TR) gắn vào trang."
    second = entry(state, "/TR2")
    if second is not None and name(second) != "Default":
        yield "Có đường cong truyền (TR2) gắn vào trang."
    if entry(state, "/HTP") is not None:
        yield "Có điểm gốc tram (HTP) gắn vào trang."
    halftone = entry(state, "/HT")
    if halftone is not None and name(halftone) != "Default" and not _plain_halftone(halftone):
        yield "Có tram riêng (HT) không được phép."
    unknown = [blend for blend in names(entry(state, "/BM")) if blend not in _BLENDS]
    if unknown:
        yield f"Kiểu hòa trộn lạ: {', '.join(unknown)}."


def _plain_halftone(halftone: Any) -> bool:
    kind = int(number(entry(halftone, "/HalftoneType")))
    return kind in (1, 5) and entry(halftone, "/TransferFunction") is None


def _operators(subject: Subject) -> Outcome:
    """X17."""
    sentences = {
        "operator": "Trang dùng lệnh lạ “{}”.",
        "hidden": "Trang giấu lệnh lạ “{}” giữa BX và EX.",
        "operands": "Lệnh “{}” của trang thiếu hoặc sai số liệu.",
        "intent": "Kiểu chuyển màu “{}” không thuộc bốn kiểu chuẩn (" + ", ".join(INTENTS) + ").",
        "depth": "Trạng thái đồ họa lồng quá {} bậc.",
        "nesting": "Nội dung lồng vào nhau quá sâu ({}).",
        "/ExtGState": "Trang gọi trạng thái đồ họa “{}” (ExtGState) mà file không có.",
        "/Pattern": "Trang tô bằng họa tiết “{}” (Pattern) mà file không có.",
        "/Shading": "Trang gọi dải chuyển màu “{}” (Shading) mà file không có.",
        "/XObject": "Trang gọi ảnh hoặc khung “{}” (XObject) mà file không có.",
    }
    return counted([Fault(odd.page, sentences[odd.source].format(odd.detail)) for odd in subject.walk.oddities])


def _layers(subject: Subject) -> Outcome:
    """X18: none in X-1a; in X-4 with a default configuration and nothing that switches by itself."""
    properties = entry(subject.pdf.Root, "/OCProperties")
    faults = []
    if subject.standard == "PDF/X-1a":
        faults = [Fault(0, "File có lớp bật tắt (layer); PDF/X-1a không nhận.")] if properties is not None else []
    elif properties is None:
        faults = [Fault(used.page, "Trang có lớp bật tắt mà file không khai báo lớp.") for used in subject.walk.content]
    elif entry(properties, "/D") is None:
        faults.append(Fault(0, "File có lớp bật tắt nhưng không nói lớp nào in (thiếu /D)."))
    configurations = [entry(properties, "/D"), *elements(entry(properties, "/Configs"))]
    if any(entry(configuration, "/AS") is not None for configuration in configurations):
        faults.append(Fault(0, "Lớp trong file tự bật tắt khi in (/AS)."))
    return counted(faults)


def _outside(subject: Subject) -> Outcome:
    """X19."""
    streams = [item for item in subject.pdf.objects if isinstance(item, pikepdf.Stream)]
    faults = [Fault(0, "File lấy dữ liệu từ tệp ở ngoài (/F).") for item in streams if entry(item, "/F") is not None]
    if entry(entry(subject.pdf.Root, "/Names"), "/AlternatePresentations") is not None:
        faults.append(Fault(0, "File có cách trình chiếu khác (AlternatePresentations)."))
    faults += [Fault(p.number, "Trang có bước trình chiếu (PresSteps).") for p in subject.pages if _steps(p)]
    return counted(faults)


def _steps(page: PageBoxes) -> bool:
    return entry(page.source, "/PresSteps") is not None


def _transparency(subject: Subject) -> Outcome:
    """X20: PDF/X-1a knows none."""
    walk = subject.walk
    faults = [Fault(g.page, "Có nhóm trong suốt.", g.box) for g in walk.groups]
    faults += [Fault(s.page, f"Có hiệu ứng trong suốt ({what}).") for s in walk.states for what in _effects(s.source)]
    faults += [
        Fault(image.page, "Ảnh có vùng trong suốt (SMask).", image.box)
        for image in walk.images
        if entry(image.source, "/SMask") is not None and name(entry(image.source, "/SMask")) != "None"
    ]
    return counted(faults)


def _effects(state: Any) -> Iterator[str]:
    keys = dict(entries(state))
    if "/SMask" in keys and name(keys["/SMask"]) != "None":
        yield "mặt nạ mềm"
    for key in ("/ca", "/CA"):
        if key in keys and number(keys[key], 1) != 1:
            yield f"độ mờ {key[1:]}"
    if any(blend not in ("Normal", "Compatible") for blend in names(keys.get("/BM"))):
        yield "kiểu hòa trộn"


def _only_x1a(subject: Subject) -> bool:
    return subject.standard == "PDF/X-1a"


def _damage(subject: Subject) -> Outcome:
    """P01: content that cannot be parsed, or a file that had to be mended to be read."""
    page, file = "Nội dung trang hỏng, có thể in thiếu.", "File hỏng, phải vá mới mở được."
    return counted([Fault(number_, page if number_ else file) for number_ in _damaged_pages(subject)])


def _damaged_pages(subject: Subject) -> list[int]:
    assert subject.walk is not None  # the walk is what meets the damage
    return sorted({page for page, _ in subject.streams.damaged})


_REMOVE = "Bỏ khỏi file in rồi xuất lại; liên kết và biểu mẫu chỉ để trong bản xem trên màn hình."

RULES = (
    Rule("P01", "File nguyên vẹn", "error", "ISO 32000-1", _damage, "Xuất lại PDF từ chương trình gốc, gửi lại file."),
    Rule("X08", "Không có chú thích, biểu mẫu trong vùng in", "error", f"{X4} 6.17", _annotations, _REMOVE),
    Rule("X09", "Không có hành động, mã lệnh, tệp kèm", "error", f"{X4} 6.18", _actions, _REMOVE),
    Rule("X15", "Không có PostScript, nội dung gọi từ ngoài", "error", f"{X4} 6.14", _xobjects, _REMOVE),
    Rule("X16", "Trạng thái đồ họa được phép", "error", f"{X4} 6.13", _states, "Xuất lại, không kèm tram và đường cong của máy in cũ."),
    Rule("X17", "Lệnh vẽ đúng chuẩn", "error", f"{X4} 6.19; ISO 32000-1 phụ lục C", _operators, "Xuất lại file từ chương trình gốc."),
    Rule("X18", "Lớp (layer) rõ ràng", "error", f"{X4} 6.24", _layers, "Gộp các lớp lại trước khi xuất."),
    Rule("X19", "Mọi dữ liệu nằm trong file", "error", f"{X4} 6.1", _outside, "Nhúng mọi ảnh và dữ liệu vào file."),
    Rule("X20", "Không có hiệu ứng trong suốt (PDF/X-1a)", "error", f"{X1A} 6.8", _transparency, "Làm phẳng (flatten), hoặc giao file PDF/X-4.", when=_only_x1a),
)  # fmt: skip
