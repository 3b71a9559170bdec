"""Rules about the file as a whole: version, identity, metadata, output intent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.preflight.metadata import info_date, read_xmp, xmp_date
from plugins.preflight.rules.rule import GWG, X1A, X4, Rule, counted
from plugins.preflight.subject import Fault, Outcome, Subject
from plugins.preflight.values import elements, entry, inflated, name, number, text

_VERSIONS = {"PDF/X-4": (1, 6), "PDF/X-1a": (1, 4)}
_X1A_IDENTITIES = {"PDF/X-1a:2003": "", "PDF/X-1:2001": "PDF/X-1a:2001"}  # version: conformance that goes with it
_XMP_NEEDED = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
    "pdf:Trapped",
)
_REGISTRY = "http://www.color.org"


def _version(subject: Subject) -> Outcome:
    """X01: header no later than the standard's version; X-1a also without the compressed structures of PDF 1.5."""
    highest = _VERSIONS[subject.standard]
    version = max(subject.pdf.pdf_version, name(entry(subject.pdf.Root, "/Version")), key=_numbers)
    faults = []
    if not subject.content.startswith(b"%PDF-"):
        faults.append(Fault(0, "File không bắt đầu bằng %PDF-."))
    if _numbers(version) > highest:
        faults.append(Fault(0, f"File là PDF {version}, {subject.standard} chỉ nhận đến {highest[0]}.{highest[1]}."))
    compressed = name(entry(subject.pdf.trailer, "/Type")) == "XRef" or b"/ObjStm" in subject.content
    if subject.standard == "PDF/X-1a" and compressed:
        faults.append(Fault(0, "File dùng object stream hoặc xref stream, PDF 1.4 chưa có."))
    return Outcome(tuple(faults), version, f"{highest[0]}.{highest[1]}")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _trailer(subject: Subject) -> Outcome:
    """X02: not encrypted, and an /ID."""
    faults = []
    if subject.pdf.is_encrypted:
        faults.append(Fault(0, "File bị khóa (mã hóa)."))
    identifiers = elements(entry(subject.pdf.trailer, "/ID"))
    if len(identifiers) != 2 or not all(len(bytes(item)) for item in identifiers):
        faults.append(Fault(0, "File thiếu mã nhận dạng /ID (hai chuỗi)."))
    return counted(faults)


def _packet(subject: Subject) -> Any:
    return entry(subject.pdf.Root, "/Metadata")


def xmp(subject: Subject) -> dict[str, str]:
    """The file's XMP properties; {} if there are none that can be read."""
    return read_xmp(inflated(_packet(subject))) or {}


def _identity(subject: Subject) -> Outcome:
    """X03: says which standard it follows, where that standard wants it."""
    if subject.standard == "PDF/X-1a":
        return _identity_x1a(subject)
    packet, faults = _packet(subject), []
    if packet is None:
        return counted([Fault(0, "File không có siêu dữ liệu XMP nên không xưng là PDF/X-4.")])
    if entry(packet, "/Filter") is not None:
        faults.append(Fault(0, "Siêu dữ liệu XMP bị nén; PDF/X phải để nguyên."))
    properties = read_xmp(inflated(packet))
    if properties is None:
        faults.append(Fault(0, "Siêu dữ liệu XMP không đọc được."))
    elif properties.get("pdfxid:GTS_PDFXVersion") != "PDF/X-4":
        claimed = properties.get("pdfxid:GTS_PDFXVersion") or "không có"
        faults.append(Fault(0, f"File không xưng là PDF/X-4 trong XMP (GTS_PDFXVersion: {claimed})."))
    return counted(faults)


def _identity_x1a(subject: Subject) -> Outcome:
    version = text(entry(subject.info, "/GTS_PDFXVersion"))
    conformance = text(entry(subject.info, "/GTS_PDFXConformance"))
    wanted = _X1A_IDENTITIES.get(version)
    if wanted is None:
        return counted(
            [Fault(0, f"File không xưng là PDF/X-1a trong Info (GTS_PDFXVersion: {version or 'không có'}).")]
        )
    if wanted != conformance:
        return counted([Fault(0, f"GTS_PDFXConformance “{conformance}” không đi với “{version}”.")])
    return counted([])


def _xmp_complete(subject: Subject) -> Outcome:
    """X04: all properties there (X-4), and in step with Info."""
    found = xmp(subject)
    missing = [key for key in _XMP_NEEDED if not found.get(key)] if subject.standard == "PDF/X-4" and found else []
    faults = [Fault(0, f"XMP thiếu {', '.join(missing)}.")] if missing else []
    return counted([*faults, *_disagreements(subject, found)])


def _disagreements(subject: Subject, found: dict[str, str]) -> Iterator[Fault]:
    title = text(entry(subject.info, "/Title"))
    if title and found.get("dc:title") not in (None, "", title):
        yield Fault(0, f"Tên trong Info “{title}” khác trong XMP “{found['dc:title']}”.")
    for key, property_ in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        one, other = text(entry(subject.info, key)), found.get(property_, "")
        if one and other and (info_date(one) is None or info_date(one) != xmp_date(other)):
            yield Fault(0, f"Ngày {key[1:]} trong Info ({one}) khác {property_} trong XMP ({other}).")
    trapped = name(entry(subject.info, "/Trapped"))
    if trapped and found.get("pdf:Trapped") not in (None, "", trapped):
        yield Fault(0, f"Trapped trong Info ({trapped}) khác trong XMP ({found['pdf:Trapped']}).")


def _info(subject: Subject) -> Outcome:
    """X05: /Trapped is True or False; X-1a also wants title and dates."""
    faults = []
    trapped = name(entry(subject.info, "/Trapped"))
    if trapped not in ("True", "False"):
        faults.append(Fault(0, f"Info không nói rõ đã trapping hay chưa (Trapped: {trapped or 'không có'})."))
    if subject.standard == "PDF/X-1a":
        missing = [key for key in ("/Title", "/CreationDate", "/ModDate") if not text(entry(subject.info, key))]
        faults += [Fault(0, f"Info thiếu {', '.join(missing)}.")] if missing else []
    return counted(faults)


def press_intents(subject: Subject) -> list[Any]:
    """The output intents that are for PDF/X."""
    intents = elements(entry(subject.pdf.Root, "/OutputIntents"))
    return [intent for intent in intents if name(entry(intent, "/S")) == "GTS_PDFX"]


def _intent(subject: Subject) -> Outcome:
    """X06: exactly one, that names its condition and holds its profile."""
    intents = press_intents(subject)
    if len(intents) != 1:
        return Outcome(
            (Fault(0, f"File có {len(intents)} điều kiện in (OutputIntent GTS_PDFX), phải có đúng một."),),
            len(intents),
            1,
        )
    intent = intents[0]
    faults = []
    condition = text(entry(intent, "/OutputConditionIdentifier"))
    if not condition:
        faults.append(Fault(0, "Điều kiện in không có tên (OutputConditionIdentifier)."))
    profile = entry(intent, "/DestOutputProfile")
    registered = text(entry(intent, "/RegistryName")) == _REGISTRY
    if profile is None and not (subject.standard == "PDF/X-1a" and registered):
        faults.append(Fault(0, "Điều kiện in không nhúng hồ sơ màu ICC."))
    elif profile is not None:
        faults += _profile_faults(profile)
    if not registered and not text(entry(intent, "/Info")):
        faults.append(Fault(0, "Điều kiện in riêng của nhà in phải có lời giải thích (Info)."))
    others = elements(entry(subject.pdf.Root, "/OutputIntents"))
    streams = {
        entry(other, "/DestOutputProfile").objgen for other in others if entry(other, "/DestOutputProfile") is not None
    }
    if len(streams) > 1:
        faults.append(Fault(0, "Các điều kiện in trong file dùng nhiều hồ sơ màu khác nhau."))
    return Outcome(tuple(faults), condition, None)


def _header(profile: Any) -> tuple[str, str]:
    """Device class and colour space of an ICC profile (ICC.1, 7.2); empty if it is none."""
    header = inflated(profile)[:40]
    return (header[12:16].decode("latin-1"), header[16:20].decode("latin-1")) if header[36:40] == b"acsp" else ("", "")


def _profile_faults(profile: Any) -> Iterator[Fault]:
    device_class, space = _header(profile)
    if not device_class:
        yield Fault(0, "Hồ sơ màu trong điều kiện in không đọc được.")
    elif device_class != "prtr":
        yield Fault(0, f"Hồ sơ màu trong điều kiện in không phải của máy in (loại “{device_class}”).")
    components = {"CMYK": 4, "RGB ": 3, "GRAY": 1}.get(space, 0)
    if components and int(number(entry(profile, "/N"))) != components:
        yield Fault(0, f"Hồ sơ màu ghi /N {int(number(entry(profile, '/N')))} nhưng thật có {components} kênh.")


def _intent_cmyk(subject: Subject) -> Outcome:
    """G0035."""
    profiles = [entry(intent, "/DestOutputProfile") for intent in press_intents(subject)]
    spaces = [_header(profile)[1] for profile in profiles if profile is not None]
    faults = [
        Fault(0, f"Điều kiện in là {space.strip() or 'không rõ'}, phải là CMYK.") for space in spaces if space != "CMYK"
    ]
    return Outcome(tuple(faults), ", ".join(space.strip() for space in spaces) or None, "CMYK")


_EXPORT = "Xuất lại file theo đúng chuẩn PDF/X; đừng đổi tên phiên bản bằng tay."

RULES = (
    Rule("X01", "Phiên bản PDF", "error", f"{X4} 6.1; {X1A} 6.1", _version, _EXPORT),
    Rule("X02", "Không khóa, có mã nhận dạng", "error", f"{X4} 6.1", _trailer, "Bỏ mật khẩu, xuất lại file."),
    Rule("X03", "Xưng đúng chuẩn PDF/X", "error", f"{X4} 6.10; {X1A} 6.10", _identity, _EXPORT),
    Rule("X04", "Siêu dữ liệu đủ và khớp nhau", "error", f"{X4} 6.10", _xmp_complete, "Xuất lại file; không sửa tên, ngày ở một chỗ."),
    Rule("X05", "Thông tin file (Trapped, tên, ngày)", "error", f"{X4} 6.10; {X1A} 6.9", _info, "Ghi Trapped là False (hoặc True nếu đã trapping)."),
    Rule("X06", "Điều kiện in có hồ sơ màu", "error", f"{X4} 6.2; {X1A} 6.2", _intent, "Chọn hồ sơ màu của nhà in khi xuất file, ví dụ FOGRA39."),
    Rule("G0035", "Điều kiện in là CMYK", "error", f"{GWG} R0035", _intent_cmyk, "Chọn hồ sơ màu CMYK của nhà in, không phải RGB."),
)  # fmt: skip
