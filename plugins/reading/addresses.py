"""The ledger of published addresses and the redirects of chuyen-huong.yml, with the lines where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from plugins.model.addresses import Move, Published, Redirects, well_formed
from plugins.model.problem import Code, Place, Problem
from plugins.reading.data import read_data

BAD_LINE = Code(
    "E250",
    "Dòng này của sổ địa chỉ không đọc được: “{line}”.",
    "lấy lại tệp từ bản lưu trước (git); mỗi dòng là một ngày và một địa chỉ, ví dụ  2026-04-03 tin-bai/ten-bai/",
)
_LINE = re.compile(r"(\d{4}-\d\d-\d\d) (\S+)")


def read_ledger(path: str, octets: bytes) -> tuple[tuple[Published, ...], list[Problem]]:
    """Every line of the ledger; lines that begin with # and empty ones say nothing. Of an address that stands twice (two
    ledgers were merged) the earlier day counts. path: relative to content/."""
    found: dict[str, Published] = {}
    problems = []
    for number, line in enumerate(octets.decode("utf-8-sig", "replace").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        published = _published(line.strip(), number)
        if published is None:
            problems.append(BAD_LINE.at(Place(f"content/{path}", number), line=line.strip()[:80]))
        elif published.address not in found or published.day < found[published.address].day:
            found[published.address] = published
    return tuple(found.values()), problems


def _published(line: str, number: int) -> Published | None:
    match = _LINE.fullmatch(line)
    try:
        day = date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
    return Published(match[2], day, number) if match and day and well_formed(match[2]) else None


def read_redirects(path: str, octets: bytes) -> tuple[tuple[Move, ...], list[Problem]]:
    """Every redirect of the data file. path: relative to content/."""
    value, problems = read_data(Redirects, path, octets)
    if value is None:
        return (), problems
    lines = octets.decode("utf-8", "replace").splitlines()
    found, line = [], 0
    for redirect in value.redirects:
        line, column = _place(lines, redirect.old, line)
        found.append(Move(redirect.old, redirect.new, Place(f"content/{path}", max(line, 1), column)))
    return tuple(found), problems


def _place(lines: Sequence[str], old: str, after: int) -> tuple[int, int]:
    """Line and column of an old address in the first line after `after`, both from 1; where it is written in a way that only
    YAML understands, the line before."""
    key = re.compile(rf"""^[^#]*?old:\s*["']?({re.escape(old)})["']?\s*(?:[,}}#]|$)""")
    found = ((number, key.search(lines[number - 1])) for number in range(after + 1, len(lines) + 1))
    return next(((number, match.start(1) + 1) for number, match in found if match), (after, 1))
