"""What the command says to whoever approves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.approving.approval import Submitted
from plugins.model.problem import Problem
from plugins.model.publication import Publication
from plugins.model.vietnamese import number, short_date

NOBODY_TO_ASK = "Lệnh này cần người trả lời: chạy lại trong cửa sổ dòng lệnh. Không có gì được ghi."
NOT_APPROVED = "Không duyệt. Không có gì được ghi."
CANNOT_WRITE = "Không ghi được vào phần đầu bài mà giữ nguyên phần còn lại. Xóa ba mục approved_by, approved_on, approved_text rồi chạy lại."
CHANGED_MEANWHILE = "Tệp vừa bị sửa trong lúc chờ duyệt. Không có gì được ghi; chạy lại để xem bản mới."
_MOST_LINES = 20  # of differences; who wants more asks git
_MOST_NOTES = 5  # of the checks; ./run check tells all


def shown(given: Submitted, post: str, changes: Sequence[str] | None, notes: Sequence[Problem] = ()) -> str:
    """Everything that is being approved, at a glance. notes: what the checks remark, none of which stops a build."""
    item = given.item
    lines = [
        f"content/{item.path}",
        f"  {item.kind.label}: {item.full_title}",
        f"  Ngày đăng: {_day(item)}",
        f"  Tóm tắt: {item.summary}",
        f"  {number(given.words)} chữ, {len(given.pictures)} ảnh{': ' if given.pictures else ''}{', '.join(given.pictures)}",
        f"  Lần duyệt trước: {_last(given)}",
        *_differences(given, changes),
        *_checked(item, notes),
        f"  Mã bản này: {given.digest}",
        f"  Chức danh duyệt: {post}",
    ]
    return "\n".join(lines)


def _day(item: Publication) -> str:
    """'03/04/2026', '03/12/2026 08:30'; a standing page has none."""
    if item.date is None:
        return "trang cố định, không có ngày"
    hour = f" {item.date:%H:%M}" if (item.date.hour, item.date.minute) != (0, 0) else ""
    return short_date(item.date) + hour


def _checked(item: Publication, notes: Sequence[Problem]) -> list[str]:
    """What ./run check says of the file, a line for each remark."""
    if not notes:
        return ["  Đã soát: không lỗi, không lưu ý"]
    told = [f"    dòng {note.place.line}: {note.code} {note.what}" for note in notes[:_MOST_NOTES]]
    more = [f"    … xem hết: ./run check content/{item.path}"] if len(notes) > _MOST_NOTES else []
    return [f"  Đã soát: không lỗi, {len(notes)} lưu ý", *told, *more]


def _last(given: Submitted) -> str:
    matter = given.item.matter
    if not matter.approved_text or not matter.approved_on:
        return "chưa có"
    state = "bài không đổi từ đó" if given.holds else "bài đã sửa từ đó"
    return f"{matter.approved_by}, {short_date(matter.approved_on)}; {state}"


def _differences(given: Submitted, changes: Sequence[str] | None) -> list[str]:
    if changes is None:
        unknown = given.item.matter.approved_text and not given.holds
        return ["  Sửa những gì: không rõ, git không giữ bản đã duyệt"] if unknown else []
    more = [f"    … và {len(changes) - _MOST_LINES} dòng nữa"] if len(changes) > _MOST_LINES else []
    return [f"  Sửa những gì ({len(changes)} dòng):", *(f"    {line}" for line in changes[:_MOST_LINES]), *more]


def done(given: Submitted, post: str) -> str:
    """After writing."""
    return f"Đã ghi vào content/{given.item.path}: {post} duyệt bản {given.digest}."


def held(item: Publication) -> str:
    """The answer of --check."""
    matter = item.matter
    return (
        f"content/{item.path}: {matter.approved_by} duyệt ngày {short_date(matter.approved_on)}, bài không đổi từ đó."
    )


def refused(item: Publication, problems: Iterable[Problem]) -> str:
    """Why a file cannot be approved yet."""
    return "\n".join([*map(str, problems), f"Chưa duyệt được content/{item.path}: sửa những chỗ trên rồi chạy lại."])


def unknown_post(post: str, posts: Iterable[str]) -> str:
    """Who may approve instead."""
    return f"“{post}” không có quyền duyệt. Những chức danh được duyệt: {', '.join(posts)} (mục approval trong content/du-lieu/co-quan.yml)."


def unread(file: str, problems: Iterable[Problem]) -> str:
    """A file that is not there, or has problems that keep it from being read."""
    own = [
        str(problem) for problem in problems if problem.stops and problem.place.path.endswith(file.removeprefix("./"))
    ]
    return "\n".join([*own, f"Không đọc được bài {file}. Ghi đường dẫn, ví dụ content/tin-bai/ten-tep.md."])
