"""Every link inside the section meets a publication that is public with it, and an anchor that is on its page."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication, Reference

BROKEN = Code(
    "E206",
    "Liên kết tới {target} nhưng không có bài đó{guess}.",
    "sửa đường dẫn, viết như  tin-bai/ten-tep.md",
)
NO_ANCHOR = Code(
    "E207",
    "Bài {target} không có đề mục “#{anchor}”{guess}.",
    "dùng đúng địa chỉ của đề mục: chữ thường không dấu, gạch nối.",
)
HIDDEN = Code(
    "E220",
    "Liên kết tới {target} là bài nháp hoặc chưa đến ngày đăng.",
    "bỏ liên kết, hoặc đăng bài ấy trước.",
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        for reference in item.body.references:
            yield from _problems(content, item, reference)


def _problems(content: Content, item: Publication, reference: Reference) -> Iterator[Problem]:
    target = content.by_path.get(reference.target)
    if target is None:
        if reference.target not in content.unread:
            guess = _guess(reference.target, list(content.by_path))
            yield BROKEN.at(reference.place, target=reference.target, guess=guess)
    elif target.path in content.hidden - content.gone and item.path not in content.hidden:
        yield HIDDEN.at(reference.place, target=reference.target)
    elif reference.anchor and reference.anchor not in target.body.anchors:
        guess = _guess(reference.anchor, sorted(target.body.anchors), "#")
        yield NO_ANCHOR.at(reference.place, target=reference.target, anchor=reference.anchor, guess=guess)


def _guess(wrong: str, known: list[str], sign: str = "") -> str:
    close = get_close_matches(wrong, known, n=1, cutoff=0.7)
    return f" (có phải là {sign}{close[0]}?)" if close else ""
