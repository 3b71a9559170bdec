"""No address that was ever published is lost: its page is there, says that it is gone, or leads to where it went."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.addresses import LEDGER, folder_of
from plugins.model.content import Content
from plugins.model.places import moves, pages
from plugins.model.problem import Code, Place, Problem

LOST = Code(
    "E251",
    "Địa chỉ {address} đã đăng từ ngày {day} nhưng lần này không còn trang nào.",
    "bài đổi tên tệp, slug hoặc loại thì thêm  old_addresses: [{address}]  vào bài ấy; bài bỏ hẳn thì giữ tệp, thêm"
    "  withdrawn: {{date: …, reason: …}}  (không xóa, không đổi thành nháp; tệp đã xóa thì nhờ người phụ trách kỹ thuật"
    " lấy lại từ git); chuyên đề, lĩnh vực thì thêm"
    "  - {{old: {address}, new: …}}  vào content/du-lieu/chuyen-huong.yml",
)


def check(content: Content) -> Iterator[Problem]:
    if content.unread:  # a file that cannot be read now may be the one whose page is missed
        return
    places = {item.url: item.place("status") for item in content.publications if item.url}
    kept = pages(content) | {move.old for move in moves(content)}
    for line in content.ledger:
        folder = folder_of(line.address)
        if folder not in kept and line.address not in kept:
            kept |= {folder}  # once for a page and its files
            place = places.get(folder, Place(f"content/{LEDGER}", line.line))  # the draft that took its page away
            yield LOST.at(place, address=folder, day=f"{line.day:%d/%m/%Y}")
