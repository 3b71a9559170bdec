"""The ledger of every address ever published: written when a release has gone live, by nothing else."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from plugins.model.addresses import FIELDS, TAGS, TOPICS
from plugins.model.kinds import KINDS

HEAD = """\
# Sổ địa chỉ: mọi địa chỉ đã từng đăng và ngày đăng lần đầu. ./run publish ghi tệp này, đừng sửa tay.
# Máy không dựng trang nếu một địa chỉ ở đây mất đi mà không có trang thu hồi hay chuyển hướng.
"""
# Pages of publications, fields, topics and tags; their PDFs and feeds. Not: what the program always makes (home, lists of a
# kind, archive, search), further leaves of a list, pictures and whatever has a digest in its name.
_FOLDERS = "|".join([*(f"{kind.folder}/" for kind in KINDS), FIELDS, TOPICS, TAGS])
_COUNTED = re.compile(
    rf"(?P<folder>(?:{_FOLDERS})[a-z0-9-]+/)"
    r"(?:index\.html|(?P<file>[a-z0-9-]+\.pdf|(?:rss|atom)\.xml))"
)
_LINE = re.compile(r"(\d{4}-\d\d-\d\d) (\S+)")


def addresses(files: Iterable[str]) -> set[str]:
    """The addresses that count among the files of a site (paths within it)."""
    found = (_COUNTED.fullmatch(path) for path in files)
    return {match["folder"] + (match["file"] or "") for match in found if match}


def merged(text: str, published: Iterable[str], day: date) -> str:
    """The ledger `text` with what was published on `day` added: by address, each once, with its earliest day."""
    days: dict[str, str] = {}
    for line in text.splitlines():
        if match := _LINE.fullmatch(line.strip()):
            days[match[2]] = min(match[1], days.get(match[2], match[1]))
    for address in published:
        days.setdefault(address, day.isoformat())
    return HEAD + _lines(days)


def _lines(days: Mapping[str, str]) -> str:
    return "".join(f"{days[address]} {address}\n" for address in sorted(days))


def record(ledger: Path, published: Iterable[str], day: date) -> int:
    """Adds what is missing to the file, in one step. Returns how many addresses are new. Raises OSError."""
    old = ledger.read_text(encoding="utf-8") if ledger.exists() else ""
    new = merged(old, published, day)
    added = new.count("\n") - merged(old, (), day).count("\n")
    if added:
        part = ledger.with_name(f".{ledger.name}.part")
        with part.open("w", encoding="utf-8", newline="\n") as handle:
            handle.write(new)
            handle.flush()
            os.fsync(handle.fileno())
        part.rename(ledger)
    return added
