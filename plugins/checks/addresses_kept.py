"""No address that was ever published is lost: its page is there, says that it is gone, or leads to where it went."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.addresses import FIELDS, LEDGER, TAGS, TOPICS, folder_of
from plugins.model.content import Content
from plugins.model.places import moves, pages
from plugins.model.problem import Code, Place, Problem

LOST = Code(
    "E251",
    "Địa chỉ {address} đã đăng từ ngày {day} nhưng lần này không còn trang nào.",
    "{mend}; nhiều địa chỉ mất cùng lúc thì xem có lỡ xóa tệp dữ liệu nào không.",
)
_LISTS = (FIELDS, TOPICS, TAGS)
_LIST_MEND = "ghi địa chỉ mới vào content/du-lieu/chuyen-huong.yml:  - {{old: {address}, new: …}}"
_ITEM_MEND = (
    "bài đổi tên tệp, slug hoặc loại thì thêm  old_addresses: [{address}]  vào bài ấy; bài bỏ hẳn thì giữ tệp và thêm"
    "  withdrawn: {{date: …, reason: …}}  (không xóa tệp, không đổi thành bản nháp, không lùi ngày đăng)"
)


def check(content: Content) -> Iterator[Problem]:
    if content.unread:  # a file that cannot be read now may be the one whose page is missed
        return
    kept = pages(content) | {move.old for move in moves(content)}
    for line in content.ledger:
        folder = folder_of(line.address)
        if folder not in kept and line.address not in kept:
            kept |= {folder}  # once for a page and its files
            mend = (_LIST_MEND if folder.startswith(_LISTS) else _ITEM_MEND).format(address=folder)
            place = Place(f"content/{LEDGER}", line.line)
            yield LOST.at(place, address=folder, day=f"{line.day:%d/%m/%Y}", mend=mend)
