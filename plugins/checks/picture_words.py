"""What describes a picture says what is in it: not the name of its file, and not its caption once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication

SAYS_NOTHING = Code(
    "E283",
    "Lời mô tả ảnh “{alt}” không nói trong ảnh có gì.",
    "viết như kể cho người không nhìn thấy ảnh, không chép tên tệp hay chú thích; ví dụ  Hai mẹ con lấy số ở quầy một cửa",
)
_NO_WORDS = re.compile(
    r".*\.(?:jpe?g|png|webp|svg|gif|heic|tiff?)|(?:img|dsc|image|screenshot|photo)[\s_-]*\d*.*\d"
    r"|(?:hình|ảnh|hình ảnh|ảnh minh họa|hình minh họa|picture|image|photo|logo)\s*\d*",
    re.IGNORECASE,
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.matter.status != "nháp":
            for place, alt, caption in _pictures(item):
                if _NO_WORDS.fullmatch(alt.strip()) or _bare(alt) == _bare(caption):
                    yield SAYS_NOTHING.at(place, alt=alt.strip())


def _bare(text: str) -> str:
    return text.strip(" .").casefold()


def _pictures(item: Publication) -> Iterator[tuple[Place, str, str]]:
    """Place, description and caption of every picture."""
    if item.image:
        yield item.place("image"), item.image.alt, item.image.caption or ""
    for figure in item.body.figures:
        yield figure.place, figure.picture.alt, figure.picture.caption or ""
