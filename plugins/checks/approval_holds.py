"""What is published is what was approved. Without the switch `approval` in co-quan.yml an approval is a courtesy, and one that
does not hold is only mentioned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.model.approval import KEYS, digest, same
from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.model.vietnamese import short_date

MISSING = Code(
    "E265",
    "Bài chưa được duyệt.",
    "người có quyền duyệt chạy  ./run approve content/{path} ; chưa duyệt thì để  status: nháp",
)
POST = Code(
    "E266",
    "“{post}” không có quyền duyệt.",
    "những chức danh được duyệt: {posts} (mục approval trong content/du-lieu/co-quan.yml).",
)
FUTURE = Code(
    "E267", "Ngày duyệt {day} ở tương lai.", "xem lại approved_on, hoặc duyệt lại bằng  ./run approve content/{path}"
)
EARLIER = Code(
    "E268", "Bài duyệt ngày {day}, trước lần sửa ngày {changed}.", "đưa duyệt lại:  ./run approve content/{path}"
)
EDITED = Code(
    "E269",
    "Bài đã bị sửa sau khi duyệt ngày {day}.",
    "xem sửa những gì rồi đưa duyệt lại:  ./run approve content/{path}",
)
PARTIAL = Code("E270", "Phần duyệt thiếu {missing}.", "xóa phần duyệt rồi duyệt lại bằng  ./run approve content/{path}")
DOUBTED = Code(
    "W060",
    "{why}: phần duyệt không còn đúng.",
    "duyệt lại bằng  ./run approve content/{path} , hoặc xóa ba mục approved_by, approved_on, approved_text.",
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.released:
        if not content.taken_back(item):
            yield from _told(item, content)


def _told(item: Publication, content: Content) -> Iterator[Problem]:
    required = content.agency.approval.covers(item.kind.folder)
    if not required and not any(_given(item)):
        return
    found = tuple(faults(item, content))
    if required:
        yield from found
    elif found:
        yield DOUBTED.at(found[0].place, why=_joined(problem.what for problem in found), path=item.path)


def _joined(sentences: Iterable[str]) -> str:
    """Several sentences as one: they are one cause, an approval that has to be given again."""
    first, *more = (sentence.removesuffix(".") for sentence in sentences)
    return "; ".join([first, *(words[:1].lower() + words[1:] for words in more)])


def faults(item: Publication, content: Content) -> Iterator[Problem]:
    """Why the approval of a publication does not hold; nothing if it does."""
    given = _given(item)
    if not any(given):
        yield MISSING.at(item.place("title"), path=item.path)
    elif not all(given):
        missing = ", ".join(key for key, value in zip(KEYS, given, strict=True) if not value)
        yield PARTIAL.at(
            item.place(next(key for key, value in zip(KEYS, given, strict=True) if value)),
            missing=missing,
            path=item.path,
        )
    else:
        yield from _wrong(item, content)


def _given(item: Publication) -> list[object]:
    return [getattr(item.matter, key) for key in KEYS]


def _wrong(item: Publication, content: Content) -> Iterator[Problem]:
    matter, posts = item.matter, content.agency.may_approve
    day = short_date(matter.approved_on)
    if matter.approved_by not in posts:
        yield POST.at(item.place("approved_by"), post=matter.approved_by, posts=", ".join(posts))
    if content.today and matter.approved_on > content.today:
        yield FUTURE.at(item.place("approved_on"), day=day, path=item.path)
    changed = max([entry.date for entry in matter.changes] + ([matter.updated] if matter.updated else []), default=None)
    if not same(matter.approved_text, digest(item, content.pictures)):
        yield EDITED.at(item.place("approved_text"), day=day, path=item.path)
    elif changed and matter.approved_on < changed:
        yield EARLIER.at(item.place("approved_on"), day=day, changed=short_date(changed), path=item.path)
