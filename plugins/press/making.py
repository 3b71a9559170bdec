"""Makes one document: sets it, finishes the PDF, draws its pages. Runs in a worker process."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

from plugins.model.catalogue import changed
from plugins.model.kinds import BULLETIN, LEAFLET, POSTER
from plugins.model.problem import Code, Problem
from plugins.press import screen
from plugins.press.bulletin_setting import set_bulletin
from plugins.press.engine import Finding
from plugins.press.inspection import inspect
from plugins.press.job import Job, Made
from plugins.press.large_print import set_large_print
from plugins.press.passages import passage_with, place_of_picture
from plugins.press.pictures import draw_pages
from plugins.press.resources import MISSING
from plugins.press.typeset import Typeset, set_leaflet, set_poster
from plugins.press.widths import unknown_letters

UNKNOWN_LETTER = Code(
    "E402",
    "Ấn phẩm “{title}” có ký tự “{letter}” (U+{number:04X}) mà phông chữ in không có{where}.",
    "thay bằng chữ hoặc dấu thông thường",
)
FOREIGN_FONT = Code(
    "E405",
    "Ấn phẩm “{title}” dùng phông chữ “{font}” của máy, không phải phông chữ in của ta (thường do chữ nằm trong ảnh SVG).",
    "đổi chữ trong ảnh thành nét vẽ (object to path) rồi lưu lại ảnh",
)
OUR_FAMILIES = ("Be-Vietnam-Pro", "Noto-Serif", "Noto-Sans-Math", "Noto-Sans-Symbols2")
PAGE_WIDTHS = {LEAFLET: 1080, POSTER: 1080, BULLETIN: 720}  # px of page pictures
SETTERS: dict[object, Callable[[Job], Typeset]] = {LEAFLET: set_leaflet, POSTER: set_poster, BULLETIN: set_bulletin}

_NOT_SET = re.compile(
    r'<style.*?</style>|<a class="footnote-backref".*?</a>|<[^>]+>', re.DOTALL
)  # css hides the second


class LayoutFault(RuntimeError):
    """Theme or code ask the engine for something that it cannot do: our bug, not the editor's mistake."""


def make(job: Job) -> Made:
    """The document of a job. Raises LayoutFault for complaints of the engine that no editor can mend."""
    typeset = _looked_over(job)
    if typeset.layout is None:
        return Made(problems=typeset.problems)
    content = typeset.layout.pdf()
    problems = _finding_problems(job, typeset.layout.findings)
    if problems:
        return Made(problems=tuple(problems))
    pdf = _finished(job, content)
    if problems := _font_problems(job, pdf):
        return Made(problems=tuple(problems))
    made = Made(pdf, draw_pages(pdf, PAGE_WIDTHS[job.publication.kind]), warnings=typeset.warnings)
    return _with_large_print(job, made) if job.publication.kind is LEAFLET else made


def _finished(job: Job, content: bytes) -> bytes:
    created = job.publication.date
    assert created is not None
    return screen.finish(content, created, changed(job.publication))


def _with_large_print(job: Job, made: Made) -> Made:
    """The same leaflet in 18 pt beside it."""
    layout = set_large_print(job).layout
    assert layout is not None
    content = layout.pdf()
    if problems := _finding_problems(job, layout.findings):
        return Made(problems=tuple(problems))
    return replace(made, large_print=_finished(job, content), large_pages=layout.page_count)


def set_for_press(job: Job) -> Typeset:
    """The layout of a job whose bleed is set, for `Layout.artwork`; without a layout there are problems. Raises
    LayoutFault as `make` does."""
    return _looked_over(job)


def _looked_over(job: Job) -> Typeset:
    """A layout that passed all checks but those of the finished PDF, or the problems that it has."""
    typeset = SETTERS[job.publication.kind](job)
    problems = [*typeset.problems, *_letter_problems(job, typeset.html)]
    problems += _finding_problems(job, typeset.layout.findings) if typeset.layout else []
    if problems or typeset.layout is None:
        return replace(typeset, layout=None, problems=tuple(problems))
    found = inspect(job, typeset.layout)
    problems = [item for item in found if item.stops]
    warnings = (*typeset.warnings, *(item for item in found if not item.stops))
    return replace(typeset, layout=None if problems else typeset.layout, problems=tuple(problems), warnings=warnings)


def _letter_problems(job: Job, markup: str) -> list[Problem]:
    text = html.unescape(_NOT_SET.sub(" ", markup))
    fonts = tuple(item.body for url, item in sorted(job.resources.items()) if item.media_type == "font/ttf")
    return [_letter_problem(job, letter) for letter in unknown_letters(text, fonts)]


def _letter_problem(job: Job, letter: str) -> Problem:
    """At the place where the letter is written, with the words around it; at the head of the file if it is nowhere to
    be found (a letter may come from the agency's own data)."""
    found = passage_with(job, letter)
    place, where = (found.place, f", ở chỗ “{found.around(letter)}”") if found else (job.publication.place(), "")
    values = {"title": job.publication.title, "letter": letter, "number": ord(letter)}
    return UNKNOWN_LETTER.at(place, where=where, **values)


def _font_problems(job: Job, pdf: bytes) -> list[Problem]:
    place, title = job.publication.place("image", "file"), job.publication.title
    foreign = [font for font in screen.fonts_of(pdf) if not font.startswith(OUR_FAMILIES)]
    return [FOREIGN_FONT.at(place, title=title, font=font) for font in foreign]


def _finding_problems(job: Job, findings: tuple[Finding, ...]) -> list[Problem]:
    return [_finding_problem(job, finding) for finding in findings]


def _finding_problem(job: Job, finding: Finding) -> Problem:
    if finding.kind == "glyph":
        return _letter_problem(job, finding.detail)
    if finding.kind == "resource":
        place = place_of_picture(job, finding.detail)
        return MISSING.at(place, title=job.publication.title, file=finding.detail)
    raise LayoutFault(f"{job.publication.path}: {finding.detail}")
