"""One file of content/ to one Publication, in two steps: front matter first (it decides the address), then the body
(which links to the addresses of others)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.model.front_matter import FrontMatter, Picture
from plugins.model.kinds import BY_FOLDER, LEAFLET, Kind
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Body, Figure, Panel, Part, Prose, Publication, Reference
from plugins.model.vietnamese import slugify
from plugins.model.written import Written
from plugins.reading import yaml_tree
from plugins.reading.extensions.figures import RawFigure
from plugins.reading.extensions.site_links import Fault, RawLink, within_content
from plugins.reading.hygiene import hygiene_problems
from plugins.reading.locate import Locator
from plugins.reading.markdown_text import Converted, convert, plain_text
from plugins.reading.panels import NO_PANELS, cut
from plugins.reading.prose import FRONT
from plugins.reading.sanitise import raw_html_problems
from plugins.reading.source import CONFLICT, Source, decode
from plugins.reading.structure import structure_problems, too_deep
from plugins.reading.validation import validate

NO_FRONT_MATTER = Code(
    "E006",
    "Không thấy phần đầu bài giữa hai dòng ---.",
    "bắt đầu tệp bằng dòng --- , rồi title:, date:, summary:…, rồi một dòng --- nữa.",
)
NO_BODY = Code("E007", "Bài không có nội dung dưới phần đầu bài.", "viết nội dung sau dòng --- thứ hai.")
WRONG_HEADING = Code(
    "E040",
    "Đề mục “{text}” sai cấp.",
    "trong bài chỉ dùng ##, ###, ####; dấu # một cái là tên bài, đã có ở title.",
)
NO_ALT = Code(
    "E041",
    "Ảnh {src} thiếu lời mô tả.",
    "viết lời mô tả trong ngoặc vuông: ![Người dân nộp hồ sơ ở quầy]({src})",
)
MISPLACED = Code("E042", "Ảnh {src} nằm giữa dòng chữ.", "đặt ảnh riêng một đoạn, trên và dưới có dòng trống.")
PICTURE_PATH = Code(
    "E043", "Đường dẫn ảnh “{src}” không dùng được.", "để ảnh trong content/anh/ và viết  anh/ten-anh.jpg"
)
LINK_FAULTS = {
    Fault.PLACEHOLDER: Code(
        "E044", "Liên kết “{href}” dùng dấu ngoặc nhọn.", "viết đường dẫn tới tệp, ví dụ  tin-bai/ten-tep.md"
    ),
    Fault.OWN_MACHINE: Code(
        "E070",
        "Liên kết “{href}” trỏ tới tệp trên máy của người viết; người đọc không mở được.",
        "trỏ tới tệp .md trong content/, ví dụ  tin-bai/ten-tep.md , hoặc địa chỉ  https://…",
    ),
    Fault.SCHEME: Code(
        "E045",
        "Liên kết “{href}” không phải là trang web.",
        "dùng địa chỉ https://… hoặc đường dẫn tới tệp .md trong content/",
    ),
    Fault.ESCAPES: Code(
        "E047",
        "Liên kết “{href}” ra ngoài thư mục content/.",
        "chỉ liên kết tới tệp trong content/, ví dụ  tin-bai/ten-tep.md",
    ),
    Fault.NOT_A_TEXT: Code(
        "E048",
        "Liên kết “{href}” không trỏ tới một bài.",
        "trỏ tới tệp .md của bài, ví dụ  tin-bai/ten-tep.md",
    ),
}


_DATE_PREFIX = re.compile(r"^\d{4}-\d{2}-\d{2}-")
_CONSENT = re.compile(r"đồng ý:\s*(\S.*)")
_LONGEST = 200  # letters of a picture's path and of its description, as in front matter

Addresses = Callable[[str], str]


def slug_of_file(path: str) -> str:
    """The slug that a file name gives: 'tin-bai/2026-04-03-Nộp hồ sơ.md' gives 'nop-ho-so'."""
    return slugify(_DATE_PREFIX.sub("", PurePosixPath(path).stem))


@dataclass(frozen=True)
class Manuscript:
    """A file whose front matter is read. matter: None if it has problems, so that the body's are still found in the
    same run; body_start: offset of the body in the text."""

    kind: Kind
    path: str
    slug: str
    matter: FrontMatter | None
    source: Source
    body_start: int
    lines: dict[yaml_tree.KeyPath, tuple[int, int]]

    @property
    def url(self) -> str:
        """Address of its page within the section: 'tin-bai/ten/'."""
        return f"{self.kind.folder}/{self.slug}/"


def read_front(path: str, data: bytes) -> tuple[Manuscript | None, list[Problem]]:
    """Reads the front matter of a file. path: relative to content/; its first folder decides the kind."""
    kind = BY_FOLDER[PurePosixPath(path).parts[0]]
    source, problems = decode(f"content/{path}", data)
    if source is None:
        return None, problems
    front = FRONT.match(source.text)
    if not front:
        return None, [*problems, NO_FRONT_MATTER.at(Place(source.path))]
    tree = yaml_tree.parse(front.group(2), source.path, first_line=2)
    matter, found = (None, tree.problems) if tree.problems else validate(kind.matter, tree, source.path)
    if any(problem.code == CONFLICT.code for problem in problems):
        found = []  # two versions in one are no front matter: what else is wrong with it shows once they are one
    slug = (matter.slug if matter else None) or slug_of_file(path)
    problems += hygiene_problems(source)
    return Manuscript(kind, path, slug, matter, source, front.end(), tree.lines), [*problems, *found]


def read_body(manuscript: Manuscript, address: Addresses) -> tuple[Publication | None, list[Problem]]:
    """Reads the body; no publication comes of it without front matter. address: path of a file relative to content/ to the address of its page ('tin-bai/ten/')."""
    m = manuscript
    body, problems = _read_body(m.kind, m.path, m.source, m.body_start, address)
    written = Written(m.source.path, m.source.text, m.body_start)
    publication = Publication(m.kind, m.path, m.slug, m.matter, body, m.lines, written) if m.matter else None
    return publication, problems


def _read_body(kind: Kind, path: str, source: Source, start: int, address: Addresses) -> tuple[Body, list[Problem]]:
    text = source.text[start:]
    if not text.strip() and kind.needs_body:
        return Body(), [NO_BODY.at(source.place(max(0, start - 1)))]
    misshapen = structure_problems(source, start)
    if misshapen:
        return Body(), misshapen
    try:
        return _convert_body(kind, path, source, start, address)
    except RecursionError:  # of a nesting that no rule knows; the stack of Markdown is Python's
        return Body(), [too_deep(source, start)]


def _convert_body(kind: Kind, path: str, source: Source, start: int, address: Addresses) -> tuple[Body, list[Problem]]:
    text = source.text[start:]
    converted = Converted()
    sections = cut(text, start) if kind is LEAFLET else []
    if kind is LEAFLET and not sections:
        return Body(), [NO_PANELS.at(source.place(start))]
    pieces = [(s, convert(s.text, path, address, converted)) for s in sections]
    whole = [] if sections else convert(text, path, address, converted)
    locator = Locator(source, start)
    figures, problems = _figures(converted, path, locator)
    references, link_problems = _references(converted, locator)
    problems += [*link_problems, *_heading_problems(converted, locator)]
    if converted.unsafe:
        problems += raw_html_problems(source, start)
    panels = tuple(Panel(s.name, _parts(p, figures), source.place(s.offset)) for s, p in pieces)
    parts = _parts(whole, figures) + tuple(part for panel in panels for part in panel.parts)
    words = "\n".join(plain_text(part.html) for part in parts if isinstance(part, Prose))
    outline = converted.outline
    return Body(parts, panels, tuple(outline.headings), references, words, frozenset(outline.anchors)), problems


def _parts(pieces: list[str | int], figures: list[Figure | None]) -> tuple[Part, ...]:
    """A figure that cannot be used leaves an empty piece of prose: where it stood is not blank."""
    return tuple((figures[piece] or Prose("")) if isinstance(piece, int) else Prose(piece) for piece in pieces)


def _figures(converted: Converted, path: str, locator: Locator) -> tuple[list[Figure | None], list[Problem]]:
    """The figures in order, None where one cannot be used (then there is a problem for it)."""
    figures: list[Figure | None] = []
    misplaced = converted.gallery.misplaced
    problems = [MISPLACED.at(locator.next(f"[{raw.alt}]({raw.src}"), src=raw.src) for raw in misplaced]
    for raw in converted.gallery.figures:
        place = locator.next(f"[{raw.alt}]({raw.src}")
        file = within_content(raw.src, path)
        problem = _figure_problem(raw, file, place)
        if problem:
            problems.append(problem)
        figures.append(None if problem or file is None else Figure(_picture(raw, file), place))
    return figures, problems


def _figure_problem(raw: RawFigure, file: str | None, place: Place) -> Problem | None:
    if file is None or not file.startswith("anh/") or ":" in raw.src or "{" in raw.src or len(file) > _LONGEST:
        return PICTURE_PATH.at(place, src=raw.src)
    return None if raw.alt.strip() else NO_ALT.at(place, src=raw.src)


def _picture(raw: RawFigure, file: str) -> Picture:
    words, people, consent = _people(raw.title)
    caption, _, credit = words.partition("|")
    return Picture(
        file=file,
        alt=raw.alt[:_LONGEST],
        caption=caption.strip()[:300],
        credit=credit.strip()[:120],
        people=people,
        consent=consent[:_LONGEST],
    )


def _people(title: str) -> tuple[str, str | None, str]:
    """The title without its last part if that tells of people: 'không có người', or 'đồng ý: ' and the name of a consent
    record. Then whether there are people ('không' or unknown), and the name."""
    words, _, last = title.rpartition("|")
    if last.strip() == "không có người":
        return words, "không", ""
    match = _CONSENT.fullmatch(last.strip())
    return (words, None, match[1]) if match else (title, None, "")


def _references(converted: Converted, locator: Locator) -> tuple[tuple[Reference, ...], list[Problem]]:
    references, problems = [], []
    for link in converted.links.links:
        place = locator.next(f"({link.href}")
        if link.fault:
            problems.append(_fault(link, place))
        else:
            references.append(Reference(link.target, link.anchor, place))
    return tuple(references), problems


def _fault(link: RawLink, place: Place) -> Problem:
    assert link.fault is not None
    return LINK_FAULTS[link.fault].at(place, href=link.href)


def _heading_problems(converted: Converted, locator: Locator) -> list[Problem]:
    return [WRONG_HEADING.at(locator.next(text), text=text) for text in converted.outline.refused]
