"""What trang-chu.yml puts on the home page exists and is public."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.kinds import LEAFLET
from plugins.model.problem import Code, Place, Problem

ABSENT = Code(
    "E223",
    "Trang chủ nhắc tới {path} nhưng không có bài đó, hoặc bài chưa đăng.",
    "sửa đường dẫn trong content/du-lieu/trang-chu.yml, hoặc bỏ dòng này.",
)
NOT_A_LEAFLET = Code("E224", "{path} không phải tờ rơi.", "trong leaflets chỉ đưa tệp của to-roi/.")
FILE = Place("content/du-lieu/trang-chu.yml")


def check(content: Content) -> Iterator[Problem]:
    featured = content.featured
    for path in filter(None, (featured.lead, *featured.leaflets)):
        item = content.by_path.get(path)
        if path in content.unread:
            continue
        if item is None or path in content.hidden:
            yield ABSENT.at(FILE, path=path)
        elif path in featured.leaflets and item.kind is not LEAFLET:
            yield NOT_A_LEAFLET.at(FILE, path=path)
