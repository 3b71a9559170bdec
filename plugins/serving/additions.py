"""What the preview adds to a page when it is sent, never to a file: banner, problems, marks on links, the reload script."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import unquote

from jinja2 import Environment

from plugins.model.approval import pictures_of
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
    """What stands on top of a page. errors, warnings: those that are told in full; elsewhere: how many there are besides, as
    a line, '' if none; left: what a draft will have once it is released."""

    banner: Banner | None
    errors: tuple[Found, ...]
    warnings: tuple[Found, ...]
    elsewhere: str
    left: tuple[Found, ...] = ()


def overlay(
    publication: Publication | None,
    standing: Standing,
    problems: tuple[Problem, ...],
    root: Path,
    left: Sequence[Problem] = (),
) -> Overlay:
    """The additions of a page of the section: in full the problems of its own file and pictures, of all others the count.
    publication: None for lists; root: folder of the project; left: what a draft will have once it is released."""
    sources = _sources(publication) if publication else frozenset()
    own = [problem for problem in problems if problem.place.path in sources]
    shown = banner(publication, standing, root) if publication else None
    over = _over(shown, own, [problem for problem in problems if problem.place.path not in sources], root)
    return replace(over, left=_linked(left, root))


def whole(problems: tuple[Problem, ...], root: Path) -> Overlay:
    """The additions of the page that lists all problems."""
    return _over(None, problems, (), root)


def _over(shown: Banner | None, told: Sequence[Problem], counted: Sequence[Problem], root: Path) -> Overlay:
    errors, warnings = (_linked([one for one in told if one.stops is stops], root) for stops in (True, False))
    return Overlay(shown, errors, warnings, _count(counted))


def _linked(problems: Iterable[Problem], root: Path) -> tuple[Found, ...]:
    return tuple(Found(problem, opening(problem.place, root)) for problem in problems)


def _sources(publication: Publication) -> frozenset[str]:
    """Files whose problems are the page's own."""
    return frozenset(f"content/{file}" for file in (publication.path, *pictures_of(publication)))


def _count(problems: Sequence[Problem]) -> str:
    """'2 lỗi, 1 lưu ý ở tệp khác'."""
    errors = sum(problem.stops for problem in problems)
    counts = ((errors, "lỗi"), (len(problems) - errors, "lưu ý"))
    told = ", ".join(f"{count} {name}" for count, name in counts if count)
    return f"{told} ở tệp khác" if told else ""


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
    page = _BODY.sub(lambda found: found.group() + over, html, count=1)
    version = sha256(page.encode()).hexdigest()[:12]
    head = (
        f'<link rel="stylesheet" href="{ROOM}preview.css">\n'
        f'<script src="{ROOM}reload.js" data-version="{version}" defer></script>\n</head>'
    )
    return _HEAD.sub(lambda _: head, page, count=1)


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
