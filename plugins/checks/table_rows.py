"""All rows of a table have as many cells as its head: the surplus would vanish without a word."""

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

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CODE = re.compile(r"`[^`]*`")


def check(content: Content) -> Iterator[Problem]:
    for _, written in manuscripts(content, drafts=False):
        yield from _of(written)


def _of(written: Written) -> Iterator[Problem]:
    lines = list(written.lines())
    for index, line in enumerate(lines[1:], start=1):
        if "|" in line.raw and _RULE.fullmatch(line.raw) and "|" in lines[index - 1].raw:
            yield from _of_table(written, lines[index - 1 :])


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
