"""The front matter of an imported article: what the document says of itself, and a comment wherever a person must look."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from plugins.checks.left_to_fill import MARK
from plugins.importing import official
from plugins.importing.blocks import Block, Paragraph, words_of
from plugins.importing.casing import Casing
from plugins.importing.official import TYPES, Form
from plugins.model.kinds import ARTICLE, PAGE, STORY, Kind
from plugins.model.vietnamese import fold, official_date
from plugins.reading.yaml_text import quoted

KINDS = (ARTICLE, STORY, PAGE)  # whose body is one flow; leaflets, posters and bulletins are composed by hand

_STORY_KEYS = {
    "unit": "đơn vị thực hiện",
    "problem": "vấn đề trước khi làm",
    "actions": "cách làm",
    "result": "kết quả, có số liệu và nguồn",
    "reuse": "có thể nhân rộng ở đâu, cần điều kiện gì",
    "contact": "nơi liên hệ để học hỏi",
}
_LONGEST_TITLE, _LONGEST_SUMMARY, _LONGEST_SOURCE, _LONGEST_AUTHOR = 160, 320, 200, 120
_SHORTEST_SUMMARY = 20
_SENTENCE = re.compile(r".+?[.!?…](?=\s|$)", re.DOTALL)
_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Kính gửi|\()")  # what opens a document and tells no news


@dataclass(frozen=True)
class Setting:
    """Where an article is to go. fields: names of the reform fields; today: for a document without a date; taken: names
    of the files that are there already; file: the Word file's name without its ending."""

    kind: Kind
    fields: tuple[str, ...]
    today: date
    taken: frozenset[str] = frozenset()
    file: str = "bai"


@dataclass(frozen=True)
class Matter:
    """Values of the front matter, and what each rests on: '' where the document says it outright."""

    title: str
    summary: str
    day: date
    category: str
    author: str
    source: str
    doubts: dict[str, str]


def matter_of(form: Form, blocks: tuple[Block, ...], casing: Casing, setting: Setting) -> Matter:
    """What the document says of itself, or the nearest to it."""
    doubts: dict[str, str] = {}
    title = _title(form, casing)
    if not title:
        title = _readable(setting.file)
        doubts["title"] = "không thấy tên bài trong tệp Word; đây là tên tệp."
    elif title == title.upper():
        doubts["title"] = "tên viết toàn chữ hoa; viết lại kiểu thường, giữ hoa tên riêng."
    elif form.kind:
        doubts["title"] = "tên văn bản; đặt lại cho người đọc hiểu ngay bài giúp gì."
    title = _cut(title, _LONGEST_TITLE)
    doubts["summary"] = "máy lấy từ câu đầu; viết lại 1–2 câu nói bài này giúp gì cho người đọc."
    doubts["date"] = (
        "ngày của văn bản; đổi thành ngày đăng nếu khác."
        if form.day
        else "không thấy ngày trong tệp Word; đây là ngày đưa tệp vào."
    )
    words = " ".join(line for block in blocks for line in words_of(block))
    doubts["category"] = "máy đoán theo chữ trong bài; chọn lại nếu chưa đúng."
    day, author = form.day or setting.today, _issuer(form, casing)
    if author == author.upper():
        doubts["author"] = "tên cơ quan viết toàn chữ hoa; viết lại kiểu thường."
    category = _category(f"{title} {words}", setting.fields)
    return Matter(title, _summary(blocks, title), day, category, author, _source(form, casing), doubts)


def _title(form: Form, casing: Casing) -> str:
    if not form.title:
        return _capital(form.about)
    if not form.kind:
        return _sentence(form.title, casing)
    subject = form.title[len(form.kind) :].strip(" :–-")
    subject = re.sub(r"^v/v\s*|^về việc\s+", "", subject, flags=re.IGNORECASE)
    subject = _sentence(subject, casing)
    return f"{form.kind} {_uncapital(subject)}".strip()


def _sentence(text: str, casing: Casing) -> str:
    """Capitals in sentence case where that is safe."""
    return (casing.sentence(text) or text) if text == text.upper() else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _uncapital(subject: str) -> str:
    """A subject that goes on after the type of document: «Tuyên truyền …» small, «UBND …» and names as they are."""
    first, _, rest = subject.partition(" ")
    name = first == first.upper() or rest[:1].isupper()
    return subject if name else subject[:1].lower() + subject[1:]


def _readable(file: str) -> str:
    words = re.sub(r"[\s_\-.]+", " ", file).strip()
    return _capital(words) if len(words) >= 3 else f"Bài {words}".strip()


def _cut(text: str, longest: int) -> str:
    """The text, or as many of its words as fit, with an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _summary(blocks: tuple[Block, ...], title: str) -> str:
    """The first sentences of running text; words to replace if there are none."""
    prose = [b.text for b in blocks if isinstance(b, Paragraph) and not b.heading and b.label is None]
    telling = [text for text in prose if len(text) >= 2 * _SHORTEST_SUMMARY and not _BASIS.match(text)]
    first = next(iter(telling), "")
    if len(first) < _SHORTEST_SUMMARY:
        return _cut(f"{MARK}: tóm tắt 1–2 câu cho bài “{title}”.", _LONGEST_SUMMARY)
    sentence = _SENTENCE.match(first)
    short = sentence and _SHORTEST_SUMMARY <= len(sentence[0]) <= _LONGEST_SUMMARY
    return sentence[0] if sentence and short else _cut(first, _LONGEST_SUMMARY)


def _category(words: str, fields: tuple[str, ...]) -> str:
    """The field whose name, or whose words, the text uses most; the first one if it uses none."""
    text = fold(words)

    def uses(field: str) -> int:
        name = fold(field)
        return (
            5 * text.count(name) + text.count(name.removeprefix("cai cach ")) + text.count(" ".join(name.split()[-2:]))
        )

    return max(fields, key=uses, default=MARK)


def _issuer(form: Form, casing: Casing) -> str:
    """The office that issues the document: the last line of those at its head, with the line above if it needs it."""
    if not form.issuer:
        return ""
    lines = list(form.issuer[-2:])
    whole = len(lines) == 2 and fold(lines[-1]).startswith(
        ("xa", "phuong", "tinh", "huyen", "thanh pho", "quan", "thi")
    )
    name = " ".join(lines if whole else lines[-1:])
    return _cut(official.office_name(name) or casing.sentence(name) or name, _LONGEST_AUTHOR)


def _source(form: Form, casing: Casing) -> str:
    """«Kế hoạch số 12/KH-UBND ngày 05 tháng 8 năm 2026 của Ủy ban nhân dân xã Lam Giang …»; '' without a number."""
    if not form.number:
        return ""
    kind = form.kind.capitalize() if form.kind else _kind_of_number(form.number)
    day = f" {official_date(form.day)}" if form.day else ""
    issuer = _issuer(form, casing)
    title = f"{kind} số {form.number}{day}" + (f" của {issuer}" if issuer else "")
    subject = form.about or _title(form, casing).removeprefix(kind).strip()
    return _cut(f"{title} {_uncapital(subject)}".strip(), _LONGEST_SOURCE)


def _kind_of_number(number: str) -> str:
    """«12/KH-UBND» is a plan; a number without an abbreviation of a type is an official letter."""
    match = re.match(r"\d+(?:/\d{4})?[/-]([^\W\d_]+)", number)
    return TYPES.get(match[1], "Công văn") if match else "Văn bản"


def as_front_matter(matter: Matter, setting: Setting) -> str:
    """The lines between ---, valid as they are: what is doubtful has a comment, what only a person knows says so."""
    lines = [f"# Đưa vào từ tệp Word. Xem các dòng {MARK} và CẦN XEM, rồi đổi status thành: đăng"]
    lines += _value("title", matter.title, matter) + _value("summary", matter.summary, matter)
    if setting.kind is not PAGE:
        lines += [*_doubt("date", matter), f"date: {matter.day.isoformat()}"]
        lines += _value("category", matter.category, matter)
    if setting.kind is STORY:
        lines += [f"{key}: {quoted(f'{MARK}: {what}')}" for key, what in _STORY_KEYS.items()]
    if matter.author and setting.kind is not PAGE:
        lines += _value("author", matter.author, matter)
    if matter.source:
        lines += ["sources:", f"  - title: {quoted(matter.source)}"]
    return "\n".join(["---", *lines, "status: nháp", "---", ""])


def _value(key: str, text: str, matter: Matter) -> list[str]:
    return [*_doubt(key, matter), f"{key}: {quoted(text)}"]


def _doubt(key: str, matter: Matter) -> list[str]:
    return [f"# CẦN XEM {key}: {matter.doubts[key]}"] if key in matter.doubts else []
