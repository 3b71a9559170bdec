"""Packages for the print shop that no longer say what the site says: older than their texts, or of what is gone."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.desk.entries import Entry, View
from plugins.model.approval import digest
from plugins.model.publication import Publication
from plugins.model.standing import Standing, standing
from plugins.output.packages import Package

_OLDER = "bộ tệp in cũ hơn bài: làm lại bằng  ./run press content/{path}"
_ISSUE_OLDER = "bộ tệp in cũ hơn bài {part}: làm lại bằng  ./run press content/{path}"
_CARRIES = "bộ tệp in có bài đã gỡ ({part}): xóa thư mục press/{place}/, báo nhà in ngừng in"
_GONE = "bộ tệp in của bài đã bỏ ({why}): xóa thư mục press/{place}/, báo nhà in ngừng in"
_WHY = {
    Standing.WITHDRAWN: "đã thu hồi",
    Standing.LAPSED: "đã hết hạn đăng",
    Standing.DRAFT: "thành bản nháp",
}
_NO_FILE = "không còn tệp, hoặc đã đổi tên"


def packages(view: View) -> tuple[Entry, ...]:
    """One line for each package that must be made anew or thrown away. While a file cannot be read, nothing is said of
    packages without a publication: that file may be theirs."""
    by_place = {f"{item.kind.folder}/{item.slug}": item for item in view.content.publications}
    by_path = {item.path: item for item in view.content.publications}
    found = []
    for package in view.packages:
        item = by_place.get(package.place)
        if item is None:
            if not view.content.unread:
                note = _GONE.format(why=_NO_FILE, place=package.place)
                found.append(Entry(f"press/{package.place}", note))
        elif note := _note(view, package, item, by_path):
            found.append(Entry(item.full_title, note, f"content/{item.path}"))
    return tuple(found)


def _note(view: View, package: Package, item: Publication, by_path: Mapping[str, Publication]) -> str:
    why = _WHY.get(standing(item, view.now))
    if why:
        return _GONE.format(why=why, place=package.place)
    texts = package.texts or {}
    for part in sorted(texts):
        if part in view.content.gone:
            return _CARRIES.format(part=part, place=package.place)
    for part, printed in sorted(texts.items()):
        now = by_path.get(part)
        if part not in view.content.unread and (now is None or digest(now, view.content.pictures) != printed):
            form = _OLDER if part == item.path else _ISSUE_OLDER
            return form.format(part=part, path=item.path)
    return ""
