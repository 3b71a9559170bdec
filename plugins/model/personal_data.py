"""What looks like personal data in a text. A pattern is one entry of the table; none asks anybody, all are shapes.

What the twelve digits of an identity card say (province, sex with century, year of birth) is laid down in Decree
137/2015/NĐ-CP, article 13. Mobile numbers begin with 03, 05, 07, 08 or 09, landlines with 02; until 2018 those of eleven
digits began with 012, 016, 018 or 019, and old papers still have them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

UPPER = "A-ZĐ" + "".join(
    chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isupper() and code not in range(0x370, 0x1E00)
)
_NAME = rf"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Ee]m|[Cc]háu)\s++[{UPPER}]\w*+(?:\s++[{UPPER}]\w*+){{1,4}}+"
_AMOUNT_AFTER = r"(?!\s?(?:đồng|đ\b|[Vv][Nn][DĐdđ]|USD|nghìn|triệu|tỷ|tỉ|%|m2|m²|ha\b|km|kg|lượt|người|hồ sơ))"
_GAP = r"[\s.\-–()·]{0,3}"  # how people part the digits of a number
# Codes of the provinces as they were when the cards were given out (before the mergers of 2025).
_PROVINCES = frozenset(
    (
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44,
        45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89,
        91, 92, 93, 94, 95, 96
    )
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_NOBODYS = re.compile(r"IS[BS]N[ :]*[\dX -]{8,20}")  # numbers of books
_LAST_YEAR = 45  # of the century whose people get 2 or 3 as their sex digit
_DAY_OR_MONTH_OF_YEAR = re.compile(r"(?<!\d)\d{1,2}\D{1,3}(?:19|20)\d\d(?!\d)")
_NUMBER_OF_A_FIRM = re.compile(  # ten digits that begin with 0, too
    r"(?:mã (?:số|hồ sơ|đơn vị|vạch)|(?<!\w)MST|(?:giấy phép|giấy chứng nhận|đăng ký (?:doanh nghiệp|kinh doanh))[^\d.;]{0,60}số)"
    r"[^\d.,;]{0,60}$",
    re.IGNORECASE,
)
_CONTEXT = 160  # letters before a number in which the word that tells what it is may stand


@dataclass(frozen=True)
class Shape:
    """One kind of personal data. what: its name for editors; form: group 1 (or all) is the value; before: a word that must
    stand before it in the same block; unless: a word before it that tells that it is something else; fits: a last look at the
    match; signs: pieces in small letters, one of which stands in every text that has the form, so that in others it need
    not be tried; digits: it has some."""

    what: str
    form: re.Pattern[str]
    before: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    fits: Callable[[str], bool] = bool
    health: bool = False
    signs: tuple[str, ...] = ()
    digits: bool = True

    def may_be_in(self, small: str, digits: bool) -> bool:
        """Whether it is worth while to look for it. small: the text in small letters; digits: whether it has any."""
        return (digits or not self.digits) and (not self.signs or any(sign in small for sign in self.signs))


@dataclass(frozen=True)
class Found:
    """value: as seen; start: its place in the text."""

    shape: Shape
    value: str
    start: int


def find(text: str) -> Iterator[Found]:
    """Everything in `text` that has one of the shapes, in order of the table; what one shape took no later one takes."""
    digits = _DIGIT.search(text) is not None
    text = _NOBODYS.sub(lambda match: "¦" * len(match.group()), text) if digits else text
    small, taken = text.casefold(), bytearray(len(text))
    for shape in SHAPES:
        if not shape.may_be_in(small, digits):
            continue
        for match in shape.form.finditer(text):
            group = 1 if shape.form.groups else 0
            start, end = match.span(group)
            if not any(taken[start:end]) and shape.fits(match.group(group)) and _told(shape, text, start):
                taken[start:end] = b"\1" * (end - start)
                yield Found(shape, match.group(group), start)


def _told(shape: Shape, text: str, start: int) -> bool:
    nearest = max(0, start - _CONTEXT)
    block = max(text.rfind("\n\n", nearest, start) + 1, nearest)
    other = shape.unless is not None and shape.unless.search(text, block, start)
    return not other and (shape.before is None or shape.before.search(text, block, start) is not None)


def normal(value: str) -> str:
    """The form in which two spellings of one value are equal: '+84 912 345 678' and '0912.345.678'."""
    letters = "".join(letter for letter in value.casefold() if letter.isalnum() or letter == "@")
    return re.sub(r"^(?:00)?84(?=[13-9]\d{8,9}$)", "0", letters)


def masked(value: str) -> str:
    """'…678', '…@gmail.com': enough to find it, too little to use it."""
    if "@" in value:
        return "…" + value[value.index("@") :]
    return "…" + (_digits(value) or value)[-3:]


def _digits(value: str) -> str:
    return "".join(letter for letter in value if letter.isdigit())


def _is_identity(value: str) -> bool:
    digits = _digits(value)
    century, year = int(digits[3]), int(digits[4:6])
    return int(digits[:3]) in _PROVINCES and (century < 2 or (century < 4 and year <= _LAST_YEAR))


def _is_mobile(value: str) -> bool:
    """Digits that are neither days (09.06.2025 10, 03 – 05.02.2026) nor an amount (84.912.345.678)."""
    if _DAY_OR_MONTH_OF_YEAR.search(value):
        return False
    return not re.fullmatch(r"84(?:\.\d{3}){3}", value)


def _is_old_number(value: str) -> bool:
    """As above, and no counting: 01 02 03 04 05."""
    groups = [int(group) for group in re.findall(r"\d+", value)]
    return _is_mobile(value) and (len(groups) < 4 or any(after - before != 1 for before, after in pairwise(groups)))


def _is_account(value: str) -> bool:
    digits = _digits(value)
    hotline = digits.startswith(("1900", "1800")) and len(digits) in (8, 10)
    return 6 <= len(digits) <= 19 and not hotline and not digits.startswith("02")


def _is_birth(value: str) -> bool:
    return 1920 <= int(re.findall(r"\d{4}", value)[-1]) <= 2045


_PROVIDERS = (
    r"(?:gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|msn|icloud|aol|proton|protonmail|gmx|zohomail|"
    r"yandex|mail\.ru)(?:\.\w{2,4}){0,2}|me\.com|mac\.com|pm\.me"
)
_BANKS = (
    "Vietcombank|VCB|VietinBank|Vietinbank|BIDV|Agribank|Techcombank|MB ?Bank|ACB|Sacombank|VPBank|TPBank|SHB|HDBank|VIB|MSB|"
    "OCB|SeABank|LPBank|LienVietPostBank|Eximbank|Nam A Bank|ABBank|PVcomBank|BacABank|Kienlongbank|VietBank|NCB"
)
# A pattern of what is nobody's business, by letters that each text with it has.
_ILLNESSES = {
    "hiv": "nhiễm HIV|HIV/AIDS",
    "tâm thần": "tâm thần(?! kinh)",
    "khuyết tật": "khuyết tật (?:đặc biệt )?nặng",
    "nghiện ma t": "nghiện ma t[úu]y",
} | {
    words: words
    for words in (
        *("ung thư", "trầm cảm", "động kinh", "bệnh lao", "tiền án", "tiền sự", "bị kết án", "mãn hạn tù"),
        *("chấp hành án", "bị khởi tố", "bị bắt giữ", "bị tạm giam"),
    )
}
SHAPES: tuple[Shape, ...] = (
    Shape(
        "địa chỉ thư cá nhân",
        re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}\s?(?:@|\(at\)|\[at\])\s?(?:{_PROVIDERS})\b", re.IGNORECASE),
        signs=("@", "(at)", "[at]"),
        digits=False,
    ),
    Shape(
        "ngày sinh",
        re.compile(
            r"(?:[Nn]gày sinh|[Ss]inh(?: vào)? ngày|[Ss]inh)[\s:|]*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|"
            r"(?:ngày )?\d{1,2} tháng \d{1,2} năm \d{4})"
        ),
        fits=_is_birth,
        signs=("sinh",),
    ),
    Shape(
        "số thẻ căn cước",
        re.compile(rf"(?<![\w.,/-])0\d\d(?:{_GAP}\d){{9}}(?![\d/]){_AMOUNT_AFTER}"),
        fits=_is_identity,
    ),
    Shape(
        "số hộ chiếu",
        re.compile(r"(?<!\w)[A-Z]{1,2}\d{6,7}(?!\w)"),
        before=re.compile("hộ chiếu|passport", re.IGNORECASE),
        signs=("hộ chiếu", "passport"),
    ),
    Shape(
        "mã số thuế cá nhân",
        re.compile(r"(?<![\w.,/-])\d(?:[ .]?\d){9}(?![\d/])"),
        before=re.compile(r"(?:mã số thuế|MST)\s+(?:cá nhân|TNCN|của (?:ông|bà|anh|chị))", re.IGNORECASE),
        signs=("mã số thuế", "mst"),
    ),
    Shape(
        "số tài khoản",
        re.compile(rf"(?<![\w.,/-])\d(?:[ .-]?\d){{5,18}}(?![\d/])(?![^\n]{{0,40}}Kho bạc){_AMOUNT_AFTER}"),
        before=re.compile(r"(?i:số tài khoản|tài khoản số|(?<!\w)STK(?!\w)|số TK)[^.;]{0,150}$"),
        fits=_is_account,
        signs=("tài khoản", "stk", "số tk"),
    ),
    Shape(
        "số tài khoản",
        re.compile(rf"(?<![\w.,/-])\d{{8,16}}(?!\w)(?![^\n]{{0,40}}Kho bạc){_AMOUNT_AFTER}"),
        before=re.compile(rf"(?<!\w)(?:{_BANKS})(?!\w)[^\n]{{0,40}}$"),
        fits=lambda value: _is_account(value) and not value.startswith("0"),
        signs=("mb bank", *(bank.replace(" ?", "").casefold() for bank in _BANKS.split("|"))),
    ),
    Shape(
        "số chứng minh nhân dân",
        re.compile(r"(?<![\w.,/-])\d(?:[ .]?\d){8}(?![\d/])"),
        before=re.compile(r"CMND|CMT(?:ND)?\b|chứng minh (?:nhân dân|thư)", re.IGNORECASE),
        signs=("cmnd", "cmt", "chứng minh"),
    ),
    Shape(
        "số điện thoại riêng",
        re.compile(
            rf"(?<![\w/])(?<!\d[.,\-])(?:\+{_GAP}84|0084|84|0|\(0|\(\+84\)){_GAP}[35789](?:{_GAP}\d){{8}}(?![\w/]|[.,-]\d){_AMOUNT_AFTER}"
        ),
        fits=_is_mobile,
    ),
    Shape(
        "số điện thoại riêng",  # of old prefixes, or with a digit too many: all that begins with 0 but no landline of today
        re.compile(
            rf"(?<![\w/])(?<!\d[.,\-])(?:(?:\+{_GAP}84|0084|\(\+84\)){_GAP}|\(?0)[013-9](?:{_GAP}\d){{8,9}}(?![\w/]|[.,-]\d)"
            rf"(?![^\n]{{0,40}}Kho bạc){_AMOUNT_AFTER}"
        ),
        unless=_NUMBER_OF_A_FIRM,
        fits=_is_old_number,
    ),
    Shape("biển số xe", re.compile(r"(?<![\w/.-])[1-9]\d-?(?:[A-ZĐ]{1,2}|[A-Z]\d)\d?\s?[-. ]\s?\d{3}\.\d{2}(?!\w)")),
    Shape(
        "biển số xe",
        re.compile(r"(?<![\w/.-])[1-9]\d-?(?:[A-ZĐ]{1,2}|[A-Z]\d)\s?[-. ]?\s?\d{4,5}(?!\w)"),
        before=re.compile(r"biển (?:số|kiểm soát|xe)|BKS", re.IGNORECASE),
        signs=("biển", "bks"),
    ),
    Shape(
        "địa chỉ nhà của một người",
        re.compile(
            rf"{_NAME}[^.;\n]{{0,60}}?(?:ngụ|trú|ở|nhà)[^.;\n]{{0,30}}?((?:số nhà|nhà số|số|ngõ|ngách|hẻm)\s+\d[\w/]*)"
        ),
    ),
    Shape(
        "tình trạng sức khỏe, án tích của một người",
        re.compile(rf"{_NAME}[^.;\n]{{0,80}}?({'|'.join(_ILLNESSES.values())})"),
        health=True,
        signs=tuple(_ILLNESSES),
        digits=False,
    ),
)
