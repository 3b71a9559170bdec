"""Looks at the shape of a text before Markdown does, whose time grows with the square of what is opened and never closed, and
whose stack ends where lists are nested deep. What would take long is a problem with its place; each limit is far above
any text that somebody wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.problem import Code, Problem
from plugins.reading.source import Source

UNCLOSED = Code(
    "E071",
    "Từ đây có quá nhiều dấu {mark} mở mà không đóng, hoặc lồng nhau.",
    "thêm dấu {close} cho mỗi dấu {mark}, hoặc xóa đoạn dán nhầm; chỉ muốn in dấu ấy thì viết {written}",
)
TOO_DEEP = Code(
    "E072",
    "Danh sách hoặc trích dẫn lồng nhau quá {most} tầng.",
    "bỏ bớt tầng (nhiều nhất ba tầng thì người đọc còn theo được), hoặc xóa đoạn dán nhầm.",
)
TOO_LONG = Code(
    "E073",
    "Đoạn này dài {length} ký tự liền, vượt mức {most}.",
    "chia thành nhiều đoạn, giữa hai đoạn có một dòng trống.",
)
NO_BLANK_LINES = Code(
    "E078",
    "Từ đây có {count} dòng liền nhau, không có dòng trống nào.",
    "thêm dòng trống giữa các đoạn, trước và sau mỗi đề mục.",
)
TOO_MUCH = Code(
    "E079",
    "Bài có {count} đoạn và dấu Markdown, vượt mức {most}.",
    "tách thành nhiều bài, hoặc xóa đoạn dán nhầm.",
)

LONGEST_PARAGRAPH = 20_000  # characters of running text: ten printed pages
LONGEST_BLOCK = 120_000  # of a table or list, whose cells and items are read one by one
DEEPEST = 12
MOST_MARKS = 15_000  # paragraphs and marks of a text: each takes Markdown about 0.2 ms
_MOST_STEPS = 2_000_000  # characters that would be read again in search of closing marks: about a second
_MOST_LINES_SQUARED = 1_000_000  # of lines without a blank one between: each is tried again for all that follow
_DEPTH_STEP = 4  # columns of indentation that make one level of a list
_MARKERS = re.compile(r"(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}\.(?=[ \t])))+")
_MARKER = re.compile(r">|[-*+]|\d+\.")
_PIECEWISE = re.compile(r"[ \t]*(?:[|>]|[-*+] |\d+\. |</?(?:t|c|li|ul|ol|dt|dd)|.*\|)", re.IGNORECASE)
_MARKS = re.compile(r"[\[*_`<&|\\]|!\[")
_VISIBLE = re.compile(r"\S")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class _Pair:
    """A mark and what closes it. within_block: whether the search ends with the block."""

    opening: re.Pattern[str]
    mark: str
    close: str
    written: str
    within_block: bool


_PAIRS = (
    _Pair(re.compile(r"(?P<open>\[)|\]"), "[", "]", "\\[", True),
    _Pair(re.compile(r"(?P<open>\]\()|\)"), "(", ")", "\\(", True),
    _Pair(re.compile(r"(?P<open><(?=[A-Za-z/!?]))|>"), "<", ">", "&lt;", False),
)


def structure_problems(source: Source, start: int) -> list[Problem]:
    """What is wrong with the shape of the body, which begins at offset `start`; if anything, Markdown must not see it."""
    blocks = _blocks(source.text, start)
    problems = [*_unclosed(source, blocks, start), *_long(source, blocks), *_unbroken(source, blocks)]
    count = len(blocks) + len(_MARKS.findall(source.text, start))
    if count > MOST_MARKS and not problems:
        problems.append(TOO_MUCH.at(source.place(start), count=count, most=MOST_MARKS))
    deep = _deepest(source.text, start)
    return problems + ([TOO_DEEP.at(source.place(deep), most=DEEPEST)] if deep is not None else [])


def too_deep(source: Source, start: int) -> Problem:
    """The problem of a body that Markdown could not finish for its nesting."""
    return TOO_DEEP.at(source.place(start), most=DEEPEST)


def _blocks(text: str, start: int) -> list[tuple[int, int]]:
    """What stands between blank lines."""
    ends = [match.start() for match in _BLANK_LINE.finditer(text, start)]
    return list(zip([start, *ends], [*ends, len(text)], strict=True))


def _unclosed(source: Source, blocks: list[tuple[int, int]], start: int) -> Iterator[Problem]:
    for pair in _PAIRS:
        steps, culprit = 0, None
        for first, last in blocks if pair.within_block else [(start, len(source.text))]:
            taken, worst = _search(source.text, first, last, pair.opening)
            steps += taken
            if culprit is None and taken > _MOST_STEPS // 10:
                culprit = worst
        if steps > _MOST_STEPS:
            place = source.place(culprit if culprit is not None else start)
            yield UNCLOSED.at(place, mark=pair.mark, close=pair.close, written=pair.written)


def _search(text: str, first: int, last: int, marks: re.Pattern[str]) -> tuple[int, int]:
    """How many characters are read in search of what closes each opening mark, and the first mark."""
    opened: list[int] = []
    steps, earliest = 0, first
    for match in marks.finditer(text, first, last):
        if match["open"]:
            earliest = earliest if opened or steps else match.start()
            opened.append(match.start())
        elif opened:
            steps += match.start() - opened.pop()
    return steps + sum(last - offset for offset in opened), earliest


def _long(source: Source, blocks: list[tuple[int, int]]) -> Iterator[Problem]:
    for first, last in blocks:
        if last - first <= LONGEST_PARAGRAPH:
            continue
        block = source.text[first:last]
        running = sum(map(len, _running(block)))
        longest = max(map(len, block.split("\n")))
        limits = ((max(running, longest), LONGEST_PARAGRAPH), (len(block), LONGEST_BLOCK))
        over = next(((length, most) for length, most in limits if length > most), None)
        if over:
            yield TOO_LONG.at(source.place(_first_letter(source.text, first)), length=over[0], most=over[1])


def _unbroken(source: Source, blocks: list[tuple[int, int]]) -> Iterator[Problem]:
    """The longest run of lines, if Markdown would try them too often."""
    counts = [len(_running(source.text[first:last])) for first, last in blocks]
    if sum(count * count for count in counts) > _MOST_LINES_SQUARED:
        worst = max(counts)
        first, _ = blocks[counts.index(worst)]
        yield NO_BLANK_LINES.at(source.place(_first_letter(source.text, first)), count=worst)


def _running(block: str) -> list[str]:
    """Lines of a block that are no rows of tables or items of lists."""
    return [line for line in block.split("\n") if line.strip() and not _PIECEWISE.match(line)]


def _first_letter(text: str, offset: int) -> int:
    match = _VISIBLE.search(text, offset)
    return match.start() if match else offset


def _deepest(text: str, start: int) -> int | None:
    """Offset of the first line that is nested deeper than anyone can read; None if there is none."""
    offset = start
    for line in text[start:].splitlines(keepends=True):
        if _depth(line) > DEEPEST and not _is_rule(line):
            return offset
        offset += len(line)
    return None


def _depth(line: str) -> int:
    """Levels of lists and quotes that a line opens or goes on with, its indentation among them."""
    markers = _MARKERS.match(line)
    if not markers:
        return 0
    wide = line.expandtabs(_DEPTH_STEP)
    return len(_MARKER.findall(markers.group())) + (len(wide) - len(wide.lstrip())) // _DEPTH_STEP


def _is_rule(line: str) -> bool:
    """Whether a line of dashes or stars is a rule across the page, not a list in a list."""
    return len(set(line.split())) == 1 and set(line.strip()) <= set("-* ")
