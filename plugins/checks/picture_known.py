"""Every picture that a publication or a field names is in content/anh/, spelled with the same letters."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem

UNKNOWN = Code(
    "E202",
    "Không thấy ảnh {file}{guess}.",
    "để tệp ảnh vào content/anh/ và viết đúng tên, phân biệt chữ hoa, chữ thường.",
)
FIELDS_FILE, TOPICS_FILE = Place("content/du-lieu/linh-vuc.yml"), Place("content/du-lieu/chuyen-de.yml")


def check(content: Content) -> Iterator[Problem]:
    for file, place in _named(content):
        if file not in content.pictures and file not in content.unread:
            yield UNKNOWN.at(place, file=file, guess=_guess(file, content))


def _guess(file: str, content: Content) -> str:
    stems = {PurePosixPath(known).stem.lower(): known for known in content.pictures}
    close = get_close_matches(PurePosixPath(file).stem.lower(), stems, n=1, cutoff=0.7)
    return f" (có phải là {stems[close[0]]}?)" if close else ""


def _named(content: Content) -> Iterator[tuple[str, Place]]:
    for item in content.publications:
        if item.image:
            yield item.image.file, item.place("image", "file")
        for figure in item.body.figures:
            yield figure.picture.file, figure.place
    for field in content.fields:
        if field.image:
            yield field.image.file, FIELDS_FILE
    for topic in content.topics:
        if topic.image:
            yield topic.image.file, TOPICS_FILE
