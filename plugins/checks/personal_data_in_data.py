"""No data file puts personal data before readers: introductions, names, what the law has printed. There is nobody in them who
could have agreed, so what the agency's own profile does not give must go."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.personal_data_agreed import HEALTH, given_by_agency
from plugins.model.content import Content
from plugins.model.personal_data import Found, find, masked, normal
from plugins.model.problem import Code, Place, Problem
from plugins.model.seen_letters import seen
from plugins.model.strict import texts

FOUND = Code(
    "E287",
    "Có {what} ({masked}) trong tệp dữ liệu; người đọc sẽ thấy.",
    "xóa đi, hoặc thay bằng số, hộp thư chung; số chung của cơ quan thì ghi vào hotlines trong co-quan.yml.",
)
_UNSEEN = {"contact"}  # whom a print shop's package is for


def check(content: Content) -> Iterator[Problem]:
    given = given_by_agency(content)
    for path, data in _shown(content):
        for keys, text in texts(data):
            for found in find(seen(text).letters) if not _UNSEEN & set(keys) else ():
                if normal(found.value) not in given:
                    yield _problem(found, _place(content, path, found.value))


def _shown(content: Content) -> Iterator[tuple[str, object]]:
    """Data files that hold words for readers, with what was read of them. trang-chu.yml has only paths and names of topics."""
    yield "du-lieu/linh-vuc.yml", content.fields
    yield "du-lieu/chuyen-de.yml", content.topics
    yield "du-lieu/viet-tat.yml", content.abbreviations
    yield "du-lieu/tieng-nuoc-ngoai.yml", content.foreign_terms
    yield "du-lieu/nha-in.yml", content.print_shops
    yield from content.legal.items()


def _problem(found: Found, place: Place) -> Problem:
    code, shown = (HEALTH, found.value) if found.shape.health else (FOUND, masked(found.value))
    return code.at(place, what=found.shape.what, masked=shown)


def _place(content: Content, path: str, value: str) -> Place:
    """Where `value` stands first in a data file; its beginning if it is not written there in these letters."""
    written = content.data.get(path)
    offset = written.text.find(value) if written else -1
    return written.at(offset) if written and offset >= 0 else Place(f"content/{path}")
