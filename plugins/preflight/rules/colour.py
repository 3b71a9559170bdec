"""Rules about colour spaces: what may be used at all, groups, shadings, spot colours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from plugins.preflight.content.painted import Used
from plugins.preflight.functions import outputs
from plugins.preflight.geometry import meet, overlaps
from plugins.preflight.rules.document import press_intents
from plugins.preflight.rules.rule import GWG, HOUSE, X1A, X4, Rule, counted, gathered
from plugins.preflight.spaces import PROCESS, Space, read_space
from plugins.preflight.subject import Fault, Outcome, Subject
from plugins.preflight.values import entry, inflated

_DEVICE = ("DeviceCMYK", "DeviceGray")
_COLOURED = (
    "DeviceRGB",
    "CalRGB",
    "Lab",
    "ICCBased",
    "CalGray",
    "CalCMYK",
)  # what a CMYK-only press file does not hold
_NAMES = {
    "DeviceRGB": "RGB",
    "CalRGB": "RGB đo màu",
    "ICCBased": "màu theo hồ sơ ICC",
    "?": "không gian màu không đọc được",
}


def _shown(space: Space) -> str:
    return _NAMES.get(space.family, space.family)


def _within(subject: Subject) -> Iterator[tuple[Used, Space]]:
    """Every space in use with those below it: base of Indexed, alternate of a spot colour. The alternate of an ICC space
    is only a fallback."""
    for used in subject.walk.spaces:
        for space in used.source.families():
            yield used, space
            if space.family == "ICCBased":
                break


def _allowed(subject: Subject) -> Outcome:
    """X10: no DeviceRGB without an RGB output intent, no CMYK profile that is the output intent's own."""
    return counted(gathered(_forbidden(subject, _intent_profile(subject))))


def _forbidden(subject: Subject, own: str) -> Iterator[tuple[Used, str]]:
    for used, space in _within(subject):
        if space.family in ("DeviceRGB", "?"):
            yield used, f"Dùng màu {_shown(space)}."
        elif space.family == "ICCBased" and space.profile == own:
            yield used, "Màu CMYK gắn hồ sơ ICC trùng với điều kiện in."
        elif subject.standard == "PDF/X-1a" and space.family in _COLOURED:
            yield used, f"Dùng màu {_shown(space)}; PDF/X-1a chỉ nhận CMYK, xám và màu pha."


def _intent_profile(subject: Subject) -> str:
    profiles = [entry(intent, "/DestOutputProfile") for intent in press_intents(subject)]
    found = [hashlib.sha256(inflated(profile)).hexdigest() for profile in profiles if profile is not None]
    return found[0] if found else ""


def _not_cmyk(subject: Subject) -> Outcome:
    """G0027."""
    found = (
        (used, f"Dùng màu {_shown(space)}, không phải CMYK.")
        for used, space in _within(subject)
        if space.family in _COLOURED and used.where != "mask"
    )
    return counted(gathered(found))


def _remapped(subject: Subject) -> Outcome:
    """H18: what a default space stands for is no ink any more: a profile mixes it anew and overprint mode 1 does not hold
    (ISO 32000-1, 8.6.5.6 and 8.6.7). DeviceRGB, with or without one, is X10's."""
    found = (
        (used, f"{used.source} bị đổi màu ngầm: trang khai báo {used.detail} thay cho nó.")
        for used in subject.walk.defaults
        if used.source in _DEVICE
    )
    return counted(gathered(found))


def _groups(subject: Subject) -> Outcome:
    """X11: groups and shadings, which WeasyPrint and others leave in RGB when all else is CMYK."""
    faults = []
    for group in subject.walk.groups:
        space = entry(group.source, "/CS")
        if space is not None and read_space(space).family == "DeviceRGB":
            faults.append(Fault(group.page, "Nhóm trong suốt hòa màu trong RGB.", group.box))
    for used in subject.walk.shadings:
        faults += [Fault(used.page, what, used.box) for what in _shading_faults(used)]
    return counted(faults)


def _shading_faults(used: Used) -> Iterator[str]:
    space = read_space(entry(used.source, "/ColorSpace"))
    function = entry(used.source, "/Function")
    if space.family == "DeviceRGB":
        yield "Dải chuyển màu là RGB."
    if function is not None and space.count and outputs(function) != space.count:
        yield f"Dải chuyển màu hỏng: không gian màu có {space.count} kênh, hàm màu cho {outputs(function)}."


def _group_space(subject: Subject) -> Outcome:
    """G0030: DeviceCMYK; for a luminosity mask also DeviceGray."""
    faults = []
    for group in subject.walk.groups:
        space = entry(group.source, "/CS")
        allowed = _DEVICE if group.detail == "Luminosity" else _DEVICE[:1]
        if space is not None and read_space(space).family not in allowed:
            faults.append(
                Fault(
                    group.page, f"Nhóm trong suốt hòa màu trong {_shown(read_space(space))}, phải là CMYK.", group.box
                )
            )
    return counted(faults)


def _spots(subject: Subject) -> Iterator[tuple[Used, Space]]:
    return ((used, space) for used, space in _within(subject) if space.family in ("Separation", "DeviceN"))


def _separations(subject: Subject) -> Outcome:
    """X12: one name is one ink; All never where it stays on the finished page."""
    faults: list[Fault] = []
    first: dict[tuple[str, ...], object] = {}
    for used, space in _spots(subject):
        if space.family == "Separation" and space.colorants:
            made = (space.base, space.mixture)
            if first.setdefault(space.colorants, made) != made:
                faults.append(
                    Fault(used.page, f"Màu “{space.colorants[0]}” được khai báo hai cách khác nhau.", used.box)
                )
    for painted in subject.visible:
        page = subject.page(painted.page)
        if _registration(painted.colour) and overlaps(painted.visible, page.trimmed) and page.trim is not None:
            faults.append(
                Fault(
                    painted.page,
                    "Màu chồng khuôn (All) nằm trong trang thành phẩm.",
                    meet(painted.visible, page.artwork),
                )
            )
    return counted(faults)


def _registration(colour: object) -> bool:
    return getattr(getattr(colour, "space", None), "colorants", ()) == ("All",)


def _spot_colours(subject: Subject) -> Outcome:
    """G0020."""
    found: dict[str, Used] = {}
    for used, space in _spots(subject):
        for colorant in space.colorants:
            if colorant not in (*PROCESS, "All", "None"):
                found.setdefault(colorant, used)
    faults = [Fault(used.page, f"Có màu pha “{spot}”: thêm một bản kẽm.", used.box) for spot, used in found.items()]
    return Outcome(tuple(faults), len(found), 0)


def _all_colour(subject: Subject) -> Outcome:
    """G0024, in the artwork: marks outside of it are what All is for."""
    faults = [
        Fault(
            painted.page,
            "Dùng màu chồng khuôn (All) trong vùng in.",
            meet(painted.visible, subject.page(painted.page).artwork),
        )
        for painted in subject.artwork("text", "fill", "stroke", "image", "stencil", "shading")
        if _registration(painted.colour)
    ]
    return counted(faults)


_TO_CMYK = "Chuyển màu sang CMYK bằng hồ sơ của nhà in rồi xuất lại."

RULES = (
    Rule("X10", "Chỉ dùng không gian màu được phép", "error", f"{X4} 6.4; {X1A} 6.4", _allowed, _TO_CMYK),
    Rule("X11", "Nhóm trong suốt và dải màu không ở RGB", "error", f"{X4} 6.20", _groups, _TO_CMYK),
    Rule("X12", "Màu pha khai báo nhất quán, màu All ngoài khung cắt", "error", f"{X4} 6.4", _separations, "Khai báo mỗi màu một lần; chỉ dấu cắt, dấu chồng màu dùng màu All."),
    Rule("G0020", "Không có màu pha", "error", f"{GWG} R0020", _spot_colours, "Đổi màu pha sang CMYK, hoặc hỏi nhà in về bản kẽm thứ năm."),
    Rule("G0024", "Không dùng màu All trong vùng in", "warning", f"{GWG} R0024", _all_colour, "Đổi sang đen K.", covered_by=("X12", "H11")),
    Rule("G0027", "Không có màu RGB, Lab, ICC", "error", f"{GWG} R0027", _not_cmyk, _TO_CMYK, covered_by=("X10",)),
    Rule("G0030", "Nhóm trong suốt hòa màu trong CMYK", "error", f"{GWG} R0030", _group_space, _TO_CMYK, covered_by=("X11",)),
    Rule("H18", "Màu CMYK và xám không bị đổi ngầm", "warning", HOUSE, _remapped, "Xuất lại, không kèm không gian màu mặc định (DefaultCMYK, DefaultGray); nếu không, chữ đen có thể in bằng bốn màu."),
)  # fmt: skip
