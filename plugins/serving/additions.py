"""What the preview adds to a page when it is sent, never to a file: banner, problems, marks on links, the reload script."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import unquote

from jinja2 import Environment

from plugins.model.problem import Place, Problem
from plugins.model.publication import Publication
from plugins.model.standing import Standing

ROOM = "/_xem-truoc/"  # where the preview's own pages and files are: no page of a section can have this address
WORDS = {
    Standing.DRAFT: "Bản nháp – chưa ai ngoài cơ quan thấy",
    Standing.SCHEDULED: "Chờ đăng lúc {moment}",
    Standing.PUBLIC: "",
    Standing.LAPSED: "Hết hạn đăng từ {moment} – người đọc chỉ thấy lời báo",
    Standing.WITHDRAWN: "Đã thu hồi từ {moment} – người đọc chỉ thấy lời báo",
}
MARKS = {
    Standing.DRAFT: "Nháp",
    Standing.SCHEDULED: "Chờ đăng",
    Standing.LAPSED: "Hết hạn",
    Standing.WITHDRAWN: "Thu hồi",
}
_HEAD, _BODY = re.compile(r"</head>"), re.compile(r'<body[^>]*>(?:\s*<a class="skip-link".*?</a>)?', re.DOTALL)
_LINK = re.compile(r'(<a\b[^>]*\bhref="([^"#][^"]*)"[^>]*>)(?!\s*<)')  # not: within the page


@dataclass(frozen=True)
class Found:
    """A problem as pages show it. link: opens the file at its place in VS Code."""

    problem: Problem
    link: str


@dataclass(frozen=True)
class Banner:
    """What is said over the page of a publication. words: '' where it is public; proof: address of its printed pages, ''
    where it has none; opening: link that opens its file."""

    words: str
    place: str
    opening: str
    proof: str


@dataclass(frozen=True)
class Overlay:
    """What stands on top of a page. own, other: errors of the page's own source file, and of all others; warnings: own first."""

    banner: Banner | None
    own: tuple[Found, ...]
    other: tuple[Found, ...]
    warnings: tuple[Found, ...]


def overlay(publication: Publication | None, standing: Standing, problems: tuple[Problem, ...], root: Path) -> Overlay:
    """The additions of one page. publication: None for lists; root: folder of the project."""
    source = f"content/{publication.path}" if publication else ""
    ordered = sorted(problems, key=lambda problem: problem.place.path != source)
    found = [Found(problem, opening(problem.place, root)) for problem in ordered]
    errors = [one for one in found if one.problem.stops]
    return Overlay(
        banner(publication, standing, root) if publication else None,
        tuple(one for one in errors if one.problem.place.path == source),
        tuple(one for one in errors if one.problem.place.path != source),
        tuple(one for one in found if not one.problem.stops),
    )


def banner(publication: Publication, standing: Standing, root: Path) -> Banner:
    """What is said of a publication on its page."""
    place = Place(f"content/{publication.path}")
    proof = f"{ROOM}{publication.url}" if publication.kind.printed else ""
    return Banner(words(publication, standing), place.path, opening(place, root), proof)


def words(publication: Publication, standing: Standing) -> str:
    """The standing as a sentence: 'Chờ đăng lúc 08:30 ngày 3/12/2026'."""
    matter = publication.matter
    moments: Mapping[Standing, object] = {
        Standing.SCHEDULED: publication.date,
        Standing.LAPSED: matter.expires,
        Standing.WITHDRAWN: matter.withdrawn.date if matter.withdrawn else None,
    }
    return WORDS[standing].format(moment=_said(moments.get(standing)))


def opening(place: Place, root: Path) -> str:
    """The address at which VS Code opens a file at a place."""
    return f"vscode://file/{(root / place.path).as_posix().lstrip('/')}:{place.line}:{place.column}"


def dressed(html: str, shown: Overlay, environment: Environment) -> str:
    """The page with its additions; the script knows by a digest of all the rest whether it is still of today."""
    over = environment.get_template("overlay.html").render(over=shown, room=ROOM)
    whole = _BODY.sub(lambda found: found.group() + over, html, count=1)
    version = sha256(whole.encode()).hexdigest()[:12]
    head = (
        f'<link rel="stylesheet" href="{ROOM}preview.css">\n'
        f'<script src="{ROOM}reload.js" data-version="{version}" defer></script>\n</head>'
    )
    return _HEAD.sub(lambda _: head, whole, count=1)


def version_of(page: str) -> str:
    """The digest that stands in a dressed page; '' if there is none."""
    found = re.search(r'data-version="([0-9a-f]+)"', page)
    return found.group(1) if found else ""


def marked(html: str, page: str, hidden: Mapping[str, Standing]) -> str:
    """Links to what is not public say so. page: path of the page's file within the section; hidden: by address."""
    folder = posixpath.dirname("/" + page)

    def mark(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, unquote(found[2]).partition("#")[0])).lstrip("/") + "/"
        said = MARKS.get(hidden.get(target, Standing.PUBLIC), "")
        return found[1] + (f'<b class="preview-mark">{escape(said)}</b> ' if said else "")

    return _LINK.sub(mark, html) if hidden else html


def _said(moment: object) -> str:
    """'08:30 ngày 3/12/2026', without the hour for a day."""
    hour = f"{moment:%H:%M} " if hasattr(moment, "hour") else ""
    return f"{hour}ngày {moment.day}/{moment.month}/{moment.year}" if moment else ""  # type: ignore[attr-defined]
