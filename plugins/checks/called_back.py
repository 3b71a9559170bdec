"""What is in print and must be called back: withdrawn sheets, and issues of the bulletin that carry what is gone."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.printed import public_catalogue
from plugins.model.content import Content
from plugins.model.kinds import BULLETIN
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication

SHEET = Code(
    "W050",
    "“{title}” đã thu hồi; bản PDF {pdfs} đã rời khỏi trang, nhưng bản in và tệp đã tải về thì còn.",
    "thu lại bản in ở những nơi đã nhận, báo nhà in ngừng in, xóa thư mục press/{folder}/.",
)
ISSUE = Code(
    "W051",
    "“{title}” ({path}) đã thu hồi hoặc hết hạn mà {issue} có đăng; bản PDF {pdf} đã rời khỏi trang.",
    "thu hồi thì báo nơi đã nhận số này; chỉ hết hạn thì thay expires bằng valid_until ở bài ấy để bản PDF trở lại.",
)
TOO_LATE = Code(
    "W054",
    "{path} đã rời khỏi trang trước khi số này ra nên không vào số này.",
    "bỏ dòng này khỏi bản tin, hoặc chọn bài khác.",
)


def check(content: Content) -> Iterator[Problem]:
    gone = [item for item in content.publications if item.path in content.gone]
    for item in gone:
        if item.kind.printed and item.matter.withdrawn:
            folder = f"{item.kind.folder}/{item.slug}"
            yield SHEET.at(item.place("withdrawn"), title=item.full_title, pdfs=" và ".join(item.pdfs), folder=folder)
    if gone:
        yield from _issues(content)


def _issues(content: Content) -> Iterator[Problem]:
    catalogue = public_catalogue(content)
    for issue in catalogue.of_kind(BULLETIN):
        missing = catalogue.missing_from(issue)
        for item in missing:
            values = {"title": item.title, "path": item.path, "issue": issue.full_title, "pdf": issue.pdf}
            yield ISSUE.at(_place(issue, item), **values)
        for place, path in _named(issue):
            if path in content.gone and path not in {item.path for item in missing}:
                yield TOO_LATE.at(place, path=path)


def _named(issue: Publication) -> Iterator[tuple[Place, str]]:
    """Every publication that an issue names by its path."""
    for number, entry in enumerate(issue.matter.contents):
        if entry.path:
            yield issue.place("contents", number, "path"), entry.path
    for number, path in enumerate(issue.matter.notices):
        yield issue.place("notices", number), path


def _place(issue: Publication, item: Publication) -> Place:
    """Where the issue names it; what a query chose has the place of the contents."""
    return next((place for place, path in _named(issue) if path == item.path), issue.place("contents"))
