"""Short names of keys for forms, where the first words of the description would not do."""

from __future__ import annotations

import re

_LABELS = {
    "title": "Tên",
    "status": "Tình trạng",
    "slug": "Địa chỉ trang",
    "category": "Lĩnh vực",
    "topic": "Chuyên đề",
    "date": "Ngày",
    "image": "Ảnh",
    "file": "Tệp ảnh",
    "alt": "Lời mô tả ảnh",
    "caption": "Chú thích ảnh",
    "credit": "Tác giả ảnh",
    "focus": "Điểm chính của ảnh",
    "sources": "Nguồn, căn cứ",
    "audience": "Viết cho ai",
    "valid_until": "Hết hiệu lực",
    "changes": "Những lần sửa",
    "withdrawn": "Thu hồi",
    "correction": "Có phải đính chính không",
    "old_addresses": "Địa chỉ trước đây",
    "format": "Khổ in",
    "look": "Kiểu trình bày",
    "imprint": "Thông tin ấn phẩm",
    "printing": "Dặn nhà in",
    "contents": "Thứ tự bài",
    "query": "Hoặc để máy chọn bài",
    "path": "Bài",
    "treatment": "Cách trình bày",
    "notices": "Áp phích cả trang",
    "reuse": "Nhân rộng",
    "slogan": "Khẩu hiệu",
    "required": "Bắt buộc phải có",
    "mark": "Chữ trong con dấu",
    "leaflets": "Tờ rơi đưa lên trước",
    "menu": "Thứ tự trong thực đơn",
    "quote": "Câu rút ra",
}
_LONGEST = 45  # letters that fit one line of a form


def label(key: str, description: str) -> str:
    """A name of a few words: ours, or the description up to its first stop."""
    first = re.split(r"[,;:(.]", description, maxsplit=1)[0].strip()
    return _LABELS.get(key) or (first if 0 < len(first) <= _LONGEST else key)
