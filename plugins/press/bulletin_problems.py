"""What is wrong with the copy of an issue: too long or too short, a table higher than a page, contents that do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.press.bulletin_columns import BACK
from plugins.press.bulletin_copy import cover_room
from plugins.press.bulletin_grid import LINE
from plugins.press.bulletin_measures import Material, Measures
from plugins.press.bulletin_pieces import Copy
from plugins.press.bulletin_sections import Columns, Table

WRONG_LENGTH = Code(
    "E404",
    "Bản tin {more_or_less} khoảng {difference} trang so với {pages} trang.",
    "{what}{other}",
)
TOO_TALL = Code(
    "E420",
    "Bài “{title}” có một bảng hoặc khung cao {height} mm, hơn cả một trang bản tin ({page} mm).",
    "tách bảng hoặc khung ấy thành hai, hoặc viết lại thành đoạn văn",
)
LONG_CONTENTS = Code(
    "E421",
    "Mục lục trên trang bìa dài quá {over} mm.",
    "chuyển vài bài thành tin ngắn (treatment: tin ngắn), hoặc rút gọn tên bài",
)
NO_ROOM = Code(
    "W006",
    "Áp phích {path} không còn chỗ trong bản tin này nên không được in.",
    "bớt bài hoặc chuyển bài thành tin ngắn, tăng pages, hoặc bỏ dòng này khỏi notices.",
)
SHEET = 4  # pages: two leaves of one folded sheet


def unsettable(material: Material, measures: Measures) -> Iterator[Problem]:
    """What no pagination can mend."""
    grid, publication = material.grid, material.job.publication
    room = grid.height - grid.cover.top - grid.cover.bottom - measures.heights["contents"]
    if (over := (grid.cover.floor - cover_room(material, measures, 0) if grid.cover.below else -room)) > 0:
        yield LONG_CONTENTS.at(publication.place("contents"), over=max(1, round(over)))
    for key, copy in measures.texts.items():
        title = next((item.title for item in material.issue.listed if item.key == key), "Tin ngắn")
        yield from (_too_tall(material, title, lines) for lines in _heights(copy) if lines > grid.lines - BACK)


def _heights(copy: Copy) -> Iterator[int]:
    """Lines of everything in a text that does not break."""
    for part in copy.parts:
        if isinstance(part.section, Columns):
            yield from (piece.lines for piece in part.section.pieces)
        elif isinstance(part.section, Table):
            yield from (part.section.lines(row, row + 1) for row in range(len(part.section.rows)))
        else:
            yield part.section.lines


def _too_tall(material: Material, title: str, lines: int) -> Problem:
    publication, page = material.job.publication, material.grid.lines
    return TOO_TALL.at(
        publication.place("contents"), title=title, height=round(lines * LINE), page=round((page - BACK) * LINE)
    )


def left_out(material: Material, placed: int) -> tuple[Problem, ...]:
    """A warning for each notice that the editors chose and that found no room."""
    issue, paths = material.job.publication, material.job.publication.matter.notices
    return tuple(NO_ROOM.at(issue.place("notices", index), path=paths[index]) for index in range(placed, len(paths)))


def next_sheet(pages: float) -> int:
    """The next multiple of four pages."""
    return -(-int(pages) // SHEET) * SHEET


def length_problem(publication: Publication, least: float, most: float) -> Problem:
    """Says by how many pages the issue misses its length, and which length would do. least, most: pages with
    the smallest and with the largest pictures."""
    pages = publication.matter.pages or next_sheet(least)
    too_long = bool(least > pages - 0.5 or pages % SHEET)
    other = _other_length(pages, least, most, too_long)
    what = (
        "bớt bài hoặc chuyển bài thành tin ngắn (treatment: tin ngắn)"
        if too_long
        else "thêm bài hoặc thêm áp phích vào notices"
    )
    return WRONG_LENGTH.at(
        publication.place("pages"),
        more_or_less="dài hơn" if too_long else "còn trống",
        difference=max(1, round(abs((least if too_long else most) - pages))),
        pages=pages,
        what=what,
        other=f", hoặc ghi pages: {other}" if other else "",
    )


def _other_length(pages: int, least: float, most: float, too_long: bool) -> int:
    """The length that is nearest to the copy and not the one that failed; 0 if there is none."""
    nearest = max(SHEET, round((least + min(most, least + SHEET)) / 2 / SHEET) * SHEET)
    return nearest if nearest != pages else next_sheet(pages + 1) if too_long else pages - SHEET
