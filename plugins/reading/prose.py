"""Which characters of a file are prose. The rest belongs to a notation (code, addresses, tags, YAML) that a change of a
character could break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

# The first group is the opening line, the second the YAML, the third the closing line with its line feed.
FRONT = re.compile(r"\A(---[ \t]*\n)(.*?)^(---[ \t]*(?:\n|\Z))", re.DOTALL | re.MULTILINE)

PROSE, MARKED, FIXED = 0, 1, 2  # free; its quotation marks are notation; nothing may change

_ADDRESSES = re.compile(  # bounded, so that no pattern reads a long line again from each of its characters
    r"<[^<>\n]{1,2000}>"
    r"|\b(?:https?://|www\.|mailto:|tel:)[^\s<>\"]+"
    r"|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
    r"|^ {0,3}\[[^\]^\n][^\]\n]{0,200}\]:[^\n]*"
    r"|&#?\w{1,31};",
    re.MULTILINE,
)
_DESTINATION = re.compile(r"\]\(([^\s()]{0,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)([^()\n]{0,1000})\)")
_CUT_LINE = re.compile(r"^={3,}[^\n]*", re.MULTILINE)
_LIST_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+\.)[ \t]")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_TICKS = re.compile("`+")
_BLOCK_END = re.compile(r"\n[ \t]*\n")


def covers(text: str, data: bool = False) -> bytearray:
    """PROSE, MARKED or FIXED for each character. data: the whole file is YAML."""
    front = FRONT.match(text)
    start = len(text) if data else front.end() if front else 0
    cover = bytearray(len(text))
    _lay(cover, 0, start, MARKED)
    for match in _CUT_LINE.finditer(text):
        _lay(cover, *match.span(), MARKED)
    for match in _DESTINATION.finditer(text):
        _lay(cover, *match.span(), MARKED)
        _lay(cover, *match.span(1), FIXED)
    for match in _ADDRESSES.finditer(text):
        _lay(cover, *match.span(), FIXED)
    for first, last in (*_code_lines(text, start), *_code_spans(text, start)):
        _lay(cover, first, last, FIXED)
    return cover


def _lay(cover: bytearray, start: int, end: int, level: int) -> None:
    cover[start:end] = bytes([level]) * (end - start)


def _code_lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Lines between fences, and lines indented as code is: by four, within lists by eight."""
    fence, in_list, after_blank, offset = "", False, True, start
    for line in text[start:].splitlines(keepends=True):
        opening = _FENCE.match(line)
        if fence or opening:
            yield offset, offset + len(line)
            mark = opening.group(1) if opening else ""
            fence = (fence if fence else mark) if mark != fence else ""
        elif line.strip():
            if _LIST_ITEM.match(line):
                in_list = True
            elif after_blank and not line.startswith((" ", "\t")):
                in_list = False
            if line.expandtabs(4).startswith(" " * (8 if in_list else 4)):
                yield offset, offset + len(line)
        after_blank = not line.strip()
        offset += len(line)


def _code_spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """From each run of backticks to the next run as long, within a paragraph."""
    borders = [start, *(match.end() for match in _BLOCK_END.finditer(text, start)), len(text)]
    for first, last in pairwise(borders):
        runs = [match.span() for match in _TICKS.finditer(text, first, last)]
        partner: dict[int, int] = {}  # length of a run: index of the nearest such run behind
        closing: list[int | None] = []
        for index in range(len(runs) - 1, -1, -1):
            length = runs[index][1] - runs[index][0]
            closing.append(partner.get(length))
            partner[length] = index
        closing.reverse()
        index = 0
        while index < len(runs):
            end = closing[index]
            if end is not None:
                yield runs[index][0], runs[end][1]
                index = end
            index += 1
