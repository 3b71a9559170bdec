"""Bytes of a file to clean text: UTF-8, line feeds, composed letters; what cannot be read becomes a Problem."""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from plugins.model.problem import Code, Place, Problem

LARGEST = 500_000  # bytes; a text of 80,000 words. Longer ones make Markdown's quadratic cases last minutes.

NOT_UTF8 = Code(
    "E001",
    "Tệp lưu bằng bảng mã cũ, không phải Unicode (UTF-8).",
    "mở tệp, chọn Lưu thành (Save as), mã hóa UTF-8, rồi lưu lại.",
)
EMPTY = Code("E002", "Tệp trống.", "viết nội dung, hoặc xóa tệp.")
TOO_LARGE = Code("E003", "Tệp lớn {size} kB, vượt mức {most} kB.", "tách thành nhiều bài.")
CONTROL = Code(
    "E004",
    "Có ký tự điều khiển không nhìn thấy (U+{code:04X}).",
    "xóa ký tự này; nó thường theo vào khi chép từ Word hoặc PDF.",
)
CONFLICT = Code(
    "E005",
    "Hai bản của bài chưa ghép xong, còn dấu {mark}.",
    "chọn một trong hai bản, xóa các dòng <<<<<<<, =======, >>>>>>>.",
)
NOT_COMPOSED = Code(
    "W001",
    "Có {count} chữ có dấu ghi rời (Unicode tổ hợp); máy đã tự ghép lại.",
    "chạy ./run check --fix để ghép hẳn trong tệp; từ sau gõ bằng bảng mã Unicode dựng sẵn.",
)

_ALLOWED_CONTROLS = {"\n", "\t"}
_INVISIBLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\u2028-\u202e\u2066-\u2069]"
)
_ENTITY = re.compile(r"&#(?:[xX]0*(?P<hex>[0-9a-fA-F]{1,6})(?![0-9a-fA-F])|0*(?P<decimal>[0-9]{1,7})(?![0-9]));?")
_LINE_FEED = re.compile("\n")
_CONFLICT = re.compile(r"^(<{7} |>{7} |={7}$)", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """Clean text of a file. path: relative to the project, for problems."""

    path: str
    text: str

    def place(self, offset: int) -> Place:
        """Line and column of a character offset."""
        line = bisect_right(self._starts, offset)
        return Place(self.path, line, offset - self._starts[line - 1] + 1)

    @cached_property
    def _starts(self) -> list[int]:
        """Offset of each line: a file may have ten thousand places to name."""
        return [0, *(match.end() for match in _LINE_FEED.finditer(self.text))]


def decode(path: str, data: bytes) -> tuple[Source | None, list[Problem]]:
    """Reads a file's bytes. A BOM and CRLF, which Windows editors write, pass without complaint."""
    start = Place(path)
    if len(data) > LARGEST:
        return None, [TOO_LARGE.at(start, size=-(-len(data) // 1000), most=LARGEST // 1000)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [NOT_UTF8.at(Place(path, line))]
    source = Source(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    if not source.text.strip():
        return None, [EMPTY.at(start)]
    problems: list[Problem] = []
    composed = _composed(source, problems)
    problems += _conflicts(composed)
    return _without_controls(composed, problems), problems


def hidden_character(text: str) -> str | None:
    """The first character that nobody sees and no page or feed may carry; None if there is none."""
    return next((letter for letter in _INVISIBLE.findall(text) if letter not in _ALLOWED_CONTROLS), None)


def _without_controls(source: Source, problems: list[Problem]) -> Source:
    """Names each hidden character, written as itself or as an HTML entity, and puts a visible mark of the same length in
    its place: so it is named once, and what reads the text next cannot stumble over it."""

    def named(match: re.Match[str], letter: str) -> str:
        if letter in _ALLOWED_CONTROLS or not _INVISIBLE.match(letter):
            return match.group()
        problems.append(CONTROL.at(source.place(match.start()), code=ord(letter)))
        return "\ufffd" * len(match.group())

    text = _INVISIBLE.sub(lambda match: named(match, match.group()), source.text)
    return Source(source.path, _ENTITY.sub(lambda match: named(match, _letter(match)), text))


def _letter(entity: re.Match[str]) -> str:
    number = int(entity["hex"], 16) if entity["hex"] else int(entity["decimal"])
    return chr(number) if number <= sys.maxunicode else "\ufffd"


def _conflicts(source: Source) -> list[Problem]:
    return [CONFLICT.at(source.place(m.start()), mark=m.group().strip()) for m in _CONFLICT.finditer(source.text)]


def _composed(source: Source, problems: list[Problem]) -> Source:
    text = unicodedata.normalize("NFC", source.text)
    if text == source.text:
        return source
    first = next(i for i, (a, b) in enumerate(zip(source.text, text + "\0", strict=False)) if a != b)
    problems.append(NOT_COMPOSED.at(source.place(first), count=max(1, len(source.text) - len(text))))
    return Source(source.path, text)
