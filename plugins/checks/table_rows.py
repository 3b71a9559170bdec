"""All rows of a table have as many cells as its head, or the surplus would vanish without a word; and each table has a head,
whether it is written in Markdown or in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import manuscripts
from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.written import Line, Written

UNEQUAL = Code(
    "E281",
    "Hàng này có {count} ô, hàng đầu bảng có {head} ô.",
    "thêm hoặc bớt dấu | cho đủ {head} ô; ô trống vẫn phải có dấu | hai bên.",
)
NO_HEAD = Code(
    "E282",
    "Bảng không có hàng đầu nói mỗi cột là gì.",
    "viết tên cột vào hàng đầu, trên hàng gạch, ví dụ  | Thủ tục | Thời hạn |",
)
NO_HEAD_CELLS = Code(
    "E289",
    "Bảng viết bằng HTML không có ô nào nói mỗi cột là gì.",
    "ở hàng đầu của bảng (dòng <tr> đầu tiên) đổi mỗi <td> thành <th>, mỗi </td> thành </th>; colspan, rowspan giữ nguyên; "
    "ví dụ  <tr><th>Thủ tục</th><th>Thời hạn</th></tr>",
)

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CODE = re.compile(r"`[^`]*`")
_TABLE = re.compile(r"<table\b[^>]*>", re.IGNORECASE)
_TABLE_END = re.compile(r"</table\b", re.IGNORECASE)
_HEAD_CELL = re.compile(r"<th\b[^>]*>(?!\s*</th)", re.IGNORECASE)
_INDENTED = ("    ", "\t")  # a block of code


def check(content: Content) -> Iterator[Problem]:
    for _, written in manuscripts(content, drafts=False):
        yield from _of(written)
        if "<table" in written.body_text.casefold():
            yield from _of_html(written)


def _of(written: Written) -> Iterator[Problem]:
    lines = list(written.lines())
    for index, line in enumerate(lines[1:], start=1):
        if "|" in line.raw and _RULE.fullmatch(line.raw) and "|" in lines[index - 1].raw:
            yield from _of_table(written, lines[index - 1 :])


def _of_html(written: Written) -> Iterator[Problem]:
    """Tables in HTML that stand outside of code and have no head cell with something in it."""
    lines = [line for line in written.lines() if not line.raw.startswith(_INDENTED)]
    shown = [_CODE.sub(lambda code: " " * len(code.group()), line.raw) for line in lines]
    for index, (line, html) in enumerate(zip(lines, shown, strict=True)):
        for table in _TABLE.finditer(html):
            rest = "\n".join([html[table.end() :], *shown[index + 1 :]])
            if not _HEAD_CELL.search(_TABLE_END.split(rest, maxsplit=1)[0]):
                yield NO_HEAD_CELLS.at(written.place(line, table.start()))


def _of_table(written: Written, lines: list[Line]) -> Iterator[Problem]:
    """lines: from the head of the table to the end of the file."""
    head = _cells(lines[0])
    if not any(head):
        yield NO_HEAD.at(written.place(lines[0]))
    for line in lines[2:]:
        if not line.raw.strip():
            return
        count = len(_cells(line))
        if count != len(head):
            yield UNEQUAL.at(written.place(line), count=count, head=len(head))


def _cells(line: Line) -> list[str]:
    bare = _CODE.sub("", line.raw).replace("\\|", "").strip()
    return [cell.strip() for cell in bare.removeprefix("|").removesuffix("|").split("|")]
