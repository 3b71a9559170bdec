"""What is public names nothing that is gone. A warning only: a page may lapse at night, and the site must not stop."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.home_arrangement import FILE
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

LINKED = Code(
    "W052",
    "Liên kết tới {target}, bài này đã thu hồi hoặc hết hạn đăng.",
    "dẫn tới bài thay thế, hoặc bỏ liên kết; trong lúc chờ, người đọc gặp trang báo lý do.",
)
ON_HOME = Code(
    "W053",
    "Trang chủ chọn {path}, bài này đã thu hồi hoặc hết hạn đăng nên không hiện nữa.",
    "thay bằng bài khác trong content/du-lieu/trang-chu.yml, hoặc bỏ dòng này.",
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.path not in content.hidden:
            named = (reference for reference in item.body.references if reference.target in content.gone)
            yield from (LINKED.at(reference.place, target=reference.target) for reference in named)
    featured = content.featured
    chosen = dict.fromkeys((featured.lead, *featured.leaflets, *featured.stories))
    yield from (ON_HOME.at(FILE, path=path) for path in chosen if path in content.gone)
