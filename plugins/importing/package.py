"""A .docx is a zip of XML parts. Opens it within limits, or says in one Problem why it is not what its name promises."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from plugins.model.problem import Code, Place, Problem

NOT_WORD = Code(
    "E703",
    "Đây không phải tệp Word .docx mà là {what}.",
    "mở bằng chương trình đã tạo ra nó, chép chữ vào một tệp Word mới rồi lưu dạng .docx.",
)
OLD_WORD = Code(
    "E704",
    "Đây là tệp Word kiểu cũ (.doc), dù đuôi tên có thể là .docx.",
    "mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save as), kiểu “Word Document (.docx)”, rồi đưa tệp mới vào.",
)
LOCKED = Code(
    "E705",
    "Tệp có mật khẩu nên không đọc được.",
    "mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu), lưu lại.",
)
DAMAGED = Code(
    "E706",
    "Tệp hỏng, không mở được ({what}).",
    "mở bằng Word, chấp nhận sửa chữa nếu được hỏi, lưu thành tệp .docx mới; không mở được thì xin lại tệp.",
)
NO_DOCUMENT = Code(
    "E707",
    "Tệp nén này không có phần văn bản của Word (word/document.xml).",
    "mở bằng Word, lưu lại thành .docx; nếu đây là tệp Excel, PowerPoint hay tệp .zip thì chép chữ sang Word.",
)
TOO_LARGE = Code(
    "E708",
    "Tệp Word lớn {size} MB, vượt mức {most} MB.",
    "trong Word chọn Nén ảnh (Compress Pictures), hoặc tách thành nhiều tệp.",
)
BOMB = Code(
    "E709",
    "Bên trong tệp phình ra quá lớn ({what}); đây không phải là văn bản bình thường.",
    "không mở tệp này nếu không rõ nguồn; rõ nguồn thì chép chữ sang một tệp Word mới.",
)
MACROS = Code(
    "E710",
    "Tệp có mã lệnh (macro).",
    "mở bằng Word, lưu lại kiểu “Word Document (.docx)”, không phải .docm; không rõ nguồn tệp thì đừng mở.",
)

LARGEST = 60_000_000  # bytes of the file: some forty photographs of a telephone
MOST_PARTS = 4_000
LARGEST_XML = 24_000_000  # bytes of one XML part
LARGEST_PART = 60_000_000
LARGEST_TOTAL = 250_000_000

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED, _OLD = ("EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le"))
_OTHERS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"%PDF-"), "tệp PDF"),
    (re.compile(rb"\{\\rtf"), "tệp RTF"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|meta)", re.IGNORECASE), "trang web (HTML)"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml"), "tệp XML"),
    (re.compile(rb"\xff\xd8\xff|\x89PNG|GIF8|RIFF"), "tệp ảnh"),
    (re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b"), "tệp nén loại khác"),
)


@dataclass(frozen=True)
class Package:
    """The parts of a Word file by name, and the name of the one that holds the text."""

    parts: dict[str, bytes]
    document: str


class _Stop(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def open_package(place: Place, octets: bytes) -> Package | Problem:
    """The parts of a Word file, or the one reason why there is nothing to read."""
    if len(octets) > LARGEST:
        return TOO_LARGE.at(place, size=len(octets) // 1_000_000, most=LARGEST // 1_000_000)
    if not octets.startswith(b"PK"):
        return _impostor(place, octets)
    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            parts = _read(archive, place)
    except _Stop as stop:
        return stop.problem
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return DAMAGED.at(place, what="tệp nén lỗi")
    return _word(place, parts)


def _impostor(place: Place, octets: bytes) -> Problem:
    if octets.startswith(_OLE):
        encrypted = _ENCRYPTED in octets and _OLD not in octets
        return (LOCKED if encrypted else OLD_WORD).at(place)
    what = next((name for pattern, name in _OTHERS if pattern.match(octets)), "")
    if what:
        return NOT_WORD.at(place, what=what)
    return DAMAGED.at(place, what="tệp trống" if not octets.strip() else "không phải tệp nén")


def _read(archive: zipfile.ZipFile, place: Place) -> dict[str, bytes]:
    """Every part. Declared sizes are not believed: reading stops where a limit is passed."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_PARTS:
        raise _Stop(BOMB.at(place, what=f"{len(entries)} phần"))
    parts: dict[str, bytes] = {}
    room = LARGEST_TOTAL
    for entry in entries:
        if entry.flag_bits & 1:
            raise _Stop(LOCKED.at(place))
        most = min(room, LARGEST_XML if entry.filename.endswith((".xml", ".rels")) else LARGEST_PART)
        with archive.open(entry) as part:
            octets = part.read(most + 1)
        if len(octets) > most:
            raise _Stop(BOMB.at(place, what=entry.filename))
        parts[entry.filename.lstrip("/")] = octets
        room -= len(octets)
    return parts


def _word(place: Place, parts: dict[str, bytes]) -> Package | Problem:
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in parts):
        return MACROS.at(place)
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis"):
        return NOT_WORD.at(place, what="tệp của LibreOffice (.odt)")
    document = _main_document(parts)
    return Package(parts, document) if document in parts else NO_DOCUMENT.at(place)


def _main_document(parts: dict[str, bytes]) -> str:
    """Where the package says that its text is; where it always is, if it says nothing."""
    links = parts.get("_rels/.rels", b"").decode("utf-8", "replace")
    for link in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links):
        target = re.search(r'Target="/?([^"]+)"', link)
        if re.search(r'Type="[^"]*/officeDocument"', link) and target:
            return target[1]
    return "word/document.xml"
