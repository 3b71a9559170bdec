"""A small valid content folder as text, and builds of it: tests state only what they change."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
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
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200"><title>Thử</title><rect width="1200" height="1200" fill="#E2A51A"/></svg>'


def article(title: str = "Nộp hồ sơ trực tuyến", body: str = "Mở Cổng Dịch vụ công quốc gia.", **keys: str) -> str:
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


def leaflet(panels: Mapping[str, str], **keys: str) -> str:
    """A leaflet file with the given panels (name to Markdown)."""
    body = "\n\n".join(f"=== {name} ===\n\n{text}" for name, text in panels.items())
    return article("Tờ rơi thử", body, **{"format": "A5", **keys})


TINY: dict[str, str] = {
    "du-lieu/co-quan.yml": AGENCY,
    "du-lieu/linh-vuc.yml": FIELDS,
    "anh/vuong.svg": SVG,
    "tin-bai/bai-mot.md": article(),
    "tin-bai/bai-hai.md": article(
        "Gửi phản ánh, kiến nghị", "## Gửi ở đâu\n\nXem [bài một](tin-bai/bai-mot.md).", date="2026-05-06"
    ),
}


def make_site(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Writes TINY with `files` added or replaced (None removes) to folder/content, and gives back that path."""
    content = folder / "content"
    for path, text in {**TINY, **(files or {})}.items():
        if text is None:
            continue
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return content


def assembled(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Assembled:
    """The tiny site with changes, assembled as of NOW."""
    return assemble(make_site(folder, files), NOW)


def problems_of(folder: Path, files: Mapping[str, str | bytes | None]) -> list[Problem]:
    """Every problem of the tiny site with changes, errors and warnings, in printed order."""
    try:
        return sorted(set(assembled(folder, files).warnings))
    except ContentError as error:
        return sorted(set(error.problems))


def run_build(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """python -m plugins.build in a folder that has content/, theme/, plugins/ and pelicanconf.py (or links to them)."""
    import os

    command = [sys.executable, "-m", "plugins.build", *words]
    env = {**os.environ, **environment}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=280, check=False)
