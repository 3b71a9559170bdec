"""The form of official documents (Nghị định 30/2020/NĐ-CP, phụ lục I): how its lines are told from running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from plugins.model.problem import Code
from plugins.model.vietnamese import fold

LETTERHEAD = Code(
    "W701",
    "Phần đầu văn bản đã bỏ khỏi bài: “{text}”.",
    "không phải làm gì nếu căn cứ (sources) và ngày đã ghi đúng.",
)
RECIPIENTS = Code(
    "W702",
    "Phần “Nơi nhận” đã bỏ khỏi bài: “{text}”.",
    "nếu đây là nội dung của bài, chép lại từ tệp Word.",
)
SIGNATURE = Code(
    "W719",
    "Phần ký tên đã bỏ khỏi bài: “{text}”.",
    "nếu người đọc cần biết ai ký, viết vào bài; nếu đây là nội dung của bài, chép lại từ tệp Word.",
)
SECRET = Code(
    "E712",
    "Văn bản có dấu chỉ độ mật “{text}”.",
    "không đưa lên trang; nếu đã được giải mật, bỏ dòng chỉ độ mật trong Word rồi đưa vào lại.",
)

TYPES = {  # abbreviation in the number, and the name: NĐ 30/2020, phụ lục III, and documents that are law
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định", "TC": "Thông cáo",
    "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
    "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền", "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo",
    "L": "Luật", "PL": "Pháp lệnh", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch",
}  # fmt: skip
_TYPES_FOLDED = {fold(name): name for name in TYPES.values()}
_OFFICES = (  # with accents, and without the words that only begin like an office: «ban hành», «quan điểm», «tình hình»
    "[ủu][ỷy] ban|ubnd|hội đồng|hđnd|sở|bộ(?! phận| máy| thủ tục)|văn phòng|trung tâm|phòng(?! chống| ngừa)"
    "|ban(?! hành)|cục|chi cục|tổng cục|viện|trường|(?:đảng|tỉnh|huyện|thành) [ủu][ỷy]|xã(?! hội)|phường|huyện|thị xã"
    "|thị trấn|tỉnh|thành phố|quận|đặc khu|chính phủ|thủ tướng|quốc hội|công ty|mặt trận|liên đoàn|đoàn"
    "|hội(?! nghị| thảo| thi)|tổ công tác"
)
_POSTS = (
    "(?:pho )?(?:chu tich|giam doc|truong phong|truong ban|chanh van phong|cuc truong|chi cuc truong|bo truong"
    "|thu truong|bi thu|hieu truong|vien truong|thu tuong|tong giam doc|chu nhiem|doi truong|to truong)"
)
_PLACED = re.compile(
    r"(?P<before>(?:VĂN PHÒNG |ĐẢNG ỦY |MẶT TRẬN TỔ QUỐC VIỆT NAM |TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG )?"
    r"(?:(?:[ỦU][ỶY] BAN|HỘI ĐỒNG) NHÂN DÂN )?(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|THỊ XÃ|QUẬN|THÀNH PHỐ|TỈNH|ĐẶC KHU))"
    r" (?P<place>[^\W\d_]+(?: [^\W\d_]+){0,3})"
)
_NATION = re.compile("cong hoa xa hoi chu nghia viet nam|^dang cong san viet nam$")
_MOTTO = re.compile(r"^doc lap\W+tu do\W+hanh phuc$")
_NUMBER = re.compile(r"^Số\s*:?\s*(\S.*)?$", re.IGNORECASE)
_DATED = re.compile(r"(?P<place>.{2,40}?), ngày\s*(?P<day>\S*)\s*tháng\s*(?P<month>\S*)\s*năm\s*(?P<year>\d{4})\.?")
_ABOUT = re.compile(r"^(?:v/v|về việc)\s*:?\s*", re.IGNORECASE)
_STAMP = re.compile(r"^(hoa toc|thuong khan|khan|du thao.*|lan \d+)$")
_SECRET = re.compile(r"^(?:(?:do|dau) mat\W*)?(mat|toi mat|tuyet mat)$")
_OFFICE = re.compile(rf"^(?:{_OFFICES})\b")
_POST = re.compile(rf"^{_POSTS}\b")
_MARK = re.compile(r"^(?:TM|KT|TL|TUQ|TƯQ|Q)\s*\.\s*\S")
_SIGNED = re.compile(r"^\(?(?:da ky|ky ten|ky, dong dau.*|da ky va dong dau|ky so.*)\)?$")
_RECIPIENTS = re.compile(r"^nơi nhận\s*(?::|$)", re.IGNORECASE)
_RECIPIENT = re.compile(r"^(?:[-–•*+]|như |lưu\s*:|lưu )", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-ZÀ-ỸĐ][\w.]*\s+){1,5}[A-ZÀ-ỸĐ]\w*", re.UNICODE)
_NUMERAL = re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ][\w&]*(?:-[\w&-]+)?|\d+-[A-ZĐ]\w*/\w+")


@dataclass(frozen=True)
class Form:
    """What the form of a document says of it. number: '12/KH-UBND', '' if none was given yet; title: type and subject
    as they stand in the file; about: subject of an official letter (công văn); issuer: the office's lines, highest
    first."""

    issuer: tuple[str, ...] = ()
    number: str = ""
    day: date | None = None
    about: str = ""
    kind: str = ""
    title: str = ""
    used: tuple[str, ...] = field(default=())


def is_rule(line: str) -> bool:
    """A line of strokes or stars that stands between parts."""
    return not any(letter.isalnum() for letter in line)


def is_nation(line: str) -> bool:
    """The name of the state, or of the Party at the head of its documents."""
    return _NATION.search(fold(line)) is not None


def is_motto(line: str) -> bool:
    """«Độc lập - Tự do - Hạnh phúc»."""
    return _MOTTO.match(fold(line)) is not None


def number_of(line: str) -> str | None:
    """The number in a line «Số: 12/KH-UBND», without spaces; '' if it was not given yet; None for other lines."""
    found = _NUMBER.match(line)
    if not found:
        return None
    number = re.sub(r"\s+", "", found[1] or "").replace("–", "-")
    return number if _NUMERAL.fullmatch(number) else "" if len(number) < 25 and "/" in number else None


def date_of(line: str) -> tuple[bool, date | None]:
    """Whether a line is place and date, and the date if it is complete."""
    found = _DATED.fullmatch(line.strip())
    if not found:
        return False, None
    try:
        return True, date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return True, None


def about_of(line: str) -> str:
    """The subject in a line «V/v …»; '' for other lines."""
    found = _ABOUT.match(line)
    return line[found.end() :] if found else ""


def is_secret(line: str) -> bool:
    """The stamp of a state secret, which stands alone in its box."""
    return _SECRET.match(fold(line)) is not None


def is_stamp(line: str) -> bool:
    """Urgency, which stands in a box of its own, and what says that this is a draft."""
    return _STAMP.match(fold(line)) is not None


def kind_of(line: str) -> str:
    """The type of document that a line names and nothing else; '' for other lines."""
    return _TYPES_FOLDED.get(fold(line.strip(" :"))) or ""


def is_office(line: str) -> bool:
    """An office's name in capitals."""
    return line == line.upper() and _OFFICE.match(line.lower()) is not None


def office_name(line: str) -> str | None:
    """An office's name in capitals as it is written in a sentence; None if that cannot be known. Names of places have
    capitals at every syllable: «ỦY BAN NHÂN DÂN XÃ LAM GIANG» is «Ủy ban nhân dân xã Lam Giang»."""
    found = _PLACED.fullmatch(" ".join(line.split()))
    if not found:
        return None
    before = found["before"].lower()
    return f"{before[:1].upper()}{before[1:]} {found['place'].title()}"


def is_authority(line: str) -> bool:
    """Who signs or decides, in capitals: «KT. CHỦ TỊCH», «ỦY BAN NHÂN DÂN XÃ»."""
    if line != line.upper():
        return False
    return is_office(line) or _MARK.match(line) is not None or _POST.match(fold(line)) is not None


def is_signed(line: str) -> bool:
    """«(Đã ký)» and the like."""
    return _SIGNED.match(fold(line)) is not None


def is_name(line: str) -> bool:
    """Two to six words with capitals and nothing else, as a person's name stands under a document."""
    return len(line) <= 50 and not kind_of(line) and _NAME.fullmatch(line) is not None


def signs(line: str) -> bool:
    """A line that may stand in a signature."""
    return is_authority(line) or is_signed(line) or is_name(line) or is_rule(line)


def opens_recipients(line: str) -> bool:
    """«Nơi nhận:», with or without what follows; not a sentence that begins so."""
    return _RECIPIENTS.match(line) is not None


def is_recipient(line: str) -> bool:
    """A line of the list of recipients."""
    return _RECIPIENT.match(line) is not None
