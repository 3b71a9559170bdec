"""A small valid content folder as text, and builds of it: tests state only what they change."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plugins.catalogue.assembly import Assembled, assemble
from plugins.model.problem import ContentError, Problem

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 1, tzinfo=UTC)

AGENCY = """\
name: Văn phòng Ủy ban nhân dân tỉnh Thử Nghiệm
parent: Ủy ban nhân dân tỉnh Thử Nghiệm
short_name: Văn phòng UBND tỉnh Thử Nghiệm
section: Cải cách hành chính
tagline: Tin và hướng dẫn về cải cách hành chính
responsible: Chánh Văn phòng
address: Số 1, đường Mẫu
phone: 0200 000 0000
email: bientap@thunghiem.example
portal: {label: Cổng Thông tin điện tử tỉnh, url: "https://thunghiem.example"}
site_url: https://thunghiem.example/cai-cach-hanh-chinh
mark: TN
licence: Ghi rõ nguồn khi phát hành lại.
"""
FIELDS = """\
fields:
  - {name: Cải cách thể chế, slug: the-che, intro: Văn bản và việc thi hành.}
  - {name: Cải cách thủ tục hành chính, slug: thu-tuc, intro: Thủ tục và một cửa.}
# Hình để dành: anh/vuong.svg
"""
LEGAL = """\
name: Luật thử
kinds: [ban-tin, to-roi, ap-phich]
in_force_from: 2000-01-01
sources: [{title: Luật thử}]
items: [{sentence: "Giấy phép số {license_number}.", required: không}]
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200"><title>Thử</title><rect width="1200" height="1200" fill="#E2A51A"/></svg>'


@dataclass(frozen=True)
class Symlink:
    """Instead of a file's text: a symbolic link to `target`."""

    target: str


@dataclass(frozen=True)
class Pipe:
    """Instead of a file's text: a named pipe, which blocks whoever reads it."""


@dataclass(frozen=True)
class Unreadable:
    """Instead of a file's text: a file that its owner may not read (root may)."""


Thing = str | bytes | Symlink | Pipe | Unreadable | None
Files = Mapping[str, Thing]


def article(
    title: str = "Nộp hồ sơ trực tuyến", body: str = "Mở Cổng Dịch vụ công quốc gia.", **keys: str | None
) -> str:
    """An article as it stands in a file; keys add or replace lines of the front matter (None leaves one out)."""
    lines: dict[str, str | None] = {
        "title": title,
        "summary": "Một câu tóm tắt đủ dài cho bài thử.",
        "date": "2026-04-03",
        "category": "Cải cách thể chế",
        **keys,
    }
    front = "\n".join(f"{key}: {value}" for key, value in lines.items() if value is not None)
    return f"---\n{front}\n---\n\n{body}\n"


def leaflet(panels: Mapping[str, str], **keys: str | None) -> str:
    """A leaflet file with the given panels (name to Markdown)."""
    body = "\n\n".join(f"=== {name} ===\n\n{text}" for name, text in panels.items())
    return article("Tờ rơi thử", body, **{"format": "A5", **keys})


TINY: dict[str, str] = {
    "du-lieu/co-quan.yml": AGENCY,
    "du-lieu/linh-vuc.yml": FIELDS,
    "du-lieu/phap-ly/thu.yml": LEGAL,
    "anh/vuong.svg": SVG,
    "tin-bai/bai-mot.md": article(),
    "tin-bai/bai-hai.md": article(
        "Gửi phản ánh, kiến nghị", "## Gửi ở đâu\n\nXem [bài một](tin-bai/bai-mot.md).", date="2026-05-06"
    ),
}


def make_site(folder: Path, files: Files | None = None) -> Path:
    """Writes TINY with `files` added or replaced (None removes) to folder/content, and gives back that path."""
    content = folder / "content"
    for path, thing in {**TINY, **(files or {})}.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        _make(target, thing)
    return content


def _make(target: Path, thing: Thing) -> None:
    if isinstance(thing, Symlink):
        target.symlink_to(thing.target)
    elif isinstance(thing, Pipe):
        os.mkfifo(target)
    elif isinstance(thing, Unreadable):
        target.touch(mode=0)
    elif thing is not None:
        target.write_bytes(thing if isinstance(thing, bytes) else thing.encode("utf-8"))


def assembled(folder: Path, files: Files | None = None) -> Assembled:
    """The tiny site with changes, assembled as of NOW."""
    return assemble(make_site(folder, files), NOW)


def problems_of(folder: Path, files: Files) -> list[Problem]:
    """Every problem of the tiny site with changes, errors and warnings, in printed order."""
    try:
        return sorted(set(assembled(folder, files).warnings))
    except ContentError as error:
        return sorted(set(error.problems))


def run_build(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """python -m plugins.build in a folder that has content/, theme/, plugins/ and pelicanconf.py (or links to them)."""
    return run_module("plugins.build", folder, *words, **environment)


def run_module(module: str, folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """python -m <module> in a folder such as run_build needs."""
    command = [sys.executable, "-m", module, *words]
    env = {**os.environ, **environment}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=280, check=False)
